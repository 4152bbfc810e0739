//! What is looked at before a file is read: a hostile or broken file must cost no more than a large honest one.

use crate::{LARGEST_FILE, Unreadable};

/// Objects and lists. An honest export has one per hundred bytes; each costs some hundred bytes of memory while read.
const MOST_GROUPS: u64 = 400_000;
/// Values that follow a comma.
const MOST_VALUES: u64 = 1_500_000;
/// An honest export is nested nine deep.
const DEEPEST: u32 = 64;

/// The file as text, if it is one of bearable size and shape.
pub(super) fn checked(bytes: &[u8]) -> Result<&str, Unreadable> {
    let size = bytes.len() as u64;
    if size > LARGEST_FILE {
        return Err(Unreadable::TooLarge { bytes: size, most: LARGEST_FILE });
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|bad| {
        let (line, column) = end(&bytes[..bad.valid_up_to()]);
        // A character that only lacks its last bytes is a file that broke off, not another encoding.
        match bad.error_len() {
            None => Unreadable::CutOff { line, column },
            Some(_) => Unreadable::NotText { line },
        }
    })?;
    if text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    bearable(bytes)?;
    Ok(text)
}

/// Line and column where a text ends, from 1.
fn end(bytes: &[u8]) -> (u64, u64) {
    let line = bytes.iter().filter(|&&b| b == b'\n').count() as u64 + 1;
    let column = bytes.iter().rev().take_while(|&&b| b != b'\n').count() as u64 + 1;
    (line, column)
}

fn bearable(bytes: &[u8]) -> Result<(), Unreadable> {
    let (mut depth, mut line, mut groups, mut values) = (0u32, 1u64, 0u64, 0u64);
    let (mut in_text, mut escaped) = (false, false);
    for byte in bytes {
        if in_text {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => in_text = false,
                _ => {}
            }
            continue;
        }
        match byte {
            b'"' => in_text = true,
            b'\n' => line += 1,
            b',' => values += 1,
            b'{' | b'[' => {
                groups += 1;
                depth += 1;
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return Err(Unreadable::TooDeep { line });
        }
        if groups > MOST_GROUPS {
            return Err(Unreadable::TooManyThings { most: MOST_GROUPS });
        }
        if values > MOST_VALUES {
            return Err(Unreadable::TooManyThings { most: MOST_VALUES });
        }
    }
    Ok(())
}
