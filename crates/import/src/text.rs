//! Bytes to text: which encoding, and what kind of file it is when it is no text at all.

use crate::{Unreadable, WrongKind};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// A text, and what it was written in.
#[derive(Debug)]
pub(crate) struct Decoded<'a> {
    pub(crate) text: Cow<'a, str>,
    pub(crate) encoding: &'static str,
}

/// What a file is by its first bytes, where that is a kind that is not read. A file that ends in a known way but begins
/// in no known one is told by its name.
pub(crate) fn wrong_kind(name: &str, bytes: &[u8]) -> Option<WrongKind> {
    const PICTURES: [&[u8]; 7] = [b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"BM\0", b"II*\0", b"MM\0*", b"\0\0\x01\0"];
    const ARCHIVES: [&[u8]; 5] = [b"\x1F\x8B", b"7z\xBC\xAF", b"Rar!", b"BZh", b"\xFD7zXZ"];
    let is = |start: &[u8]| bytes.starts_with(start);
    let holds = |word: &[u8]| bytes.windows(word.len()).take(1 << 20).any(|window| window == word);
    let name = name.to_ascii_lowercase();
    let named = |ends: &[&str]| ends.iter().any(|end| name.ends_with(end));
    if PICTURES.iter().any(|start| is(start)) || (is(b"RIFF") && bytes.get(8..12) == Some(b"WEBP")) {
        return Some(WrongKind::Picture);
    }
    if is(b"%PDF") {
        return Some(WrongKind::Pdf);
    }
    if is(b"{\\rtf") {
        return Some(WrongKind::Document);
    }
    if is(b"PK\x03\x04") || is(b"PK\x05\x06") {
        return Some(match () {
            () if holds(b"xl/") || holds(b"opendocument.spreadsheet") || named(&[".xlsx", ".ods"]) => {
                WrongKind::Spreadsheet
            }
            () if holds(b"word/") || holds(b"opendocument.text") || named(&[".docx", ".odt"]) => WrongKind::Document,
            () => WrongKind::Archive,
        });
    }
    // The container of Office before 2007, which .mpp files still are (Compound File Binary, [MS-CFB] 2.2).
    if is(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Some(match () {
            () if named(&[".mpp", ".mpt"]) => WrongKind::ProjectFile,
            () if named(&[".xls"]) || holds(b"W\0o\0r\0k\0b\0o\0o\0k\0") => WrongKind::Spreadsheet,
            () if named(&[".doc"]) || holds(b"W\0o\0r\0d\0D\0o\0c\0") => WrongKind::Document,
            () => WrongKind::ProjectFile,
        });
    }
    ARCHIVES.iter().any(|start| is(start)).then_some(WrongKind::Archive)
}

/// The file as text: UTF-8 with or without a mark, UTF-16 with one, else Windows-1252, which is what Excel writes.
pub(crate) fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Unreadable> {
    let (encoding, body): (&'static Encoding, &[u8]) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (encoding, bytes.get(mark..).unwrap_or_default()),
        None => (guess(bytes)?, bytes),
    };
    let (text, had_errors) = encoding.decode_without_bom_handling(body);
    if had_errors {
        let line = text.chars().take_while(|&c| c != '\u{FFFD}').filter(|&c| c == '\n').count() as u64 + 1;
        return Err(Unreadable::NotText { line });
    }
    if let Some(at) = text.find('\0') {
        return Err(Unreadable::NotText { line: lines_to(&text, at) });
    }
    if text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    let encoding = match encoding {
        e if e == UTF_8 => "UTF-8",
        e if e == UTF_16LE => "UTF-16LE",
        e if e == UTF_16BE => "UTF-16BE",
        _ => "windows-1252",
    };
    Ok(Decoded { text, encoding })
}

/// The line a place in a text is in, from 1.
pub(crate) fn lines_to(text: &str, at: usize) -> u64 {
    text.as_bytes().iter().take(at).filter(|&&b| b == b'\n').count() as u64 + 1
}

fn guess(bytes: &[u8]) -> Result<&'static Encoding, Unreadable> {
    let Err(bad) = std::str::from_utf8(bytes) else { return Ok(UTF_8) };
    let valid = bytes.get(..bad.valid_up_to()).unwrap_or_default();
    // A character that lacks its last bytes, in a text that was UTF-8 all along, is a file that broke off.
    if bad.error_len().is_none() && !valid.is_ascii() {
        let line = valid.iter().filter(|&&b| b == b'\n').count() as u64 + 1;
        let column = valid.iter().rev().take_while(|&&b| b != b'\n').count() as u64 + 1;
        return Err(Unreadable::CutOff { line, column });
    }
    // Windows-1252 has a meaning for every byte, so what is no text must be told by what no text holds.
    let control = |b: &&u8| matches!(b, 0..=8 | 14..=25 | 27..=31 | 127);
    let controls = bytes.iter().filter(control).count();
    if controls * 200 > bytes.len() {
        let at = bytes.iter().position(|b| control(&b)).unwrap_or(0);
        return Err(Unreadable::NotText { line: bytes.iter().take(at).filter(|&&b| b == b'\n').count() as u64 + 1 });
    }
    Ok(WINDOWS_1252)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_a_table_comes_in_is_told() {
        let utf_16 = |text: &str, big: bool| -> Vec<u8> {
            let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
            units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
        };
        for (bytes, encoding) in [
            (b"\xEF\xBB\xBFn\xC3\xA5".to_vec(), "UTF-8"),
            ("nå".as_bytes().to_vec(), "UTF-8"),
            (b"n\xE5".to_vec(), "windows-1252"),
            (utf_16("nå", false), "UTF-16LE"),
            (utf_16("nå", true), "UTF-16BE"),
        ] {
            let decoded = decode(&bytes).unwrap();
            assert_eq!((&*decoded.text, decoded.encoding), ("nå", encoding));
        }
    }

    #[test]
    fn what_is_no_text_is_told_with_its_line() {
        assert_eq!(decode(b"a\nb\0").unwrap_err(), Unreadable::NotText { line: 2 });
        assert_eq!(decode(b"a\n\xFF\x01\x02\x03").unwrap_err(), Unreadable::NotText { line: 2 });
        assert_eq!(decode(b"\xFF\xFEa\0\0").unwrap_err(), Unreadable::NotText { line: 1 });
        assert_eq!(decode("né".as_bytes().get(..2).unwrap()).unwrap().encoding, "windows-1252");
        assert_eq!(decode(b"\xC3\xA9\n\xC3").unwrap_err(), Unreadable::CutOff { line: 2, column: 1 });
        assert_eq!(decode(b" \n").unwrap_err(), Unreadable::Empty);
    }
}
