//! Who looks, at what: the witness every read of a client's things asks for.

use std::marker::PhantomData;
use veranda_terms::{Audience, Client, ClientId, ContactRole, PersonId, Staff, StaffRole};

/// Proof that somebody belongs to an audience. Its fields are private and only the membership questions of
/// [`crate::Rows`] make one, so holding a seat means the database said yes.
///
/// ```compile_fail
/// # use veranda_store::Seat;
/// # use veranda_terms::Staff;
/// let forged: Seat<Staff> = Seat { place: todo!(), audience: std::marker::PhantomData };
/// ```
#[derive(Debug)]
pub struct Seat<A: Audience> {
    place: Place,
    audience: PhantomData<fn() -> A>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Firm { person: Option<PersonId>, role: Option<StaffRole> },
    House { client: ClientId, contact: Option<(PersonId, ContactRole)>, sees_money: bool },
}

impl<A: Audience> Clone for Seat<A> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<A: Audience> Copy for Seat<A> {}

impl<A: Audience> PartialEq for Seat<A> {
    fn eq(&self, other: &Self) -> bool {
        self.place == other.place
    }
}

/// An audience that reads records.
pub trait Sees: Audience {
    /// What the predicate of every question is given: nothing for the firm, which sees everything; a client for its
    /// people, who see only what is shared with it.
    fn only(seat: &Seat<Self>) -> Option<ClientId>
    where
        Self: Sized;
}

impl Sees for Staff {
    fn only(_: &Seat<Self>) -> Option<ClientId> {
        None
    }
}

impl Sees for Client {
    fn only(seat: &Seat<Self>) -> Option<ClientId> {
        Some(seat.client())
    }
}

impl Seat<Staff> {
    pub(crate) fn of_staff(person: PersonId, role: StaffRole) -> Self {
        Seat { place: Place::Firm { person: Some(person), role: Some(role) }, audience: PhantomData }
    }

    pub(crate) fn of_the_firm() -> Self {
        Seat { place: Place::Firm { person: None, role: None }, audience: PhantomData }
    }

    /// Who sits here; nobody in particular for the whole class and for Veranda itself.
    pub fn person(&self) -> Option<PersonId> {
        match self.place {
            Place::Firm { person, .. } => person,
            Place::House { .. } => None,
        }
    }

    /// What they may do as staff.
    pub fn role(&self) -> Option<StaffRole> {
        match self.place {
            Place::Firm { role, .. } => role,
            Place::House { .. } => None,
        }
    }
}

impl Seat<Client> {
    pub(crate) fn of_contact(client: ClientId, person: PersonId, role: ContactRole, sees_money: bool) -> Self {
        Seat { place: Place::House { client, contact: Some((person, role)), sees_money }, audience: PhantomData }
    }

    pub(crate) fn of_class(client: ClientId) -> Self {
        Seat { place: Place::House { client, contact: None, sees_money: false }, audience: PhantomData }
    }

    /// Whose house it is.
    pub fn client(&self) -> ClientId {
        match self.place {
            Place::House { client, .. } => client,
            Place::Firm { .. } => unreachable!("a client's seat is only made with a client"),
        }
    }

    /// Who sits here; nobody in particular for the whole class.
    pub fn person(&self) -> Option<PersonId> {
        self.contact().map(|(person, _)| person)
    }

    /// What they may do for the client.
    pub fn role(&self) -> Option<ContactRole> {
        self.contact().map(|(_, role)| role)
    }

    /// Whether they see money. The whole class does not.
    pub fn sees_money(&self) -> bool {
        matches!(self.place, Place::House { sees_money: true, .. })
    }

    fn contact(&self) -> Option<(PersonId, ContactRole)> {
        match self.place {
            Place::House { contact, .. } => contact,
            Place::Firm { .. } => None,
        }
    }
}
