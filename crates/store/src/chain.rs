//! The chain through the journal: which bytes of an entry are sealed, and how a seal holds on to the one before.
//!
//! # The canonical form
//! The seal of an entry is the SHA-256 (FIPS 180-4) of these fields, one after the other:
//!
//! | field | bytes |
//! | --- | --- |
//! | form | `text`: `veranda journal 1`, so that no other hash of ours can be mistaken for a seal |
//! | before | 32 bytes: the seal before this one in its scope; zeros for the first of a scope |
//! | scope | `text`, as stored: `firm`, `client:{id}`, `project:{id}` |
//! | revision, n, happened at | three times `number` |
//! | actor | `maybe`: the id of a person, nothing for Veranda itself |
//! | event, kind of thing | twice `text` |
//! | thing | `maybe`: its id, nothing for the firm |
//! | audience | `text` |
//!
//! `number` is a two's complement of 8 bytes, the highest first. `text` is its length in bytes as 4 bytes, the highest
//! first, and its UTF-8. `maybe` is the byte 0, or the byte 1 and a `text`. Every field says where it ends, so two different
//! entries never have the same bytes.

use sha2::{Digest, Sha256};

/// A seal: 32 bytes, written as 64 lower-case hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Seal(pub [u8; 32]);

impl Seal {
    /// What stands before the first entry of a scope.
    pub const NONE: Seal = Seal([0; 32]);

    /// As it is stored.
    pub fn hex(&self) -> String {
        use std::fmt::Write;
        self.0.iter().fold(String::with_capacity(64), |mut text, byte| {
            // A string takes everything.
            let _ = write!(text, "{byte:02x}");
            text
        })
    }

    /// What a stored text means: exactly 64 lower-case hexadecimal digits.
    pub fn parse(text: &str) -> Option<Self> {
        let digit = |byte: u8| match byte {
            b'0'..=b'9' => Some(byte - b'0'),
            b'a'..=b'f' => Some(byte - b'a' + 10),
            _ => None,
        };
        let mut bytes = [0; 32];
        if text.len() != 64 {
            return None;
        }
        for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
            *byte = digit(pair[0])? << 4 | digit(pair[1])?;
        }
        Some(Seal(bytes))
    }
}

/// An entry as the database holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) scope: String,
    pub(crate) revision: i64,
    pub(crate) n: i64,
    pub(crate) happened_at: i64,
    pub(crate) actor: Option<String>,
    pub(crate) event: String,
    pub(crate) thing_kind: String,
    pub(crate) thing: Option<String>,
    pub(crate) audience: String,
}

impl Line {
    /// The seal of this entry after another.
    pub(crate) fn sealed(&self, before: &Seal) -> Seal {
        let Line { scope, revision, n, happened_at, actor, event, thing_kind, thing, audience } = self;
        let mut hash = Sha256::new();
        text(&mut hash, "veranda journal 1");
        hash.update(before.0);
        text(&mut hash, scope);
        for number in [revision, n, happened_at] {
            hash.update(number.to_be_bytes());
        }
        maybe(&mut hash, actor.as_deref());
        text(&mut hash, event);
        text(&mut hash, thing_kind);
        maybe(&mut hash, thing.as_deref());
        text(&mut hash, audience);
        Seal(hash.finalize().into())
    }
}

fn text(hash: &mut Sha256, text: &str) {
    // Nothing in the journal comes near four gigabytes; a length that did not fit would still be one of the bytes hashed.
    hash.update(u32::try_from(text.len()).unwrap_or(u32::MAX).to_be_bytes());
    hash.update(text);
}

fn maybe(hash: &mut Sha256, maybe: Option<&str>) {
    match maybe {
        None => hash.update([0]),
        Some(there) => {
            hash.update([1]);
            text(hash, there);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line() -> Line {
        Line {
            scope: "firm".to_owned(),
            revision: 3,
            n: 0,
            happened_at: 1_795_000_000_000,
            actor: None,
            event: "firm_set_up".to_owned(),
            thing_kind: "firm".to_owned(),
            thing: None,
            audience: "internal".to_owned(),
        }
    }

    #[test]
    fn the_form_is_what_the_page_says() {
        // Made by hand with Python's hashlib from the table above, so that a change of form is seen.
        let expected = "e161b1f92365842b65a00186eaaf461df414623db37bae189fdb45e58368a9f0";
        assert_eq!(line().sealed(&Seal::NONE).hex(), expected);
    }

    #[test]
    fn every_field_counts_and_none_runs_into_the_next() {
        let changes: Vec<fn(&mut Line)> = vec![
            |line| line.scope = "client:1".to_owned(),
            |line| line.revision = 4,
            |line| line.n = 1,
            |line| line.happened_at += 1,
            |line| line.actor = Some(String::new()),
            |line| line.actor = Some("firm".to_owned()),
            |line| line.event = "firm_set_u".to_owned(),
            |line| {
                line.event = "firm_set_upf".to_owned();
                line.thing_kind = "irm".to_owned();
            },
            |line| line.thing = Some(String::new()),
            |line| line.audience = "client".to_owned(),
        ];
        let mut seals = vec![line().sealed(&Seal::NONE), line().sealed(&line().sealed(&Seal::NONE))];
        for change in changes {
            let mut changed = line();
            change(&mut changed);
            seals.push(changed.sealed(&Seal::NONE));
        }
        let count = seals.len();
        seals.sort_by_key(|seal| seal.0);
        seals.dedup();
        assert_eq!(seals.len(), count);
    }

    #[test]
    fn a_seal_is_read_back_and_nothing_else_is() {
        let seal = line().sealed(&Seal::NONE);
        assert_eq!(Seal::parse(&seal.hex()), Some(seal));
        for text in ["", "0", &"A".repeat(64), &"g".repeat(64), &"0".repeat(63), &"é".repeat(32)] {
            assert_eq!(Seal::parse(text), None, "{text}");
        }
    }
}
