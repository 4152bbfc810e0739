//! The part of a task's text that keeps what has no place of its own.

use super::Kept;
use crate::report::{How, Reason, Tally};
use crate::{Words, words};

/// The longest value that is kept whole.
const LONGEST_VALUE: usize = 4_000;

/// Puts the lines under a heading below a text, as far as they fit, and counts them.
pub(super) fn below(
    text: &mut String,
    lines: Vec<Kept>,
    heading: &str,
    says: &Words<'_>,
    most: usize,
    tally: &mut Tally,
) {
    let mut room = most.saturating_sub(text.chars().count() + heading.chars().count() + 8);
    let mut first = true;
    for Kept { kind, name, value } in lines {
        tally.found(kind.clone(), 1);
        let (name, value) = (words::line(&name).shortened(80), words::line(&value).shortened(LONGEST_VALUE));
        if value.text.is_empty() {
            tally.left_out(kind, Reason::Empty, 1, &name.text);
            continue;
        }
        let line = format!("- {}{} {}", words::plain(&name.text), says.colon, words::plain(&value.text));
        let Some(left) = room.checked_sub(line.chars().count() + 1) else {
            tally.left_out(kind, Reason::TooLong, 1, &name.text);
            continue;
        };
        room = left;
        if std::mem::take(&mut first) {
            text.push_str(if text.is_empty() { "### " } else { "\n\n### " });
            text.push_str(heading);
            text.push('\n');
        }
        text.push('\n');
        text.push_str(&line);
        tally.imported(kind.clone());
        tally.altered(kind.clone(), How::AsLine, &name.text);
        tally.cleaned(&kind, &value, &name.text);
    }
}
