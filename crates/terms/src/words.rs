//! Texts that were looked at before they came in: length, no control characters, no invisible reordering.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Why a text was refused. The reader's sentence is made from it in their language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum BadWord {
    /// Nothing but white space.
    Empty,
    /// Longer than so many characters.
    TooLong {
        /// The most that is taken.
        most: u32,
    },
    /// Shorter than so many characters.
    TooShort {
        /// The least that is taken.
        least: u32,
    },
    /// Holds characters that cannot be shown or that turn the text around.
    Unprintable,
    /// Not of the form an address has.
    NotAnEmail,
    /// Not of the form a host name has.
    NotAHost,
    /// Not of the form `#1f5a41`.
    NotAColour,
    /// A number outside of what is taken.
    NotWithin {
        /// The least that is taken.
        least: u32,
        /// The most that is taken.
        most: u32,
    },
    /// An end that comes before its beginning.
    Backwards,
    /// A domain at which anybody gets an address.
    OpenToAll,
    /// A name that is none: without a letter, or with an address in it that a mail would make a link of.
    NotAName,
    /// Not a figure, or one that could be meant otherwise.
    NotAFigure,
    /// Another name than the one they are known by here.
    AnotherName,
    /// A time that has passed.
    Passed,
    /// Something that cannot be asked of a partner.
    NotForPartners,
    /// A person who may not do what is asked, or is asked already.
    NotTheirs,
    /// Due before what is bundled now is told.
    BeforeBundle,
    /// A day more than a year from today.
    TooFar,
    /// A person who is away themself on one of these days.
    AwayThen,
    /// Goes to nobody else while a deputy answers.
    StandsIn,
}

impl fmt::Display for BadWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BadWord::Empty => f.write_str("is empty"),
            BadWord::TooLong { most } => write!(f, "is longer than {most} characters"),
            BadWord::TooShort { least } => write!(f, "is shorter than {least} characters"),
            BadWord::Unprintable => f.write_str("holds characters that cannot be shown"),
            BadWord::NotAnEmail => f.write_str("is not a mail address"),
            BadWord::NotAHost => f.write_str("is not a host name"),
            BadWord::NotAColour => f.write_str("is not a colour such as #1f5a41"),
            BadWord::NotWithin { least, most } => write!(f, "is not between {least} and {most}"),
            BadWord::Backwards => f.write_str("ends before it begins"),
            BadWord::OpenToAll => f.write_str("is a domain at which anybody gets an address"),
            BadWord::NotAName => f.write_str("is not a name"),
            BadWord::NotAFigure => f.write_str("is not a figure"),
            BadWord::AnotherName => f.write_str("is not the name they are known by"),
            BadWord::Passed => f.write_str("has passed"),
            BadWord::NotForPartners => f.write_str("cannot be asked of a partner"),
            BadWord::NotTheirs => f.write_str("is not theirs to do"),
            BadWord::BeforeBundle => f.write_str("due before the next bundle is told"),
            BadWord::TooFar => f.write_str("more than a year from today"),
            BadWord::AwayThen => f.write_str("is away on one of these days"),
            BadWord::StandsIn => f.write_str("goes to nobody else while a deputy answers"),
        }
    }
}

impl std::error::Error for BadWord {}

/// Explicit bidirectional controls (Unicode Standard Annex 9): they make a name read as another.
const fn turns_text_around(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{061C}')
}

/// Characters that show nothing: the default ignorable ones (Unicode Standard Annex 44, `Default_Ignorable_Code_Point`) and
/// the blank of Braille.
pub const fn shows_nothing(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFF8}' | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}'
    )
}

/// A person's name. People type their own, and it stands in mails to others: it looks like no other name by what does not
/// show, and is no place to write an address. The joiners of Persian and Indic names stay.
fn name(text: &str) -> Result<String, BadWord> {
    let text = one_line(text, 80)?;
    if text.chars().any(|c| shows_nothing(c) && !matches!(c, '\u{200C}' | '\u{200D}')) {
        return Err(BadWord::Unprintable);
    }
    // Names are read in the browser too, where the tables of all letters would weigh more than this is worth: what is not
    // ASCII counts as a letter.
    let is_letter = |c: char| c.is_ascii_alphabetic() || !c.is_ascii();
    let lower = text.to_ascii_lowercase();
    if !text.chars().any(is_letter) || lower.contains("://") || lower.contains("www.") {
        return Err(BadWord::NotAName);
    }
    Ok(text)
}

fn one_line(text: &str, most: u32) -> Result<String, BadWord> {
    let text = text.trim();
    // U+2028 and U+2029 end a line as a line feed does.
    let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    if text.chars().any(|c| breaks(c) || turns_text_around(c) || c == '\u{FEFF}') {
        return Err(BadWord::Unprintable);
    }
    // Characters that show nothing, alone, would make an empty name that looks like none.
    if text.chars().all(|c| c.is_whitespace() || shows_nothing(c)) {
        return Err(BadWord::Empty);
    }
    if text.chars().count() > most as usize {
        return Err(BadWord::TooLong { most });
    }
    Ok(text.to_owned())
}

fn many_lines(text: &str, most: u32) -> Result<String, BadWord> {
    let text = text.replace("\r\n", "\n");
    if text.chars().any(|c| (c.is_control() && c != '\n' && c != '\t') || turns_text_around(c)) {
        return Err(BadWord::Unprintable);
    }
    if text.chars().count() > most as usize {
        return Err(BadWord::TooLong { most });
    }
    Ok(text.trim_end().to_owned())
}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident, $parse:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The text, once it has been looked at.
            ///
            /// # Errors
            /// Says what is wrong with it.
            pub fn parse(text: &str) -> Result<Self, BadWord> {
                let parse: fn(&str) -> Result<String, BadWord> = $parse;
                parse(text).map(Self)
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = BadWord;
            fn try_from(text: String) -> Result<Self, BadWord> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(word: $name) -> String {
                word.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

words! {
    /// What a client-visible thing is called: one line, 1 to 200 characters.
    Title, |text| one_line(text, 200);
    /// How a person is called: one line, 1 to 80 characters.
    PersonName, name;
    /// Text a client reads: Markdown, at most 20,000 characters, may be empty.
    ClientText, |text| many_lines(text, 20_000);
    /// A mail address in lower case: `local@domain.tld` in ASCII, at most 254 characters (RFC 5321 section 4.5.3.1).
    EmailAddress, email;
    /// A host name in lower case (RFC 1123 section 2.1), without port.
    HostName, host;
}

impl EmailAddress {
    /// What stands behind the `@`.
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }

    /// The address as it is said to somebody who may not be its owner: `m…@skogholm.example`.
    pub fn masked(&self) -> String {
        let first = self.0.chars().next().map(String::from).unwrap_or_default();
        format!("{first}…@{}", self.domain())
    }
}

/// Domains at which anybody gets an address: to let all of one in is to let everybody in. Not a complete list, which there
/// is none of; the largest ones, where a slip is likely.
const OPEN_TO_ALL: [&str; 46] = [
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "hotmail.com",
    "hotmail.fr",
    "hotmail.se",
    "live.com",
    "live.fr",
    "live.se",
    "msn.com",
    "yahoo.com",
    "yahoo.fr",
    "yahoo.se",
    "icloud.com",
    "me.com",
    "mac.com",
    "aol.com",
    "gmx.com",
    "gmx.net",
    "gmx.de",
    "web.de",
    "proton.me",
    "protonmail.com",
    "orange.fr",
    "free.fr",
    "telia.com",
    "bredband.net",
    "comhem.se",
    "hotmail.co.uk",
    "hotmail.de",
    "laposte.net",
    "mail.com",
    "mail.ru",
    "mailinator.com",
    "neuf.fr",
    "outlook.fr",
    "outlook.se",
    "passagen.se",
    "pm.me",
    "qq.com",
    "sfr.fr",
    "spray.se",
    "t-online.de",
    "wanadoo.fr",
    "yahoo.co.uk",
    "yandex.ru",
];

/// Whether anybody gets an address at this domain.
pub fn is_open_to_all(domain: &HostName) -> bool {
    OPEN_TO_ALL.contains(&domain.as_str()) || !domain.as_str().contains('.')
}

impl PersonName {
    /// Whether somebody who types this means the same name: white space and the size of letters do not count.
    pub fn is_typed(&self, typed: &str) -> bool {
        let plain = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        plain(self.as_str()) == plain(typed)
    }
}

impl Title {
    /// The name of a part with that of the whole in front: `Skogholm · Nord`. Two that are too long together for a title
    /// are not put together.
    pub fn within(&self, whole: &Self) -> Self {
        Self::parse(&format!("{whole} · {self}")).unwrap_or_else(|_| self.clone())
    }
}

fn email(text: &str) -> Result<String, BadWord> {
    let text = one_line(text, 254)?.to_ascii_lowercase();
    let (local, domain) = text.rsplit_once('@').ok_or(BadWord::NotAnEmail)?;
    // RFC 5322 dot-atom; quoted local parts are legal, unused and a classic way to smuggle headers.
    let local_ok = !local.is_empty()
        && local.len() <= 64
        && local.split('.').all(|atom| {
            !atom.is_empty() && atom.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+/=?^_`{|}~-".contains(&b))
        });
    if local_ok && domain.contains('.') && host(domain).is_ok() { Ok(text) } else { Err(BadWord::NotAnEmail) }
}

fn host(text: &str) -> Result<String, BadWord> {
    let text = text.trim().to_ascii_lowercase();
    let ok = !text.is_empty()
        && text.len() <= 253
        && text.split('.').all(|label| {
            !label.is_empty()
                && label.len() <= 63
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        });
    if ok { Ok(text) } else { Err(BadWord::NotAHost) }
}

/// Text only the firm reads: Markdown, at most 100,000 characters, may be empty. No client view can hold it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct InternalText(String);

impl InternalText {
    /// The text, once it has been looked at.
    ///
    /// # Errors
    /// Says what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, BadWord> {
        many_lines(text, 100_000).map(Self)
    }

    /// A one-line internal text such as a task's own title: 1 to 200 characters.
    ///
    /// # Errors
    /// Says what is wrong with it.
    pub fn parse_line(text: &str) -> Result<Self, BadWord> {
        one_line(text, 200).map(Self)
    }

    /// No text at all.
    pub const fn none() -> Self {
        Self(String::new())
    }

    /// The text, for the firm's own eyes: staff views, the store.
    pub fn for_staff(&self) -> &str {
        &self.0
    }

    /// The text on its way out of the house. Only `domain`'s sharing decision may call this (see `clippy.toml`).
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for InternalText {
    type Error = BadWord;
    fn try_from(text: String) -> Result<Self, BadWord> {
        Self::parse(&text)
    }
}

impl From<InternalText> for String {
    fn from(text: InternalText) -> String {
        text.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_one_visible_line() {
        assert_eq!(Title::parse("  Packaging design ").map(String::from), Ok("Packaging design".to_owned()));
        for (text, why) in [
            (" ", BadWord::Empty),
            ("\u{200B}", BadWord::Empty),
            ("a\nb", BadWord::Unprintable),
            ("invoice\u{202E}fdp.exe", BadWord::Unprintable),
            (&"x".repeat(201) as &str, BadWord::TooLong { most: 200 }),
        ] {
            assert_eq!(Title::parse(text), Err(why), "{text:?}");
        }
    }

    #[test]
    fn a_name_shows_what_it_is_and_is_no_address() {
        for text in ["Maja Ekström", "Anne-Sophie d’Arc", "Li", "علی\u{200C}رضا", "X Æ A-12"] {
            assert_eq!(PersonName::parse(text).map(String::from), Ok(text.to_owned()));
        }
        for (text, why) in [
            ("\u{3164}", BadWord::Empty),
            ("\u{2800}", BadWord::Empty),
            ("\u{E0041}", BadWord::Empty),
            ("A\u{2029}B", BadWord::Unprintable),
            ("Maja\u{200B} Ekström", BadWord::Unprintable),
            ("12:30", BadWord::NotAName),
            ("Your account is locked: https://evil.example/unlock", BadWord::NotAName),
            ("See WWW.evil.example", BadWord::NotAName),
        ] {
            assert_eq!(PersonName::parse(text), Err(why), "{text:?}");
        }
    }

    #[test]
    fn the_name_of_a_part_follows_that_of_the_whole_while_both_are_one_title() {
        let [whole, part] = ["Skogholm", "Nord"].map(|name| Title::parse(name).unwrap());
        assert_eq!(part.within(&whole).as_str(), "Skogholm · Nord");
        let long = Title::parse(&"x".repeat(194)).unwrap();
        assert_eq!(part.within(&long), part);
    }

    #[test]
    fn a_name_is_typed_in_any_size_of_letters_and_in_no_other_words() {
        let name = PersonName::parse("Maja Ekström").unwrap();
        for typed in ["Maja Ekström", " maja  EKSTRÖM ", "Maja\u{A0}Ekström"] {
            assert!(name.is_typed(typed), "{typed}");
        }
        for typed in ["", "Maja", "Maja Ekstrom", "Maja Ekström Skog", "MajaEkström"] {
            assert!(!name.is_typed(typed), "{typed}");
        }
    }

    #[test]
    fn addresses_are_plain_and_lower_case() {
        assert_eq!(
            EmailAddress::parse("Maja.Ekstrom@Skogholm.Example").unwrap().as_str(),
            "maja.ekstrom@skogholm.example"
        );
        for text in ["maja", "@x.se", "a@b", "a b@x.se", "\"a\"@x.se", "a@x..se", "a@x.se\r\nBcc: b@x.se", "İ@x.se"] {
            assert!(EmailAddress::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_host_is_labels_and_dots() {
        assert!(HostName::parse("skogholm.localhost").is_ok());
        for text in ["", "-a.se", "a_b.se", "a..se", "a.se:80", "a.se/x"] {
            assert!(HostName::parse(text).is_err(), "{text}");
        }
    }
}
