//! Two months in the life of the demo house, lived through its endpoints.
//!
//! Each client has a story: who did what on which working day. The stories are told together in order of time, by
//! people with a browser each, in front of a clock that is set. Nothing is written into the store beside the
//! endpoints, so that journal, sharing history and every figure are true.

mod calendar;
mod deed;
mod firm;
mod life;
mod pivoine;
mod script;
mod skogholm;

use crate::clock::Clock;
use crate::dice::Dice;
use crate::run::{Opening, open};
use calendar::Calendar;
use life::Life;
use veranda_terms::Moment;

/// The working day, counted from today, on which the firm opens its house: two months ago.
const FIRST_DAY: i32 = -42;

/// Furnishes an empty house. Its clock is set; ids and secrets come from the system.
///
/// # Errors
/// When a step is refused: the house is then not furnished, and the error says which step.
pub async fn furnish(opening: &Opening, now: Moment) -> anyhow::Result<()> {
    let calendar = Calendar::at(now);
    let clock = Clock::standing_at(calendar.moment(FIRST_DAY, (8, 0)));
    let house = open(opening, clock, Dice::System).await?;
    let mut life = Life::new(house.clone(), calendar);
    firm::found(&mut life).await?;
    let mut story = skogholm::story(calendar);
    story.extend(pivoine::story(calendar));
    // Stable: what happens at the same moment happens in the order it was written down.
    story.sort_by_key(|event| event.at);
    for event in story {
        life.live(event).await?;
    }
    drop(life);
    house.store.clone().close().await;
    Ok(())
}
