//! How those who are asked are told: reminding them, and letting what was just asked wait for the others.

use super::tasks::{page, task_and_workflow};
use crate::carry::{Nothing, refuse, scope_of_task};
use crate::http::{Call, Refused};
use crate::present::partner::sides;
use veranda_api::Code;
use veranda_api::staff::{BundleAsk, PartnerSidesView, RemindAsk, RemindPartner, StaffTaskPage};
use veranda_domain::ask::BundleRefused;
use veranda_domain::{Partnership, RemindRefused, Reminded, Scope, Telling};
use veranda_store::{Rows, WorkFailed};
use veranda_terms::{BadWord, Moment, Staff};
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
                Err(why) => return refuse(not_reminded(tx, say, why, ahead).await?),
            };
            Ok(record.id)
        })
    })
    .await?;
    page(&call, task).await
}

/// Reminds those of a partner who are asked something, by the same rule. Its other people and the client hear nothing of it.
pub async fn remind_partner(call: Call<Staff>, asked: RemindPartner) -> Result<PartnerSidesView, Refused> {
    let (mut rows, seat) = call.look().await?;
    let record = rows.partner_ask(&seat, asked.ask).await?.ok_or(Refused::missing())?;
    drop(rows);
    let (id, task, project) = (asked.ask, record.ask.task, record.ask.project);
    let (zone, say) = (call.house.post.zone.clone(), Say::new(call.lang));
    call.carry_out(Scope::Project(project), move |tx, work| {
        Box::pin(async move {
            let asked = tx.partner_ask(&work.seat, id).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
            // What it does not see any more, nobody is reminded of; nor who is off the project.
            let sharings = tx.partner_sharings_of_task(&work.seat, task).await?;
            let places = tx.partnerships(&work.seat, project).await?;
            let sees = sharings.iter().any(|one| one.partner == asked.partner && one.stopped.is_none())
                && places.iter().any(|place| place.partner == asked.partner);
            if !sees {
                return refuse(Refused::because(Code::NeedsSharing));
            }
            let ahead = |at| crate::mail::ahead(&zone, at);
            match Partnership::remind(asked, work.by, work.at, ahead) {
                Ok(change) => tx.record(change).await?,
                Err(why) => return refuse(not_reminded(tx, say, why, ahead).await?),
            };
            Ok(Nothing)
        })
    })
    .await?;
    let (mut rows, seat) = call.look().await?;
    sides(&mut rows, &seat, task).await?.ok_or(Refused::missing())
}

/// Why nobody was reminded, in words.
async fn not_reminded(
    rows: &mut Rows,
    say: Say,
    why: RemindRefused,
    ahead: impl Fn(Moment) -> i32,
) -> Result<Refused, WorkFailed<Refused>> {
    Ok(match why {
        RemindRefused::Closed => Refused::because(Code::AskClosed),
        RemindRefused::WaitsOnUs => {
            let detail = Some(say.remind_waits_on_us().to_owned());
            Refused { detail, ..Refused::because(Code::NotTwiceADay) }
        }
        RemindRefused::AskedToday => Refused::because(Code::NotTwiceADay),
        RemindRefused::Already(once) => {
            let detail = already(rows, say, once, ahead(once.at)).await?;
            Refused { detail, ..Refused::because(Code::NotTwiceADay) }
        }
    })
}

/// Lets what was just asked wait for the others, while no mail about it can have gone out. Nobody outside sees a difference.
pub async fn bundle_ask(call: Call<Staff>, asked: BundleAsk) -> Result<StaffTaskPage, Refused> {
    let (mut rows, seat) = call.look().await?;
    let task = rows.ask(&seat, asked.ask).await?.ok_or(Refused::missing())?.task;
    let scope = scope_of_task(&mut rows, &seat, task).await?;
    drop(rows);
    let (id, zone, say) = (asked.ask, call.house.post.zone.clone(), Say::new(call.lang));
    call.carry_out(scope, move |tx, work| {
        Box::pin(async move {
            let ask = tx.ask(&work.seat, id).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
            let task = ask.task;
            if ask.telling == Telling::Bundled {
                return Ok(task);
            }
            match ask.bundle(work.by, work.at, |at| crate::mail::ahead(&zone, at)) {
                Ok(change) => tx.record(change).await?,
                Err(BundleRefused::Closed) => return refuse(Refused::because(Code::AskClosed)),
                Err(BundleRefused::DueBefore) => return refuse(Refused::field("due", BadWord::BeforeBundle)),
                Err(BundleRefused::Told) => {
                    let detail = Some(say.bundle_told().to_owned());
                    return refuse(Refused { detail, ..Refused::because(Code::TooLate) });
                }
            };
            Ok(task)
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
