//! The firm's own people: another role, other access, the end.

use crate::{Access, Actor, Change, Event, JournalEntry, Person, Scope, SharedWith, Thing};
use veranda_terms::{Moment, StaffRole};

/// Why the team stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TeamRefused {
    /// They are not of the firm, or not any more.
    NotOfTheFirm,
    /// The house would have nobody left who may look after the team.
    LastOwner,
}

/// Another role. `owners` is how many the firm has now.
///
/// # Errors
/// When they are not of the firm, or the only owner.
pub fn change_role(
    person: Person,
    role: StaffRole,
    owners: usize,
    by: Actor,
    at: Moment,
) -> Result<Change<Person>, TeamRefused> {
    stays_owned(&person, Some(role), owners)?;
    let entry = entry(&person, Event::StaffRoleChanged, by, at);
    Ok(Change { next: Person { staff: Some(role), ..person }, journal: vec![entry] })
}

/// Removes somebody: from now on nothing opens for them. The record stays, so that their name stands beside what they did.
///
/// # Errors
/// When they are not of the firm, or the only owner.
pub fn remove(person: Person, owners: usize, by: Actor, at: Moment) -> Result<Change<Person>, TeamRefused> {
    stays_owned(&person, None, owners)?;
    let entry = entry(&person, Event::StaffRemoved, by, at);
    let next = Person { removed: Some(at), password_hash: None, ..person };
    Ok(Change { next, journal: vec![entry] })
}

/// What the journal says about access that was given or taken, in the firm's own scope.
pub const fn access_entry(access: &Access, given: bool, by: Actor, at: Moment) -> JournalEntry {
    JournalEntry {
        scope: Scope::Firm,
        at,
        by,
        event: if given { Event::AccessGiven } else { Event::AccessTaken },
        thing: Thing::Person(access.person),
        shared_with: SharedWith::Nobody,
    }
}

fn stays_owned(person: &Person, next: Option<StaffRole>, owners: usize) -> Result<(), TeamRefused> {
    match person.staff {
        _ if person.removed.is_some() => Err(TeamRefused::NotOfTheFirm),
        None => Err(TeamRefused::NotOfTheFirm),
        Some(StaffRole::Owner) if next != Some(StaffRole::Owner) && owners <= 1 => Err(TeamRefused::LastOwner),
        Some(_) => Ok(()),
    }
}

fn entry(person: &Person, event: Event, by: Actor, at: Moment) -> JournalEntry {
    JournalEntry { scope: Scope::Firm, at, by, event, thing: Thing::Person(person.id), shared_with: SharedWith::Nobody }
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_terms::{EmailAddress, Lang, PersonName};

    const NOW: Moment = Moment(1_795_000_000_000);

    fn person(staff: Option<StaffRole>, removed: Option<Moment>) -> Person {
        Person {
            id: "11111111-1111-4111-8111-111111111111".parse().unwrap(),
            name: PersonName::parse("Ines Duarte").unwrap(),
            email: EmailAddress::parse("ines@halden.example").unwrap(),
            lang: Lang::En,
            staff,
            password_hash: Some("hash".to_owned()),
            created: NOW,
            removed,
        }
    }

    #[test]
    fn the_last_owner_stays_an_owner() {
        let owner = || person(Some(StaffRole::Owner), None);
        for role in [StaffRole::Manager, StaffRole::Member, StaffRole::Finance] {
            assert_eq!(change_role(owner(), role, 1, Actor::System, NOW), Err(TeamRefused::LastOwner));
            assert!(change_role(owner(), role, 2, Actor::System, NOW).is_ok());
        }
        assert!(change_role(owner(), StaffRole::Owner, 1, Actor::System, NOW).is_ok());
        assert_eq!(remove(owner(), 1, Actor::System, NOW), Err(TeamRefused::LastOwner));
        let gone = remove(owner(), 2, Actor::System, NOW).unwrap().next;
        assert_eq!((gone.removed, gone.password_hash), (Some(NOW), None));
    }

    #[test]
    fn who_is_not_of_the_firm_has_no_role_there() {
        for nobody in [person(None, None), person(Some(StaffRole::Member), Some(NOW))] {
            let changed = change_role(nobody.clone(), StaffRole::Manager, 3, Actor::System, NOW);
            assert_eq!(changed, Err(TeamRefused::NotOfTheFirm));
            assert_eq!(remove(nobody, 3, Actor::System, NOW), Err(TeamRefused::NotOfTheFirm));
        }
    }
}
