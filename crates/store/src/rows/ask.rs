//! Asks.

use super::given::{given, inside};
use super::own_words::word_of;
use super::task::{brought_along, task_seen, task_tables};
use super::{Cells, Rows, only};
use crate::{Failure, Seat, Sees, Writing};
use sqlx::any::AnyRow;
use sqlx::query;
use veranda_domain::{Ask, Closed, Handed, Reminded, Reopened, Settled, Telling, Word};
use veranda_terms::{AskId, AskWord, Asked, Form, Outcome, ProjectId, Staff, TaskId, Title, WordId};

macro_rules! columns {
    () => {
        "select a.id, a.project, a.task, a.form, a.asked_of, a.sentence, a.unlocks, a.minutes, a.since, a.due, \
                a.asked_by, a.opened_by_stage, a.undo_until, a.reopened_at, a.reopened_by, a.closed_at, a.closed_by, \
                a.outcome, a.left_in, a.word, a.word_by, a.word_at, a.settled_at, a.settled_by, a.handed_at, \
                a.handed_by, a.handed_to, a.handed_words, a.handed_was, a.handed_away, a.reminded_at, a.reminded_by, a.telling, \
                a.own_word, ow.glyph, ow.en, ow.fr, ow.sv "
    };
}

/// The firm's own word that an ask was asked with. It says it to whoever sees the ask, also where it is retired.
macro_rules! own_word {
    ($of:literal) => {
        concat!("left join own_word ow on ow.id = ", $of, ".own_word ")
    };
}

macro_rules! tables {
    () => {
        concat!(task_tables!(), "join ask a on a.task = t.id ", own_word!("a"))
    };
}

/// What a seat sees: everything; or those of the tasks it sees, not older than the sharing allows.
macro_rules! seen {
    () => {
        concat!(task_seen!(), "and (", inside!(), "or a.since >= t.shared_from or ", brought_along!("a.id"), ") ")
    };
}

pub(super) use columns as ask_columns;
pub(super) use own_word;
pub(super) use seen as ask_seen;
pub(super) use tables as ask_tables;

impl Rows {
    /// An ask.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn ask<A: Sees>(&mut self, seat: &Seat<A>, id: AskId) -> Result<Option<Ask>, Failure> {
        let asking = query(concat!(columns!(), tables!(), "where a.id = $2 and ", seen!()))
            .bind(only(seat))
            .bind(id.to_string());
        self.one("read an ask", asking).await?.as_ref().map(ask_of).transpose()
    }

    /// The asks on a task, oldest first.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn asks_of_task<A: Sees>(&mut self, seat: &Seat<A>, task: TaskId) -> Result<Vec<Ask>, Failure> {
        let asking = query(concat!(columns!(), tables!(), "where a.task = $2 and ", seen!(), "order by a.since, a.id"))
            .bind(only(seat))
            .bind(task.to_string());
        self.all("list a task's asks", asking).await?.iter().map(ask_of).collect()
    }

    /// The asks of a project, oldest first.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn asks<A: Sees>(&mut self, seat: &Seat<A>, project: ProjectId) -> Result<Vec<Ask>, Failure> {
        let sql = concat!(columns!(), tables!(), "where a.project = $2 and ", seen!(), "order by a.since, a.id");
        #[cfg(feature = "mutants")]
        let sql = if crate::mutants::is_on(crate::mutants::Leak::AsksForgetSince) {
            concat!(columns!(), tables!(), "where a.project = $2 and ", task_seen!(), "order by a.since, a.id")
        } else {
            sql
        };
        let asking = query(sql).bind(only(seat)).bind(project.to_string());
        self.all("list asks", asking).await?.iter().map(ask_of).collect()
    }

    /// Everything that waits for a client and that its people see, over all the seat sees, oldest first.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn waiting_asks(&mut self, seat: &Seat<Staff>) -> Result<Vec<Ask>, Failure> {
        let sql = concat!(
            columns!(),
            tables!(),
            "where a.closed_at is null and t.audience = 'client' and (a.since >= t.shared_from or ",
            brought_along!("a.id"),
            ") and ",
            seen!(),
            "order by a.since, a.id"
        );
        self.all("list what waits", query(sql).bind(only(seat))).await?.iter().map(ask_of).collect()
    }
}

impl Rows {
    /// What was ever asked with one of the firm's own words.
    pub(super) async fn asks_with_word(&mut self, seat: &Seat<Staff>, word: WordId) -> Result<Vec<Ask>, Failure> {
        let asking = query(concat!(columns!(), tables!(), "where a.own_word = $2 and ", seen!(), "order by a.id"))
            .bind(only(seat))
            .bind(word.to_string());
        self.all("list what was asked with a word", asking).await?.iter().map(ask_of).collect()
    }
}

impl Writing {
    /// Saves an ask.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_ask(&mut self, ask: &Ask) -> Result<(), Failure> {
        let Ask {
            id,
            task,
            project,
            form,
            own,
            of,
            sentence,
            unlocks,
            minutes,
            since,
            due,
            by,
            opened_by_stage,
            undo_until,
            reopened,
            word,
            handed,
            closed,
            reminded,
            telling,
        } = ask;
        let outcome = match closed {
            Some(closed) => Some(written(&closed.outcome)?),
            None => None,
        };
        let settled = word.as_ref().and_then(|word| word.settled);
        let asking = query(
            "insert into ask (id, project, task, audience, form, asked_of, sentence, unlocks, minutes, since, due,
                              asked_by, opened_by_stage, closed_at, closed_by, outcome, left_in, undo_until,
                              reopened_at, reopened_by, word, word_by, word_at, settled_at, settled_by, handed_at,
                              handed_by, handed_to, handed_words, handed_was, reminded_at, reminded_by, telling,
                              own_word, handed_away)
             values ($1, $2, $3, 'client', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
                     $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34)
             on conflict (id) do update set
                project = excluded.project, task = excluded.task, form = excluded.form, asked_of = excluded.asked_of,
                sentence = excluded.sentence, unlocks = excluded.unlocks, minutes = excluded.minutes,
                since = excluded.since, due = excluded.due, asked_by = excluded.asked_by,
                opened_by_stage = excluded.opened_by_stage, closed_at = excluded.closed_at,
                closed_by = excluded.closed_by, outcome = excluded.outcome, left_in = excluded.left_in,
                undo_until = excluded.undo_until, reopened_at = excluded.reopened_at,
                reopened_by = excluded.reopened_by, word = excluded.word, word_by = excluded.word_by,
                word_at = excluded.word_at, settled_at = excluded.settled_at, settled_by = excluded.settled_by,
                handed_at = excluded.handed_at, handed_by = excluded.handed_by, handed_to = excluded.handed_to,
                handed_words = excluded.handed_words, handed_was = excluded.handed_was,
                reminded_at = excluded.reminded_at, reminded_by = excluded.reminded_by, telling = excluded.telling,
                own_word = excluded.own_word, handed_away = excluded.handed_away",
        )
        .bind(id.to_string())
        .bind(project.to_string())
        .bind(task.to_string())
        .bind(written(form)?)
        .bind(written(of)?)
        .bind(sentence.as_str())
        .bind(unlocks.as_ref().map(Title::as_str))
        .bind(i64::from(*minutes))
        .bind(since.0)
        .bind(due.map(|day| i64::from(day.0)))
        .bind(by.to_string())
        .bind(opened_by_stage.map(|id| id.to_string()))
        .bind(closed.as_ref().map(|closed| closed.at.0))
        .bind(closed.as_ref().map(|closed| closed.by.to_string()))
        .bind(outcome)
        .bind(closed.as_ref().and_then(|closed| closed.left_in).map(|stage| stage.to_string()))
        .bind(undo_until.map(|until| until.0))
        .bind(reopened.map(|back| back.at.0))
        .bind(reopened.map(|back| back.by.to_string()))
        .bind(word.as_ref().map(|word| written(&word.says)).transpose()?)
        .bind(word.as_ref().map(|word| word.by.to_string()))
        .bind(word.as_ref().map(|word| word.at.0))
        .bind(settled.map(|settled| settled.at.0))
        .bind(settled.map(|settled| settled.by.to_string()))
        .bind(handed.as_ref().map(|handed| handed.at.0))
        .bind(handed.as_ref().map(|handed| handed.by.to_string()))
        .bind(handed.as_ref().map(|handed| handed.to.to_string()))
        .bind(handed.as_ref().and_then(|handed| handed.words.clone()))
        .bind(handed.as_ref().map(|handed| written(&handed.was)).transpose()?)
        .bind(reminded.map(|once| once.at.0))
        .bind(reminded.map(|once| once.by.to_string()))
        .bind(telling.as_str())
        .bind(own.as_ref().map(|(word, _)| word.to_string()))
        .bind(handed.as_ref().and_then(|handed| handed.away).map(|day| i64::from(day.0)));
        self.run("save an ask", asking).await?;
        self.index_ask(ask).await
    }
}

pub(super) fn written<T: serde::Serialize>(value: &T) -> Result<String, Failure> {
    serde_json::to_string(value).map_err(|error| Failure::because("write an ask down", error.to_string()))
}

pub(super) fn ask_of(row: &AnyRow) -> Result<Ask, Failure> {
    let cells = Cells::of(row, "ask");
    let mut ask = common(&cells)?;
    ask.opened_by_stage = cells.maybe_id("opened_by_stage")?;
    ask.undo_until = cells.maybe_moment("undo_until")?;
    if let Some(at) = cells.maybe_moment("reopened_at")? {
        ask.reopened = Some(Reopened { at, by: cells.id("reopened_by")? });
    }
    if let Some(at) = cells.maybe_moment("word_at")? {
        let settled = match cells.maybe_moment("settled_at")? {
            Some(at) => Some(Settled { at, by: cells.id("settled_by")? }),
            None => None,
        };
        let says = cells.word("word", |json| serde_json::from_str::<AskWord>(json).ok())?;
        ask.word = Some(Word { says, by: cells.id("word_by")?, at, settled });
    }
    if let Some(at) = cells.maybe_moment("handed_at")? {
        ask.handed = Some(Handed {
            at,
            by: cells.id("handed_by")?,
            to: cells.id("handed_to")?,
            words: cells.maybe_text("handed_words")?.map(str::to_owned),
            was: cells.word("handed_was", |json| serde_json::from_str::<Asked>(json).ok())?,
            away: cells.maybe_day("handed_away")?,
        });
    }
    ask.telling = cells.word("telling", Telling::parse)?;
    if let Some(at) = cells.maybe_moment("reminded_at")? {
        ask.reminded = Some(Reminded { at, by: cells.id("reminded_by")? });
    }
    if let Some(closed) = &mut ask.closed {
        closed.left_in = cells.maybe_id("left_in")?;
    }
    Ok(ask)
}

/// What asks of clients and of partners have in common.
pub(super) fn common(cells: &Cells<'_>) -> Result<Ask, Failure> {
    let title = |text: &str| Title::parse(text).ok();
    let closed = match cells.maybe_moment("closed_at")? {
        None => None,
        Some(at) => Some(Closed {
            at,
            by: cells.id("closed_by")?,
            outcome: cells.word("outcome", |json| serde_json::from_str::<Outcome>(json).ok())?,
            left_in: None,
        }),
    };
    Ok(Ask {
        id: cells.id("id")?,
        task: cells.id("task")?,
        project: cells.id("project")?,
        form: cells.word("form", |json| serde_json::from_str::<Form>(json).ok())?,
        own: match cells.maybe_id("own_word")? {
            Some(id) => Some((id, word_of(cells)?)),
            None => None,
        },
        of: cells.word("asked_of", |json| serde_json::from_str::<Asked>(json).ok())?,
        sentence: cells.word("sentence", title)?,
        unlocks: cells.maybe_word("unlocks", title)?,
        minutes: cells.small("minutes")?,
        since: cells.moment("since")?,
        due: cells.maybe_day("due")?,
        by: cells.id("asked_by")?,
        opened_by_stage: None,
        undo_until: None,
        reopened: None,
        word: None,
        handed: None,
        closed,
        reminded: None,
        telling: Telling::AtOnce,
    })
}
