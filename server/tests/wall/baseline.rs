//! The plan as it was on a day: taken down, compared with, removed; and whose it is.

use crate::support::scene::Scene;
use crate::support::world::{access, new_project, new_task};
use crate::support::{Person, on_both_engines};
use veranda_api::Code;
use veranda_api::staff::{
    BaselineRemoved, BaselineRow, BaselineView, DropBaseline, EditTask, ShowBaseline, ShowTask, TakeBaseline,
    TaskFields,
};
use veranda_terms::{BaselineId, Day, ProjectId, StaffRole, TaskId};

async fn edit(who: &Person, task: TaskId, change: impl FnOnce(&mut TaskFields)) {
    let seen = who.sees(&ShowTask { task, body: () }).await;
    let mut body = seen.value.fields();
    change(&mut body);
    who.tries_if(&EditTask { task, body }, seen.tag.as_deref()).await.expect("edited");
}

async fn take(who: &Person, project: ProjectId) -> BaselineRow {
    who.does(&TakeBaseline { project, body: () }).await.baseline.expect("a baseline")
}

async fn shown(who: &Person, project: ProjectId) -> BaselineView {
    who.does(&ShowBaseline { project, body: () }).await
}

fn drop(project: ProjectId, baseline: BaselineId, removed: bool) -> DropBaseline {
    DropBaseline { project, baseline, body: BaselineRemoved { removed } }
}

fn planned(row: &BaselineRow, task: TaskId) -> Option<Option<Day>> {
    row.tasks.iter().find(|one| one.task == task).map(|one| one.day)
}

on_both_engines! {
    async fn a_plan_taken_down_stays_as_it_was(engine) {
        let scene = Scene::set(engine).await;
        let (lead, project) = (&scene.lead, scene.project);
        assert_eq!(shown(lead, project).await, BaselineView { baseline: None });
        edit(lead, scene.hidden, |fields| {
            fields.client_date = Some(Day(21_000));
            fields.team_date = Some(Day(20_990));
        }).await;
        let plain = lead.does(&new_task(project, "Without a date", None)).await.id;
        let first = take(lead, project).await;
        // The team date is what is planned with; what has no date is known all the same, and what comes later is not.
        assert_eq!(planned(&first, scene.hidden), Some(Some(Day(20_990))));
        assert_eq!(planned(&first, plain), Some(None));
        edit(lead, scene.hidden, |fields| fields.team_date = None).await;
        let later = lead.does(&new_task(project, "Came later", None)).await.id;
        let seen = shown(lead, project).await.baseline.expect("a baseline");
        assert_eq!(seen, first);
        assert_eq!(planned(&seen, later), None);
        // Taken down again, the newer counts; removed, the older does again.
        scene.world.later(1);
        let second = take(lead, project).await;
        assert_eq!(planned(&second, scene.hidden), Some(Some(Day(21_000))));
        let left = lead.does(&drop(project, second.id, true)).await;
        assert_eq!(left.baseline, Some(first));
        let back = lead.does(&drop(project, second.id, false)).await;
        assert_eq!(back.baseline, Some(second));
    }

    async fn it_is_for_who_sees_the_project_and_made_by_who_plans(engine) {
        let scene = Scene::set(engine).await;
        let (lead, project) = (&scene.lead, scene.project);
        let row = take(lead, project).await;
        let moa = scene.world.colleague_as(StaffRole::Member, "Moa", "moa@firm.example").await;
        let finn = scene.world.colleague_as(StaffRole::Finance, "Finn", "finn@firm.example").await;
        lead.does(&access(finn, scene.skogholm, Some(project), true)).await;
        let finn = scene.world.signed_in("finn@firm.example", "finn").await;
        assert_eq!(shown(&finn, project).await.baseline.as_ref(), Some(&row));
        for refused in [
            finn.tries(&TakeBaseline { project, body: () }).await.unwrap_err(),
            finn.tries(&drop(project, row.id, true)).await.unwrap_err(),
        ] {
            assert_eq!(refused.code, Code::NotYours);
        }
        lead.does(&access(moa, scene.pivoine, None, true)).await;
        let moa = scene.world.signed_in("moa@firm.example", "moa").await;
        let theirs = lead.does(&new_project(scene.pivoine, "Theirs")).await.project.id;
        for refused in [
            moa.tries(&ShowBaseline { project, body: () }).await.unwrap_err(),
            moa.tries(&TakeBaseline { project, body: () }).await.unwrap_err(),
            moa.tries(&drop(project, row.id, true)).await.unwrap_err(),
            // Not by way of a project of theirs either.
            moa.tries(&drop(theirs, row.id, true)).await.unwrap_err(),
        ] {
            assert_eq!(refused.code, Code::Missing);
        }
        assert_eq!(shown(lead, project).await.baseline, Some(row));
    }
}
