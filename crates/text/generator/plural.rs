//! Which plural forms a language has and what they mean for whole numbers (CLDR 47, "Language Plural Rules").

use super::Tongue;
use super::parse::Form;

/// What is wrong with the forms of a selection on a number, if anything.
pub fn wrong(tongue: Tongue, forms: &[Form]) -> Option<String> {
    let has = |key: &str| forms.iter().any(|form| form.key == key);
    let language = tongue.name();
    for form in forms {
        let key = form.key.as_str();
        let known = match key {
            "one" | "other" => true,
            // Millions in French: « 2 000 000 de fichiers ». May be left to `other`.
            "many" => tongue == Tongue::Fr,
            number => is_number(number),
        };
        if !known {
            return Some(format!("{language} has no plural form [{key}]; it has [one], [other] and exact numbers"));
        }
        if form.default != (key == "other") {
            return Some("the form marked with * must be *[other]".to_owned());
        }
    }
    if !has("other") {
        return Some(format!("the plural form *[other] is missing in {language}"));
    }
    let one_is_named = match tongue {
        Tongue::En | Tongue::Sv if has("1") && has("one") => {
            return Some(format!("[1] and [one] are the same number in {language}; keep one of them"));
        }
        Tongue::En | Tongue::Sv => has("1"),
        Tongue::Fr => has("0") && has("1"),
    };
    (!has("one") && !one_is_named).then(|| format!("the plural form [one] is missing in {language}"))
}

/// Whether the key is an exact whole number as Rust writes it.
pub fn is_number(key: &str) -> bool {
    key.parse::<i64>().is_ok_and(|number| number.to_string() == key)
}

/// The Rust match pattern of a form: exact numbers as they are, categories by the language's rule.
/// CLDR looks at the absolute value, so -1 is like 1.
pub fn pattern(tongue: Tongue, key: &str, argument: &str) -> String {
    match (key, tongue) {
        ("other", _) => "_".to_owned(),
        ("one", Tongue::Fr) => "-1..=1".to_owned(),
        ("one", Tongue::En | Tongue::Sv) => "-1 | 1".to_owned(),
        ("many", _) => format!("_ if {argument} % 1_000_000 == 0"),
        (number, _) => number.to_owned(),
    }
}

/// In which order forms are tried: exact numbers, then the language's rules, then everything else.
/// `many` comes after `one`, which has taken zero.
pub fn rank(key: &str) -> u8 {
    match key {
        "one" => 1,
        "many" => 2,
        "other" => 3,
        _ => 0,
    }
}
