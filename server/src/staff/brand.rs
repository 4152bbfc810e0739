//! How a portal looks: its colour and its logo, and the firm's own.

use super::clients::page;
use super::pages::me;
use crate::carry::{Nothing, Work, refuse};
use crate::http::{Call, Refused};
use crate::logo;
use veranda_api::Code;
use veranda_api::staff::{ChangeBrand, ClientPage, Me, PutFirmLogo, PutLogo, RemoveFirmLogo, RemoveLogo, StaffReader};
use veranda_domain::{Actor, Client, Event, JournalEntry, NoWhole, Scope, SharedWith, Thing};
use veranda_store::{OurHouse, Rows, Seat, WorkFailed};
use veranda_terms::{ClientId, Staff};
use veranda_text::Say;

/// Changes the colour. What has it already stays as it is.
pub async fn change_brand(call: Call<Staff>, asked: ChangeBrand) -> Result<ClientPage, Refused> {
    let id = asked.client;
    call.carry_out(Scope::Client(id), move |tx, work| {
        Box::pin(async move {
            let record = house(tx, &work.seat, id).await?;
            match record.repainted(asked.body.accent, work.by, work.at) {
                Ok(Some(change)) => {
                    tx.record(change).await?;
                }
                Ok(None) => {}
                Err(NoWhole) => return refuse(Refused::because(Code::Unreadable)),
            }
            Ok(id)
        })
    })
    .await?;
    page(&call, id).await
}

/// Gives it a logo, drawn anew from what was uploaded. A file that cannot be drawn changes nothing.
pub async fn put_logo(call: Call<Staff>, asked: PutLogo) -> Result<ClientPage, Refused> {
    let id = asked.client;
    let (mut rows, seat) = call.look().await?;
    // Whoever may not know of the client does not learn by a file either.
    rows.house(&seat, id).await?.ok_or(Refused::missing())?;
    drop(rows);
    let pictures = logo::of_upload(call.file.clone(), Say::new(call.lang)).await?;
    call.carry_out(Scope::Client(id), move |tx, work| {
        Box::pin(async move {
            let record = house(tx, &work.seat, id).await?;
            tx.save_logo(Some(id), &pictures, work.at).await?;
            let entry = record.brand_changed(work.by, work.at);
            tx.journal(entry).await?;
            Ok(id)
        })
    })
    .await?;
    page(&call, id).await
}

/// Takes its own logo away: its initials stand there again, or for a department its client's logo.
pub async fn remove_logo(call: Call<Staff>, asked: RemoveLogo) -> Result<ClientPage, Refused> {
    let id = asked.client;
    call.carry_out(Scope::Client(id), move |tx, work| {
        Box::pin(async move {
            let record = house(tx, &work.seat, id).await?;
            if tx.remove_logo(Some(id)).await? {
                let entry = record.brand_changed(work.by, work.at);
                tx.journal(entry).await?;
            }
            Ok(id)
        })
    })
    .await?;
    page(&call, id).await
}

/// Gives the firm a logo, likewise.
pub async fn put_firm_logo(call: Call<Staff>, _: PutFirmLogo) -> Result<StaffReader, Refused> {
    let pictures = logo::of_upload(call.file.clone(), Say::new(call.lang)).await?;
    call.carry_out(Scope::Firm, move |tx, work| {
        Box::pin(async move {
            tx.save_logo(None, &pictures, work.at).await?;
            tx.journal(of_the_firm(&work)).await?;
            Ok(Nothing)
        })
    })
    .await?;
    me(call, Me { body: () }).await
}

/// Takes the firm's logo away: its initials stand there again.
pub async fn remove_firm_logo(call: Call<Staff>, _: RemoveFirmLogo) -> Result<StaffReader, Refused> {
    call.carry_out(Scope::Firm, move |tx, work| {
        Box::pin(async move {
            if tx.remove_logo(None).await? {
                tx.journal(of_the_firm(&work)).await?;
            }
            Ok(Nothing)
        })
    })
    .await?;
    me(call, Me { body: () }).await
}

fn of_the_firm(work: &Work<Staff>) -> JournalEntry {
    JournalEntry {
        scope: Scope::Firm,
        at: work.at,
        by: Actor::Person(work.by),
        event: Event::BrandChanged,
        thing: Thing::Firm,
        shared_with: SharedWith::Nobody,
    }
}

/// The house as the seat sees it, a client's or a partner's.
async fn house(rows: &mut Rows, seat: &Seat<Staff>, id: ClientId) -> Result<Client, WorkFailed<Refused>> {
    match rows.house(seat, id).await? {
        Some(OurHouse::Client(record) | OurHouse::Partner(record)) => Ok(record),
        None => refuse(Refused::missing()),
    }
}
