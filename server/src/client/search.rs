//! Finding by words, as a contact.

use crate::http::{Call, Enters, Refused};
use crate::present::search as present;
use veranda_api::search::{ClientFound, SearchAsClient};
use veranda_terms::Client;
use veranda_text::Say;

/// What the caller may see that has these words. Nothing is written down: neither what was looked for nor what was found.
pub async fn search(call: Call<Client>, asked: SearchAsClient) -> Result<ClientFound, Refused> {
    call.house.limits.try_search(&Client::principal(&call.caller).unwrap_or_default())?;
    let (mut rows, seat) = call.look().await?;
    Ok(present::client(&mut rows, &seat, &asked.q.words(), Say::new(call.lang)).await?)
}
