//! Ways to a provider and back, and whose account there is whose.

use super::{Cells, Rows};
use crate::{Failure, Writing};
use sqlx::any::AnyRow;
use sqlx::query;
use veranda_domain::{Identity, SignOn};
use veranda_terms::{ClientId, Moment, PersonId};

macro_rules! identity_columns {
    () => {
        "select i.issuer, i.subject, i.person, i.client, i.since from identity i "
    };
}

impl Rows {
    /// Somebody who left for a provider. Whether they may come back is [`SignOn::judge`].
    ///
    /// # Errors
    /// The store let us down.
    pub async fn sign_on(&mut self, state_hash: &str) -> Result<Option<SignOn>, Failure> {
        let asking = query(
            "select s.state_hash, s.client, s.issuer, s.browser_hash, s.lands, s.made, s.until, s.used
             from sign_on s where s.state_hash = $1",
        )
        .bind(state_hash);
        self.one("read who left for a provider", asking).await?.as_ref().map(sign_on_of).transpose()
    }

    /// Whose an account is in a house.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn identity(
        &mut self,
        client: Option<ClientId>,
        issuer: &str,
        subject: &str,
    ) -> Result<Option<Identity>, Failure> {
        let asking = query(concat!(identity_columns!(), "where i.place = $1 and i.issuer = $2 and i.subject = $3"))
            .bind(place(client))
            .bind(issuer)
            .bind(subject);
        self.one("look whose account it is", asking).await?.as_ref().map(identity_of).transpose()
    }

    /// The account of an issuer that is somebody's in a house.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn identity_of(
        &mut self,
        client: Option<ClientId>,
        issuer: &str,
        person: PersonId,
    ) -> Result<Option<Identity>, Failure> {
        let asking = query(concat!(identity_columns!(), "where i.place = $1 and i.issuer = $2 and i.person = $3"))
            .bind(place(client))
            .bind(issuer)
            .bind(person.to_string());
        self.one("look for somebody's account", asking).await?.as_ref().map(identity_of).transpose()
    }

    /// All accounts that are somebody's, in every house: for whoever runs the machine.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn accounts_of(&mut self, person: PersonId) -> Result<Vec<Identity>, Failure> {
        let asking = query(concat!(identity_columns!(), "where i.person = $1 order by i.since, i.place, i.issuer"))
            .bind(person.to_string());
        self.all("list somebody's accounts", asking).await?.iter().map(identity_of).collect()
    }
}

impl Writing {
    /// Saves somebody who leaves for a provider.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_sign_on(&mut self, sign_on: &SignOn) -> Result<(), Failure> {
        let SignOn { state_hash, client, issuer, browser_hash, lands, made, until, used } = sign_on;
        let asking = query(
            "insert into sign_on (state_hash, audience, client, issuer, browser_hash, lands, made, until, used)
             values ($1, 'internal', $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(state_hash.as_str())
        .bind(client.map(|id| id.to_string()))
        .bind(issuer.as_str())
        .bind(browser_hash.as_str())
        .bind(lands.as_deref())
        .bind(made.0)
        .bind(until.0)
        .bind(used.map(|at| at.0));
        self.run("save who leaves for a provider", asking).await?;
        Ok(())
    }

    /// Notes that somebody came back. Whether they are the first: of two who come back at once, one is.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn use_sign_on(&mut self, state_hash: &str, at: Moment) -> Result<bool, Failure> {
        let asking = query("update sign_on set used = $2 where state_hash = $1 and used is null and until > $2")
            .bind(state_hash)
            .bind(at.0);
        Ok(self.run("note who came back from a provider", asking).await? > 0)
    }

    /// Forgets who left before a moment.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn forget_sign_ons(&mut self, before: Moment) -> Result<(), Failure> {
        self.run("forget who left for a provider", query("delete from sign_on where made < $1").bind(before.0)).await?;
        Ok(())
    }

    /// Saves whose an account is. It is nobody else's from then on.
    ///
    /// # Errors
    /// The store let us down; the account or the person is joined already.
    pub async fn save_identity(&mut self, identity: &Identity) -> Result<(), Failure> {
        let Identity { issuer, subject, person, client, since } = identity;
        let asking = query(
            "insert into identity (place, issuer, subject, audience, person, client, since)
             values ($1, $2, $3, 'internal', $4, $5, $6)",
        )
        .bind(place(*client))
        .bind(issuer.as_str())
        .bind(subject.as_str())
        .bind(person.to_string())
        .bind(client.map(|id| id.to_string()))
        .bind(since.0);
        self.run("join an account to somebody", asking).await?;
        Ok(())
    }

    /// Parts an account from whoever it is joined to.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn part_identity(&mut self, identity: &Identity) -> Result<(), Failure> {
        let asking = query("delete from identity where place = $1 and issuer = $2 and subject = $3")
            .bind(place(identity.client))
            .bind(identity.issuer.as_str())
            .bind(identity.subject.as_str());
        self.run("part an account from somebody", asking).await?;
        Ok(())
    }
}

fn place(client: Option<ClientId>) -> String {
    client.map_or_else(|| "firm".to_owned(), |client| client.to_string())
}

fn sign_on_of(row: &AnyRow) -> Result<SignOn, Failure> {
    let cells = Cells::of(row, "sign_on");
    Ok(SignOn {
        state_hash: cells.text("state_hash")?.to_owned(),
        client: cells.maybe_id("client")?,
        issuer: cells.text("issuer")?.to_owned(),
        browser_hash: cells.text("browser_hash")?.to_owned(),
        lands: cells.maybe_text("lands")?.map(str::to_owned),
        made: cells.moment("made")?,
        until: cells.moment("until")?,
        used: cells.maybe_moment("used")?,
    })
}

fn identity_of(row: &AnyRow) -> Result<Identity, Failure> {
    let cells = Cells::of(row, "identity");
    Ok(Identity {
        issuer: cells.text("issuer")?.to_owned(),
        subject: cells.text("subject")?.to_owned(),
        person: cells.id("person")?,
        client: cells.maybe_id("client")?,
        since: cells.moment("since")?,
    })
}
