//! What a column means, by what stands over it: in English, French and Swedish.

mod names;

use crate::Field;
use names::HEADINGS;

/// What a heading means, and how well it says so: 0 says it best.
pub(crate) fn meaning(plain: &str) -> Option<(Field, usize)> {
    HEADINGS.iter().find_map(|(field, names)| Some((*field, names.iter().position(|name| *name == plain)?)))
}

/// A text without case, accents and punctuation, for comparison.
pub(crate) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        let c = match c {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
            'ç' => 'c',
            'è' | 'é' | 'ê' | 'ë' => 'e',
            'ì' | 'í' | 'î' | 'ï' => 'i',
            'ñ' => 'n',
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => 'o',
            'ù' | 'ú' | 'û' | 'ü' => 'u',
            'ÿ' => 'y',
            'œ' => {
                plain.push('o');
                'e'
            }
            'æ' => {
                plain.push('a');
                'e'
            }
            // An accent written as a character of its own.
            '\u{300}'..='\u{36F}' => continue,
            c if c.is_alphanumeric() || matches!(c, '%' | '#') => c,
            _ => ' ',
        };
        if c != ' ' || !plain.ends_with(' ') {
            plain.push(c);
        }
    }
    plain.trim().to_owned()
}

/// Whether a word says that something is finished; nothing when it says neither yes nor no.
pub(crate) fn says_done(plain: &str) -> Option<bool> {
    const YES: &[&str] = &[
        "yes",
        "y",
        "true",
        "x",
        "1",
        "100",
        "100%",
        "100 %",
        "done",
        "complete",
        "completed",
        "closed",
        "resolved",
        "finished",
        "oui",
        "vrai",
        "termine",
        "terminee",
        "fait",
        "fini",
        "clos",
        "ferme",
        "resolu",
        "ja",
        "sant",
        "klar",
        "klart",
        "fardig",
        "fardigt",
        "avslutad",
        "avslutat",
        "stangd",
        "stangt",
        "lost",
    ];
    const NO: &[&str] = &[
        "no",
        "n",
        "false",
        "0",
        "0%",
        "0 %",
        "to do",
        "todo",
        "open",
        "new",
        "in progress",
        "under way",
        "non",
        "faux",
        "a faire",
        "ouvert",
        "nouveau",
        "en cours",
        "nej",
        "falskt",
        "att gora",
        "oppen",
        "ny",
        "pagar",
        "pagaende",
        "undefined",
        "no category",
    ];
    match plain {
        _ if YES.contains(&plain) => Some(true),
        _ if NO.contains(&plain) => Some(false),
        _ => None,
    }
}

/// Where a stage of such a name stands among others: 0 before the work, 1 in it, 2 after it.
pub(crate) fn rank(plain: &str) -> u8 {
    const BEFORE: &[&str] =
        &["to do", "todo", "backlog", "open", "new", "a faire", "ouvert", "nouveau", "att gora", "oppen", "ny"];
    match says_done(plain) {
        Some(true) => 2,
        _ if BEFORE.contains(&plain) => 0,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn headings_are_known_in_three_languages_whatever_their_case_and_accents() {
        for (heading, field) in [
            ("Due Date", Field::Due),
            ("DATE D’ÉCHÉANCE", Field::Due),
            ("Förfallodatum", Field::Due),
            ("Clé de ticket", Field::Id),
            ("Section/Column", Field::Stage),
            ("État", Field::Stage),
            ("Etiketter", Field::Label),
            ("% Complete", Field::Done),
            ("A\u{308}rendenyckel", Field::Id),
            ("  assigned_to ", Field::Person),
        ] {
            assert_eq!(meaning(&plain(heading)).map(|(field, _)| field), Some(field), "{heading}");
        }
        assert_eq!(meaning(&plain("Favourite colour")), None);
    }

    #[test]
    fn no_heading_has_two_meanings_and_every_one_can_be_met() {
        let mut seen = HashSet::new();
        for name in HEADINGS.iter().flat_map(|(_, names)| *names) {
            assert!(seen.insert(name), "{name}");
            assert_eq!(plain(name), *name);
        }
    }
}
