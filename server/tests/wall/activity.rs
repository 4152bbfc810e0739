//! What happened in a project: who did what, in whose words, and for whom.

use crate::partners;
use crate::support::scene::Scene;
use crate::support::world::{access, client_text, face, internal, new_link, new_task, share, title};
use crate::support::{Person, on_both_engines};
use veranda_api::Code;
use veranda_api::client::{Approve, Decision, NewRemark};
use veranda_api::staff::{
    Activity, ActivityView, Before, Did, FinishTask, Finished, MOMENTS_OF_ACTIVITY, MoveTask, NewNote, NewPlace,
    NoteInside, RemindAsk, ShowActivity, TASKS_OF_AN_ACT, TakeBack, TellClient,
};
use veranda_terms::{ContactRole, Level, Moment, ProjectId, StaffRole, StageId, TaskId};

fn asked(project: ProjectId, before: Option<Moment>) -> ShowActivity {
    ShowActivity { project, before: Before(before), body: () }
}

async fn shown(who: &Person, project: ProjectId) -> ActivityView {
    who.does(&asked(project, None)).await
}

/// The newest act.
async fn last(scene: &Scene) -> Activity {
    shown(&scene.lead, scene.project).await.rows.swap_remove(0)
}

async fn moves(scene: &Scene, task: TaskId, stage: StageId) {
    scene.world.later(1_000);
    let body = NewPlace { stage, before: None, from: None, share: None, takes_back: false };
    scene.lead.does(&MoveTask { task, body }).await;
}

on_both_engines! {
    async fn who_did_what_to_which_task_is_told_newest_first(engine) {
        let scene = Scene::set(engine).await;
        let (lead, project, stages) = (&scene.lead, scene.project, &scene.stages);
        moves(&scene, scene.hidden, stages[4]).await;
        let view = shown(lead, project).await;
        assert_eq!((view.name.as_str(), view.client_name.as_str()), ("Packaging", "Skogholm"));
        let newest = &view.rows[0];
        assert_eq!(newest.did, Did::Moved(Some(title("Build"))));
        assert_eq!(newest.by.as_ref().expect("somebody").name, lead.does(&veranda_api::staff::Me { body: () }).await.name);
        assert_eq!(newest.tasks.iter().map(|task| task.task).collect::<Vec<_>>(), [scene.hidden]);
        assert_eq!(newest.tasks[0].title, Some(internal("Margin of the logo")));
        assert!(newest.inside, "of an internal task nobody outside hears");
        let did = |row: &Activity| row.did.clone();
        assert!(view.rows.iter().map(did).any(|did| did == Did::Shared));
        assert_eq!(view.rows.last().map(did), Some(Did::Began));
        assert!(!view.earlier);
        // A place within the stage is nothing to tell.
        moves(&scene, scene.hidden, stages[4]).await;
        assert_eq!(shown(lead, project).await, view);
        // Of what is shared, the client sees that it was moved, and that this finished it.
        moves(&scene, scene.shared, stages[6]).await;
        let rows = shown(lead, project).await.rows;
        let told: Vec<_> = rows.iter().take(2).map(|row| (row.did.clone(), row.inside)).collect();
        assert_eq!(told, [(Did::Finished, false), (Did::Moved(Some(title("Live"))), false)]);
    }

    async fn what_contacts_and_partners_do_is_told_too_and_links_by_whom_they_are_for(engine) {
        let mut scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        moves(&scene, scene.shared, scene.stages[3]).await;
        let ask = scene.staff_page(scene.shared).await.card.asks[0].id;
        // The next day, when nobody of the firm is signed in any more: on the first they had the mail of the ask itself.
        scene.world.later(Moment::DAY_MS);
        scene.lead = scene.world.signed_in("ines@halden-rask.example", "ines-later").await;
        let (lead, project) = (&scene.lead, scene.project);
        lead.does(&RemindAsk { ask, body: () }).await;
        let reminded = last(&scene).await;
        assert_eq!((reminded.did, reminded.inside), (Did::Reminded, false));
        scene.world.later(1_000);
        anna.does(&Approve { ask, body: Decision { changes: None } }).await;
        let rows = shown(lead, project).await.rows;
        let told: Vec<_> = rows.iter().take(2).map(|row| row.did.clone()).collect();
        assert_eq!(told, [Did::Moved(Some(title("Build"))), Did::Answered]);
        assert!(rows.iter().take(2).all(|row| row.by.as_ref().is_some_and(|by| by.name.as_str() == "Anna")));
        scene.world.later(1_000);
        lead.does(&new_link(project, "The board", Level::Details)).await;
        let link = last(&scene).await;
        assert_eq!((link.did, link.inside, link.count), (Did::LinkMade(Some(title("The board"))), true, 0));
        scene.world.later(1_000);
        let piper = partners::comes(&scene, "Piper", false).await;
        scene.world.later(1_000);
        partners::shared(&scene, &piper, scene.hidden, "Pipes").await;
        let with_them = last(&scene).await;
        assert_eq!((with_them.did, with_them.inside), (Did::PartnerShared(Some(title("Piper"))), false));
        assert_eq!(with_them.tasks[0].task, scene.hidden);
    }

    async fn what_is_done_to_many_at_once_is_one_act_and_what_is_taken_back_none(engine) {
        let scene = Scene::set(engine).await;
        let (lead, project) = (&scene.lead, scene.project);
        let mut faces = Vec::new();
        for n in 0..7 {
            let task = lead.does(&new_task(project, &format!("Page {n}"), Some(scene.stages[1]))).await.id;
            faces.push(face(task, Some("A page"), ""));
        }
        scene.world.later(1_000);
        lead.does(&share(project, faces)).await;
        let shared = last(&scene).await;
        assert_eq!((shared.did, shared.count, shared.tasks.len()), (Did::Shared, 7, TASKS_OF_AN_ACT));
        scene.world.later(1_000);
        let before = shown(lead, project).await;
        let page = lead.does(&TellClient { task: scene.shared, body: NewRemark { text: client_text("Oh") } }).await;
        assert_eq!(last(&scene).await.did, Did::Remarked);
        lead.does(&TakeBack { remark: page.remarks.last().expect("it was said").id, body: () }).await;
        assert_eq!(shown(lead, project).await, before);
        scene.world.later(1_000);
        lead.does(&NoteInside { task: scene.shared, body: NewNote { text: internal("so") } }).await;
        let note = last(&scene).await;
        assert_eq!((note.did, note.inside), (Did::Noted, true));
    }

    async fn it_comes_in_stretches_that_meet(engine) {
        let scene = Scene::set(engine).await;
        let (lead, project) = (&scene.lead, scene.project);
        for n in 0..MOMENTS_OF_ACTIVITY {
            scene.world.later(1_000);
            lead.does(&FinishTask { task: scene.hidden, body: Finished { done: n % 2 == 0 } }).await;
        }
        let newest = shown(lead, project).await;
        assert_eq!((newest.rows.len(), newest.earlier), (usize::from(MOMENTS_OF_ACTIVITY), true));
        let end = newest.rows.last().map(|row| row.at);
        let rest = lead.does(&asked(project, end)).await;
        assert!(!rest.earlier && rest.rows.iter().all(|row| Some(row.at) < end));
        assert_eq!(rest.rows.first().map(|row| row.did.clone()), Some(Did::Shared));
        assert_eq!(rest.rows.last().map(|row| row.did.clone()), Some(Did::Began));
    }

    async fn who_does_not_see_the_project_gets_the_answer_of_one_that_is_not_there(engine) {
        let scene = Scene::set(engine).await;
        let (lead, project) = (&scene.lead, scene.project);
        let finn = scene.world.colleague_as(StaffRole::Finance, "Finn", "finn@firm.example").await;
        lead.does(&access(finn, scene.skogholm, Some(project), true)).await;
        let finn = scene.world.signed_in("finn@firm.example", "finn").await;
        assert_eq!(shown(&finn, project).await, shown(lead, project).await);
        let moa = scene.world.colleague_as(StaffRole::Member, "Moa", "moa@firm.example").await;
        lead.does(&access(moa, scene.pivoine, None, true)).await;
        let moa = scene.world.signed_in("moa@firm.example", "moa").await;
        let never: ProjectId = "99999999-9999-4999-8999-999999999999".parse().expect("an id");
        let refused = moa.tries(&asked(project, None)).await.unwrap_err();
        assert_eq!(refused.code, Code::Missing);
        assert_eq!(refused, moa.tries(&asked(never, None)).await.unwrap_err());
    }
}
