//! Putting arguments into a sentence.

/// The sentence with its arguments in place: the control character n stands for the n-th of them.
/// Texts of the catalogue hold no other control characters than line ends, and what was filled in is not looked at
/// again, so an argument cannot pull in another.
pub(crate) fn fill(template: &str, arguments: &[&str]) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut filled = false;
    for c in template.chars() {
        let argument = arguments.get((c as usize).wrapping_sub(1));
        match argument {
            Some(argument) => out.push_str(argument),
            // An abbreviation at the end of a sentence has one full stop: "le 19 nov." and not "le 19 nov..".
            None if filled && c == '.' && out.ends_with('.') => {}
            None => out.push(c),
        }
        filled = argument.is_some();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn arguments_stand_where_the_sentence_wants_them() {
        assert_eq!(fill("\u{2} före \u{1}.\n\u{2}!", &["Per", "Maja"]), "Maja före Per.\nMaja!");
    }

    #[test]
    fn an_abbreviation_that_ends_a_sentence_has_one_full_stop() {
        assert_eq!(fill("Publié le \u{1}.", &["19 nov."]), "Publié le 19 nov.");
        assert_eq!(fill("Publié le \u{1}.", &["19 novembre"]), "Publié le 19 novembre.");
        assert_eq!(fill("\u{1}…", &["a."]), "a.…");
    }

    #[test]
    fn an_argument_cannot_pull_in_another() {
        assert_eq!(fill("\u{1} \u{2}", &["\u{2}", "secret"]), "\u{2} secret");
    }
}
