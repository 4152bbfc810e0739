//! Links to reports and who reads by them.

use super::marks::{Ears, Marks};
use crate::support::Person;
use crate::support::world::{World, link_of, new_link, open_link};
use std::sync::Arc;
use tokio::sync::broadcast::Receiver;
use veranda_api::staff::NewLink;
use veranda_server::live::Class;
use veranda_terms::{Lang, Level, LinkId, ProjectId};

/// A link, as somebody could hold it.
#[derive(Debug, Clone)]
pub struct Held {
    /// Which.
    pub link: LinkId,
    /// Its secret.
    pub secret: String,
    /// What whoever holds the secret may hear at its door; nothing more than others when it no longer opens.
    pub ears: Ears,
    /// Its door.
    pub door: &'static str,
}

/// Somebody who came in by a link.
pub struct Reader {
    /// Who they are, for the reader.
    pub name: &'static str,
    /// They.
    pub person: Person,
    /// What they hold.
    pub held: Held,
    /// What its class is told.
    pub ear: Receiver<Arc<str>>,
    /// What it was told before the stop.
    pub early: Vec<String>,
}

/// Makes a link, everything of which is for who of the firm sees its project, but for whom it is.
pub async fn linked(
    (world, lead, marks): (&World, &Person, &mut Marks),
    (project, door, ours): (ProjectId, &'static str, Ears),
    (name, level, ears): (&str, Level, Ears),
    bend: impl FnOnce(&mut NewLink),
) -> Held {
    let whom = marks.word(&format!("for whom {name} is"), ours | ears);
    let mut asked = new_link(project, &whom, level);
    bend(&mut asked.body);
    if let Some(password) = &asked.body.password {
        marks.perhaps(&format!("password of {name}"), 0, &password.0);
    }
    let at = world.later(61_007 + world.house.clock.now().0 % 9_973);
    marks.mark(&format!("when {name} was made"), ours, at.0);
    let (link, secret) = link_of(&lead.does(&asked).await);
    marks.mark_for(&format!("id of {name}"), ears, ours, link);
    // Kept as a hash, and said again only to the firm.
    marks.mark(&format!("secret of {name}"), ours, &secret);
    Held { link, secret, ears, door }
}

/// Somebody comes in by it.
pub async fn reads(world: &World, marks: &mut Marks, name: &'static str, held: Held) -> Reader {
    // The name is part of keys and hosts.
    let person = world.at(held.door, &name.replace(' ', "-").replace('\'', ""));
    person.does(&open_link(held.link, &held.secret)).await;
    let cookie = person.cookie().expect("a session of the link");
    marks.perhaps(&format!("session of {name}"), 0, cookie.split_once('=').map_or("", |(_, token)| token));
    let ear = world.house.hub.listen(Class::Link(held.link, Lang::En));
    Reader { name, person, held, ear, early: Vec::new() }
}

impl Reader {
    /// Their session under the name of another link's.
    pub fn disguised(&self, other: LinkId) -> Person {
        let disguised = self.person.aside("disguised");
        let token = self.person.cookie().and_then(|cookie| cookie.split_once('=').map(|(_, token)| token.to_owned()));
        disguised.takes(token.map(|token| format!("__Host-r-{other}={token}")));
        disguised
    }
}
