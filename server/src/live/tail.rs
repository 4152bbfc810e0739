//! Follows the journal and tells each class what changed for it.

use super::hub::Class;
use crate::House;
use crate::present;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;
use veranda_api::client::ClientLive;
use veranda_api::guest::GuestLive;
use veranda_api::staff::StaffLive;
use veranda_domain::{Event, JournalEntry, Scope, SharedWith, Thing};
use veranda_store::Failure;
use veranda_terms::{ClientId, Lang, LinkId, PartnerId, PersonId, ProjectId, TaskId};

/// How far the tail has read, per scope.
#[derive(Debug, Default, Clone)]
pub struct Heads(HashMap<Scope, i64>);

/// Follows for as long as the house runs. A failure of the store is logged and tried again at the next change.
pub async fn follow(house: House) {
    let mut changes = house.store.changes();
    let mut heads = Heads::default();
    let mut caught_up = false;
    loop {
        let outcome = if caught_up { catch_up(&house, &mut heads).await } else { begin(&house, &mut heads).await };
        match outcome {
            Ok(()) => caught_up = true,
            Err(failure) => {
                tracing::error!(error = format!("{:#}", anyhow::Error::from(failure)), "the journal tail failed")
            }
        }
        changes.next().await;
    }
}

/// What happened before the house opened is in every page that is fetched: begin at the heads.
async fn begin(house: &House, heads: &mut Heads) -> Result<(), Failure> {
    heads.0 = house.store.read().await?.heads().await?.into_iter().collect();
    Ok(())
}

/// Reads what is new and tells it. Public so that tests can wait for it instead of sleeping.
///
/// # Errors
/// When the store fails.
pub async fn catch_up(house: &House, heads: &mut Heads) -> Result<(), Failure> {
    let listened = house.hub.listened();
    let mut rows = house.store.read().await?;
    let grown: Vec<(Scope, i64)> = rows
        .heads()
        .await?
        .into_iter()
        .filter(|(scope, head)| heads.0.get(scope).copied().unwrap_or(0) < *head)
        .collect();
    let mut news = News::default();
    for (scope, head) in grown {
        let seen = heads.0.get(&scope).copied().unwrap_or(0);
        for (_, entry) in rows.journal_since(scope, seen).await? {
            news.add(&entry);
        }
        heads.0.insert(scope, head);
    }
    drop(rows);
    if news.rights {
        house.hub.rights_changed();
    }
    for class in listened {
        match class {
            Class::Staff | Class::Member(_) => tell_staff(house, class, &news).await?,
            Class::Client(client) => tell_client(house, client, &news).await?,
            Class::Partner(partner) => tell_partner(house, partner, &news).await?,
            Class::Link(link, lang) => tell_link(house, link, lang, &news).await?,
        }
    }
    Ok(())
}

/// What a stretch of the journal touched, each thing once.
#[derive(Debug, Default)]
struct News {
    /// Tasks by project, and whether a client's view of them changed.
    tasks: BTreeMap<(ProjectId, TaskId), bool>,
    projects: BTreeMap<ProjectId, bool>,
    clients: Vec<ClientId>,
    /// Projects whose links or released judgement changed.
    reports: BTreeSet<ProjectId>,
    /// Projects whose readers may see something else now. What is said in a client's thread is no part of a report: its
    /// readers do not hear that something was.
    reported: BTreeSet<ProjectId>,
    /// What partners may hear of: tasks of theirs, and projects they were put on or taken off.
    partners: BTreeSet<(ProjectId, PartnerId, Option<TaskId>)>,
    /// Projects of whose partners the client may hear: whose turn it is may read otherwise now.
    named: BTreeSet<ProjectId>,
    /// Tasks on which the turn of a partner may have changed that the client is told of.
    turns: BTreeSet<(ProjectId, TaskId)>,
    /// Tasks that were finished or opened again: of a task itself a partner is told no more.
    finished: BTreeSet<TaskId>,
    /// Projects that were archived or opened again: what stands on first pages is otherwise then.
    archived: BTreeSet<ProjectId>,
    /// Members who were given something, or lost it.
    given: BTreeSet<PersonId>,
    team: bool,
    rights: bool,
}

impl News {
    fn add(&mut self, entry: &JournalEntry) {
        if let (Scope::Project(project), Event::JudgementReleased) = (entry.scope, entry.event) {
            self.reports.insert(project);
        }
        if let (Scope::Project(project), Event::ProjectArchived | Event::ProjectReopened) = (entry.scope, entry.event) {
            self.archived.insert(project);
        }
        if let Thing::Person(person) = entry.thing {
            match entry.event {
                Event::AccessGiven | Event::AccessTaken => {
                    self.given.insert(person);
                    self.team = true;
                    self.rights = true;
                }
                Event::StaffAdded
                | Event::StaffEntered
                | Event::StaffRoleChanged
                | Event::StaffRemoved
                | Event::SecondProofSet
                | Event::SecondProofRemoved => {
                    self.team = true;
                }
                _ => {}
            }
        }
        let outside = entry.shared_with == SharedWith::Client;
        if let Scope::Project(project) = entry.scope
            && outside
            && !matches!(entry.event, Event::RemarkAdded | Event::RemarkTakenBack)
        {
            self.reported.insert(project);
        }
        if let (Event::TaskFinished | Event::TaskReopened, Thing::Task(task)) = (entry.event, entry.thing) {
            self.finished.insert(task);
        }
        match (entry.scope, entry.thing) {
            (Scope::Partner(project, partner), Thing::Task(task)) => {
                self.partners.insert((project, partner, Some(task)));
                self.tasks.entry((project, task)).or_default();
                if outside {
                    self.turns.insert((project, task));
                }
            }
            (Scope::Partner(project, partner), _) => {
                self.partners.insert((project, partner, None));
                self.projects.entry(project).or_default();
                if outside {
                    self.named.insert(project);
                }
                if !self.clients.contains(&partner.house()) {
                    self.clients.push(partner.house());
                }
            }
            (Scope::Project(project), Thing::Task(task)) => {
                *self.tasks.entry((project, task)).or_default() |= outside;
            }
            // A revoked link ends its readers' streams; what the firm lists of links changed in any case.
            (Scope::Project(project), Thing::Link(_)) => {
                self.rights = true;
                self.reports.insert(project);
            }
            (Scope::Project(project), _) => *self.projects.entry(project).or_default() |= outside,
            (Scope::Client(client), _) => {
                self.rights = true;
                if !self.clients.contains(&client) {
                    self.clients.push(client);
                }
            }
            (Scope::Firm, _) => {
                self.rights = true;
                // It stands on the team's page, and counts on every other.
                self.team |= matches!(
                    entry.event,
                    Event::HolidaysChosen
                        | Event::OwnWordAdded
                        | Event::OwnWordChanged
                        | Event::OwnWordRetired
                        | Event::OwnWordRestored
                );
            }
        }
    }
}

/// Whoever is of the firm hears what their seat sees: a member who lost something hears no more of it, and is told to
/// fetch again.
async fn tell_staff(house: &House, class: Class, news: &News) -> Result<(), Failure> {
    let mut rows = house.store.read().await?;
    let seat = match class {
        Class::Member(person) => match rows.staff_seat(person).await? {
            Some(seat) => seat,
            None => return Ok(()),
        },
        _ => rows.staff_class(),
    };
    #[cfg(feature = "mutants")]
    let seat =
        if crate::mutants::is_on(crate::mutants::Leak::MembersHearEverything) { rows.staff_class() } else { seat };
    if let Class::Member(person) = class
        && news.given.contains(&person)
    {
        say(house, class, &StaffLive::Hello);
    }
    if news.team {
        say(house, class, &StaffLive::Team);
    }
    for (_, task) in news.tasks.keys() {
        if let Some(card) = present::staff::one_card(&mut rows, &seat, *task).await? {
            say(house, class, &StaffLive::Card(Box::new(card)));
        }
    }
    for project in news.projects.keys() {
        if let Some(project) = present::staff::project(&mut rows, &seat, *project).await? {
            say(house, class, &StaffLive::Project(Box::new(project)));
        }
    }
    let mut clients = news.clients.clone();
    // A new project is first seen where its client is shown.
    for project in news.projects.keys() {
        if let Some(record) = rows.project(&seat, *project).await?
            && !clients.contains(&record.client)
        {
            clients.push(record.client);
        }
    }
    // A department is shown with the client it belongs to, too.
    for client in clients.clone() {
        if let Some(part) = rows.client(&seat, client).await?.and_then(|record| record.part_of)
            && !clients.contains(&part.client)
        {
            clients.push(part.client);
        }
    }
    for client in clients {
        if rows.house(&seat, client).await?.is_some() {
            say(house, class, &StaffLive::Client(client));
        }
    }
    for project in &news.reports {
        if rows.project(&seat, *project).await?.is_some() {
            say(house, class, &StaffLive::Report(*project));
        }
    }
    Ok(())
}

/// The report as a whole, when the client's face of its project changed.
async fn tell_link(house: &House, id: LinkId, lang: Lang, news: &News) -> Result<(), Failure> {
    let now = house.clock.now();
    let mut rows = house.store.read().await?;
    // A link that no longer opens has no seat: its streams end by themselves.
    let (Some(link), Some(seat)) = (rows.link(id).await?, rows.guest_seat(id, now).await?) else { return Ok(()) };
    let changed = news.reported.contains(&link.project);
    #[cfg(feature = "mutants")]
    let changed = changed || crate::mutants::is_on(crate::mutants::Leak::ReportTellsOfInside);
    if changed && let Some(report) = present::report::report(&mut rows, &seat, Some(&link), lang, now).await? {
        say(house, Class::Link(id, lang), &GuestLive::Report(Box::new(report)));
    }
    Ok(())
}

/// What is shared with a partner, and whether it is done.
async fn tell_partner(house: &House, partner: PartnerId, news: &News) -> Result<(), Failure> {
    let mut rows = house.store.read().await?;
    let Some(seat) = rows.partner_class(partner).await? else { return Ok(()) };
    let class = Class::Partner(partner);
    let mut projects = BTreeSet::new();
    for (project, whose, task) in &news.partners {
        let theirs = *whose == partner;
        #[cfg(feature = "mutants")]
        let theirs = theirs || crate::mutants::is_on(crate::mutants::Leak::PartnersHearOfOthers);
        if !theirs {
            continue;
        }
        projects.insert(*project);
        let Some(task) = task else { continue };
        match present::partner::one_card(&mut rows, &seat, *task).await? {
            Some(card) => say(house, class, &ClientLive::Card(Box::new(card))),
            None => say(house, class, &ClientLive::TaskGone(*task)),
        }
    }
    for task in &news.finished {
        if let Some(card) = present::partner::one_card(&mut rows, &seat, *task).await? {
            projects.insert(card.project);
            say(house, class, &ClientLive::Card(Box::new(card)));
        }
    }
    for project in projects {
        let had = news.partners.iter().any(|(of, whose, task)| *of == project && *whose == partner && task.is_some());
        match present::partner::board(&mut rows, &seat, project).await? {
            Some(board) => say(house, class, &ClientLive::Project(Box::new(board.project))),
            // Of a project it never had anything of, it does not hear either.
            None if had => say(house, class, &ClientLive::ProjectGone(project)),
            None => {}
        }
    }
    for project in &news.archived {
        if rows.partners_project(&seat, *project).await?.is_some() {
            say(house, class, &ClientLive::Hello);
        }
    }
    Ok(())
}

async fn tell_client(house: &House, client: ClientId, news: &News) -> Result<(), Failure> {
    let mut rows = house.store.read().await?;
    let Some(seat) = rows.client_class(client).await? else { return Ok(()) };
    let class = Class::Client(client);
    // What it does not see, it does not hear of either: not even that it is gone.
    for project in &news.named {
        if rows.project(&seat, *project).await?.is_some() {
            say(house, class, &ClientLive::Hello);
        }
    }
    for (_, task) in &news.turns {
        if let Some(card) = present::client::one_card(&mut rows, &seat, *task).await? {
            say(house, class, &ClientLive::Card(Box::new(card)));
        }
    }
    let mut projects: BTreeMap<ProjectId, ()> = BTreeMap::new();
    for ((project, task), outside) in &news.tasks {
        // Another client's project is none of this class's business: not even an id of it goes out.
        let theirs = *outside && rows.is_theirs(client, *project).await?;
        #[cfg(feature = "mutants")]
        let theirs = theirs
            || crate::mutants::is_on(crate::mutants::Leak::LiveForgetsAudience)
            || crate::mutants::of_a_sister(&mut rows, client, *project).await?;
        if !theirs {
            continue;
        }
        projects.insert(*project, ());
        match present::client::one_card(&mut rows, &seat, *task).await? {
            Some(card) => say(house, class, &ClientLive::Card(Box::new(card))),
            None => say(house, class, &ClientLive::TaskGone(*task)),
        }
    }
    for (project, outside) in &news.projects {
        if *outside && rows.is_theirs(client, *project).await? {
            projects.insert(*project, ());
        }
    }
    for project in projects.into_keys() {
        match present::client::one_project(&mut rows, &seat, project).await? {
            Some(project) => say(house, class, &ClientLive::Project(Box::new(project))),
            None => say(house, class, &ClientLive::ProjectGone(project)),
        }
    }
    // Last: what is fetched again then has everything above in it.
    for project in &news.archived {
        if rows.project(&seat, *project).await?.is_some() {
            say(house, class, &ClientLive::Hello);
        }
    }
    Ok(())
}

fn say<T: Serialize>(house: &House, class: Class, message: &T) {
    match serde_json::to_string(message) {
        Ok(text) => house.hub.tell(class, Arc::from(text)),
        Err(error) => tracing::error!(%error, "a live message could not be written"),
    }
}
