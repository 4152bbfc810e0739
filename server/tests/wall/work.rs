//! One's own day: what one works on, what one asked and waits, what was answered; as far as one's seat sees it.

use crate::support::scene::Scene;
use crate::support::world::{access, new_ask};
use crate::support::{Person, on_both_engines};
use veranda_api::client::{AnswerText, GiveAnswer};
use veranda_api::staff::{
    EditTask, FinishTask, Finished, NewForm, RemindAsk, ShowTask, ShowWork, TaskFields, WorkView,
};
use veranda_terms::{ContactRole, Day, Moment, StaffRole, TaskId};

async fn edit(who: &Person, task: TaskId, change: impl FnOnce(&mut TaskFields)) {
    let seen = who.sees(&ShowTask { task, body: () }).await;
    let mut body = seen.value.fields();
    change(&mut body);
    who.tries_if(&EditTask { task, body }, seen.tag.as_deref()).await.expect("edited");
}

async fn work(who: &Person) -> WorkView {
    who.does(&ShowWork { body: () }).await
}

on_both_engines! {
    async fn the_reader_s_tasks_asks_and_answers_stand_together(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::TakesPart).await;
        let me = scene.lead.does(&veranda_api::staff::Me { body: () }).await.id;
        let day = |n: i32| scene.world.house.clock.now().day_utc().plus(n);
        edit(&scene.lead, scene.hidden, |fields| (fields.owners, fields.team_date) = (vec![me], Some(day(3)))).await;
        edit(&scene.lead, scene.shared, |fields| (fields.owners, fields.client_date) = (vec![me], Some(day(1)))).await;
        let first = scene.ask(NewForm::AnswerText, "One?").await;
        scene.world.later(60_000);
        let second = scene.ask(NewForm::AnswerText, "Two?").await;
        let view = work(&scene.lead).await;
        let [place] = &view.places[..] else { panic!("{:?}", view.places) };
        assert_eq!((place.project, place.client_name.as_str()), (scene.project, "Skogholm"));
        let due: Vec<(TaskId, Option<Day>, bool)> = view.tasks.iter().map(|one| (one.task, one.due, one.inside)).collect();
        assert_eq!(due, [(scene.shared, Some(day(1)), false), (scene.hidden, Some(day(3)), true)]);
        assert_eq!(view.tasks[0].asked.map(|action| action.as_str()), Some("answer"));
        let waits: Vec<_> = view.waits.iter().map(|one| (one.ask.id, one.reminder.is_some())).collect();
        assert_eq!(waits, [(first, false), (second, false)]);
        assert_eq!(view.answers, []);
        // The next day one is reminded of, and both are answered one after the other.
        scene.world.later(Moment::DAY_MS);
        let lead = scene.world.signed_in("ines@halden-rask.example", "ines").await;
        lead.does(&RemindAsk { ask: first, body: () }).await;
        assert!(work(&lead).await.waits[0].reminder.is_some());
        let said = |ask| GiveAnswer { ask, body: AnswerText { text: crate::support::world::client_text("Moss") } };
        anna.does(&said(first)).await;
        let view = work(&lead).await;
        assert_eq!((view.waits.len(), view.answers.len()), (1, 0), "something is open on the task still");
        scene.world.later(60_000);
        anna.does(&said(second)).await;
        let view = work(&lead).await;
        assert_eq!(view.waits, []);
        assert_eq!(view.answers.iter().map(|one| one.ask.id).collect::<Vec<_>>(), [second]);
        // Done is done.
        for task in [scene.shared, scene.hidden] {
            lead.does(&FinishTask { task, body: Finished { done: true } }).await;
        }
        let view = work(&lead).await;
        assert_eq!((view.places, view.tasks, view.waits, view.answers), (vec![], vec![], vec![], vec![]));
    }

    async fn what_the_reader_lost_stands_nowhere_on_the_page(engine) {
        let scene = Scene::set(engine).await;
        scene.contact("Anna", ContactRole::Decides).await;
        let id = scene.world.colleague_as(StaffRole::Member, "Moa", "moa@firm.example").await;
        scene.lead.does(&access(id, scene.skogholm, None, true)).await;
        let moa = scene.world.signed_in("moa@firm.example", "moa").await;
        edit(&moa, scene.hidden, |fields| fields.owners = vec![id]).await;
        moa.does(&new_ask(scene.shared, NewForm::Approve, "May we?")).await;
        let view = work(&moa).await;
        assert_eq!((view.tasks.len(), view.waits.len()), (1, 1));
        assert_eq!(work(&scene.lead).await.waits, [], "what others asked is theirs");
        scene.lead.does(&access(id, scene.skogholm, None, false)).await;
        let view = work(&moa).await;
        assert_eq!((view.places, view.tasks, view.waits, view.answers), (vec![], vec![], vec![], vec![]));
    }
}
