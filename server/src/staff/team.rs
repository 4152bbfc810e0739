//! The firm's own people: who they are, what they may do, what they were given.

use crate::carry::{Nothing, refuse};
use crate::http::{Call, Refused, not_yours_because};
use crate::people;
use crate::present::team as present;
use crate::secret;
use veranda_api::Code;
use veranda_api::staff::{
    AccessChange, AddColleague, ChangeAccess, ChangeRole, NewColleague, NewRole, RemoveColleague, TakeProof, Team,
    TeamView,
};
use veranda_domain::{Access, Actor, Change, Entry, EntryKind, Event, JournalEntry, Person, Scope, SharedWith, Thing};
use veranda_store::{OurHouse, Rows, Seat, WorkFailed};
use veranda_terms::{ClientId, EntryId, Lang, PersonId, Staff, StaffRole};
use veranda_text::Say;

/// The link of a new colleague works for so long.
const LINK_DAYS: i64 = 14;

/// The firm's own people.
pub async fn team(call: Call<Staff>, _: Team) -> Result<TeamView, Refused> {
    page(&call).await
}

/// Adds somebody, or makes a new link for somebody who has not come in. Somebody who was removed begins anew.
pub async fn add_colleague(call: Call<Staff>, asked: AddColleague) -> Result<TeamView, Refused> {
    let NewColleague { name, email, role, lang } = asked.body;
    let mut dice = call.dice();
    let (person, entry) = (PersonId::fresh(&mut dice), EntryId::fresh(&mut dice));
    let secret_hash = secret::hashed(&secret::of_entry(&call.house.code_key, entry));
    call.carry_out(Scope::Firm, move |tx, work| {
        Box::pin(async move {
            let firm = tx.firm().await?.map_or(Lang::En, |firm| firm.lang);
            let next = match tx.staff_by_email(&email).await? {
                None => Person {
                    id: person,
                    name,
                    email,
                    lang: lang.unwrap_or(firm),
                    staff: Some(role),
                    password_hash: None,
                    created: work.at,
                    removed: None,
                },
                Some(known) if known.removed.is_some() || known.password_hash.is_none() => {
                    Person { name, staff: Some(role), password_hash: None, removed: None, ..known }
                }
                Some(_) => return refuse(Refused::because(Code::Taken)),
            };
            let id = next.id;
            let journal = vec![JournalEntry {
                scope: Scope::Firm,
                at: work.at,
                by: Actor::Person(work.by),
                event: Event::StaffAdded,
                thing: Thing::Person(id),
                shared_with: SharedWith::Nobody,
            }];
            tx.record(Change { next, journal }).await?;
            tx.end_all_entries_of(id, None, work.at).await?;
            tx.save_entry(&Entry {
                id: entry,
                kind: EntryKind::Colleague,
                person: Some(id),
                client: None,
                task: None,
                secret_hash,
                code_hash: None,
                made: work.at,
                by: Some(work.by),
                until: work.at.plus_days(LINK_DAYS),
                misses: 0,
                used: None,
                ended: None,
                proved: None,
            })
            .await?;
            Ok(id)
        })
    })
    .await?;
    page(&call).await
}

/// Gives somebody another role.
pub async fn change_role(call: Call<Staff>, asked: ChangeRole) -> Result<TeamView, Refused> {
    let (person, NewRole { role }, lang) = (asked.person, asked.body, call.lang);
    call.carry_out(Scope::Firm, move |tx, work| {
        Box::pin(async move {
            people::role_changed(tx, person, role, Actor::Person(work.by), work.at, lang).await?;
            Ok(Nothing)
        })
    })
    .await?;
    call.house.hub.rights_changed();
    page(&call).await
}

/// Gives somebody a client or a project, or takes it.
pub async fn change_access(call: Call<Staff>, asked: ChangeAccess) -> Result<TeamView, Refused> {
    let (person, AccessChange { client, project, given }) = (asked.person, asked.body);
    call.carry_out(Scope::Firm, move |tx, work| {
        Box::pin(async move {
            tx.client(&work.seat, client).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
            if let Some(project) = project {
                let there = tx.project(&work.seat, project).await?.filter(|project| project.client == client);
                there.ok_or(WorkFailed::Refused(Refused::missing()))?;
            }
            let access = Access { person, client, project };
            people::access_changed(tx, access, given, Actor::Person(work.by), work.at).await?;
            Ok(Nothing)
        })
    })
    .await?;
    call.house.hub.rights_changed();
    page(&call).await
}

/// Removes somebody: their place, sessions, access and links, and what they invited to, end in one transaction.
pub async fn remove_colleague(call: Call<Staff>, asked: RemoveColleague) -> Result<TeamView, Refused> {
    let (person, lang) = (asked.person, call.lang);
    call.carry_out(Scope::Firm, move |tx, work| {
        Box::pin(async move {
            people::removed(tx, person, Actor::Person(work.by), work.at, lang).await?;
            Ok(Nothing)
        })
    })
    .await?;
    call.house.hub.rights_changed();
    page(&call).await
}

/// Takes a colleague's second proof away.
pub async fn take_proof(call: Call<Staff>, asked: TakeProof) -> Result<TeamView, Refused> {
    let person = asked.person;
    call.carry_out(Scope::Firm, move |tx, work| {
        Box::pin(async move {
            people::proof_taken(tx, person, Actor::Person(work.by), work.at).await?;
            Ok(Nothing)
        })
    })
    .await?;
    page(&call).await
}

/// Refuses who was given only some projects of a client.
pub(super) async fn has_whole_client(
    rows: &mut Rows,
    seat: &Seat<Staff>,
    client: ClientId,
    lang: Lang,
) -> Result<(), WorkFailed<Refused>> {
    if rows.client(seat, client).await?.is_none() {
        return refuse(Refused::missing());
    }
    if rows.has_whole_client(seat, client).await? {
        return Ok(());
    }
    refuse(not_yours_because(Say::new(lang).team_whole_client_needed()))
}

/// The same of a client's or a partner's house. A partner's is nobody's to be given: only who sees everything has it.
pub(super) async fn has_whole_house(
    rows: &mut Rows,
    seat: &Seat<Staff>,
    house: ClientId,
    lang: Lang,
) -> Result<(), WorkFailed<Refused>> {
    match rows.house(seat, house).await? {
        None => refuse(Refused::missing()),
        Some(OurHouse::Partner(_)) if seat.role().is_some_and(StaffRole::sees_all) => Ok(()),
        Some(OurHouse::Partner(_)) => refuse(not_yours_because(Say::new(lang).team_whole_client_needed())),
        Some(OurHouse::Client(_)) => has_whole_client(rows, seat, house, lang).await,
    }
}

pub(super) async fn page(call: &Call<Staff>) -> Result<TeamView, Refused> {
    let (mut rows, seat) = call.look().await?;
    let address = |entry: EntryId| present::address(&call.house.public, &call.house.code_key, entry);
    Ok(present::team(&mut rows, &seat, call.house.clock.now(), address).await?)
}
