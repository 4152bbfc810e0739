//! Skogholm, natural cosmetics from the north, has its webshop relaunched.

mod beginning;
mod builder;
mod fair;
mod middle;
mod now;
mod reported;

use super::calendar::Calendar;
use super::deed::{Deed, Event, Guest};
use super::script::Script;
use veranda_terms::{ContactRole, Lang};

/// Everything that happened with Skogholm.
pub fn story(calendar: Calendar) -> Vec<Event> {
    let mut told = Script::new("skogholm", Lang::En, calendar);
    beginning::told(&mut told);
    middle::told(&mut told);
    now::told(&mut told);
    reported::told(&mut told);
    fair::told(&mut told);
    builder::told(&mut told);
    told.events()
}

fn maja() -> Deed {
    Deed::Invite(Guest {
        key: "maja",
        name: "Maja Ekström",
        email: "maja@skogholm.example",
        role: ContactRole::Decides,
        task: Some("kickoff"),
        words: "Hello Maja, from today everything about the new shop is here, and nowhere else.\n\
                Whatever has a colour waits for you; the rest is ours."
            .to_owned(),
    })
}

fn per() -> Deed {
    Deed::Invite(Guest {
        key: "per",
        name: "Per Lindqvist",
        email: "per@skogholm.example",
        role: ContactRole::TakesPart,
        task: Some("domain"),
        words: "Hello Per, Maja says the addresses and the warehouse are yours. Here they are.".to_owned(),
    })
}

fn eva() -> Deed {
    Deed::Invite(Guest {
        key: "eva",
        name: "Eva Norén",
        email: "eva@skogholm.example",
        role: ContactRole::Looks,
        task: None,
        words: "Hello Eva, have a look whenever you like: you see what Maja and Per see.".to_owned(),
    })
}

fn sofia() -> Deed {
    Deed::Invite(Guest {
        key: "sofia",
        name: "Sofia Berg",
        email: "sofia@skogholm.example",
        role: ContactRole::Decides,
        task: Some("brief"),
        words: "Hello Sofia, the stand has a place of its own here. Whatever has a colour waits for you.".to_owned(),
    })
}
