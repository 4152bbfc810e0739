//! A date the client has read moves with a reason, or not at all; the client reads both beside the date told first.

use crate::support::scene::{Scene, show};
use crate::support::world::{face, live_of, share, stop, title};
use crate::support::{Asks, Person, on_both_engines};
use veranda_api::client::{ClientLive, ShowBoard};
use veranda_api::staff::{
    CollectChanges, Collecting, EditTask, Publish, SeenChange, SeenChanges, ShowTask, ShowWaiting,
};
use veranda_api::{Code, Refusal};
use veranda_terms::{BadWord, ContactRole, Day, TaskId, Title};

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

async fn dates(who: &Person, task: TaskId, date: Option<Day>, why: Option<&str>) -> Result<(), Box<Refusal>> {
    let seen = who.sees(&ShowTask { task, body: () }).await;
    let mut body = seen.value.fields();
    (body.client_date, body.date_why) = (date, why.map(title));
    who.tries_if(&EditTask { task, body }, seen.tag.as_deref()).await.map(drop)
}

/// What the client reads of a date: the date, the one told first, the reason.
async fn read(anna: &Person, task: TaskId) -> (Option<Day>, Option<Day>, Option<String>) {
    let card = anna.does(&show(task)).await.card;
    (card.date, card.was, card.why.as_ref().map(Title::to_string))
}

fn told(date: &str, was: Option<&str>, why: Option<&str>) -> (Option<Day>, Option<Day>, Option<String>) {
    (Some(day(date)), was.map(day), why.map(str::to_owned))
}

on_both_engines! {
    async fn a_date_the_client_has_read_moves_only_with_a_reason(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Looks).await;
        dates(&scene.lead, scene.shared, Some(day("2026-12-01")), None).await.expect("a first date needs no reason");
        assert_eq!(read(&anna, scene.shared).await, told("2026-12-01", None, None));
        for date in [Some(day("2026-12-03")), Some(day("2026-11-30")), None] {
            let refused = dates(&scene.lead, scene.shared, date, None).await.unwrap_err();
            assert_eq!(refused.code, Code::Fields);
            assert_eq!((refused.fields[0].field.as_str(), refused.fields[0].why), ("date_why", BadWord::Empty));
        }
        assert_eq!(read(&anna, scene.shared).await, told("2026-12-01", None, None), "nothing moved");
        // What is inside alone is nobody's to give reasons for.
        dates(&scene.lead, scene.hidden, Some(day("2026-12-01")), None).await.expect("inside");
        dates(&scene.lead, scene.hidden, Some(day("2026-12-09")), None).await.expect("inside");
    }

    async fn the_client_reads_the_reason_beside_the_date_told_first(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Looks).await;
        let task = scene.shared;
        dates(&scene.lead, task, Some(day("2026-12-01")), None).await.expect("told");
        scene.world.settle().await;
        let mut ear = scene.world.listen(scene.skogholm);
        scene.world.later(60_000);
        dates(&scene.lead, task, Some(day("2026-12-03")), Some("The printer is late")).await.expect("moved");
        scene.world.settle().await;
        let live = live_of(&mut ear).into_iter().find_map(|message| match message {
            ClientLive::Card(card) if card.id == task => Some((card.was, card.why)),
            _ => None,
        });
        assert_eq!(live, Some((Some(day("2026-12-01")), Some(title("The printer is late")))), "at once");
        scene.world.later(60_000);
        dates(&scene.lead, task, Some(day("2026-12-10")), Some("It broke")).await.expect("moved");
        let twice = told("2026-12-10", Some("2026-12-01"), Some("It broke"));
        assert_eq!(read(&anna, task).await, twice, "against the date told first, with what was said last");
        let board = anna.does(&ShowBoard { project: scene.project, body: () }).await;
        let card = board.cards.iter().find(|card| card.id == task).expect("it is on the board");
        assert_eq!((card.date, card.was), (twice.0, twice.1));
        let ours = scene.staff_page(task).await.card;
        assert_eq!((ours.was, ours.why), (Some(day("2026-12-01")), Some(title("It broke"))), "the firm reads the same");

        scene.world.later(60_000);
        dates(&scene.lead, task, Some(day("2026-11-28")), Some("It was mended")).await.expect("moved");
        assert_eq!(read(&anna, task).await, told("2026-11-28", Some("2026-12-01"), Some("It was mended")));
        scene.world.later(60_000);
        dates(&scene.lead, task, None, Some("Nobody knows yet")).await.expect("taken back");
        let gone = (None, Some(day("2026-12-01")), Some("Nobody knows yet".to_owned()));
        assert_eq!(read(&anna, task).await, gone);
        // Back where it was first told to be, nothing has slipped.
        scene.world.later(60_000);
        dates(&scene.lead, task, Some(day("2026-12-01")), None).await.expect("told");
        assert_eq!(read(&anna, task).await.1, None);
    }

    async fn another_sharing_promises_anew_and_tells_nothing_of_the_one_before(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Looks).await;
        let task = scene.shared;
        dates(&scene.lead, task, Some(day("2026-12-01")), None).await.expect("told");
        scene.world.later(60_000);
        dates(&scene.lead, task, Some(day("2026-12-03")), Some("The printer is late")).await.expect("moved");
        scene.world.later(60_000);
        scene.lead.does(&stop(scene.project, vec![task])).await;
        dates(&scene.lead, task, Some(day("2026-12-05")), None).await.expect("nobody reads it");
        scene.world.later(60_000);
        let mut again = face(task, Some("Logo"), "");
        again.date = Some(day("2026-12-05"));
        scene.lead.does(&share(scene.project, vec![again])).await;
        assert_eq!(read(&anna, task).await, told("2026-12-05", None, None));
        let heard = anna.sends(Asks::of(&show(task), "")).await.text();
        assert!(!heard.contains("printer") && !heard.contains("2026-12-01"), "{heard}");
        assert_eq!(scene.staff_page(task).await.card.was, None);
    }

    async fn what_waits_says_why_before_it_is_published(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Looks).await;
        let task = scene.shared;
        dates(&scene.lead, task, Some(day("2026-12-01")), None).await.expect("told");
        let body = Collecting { collected: true };
        scene.lead.does(&CollectChanges { project: scene.project, body }).await;
        let refused = dates(&scene.lead, task, Some(day("2026-12-03")), None).await.unwrap_err();
        assert_eq!(refused.code, Code::Fields);
        scene.world.later(60_000);
        dates(&scene.lead, task, Some(day("2026-12-03")), Some("The printer is late")).await.expect("it waits");
        assert_eq!(read(&anna, task).await, told("2026-12-01", None, None));
        // Written on beside it, the date keeps its reason.
        let seen = scene.lead.sees(&ShowTask { task, body: () }).await;
        let mut body = seen.value.fields();
        body.client_title = Some(title("Logo, final"));
        scene.lead.tries_if(&EditTask { task, body }, seen.tag.as_deref()).await.expect("it waits");
        let waits = scene.lead.does(&ShowWaiting { project: scene.project, body: () }).await.changes;
        assert_eq!(waits[0].then.why, Some(title("The printer is late")));
        scene.world.later(60_000);
        let changes = vec![SeenChange { task, tag: waits[0].tag.clone() }];
        scene.lead.does(&Publish { project: scene.project, body: SeenChanges { changes } }).await;
        assert_eq!(read(&anna, task).await, told("2026-12-03", Some("2026-12-01"), Some("The printer is late")));
    }

    async fn what_waits_since_before_reasons_were_asked_for_is_not_published_without_one(engine) {
        let scene = Scene::set(engine).await;
        let task = scene.shared;
        dates(&scene.lead, task, Some(day("2026-12-01")), None).await.expect("told");
        let body = Collecting { collected: true };
        scene.lead.does(&CollectChanges { project: scene.project, body }).await;
        dates(&scene.lead, task, Some(day("2026-12-03")), Some("The printer is late")).await.expect("it waits");
        scene.world.home.by_hand("update pending_face set client_date_why = null").await.expect("as it was before");
        let waits = scene.lead.does(&ShowWaiting { project: scene.project, body: () }).await.changes;
        let changes = vec![SeenChange { task, tag: waits[0].tag.clone() }];
        let publish = Publish { project: scene.project, body: SeenChanges { changes } };
        let refused = scene.lead.tries(&publish).await.unwrap_err();
        assert_eq!(refused.code, Code::Fields);
        assert!(refused.detail.contains("does not say why"), "{}", refused.detail);
        dates(&scene.lead, task, Some(day("2026-12-03")), Some("The printer is late")).await.expect("said");
        let waits = scene.lead.does(&ShowWaiting { project: scene.project, body: () }).await.changes;
        let changes = vec![SeenChange { task, tag: waits[0].tag.clone() }];
        scene.lead.does(&Publish { project: scene.project, body: SeenChanges { changes } }).await;
        assert_eq!(scene.staff_page(task).await.card.client_date, Some(day("2026-12-03")));
    }
}
