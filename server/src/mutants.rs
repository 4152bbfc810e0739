//! Seeded leaks of the server itself, beside those of the store. See [`veranda_store::mutants`].
//!
//! Numbers are rows of `security.md`, section 2: each leak repeats a failure another product had.

use crate::House;
use crate::http::{Refused, tag_of};
use axum::http::header::ETAG;
use axum::http::{HeaderValue, Response};
use std::collections::HashMap;
use std::sync::Mutex;
use std::sync::PoisonError;
use veranda_api::client::{ClientAsk, ClientCard, ClientProject, ClientRemark, Package, Somebody, TaskPage};
use veranda_domain::{Actor, Membership, Project, Remark, Said, Shared, SharedWith, Stage, Task, Workflow};
use veranda_store::{Failure, Rows, Seat};
use veranda_terms::{ClientId, ClientText, ContactRole, Level, Moment, PersonId, PersonName, TaskId, Title};

/// A leak that a test switches on to see that it is caught.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leak {
    /// The tail tells every class of every change, whoever may know of it (row 21, Mattermost CVE-2026-3433: events
    /// broadcast to the wrong audience).
    LiveForgetsAudience,
    /// A card of a task that is not shared is made all the same, under its internal title (row 18, OpenProject
    /// CVE-2026-44736). The store hides such tasks too: with this alone nothing gets out.
    CardForgetsSharing,
    /// Notes inside stand in the client thread (row 1, Chatwoot #837). The store hides them too: with this alone nothing
    /// gets out.
    ThreadForgetsAudience,
    /// A hidden stage is shown under its internal name (row 16, GitLab CVE-2018-19577: titles through what refers to
    /// them).
    StageForgetsItIsHidden,
    /// A project's figures count what the client does not see (row 10, HackerOne #724944: a figure that reveals internal
    /// activity).
    FiguresCountInside,
    /// Cards come in the firm's own order (row 10 again: an order that tells of what stands in between).
    OrderTellsOfInside,
    /// Who speaks is shown by their address (row 22, Kanboard #5876).
    NamesCarryAddresses,
    /// The mail is written from the record and not from the view (rows 2 and 3, OpenProject PR 18980, GLPI #15615).
    MailFromRecord,
    /// The refusal of a hidden thing is not that of an absent one (row 34, Mattermost CVE-2026-21386).
    RefusalNamesTheTask,
    /// The tag of a view is made of the house's revisions and not of its bytes (row 10, `latest_activity_id`).
    TagCountsRevisions,
    /// A stream goes on when its session has ended (row 54, Open WebUI CVE-2026-59219).
    StreamOutlivesItsSession,
    /// An invitation opens for whoever presses its button, without saying who they are (row 37, uptimepage #92: a mail
    /// scanner gets the session).
    AnyNameComesIn,
    /// A mailed link opens in whatever browser it is followed (row 37 again, supabase/auth #1214).
    LinkAloneComesIn,
    /// What asks for a proof takes the word of whoever holds an invitation's link (row 36, Mattermost CVE-2026-9597).
    NobodyProves,
    /// Every session leads into the other houses of its person (row 43, HackerOne #290930: an invitation to one place
    /// opens another).
    EverySessionCrosses,
    /// Whoever an invitation was passed on to is let in wherever their address is (row 43, HackerOne #290930).
    AnyDomainComesIn,
    /// A report shows more than its link's level: names and tasks go up to readers who should get one page (row 51,
    /// Gemini CVE-2025-5009: a part was meant to be shared, the whole was).
    ReportForgetsItsLevel,
    /// A revoked link opens all the same (row 36, Mattermost CVE-2026-9597: an older link opens for somebody whose access
    /// ended). The store gives no seat by it either: with this alone nothing gets out.
    RevokedLinkOpens,
    /// The session of one link opens any other (row 27, Vikunja CVE-2026-68582: who holds one share reads others through
    /// an id that nobody compares).
    SessionOpensAnyLink,
    /// A link's password is not asked for (row 47, FileBrowser Quantum CVE-2026-27611: what a password should guard is
    /// told before it).
    PasswordIsNotAsked,
    /// The bare address names the project whatever its maker said (row 43, HackerOne #290930: an invitation nobody
    /// accepted tells of what it is for).
    BareAddressNamesTheProject,
    /// A plan that is brought in is shared at once (row 5, Zammad #2782: what an automaton makes is public).
    PlanSharedAtOnce,
    /// The readers of a report hear whenever something inside moves (row 10, HackerOne #724944: a signal that reveals
    /// internal activity).
    ReportTellsOfInside,
    /// A mail tells of a task that is no longer shared (row 14, HackerOne #1234746: a notification is not looked at again
    /// when it is sent).
    MailForgetsSharing,
    /// A mail that waited goes to somebody who was removed meanwhile (row 33, FreeScout CVE-2026-48811: an ex-member goes
    /// on).
    MailOutlivesMembership,
    /// Monday's mail tells notes inside beside remarks (row 2, OpenProject PR 18980).
    MailTellsNotes,
    /// News are put down for every client's people (row 4, brimir #412: the list of receivers is not made from the
    /// audience). The store and every seat hide them too: with this alone nothing gets out.
    NewsForEverybody,
    /// What was taken back in time is mailed all the same (row 12, HackerOne #645264: a setting missed on one of several
    /// ways out).
    MailForgetsRecall,
    /// Somebody of the firm who looks as a contact may do what the contact may (row 58, Nextcloud CVE-2024-37315: who may
    /// only read restores and deletes).
    LookingMayAct,
    /// What somebody of the firm looks at as a contact counts as seen by the contact (row 25, Vikunja CVE-2026-68581: one
    /// kind of caller is taken for another).
    LookingIsSeen,
    /// "Who can see this?" answers from the records and not as each of them sees it (row 15, GitLab CVE-2024-8650: a
    /// derived list that follows another rule than the thing itself).
    WhoCountsRecords,
    /// A role is not asked before health and forecast are released (row 17, GitLab CVE-2019-7176: who may only look
    /// changes what is there).
    RoleIsNotAsked,
    /// A member's stream is made with everybody's eyes (row 21, Mattermost CVE-2026-24692: events broadcast to the wrong
    /// audience).
    MembersHearEverything,
    /// A partner's stream tells of what another partner has (row 23, Outline #2946: external people of two companies see each
    /// other).
    PartnersHearOfOthers,
    /// A client reads what waits to be published in the place of what was (row 20, Outline CVE-2026-28506: what is a draft
    /// shows up with what is not).
    ClientsReadWhatWaits,
    /// The tail tells a department's people of what its sisters are told (row 21, Mattermost CVE-2026-3433 again).
    LiveForgetsWhichDepartment,
    /// A mail tells the firm's own people with everybody's eyes: who has lost a project and follows it still is told of it
    /// (row 33, FreeScout CVE-2026-48811: an ex-member goes on).
    MailOutlivesAccess,
    /// News are mailed to whoever has access, whether they follow or not (row 12, HackerOne #645264: a setting missed on
    /// one of several ways out).
    FollowingIsNotAsked,
    /// An unknown address is refused in other words than a wrong password (row 53, Vaultwarden CVE-2026-43914).
    UnknownAddressIsSaid,
    /// A task is found by words its client is not shown (row 11, HackerOne #685909: hidden text is found by its words). The
    /// store looks through what stands outside alone: with this alone nothing gets out.
    FoundByWhatIsNotShown,
    /// A package of files names tasks as the firm does (row 9, HackerOne #186230: what is inside goes out in an export).
    PackageNamesInside,
    /// An account at a provider is joined to somebody by an address that nobody verified (row 45, Wekan CVE-2026-52893).
    UnverifiedMailIsBelieved,
}

static ON: Mutex<Vec<Leak>> = Mutex::new(Vec::new());

/// Switches a leak on or off for the whole process.
pub fn switch(leak: Leak, on: bool) {
    let mut leaks = ON.lock().unwrap_or_else(PoisonError::into_inner);
    leaks.retain(|other| *other != leak);
    if on {
        leaks.push(leak);
    }
}

/// Whether a leak is switched on.
pub fn is_on(leak: Leak) -> bool {
    ON.lock().unwrap_or_else(PoisonError::into_inner).contains(&leak)
}

/// [`Leak::CardForgetsSharing`].
pub(crate) fn bared(task: &Task) -> Task {
    let mut task = task.clone();
    if is_on(Leak::CardForgetsSharing)
        && task.shared.is_none()
        && let Some(by) = task.owners.first().copied()
    {
        task.shared = Some(Shared { at: task.created, by, from: task.created });
        task.face.title = Title::parse(task.title.for_staff()).ok();
    }
    task
}

/// [`Leak::ClientsReadWhatWaits`].
pub(crate) async fn ahead(rows: &mut Rows, mut tasks: Vec<Task>) -> Result<Vec<Task>, Failure> {
    if is_on(Leak::ClientsReadWhatWaits) {
        let seat = rows.staff_class();
        for task in &mut tasks {
            if let Some(pending) = rows.pending_face(&seat, task.id).await? {
                task.face = pending.face;
            }
        }
    }
    Ok(tasks)
}

/// [`Leak::PackageNamesInside`].
pub(crate) async fn packed(rows: &mut Rows, mut package: Package) -> Result<Package, Failure> {
    if is_on(Leak::PackageNamesInside) {
        let seat = rows.staff_class();
        for page in &mut package.tasks {
            if let Some(title) =
                rows.task(&seat, page.card.id).await?.and_then(|task| Title::parse(task.title.for_staff()).ok())
            {
                page.card.title = title;
            }
        }
    }
    Ok(package)
}

/// [`Leak::ReportForgetsItsLevel`].
pub(crate) fn widened(level: Level) -> Level {
    if is_on(Leak::ReportForgetsItsLevel) { Level::Details } else { level }
}

/// [`Leak::PlanSharedAtOnce`]: a task of a plan somebody brings in.
pub(crate) fn laid_open(mut task: Task, by: Actor, at: Moment) -> Task {
    if is_on(Leak::PlanSharedAtOnce)
        && let Actor::Person(by) = by
    {
        task.shared = task.shared.or(Some(Shared { at, by, from: at }));
        task.face.title = task.face.title.or_else(|| Title::parse(task.title.for_staff()).ok());
    }
    task
}

/// [`Leak::PlanSharedAtOnce`]: its project.
pub(crate) fn project_laid_open(mut project: Project, by: Actor) -> Project {
    if is_on(Leak::PlanSharedAtOnce) && matches!(by, Actor::Person(_)) {
        project.shared_with = SharedWith::Client;
    }
    project
}

/// [`Leak::PlanSharedAtOnce`]: its stages.
pub(crate) fn stages_laid_open(mut workflow: Workflow, by: Actor) -> Workflow {
    if is_on(Leak::PlanSharedAtOnce) && matches!(by, Actor::Person(_)) {
        for stage in &mut workflow.stages {
            stage.client_name = stage.client_name.take().or_else(|| Some(stage.name.clone()));
        }
    }
    workflow
}

/// [`Leak::ThreadForgetsAudience`].
pub(crate) fn told_outside(mut remark: Remark) -> Remark {
    if is_on(Leak::ThreadForgetsAudience)
        && let Said::Inside(text) = &remark.said
        && let Ok(text) = ClientText::parse(text.for_staff())
    {
        remark.said = Said::WithClient(text);
    }
    remark
}

/// [`Leak::StageForgetsItIsHidden`].
pub(crate) fn named(stage: &Stage) -> Stage {
    let mut stage = stage.clone();
    if is_on(Leak::StageForgetsItIsHidden) {
        stage.client_name = stage.client_name.or(Some(stage.name.clone()));
    }
    stage
}

/// [`Leak::OrderTellsOfInside`]: `tasks` are in the firm's order.
pub(crate) fn in_our_order(cards: &mut [ClientCard], tasks: &[Task]) {
    if is_on(Leak::OrderTellsOfInside) {
        let places: HashMap<TaskId, usize> = tasks.iter().enumerate().map(|(place, task)| (task.id, place)).collect();
        cards.sort_by_key(|card| places.get(&card.id).copied());
    }
}

/// [`Leak::FiguresCountInside`].
pub(crate) async fn counted(rows: &mut Rows, mut project: ClientProject) -> Result<ClientProject, Failure> {
    if is_on(Leak::FiguresCountInside) {
        let seat = rows.staff_class();
        project.total = u32::try_from(rows.tasks(&seat, project.id).await?.len()).unwrap_or(u32::MAX);
    }
    Ok(project)
}

/// [`Leak::NamesCarryAddresses`].
pub(crate) async fn addressed(rows: &mut Rows, mut thread: Vec<ClientRemark>) -> Result<Vec<ClientRemark>, Failure> {
    if is_on(Leak::NamesCarryAddresses) {
        for person in rows.colleagues().await? {
            for remark in thread.iter_mut().filter(|remark| remark.by.id == person.id) {
                remark.by.name = PersonName::parse(person.email.as_str()).unwrap_or_else(|_| remark.by.name.clone());
            }
        }
    }
    Ok(thread)
}

/// [`Leak::MailFromRecord`].
pub(crate) async fn from_record(rows: &mut Rows, mut card: Option<ClientCard>) -> Result<Option<ClientCard>, Failure> {
    if is_on(Leak::MailFromRecord)
        && let Some(card) = &mut card
    {
        let seat = rows.staff_class();
        let task = rows.task(&seat, card.id).await?;
        card.title =
            task.and_then(|task| Title::parse(task.title.for_staff()).ok()).unwrap_or_else(|| card.title.clone());
    }
    Ok(card)
}

/// [`Leak::MailForgetsSharing`]: a task as it would look if it were shared.
pub(crate) async fn still_there(
    rows: &mut Rows,
    task: TaskId,
    card: Option<ClientCard>,
) -> Result<Option<ClientCard>, Failure> {
    if card.is_some() || !is_on(Leak::MailForgetsSharing) {
        return Ok(card);
    }
    let seat = rows.staff_class();
    let Some(card) = crate::present::staff::one_card(rows, &seat, task).await? else { return Ok(None) };
    let asks = all_open(rows, task).await?;
    Ok(Some(ClientCard {
        id: card.id,
        project: card.project,
        stage: card.stage,
        title: card.client_title.unwrap_or_else(|| Title::parse("gone").expect("a title")),
        owners: card.owners,
        asks,
        date: card.client_date,
        was: None,
        why: None,
        milestone: card.milestone,
        done: card.done,
        remarks: card.client_remarks,
        partner: None,
        shared: Moment(0),
    }))
}

/// [`Leak::MailForgetsRecall`]: asks that were taken back count as open.
pub(crate) async fn untaken(rows: &mut Rows, mut card: ClientCard) -> Result<ClientCard, Failure> {
    if is_on(Leak::MailForgetsRecall) {
        card.asks = all_open(rows, card.id).await?;
    }
    Ok(card)
}

/// Every ask there ever was on a task, as if none were closed.
async fn all_open(rows: &mut Rows, task: TaskId) -> Result<Vec<ClientAsk>, Failure> {
    let seat = rows.staff_class();
    let asks = rows.asks_of_task(&seat, task).await?;
    let name = PersonName::parse("Somebody").expect("a name");
    let open = asks.into_iter().map(|ask| ClientAsk {
        id: ask.id,
        form: ask.form,
        own: ask.own.map(|(_, word)| word),
        of: ask.of,
        sentence: ask.sentence,
        unlocks: ask.unlocks,
        minutes: ask.minutes,
        since: ask.since,
        due: ask.due,
        by: Somebody { id: ask.by, name: name.clone() },
        undo_until: ask.undo_until,
        reopened: None,
        word: None,
        handed: None,
        closed: None,
    });
    Ok(open.collect())
}

/// [`Leak::MailTellsNotes`].
pub(crate) async fn with_notes(rows: &mut Rows, mut page: TaskPage) -> Result<TaskPage, Failure> {
    if is_on(Leak::MailTellsNotes) {
        let seat = rows.staff_class();
        if let Some(staff) = crate::present::staff::task_page(rows, &seat, page.card.id).await? {
            for note in staff.notes {
                if let Some(remark) = page.remarks.first().cloned() {
                    page.remarks.push(ClientRemark { at: note.at, text: note.text, ..remark });
                }
            }
        }
    }
    Ok(page)
}

/// [`Leak::MailOutlivesMembership`]: the seat and place of somebody who has none.
pub(crate) async fn seat_of_the_gone(
    rows: &mut Rows,
    person: PersonId,
    client: ClientId,
) -> Result<Option<(Seat<veranda_terms::Client>, Membership)>, Failure> {
    if !is_on(Leak::MailOutlivesMembership) {
        return Ok(None);
    }
    let Some(seat) = rows.client_class(client).await? else { return Ok(None) };
    let role = ContactRole::Decides;
    let (invited, entered, visit, last_here) = (None, None, None, None);
    Ok(Some((
        seat,
        Membership {
            person,
            client,
            role,
            sees_money: false,
            invited,
            entered,
            visit,
            last_here,
            ended: None,
            called: None,
        },
    )))
}

/// [`Leak::NewsForEverybody`]: the contacts of every client.
pub(crate) async fn everybodys_contacts(
    rows: &mut Rows,
    mut contacts: Vec<(PersonId, ClientId)>,
) -> Result<Vec<(PersonId, ClientId)>, Failure> {
    if is_on(Leak::NewsForEverybody) {
        let seat = rows.staff_class();
        for client in rows.clients(&seat).await? {
            for (person, _) in rows.contacts(&seat, client.id).await? {
                if !contacts.contains(&(person.id, client.id)) {
                    contacts.push((person.id, client.id));
                }
            }
        }
    }
    Ok(contacts)
}

/// [`Leak::LiveForgetsWhichDepartment`]: whether a project is of a sister of this department.
pub(crate) async fn of_a_sister(
    rows: &mut Rows,
    client: ClientId,
    project: veranda_terms::ProjectId,
) -> Result<bool, Failure> {
    if !is_on(Leak::LiveForgetsWhichDepartment) {
        return Ok(false);
    }
    let Some(owner) = rows.owner_of(project).await? else { return Ok(false) };
    let mut whole = Vec::new();
    for one in [client, owner] {
        let part = rows.client_for_door(one).await?.and_then(|record| record.part_of);
        whole.push(part.map(|part| part.client));
    }
    Ok(whole[0].is_some() && whole[0] == whole[1])
}

/// [`Leak::MailOutlivesAccess`].
pub(crate) fn seat_of_all(rows: &mut Rows, seat: Seat<veranda_terms::Staff>) -> Seat<veranda_terms::Staff> {
    if is_on(Leak::MailOutlivesAccess) { rows.staff_class() } else { seat }
}

/// [`Leak::FollowingIsNotAsked`].
pub(crate) fn told_without_following(person: PersonId, by: PersonId) -> bool {
    person != by && is_on(Leak::FollowingIsNotAsked)
}

/// [`Leak::RefusalNamesTheTask`].
pub(crate) async fn refused_by_name(rows: &mut Rows, task: TaskId) -> Result<(), Refused> {
    if is_on(Leak::RefusalNamesTheTask) {
        let seat = rows.staff_class();
        if let Some(task) = rows.task(&seat, task).await? {
            return Err(Refused { current: Some(task.title.for_staff().into()), ..Refused::missing() });
        }
    }
    Ok(())
}

/// [`Leak::TagCountsRevisions`].
pub(crate) async fn retagged<B>(house: &House, path: &str, mut response: Response<B>) -> Response<B> {
    if is_on(Leak::TagCountsRevisions)
        && path.starts_with("/api/client/")
        && let Ok(mut rows) = house.store.read().await
        && let Ok(heads) = rows.heads().await
        && let Ok(tag) =
            HeaderValue::from_str(&tag_of(format!("{:?}", heads.iter().map(|(_, n)| n).sum::<i64>()).as_bytes()))
    {
        response.headers_mut().insert(ETAG, tag);
    }
    response
}
