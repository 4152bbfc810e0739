//! What was found. Where words stand is said of the text a view shows, and of nothing else.

use super::client as for_client;
use super::markdown::plain;
use super::people::Names;
use std::cmp::Reverse;
use std::collections::HashMap;
use veranda_api::client::{ClientAsk, ClientCard};
use veranda_api::search::{
    ClientFound, FoundColleague, FoundProject, FoundRemark, FoundTask, Marked, MarkedInside, Span,
};
use veranda_domain::ask::Read;
use veranda_domain::{Ask, By, Face, Membership, Person, Project, Remark, Said, Task};
use veranda_store::{Failure, Rows, Seat, Sees};
use veranda_terms::{Client, ClientText, Excerpt, InternalText, Lang, Outcome, PersonId, ProjectId, Title, Words};
use veranda_text::Say;

mod staff;
pub use staff::staff;

/// So many characters of a text are shown at most.
const LINE: usize = 140;
/// So many of each kind at most: fifty in all.
const TASKS: usize = 25;
const REMARKS: usize = 13;
const OTHERS: usize = 4;

fn spans(excerpt: &Excerpt) -> Vec<Span> {
    let byte = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    excerpt.hits.iter().map(|hit| Span { from: byte(hit.start), to: byte(hit.end) }).collect()
}

fn marked(text: &str, words: &Words) -> Option<Marked> {
    let excerpt = words.excerpt_of(text, LINE);
    Some(Marked { hits: spans(&excerpt), text: ClientText::parse(&excerpt.text).ok()? })
}

fn marked_inside(text: &str, words: &Words) -> Option<MarkedInside> {
    let excerpt = words.excerpt_of(text, LINE);
    Some(MarkedInside { hits: spans(&excerpt), text: InternalText::parse(&excerpt.text).ok()? })
}

/// The line in which the words stand: all of them, else some of them, else the first.
fn line_of<'a>(lines: &'a [String], words: &Words) -> &'a str {
    let all = lines.iter().find(|line| words.stand_in([line.as_str()]));
    let some = || lines.iter().find(|line| !words.places_in(line).is_empty());
    all.or_else(some).or(lines.first()).map_or("", String::as_str)
}

/// What is read of an ask, each with what was asked; a figure with its groups, and without where it was looked for so.
fn lines_of(ask: &Ask, say: Say) -> Vec<String> {
    let groups = if say.lang == Lang::En { [',', ','] } else { ['\u{202F}', '\u{A0}'] };
    let mut lines = vec![ask.sentence.to_string()];
    for read in ask.read().into_iter().skip(1) {
        let of_figure = |figure: String| format!("{} · {figure}", ask.sentence);
        match read {
            Read::Words(text) => lines.push(format!("{} · {}", ask.sentence, plain(text))),
            Read::Figure(figure, unit) => {
                lines.push(of_figure(say.figure_of(figure, unit)));
                let digits = say.figure(figure).replace(groups, "");
                lines.push(of_figure(unit.map_or(digits.clone(), |unit| say.common_figure_unit(&digits, unit))));
            }
        }
    }
    lines
}

/// Cuts a list down, and says whether there was more.
fn cut<T>(list: &mut Vec<T>, most: usize) -> bool {
    let more = list.len() > most;
    list.truncate(most);
    more
}

/// The tasks that were found, those of found asks among them, each once.
async fn tasks_found<A: Sees>(
    rows: &mut Rows,
    seat: &Seat<A>,
    words: &Words,
) -> Result<(Vec<Task>, Vec<Ask>), Failure> {
    let mut tasks = rows.find_tasks(seat, words).await?;
    let mut asks = rows.find_asks(seat, words).await?;
    // Nothing is left of one that was taken back.
    asks.retain(|ask| ask.closed.as_ref().is_none_or(|closed| closed.outcome != Outcome::Withdrawn));
    for ask in &asks {
        if tasks.iter().all(|task| task.id != ask.task)
            && let Some(task) = rows.task(seat, ask.task).await?
        {
            tasks.push(task);
        }
    }
    Ok((tasks, asks))
}

/// What a contact finds.
///
/// # Errors
/// When the store fails.
pub async fn client(rows: &mut Rows, seat: &Seat<Client>, words: &Words, say: Say) -> Result<ClientFound, Failure> {
    if words.is_empty() {
        return Ok(ClientFound::default());
    }
    let known = Known::of(rows, seat).await?;
    let mut tasks = cards(rows, seat, words, &known, say).await?;
    let mut more = cut(&mut tasks, TASKS);

    let mut remarks = Vec::new();
    let said = rows.find_remarks(seat, words).await?;
    more |= said.len() > REMARKS;
    let speakers: Vec<PersonId> = said.iter().take(REMARKS).filter_map(speaker).collect();
    let names = Names::of(rows, &[], &[], &speakers).await?;
    for record in said.into_iter().take(REMARKS) {
        let Some(task) = rows.task(seat, record.task).await? else { continue };
        remarks.extend(remark(record, task, &names, &known, words));
    }

    let mut projects: Vec<FoundProject> = Vec::new();
    for (id, name) in &known.names {
        if words.stand_in([name.as_str()]) {
            projects.extend(marked(name.as_str(), words).map(|name| FoundProject { id: *id, name }));
        }
    }
    projects.sort_by_cached_key(|project| (project.name.text.as_str().to_lowercase(), project.id));
    more |= cut(&mut projects, OTHERS);
    let colleagues = rows.colleagues_at(seat).await?.into_iter();
    let mut people: Vec<FoundColleague> =
        colleagues.filter_map(|(person, place)| colleague(person, &place, words)).collect();
    more |= cut(&mut people, OTHERS);
    Ok(ClientFound { tasks, remarks, projects, people, more })
}

/// What a contact's seat knows of the projects things stand in.
struct Known {
    projects: HashMap<ProjectId, Project>,
    names: HashMap<ProjectId, Title>,
}

impl Known {
    async fn of(rows: &mut Rows, seat: &Seat<Client>) -> Result<Self, Failure> {
        let mut known = Known { projects: HashMap::new(), names: HashMap::new() };
        for project in rows.projects(seat).await? {
            let department = match project.client == seat.client() {
                true => None,
                false => rows.client(seat, project.client).await?,
            };
            let name = department.map_or_else(|| project.name.clone(), |whose| project.name.within(&whose.name));
            known.names.insert(project.id, name);
            known.projects.insert(project.id, project);
        }
        Ok(known)
    }
}

/// The tasks as cards: what is asked of the client first, then titles with the words, then the newest.
async fn cards(
    rows: &mut Rows,
    seat: &Seat<Client>,
    words: &Words,
    known: &Known,
    say: Say,
) -> Result<Vec<FoundTask>, Failure> {
    let (tasks, by_ask) = tasks_found(rows, seat, words).await?;
    let mut projects: Vec<ProjectId> = tasks.iter().map(|task| task.project).collect();
    projects.sort_unstable();
    projects.dedup();
    let mut found = Vec::new();
    for id in projects {
        let (Some(project), Some(name)) = (known.projects.get(&id), known.names.get(&id)) else { continue };
        let workflow = rows.workflow(project).await?;
        let of_project: Vec<Task> = tasks.iter().filter(|task| task.project == id).cloned().collect();
        let asks = rows.asks(seat, id).await?;
        let counts = rows.remark_counts(seat, id).await?;
        let mut turns = rows.partner_turns(seat, id).await?;
        let first_told = rows.first_told(seat, id, veranda_store::Span::ALL).await?;
        let names = Names::of(rows, &of_project, &asks, &[]).await?;
        for task in &of_project {
            let remarks = counts.get(&task.id).map_or(0, |counts| counts.client);
            let beside = (remarks, turns.remove(&task.id), first_told.get(&task.id).copied());
            let Some(card) = for_client::card(task, &workflow, &asks, beside, &names) else { continue };
            found.extend(found_task(card, &task.face, name, &by_ask, (words, say)));
        }
    }
    found.sort_by_key(|one| {
        let asked = one.card.asks.iter().any(|ask| ask.closed.is_none());
        (!asked, one.card.done.is_some(), one.title.hits.is_empty(), Reverse(one.card.shared), one.card.id)
    });
    Ok(found)
}

/// A task that was found, unless all that has the words is an ask that was taken back.
fn found_task(
    card: ClientCard,
    face: &Face,
    project: &Title,
    by_ask: &[Ask],
    (words, say): (&Words, Say),
) -> Option<FoundTask> {
    let Face { title, text, date: _, why } = face;
    let why = why.as_ref().map_or("", Title::as_str);
    let by_itself = words.stand_in([title.as_ref().map_or("", Title::as_str), text.as_str(), why]);
    // Only what its card shows.
    let asked = by_ask.iter().filter(|found| card.asks.iter().any(|shown| shown.id == found.id));
    let asked: Vec<String> = asked.flat_map(|ask| lines_of(ask, say)).collect();
    #[cfg(feature = "mutants")]
    let by_itself = by_itself || crate::mutants::is_on(crate::mutants::Leak::FoundByWhatIsNotShown);
    if !by_itself && asked.is_empty() {
        return None;
    }
    let open = card.asks.iter().find(|ask| ask.closed.is_none()).map(sentence_of);
    let mut lines = asked;
    lines.extend([plain(text.as_str()), why.to_owned()].into_iter().chain(open));
    lines.retain(|line| !line.trim().is_empty());
    let sentence = marked(line_of(&lines, words), words)?;
    Some(FoundTask { title: marked(card.title.as_str(), words)?, sentence, project: project.clone(), card })
}

fn sentence_of(ask: &ClientAsk) -> String {
    let unlocks = ask.unlocks.as_ref().map_or(String::new(), |unlocks| format!(" · {unlocks}"));
    format!("{}{unlocks}", ask.sentence)
}

/// Who said something, unless it is a name of an imported plan.
fn speaker(remark: &Remark) -> Option<PersonId> {
    match remark.by {
        By::Person(person) => Some(person),
        By::Imported(_) => None,
    }
}

fn remark(remark: Remark, task: Task, names: &Names, known: &Known, words: &Words) -> Option<FoundRemark> {
    let Remark { id, task: _, project, by, at, said, source: _ } = remark;
    let (By::Person(by), Said::WithClient(text)) = (by, said) else { return None };
    Some(FoundRemark {
        id,
        task: task.id,
        project,
        task_title: task.face.title?,
        project_name: known.names.get(&project)?.clone(),
        by: names.somebody(by)?,
        at,
        sentence: marked(&plain(text.as_str()), words)?,
    })
}

fn colleague(person: Person, place: &Membership, words: &Words) -> Option<FoundColleague> {
    let Person { id, name, email: _, lang: _, staff: _, password_hash: _, created: _, removed: _ } = person;
    let name = place.known_as(name);
    if !words.stand_in([name.as_str()]) {
        return None;
    }
    Some(FoundColleague { id, name: marked(name.as_str(), words)? })
}
