//! Values in the query of an address (`?q=two%20words`).

use std::fmt::Write;

/// Adds a value to the query of a path.
pub(crate) fn ask(path: &mut String, name: &str, value: &str) {
    path.push(if path.contains('?') { '&' } else { '?' });
    path.push_str(name);
    path.push('=');
    path.push_str(&encoded(value));
}

/// A text as it stands in an address (RFC 3986, section 2.1).
pub fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else if write!(encoded, "%{byte:02X}").is_err() {
            unreachable!("a text takes whatever is written to it");
        }
    }
    encoded
}

/// The text that stands in an address; forms of browsers write a space as `+`. What is no text any more reads as marks of
/// replacement.
pub fn decoded(encoded: &str) -> String {
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        let two = hex.filter(|two| two.bytes().all(|byte| byte.is_ascii_hexdigit()));
        match (first, two.and_then(|two| u8::from_str_radix(two, 16).ok())) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &after[2..];
                continue;
            }
            (b'+', _) => bytes.push(b' '),
            (other, _) => bytes.push(*other),
        }
        rest = after;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_comes_back_from_an_address() {
        for text in ["", "dépôt & Göteborg?", "a=b&c#d", "100 %", "%41", "a+b", "\u{1F332}"] {
            assert_eq!(decoded(&encoded(text)), text);
            assert!(encoded(text).bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~%".contains(&byte)));
        }
    }

    #[test]
    fn what_others_write_is_read() {
        for (encoded, text) in
            [("two+words", "two words"), ("%c3%a9", "é"), ("%", "%"), ("%4", "%4"), ("%zz", "%zz"), ("%ff", "\u{FFFD}")]
        {
            assert_eq!(decoded(encoded), text);
        }
    }
}
