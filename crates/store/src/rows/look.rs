//! Who of the firm looks as which contact.

use super::{Cells, Rows};
use crate::{Failure, Seat, Writing};
use sqlx::any::AnyRow;
use sqlx::query;
use veranda_domain::Look;
use veranda_terms::{Client, LookId, Moment};

macro_rules! columns {
    () => {
        "select l.id, l.contact, l.client, l.project, l.task, l.looked_by, l.staff_session, l.secret_hash, l.token_hash, \
                l.made, l.until from look l "
    };
}

impl Rows {
    /// The seat of a contact for somebody of the firm who looks as them: while the look and the session it hangs on
    /// hold, whoever looks still sees all of that client, and the contact still has a place there. Their own seat and no other,
    /// so what it sees is what they see.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn seat_of_look(&mut self, id: LookId, now: Moment) -> Result<Option<Seat<Client>>, Failure> {
        let Some(look) = self.look(id).await?.filter(|look| look.holds(now)) else { return Ok(None) };
        let session = self.session(&look.staff_session).await?;
        if !session.is_some_and(|session| session.holds(now) && session.person == look.by && session.client.is_none()) {
            return Ok(None);
        }
        let Some(staff) = self.staff_seat(look.by).await? else { return Ok(None) };
        // A contact sees all that is shared with their client: whoever was given single projects does not.
        if !self.has_whole_client(&staff, look.client).await? {
            return Ok(None);
        }
        self.contact_seat(look.contact, look.client).await
    }

    /// A look. Whether it still counts is [`Look::opens`] and [`Look::holds`].
    ///
    /// # Errors
    /// The store let us down.
    pub async fn look(&mut self, id: LookId) -> Result<Option<Look>, Failure> {
        let asking = query(concat!(columns!(), "where l.id = $1")).bind(id.to_string());
        self.one("read a look", asking).await?.as_ref().map(look_of).transpose()
    }

    /// The look of a token.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn look_by_token(&mut self, token_hash: &str) -> Result<Option<Look>, Failure> {
        let asking = query(concat!(columns!(), "where l.token_hash = $1")).bind(token_hash);
        self.one("read a look by its token", asking).await?.as_ref().map(look_of).transpose()
    }
}

impl Writing {
    /// Saves a look. Only its opening ever changes.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_look(&mut self, look: &Look) -> Result<(), Failure> {
        let Look { id, contact, client, project, task, by, staff_session, secret_hash, token_hash, made, until } = look;
        let asking = query(
            "insert into look (id, audience, contact, client, project, task, looked_by, staff_session, secret_hash,
                               token_hash, made, until)
             values ($1, 'internal', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
             on conflict (id) do update set token_hash = excluded.token_hash, until = excluded.until",
        )
        .bind(id.to_string())
        .bind(contact.to_string())
        .bind(client.to_string())
        .bind(project.map(|id| id.to_string()))
        .bind(task.map(|id| id.to_string()))
        .bind(by.to_string())
        .bind(staff_session.as_str())
        .bind(secret_hash.as_str())
        .bind(token_hash.as_deref())
        .bind(made.0)
        .bind(until.0);
        self.run("save a look", asking).await?;
        Ok(())
    }

    /// Ends the look of a token.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn end_look(&mut self, token_hash: &str) -> Result<(), Failure> {
        self.run("end a look", query("delete from look where token_hash = $1").bind(token_hash)).await?;
        Ok(())
    }

    /// Forgets looks that ended before a moment.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn forget_looks(&mut self, before: Moment) -> Result<(), Failure> {
        self.run("forget looks", query("delete from look where until < $1").bind(before.0)).await?;
        Ok(())
    }
}

fn look_of(row: &AnyRow) -> Result<Look, Failure> {
    let cells = Cells::of(row, "look");
    Ok(Look {
        id: cells.id("id")?,
        contact: cells.id("contact")?,
        client: cells.id("client")?,
        project: cells.maybe_id("project")?,
        task: cells.maybe_id("task")?,
        by: cells.id("looked_by")?,
        staff_session: cells.text("staff_session")?.to_owned(),
        secret_hash: cells.text("secret_hash")?.to_owned(),
        token_hash: cells.maybe_text("token_hash")?.map(str::to_owned),
        made: cells.moment("made")?,
        until: cells.moment("until")?,
    })
}
