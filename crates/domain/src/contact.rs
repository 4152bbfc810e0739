//! What a contact may do, changed; and their place, ended.

use crate::{Actor, Change, Event, JournalEntry, Membership, Scope, SharedWith, Thing};
use veranda_terms::{ContactRole, Moment, PersonId, PersonName};

/// What a contact may do and see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rights {
    /// What they may do.
    pub role: ContactRole,
    /// Whether they see money.
    pub sees_money: bool,
}

impl Membership {
    /// How a contact is called in this house: as they call themselves once they have come in, before that as whoever invited
    /// them calls them. How they are called in other houses is not told by inviting their address.
    pub fn known_as(&self, own: PersonName) -> PersonName {
        match (&self.called, self.entered) {
            (Some(called), None) => called.clone(),
            _ => own,
        }
    }

    /// What they may do and see.
    pub const fn rights(&self) -> Rights {
        Rights { role: self.role, sees_money: self.sees_money }
    }

    /// Whether they have it still.
    pub const fn holds(&self) -> bool {
        self.ended.is_none()
    }

    /// Other rights from now on.
    #[must_use]
    pub fn change(self, rights: Rights, by: PersonId, at: Moment) -> Change<Membership> {
        let Rights { role, sees_money } = rights;
        let entry = self.entry(Event::ContactChanged, by, at);
        Change { next: Membership { role, sees_money, ..self }, journal: vec![entry] }
    }

    /// Over from now on. The record stays, for what was done by them.
    #[must_use]
    pub fn end(self, by: PersonId, at: Moment) -> Change<Membership> {
        let entry = self.entry(Event::ContactRemoved, by, at);
        Change { next: Membership { ended: Some(at), sees_money: false, ..self }, journal: vec![entry] }
    }

    fn entry(&self, event: Event, by: PersonId, at: Moment) -> JournalEntry {
        JournalEntry {
            scope: Scope::Client(self.client),
            at,
            by: Actor::Person(by),
            event,
            thing: Thing::Person(self.person),
            shared_with: SharedWith::Nobody,
        }
    }
}
