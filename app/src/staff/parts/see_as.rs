//! Seeing the portal as a contact: off to the client's door, and back from there.

use super::Sender;
use crate::shell;
use veranda_api::staff::{SeeAs, SeeFrom};
use veranda_terms::{ClientId, PersonId};

/// Where one comes from.
#[derive(Debug, Clone, Copy)]
pub struct Looker {
    /// Whose house.
    pub client: ClientId,
    /// From which project.
    pub from: SeeFromHere,
    /// Whether it is under way, and what was said against it.
    pub sender: Sender,
}

/// The same as [`SeeFrom`], small enough to be handed around.
#[derive(Debug, Clone, Copy, Default)]
pub struct SeeFromHere {
    /// A project's board.
    pub project: Option<veranda_terms::ProjectId>,
    /// A task opened on it.
    pub task: Option<veranda_terms::TaskId>,
}

impl Looker {
    /// From this page.
    pub fn new(client: ClientId, from: SeeFromHere) -> Self {
        Self { client, from, sender: Sender::new() }
    }

    /// Goes to the client's door and sees as this person.
    pub fn sees_as(self, person: PersonId) {
        let SeeFromHere { project, task } = self.from;
        let asked = SeeAs { client: self.client, person, body: SeeFrom { project, task } };
        self.sender.send(asked, |reply| shell::go_to(&reply.value.address));
    }
}
