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
    CollectChanges, Collecting, EditTask, NewForm, NewNote, NoteInside, Publish, SeenChange, SeenChanges, ShowTask,
    ShowWaiting, TaskFields, TellClient, WithdrawAsk,
};
use veranda_api::{Code, Method, Operation};
use veranda_terms::{AskId, ContactRole, RemarkId, SearchText, TaskId};

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
        // What is said with partners stands in no index yet.
        let of_partners = mark.what.contains("Piper") || mark.what.contains("Quill");
        let named = found_by_words.iter().any(|what| mark.what.starts_with(what)) && !mark.what.contains("newcomer");
        let by_words = named && !of_partners && mark.plain.starts_with("zq");
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
            "name of Arden's project",
        ];
        let (looked, missing) = missed(&story, &anna.aside("search"), ARDEN | ANNA, &outside).await;
        assert_eq!(missing, BTreeSet::new());
        assert!(looked >= 10, "{looked} words of Arden's are too few to tell");
        let inside = [
            "internal title of", "internal text of", "note ", "later note", "client title of", "remark of",
            "sentence of the", "name of Arden", "name of Birke", "imported", "title in Arden's",
        ];
        let (looked, missing) = missed(&story, &story.lead.aside("search"), FIRM | HOUSE, &inside).await;
        assert_eq!(missing, BTreeSet::new());
        assert!(looked >= 25, "{looked} words of the firm's are too few to tell");
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
