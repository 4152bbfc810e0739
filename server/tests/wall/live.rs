//! Live: what a client's class is told, and when a stream ends.

use crate::support::scene::{SKOGHOLM, Scene};
use crate::support::world::{client_text, face, internal, live_of, new_task, share, stop};
use crate::support::{Asks, on_both_engines};
use axum::body::Body;
use http_body_util::BodyExt;
use veranda_api::client::{ClientLive, ClientProject, LIVE_PATH, NewRemark, NextDate};
use veranda_api::{client, door, staff};
use veranda_terms::{ContactRole, Day, Title};

/// The next message of a stream; nothing when it has ended.
async fn next(stream: &mut Body) -> Option<String> {
    let frame = stream.frame().await?.expect("a stream does not fail");
    Some(String::from_utf8_lossy(&frame.into_data().unwrap_or_default()).into_owned())
}

on_both_engines! {
    async fn what_is_shared_appears_and_what_is_stopped_goes(engine) {
        let scene = Scene::set(engine).await;
        let mut ear = scene.world.listen(scene.skogholm);
        scene.lead.does(&share(scene.project, vec![face(scene.hidden, Some("Spacing"), "")])).await;
        scene.world.settle().await;
        let told = live_of(&mut ear);
        assert!(matches!(&told[0], ClientLive::Card(card) if card.id == scene.hidden), "{told:?}");
        assert!(matches!(&told[1], ClientLive::Project(project) if project.total == 2), "{told:?}");
        scene.lead.does(&stop(scene.project, vec![scene.hidden])).await;
        scene.world.settle().await;
        let told = live_of(&mut ear);
        assert_eq!(told[0], ClientLive::TaskGone(scene.hidden));
    }

    async fn figures_that_are_told_are_those_of_the_cards(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let figures = |project: &ClientProject| (project.done, project.total, project.next.clone());
        let due = |task, title: &str, day: Option<i32>| {
            let face = staff::ShareFace { date: day.map(Day), ..face(task, Some(title), "") };
            share(scene.project, vec![face])
        };
        let done = |task| staff::FinishTask { task, body: staff::Finished { done: true } };
        let other = scene.lead.does(&new_task(scene.project, "Inside", None)).await.id;
        scene.lead.does(&due(scene.hidden, "Spacing", Some(20_800))).await;
        scene.lead.does(&due(other, "Colours", Some(20_700))).await;
        let mut seen = Vec::new();
        for act in 0..3 {
            let mut ear = scene.world.listen(scene.skogholm);
            match act {
                0 => drop(scene.lead.does(&done(scene.shared)).await),
                1 => drop(scene.lead.does(&done(other)).await),
                _ => drop(scene.lead.does(&stop(scene.project, vec![scene.hidden])).await),
            }
            scene.world.settle().await;
            let board = anna.does(&client::ShowBoard { project: scene.project, body: () }).await;
            let told = live_of(&mut ear);
            let project = told.iter().rev().find_map(|message| match message {
                ClientLive::Project(project) => Some(project),
                _ => None,
            });
            assert_eq!(project.map(|project| &**project), Some(&board.project), "{told:?}");
            seen.push(figures(&board.project));
        }
        let next = |title: &str, day| Some(NextDate { title: Title::parse(title).unwrap(), day: Day(day) });
        let expected = [(1, 3, next("Colours", 20_700)), (2, 3, next("Spacing", 20_800)), (2, 2, None)];
        assert_eq!(seen, expected);
    }

    async fn what_happens_inside_is_not_even_a_heartbeat(engine) {
        let scene = Scene::set(engine).await;
        let mut ear = scene.world.listen(scene.skogholm);
        let mut elsewhere = scene.world.listen(scene.pivoine);
        let task = scene.lead.does(&new_task(scene.project, "Inside", None)).await.id;
        for on in [task, scene.shared] {
            let note = staff::NoteInside { task: on, body: staff::NewNote { text: internal("between us") } };
            scene.lead.does(&note).await;
        }
        scene.world.settle().await;
        assert_eq!(live_of(&mut ear), []);
        let tell = staff::TellClient { task: scene.shared, body: NewRemark { text: client_text("to you") } };
        scene.lead.does(&tell).await;
        scene.world.settle().await;
        assert!(!live_of(&mut ear).is_empty());
        assert_eq!(live_of(&mut elsewhere), []);
    }

    async fn a_stream_says_hello_then_what_changes_and_ends_with_its_session(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let ben = scene.contact("Ben", ContactRole::Decides).await;
        let mut of_anna = anna.listens(LIVE_PATH).await;
        let mut of_ben = ben.listens(LIVE_PATH).await;
        for stream in [&mut of_anna, &mut of_ben] {
            assert_eq!(next(stream).await.as_deref(), Some("data: {\"is\":\"hello\"}\n\n"));
        }
        let tell = staff::TellClient { task: scene.shared, body: NewRemark { text: client_text("to you") } };
        scene.lead.does(&tell).await;
        scene.world.settle().await;
        for stream in [&mut of_anna, &mut of_ben] {
            assert!(next(stream).await.is_some_and(|message| message.contains("\"is\":\"card\"")));
            assert!(next(stream).await.is_some_and(|message| message.contains("\"is\":\"project\"")));
        }
        anna.does(&door::Leave { body: () }).await;
        assert_eq!(next(&mut of_anna).await, None, "who left hears nothing more");
        scene.lead.does(&tell).await;
        scene.world.settle().await;
        assert!(next(&mut of_ben).await.is_some(), "who stays hears on");
    }

    async fn a_stream_needs_a_session_of_its_own_door(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        for (person, path) in [
            (scene.world.at(SKOGHOLM, "stranger"), LIVE_PATH),
            (anna.carried_to("pivoine.localhost:8080"), LIVE_PATH),
            (anna.carried_to(crate::support::world::FIRM), staff::LIVE_PATH),
        ] {
            assert_eq!(person.sends(Asks::get(path)).await.status, 401, "{path}");
        }
        assert_eq!(scene.lead.sends(Asks::get(LIVE_PATH)).await.status, 404);
        assert_eq!(anna.sends(Asks::get(staff::LIVE_PATH)).await.status, 404);
    }
}
