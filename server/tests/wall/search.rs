//! Finding by words: what somebody may see and nothing else, neither by hits nor by their order, number or absence.

use crate::canary::marks::{
    ANNA, ARDEN, BEA, BIRKE, DOOR_ARDEN, DOOR_BIRKE, DOOR_FIRM, Ears, FIRM, HOUSE, LOU, MEMBER,
};
use crate::canary::story::Story;
use crate::noninterference::script::plan;
use crate::support::scene::{PIVOINE, SKOGHOLM, Scene};
use crate::support::world::{client_text, face, internal, invite, look_as, new_ask, share, stop, title};
use crate::support::{Asks, Engine, Person, on_both_engines};
use crate::trello;
use std::collections::BTreeSet;
use veranda_api::client::{self, NewRemark, TakeBack};
use veranda_api::search::{ClientFound, Marked, MarkedInside, SearchAsClient, SearchAsStaff, StaffFound, pieces};
use veranda_api::staff::{
    AddItems, AddOwnWord, ChangeOwnWord, CollectChanges, Collecting, DiscardChange, EditTask, NewForm, NewItems,
    NewNote, NewOwnWord, NoteInside, Publish, RemoveItem, SeenChange, SeenChanges, SeenTag, ShowTask, ShowWaiting,
    TaskFields, TellClient, WithdrawAsk, WordText,
};
use veranda_api::{Code, Method, Operation};
use veranda_terms::{Action, AskId, ContactRole, Figure, Glyph, RemarkId, SearchText, TaskId};

fn text(q: &str) -> SearchText {
    SearchText::parse(q).expect("a text to find")
}

fn as_client(q: &str) -> SearchAsClient {
    SearchAsClient { q: text(q), body: () }
}

fn as_staff(q: &str) -> SearchAsStaff {
    SearchAsStaff { q: text(q), body: () }
}

async fn tasks(who: &Person, q: &str) -> Vec<TaskId> {
    who.does(&as_client(q)).await.tasks.into_iter().map(|found| found.card.id).collect()
}

async fn staff_tasks(who: &Person, q: &str) -> Vec<TaskId> {
    who.does(&as_staff(q)).await.tasks.into_iter().map(|found| found.id).collect()
}

/// What is marked in a line.
fn hits(marked: &Marked) -> Vec<&str> {
    pieces(marked.text.as_str(), &marked.hits).into_iter().filter_map(|(piece, hit)| hit.then_some(piece)).collect()
}

fn hits_inside(marked: &MarkedInside) -> Vec<&str> {
    pieces(marked.text.for_staff(), &marked.hits).into_iter().filter_map(|(piece, hit)| hit.then_some(piece)).collect()
}

async fn edits(who: &Person, task: TaskId, change: impl FnOnce(&mut TaskFields)) {
    let seen = who.sees(&ShowTask { task, body: () }).await;
    let mut body = seen.value.fields();
    change(&mut body);
    who.tries_if(&EditTask { task, body }, seen.tag.as_deref()).await.expect("edited");
}

/// Who looked for a word that is not for them and was answered otherwise than for a word that stands nowhere.
pub async fn overheard(engine: Engine) -> Vec<String> {
    let story = Story::lived(engine).await;
    let [anna, _, lou, ..] = &story.arden;
    let mut found = Vec::new();
    for (name, who, ears) in [
        ("who decides", anna, ARDEN | DOOR_ARDEN | ANNA),
        ("who looks", lou, ARDEN | DOOR_ARDEN | LOU),
        ("Birke's contact", &story.bea, BIRKE | DOOR_BIRKE | BEA),
        ("a member", &story.mona, HOUSE | MEMBER | DOOR_FIRM),
        ("a member without anything", &story.nils, HOUSE | DOOR_FIRM),
    ] {
        let who = who.aside("search");
        let nothing = answered(&story, &who, ears, "zqnowhere").await;
        for mark in story.marks.all.iter().filter(|mark| mark.ears & ears == 0 && mark.plain.starts_with("zq")) {
            if answered(&story, &who, ears, &mark.plain).await != nothing {
                found.push(format!("{name} finds something by the {}", mark.what));
            }
        }
    }
    found
}

async fn answered(story: &Story, who: &Person, ears: Ears, q: &str) -> crate::support::Heard {
    // Somebody may search twice in a second; the house looks in so that sessions last.
    story.world.later(600);
    let asks = if ears & (HOUSE | FIRM) == 0 { Asks::of(&as_client(q), "") } else { Asks::of(&as_staff(q), "") };
    let heard = who.sends(asks).await;
    assert_eq!(heard.status, 200, "{}", heard.text());
    heard
}

/// The words of what is theirs that somebody does not find, among those that are found by words at all.
async fn missed(story: &Story, who: &Person, ears: Ears, found_by_words: &[&str]) -> (usize, BTreeSet<String>) {
    let (mut looked, mut missed) = (0, BTreeSet::new());
    for mark in &story.marks.all {
        // What is a partner's own is found by the firm alone.
        let of_partners = mark.what.contains("Piper") || mark.what.contains("Quill");
        let named = found_by_words.iter().any(|what| mark.what.starts_with(what)) && !mark.what.contains("newcomer");
        let by_words = named && (ears & FIRM != 0 || !of_partners) && mark.plain.starts_with("zq");
        if mark.must & ears == 0 || !by_words {
            continue;
        }
        looked += 1;
        let heard = answered(story, who, ears, &mark.plain).await.text();
        let (client, staff): (Option<ClientFound>, Option<StaffFound>) = if ears & FIRM == 0 {
            (serde_json::from_str(&heard).ok(), None)
        } else {
            (None, serde_json::from_str(&heard).ok())
        };
        let nothing = client == Some(ClientFound::default()) || staff == Some(StaffFound::default());
        if nothing || (client.is_none() && staff.is_none()) {
            missed.insert(mark.what.clone());
        }
    }
    (looked, missed)
}

on_both_engines! {
    async fn words_that_are_not_for_somebody_are_as_words_that_stand_nowhere(engine) {
        assert_eq!(overheard(engine).await, Vec::<String>::new());
    }

    async fn everybody_finds_what_is_theirs(engine) {
        let story = Story::lived(engine).await;
        let [anna, ..] = &story.arden;
        let outside = [
            "client title of the shared", "client text of the shared", "sentence of the", "what the", "remark of",
            "name of Arden's project", "an option", "another option", "a way", "another way", "what follows from", "a unit",
            "what is signed", "why theo is stuck", "words that go with the handed ask", "why the date moved",
            "a word of our own that is asked with",
        ];
        let (looked, missing) = missed(&story, &anna.aside("search"), ARDEN | ANNA, &outside).await;
        assert_eq!(missing, BTreeSet::new());
        assert!(looked >= 25, "{looked} words of Arden's are too few to tell");
        let inside = [
            "internal title of", "internal text of", "note ", "later note", "client title of", "remark of",
            "sentence of the", "name of Arden", "name of Birke", "imported", "title in Arden's", "an option",
            "another option", "a way", "another way", "what follows from", "a unit", "what is signed", "why theo is stuck",
            "words that go with the handed ask", "why the date", "a word of our own that is asked with",
            "waiting client t", "prepared client t", "checklist item", "label of Arden's table", "title 0 for",
            "text 0 for", "later title for", "open sentence to", "answered sentence to", "answer of Piper", "answer of Quill",
            "remark to",
        ];
        let (looked, missing) = missed(&story, &story.lead.aside("search"), FIRM | HOUSE, &inside).await;
        assert_eq!(missing, BTreeSet::new());
        assert!(looked >= 60, "{looked} words of the firm's are too few to tell");
    }

    async fn a_contact_finds_french_words_without_their_accents(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        edits(&scene.lead, scene.shared, |fields| {
            fields.client_title = Some(title("Étiquettes du dépôt"));
            fields.client_text = client_text("Livrées à **Göteborg**,\n[ici](https://example.org/secretpath).");
        })
        .await;
        for q in ["etiquettes", "DEPOT", "goteb", "depot göteborg", "livrees goteborg"] {
            assert_eq!(tasks(&anna, q).await, [scene.shared], "{q}");
        }
        let found = anna.does(&as_client("depot goteb")).await;
        let task = &found.tasks[0];
        assert_eq!(hits(&task.title), ["dépôt"]);
        assert_eq!((task.sentence.text.as_str(), hits(&task.sentence)), ("Livrées à Göteborg, ici.", vec!["Göteborg"]));
        assert_eq!((task.project.as_str(), found.more), ("Packaging", false));
        assert_eq!(anna.does(&as_client("packag")).await.projects.len(), 1);
        assert_eq!(anna.does(&as_client("ann")).await.people.len(), 1);
        for q in ["", "…", "épot", "third", "margin"] {
            assert_eq!(anna.does(&as_client(q)).await, ClientFound::default(), "{q}");
        }
    }

    async fn the_firm_finds_both_sides_and_people_and_clients(engine) {
        let scene = Scene::set(engine).await;
        let zoe = invite(scene.skogholm, "Zoé Müller", "zoe@client.example", ContactRole::Decides, None);
        scene.lead.does(&zoe).await;
        let lead = &scene.lead;
        lead.does(&NoteInside { task: scene.hidden, body: NewNote { text: internal("ask the dépôt") } }).await;
        assert_eq!(staff_tasks(lead, "third try").await, [scene.shared]);
        assert_eq!(staff_tasks(lead, "logo").await.len(), 2);
        let found = lead.does(&as_staff("depot")).await;
        let [remark] = &found.remarks[..] else { panic!("one note: {found:?}") };
        assert!(remark.inside && remark.task == scene.hidden);
        assert_eq!(hits_inside(&remark.sentence), ["dépôt"]);
        assert_eq!(remark.place.as_str(), "Skogholm · Packaging");
        let found = lead.does(&as_staff("muller")).await;
        let at = found.people[0].of.as_ref().expect("a contact");
        assert_eq!((at.client, at.name.as_str()), (scene.skogholm, "Skogholm"));
        assert_eq!(lead.does(&as_staff("maison piv")).await.clients.len(), 1);
        assert_eq!(lead.does(&as_staff("ines")).await.people.len(), 1);
        // The first title with the words comes before what only mentions them.
        edits(lead, scene.hidden, |fields| fields.text = internal("Logo, third try, was too wide")).await;
        assert_eq!(staff_tasks(lead, "third try").await, [scene.shared, scene.hidden]);
    }

    async fn what_is_found_follows_what_is_shared_and_said(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let bea = scene.contact_of(scene.pivoine, PIVOINE, "Bea", ContactRole::Decides).await;
        let lead = &scene.lead;
        let found = async |q: &str| {
            let found = anna.does(&as_client(q)).await;
            found.tasks.len() + found.remarks.len()
        };
        // Shared, edited, stopped, shared again.
        lead.does(&share(scene.project, vec![face(scene.hidden, Some("Spacing"), "around the sign")])).await;
        assert_eq!((found("spacing").await, found("sign").await), (1, 1));
        assert_eq!(bea.does(&as_client("spacing")).await, ClientFound::default());
        edits(lead, scene.hidden, |fields| fields.client_title = Some(title("Room"))).await;
        assert_eq!((found("spacing").await, found("room").await), (0, 1));
        lead.does(&stop(scene.project, vec![scene.hidden])).await;
        assert_eq!((found("room").await, staff_tasks(lead, "room").await.len()), (0, 1));
        // Said, and taken back.
        let body = NewRemark { text: client_text("quelle échéance") };
        let page = lead.does(&TellClient { task: scene.shared, body }).await;
        let remark: RemarkId = page.remarks[0].id;
        assert_eq!(found("echeance").await, 1);
        lead.does(&veranda_api::staff::TakeBack { remark, body: () }).await;
        assert_eq!((found("echeance").await, lead.does(&as_staff("echeance")).await.remarks.len()), (0, 0));
        let body = NewRemark { text: client_text("a zebra") };
        let page = anna.does(&client::Remark { task: scene.shared, body }).await;
        assert_eq!(lead.does(&as_staff("zebra")).await.remarks.len(), 1);
        anna.does(&TakeBack { remark: page.remarks[0].id, body: () }).await;
        assert_eq!(lead.does(&as_staff("zebra")).await.remarks.len(), 0);
        // Asked, and withdrawn.
        let page = lead.does(&new_ask(scene.shared, NewForm::Approve, "May we emboss?")).await;
        let ask: AskId = page.card.asks[0].id;
        assert_eq!(found("emboss").await, 1);
        lead.does(&WithdrawAsk { ask, body: () }).await;
        assert_eq!((found("emboss").await, lead.does(&as_staff("emboss")).await.tasks.len()), (0, 0));
        // Collected, and published.
        lead.does(&CollectChanges { project: scene.project, body: Collecting { collected: true } }).await;
        edits(lead, scene.shared, |fields| fields.client_title = Some(title("Emblem"))).await;
        assert_eq!((found("emblem").await, found("logo").await), (0, 1));
        let waiting = lead.does(&ShowWaiting { project: scene.project, body: () }).await.changes;
        let changes = waiting.iter().map(|one| SeenChange { task: one.task, tag: one.tag.clone() }).collect();
        lead.does(&Publish { project: scene.project, body: SeenChanges { changes } }).await;
        assert_eq!(found("emblem").await, 1);
        // Brought in: the firm's alone.
        trello::brought_in(&scene.world.house, scene.skogholm, &plan().bytes()).await;
        assert_eq!((staff_tasks(lead, "oak").await.len(), found("oak").await), (1, 0));
    }

    async fn an_ask_is_found_by_what_is_answered_and_said_of_it_until_that_is_taken_back(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let bea = scene.contact_of(scene.pivoine, PIVOINE, "Bea", ContactRole::Decides).await;
        let lead = &scene.lead;
        let found = async |q: &str| {
            let both = (tasks(&anna, q).await.len(), staff_tasks(lead, q).await.len());
            assert_eq!(bea.does(&as_client(q)).await, ClientFound::default(), "{q}");
            both
        };
        // Answered with a text, and taken back.
        let ask = scene.ask(NewForm::AnswerText, "Which hue?").await;
        anna.does(&client::GiveAnswer { ask, body: client::AnswerText { text: client_text("Vert forêt") } }).await;
        assert_eq!(found("foret").await, (1, 1));
        let line = anna.does(&as_client("foret hue")).await;
        assert_eq!(line.tasks[0].sentence.text.as_str(), "Which hue? · Vert forêt");
        assert_eq!(hits(&line.tasks[0].sentence), ["hue", "forêt"]);
        anna.does(&client::Undo { ask, body: () }).await;
        assert_eq!((found("foret").await, found("hue").await), ((0, 0), (1, 1)));
        // Stuck, and no longer.
        let reason = client_text("The swatches got lost");
        anna.does(&client::SayStuck { ask, body: client::WhyStuck { reason } }).await;
        assert_eq!(found("swatches").await, (1, 1));
        anna.does(&client::TakeWordBack { ask, body: () }).await;
        assert_eq!(found("swatches").await, (0, 0));
        // What should change, which an approval of a review is answered with.
        let ask = scene.ask(NewForm::Approve, "May we cut?").await;
        let changes = Some(client_text("Round the corners"));
        anna.does(&client::Approve { ask, body: client::Decision { changes } }).await;
        assert_eq!(found("corners").await, (1, 1));
        // The options, and the one that was chosen.
        let options = vec![title("Moss"), title("Slate")];
        let ask = scene.ask(NewForm::AnswerChoice { options }, "Which shade?").await;
        assert_eq!((found("slate").await, found("moss").await), ((1, 1), (1, 1)));
        lead.does(&WithdrawAsk { ask, body: () }).await;
        assert_eq!((found("slate").await, found("shade").await), ((0, 0), (0, 0)));
        // Stopped, everything at once, and what was open is taken back by it; shared again from now on, nothing comes back.
        lead.does(&stop(scene.project, vec![scene.shared])).await;
        assert_eq!((found("corners").await, found("hue").await), ((0, 1), (0, 0)));
        scene.world.later(1_000);
        lead.does(&share(scene.project, vec![face(scene.shared, None, "")])).await;
        assert_eq!((found("corners").await, found("hue").await), ((0, 1), (0, 0)));
    }

    async fn a_figure_is_found_as_it_is_written_in_any_language_and_without_its_groups(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let ask = scene.ask(NewForm::AnswerNumber { unit: Some(title("m²")) }, "How large?").await;
        let figure = Figure::of_thousandths(12_400_500).expect("a figure");
        anna.does(&client::GiveFigure { ask, body: client::AnswerFigure { figure } }).await;
        for q in ["12,400.5", "12 400,5", "12400", "12400,5 m2", "large 12400"] {
            assert_eq!((tasks(&anna, q).await.len(), staff_tasks(&scene.lead, q).await.len()), (1, 1), "{q}");
        }
        let found = anna.does(&as_client("12400")).await;
        assert_eq!(hits(&found.tasks[0].sentence), ["12400"]);
        assert_eq!(tasks(&anna, "12401").await, []);
    }

    async fn what_stands_inside_beside_a_task_is_found_by_the_firm_alone_and_only_while_it_stands(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let lead = &scene.lead;
        let found = async |q: &str| {
            assert_eq!(anna.does(&as_client(q)).await, ClientFound::default(), "{q}");
            staff_tasks(lead, q).await
        };
        let lines = vec![internal("Call the dépôt")];
        lead.does(&AddItems { task: scene.shared, body: NewItems { lines } }).await;
        assert_eq!(found("depot").await, [scene.shared]);
        let item = lead.does(&ShowTask { task: scene.shared, body: () }).await.checklist[0].id;
        lead.does(&RemoveItem { task: scene.shared, item, body: () }).await;
        assert_eq!(found("depot").await, []);
        // What waits to be published, until it is discarded.
        lead.does(&CollectChanges { project: scene.project, body: Collecting { collected: true } }).await;
        edits(lead, scene.shared, |fields| fields.client_title = Some(title("Emblem"))).await;
        assert_eq!(found("emblem").await, [scene.shared]);
        let tag = lead.does(&ShowTask { task: scene.shared, body: () }).await.waiting.expect("it waits").tag;
        lead.does(&DiscardChange { task: scene.shared, body: SeenTag { tag } }).await;
        assert_eq!(found("emblem").await, []);
    }

    async fn a_word_of_our_own_that_is_said_otherwise_is_found_as_it_is_said_now(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let says = |en: &str| WordText { glyph: Glyph::Flag, en: title(en), fr: title("Épreuve"), sv: title("Avdrag") };
        let body = NewOwnWord { family: Action::Review, says: says("Proof") };
        let word = scene.lead.does(&AddOwnWord { body }).await.words[0].id;
        assert_eq!(tasks(&anna, "proof").await, [], "a word that nothing is asked with is the firm's");
        let mut ask = new_ask(scene.shared, NewForm::Review, "Fine?");
        ask.body.own = Some(word);
        scene.lead.does(&ask).await;
        assert_eq!((tasks(&anna, "proof").await, tasks(&anna, "epreuve").await), (vec![scene.shared], vec![scene.shared]));
        scene.lead.does(&ChangeOwnWord { word, body: says("Trial print") }).await;
        assert_eq!((tasks(&anna, "proof").await, tasks(&anna, "trial").await), (vec![], vec![scene.shared]));
        assert_eq!(staff_tasks(&scene.lead, "trial print").await, [scene.shared]);
    }

    async fn what_is_asked_of_a_client_comes_first(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        scene.world.later(60_000);
        scene.lead.does(&share(scene.project, vec![face(scene.hidden, Some("Logo margin"), "")])).await;
        assert_eq!(tasks(&anna, "logo").await, [scene.hidden, scene.shared], "what it has had for the shortest time");
        scene.ask(NewForm::Approve, "Which green?").await;
        assert_eq!(tasks(&anna, "logo").await, [scene.shared, scene.hidden], "what it is asked");
        // Found by what is asked, and shown as the task it is about.
        let found = anna.does(&as_client("green")).await;
        assert_eq!(hits(&found.tasks[0].sentence), ["green"]);
        assert_eq!(found.tasks[0].card.id, scene.shared);
    }

    async fn a_search_has_its_limits(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let long = Asks::get(&format!("/api/client/search?q={}", "x".repeat(201)));
        assert_eq!(anna.sends(long).await.refusal().code, Code::Unreadable);
        let stranger = scene.world.at(SKOGHOLM, "stranger");
        assert_eq!(stranger.refused(&as_client("logo")).await.code, Code::SignedOut);
        assert_eq!(anna.sends(Asks::of(&as_staff("logo"), "")).await.status, 404);
        // As the contact whose bytes are shown: reading is looking.
        let anna_id = anna.does(&client::Me { body: () }).await.id;
        let looks = scene.world.at(SKOGHOLM, "looks");
        look_as(&scene.lead, &looks, (scene.skogholm, anna_id)).await;
        let (hers, shown) = (Asks::of(&as_client("logo"), ""), Asks::of(&as_client("logo"), ""));
        let (hers, shown) = (anna.sends(hers).await, looks.sends(shown).await);
        assert_eq!((hers.status, &hers.body), (shown.status, &shown.body));
        let mut answers = Vec::new();
        for _ in 0..70 {
            answers.push(anna.sends(Asks::of(&as_client("logo"), "")).await.status);
        }
        assert!(answers[..50].iter().all(|status| *status == 200) && answers.contains(&429), "{answers:?}");
        scene.world.later(5_000);
        assert_eq!(anna.sends(Asks::of(&as_client("logo"), "")).await.status, 200);
    }
}

#[test]
fn a_search_only_reads() {
    for operation in [Operation::ClientSearch, Operation::StaffSearch] {
        assert_eq!(operation.route().0, Method::Get);
    }
}
