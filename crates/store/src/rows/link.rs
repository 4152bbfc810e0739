//! Links to reports, and who reads by them.

use super::given::{given, ours_by_project};
use super::{Cells, Rows, only};
use crate::{Failure, Seat, Writing};
use sqlx::any::AnyRow;
use sqlx::query;
use veranda_domain::{GuestSession, Link};
use veranda_terms::{Bare, Guest, Lang, Level, LinkId, Moment, ProjectId, Staff, Title};

macro_rules! columns {
    () => {
        "select l.id, l.project, l.made_by, l.made, l.for_whom, l.level, l.lang, l.until, l.password_hash, l.bare, \
                l.secret_hash, l.revoked, l.opened, l.last_opened from link l "
    };
}

/// Seats of guests: the membership question is the link itself.
impl Rows {
    /// The seat of a reader of this link, while the link opens and its project is shared.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn guest_seat(&mut self, link: LinkId, now: Moment) -> Result<Option<Seat<Guest>>, Failure> {
        let sql = "select l.project, l.level from link l join project p on p.id = l.project
             where l.id = $1 and l.revoked is null and l.until > $2 and p.audience = 'client'";
        #[cfg(feature = "mutants")]
        let sql = if crate::mutants::is_on(crate::mutants::Leak::GuestSeatForgetsTheEnd) {
            "select l.project, l.level from link l join project p on p.id = l.project
             where l.id = $1 and l.made <= $2 and p.audience = 'client'"
        } else {
            sql
        };
        let asking = query(sql).bind(link.to_string()).bind(now.0);
        let Some(row) = self.one("look for a link", asking).await? else { return Ok(None) };
        let cells = Cells::of(&row, "link");
        Ok(Some(Seat::of_link(cells.id("project")?, cells.word("level", Level::parse)?, link)))
    }

    /// The seat all readers of a project's report at one level share: for what is made once and sent to all of them.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn guest_class(&mut self, project: ProjectId, level: Level) -> Result<Option<Seat<Guest>>, Failure> {
        let asking =
            query("select p.id from project p where p.id = $1 and p.audience = 'client'").bind(project.to_string());
        let found = self.one("look for a shared project", asking).await?;
        Ok(found.map(|_| Seat::of_readers(project, level)))
    }
}

impl Rows {
    /// A link, for its door.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn link(&mut self, id: LinkId) -> Result<Option<Link>, Failure> {
        let asking = query(concat!(columns!(), "where l.id = $1")).bind(id.to_string());
        self.one("read a link", asking).await?.as_ref().map(link_of).transpose()
    }

    /// A project's links, newest first.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn links(&mut self, seat: &Seat<Staff>, project: ProjectId) -> Result<Vec<Link>, Failure> {
        let sql = concat!(
            columns!(),
            "where l.project = $2 and ",
            ours_by_project!("l.project"),
            "order by l.made desc, l.id"
        );
        let asking = query(sql).bind(only(seat)).bind(project.to_string());
        self.all("list links", asking).await?.iter().map(link_of).collect()
    }

    /// A guest's session by the hash of its token.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn guest_session(&mut self, token_hash: &str) -> Result<Option<GuestSession>, Failure> {
        let asking = query("select g.token_hash, g.link, g.since, g.seen from guest_session g where g.token_hash = $1")
            .bind(token_hash);
        self.one("read a guest's session", asking).await?.as_ref().map(session_of).transpose()
    }
}

impl Writing {
    /// Saves a link. Its project, maker and secret never change.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_link(&mut self, link: &Link) -> Result<(), Failure> {
        let Link {
            id,
            project,
            by,
            made,
            for_whom,
            level,
            lang,
            until,
            password_hash,
            bare,
            secret_hash,
            revoked,
            opened,
            last_opened,
        } = link;
        let asking = query(
            "insert into link (id, project, audience, made_by, made, for_whom, level, lang, until, password_hash, bare,
                               secret_hash, revoked, opened, last_opened)
             values ($1, $2, 'internal', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
             on conflict (id) do update set
                for_whom = excluded.for_whom, level = excluded.level, lang = excluded.lang, until = excluded.until,
                password_hash = excluded.password_hash, bare = excluded.bare, revoked = excluded.revoked",
        )
        .bind(id.to_string())
        .bind(project.to_string())
        .bind(by.to_string())
        .bind(made.0)
        .bind(for_whom.as_str())
        .bind(level.as_str())
        .bind(lang.map(Lang::tag))
        .bind(until.0)
        .bind(password_hash.as_deref())
        .bind(bare.as_str())
        .bind(secret_hash.as_str())
        .bind(revoked.map(|at| at.0))
        .bind(i64::from(*opened))
        .bind(last_opened.map(|at| at.0));
        self.run("save a link", asking).await?;
        Ok(())
    }

    /// Counts an opening.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn count_opening(&mut self, link: LinkId, at: Moment) -> Result<(), Failure> {
        let asking = query("update link set opened = opened + 1, last_opened = $2 where id = $1")
            .bind(link.to_string())
            .bind(at.0);
        self.run("count an opening", asking).await?;
        Ok(())
    }

    /// Saves a guest's session, or slides it. Never earlier than it was noted before.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_guest_session(&mut self, session: &GuestSession) -> Result<(), Failure> {
        let GuestSession { token_hash, link, since, seen } = session;
        let asking = query(
            "insert into guest_session (token_hash, audience, link, since, seen) values ($1, 'internal', $2, $3, $4)
             on conflict (token_hash) do update set seen = excluded.seen where guest_session.seen < excluded.seen",
        )
        .bind(token_hash.as_str())
        .bind(link.to_string())
        .bind(since.0)
        .bind(seen.0);
        self.run("save a guest's session", asking).await?;
        Ok(())
    }

    /// Ends every session of a link.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn end_guest_sessions(&mut self, link: LinkId) -> Result<(), Failure> {
        let asking = query("delete from guest_session where link = $1").bind(link.to_string());
        self.run("end a link's sessions", asking).await?;
        Ok(())
    }

    /// Forgets sessions that were last used before a moment.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn forget_guest_sessions(&mut self, before: Moment) -> Result<(), Failure> {
        let asking = query("delete from guest_session where seen < $1").bind(before.0);
        self.run("forget guests' sessions", asking).await?;
        Ok(())
    }
}

fn link_of(row: &AnyRow) -> Result<Link, Failure> {
    let cells = Cells::of(row, "link");
    Ok(Link {
        id: cells.id("id")?,
        project: cells.id("project")?,
        by: cells.id("made_by")?,
        made: cells.moment("made")?,
        for_whom: cells.word("for_whom", |text| Title::parse(text).ok())?,
        level: cells.word("level", Level::parse)?,
        lang: cells.maybe_word("lang", Lang::from_tag)?,
        until: cells.moment("until")?,
        password_hash: cells.maybe_text("password_hash")?.map(str::to_owned),
        bare: cells.word("bare", Bare::parse)?,
        secret_hash: cells.text("secret_hash")?.to_owned(),
        revoked: cells.maybe_moment("revoked")?,
        opened: cells.small("opened")?,
        last_opened: cells.maybe_moment("last_opened")?,
    })
}

fn session_of(row: &AnyRow) -> Result<GuestSession, Failure> {
    let cells = Cells::of(row, "guest_session");
    Ok(GuestSession {
        token_hash: cells.text("token_hash")?.to_owned(),
        link: cells.id("link")?,
        since: cells.moment("since")?,
        seen: cells.moment("seen")?,
    })
}
