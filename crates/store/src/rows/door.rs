//! Ways in and sessions.

use super::{Cells, Rows};
use crate::{Failure, Writing};
use sqlx::any::AnyRow;
use sqlx::query;
use veranda_domain::{Entry, EntryKind, Session};
use veranda_terms::{CameBy, ClientId, Device, EmailAddress, EntryId, Moment, PersonId};

macro_rules! columns {
    () => {
        "select e.id, e.kind, e.person, e.client, e.task, e.secret_hash, e.code_hash, e.made, e.until, e.misses, \
                e.used, e.ended, e.made_by, e.proved from entry e "
    };
}

impl Rows {
    /// A way in. Whether it still opens is [`Entry::opens`].
    ///
    /// # Errors
    /// The store let us down.
    pub async fn entry(&mut self, id: EntryId) -> Result<Option<Entry>, Failure> {
        let asking = query(concat!(columns!(), "where e.id = $1")).bind(id.to_string());
        self.one("read a way in", asking).await?.as_ref().map(entry_of).transpose()
    }

    /// The ways in by code of contacts with this address at this client, newest first: those neither used up nor ended.
    /// Time is the caller's to check.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn entry_by_code_of(&mut self, email: &EmailAddress, client: ClientId) -> Result<Vec<Entry>, Failure> {
        let asking = query(concat!(
            columns!(),
            "join person p on p.id = e.person
             where p.side = 'contact' and p.email = $1 and e.client = $2 and e.code_hash is not null
               and e.ended is null and (e.used is null or e.kind = 'demo')
             order by e.made desc, e.id"
        ))
        .bind(email.as_str())
        .bind(client.to_string());
        self.all("find ways in by code", asking).await?.iter().map(entry_of).collect()
    }

    /// The newest way in for the first owner that was neither used nor ended.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn owner_entry(&mut self) -> Result<Option<Entry>, Failure> {
        let asking = query(concat!(
            columns!(),
            "where e.kind = 'owner' and e.used is null and e.ended is null order by e.made desc, e.id limit 1"
        ));
        self.one("find the first owner's way in", asking).await?.as_ref().map(entry_of).transpose()
    }

    /// The ways in of a kind that were neither used nor ended, newest first.
    pub(super) async fn entries_of_kind(&mut self, kind: &'static str) -> Result<Vec<Entry>, Failure> {
        let asking = query(concat!(
            columns!(),
            "where e.kind = $1 and e.used is null and e.ended is null order by e.made desc, e.id"
        ))
        .bind(kind);
        self.all("list ways in", asking).await?.iter().map(entry_of).collect()
    }

    /// A session. Whether it still counts is [`Session::holds`].
    ///
    /// # Errors
    /// The store let us down.
    pub async fn session(&mut self, token_hash: &str) -> Result<Option<Session>, Failure> {
        let asking = query(
            "select s.token_hash, s.person, s.client, s.since, s.seen, s.entry, s.came_by, s.device, s.proved, s.mailed
             from session s where s.token_hash = $1",
        )
        .bind(token_hash);
        self.one("read a session", asking).await?.as_ref().map(session_of).transpose()
    }

    /// Somebody's sessions at one door, the last used first. Whether they still count is [`Session::holds`].
    ///
    /// # Errors
    /// The store let us down.
    pub async fn sessions_of(&mut self, person: PersonId, client: Option<ClientId>) -> Result<Vec<Session>, Failure> {
        let asking = query(
            "select s.token_hash, s.person, s.client, s.since, s.seen, s.entry, s.came_by, s.device, s.proved, s.mailed
             from session s
             where s.person = $1 and coalesce(s.client, '') = coalesce(cast($2 as text), '')
             order by s.seen desc, s.since desc, s.token_hash",
        )
        .bind(person.to_string())
        .bind(client.map(|id| id.to_string()));
        self.all("list a person's sessions", asking).await?.iter().map(session_of).collect()
    }
}

impl Writing {
    /// Saves a way in. A contact's needs their membership saved before.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_entry(&mut self, entry: &Entry) -> Result<(), Failure> {
        let Entry {
            id,
            kind,
            person,
            client,
            task,
            secret_hash,
            code_hash,
            made,
            by,
            until,
            misses,
            used,
            ended,
            proved,
        } = entry;
        let asking = query(
            "insert into entry (id, audience, kind, person, client, task, secret_hash, code_hash, made, until, misses,
                                used, ended, made_by, proved)
             values ($1, 'internal', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
             on conflict (id) do update set
                person = excluded.person, client = excluded.client, task = excluded.task,
                secret_hash = excluded.secret_hash, code_hash = excluded.code_hash, until = excluded.until,
                misses = excluded.misses, used = excluded.used, ended = excluded.ended",
        )
        .bind(id.to_string())
        .bind(kind.as_str())
        .bind(person.map(|id| id.to_string()))
        .bind(client.map(|id| id.to_string()))
        .bind(task.map(|id| id.to_string()))
        .bind(secret_hash.as_str())
        .bind(code_hash.as_deref())
        .bind(made.0)
        .bind(until.0)
        .bind(i64::from(*misses))
        .bind(used.map(|at| at.0))
        .bind(ended.map(|at| at.0))
        .bind(by.map(|id| id.to_string()))
        .bind(proved.map(|at| at.0));
        self.run("save a way in", asking).await?;
        Ok(())
    }

    /// Begins a session. A contact's needs their membership saved before.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_session(&mut self, session: &Session) -> Result<(), Failure> {
        let Session { token_hash, person, client, since, seen, entry, came_by, device, proved, mailed } = session;
        let asking = query(
            "insert into session (token_hash, audience, person, client, since, seen, entry, came_by, device, proved,
                                  mailed)
             values ($1, 'internal', $2, $3, $4, $5, $6, $7, $8, $9, $10)
             on conflict (token_hash) do update set
                seen = excluded.seen, proved = excluded.proved, mailed = excluded.mailed",
        )
        .bind(token_hash.as_str())
        .bind(person.to_string())
        .bind(client.map(|id| id.to_string()))
        .bind(since.0)
        .bind(seen.0)
        .bind(entry.map(|id| id.to_string()))
        .bind(came_by.as_str())
        .bind(device.stored())
        .bind(proved.map(|at| at.0))
        .bind(mailed.map(|at| at.0));
        self.run("save a session", asking).await?;
        Ok(())
    }

    /// Ends a session.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn end_session(&mut self, token_hash: &str) -> Result<(), Failure> {
        self.run("end a session", query("delete from session where token_hash = $1").bind(token_hash)).await?;
        Ok(())
    }

    /// Ends the ways over to other houses that a person has made and not gone yet.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn end_crossings_of(&mut self, person: PersonId, at: Moment) -> Result<(), Failure> {
        let asking = query(
            "update entry set ended = $2 where person = $1 and kind = 'crossing' and used is null and ended is null",
        )
        .bind(person.to_string())
        .bind(at.0);
        self.run("end somebody's ways over", asking).await?;
        Ok(())
    }

    /// Ends every session of a person: at one client's house, or everywhere.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn end_sessions_of(&mut self, person: PersonId, client: Option<ClientId>) -> Result<(), Failure> {
        let asking = query("delete from session where person = $1 and (cast($2 as text) is null or client = $2)")
            .bind(person.to_string())
            .bind(client.map(|id| id.to_string()));
        self.run("end a person's sessions", asking).await?;
        Ok(())
    }

    /// Ends every other session of a person at the door of this one. How many there were.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn end_sessions_beside(&mut self, session: &Session) -> Result<u64, Failure> {
        let asking = query(
            "delete from session
             where person = $1 and coalesce(client, '') = coalesce(cast($2 as text), '') and token_hash <> $3",
        )
        .bind(session.person.to_string())
        .bind(session.client.map(|id| id.to_string()))
        .bind(session.token_hash.as_str());
        self.run("end a person's other sessions", asking).await
    }

    /// Holds a session until this write is done, as [`Writing::staff_seat_held`] holds a seat: nothing that is done in it
    /// lands after it was ended. False when there is none any more.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn session_held(&mut self, token_hash: &str) -> Result<bool, Failure> {
        let asking = query("update session set seen = seen where token_hash = $1").bind(token_hash);
        Ok(self.run("hold a session", asking).await? > 0)
    }

    /// Notes that a session was used. Never earlier than it was noted before; an ended one stays ended.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn touch_session(&mut self, token_hash: &str, at: Moment) -> Result<(), Failure> {
        let asking =
            query("update session set seen = $2 where token_hash = $1 and seen < $2").bind(token_hash).bind(at.0);
        self.run("touch a session", asking).await?;
        Ok(())
    }
}

fn entry_of(row: &AnyRow) -> Result<Entry, Failure> {
    let cells = Cells::of(row, "entry");
    Ok(Entry {
        id: cells.id("id")?,
        kind: cells.word("kind", EntryKind::parse)?,
        person: cells.maybe_id("person")?,
        client: cells.maybe_id("client")?,
        task: cells.maybe_id("task")?,
        secret_hash: cells.text("secret_hash")?.to_owned(),
        code_hash: cells.maybe_text("code_hash")?.map(str::to_owned),
        made: cells.moment("made")?,
        by: cells.maybe_id("made_by")?,
        until: cells.moment("until")?,
        misses: cells.small("misses")?,
        used: cells.maybe_moment("used")?,
        ended: cells.maybe_moment("ended")?,
        proved: cells.maybe_moment("proved")?,
    })
}

fn session_of(row: &AnyRow) -> Result<Session, Failure> {
    let cells = Cells::of(row, "session");
    Ok(Session {
        token_hash: cells.text("token_hash")?.to_owned(),
        person: cells.id("person")?,
        client: cells.maybe_id("client")?,
        since: cells.moment("since")?,
        seen: cells.moment("seen")?,
        entry: cells.maybe_id("entry")?,
        came_by: cells.word("came_by", CameBy::parse)?,
        device: cells.word("device", Device::parse)?,
        proved: cells.maybe_moment("proved")?,
        mailed: cells.maybe_moment("mailed")?,
    })
}
