//! How a client's portal looks: its colour and its logo.

use super::clients::page;
use crate::carry::refuse;
use crate::http::{Call, Refused};
use crate::logo;
use veranda_api::Code;
use veranda_api::staff::{ChangeBrand, ClientPage, PutLogo, RemoveLogo};
use veranda_domain::{Client, NoWhole, Scope};
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

/// The house as the seat sees it, a client's or a partner's.
async fn house(rows: &mut Rows, seat: &Seat<Staff>, id: ClientId) -> Result<Client, WorkFailed<Refused>> {
    match rows.house(seat, id).await? {
        Some(OurHouse::Client(record) | OurHouse::Partner(record)) => Ok(record),
        None => refuse(Refused::missing()),
    }
}
