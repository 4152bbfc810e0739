//! Somebody of the firm looks as a contact: a session of its own that reads what the contact's seat reads, and does nothing.

use super::{ClientCaller, Refused};
use crate::House;
use crate::clock::Clock;
use crate::secret;
use veranda_api::{Code, Route, client};
use veranda_domain::{Client, Look};
use veranda_store::{Rows, Seat};
use veranda_terms::{Client as ForClient, Lang};

/// Who looks, beside the contact they look as.
#[derive(Debug, Clone)]
pub struct Looking {
    /// The look.
    pub look: Look,
    /// The language whoever looks reads.
    lang: Lang,
    clock: Clock,
}

impl Looking {
    /// The caller of a request that carries a look's token. Whatever ended it, nobody is signed in: a look never becomes
    /// the session of somebody else who is in at the same door.
    ///
    /// # Errors
    /// [`Code::SignedOut`].
    pub(super) async fn of(house: &House, client: &Client, token: &str) -> Result<ClientCaller, Refused> {
        let ended = || Refused::because(Code::SignedOut);
        let mut rows = house.store.read().await?;
        let look = rows.look_by_token(&secret::hashed(token)).await?.filter(|look| look.client == client.id);
        let look = look.ok_or_else(ended)?;
        let session = rows.session(&look.staff_session).await?.ok_or_else(ended)?;
        let person = rows.person(look.contact).await?.ok_or_else(ended)?;
        let lang = rows.person(look.by).await?.ok_or_else(ended)?.lang;
        let looking = Self { look, lang, clock: house.clock.clone() };
        looking.seat(&mut rows).await?;
        Ok(ClientCaller { person, client: client.clone(), session, looking: Some(looking) })
    }

    /// The contact's own seat, as long as the look holds.
    ///
    /// # Errors
    /// [`Code::SignedOut`] once it has ended.
    pub(super) async fn seat(&self, rows: &mut Rows) -> Result<Seat<ForClient>, Refused> {
        let seat = rows.seat_of_look(self.look.id, self.clock.now()).await?;
        seat.ok_or(Refused::because(Code::SignedOut))
    }

    /// What the page says to whoever looks.
    pub fn said(&self, house: &House) -> client::Looking {
        let back = match (self.look.project, self.look.task) {
            (Some(project), Some(task)) => Route::Task(project, task),
            (Some(project), None) => Route::Board(project),
            (None, _) => Route::Client(self.look.client),
        };
        client::Looking { lang: self.lang, back: house.public.staff(&back.to_string()) }
    }
}
