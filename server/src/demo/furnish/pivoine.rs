//! Maison Pivoine, florists, opens an online shop. Everything the client reads is French; inside, English is fine.

mod beginning;
mod film;
mod now;
mod reported;

use super::calendar::Calendar;
use super::deed::{Deed, Event, Guest};
use super::script::Script;
use veranda_terms::{ContactRole, Lang};

/// Everything that happened with Maison Pivoine.
pub fn story(calendar: Calendar) -> Vec<Event> {
    let mut told = Script::new("pivoine", Lang::Fr, calendar);
    beginning::told(&mut told);
    now::told(&mut told);
    reported::told(&mut told);
    film::told(&mut told);
    told.events()
}

fn claire() -> Deed {
    Deed::Invite(Guest {
        key: "claire",
        name: "Claire Fontaine",
        email: "claire@pivoine.example",
        role: ContactRole::Decides,
        task: Some("charte"),
        words: "Bonjour Claire, tout ce qui concerne la boutique est désormais ici, et nulle part ailleurs.\n\
                Ce qui est en couleur vous attend\u{a0}; le reste est chez nous."
            .to_owned(),
    })
}

fn hugo() -> Deed {
    Deed::Invite(Guest {
        key: "hugo",
        name: "Hugo Marchand",
        email: "hugo@pivoine.example",
        role: ContactRole::TakesPart,
        task: None,
        words: "Bonjour Hugo, Claire m’a dit que les livraisons, c’est vous. Bienvenue.".to_owned(),
    })
}

fn anais() -> Deed {
    Deed::Invite(Guest {
        key: "anais",
        name: "Anaïs Lefèvre",
        email: "anais@pivoine.example",
        role: ContactRole::Decides,
        task: Some("scenario"),
        words: "Bonjour Anaïs, le film a sa place ici\u{a0}: ce qui est en couleur vous attend.".to_owned(),
    })
}
