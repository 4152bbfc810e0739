//! Passkeys, and the ceremonies in which they are made and shown.

use super::{Cells, Rows};
use crate::{Failure, Writing};
use sqlx::any::AnyRow;
use sqlx::query;
use veranda_domain::{Ceremony, CeremonyKind, Passkey};
use veranda_terms::{CeremonyId, ClientId, Device, Moment, PasskeyId, PersonId};

macro_rules! columns {
    () => {
        "select k.id, k.person, k.client, k.credential_id, k.credential, k.counter, k.device, k.made, k.used, k.vouched, \
                k.mailed
         from passkey k "
    };
}

impl Rows {
    /// Somebody's passkeys at one door, newest first.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn passkeys_of(&mut self, person: PersonId, client: Option<ClientId>) -> Result<Vec<Passkey>, Failure> {
        let asking = query(concat!(
            columns!(),
            "where k.person = $1 and coalesce(k.client, '') = coalesce(cast($2 as text), '')
             order by k.made desc, k.id"
        ))
        .bind(person.to_string())
        .bind(client.map(|id| id.to_string()));
        self.all("list passkeys", asking).await?.iter().map(passkey_of).collect()
    }

    /// The passkey that a device calls so, in hex.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn passkey_called(&mut self, credential_id: &str) -> Result<Option<Passkey>, Failure> {
        let asking = query(concat!(columns!(), "where k.credential_id = $1")).bind(credential_id);
        self.one("find a passkey", asking).await?.as_ref().map(passkey_of).transpose()
    }
}

impl Writing {
    /// Keeps a new passkey. A contact's needs their membership saved before.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_passkey(&mut self, passkey: &Passkey) -> Result<(), Failure> {
        let Passkey { id, person, client, credential_id, credential, counter, device, made, used, vouched, mailed } =
            passkey;
        let asking = query(
            "insert into passkey (id, audience, person, client, credential_id, credential, counter, device, made, used,
                                  vouched, mailed)
             values ($1, 'internal', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        )
        .bind(id.to_string())
        .bind(person.to_string())
        .bind(client.map(|id| id.to_string()))
        .bind(credential_id.as_str())
        .bind(credential.as_str())
        .bind(*counter)
        .bind(device.stored())
        .bind(made.0)
        .bind(used.map(|at| at.0))
        .bind(vouched.map(|at| at.0))
        .bind(mailed.map(|at| at.0));
        self.run("save a passkey", asking).await?;
        Ok(())
    }

    /// Notes that a passkey let somebody in, with what its device has counted by now. False when it is gone, or when that
    /// count was shown before: then it comes from a copy.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn use_passkey(
        &mut self,
        id: PasskeyId,
        counter: i64,
        credential: &str,
        at: Moment,
    ) -> Result<bool, Failure> {
        let asking = query(
            "update passkey set counter = $2, credential = $3, used = $4
             where id = $1 and (counter < $2 or (counter = 0 and $2 = 0))",
        )
        .bind(id.to_string())
        .bind(counter)
        .bind(credential)
        .bind(at.0);
        Ok(self.run("use a passkey", asking).await? > 0)
    }

    /// Forgets a passkey of somebody at one door. False when there is none.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn forget_passkey(
        &mut self,
        id: PasskeyId,
        person: PersonId,
        client: Option<ClientId>,
    ) -> Result<bool, Failure> {
        let asking = query(
            "delete from passkey
             where id = $1 and person = $2 and coalesce(client, '') = coalesce(cast($3 as text), '')",
        )
        .bind(id.to_string())
        .bind(person.to_string())
        .bind(client.map(|id| id.to_string()));
        Ok(self.run("forget a passkey", asking).await? > 0)
    }

    /// Forgets every passkey of somebody: at one client's house, or everywhere.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn forget_passkeys_of(&mut self, person: PersonId, client: Option<ClientId>) -> Result<(), Failure> {
        let asking = query("delete from passkey where person = $1 and (cast($2 as text) is null or client = $2)")
            .bind(person.to_string())
            .bind(client.map(|id| id.to_string()));
        self.run("forget a person's passkeys", asking).await?;
        Ok(())
    }

    /// Writes down what a browser was asked.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_ceremony(&mut self, ceremony: &Ceremony) -> Result<(), Failure> {
        let Ceremony { id, kind, person, client, browser_hash, state, made } = ceremony;
        let asking = query(
            "insert into ceremony (id, audience, kind, person, client, browser_hash, state, made)
             values ($1, 'internal', $2, $3, $4, $5, $6, $7)",
        )
        .bind(id.to_string())
        .bind(kind.as_str())
        .bind(person.map(|id| id.to_string()))
        .bind(client.map(|id| id.to_string()))
        .bind(browser_hash.as_str())
        .bind(state.as_str())
        .bind(made.0);
        self.run("save a ceremony", asking).await?;
        Ok(())
    }

    /// Takes what this browser was asked, which is then gone: of many answers at once, one finds it. Whether it is for
    /// this is [`Ceremony::is_for`].
    ///
    /// # Errors
    /// The store let us down.
    pub async fn take_ceremony(&mut self, id: CeremonyId, browser_hash: &str) -> Result<Option<Ceremony>, Failure> {
        let asking = query(
            "delete from ceremony where id = $1 and browser_hash = $2
             returning id, kind, person, client, browser_hash, state, made",
        )
        .bind(id.to_string())
        .bind(browser_hash);
        self.one("take a ceremony", asking).await?.as_ref().map(ceremony_of).transpose()
    }

    /// Forgets the ceremonies of before a moment.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn forget_ceremonies(&mut self, before: Moment) -> Result<(), Failure> {
        self.run("forget ceremonies", query("delete from ceremony where made < $1").bind(before.0)).await?;
        Ok(())
    }
}

fn passkey_of(row: &AnyRow) -> Result<Passkey, Failure> {
    let cells = Cells::of(row, "passkey");
    Ok(Passkey {
        id: cells.id("id")?,
        person: cells.id("person")?,
        client: cells.maybe_id("client")?,
        credential_id: cells.text("credential_id")?.to_owned(),
        credential: cells.text("credential")?.to_owned(),
        counter: cells.number("counter")?,
        device: cells.word("device", Device::parse)?,
        made: cells.moment("made")?,
        used: cells.maybe_moment("used")?,
        vouched: cells.maybe_moment("vouched")?,
        mailed: cells.maybe_moment("mailed")?,
    })
}

fn ceremony_of(row: &AnyRow) -> Result<Ceremony, Failure> {
    let cells = Cells::of(row, "ceremony");
    Ok(Ceremony {
        id: cells.id("id")?,
        kind: cells.word("kind", CeremonyKind::parse)?,
        person: cells.maybe_id("person")?,
        client: cells.maybe_id("client")?,
        browser_hash: cells.text("browser_hash")?.to_owned(),
        state: cells.text("state")?.to_owned(),
        made: cells.moment("made")?,
    })
}
