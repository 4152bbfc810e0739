//! What it does that a contact is away: what is asked of them in person stands with their deputy, as `domain` says.
//!
//! Looking is always the same and may be done at any time: when something is asked, when somebody says that they are away or
//! back, on the first day and after the last, and when a deputy may have lost their place.

use crate::House;
use crate::http::Refused;
use veranda_domain::ask::Present;
use veranda_domain::{Ask, Away, Membership, Person, Scope, rhythm};
use veranda_store::{Failure, Job, WorkFailed, Writing};
use veranda_terms::{AskId, Asked, ClientId, ContactRole, Day, Moment, PersonId, ProjectId};

/// The kind of the job that looks at all that waits for a house's people. Its payload is the id of the house.
pub const AWAY: &str = "away";

/// So far behind UTC is the last place of the world where it is still yesterday, in minutes.
pub const LAST_CLOCK: i32 = -12 * 60;

/// Lets everything that waits for a house's people stand with whom it should today. Done again it changes nothing.
///
/// # Errors
/// When the store fails.
pub async fn settle(house: &House, client: ClientId) -> Result<(), Refused> {
    let today = house.today();
    let written = house.store.write_quietly(move |tx| {
        Box::pin(async move {
            tx.forget_away(client, today).await?;
            Ok::<_, WorkFailed<Refused>>(())
        })
    });
    written.await?;
    // Each is held while it is looked at: what is just being asked there is asked before, or sees who is away.
    let projects = house.store.read().await?.projects_within(client).await?;
    for (project, client) in projects {
        let at = house.clock.now();
        let written = house.store.write(Scope::Project(project), None, move |tx| {
            Box::pin(
                async move { Ok::<_, WorkFailed<Refused>>(settle_project(tx, (project, client), today, at).await?) },
            )
        });
        written.await?;
    }
    Ok(())
}

/// Lets what was just asked, or is open again, stand with whom it should today.
///
/// # Errors
/// When the store fails.
pub async fn settle_ask(tx: &mut Writing, ask: AskId, today: Day, at: Moment) -> Result<(), Failure> {
    let seat = tx.system_seat();
    let Some(ask) = tx.ask(&seat, ask).await? else { return Ok(()) };
    let Some(client) = tx.owner_of(ask.project).await? else { return Ok(()) };
    if !is_of_people(&ask) {
        return Ok(());
    }
    let present = present(tx, client, today).await?;
    stand_in(tx, ask, &present, at).await
}

/// Puts down that a house is looked at now, on the first day and after the last.
///
/// # Errors
/// When the store fails.
pub async fn put_down(tx: &mut Writing, house: &House, away: &Away) -> Result<(), Failure> {
    let Away { person, client, from, until, deputy: _, at } = away;
    look_at(tx, *client, *person, *at).await?;
    for day in [*from, until.plus(1)] {
        let due = rhythm::begins(day, |at| house.post.ahead(at));
        let id = format!("{AWAY}-{client}-{person}-{}-{day}", at.0);
        tx.enqueue(Job { id, kind: AWAY.to_owned(), payload: client.to_string(), due }).await?;
    }
    Ok(())
}

/// Puts down that a house is looked at, because something happened to somebody there.
///
/// # Errors
/// When the store fails.
pub async fn look_at(tx: &mut Writing, client: ClientId, person: PersonId, at: Moment) -> Result<(), Failure> {
    let id = format!("{AWAY}-{client}-{person}-{}", at.0);
    tx.enqueue(Job { id, kind: AWAY.to_owned(), payload: client.to_string(), due: at }).await
}

/// Those of these people who have come in, with what they may do. Whoever has not is called as others call them: nothing is
/// handed to them, or it would tell their name.
pub fn here(people: Vec<(Person, Membership)>) -> Vec<(PersonId, ContactRole)> {
    let here = people.into_iter().filter(|(_, place)| place.entered.is_some());
    here.map(|(person, place)| (person.id, place.role)).collect()
}

async fn settle_project(
    tx: &mut Writing,
    (project, client): (ProjectId, ClientId),
    today: Day,
    at: Moment,
) -> Result<(), Failure> {
    let seat = tx.system_seat();
    let present = present(tx, client, today).await?;
    for ask in tx.asks(&seat, project).await?.into_iter().filter(is_of_people) {
        stand_in(tx, ask, &present, at).await?;
    }
    Ok(())
}

async fn present(tx: &mut Writing, client: ClientId, today: Day) -> Result<Present, Failure> {
    let seat = tx.system_seat();
    let people = here(tx.who_see(&seat, client).await?);
    Ok(Present { today, people, away: tx.away_from(&seat, client).await? })
}

async fn stand_in(tx: &mut Writing, ask: Ask, present: &Present, at: Moment) -> Result<(), Failure> {
    if let Some(change) = ask.stand_in(present, at) {
        tx.record(change).await?;
    }
    Ok(())
}

const fn is_of_people(ask: &Ask) -> bool {
    matches!(ask.of, Asked::People { .. }) && ask.closed.is_none()
}
