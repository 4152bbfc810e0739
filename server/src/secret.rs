//! Secrets on their way out, and what is kept of them.

use crate::dice::Stream;
use sha2::{Digest, Sha256};
use veranda_terms::{ChallengeId, ClientId, EntryId, LinkId, PersonId};

/// 256 random bits for a session cookie, as 64 hex digits.
pub fn session_token(dice: &mut Stream) -> String {
    hex(&dice.bytes::<32>())
}

/// 128 random bits for a link's fragment, as 32 hex digits.
pub fn link_secret(dice: &mut Stream) -> String {
    hex(&dice.bytes::<16>())
}

/// The secret of a report's link, 128 bits as 32 hex digits: made from the house's own key, so that the firm can copy an
/// address again while the database, and a copy of it, holds only its hash. Without the key it is as good as random.
pub fn of_link(key: &[u8; 32], link: LinkId) -> String {
    keyed(key, &["report link", &link.to_string()])[..32].to_owned()
}

/// What proves that an address which stops a kind of mail for somebody is ours, 128 bits as 32 hex digits.
pub fn of_stop(key: &[u8; 32], person: PersonId, client: Option<ClientId>, kind: &str) -> String {
    let place = client.map_or_else(|| "firm".to_owned(), |client| client.to_string());
    keyed(key, &["stop mail", &person.to_string(), &place, kind])[..32].to_owned()
}

/// The secret of the link a new colleague chooses their password by, made in the same way: an owner can copy it again
/// while it works.
pub fn of_entry(key: &[u8; 32], entry: EntryId) -> String {
    keyed(key, &["colleague's link", &entry.to_string()])[..32].to_owned()
}

/// A secret of somebody's way to a provider and back, 256 bits as 64 hex digits: made from the state they left with, so that
/// nothing of the way is kept but hashes.
pub fn of_sign_on(key: &[u8; 32], what: &str, state: &str) -> String {
    keyed(key, &["sign-on", what, state])
}

/// The secret of somebody's second proof, 160 bits (RFC 4226 section 4, R6), made in the same way from a nonce of its own:
/// the database holds the nonce and nothing that shows digits.
pub fn of_second(key: &[u8; 32], person: PersonId, nonce: &str) -> [u8; 20] {
    let bytes = keyed_bytes(key, &["second proof", &person.to_string(), nonce]);
    std::array::from_fn(|at| bytes[at])
}

/// One of somebody's spare codes, 40 bits, made in the same way.
pub fn spare_code(key: &[u8; 32], person: PersonId, nonce: &str, number: u32) -> String {
    let bytes = keyed_bytes(key, &["spare code", &person.to_string(), nonce, &number.to_string()]);
    bytes[..8].iter().map(|byte| LETTERS[usize::from(byte % 32)] as char).collect()
}

/// What is stored of a token or secret: its SHA-256. Enough for 128 bits and more, which nobody can search.
pub fn hashed(secret: &str) -> String {
    hex(&Sha256::digest(secret.as_bytes()))
}

/// The letters of a code: 32 of them, none that reads as another (Crockford's base 32).
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Eight characters for a mail, 40 random bits. At most ten guesses are allowed: one chance in 10^11.
pub fn code(dice: &mut Stream) -> String {
    dice.bytes::<8>().iter().map(|byte| LETTERS[usize::from(byte % 32)] as char).collect()
}

/// A code as typed, made comparable: upper case, no dashes or spaces, look-alikes read as what was meant.
pub fn code_as_meant(typed: &str) -> String {
    typed
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            c => c,
        })
        .take(16)
        .collect()
}

/// What is stored of a code: keyed by the house's own key, so that 40 bits cannot be searched from a stolen database.
pub fn hashed_code(key: &[u8; 32], entry: EntryId, code: &str) -> String {
    keyed(key, &[&entry.to_string(), code])
}

/// The same for the code of a challenge.
pub fn hashed_challenge(key: &[u8; 32], challenge: ChallengeId, code: &str) -> String {
    keyed(key, &["challenge", &challenge.to_string(), code])
}

/// Two keyed passes (RFC 2104's shape with a key and inputs of fixed length) keep the key out of reach of extension.
fn keyed(key: &[u8; 32], inputs: &[&str]) -> String {
    hex(&keyed_bytes(key, inputs))
}

fn keyed_bytes(key: &[u8; 32], inputs: &[&str]) -> [u8; 32] {
    let inner = inputs.iter().fold(Sha256::new().chain_update(key), |hash, input| hash.chain_update(input));
    Sha256::new().chain_update(key).chain_update(inner.finalize()).finalize().into()
}

/// Whether two texts are the same, in a time that does not depend on where they differ.
pub fn same(a: &str, b: &str) -> bool {
    a.len() == b.len() && a.bytes().zip(b.bytes()).fold(0, |differ, (x, y)| differ | (x ^ y)) == 0
}

/// Lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes.iter().flat_map(|b| [DIGITS[usize::from(b >> 4)] as char, DIGITS[usize::from(b & 15)] as char]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dice::Dice;

    #[test]
    fn a_code_is_understood_however_it_is_typed() {
        let code = code(&mut Dice::Seeded([7; 32]).fork("mail"));
        assert_eq!(code.len(), 8);
        let typed = format!(" {}-{} ", code[..4].to_ascii_lowercase(), &code[4..]);
        assert_eq!(code_as_meant(&typed), code);
        assert_eq!(code_as_meant("oil0-1"), "01101");
    }
}
