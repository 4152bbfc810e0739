//! A checklist that several people write on: nothing is lost, nothing of it leaves the firm.

use crate::support::scene::{Scene, show};
use crate::support::world::internal;
use crate::support::{Asks, on_both_engines};
use veranda_api::Code;
use veranda_api::staff::{
    AddItems, ChecklistItem, ItemPlace, ItemText, MoveItem, NewItems, RemoveItem, RenameItem, RestoreItem,
    StaffTaskPage, Tick, TickItem,
};
use veranda_terms::{ChecklistItemId, ContactRole, TaskId};

fn add(task: TaskId, lines: &[&str]) -> AddItems {
    AddItems { task, body: NewItems { lines: lines.iter().map(|line| internal(line)).collect() } }
}

fn rename(task: TaskId, item: ChecklistItemId, seen: &str, text: &str) -> RenameItem {
    RenameItem { task, item, body: ItemText { text: internal(text), seen: internal(seen) } }
}

fn to(task: TaskId, item: ChecklistItemId, before: Option<ChecklistItemId>) -> MoveItem {
    MoveItem { task, item, body: ItemPlace { before } }
}

fn texts(page: &StaffTaskPage) -> Vec<&str> {
    page.checklist.iter().map(|item| item.text.for_staff()).collect()
}

fn line<'p>(page: &'p StaffTaskPage, text: &str) -> &'p ChecklistItem {
    page.checklist.iter().find(|item| item.text.for_staff() == text).expect("a line of the list")
}

on_both_engines! {
    async fn lines_are_added_written_anew_ordered_and_removed(engine) {
        let scene = Scene::set(engine).await;
        let (lead, task) = (&scene.lead, scene.hidden);
        let page = lead.does(&add(task, &["Paper", "Ink", "Proof"])).await;
        assert_eq!((texts(&page), page.card.items), (vec!["Paper", "Ink", "Proof"], 3));
        let (paper, ink, proof) = (line(&page, "Paper").id, line(&page, "Ink").id, line(&page, "Proof").id);
        let page = lead.does(&to(task, proof, Some(paper))).await;
        assert_eq!(texts(&page), ["Proof", "Paper", "Ink"]);
        let page = lead.does(&to(task, paper, None)).await;
        assert_eq!(texts(&page), ["Proof", "Ink", "Paper"]);
        let page = lead.does(&rename(task, ink, "Ink", "Two inks")).await;
        assert_eq!(texts(&page), ["Proof", "Two inks", "Paper"]);
        lead.does(&TickItem { task, item: ink, body: Tick { ticked: true } }).await;
        let page = lead.does(&RemoveItem { task, item: ink, body: () }).await;
        assert_eq!((texts(&page), page.card.ticked, page.card.items), (vec!["Proof", "Paper"], 0, 2));
        for gone in [
            lead.tries(&TickItem { task, item: ink, body: Tick { ticked: false } }).await.unwrap_err(),
            lead.tries(&rename(task, ink, "Two inks", "Ink")).await.unwrap_err(),
            lead.tries(&to(task, ink, None)).await.unwrap_err(),
        ] {
            assert_eq!(gone.code, Code::Missing);
        }
        // Above a line that is gone meanwhile is at the bottom.
        assert_eq!(texts(&lead.does(&to(task, proof, Some(ink))).await), ["Paper", "Proof"]);
        let page = lead.does(&RestoreItem { task, item: ink, body: () }).await;
        assert_eq!((page.card.ticked, page.card.items), (1, 3));
        assert!(line(&page, "Two inks").ticked, "it comes back as it was");
    }

    async fn what_two_people_do_at_once_is_all_there(engine) {
        let scene = Scene::set(engine).await;
        let (lead, task) = (&scene.lead, scene.hidden);
        let other = scene.world.signed_in("ines@halden-rask.example", "ines").await;
        let page = lead.does(&add(task, &["Paper", "Ink"])).await;
        let (paper, ink) = (line(&page, "Paper").id, line(&page, "Ink").id);
        let (glue, foil) = (add(task, &["Glue"]), add(task, &["Foil"]));
        let (mine, theirs) = tokio::join!(lead.tries(&glue), other.tries(&foil));
        assert!(mine.is_ok() && theirs.is_ok());
        let (lead_adds, other_adds) = (add(task, &["Thread"]), add(task, &["Board"]));
        let moves = to(task, paper, None);
        let ticks = TickItem { task, item: ink, body: Tick { ticked: true } };
        let all = tokio::join!(lead.tries(&lead_adds), other.tries(&moves), lead.tries(&ticks), other.tries(&other_adds));
        assert!(all.0.is_ok() && all.1.is_ok() && all.2.is_ok() && all.3.is_ok());
        let page = scene.staff_page(task).await;
        let mut there = texts(&page);
        there.sort_unstable();
        assert_eq!(there, ["Board", "Foil", "Glue", "Ink", "Paper", "Thread"]);
        assert!(line(&page, "Ink").ticked);
        // Whoever writes over words they have not seen is told how it reads now.
        lead.does(&rename(task, ink, "Ink", "Black ink")).await;
        let late = other.tries(&rename(task, ink, "Ink", "Blue ink")).await.unwrap_err();
        assert_eq!((late.status, late.code), (412, Code::Changed));
        let current: StaffTaskPage =
            serde_json::from_value(late.current.expect("the current view")).expect("a task page");
        assert_eq!(current, scene.staff_page(task).await);
        assert!(texts(&current).contains(&"Black ink"));
    }

    async fn the_same_intention_adds_once(engine) {
        let scene = Scene::set(engine).await;
        let adds = add(scene.hidden, &["Paper"]);
        for _ in 0..3 {
            let answer = scene.lead.sends(Asks::of(&adds, "one-line-added-once")).await;
            assert_eq!(answer.status, 200);
        }
        assert_eq!(texts(&scene.staff_page(scene.hidden).await), ["Paper"]);
    }

    async fn lists_end_somewhere_and_lines_are_lines(engine) {
        let scene = Scene::set(engine).await;
        let many = vec!["line"; 51];
        let refused = |code| (code, 422);
        for lines in [&[][..], &many[..], &["two\nlines"][..], &["   "][..]] {
            let why = scene.lead.tries(&add(scene.hidden, lines)).await.unwrap_err();
            assert_eq!((why.code, why.status), refused(Code::Fields), "{} lines", lines.len());
        }
        for _ in 0..4 {
            scene.lead.does(&add(scene.hidden, &many[..50])).await;
        }
        let full = scene.lead.tries(&add(scene.hidden, &["one more"])).await.unwrap_err();
        assert_eq!(full.code, Code::Fields);
        assert_eq!(scene.staff_page(scene.hidden).await.card.items, 200);
    }

    async fn a_client_notices_nothing_of_a_checklist(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let before = anna.sends(Asks::of(&show(scene.shared), "")).await;
        let page = scene.lead.does(&add(scene.shared, &["Ask for less"])).await;
        let item = page.checklist[0].id;
        scene.lead.does(&rename(scene.shared, item, "Ask for less", "Ask for more")).await;
        scene.lead.does(&RemoveItem { task: scene.shared, item, body: () }).await;
        assert_eq!(anna.sends(Asks::of(&show(scene.shared), "")).await, before);
    }
}
