//! Coming in by mail: asking for a link, reading it, typing its code, passing an invitation on.

use super::Person;
use super::letters::Letter;
use super::world::{World, email};
use veranda_api::door;
use veranda_terms::{ChallengeId, PersonName};

/// A link and a code for an address.
pub fn send_link(address: &str) -> door::SendLink {
    door::SendLink { body: door::AskedIn { email: email(address), to: None } }
}

/// The link of a mail, the code, or both, as it is shown at the door.
pub fn come_in(challenge: ChallengeId, secret: Option<&str>, code: Option<&str>) -> door::ComeIn {
    let word = |text: &str| door::Secret(text.to_owned());
    door::ComeIn { challenge, body: door::Proof { secret: secret.map(word), code: code.map(word) } }
}

/// The same for somebody who is in.
pub fn prove(challenge: ChallengeId, code: &str) -> door::Prove {
    door::Prove { challenge, body: door::Proof { secret: None, code: Some(door::Secret(code.to_owned())) } }
}

/// The one gesture with a name.
pub fn enter_as(path: &str, secret: &str, name: &str, sure: bool) -> door::Enter {
    let entry = path.trim_start_matches("/i/").parse().expect("an entry");
    let name = PersonName::parse(name).ok();
    door::Enter { entry, body: door::ByName { secret: door::Secret(secret.to_owned()), name, sure } }
}

/// Somebody an invitation was passed on to.
pub fn names_themself((path, secret): &(String, String), name: &str, address: &str) -> door::PassedOn {
    let entry = path.trim_start_matches("/i/").parse().expect("an entry");
    let name = PersonName::parse(name).expect("a name");
    let body = door::Newcomer { secret: door::Secret(secret.clone()), name, email: email(address) };
    door::PassedOn { entry, body }
}

/// The last mail with a code to an address, whatever else came.
pub fn code_letter(world: &World, address: &str) -> Letter {
    let ours = |letter: &Letter| letter.to == address && letter.file.contains("code-");
    world.letters().into_iter().rev().find(ours).unwrap_or_else(|| panic!("no code was mailed to {address}"))
}

/// The secret of the mailed link in a letter.
pub fn link_in(letter: &Letter) -> String {
    let at = letter.decoded.find("/in/").expect("a mailed link");
    let rest: String = letter.decoded[at..].chars().take_while(|c| !c.is_whitespace() && *c != '"').collect();
    rest.split_once('#').expect("a secret in the link").1.to_owned()
}

/// Somebody an invitation was passed on to names themself and types the code they get.
pub async fn passed_on(world: &World, host: &str, link: &(String, String), name: &str, address: &str) -> door::CameIn {
    let newcomer = world.at(host, &format!("newcomer-{}", address.split('@').next().unwrap_or_default()));
    comes_along(world, &newcomer, link, name, address).await
}

/// The same, by somebody in front of a door.
pub async fn comes_along(
    world: &World,
    newcomer: &Person,
    link: &(String, String),
    name: &str,
    address: &str,
) -> door::CameIn {
    // Mails of one moment are in no order.
    world.later(1_000);
    let sent = newcomer.does(&names_themself(link, name, address)).await;
    world.settle().await;
    let code = code_letter(world, address).code();
    newcomer.does(&come_in(sent.challenge, None, Some(&code))).await
}

/// Somebody who is in proves in this browser that it is them.
pub async fn proves(world: &World, person: &Person, address: &str) {
    world.later(1_000);
    let sent = person.does(&door::SendCode { body: () }).await;
    world.settle().await;
    person.does(&prove(sent.challenge, &code_letter(world, address).code())).await;
}

/// Everybody who is in has proved that it is them: where something else is looked at.
pub async fn all_proved(world: &World) {
    let sql = "update session set proved = since, mailed = since where proved is null";
    world.home.by_hand(sql).await.expect("it is done by hand");
}
