//! Values that stand in samples, guides and tests everywhere: whoever knows them is in. A house does not start with one.

use super::{Found, key, place};
use crate::secret::hex;
use anyhow::bail;
use std::net::IpAddr;

/// Refuses a sample.
///
/// # Errors
/// A sentence that says where it stands and what to do. It does not show the value.
pub fn refused(found: &Found) -> anyhow::Result<()> {
    let Some(value) = &found.value else { return Ok(()) };
    let todo = match found.setting.name {
        "code-key" if key(value).is_some_and(|key| is_a_sample_key(&key)) => {
            "Make one of your own: openssl rand -hex 32"
        }
        "smtp-url" | "database" if has_a_sample_password(value) => "Choose one of your own where it is set.",
        _ => return Ok(()),
    };
    bail!(
        "{} holds a value that stands in samples, so anybody could know it. {todo}",
        place(found.setting, &found.source)
    )
}

/// A key that nobody drew: one repeated piece, a row that counts up or down, the hash of nothing.
fn is_a_sample_key(key: &[u8; 32]) -> bool {
    let repeats = [1, 2, 4, 8, 16].into_iter().any(|piece| key.chunks(piece).all(|chunk| chunk == &key[..piece]));
    let step = key[1].wrapping_sub(key[0]);
    let counts = key.windows(2).all(|two| two[1].wrapping_sub(two[0]) == step);
    let digits: Vec<u8> = key.iter().flat_map(|byte| [byte >> 4, byte & 15]).collect();
    let few = digits.iter().collect::<std::collections::BTreeSet<_>>().len() < 6;
    repeats || counts || few || hex(key) == HASH_OF_NOTHING
}

/// SHA-256 of no bytes at all, as a program makes it that was given none.
const HASH_OF_NOTHING: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/// Passwords of samples.
const SAMPLES: &[&str] = &[
    "123456",
    "12345678",
    "admin",
    "change-me",
    "change_me",
    "changeit",
    "changeme",
    "example",
    "pass",
    "passw0rd",
    "password",
    "postgres",
    "root",
    "secret",
    "test",
    "user",
    "veranda",
];

/// Whether an address of another machine has a password of a sample. On this machine itself a developer's will do.
fn has_a_sample_password(address: &str) -> bool {
    // What cannot be read is refused elsewhere, with its own sentence.
    let Ok(url) = url::Url::parse(address) else { return false };
    let said = |name: &str| url.query_pairs().find(|(known, _)| known == name).map(|(_, value)| value.into_owned());
    let host = said("host").or_else(|| url.host_str().map(str::to_owned)).unwrap_or_default();
    let name = host.trim_matches(['[', ']']);
    let here = name.is_empty()
        || name == "localhost"
        || name.starts_with('/')
        || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
    let is_sample = |password: &str| SAMPLES.iter().any(|sample| password.eq_ignore_ascii_case(sample));
    !here && (url.password().is_some_and(is_sample) || said("password").is_some_and(|password| is_sample(&password)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_of_a_sample_is_known_and_a_drawn_one_is_not() {
        for sample in [
            "0".repeat(64),
            "f".repeat(64),
            "ab".repeat(32),
            "deadbeef".repeat(8),
            "0123456789abcdef".repeat(4),
            "000102030405060708090a0b0c0d0e0f".repeat(2),
            "00112233445566778899aabbccddeeff".repeat(2),
            "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f".to_owned(),
            "1f1e1d1c1b1a191817161514131211100f0e0d0c0b0a09080706050403020100".to_owned(),
            "0000000000000000000000000000000000000000000000000000000000000001".to_owned(),
            HASH_OF_NOTHING.to_owned(),
        ] {
            assert!(key(&sample).is_some_and(|key| is_a_sample_key(&key)), "{sample}");
        }
        for drawn in [
            "9c1185a5c5e9fc54612808977ee8f548b2258d31b1d2a9f4e5c4c2ab1d90a4e7",
            "4d0e5a5f07c3fe4e1b7b5e8e2a9d6c10f3a2b1c0d9e8f7a6b5c4d3e2f1a0b9c8",
        ] {
            assert!(key(drawn).is_some_and(|key| !is_a_sample_key(&key)), "{drawn}");
        }
    }

    #[test]
    fn a_password_of_a_sample_is_known_but_for_this_machine() {
        for address in [
            "postgres://veranda:password@db.example.com/veranda?sslmode=verify-full",
            "postgres://veranda:Veranda@10.0.0.5/veranda",
            "postgres://veranda@db.internal/veranda?password=changeme",
            "smtps://user:changeme@mail.internal",
        ] {
            assert!(has_a_sample_password(address), "{address}");
        }
        for address in [
            "postgres://veranda:password@localhost/veranda",
            "postgres://veranda:password@127.0.0.1:5432/veranda",
            "postgres://veranda:password@[::1]/veranda",
            "postgres:///veranda?host=/run/postgresql&password=password",
            "postgres://veranda:9c1185a5c5e9@db.internal/veranda",
            "postgres://veranda@db.internal/veranda",
            "smtps://veranda:9c1185a5c5e9@mail.internal",
        ] {
            assert!(!has_a_sample_password(address), "{address}");
        }
    }
}
