//! What a report needs beside the plan: told dates and released judgements.

use super::given::{for_them, given, inside};
use super::task::{brought_along, task_seen, task_tables};
use super::{Cells, Rows, only};
use crate::{Failure, Seat, Sees, Writing};
use sqlx::any::AnyRow;
use sqlx::query;
use veranda_domain::{Release, Task, ToldDate};
use veranda_terms::{ClientText, Day, Health, Moment, ProjectId, TaskId};

impl Rows {
    /// The client dates of a project's tasks as they were told, task by task, oldest first. Outside the firm: from when
    /// the sharing allows.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn told_dates<A: Sees>(&mut self, seat: &Seat<A>, project: ProjectId) -> Result<Vec<ToldDate>, Failure> {
        let sql = concat!(
            "select d.task, d.project, d.told_at, d.day ",
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
                "select d.task, d.project, d.told_at, d.day ",
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
            "select d.task, d.project, d.told_at, d.day from told_date d where d.task = $1
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
    /// The store let us down.
    pub async fn tell_date(&mut self, task: &Task, at: Moment) -> Result<(), Failure> {
        let last = self.last_told(task.id).await?;
        let Some(ToldDate { task, project, at, day }) = ToldDate::next(task, last.as_ref(), at) else { return Ok(()) };
        let asking = query(
            "insert into told_date (project, task, audience, told_at, day) values ($1, $2, 'client', $3, $4)
             on conflict (task, told_at) do update set day = excluded.day",
        )
        .bind(project.to_string())
        .bind(task.to_string())
        .bind(at.0)
        .bind(day.map(|day| i64::from(day.0)));
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
