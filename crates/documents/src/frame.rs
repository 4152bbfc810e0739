//! The frame every mail is in: the client's colour, what it says, and who it is from. Tables, attributes and one style
//! element: what mail programs understand. Nothing is fetched from anywhere.

use crate::mail::escaped;
use veranda_terms::{Accent, Action, Oklch, Verb};
use veranda_text::Say;

/// A mail's HTML.
pub(crate) struct Frame<'a> {
    /// The language, as a tag.
    pub lang: &'static str,
    /// The window's title.
    pub subject: &'a str,
    /// The colour of the band.
    pub accent: Accent,
    /// Whose mail it is.
    pub name: &'a str,
    /// With whom.
    pub with: &'a str,
    /// What it says, as HTML.
    pub body: &'a str,
}

impl Frame<'_> {
    /// The whole.
    pub(crate) fn html(&self) -> String {
        let Frame { lang, subject, accent, name, with, body } = self;
        let (band, on_band) = (accent.to_string(), text_on(*accent));
        let (subject, name) = (escaped(subject), escaped(name));
        let with = match *with {
            "" => String::new(),
            with => format!(" &nbsp; <span class=\"with\">{}</span>", escaped(with)),
        };
        format!(
            "<!doctype html><html lang=\"{lang}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
             content=\"width=device-width\"><title>{subject}</title><style>{STYLE}</style></head>\
             <body bgcolor=\"#f3f5f4\"><table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\">\
             <tr><td align=\"center\" class=\"outer\"><table role=\"presentation\" class=\"card\" width=\"600\" \
             cellpadding=\"0\" cellspacing=\"0\" bgcolor=\"#ffffff\"><tr><td bgcolor=\"{band}\" class=\"band\">\
             <font color=\"{on_band}\"><b>{name}</b>{with}</font></td></tr><tr><td class=\"body\">{body}</td></tr>\
             </table></td></tr></table></body></html>"
        )
    }
}

/// The one filled button of a mail.
pub(crate) fn button(link: &str, words: &str) -> String {
    let (link, words) = (escaped(link), escaped(words));
    format!(
        "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\"><tr><td bgcolor=\"#1b1d1f\" class=\"button\">\
         <a href=\"{link}\"><font color=\"#ffffff\"><b>{words}</b></font></a></td></tr></table>"
    )
}

/// What an ask wants in the colour of its family: the word stands beside the colour, never the colour alone.
pub(crate) fn chip(say: Say, verb: &Verb) -> String {
    let [fill, on_fill] = colours(verb.action).map(Oklch::to_srgb);
    let verb = escaped(say.said(verb));
    format!(
        "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\"><tr><td bgcolor=\"{fill}\" class=\"chip\">\
         <font color=\"{on_fill}\"><b>{verb}</b></font></td></tr></table>"
    )
}

/// The light colours of an action and of the words on it, as `style/tokens.css` has them.
const fn colours(action: Action) -> [Oklch; 2] {
    let (lightness, chroma, hue, on) = match action {
        Action::Review => (0.53, 0.178, 256.0, 0.995),
        Action::Approve => (0.45, 0.122, 150.0, 0.995),
        Action::Answer => (0.785, 0.163, 70.0, 0.22),
        Action::Meet => (0.38, 0.185, 294.0, 0.995),
        Action::Sign => (0.555, 0.188, 356.0, 0.995),
        Action::Pay => (0.71, 0.118, 211.0, 0.2),
    };
    [Oklch { lightness, chroma, hue }, Oklch { lightness: on, chroma: 0.005, hue }]
}

const STYLE: &str = "body{margin:0;font-family:Figtree,system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;\
    font-size:17px;line-height:1.5;color:#1b1d1f}.outer{padding:32px 12px}\
    .card{border-radius:16px;width:100%;max-width:600px}.band{padding:20px 32px}.with{display:inline-block;font-size:15px}\
    .body{padding:24px 32px;overflow-wrap:anywhere}.small a{color:#565c59}.first{padding-left:16px;border-left:4px solid #c9cfcc}\
    .button{border-radius:10px;padding:14px 24px}.button a{text-decoration:none}\
    .small{font-size:14px;color:#565c59;overflow-wrap:anywhere}.code{font-size:21px;letter-spacing:2px}\
    hr{border:0;border-top:1px solid #dfe3e1}.one{padding:16px 0 0}\
    .chip{border-radius:8px;padding:2px 10px;font-size:14px}.one a{color:#1b1d1f}.said{padding-left:16px;\
    border-left:4px solid #c9cfcc}";

/// Black or white, whichever has more contrast on the colour (WCAG 2.2, relative luminance).
fn text_on(accent: Accent) -> &'static str {
    let channel = |c: u8| {
        let c = f64::from(c) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    let [r, g, b] = accent.0;
    let luminance = 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
    // 1.05 / (l + .05) against (l + .05) / .05 are equal at l = 0.179.
    if luminance > 0.179 { "#000000" } else { "#ffffff" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_terms::{Glyph, Lang, OwnWord, Title};

    /// The figure of a custom property in a rule of the tokens.
    fn figure(rule: &str, name: &str) -> Option<f64> {
        let (_, rest) = rule.split_once(&format!("--{name}:"))?;
        rest.split([';', '}']).next()?.parse().ok()
    }

    #[test]
    fn an_action_has_the_colour_it_has_everywhere() {
        let tokens = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../style/tokens.css"));
        for action in Action::ALL {
            let rule = tokens.split(&format!("[data-action={}]{{", action.as_str())).nth(1).expect("a rule");
            let rule = rule.split_inclusive('}').next().expect("its end");
            let [fill, on_fill] = colours(action);
            for (name, ours) in [("al", fill.lightness), ("ac", fill.chroma), ("ah", fill.hue)] {
                assert_eq!(figure(rule, name), Some(ours), "{action:?} --{name}");
            }
            assert_eq!(figure(rule, "ol").unwrap_or(0.995), on_fill.lightness, "{action:?}");
        }
        assert!(tokens.contains("oklch(var(--ol,.995) .005 var(--ah))"), "what stands on an action");
    }

    #[test]
    fn a_chip_says_its_word_beside_its_colour() {
        for lang in Lang::ALL {
            let say = Say::new(lang);
            let words: Vec<String> = Action::ALL.iter().map(|action| chip(say, &Verb::from(*action))).collect();
            for (action, chip) in Action::ALL.iter().zip(&words) {
                assert!(chip.contains(&escaped(say.action(*action))) && chip.contains("bgcolor=\"#"), "{chip}");
                assert!(!chip.contains("style="), "{chip}");
            }
        }
    }

    #[test]
    fn the_firms_own_word_stands_in_the_colour_of_its_family() {
        let [en, fr, sv] = ["Print & fold", "Imprimer & plier", "Tryck & vik"].map(|word| Title::parse(word).unwrap());
        let own = Some(OwnWord::new(Glyph::Printer, [&en, &fr, &sv]).unwrap());
        let say = Say::new(Lang::Fr);
        let usual = chip(say, &Action::Approve.into());
        let chip = chip(say, &Verb { action: Action::Approve, own });
        assert_eq!(chip, usual.replace("Valider", "Imprimer &amp; plier"));
    }
}
