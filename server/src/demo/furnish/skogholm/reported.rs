//! What Ines says about the relaunch, and who reads it by a link.

use crate::demo::furnish::deed::Deed::*;
use crate::demo::furnish::deed::{Judged, NewReader, link};
use crate::demo::furnish::script::Script;
use veranda_terms::{Health, Level};

/// Writes it down.
pub fn told(s: &mut Script) {
    for (day, health, forecast, words) in [
        (-37, Health::OnTrack, (14, 20), "We have begun, and nothing stands in the way of the date."),
        (
            -16,
            Health::OnTrack,
            (14, 18),
            "Brand book, layout and photos are done. The box is in its second round, which the plan allows for.",
        ),
        (
            -2,
            Health::Watch,
            (15, 18),
            "The shop opens as planned if two answers reach us in time: how often the newsletter goes out, and the \
             third version of the box. Photo retouching takes one day more; nothing else moves because of it.",
        ),
    ] {
        s.at(day, (15, 40), "ines", Release(Judged { health, forecast, words: words.to_owned() }));
    }
    s.at(-37, (9, 0), "ines", MakeLink(link("kickoff", "The board, first look", Level::OnePage, 14)));
    s.at(-36, (8, 50), "board", Open("kickoff"));
    s.at(-20, (9, 0), "ines", MakeLink(link("board", "The board", Level::Overview, 90)));
    s.at(-19, (7, 55), "board", Open("board"));
    s.at(-8, (17, 20), "board", Open("board"));
    s.at(-1, (16, 40), "board", Open("board"));
    let bank = NewReader { password: Some("birch and pine"), ..link("bank", "The bank", Level::OnePage, 60) };
    s.at(-14, (10, 0), "ines", MakeLink(bank));
    s.at(-13, (9, 10), "bank", Open("bank"));
    s.at(-12, (10, 30), "lena", MakeLink(link("printer", "Tryckeriet Norra", Level::Details, 30)));
    s.at(-11, (9, 0), "printer", Open("printer"));
    s.at(-7, (9, 30), "ines", Revoke("printer"));
}
