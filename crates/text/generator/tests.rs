//! Broken catalogues, each refused for what is wrong with it; and what a sound one becomes.

use super::{Source, Tongue, generate};

/// A catalogue of one area, `x`, in the three languages.
fn catalogue(en: &str, fr: &str, sv: &str) -> Vec<Source> {
    let source = |tongue, text: &str| Source { tongue, area: "x".to_owned(), text: text.to_owned() };
    vec![source(Tongue::En, en), source(Tongue::Fr, fr), source(Tongue::Sv, sv)]
}

/// What is wrong with it, as people read it.
fn problems(sources: &[Source]) -> Vec<String> {
    generate(sources).err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

fn refused(en: &str, fr: &str, sv: &str, problem: &str) {
    assert_eq!(problems(&catalogue(en, fr, sv)), [problem]);
}

const COUNT: &str = "x-n = { $n ->\n    [one] one\n   *[other] { $n }\n}\n";

#[test]
fn a_sound_catalogue_becomes_one_function_per_message() {
    let code = generate(&catalogue(
        "# $name: text\n# $day: day\nx-by = { $name } by { $day }\nx-hi = Hi\n",
        "x-hi = Salut !\nx-by = { $name }, le { $day }",
        "x-hi = Hej\nx-by = { $name } senast { $day }\n",
    ))
    .expect("nothing is wrong with it");
    assert!(code.contains("/// { $name } by { $day }\n"), "{code}");
    assert!(
        code.contains("pub fn x_by(self, name: &str, day: veranda_terms::Day, today: veranda_terms::Day) -> String")
    );
    assert!(code.contains(r#"Lang::Sv => "\u{1} senast \u{2}","#), "{code}");
    assert!(code.contains("&[name, &self.day(day, today)]"), "{code}");
    assert!(code.contains("pub const fn x_hi(self) -> &'static str"), "{code}");
    assert!(code.contains(r#"Lang::Fr => "Salut\u{202f}!","#), "{code}");
}

#[test]
fn a_key_missing_in_french_stops_the_build() {
    refused(
        "x-a = A\nx-b = B",
        "x-a = A",
        "x-a = A\nx-b = B",
        "catalogue/en/x.ftl:2: x-b: is missing in catalogue/fr/x.ftl",
    );
}

#[test]
fn a_key_english_does_not_have_stops_the_build() {
    refused(
        "x-a = A",
        "x-a = A",
        "\nx-a = A\nx-b = B",
        "catalogue/sv/x.ftl:3: x-b: is not in catalogue/en/x.ftl, which leads; remove it or add it there",
    );
}

#[test]
fn a_key_there_twice_stops_the_build() {
    refused(
        "x-a = A\nx-a = B",
        "x-a = A",
        "x-a = A",
        "catalogue/en/x.ftl:2: x-a: is there twice; the first is at catalogue/en/x.ftl:1",
    );
}

#[test]
fn a_key_of_another_area_stops_the_build() {
    let problems = problems(&catalogue("y-a = A", "y-a = A", "y-a = A"));
    assert_eq!(problems.len(), 3);
    assert_eq!(problems[0], "catalogue/en/x.ftl:1: y-a: keys of this file begin with `x-`");
}

#[test]
fn an_area_without_a_swedish_file_stops_the_build() {
    let mut sources = catalogue("x-a = A", "x-a = A", "");
    sources.pop();
    assert_eq!(
        problems(&sources),
        ["catalogue/sv/x.ftl:1: the file is missing; every area has a file in every language"]
    );
}

#[test]
fn an_argument_english_does_not_have_stops_the_build() {
    refused(
        "x-a = A { $name }",
        "x-a = A { $name } { $nom }",
        "x-a = A { $name }",
        "catalogue/fr/x.ftl:1: x-a: $nom is not an argument of the English message",
    );
}

#[test]
fn an_argument_swedish_leaves_out_stops_the_build() {
    refused(
        "x-a = A { $name }",
        "x-a = A { $name }",
        "x-a = A",
        "catalogue/sv/x.ftl:1: x-a: $name is used in English but not in Swedish",
    );
}

#[test]
fn a_declared_argument_nobody_uses_stops_the_build() {
    refused(
        "# $name: text\nx-a = A",
        "x-a = A",
        "x-a = A",
        "catalogue/en/x.ftl:1: x-a: $name is declared but not used",
    );
}

#[test]
fn a_kind_of_argument_nobody_knows_stops_the_build() {
    let problem = "catalogue/en/x.ftl:1: x-a: `date` is not a kind of argument; \
                   there are text, number, day, moment, clock, duration, names";
    let problems = problems(&catalogue("# $on: date\nx-a = A { $on }", "x-a = A { $on }", "x-a = A { $on }"));
    assert_eq!(problems.first().map(String::as_str), Some(problem));
}

#[test]
fn a_selection_without_other_stops_the_build() {
    let no_other = "x-n = { $n ->\n    [0] none\n   *[one] one\n}\n";
    refused(
        &format!("# $n: number\n{}", COUNT),
        no_other,
        COUNT,
        "catalogue/fr/x.ftl:1: x-n: $n: the form marked with * must be *[other]",
    );
    let no_default = "x-n = { $n ->\n    [one] one\n}\n";
    let problems = problems(&catalogue(&format!("# $n: number\n{COUNT}"), COUNT, no_default));
    assert_eq!(problems[0], "catalogue/sv/x.ftl:3: x-n: the selection on $n needs exactly one form marked with *");
}

#[test]
fn a_selection_without_a_plural_form_of_the_language_stops_the_build() {
    let no_one = "x-n = { $n ->\n    [1] one\n   *[other] { $n }\n}\n";
    // [1] is all of English and Swedish [one], but French has 0 in it as well.
    assert_eq!(
        problems(&catalogue(&format!("# $n: number\n{no_one}"), no_one, no_one)),
        ["catalogue/fr/x.ftl:1: x-n: $n: the plural form [one] is missing in French"]
    );
}

#[test]
fn a_plural_form_the_language_does_not_have_stops_the_build() {
    let few = "x-n = { $n ->\n    [one] one\n    [many] a few\n   *[other] { $n }\n}\n";
    refused(
        &format!("# $n: number\n{COUNT}"),
        few,
        few,
        "catalogue/sv/x.ftl:1: x-n: $n: Swedish has no plural form [many]; it has [one], [other] and exact numbers",
    );
}

#[test]
fn a_number_that_was_not_declared_stops_the_build() {
    let problems = problems(&catalogue(COUNT, COUNT, COUNT));
    assert_eq!(problems[0], "catalogue/en/x.ftl:1: x-n: $n is text; write `# $n: number` above the English message");
}

#[test]
fn a_form_of_a_text_that_one_language_lacks_stops_the_build() {
    let kinds = |forms: &str| format!("x-k = {{ $kind ->\n{forms}   *[b] B\n}}\n");
    refused(
        &kinds("    [a] A\n"),
        &kinds("    [a] A\n"),
        &kinds("    [c] A\n"),
        "catalogue/sv/x.ftl:1: x-k: the forms of $kind are not the same as in English",
    );
}

#[test]
fn what_is_not_understood_is_said_with_its_line() {
    for (text, problem) in [
        ("x-a = A\nx-b\n", "2: this is not a message; write `key-in-small-letters = text`: x-b"),
        ("x-a =\n", "1: x-a: says nothing"),
        ("x-a = A\n    B }\n", "2: x-a: a `}` without its `{`; write { \"}\" } for the sign itself"),
        ("x-a = { $A }\n", "1: x-a: `$A` is not an argument's name; use small letters, digits and _"),
        ("x-a = A { $b\n", "1: x-a: `}` is missing at the end"),
        ("x-a = { B }\n", "1: x-a: only { $name }, { $name -> ... } and { \"text\" } can stand in braces"),
        (
            "x-a = { $n -> [one] a *[other] b }\n",
            "1: x-a: write each form of a selection on a line of its own, as Fluent wants it",
        ),
        ("x-a = { $n ->\n    [one]\n   *[other] b\n}\n", "3: x-a: [one] says nothing"),
        ("x-a = { $n ->\n    [one] a\n    [one] a\n   *[other] b\n}\n", "3: x-a: [one] is there twice"),
        ("x-a = A\n    .title = B\n", "2: x-a: a line of text cannot begin with `[`, `*` or `.`"),
        ("x-a = A\tB\n", "1: x-a: a character that cannot be shown; indent with spaces"),
    ] {
        let problems = problems(&catalogue(text, text, text));
        assert_eq!(problems.first(), Some(&format!("catalogue/en/x.ftl:{problem}")), "{text}");
    }
}

#[test]
fn lines_literals_and_words_around_a_selection_are_kept() {
    let text = "x-a =\n    First { \"{\" }{ $n ->\n        [one] one { \"\\u00A0\" }day\n       *[other]\n            \
                many\n            days\n    } left.\n\n    Last.\n";
    let code = generate(&catalogue(&format!("# $n: number\n{text}"), text, text)).expect("nothing is wrong with it");
    assert!(code.contains(r#"Lang::Sv => match n { -1 | 1 => "First {one \u{a0}day left.\n\nLast.", "#), "{code}");
    assert!(code.contains(r#"_ => "First {many\ndays left.\n\nLast.", }"#), "{code}");
}

#[test]
fn exact_numbers_come_first_and_french_counts_zero_as_one() {
    let text = "x-a = { $n ->\n   *[other] other\n    [one] one\n    [0] none\n}\n";
    let french = "x-a = { $n ->\n   *[other] other\n    [many] many\n    [one] one\n}\n";
    let code = generate(&catalogue(&format!("# $n: number\n{text}"), french, text)).expect("nothing is wrong with it");
    assert!(code.contains(r#"Lang::En => match n { 0 => "none", -1 | 1 => "one", _ => "other", }"#), "{code}");
    assert!(
        code.contains(r#"Lang::Fr => match n { -1..=1 => "one", _ if n % 1_000_000 == 0 => "many", _ => "other", }"#),
        "{code}"
    );
}

#[test]
fn the_real_catalogue_has_nothing_wrong() {
    let sources = super::sources(std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/catalogue")))
        .expect("the catalogue can be read");
    assert_eq!(problems(&sources), Vec::<String>::new());
    assert!(super::messages(&sources).is_ok_and(|messages| messages.len() > 200));
}
