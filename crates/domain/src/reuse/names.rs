//! The names by which a client could be told, and texts without them.

use std::collections::HashSet;
use std::ops::Range;

/// What stands for a name. Shorter than any, so that what is left fits where the text stood.
const ELLIPSIS: &str = "…";
/// Shorter words are too likely to mean something else.
const SHORTEST: usize = 4;
/// A word that begins with a name of so many letters is of it however it is written: `skogholmsmässan`. With a shorter name
/// only one that is written as names are: `Majamötet`, and not `annars` because of an Anna.
const LONG: usize = 6;
/// What may follow a name without making it another: `Skogholms`, `Skogholm’s`.
const ENDINGS: [&str; 3] = ["", "s", "es"];
/// What a company is, and not how it is called.
const LEGAL: [&str; 24] = [
    "AB", "AG", "AS", "A/S", "ApS", "ASA", "BV", "EURL", "GmbH", "HB", "Inc", "KB", "KG", "LLC", "LLP", "Ltd", "NV",
    "Oy", "Oyj", "PLC", "SA", "SARL", "SAS", "SE",
];

/// Words by which somebody could be told.
pub(super) struct Names {
    /// Those that say it by themselves.
    words: HashSet<String>,
    /// Those that only say it written like this: `Per`, and not `per`; `SJ`.
    exact: HashSet<String>,
    /// Those that only do beside another: `AB`, `Ek`.
    short: HashSet<String>,
    /// Names as a whole: `H&M`, of which no word says it.
    phrases: Vec<Phrase>,
}

/// A name as a whole: its words in small letters, each with what stands before it but for spaces.
#[derive(PartialEq)]
struct Phrase(Vec<(String, String)>);

impl Names {
    /// Those of these names. What `·` parts are names of their own.
    pub(super) fn of(names: &[String]) -> Self {
        let mut all = Self { words: HashSet::new(), exact: HashSet::new(), short: HashSet::new(), phrases: Vec::new() };
        for name in names.iter().flat_map(|name| name.split('·')).map(str::trim) {
            for range in words(name) {
                all.add(&name[range]);
            }
            for whole in [name, without_legal(name)] {
                let phrase = Phrase::of(whole);
                match phrase.0.len() {
                    0 => {}
                    // Two letters that are all of a name say it, written like this.
                    1 => drop((whole.chars().count() == 2).then(|| all.exact.insert(whole.to_owned()))),
                    _ if all.phrases.contains(&phrase) => {}
                    _ => all.phrases.push(phrase),
                }
            }
        }
        // The longest first: of `H & M Hennes` nothing is left over.
        all.phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.0.len()));
        all
    }

    fn add(&mut self, word: &str) {
        match word.chars().count() {
            0 => {}
            SHORTEST.. => drop(self.words.insert(word.to_lowercase())),
            letters => {
                // Of two letters only what cannot be the beginning of a sentence: `SJ`, `3M`, and not `Ek`.
                let stands_out = word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
                    && word.chars().any(char::is_uppercase);
                if letters == 3 || (letters == 2 && stands_out && !LEGAL.contains(&word)) {
                    self.exact.insert(word.to_owned());
                }
                self.short.insert(word.to_lowercase());
            }
        }
    }

    /// Whether a text says one of them.
    pub(super) fn stand_in(&self, text: &str) -> bool {
        self.pieces(text).iter().any(|(_, said)| *said)
    }

    /// The text with an ellipsis for each of them; several in a row are one.
    pub(super) fn struck(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut written = 0;
        for (piece, said) in self.pieces(text) {
            out.push_str(&text[written..piece.start]);
            written = piece.end;
            let word = &text[piece];
            let before = out.trim_end();
            if before.ends_with(ELLIPSIS) && (said || self.short.contains(&word.to_lowercase())) {
                out.truncate(before.len());
            } else {
                out.push_str(if said { ELLIPSIS } else { word });
            }
        }
        out.push_str(&text[written..]);
        out
    }

    /// The words of a text, and whether each is a name. A name of several words is one.
    fn pieces(&self, text: &str) -> Vec<(Range<usize>, bool)> {
        let words = words(text);
        let (mut pieces, mut at) = (Vec::with_capacity(words.len()), 0);
        while let Some(first) = words.get(at) {
            let long =
                self.phrases.iter().find(|phrase| phrase.begins(text, &words[at..])).map(|phrase| phrase.0.len());
            let long = long.unwrap_or(1);
            at += long;
            let piece = first.start..words[at - 1].end;
            let said = long > 1 || self.is_one(&text[piece.clone()]);
            pieces.push((piece, said));
        }
        pieces
    }

    fn is_one(&self, word: &str) -> bool {
        let shortest = if word.starts_with(char::is_uppercase) { SHORTEST } else { LONG };
        let small = word.to_lowercase();
        is_of(word, |name| self.exact.contains(name))
            || is_of(&small, |name| self.words.contains(name))
            || small.char_indices().enumerate().skip(shortest).any(|(_, (end, _))| self.words.contains(&small[..end]))
    }
}

impl Phrase {
    fn of(name: &str) -> Self {
        let mut before = 0;
        let words = words(name).into_iter().map(|word| {
            let gap = gap(&name[before..word.start]);
            before = word.end;
            (gap, name[word].to_lowercase())
        });
        let mut words: Vec<_> = words.collect();
        if let Some((gap, _)) = words.first_mut() {
            gap.clear();
        }
        Self(words)
    }

    /// Whether a text says it from the first of these words on.
    fn begins(&self, text: &str, words: &[Range<usize>]) -> bool {
        let Some(words) = words.get(..self.0.len()) else { return false };
        let last = words.len().saturating_sub(1);
        words.iter().zip(&self.0).enumerate().all(|(at, (range, (between, name)))| {
            let word = text[range.clone()].to_lowercase();
            let same = if at == last { is_of(&word, |word| word == name) } else { word == *name };
            same && (at == 0 || gap(&text[words[at - 1].end..range.start]) == *between)
        })
    }
}

/// Where the words of a text stand.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
        let end = at + c.len_utf8();
        match words.last_mut() {
            Some(word) if word.end == at => word.end = end,
            _ => words.push(at..end),
        }
    }
    words
}

/// A name without what says which kind of company it is of.
fn without_legal(name: &str) -> &str {
    let cut = |(front, last): (&'_ str, &str)| LEGAL.contains(&last.trim_end_matches('.')).then_some(front.len());
    name.rsplit_once(' ').and_then(cut).map_or(name, |len| name[..len].trim_end_matches([' ', ',']))
}

fn gap(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// A word is a name, or is of it: `Skogholms`.
fn is_of(word: &str, is_name: impl Fn(&str) -> bool) -> bool {
    ENDINGS.iter().any(|ending| word.strip_suffix(ending).is_some_and(&is_name))
}
