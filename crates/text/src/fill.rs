//! Putting arguments into a sentence.

/// The sentence with its arguments in place: the control character n stands for the n-th of them.
/// Texts of the catalogue hold no other control characters than line ends, and what was filled in is not looked at
/// again, so an argument cannot pull in another.
pub(crate) fn fill(template: &str, arguments: &[&str]) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    for c in template.chars() {
        match arguments.get((c as usize).wrapping_sub(1)) {
            Some(argument) => out.push_str(argument),
            None => out.push(c),
        }
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
    fn an_argument_cannot_pull_in_another() {
        assert_eq!(fill("\u{1} \u{2}", &["\u{2}", "secret"]), "\u{2} secret");
    }
}
