//! A client's own people, as they see each other, and who waits to be let in.

use super::away::Absences;
use super::people::Names;
use veranda_api::people::{Colleague, Newcomer, People};
use veranda_domain::{Admission, Brought, Membership, Person};
use veranda_store::{Failure, KnowsHouse, Rows, Seat};
use veranda_terms::{Client, ClientId, ContactRole, Day, PersonId};

/// The people of the reader's house. Who waits and which domains come in is for whoever looks after access.
///
/// # Errors
/// When the store fails.
pub async fn people(rows: &mut Rows, seat: &Seat<Client>, today: Day) -> Result<People, Failure> {
    let house = seat.client();
    let keepers = rows.keepers(house).await?;
    let keeps_door = seat.person().is_some_and(|person| keepers.contains(&person));
    let colleagues = rows.colleagues_at(seat).await?;
    let away = Absences::of(rows.away_here(seat).await?, &colleagues, today);
    let colleagues = colleagues.into_iter().map(|(person, place)| colleague(person, place, &keepers, &away)).collect();
    let (waiting, domains) = match keeps_door {
        true => (newcomers(rows, seat, house).await?, rows.mail_domains(house).await?),
        false => (Vec::new(), Vec::new()),
    };
    let may_invite = seat.role().is_some_and(|role| role != ContactRole::Looks);
    Ok(People { colleagues, waiting, domains, may_invite, keeps_door })
}

/// Who waits at a house the seat knows.
///
/// # Errors
/// When the store fails.
pub async fn newcomers<S: KnowsHouse + Sync>(
    rows: &mut Rows,
    seat: &S,
    house: ClientId,
) -> Result<Vec<Newcomer>, Failure> {
    let waiting = rows.who_wait(seat, house).await?;
    let brought: Vec<PersonId> = waiting.iter().map(|one| one.brought_by).collect();
    let names = Names::of(rows, &[], &[], &brought).await?;
    Ok(waiting.into_iter().filter_map(|one| newcomer(one, &names)).collect())
}

fn newcomer(admission: Admission, names: &Names) -> Option<Newcomer> {
    let Admission { id, client: _, name, email, lang: _, brought_by, how, made, state: _, decided: _ } = admission;
    let brought_by = names.somebody(brought_by)?;
    Some(Newcomer { id, name, email: email.to_string(), brought_by, proved: how == Brought::PassedOn, since: made })
}

fn colleague(person: Person, place: Membership, keepers: &[PersonId], away: &Absences) -> Colleague {
    let Person { id, name, email: _, lang: _, staff: _, password_hash: _, created: _, removed: _ } = person;
    let name = place.known_as(name);
    // Whether somebody sees money, and when they were here, is theirs and the firm's to know.
    let Membership {
        person: _,
        client: _,
        role,
        sees_money: _,
        invited: _,
        entered,
        visit: _,
        last_here: _,
        ended: _,
        called: _,
    } = place;
    Colleague { id, name, role, keeps_door: keepers.contains(&id), came: entered.is_some(), away: away.shown(id) }
}
