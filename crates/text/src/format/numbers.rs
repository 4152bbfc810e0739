//! Whole numbers, and figures with decimals.

use crate::Say;
use veranda_terms::{Figure, Lang};

impl Say {
    /// A whole number with its groups: "12,400", "12 400" with the no-break spaces of French and Swedish.
    pub fn number(self, number: i64) -> String {
        let separator = match self.lang {
            Lang::En => ',',
            Lang::Fr => '\u{202F}',
            Lang::Sv => '\u{A0}',
        };
        let digits = number.unsigned_abs().to_string();
        let mut out = String::with_capacity(digits.len() * 2);
        if number < 0 {
            // The minus sign; a hyphen would be a line's end.
            out.push('\u{2212}');
        }
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                out.push(separator);
            }
            out.push(digit);
        }
        out
    }
}

impl Say {
    /// A figure with its groups and as many decimals as it has: "12,400.5", "12 400,5".
    pub fn figure(self, figure: Figure) -> String {
        let (thousandths, mark) = (figure.thousandths(), if self.lang == Lang::En { '.' } else { ',' });
        let (whole, part) = (thousandths / 1_000, thousandths.unsigned_abs() % 1_000);
        let mut out = self.number(whole);
        if whole == 0 && thousandths < 0 {
            out.insert(0, '\u{2212}');
        }
        if part > 0 {
            out.push(mark);
            out.push_str(format!("{part:03}").trim_end_matches('0'));
        }
        out
    }

    /// A figure with what it counts, if that is said.
    pub fn figure_of(self, figure: Figure, unit: Option<&str>) -> String {
        let figure = self.figure(figure);
        match unit {
            Some(unit) => self.common_figure_unit(&figure, unit),
            None => figure,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_have_the_decimals_of_their_language_and_read_back() {
        for (thousandths, expected) in [
            (0, ["0", "0", "0"]),
            (12_400_500, ["12,400.5", "12\u{202F}400,5", "12\u{A0}400,5"]),
            (-125, ["−0.125", "−0,125", "−0,125"]),
            (1_050, ["1.05", "1,05", "1,05"]),
            (-3_000, ["−3", "−3", "−3"]),
        ] {
            let figure = Figure::of_thousandths(thousandths).expect("a figure");
            for (lang, expected) in Lang::ALL.into_iter().zip(expected) {
                let written = Say::new(lang).figure(figure);
                assert_eq!(written, expected);
                assert_eq!(Figure::read(&written, lang), Ok(figure), "{written}");
            }
        }
        let area = Figure::of_thousandths(12_500).expect("a figure");
        assert_eq!(Say::new(Lang::Sv).figure_of(area, Some("m²")), "12,5 m²");
        assert_eq!(Say::new(Lang::En).figure_of(area, None), "12.5");
    }

    #[test]
    fn numbers_have_the_groups_of_their_language() {
        for (number, expected) in [
            (0, ["0", "0", "0"]),
            (999, ["999", "999", "999"]),
            (1_000, ["1,000", "1\u{202F}000", "1\u{A0}000"]),
            (12_400, ["12,400", "12\u{202F}400", "12\u{A0}400"]),
            (-1_234_567, ["−1,234,567", "−1\u{202F}234\u{202F}567", "−1\u{A0}234\u{A0}567"]),
        ] {
            for (lang, expected) in Lang::ALL.into_iter().zip(expected) {
                assert_eq!(Say::new(lang).number(number), expected);
            }
        }
    }

    #[test]
    fn the_largest_and_smallest_number_have_a_text() {
        assert_eq!(Say::new(Lang::En).number(i64::MIN), "−9,223,372,036,854,775,808");
        assert_eq!(Say::new(Lang::En).number(i64::MAX), "9,223,372,036,854,775,807");
    }
}
