//! The words and signs a firm adds inside the six families of actions. A family has its colour, always.

use crate::words::shows_nothing;
use crate::{Action, BadWord, Glyph, Lang, Title};
use serde::{Deserialize, Serialize};

/// What the chip of an ask says instead of its family's own word, in all three languages, and the sign beside it.
///
/// It travels as one text of four lines: sign, English, French, Swedish. No word has a line break in it. Read leniently: a
/// sign that is not known (this program is older than the server) leaves the family's own.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OwnWord(String);

impl OwnWord {
    /// The longest word, in characters: a chip stays a chip.
    pub const LONGEST: u32 = 24;
    /// So many words are offered in a house, at most.
    pub const MOST: usize = 40;

    /// The word in the order of [`Lang::ALL`], once it has been looked at.
    ///
    /// # Errors
    /// In which language what is wrong with it: it is longer than [`OwnWord::LONGEST`], or holds characters that show nothing.
    pub fn new(glyph: Glyph, words: [&Title; 3]) -> Result<Self, (Lang, BadWord)> {
        for (lang, word) in Lang::ALL.into_iter().zip(words) {
            if word.as_str().chars().any(shows_nothing) {
                return Err((lang, BadWord::Unprintable));
            }
            if word.as_str().chars().count() > Self::LONGEST as usize {
                return Err((lang, BadWord::TooLong { most: Self::LONGEST }));
            }
        }
        let [en, fr, sv] = words;
        Ok(Self(format!("{}\n{en}\n{fr}\n{sv}", glyph.as_str())))
    }

    /// The word in a language.
    pub fn said(&self, lang: Lang) -> &str {
        self.line(match lang {
            Lang::En => 1,
            Lang::Fr => 2,
            Lang::Sv => 3,
        })
    }

    /// The sign.
    pub fn glyph(&self) -> Option<Glyph> {
        Glyph::parse(self.line(0))
    }

    fn line(&self, number: usize) -> &str {
        self.0.split('\n').nth(number).unwrap_or_default()
    }
}

/// What an ask says it wants: its family, which gives the colour, and the firm's own word and sign, if it has one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Verb {
    /// The family.
    pub action: Action,
    /// The firm's own word in it.
    pub own: Option<OwnWord>,
}

impl From<Action> for Verb {
    fn from(action: Action) -> Self {
        Self { action, own: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(words: [&str; 3]) -> Result<OwnWord, (Lang, BadWord)> {
        let [en, fr, sv] = words.map(|word| Title::parse(word).unwrap());
        OwnWord::new(Glyph::Printer, [&en, &fr, &sv])
    }

    #[test]
    fn it_says_the_word_of_each_language_and_travels_as_one_text() {
        let word = words(["Release for print", "Bon à tirer", "Släpp till tryck"]).unwrap();
        assert_eq!(Lang::ALL.map(|lang| word.said(lang)), ["Release for print", "Bon à tirer", "Släpp till tryck"]);
        assert_eq!(word.glyph(), Some(Glyph::Printer));
        let json = serde_json::to_string(&word).unwrap();
        assert_eq!(json, r#""printer\nRelease for print\nBon à tirer\nSläpp till tryck""#);
        assert_eq!(serde_json::from_str::<OwnWord>(&json).unwrap(), word);
    }

    #[test]
    fn a_sign_of_a_newer_house_is_read_as_none() {
        let word: OwnWord = serde_json::from_str(r#""rocket\nLaunch\nLancer\nStarta""#).unwrap();
        assert_eq!((word.glyph(), word.said(Lang::Fr)), (None, "Lancer"));
    }

    #[test]
    fn a_word_is_short_and_all_of_it_shows() {
        let longest = "x".repeat(24);
        assert!(words([&longest, "a", "a"]).is_ok());
        let longer = "é".repeat(25);
        assert_eq!(words(["a", &longer, "a"]), Err((Lang::Fr, BadWord::TooLong { most: 24 })));
        assert_eq!(words(["a", "a", "Släpp\u{200B}"]), Err((Lang::Sv, BadWord::Unprintable)));
        assert_eq!(words(["Rel\u{AD}ease", "a", "a"]), Err((Lang::En, BadWord::Unprintable)));
    }
}
