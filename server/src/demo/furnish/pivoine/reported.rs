//! What Ines says about the shop, and who reads it by a link.

use crate::demo::furnish::deed::Deed::*;
use crate::demo::furnish::deed::{Judged, NewReader, link};
use crate::demo::furnish::script::Script;
use veranda_terms::{Health, Level};

/// Writes it down.
pub fn told(s: &mut Script) {
    for (day, health, forecast, words) in [
        (-30, Health::OnTrack, (19, 23), "La charte est validée du premier coup, la suite peut commencer."),
        (
            -12,
            Health::Watch,
            (19, 26),
            "Le coffret demande un tour de plus que prévu. L’ouverture n’en dépend pas, mais l’impression, si.",
        ),
        (
            -2,
            Health::OnTrack,
            (19, 22),
            "La version 3 du coffret est entre vos mains et la banque a dit oui aux abonnements. L’ouverture \
             tient, à condition que les tarifs nous parviennent à temps.",
        ),
    ] {
        s.at(day, (16, 20), "ines", Release(Judged { health, forecast, words: words.to_owned() }));
    }
    s.at(-28, (9, 0), "ines", MakeLink(link("associes", "Les associés", Level::OnePage, 21)));
    s.at(-27, (9, 30), "associes", Open("associes"));
    s.at(-19, (9, 0), "ines", MakeLink(link("direction", "La direction", Level::Overview, 90)));
    s.at(-18, (9, 15), "direction", Open("direction"));
    s.at(-10, (11, 40), "direction", Open("direction"));
    s.at(-1, (17, 10), "direction", Open("direction"));
    let banque = NewReader { password: Some("pivoine blanche"), ..link("banque", "Notre banque", Level::OnePage, 60) };
    s.at(-9, (15, 0), "ines", MakeLink(banque));
    s.at(-8, (10, 0), "banque", Open("banque"));
    s.at(-15, (10, 0), "mira", MakeLink(link("imprimeur", "L’imprimeur", Level::Details, 60)));
    s.at(-6, (12, 0), "ines", Revoke("imprimeur"));
}
