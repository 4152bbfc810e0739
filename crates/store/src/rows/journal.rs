//! The journal, the counters it is numbered by, and which intentions were carried out.

use super::given::{given, ours_by_project};
use super::{Cells, Rows, only};
use crate::chain::{Line, Seal};
use crate::{Failure, Intention, Seat};
use sqlx::any::AnyRow;
use sqlx::query;
use veranda_domain::plan::{Ended, Moved};
use veranda_domain::{Actor, Event, JournalEntry, Scope, SharedWith, Task, Thing};
use veranda_terms::{Moment, Staff};

/// What was written of a task `$2` in the scope `$3` of its project, as whoever sees that project reads it.
macro_rules! of_task {
    ($columns:literal) => {
        concat!(
            "select ",
            $columns,
            " from journal j join task t on t.id = j.thing where t.id = $2 and j.scope = $3 and ",
            ours_by_project!("t.project")
        )
    };
}

impl Rows {
    /// Every scope and the number of its last write. A number without entries is a write that told nothing.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn heads(&mut self) -> Result<Vec<(Scope, i64)>, Failure> {
        let rows = self.all("read the heads of the journal", query("select s.id, s.revision from scope s")).await?;
        rows.iter()
            .map(|row| {
                let cells = Cells::of(row, "scope");
                Ok((cells.word("id", scope_of)?, cells.number("revision")?))
            })
            .collect()
    }

    /// What happened in a scope after a revision, in order.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn journal_since(&mut self, scope: Scope, revision: i64) -> Result<Vec<(i64, JournalEntry)>, Failure> {
        let asking = query(
            "select j.revision, j.happened_at, j.actor, j.event, j.thing_kind, j.thing, j.audience
             from journal j where j.scope = $1 and j.revision > $2 order by j.revision, j.n",
        )
        .bind(name(scope))
        .bind(revision);
        let rows = self.all("read the journal", asking).await?;
        rows.iter().map(|row| Ok((Cells::of(row, "journal").number("revision")?, entry_of(scope, row)?))).collect()
    }

    /// The last move of a task, to another stage or within its own; nothing if it was never moved.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn last_move(&mut self, seat: &Seat<Staff>, task: &Task) -> Result<Option<Moved>, Failure> {
        let scope = name(Scope::Project(task.project));
        // Read from the end: a move that is to be taken back is among what was written last.
        let asking = query(concat!(
            of_task!(
                "j.revision, j.happened_at, j.actor, j.event,
                 (select w.came_from from went_to w
                  where w.scope = j.scope and w.revision = j.revision and w.n = j.n) as came_from"
            ),
            "and j.event in ('task_moved', 'task_ordered') order by j.revision desc, j.n desc limit 1"
        ))
        .bind(only(seat))
        .bind(task.id.to_string())
        .bind(scope.as_str());
        let Some(row) = self.one("read the last move of a task", asking).await? else { return Ok(None) };
        let cells = Cells::of(&row, "journal");
        let revision = cells.number("revision")?;
        let by = cells.maybe_id("actor")?.map_or(Actor::System, Actor::Person);
        let at = cells.moment("happened_at")?;
        let from = match cells.word("event", Event::parse)? {
            Event::TaskOrdered => Some(task.stage),
            _ => cells.maybe_id("came_from")?,
        };
        let asking = query(concat!(
            of_task!("j.event"),
            "and j.revision = $4 and j.event in ('task_finished', 'task_reopened')"
        ))
        .bind(only(seat))
        .bind(task.id.to_string())
        .bind(scope.as_str())
        .bind(revision);
        let ended = match self.one("read what a move ended", asking).await? {
            None => Ended::Neither,
            Some(row) => match Cells::of(&row, "journal").word("event", Event::parse)? {
                Event::TaskFinished => Ended::Finished,
                _ => Ended::Reopened(self.finished_before(seat, task, revision).await?),
            },
        };
        Ok(Some(Moved { by, at, from, ended }))
    }

    /// When a task was last finished before this write.
    async fn finished_before(
        &mut self,
        seat: &Seat<Staff>,
        task: &Task,
        revision: i64,
    ) -> Result<Option<Moment>, Failure> {
        let asking = query(concat!(
            of_task!("j.happened_at"),
            "and j.revision < $4 and j.event = 'task_finished' order by j.revision desc limit 1"
        ))
        .bind(only(seat))
        .bind(task.id.to_string())
        .bind(name(Scope::Project(task.project)))
        .bind(revision);
        let row = self.one("read when a task was finished", asking).await?;
        row.as_ref().map(|row| Cells::of(row, "journal").moment("happened_at")).transpose()
    }

    /// Raises a scope's counter: the row lock puts the writes of a scope in order, and the number is their place.
    pub(crate) async fn raise(&mut self, scope: Scope) -> Result<i64, Failure> {
        let asking = query(
            "insert into scope (id, revision) values ($1, 1)
             on conflict (id) do update set revision = scope.revision + 1 returning revision",
        )
        .bind(name(scope));
        match self.one("number a write", asking).await? {
            Some(row) => Cells::of(&row, "scope").number("revision"),
            None => Err(Failure::because("number a write", "the counter did not answer")),
        }
    }

    /// Appends an entry and seals it after the one before. Gives its seal.
    pub(crate) async fn append(
        &mut self,
        revision: i64,
        n: i64,
        before: &Seal,
        entry: &JournalEntry,
    ) -> Result<Seal, Failure> {
        let line = line_of(revision, n, entry);
        let Line { scope, revision, n, happened_at, actor, event, thing_kind, thing, audience } = &line;
        let asking = query(
            "insert into journal (scope, revision, n, happened_at, actor, event, thing_kind, thing, audience)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(scope.as_str())
        .bind(*revision)
        .bind(*n)
        .bind(*happened_at)
        .bind(actor.as_deref())
        .bind(event.as_str())
        .bind(thing_kind.as_str())
        .bind(thing.as_deref())
        .bind(audience.as_str());
        self.run("write the journal", asking).await?;
        self.seal(&line, before).await
    }

    /// The seal the next entry of a scope follows.
    pub(crate) async fn seal_before(&mut self, scope: Scope) -> Result<Seal, Failure> {
        self.last_seal(&name(scope)).await
    }

    /// Notes an intention; false if it was noted before. On PostgreSQL this waits for another write that is just
    /// carrying it out.
    pub(crate) async fn note_intention(&mut self, intention: &Intention) -> Result<bool, Failure> {
        let Intention { principal, key, fingerprint } = intention;
        let asking = query(
            "insert into intention (principal, intent_key, fingerprint, age) values ($1, $2, $3, 0)
             on conflict (principal, intent_key) do nothing",
        )
        .bind(principal.as_str())
        .bind(key.as_str())
        .bind(fingerprint.as_str());
        Ok(self.run("note an intention", asking).await? == 1)
    }

    /// The fingerprint an intention was noted with, and what it left.
    pub(crate) async fn intention(&mut self, intention: &Intention) -> Result<(String, Option<String>), Failure> {
        let asking =
            query("select i.fingerprint, i.left_behind from intention i where i.principal = $1 and i.intent_key = $2")
                .bind(intention.principal.as_str())
                .bind(intention.key.as_str());
        match self.one("read an intention", asking).await? {
            Some(row) => {
                let cells = Cells::of(&row, "intention");
                Ok((cells.text("fingerprint")?.to_owned(), cells.maybe_text("left_behind")?.map(str::to_owned)))
            }
            None => Err(Failure::because("read an intention", "it was forgotten just now; try again")),
        }
    }

    pub(crate) async fn leave_with(&mut self, intention: &Intention, left: &str) -> Result<(), Failure> {
        let asking = query("update intention set left_behind = $3 where principal = $1 and intent_key = $2")
            .bind(intention.principal.as_str())
            .bind(intention.key.as_str())
            .bind(left);
        self.run("leave something with an intention", asking).await?;
        Ok(())
    }

    /// Called once a day, each is kept so many days and up to one more.
    pub(crate) async fn age_intentions(&mut self, days: i64) -> Result<(), Failure> {
        self.run("forget intentions", query("delete from intention where age >= $1").bind(days)).await?;
        self.run("age intentions", query("update intention set age = age + 1")).await?;
        Ok(())
    }
}

/// An entry as the database holds it.
fn line_of(revision: i64, n: i64, entry: &JournalEntry) -> Line {
    let JournalEntry { scope, at, by, event, thing, shared_with } = entry;
    let (kind, thing) = match thing {
        Thing::Firm => ("firm", None),
        Thing::Client(id) => ("client", Some(id.to_string())),
        Thing::Person(id) => ("person", Some(id.to_string())),
        Thing::Project(id) => ("project", Some(id.to_string())),
        Thing::Task(id) => ("task", Some(id.to_string())),
        Thing::Link(id) => ("link", Some(id.to_string())),
    };
    let actor = match by {
        Actor::Person(person) => Some(person.to_string()),
        Actor::System => None,
    };
    Line {
        scope: name(*scope),
        revision,
        n,
        happened_at: at.0,
        actor,
        event: event.as_str().to_owned(),
        thing_kind: kind.to_owned(),
        thing,
        audience: shared_with.as_str().to_owned(),
    }
}

/// How a scope is called in the database.
pub(super) fn name(scope: Scope) -> String {
    match scope {
        Scope::Firm => "firm".to_owned(),
        Scope::Client(id) => format!("client:{id}"),
        Scope::Project(id) => format!("project:{id}"),
        Scope::Partner(project, partner) => format!("partner:{project}:{partner}"),
    }
}

pub(super) fn scope_of(name: &str) -> Option<Scope> {
    match name.split_once(':') {
        None => (name == "firm").then_some(Scope::Firm),
        Some(("client", id)) => id.parse().ok().map(Scope::Client),
        Some(("project", id)) => id.parse().ok().map(Scope::Project),
        Some(("partner", ids)) => {
            let (project, partner) = ids.split_once(':')?;
            Some(Scope::Partner(project.parse().ok()?, partner.parse().ok()?))
        }
        Some(_) => None,
    }
}

pub(super) fn entry_of(scope: Scope, row: &AnyRow) -> Result<JournalEntry, Failure> {
    let cells = Cells::of(row, "journal");
    let thing = match cells.text("thing_kind")? {
        "firm" => Thing::Firm,
        "client" => Thing::Client(cells.id("thing")?),
        "person" => Thing::Person(cells.id("thing")?),
        "project" => Thing::Project(cells.id("thing")?),
        "task" => Thing::Task(cells.id("thing")?),
        "link" => Thing::Link(cells.id("thing")?),
        _ => return Err(cells.corrupt("thing_kind")),
    };
    Ok(JournalEntry {
        scope,
        at: cells.moment("happened_at")?,
        by: cells.maybe_id("actor")?.map_or(Actor::System, Actor::Person),
        event: cells.word("event", Event::parse)?,
        thing,
        shared_with: cells.word("audience", SharedWith::parse)?,
    })
}
