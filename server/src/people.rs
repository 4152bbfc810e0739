//! The firm's people: added, given work, given other rights, removed. By their owners in the app and by whoever runs the
//! machine on the command line, through the same functions.

mod accounts;
pub(crate) mod bring;
pub(crate) mod coming;
mod erase;
mod mails;
mod told;

pub use accounts::{accounts, part};
pub use erase::{Erased, erase};
pub use told::told;

use crate::House;
use crate::http::{Refused, not_yours_because};
use crate::mail::{Changed, tell_owner};
use crate::password;
use veranda_domain::team::{self, TeamRefused};
use veranda_domain::{Access, Actor, Change, Event, JournalEntry, Person, Scope, SharedWith, Thing};
use veranda_store::{WorkFailed, Writing, Written};
use veranda_terms::{Act, EmailAddress, Lang, Moment, PersonId, PersonName, ProjectId, StaffRole, policy};
use veranda_text::Say;

type Step<T> = Result<T, WorkFailed<Refused>>;

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

/// Adds somebody to the firm. Somebody who was removed begins anew.
///
/// # Errors
/// When the password is too short or the address is in use.
pub async fn add_colleague(house: &House, new: Colleague) -> Result<PersonId, Refused> {
    let Colleague { name, email, lang, role, password } = new;
    password::looked_at(&password).map_err(|why| Refused::field("password", why))?;
    let at = house.clock.now();
    let mut dice = house.dice.fork(&format!("colleague {email} {}", at.0));
    let hash = password::hash(password, &mut dice).await.map_err(Refused::broken)?;
    let fresh = PersonId::fresh(&mut dice);
    let written = house.store.write(Scope::Firm, None, move |tx| {
        Box::pin(async move {
            let known = tx.staff_by_email(&email).await?;
            let (id, created) = match known {
                Some(known) if known.removed.is_none() => {
                    return Err(WorkFailed::Refused(Refused::because(veranda_api::Code::Taken)));
                }
                Some(known) => (known.id, known.created),
                None => (fresh, at),
            };
            let (staff, password_hash) = (Some(role), Some(hash));
            let person = Person { id, name, email, lang, staff, password_hash, created, removed: None };
            let entry = JournalEntry {
                scope: Scope::Firm,
                at,
                by: Actor::System,
                event: Event::StaffAdded,
                thing: Thing::Person(id),
                shared_with: SharedWith::Nobody,
            };
            tx.record(Change { next: person, journal: vec![entry] }).await?;
            tx.leave(&id.to_string());
            Ok(id)
        })
    });
    match written.await? {
        Written::Done(id) => Ok(id),
        Written::Repeated { .. } => {
            Err(Refused::broken(anyhow::anyhow!("only an intention repeats, and there is none")))
        }
    }
}

/// Gives somebody another role. Who loses a right loses what they invited to.
///
/// # Errors
/// Missing when they are not of the firm; not for the last owner.
pub async fn role_changed(
    tx: &mut Writing,
    person: PersonId,
    role: StaffRole,
    by: Actor,
    at: Moment,
    lang: Lang,
) -> Step<()> {
    let before = held(tx, person).await?;
    if before.staff == Some(role) {
        return Ok(());
    }
    let loses = |act: &Act| before.staff.is_some_and(|old| policy::may(old, *act)) && !policy::may(role, *act);
    let lowered = Act::ALL.iter().any(loses) || (before.staff.is_some_and(StaffRole::sees_all) && !role.sees_all());
    let owners = tx.owners().await?;
    let change = team::change_role(before, role, owners, by, at).map_err(|no| refused(no, lang))?;
    tx.record(change).await?;
    if lowered {
        tx.end_entries_made_by(person, None, at).await?;
    }
    Ok(())
}

/// Gives somebody a client or a project, or takes it. Who has no longer the whole client, or a department of it, loses what
/// they invited to there.
///
/// # Errors
/// Missing when they are not of the firm.
pub async fn access_changed(tx: &mut Writing, access: Access, given: bool, by: Actor, at: Moment) -> Step<()> {
    held(tx, access.person).await?;
    if given {
        tx.give_access(&access).await?;
    } else {
        tx.take_access(&access).await?;
        if let Some(seat) = tx.staff_seat(access.person).await? {
            let mut lost = vec![access.client];
            let everything = tx.system_seat();
            lost.extend(tx.departments(&everything, access.client).await?.into_iter().map(|department| department.id));
            for client in lost {
                if !tx.has_whole_client(&seat, client).await? {
                    tx.end_entries_made_by(access.person, Some(client), at).await?;
                }
            }
        }
    }
    Ok(tx.journal(team::access_entry(&access, given, by, at)).await?)
}

/// Removes somebody: their place, sessions, access and links, and what they invited to, end together. Their name stays.
///
/// # Errors
/// Missing when they are not of the firm; not for the last owner.
pub async fn removed(tx: &mut Writing, person: PersonId, by: Actor, at: Moment, lang: Lang) -> Step<()> {
    let before = held(tx, person).await?;
    let owners = tx.owners().await?;
    let change = team::remove(before, owners, by, at).map_err(|no| refused(no, lang))?;
    tx.record(change).await?;
    tx.remove_second_proof(person).await?;
    tx.end_sessions_of(person, None).await?;
    tx.forget_passkeys_of(person, None).await?;
    tx.end_all_entries_of(person, None, at).await?;
    tx.end_entries_made_by(person, None, at).await?;
    Ok(tx.take_all_access(person).await?)
}

/// Takes somebody's second proof away: their password is enough from then on, until they set up a new one.
///
/// # Errors
/// Missing when they are not of the firm, or have none.
pub async fn proof_taken(tx: &mut Writing, person: PersonId, by: Actor, at: Moment) -> Step<()> {
    held(tx, person).await?;
    if !tx.remove_second_proof(person).await? {
        return Err(WorkFailed::Refused(Refused::missing()));
    }
    let entry = JournalEntry {
        scope: Scope::Firm,
        at,
        by,
        event: Event::SecondProofRemoved,
        thing: Thing::Person(person),
        shared_with: SharedWith::Nobody,
    };
    tx.journal(entry).await?;
    tell_owner(tx, person, None, Changed::SecondRemoved, at).await
}

/// Puts colleagues to work on a project: they must be of the firm, and have it from now on.
///
/// # Errors
/// Missing when one of them is not of the firm.
pub async fn work_on(tx: &mut Writing, people: &[PersonId], project: ProjectId, by: Actor, at: Moment) -> Step<()> {
    for person in people {
        if tx.staff_seat(*person).await?.is_none() {
            return Err(WorkFailed::Refused(Refused::missing()));
        }
    }
    reach(tx, people, project, by, at).await
}

/// Gives a project to those of these people who are of the firm and do not have it. They follow it from now on, unless they
/// have said otherwise.
///
/// # Errors
/// The store let us down.
pub async fn reach(tx: &mut Writing, people: &[PersonId], project: ProjectId, by: Actor, at: Moment) -> Step<()> {
    let Some(client) = tx.owner_of(project).await? else { return Ok(()) };
    for person in people {
        if tx.staff_seat(*person).await?.is_none() {
            continue;
        }
        tx.follow_unless_said(*person, project, at).await?;
        if tx.has_project(*person, project).await? {
            continue;
        }
        let access = Access { person: *person, client, project: Some(project) };
        tx.give_access(&access).await?;
        // In the project's own scope, which the write has begun with.
        tx.journal(JournalEntry { scope: Scope::Project(project), ..team::access_entry(&access, true, by, at) })
            .await?;
    }
    Ok(())
}

/// Somebody of the firm. What they are just doing is done before, or not at all.
async fn held(tx: &mut Writing, person: PersonId) -> Step<Person> {
    let missing = || WorkFailed::Refused(Refused::missing());
    tx.staff_seat_held(person).await?.ok_or_else(missing)?;
    tx.person(person).await?.ok_or_else(missing)
}

fn refused(no: TeamRefused, lang: Lang) -> WorkFailed<Refused> {
    WorkFailed::Refused(match no {
        TeamRefused::NotOfTheFirm => Refused::missing(),
        TeamRefused::LastOwner => not_yours_because(Say::new(lang).team_last_owner()),
    })
}
