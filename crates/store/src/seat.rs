//! Who looks, at what: the witness every read of a client's things asks for.

use std::marker::PhantomData;
use veranda_terms::{
    Audience, Client, ClientId, ContactRole, Guest, Level, LinkId, Partner, PartnerId, PersonId, ProjectId, Staff,
    StaffRole,
};

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
    Partner { partner: PartnerId, contact: Option<(PersonId, ContactRole)> },
    Report { project: ProjectId, level: Level, link: Option<LinkId> },
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
    /// Whether it is of the firm, and so finds what stands inside too.
    const LOOKS_INSIDE: bool = false;

    /// What the predicate of every question is given: nothing for who sees everything of the firm; a member for what
    /// they were given; a client for its people, who see only what is shared with it; a project for a guest, who sees
    /// only that of it.
    fn only(seat: &Seat<Self>) -> Option<Only>
    where
        Self: Sized;
}

/// What a seat is confined to. Ids are random, so a client and a project never share one; a member's stands behind a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Only {
    /// What is shared with a client.
    Client(ClientId),
    /// What is shared of one project.
    Project(ProjectId),
    /// What a member of the firm was given.
    Member(PersonId),
    /// What is shared with a partner: no question about a client's things answers to it.
    Partner(PartnerId),
}

impl std::fmt::Display for Only {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Only::Client(client) => client.fmt(f),
            Only::Project(project) => project.fmt(f),
            Only::Member(person) => write!(f, "staff:{person}"),
            Only::Partner(partner) => write!(f, "partner:{partner}"),
        }
    }
}

impl Sees for Staff {
    const LOOKS_INSIDE: bool = true;

    fn only(seat: &Seat<Self>) -> Option<Only> {
        match seat.place {
            Place::Firm { person: Some(person), role: Some(role) } if !role.sees_all() => Some(Only::Member(person)),
            Place::Firm { .. } | Place::House { .. } | Place::Partner { .. } | Place::Report { .. } => None,
        }
    }
}

impl Sees for Client {
    fn only(seat: &Seat<Self>) -> Option<Only> {
        Some(Only::Client(seat.client()))
    }
}

impl Sees for Partner {
    fn only(seat: &Seat<Self>) -> Option<Only> {
        Some(Only::Partner(seat.partner()))
    }
}

impl Sees for Guest {
    fn only(seat: &Seat<Self>) -> Option<Only> {
        Some(Only::Project(seat.project()))
    }
}

impl Seat<Guest> {
    pub(crate) fn of_link(project: ProjectId, level: Level, link: LinkId) -> Self {
        Seat { place: Place::Report { project, level, link: Some(link) }, audience: PhantomData }
    }

    pub(crate) fn of_readers(project: ProjectId, level: Level) -> Self {
        Seat { place: Place::Report { project, level, link: None }, audience: PhantomData }
    }

    /// The one project it sees.
    pub fn project(&self) -> ProjectId {
        match self.place {
            Place::Report { project, .. } => project,
            Place::Firm { .. } | Place::House { .. } | Place::Partner { .. } => {
                unreachable!("a guest's seat is only made with a project")
            }
        }
    }

    /// How much of it.
    pub fn level(&self) -> Level {
        match self.place {
            Place::Report { level, .. } => level,
            Place::Firm { .. } | Place::House { .. } | Place::Partner { .. } => {
                unreachable!("a guest's seat is only made with a level")
            }
        }
    }

    /// By which link; nothing for all readers of the same scope at once.
    pub fn link(&self) -> Option<LinkId> {
        match self.place {
            Place::Report { link, .. } => link,
            Place::Firm { .. } | Place::House { .. } | Place::Partner { .. } => None,
        }
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
            Place::House { .. } | Place::Partner { .. } | Place::Report { .. } => None,
        }
    }

    /// What they may do as staff.
    pub fn role(&self) -> Option<StaffRole> {
        match self.place {
            Place::Firm { role, .. } => role,
            Place::House { .. } | Place::Partner { .. } | Place::Report { .. } => None,
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
            Place::Firm { .. } | Place::Partner { .. } | Place::Report { .. } => {
                unreachable!("a client's seat is only made with a client")
            }
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
            Place::Firm { .. } | Place::Partner { .. } | Place::Report { .. } => None,
        }
    }
}

impl Seat<Partner> {
    pub(crate) fn of_partner(partner: PartnerId, person: PersonId, role: ContactRole) -> Self {
        Seat { place: Place::Partner { partner, contact: Some((person, role)) }, audience: PhantomData }
    }

    pub(crate) fn of_partners(partner: PartnerId) -> Self {
        Seat { place: Place::Partner { partner, contact: None }, audience: PhantomData }
    }

    /// Which partner.
    pub fn partner(&self) -> PartnerId {
        match self.place {
            Place::Partner { partner, .. } => partner,
            Place::Firm { .. } | Place::House { .. } | Place::Report { .. } => {
                unreachable!("a partner's seat is only made with a partner")
            }
        }
    }

    /// Who sits here, and what they may do; nobody in particular for the whole class.
    pub fn contact(&self) -> Option<(PersonId, ContactRole)> {
        match self.place {
            Place::Partner { contact, .. } => contact,
            Place::Firm { .. } | Place::House { .. } | Place::Report { .. } => None,
        }
    }
}

/// Somebody at a company's house: a client's or a partner's.
pub trait AtHouse {
    /// Who sits there, and whose house it is; nobody in particular for a whole class.
    fn at_house(&self) -> Option<(PersonId, ClientId)>;
}

impl AtHouse for Seat<Client> {
    fn at_house(&self) -> Option<(PersonId, ClientId)> {
        self.person().map(|person| (person, self.client()))
    }
}

impl AtHouse for Seat<Partner> {
    fn at_house(&self) -> Option<(PersonId, ClientId)> {
        self.contact().map(|(person, _)| (person, self.partner().house()))
    }
}
