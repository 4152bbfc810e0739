//! Which task waits for which: circles are refused by name, and nothing of it is heard outside.

use crate::support::scene::{Scene, show};
use crate::support::world::{face, new_project, new_task, share, told};
use crate::support::{Asks, Person, on_both_engines};
use veranda_api::client::ShowBoard;
use veranda_api::staff::{self, StaffTaskPage, WaitFor, WaitsFor};
use veranda_api::{Code, Refusal};
use veranda_terms::{ContactRole, TaskId};

async fn waits(who: &Person, task: TaskId, on: &[TaskId]) -> Result<StaffTaskPage, Box<Refusal>> {
    who.tries(&WaitFor { task, body: WaitsFor { tasks: on.to_vec() } }).await
}

on_both_engines! {
    async fn a_task_waits_for_others_and_a_circle_is_refused_by_name(engine) {
        let scene = Scene::set(engine).await;
        let (logo, margin) = (scene.shared, scene.hidden);
        let paper = scene.lead.does(&new_task(scene.project, "Paper", None)).await.id;
        let page = waits(&scene.lead, logo, &[margin, paper, margin]).await.expect("it waits");
        let both = |task: TaskId| page.card.waits_for.contains(&task);
        assert!(page.card.waits_for.len() == 2 && both(margin) && both(paper));
        waits(&scene.lead, margin, &[paper]).await.expect("it waits");
        let refused = waits(&scene.lead, paper, &[logo]).await.unwrap_err();
        assert_eq!(refused.code, Code::Fields);
        assert!(refused.detail.contains("Paper → ") && refused.detail.contains(" → Paper"), "{}", refused.detail);
        let itself = waits(&scene.lead, paper, &[paper]).await.unwrap_err();
        assert!(itself.detail.contains("itself"), "{}", itself.detail);
        // Let go, it is no circle any more; the board says what waits for what.
        waits(&scene.lead, logo, &[]).await.expect("it waits for nothing");
        waits(&scene.lead, paper, &[logo]).await.expect("it waits");
        let board = scene.lead.does(&staff::ShowBoard { project: scene.project, body: () }).await;
        let on = |task: TaskId| board.cards.iter().find(|card| card.id == task).expect("a card").waits_for.clone();
        assert_eq!((on(logo), on(margin), on(paper)), (vec![], vec![paper], vec![logo]));
    }

    async fn what_is_of_another_project_or_not_there_cannot_be_waited_for(engine) {
        let scene = Scene::set(engine).await;
        let other = scene.lead.does(&new_project(scene.skogholm, "Another")).await.project.id;
        let theirs = scene.lead.does(&new_task(other, "Theirs", None)).await.id;
        let refused = waits(&scene.lead, scene.shared, &[theirs]).await.unwrap_err();
        assert_eq!(refused.code, Code::Missing);
        let many = vec![scene.hidden; 21];
        assert_eq!(waits(&scene.lead, scene.shared, &many).await.unwrap_err().fields[0].field, "tasks");
        assert!(scene.staff_page(scene.shared).await.card.waits_for.is_empty());
    }

    async fn nothing_of_it_is_heard_outside_even_between_two_shared_tasks(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        scene.lead.does(&share(scene.project, vec![face(scene.hidden, Some("Spacing"), "")])).await;
        scene.world.settle().await;
        let outside = async || {
            let mut all = Vec::new();
            for asks in [
                Asks::of(&ShowBoard { project: scene.project, body: () }, ""),
                Asks::of(&show(scene.shared), ""),
                Asks::of(&show(scene.hidden), ""),
            ] {
                let heard = anna.sends(asks).await;
                all.push(format!("{} {:?} {}", heard.status, heard.headers, heard.text()));
            }
            all
        };
        let before = outside().await;
        let mut ear = scene.world.listen(scene.skogholm);
        waits(&scene.lead, scene.shared, &[scene.hidden]).await.expect("it waits");
        scene.world.settle().await;
        assert_eq!(told(&mut ear), Vec::<String>::new());
        assert_eq!(outside().await, before, "not one byte moves");
    }
}
