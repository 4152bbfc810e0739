//! Whole numbers.

use crate::Say;
use veranda_terms::Lang;

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

#[cfg(test)]
mod tests {
    use super::*;

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
