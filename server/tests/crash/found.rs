//! What the records say of a chapter, in the lines of [`crate::known`], and whether they agree with each other.

use crate::chapter::Chapter;
use crate::known::{Lines, OF_THE_STAGE, count, told};
use crate::trouble::{Kind, Trouble};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use veranda_domain::{Event, Said, Scope, SharedWith, Thing};
use veranda_store::{Failure, Place, Reading, Store};
use veranda_terms::{Outcome, TaskId};

/// What was found.
pub struct Found {
    /// The lines.
    pub lines: Lines,
    /// Where records do not agree with each other, whatever anybody asked for.
    pub troubles: Vec<Trouble>,
}

/// Reads chapters as another process would, whether the house is open or not.
///
/// # Errors
/// The store let us down.
pub async fn read(place: &Place, chapters: &[&Chapter]) -> Result<Vec<Found>, Failure> {
    let store = Store::open(place).await.expect("the records open");
    let mut rows = store.read().await?;
    let mut found = Vec::new();
    for chapter in chapters {
        found.push(chapter_of(&mut rows, chapter).await?);
    }
    drop(rows);
    store.close().await;
    Ok(found)
}

async fn chapter_of(rows: &mut Reading, chapter: &Chapter) -> Result<Found, Failure> {
    let seat = rows.system_seat();
    let (mut lines, mut troubles) = (Lines::new(), Vec::new());
    let mut disagree = |what: String| troubles.push(Trouble::new(Kind::Disagree, what));
    let journal = rows.journal_since(Scope::Project(chapter.project), 0).await?;
    let sharings = rows.sharings(&seat, chapter.client).await?;
    let asks = rows.asks(&seat, chapter.project).await?;
    let mut names: HashMap<TaskId, String> = HashMap::new();

    for task in rows.tasks(&seat, chapter.project).await? {
        let title = task.title.for_staff();
        let born = title.split(' ').next().unwrap_or_default().to_owned();
        let mut say = |what: String| count(&mut lines, &born, &what);
        say("is a task".to_owned());
        say(format!("title: {title}"));
        say(format!("text: {}", task.text.for_staff()));
        say(format!("face: {}", task.face.title.as_ref().map_or("none", |title| title.as_str())));
        say(format!("stage: {}", task.stage));
        say(format!("done: {}", task.done.is_some()));
        say(format!("shared: {}", task.shared.is_some()));
        for remark in rows.remarks(&seat, task.id).await? {
            match remark.said {
                Said::Inside(text) => say(format!("note: {}", text.for_staff())),
                Said::WithClient(text) => say(format!("remark: {}", text.as_str())),
            }
        }
        let mut open = 0;
        for row in sharings.iter().filter(|row| row.task == task.id) {
            let ended = row.stopped.is_some();
            open += u32::from(!ended);
            say(format!("sharing: {}", if ended { "ended" } else { "open" }));
        }
        if open != u32::from(task.shared.is_some()) {
            disagree(format!("{born}: {open} sharings are open, shared is {}", task.shared.is_some()));
        }
        for ask in asks.iter().filter(|ask| ask.task == task.id) {
            let sentence = if ask.opened_by_stage.is_some() { OF_THE_STAGE } else { ask.sentence.as_str() };
            match &ask.closed {
                None if task.shared.is_none() => disagree(format!("{born}: an ask is open on an internal task")),
                None => say(format!("open ask: {sentence}")),
                Some(closed) if closed.outcome == Outcome::Withdrawn => say(format!("withdrawn ask: {sentence}")),
                Some(closed) => disagree(format!("{born}: an ask was closed by nobody: {:?}", closed.outcome)),
            }
        }
        names.insert(task.id, born);
    }

    let mut shown = 0;
    for (_, entry) in &journal {
        match entry.thing {
            Thing::Task(task) => match names.get(&task) {
                Some(born) => count(&mut lines, born, &told(entry.event)),
                None => disagree(format!("the journal tells {} of a task that is not there", entry.event.as_str())),
            },
            Thing::Project(_) => shown += u32::from(entry.event == Event::Shared),
            Thing::Firm | Thing::Client(_) | Thing::Person(_) | Thing::Link(_) => {}
        }
    }
    let project = rows.project(&seat, chapter.project).await?;
    let visible = project.is_some_and(|project| project.shared_with == SharedWith::Client);
    if visible == sharings.is_empty() || shown != u32::from(visible) {
        let rows = sharings.len();
        disagree(format!("the project is shown: {visible}, with {rows} sharings; the journal tells it {shown} times"));
    }

    contacts(rows, chapter, &mut lines, &mut disagree).await?;
    gaps(rows, chapter, &mut disagree).await?;
    Ok(Found { lines, troubles })
}

async fn contacts(
    rows: &mut Reading,
    chapter: &Chapter,
    lines: &mut Lines,
    disagree: &mut impl FnMut(String),
) -> Result<(), Failure> {
    let seat = rows.system_seat();
    let mut names = BTreeMap::new();
    for (person, _) in rows.contacts(&seat, chapter.client).await? {
        let born = person.email.as_str().split('@').next().unwrap_or_default().to_owned();
        count(lines, &born, "is a contact");
        names.insert(person.id, born);
    }
    for (_, entry) in rows.journal_since(Scope::Client(chapter.client), 0).await? {
        if let Thing::Person(person) = entry.thing {
            match names.get(&person) {
                Some(born) => count(lines, born, &told(entry.event)),
                None => disagree("the journal tells of a person who is not there".to_owned()),
            }
        }
    }
    Ok(())
}

/// Every number of a scope stands in its journal: none of the writes here tells nothing.
async fn gaps(rows: &mut Reading, chapter: &Chapter, disagree: &mut impl FnMut(String)) -> Result<(), Failure> {
    let heads = rows.heads().await?;
    for scope in [Scope::Client(chapter.client), Scope::Project(chapter.project)] {
        let head = heads.iter().find(|(of, _)| *of == scope).map_or(0, |(_, head)| *head);
        let told: BTreeSet<i64> = rows.journal_since(scope, 0).await?.iter().map(|(revision, _)| *revision).collect();
        if !told.iter().copied().eq(1..=head) {
            disagree(format!("{scope:?} counts to {head}, its journal tells {} revisions", told.len()));
        }
    }
    Ok(())
}
