//! Whom something is asked of: the client, or one partner.

use super::sides::Theirs;
use crate::staff::board::Board;
use veranda_api::client::Somebody;

/// Whom something is asked of.
#[derive(Debug, Clone, Copy)]
pub enum Whom {
    /// The client.
    Client,
    /// A partner the task is shared with.
    Partner(Theirs),
}

impl Whom {
    /// What they are called.
    pub fn name(self, board: Board) -> String {
        match self {
            Whom::Client => board.client(),
            Whom::Partner(theirs) => theirs.name(),
        }
    }

    /// Who of them can be asked.
    pub fn people(self, board: Board) -> Vec<Somebody> {
        match self {
            Whom::Client => board.contacts(),
            Whom::Partner(theirs) => theirs.people(),
        }
    }
}
