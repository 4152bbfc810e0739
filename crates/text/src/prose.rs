//! How the catalogue is written: looked at in every form of every message in every language.

use crate::generator::{self, Piece, Tongue};
use std::path::Path;

/// One way a message can read, arguments as `{name}`, and where to find it.
struct Sentence {
    tongue: Tongue,
    key: String,
    text: String,
}

/// Everything the catalogue can say.
fn sentences() -> Vec<Sentence> {
    let sources =
        generator::sources(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/catalogue"))).expect("it is there");
    let messages = generator::messages(&sources).expect("the build has found nothing wrong");
    let mut sentences = Vec::new();
    for message in messages {
        for (tongue, value) in Tongue::ALL.into_iter().zip(&message.values) {
            for text in readings(value) {
                sentences.push(Sentence { tongue, key: message.key.clone(), text });
            }
        }
    }
    sentences
}

/// Every way a value can read.
fn readings(value: &[Piece]) -> Vec<String> {
    let mut said = vec![String::new()];
    for piece in value {
        let endings = match piece {
            Piece::Text(text) => vec![text.clone()],
            Piece::Argument(name) => vec![format!("{{{name}}}")],
            Piece::Select { forms, .. } => forms.iter().flat_map(|form| readings(&form.value)).collect(),
        };
        said = said.iter().flat_map(|start| endings.iter().map(move |end| format!("{start}{end}"))).collect();
    }
    said
}

/// Why a sentence is not well set, if it is not.
fn badly_set(tongue: Tongue, text: &str) -> Option<&'static str> {
    let bare = without_arguments(text);
    if text.trim().is_empty() {
        return Some("says nothing");
    }
    if text.trim() != text || text.contains("  ") {
        return Some("has stray spaces");
    }
    if bare.contains(['{', '}', '$']) {
        return Some("has a leftover brace or dollar sign");
    }
    if bare.contains(['"', '\'', '`']) {
        return Some("has a straight quotation mark or apostrophe");
    }
    if bare.contains("...") {
        return Some("has three full stops; write …");
    }
    let quotes_of_others: &[char] = match tongue {
        Tongue::En => &['«', '»', '„'],
        Tongue::Fr => &['“', '”', '„'],
        Tongue::Sv => &['«', '»', '“', '„'],
    };
    if bare.contains(quotes_of_others) {
        return Some("has the quotation marks of another language");
    }
    if tongue == Tongue::Fr && lacks_no_break_space(&bare) {
        return Some("lacks a no-break space before : ; ! ? or inside « »");
    }
    if tongue != Tongue::Fr && space_before_mark(&bare) {
        return Some("has a space before a punctuation mark");
    }
    None
}

/// Arguments replaced by a letter: what is filled in is not the catalogue's.
fn without_arguments(text: &str) -> String {
    let mut bare = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        bare.push_str(before);
        match after.split_once('}') {
            Some((name, after)) if name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') => {
                bare.push('x');
                rest = after;
            }
            _ => {
                bare.push('{');
                rest = after;
            }
        }
    }
    bare.push_str(rest);
    bare
}

/// A mark that French sets off, without its no-break space. A colon inside a word, as in an address, is none.
fn lacks_no_break_space(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    chars.iter().enumerate().any(|(at, c)| {
        let before = at.checked_sub(1).and_then(|at| chars.get(at));
        let after = chars.get(at + 1);
        let no_break = |c: Option<&char>| matches!(c, Some('\u{A0}' | '\u{202F}'));
        match c {
            ';' | '!' | '?' => !no_break(before) && !matches!(before, Some('!' | '?')),
            '»' => !no_break(before),
            '«' => !no_break(after),
            ':' => after.is_none_or(|c| c.is_whitespace()) && !no_break(before),
            _ => false,
        }
    })
}

fn space_before_mark(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    chars.windows(2).any(|pair| pair[0].is_whitespace() && matches!(pair[1], ',' | ';' | ':' | '!' | '?'))
}

/// The word that is not ours, if one is in the sentence. Voice: plain, no exclamation marks, no shouting; and the
/// product's own word for each thing.
fn not_our_word(said: &Sentence) -> Option<&'static str> {
    let words: &[&str] = match said.tongue {
        Tongue::En => &[
            "please",
            "successfully",
            "success",
            "oops",
            "invalid",
            "error",
            "user",
            "users",
            "asap",
            "deadline",
            "ticket",
            "customer",
            "promised",
        ],
        Tongue::Fr => &[
            "veuillez",
            "succès",
            "oups",
            "invalide",
            "erreur",
            "utilisateur",
            "relire",
            "approuver",
            "régler",
            "tu",
            "ton",
            "ta",
            "tes",
            "toi",
            "svp",
            "email",
            "mail",
        ],
        Tongue::Sv => &["ni", "vänligen", "ogiltig", "ogiltigt", "användare", "träffas", "samtal", "önskemål", "mail"],
    };
    let lower = without_arguments(&said.text).to_lowercase();
    if lower.contains('!') {
        return Some("!");
    }
    let mut spoken = lower.split(|c: char| !c.is_alphanumeric() && c != '-');
    let found = spoken.find_map(|word| words.iter().find(|not_ours| **not_ours == word).copied());
    found.filter(|word| *word != "ni" || !TO_SEVERAL.contains(&said.key.as_str()))
}

/// Swedish says du to a person. These speak to a whole company, and only there ni is right.
const TO_SEVERAL: [&str; 3] = ["client-lane-tells", "client-lane-yours", "client-lane-finished"];

/// No sentence: what stands between a name and its value, which in French begins with a space that does not break.
const STANDS_BETWEEN: &str = "import-word-colon";

#[test]
fn every_sentence_is_well_set_in_its_language() {
    let bad: Vec<String> = sentences()
        .iter()
        .filter(|said| said.key != STANDS_BETWEEN)
        .filter_map(|said| badly_set(said.tongue, &said.text).map(|why| describe(said, why)))
        .collect();
    assert!(bad.is_empty(), "\n{}", bad.join("\n"));
}

#[test]
fn every_sentence_speaks_as_the_product_does() {
    let bad: Vec<String> =
        sentences().iter().filter_map(|said| not_our_word(said).map(|word| describe(said, word))).collect();
    assert!(bad.is_empty(), "\n{}", bad.join("\n"));
}

#[test]
fn a_badly_set_sentence_is_found() {
    for (tongue, text) in [
        (Tongue::En, " "),
        (Tongue::En, "Two  spaces"),
        (Tongue::En, "A {name"),
        (Tongue::En, "The \"board\""),
        (Tongue::En, "Wait..."),
        (Tongue::En, "Who ?"),
        (Tongue::Fr, "Qui?"),
        (Tongue::Fr, "Voici :"),
        (Tongue::Fr, "«Bonjour»"),
        (Tongue::Sv, "«Hej»"),
    ] {
        assert!(badly_set(tongue, text).is_some(), "{text}");
    }
    for (tongue, text) in [
        (Tongue::En, "{name}’s board: https://portal.example.com"),
        (Tongue::Fr, "Qui\u{202F}? {name}\u{A0}: voyez https://portail.example.com à 14:30"),
        (Tongue::Sv, "”Hej”, sa {name}."),
    ] {
        assert_eq!(badly_set(tongue, text), None, "{text}");
    }
}

#[test]
fn a_word_that_is_not_ours_is_found() {
    for (tongue, text, word) in [
        (Tongue::En, "Saved successfully", Some("successfully")),
        (Tongue::En, "Done!", Some("!")),
        (Tongue::Sv, "Har ni sett det?", Some("ni")),
        (Tongue::Fr, "Veuillez patienter", Some("veuillez")),
        (Tongue::Fr, "Votre e-mail", None),
        (Tongue::Sv, "Teamet ser det här", None),
    ] {
        let said = Sentence { tongue, key: "x-y".to_owned(), text: text.to_owned() };
        assert_eq!(not_our_word(&said), word, "{text}");
    }
}

fn describe(said: &Sentence, why: &str) -> String {
    format!("{} in {}: {why}: {}", said.key, said.tongue.name(), said.text)
}

#[test]
fn translators_tools_read_every_file_as_we_do() {
    let sources =
        generator::sources(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/catalogue"))).expect("it is there");
    let messages = generator::messages(&sources).expect("the build has found nothing wrong");
    for source in sources {
        let read = fluent_syntax::parser::parse(source.text.as_str());
        let read = read.unwrap_or_else(|(_, errors)| panic!("{} is not Fluent: {errors:?}", source.path()));
        let keys = read.body.iter().filter_map(|entry| match entry {
            fluent_syntax::ast::Entry::Message(message) => Some(message.id.name),
            _ => None,
        });
        let begins = format!("{}-", source.area);
        assert_eq!(keys.count(), messages.iter().filter(|message| message.key.starts_with(&begins)).count());
    }
}
