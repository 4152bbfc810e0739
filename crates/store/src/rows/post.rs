//! Mails: what waits to be told, what was seen, what was wished, and what became of each mail.

use super::given::{given_client, ours_by_client};
use super::journal::{name, scope_of};
use super::{Cells, Rows, only};
use crate::{AtHouse, Failure, Job, Seat, Writing};
use sqlx::any::AnyRow;
use sqlx::query;
use std::collections::HashMap;
use veranda_domain::{NewsKind, PostState, Quiet, Rhythm, Scope, Wishes};
use veranda_terms::{ClientId, Moment, PersonId, ProjectId, Staff, TaskId};

/// Something that waits to be told to somebody: which task, and when it was first and last touched. What is said about
/// it is read when it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct News {
    /// To whom.
    pub person: PersonId,
    /// As whose contact; nothing for the firm's own people.
    pub client: Option<ClientId>,
    /// What there is to tell.
    pub kind: NewsKind,
    /// Of which project.
    pub project: ProjectId,
    /// About what.
    pub task: TaskId,
    /// Since when it waits.
    pub first: Moment,
    /// When it was touched last.
    pub last: Moment,
}

/// What became of a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posted {
    /// The message's id.
    pub id: String,
    /// To whom.
    pub person: PersonId,
    /// As whose contact; nothing for the firm's own people.
    pub client: Option<ClientId>,
    /// What kind of mail.
    pub kind: String,
    /// What became of it.
    pub state: PostState,
    /// When it was first handed over.
    pub begun: Moment,
    /// When that ended.
    pub ended: Option<Moment>,
    /// What the server said.
    pub trouble: Option<String>,
    /// Whether what it takes to write it again was kept.
    pub again: bool,
}

/// A mail that is about to be handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posting {
    /// The message's id.
    pub id: String,
    /// To whom.
    pub person: PersonId,
    /// As whose contact; nothing for the firm's own people.
    pub client: Option<ClientId>,
    /// What kind of mail.
    pub kind: String,
    /// When.
    pub at: Moment,
    /// Which tasks it names.
    pub names: Vec<(ProjectId, TaskId)>,
}

macro_rules! posted_columns {
    () => {
        "select p.id, p.person, p.client, p.kind, p.state, p.begun, p.ended, p.trouble,
                case when p.kept is null then 0 else 1 end as again from post p "
    };
}

/// A mail that did not arrive, and nobody has sent it again.
macro_rules! lost {
    () => {
        "p.state in ('refused', 'given_up') and p.settled is null "
    };
}

/// What the seat sees of them: those to its clients' people; those to the firm's own only who sees everything.
macro_rules! lost_to_ours {
    () => {
        concat!("(cast($1 as text) is null or (p.client is not null and ", given_client!("p.client"), ")) ")
    };
}

impl Rows {
    /// Which scopes have grown since they were last followed: how far they were read, and how far they go.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn unfollowed(&mut self) -> Result<Vec<(Scope, i64, i64)>, Failure> {
        let asking = query(
            "select s.id, s.revision, coalesce(f.revision, 0) as read_to
             from scope s left join followed f on f.scope = s.id
             where s.revision > coalesce(f.revision, 0) order by s.id",
        );
        let rows = self.all("look for what nobody followed", asking).await?;
        rows.iter()
            .map(|row| {
                let cells = Cells::of(row, "scope");
                Ok((cells.word("id", scope_of)?, cells.number("read_to")?, cells.number("revision")?))
            })
            .collect()
    }

    /// What waits to be told to somebody, oldest first.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn news_of(&mut self, person: PersonId, client: Option<ClientId>) -> Result<Vec<News>, Failure> {
        let asking = query(
            "select n.person, n.client, n.kind, n.project, n.task, n.first_at, n.last_at from news n
             where n.person = $1 and n.place = $2 order by n.first_at, n.task, n.kind",
        )
        .bind(person.to_string())
        .bind(place(client));
        self.all("list what waits to be told", asking).await?.iter().map(news_of).collect()
    }

    /// What somebody wishes by mail.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn wishes(&mut self, person: PersonId, client: Option<ClientId>) -> Result<Wishes, Failure> {
        let asking = query(
            "select w.asked, w.told, w.answered, w.quiet_from, w.quiet_until from wish w
             where w.person = $1 and w.place = $2",
        )
        .bind(person.to_string())
        .bind(place(client));
        let Some(row) = self.one("read somebody's wishes", asking).await? else { return Ok(Wishes::default()) };
        let cells = Cells::of(&row, "wish");
        Ok(Wishes {
            asked: cells.word("asked", Rhythm::parse)?,
            told: cells.word("told", Rhythm::parse)?,
            answered: cells.word("answered", Rhythm::parse)?,
            quiet: Quiet { from: cells.small("quiet_from")?, until: cells.small("quiet_until")? },
        })
    }

    /// When a contact last had each page in front of them: by client (the first page), project (its board) and task
    /// (opened), as the text of its id.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn glances(&mut self, person: PersonId, client: ClientId) -> Result<HashMap<String, Moment>, Failure> {
        let asking = query("select g.thing, g.seen_at from glance g where g.person = $1 and g.client = $2")
            .bind(person.to_string())
            .bind(client.to_string());
        let rows = self.all("list what somebody has seen", asking).await?;
        rows.iter()
            .map(|row| {
                let cells = Cells::of(row, "glance");
                Ok((cells.text("thing")?.to_owned(), cells.moment("seen_at")?))
            })
            .collect()
    }

    /// When a contact last had this page in front of them, and when the last thing that waits to be told to them
    /// happened.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn glance(
        &mut self,
        seat: &impl AtHouse,
        thing: &str,
    ) -> Result<(Option<Moment>, Option<Moment>), Failure> {
        let Some((person, house)) = seat.at_house() else { return Ok((None, None)) };
        let asking = query(
            "select (select g.seen_at from glance g where g.person = $1 and g.client = $2 and g.thing = $3) as seen_at,
                    (select max(n.last_at) from news n where n.person = $1 and n.place = $2) as last_at",
        )
        .bind(person.to_string())
        .bind(house.to_string())
        .bind(thing);
        let Some(row) = self.one("read what somebody has seen", asking).await? else { return Ok((None, None)) };
        let cells = Cells::of(&row, "glance");
        Ok((cells.maybe_moment("seen_at")?, cells.maybe_moment("last_at")?))
    }

    /// What became of the mails to a client's people, newest first.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn posted(&mut self, seat: &Seat<Staff>, client: ClientId) -> Result<Vec<Posted>, Failure> {
        let asking = query(concat!(
            posted_columns!(),
            "where p.client = $2 and ",
            ours_by_client!("p.client"),
            "order by p.begun desc, p.id",
        ))
        .bind(only(seat))
        .bind(client.to_string());
        self.all("list mails", asking).await?.iter().map(posted_of).collect()
    }

    /// The mails that did not arrive since a moment, newest first.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn lost(&mut self, seat: &Seat<Staff>, since: Moment) -> Result<Vec<Posted>, Failure> {
        let asking = query(concat!(
            posted_columns!(),
            "where p.begun >= $2 and ",
            lost!(),
            "and ",
            lost_to_ours!(),
            "order by p.begun desc, p.id",
        ))
        .bind(only(seat))
        .bind(since.0);
        self.all("list the mails that did not arrive", asking).await?.iter().map(posted_of).collect()
    }

    /// One of them.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn lost_one(&mut self, seat: &Seat<Staff>, id: &str) -> Result<Option<Posted>, Failure> {
        let asking = query(concat!(posted_columns!(), "where p.id = $2 and ", lost!(), "and ", lost_to_ours!()))
            .bind(only(seat))
            .bind(id);
        self.one("read a mail that did not arrive", asking).await?.as_ref().map(posted_of).transpose()
    }

    /// How many mails did not arrive since a moment: the server refused them, or could not be reached for days.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn lost_mails(&mut self, since: Moment) -> Result<u32, Failure> {
        let asking =
            query(concat!("select count(*) as lost from post p where p.begun >= $1 and ", lost!())).bind(since.0);
        match self.one("count the mails that did not arrive", asking).await? {
            Some(row) => Cells::of(&row, "post").small("lost"),
            None => Ok(0),
        }
    }
}

impl Writing {
    /// Notes how far a scope was followed. False when somebody else has read on from there already: then nothing may be
    /// made of what was read.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn followed(&mut self, scope: Scope, from: i64, to: i64) -> Result<bool, Failure> {
        let asking = query(
            "insert into followed (scope, revision) values ($1, $3)
             on conflict (scope) do update set revision = excluded.revision where followed.revision = $2",
        )
        .bind(name(scope))
        .bind(from)
        .bind(to);
        Ok(self.run("note how far the journal was followed", asking).await? == 1)
    }

    /// Everything up to now counts as told: for a house that was furnished.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn follow_no_further_back(&mut self) -> Result<(), Failure> {
        self.run("forget what is to be told", query("delete from news")).await?;
        let asking = query(
            "insert into followed (scope, revision) select s.id, s.revision from scope s where 1 = 1
             on conflict (scope) do update set revision = excluded.revision",
        );
        self.run("follow no further back", asking).await?;
        Ok(())
    }

    /// Puts down what waits to be told. About the same thing again: it waits since the first time.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn put_news(&mut self, news: &News) -> Result<(), Failure> {
        let News { person, client, kind, project, task, first, last } = news;
        let asking = query(
            "insert into news (person, place, client, audience, kind, project, task, first_at, last_at)
             values ($1, $2, $3, 'internal', $4, $5, $6, $7, $8)
             on conflict (person, place, kind, task) do update set
                first_at = case when news.first_at < excluded.first_at then news.first_at else excluded.first_at end,
                last_at = case when news.last_at > excluded.last_at then news.last_at else excluded.last_at end",
        )
        .bind(person.to_string())
        .bind(place(*client))
        .bind(client.map(|client| client.to_string()))
        .bind(kind.as_str())
        .bind(project.to_string())
        .bind(task.to_string())
        .bind(first.0)
        .bind(last.0);
        self.run("put down what is to be told", asking).await?;
        Ok(())
    }

    /// Takes what waits for somebody, of some kinds, as far as it happened up to a moment. What happened to the same
    /// thing later goes on waiting. Of two who take at once, one gets it.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn take_news(
        &mut self,
        person: PersonId,
        client: Option<ClientId>,
        kinds: &[NewsKind],
        until: Moment,
    ) -> Result<Vec<News>, Failure> {
        let mut taken = Vec::new();
        for kind in kinds {
            let asking = query(
                "delete from news where person = $1 and place = $2 and kind = $3 and first_at <= $4
                 returning person, client, kind, project, task, first_at, last_at",
            )
            .bind(person.to_string())
            .bind(place(client))
            .bind(kind.as_str())
            .bind(until.0);
            for row in self.all("take what is to be told", asking).await? {
                let news = news_of(&row)?;
                if news.last > until {
                    self.put_news(&News { first: until.plus_ms(1), ..news }).await?;
                }
                taken.push(News { last: news.last.min(until), ..news });
            }
        }
        taken.sort_by_key(|news| (news.first, news.task, news.kind));
        Ok(taken)
    }

    /// Forgets what waits for somebody of one kind.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn forget_news(
        &mut self,
        person: PersonId,
        client: Option<ClientId>,
        kind: NewsKind,
    ) -> Result<(), Failure> {
        let asking = query("delete from news where person = $1 and place = $2 and kind = $3")
            .bind(person.to_string())
            .bind(place(client))
            .bind(kind.as_str());
        self.run("forget what was to be told", asking).await?;
        Ok(())
    }

    /// Saves what somebody wishes by mail.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_wishes(
        &mut self,
        person: PersonId,
        client: Option<ClientId>,
        wishes: &Wishes,
    ) -> Result<(), Failure> {
        let Wishes { asked, told, answered, quiet } = wishes;
        let asking = query(
            "insert into wish (person, place, client, audience, asked, told, answered, quiet_from, quiet_until)
             values ($1, $2, $3, 'internal', $4, $5, $6, $7, $8)
             on conflict (person, place) do update set asked = excluded.asked, told = excluded.told,
                answered = excluded.answered, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until",
        )
        .bind(person.to_string())
        .bind(place(client))
        .bind(client.map(|client| client.to_string()))
        .bind(asked.as_str())
        .bind(told.as_str())
        .bind(answered.as_str())
        .bind(i64::from(quiet.from))
        .bind(i64::from(quiet.until));
        self.run("save somebody's wishes", asking).await?;
        Ok(())
    }

    /// Notes that a contact has a page in front of them.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_glance(&mut self, seat: &impl AtHouse, thing: &str, at: Moment) -> Result<(), Failure> {
        let Some((person, house)) = seat.at_house() else { return Ok(()) };
        let asking = query(
            "insert into glance (person, client, audience, thing, seen_at) values ($1, $2, 'internal', $3, $4)
             on conflict (person, client, thing) do update set seen_at = excluded.seen_at",
        )
        .bind(person.to_string())
        .bind(house.to_string())
        .bind(thing)
        .bind(at.0);
        self.run("note what somebody sees", asking).await?;
        Ok(())
    }

    /// Puts other contents into a job that somebody works on: what is fixed once it was begun.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn fix_job(&mut self, job: &Job) -> Result<(), Failure> {
        let asking = query("update job set payload = $2 where id = $1 and state = 'waiting'")
            .bind(job.id.as_str())
            .bind(job.payload.as_str());
        self.run("fix a job", asking).await?;
        Ok(())
    }

    /// A mail is about to be handed over: from here on it may have arrived, and whatever it names is out.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn begin_post(&mut self, posting: &Posting) -> Result<(), Failure> {
        let Posting { id, person, client, kind, at, names } = posting;
        let asking = query(
            "insert into post (id, audience, person, client, kind, state, begun) values ($1, 'internal', $2, $3, $4, 'transmitting', $5)
             on conflict (id) do update set
                state = excluded.state, ended = null, trouble = null, kept = null, settled = null",
        )
        .bind(id.as_str())
        .bind(person.to_string())
        .bind(client.map(|client| client.to_string()))
        .bind(kind.as_str())
        .bind(at.0);
        self.run("begin to hand over a mail", asking).await?;
        for (project, task) in names {
            // A task that is gone by now is named nowhere any more.
            let asking = query(
                "insert into mailed (person, project, task, audience, mailed_at)
                 select $1, t.project, t.id, 'internal', cast($4 as bigint) from task t where t.project = $2 and t.id = $3
                 on conflict (person, task) do nothing",
            )
            .bind(person.to_string())
            .bind(project.to_string())
            .bind(task.to_string())
            .bind(at.0);
            self.run("note what a mail names", asking).await?;
        }
        Ok(())
    }

    /// A lost mail goes out again under the same id. What it says is read anew then; with nothing left to say there is
    /// none. Nothing for a mail that is not lost, or that cannot be written again.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn send_again(&mut self, id: &str, at: Moment) -> Result<bool, Failure> {
        let asking = query(
            "update job set state = 'waiting', due = $2, attempts = 0, lease_until = null, trouble = null,
                payload = (select p.kept from post p where p.id = job.id)
             where id = $1 and state = 'done' and exists (
                select 1 from post p where p.id = job.id and p.state in ('refused', 'given_up')
                    and p.settled is null and p.kept is not null)",
        )
        .bind(id)
        .bind(at.0);
        if self.run("send a mail again", asking).await? != 1 {
            return Ok(false);
        }
        let asking = query("update post set settled = $2, kept = null where id = $1").bind(id).bind(at.0);
        self.run("settle a lost mail", asking).await?;
        Ok(true)
    }

    /// What became of a mail, and that its job is done: both or neither. Of one that is lost is kept what it takes to
    /// write it again, unless that guards a way in.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn end_post(
        &mut self,
        id: &str,
        state: PostState,
        at: Moment,
        trouble: Option<&str>,
    ) -> Result<(), Failure> {
        let asking = query(
            "update post set state = $2, ended = $3, trouble = $4,
                kept = case when $2 in ('refused', 'given_up') and kind not in ('invitation', 'code', 'password', 'proof')
                    then (select j.payload from job j where j.id = post.id) end
             where id = $1",
        )
        .bind(id)
        .bind(state.as_str())
        .bind(at.0)
        .bind(trouble);
        self.run("note what became of a mail", asking).await?;
        self.finish(id).await
    }
}

/// How a place is called in the database: a client, or the firm itself.
fn place(client: Option<ClientId>) -> String {
    client.map_or_else(|| "firm".to_owned(), |client| client.to_string())
}

fn news_of(row: &AnyRow) -> Result<News, Failure> {
    let cells = Cells::of(row, "news");
    Ok(News {
        person: cells.id("person")?,
        client: cells.maybe_id("client")?,
        kind: cells.word("kind", NewsKind::parse)?,
        project: cells.id("project")?,
        task: cells.id("task")?,
        first: cells.moment("first_at")?,
        last: cells.moment("last_at")?,
    })
}

fn posted_of(row: &AnyRow) -> Result<Posted, Failure> {
    let cells = Cells::of(row, "post");
    Ok(Posted {
        id: cells.text("id")?.to_owned(),
        person: cells.id("person")?,
        client: cells.maybe_id("client")?,
        kind: cells.text("kind")?.to_owned(),
        state: cells.word("state", PostState::parse)?,
        begun: cells.moment("begun")?,
        ended: cells.maybe_moment("ended")?,
        trouble: cells.maybe_text("trouble")?.map(str::to_owned),
        again: cells.number("again")? != 0,
    })
}
