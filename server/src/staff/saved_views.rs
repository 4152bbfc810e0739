//! Views of a project, kept under a name.

use super::projects::inside;
use crate::carry::{Nothing, refuse};
use crate::http::{Call, Refused};
use crate::present::saved_views::saved_views;
use veranda_api::staff::{ForgetView, KeepView, NewView, SavedViews, ShowViews, ViewForgotten};
use veranda_api::{Code, Showing};
use veranda_domain::saved_view::{self, SavedView};
use veranda_domain::{Event, Scope};
use veranda_store::{Seat, WorkFailed};
use veranda_terms::policy::may;
use veranda_terms::{Act, ProjectId, SavedViewId, Staff};

/// The views the reader has in their list.
pub async fn show_views(call: Call<Staff>, asked: ShowViews) -> Result<SavedViews, Refused> {
    view(&call, asked.project).await
}

/// Keeps a view, for the reader alone or for everybody who sees the project.
pub async fn keep_view(call: Call<Staff>, asked: KeepView) -> Result<SavedViews, Refused> {
    let project = asked.project;
    let NewView { name, showing, shared } = asked.body;
    let (mut rows, seat) = call.look().await?;
    rows.project(&seat, project).await?.ok_or(Refused::missing())?;
    drop(rows);
    let id = SavedViewId::fresh(&mut call.dice());
    call.carry_out(Scope::Project(project), move |tx, work| {
        Box::pin(async move {
            tx.project(&work.seat, project).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
            let all = tx.saved_views(&work.seat, project, work.by).await?;
            let showing = Showing { month: None, ..showing }.to_string();
            let next = SavedView { id, project, by: work.by, name, showing, shared, at: work.at, removed: None };
            let Ok(kept) = saved_view::keep(&all, next) else { return refuse(Refused::because(Code::TooLarge)) };
            tx.save_view(&kept).await?;
            tx.journal(inside(project, Event::ViewKept, work.by, work.at)).await?;
            Ok(Nothing)
        })
    })
    .await?;
    view(&call, project).await
}

/// Forgets a view, or brings it back.
pub async fn forget_view(call: Call<Staff>, asked: ForgetView) -> Result<SavedViews, Refused> {
    let ForgetView { project, kept, body: ViewForgotten { forgotten } } = asked;
    let (mut rows, seat) = call.look().await?;
    rows.project(&seat, project).await?.ok_or(Refused::missing())?;
    drop(rows);
    call.carry_out(Scope::Project(project), move |tx, work| {
        Box::pin(async move {
            let view = tx.saved_view(&work.seat, project, work.by, kept).await?;
            let view = view.ok_or(WorkFailed::Refused(Refused::missing()))?;
            if !view.may_be_forgotten(work.by, plans(&work.seat)) {
                return refuse(Refused::because(Code::NotYours));
            }
            if view.removed.is_some() != forgotten {
                let event = if forgotten { Event::ViewForgotten } else { Event::ViewRestored };
                tx.save_view(&SavedView { removed: forgotten.then_some(work.at), ..view }).await?;
                tx.journal(inside(project, event, work.by, work.at)).await?;
            }
            Ok(Nothing)
        })
    })
    .await?;
    view(&call, project).await
}

fn plans(seat: &Seat<Staff>) -> bool {
    seat.role().is_some_and(|role| may(role, Act::EditPlan))
}

async fn view(call: &Call<Staff>, project: ProjectId) -> Result<SavedViews, Refused> {
    let (mut rows, seat) = call.look().await?;
    rows.project(&seat, project).await?.ok_or(Refused::missing())?;
    Ok(saved_views(&mut rows, &seat, project, call.caller.person.id).await?)
}
