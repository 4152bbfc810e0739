//! Which task waits for which.

use super::tasks::page;
use crate::carry::{Nothing, refuse, scope_of_task};
use crate::http::{Call, Refused};
use veranda_api::Code;
use veranda_api::staff::{StaffTaskPage, WaitFor};
use veranda_domain::dependency::{self, WaitRefused};
use veranda_store::{Seat, Span, WorkFailed, Writing};
use veranda_terms::{BadWord, Staff, TaskId};
use veranda_text::Say;

/// Lets a task wait for exactly these of its project.
pub async fn wait_for(call: Call<Staff>, asked: WaitFor) -> Result<StaffTaskPage, Refused> {
    let (mut rows, seat) = call.look().await?;
    let scope = scope_of_task(&mut rows, &seat, asked.task).await?;
    drop(rows);
    let (id, on, say) = (asked.task, asked.body.tasks, Say::new(call.lang));
    if on.len() > dependency::MOST {
        return Err(too_many());
    }
    call.carry_out(scope, move |tx, work| {
        Box::pin(async move {
            let task = tx.task(&work.seat, id).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
            for one in &on {
                let other = tx.task(&work.seat, *one).await?;
                if other.is_none_or(|other| other.project != task.project) {
                    return refuse(Refused::missing());
                }
            }
            let all = tx.dependencies(&work.seat, task.project, Span::ALL).await?;
            match dependency::wait(&task, on, &all, work.by, work.at) {
                Ok(Some(change)) => drop(tx.record(change).await?),
                Ok(None) => {}
                Err(WaitRefused::TooMany) => return refuse(too_many()),
                Err(WaitRefused::Circle(circle)) => {
                    let names = names(tx, &work.seat, &circle).await?;
                    let detail = Some(match &names[..] {
                        [_] => say.order_itself().to_owned(),
                        _ => say.order_circle(&names.join(" → ")),
                    });
                    return refuse(Refused { detail, ..Refused::because(Code::Fields) });
                }
            }
            Ok(Nothing)
        })
    })
    .await?;
    page(&call, id).await
}

/// What the firm calls these tasks, and the first once more.
async fn names(tx: &mut Writing, seat: &Seat<Staff>, circle: &[TaskId]) -> Result<Vec<String>, WorkFailed<Refused>> {
    let mut names = Vec::new();
    for id in circle {
        let task = tx.task(seat, *id).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
        names.push(task.title.for_staff().to_owned());
    }
    let first = names.first().cloned().filter(|_| names.len() > 1);
    names.extend(first);
    Ok(names)
}

fn too_many() -> Refused {
    Refused::field("tasks", BadWord::TooLong { most: dependency::MOST as u32 })
}
