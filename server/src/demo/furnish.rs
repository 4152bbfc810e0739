//! Three months in the life of the demo house, lived through its endpoints.
//!
//! Each client has a story: who did what on which working day. A story is told in order of time, by people with a
//! browser each, in front of a clock that is set. The stories are lived side by side, each with a clock of its own:
//! nothing of one client touches another, and the store commits together what happens together. Nothing is written into
//! the store beside the endpoints, so that journal, sharing history and every figure are true.

mod calendar;
mod course;
mod deed;
mod firm;
mod life;
mod ljusnat;
mod pivoine;
mod script;
mod skogholm;

use crate::House;
use crate::clock::Clock;
use crate::dice::Dice;
use crate::guest::Shelf;
use crate::limits::Limits;
use crate::live::Hub;
use crate::run::{Opening, open};
use crate::sign_on::Providers;
use crate::state::Inner;
use calendar::Calendar;
use deed::{Event, Key};
use life::{Life, Postman};
use tokio::task::JoinSet;
use veranda_terms::{Moment, PersonId};

/// The working day, counted from today, on which the firm opens its house: three months ago.
const FIRST_DAY: i32 = -66;

/// Furnishes an empty house. Its clock is set; ids and secrets come from the system.
///
/// # Errors
/// When a step is refused: the house is then not furnished, and the error says which step.
pub async fn furnish(opening: &Opening, now: Moment) -> anyhow::Result<()> {
    let calendar = Calendar::at(now);
    let clock = Clock::standing_at(calendar.moment(FIRST_DAY, (8, 0)));
    let house = open(opening, clock, Dice::System).await?;
    let firm = firm::found(&house).await?;
    let postman = Postman::default();
    let mut lives = JoinSet::new();
    let stories = [
        ("skogholm", skogholm::story(calendar)),
        ("pivoine", pivoine::story(calendar)),
        ("ljusnat", ljusnat::story(calendar)),
    ];
    for (name, story) in stories {
        let life = Life::new(name, with_own_clock(&house), calendar, postman.clone());
        lives.spawn(lived(life, firm.clone(), story));
    }
    while let Some(life) = lives.join_next().await {
        life??;
    }
    // Whoever opens the house is not told of three months at once.
    crate::mail::forget_the_past(&house).await.map_err(|no| anyhow::anyhow!("{:?}", no.cause))?;
    house.store.clone().close().await;
    Ok(())
}

/// Lives through the story of one client.
async fn lived(mut life: Life, firm: Vec<(Key, PersonId)>, mut story: Vec<Event>) -> anyhow::Result<()> {
    for (key, id) in firm {
        life.joins(key, id).await?;
    }
    // Stable: what happens at the same moment happens in the order it was written down.
    story.sort_by_key(|event| event.at);
    for event in story {
        life.live(event).await?;
    }
    Ok(())
}

/// The same house, with the time of another story.
fn with_own_clock(house: &House) -> House {
    let clock = Clock::standing_at(house.clock.now());
    House::new(Inner {
        store: house.store.clone(),
        limits: Limits::new(clock.clone()),
        proxies: house.proxies.clone(),
        clock,
        dice: house.dice.clone(),
        public: house.public.clone(),
        site: None,
        code_key: house.code_key,
        hub: Hub::default(),
        shelf: Shelf::default(),
        mail_dir: house.mail_dir.clone(),
        checkpoint_key: house.checkpoint_key,
        checkpoint_dir: house.checkpoint_dir.clone(),
        post: house.post.clone(),
        sign_on: Providers::default(),
        second_proof: house.second_proof,
        demo: house.demo,
    })
}
