//! A small scene most stories begin with: a firm, a client, a project with one shared and one internal task.

use super::world::{World, face, invite, new_ask, new_client, new_project, new_task, share};
use super::{Engine, Person};
use veranda_api::staff::{NewForm, StaffBoard};
use veranda_api::{client, staff};
use veranda_terms::{AskId, ClientId, ContactRole, Lang, ProjectId, StageId, TaskId};

/// Where Skogholm's contacts enter.
pub const SKOGHOLM: &str = "skogholm.localhost:8080";
/// Where another client's contacts enter.
pub const PIVOINE: &str = "pivoine.localhost:8080";

/// The scene.
pub struct Scene {
    /// The house.
    pub world: World,
    /// Its owner.
    pub lead: Person,
    /// The client, who reads French.
    pub skogholm: ClientId,
    /// Another client.
    pub pivoine: ClientId,
    /// Their project.
    pub project: ProjectId,
    /// Its stages: Brief, Design, Internal check, Client review, Build, Go-live, Live.
    pub stages: Vec<StageId>,
    /// A task the client sees as "Logo".
    pub shared: TaskId,
    /// A task they do not see.
    pub hidden: TaskId,
}

impl Scene {
    /// The scene set.
    pub async fn set(engine: Engine) -> Self {
        let (world, lead) = World::with_lead(engine).await;
        let skogholm = lead.does(&new_client("Skogholm", "skogholm.localhost", Lang::Fr)).await.id;
        let pivoine = lead.does(&new_client("Maison Pivoine", "pivoine.localhost", Lang::En)).await.id;
        let StaffBoard { project, .. } = lead.does(&new_project(skogholm, "Packaging")).await;
        let stages: Vec<StageId> = project.stages.iter().map(|stage| stage.id).collect();
        let shared = lead.does(&new_task(project.id, "Logo, third try", Some(stages[1]))).await.id;
        let hidden = lead.does(&new_task(project.id, "Margin of the logo", Some(stages[1]))).await.id;
        world.later(60_000);
        lead.does(&share(project.id, vec![face(shared, Some("Logo"), "The **logo**")])).await;
        world.settle().await;
        Self { world, lead, skogholm, pivoine, project: project.id, stages, shared, hidden }
    }

    /// A contact of Skogholm, invited and in.
    pub async fn contact(&self, name: &str, role: ContactRole) -> Person {
        self.contact_of(self.skogholm, SKOGHOLM, name, role).await
    }

    /// A contact of a client, invited and in.
    pub async fn contact_of(&self, client: ClientId, host: &str, name: &str, role: ContactRole) -> Person {
        let address = format!("{}@client.example", name.to_lowercase());
        self.lead.does(&invite(client, name, &address, role, None)).await;
        self.world.settle().await;
        self.world.enters(host, &address, name).await
    }

    /// An ask on the shared task.
    pub async fn ask(&self, form: NewForm, sentence: &str) -> AskId {
        let page = self.lead.does(&new_ask(self.shared, form, sentence)).await;
        page.card.asks.iter().find(|ask| ask.sentence.as_str() == sentence).expect("the ask stands on its task").id
    }

    /// What the firm reads of a task.
    pub async fn staff_page(&self, task: TaskId) -> staff::StaffTaskPage {
        self.lead.does(&staff::ShowTask { task, body: () }).await
    }
}

/// A task, opened by a contact.
pub fn show(task: TaskId) -> client::ShowTask {
    client::ShowTask { task, body: () }
}

/// An id nobody ever gave out.
pub fn never<T: std::str::FromStr>() -> T
where
    T::Err: std::fmt::Debug,
{
    "0badcafe-0000-4000-8000-00000000feed".parse().expect("an id")
}
