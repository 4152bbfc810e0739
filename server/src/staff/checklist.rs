//! Checklists: adding, writing anew, ordering, ticking, removing and bringing back lines.

use super::tasks::page;
use crate::carry::{Work, refuse, scope_of_task};
use crate::http::{Call, Refused};
use crate::present::staff as present;
use futures::future::BoxFuture;
use veranda_api::Code;
use veranda_api::staff::{
    AddItems, ItemText, MoveItem, NewItems, RemoveItem, RenameItem, RestoreItem, StaffTaskPage, TickItem,
};
use veranda_domain::checklist::{self, ItemRefused};
use veranda_domain::{Change, ChecklistItem, Task};
use veranda_store::{WorkFailed, Writing};
use veranda_terms::policy::{CHECKLIST_LINES, LINES_AT_ONCE};
use veranda_terms::{BadWord, ChecklistItemId, InternalText, Staff, TaskId};

/// Adds lines under those that stand.
pub async fn add_items(call: Call<Staff>, asked: AddItems) -> Result<StaffTaskPage, Refused> {
    let NewItems { lines } = asked.body;
    if lines.is_empty() || lines.len() > LINES_AT_ONCE {
        return Err(Refused::field("lines", BadWord::NotWithin { least: 1, most: LINES_AT_ONCE as u32 }));
    }
    let mut dice = call.dice();
    let lines = lines
        .iter()
        .map(|line| Ok((ChecklistItemId::fresh(&mut dice), one_line("lines", line)?)))
        .collect::<Result<Vec<_>, Refused>>()?;
    let (mut rows, seat) = call.look().await?;
    let scope = scope_of_task(&mut rows, &seat, asked.task).await?;
    drop(rows);
    let id = asked.task;
    call.carry_out(scope, move |tx, work| {
        Box::pin(async move {
            let task = tx.task(&work.seat, id).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
            let standing = tx.checklist(&work.seat, id).await?;
            match checklist::add(&task, &standing, lines, work.by, work.at) {
                Ok(added) => {
                    for change in added {
                        tx.record(change).await?;
                    }
                    Ok(id)
                }
                Err(why) => refused(tx, &work, id, why).await,
            }
        })
    })
    .await?;
    page(&call, id).await
}

/// Ticks a line, or takes the tick away.
pub async fn tick_item(call: Call<Staff>, asked: TickItem) -> Result<StaffTaskPage, Refused> {
    let ticked = asked.body.ticked;
    change(call, asked.task, asked.item, move |tx, work, task, item| {
        Box::pin(async move {
            match checklist::tick(&task, item, ticked, work.by, work.at) {
                Ok(change) => kept(tx, change).await,
                Err(why) => refused(tx, work, task.id, why).await,
            }
        })
    })
    .await
}

/// Writes a line anew.
pub async fn rename_item(call: Call<Staff>, asked: RenameItem) -> Result<StaffTaskPage, Refused> {
    let ItemText { text, seen } = asked.body;
    let text = one_line("text", &text)?;
    change(call, asked.task, asked.item, move |tx, work, task, item| {
        Box::pin(async move {
            match checklist::rename(&task, item, &seen, text, work.by, work.at) {
                Ok(change) => kept(tx, change).await,
                Err(why) => refused(tx, work, task.id, why).await,
            }
        })
    })
    .await
}

/// Puts a line elsewhere.
pub async fn move_item(call: Call<Staff>, asked: MoveItem) -> Result<StaffTaskPage, Refused> {
    let before = asked.body.before;
    change(call, asked.task, asked.item, move |tx, work, task, item| {
        Box::pin(async move {
            let standing = tx.checklist(&work.seat, task.id).await?;
            match checklist::place(&task, item, before, &standing, work.by, work.at) {
                Ok((change, neighbours)) => {
                    for neighbour in &neighbours {
                        tx.save_checklist_item(neighbour).await?;
                    }
                    kept(tx, change).await
                }
                Err(why) => refused(tx, work, task.id, why).await,
            }
        })
    })
    .await
}

/// Removes a line.
pub async fn remove_item(call: Call<Staff>, asked: RemoveItem) -> Result<StaffTaskPage, Refused> {
    change(call, asked.task, asked.item, move |tx, work, task, item| {
        Box::pin(async move { kept(tx, checklist::remove(&task, item, work.by, work.at)).await })
    })
    .await
}

/// Brings a removed line back.
pub async fn restore_item(call: Call<Staff>, asked: RestoreItem) -> Result<StaffTaskPage, Refused> {
    change(call, asked.task, asked.item, move |tx, work, task, item| {
        Box::pin(async move { kept(tx, checklist::restore(&task, item, work.by, work.at)).await })
    })
    .await
}

/// One line of a task's checklist, changed by `decide` in one transaction.
async fn change<F>(call: Call<Staff>, id: TaskId, item: ChecklistItemId, decide: F) -> Result<StaffTaskPage, Refused>
where
    F: for<'t> FnOnce(
            &'t mut Writing,
            &'t Work<Staff>,
            Task,
            ChecklistItem,
        ) -> BoxFuture<'t, Result<(), WorkFailed<Refused>>>
        + Send
        + 'static,
{
    let (mut rows, seat) = call.look().await?;
    let scope = scope_of_task(&mut rows, &seat, id).await?;
    drop(rows);
    call.carry_out(scope, move |tx, work| {
        Box::pin(async move {
            let task = tx.task(&work.seat, id).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
            let item = tx.checklist_item(&work.seat, id, item).await?;
            let item = item.ok_or(WorkFailed::Refused(Refused::missing()))?;
            decide(tx, &work, task, item).await?;
            Ok(id)
        })
    })
    .await?;
    page(&call, id).await
}

/// Saves a line as it was decided.
async fn kept(tx: &mut Writing, change: Change<ChecklistItem>) -> Result<(), WorkFailed<Refused>> {
    tx.record(change).await?;
    Ok(())
}

/// Says no: to whoever writes over words they have not seen together with how it reads now.
async fn refused<T>(
    tx: &mut Writing,
    work: &Work<Staff>,
    task: TaskId,
    why: ItemRefused,
) -> Result<T, WorkFailed<Refused>> {
    match why {
        ItemRefused::Removed => refuse(Refused::missing()),
        ItemRefused::Full => {
            refuse(Refused::field("lines", BadWord::NotWithin { least: 1, most: CHECKLIST_LINES as u32 }))
        }
        ItemRefused::Changed => {
            let now = present::task_page(tx, &work.seat, task).await?;
            let current = now.and_then(|now| serde_json::to_value(&now).ok());
            refuse(Refused { current, ..Refused::because(Code::Changed) })
        }
    }
}

fn one_line(field: &'static str, text: &InternalText) -> Result<InternalText, Refused> {
    InternalText::parse_line(text.for_staff()).map_err(|why| Refused::field(field, why))
}
