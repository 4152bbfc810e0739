//! What a partner's people see, and what the firm sees of partners. Made from records of their own; of a task itself only
//! whether it is done.

use super::client as for_client;
use super::markdown::shown;
use super::people::Names;
use std::collections::{BTreeMap, HashMap};
use veranda_api::client::{
    Board, ClientAsk, ClientCard, ClientProject, ClientRemark, ClientStage, Home, Somebody, TaskPage,
};
use veranda_api::staff::{
    FaceForPartner, PartnerHere, PartnerProject, PartnerRow, PartnerSharingRow, PartnerSide, PartnerSidesView,
    PartnersView,
};
use veranda_domain::{Client, PartnerAsk, PartnerFace, PartnerRemark, PartnerSharing, Partnership, Project};
use veranda_store::{Failure, Rows, Seat};
use veranda_terms::{Lang, Moment, Partner, PartnerId, PersonId, ProjectId, Staff, StageId, TaskId, Title};
use veranda_text::Say;

/// A partner's board has two lanes of its own: the project's stages are between the firm and its client.
fn lanes(project: ProjectId, lang: Lang) -> Vec<ClientStage> {
    let say = Say::new(lang);
    let lane = |n, words: &str, finished| {
        let (client_acts, asks) = (false, None);
        Title::parse(words).ok().map(|name| ClientStage {
            id: StageId::lane(project, n),
            name,
            client_acts,
            asks,
            finished,
        })
    };
    [lane(0, say.client_lane_going(), false), lane(1, say.client_lane_done(), true)].into_iter().flatten().collect()
}

fn card(sharing: &PartnerSharing, done: Option<Moment>, asks: Vec<ClientAsk>, remarks: u32) -> ClientCard {
    let PartnerSharing { id: _, partner: _, project, task, face, at, by: _, first_seen: _, stopped: _ } = sharing;
    let PartnerFace { title, text: _, date } = face;
    ClientCard {
        id: *task,
        project: *project,
        stage: StageId::lane(*project, u8::from(done.is_some())),
        title: title.clone(),
        owners: Vec::new(),
        asks,
        date: *date,
        // What was told to a partner before is kept nowhere.
        was: None,
        why: None,
        milestone: false,
        done,
        remarks,
        partner: None,
        shared: *at,
    }
}

fn ask(asked: &PartnerAsk, names: &Names) -> Option<ClientAsk> {
    let PartnerAsk { partner: _, ask } = asked;
    for_client::ask(ask, names)
}

fn remark(remark: PartnerRemark, names: &Names, staff: &[PersonId]) -> Option<ClientRemark> {
    let PartnerRemark { id, partner: _, project: _, task: _, by, at, text } = remark;
    let from_firm = staff.contains(&by);
    Some(ClientRemark { id, by: names.somebody(by)?, from_firm, at, text: shown(text.as_str()) })
}

fn speakers(asks: &[PartnerAsk], remarks: &[PartnerRemark]) -> Vec<PersonId> {
    let closed = asks.iter().filter_map(|asked| asked.ask.closed.as_ref().map(|closed| closed.by));
    asks.iter().map(|asked| asked.ask.by).chain(closed).chain(remarks.iter().map(|remark| remark.by)).collect()
}

/// The projects something is shared of, and their cards.
async fn board_of(
    rows: &mut Rows,
    seat: &Seat<Partner>,
    lang: Lang,
    project: ProjectId,
) -> Result<Option<Board>, Failure> {
    let Some(record) = rows.partners_project(seat, project).await? else { return Ok(None) };
    let sharings = rows.partner_sharings(seat, project).await?;
    let asks = rows.partner_asks(seat, project).await?;
    let counts = rows.partner_remark_counts(seat, project).await?;
    let done = rows.done_of(seat, &sharings.iter().map(|sharing| sharing.task).collect::<Vec<_>>()).await?;
    let names = Names::of(rows, &[], &[], &speakers(&asks, &[])).await?;
    let mut cards: Vec<ClientCard> = sharings
        .iter()
        .map(|sharing| {
            let asks = asks.iter().filter(|asked| asked.ask.task == sharing.task);
            let asks = asks.filter_map(|asked| ask(asked, &names)).collect();
            let remarks = counts.get(&(sharing.task, sharing.partner)).copied().unwrap_or_default();
            card(sharing, done.get(&sharing.task).copied(), asks, remarks)
        })
        .collect();
    cards.sort_by_key(|card| (card.shared, card.id));
    Ok(Some(Board { project: project_of(record, lang, &cards), cards }))
}

fn project_of(record: Project, lang: Lang, cards: &[ClientCard]) -> ClientProject {
    let Project { id, client: _, workflow: _, name, shared_with: _, changes: _, archived, source: _, created: _ } =
        record;
    for_client::with_figures(id, name, lanes(id, lang), cards, archived)
}

/// The language of a partner's house: what stands in its lanes is the same for all its people.
async fn language(rows: &mut Rows, seat: &Seat<Partner>) -> Result<Lang, Failure> {
    let house = rows.client_for_door(seat.partner().house()).await?;
    Ok(house.map_or(Lang::En, |house| house.lang))
}

/// The first page.
///
/// # Errors
/// When the store fails.
pub async fn home(rows: &mut Rows, seat: &Seat<Partner>, now: Moment) -> Result<Home, Failure> {
    let lang = language(rows, seat).await?;
    let (mut projects, mut cards) = (Vec::new(), Vec::new());
    for place in rows.partnerships_of(seat, seat.partner()).await? {
        let Some(board) = board_of(rows, seat, lang, place.project).await? else { continue };
        let goes_on = board.project.archived.is_none();
        projects.push(board.project);
        cards.extend(board.cards.into_iter().filter(|card| goes_on && for_client::is_recent(card, now)));
    }
    Ok(Home { projects, cards })
}

/// A project's board.
///
/// # Errors
/// When the store fails.
pub async fn board(rows: &mut Rows, seat: &Seat<Partner>, project: ProjectId) -> Result<Option<Board>, Failure> {
    let lang = language(rows, seat).await?;
    board_of(rows, seat, lang, project).await
}

/// A card alone.
///
/// # Errors
/// When the store fails.
pub async fn one_card(rows: &mut Rows, seat: &Seat<Partner>, task: TaskId) -> Result<Option<ClientCard>, Failure> {
    Ok(task_page(rows, seat, task).await?.map(|page| page.card))
}

/// A task, opened.
///
/// # Errors
/// When the store fails.
pub async fn task_page(rows: &mut Rows, seat: &Seat<Partner>, task: TaskId) -> Result<Option<TaskPage>, Failure> {
    let Some(sharing) = rows.partner_sharings_of_task(seat, task).await?.into_iter().next() else { return Ok(None) };
    let asks = rows.partner_asks_of_task(seat, task).await?;
    let remarks = rows.partner_remarks(seat, task).await?;
    let names = Names::of(rows, &[], &[], &speakers(&asks, &remarks)).await?;
    let staff = rows.ever_of_the_firm().await?;
    let done = rows.done_of(seat, &[task]).await?.get(&task).copied();
    let asks = asks.iter().filter_map(|asked| ask(asked, &names)).collect();
    let remarks: Vec<ClientRemark> = remarks.into_iter().filter_map(|one| remark(one, &names, &staff)).collect();
    let card = card(&sharing, done, asks, u32::try_from(remarks.len()).unwrap_or(u32::MAX));
    Ok(Some(TaskPage { card, text: shown(sharing.face.text.as_str()), remarks }))
}

fn row(company: Client) -> PartnerRow {
    let Client { id, part_of: _, name, accent, logo: _, lang: _, host: _, created: _ } = company;
    PartnerRow { id: PartnerId::of_house(id), name, accent }
}

/// The firm's partners, as far as the seat sees them, by name.
///
/// # Errors
/// When the store fails.
pub async fn rows_of(rows: &mut Rows, seat: &Seat<Staff>) -> Result<Vec<PartnerRow>, Failure> {
    Ok(rows.partners(seat).await?.into_iter().map(row).collect())
}

/// The partners on a project.
async fn here(rows: &mut Rows, seat: &Seat<Staff>, project: ProjectId) -> Result<Vec<PartnerHere>, Failure> {
    let known: HashMap<_, _> =
        rows.partners(seat).await?.into_iter().map(|company| (PartnerId::of_house(company.id), company)).collect();
    let sharings = rows.partner_sharings(seat, project).await?;
    let mut here = Vec::new();
    for place in rows.partnerships(seat, project).await? {
        let Partnership { project: _, partner, named, since, by: _, ended: _ } = place;
        let Some(company) = known.get(&partner) else { continue };
        let people = rows.people_of_partner(seat, partner).await?;
        let people = people.into_iter().map(|(person, _)| super::staff::somebody(person)).collect::<Vec<Somebody>>();
        let tasks = sharings.iter().filter(|one| one.partner == partner && one.stopped.is_none()).count();
        here.push(PartnerHere {
            partner: row(company.clone()),
            named,
            since,
            people,
            tasks: u32::try_from(tasks).unwrap_or(u32::MAX),
        });
    }
    Ok(here)
}

/// The partners of a project, and those that could be put on it.
///
/// # Errors
/// When the store fails.
pub async fn of_project(
    rows: &mut Rows,
    seat: &Seat<Staff>,
    project: ProjectId,
) -> Result<Option<PartnersView>, Failure> {
    if rows.project(seat, project).await?.is_none() {
        return Ok(None);
    }
    let here = here(rows, seat, project).await?;
    let mut others = rows_of(rows, seat).await?;
    others.retain(|other| !here.iter().any(|one| one.partner.id == other.id));
    Ok(Some(PartnersView { here, others }))
}

/// The projects a partner is on, as far as the seat sees them.
///
/// # Errors
/// When the store fails.
pub async fn projects_of(
    rows: &mut Rows,
    seat: &Seat<Staff>,
    partner: PartnerId,
) -> Result<Vec<PartnerProject>, Failure> {
    let mut projects = Vec::new();
    for place in rows.partnerships_of(seat, partner).await? {
        let Some(project) = rows.project(seat, place.project).await? else { continue };
        let Some(client) = rows.client(seat, project.client).await? else { continue };
        projects.push(PartnerProject {
            id: project.id,
            name: project.name,
            client_name: client.whole_name(),
            named: place.named,
        });
    }
    Ok(projects)
}

/// What each partner has of a task.
///
/// # Errors
/// When the store fails.
pub async fn sides(rows: &mut Rows, seat: &Seat<Staff>, task: TaskId) -> Result<Option<PartnerSidesView>, Failure> {
    let Some(record) = rows.task(seat, task).await? else { return Ok(None) };
    let sharings = rows.partner_sharings_of_task(seat, task).await?;
    let asks = rows.partner_asks_of_task(seat, task).await?;
    let remarks = rows.partner_remarks(seat, task).await?;
    let mut people = speakers(&asks, &remarks);
    people.extend(sharings.iter().map(|sharing| sharing.by));
    let names = Names::of(rows, &[], &[], &people).await?;
    let staff = rows.ever_of_the_firm().await?;
    let mut said: BTreeMap<PartnerId, Vec<ClientRemark>> = BTreeMap::new();
    for one in remarks {
        let partner = one.partner;
        said.entry(partner).or_default().extend(remark(one, &names, &staff));
    }
    let sides = here(rows, seat, record.project).await?.into_iter().map(|partner| {
        let id = partner.partner.id;
        let open = sharings.iter().find(|one| one.partner == id && one.stopped.is_none());
        PartnerSide {
            face: open.map(|open| face(&open.face)),
            asks: asks.iter().filter(|one| one.partner == id).filter_map(|one| ask(one, &names)).collect(),
            reminders: asks
                .iter()
                .filter(|one| one.partner == id)
                .filter_map(|one| super::staff::reminder(&one.ask, &names))
                .collect(),
            remarks: said.remove(&id).unwrap_or_default(),
            history: sharings.iter().rev().filter(|one| one.partner == id).map(|one| history(one, &names)).collect(),
            partner,
        }
    });
    Ok(Some(PartnerSidesView { task, sides: sides.collect() }))
}

fn face(face: &PartnerFace) -> FaceForPartner {
    let PartnerFace { title, text, date } = face;
    FaceForPartner { title: title.clone(), text: text.clone(), date: *date }
}

fn history(sharing: &PartnerSharing, names: &Names) -> PartnerSharingRow {
    let PartnerSharing { id, partner: _, project: _, task: _, face: _, at, by, first_seen, stopped } = sharing;
    PartnerSharingRow {
        id: *id,
        at: *at,
        by: names.somebody(*by),
        first_seen: *first_seen,
        stopped: stopped.map(|(at, _)| at),
    }
}
