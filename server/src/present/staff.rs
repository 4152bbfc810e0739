//! What the firm's own people see.

use super::away::Absences;
use super::client as for_client;
use super::markdown::shown;
use super::people::Names;
use crate::state::PublicUrl;
use std::collections::HashMap;
use veranda_api::client::Somebody;
use veranda_api::staff::{
    BoardTop, CARDS_AT_THE_TOP, CARDS_IN_A_SLICE, CardSlice, ChecklistItem, ClientPage, ClientRow, Contact,
    FirstVisits, HistoryLink, Holidays, Label, LaneLength, NextDay, Note, PartOf, PortfolioView, ProjectArchived,
    ProjectRow, RecurrenceView, Reminder, SharedBy, SharingHistoryView, SharingRow, ShownTo, StaffBoard, StaffCard,
    StaffProject, StaffReader, StaffStage, StaffTaskPage, StopWords, Stopped, UntoldDay,
};
use veranda_domain::first_visit::median_minutes;
use veranda_domain::{
    Archived, Ask, By, Changes, Client as ClientRecord, Face, Firm, How, Label as LabelRecord, Link, Membership,
    PartOf as PartOfRecord, PartnerSharing, Person, Project, Recurrence, Remark, Said, SharedWith, Sharing, Stage,
    Stop, StopSaid, Task, UnmappedPerson,
};
use veranda_store::{Failure, OurHouse, Rows, Seat, Span, Standing, Untold};
use veranda_terms::{
    Act, ClientId, Day, InternalText, LabelId, Logo, Moment, PartnerId, PersonId, ProjectId, SharingId, Staff, TaskId,
    Title, policy,
};

/// The reader themself.
pub fn reader(
    person: Person,
    firm: Option<Firm>,
    firm_logo: Option<Logo>,
    colleagues: Vec<Person>,
) -> Option<StaffReader> {
    let Person { id, name, email, lang, staff, password_hash: _, created: _, removed: _ } = person;
    let Firm { name: firm_name, lang: _, created: _ } = firm?;
    let colleagues = colleagues.into_iter().map(somebody).collect();
    Some(StaffReader { id, name, email, role: staff?, lang, firm_name, firm_logo, colleagues })
}

pub(super) fn somebody(person: Person) -> Somebody {
    let Person { id, name, email: _, lang: _, staff: _, password_hash: _, created: _, removed: _ } = person;
    Somebody { id, name }
}

fn stage(stage: &Stage) -> StaffStage {
    let Stage {
        id,
        name,
        client_name,
        shown_as,
        client_acts,
        default_ask,
        default_sentence: _,
        default_unlocks: _,
        next: _,
        finished,
        source: _,
    } = stage;
    StaffStage {
        id: *id,
        name: name.clone(),
        client_name: client_name.clone(),
        shown_as: *shown_as,
        client_acts: *client_acts,
        default_ask: *default_ask,
        finished: *finished,
    }
}

fn label(label: LabelRecord) -> Label {
    let LabelRecord { id, project: _, name, source: _ } = label;
    Label { id, name }
}

/// A project, opened.
///
/// # Errors
/// When the store fails.
pub async fn project(rows: &mut Rows, seat: &Seat<Staff>, project: ProjectId) -> Result<Option<StaffProject>, Failure> {
    let Some(record) = rows.project(seat, project).await? else { return Ok(None) };
    let workflow = rows.workflow(&record).await?;
    let Project { id, client, workflow: _, name, shared_with, changes, archived, source: _, created: _ } = record;
    let Some(client_record) = rows.client(seat, client).await? else { return Ok(None) };
    let labels = rows.labels(seat, id).await?.into_iter().map(label).collect();
    let unmapped = rows.unmapped(seat, id).await?.into_iter().map(|person| {
        let UnmappedPerson { project: _, source: _, name, tasks: _ } = person;
        name
    });
    Ok(Some(StaffProject {
        id,
        client,
        client_name: client_record.whole_name(),
        name,
        shared: shared_with == SharedWith::Client,
        collected: changes == Changes::Collected,
        stages: workflow.stages.iter().map(stage).collect(),
        labels,
        unmapped: unmapped.collect(),
        contacts: rows.who_see(seat, client).await?.into_iter().map(|(person, _)| somebody(person)).collect(),
        holidays: holidays(rows, seat, client).await?,
        prepared: rows.prepared(seat, id).await?,
        archived: match archived {
            Some(archived) => project_archived(rows, archived).await?,
            None => None,
        },
    }))
}

async fn project_archived(rows: &mut Rows, archived: Archived) -> Result<Option<ProjectArchived>, Failure> {
    let Archived { at, by } = archived;
    let by = Names::of(rows, &[], &[], &[by]).await?.somebody(by);
    Ok(by.map(|by| ProjectArchived { at, by }))
}

/// What stands beside a task in other tables.
#[derive(Debug, Default, Clone)]
pub struct Beside {
    client_remarks: u32,
    notes: u32,
    ticked: u32,
    items: u32,
    labels: Vec<LabelId>,
    partner: Option<Title>,
    waiting: Option<Moment>,
    partners: u32,
    was: Option<Day>,
    waits_for: Vec<TaskId>,
}

/// A task on the firm's board.
pub fn card(task: &Task, asks: &[Ask], beside: Beside, names: &Names) -> StaffCard {
    let Task {
        id,
        project,
        stage,
        rank,
        title,
        text: _,
        face: Face { title: client_title, text: _, date: client_date, why },
        shared,
        owners,
        team_date,
        milestone,
        behind,
        done,
        source: _,
        created: _,
    } = task;
    let Beside { client_remarks, notes, ticked, items, labels, partner, waiting, partners, was, waits_for } = beside;
    StaffCard {
        id: *id,
        project: *project,
        stage: *stage,
        rank: *rank,
        title: title.clone(),
        shared: shared.map(|shared| shared.at),
        client_title: client_title.clone(),
        owners: names.somebodies(owners),
        asks: asks.iter().filter(|ask| ask.task == *id).filter_map(|ask| for_client::ask(ask, names)).collect(),
        partner,
        partners,
        team_date: *team_date,
        client_date: *client_date,
        was,
        why: why.clone(),
        milestone: *milestone,
        done: *done,
        client_remarks,
        notes,
        ticked,
        items,
        labels,
        waiting,
        waits_for,
        behind: *behind,
        reminders: asks.iter().filter(|ask| ask.task == *id).filter_map(|ask| reminder(ask, names)).collect(),
    }
}

pub(super) fn reminder(ask: &Ask, names: &Names) -> Option<Reminder> {
    let once = ask.reminded.filter(|_| ask.closed.is_none())?;
    Some(Reminder { ask: ask.id, at: once.at, by: names.somebody(once.by)? })
}

/// With how many partners a task is shared.
fn seen_by_partners(sharings: &[PartnerSharing], task: TaskId) -> u32 {
    let open = sharings.iter().filter(|one| one.task == task && one.stopped.is_none());
    u32::try_from(open.count()).unwrap_or(u32::MAX)
}

/// A project's board.
///
/// # Errors
/// When the store fails.
pub async fn board(rows: &mut Rows, seat: &Seat<Staff>, id: ProjectId) -> Result<Option<StaffBoard>, Failure> {
    let Some(project) = project(rows, seat, id).await? else { return Ok(None) };
    let tasks = rows.tasks(seat, id).await?;
    let asks = rows.asks(seat, id).await?;
    let cards = cards(rows, seat, id, (tasks, asks), Span::ALL).await?;
    Ok(Some(StaffBoard { project, cards }))
}

/// The top of a project's board.
///
/// # Errors
/// When the store fails.
pub async fn board_top(rows: &mut Rows, seat: &Seat<Staff>, id: ProjectId) -> Result<Option<BoardTop>, Failure> {
    let Some(project) = project(rows, seat, id).await? else { return Ok(None) };
    let tasks = rows.first_tasks(seat, id, CARDS_AT_THE_TOP).await?;
    let asks = rows.first_asks(seat, id, CARDS_AT_THE_TOP).await?;
    let lanes = rows.lane_lengths(seat, id).await?;
    let cards = cards(rows, seat, id, (tasks, asks), Span::ALL).await?;
    let lanes = lanes.into_iter().map(|(stage, tasks)| LaneLength { stage, tasks }).collect();
    Ok(Some(BoardTop { project, cards, lanes }))
}

/// Some of a project's tasks, from after this one on.
///
/// # Errors
/// When the store fails.
pub async fn card_slice(
    rows: &mut Rows,
    seat: &Seat<Staff>,
    id: ProjectId,
    after: Option<TaskId>,
) -> Result<Option<CardSlice>, Failure> {
    if rows.project(seat, id).await?.is_none() {
        return Ok(None);
    }
    let tasks = rows.next_tasks(seat, id, after, CARDS_IN_A_SLICE).await?;
    let (Some(first), Some(last)) = (tasks.first(), tasks.last()) else {
        return Ok(Some(CardSlice { cards: Vec::new(), next: None }));
    };
    let span = Span { from: Some(first.id), to: Some(last.id) };
    let next = (tasks.len() == usize::from(CARDS_IN_A_SLICE)).then_some(last.id);
    let asks = rows.asks_within(seat, id, span).await?;
    let cards = cards(rows, seat, id, (tasks, asks), span).await?;
    Ok(Some(CardSlice { cards, next }))
}

/// The cards of these tasks; what stands beside them is looked up within the span.
async fn cards(
    rows: &mut Rows,
    seat: &Seat<Staff>,
    project: ProjectId,
    (tasks, asks): (Vec<Task>, Vec<Ask>),
    span: Span,
) -> Result<Vec<StaffCard>, Failure> {
    let remarks = rows.remark_counts_within(seat, project, span).await?;
    let checklists = rows.checklist_counts_within(seat, project, span).await?;
    let mut labels = rows.labels_of_tasks_within(seat, project, span).await?;
    let mut turns = rows.partner_turns_within(seat, project, span).await?;
    let pending = rows.pending_faces(seat, project).await?;
    let waiting: HashMap<TaskId, Moment> = pending.into_iter().map(|one| (one.task, one.at)).collect();
    let outside = rows.partner_sharings(seat, project).await?;
    let first_told = rows.first_told(seat, project, span).await?;
    let mut waits: HashMap<TaskId, Vec<TaskId>> = HashMap::new();
    for one in rows.dependencies(seat, project, span).await? {
        waits.entry(one.task).or_default().push(one.on);
    }
    let names = Names::of(rows, &tasks, &asks, &[]).await?;
    let mut by_task: HashMap<TaskId, Vec<Ask>> = HashMap::new();
    for ask in asks {
        by_task.entry(ask.task).or_default().push(ask);
    }
    let none = Vec::new();
    let cards = tasks.iter().map(|task| {
        let remarks = remarks.get(&task.id);
        let (ticked, items) = checklists.get(&task.id).copied().unwrap_or_default();
        let beside = Beside {
            client_remarks: remarks.map_or(0, |counts| counts.client),
            notes: remarks.map_or(0, |counts| counts.inside),
            ticked,
            items,
            labels: labels.remove(&task.id).unwrap_or_default(),
            partner: turns.remove(&task.id),
            waiting: waiting.get(&task.id).copied(),
            partners: seen_by_partners(&outside, task.id),
            was: first_told.get(&task.id).copied(),
            waits_for: waits.remove(&task.id).unwrap_or_default(),
        };
        card(task, by_task.get(&task.id).unwrap_or(&none), beside, &names)
    });
    Ok(cards.collect())
}

/// A card alone.
///
/// # Errors
/// When the store fails.
pub async fn one_card(rows: &mut Rows, seat: &Seat<Staff>, id: TaskId) -> Result<Option<StaffCard>, Failure> {
    let Some(task) = rows.task(seat, id).await? else { return Ok(None) };
    let asks = rows.asks_of_task(seat, id).await?;
    let counts = rows.remark_count(seat, id).await?;
    let checklist = rows.checklist(seat, id).await?;
    let names = Names::of(rows, std::slice::from_ref(&task), &asks, &[]).await?;
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let beside = Beside {
        client_remarks: counts.client,
        notes: counts.inside,
        ticked: count(checklist.iter().filter(|item| item.ticked).count()),
        items: count(checklist.len()),
        labels: rows.labels_of_task(seat, id).await?,
        partner: rows.partner_turns_within(seat, task.project, Span::only(id)).await?.remove(&id),
        waiting: rows.pending_face(seat, id).await?.map(|pending| pending.at),
        partners: seen_by_partners(&rows.partner_sharings_of_task(seat, id).await?, id),
        was: rows.first_told(seat, task.project, Span::only(id)).await?.remove(&id),
        waits_for: rows.dependencies(seat, task.project, Span::only(id)).await?.iter().map(|one| one.on).collect(),
    };
    Ok(Some(card(&task, &asks, beside, &names)))
}

/// A task, opened.
///
/// # Errors
/// When the store fails.
pub async fn task_page(rows: &mut Rows, seat: &Seat<Staff>, id: TaskId) -> Result<Option<StaffTaskPage>, Failure> {
    let Some(card) = one_card(rows, seat, id).await? else { return Ok(None) };
    let Some(task) = rows.task(seat, id).await? else { return Ok(None) };
    let checklist =
        rows.checklist(seat, id).await?.into_iter().map(|item| {
            let veranda_domain::ChecklistItem {
                id,
                task: _,
                project: _,
                text,
                ticked,
                position: _,
                source: _,
                removed: _,
            } = item;
            ChecklistItem { id, text, ticked }
        });
    let (inside, with_client): (Vec<Remark>, Vec<Remark>) =
        rows.remarks(seat, id).await?.into_iter().partition(|remark| remark.shared_with() == SharedWith::Nobody);
    let sharings = rows.sharings_of_task(seat, id).await?;
    let waiting = super::waiting::on_task(rows, seat, &task).await?;
    let again = recurrence(rows, seat, &task).await?;
    Ok(Some(StaffTaskPage {
        card,
        waiting: waiting.map(Box::new),
        text_shown: shown(task.text.for_staff()),
        text: task.text,
        client_text_shown: shown(task.face.text.as_str()),
        client_text: task.face.text,
        checklist: checklist.collect(),
        notes: notes(rows, inside).await?,
        remarks: for_client::thread(rows, with_client).await?,
        sharing: sharing_rows(rows, seat, sharings).await?,
        again,
    }))
}

/// How a task comes again.
async fn recurrence(rows: &mut Rows, seat: &Seat<Staff>, task: &Task) -> Result<Option<RecurrenceView>, Failure> {
    let Some(said) = rows.recurrence(seat, task.id).await? else { return Ok(None) };
    let Some(client) = rows.owner_of(task.project).await? else { return Ok(None) };
    let (ours, theirs) = rows.holidays(seat, client).await?;
    let holidays: Vec<_> = ours.into_iter().chain(theirs).collect();
    let (day, next) = (said.day(&holidays), said.next_day(&holidays));
    let Recurrence { task: _, project: _, every, first: _, times: _, share, by, at: _ } = said;
    let names = Names::of(rows, &[], &[], &[by]).await?;
    Ok(names.somebody(by).map(|by| RecurrenceView { every, day, next, share, by }))
}

async fn notes(rows: &mut Rows, remarks: Vec<Remark>) -> Result<Vec<Note>, Failure> {
    let people: Vec<PersonId> = remarks
        .iter()
        .filter_map(|remark| match remark.by {
            By::Person(person) => Some(person),
            By::Imported(_) => None,
        })
        .collect();
    let names = Names::of(rows, &[], &[], &people).await?;
    let notes = remarks.into_iter().filter_map(|remark| {
        let Remark { id, task: _, project: _, by, at, said, source: _ } = remark;
        let Said::Inside(text) = said else { return None };
        let by = match by {
            By::Imported(name) => name,
            By::Person(person) => InternalText::parse_line(names.somebody(person)?.name.as_str()).ok()?,
        };
        Some(Note { id, by, at, text: shown(text.for_staff()) })
    });
    Ok(notes.collect())
}

/// Rows of the sharing history.
///
/// # Errors
/// When the store fails.
pub async fn sharing_rows(
    rows: &mut Rows,
    seat: &Seat<Staff>,
    sharings: Vec<Sharing>,
) -> Result<Vec<SharingRow>, Failure> {
    let ids: Vec<SharingId> = sharings.iter().map(|row| row.id).collect();
    let mut to = rows.shown_to(seat, &ids).await?;
    let mut people: Vec<PersonId> = sharings.iter().map(|row| row.by).collect();
    people.extend(sharings.iter().filter_map(|row| row.stopped.as_ref().map(|stop| stop.by)));
    people.extend(to.values().flatten().map(|(person, _)| *person));
    let names = Names::of(rows, &[], &[], &people).await?;
    let shown = sharings.into_iter().filter_map(|sharing| {
        let Sharing { id, client: _, project, task, title, at, by, how, first_seen, stopped } = sharing;
        let stopped = match stopped {
            Some(Stop { at, by, said }) => Some(Stopped { at, by: names.somebody(by)?, said: stop_words(said) }),
            None => None,
        };
        let how = match how {
            How::Hand => SharedBy::Hand,
            How::Ask => SharedBy::Ask,
            How::Move => SharedBy::Move,
        };
        let shown = |(person, seen)| names.somebody(person).map(|person| ShownTo { person, seen });
        let mut to: Vec<ShownTo> = to.remove(&id).unwrap_or_default().into_iter().filter_map(shown).collect();
        to.sort_by_cached_key(|one| (one.person.name.as_str().to_lowercase(), one.person.id));
        Some(SharingRow { id, task, project, title, at, by: names.somebody(by)?, how, to, stopped, first_seen })
    });
    Ok(shown.collect())
}

fn stop_words(said: StopSaid) -> StopWords {
    match said {
        StopSaid::Told(words) => StopWords::Told(words),
        StopSaid::Silent(reason) => StopWords::Silent(reason),
    }
}

/// What a client has ever been shown, and its departments.
///
/// # Errors
/// When the store fails.
pub async fn sharing_history(
    rows: &mut Rows,
    seat: &Seat<Staff>,
    client: ClientId,
) -> Result<Option<SharingHistoryView>, Failure> {
    if rows.client(seat, client).await?.is_none() {
        return Ok(None);
    }
    let sharings = rows.sharings(seat, client).await?;
    let mut links = Vec::new();
    let mut all = vec![client];
    all.extend(rows.departments(seat, client).await?.into_iter().map(|department| department.id));
    for client in all {
        for project in rows.projects_of(seat, client).await? {
            links.extend(rows.links(seat, project.id).await?);
        }
    }
    links.sort_by_key(|link| (std::cmp::Reverse(link.made), link.id));
    let makers: Vec<PersonId> = links.iter().map(|link| link.by).collect();
    let names = Names::of(rows, &[], &[], &makers).await?;
    let links = links.into_iter().filter_map(|link| history_link(link, &names)).collect();
    Ok(Some(SharingHistoryView { rows: sharing_rows(rows, seat, sharings).await?, links }))
}

fn history_link(link: Link, names: &Names) -> Option<HistoryLink> {
    let Link {
        id,
        project,
        by,
        made,
        for_whom,
        level,
        lang: _,
        until,
        password_hash: _,
        bare: _,
        secret_hash: _,
        revoked,
        opened,
        last_opened: _,
    } = link;
    Some(HistoryLink { id, project, for_whom, level, made, by: names.somebody(by)?, until, revoked, opened })
}

/// A project in a list, with its figures.
async fn project_row(rows: &mut Rows, seat: &Seat<Staff>, record: Project) -> Result<ProjectRow, Failure> {
    let Standing { total, done, shared, next, untold } = rows.standing(seat, record.id).await?;
    let asks = rows.open_asks(seat, record.id).await?;
    let open = || asks.iter().filter(|ask| !ask.waits_on_us());
    let oldest = open().next();
    // The newest of all is always among them.
    let released = rows.releases(seat, record.id, Moment(i64::MAX)).await?;
    let Project { id, client: _, workflow: _, name, shared_with: _, changes: _, archived, source: _, created: _ } =
        record;
    let goes_on = archived.is_none();
    Ok(ProjectRow {
        id,
        name,
        total,
        done,
        shared,
        waiting: u32::try_from(open().count()).unwrap_or(u32::MAX),
        waiting_since: oldest.map(|ask| ask.since),
        waiting_for: oldest.map(|ask| ask.form.action()),
        own: oldest.and_then(|ask| ask.own.as_ref()).map(|(_, word)| word.clone()),
        health: released.first().map(|release| release.health),
        next: next.filter(|_| goes_on).map(|(title, day)| NextDay { title, day }),
        untold: untold.filter(|_| goes_on).map(untold_day),
        archived: archived.map(|archived| archived.at),
    })
}

fn untold_day(untold: Untold) -> UntoldDay {
    let Untold { task, title, told, planned, others } = untold;
    UntoldDay { task, title, told, planned, others }
}

async fn project_rows(rows: &mut Rows, seat: &Seat<Staff>, client: ClientId) -> Result<Vec<ProjectRow>, Failure> {
    let mut projects = Vec::new();
    for record in rows.projects_of(seat, client).await? {
        projects.push(project_row(rows, seat, record).await?);
    }
    projects.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    Ok(projects)
}

/// All clients and their projects.
///
/// # Errors
/// When the store fails.
pub async fn portfolio(rows: &mut Rows, seat: &Seat<Staff>) -> Result<PortfolioView, Failure> {
    let mut clients = Vec::new();
    for record in rows.clients(seat).await? {
        clients.push(client_row(rows, seat, record).await?);
    }
    Ok(PortfolioView { clients, partners: super::partner::rows_of(rows, seat).await? })
}

async fn client_row(rows: &mut Rows, seat: &Seat<Staff>, record: ClientRecord) -> Result<ClientRow, Failure> {
    let ClientRecord { id, part_of, name, accent, logo, lang: _, host: _, created: _ } = record;
    let part_of = part_of.map(what_of);
    let projects = project_rows(rows, seat, id).await?;
    Ok(ClientRow { id, part_of, name, accent, logo, projects, holidays: holidays(rows, seat, id).await? })
}

pub(super) async fn holidays(rows: &mut Rows, seat: &Seat<Staff>, client: ClientId) -> Result<Holidays, Failure> {
    let (firm, client) = rows.holidays(seat, client).await?;
    Ok(Holidays { firm, client })
}

fn what_of(part: PartOfRecord) -> PartOf {
    let PartOfRecord { client, name, accent: _, lang: _, logo: _ } = part;
    PartOf { client, name }
}

/// A client, opened.
///
/// # Errors
/// When the store fails.
pub async fn client_page(
    rows: &mut Rows,
    seat: &Seat<Staff>,
    client: ClientId,
    public: &PublicUrl,
    today: Day,
) -> Result<Option<ClientPage>, Failure> {
    let (record, people, partner_on) = match rows.house(seat, client).await? {
        None => return Ok(None),
        Some(OurHouse::Client(record)) => (record, rows.contacts(seat, client).await?, None),
        Some(OurHouse::Partner(record)) => {
            let partner = PartnerId::of_house(client);
            let people = rows.people_of_partner(seat, partner).await?;
            (record, people, Some(super::partner::projects_of(rows, seat, partner).await?))
        }
    };
    let ClientRecord { id, part_of, name, accent, logo, lang, host, created: _ } = record;
    let (accent_of_client, logo_of_client) = part_of.as_ref().map_or((false, false), |part| (part.accent, part.logo));
    let keepers = rows.keepers(id).await?;
    let mut away = rows.away_from(seat, id).await?;
    away.retain(|away| away.client == id);
    let away = Absences::of(away, &people, today);
    let contacts = people.into_iter().map(|(person, place)| contact(person, place, &keepers, &away)).collect();
    let address = public.on(&host, "/");
    let told = partner_on.is_none() && seat.role().is_some_and(|role| policy::may(role, Act::SeeFirstVisits));
    let first_visits = match told {
        true => Some(first_visits(&rows.first_done(seat, id).await?)),
        false => None,
    };
    let mut departments = Vec::new();
    for department in rows.departments(seat, id).await? {
        departments.push(client_row(rows, seat, department).await?);
    }
    Ok(Some(ClientPage {
        id,
        part_of: part_of.map(what_of),
        name,
        accent,
        accent_of_client,
        logo,
        own_logo: logo.is_some() && !logo_of_client,
        lang,
        host,
        address,
        contacts,
        projects: project_rows(rows, seat, id).await?,
        partner_on,
        departments,
        waiting: super::people_page::newcomers(rows, seat, id).await?,
        domains: rows.mail_domains(id).await?,
        first_visits,
        holidays: holidays(rows, seat, id).await?,
    }))
}

fn first_visits(people: &[(Moment, Moment)]) -> FirstVisits {
    median_minutes(people).map_or(FirstVisits::NotYet, FirstVisits::Minutes)
}

fn contact(person: Person, membership: Membership, keepers: &[PersonId], away: &Absences) -> Contact {
    let Person { id, name, email, lang, staff: _, password_hash: _, created: _, removed: _ } = person;
    // When a contact is here is nobody's business: only that they have come in at all is shown.
    let Membership {
        person: _,
        client: _,
        role,
        sees_money,
        invited,
        entered,
        visit: _,
        last_here: _,
        ended: _,
        called: _,
    } = membership;
    let (keeps_door, away) = (keepers.contains(&id), away.shown(id));
    Contact { id, name, email, role, sees_money, keeps_door, lang, invited, entered, away }
}
