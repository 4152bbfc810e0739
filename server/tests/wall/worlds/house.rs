//! The house itself: who is in it and what it holds. How it came about is told in [`super::life`].

use super::draw::Draw;
use super::ears::{
    CLIENTS, CONTACTS, Ears, FIRM, contacts, departments, door, doors, outside, own, readers, who_see, whole,
};
use super::partners::Company;
use crate::canary::marks::Marks;
use crate::support::world::{FIRM as FIRM_DOOR, World, client_text, email, invite, new_client, new_department, title};
use crate::support::{Engine, Person};
use std::sync::Arc;
use tokio::sync::broadcast::Receiver;
use veranda_api::{client, door as at_door, staff};
use veranda_server::live::Class;
use veranda_terms::{ClientId, ContactRole, Lang, LinkId, PersonId, PersonName, ProjectId, StageId, TaskId};

/// A drawn house after some weeks.
pub struct House {
    /// The house.
    pub world: World,
    /// The canaries.
    pub marks: Marks,
    /// What is still to be drawn.
    pub draw: Draw,
    /// The owner, who does everything.
    pub lead: Person,
    /// Their id.
    pub lead_id: PersonId,
    /// A member, who works on what is internal.
    pub moss: Person,
    /// Their id.
    pub moss_id: PersonId,
    /// The clients, and departments of the first.
    pub clients: Vec<Client>,
    /// Their projects.
    pub projects: Vec<Project>,
    /// All tasks.
    pub tasks: Vec<Task>,
    /// All links.
    pub links: Vec<Link>,
    /// Partners on some of the projects.
    pub companies: Vec<Company>,
}

/// A client.
pub struct Client {
    /// Which.
    pub id: ClientId,
    /// Where its contacts enter.
    pub host: String,
    /// Who decides, takes part, looks; and who has left.
    pub contacts: Vec<Contact>,
    /// What its class is told.
    pub ear: Receiver<Arc<str>>,
}

/// A contact.
pub struct Contact {
    /// Who.
    pub id: PersonId,
    /// They, in front of their door.
    pub person: Person,
    /// Where their mail goes.
    pub address: String,
}

/// A project.
pub struct Project {
    /// Which.
    pub id: ProjectId,
    /// Whose.
    pub client: usize,
    /// Its stages.
    pub stages: Vec<StageId>,
}

/// A task.
pub struct Task {
    /// Which.
    pub id: TaskId,
    /// Of which project.
    pub project: usize,
    /// Whether the client sees it.
    pub shown: bool,
}

/// A link, and who reads by it.
pub struct Link {
    /// Which.
    pub id: LinkId,
    /// To the report of which project.
    pub project: usize,
    /// Who reads by it; nobody in particular when it has ended.
    pub ears: Ears,
    /// The reader.
    pub reader: Person,
    /// What its class is told.
    pub ear: Receiver<Arc<str>>,
}

impl House {
    /// Its people, before anything is done.
    pub async fn peopled(engine: Engine, seed: u32) -> Self {
        let (world, mut marks) = (World::empty(engine).await, Marks::default());
        let m = &mut marks;
        let lead = world.at(FIRM_DOOR, "lead");
        let mut owner = world.owner_with(&world.owner_secret().await);
        owner.firm_name = title(&m.word("name of the firm", FIRM | outside() | doors()));
        owner.name = name(&m.word_for("name of the lead", outside(), FIRM));
        owner.email = email(&format!("{}@firm.example", m.word("address of the lead", FIRM)));
        lead.does(&at_door::Owner { body: owner }).await;
        let address = format!("{}@firm.example", m.word("address of the member", FIRM).to_lowercase());
        world.colleague(&m.word("name of the member", FIRM), &address).await;
        let moss = world.signed_in(&address, "moss").await;
        let lead_id = lead.does(&staff::Me { body: () }).await.id;
        let moss_id = moss.does(&staff::Me { body: () }).await.id;
        m.mark_for("id of the lead", outside(), FIRM, lead_id);
        m.mark("id of the member", FIRM, moss_id);
        let mut clients = Vec::new();
        for n in 0..CLIENTS {
            let of = whole(n).map(|whole| &clients[whole]);
            let client = peopled(&world, m, &lead, n, of).await;
            clients.push(client);
        }
        let draw = Draw::of(seed);
        let (projects, tasks, links, companies) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { world, marks, draw, lead, lead_id, moss, moss_id, clients, projects, tasks, links, companies }
    }

    /// Who may hear what is told to the contacts of a project's client.
    pub fn contacts_of(&self, project: usize) -> Ears {
        who_see(self.projects[project].client)
    }
}

async fn peopled(world: &World, m: &mut Marks, lead: &Person, n: usize, of: Option<&Client>) -> Client {
    let here = contacts(n);
    // A department stands under the name of what it is a department of; and there, its own stands beside its projects.
    let under = departments(n).fold(0, |all, part| all | contacts(part) | readers(part) | door(part));
    let may = readers(n) | who_see(n) | under;
    let word = m.word_for(&format!("name of client {n}"), may, FIRM | here | door(n));
    let (short, lang) = (["one", "two", "three", "four", "five"][n], [Lang::En, Lang::Fr, Lang::Sv][n % 3]);
    let host = format!("{short}.localhost");
    let id = match of {
        Some(whole) => lead.does(&new_department(whole.id, &word, &host)).await.id,
        None => lead.does(&new_client(&word, &host, lang)).await.id,
    };
    m.mark_for(&format!("id of client {n}"), here, FIRM, id);
    let host = format!("{host}:8080");
    // Who says something is read by whoever sees what it is about.
    let met = readers(n) | who_see(n) | departments(n).fold(0, |all, part| all | contacts(part) | readers(part));
    let mut people = Vec::new();
    for k in 0..CONTACTS {
        let (who, me) = (format!("contact {k} of client {n}"), own(n, k));
        let word = m.word_for(&format!("name of {who}"), met | me, FIRM);
        let address = format!("{}@mail.example", m.word_for(&format!("address of {who}"), me, FIRM)).to_lowercase();
        let role = [ContactRole::Decides, ContactRole::TakesPart, ContactRole::Looks, ContactRole::Decides][k];
        let mut asked = invite(id, &word, &address, role, None);
        asked.body.words = client_text(&m.word_for(&format!("words to {who}"), 0, me));
        world.later(61_007);
        lead.does(&asked).await;
        world.settle().await;
        let person = world.enters(&host, &address, &format!("contact{n}{k}")).await;
        let cookie = person.cookie().expect("a session");
        m.perhaps(&format!("session of {who}"), 0, cookie.split_once('=').map_or("", |(_, token)| token));
        let contact = person.does(&client::Me { body: () }).await.id;
        m.perhaps(&format!("id of {who}"), FIRM | met | me, contact);
        people.push(Contact { id: contact, person, address });
    }
    people[CONTACTS - 1].person.aside("leaving").does(&at_door::Leave { body: () }).await;
    Client { id, host, contacts: people, ear: world.house.hub.listen(Class::Client(id)) }
}

fn name(text: &str) -> PersonName {
    PersonName::parse(text).expect("a name")
}
