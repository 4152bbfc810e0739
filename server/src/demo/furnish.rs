//! Two months in the life of the demo house, lived through its endpoints.

use super::person::Person;
use crate::clock::Clock;
use crate::dice::Dice;
use crate::door_owner_link;
use crate::run::{Opening, open};
use anyhow::Context;
use veranda_api::door;
use veranda_terms::{EmailAddress, Lang, Moment, PersonName, Title};

/// How far back the house's history begins.
const DAYS_OF_HISTORY: i64 = 60;

/// Furnishes an empty house. Its clock is set; ids and secrets come from the system.
///
/// # Errors
/// When a step is refused: the house is then not furnished, and the error says which step.
pub async fn furnish(opening: &Opening, now: Moment) -> anyhow::Result<()> {
    let clock = Clock::standing_at(now.plus_days(-DAYS_OF_HISTORY));
    let house = open(opening, clock, Dice::System).await?;
    let link = door_owner_link(&house).await.map_err(|refused| anyhow::anyhow!("{refused:?}"))?;
    let link = link.context("the house is set up already")?;
    let secret = link.split_once('#').context("a link with a secret")?.1;
    let ines = Person::at(&house, house.public.host.as_str(), "ines");
    let owner = door::FirstOwner {
        secret: door::Secret(secret.to_owned()),
        firm_name: Title::parse("Halden & Rask")?,
        name: PersonName::parse("Ines Duarte")?,
        email: EmailAddress::parse("ines@halden-rask.example")?,
        password: door::Secret("veranda in the demo".to_owned()),
        lang: Lang::En,
    };
    ines.call(&door::Owner { body: owner }).await.map_err(|failed| anyhow::anyhow!("{failed:?}"))?;
    house.store.clone().close().await;
    Ok(())
}
