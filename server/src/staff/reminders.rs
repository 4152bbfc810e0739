//! Reminding those who are asked.

use super::tasks::{page, task_and_workflow};
use crate::carry::{refuse, scope_of_task};
use crate::http::{Call, Refused};
use veranda_api::Code;
use veranda_api::staff::{RemindAsk, StaffTaskPage};
use veranda_domain::{RemindRefused, Reminded};
use veranda_store::{Rows, WorkFailed};
use veranda_terms::Staff;
use veranda_text::Say;

/// Reminds whoever is asked, by mail, at most once a day. The mail itself follows the journal like every other: it knows what
/// they wish and what they have seen.
pub async fn remind_ask(call: Call<Staff>, asked: RemindAsk) -> Result<StaffTaskPage, Refused> {
    let (mut rows, seat) = call.look().await?;
    let task = rows.ask(&seat, asked.ask).await?.ok_or(Refused::missing())?.task;
    let scope = scope_of_task(&mut rows, &seat, task).await?;
    drop(rows);
    let (id, zone, say) = (asked.ask, call.house.post.zone.clone(), Say::new(call.lang));
    call.carry_out(scope, move |tx, work| {
        Box::pin(async move {
            let ask = tx.ask(&work.seat, id).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
            let (record, _) = task_and_workflow(tx, &work.seat, ask.task).await?;
            // What they do not see any more, nobody is reminded of.
            if record.shared.is_none() {
                return refuse(Refused::because(Code::NeedsSharing));
            }
            let ahead = |at| crate::mail::ahead(&zone, at);
            match ask.remind(work.by, work.at, ahead) {
                Ok(change) => tx.record(change).await?,
                Err(RemindRefused::Closed) => return refuse(Refused::because(Code::AskClosed)),
                Err(RemindRefused::WaitsOnUs) => {
                    let detail = Some(say.remind_waits_on_us().to_owned());
                    return refuse(Refused { detail, ..Refused::because(Code::NotTwiceADay) });
                }
                Err(RemindRefused::AskedToday) => return refuse(Refused::because(Code::NotTwiceADay)),
                Err(RemindRefused::Already(once)) => {
                    let detail = already(tx, say, once, ahead(once.at)).await?;
                    return refuse(Refused { detail, ..Refused::because(Code::NotTwiceADay) });
                }
            };
            Ok(record.id)
        })
    })
    .await?;
    page(&call, task).await
}

/// Who was quicker, and when.
async fn already(
    rows: &mut Rows,
    say: Say,
    Reminded { at, by }: Reminded,
    ahead: i32,
) -> Result<Option<String>, WorkFailed<Refused>> {
    let name = rows.people(&[by]).await?.remove(&by);
    Ok(name.map(|name| say.remind_already(name.as_str(), &say.clock(at, ahead))))
}
