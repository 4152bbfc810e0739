//! A house for a test: on one engine, with a clock that stands until it is set and dice that fall as they did before.

use super::letters::{self, Letter};
use super::person::Person;
use super::{Engine, site};
use axum::Router;
use std::path::PathBuf;
use tokio::sync::Mutex;
use tokio::sync::broadcast::Receiver;
use veranda_api::client::ClientLive;
use veranda_api::{door, guest, staff};
use veranda_server::clock::Clock;
use veranda_server::dice::Dice;
use veranda_server::http::Proxies;
use veranda_server::limits::Limits;
use veranda_server::live::{self, Class, Heads, Hub};
use veranda_server::people::{Colleague, add_colleague};
use veranda_server::second::SecondRule;
use veranda_server::sign_on::Providers;
use veranda_server::site::Site;
use veranda_server::state::{Inner, PublicUrl};
use veranda_server::{House, door_owner_link, mail};
use veranda_store::testing::Home;
use veranda_terms::{
    Accent, ClientId, ClientText, ContactRole, EmailAddress, EntryId, HostName, InternalText, Lang, Level, LinkId,
    Moment, PersonId, PersonName, ProjectId, StaffRole, TaskId, Title,
};

/// Where the firm's own people enter.
pub const FIRM: &str = "localhost:8080";
/// The password of everybody in the firm.
pub const PASSWORD: &str = "a long word for the veranda";
/// When every world begins: 2 November 2026, 08:00 UTC.
pub const BEGINS: Moment = Moment(1_793_606_400_000);

/// The world.
pub struct World {
    /// The house.
    pub house: House,
    router: Router,
    heads: Mutex<Heads>,
    /// Where its files are.
    pub folder: PathBuf,
    /// Where its records are.
    pub home: Home,
}

impl World {
    /// An empty house.
    pub async fn empty(engine: Engine) -> Self {
        Self::posting(engine, mail::Post::default()).await
    }

    /// An empty house whose people come in by their companies' sign-on.
    pub async fn signing_on(engine: Engine, providers: Providers) -> Self {
        Self::of(engine, mail::Post::default(), providers, SecondRule::Offered).await
    }

    /// An empty house whose mails leave it this way.
    pub async fn posting(engine: Engine, post: mail::Post) -> Self {
        Self::of(engine, post, Providers::default(), SecondRule::Offered).await
    }

    /// A house with its first owner, signed in, where a password alone lets nobody in.
    pub async fn with_careful_lead(engine: Engine) -> (Self, Person) {
        let world = Self::of(engine, mail::Post::default(), Providers::default(), SecondRule::Required).await;
        let lead = world.first_owner().await;
        (world, lead)
    }

    async fn of(engine: Engine, post: mail::Post, sign_on: Providers, second_proof: SecondRule) -> Self {
        let home = Home::new(engine).await;
        let made = tempfile::Builder::new().prefix("veranda-wall-").tempdir();
        let folder = made.expect("a folder can be made").keep();
        site::build(&folder.join("app"));
        let clock = Clock::standing_at(BEGINS);
        let house = House::new(Inner {
            store: home.open().await,
            limits: Limits::new(clock.clone()),
            proxies: Proxies::default(),
            clock,
            dice: Dice::Seeded([42; 32]),
            public: PublicUrl::parse("http://localhost:8080").expect("an address"),
            site: Some(Site::read(&folder.join("app")).expect("the app can be read")),
            code_key: [7; 32],
            hub: Hub::default(),
            shelf: veranda_server::guest::Shelf::default(),
            mail_dir: folder.join("mail"),
            checkpoint_key: [8; 32],
            checkpoint_dir: folder.join("checkpoints"),
            post,
            sign_on,
            second_proof,
            demo: false,
        });
        let router = veranda_server::router(house.clone());
        Self { house, router, heads: Mutex::default(), folder, home }
    }

    /// A house with its first owner, signed in.
    pub async fn with_lead(engine: Engine) -> (Self, Person) {
        let world = Self::empty(engine).await;
        let lead = world.first_owner().await;
        (world, lead)
    }

    /// Somebody new at a door.
    pub fn at(&self, host: &str, name: &str) -> Person {
        Person::new(self.router.clone(), host, name)
    }

    /// The first owner comes in by the printed link.
    pub async fn first_owner(&self) -> Person {
        let lead = self.at(FIRM, "lead");
        lead.does(&door::Owner { body: self.owner_with(&self.owner_secret().await) }).await;
        lead
    }

    /// The secret of the printed link.
    pub async fn owner_secret(&self) -> String {
        let link = door_owner_link(&self.house).await.expect("the link can be made").expect("the house has no owner");
        link.split_once('#').expect("a secret").1.to_owned()
    }

    /// What the first owner types.
    pub fn owner_with(&self, secret: &str) -> door::FirstOwner {
        door::FirstOwner {
            secret: door::Secret(secret.to_owned()),
            firm_name: title("Halden & Rask"),
            name: PersonName::parse("Ines Duarte").expect("a name"),
            email: email("ines@halden-rask.example"),
            password: door::Secret(PASSWORD.to_owned()),
            lang: Lang::En,
        }
    }

    /// Adds a colleague of the firm who sees every client.
    pub async fn colleague(&self, name: &str, address: &str) {
        self.colleague_as(StaffRole::Manager, name, address).await;
    }

    /// Adds a colleague of the firm.
    pub async fn colleague_as(&self, role: StaffRole, name: &str, address: &str) -> PersonId {
        let new = Colleague {
            name: PersonName::parse(name).expect("a name"),
            email: email(address),
            lang: Lang::Sv,
            role,
            password: PASSWORD.to_owned(),
        };
        add_colleague(&self.house, new).await.expect("a colleague can be added")
    }

    /// Signs somebody of the firm in.
    pub async fn signed_in(&self, address: &str, name: &str) -> Person {
        let person = self.at(FIRM, name);
        let body = door::Credentials::new(email(address), door::Secret(PASSWORD.to_owned()));
        person.does(&door::SignIn { body }).await;
        person
    }

    /// Moves the clock on by so much, and says what time it is.
    pub fn later(&self, ms: i64) -> Moment {
        let next = self.house.clock.now().plus_ms(ms);
        self.house.clock.set(next);
        next
    }

    /// Does what waits: jobs and live messages.
    pub async fn settle(&self) {
        mail::drain(&self.house).await.expect("jobs are carried out");
        let mut heads = self.heads.lock().await;
        live::catch_up(&self.house, &mut heads).await.expect("the journal is followed");
    }

    /// Begins to listen as a client's contacts.
    pub fn listen(&self, client: ClientId) -> Receiver<std::sync::Arc<str>> {
        self.house.hub.listen(Class::Client(client))
    }

    /// How many rows each table has that a plan could leave something in.
    pub async fn rows(&self) -> Vec<(&'static str, u64)> {
        let mut counts = Vec::new();
        for (table, column) in [
            ("project", "name"),
            ("stage", "name"),
            ("task", "title"),
            ("task_owner", "person"),
            ("remark", "body"),
            ("checklist_item", "body"),
            ("label", "name"),
            ("unmapped_person", "name"),
            ("sharing", "title"),
            ("told_date", "day"),
            ("journal", "event"),
            ("intention", "fingerprint"),
            ("scope", "revision"),
        ] {
            // A change that changes nothing counts what it touched, on both engines.
            let touched = self.home.by_hand(&format!("update {table} set {column} = {column}")).await;
            counts.push((table, touched.unwrap_or_else(|error| panic!("{table}: {error}"))));
        }
        counts
    }

    /// The mails written so far.
    pub fn letters(&self) -> Vec<Letter> {
        letters::all(&self.folder.join("mail"))
    }

    /// The last mail to an address.
    pub fn last_letter(&self, to: &str) -> Letter {
        self.letters().into_iter().rev().find(|letter| letter.to == to).unwrap_or_else(|| panic!("no mail to {to}"))
    }

    /// The last mail to an address that lets its reader in.
    pub fn last_invitation(&self, to: &str) -> Letter {
        let invites = |letter: &Letter| letter.to == to && letter.decoded.contains("/i/");
        self.letters().into_iter().rev().find(invites).unwrap_or_else(|| panic!("no way in was mailed to {to}"))
    }

    /// Somebody comes in by the link of the last mail to their address that has one.
    pub async fn enters(&self, host: &str, address: &str, name: &str) -> Person {
        let person = self.at(host, name);
        let (path, secret) = self.last_invitation(address).link();
        person.does(&enter(&path, &secret)).await;
        person
    }
}

impl Drop for World {
    fn drop(&mut self) {
        // What is left behind is a few files in a temporary directory; a test does not fail for it.
        drop(std::fs::remove_dir_all(&self.folder));
    }
}

/// Everything a receiver has been told since it was last asked.
pub fn told(receiver: &mut Receiver<std::sync::Arc<str>>) -> Vec<String> {
    let mut told = Vec::new();
    while let Ok(message) = receiver.try_recv() {
        told.push(message.to_string());
    }
    told
}

/// The same, read.
pub fn live_of(receiver: &mut Receiver<std::sync::Arc<str>>) -> Vec<ClientLive> {
    told(receiver).iter().map(|text| serde_json::from_str(text).expect("a live message")).collect()
}

/// A client title.
pub fn title(text: &str) -> Title {
    Title::parse(text).expect("a title")
}

/// Client text.
pub fn client_text(text: &str) -> ClientText {
    ClientText::parse(text).expect("a text")
}

/// Internal text.
pub fn internal(text: &str) -> InternalText {
    InternalText::parse(text).expect("a text")
}

/// An address.
pub fn email(text: &str) -> EmailAddress {
    EmailAddress::parse(text).expect("an address")
}

/// A new client.
pub fn new_client(name: &str, host: &str, lang: Lang) -> staff::CreateClient {
    let accent = Accent::parse("#1f5a41").expect("a colour");
    let host = HostName::parse(host).expect("a host");
    staff::CreateClient { body: staff::NewClient { name: title(name), accent, lang, host } }
}

/// A new department of a client, with the client's accent and language.
pub fn new_department(client: ClientId, name: &str, host: &str) -> staff::CreateDepartment {
    let host = HostName::parse(host).expect("a host");
    staff::CreateDepartment { client, body: staff::NewDepartment { name: title(name), accent: None, lang: None, host } }
}

/// A new project.
pub fn new_project(client: ClientId, name: &str) -> staff::CreateProject {
    staff::CreateProject { client, body: staff::NewProject { name: title(name), begins: staff::Beginning::House } }
}

/// A new task in the first stage, or this one.
pub fn new_task(project: ProjectId, name: &str, stage: Option<veranda_terms::StageId>) -> staff::CreateTask {
    staff::CreateTask { project, body: staff::NewTask::titled(internal(name), stage) }
}

/// What a client reads of a task.
pub fn face(task: TaskId, name: Option<&str>, text: &str) -> staff::ShareFace {
    staff::ShareFace {
        task,
        title: name.map(title),
        text: client_text(text),
        date: None,
        history: staff::History::FromNow,
    }
}

/// Shares tasks.
pub fn share(project: ProjectId, faces: Vec<staff::ShareFace>) -> staff::Share {
    staff::Share { project, body: staff::ShareFaces { faces } }
}

/// Stops sharing tasks.
pub fn stop(project: ProjectId, tasks: Vec<TaskId>) -> staff::StopSharing {
    staff::StopSharing { project, body: staff::StopTasks { tasks, tell: None, reason: None } }
}

/// Access given to a member, or taken.
pub fn access(person: PersonId, client: ClientId, project: Option<ProjectId>, given: bool) -> staff::ChangeAccess {
    staff::ChangeAccess { person, body: staff::AccessChange { client, project, given } }
}

/// An ask of the client.
pub fn new_ask(task: TaskId, form: staff::NewForm, sentence: &str) -> staff::OpenAsk {
    let body = staff::NewAsk {
        form,
        own: None,
        of: veranda_terms::Asked::Client,
        sentence: title(sentence),
        unlocks: None,
        minutes: None,
        due: None,
        undo_until: None,
        share: None,
        bundled: false,
    };
    staff::OpenAsk { task, body }
}

/// An invitation.
pub fn invite(client: ClientId, name: &str, address: &str, role: ContactRole, task: Option<TaskId>) -> staff::Invite {
    let body = staff::NewContact {
        name: PersonName::parse(name).expect("a name"),
        email: email(address),
        role,
        sees_money: false,
        lang: None,
        task,
        words: client_text(""),
    };
    staff::Invite { client, body }
}

/// A link to a project's report.
pub fn new_link(project: ProjectId, for_whom: &str, level: Level) -> staff::MakeLink {
    let body = staff::NewLink {
        for_whom: title(for_whom),
        level,
        lang: None,
        days: None,
        password: None,
        bare: veranda_terms::Bare::Brand,
    };
    staff::MakeLink { project, body }
}

/// The exchange of a link's secret.
pub fn open_link(link: LinkId, secret: &str) -> guest::Open {
    guest::Open { link, body: guest::LinkKey { secret: door::Secret(secret.to_owned()), password: None } }
}

/// Id and secret of a link that was just made.
pub fn link_of(made: &veranda_api::report::MadeLink) -> (LinkId, String) {
    let row = made.page.links.iter().find(|row| row.id == made.link).expect("the link is listed");
    let address = row.address.as_deref().expect("it works, so its address is said");
    let (_, secret) = address.split_once('#').expect("the secret is the fragment");
    (made.link, secret.to_owned())
}

/// The one gesture, with the path of a link and its secret.
pub fn enter(path: &str, secret: &str) -> door::Enter {
    let entry: EntryId = path.trim_start_matches("/i/").parse().expect("an entry");
    let name = PersonName::parse("Whoever it was for").ok();
    door::Enter { entry, body: door::ByName { secret: door::Secret(secret.to_owned()), name, sure: true } }
}

/// Somebody of the firm comes in at a contact's door to see what that contact sees.
pub async fn look_as(staff_person: &Person, looks: &Person, (client, person): (ClientId, PersonId)) {
    let asked = staff::SeeAs { client, person, body: staff::SeeFrom::default() };
    let address = staff_person.does(&asked).await.address;
    looks.does(&see_as(&address)).await;
}

/// The exchange of the secret in an address at which somebody sees as a contact.
pub fn see_as(address: &str) -> door::SeeAs {
    let (path, secret) = address.split_once('#').expect("the secret is the fragment");
    let look = path.rsplit('/').next().and_then(|id| id.parse().ok()).expect("a look");
    door::SeeAs { look, body: door::LinkSecret { secret: door::Secret(secret.to_owned()) } }
}
