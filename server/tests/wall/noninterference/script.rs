//! One life of a house in eight steps, with hidden things done between them, and all that Arden's people can get.

use super::hidden::Hidden;
use crate::support::scene::never;
use crate::support::site::ASSET;
use crate::support::world::{
    BEGINS, World, client_text, face, invite, link_of, new_ask, new_client, new_department, new_link, new_project,
    new_task, open_link, share, title, told,
};
use crate::support::{Asks, Engine, Person};
use crate::trello;
use std::sync::Arc;
use tokio::sync::broadcast::Receiver;
use veranda_api::client::{self, Approve, Decision, NewRemark};
use veranda_api::door;
use veranda_api::guest;
use veranda_api::search;
use veranda_api::staff::{self, EditTask, FinishTask, Finished, MoveTask, NewForm, NewPlace, TaskFields, TellClient};
use veranda_server::live::Class;
use veranda_terms::{
    AskId, ChecklistItemId, ClientId, ContactRole, Lang, Level, LinkId, Moment, ProjectId, SearchText, StageId, TaskId,
};

const HOUR: i64 = 3_600_000;
/// Where Arden's people enter.
pub const ARDEN_DOOR: &str = "arden.localhost:8080";
/// Where the people enter whose department Arden is.
pub const ALDER_DOOR: &str = "alder.localhost:8080";
/// Where Arden's sisters' people enter.
pub const ASPEN_DOOR: &str = "aspen.localhost:8080";
/// Where Birke's people enter.
pub const BIRKE_DOOR: &str = "birke.localhost:8080";
/// How many steps there are.
pub const STEPS: usize = 8;

/// Everybody and everything in it.
pub struct Cast {
    /// The house.
    pub world: World,
    /// The owner.
    pub lead: Person,
    /// Who decides for Arden.
    pub anna: Person,
    /// Who looks for Arden.
    pub lou: Person,
    /// Birke's contact.
    pub bea: Person,
    /// Somebody of the client Arden is a department of, who sees all of Arden's.
    pub ada: Person,
    /// The department whose people listen.
    pub arden: ClientId,
    /// What it is a department of.
    pub alder: ClientId,
    /// Another department of the same.
    pub aspen: ClientId,
    /// Another client.
    pub birke: ClientId,
    /// Arden's project.
    pub project: ProjectId,
    /// Its stages.
    pub stages: Vec<StageId>,
    /// Two tasks Arden sees.
    pub shared: [TaskId; 2],
    /// Two it does not see.
    pub inside: [TaskId; 2],
    /// One it will see.
    pub later: TaskId,
    /// A project of an imported plan.
    pub imported: ProjectId,
    /// A shared card of it, and a line of its checklist.
    pub card: (TaskId, ChecklistItemId),
    /// Birke's project, stage, shared task and the ask on it.
    pub theirs: (ProjectId, StageId, TaskId, AskId),
    /// Who reads details and one page of the report of Arden's project, and details of the imported one's.
    pub readers: [Reader; 3],
    /// Another link to the same report: id and secret.
    pub spare: (LinkId, String),
    /// One that may be revoked.
    pub ending: LinkId,
    ear: Receiver<Arc<str>>,
}

/// Somebody who came in by a link.
pub struct Reader {
    /// They.
    pub person: Person,
    /// Their link.
    pub link: LinkId,
    secret: String,
    ear: Receiver<Arc<str>>,
}

/// What Arden's people got, in order: what it was, and every byte of it.
pub type Transcript = Vec<(String, String)>;

/// The imported plan, as it was first.
pub fn plan() -> trello::Board {
    let two = |a: &str, b: &str| [a.to_owned(), b.to_owned()];
    trello::Board {
        n: 7,
        name: "Imported".to_owned(),
        lists: two("Doing", "Parked"),
        cards: [("Stand".to_owned(), "Oak".to_owned()), ("Lamp".to_owned(), String::new())],
        on_first: ["urgent", "Steps", "measure", "Rut", "not cheap"].map(str::to_owned),
        touched: "2026-10-06T10:00:00.000Z",
        ticked: false,
    }
}

impl Cast {
    async fn gathered(engine: Engine) -> Self {
        let (world, lead) = World::with_lead(engine).await;
        let alder = lead.does(&new_client("Alder", "alder.localhost", Lang::Fr)).await.id;
        let arden = lead.does(&new_department(alder, "Arden", "arden.localhost")).await.id;
        let aspen = lead.does(&new_department(alder, "Aspen", "aspen.localhost")).await.id;
        let birke = lead.does(&new_client("Birke", "birke.localhost", Lang::Sv)).await.id;
        let ear = world.listen(arden);
        let board = lead.does(&new_project(arden, "House")).await.project;
        let stages: Vec<StageId> = board.stages.iter().map(|stage| stage.id).collect();
        let mut tasks = Vec::new();
        for name in ["one", "two", "inside one", "inside two", "later"] {
            tasks.push(lead.does(&new_task(board.id, name, Some(stages[1]))).await.id);
        }
        let [one, two, inside, within, later] = tasks[..] else { panic!("five tasks") };
        world.later(HOUR);
        let faces = vec![face(one, Some("One"), "first"), face(two, Some("Two"), "")];
        lead.does(&share(board.id, faces)).await;
        let imported = world.imports(arden, &plan().bytes()).await;
        let cards = lead.does(&staff::ShowBoard { project: imported, body: () }).await.cards;
        let card = cards.iter().find(|card| card.items > 0).expect("a card with a checklist").id;
        let item = lead.does(&staff::ShowTask { task: card, body: () }).await.checklist[0].id;
        lead.does(&share(imported, vec![face(card, Some("The stand"), "")])).await;
        let theirs = lead.does(&new_project(birke, "Boat")).await.project;
        let theirs_task = lead.does(&new_task(theirs.id, "keel", Some(theirs.stages[1].id))).await.id;
        lead.does(&share(theirs.id, vec![face(theirs_task, Some("Keel"), "")])).await;
        let ask = lead.does(&new_ask(theirs_task, NewForm::AnswerText, "How deep?")).await.card.asks[0].id;
        let mut people = Vec::new();
        for (client, host, name, role) in [
            (arden, ARDEN_DOOR, "anna", ContactRole::Decides),
            (arden, ARDEN_DOOR, "lou", ContactRole::Looks),
            (birke, BIRKE_DOOR, "bea", ContactRole::Decides),
            (alder, ALDER_DOOR, "ada", ContactRole::Decides),
        ] {
            let address = format!("{name}@mail.example");
            lead.does(&invite(client, name, &address, role, None)).await;
            world.settle().await;
            people.push(world.enters(host, &address, name).await);
        }
        let made = async |project: ProjectId, name: &str, level: Level| {
            link_of(&lead.does(&new_link(project, name, level)).await)
        };
        let mut readers = Vec::new();
        for (project, name, level) in [
            (board.id, "details", Level::Details),
            (board.id, "one page", Level::OnePage),
            (imported, "the stand", Level::Details),
        ] {
            let (link, secret) = made(project, name, level).await;
            let person = world.at(ARDEN_DOOR, name);
            person.does(&open_link(link, &secret)).await;
            readers.push(Reader { person, link, secret, ear: world.house.hub.listen(Class::Link(link, Lang::En)) });
        }
        let Ok(readers) = <[Reader; 3]>::try_from(readers) else { panic!("three readers") };
        let spare = made(board.id, "somebody else", Level::Details).await;
        let (ending, _) = made(board.id, "somebody who goes", Level::Details).await;
        let Ok([anna, lou, bea, ada]) = <[Person; 4]>::try_from(people) else { panic!("four people") };
        Cast {
            lead,
            anna,
            lou,
            bea,
            ada,
            arden,
            alder,
            aspen,
            birke,
            project: board.id,
            stages,
            shared: [one, two],
            inside: [inside, within],
            later,
            imported,
            card: (card, item),
            theirs: (theirs.id, theirs.stages[1].id, theirs_task, ask),
            readers,
            spare,
            ending,
            ear,
            world,
        }
    }

    /// Edits a task as somebody who has just seen it.
    pub async fn edits(&self, who: &Person, task: TaskId, change: impl FnOnce(&mut TaskFields)) {
        let seen = who.sees(&staff::ShowTask { task, body: () }).await;
        let mut body = seen.value.fields();
        change(&mut body);
        who.tries_if(&EditTask { task, body }, seen.tag.as_deref()).await.expect("edited");
    }

    async fn step(&self, n: usize) {
        let [one, two] = self.shared;
        match n {
            0 => {
                let text = client_text("We began");
                self.lead.does(&TellClient { task: one, body: NewRemark { text } }).await;
            }
            1 => drop(self.lead.does(&new_ask(one, NewForm::Approve, "May we?")).await),
            2 => drop(self.lead.does(&share(self.project, vec![face(self.later, Some("Later"), "")])).await),
            3 => {
                let body = NewPlace { stage: self.stages[3], before: None, from: None, share: None, takes_back: false };
                self.lead.does(&MoveTask { task: one, body }).await;
            }
            4 => {
                let page = self.anna.does(&client::ShowTask { task: one, body: () }).await;
                let ask = page.card.asks[0].id;
                self.anna.does(&Approve { ask, body: Decision { changes: None } }).await;
            }
            5 => drop(self.lead.does(&FinishTask { task: two, body: Finished { done: true } }).await),
            6 => {
                let asked = invite(self.arden, "Nils", "nils@mail.example", ContactRole::TakesPart, Some(one));
                self.lead.does(&asked).await;
            }
            _ => {
                self.edits(&self.lead, self.shared[0], |fields| {
                    fields.client_date = Some("2027-01-29".parse().expect("a day"));
                    fields.date_why = Some(title("The bark has to dry"));
                    fields.client_title = Some(title("One, at last"));
                })
                .await;
            }
        }
    }

    /// The pages a contact has open while things go on.
    async fn glances(&self, who: &Person, transcript: &mut Transcript, when: &str) {
        let mut asks = vec![
            Asks::of(&client::Me { body: () }, ""),
            Asks::of(&client::ShowHome { body: () }, ""),
            Asks::of(&client::ShowMails { body: () }, ""),
            Asks::of(&client::ShowPeople { body: () }, ""),
            looked_for("one"),
            looked_for("i"),
        ];
        for project in [self.project, self.imported] {
            asks.push(Asks::of(&client::ShowBoard { project, body: () }, ""));
            asks.push(Asks::of(&client::DownloadPackage { project, body: () }, ""));
        }
        for task in [self.shared[0], self.inside[0], self.card.0] {
            asks.push(Asks::of(&client::ShowTask { task, body: () }, ""));
        }
        heard(who, asks, transcript, when).await;
    }

    /// What was told live since it was last asked.
    fn hears(&mut self, transcript: &mut Transcript, when: &str) {
        for message in told(&mut self.ear) {
            transcript.push((format!("told live {when}"), message));
        }
        for reader in &mut self.readers {
            for message in told(&mut reader.ear) {
                transcript.push((format!("told live {when} to who reads {}", reader.person.name), message));
            }
        }
    }

    /// The report the readers have open while things go on.
    async fn reads(&self, transcript: &mut Transcript, when: &str) {
        for reader in &self.readers {
            let report = Asks::of(&guest::ShowReport { link: reader.link, body: () }, "");
            heard(&reader.person, vec![report], transcript, when).await;
        }
    }

    /// Everything a reader can fetch, with a session, with the secret, and with the bare address.
    async fn reads_all(&self, transcript: &mut Transcript, when: &str) {
        for reader in &self.readers {
            let page = Asks::get(&format!("/r/{}", reader.link)).with("accept-language", "sv");
            let asks = vec![
                page.clone(),
                Asks::get(&guest::live_path(reader.link)),
                Asks::of(&guest::ShowReport { link: self.spare.0, body: () }, ""),
                Asks::of(&client::ShowHome { body: () }, ""),
            ];
            heard(&reader.person, asks, transcript, when).await;
            let stranger = self.world.at(ARDEN_DOOR, &format!("a stranger with the link to {}", reader.person.name));
            let open = Asks::of(&open_link(reader.link, &reader.secret), "");
            let wrong = Asks::of(&open_link(reader.link, &"1".repeat(32)), "");
            heard(&stranger, vec![page, wrong, open], transcript, when).await;
        }
        let stranger = self.world.at(ARDEN_DOOR, "a stranger with a link of nobody's");
        let nobodys = Asks::get(&format!("/r/{}", never::<LinkId>()));
        let theirs = Asks::get(&format!("/r/{}", self.ending));
        heard(&stranger, vec![nobodys, theirs], transcript, when).await;
    }

    /// Everything a contact can fetch.
    async fn fetches(&self, who: &Person, transcript: &mut Transcript, when: &str) {
        let mut asks = vec![
            Asks::of(&client::Me { body: () }, ""),
            Asks::of(&client::ShowHome { body: () }, ""),
            Asks::of(&client::ShowMails { body: () }, ""),
            Asks::of(&client::ShowPeople { body: () }, ""),
            Asks::of(&door::OtherHouses { body: () }, ""),
            Asks::of(&door::access::ShowAccess { body: () }, ""),
            Asks::get(client::LIVE_PATH),
            Asks::get("/"),
            Asks::get("/api/door"),
            Asks::get("/api/staff/portfolio"),
            Asks::get("/manifest.webmanifest"),
            Asks::get("/worker.js"),
            Asks::get(ASSET),
            Asks::get(&who.brand().await),
        ];
        for project in [self.project, self.imported, self.theirs.0, never()] {
            asks.push(Asks::of(&client::ShowBoard { project, body: () }, ""));
            asks.push(Asks::of(&client::DownloadPackage { project, body: () }, ""));
            asks.push(Asks::get(&format!("/projects/{project}")));
        }
        let [one, two] = self.shared;
        let [inside, within] = self.inside;
        for task in [one, two, inside, within, self.later, self.card.0, self.theirs.2, never()] {
            asks.push(Asks::of(&client::ShowTask { task, body: () }, ""));
        }
        // Whatever any hidden word begins with.
        asks.extend(('a'..='z').map(|letter| looked_for(&letter.to_string())));
        let approval = Approve { ask: self.theirs.3, body: Decision { changes: None } };
        asks.push(Asks::of(&approval, "not-hers-to-close"));
        heard(who, asks, transcript, when).await;
    }
}

fn looked_for(q: &str) -> Asks {
    let q = SearchText::parse(q).expect("a text to find");
    Asks::of(&search::SearchAsClient { q, body: () }, "")
}

async fn heard(who: &Person, asks: Vec<Asks>, transcript: &mut Transcript, when: &str) {
    for asks in asks {
        let what = format!("{when}: {} {} {}", who.name, asks.method, asks.path);
        let heard = who.sends(asks).await;
        transcript.push((what, format!("{} {:?} {}", heard.status, heard.headers, heard.texts().join("\n"))));
    }
}

/// What became of importing.
impl World {
    /// Imports a plan for a client, as from the command line.
    pub async fn imports(&self, client: ClientId, bytes: &[u8]) -> ProjectId {
        trello::brought_in(&self.house, client, bytes).await
    }
}

/// Lives the life with these hidden things done, each after a step (0: before all), and gives what Arden's people got.
pub async fn lived(engine: Engine, hidden: &[(usize, Hidden)]) -> Transcript {
    let mut cast = Cast::gathered(engine).await;
    cast.world.settle().await;
    let mut transcript = Transcript::new();
    for n in 0..=STEPS {
        let at = Moment(BEGINS.0 + (n as i64 + 10) * HOUR);
        cast.world.house.clock.set(at);
        if n > 0 {
            cast.step(n - 1).await;
            cast.world.settle().await;
        }
        cast.hears(&mut transcript, &format!("after step {n}"));
        cast.reads(&mut transcript, &format!("after step {n}")).await;
        cast.glances(&cast.anna.aside(&format!("after{n}")), &mut transcript, &format!("after step {n}")).await;
        for (k, (_, what)) in hidden.iter().enumerate().filter(|(_, (after, _))| *after == n) {
            // All of them within the hour of their step: a clock that goes back would be another life.
            let moment = at.plus_ms(420_000 + k as i64 * 36_000);
            assert!(moment.0 < at.0 + HOUR, "too many hidden things for one hour");
            cast.world.house.clock.set(moment);
            what.happens(&cast, &format!("hidden{k}")).await;
            // Every other time nobody is told before the next step: what is hidden must not ride along either.
            if k % 2 == 0 {
                cast.world.settle().await;
            }
        }
    }
    cast.world.house.clock.set(Moment(BEGINS.0 + (STEPS as i64 + 20) * HOUR));
    cast.world.settle().await;
    cast.hears(&mut transcript, "at the end");
    cast.reads(&mut transcript, "at the end").await;
    cast.reads_all(&mut transcript, "at the end").await;
    cast.fetches(&cast.anna.aside("end"), &mut transcript, "at the end").await;
    cast.fetches(&cast.lou.aside("end"), &mut transcript, "at the end").await;
    cast.fetches(&cast.world.at(ARDEN_DOOR, "stranger"), &mut transcript, "at the end").await;
    // Until after the next Monday's mails; where it is night then, until the day after.
    for ms in [8 * Moment::DAY_MS, Moment::DAY_MS / 2] {
        cast.world.later(ms);
        cast.world.settle().await;
    }
    for letter in cast.world.letters() {
        if ["anna@mail.example", "lou@mail.example", "nils@mail.example"].contains(&letter.to.as_str()) {
            transcript.push((format!("mail {}", letter.file), String::from_utf8_lossy(&letter.bytes).into_owned()));
        }
    }
    transcript
}
