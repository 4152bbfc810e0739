//! What somebody of the firm wants by mail, and the mails that did not arrive.

use crate::carry::{Nothing, refuse};
use crate::http::{Call, Refused};
use crate::mail::wishes;
use crate::present::mails as present;
use veranda_api::mails::{StaffMails, StaffWishes};
use veranda_api::staff::{ChangeMails, Follow, LostMails, LostMailsView, SendMailAgain, ShowMails};
use veranda_domain::{Actor, Event, JournalEntry, Scope, SharedWith, Thing, Wishes};
use veranda_terms::Staff;

/// What the caller wants by mail.
pub async fn show_mails(call: Call<Staff>, _: ShowMails) -> Result<StaffMails, Refused> {
    shown(&call).await
}

/// Changes it.
pub async fn change_mails(call: Call<Staff>, asked: ChangeMails) -> Result<StaffMails, Refused> {
    let StaffWishes { answered, quiet } = asked.body;
    let answered = wishes::rhythm(answered);
    wishes::change(&call, None, quiet, move |before| Wishes { answered, ..before }).await?;
    shown(&call).await
}

/// Follows a project, or does not any more.
pub async fn follow(call: Call<Staff>, asked: Follow) -> Result<StaffMails, Refused> {
    wishes::follow(&call, None, asked.project, asked.body.follows).await?;
    shown(&call).await
}

/// The mails that did not arrive.
pub async fn lost_mails(call: Call<Staff>, _: LostMails) -> Result<LostMailsView, Refused> {
    lost(&call).await
}

/// Sends one of them again: under its id, so that whoever has it after all sees one mail; with what is still to be said
/// when it goes out.
pub async fn send_mail_again(call: Call<Staff>, asked: SendMailAgain) -> Result<LostMailsView, Refused> {
    let id = asked.body.id;
    let (mut rows, seat) = call.look().await?;
    let mail = rows.lost_one(&seat, &id).await?;
    drop(rows);
    // Sent twice, the first has settled it: the second finds the list without it.
    let scope = match mail {
        Some(mail) => mail.client.map_or(Scope::Firm, Scope::Client),
        None => Scope::Firm,
    };
    call.carry_out(scope, move |tx, work| {
        Box::pin(async move {
            let Some(mail) = tx.lost_one(&work.seat, &id).await? else { return refuse(Refused::missing()) };
            if !tx.send_again(&mail.id, work.at).await? {
                return refuse(Refused::missing());
            }
            let entry = JournalEntry {
                scope,
                at: work.at,
                by: Actor::Person(work.by),
                event: Event::MailSentAgain,
                thing: Thing::Person(mail.person),
                shared_with: SharedWith::Nobody,
            };
            tx.journal(entry).await?;
            Ok(Nothing)
        })
    })
    .await?;
    lost(&call).await
}

async fn shown(call: &Call<Staff>) -> Result<StaffMails, Refused> {
    let (mut rows, seat) = call.look().await?;
    Ok(present::of_colleague(&mut rows, &seat, call.caller.person.id).await?)
}

async fn lost(call: &Call<Staff>) -> Result<LostMailsView, Refused> {
    let (mut rows, seat) = call.look().await?;
    Ok(present::lost(&mut rows, &seat, call.house.clock.now()).await?)
}
