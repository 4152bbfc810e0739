//! Figures people answer with: exact, with at most three decimals.

use crate::{BadWord, Lang};
use serde::{Deserialize, Serialize};

/// An exact figure, kept in thousandths; at most a million million either way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Figure(i64);

/// The largest figure there is, in thousandths.
const MOST: i64 = 1_000_000_000_000_000;

impl Figure {
    /// The figure that is so many thousandths.
    ///
    /// # Errors
    /// [`BadWord::NotAFigure`] beyond a million million.
    pub fn of_thousandths(thousandths: i64) -> Result<Self, BadWord> {
        if (-MOST..=MOST).contains(&thousandths) { Ok(Self(thousandths)) } else { Err(BadWord::NotAFigure) }
    }

    /// How many thousandths it is.
    pub const fn thousandths(self) -> i64 {
        self.0
    }

    /// The words it is found by, with its groups and without. No language matters: words are parted at every mark.
    pub fn words(self) -> String {
        let (whole, part) = (self.0.unsigned_abs() / 1_000, self.0.unsigned_abs() % 1_000);
        let digits = whole.to_string();
        let mut grouped = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push(' ');
            }
            grouped.push(digit);
        }
        let part = if part > 0 { format!("{part:03}") } else { String::new() };
        format!("{grouped} {digits} {}", part.trim_end_matches('0'))
    }

    /// A figure as somebody writes it who reads this language: `12,400.5` in English, `12 400,5` in French and Swedish, where
    /// a dot is taken for a comma too. What could be meant otherwise is not guessed at.
    ///
    /// # Errors
    /// [`BadWord::Empty`], or [`BadWord::NotAFigure`].
    pub fn read(text: &str, lang: Lang) -> Result<Self, BadWord> {
        let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        if plain.is_empty() {
            return Err(BadWord::Empty);
        }
        let (digits, sign) = match plain.strip_prefix(['-', '\u{2212}']) {
            Some(digits) => (digits, -1),
            None => (plain.as_str(), 1),
        };
        let mark = if lang == Lang::En || !digits.contains(',') { '.' } else { ',' };
        let (whole, part) = digits.split_once(mark).map_or((digits, None), |(whole, part)| (whole, Some(part)));
        let whole = if lang == Lang::En { ungrouped(whole)? } else { whole.to_owned() };
        let part = match part {
            None => "000".to_owned(),
            Some(part) if (1..=3).contains(&part.len()) => format!("{part:0<3}"),
            Some(_) => return Err(BadWord::NotAFigure),
        };
        let all = format!("{whole}{part}");
        if whole.is_empty() || whole.len() > 13 || !all.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(BadWord::NotAFigure);
        }
        let thousandths: i64 = all.parse().map_err(|_| BadWord::NotAFigure)?;
        Self::of_thousandths(sign * thousandths)
    }
}

/// Digits whose commas stand before each three of them.
fn ungrouped(whole: &str) -> Result<String, BadWord> {
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.is_empty() || ((1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3));
    if grouped { Ok(whole.replace(',', "")) } else { Err(BadWord::NotAFigure) }
}

impl TryFrom<i64> for Figure {
    type Error = BadWord;
    fn try_from(thousandths: i64) -> Result<Self, BadWord> {
        Self::of_thousandths(thousandths)
    }
}

impl From<Figure> for i64 {
    fn from(figure: Figure) -> i64 {
        figure.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, lang: Lang) -> Result<i64, BadWord> {
        Figure::read(text, lang).map(Figure::thousandths)
    }

    #[test]
    fn a_figure_is_read_as_its_language_writes_it() {
        for (lang, text, thousandths) in [
            (Lang::En, "12,400.5", 12_400_500),
            (Lang::En, " 12400 ", 12_400_000),
            (Lang::En, "-0.125", -125),
            (Lang::Fr, "12\u{202F}400,5", 12_400_500),
            (Lang::Fr, "12400.25", 12_400_250),
            (Lang::Sv, "\u{2212}1\u{A0}234,1", -1_234_100),
            (Lang::Sv, "0", 0),
            (Lang::En, "1,000,000,000,000", MOST),
        ] {
            assert_eq!(read(text, lang), Ok(thousandths), "{text}");
        }
    }

    #[test]
    fn a_figure_is_found_as_any_language_writes_it_and_without_its_groups() {
        let words = Figure::of_thousandths(-12_400_500).expect("a figure").words();
        for typed in ["12,400.5", "12\u{202F}400,5", "12400.5", "12400,5", "12 4", "\u{2212}12400"] {
            assert!(crate::Words::of(typed).stand_in([words.as_str()]), "{typed}");
        }
        assert_eq!(Figure::of_thousandths(7_000).expect("a figure").words().trim(), "7 7");
    }

    #[test]
    fn what_could_be_meant_otherwise_is_no_figure() {
        assert_eq!(read(" \u{A0}", Lang::En), Err(BadWord::Empty));
        for (lang, text) in [
            (Lang::En, "1,5"),
            (Lang::En, "1.2.3"),
            (Lang::En, "1234,567"),
            (Lang::En, "ten"),
            (Lang::En, "."),
            (Lang::En, "5."),
            (Lang::En, "1.2345"),
            (Lang::Fr, "1.000,5"),
            (Lang::Sv, "1,2,3"),
            (Lang::Sv, "10 kr"),
            (Lang::Sv, "--1"),
            (Lang::En, "1,000,000,000,000.001"),
            (Lang::En, "99999999999999999999"),
            (Lang::En, "٣"),
        ] {
            assert_eq!(read(text, lang), Err(BadWord::NotAFigure), "{text}");
        }
    }

    #[test]
    fn a_figure_travels_as_its_thousandths_and_no_larger_than_it_may_be() {
        let figure = Figure::read("12.5", Lang::En).unwrap();
        assert_eq!(serde_json::to_string(&figure).unwrap(), "12500");
        assert_eq!(serde_json::from_str::<Figure>("12500").unwrap(), figure);
        assert!(serde_json::from_str::<Figure>("1000000000000001").is_err());
    }
}
