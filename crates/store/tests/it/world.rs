//! A small house to test in: one firm, two clients, one project each, with something of everything.

use std::convert::Infallible;
use veranda_domain::{
    Actor, Ask, By, Change, Changes, Client, Event, Face, Firm, JournalEntry, Membership, Person, Project, Remark,
    Said, Scope, Shared, SharedWith, Sharing, Stage, Task, Thing, Workflow,
};
use veranda_store::testing::Home;
use veranda_store::{Reading, Store, WorkFailed, WriteFailed, Writing, Written};
use veranda_terms::{
    Accent, Action, Asked, ClientText, ContactRole, Day, EmailAddress, Form, HostName, InternalText, Lang, Moment,
    PersonName, Randomness, StaffRole, Title,
};

/// Ids in the order they are drawn.
pub struct Counting(pub u64);

impl Randomness for Counting {
    fn bytes16(&mut self) -> [u8; 16] {
        self.0 += 1;
        let mut bytes = [0; 16];
        bytes[8..].copy_from_slice(&self.0.to_be_bytes());
        bytes[..8].copy_from_slice(&self.0.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes());
        bytes
    }
}

pub const NOW: Moment = Moment(1_795_000_000_000);

pub fn title(text: &str) -> Title {
    Title::parse(text).unwrap()
}

pub fn internal(text: &str) -> InternalText {
    InternalText::parse(text).unwrap()
}

pub fn client_text(text: &str) -> ClientText {
    ClientText::parse(text).unwrap()
}

/// One client with its person, project and tasks.
pub struct House {
    pub client: Client,
    pub contact: Person,
    pub membership: Membership,
    pub workflow: Workflow,
    pub project: Project,
    /// Shared, in a visible stage.
    pub shared: Task,
    /// Internal, in the same stage.
    pub hidden: Task,
    pub sharing: Sharing,
}

pub struct World {
    pub ids: Counting,
    pub store: Store,
    pub lead: Person,
    pub ours: House,
    pub theirs: House,
}

impl World {
    pub async fn furnish(home: &Home) -> World {
        let store = home.open().await;
        let mut ids = Counting(0);
        let lead = staff(&mut ids, "Ylva Rask", "ylva@halden.example");
        let ours = house(&mut ids, "Skogholm", "skogholm", lead.id);
        let theirs = house(&mut ids, "Pivoine", "pivoine", lead.id);
        let firm = Firm { name: title("Halden & Rask"), lang: Lang::En, created: NOW };
        let saved = (firm, lead.clone(), [ours.records(), theirs.records()]);
        quietly(&store, move |w| {
            Box::pin(async move {
                let (firm, lead, houses) = saved;
                w.save_firm(&firm).await?;
                w.save_person(&lead).await?;
                for house in houses {
                    move_in(w, &house).await?;
                }
                Ok(())
            })
        })
        .await;
        World { ids, store, lead, ours, theirs }
    }

    pub async fn read(&self) -> Reading {
        self.store.read().await.unwrap()
    }

    pub fn ask(&mut self, task: &Task, since: Moment) -> Ask {
        Ask {
            id: veranda_terms::AskId::fresh(&mut self.ids),
            task: task.id,
            project: task.project,
            form: Form::Approve,
            own: None,
            of: Asked::Client,
            sentence: title("Approve the label design"),
            unlocks: None,
            minutes: 5,
            since,
            due: Some(Day(20_800)),
            by: self.lead.id,
            opened_by_stage: None,
            undo_until: None,
            reopened: None,
            word: None,
            handed: None,
            closed: None,
            reminded: None,
            telling: veranda_domain::Telling::AtOnce,
        }
    }

    pub fn remark(&mut self, task: &Task, said: Said, at: Moment) -> Remark {
        Remark {
            id: veranda_terms::RemarkId::fresh(&mut self.ids),
            task: task.id,
            project: task.project,
            by: By::Person(self.lead.id),
            at,
            said,
            source: None,
        }
    }
}

/// Saves all of a house.
pub async fn move_in(w: &mut Writing, house: &Records) -> Result<(), veranda_store::Failure> {
    let (client, contact, membership, workflow, project, tasks, sharing) = house;
    w.save_client(client).await?;
    w.save_person(contact).await?;
    w.save_membership(membership).await?;
    w.save_workflow(workflow).await?;
    w.save_project(project).await?;
    for task in tasks {
        w.save_task(task).await?;
    }
    w.save_sharing(sharing).await
}

pub type Records = (Client, Person, Membership, Workflow, Project, [Task; 2], Sharing);

impl House {
    pub fn records(&self) -> Records {
        (
            self.client.clone(),
            self.contact.clone(),
            self.membership.clone(),
            self.workflow.clone(),
            self.project.clone(),
            [self.shared.clone(), self.hidden.clone()],
            self.sharing.clone(),
        )
    }
}

pub fn staff(ids: &mut Counting, name: &str, email: &str) -> Person {
    Person {
        id: veranda_terms::PersonId::fresh(ids),
        name: PersonName::parse(name).unwrap(),
        email: EmailAddress::parse(email).unwrap(),
        lang: Lang::Sv,
        staff: Some(StaffRole::Owner),
        password_hash: Some("$argon2id$v=19$m=8,t=1,p=1$c2FsdA$aGFzaA".to_owned()),
        created: NOW,
        removed: None,
    }
}

pub fn client(ids: &mut Counting, name: &str, host: &str) -> Client {
    Client {
        id: veranda_terms::ClientId::fresh(ids),
        part_of: None,
        name: title(name),
        accent: Accent::parse("#1f5a41").unwrap(),
        logo: None,
        lang: Lang::Fr,
        host: HostName::parse(host).unwrap(),
        created: NOW,
    }
}

pub fn contact(ids: &mut Counting, name: &str, email: &str) -> Person {
    Person { staff: None, password_hash: None, ..staff(ids, name, email) }
}

pub fn stage(ids: &mut Counting, name: &str, client_name: Option<&str>) -> Stage {
    Stage {
        id: veranda_terms::StageId::fresh(ids),
        name: title(name),
        client_name: client_name.map(title),
        shown_as: None,
        client_acts: false,
        default_ask: None,
        default_sentence: None,
        default_unlocks: None,
        next: None,
        finished: false,
        source: None,
    }
}

pub fn task(ids: &mut Counting, project: &Project, stage: &Stage, name: &str, rank: i64) -> Task {
    Task {
        id: veranda_terms::TaskId::fresh(ids),
        project: project.id,
        stage: stage.id,
        rank,
        title: internal(name),
        text: internal("only for us"),
        face: Face { title: None, text: client_text(""), date: None, why: None },
        shared: None,
        owners: Vec::new(),
        team_date: None,
        milestone: false,
        behind: None,
        done: None,
        source: None,
        created: NOW,
    }
}

/// Stages: 0 Design (visible), 1 Check (hidden, shown as Design), 2 Backstage (hidden for good), 3 Review (client acts).
pub fn house(ids: &mut Counting, name: &str, word: &str, lead: veranda_terms::PersonId) -> House {
    let client = client(ids, name, &format!("{word}.localhost"));
    let contact = contact(ids, &format!("Maja of {name}"), &format!("maja@{word}.example"));
    let membership = Membership {
        person: contact.id,
        client: client.id,
        role: ContactRole::Decides,
        sees_money: true,
        invited: Some(NOW),
        entered: None,
        visit: None,
        last_here: None,
        ended: None,
        called: None,
    };
    let design = stage(ids, "Design", Some("Design"));
    let check = Stage { shown_as: Some(design.id), ..stage(ids, "Check", None) };
    let backstage = stage(ids, "Backstage", None);
    let mut review = stage(ids, "Review", Some("Your review"));
    review.client_acts = true;
    review.default_ask = Some(Action::Approve);
    review.default_sentence = Some(title("Approve it"));
    review.default_unlocks = Some(title("It is built"));
    review.next = Some(design.id);
    let workflow =
        Workflow { id: veranda_terms::WorkflowId::fresh(ids), stages: vec![design.clone(), check, backstage, review] };
    let project = Project {
        id: veranda_terms::ProjectId::fresh(ids),
        client: client.id,
        workflow: workflow.id,
        name: title(&format!("{name} shop")),
        shared_with: SharedWith::Client,
        changes: Changes::AtOnce,
        archived: None,
        source: Some(format!("trello:{word}")),
        created: NOW,
    };
    let mut shared = task(ids, &project, &design, "Labels, internal name", 2);
    shared.face =
        Face { title: Some(title("Labels")), text: client_text("Three labels."), date: Some(Day(20_790)), why: None };
    shared.shared = Some(Shared { at: NOW, by: lead, from: NOW });
    shared.owners = vec![lead];
    let hidden = task(ids, &project, &design, "Margins", 1);
    let sharing = Sharing {
        id: veranda_terms::SharingId::fresh(ids),
        client: client.id,
        project: project.id,
        task: shared.id,
        title: title("Labels"),
        at: NOW,
        by: lead,
        how: veranda_domain::How::Hand,
        first_seen: None,
        stopped: None,
    };
    House { client, contact, membership, workflow, project, shared, hidden, sharing }
}

/// Writes without a journal, and expects it to work.
pub async fn quietly<T: Send + 'static, F>(store: &Store, work: F) -> T
where
    F: for<'t> FnOnce(&'t mut Writing) -> futures::future::BoxFuture<'t, Result<T, WorkFailed<Infallible>>>
        + Send
        + 'static,
{
    store.write_quietly(work).await.unwrap()
}

pub fn entry(task: &Task, event: Event) -> JournalEntry {
    JournalEntry {
        scope: Scope::Project(task.project),
        at: NOW,
        by: Actor::System,
        event,
        thing: Thing::Task(task.id),
        shared_with: SharedWith::Nobody,
    }
}

/// Records a task in its project's scope.
pub async fn record(store: &Store, task: &Task) -> Result<Written<Task>, WriteFailed<Infallible>> {
    let change = Change { next: task.clone(), journal: vec![entry(task, Event::TaskEdited)] };
    store.write(Scope::Project(task.project), None, move |w| Box::pin(async move { Ok(w.record(change).await?) })).await
}
