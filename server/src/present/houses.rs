//! How much waits for somebody in a house of theirs.

use super::{client, partner};
use veranda_api::reader;
use veranda_domain::Client;
use veranda_store::{Failure, Rows};
use veranda_terms::{Moment, PartnerId, PersonId};

/// How many things need them there; nothing when they have no place there any more.
///
/// # Errors
/// When the store fails.
pub async fn needs(rows: &mut Rows, person: PersonId, house: &Client, now: Moment) -> Result<Option<u32>, Failure> {
    let cards = match rows.contact_seat(person, house.id).await? {
        Some(seat) => client::home(rows, &seat, now).await?.cards,
        None => match rows.partner_seat(person, PartnerId::of_house(house.id)).await? {
            Some(seat) => partner::home(rows, &seat, now).await?.cards,
            None => return Ok(None),
        },
    };
    let (Some(record), Some(place)) = (rows.person(person).await?, rows.membership(person, house.id).await?) else {
        return Ok(None);
    };
    let firm = rows.firm().await?;
    let Some(me) = client::reader(record, place, house.clone(), firm) else { return Ok(None) };
    let yours = cards.iter().flat_map(|card| &card.asks).filter(|ask| reader::is_turn(ask, &me)).count();
    Ok(Some(u32::try_from(yours).unwrap_or(u32::MAX)))
}
