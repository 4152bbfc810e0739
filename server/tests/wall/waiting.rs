//! Changes of the client's side that wait: nobody outside hears anything until they are published, and then all of it.

use crate::noninterference::script::plan;
use crate::support::scene::{SKOGHOLM, Scene, show};
use crate::support::world::{
    client_text, face, internal, link_of, live_of, new_link, new_project, new_task, open_link, share, stop, title, told,
};
use crate::support::{Asks, Person, on_both_engines};
use crate::trello;
use std::collections::BTreeSet;
use veranda_api::client::{ClientLive, ShowBoard, ShowHome};
use veranda_api::staff::{
    CollectChanges, Collecting, DiscardChange, EditTask, FinishTask, Finished, MoveTask, NewPlace, Publish, SeenChange,
    SeenChanges, SeenTag, ShowTask, ShowWaiting, StaffLive, TaskFields, WaitingChange,
};
use veranda_api::{Code, client, guest, staff};
use veranda_domain::{Event, JournalEntry, Scope, SharedWith};
use veranda_server::live::Class;
use veranda_terms::{ContactRole, Level, Moment, ProjectId, TaskId};

fn collecting(project: ProjectId, collected: bool) -> CollectChanges {
    CollectChanges { project, body: Collecting { collected } }
}

fn publish(project: ProjectId, changes: &[&WaitingChange]) -> Publish {
    let changes = changes.iter().map(|one| SeenChange { task: one.task, tag: one.tag.clone() }).collect();
    Publish { project, body: SeenChanges { changes } }
}

fn discard(change: &WaitingChange) -> DiscardChange {
    DiscardChange { task: change.task, body: SeenTag { tag: change.tag.clone() } }
}

async fn edits(who: &Person, task: TaskId, change: impl FnOnce(&mut TaskFields)) {
    let seen = who.sees(&ShowTask { task, body: () }).await;
    let mut body = seen.value.fields();
    change(&mut body);
    who.tries_if(&EditTask { task, body }, seen.tag.as_deref()).await.expect("edited");
}

async fn renamed(scene: &Scene, task: TaskId, name: &str) {
    scene.world.later(60_000);
    edits(&scene.lead, task, |fields| fields.client_title = Some(title(name))).await;
}

async fn waiting(scene: &Scene) -> Vec<WaitingChange> {
    scene.lead.does(&ShowWaiting { project: scene.project, body: () }).await.changes
}

async fn journal(scene: &Scene) -> Vec<JournalEntry> {
    let mut rows = scene.world.house.store.read().await.expect("the store reads");
    let entries = rows.journal_since(Scope::Project(scene.project), 0).await.expect("the journal is read");
    entries.into_iter().map(|(_, entry)| entry).collect()
}

/// Everything Anna gets of it, with headers: pages and what a reader of the report gets.
async fn outside(scene: &Scene, anna: &Person, guest: &Person, link: veranda_terms::LinkId) -> Vec<String> {
    let mut all = Vec::new();
    for (who, asks) in [
        (anna, Asks::of(&ShowHome { body: () }, "")),
        (anna, Asks::of(&ShowBoard { project: scene.project, body: () }, "")),
        (anna, Asks::of(&show(scene.shared), "")),
        (guest, Asks::of(&guest::ShowReport { link, body: () }, "")),
        (guest, Asks::get(&format!("/r/{link}"))),
    ] {
        let heard = who.sends(asks).await;
        all.push(format!("{} {:?} {}", heard.status, heard.headers, heard.text()));
    }
    all
}

on_both_engines! {
    async fn nothing_outside_moves_until_it_is_published_and_then_everything_at_once(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let (link, secret) = link_of(&scene.lead.does(&new_link(scene.project, "The board", Level::Details)).await);
        let guest = scene.world.at(SKOGHOLM, "guest");
        guest.does(&open_link(link, &secret)).await;
        scene.lead.does(&share(scene.project, vec![face(scene.hidden, Some("Spacing"), "")])).await;
        assert!(scene.lead.does(&collecting(scene.project, true)).await.collected);
        scene.world.settle().await;
        let before = outside(&scene, &anna, &guest, link).await;
        let mut ear = scene.world.listen(scene.skogholm);
        let mut reader = scene.world.house.hub.listen(Class::Link(link, veranda_terms::Lang::En));

        edits(&scene.lead, scene.shared, |fields| {
            fields.client_title = Some(title("Logo, final"));
            fields.client_text = client_text("In *green*");
            fields.client_date = Some("2026-12-03".parse().expect("a day"));
        })
        .await;
        renamed(&scene, scene.hidden, "Room around it").await;
        scene.world.settle().await;
        assert_eq!((told(&mut ear), told(&mut reader)), (vec![], vec![]), "nobody outside is told anything");
        assert_eq!(outside(&scene, &anna, &guest, link).await, before, "not one byte moves");

        // The firm sees both sides.
        let page = scene.staff_page(scene.shared).await;
        assert_eq!(page.card.client_title, Some(title("Logo")));
        let change = page.waiting.as_deref().expect("it waits");
        assert_eq!((change.now.title.clone(), change.then.title.clone()), (Some(title("Logo")), Some(title("Logo, final"))));
        assert_eq!(change.then.text_shown.sanitised, "<p>In <em>green</em></p>\n");
        assert_eq!(change.by.name.as_str(), "Ines Duarte");
        assert_eq!(page.card.waiting, Some(change.at));
        let changes = waiting(&scene).await;
        assert_eq!(changes.iter().map(|one| one.task).collect::<Vec<_>>(), [scene.shared, scene.hidden]);

        // Published together: one card each, and the project.
        let at = scene.world.later(60_000);
        scene.lead.does(&publish(scene.project, &[&changes[0], &changes[1]])).await;
        scene.world.settle().await;
        let cards: Vec<String> = live_of(&mut ear)
            .into_iter()
            .filter_map(|message| match message {
                ClientLive::Card(card) => Some(card.title.to_string()),
                _ => None,
            })
            .collect();
        assert_eq!(cards.len(), 2, "{cards:?}");
        assert!(cards.contains(&"Logo, final".to_owned()) && cards.contains(&"Room around it".to_owned()));
        assert!(!told(&mut reader).is_empty(), "the report's readers see it too");
        let theirs = anna.does(&show(scene.shared)).await;
        assert_eq!((theirs.card.title, theirs.card.date), (title("Logo, final"), Some("2026-12-03".parse().unwrap())));
        assert_eq!(theirs.text.sanitised, "<p>In <em>green</em></p>\n");
        assert!(waiting(&scene).await.is_empty());
        assert_eq!(scene.staff_page(scene.shared).await.waiting, None);
        // The journal tells of each task once, in one write.
        let journal = journal(&scene).await;
        let published: Vec<_> = journal.iter().filter(|entry| entry.event == Event::FacePublished).collect();
        let tasks: BTreeSet<_> = published.iter().map(|entry| format!("{:?}", entry.thing)).collect();
        assert_eq!((published.len(), tasks.len()), (2, 2), "{journal:?}");
        assert!(published.iter().all(|entry| entry.shared_with == SharedWith::Client && entry.at == at), "{published:?}");
    }

    async fn a_date_that_was_not_published_was_never_told(engine) {
        let scene = Scene::set(engine).await;
        let dated = async |day: &str| {
            scene.world.later(60_000);
            let day = Some(day.parse().expect("a day"));
            edits(&scene.lead, scene.shared, |fields| {
                (fields.client_date, fields.date_why) = (day, Some(title("The printer is late")));
            })
            .await;
        };
        dated("2026-12-03").await;
        scene.lead.does(&collecting(scene.project, true)).await;
        dated("2026-12-24").await;
        dated("2026-12-10").await;
        let changes = waiting(&scene).await;
        scene.lead.does(&publish(scene.project, &[&changes[0]])).await;
        let mut rows = scene.world.house.store.read().await.expect("the store reads");
        let seat = rows.staff_class();
        let told = rows.told_dates(&seat, scene.project).await.expect("they are read");
        // The first is that of the sharing: none.
        let days: Vec<_> = told.iter().filter_map(|told| told.day).map(|day| day.to_string()).collect();
        assert_eq!(days, ["2026-12-03", "2026-12-10"]);
    }

    async fn what_happens_is_told_at_once_and_what_is_written_waits(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        scene.lead.does(&collecting(scene.project, true)).await;
        renamed(&scene, scene.shared, "Logo, final").await;
        let body = NewPlace { stage: scene.stages[4], before: None, from: None, share: None, takes_back: false };
        scene.lead.does(&MoveTask { task: scene.shared, body }).await;
        scene.lead.does(&FinishTask { task: scene.shared, body: Finished { done: true } }).await;
        let me = scene.lead.does(&staff::Me { body: () }).await.id;
        edits(&scene.lead, scene.shared, |fields| (fields.owners, fields.milestone) = (vec![me], true)).await;
        let card = anna.does(&show(scene.shared)).await.card;
        assert_eq!(card.title, title("Logo"));
        assert!(card.done.is_some() && card.milestone && card.stage == scene.stages[4] && card.owners.len() == 1);
        assert_eq!(waiting(&scene).await.len(), 1, "and the change still waits");
        // What was never shared has nobody to wait for.
        edits(&scene.lead, scene.hidden, |fields| fields.client_title = Some(title("Prepared"))).await;
        assert_eq!(scene.staff_page(scene.hidden).await.card.client_title, Some(title("Prepared")));
        assert_eq!(waiting(&scene).await.len(), 1);
    }

    async fn one_is_published_another_discarded_and_the_third_still_waits(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let third = scene.lead.does(&new_task(scene.project, "Paper", None)).await.id;
        scene.lead.does(&share(scene.project, vec![face(scene.hidden, None, ""), face(third, None, "")])).await;
        scene.lead.does(&collecting(scene.project, true)).await;
        for (task, name) in [(scene.shared, "One"), (scene.hidden, "Two"), (third, "Three")] {
            renamed(&scene, task, name).await;
        }
        let changes = waiting(&scene).await;
        scene.world.settle().await;
        let mut ear = scene.world.listen(scene.skogholm);
        let page = scene.lead.does(&discard(&changes[1])).await;
        assert_eq!((page.waiting, page.card.waiting), (None, None));
        scene.world.settle().await;
        assert_eq!(told(&mut ear), Vec::<String>::new(), "discarding is nobody's business outside");
        let board = scene.lead.does(&publish(scene.project, &[&changes[0]])).await;
        let waits: Vec<TaskId> = board.cards.iter().filter(|card| card.waiting.is_some()).map(|card| card.id).collect();
        assert_eq!(waits, [third]);
        assert_eq!(anna.does(&show(scene.shared)).await.card.title, title("One"));
        assert_eq!(anna.does(&show(scene.hidden)).await.card.title, title("Margin of the logo"));
        assert_eq!(anna.does(&show(third)).await.card.title, title("Paper"));
    }

    async fn of_two_who_publish_the_second_is_told_unless_it_is_the_same(engine) {
        let scene = Scene::set(engine).await;
        let (moss, _) = crate::roles::colleague(&scene, veranda_terms::StaffRole::Manager, "Moss").await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        scene.lead.does(&share(scene.project, vec![face(scene.hidden, Some("Spacing"), "")])).await;
        scene.lead.does(&collecting(scene.project, true)).await;
        renamed(&scene, scene.shared, "One").await;
        renamed(&scene, scene.hidden, "Two").await;
        let seen = waiting(&scene).await;
        // A colleague writes on: what was looked at is not what waits, and nothing of the whole goes out.
        edits(&moss, scene.hidden, |fields| fields.client_title = Some(title("Two, better"))).await;
        let refused = scene.lead.refused(&publish(scene.project, &[&seen[0], &seen[1]])).await;
        assert_eq!((refused.status, refused.code), (412, Code::Changed));
        let current: staff::WaitingView = serde_json::from_value(refused.current.expect("what waits now")).unwrap();
        assert_eq!(current.changes, waiting(&scene).await);
        assert_eq!(anna.does(&show(scene.shared)).await.card.title, title("Logo"), "all or none");
        // A colleague publishes the same first: nothing is left to do.
        let seen = waiting(&scene).await;
        let both: Vec<_> = seen.iter().collect();
        let twice: Vec<_> = both.iter().chain(&both).copied().collect();
        moss.does(&publish(scene.project, &twice)).await;
        let told = journal(&scene).await.into_iter().filter(|entry| entry.event == Event::FacePublished).count();
        assert_eq!(told, 2, "said twice is done once");
        let published = journal(&scene).await.len();
        scene.lead.does(&publish(scene.project, &both)).await;
        assert_eq!(journal(&scene).await.len(), published, "nothing is told twice");
        assert_eq!(scene.lead.refused(&discard(&seen[0])).await.code, Code::Changed, "it is out");
        // And what was discarded is not published.
        renamed(&scene, scene.shared, "Three").await;
        let seen = waiting(&scene).await;
        moss.does(&discard(&seen[0])).await;
        assert_eq!(scene.lead.refused(&publish(scene.project, &[&seen[0]])).await.code, Code::Changed);
        scene.lead.does(&discard(&seen[0])).await;
    }

    async fn what_waits_goes_on_waiting_when_changes_go_out_at_once_again(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        scene.lead.does(&share(scene.project, vec![face(scene.hidden, Some("Spacing"), "")])).await;
        scene.lead.does(&collecting(scene.project, true)).await;
        renamed(&scene, scene.shared, "Logo, final").await;
        scene.world.settle().await;
        let mut ear = scene.world.listen(scene.skogholm);
        assert!(!scene.lead.does(&collecting(scene.project, false)).await.collected);
        scene.world.settle().await;
        assert_eq!(told(&mut ear), Vec::<String>::new());
        renamed(&scene, scene.shared, "Logo, last").await;
        renamed(&scene, scene.hidden, "Room").await;
        assert_eq!(anna.does(&show(scene.shared)).await.card.title, title("Logo"));
        assert_eq!(anna.does(&show(scene.hidden)).await.card.title, title("Room"));
        assert_eq!(waiting(&scene).await.iter().map(|one| one.then.title.clone()).collect::<Vec<_>>(), [Some(title("Logo, last"))]);
        // Written back to what the client reads, it waits no longer.
        renamed(&scene, scene.shared, "Logo").await;
        assert!(waiting(&scene).await.is_empty());
    }

    async fn stopping_takes_what_waits_inside_and_sharing_again_begins_with_it(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        scene.lead.does(&collecting(scene.project, true)).await;
        renamed(&scene, scene.shared, "Logo, final").await;
        let seen = waiting(&scene).await;
        let history = scene.lead.does(&stop(scene.project, vec![scene.shared])).await;
        assert_eq!(history.rows[0].title, title("Logo"), "what they knew it by stays in the history");
        assert!(waiting(&scene).await.is_empty());
        assert_eq!(scene.lead.refused(&publish(scene.project, &[&seen[0]])).await.code, Code::Changed);
        let page = scene.staff_page(scene.shared).await;
        assert_eq!((page.waiting, page.card.client_title), (None, Some(title("Logo, final"))));
        let preview = staff::PreviewSharing { project: scene.project, body: staff::Tasks { tasks: vec![scene.shared] } };
        let panel = scene.lead.does(&preview).await;
        assert_eq!(panel.items[0].proposed_title, internal("Logo, final"), "the panel says what would go out");
        assert_eq!(anna.refused(&show(scene.shared)).await.code, Code::Missing);
        scene.lead.does(&share(scene.project, vec![face(scene.shared, None, "")])).await;
        assert_eq!(anna.does(&show(scene.shared)).await.card.title, title("Logo, final"));
    }

    async fn every_id_and_every_side_is_looked_at(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        scene.lead.does(&collecting(scene.project, true)).await;
        renamed(&scene, scene.shared, "Logo, final").await;
        let seen = waiting(&scene).await;
        // A task of another project is missing in this one, and the whole is refused.
        let other = scene.lead.does(&new_project(scene.pivoine, "Shop")).await.project.id;
        assert_eq!(scene.lead.refused(&publish(other, &[&seen[0]])).await.code, Code::Missing);
        let empty = Publish { project: scene.project, body: SeenChanges { changes: vec![] } };
        assert_eq!(scene.lead.refused(&empty).await.status, 422);
        let many = vec![SeenChange { task: scene.shared, tag: seen[0].tag.clone() }; 201];
        let many = Publish { project: scene.project, body: SeenChanges { changes: many } };
        assert_eq!(scene.lead.refused(&many).await.status, 422);
        // Not one of these is a client's.
        for asks in [
            Asks::of(&ShowWaiting { project: scene.project, body: () }, ""),
            Asks::of(&publish(scene.project, &[&seen[0]]), "mine"),
            Asks::of(&discard(&seen[0]), "mine-too"),
            Asks::of(&collecting(scene.project, false), "and-this"),
        ] {
            assert_eq!(anna.sends(asks).await.status, 404);
        }
        assert_eq!(waiting(&scene).await, seen);
        assert_eq!(anna.does(&show(scene.shared)).await.card.title, title("Logo"));
    }

    async fn a_plan_that_comes_in_again_leaves_the_switch_and_what_waits(engine) {
        let scene = Scene::set(engine).await;
        let plan = plan();
        let project = trello::brought_in(&scene.world.house, scene.skogholm, &plan.bytes()).await;
        let card = scene.lead.does(&staff::ShowBoard { project, body: () }).await.cards[0].id;
        scene.lead.does(&share(project, vec![face(card, Some("Stand"), "")])).await;
        scene.lead.does(&collecting(project, true)).await;
        edits(&scene.lead, card, |fields| fields.client_title = Some(title("The stand"))).await;
        trello::brought_in(&scene.world.house, scene.skogholm, &plan.bytes()).await;
        let board = scene.lead.does(&staff::ShowBoard { project, body: () }).await;
        assert!(board.project.collected);
        let page = scene.staff_page(card).await;
        assert_eq!(page.waiting.expect("it waits").then.title, Some(title("The stand")));
    }

    async fn colleagues_see_at_once_that_something_waits_and_that_it_is_out(engine) {
        let scene = Scene::set(engine).await;
        scene.lead.does(&collecting(scene.project, true)).await;
        let mut ear = scene.world.house.hub.listen(Class::Staff);
        let waits = |messages: Vec<String>| -> Vec<Option<Moment>> {
            let read = messages.iter().map(|text| serde_json::from_str::<StaffLive>(text).expect("a live message"));
            read.filter_map(|message| match message {
                StaffLive::Card(card) if card.id == scene.shared => Some(card.waiting),
                _ => None,
            })
            .collect()
        };
        scene.world.settle().await;
        told(&mut ear);
        renamed(&scene, scene.shared, "Logo, final").await;
        scene.world.settle().await;
        let at = scene.world.house.clock.now();
        assert_eq!(waits(told(&mut ear)), [Some(at)]);
        let seen = waiting(&scene).await;
        scene.lead.does(&publish(scene.project, &[&seen[0]])).await;
        scene.world.settle().await;
        assert_eq!(waits(told(&mut ear)), [None]);
    }

    async fn mail_tells_what_was_published_and_nothing_that_waits(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        anna.does(&client::Me { body: () }).await;
        scene.lead.does(&share(scene.project, vec![face(scene.hidden, Some("Spacing"), "")])).await;
        scene.lead.does(&collecting(scene.project, true)).await;
        renamed(&scene, scene.shared, "Logo, in velvet").await;
        renamed(&scene, scene.hidden, "Room around it").await;
        let seen = waiting(&scene).await;
        let of_shared = seen.iter().find(|one| one.task == scene.shared).expect("it waits");
        scene.lead.does(&publish(scene.project, &[of_shared])).await;
        scene.world.settle().await;
        for ms in [8 * Moment::DAY_MS, Moment::DAY_MS / 2] {
            scene.world.later(ms);
            scene.world.settle().await;
        }
        let letters: Vec<_> = scene.world.letters().into_iter().filter(|letter| letter.to == "anna@client.example").collect();
        assert!(letters.iter().any(|letter| letter.decoded.contains("Logo, in velvet")), "told on Monday");
        assert!(letters.iter().all(|letter| !letter.decoded.contains("Room around it")));
    }
}
