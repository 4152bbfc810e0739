//! Texts of others made fit to be kept: no control characters, no marks that turn a text around, not too long.

use std::borrow::Cow;
use veranda_terms::shows_nothing;

/// A text that was looked at, and whether something had to be taken out or cut off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Clean {
    pub(crate) text: String,
    pub(crate) cleaned: bool,
    pub(crate) shortened: bool,
}

/// A text of one line: breaks and tabs become spaces, what cannot be shown goes.
pub(crate) fn line(raw: &str) -> Clean {
    let mut cleaned = false;
    let text: String = (raw.trim().chars())
        .filter_map(|c| match c {
            // U+2028 and U+2029 end a line as a line feed does.
            '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
            c if cannot_be_kept(c) || c == '\u{FEFF}' => {
                cleaned = true;
                None
            }
            c => Some(c),
        })
        .collect();
    let only_invisible = text.chars().all(|c| c.is_whitespace() || shows_nothing(c));
    let text = if only_invisible { String::new() } else { text.trim().to_owned() };
    Clean { text, cleaned, shortened: false }
}

/// A text of many lines: any line break becomes a line feed, what cannot be shown goes.
pub(crate) fn lines(raw: &str) -> Clean {
    let mut cleaned = false;
    let raw: Cow<'_, str> =
        if raw.contains('\r') { raw.replace("\r\n", "\n").replace('\r', "\n").into() } else { raw.into() };
    let text: String = (raw.chars())
        .filter(|&c| {
            let kept = matches!(c, '\n' | '\t') || !cannot_be_kept(c);
            cleaned |= !kept;
            kept
        })
        .collect();
    Clean { text: text.trim_end().to_owned(), cleaned, shortened: false }
}

impl Clean {
    /// At most so many characters; a cut text ends with an ellipsis.
    pub(crate) fn shortened(self, most: usize) -> Self {
        // Bytes are never fewer than characters, so most texts are not counted.
        if self.text.len() <= most || self.text.chars().count() <= most {
            return self;
        }
        let kept: String = self.text.chars().take(most.saturating_sub(1)).collect();
        Self { text: format!("{}…", kept.trim_end()), shortened: true, ..self }
    }
}

/// A link as a line of Markdown, where the address is one a browser may open from a text.
pub(crate) fn link(name: &str, address: &str) -> Option<String> {
    let known = ["https://", "http://"].iter().any(|scheme| {
        address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
            && address.len() > scheme.len()
    });
    if !known {
        return None;
    }
    // In CommonMark an address between angle brackets ends at `>`, a line break or an unescaped `<`.
    let mut target = String::with_capacity(address.len());
    for c in address.chars() {
        match c {
            '<' => target.push_str("%3C"),
            '>' => target.push_str("%3E"),
            '\\' => target.push_str("%5C"),
            ' ' => target.push_str("%20"),
            c if c.is_whitespace() || cannot_be_kept(c) => return None,
            c => target.push(c),
        }
    }
    Some(format!("- [{}](<{target}>)", plain(name)))
}

/// A text of one line as Markdown that shows it as it is: what would end a label or start markup is escaped
/// (CommonMark 2.4, backslash escapes).
pub(crate) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '[' | ']' | '<' | '>' | '`' | '*' | '_' | '&' | '!' | '~' | '|') {
            plain.push('\\');
        }
        plain.push(c);
    }
    plain
}

/// Control characters, and the marks of Unicode Standard Annex 9 that make a text read as another.
fn cannot_be_kept(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{061C}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use veranda_terms::{BadWord, InternalText};

    #[test]
    fn what_cannot_be_shown_is_taken_out_and_said() {
        for (raw, text, cleaned) in [
            ("  Packaging\tdesign ", "Packaging design", false),
            ("two\r\nlines", "two  lines", false),
            ("bell\u{7}", "bell", true),
            ("invoice\u{202E}fdp.exe", "invoicefdp.exe", true),
            ("\u{FEFF}marked", "marked", true),
            ("\u{200B}", "", false),
            ("two\u{2028}lines\u{2029}", "two lines", false),
            ("\u{2800}\u{3164}", "", false),
        ] {
            assert_eq!(line(raw), Clean { text: text.to_owned(), cleaned, shortened: false }, "{raw:?}");
        }
        assert_eq!(lines("a\r\nb\rc\n\td\u{0}").text, "a\nb\nc\n\td");
    }

    #[test]
    fn a_long_text_ends_with_an_ellipsis() {
        let long = line(&"é".repeat(201)).shortened(200);
        assert_eq!((long.text.chars().count(), long.shortened), (200, true));
        assert!(long.text.ends_with("é…"));
        assert!(!line(&"é".repeat(200)).shortened(200).shortened);
    }

    #[test]
    fn a_link_leads_where_it_says_and_nowhere_else() {
        assert_eq!(
            link("a](b) <i>", "https://x.example/a b>c").as_deref(),
            Some("- [a\\](b) \\<i\\>](<https://x.example/a%20b%3Ec>)")
        );
        for address in ["javascript:alert(1)", "https://", "", "file:///etc/passwd", "http://x\ny", "data:text/html,x"]
        {
            assert_eq!(link("x", address), None, "{address}");
        }
    }

    /// Any text, and those made of what is looked at with care: random ones hit it too seldom.
    fn awkward() -> impl Strategy<Value = String> {
        let single = prop_oneof![
            Just('\n'),
            Just('\u{2028}'),
            Just('\u{2029}'),
            Just('\u{85}'),
            Just('\u{202E}'),
            Just('\u{FEFF}'),
            Just('\u{2800}'),
            Just('\u{AD}'),
            Just('\u{E0001}'),
            Just(' '),
            any::<char>(),
        ];
        prop_oneof![any::<String>(), proptest::collection::vec(single, 0..6).prop_map(String::from_iter)]
    }

    proptest! {
        #[test]
        fn whatever_was_cleaned_is_an_internal_text(raw in awkward()) {
            let one = line(&raw).shortened(200).text;
            prop_assert!(one.is_empty() || InternalText::parse_line(&one).is_ok());
            prop_assert!(InternalText::parse(&lines(&raw).shortened(100_000).text).is_ok());
            if InternalText::parse_line(&raw) == Err(BadWord::Empty) {
                prop_assert_eq!(one, "");
            }
        }
    }
}
