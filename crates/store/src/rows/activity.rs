//! What happened in a project, for the firm: the journal's entries with what they are about, as it is called today.

use super::given::{given, ours};
use super::journal::{entry_of, name, scope_of};
use super::{Cells, Rows, only};
use crate::{Failure, Seat};
use sqlx::any::AnyRow;
use sqlx::{AssertSqlSafe, query};
use veranda_domain::{Event, JournalEntry, Scope};
use veranda_terms::{InternalText, Moment, ProjectId, Staff, StageId, TaskId, Title};

/// Something that happened, newest first in a [`Stretch`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happened {
    /// Of which write of its scope it is a part.
    pub write: i64,
    /// What the journal says.
    pub entry: JournalEntry,
    /// What the task it happened to is called by now, if it is one that is still there.
    pub task: Option<InternalText>,
    /// Whom the link it happened to is for, if it is one that is still there.
    pub for_whom: Option<Title>,
    /// The partner in whose scope it happened.
    pub partner: Option<Title>,
    /// What the stage it went to is called by now.
    pub stage: Option<Title>,
    /// What the task it was put behind is called by now.
    pub line: Option<InternalText>,
}

/// A stretch of what happened in a project.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stretch {
    /// Newest first. A moment is never cut in two.
    pub happened: Vec<Happened>,
    /// Whether there is something earlier.
    pub earlier: bool,
}

/// What was taken back a moment after it was said was never said: that it was is told to nobody, and not here either.
const STILL_SAID: &str = "
    (j.event <> 'remark_added' or exists (select 1 from remark r
        where r.task = j.thing and r.said_by = j.actor and r.said_at = j.happened_at))
    and (j.event <> 'partner_told' or exists (select 1 from partner_remark r
        where r.task = j.thing and r.said_by = j.actor and r.said_at = j.happened_at)) ";

impl Rows {
    /// What happened in a project before a moment, as far as it is of these kinds: everything of its last `moments`
    /// moments. Cut at moments, because those are what a page may know; one write is one moment.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn activity(
        &mut self,
        seat: &Seat<Staff>,
        project: ProjectId,
        told: &[Event],
        before: Option<Moment>,
        moments: u16,
    ) -> Result<Stretch, Failure> {
        let scopes = self.scopes_of(seat, project).await?;
        let before = before.map_or(i64::MAX, |before| before.0);
        let mut all: Vec<i64> = Vec::new();
        for (scope, _) in &scopes {
            all.extend(self.last_moments(*scope, told, before, i64::from(moments) + 1).await?);
        }
        all.sort_unstable_by(|a, b| b.cmp(a));
        all.dedup();
        let most = usize::from(moments);
        let Some(first) = all.iter().take(most).next_back().copied() else { return Ok(Stretch::default()) };
        let mut happened = Vec::new();
        for (scope, partner) in &scopes {
            happened.extend(self.happened(*scope, partner.as_ref(), told, first, before).await?);
        }
        // Within a scope they come newest first, and a later moment is no promise of a later write.
        happened.sort_by_key(|one| std::cmp::Reverse(one.entry.at));
        Ok(Stretch { happened, earlier: all.len() > most })
    }

    /// The scopes in which something about a project is recorded, and whose the scopes of partners are; none for who does
    /// not see the project.
    async fn scopes_of(
        &mut self,
        seat: &Seat<Staff>,
        project: ProjectId,
    ) -> Result<Vec<(Scope, Option<Title>)>, Failure> {
        let asking = query(concat!(
            "select 'project:' || p.id as id, cast(null as text) as partner from project p where p.id = $2 and ",
            ours!("p.client", "p.id"),
            "union all
             select 'partner:' || q.project || ':' || q.partner as id, c.name as partner
             from project_partner q join project p on p.id = q.project join client c on c.id = q.partner
             where q.project = $2 and ",
            ours!("p.client", "p.id"),
        ))
        .bind(only(seat))
        .bind(project.to_string());
        let rows = self.all("list a project's scopes", asking).await?;
        rows.iter()
            .map(|row| {
                let cells = Cells::of(row, "scope");
                Ok((cells.word("id", scope_of)?, cells.maybe_word("partner", |name| Title::parse(name).ok())?))
            })
            .collect()
    }

    /// The last moments of a scope at which something of these kinds happened.
    async fn last_moments(
        &mut self,
        scope: Scope,
        told: &[Event],
        before: i64,
        most: i64,
    ) -> Result<Vec<i64>, Failure> {
        let sql = format!(
            "select distinct j.happened_at from journal j
             where j.scope = $1 and j.happened_at < $2 and j.event in ({}) and {STILL_SAID}
             order by j.happened_at desc limit $3",
            words(told)
        );
        let asking = query(AssertSqlSafe(sql)).bind(name(scope)).bind(before).bind(most);
        let rows = self.all("list the last moments of a scope", asking).await?;
        rows.iter().map(|row| Cells::of(row, "journal").number("happened_at")).collect()
    }

    /// What of these kinds happened in a scope from one moment on and before another.
    async fn happened(
        &mut self,
        scope: Scope,
        partner: Option<&Title>,
        told: &[Event],
        from: i64,
        before: i64,
    ) -> Result<Vec<Happened>, Failure> {
        let sql = format!(
            "select j.revision, j.happened_at, j.actor, j.event, j.thing_kind, j.thing, j.audience,
                    t.title, l.for_whom, s.name, y.title as line
             from journal j
             left join task t on j.thing_kind = 'task' and t.id = j.thing
             left join link l on j.thing_kind = 'link' and l.id = j.thing
             left join went_to w on w.scope = j.scope and w.revision = j.revision and w.n = j.n
             left join stage s on s.id = w.stage
             left join put_behind b on b.scope = j.scope and b.revision = j.revision and b.n = j.n
             left join task y on y.id = b.line
             where j.scope = $1 and j.happened_at >= $2 and j.happened_at < $3 and j.event in ({}) and {STILL_SAID}
             order by j.happened_at desc, j.revision desc, j.n desc",
            words(told)
        );
        let asking = query(AssertSqlSafe(sql)).bind(name(scope)).bind(from).bind(before);
        let rows = self.all("read what happened", asking).await?;
        rows.iter().map(|row| happened_of(scope, partner, row)).collect()
    }

    /// The stage a task stands in; nothing where there is none yet.
    pub(crate) async fn stage_of(&mut self, task: TaskId) -> Result<Option<StageId>, Failure> {
        let asking = query("select t.stage from task t where t.id = $1").bind(task.to_string());
        let row = self.one("read where a task stands", asking).await?;
        row.as_ref().map(|row| Cells::of(row, "task").id("stage")).transpose()
    }

    /// Keeps where a move took its task, and from where.
    pub(crate) async fn note_stage(
        &mut self,
        (scope, revision, n): (Scope, i64, i64),
        stage: StageId,
        came_from: Option<StageId>,
    ) -> Result<(), Failure> {
        let asking = query(
            "insert into went_to (scope, revision, n, audience, stage, came_from)
             values ($1, $2, $3, 'internal', $4, $5)",
        )
        .bind(name(scope))
        .bind(revision)
        .bind(n)
        .bind(stage.to_string())
        .bind(came_from.map(|stage| stage.to_string()));
        self.run("keep where a task went", asking).await?;
        Ok(())
    }

    /// Keeps behind which line a task was put.
    pub(crate) async fn note_line(&mut self, scope: Scope, revision: i64, n: i64, line: TaskId) -> Result<(), Failure> {
        let asking =
            query("insert into put_behind (scope, revision, n, audience, line) values ($1, $2, $3, 'internal', $4)")
                .bind(name(scope))
                .bind(revision)
                .bind(n)
                .bind(line.to_string());
        self.run("keep behind which line a task was put", asking).await?;
        Ok(())
    }
}

/// The stored words of these kinds, as a list in SQL. They are our own: no text of anybody's is among them.
fn words(told: &[Event]) -> String {
    let quoted: Vec<String> = told.iter().map(|event| format!("'{}'", event.as_str())).collect();
    // An empty list is no SQL, and no entry has an empty word.
    if quoted.is_empty() { "''".to_owned() } else { quoted.join(", ") }
}

fn happened_of(scope: Scope, partner: Option<&Title>, row: &AnyRow) -> Result<Happened, Failure> {
    let cells = Cells::of(row, "journal");
    let title = |column| cells.maybe_word(column, |text| Title::parse(text).ok());
    Ok(Happened {
        write: cells.number("revision")?,
        entry: entry_of(scope, row)?,
        task: cells.maybe_word("title", |text| InternalText::parse(text).ok())?,
        for_whom: title("for_whom")?,
        partner: partner.cloned(),
        stage: title("name")?,
        line: cells.maybe_word("line", |text| InternalText::parse(text).ok())?,
    })
}
