//! Whose public holidays are no working days.

use super::clients::{entry, page};
use crate::carry::Nothing;
use crate::http::{Call, Refused};
use veranda_api::staff::{ChooseHolidays, ChooseOwnHolidays, ClientPage, TeamView};
use veranda_domain::{Actor, Event, JournalEntry, Scope, SharedWith, Thing};
use veranda_terms::Staff;

/// Says it of a client. What its people work is a matter of the house, so who says it has the whole of it.
pub async fn choose_holidays(call: Call<Staff>, asked: ChooseHolidays) -> Result<ClientPage, Refused> {
    let (client, country, lang) = (asked.client, asked.body.country, call.lang);
    let (mut rows, seat) = call.look().await?;
    rows.client(&seat, client).await?.ok_or(Refused::missing())?;
    drop(rows);
    call.carry_out(Scope::Client(client), move |tx, work| {
        Box::pin(async move {
            super::team::has_whole_client(tx, &work.seat, client, lang).await?;
            tx.set_holidays(Some(client), country).await?;
            tx.journal(entry(client, Thing::Client(client), Event::HolidaysChosen, work.by, work.at)).await?;
            Ok(Nothing)
        })
    })
    .await?;
    page(&call, client).await
}

/// Says it of the firm.
pub async fn choose_own_holidays(call: Call<Staff>, asked: ChooseOwnHolidays) -> Result<TeamView, Refused> {
    let country = asked.body.country;
    call.carry_out(Scope::Firm, move |tx, work| {
        Box::pin(async move {
            tx.set_holidays(None, country).await?;
            tx.journal(JournalEntry {
                scope: Scope::Firm,
                at: work.at,
                by: Actor::Person(work.by),
                event: Event::HolidaysChosen,
                thing: Thing::Firm,
                shared_with: SharedWith::Nobody,
            })
            .await?;
            Ok(Nothing)
        })
    })
    .await?;
    super::team::page(&call).await
}
