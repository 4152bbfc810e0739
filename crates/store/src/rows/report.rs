//! What a report needs beside the plan: told dates and released judgements.

use super::given::{for_them, given, inside};
use super::span::{Span, in_span};
use super::task::{brought_along, task_seen, task_tables};
use super::{Cells, Rows, only};
use crate::{Failure, Seat, Sees, Writing};
use sqlx::any::AnyRow;
use sqlx::query;
use std::collections::HashMap;
use veranda_domain::{NeedsReason, Release, Task, ToldDate};
use veranda_terms::{ClientText, Day, Health, Moment, ProjectId, TaskId, Title};

impl Rows {
    /// The client dates of a project's tasks as they were told, task by task, oldest first. Outside the firm: from when
    /// the sharing allows.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn told_dates<A: Sees>(&mut self, seat: &Seat<A>, project: ProjectId) -> Result<Vec<ToldDate>, Failure> {
        let sql = concat!(
            "select d.task, d.project, d.told_at, d.day, d.why ",
            task_tables!(),
            "join told_date d on d.task = t.id where d.project = $2 and ",
            task_seen!(),
            "and (",
            inside!(),
            "or d.told_at >= t.shared_from or ",
            brought_along!("d.task"),
            ") order by d.task, d.told_at"
        );
        #[cfg(feature = "mutants")]
        let sql = if crate::mutants::is_on(crate::mutants::Leak::ToldDatesForgetSince) {
            concat!(
                "select d.task, d.project, d.told_at, d.day, d.why ",
                task_tables!(),
                "join told_date d on d.task = t.id where d.project = $2 and ",
                task_seen!(),
                "order by d.task, d.told_at"
            )
        } else {
            sql
        };
        let asking = query(sql).bind(only(seat)).bind(project.to_string());
        self.all("list told dates", asking).await?.iter().map(told_of).collect()
    }

    /// The client date each task of a span was told first in the sharing that holds, where it is another one than is told
    /// now. For the firm it is the same as for the client: what a slip is counted against.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn first_told<A: Sees>(
        &mut self,
        seat: &Seat<A>,
        project: ProjectId,
        span: Span,
    ) -> Result<HashMap<TaskId, Day>, Failure> {
        let sql = concat!(
            "select d.task, d.day ",
            task_tables!(),
            "join told_date d on d.task = t.id and d.project = t.project
             where t.project = $2 and t.audience = 'client' and ",
            in_span!("t.id"),
            "and d.told_at = (select min(f.told_at) from told_date f
                              where f.task = t.id and f.day is not null and (f.told_at >= t.shared_from or ",
            brought_along!("f.task"),
            ")) and (t.client_date is null or d.day <> t.client_date) and ",
            task_seen!()
        );
        #[cfg(feature = "mutants")]
        let sql = if crate::mutants::is_on(crate::mutants::Leak::ToldDatesForgetSince) {
            concat!(
                "select d.task, d.day ",
                task_tables!(),
                "join told_date d on d.task = t.id and d.project = t.project
                 where t.project = $2 and ",
                in_span!("t.id"),
                "and d.told_at = (select min(f.told_at) from told_date f where f.task = t.id and f.day is not null)
                 and (t.client_date is null or d.day <> t.client_date) and ",
                task_seen!()
            )
        } else {
            sql
        };
        let (from, to) = span.ends();
        let asking = query(sql).bind(only(seat)).bind(project.to_string()).bind(from).bind(to);
        let rows = self.all("list the dates told first", asking).await?;
        let first = rows.iter().map(|row| {
            let cells = Cells::of(row, "told_date");
            Ok((cells.id("task")?, cells.maybe_day("day")?))
        });
        let first = first.collect::<Result<Vec<(TaskId, Option<Day>)>, Failure>>()?;
        Ok(first.into_iter().filter_map(|(task, day)| Some((task, day?))).collect())
    }

    /// Judgements released about a project since a moment, newest first; the newest of all is always among them.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn releases<A: Sees>(
        &mut self,
        seat: &Seat<A>,
        project: ProjectId,
        since: Moment,
    ) -> Result<Vec<Release>, Failure> {
        let asking = query(concat!(
            "select r.project, r.released_at, r.released_by, r.health, r.forecast_first, r.forecast_last, r.words
             from release r join project p on p.id = r.project
             where r.project = $2
               and (cast($1 as text) is null or (p.audience = 'client' and ",
            for_them!("p.client", "p.id"),
            ") or ",
            given!("p.client", "p.id"),
            ") and (r.released_at >= $3
                    or r.released_at = (select max(n.released_at) from release n where n.project = r.project))
             order by r.released_at desc",
        ))
        .bind(only(seat))
        .bind(project.to_string())
        .bind(since.0);
        self.all("list releases", asking).await?.iter().map(release_of).collect()
    }

    async fn last_told(&mut self, task: TaskId) -> Result<Option<ToldDate>, Failure> {
        let asking = query(
            "select d.task, d.project, d.told_at, d.day, d.why from told_date d where d.task = $1
             order by d.told_at desc limit 1",
        )
        .bind(task.to_string());
        self.one("read the date told last", asking).await?.as_ref().map(told_of).transpose()
    }
}

impl Writing {
    /// Notes the client date of a shared task, if it is another one than the client was told last. Of two in the same
    /// moment the later holds.
    ///
    /// # Errors
    /// The store let us down; or a date that was told would change without a reason, by a way that asks for none.
    pub async fn tell_date(&mut self, task: &Task, at: Moment) -> Result<(), Failure> {
        let last = self.last_told(task.id).await?;
        let next = ToldDate::next(task, last.as_ref(), at).map_err(|NeedsReason| {
            Failure::because("note a told date", "another date was told, and the task does not say why it changes")
        })?;
        let Some(ToldDate { task, project, at, day, why }) = next else { return Ok(()) };
        let asking = query(
            "insert into told_date (project, task, audience, told_at, day, why) values ($1, $2, 'client', $3, $4, $5)
             on conflict (task, told_at) do update set day = excluded.day, why = excluded.why",
        )
        .bind(project.to_string())
        .bind(task.to_string())
        .bind(at.0)
        .bind(day.map(|day| i64::from(day.0)))
        .bind(why.as_ref().map(Title::as_str));
        self.run("note a told date", asking).await?;
        Ok(())
    }

    /// Saves a released judgement. Of two in the same moment the later holds.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_release(&mut self, release: &Release) -> Result<(), Failure> {
        let Release { project, at, by, health, forecast, words } = release;
        let day = |day: Day| i64::from(day.0);
        let asking = query(
            "insert into release (project, released_at, audience, released_by, health, forecast_first, forecast_last,
                                  words)
             values ($1, $2, 'client', $3, $4, $5, $6, $7)
             on conflict (project, released_at) do update set
                released_by = excluded.released_by, health = excluded.health,
                forecast_first = excluded.forecast_first, forecast_last = excluded.forecast_last,
                words = excluded.words",
        )
        .bind(project.to_string())
        .bind(at.0)
        .bind(by.to_string())
        .bind(health.as_str())
        .bind(forecast.map(|(first, _)| day(first)))
        .bind(forecast.map(|(_, last)| day(last)))
        .bind(words.as_str());
        self.run("save a release", asking).await?;
        Ok(())
    }
}

fn told_of(row: &AnyRow) -> Result<ToldDate, Failure> {
    let cells = Cells::of(row, "told_date");
    Ok(ToldDate {
        task: cells.id("task")?,
        project: cells.id("project")?,
        at: cells.moment("told_at")?,
        day: cells.maybe_day("day")?,
        why: cells.maybe_word("why", |why| Title::parse(why).ok())?,
    })
}

fn release_of(row: &AnyRow) -> Result<Release, Failure> {
    let cells = Cells::of(row, "release");
    Ok(Release {
        project: cells.id("project")?,
        at: cells.moment("released_at")?,
        by: cells.id("released_by")?,
        health: cells.word("health", Health::parse)?,
        forecast: cells.maybe_day("forecast_first")?.zip(cells.maybe_day("forecast_last")?),
        words: cells.word("words", |text| ClientText::parse(text).ok())?,
    })
}
