//! The sharing history: what was shared with whom, when, and when it ended. For the firm.

use super::given::{given, ours, ours_by_project, theirs};
use super::{CHUNK, Cells, Rows, bind_chunk, only};
use crate::{Failure, Seat, Writing};
use sqlx::any::AnyRow;
use sqlx::query;
use std::collections::HashMap;
use veranda_domain::{Along, How, Sharing, Stop, StopSaid};
use veranda_terms::{Client, ClientId, ClientText, InternalText, Moment, PersonId, SharingId, Staff, TaskId, Title};

macro_rules! columns {
    () => {
        "select h.id, h.client, h.project, h.task, h.title, h.shared_at, h.shared_by, h.how, h.first_seen, \
                h.stopped_at, h.stopped_by, h.stop_said, h.stop_words from sharing h "
    };
}

impl Rows {
    /// Everything that was ever shared with a client or one of its departments, newest first.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn sharings(&mut self, seat: &Seat<Staff>, client: ClientId) -> Result<Vec<Sharing>, Failure> {
        let sql = concat!(
            columns!(),
            "where ",
            theirs!("$2", "h.client"),
            "and ",
            ours!("h.client", "h.project"),
            "order by h.shared_at desc, h.id"
        );
        #[cfg(feature = "mutants")]
        let sql = if crate::mutants::is_on(crate::mutants::Leak::HistoryForgetsItsClient) {
            concat!(
                columns!(),
                "where (h.client = $2 or h.client <> $2) and ",
                ours!("h.client", "h.project"),
                "order by h.shared_at desc, h.id"
            )
        } else {
            sql
        };
        let asking = query(sql).bind(only(seat)).bind(client.to_string());
        self.all("list sharings", asking).await?.iter().map(sharing_of).collect()
    }

    /// Every sharing of a task, newest first.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn sharings_of_task(&mut self, seat: &Seat<Staff>, task: TaskId) -> Result<Vec<Sharing>, Failure> {
        let sql = concat!(
            columns!(),
            "where h.task = $2 and ",
            ours!("h.client", "h.project"),
            "order by h.shared_at desc, h.id"
        );
        let asking = query(sql).bind(only(seat)).bind(task.to_string());
        self.all("list a task's sharings", asking).await?.iter().map(sharing_of).collect()
    }

    /// The sharing of a task that holds.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn open_sharing(&mut self, seat: &Seat<Staff>, task: TaskId) -> Result<Option<Sharing>, Failure> {
        let sql =
            concat!(columns!(), "where h.task = $2 and h.stopped_at is null and ", ours!("h.client", "h.project"));
        let asking = query(sql).bind(only(seat)).bind(task.to_string());
        self.one("read the sharing that holds", asking).await?.as_ref().map(sharing_of).transpose()
    }
}

impl Rows {
    /// Whom each of these sharings was for, and whether they had it in front of them. Nothing about when.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn shown_to(
        &mut self,
        seat: &Seat<Staff>,
        sharings: &[SharingId],
    ) -> Result<HashMap<SharingId, Vec<(PersonId, bool)>>, Failure> {
        let mut shown = HashMap::<SharingId, Vec<(PersonId, bool)>>::new();
        for chunk in sharings.chunks(CHUNK) {
            let asking = bind_chunk(
                query(concat!(
                    "select s.sharing, s.person, s.seen from shown_to s join sharing h on h.id = s.sharing where ",
                    ours!("h.client", "h.project"),
                    "and s.sharing in
                     ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) order by s.person",
                ))
                .bind(only(seat)),
                chunk,
            );
            for row in self.all("list whom sharings were for", asking).await? {
                let cells = Cells::of(&row, "shown_to");
                let seen = cells.word("seen", seen)?;
                shown.entry(cells.id("sharing")?).or_default().push((cells.id("person")?, seen));
            }
        }
        Ok(shown)
    }

    /// Whom a mail of ours named this task to.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn mailed_about(&mut self, seat: &Seat<Staff>, task: TaskId) -> Result<Vec<PersonId>, Failure> {
        let asking = query(concat!(
            "select m.person from mailed m where m.task = $2 and ",
            ours_by_project!("m.project"),
            "order by m.person",
        ))
        .bind(only(seat))
        .bind(task.to_string());
        let rows = self.all("list whom a mail named a task to", asking).await?;
        rows.iter().map(|row| Cells::of(row, "mailed").id("person")).collect()
    }
}

impl Writing {
    /// Notes for whom of the client a sharing is. Whoever comes later is added when they see it.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn show_to(&mut self, sharing: SharingId, people: &[PersonId]) -> Result<(), Failure> {
        for person in people {
            let asking = query(
                "insert into shown_to (sharing, person, audience, seen) values ($1, $2, 'internal', 'not yet')
                 on conflict (sharing, person) do nothing",
            )
            .bind(sharing.to_string())
            .bind(person.to_string());
            self.run("note whom a sharing is for", asking).await?;
        }
        Ok(())
    }

    /// Lets things of earlier sharings come back with this one.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn bring_along(&mut self, sharing: SharingId, items: &[Along]) -> Result<(), Failure> {
        for item in items {
            let asking = query(
                "insert into brought_along (sharing, item, audience, kind) values ($1, $2, 'internal', $3)
                 on conflict (sharing, item) do nothing",
            )
            .bind(sharing.to_string())
            .bind(item.item())
            .bind(item.kind());
            self.run("bring something along", asking).await?;
        }
        Ok(())
    }

    /// Saves a sharing. Only its first sight and its end ever change.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_sharing(&mut self, sharing: &Sharing) -> Result<(), Failure> {
        let Sharing { id, client, project, task, title, at, by, how, first_seen, stopped } = sharing;
        let said = stopped.as_ref().map(|stop| match &stop.said {
            StopSaid::Told(words) => ("told", words.as_str()),
            StopSaid::Silent(reason) => ("silent", reason.for_staff()),
        });
        let asking = query(
            "insert into sharing (id, client, project, task, audience, title, shared_at, shared_by, first_seen,
                                  stopped_at, stopped_by, how, stop_said, stop_words)
             values ($1, $2, $3, $4, 'internal', $5, $6, $7, $8, $9, $10, $11, $12, $13)
             on conflict (id) do update set
                first_seen = coalesce(sharing.first_seen, excluded.first_seen),
                stopped_at = excluded.stopped_at, stopped_by = excluded.stopped_by,
                stop_said = excluded.stop_said, stop_words = excluded.stop_words",
        )
        .bind(id.to_string())
        .bind(client.to_string())
        .bind(project.to_string())
        .bind(task.to_string())
        .bind(title.as_str())
        .bind(at.0)
        .bind(by.to_string())
        .bind(first_seen.map(|at| at.0))
        .bind(stopped.as_ref().map(|stop| stop.at.0))
        .bind(stopped.as_ref().map(|stop| stop.by.to_string()))
        .bind(how.as_str())
        .bind(said.map(|(said, _)| said))
        .bind(said.map(|(_, words)| words));
        self.run("save a sharing", asking).await?;
        Ok(())
    }

    /// Notes that somebody of the client had these tasks in front of them. Only the first sight counts.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn see_tasks(&mut self, seat: &Seat<Client>, tasks: &[TaskId], at: Moment) -> Result<(), Failure> {
        for chunk in tasks.chunks(CHUNK) {
            let asking = bind_chunk(
                query(concat!(
                    "update sharing set first_seen = $18
                     where task in ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
                       and first_seen is null and stopped_at is null and ",
                    theirs!("$17", "sharing.client"),
                )),
                chunk,
            );
            self.run("note a first sight", asking.bind(seat.client().to_string()).bind(at.0)).await?;
            let Some(person) = seat.person() else { continue };
            let asking = bind_chunk(
                query(concat!(
                    "insert into shown_to (sharing, person, audience, seen)
                     select h.id, $18, 'internal', 'seen' from sharing h
                     where h.task in ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
                       and h.stopped_at is null and ",
                    theirs!("$17", "h.client"),
                    "on conflict (sharing, person) do update set seen = excluded.seen",
                )),
                chunk,
            );
            let asking = asking.bind(seat.client().to_string()).bind(person.to_string());
            self.run("note who had it in front of them", asking).await?;
        }
        Ok(())
    }
}

fn sharing_of(row: &AnyRow) -> Result<Sharing, Failure> {
    let cells = Cells::of(row, "sharing");
    let stopped = match cells.maybe_moment("stopped_at")? {
        Some(at) => Some(Stop { at, by: cells.id("stopped_by")?, said: said_of(&cells)? }),
        None => None,
    };
    Ok(Sharing {
        id: cells.id("id")?,
        client: cells.id("client")?,
        project: cells.id("project")?,
        task: cells.id("task")?,
        title: cells.word("title", |title| Title::parse(title).ok())?,
        at: cells.moment("shared_at")?,
        by: cells.id("shared_by")?,
        how: cells.word("how", How::parse)?,
        first_seen: cells.maybe_moment("first_seen")?,
        stopped,
    })
}

/// What was said at a stop. One from before this was kept said nothing.
fn said_of(cells: &Cells<'_>) -> Result<StopSaid, Failure> {
    let words = cells.maybe_text("stop_words")?.unwrap_or_default();
    let told = match cells.maybe_text("stop_said")? {
        Some("told") => true,
        Some("silent") | None => false,
        Some(_) => return Err(cells.corrupt("stop_said")),
    };
    let said = if told {
        ClientText::parse(words).ok().map(StopSaid::Told)
    } else {
        InternalText::parse(words).ok().map(StopSaid::Silent)
    };
    said.ok_or_else(|| cells.corrupt("stop_words"))
}

fn seen(word: &str) -> Option<bool> {
    match word {
        "seen" => Some(true),
        "not yet" => Some(false),
        _ => None,
    }
}
