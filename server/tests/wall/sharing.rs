//! Sharing and stopping, as both sides see it.

use crate::support::scene::{Scene, never, show};
use crate::support::world::{client_text, face, new_ask, new_project, new_task, share, stop, title};
use crate::support::{Asks, on_both_engines};
use veranda_api::client::{NewRemark, ShowBoard, ShowHome};
use veranda_api::staff::{MoveTask, NewForm, NewPlace, PreviewSharing, Tasks, TellClient};
use veranda_api::{Code, client, staff};
use veranda_terms::{ContactRole, ProjectId, TaskId};

fn preview(project: ProjectId, tasks: Vec<TaskId>) -> PreviewSharing {
    PreviewSharing { project, body: Tasks { tasks } }
}

fn tell(task: TaskId, text: &str) -> TellClient {
    TellClient { task, body: NewRemark { text: client_text(text) } }
}

on_both_engines! {
    async fn the_panel_says_what_and_to_whom_before_anything_is_shown(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let before = anna.sends(Asks::of(&ShowHome { body: () }, "")).await;
        let panel = scene.lead.does(&preview(scene.project, vec![scene.hidden, scene.shared])).await;
        assert_eq!(panel.items.len(), 1, "what is shared already is not shared again");
        assert_eq!(panel.items[0].proposed_title.for_staff(), "Margin of the logo");
        assert!(panel.items[0].stage.is_some(), "the stage it will appear in is named");
        assert_eq!(panel.people.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Anna"]);
        assert!(!panel.shows_project && !panel.more_comes_along);
        assert_eq!(anna.sends(Asks::of(&ShowHome { body: () }, "")).await, before);
    }

    async fn a_contact_sees_exactly_title_text_date_and_owners(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let mut with_date = face(scene.hidden, Some("Spacing"), "Room around it");
        with_date.date = Some("2026-12-03".parse().expect("a day"));
        let at = scene.world.later(60_000);
        scene.lead.does(&share(scene.project, vec![with_date])).await;
        let heard = anna.sends(Asks::of(&show(scene.hidden), "")).await;
        let expected = serde_json::json!({
            "card": {
                "id": scene.hidden.to_string(),
                "project": scene.project.to_string(),
                "stage": scene.stages[1].to_string(),
                "title": "Spacing",
                "owners": [],
                "asks": [],
                "date": "2026-12-03",
                "milestone": false,
                "done": null,
                "remarks": 0,
                "shared": at.0,
            },
            "text": "<p>Room around it</p>\n",
            "remarks": [],
        });
        assert_eq!(serde_json::from_slice::<serde_json::Value>(&heard.body).expect("JSON"), expected);
    }

    async fn a_title_that_was_not_given_is_the_internal_one_and_said_so_in_the_panel(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Looks).await;
        scene.lead.does(&share(scene.project, vec![face(scene.hidden, None, "")])).await;
        assert_eq!(anna.does(&show(scene.hidden)).await.card.title, title("Margin of the logo"));
    }

    async fn a_title_that_was_not_said_again_is_the_one_the_client_knows(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Looks).await;
        scene.lead.does(&stop(scene.project, vec![scene.shared])).await;
        scene.lead.does(&share(scene.project, vec![face(scene.shared, None, "")])).await;
        assert_eq!(anna.does(&show(scene.shared)).await.card.title, title("Logo"));
    }

    async fn what_is_hidden_absent_or_stopped_is_answered_alike(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        anna.does(&show(scene.shared)).await;
        scene.lead.does(&stop(scene.project, vec![scene.shared])).await;
        let absent = anna.sends(Asks::of(&show(never()), "")).await;
        assert_eq!(absent.status, 404);
        for task in [scene.shared, scene.hidden] {
            assert_eq!(anna.sends(Asks::of(&show(task), "")).await, absent);
        }
        let words = client::Remark { task: scene.shared, body: NewRemark { text: client_text("x") } };
        let absent_words = client::Remark { task: never(), ..words.clone() };
        assert_eq!(
            anna.sends(Asks::of(&words, "words-on-stopped")).await,
            anna.sends(Asks::of(&absent_words, "words-on-absent")).await
        );
        let unknown_board = anna.sends(Asks::of(&ShowBoard { project: never(), body: () }, "")).await;
        assert_eq!(unknown_board, absent);
        assert_eq!(anna.sends(Asks::get("/api/client/tasks/not-an-id")).await, absent);
    }

    async fn stopping_says_whether_it_was_opened_and_takes_the_asks_back(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        scene.lead.does(&share(scene.project, vec![face(scene.hidden, Some("Spacing"), "")])).await;
        let ask = scene.ask(NewForm::Approve, "May we build it?").await;
        let at = scene.world.later(1_000);
        anna.does(&show(scene.shared)).await;
        let rows = scene.lead.does(&stop(scene.project, vec![scene.shared, scene.hidden])).await.rows;
        let of = |task| rows.iter().find(|row| row.task == task).expect("a row for each");
        assert_eq!(of(scene.shared).first_seen, Some(at));
        assert_eq!(of(scene.hidden).first_seen, None);
        assert!(rows.iter().all(|row| row.stopped.is_some()));
        let late = anna.tries(&client::Approve { ask, body: client::Decision { changes: None } }).await;
        assert_eq!(late.unwrap_err().code, Code::Missing);
        let home = anna.does(&ShowHome { body: () }).await;
        assert_eq!(home.cards, []);
        let history = scene.lead.does(&staff::SharingHistory { client: scene.skogholm, body: () }).await;
        assert_eq!(history.rows.len(), 2);
    }

    async fn sharing_again_begins_from_now_on_unless_history_is_wanted(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        scene.world.later(1_000);
        scene.lead.does(&tell(scene.shared, "said before")).await;
        scene.ask(NewForm::Approve, "Asked before?").await;
        scene.lead.does(&stop(scene.project, vec![scene.shared])).await;
        let refused = scene.lead.tries(&tell(scene.shared, "said between")).await;
        assert_eq!(refused.unwrap_err().code, Code::NeedsSharing);
        scene.world.later(1_000);
        let panel = scene.lead.does(&preview(scene.project, vec![scene.shared])).await;
        assert!(panel.more_comes_along);
        assert_eq!(panel.items[0].earlier_remarks, 1);
        scene.lead.does(&share(scene.project, vec![face(scene.shared, None, "")])).await;
        let page = anna.does(&show(scene.shared)).await;
        assert_eq!((page.remarks.len(), page.card.remarks, page.card.asks.len()), (0, 0, 0));
        let home = anna.does(&ShowHome { body: () }).await;
        assert_eq!((home.cards[0].remarks, home.cards[0].asks.len()), (0, 0));
        scene.lead.does(&stop(scene.project, vec![scene.shared])).await;
        scene.world.later(1_000);
        let mut with_history = face(scene.shared, None, "");
        with_history.with_history = true;
        scene.lead.does(&share(scene.project, vec![with_history])).await;
        let page = anna.does(&show(scene.shared)).await;
        assert_eq!((page.remarks.len(), page.card.remarks), (1, 1));
    }

    async fn a_batch_with_one_foreign_task_shares_nothing(engine) {
        let scene = Scene::set(engine).await;
        let other = scene.lead.does(&new_project(scene.pivoine, "Elsewhere")).await.project.id;
        let foreign = scene.lead.does(&new_task(other, "Theirs", None)).await.id;
        let both = vec![face(scene.hidden, None, ""), face(foreign, None, "")];
        assert_eq!(scene.lead.tries(&share(scene.project, both)).await.unwrap_err().code, Code::Missing);
        for task in [scene.hidden, foreign] {
            assert_eq!(scene.staff_page(task).await.card.shared, None);
        }
        let refused = scene.lead.tries(&stop(scene.project, vec![scene.shared, foreign])).await;
        assert_eq!(refused.unwrap_err().code, Code::Missing);
        assert!(scene.staff_page(scene.shared).await.card.shared.is_some());
        // A place in another project's stage, or above another project's task, is no place.
        let elsewhere = scene.lead.does(&staff::ShowBoard { project: other, body: () }).await.project.stages[1].id;
        let place = MoveTask { task: scene.shared, body: NewPlace { stage: elsewhere, before: None, share: None } };
        assert_eq!(scene.lead.tries(&place).await.unwrap_err().code, Code::Missing);
    }

    async fn nothing_is_asked_on_an_internal_task_unless_it_is_shared_with_it(engine) {
        let scene = Scene::set(engine).await;
        let mut ask = new_ask(scene.hidden, NewForm::Review, "Would you look?");
        assert_eq!(scene.lead.tries(&ask).await.unwrap_err().code, Code::NeedsSharing);
        ask.body.share = Some(face(scene.hidden, Some("Spacing"), ""));
        let page = scene.lead.does(&ask).await;
        assert!(page.card.shared.is_some());
        assert_eq!(page.card.asks.len(), 1);
    }

    async fn two_hundred_at_once_and_not_one_more(engine) {
        let scene = Scene::set(engine).await;
        let many = vec![scene.hidden; 201];
        assert_eq!(scene.lead.tries(&preview(scene.project, many)).await.unwrap_err().code, Code::Fields);
        assert_eq!(scene.lead.tries(&preview(scene.project, Vec::new())).await.unwrap_err().code, Code::Fields);
    }
}
