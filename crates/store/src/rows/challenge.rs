//! Links and codes mailed to prove that somebody reads an address.

use super::{Cells, Rows};
use crate::{Failure, Writing};
use sqlx::any::AnyRow;
use sqlx::query;
use veranda_domain::{Challenge, ChallengeKind};
use veranda_terms::{ChallengeId, EmailAddress, Moment, PersonName};

impl Rows {
    /// A challenge. Whether it is met is [`Challenge::judge`].
    ///
    /// # Errors
    /// The store let us down.
    pub async fn challenge(&mut self, id: ChallengeId) -> Result<Option<Challenge>, Failure> {
        let asking = query(
            "select c.id, c.kind, c.email, c.person, c.client, c.entry, c.name, c.lands, c.browser_hash, c.secret_hash,
                    c.code_hash, c.made, c.until, c.misses, c.used
             from challenge c where c.id = $1",
        )
        .bind(id.to_string());
        self.one("read a challenge", asking).await?.as_ref().map(challenge_of).transpose()
    }
}

impl Writing {
    /// Saves a challenge. Only its misses and its use ever change.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_challenge(&mut self, challenge: &Challenge) -> Result<(), Failure> {
        let Challenge {
            id,
            kind,
            email,
            person,
            client,
            entry,
            name,
            lands,
            browser_hash,
            secret_hash,
            code_hash,
            made,
            until,
            misses,
            used,
        } = challenge;
        let asking = query(
            "insert into challenge (id, audience, kind, email, person, client, entry, name, lands, browser_hash,
                                    secret_hash, code_hash, made, until, misses, used)
             values ($1, 'internal', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
             on conflict (id) do update set misses = excluded.misses, used = excluded.used",
        )
        .bind(id.to_string())
        .bind(kind.as_str())
        .bind(email.as_str())
        .bind(person.map(|id| id.to_string()))
        .bind(client.map(|id| id.to_string()))
        .bind(entry.map(|id| id.to_string()))
        .bind(name.as_ref().map(PersonName::as_str))
        .bind(lands.as_deref())
        .bind(browser_hash.as_str())
        .bind(secret_hash.as_str())
        .bind(code_hash.as_str())
        .bind(made.0)
        .bind(until.0)
        .bind(i64::from(*misses))
        .bind(used.map(|at| at.0));
        self.run("save a challenge", asking).await?;
        Ok(())
    }

    /// Forgets the challenges of before a moment.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn forget_challenges(&mut self, before: Moment) -> Result<(), Failure> {
        self.run("forget challenges", query("delete from challenge where made < $1").bind(before.0)).await?;
        Ok(())
    }
}

fn challenge_of(row: &AnyRow) -> Result<Challenge, Failure> {
    let cells = Cells::of(row, "challenge");
    let known = |text: Option<&str>| text.and_then(|text| PersonName::parse(text).ok());
    Ok(Challenge {
        id: cells.id("id")?,
        kind: cells.word("kind", ChallengeKind::parse)?,
        email: cells.word("email", |text| EmailAddress::parse(text).ok())?,
        person: cells.maybe_id("person")?,
        client: cells.maybe_id("client")?,
        entry: cells.maybe_id("entry")?,
        name: known(cells.maybe_text("name")?),
        lands: cells.maybe_text("lands")?.map(str::to_owned),
        browser_hash: cells.text("browser_hash")?.to_owned(),
        secret_hash: cells.text("secret_hash")?.to_owned(),
        code_hash: cells.text("code_hash")?.to_owned(),
        made: cells.moment("made")?,
        until: cells.moment("until")?,
        misses: cells.small("misses")?,
        used: cells.maybe_moment("used")?,
    })
}
