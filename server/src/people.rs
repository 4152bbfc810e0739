//! People, looked after from the command line: added, told what is kept about them, erased.

mod erase;
mod mails;
mod told;

pub use erase::{Erased, erase};
pub use told::told;

use crate::House;
use crate::http::Refused;
use crate::password;
use veranda_domain::{Actor, Change, Event, JournalEntry, Person, Scope, SharedWith, Thing};
use veranda_store::{WorkFailed, Written};
use veranda_terms::{EmailAddress, Lang, PersonId, PersonName, StaffRole};

/// Somebody new in the firm.
#[derive(Debug, Clone)]
pub struct Colleague {
    /// How they are called.
    pub name: PersonName,
    /// Their address, to sign in with.
    pub email: EmailAddress,
    /// The language they read.
    pub lang: Lang,
    /// What they may do.
    pub role: StaffRole,
    /// Their password, 10 to 128 characters.
    pub password: String,
}

/// Adds somebody to the firm.
///
/// # Errors
/// When the password is too short or the address is in use.
pub async fn add_colleague(house: &House, new: Colleague) -> Result<PersonId, Refused> {
    let Colleague { name, email, lang, role, password } = new;
    password::looked_at(&password).map_err(|why| Refused::field("password", why))?;
    let at = house.clock.now();
    let mut dice = house.dice.fork(&format!("colleague {email} {}", at.0));
    let hash = password::hash(password, &mut dice).await.map_err(Refused::broken)?;
    let id = PersonId::fresh(&mut dice);
    let person = Person { id, name, email, lang, staff: Some(role), password_hash: Some(hash), created: at };
    let entry = JournalEntry {
        scope: Scope::Firm,
        at,
        by: Actor::System,
        event: Event::StaffAdded,
        thing: Thing::Person(id),
        shared_with: SharedWith::Nobody,
    };
    let written = house.store.write(Scope::Firm, None, move |tx| {
        Box::pin(async move {
            tx.record(Change { next: person, journal: vec![entry] }).await?;
            Ok::<_, WorkFailed<Refused>>(())
        })
    });
    match written.await? {
        Written::Done(()) | Written::Repeated { .. } => Ok(id),
    }
}
