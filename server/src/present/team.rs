//! What the firm's own people see of each other.

use crate::secret;
use crate::state::PublicUrl;
use veranda_api::Route;
use veranda_api::staff::{AccessRow, Colleague, TeamView};
use veranda_domain::{Access, Entry, Person};
use veranda_store::{Failure, Rows, Seat};
use veranda_terms::{Act, EntryId, Moment, Staff, policy};

/// The address a new colleague chooses their password at.
pub fn address(public: &PublicUrl, key: &[u8; 32], entry: EntryId) -> String {
    public.staff(&format!("{}#{}", Route::Entry(entry), secret::of_entry(key, entry)))
}

/// The firm's own people. What somebody was given is named as far as the reader sees it, and the way in of somebody new
/// is for who may add to the team.
///
/// # Errors
/// When the store fails.
pub async fn team(
    rows: &mut Rows,
    seat: &Seat<Staff>,
    now: Moment,
    address: impl Fn(EntryId) -> String,
) -> Result<TeamView, Failure> {
    let may_add = seat.role().is_some_and(|role| policy::may(role, Act::AddStaff));
    let ways_in: Vec<Entry> = if may_add { rows.colleagues_entries(seat).await? } else { Vec::new() }
        .into_iter()
        .filter(|e| e.opens(now))
        .collect();
    let may_take = seat.role().is_some_and(|role| policy::may(role, Act::TakeProof));
    let proved = if may_take { rows.with_second_proof(seat).await? } else { Vec::new() };
    let given = rows.access(seat).await?;
    let mut people = Vec::new();
    for person in rows.colleagues().await? {
        let mut access = Vec::new();
        for one in given.iter().filter(|access| access.person == person.id) {
            access.extend(access_row(rows, seat, *one).await?);
        }
        access.sort_by(|a: &AccessRow, b: &AccessRow| {
            (&a.client_name, &a.project_name).cmp(&(&b.client_name, &b.project_name))
        });
        let way_in = ways_in.iter().find(|entry| entry.person == Some(person.id));
        let second_proof = proved.contains(&person.id);
        people.extend(colleague(person, way_in, access, second_proof, &address));
    }
    Ok(TeamView { people, holidays: rows.own_holidays().await? })
}

fn colleague(
    person: Person,
    way_in: Option<&Entry>,
    access: Vec<AccessRow>,
    second_proof: bool,
    address: impl Fn(EntryId) -> String,
) -> Option<Colleague> {
    let Person { id, name, email, lang, staff, password_hash, created: _, removed: _ } = person;
    let role = staff?;
    Some(Colleague {
        id,
        name,
        email,
        role,
        lang,
        entered: password_hash.is_some(),
        way_in: way_in.map(|entry| address(entry.id)),
        way_in_until: way_in.map(|entry| entry.until),
        access: if role.sees_all() { Vec::new() } else { access },
        second_proof,
    })
}

async fn access_row(rows: &mut Rows, seat: &Seat<Staff>, access: Access) -> Result<Option<AccessRow>, Failure> {
    let Access { person: _, client, project } = access;
    let Some(record) = rows.client(seat, client).await? else { return Ok(None) };
    let project_name = match project {
        Some(project) => match rows.project(seat, project).await? {
            Some(project) => Some(project.name),
            None => return Ok(None),
        },
        None => None,
    };
    Ok(Some(AccessRow { client, client_name: record.whole_name(), project, project_name }))
}
