//! What somebody looks for, and where it stands in a text.
//!
//! Folding is done here and nowhere else, when an index is written, when it is asked and when a match is marked: so both
//! engines find the same, and a browser can look through its own lists by the same rule.

use crate::BadWord;
use std::fmt;
use std::ops::Range;
use std::str::FromStr;

/// What somebody typed to find something, without white space around it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SearchText(String);

impl SearchText {
    /// The most characters that are taken.
    pub const MOST: u32 = 200;

    /// The text, once it has been looked at. An empty one finds nothing.
    ///
    /// # Errors
    /// It is longer than [`SearchText::MOST`] characters.
    pub fn parse(text: &str) -> Result<Self, BadWord> {
        let text = text.trim();
        if text.chars().count() > Self::MOST as usize {
            return Err(BadWord::TooLong { most: Self::MOST });
        }
        Ok(Self(text.to_owned()))
    }

    /// As typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The words in it.
    pub fn words(&self) -> Words {
        Words::of(&self.0)
    }
}

impl FromStr for SearchText {
    type Err = BadWord;
    fn from_str(text: &str) -> Result<Self, BadWord> {
        Self::parse(text)
    }
}

impl fmt::Display for SearchText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Words to find, folded: all of them, in any order. The last one may only be begun, since somebody may still be typing it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Words {
    whole: Vec<String>,
    begun: Option<String>,
}

impl Words {
    /// The words of a text.
    pub fn of(text: &str) -> Self {
        let mut whole: Vec<String> = folded(text).into_iter().map(|word| word.text).collect();
        let begun = whole.pop();
        whole.sort_unstable();
        whole.dedup();
        Self { whole, begun }
    }

    /// Whether there is nothing to find.
    pub fn is_empty(&self) -> bool {
        self.begun.is_none()
    }

    /// Those that have to stand there as they are.
    pub fn whole(&self) -> &[String] {
        &self.whole
    }

    /// The one a word has to begin with.
    pub fn begun(&self) -> Option<&str> {
        self.begun.as_deref()
    }

    /// Whether all of them stand in these texts together. Nothing stands in no text.
    pub fn stand_in<'a>(&self, texts: impl IntoIterator<Item = &'a str>) -> bool {
        let Some(begun) = &self.begun else { return false };
        let found: Vec<String> = texts.into_iter().flat_map(folded).map(|word| word.text).collect();
        found.iter().any(|word| word.starts_with(begun.as_str())) && self.whole.iter().all(|word| found.contains(word))
    }

    /// Where words of a text are among them, as bytes of the text, in order.
    pub fn places_in(&self, text: &str) -> Vec<Range<usize>> {
        folded(text).into_iter().filter(|word| self.has(&word.text)).map(|word| word.place).collect()
    }

    /// The part of a text in which they stand, on one line of about so many characters, and where in it they are. Nothing of
    /// them in it gives its beginning.
    pub fn excerpt_of(&self, text: &str, most: usize) -> Excerpt {
        let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let Range { start: first, end: last } = self.places_in(&line).into_iter().next().unwrap_or(0..0);
        let rest = line[first..].chars().count();
        // Some of what leads up to it; all that fits, where it stands near the end.
        let before = (most / 4).max(most.saturating_sub(rest));
        let begins = line[..first].char_indices().rev().nth(before.saturating_sub(1)).map_or(0, |(at, _)| at);
        let begins = if begins == 0 { 0 } else { line[begins..first].find(' ').map_or(first, |at| begins + at + 1) };
        let after = |chars: usize| line[begins..].char_indices().nth(chars).map_or(line.len(), |(at, _)| begins + at);
        let ends = match after(most) {
            all if all == line.len() => all,
            // Between two words, but never before what was found; a word without an end is cut.
            cut => line[begins..cut].rfind(' ').map_or(cut, |at| begins + at).max(last).min(after(2 * most)),
        };
        let lead = if begins == 0 { "" } else { "… " };
        let tail = if ends == line.len() { "" } else { " …" };
        let text = format!("{lead}{}{tail}", &line[begins..ends]);
        Excerpt { hits: self.places_in(&text), text }
    }

    fn has(&self, word: &str) -> bool {
        self.begun.as_ref().is_some_and(|begun| word.starts_with(begun.as_str()))
            || self.whole.iter().any(|whole| whole == word)
    }
}

/// A line of a text and where in it, in bytes, what was looked for stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The line.
    pub text: String,
    /// The places, in order.
    pub hits: Vec<Range<usize>>,
}

/// The words of these texts as an index keeps them: folded, each once, parted by one space.
pub fn indexed<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut words: Vec<String> = texts.into_iter().flat_map(folded).map(|word| word.text).collect();
    words.sort_unstable();
    words.dedup();
    words.join(" ")
}

/// A longer word is found by its beginning: an index keeps no more of it.
const LONGEST: usize = 64;

struct Folded {
    place: Range<usize>,
    text: String,
}

fn folded(text: &str) -> Vec<Folded> {
    let mut words: Vec<Folded> = Vec::new();
    let mut goes_on = false;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        if is_mark(c) {
            // A mark belongs to the letter before it, wherever the letter was taken apart.
            if let Some(word) = words.last_mut().filter(|_| goes_on) {
                word.place.end = end;
            }
            continue;
        }
        if !c.is_alphanumeric() {
            goes_on = false;
            continue;
        }
        if !goes_on {
            words.push(Folded { place: at..at, text: String::new() });
            goes_on = true;
        }
        if let Some(word) = words.last_mut() {
            word.place.end = end;
            if word.text.chars().count() < LONGEST {
                fold(c, &mut word.text);
            }
        }
    }
    words
}

/// The marks that stand over and under letters.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}')
}

/// Letters and what they are found by, of the languages written with Latin letters.
const PLAIN: [(&str, &str); 33] = [
    ("àáâãäåāăąǎǟǡǻȁȃȧḁẚạảấầẩẫậắằẳẵặª", "a"),
    ("æǣǽ", "ae"),
    ("ḃḅḇ", "b"),
    ("çćĉċčḉ", "c"),
    ("ďđḋḍḏḑḓð", "d"),
    ("èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ", "e"),
    ("ḟ", "f"),
    ("ĝğġģǥǧǵḡ", "g"),
    ("ĥħȟḣḥḧḩḫẖ", "h"),
    ("ìíîïĩīĭįıǐȉȋḭḯỉị", "i"),
    ("ĳ", "ij"),
    ("ĵǰ", "j"),
    ("ķĸǩḱḳḵ", "k"),
    ("ĺļľŀłḷḹḻḽ", "l"),
    ("ḿṁṃ", "m"),
    ("ñńņňŉŋǹṅṇṉṋ", "n"),
    ("òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợº", "o"),
    ("œ", "oe"),
    ("ṕṗ", "p"),
    ("ŕŗřȑȓṙṛṝṟ", "r"),
    ("śŝşšșṡṣṥṧṩſ", "s"),
    ("ß", "ss"),
    ("ţťŧțṫṭṯṱẗ", "t"),
    ("þ", "th"),
    ("ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự", "u"),
    ("ṽṿ", "v"),
    ("ŵẁẃẅẇẉẘ", "w"),
    ("ẋẍ", "x"),
    ("ýÿŷȳẏẙỳỵỷỹ", "y"),
    ("źżžƶẑẓẕ", "z"),
    ("¹", "1"),
    ("²", "2"),
    ("³", "3"),
];

fn fold(c: char, into: &mut String) {
    for lower in c.to_lowercase().filter(|lower| !is_mark(*lower)) {
        let plain = PLAIN.iter().find(|(letters, _)| !lower.is_ascii() && letters.contains(lower));
        match plain {
            Some((_, plain)) => into.push_str(plain),
            None => into.push(lower),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_are_found_without_their_accents_and_the_last_one_by_its_beginning() {
        for (looked_for, text, found) in [
            ("depot", "Le dépôt de Göteborg", true),
            ("DÉPÔT", "le depot", true),
            ("goteb", "Le dépôt de Göteborg", true),
            ("göteborg dep", "Le dépôt de Göteborg", true),
            ("got depot", "Le dépôt de Göteborg", false),
            ("oeuvre", "Une œuvre", true),
            ("strasse", "Straße 7", true),
            ("ete", "L’été", true),
            ("depo\u{0302}t", "dépôt", true),
            ("epot", "dépôt", false),
            ("", "anything", false),
            ("…", "anything …", false),
            ("склад", "Новый СКЛАД", true),
        ] {
            assert_eq!(Words::of(looked_for).stand_in([text]), found, "{looked_for} in {text}");
        }
    }

    #[test]
    fn words_may_stand_in_different_texts() {
        assert!(Words::of("label design").stand_in(["The label", "a design"]));
        assert!(!Words::of("label design").stand_in(["The label"]));
    }

    #[test]
    fn what_was_found_is_marked_in_the_text_as_written() {
        let text = "Le dépôt, un De\u{0301}po\u{0302}t.";
        let marked: Vec<&str> = Words::of("dep").places_in(text).into_iter().map(|place| &text[place]).collect();
        assert_eq!(marked, ["dépôt", "De\u{0301}po\u{0302}t"]);
    }

    #[test]
    fn an_excerpt_is_the_part_of_a_text_where_the_words_stand() {
        let long =
            "We began\nin the north and went on from there, day by day, until the dépôt was full to the roof and more.";
        for (looked_for, most, expected) in [
            ("depot", 40, "… the dépôt was full to the roof and more."),
            ("more", 40, "… dépôt was full to the roof and more."),
            ("nothing", 24, "We began in the north …"),
            (
                "began",
                500,
                "We began in the north and went on from there, day by day, until the dépôt was full to the roof and more.",
            ),
        ] {
            assert_eq!(Words::of(looked_for).excerpt_of(long, most).text, expected, "{looked_for}");
        }
        let excerpt = Words::of("depot").excerpt_of(long, 40);
        assert_eq!(excerpt.hits.iter().map(|hit| &excerpt.text[hit.clone()]).collect::<Vec<_>>(), ["dépôt"]);
    }

    #[test]
    fn a_text_to_find_has_a_length() {
        assert!(SearchText::parse(&"é".repeat(200)).is_ok());
        assert_eq!(SearchText::parse(&"é".repeat(201)), Err(BadWord::TooLong { most: 200 }));
        assert_eq!(SearchText::parse("  two words ").expect("it is short").as_str(), "two words");
    }

    proptest! {
        #[test]
        fn a_text_is_found_by_any_of_its_words_and_by_their_beginnings(text in "\\PC{0,60}", cut in 1_usize..9) {
            for word in indexed([text.as_str()]).split(' ').filter(|word| !word.is_empty()) {
                prop_assert!(Words::of(word).stand_in([text.as_str()]), "{word}");
                let begun: String = word.chars().take(cut).collect();
                prop_assert!(Words::of(&begun).stand_in([text.as_str()]), "{begun}");
                prop_assert!(!Words::of(&begun).places_in(&text).is_empty());
            }
        }

        #[test]
        fn an_excerpt_holds_what_was_found_and_is_no_longer_than_asked(text in "\\PC{0,200}", at in 0_usize..20) {
            let indexed = indexed([text.as_str()]);
            let Some(word) = indexed.split(' ').nth(at) else { return Ok(()) };
            let excerpt = Words::of(word).excerpt_of(&text, 60);
            prop_assert!(excerpt.text.chars().count() <= 124, "{}", excerpt.text);
            prop_assert!(!excerpt.hits.is_empty() || word.is_empty() || word.chars().count() > 40, "{}", excerpt.text);
        }

        #[test]
        fn an_index_holds_letters_digits_and_single_spaces(text in "\\PC{0,60}") {
            let words = indexed([text.as_str()]);
            prop_assert!(words.chars().all(|c| c.is_alphanumeric() || c == ' '), "{words}");
            prop_assert!(!words.contains("  ") && words.trim() == words);
            prop_assert!(words.chars().all(|c| !c.is_ascii_uppercase()));
            // What is folded already stays.
            prop_assert_eq!(indexed([words.as_str()]), words);
        }
    }
}
