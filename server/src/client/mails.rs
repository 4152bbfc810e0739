//! What a contact wants by mail.

use crate::http::{Call, Refused};
use crate::mail::wishes;
use crate::present::mails as present;
use veranda_api::client::{ChangeMails, Follow, ShowMails};
use veranda_api::mails::{ClientMails, ClientWishes};
use veranda_domain::Wishes;
use veranda_terms::Client;

/// What the caller wants by mail.
pub async fn show_mails(call: Call<Client>, _: ShowMails) -> Result<ClientMails, Refused> {
    shown(&call).await
}

/// Changes it.
pub async fn change_mails(call: Call<Client>, asked: ChangeMails) -> Result<ClientMails, Refused> {
    let ClientWishes { asked, told, quiet } = asked.body;
    let (asked, told) = (wishes::rhythm(asked), wishes::rhythm(told));
    let client = Some(call.caller.client.id);
    wishes::change(&call, client, quiet, move |before| Wishes { asked, told, ..before }).await?;
    shown(&call).await
}

/// Follows a project, or does not any more.
pub async fn follow(call: Call<Client>, asked: Follow) -> Result<ClientMails, Refused> {
    wishes::follow(&call, Some(call.caller.client.id), asked.project, asked.body.follows).await?;
    shown(&call).await
}

async fn shown(call: &Call<Client>) -> Result<ClientMails, Refused> {
    let (mut rows, seat) = call.look().await?;
    Ok(present::of_contact(&mut rows, &seat, call.caller.person.id, call.caller.client.id).await?)
}
