//! The firm, its clients, their people and the frame of a project.

use crate::{Archived, Changes, SharedWith};
use veranda_terms::{
    Accent, Action, ClientId, ContactRole, EmailAddress, HostName, Lang, Logo, Moment, PersonId, PersonName, ProjectId,
    StaffRole, StageId, Title, WorkflowId,
};

/// The firm that runs this instance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Firm {
    /// What it is called.
    pub name: Title,
    /// The language its mails and pages begin in.
    pub lang: Lang,
    /// When the house was set up.
    pub created: Moment,
}

/// A customer company, or a department of one: a client of its own with its own people, projects and host name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Client {
    /// Which.
    pub id: ClientId,
    /// Of a department: what of.
    pub part_of: Option<PartOf>,
    /// What it is called.
    pub name: Title,
    /// Its accent colour: its own, or the one of the client it is a department of.
    pub accent: Accent,
    /// Its logo: its own, or the one of the client it is a department of. Read, never saved with the record.
    pub logo: Option<Logo>,
    /// The language its mails and pages begin in: its own, or that of the client it is a department of.
    pub lang: Lang,
    /// Its host name, unique.
    pub host: HostName,
    /// When it was taken in.
    pub created: Moment,
}

/// What makes a client a department of another. There is one level: a department has no departments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartOf {
    /// Of which client.
    pub client: ClientId,
    /// What that is called. Read, never saved.
    pub name: Title,
    /// Whether the accent is that client's, as it is now.
    pub accent: bool,
    /// Whether the language is that client's, as it is now.
    pub lang: bool,
    /// Whether the logo is that client's: it has none of its own. Read, never saved.
    pub logo: bool,
}

impl Client {
    /// Its name where nothing around it says what it is a department of: `Skogholm · Nord`.
    pub fn whole_name(&self) -> Title {
        self.part_of.as_ref().map_or_else(|| self.name.clone(), |part| self.name.within(&part.name))
    }
}

/// Somebody who signs in. A person is staff, or a contact of one or more clients.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// How they are called.
    pub name: PersonName,
    /// Where mail reaches them; unique among staff and among contacts.
    pub email: EmailAddress,
    /// The language they read.
    pub lang: Lang,
    /// What they may do as staff; nothing for contacts.
    pub staff: Option<StaffRole>,
    /// The argon2id hash of a staff member's password, in PHC string format.
    pub password_hash: Option<String>,
    /// When they were added.
    pub created: Moment,
    /// When somebody of the firm was removed; their name stays beside what they did.
    pub removed: Option<Moment>,
}

/// What a member of the firm was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Access {
    /// Who.
    pub person: PersonId,
    /// Which client.
    pub client: ClientId,
    /// Which project of it; nothing for the whole client.
    pub project: Option<ProjectId>,
}

impl Person {
    /// The host of the address that stands in the row of somebody who was erased: it exists nowhere (RFC 2606 section 2).
    pub const ERASED_HOST: &'static str = "erased.invalid";

    /// Whether they were erased: the row is kept for its id alone, and no mail goes there.
    pub fn is_erased(&self) -> bool {
        self.email.as_str().rsplit_once('@').is_some_and(|(_, host)| host == Self::ERASED_HOST)
    }
}

/// A contact's place at a client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// Who.
    pub person: PersonId,
    /// Where.
    pub client: ClientId,
    /// What they may do.
    pub role: ContactRole,
    /// Whether they see money.
    pub sees_money: bool,
    /// When they were last invited.
    pub invited: Option<Moment>,
    /// When they first came in.
    pub entered: Option<Moment>,
    /// The beginning of this visit.
    pub visit: Option<Moment>,
    /// The last time they were here before this visit.
    pub last_here: Option<Moment>,
    /// When they lost it; somebody invited again begins anew.
    pub ended: Option<Moment>,
    /// How whoever invited them calls them. Until they have come in, nothing else of them is told in this house.
    pub called: Option<PersonName>,
}

/// One engagement for a client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// Which.
    pub id: ProjectId,
    /// For whom.
    pub client: ClientId,
    /// The stages its tasks pass through.
    pub workflow: WorkflowId,
    /// What it is called, on both sides.
    pub name: Title,
    /// Whether the client sees that it exists: from the first shared task on.
    pub shared_with: SharedWith,
    /// When changes of the client's side of its shared tasks go out.
    pub changes: Changes,
    /// Set while it is archived: nothing changes in it then.
    pub archived: Option<Archived>,
    /// Where it was imported from (`trello:{board id}`), so that a second import updates.
    pub source: Option<String>,
    /// When it began.
    pub created: Moment,
}

/// The stages of a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workflow {
    /// Which.
    pub id: WorkflowId,
    /// In order; at least one.
    pub stages: Vec<Stage>,
}

/// A column of a workflow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// Which.
    pub id: StageId,
    /// What the firm calls it.
    pub name: Title,
    /// What the client calls it; nothing while it has no name outside.
    pub client_name: Option<Title>,
    /// For a stage that stays hidden: the visible neighbour its tasks appear in. A stage with neither has no name
    /// outside *yet*: the first task shared in it releases its name, as the share panel says.
    pub shown_as: Option<StageId>,
    /// Whether the client acts here.
    pub client_acts: bool,
    /// The ask that entering opens on a shared task.
    pub default_ask: Option<Action>,
    /// The sentence of that ask.
    pub default_sentence: Option<Title>,
    /// What follows once it is closed.
    pub default_unlocks: Option<Title>,
    /// Where a task goes when its default ask is closed well.
    pub next: Option<StageId>,
    /// Whether what is here is finished.
    pub finished: bool,
    /// The list it was imported from.
    pub source: Option<String>,
}

impl Workflow {
    /// A stage of this workflow.
    pub fn stage(&self, id: StageId) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.id == id)
    }

    /// Where work begins that comes from elsewhere or again: the first stage in which the firm acts and nothing is finished.
    pub fn begins_in(&self) -> Option<StageId> {
        let going = || self.stages.iter().filter(|stage| !stage.finished);
        let first = going().find(|stage| !stage.client_acts).or_else(|| going().next());
        first.or(self.stages.first()).map(|stage| stage.id)
    }

    /// The stage the client sees a task in when it stands in `id`: itself if it has a name outside, else its named
    /// neighbour, else the nearest stage before it that has one, else after it. Nothing while no stage has.
    pub fn visible(&self, id: StageId) -> Option<&Stage> {
        let place = self.stages.iter().position(|stage| stage.id == id)?;
        let (before, from_here) = self.stages.split_at(place);
        let stage = &from_here[0];
        let named = |stage: &&Stage| stage.client_name.is_some();
        let neighbour = || stage.shown_as.and_then(|neighbour| self.stage(neighbour)).filter(named);
        Some(stage)
            .filter(named)
            .or_else(neighbour)
            .or_else(|| before.iter().rev().find(named))
            .or_else(|| from_here.iter().find(named))
    }
}
