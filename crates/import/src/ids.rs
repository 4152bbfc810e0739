//! Ids that stay the same from one reading to the next, so that a second import updates.

use crate::SourceId;
use sha2::{Digest, Sha256};

/// What was given as an id, behind a word that says of what; a hash of it where it has not the form of one.
pub(crate) fn of(what: &str, raw: &str) -> SourceId {
    SourceId::parse(&format!("{what}:{}", raw.trim())).unwrap_or_else(|| hashed(what, &[raw]))
}

/// An id made of texts that tell a thing from its like.
pub(crate) fn hashed(what: &str, parts: &[&str]) -> SourceId {
    // The word is one of ours and short, so the id always has its form.
    SourceId::made(format!("{what}:{}", hash(parts)))
}

/// 128 bits of SHA-256 over the parts, each behind its length, in hexadecimal.
pub(crate) fn hash(parts: &[&str]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part.as_bytes());
    }
    hasher.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// 128 bits that are the same for the same text only.
pub(crate) fn hash_of(text: &str) -> u128 {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().take(16).fold(0, |bits, byte| bits << 8 | u128::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_kept_when_it_has_the_form_of_one() {
        assert_eq!(of("issue", "HARB-12").as_str(), "issue:HARB-12");
        let long = of("row", "åäö / 12");
        assert_eq!(long, of("row", "åäö / 12"));
        assert!(SourceId::parse(long.as_str()).is_some());
        assert_ne!(hashed("x", &["ab", "c"]), hashed("x", &["a", "bc"]));
    }
}
