//! Ljusnät Energi, an electricity grid operator, gets a portal for its customers, late, and a service that tells them of
//! outages, just begun. Two of its departments have a house and a project of their own. Everything the client reads is Swedish.

mod departments;
mod outages;
mod plan;
mod portal;

use super::calendar::Calendar;
use super::deed::{Deed, Event, Guest};
use super::script::Script;
use veranda_terms::{ContactRole, Lang};

/// Everything that happened with Ljusnät Energi.
pub fn story(calendar: Calendar) -> Vec<Event> {
    let mut told = Script::new("ljusnat", Lang::Sv, calendar);
    portal::told(&mut told);
    outages::told(&mut told);
    departments::told(&mut told);
    told.events()
}

fn elin() -> Deed {
    Deed::Invite(Guest {
        key: "elin",
        name: "Elin Lund",
        email: "elin@ljusnat.example",
        role: ContactRole::Decides,
        task: Some("start"),
        words: "Hej Elin! Från och med i dag finns allt om kundportalen här, och ingen annanstans.\n\
                Det som har färg väntar på er, resten sköter vi."
            .to_owned(),
    })
}

fn oskar() -> Deed {
    Deed::Invite(Guest {
        key: "oskar",
        name: "Oskar Nyström",
        email: "oskar@ljusnat.example",
        role: ContactRole::TakesPart,
        task: Some("matvarden"),
        words: "Hej Oskar! Elin säger att mätvärdena och inloggningen är dina. Här är de.".to_owned(),
    })
}

fn karin() -> Deed {
    Deed::Invite(Guest {
        key: "karin",
        name: "Karin Åkesson",
        email: "karin@ljusnat.example",
        role: ContactRole::Looks,
        task: None,
        words: "Hej Karin! Titta in när du vill: du ser samma sak som Elin och Oskar.".to_owned(),
    })
}
