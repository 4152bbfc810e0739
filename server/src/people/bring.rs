//! Somebody gets a place at a company's house, and an invitation to it.

use crate::dice::Stream;
use crate::http::Refused;
use crate::mail::{INVITATION, InvitationJob};
use crate::secret;
use veranda_domain::{
    Actor, Change, Entry, EntryKind, Event, JournalEntry, Membership, Person, Scope, SharedWith, Thing,
};
use veranda_store::{Job, WorkFailed, Writing};
use veranda_terms::{ClientId, ContactRole, EmailAddress, EntryId, Lang, Moment, PersonId, PersonName, TaskId};

/// An invitation works for so long.
const INVITATION_DAYS: i64 = 14;

/// Who is invited, to what, and by whom.
pub(crate) struct Invited {
    /// How they are called, if nobody knows them yet.
    pub name: PersonName,
    /// Their address.
    pub email: EmailAddress,
    /// The language they read, if nobody knows them yet.
    pub lang: Lang,
    /// What they may do.
    pub role: ContactRole,
    /// Whether they see money.
    pub sees_money: bool,
    /// The task to land on.
    pub task: Option<TaskId>,
    /// A few words of whoever invites.
    pub words: String,
    /// Who invites.
    pub by: PersonId,
}

/// What is drawn for an invitation before its transaction.
pub(crate) struct Fresh {
    person: PersonId,
    entry: EntryId,
    secret: String,
    code: String,
}

impl Fresh {
    /// Drawn.
    pub(crate) fn of(dice: &mut Stream) -> Self {
        let (person, entry) = (PersonId::fresh(dice), EntryId::fresh(dice));
        Self { person, entry, secret: secret::link_secret(dice), code: secret::code(dice) }
    }
}

/// The person of an address: known already, or new. Somebody known from another house keeps their own name and language:
/// they said it themselves.
///
/// # Errors
/// When the store fails.
pub(crate) async fn known_or_new(
    tx: &mut Writing,
    id: PersonId,
    (name, email, lang): (PersonName, EmailAddress, Lang),
    at: Moment,
) -> Result<Person, WorkFailed<Refused>> {
    if let Some(person) = tx.contact_by_email(&email).await? {
        return Ok(person);
    }
    let person = Person { id, name, email, lang, staff: None, password_hash: None, created: at, removed: None };
    tx.save_person(&person).await?;
    Ok(person)
}

/// Gives somebody a place and mails them the way in. An earlier invitation ends; somebody who was removed begins anew.
///
/// # Errors
/// When the store fails.
pub(crate) async fn invite(
    tx: &mut Writing,
    house: ClientId,
    invited: Invited,
    (fresh, code_key): (Fresh, &[u8; 32]),
    at: Moment,
) -> Result<PersonId, WorkFailed<Refused>> {
    let Invited { name, email, lang, role, sees_money, task, words, by } = invited;
    let Fresh { person, entry, secret: link_secret, code } = fresh;
    let called = Some(name.clone());
    let person = known_or_new(tx, person, (name, email, lang), at).await?.id;
    tx.membership_held(person, house).await?;
    let earlier = tx.membership(person, house).await?.filter(Membership::holds);
    let (entered, visit, last_here) =
        earlier.map_or((None, None, None), |earlier| (earlier.entered, earlier.visit, earlier.last_here));
    let invited = Some(at);
    let next =
        Membership { person, client: house, role, sees_money, invited, entered, visit, last_here, ended: None, called };
    tx.end_entries_of(person, house, at).await?;
    let said = JournalEntry {
        scope: Scope::Client(house),
        at,
        by: Actor::Person(by),
        event: Event::ContactInvited,
        thing: Thing::Person(person),
        shared_with: SharedWith::Nobody,
    };
    tx.record(Change { next, journal: vec![said] }).await?;
    tx.follow_client(person, house, at).await?;
    let way_in = Entry {
        id: entry,
        kind: EntryKind::Invitation,
        person: Some(person),
        client: Some(house),
        task,
        secret_hash: secret::hashed(&link_secret),
        code_hash: Some(secret::hashed_code(code_key, entry, &code)),
        made: at,
        by: Some(by),
        until: at.plus_days(INVITATION_DAYS),
        misses: 0,
        used: None,
        ended: None,
        proved: None,
    };
    tx.save_entry(&way_in).await?;
    let job = InvitationJob { entry, by, words, secret: link_secret, code };
    let payload = serde_json::to_string(&job).map_err(|e| WorkFailed::Refused(Refused::broken(e)))?;
    tx.enqueue(Job { id: format!("invitation-{entry}"), kind: INVITATION.to_owned(), payload, due: at }).await?;
    Ok(person)
}
