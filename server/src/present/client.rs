//! What a client's contacts see.

use super::markdown::shown;
use super::people::Names;
use std::collections::HashMap;
use veranda_api::client::{
    Board, ClientAsk, ClientCard, ClientProject, ClientRemark, ClientStage, Closed, Handed, Home, NextDate, Reader,
    Reopened, TaskPage, Word,
};
use veranda_domain::ask::Around;
use veranda_domain::{
    Archived, Ask, By, Client as ClientRecord, Face, Firm, Membership, Person, Project, Remark, Said, Shared, Stage,
    Task, Workflow,
};
use veranda_store::{Failure, Figures, Rows, Seat, Sees, Span};
use veranda_terms::{Client, ClientId, Day, Moment, PersonId, ProjectId, TaskId, Title};

/// Tasks done longer ago than this are no longer on the first page.
const DONE_SHOWN_DAYS: i64 = 60;

/// The reader themself.
pub fn reader(person: Person, membership: Membership, client: ClientRecord, firm: Option<Firm>) -> Option<Reader> {
    let Person { id, name, email: _, lang, staff: _, password_hash: _, created: _, removed: _ } = person;
    let Membership {
        person: _,
        client: _,
        role,
        sees_money: _,
        invited: _,
        entered: _,
        visit: _,
        last_here,
        ended: _,
        called: _,
    } = membership;
    let client_name = client.whole_name();
    let ClientRecord { id: client, part_of: _, name: _, accent: _, logo: _, lang: _, host: _, created: _ } = client;
    let Firm { name: firm_name, lang: _, created: _ } = firm?;
    Some(Reader { id, name, role, lang, last_here, client, client_name, firm_name, away: None, looking: None })
}

/// A stage with a visible side.
fn stage(stage: &Stage) -> Option<ClientStage> {
    #[cfg(feature = "mutants")]
    let stage = &crate::mutants::named(stage);
    let Stage {
        id,
        name: _,
        client_name,
        shown_as: _,
        client_acts,
        default_ask,
        default_sentence: _,
        default_unlocks: _,
        next: _,
        finished,
        source: _,
    } = stage;
    let (client_acts, asks, finished) = (*client_acts, *default_ask, *finished);
    Some(ClientStage { id: *id, name: client_name.clone()?, client_acts, asks, finished })
}

/// A project with the figures of the cards the client sees. That it is a department's is for the house around it to say.
pub fn project(project: Project, workflow: &Workflow, cards: &[ClientCard]) -> ClientProject {
    let Project { id, client: _, workflow: _, name, shared_with: _, changes: _, archived, source: _, created: _ } =
        project;
    with_figures(id, name, workflow.stages.iter().filter_map(stage).collect(), cards, archived)
}

/// A project as its cards say it is.
pub(super) fn with_figures(
    id: ProjectId,
    name: Title,
    stages: Vec<ClientStage>,
    cards: &[ClientCard],
    archived: Option<Archived>,
) -> ClientProject {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let next = cards
        .iter()
        .filter(|card| card.done.is_none())
        .filter_map(|card| Some((card.date?, card)))
        .min_by_key(|(day, card)| (*day, card.shared, card.id))
        .map(|(day, card)| NextDate { title: card.title.clone(), day });
    ClientProject {
        id,
        name,
        stages,
        done: count(cards.iter().filter(|card| card.done.is_some()).count()),
        total: count(cards.len()),
        // Of what is handed over nothing comes next.
        next: next.filter(|_| archived.is_none()),
        department: None,
        released: None,
        archived: archived.map(since),
    }
}

/// Since when it is archived. Who did it is the firm's.
const fn since(archived: Archived) -> Moment {
    let Archived { at, by: _ } = archived;
    at
}

/// A card of a project that may be archived: no answer there can be taken back any more.
fn settled(mut card: ClientCard, archived: Option<Archived>) -> ClientCard {
    if archived.is_some() {
        for closed in card.asks.iter_mut().filter_map(|ask| ask.closed.as_mut()) {
            closed.undo = None;
        }
    }
    card
}

/// Whether a card is still on the first page.
pub(super) fn is_recent(card: &ClientCard, now: Moment) -> bool {
    card.done.is_none_or(|done| done > now.plus_days(-DONE_SHOWN_DAYS))
}

/// The department a project is for, in the house of the client it belongs to.
async fn department(rows: &mut Rows, seat: &Seat<Client>, client: ClientId) -> Result<Option<Title>, Failure> {
    if client == seat.client() {
        return Ok(None);
    }
    Ok(rows.client(seat, client).await?.map(|department| department.name))
}

/// What the lead released last about a project.
pub(super) async fn judgement(
    rows: &mut Rows,
    seat: &Seat<Client>,
    project: ProjectId,
) -> Result<Option<veranda_api::report::Released>, Failure> {
    let Some(release) = rows.releases(seat, project, Moment(i64::MAX)).await?.into_iter().next() else {
        return Ok(None);
    };
    let names = rows.people(&[release.by]).await?;
    Ok(super::report::released(&release, &names))
}

/// The last thing that happened on these cards, as far as the cards tell.
pub(crate) fn newest(cards: &[ClientCard]) -> Option<Moment> {
    let of_card = |card: &ClientCard| {
        let asks = card.asks.iter().map(last_of).max();
        asks.max(card.done).max(Some(card.shared))
    };
    cards.iter().filter_map(of_card).max()
}

/// When something last happened to an ask that its people may be mailed about, or that ended it.
fn last_of(ask: &ClientAsk) -> Moment {
    let again = ask.word.as_ref().and_then(|word| word.settled);
    let handed = ask.handed.as_ref().map(|handed| handed.at);
    ask.closed.as_ref().map(|closed| closed.at).into_iter().chain(again).chain(handed).fold(ask.since, Moment::max)
}

/// A task on the board, if the client sees it.
pub fn card(
    task: &Task,
    workflow: &Workflow,
    asks: &[Ask],
    (remarks, partner, was): (u32, Option<Title>, Option<Day>),
    names: &Names,
) -> Option<ClientCard> {
    #[cfg(feature = "mutants")]
    let task = &crate::mutants::bared(task);
    let Task {
        id,
        project,
        stage,
        rank: _,
        title: _,
        text: _,
        face: Face { title, text: _, date, why },
        shared,
        owners,
        team_date: _,
        milestone,
        // What stands behind is shared with nobody, and a line looks like any other task.
        behind: _,
        done,
        source: _,
        created: _,
    } = task;
    let Shared { at, by: _, from: _ } = shared.as_ref()?;
    let around = Around { task, asks, workflow };
    Some(ClientCard {
        id: *id,
        project: *project,
        stage: workflow.visible(*stage)?.id,
        title: title.clone()?,
        owners: names.somebodies(owners),
        asks: asks.iter().filter(|ask| ask.task == *id).filter_map(|one| undoable(one, around, names)).collect(),
        date: *date,
        was,
        why: why.clone(),
        milestone: *milestone,
        done: *done,
        remarks,
        partner,
        shared: *at,
    })
}

/// An ask, with until when its answer can be undone.
fn undoable(one: &Ask, around: Around<'_>, names: &Names) -> Option<ClientAsk> {
    let mut shown = ask(one, names)?;
    if let Some(closed) = &mut shown.closed {
        closed.undo = one.undo_until(around);
    }
    Some(shown)
}

/// An ask. One taken back is not shown: nothing is left of it on the client's side.
pub fn ask(ask: &Ask, names: &Names) -> Option<ClientAsk> {
    let Ask {
        id,
        task: _,
        project: _,
        form,
        own,
        of,
        sentence,
        unlocks,
        minutes,
        since,
        due,
        by,
        opened_by_stage: _,
        undo_until,
        reopened,
        word,
        handed,
        closed,
        // Who reminded them, and when, is the firm's: they know it from the mail.
        reminded: _,
        telling: _,
    } = ask;
    let closed = match closed {
        None => None,
        Some(veranda_domain::Closed { outcome: veranda_terms::Outcome::Withdrawn, .. }) => return None,
        Some(veranda_domain::Closed { at, by, outcome, left_in: _ }) => {
            Some(Closed { at: *at, by: names.somebody(*by)?, outcome: outcome.clone(), undo: None })
        }
    };
    Some(ClientAsk {
        id: *id,
        form: form.clone(),
        // What it says now, whether it is still offered or not.
        own: own.as_ref().map(|(_, word)| word.clone()),
        of: of.clone(),
        sentence: sentence.clone(),
        unlocks: unlocks.clone(),
        minutes: *minutes,
        since: *since,
        due: *due,
        by: names.somebody(*by)?,
        undo_until: *undo_until,
        reopened: reopened.and_then(|back| Some(Reopened { at: back.at, by: names.somebody(back.by)? })),
        word: word.as_ref().and_then(|word| said(word, names)),
        handed: handed.as_ref().and_then(|handed| passed(handed, names)),
        closed,
    })
}

/// What somebody asked says of it. Who of the firm saw to it is in the thread.
fn said(word: &veranda_domain::Word, names: &Names) -> Option<Word> {
    let veranda_domain::Word { says, by, at, settled } = word;
    let settled = settled.as_ref().map(|veranda_domain::Settled { at, by: _ }| *at);
    Some(Word { says: says.clone(), by: names.somebody(*by)?, at: *at, settled })
}

/// Who handed it to whom. Of whom it was asked before is for taking it back alone.
fn passed(handed: &veranda_domain::Handed, names: &Names) -> Option<Handed> {
    let veranda_domain::Handed { at, by, to, words, was: _, away } = handed;
    let (by, to) = (names.somebody(*by)?, names.somebody(*to)?);
    Some(Handed { at: *at, by, to, words: words.clone(), until: *away })
}

/// A remark of the client thread. Notes inside have no such face.
pub fn remark(remark: Remark, names: &Names, firm: &dyn Fn(PersonId) -> bool) -> Option<ClientRemark> {
    #[cfg(feature = "mutants")]
    let remark = crate::mutants::told_outside(remark);
    let Remark { id, task: _, project: _, by, at, said, source: _ } = remark;
    let (By::Person(by), Said::WithClient(text)) = (by, said) else { return None };
    Some(ClientRemark { id, by: names.somebody(by)?, from_firm: firm(by), at, text: shown(text.as_str()) })
}

/// A project and its cards, as whoever sits there sees them.
///
/// # Errors
/// When the store fails.
pub async fn cards_of<A: Sees>(
    rows: &mut Rows,
    seat: &Seat<A>,
    record: Project,
) -> Result<(ClientProject, Vec<ClientCard>), Failure> {
    let workflow = rows.workflow(&record).await?;
    let tasks = rows.tasks(seat, record.id).await?;
    #[cfg(feature = "mutants")]
    let tasks = crate::mutants::ahead(rows, tasks).await?;
    let asks = rows.asks(seat, record.id).await?;
    let counts = rows.remark_counts(seat, record.id).await?;
    let mut turns = rows.partner_turns(seat, record.id).await?;
    let first_told = rows.first_told(seat, record.id, Span::ALL).await?;
    let names = Names::of(rows, &tasks, &asks, &[]).await?;
    let by_task = by_task(asks);
    let none = Vec::new();
    let mut cards: Vec<ClientCard> = tasks
        .iter()
        .filter_map(|task| {
            let remarks = counts.get(&task.id).map_or(0, |counts| counts.client);
            let beside = (remarks, turns.remove(&task.id), first_told.get(&task.id).copied());
            let shown = card(task, &workflow, by_task.get(&task.id).unwrap_or(&none), beside, &names);
            shown.map(|shown| settled(shown, record.archived))
        })
        .collect();
    // The firm's own order would tell about tasks in between: clients get one made of what they see.
    cards.sort_by_key(|card| (card.shared, card.id));
    #[cfg(feature = "mutants")]
    crate::mutants::in_our_order(&mut cards, &tasks);
    let project = project(record, &workflow, &cards);
    #[cfg(feature = "mutants")]
    let project = crate::mutants::counted(rows, project).await?;
    Ok((project, cards))
}

fn by_task(asks: Vec<Ask>) -> HashMap<TaskId, Vec<Ask>> {
    let mut by_task: HashMap<TaskId, Vec<Ask>> = HashMap::new();
    for ask in asks {
        by_task.entry(ask.task).or_default().push(ask);
    }
    by_task
}

/// The first page.
///
/// # Errors
/// When the store fails.
pub async fn home(rows: &mut Rows, seat: &Seat<Client>, now: Moment) -> Result<Home, Failure> {
    let (mut projects, mut cards) = (Vec::new(), Vec::new());
    for record in rows.projects(seat).await? {
        let department = department(rows, seat, record.client).await?;
        let (project, of_project) = cards_of(rows, seat, record).await?;
        let released = judgement(rows, seat, project.id).await?;
        let goes_on = project.archived.is_none();
        projects.push(ClientProject { department, released, ..project });
        cards.extend(of_project.into_iter().filter(|card| goes_on && is_recent(card, now)));
    }
    Ok(Home { projects, cards })
}

/// A project's board.
///
/// # Errors
/// When the store fails.
pub async fn board(rows: &mut Rows, seat: &Seat<Client>, project: ProjectId) -> Result<Option<Board>, Failure> {
    let Some(record) = rows.project(seat, project).await? else { return Ok(None) };
    let department = department(rows, seat, record.client).await?;
    let (project, cards) = cards_of(rows, seat, record).await?;
    let released = judgement(rows, seat, project.id).await?;
    Ok(Some(Board { project: ClientProject { department, released, ..project }, cards }))
}

/// A project alone, with its figures.
///
/// # Errors
/// When the store fails.
pub async fn one_project(
    rows: &mut Rows,
    seat: &Seat<Client>,
    project: ProjectId,
) -> Result<Option<ClientProject>, Failure> {
    let Some(record) = rows.project(seat, project).await? else { return Ok(None) };
    let department = department(rows, seat, record.client).await?;
    let workflow = rows.workflow(&record).await?;
    let Figures { done, total, next } = rows.figures(seat, project).await?;
    let released = judgement(rows, seat, project).await?;
    let Project { id, client: _, workflow: _, name, shared_with: _, changes: _, archived, source: _, created: _ } =
        record;
    let next = next.filter(|_| archived.is_none()).map(|(title, day)| NextDate { title, day });
    let stages = workflow.stages.iter().filter_map(stage).collect();
    let archived = archived.map(since);
    let project = ClientProject { id, name, stages, done, total, next, department, released, archived };
    #[cfg(feature = "mutants")]
    let project = crate::mutants::counted(rows, project).await?;
    Ok(Some(project))
}

/// A card alone.
///
/// # Errors
/// When the store fails.
pub async fn one_card(rows: &mut Rows, seat: &Seat<Client>, task: TaskId) -> Result<Option<ClientCard>, Failure> {
    let Some(task) = rows.task(seat, task).await? else { return Ok(None) };
    let Some(project) = rows.project(seat, task.project).await? else { return Ok(None) };
    let workflow = rows.workflow(&project).await?;
    let asks = rows.asks_of_task(seat, task.id).await?;
    let remarks = rows.remark_count(seat, task.id).await?;
    let names = Names::of(rows, std::slice::from_ref(&task), &asks, &[]).await?;
    let partner = rows.partner_turns_within(seat, project.id, Span::only(task.id)).await?.remove(&task.id);
    let was = rows.first_told(seat, project.id, Span::only(task.id)).await?.remove(&task.id);
    let shown = card(&task, &workflow, &asks, (remarks.client, partner, was), &names);
    Ok(shown.map(|shown| settled(shown, project.archived)))
}

/// A task, opened.
///
/// # Errors
/// When the store fails.
pub async fn task_page(rows: &mut Rows, seat: &Seat<Client>, task: TaskId) -> Result<Option<TaskPage>, Failure> {
    let Some(card) = one_card(rows, seat, task).await? else { return Ok(None) };
    let Some(record) = rows.task(seat, task).await? else { return Ok(None) };
    let remarks = rows.remarks(seat, task).await?;
    let thread = thread(rows, remarks).await?;
    Ok(Some(TaskPage { card, text: shown(record.face.text.as_str()), remarks: thread }))
}

/// The client thread of a task, oldest first.
///
/// # Errors
/// When the store fails.
pub async fn thread(rows: &mut Rows, remarks: Vec<Remark>) -> Result<Vec<ClientRemark>, Failure> {
    let speakers: Vec<PersonId> = remarks
        .iter()
        .filter_map(|remark| match remark.by {
            By::Person(person) => Some(person),
            By::Imported(_) => None,
        })
        .collect();
    let names = Names::of(rows, &[], &[], &speakers).await?;
    // Whoever was of the firm when they spoke spoke for it.
    let staff: Vec<PersonId> = rows.ever_of_the_firm().await?;
    let of_firm = |person: PersonId| staff.contains(&person);
    let thread: Vec<ClientRemark> = remarks.into_iter().filter_map(|one| remark(one, &names, &of_firm)).collect();
    #[cfg(feature = "mutants")]
    let thread = crate::mutants::addressed(rows, thread).await?;
    Ok(thread)
}
