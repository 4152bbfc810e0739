//! The plan: clients, projects, tasks, their places and what two people do to them at once.

use crate::support::scene::{Scene, never, show};
use crate::support::world::{client_text, face, internal, new_client, new_task, title};
use crate::support::{Asks, on_both_engines};
use veranda_api::staff::{EditTask, FinishTask, Finished, MoveTask, NewPlace, ShowBoard, TaskFields};
use veranda_api::{Code, client, staff};
use veranda_terms::{Action, ContactRole, Day, Lang, StageId, TaskId};

fn fields(page: &staff::StaffTaskPage) -> TaskFields {
    TaskFields {
        title: page.card.title.clone(),
        text: page.text.clone(),
        client_title: page.card.client_title.clone(),
        client_text: page.client_text.clone(),
        owners: page.card.owners.iter().map(|owner| owner.id).collect(),
        team_date: page.card.team_date,
        milestone: page.card.milestone,
        client_date: page.card.client_date,
        date_why: None,
    }
}

fn to(task: TaskId, stage: StageId) -> MoveTask {
    MoveTask { task, body: NewPlace { stage, before: None, from: None, share: None, takes_back: false } }
}

on_both_engines! {
    async fn a_client_a_project_and_a_task_are_made_and_shown(engine) {
        let scene = Scene::set(engine).await;
        let page = scene.lead.does(&staff::ShowClient { client: scene.skogholm, body: () }).await;
        assert_eq!(page.address, "http://skogholm.localhost:8080/");
        assert_eq!((page.projects[0].total, page.projects[0].shared), (2, 1));
        let board = scene.lead.does(&ShowBoard { project: scene.project, body: () }).await;
        assert_eq!(board.project.stages.len(), 7);
        assert!(board.cards.iter().all(|card| card.stage == scene.stages[1]));
        let portfolio = scene.lead.does(&staff::Portfolio { body: () }).await;
        assert_eq!(portfolio.clients.len(), 2);
    }

    async fn a_task_is_born_internal_with_who_does_it_and_by_when(engine) {
        let scene = Scene::set(engine).await;
        let me = scene.lead.does(&staff::Me { body: () }).await.id;
        let mut new = new_task(scene.project, "Count the buoys", None);
        new.body.owners = vec![me];
        new.body.team_date = Some(Day(21_000));
        let card = scene.lead.does(&new).await;
        let owners: Vec<_> = card.owners.iter().map(|owner| owner.id).collect();
        assert_eq!((owners, card.team_date, card.client_date, card.shared), (vec![me], Some(Day(21_000)), None, None));
        // Nobody outside the firm works on it, and nothing is half added.
        let count = |board: staff::StaffBoard| board.cards.len();
        let before = count(scene.lead.does(&ShowBoard { project: scene.project, body: () }).await);
        new.body.owners = vec![never()];
        assert_eq!(scene.lead.tries(&new).await.unwrap_err().code, Code::Missing);
        new.body.owners = vec![me; 21];
        assert_eq!(scene.lead.tries(&new).await.unwrap_err().code, Code::Fields);
        assert_eq!(count(scene.lead.does(&ShowBoard { project: scene.project, body: () }).await), before);
    }

    async fn a_host_is_given_to_one_client_only(engine) {
        let scene = Scene::set(engine).await;
        for host in ["skogholm.localhost", "localhost"] {
            let taken = scene.lead.tries(&new_client("Other", host, Lang::En)).await;
            assert_eq!(taken.unwrap_err().code, Code::Taken, "{host}");
        }
    }

    async fn an_internal_task_enters_a_client_s_stage_only_shared(engine) {
        let scene = Scene::set(engine).await;
        let review = scene.stages[3];
        let refused = scene.lead.tries(&to(scene.hidden, review)).await.unwrap_err();
        assert_eq!(refused.code, Code::NeedsSharing);
        assert_eq!(scene.staff_page(scene.hidden).await.card.stage, scene.stages[1]);
        let mut place = to(scene.hidden, review);
        place.body.share = Some(face(scene.hidden, Some("Spacing"), ""));
        let card = scene.lead.does(&place).await;
        assert_eq!(card.stage, review);
        assert!(card.shared.is_some());
        assert_eq!(card.asks.len(), 1);
        assert_eq!(card.asks[0].form.action(), Action::Approve);
    }

    async fn entering_a_client_s_stage_asks_once(engine) {
        let scene = Scene::set(engine).await;
        let card = scene.lead.does(&to(scene.shared, scene.stages[3])).await;
        assert_eq!(card.asks.iter().filter(|ask| ask.closed.is_none()).count(), 1);
        scene.lead.does(&to(scene.shared, scene.stages[1])).await;
        let card = scene.lead.does(&to(scene.shared, scene.stages[3])).await;
        assert_eq!(card.asks.iter().filter(|ask| ask.closed.is_none()).count(), 1);
    }

    async fn a_move_made_on_an_old_picture_is_refused_and_one_to_where_it_is_already_is_not(engine) {
        let scene = Scene::set(engine).await;
        let [seen, meant, elsewhere] = [scene.stages[1], scene.stages[2], scene.stages[4]];
        let mut kept = to(scene.shared, meant);
        kept.body.from = Some(seen);
        scene.lead.does(&to(scene.shared, elsewhere)).await;
        assert_eq!(scene.lead.tries(&kept).await.unwrap_err().code, Code::Changed);
        assert_eq!(scene.staff_page(scene.shared).await.card.stage, elsewhere);
        // Somebody did what was meant: nothing is in its way.
        scene.lead.does(&to(scene.shared, meant)).await;
        assert_eq!(scene.lead.does(&kept).await.stage, meant);
        let mut next = to(scene.shared, seen);
        next.body.from = Some(meant);
        assert_eq!(scene.lead.does(&next).await.stage, seen);
    }

    async fn a_move_is_taken_back_with_what_it_asked_and_asks_nothing_anew(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let [from, review] = [scene.stages[1], scene.stages[3]];
        let before = anna.sends(Asks::of(&show(scene.shared), "")).await;
        let back = MoveTask { task: scene.shared, body: NewPlace { takes_back: true, ..to(scene.shared, from).body } };
        // Nobody has moved it yet.
        assert_eq!(scene.lead.tries(&back).await.unwrap_err().code, Code::Changed);
        assert_eq!(scene.lead.does(&to(scene.shared, review)).await.asks.len(), 1);
        assert_ne!(anna.sends(Asks::of(&show(scene.shared), "")).await, before);
        let card = scene.lead.does(&back).await;
        assert_eq!((card.stage, card.asks.iter().filter(|ask| ask.closed.is_none()).count()), (from, 0));
        let page: client::TaskPage = anna.does(&show(scene.shared)).await;
        assert!(page.card.asks.iter().all(|ask| ask.closed.is_some()), "nothing is asked any more");
        // Back in its stage nothing is asked that was not asked before.
        scene.lead.does(&to(scene.shared, review)).await;
        let ask = scene.staff_page(scene.shared).await.card.asks.into_iter().find(|ask| ask.closed.is_none()).unwrap().id;
        scene.lead.does(&staff::WithdrawAsk { ask, body: () }).await;
        scene.lead.does(&to(scene.shared, from)).await;
        let body = NewPlace { takes_back: true, ..to(scene.shared, review).body };
        let card = scene.lead.does(&MoveTask { task: scene.shared, body }).await;
        assert_eq!((card.stage, card.asks.iter().filter(|ask| ask.closed.is_none()).count()), (review, 0));
    }

    async fn a_move_is_taken_back_to_where_it_took_the_task_from_and_nowhere_else(engine) {
        let scene = Scene::set(engine).await;
        let [brief, design, review, build] = [0, 1, 3, 4].map(|at: usize| scene.stages[at]);
        let back = |task, stage| MoveTask { task, body: NewPlace { takes_back: true, ..to(task, stage).body } };
        scene.lead.does(&to(scene.hidden, build)).await;
        for elsewhere in [brief, review, build] {
            // Two of them are the client's, who does not see it.
            assert_eq!(scene.lead.tries(&back(scene.hidden, elsewhere)).await.unwrap_err().code, Code::Changed);
        }
        assert_eq!(scene.lead.does(&back(scene.hidden, design)).await.stage, design);
        // What was added there and is still internal goes back there.
        let added = scene.lead.does(&new_task(scene.project, "Another", Some(brief))).await.id;
        scene.lead.does(&to(added, design)).await;
        assert_eq!(scene.lead.does(&back(added, brief)).await.stage, brief);
    }

    async fn a_place_within_a_stage_is_taken_back_and_what_the_stage_asked_stays(engine) {
        let scene = Scene::set(engine).await;
        let review = scene.stages[3];
        scene.lead.does(&to(scene.shared, review)).await;
        let other = scene.lead.does(&new_task(scene.project, "Another", Some(review))).await;
        // Long ago: what came with the move can no longer be taken back, the place can.
        scene.world.later(60_000);
        scene.lead.does(&to(scene.shared, review)).await;
        let body = NewPlace { before: Some(other.id), takes_back: true, ..to(scene.shared, review).body };
        let card = scene.lead.does(&MoveTask { task: scene.shared, body }).await;
        assert!(card.rank < other.rank);
        assert_eq!(card.asks.iter().filter(|ask| ask.closed.is_none()).count(), 1);
    }

    async fn what_a_move_asked_is_not_taken_back_once_it_may_have_been_mailed(engine) {
        let scene = Scene::set(engine).await;
        let [from, review] = [scene.stages[1], scene.stages[3]];
        scene.lead.does(&to(scene.shared, review)).await;
        scene.world.later(veranda_terms::policy::RECALL_MS);
        let body = NewPlace { takes_back: true, ..to(scene.shared, from).body };
        let late = scene.lead.tries(&MoveTask { task: scene.shared, body }).await.unwrap_err();
        assert_eq!(late.code, Code::TooLate);
        assert_eq!(scene.staff_page(scene.shared).await.card.stage, review);
    }

    async fn a_task_moved_back_out_of_the_end_is_done_again_since_when_it_was(engine) {
        let scene = Scene::set(engine).await;
        let [live, build] = [scene.stages[6], scene.stages[4]];
        let done = scene.lead.does(&to(scene.shared, live)).await.done;
        assert!(done.is_some());
        scene.world.later(5_000);
        assert_eq!(scene.lead.does(&to(scene.shared, build)).await.done, None);
        scene.world.later(5_000);
        let body = NewPlace { takes_back: true, ..to(scene.shared, live).body };
        assert_eq!(scene.lead.does(&MoveTask { task: scene.shared, body }).await.done, done);
    }

    async fn a_task_in_a_hidden_stage_appears_in_its_neighbour(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Looks).await;
        let before = anna.sends(Asks::of(&show(scene.shared), "")).await;
        scene.lead.does(&to(scene.shared, scene.stages[2])).await;
        assert_eq!(anna.sends(Asks::of(&show(scene.shared), "")).await, before);
    }

    async fn a_task_is_put_above_another_and_the_order_holds(engine) {
        let scene = Scene::set(engine).await;
        let mut place = to(scene.hidden, scene.stages[1]);
        place.body.before = Some(scene.shared);
        scene.lead.does(&place).await;
        let board = scene.lead.does(&ShowBoard { project: scene.project, body: () }).await;
        let mut cards: Vec<_> = board.cards.iter().map(|card| (card.rank, card.id)).collect();
        cards.sort_unstable();
        assert_eq!(cards.iter().map(|(_, id)| *id).collect::<Vec<_>>(), [scene.hidden, scene.shared]);
    }

    async fn two_people_changing_one_task_are_told_of_each_other(engine) {
        let scene = Scene::set(engine).await;
        let seen = scene.lead.sees(&staff::ShowTask { task: scene.shared, body: () }).await;
        let mut wanted = fields(&seen.value);
        wanted.title = internal("Logo, fourth try");
        let edit = EditTask { task: scene.shared, body: wanted.clone() };
        let without = scene.lead.sends(Asks::of(&edit, "edit-without-a-tag")).await;
        assert_eq!((without.status, without.refusal().code), (428, Code::NeedsMatch));
        let done = scene.lead.tries_if(&edit, seen.tag.as_deref()).await.expect("what was seen is still so");
        assert_eq!(done.value.card.title, internal("Logo, fourth try"));
        let late = scene.lead.tries_if(&edit, seen.tag.as_deref()).await.unwrap_err();
        assert_eq!((late.status, late.code), (412, Code::Changed));
        let current: staff::StaffTaskPage =
            serde_json::from_value(late.current.expect("the current view")).expect("a task page");
        assert_eq!(current, scene.staff_page(scene.shared).await);
        // The tag of the view that came back is the tag of the view that is read.
        let again = scene.lead.sees(&staff::ShowTask { task: scene.shared, body: () }).await;
        assert_eq!(again.tag, done.tag);
        wanted.owners = vec![never()];
        let stranger = EditTask { task: scene.shared, body: wanted };
        assert_eq!(scene.lead.tries_if(&stranger, again.tag.as_deref()).await.unwrap_err().code, Code::Missing);
    }

    async fn an_edit_shows_the_client_the_client_s_side_alone(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Looks).await;
        let seen = scene.lead.sees(&staff::ShowTask { task: scene.shared, body: () }).await;
        let mut wanted = fields(&seen.value);
        wanted.text = internal("we lose money on it");
        wanted.team_date = Some("2026-12-01".parse().expect("a day"));
        wanted.client_date = Some("2026-12-09".parse().expect("a day"));
        wanted.client_title = Some(title("The logo"));
        wanted.client_text = client_text("# Hello\n<b style=\"color:red\">x</b>");
        scene.lead.tries_if(&EditTask { task: scene.shared, body: wanted }, seen.tag.as_deref()).await.expect("edited");
        let page = anna.does(&show(scene.shared)).await;
        assert_eq!(page.card.title, title("The logo"));
        assert_eq!(page.card.date, Some("2026-12-09".parse().expect("a day")));
        let heard = anna.sends(Asks::of(&show(scene.shared), "")).await.text();
        assert!(!heard.contains("lose money") && !heard.contains("2026-12-01") && !heard.contains("style="), "{heard}");
    }

    async fn finishing_and_reopening_is_seen_on_both_sides(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Looks).await;
        let at = scene.world.later(1_000);
        scene.lead.does(&FinishTask { task: scene.shared, body: Finished { done: true } }).await;
        assert_eq!(anna.does(&show(scene.shared)).await.card.done, Some(at));
        let board = anna.does(&client::ShowBoard { project: scene.project, body: () }).await;
        assert_eq!((board.project.done, board.project.total), (1, 1));
        scene.lead.does(&FinishTask { task: scene.shared, body: Finished { done: false } }).await;
        assert_eq!(anna.does(&show(scene.shared)).await.card.done, None);
    }

    async fn the_same_intention_sent_twice_makes_one_task(engine) {
        let scene = Scene::set(engine).await;
        let task = new_task(scene.project, "Once", None);
        let first = scene.lead.tries_as(&task, "one-intention").await.expect("made");
        let again = scene.lead.tries_as(&task, "one-intention").await.expect("answered");
        assert_eq!(first, again);
        let board = scene.lead.does(&ShowBoard { project: scene.project, body: () }).await;
        assert_eq!(board.cards.iter().filter(|card| card.title == internal("Once")).count(), 1);
        let other = scene.lead.tries_as(&new_task(scene.project, "Twice", None), "one-intention").await.unwrap_err();
        assert_eq!((other.status, other.code), (422, Code::KeyReused));
    }
}
