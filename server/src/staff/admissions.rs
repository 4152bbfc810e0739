//! The firm looks after access where a client has nobody who does, and may always.

use super::clients::page;
use crate::carry::Nothing;
use crate::http::{Call, Refused};
use crate::people::bring::Fresh;
use crate::people::coming;
use veranda_api::staff::{ChangeDomains, ClientPage, LetIn, TurnAway};
use veranda_domain::{Event, Scope, Thing};
use veranda_store::WorkFailed;
use veranda_terms::{AdmissionId, Staff};

/// Lets somebody in.
pub async fn let_in(call: Call<Staff>, asked: LetIn) -> Result<ClientPage, Refused> {
    decide(call, asked.admission, true).await
}

/// Does not let somebody in.
pub async fn turn_away(call: Call<Staff>, asked: TurnAway) -> Result<ClientPage, Refused> {
    decide(call, asked.admission, false).await
}

async fn decide(call: Call<Staff>, id: AdmissionId, admit: bool) -> Result<ClientPage, Refused> {
    let (mut rows, seat) = call.look().await?;
    let house = rows.admission(&seat, id).await?.ok_or(Refused::missing())?.client;
    drop(rows);
    let fresh = Fresh::of(&mut call.dice());
    let code_key = call.house.code_key;
    call.carry_out(Scope::Client(house), move |tx, work| {
        Box::pin(async move {
            let admission = tx.admission(&work.seat, id).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
            coming::decide(tx, admission, admit, work.by, (fresh, &code_key), work.at).await?;
            Ok(Nothing)
        })
    })
    .await?;
    page(&call, house).await
}

/// Says which addresses come in at once at a client.
pub async fn change_domains(call: Call<Staff>, asked: ChangeDomains) -> Result<ClientPage, Refused> {
    let (house, domains, lang) = (asked.client, coming::looked_at(asked.body.domains)?, call.lang);
    let (mut rows, seat) = call.look().await?;
    rows.house(&seat, house).await?.ok_or(Refused::missing())?;
    drop(rows);
    call.carry_out(Scope::Client(house), move |tx, work| {
        Box::pin(async move {
            super::team::has_whole_house(tx, &work.seat, house, lang).await?;
            tx.set_mail_domains(house, &domains).await?;
            let said = super::clients::entry(house, Thing::Client(house), Event::DomainsChanged, work.by, work.at);
            tx.journal(said).await?;
            Ok(Nothing)
        })
    })
    .await?;
    page(&call, house).await
}
