//! Who sees what: told by looking as each of them, never by a second rule.

use super::client as for_client;
use super::partner as for_partner;
use super::people::Names;
use super::report;
use super::staff::somebody;
use veranda_api::client::Somebody;
use veranda_api::staff::{
    ContactReader, EarlierThing, PartnerReader, ReportReaders, ShareItem, SharePreview, StopItem, StopPreview,
    WhoSeesView,
};
use veranda_domain::{Link, Person, SharedWith, Sharing, Task, sharing};
use veranda_store::{Failure, Rows, Seat};
use veranda_terms::{ClientId, Day, Lang, Level, Moment, PersonId, ProjectId, Staff, TaskId};

/// Who can see a task: each contact, each reader of a link, each of the firm, asked as themselves.
///
/// # Errors
/// When the store fails.
pub async fn who_sees(
    rows: &mut Rows,
    seat: &Seat<Staff>,
    id: TaskId,
    now: Moment,
) -> Result<Option<WhoSeesView>, Failure> {
    let Some(task) = rows.task(seat, id).await? else { return Ok(None) };
    let Some(project) = rows.project(seat, task.project).await? else { return Ok(None) };
    let seen = match rows.open_sharing(seat, id).await? {
        Some(sharing) => rows.shown_to(seat, &[sharing.id]).await?.remove(&sharing.id).unwrap_or_default(),
        None => Vec::new(),
    };
    let mut contacts = Vec::new();
    for (person, membership) in rows.who_see(seat, project.client).await? {
        let client = membership.client;
        if contact_sees(rows, &person, client, id).await? {
            let seen = seen.iter().any(|(who, seen)| *who == person.id && *seen);
            let other = if client == project.client { None } else { rows.client_for_door(client).await? };
            let client_name = other.map(|other| other.name);
            contacts.push(ContactReader { role: membership.role, person: somebody(person), seen, client_name });
        }
    }
    let reports = reports_that_show(rows, seat, project.id, &[id], now).await?;
    let mut inside = Vec::new();
    for person in rows.colleagues().await? {
        let Some(seat) = rows.staff_seat(person.id).await? else { continue };
        if rows.task(&seat, id).await?.is_some() {
            inside.push(somebody(person));
        }
    }
    let partners = people_of_partners(rows, seat, project.id, id).await?;
    Ok(Some(WhoSeesView { contacts, reports, inside, partners }))
}

/// The people of the project's partners who have it before them, found by looking as each of them.
async fn people_of_partners(
    rows: &mut Rows,
    seat: &Seat<Staff>,
    project: ProjectId,
    task: TaskId,
) -> Result<Vec<PartnerReader>, Failure> {
    let mut readers = Vec::new();
    for place in rows.partnerships(seat, project).await? {
        let Some(company) = rows.partner(seat, place.partner).await? else { continue };
        for (person, _) in rows.people_of_partner(seat, place.partner).await? {
            let Some(theirs) = rows.partner_seat(person.id, place.partner).await? else { continue };
            if for_partner::one_card(rows, &theirs, task).await?.is_some() {
                readers.push(PartnerReader { person: somebody(person), partner: company.name.clone() });
            }
        }
    }
    Ok(readers)
}

async fn contact_sees(rows: &mut Rows, person: &Person, client: ClientId, task: TaskId) -> Result<bool, Failure> {
    #[cfg(feature = "mutants")]
    if crate::mutants::is_on(crate::mutants::Leak::WhoCountsRecords) {
        return Ok(true);
    }
    let Some(seat) = rows.contact_seat(person.id, client).await? else { return Ok(false) };
    Ok(for_client::one_card(rows, &seat, task).await?.is_some())
}

/// The links whose report shows one of these tasks right now, read by their own seats.
async fn reports_that_show(
    rows: &mut Rows,
    seat: &Seat<Staff>,
    project: ProjectId,
    tasks: &[TaskId],
    now: Moment,
) -> Result<Vec<ReportReaders>, Failure> {
    let mut readers = Vec::new();
    for link in rows.links(seat, project).await? {
        let Some(guest) = rows.guest_seat(link.id, now).await? else { continue };
        let Some(view) = report::report(rows, &guest, Some(&link), link.lang.unwrap_or(Lang::En), now).await? else {
            continue;
        };
        let mut shown = view.tasks.iter().filter(|task| tasks.contains(&task.id)).peekable();
        if shown.peek().is_some() {
            let named = shown.any(|task| task.title.is_some());
            readers.push(report_readers(link, named));
        }
    }
    Ok(readers)
}

fn report_readers(link: Link, named: bool) -> ReportReaders {
    let Link {
        id,
        project: _,
        by: _,
        made: _,
        for_whom,
        level,
        lang: _,
        until: _,
        password_hash: _,
        bare: _,
        secret_hash: _,
        revoked: _,
        opened,
        last_opened: _,
    } = link;
    ReportReaders { link: id, for_whom, level, named, opened }
}

/// What sharing these tasks would show. Tasks that are shared already, or not of this project, are left out.
///
/// # Errors
/// When the store fails.
pub async fn share_preview(
    rows: &mut Rows,
    seat: &Seat<Staff>,
    id: ProjectId,
    tasks: &[TaskId],
    now: Moment,
) -> Result<Option<SharePreview>, Failure> {
    let Some(record) = rows.project(seat, id).await? else { return Ok(None) };
    let workflow = rows.workflow(&record).await?;
    let told = rows.told_dates(seat, id).await?;
    let mut items = Vec::new();
    for task in tasks {
        let Some(task) = rows.task(seat, *task).await? else { continue };
        if task.project != id || task.shared.is_some() {
            continue;
        }
        let names = Names::of(rows, std::slice::from_ref(&task), &[], &[]).await?;
        let earlier = earlier(rows, seat, &task).await?;
        let earlier_dates: Vec<Option<Day>> =
            told.iter().filter(|told| told.task == task.id).map(|told| told.day).collect();
        items.push(ShareItem {
            task: task.id,
            proposed_title: sharing::proposed_title(&task),
            stage: sharing::stage_name_outside(&workflow, task.stage).cloned(),
            owners: names.somebodies(&task.owners),
            earlier,
            earlier_dates,
            team_date: task.team_date,
            title: task.title,
            client_text: task.face.text,
            client_date: task.face.date,
        });
    }
    let people = rows.who_see(seat, record.client).await?.into_iter().map(|(person, _)| somebody(person)).collect();
    let shows_project = record.shared_with == SharedWith::Nobody;
    // One page names milestones alone; what a task will be called there is decided by its own narrowing.
    let open = rows.links(seat, id).await?.into_iter().filter(|link| link.opens(now));
    let reports: Vec<ReportReaders> = open
        .map(|link| (link.level != Level::OnePage, link))
        .map(|(named, link)| report_readers(link, named))
        .collect();
    let more_comes_along = shows_project
        || items.iter().any(|item| {
            !item.earlier.is_empty() || !item.earlier_dates.is_empty() || !item.client_text.as_str().is_empty()
        });
    Ok(Some(SharePreview { items, people, reports, shows_project, more_comes_along }))
}

/// What stood in earlier sharings of a task: its client thread, and what was asked and answered.
async fn earlier(rows: &mut Rows, seat: &Seat<Staff>, task: &Task) -> Result<Vec<EarlierThing>, Failure> {
    let said = rows.remarks(seat, task.id).await?;
    let said = said.into_iter().filter(|remark| remark.shared_with() == SharedWith::Client).collect();
    let remarks = for_client::thread(rows, said).await?;
    let asks = rows.asks_of_task(seat, task.id).await?;
    let names = Names::of(rows, &[], &asks, &[]).await?;
    let closed = asks.iter().filter(|ask| ask.closed.is_some()).filter_map(|ask| for_client::ask(ask, &names));
    let mut things: Vec<(Moment, EarlierThing)> =
        closed.map(|ask| (ask.since, EarlierThing::Ask(Box::new(ask)))).collect();
    things.extend(remarks.into_iter().map(|remark| (remark.at, EarlierThing::Remark(Box::new(remark)))));
    things.sort_by_key(|(at, _)| *at);
    Ok(things.into_iter().map(|(_, thing)| thing).collect())
}

/// What stopping these would take back, and what it cannot. Tasks that are not shared, or not of this project, are left
/// out.
///
/// # Errors
/// When the store fails.
pub async fn stop_preview(
    rows: &mut Rows,
    seat: &Seat<Staff>,
    id: ProjectId,
    tasks: &[TaskId],
    now: Moment,
) -> Result<Option<StopPreview>, Failure> {
    if rows.project(seat, id).await?.is_none() {
        return Ok(None);
    }
    let (mut items, mut shared, mut tells) = (Vec::new(), Vec::new(), Vec::<Somebody>::new());
    for task in tasks {
        let Some(task) = rows.task(seat, *task).await?.filter(|task| task.project == id) else { continue };
        let Some(sharing) = rows.open_sharing(seat, task.id).await? else { continue };
        shared.push(task.id);
        let item = stop_item(rows, seat, task, sharing).await?;
        tells.extend(item.seen_by.iter().chain(&item.mailed).cloned());
        items.push(item);
    }
    tells.sort_by_cached_key(|one| (one.name.as_str().to_lowercase(), one.id));
    tells.dedup_by_key(|one| one.id);
    let reports = reports_that_show(rows, seat, id, &shared, now).await?;
    Ok(Some(StopPreview { items, reports, tells }))
}

async fn stop_item(rows: &mut Rows, seat: &Seat<Staff>, task: Task, sharing: Sharing) -> Result<StopItem, Failure> {
    let (seen, mailed) = touched(rows, seat, &sharing).await?;
    let names = Names::of(rows, &[], &[], &[seen.as_slice(), mailed.as_slice()].concat()).await?;
    let open = rows.asks_of_task(seat, task.id).await?.iter().filter(|ask| ask.closed.is_none()).count();
    Ok(StopItem {
        task: task.id,
        title: task.face.title.unwrap_or(sharing.title),
        since: sharing.at,
        first_seen: sharing.first_seen,
        seen_by: names.somebodies(&seen),
        mailed: names.somebodies(&mailed),
        open_asks: u32::try_from(open).unwrap_or(u32::MAX),
        remarks: rows.remark_count(seat, task.id).await?.client,
    })
}

/// Who had a sharing in front of them, and whom a mail named it to.
///
/// # Errors
/// When the store fails.
pub async fn touched(
    rows: &mut Rows,
    seat: &Seat<Staff>,
    sharing: &Sharing,
) -> Result<(Vec<PersonId>, Vec<PersonId>), Failure> {
    let shown = rows.shown_to(seat, &[sharing.id]).await?.remove(&sharing.id).unwrap_or_default();
    let seen = shown.into_iter().filter(|(_, seen)| *seen).map(|(person, _)| person).collect();
    Ok((seen, rows.mailed_about(seat, sharing.task).await?))
}
