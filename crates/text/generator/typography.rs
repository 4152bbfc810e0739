//! What a keyboard cannot show: no-break spaces and apostrophes, set once for everybody who writes a catalogue.

use super::Tongue;
use super::parse::{Pattern, Piece};

/// Turns `'` into `’` and, in French, the spaces that must not break into no-break ones
/// (Lexique des règles typographiques en usage à l'Imprimerie nationale: narrow before ; ! ?, full before : and
/// inside « »).
pub fn set(tongue: Tongue, value: &mut Pattern) {
    for piece in value {
        match piece {
            Piece::Text(text) => *text = set_text(tongue, text),
            Piece::Argument(_) => {}
            Piece::Select { forms, .. } => forms.iter_mut().for_each(|form| set(tongue, &mut form.value)),
        }
    }
}

fn set_text(tongue: Tongue, text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut chars = text.chars().peekable();
    let mut before = None;
    while let Some(c) = chars.next() {
        let set = match (c, chars.peek()) {
            ('\'', _) => '’',
            (' ', Some(':' | '»' | '%' | '€')) if tongue == Tongue::Fr => '\u{00A0}',
            (' ', Some(';' | '!' | '?')) if tongue == Tongue::Fr => '\u{202F}',
            (' ', _) if tongue == Tongue::Fr && before == Some('«') => '\u{00A0}',
            _ => c,
        };
        out.push(set);
        before = Some(c);
    }
    out
}
