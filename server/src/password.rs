//! Staff passwords: argon2id with OWASP's parameters (19 MiB, two passes, one lane), the library's default.

use crate::dice::Stream;
use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use std::sync::LazyLock;
use tokio::sync::Semaphore;
use veranda_terms::BadWord;

/// Shortest password taken.
pub const SHORTEST: u32 = 10;
/// Longest password taken: more would only buy time on our processor.
pub const LONGEST: u32 = 128;

/// At most two hashes at once: each takes 19 MiB and a core.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// What an unknown address is compared with, so that it takes as long as a known one.
static NOBODY: LazyLock<Option<String>> = LazyLock::new(|| {
    Argon2::default().hash_password_with_salt(b"nobody has this", b"sixteen bytes ok").ok().map(|hash| hash.to_string())
});

/// Looks at a new password.
///
/// # Errors
/// Says what is wrong with it.
pub fn looked_at(password: &str) -> Result<(), BadWord> {
    let length = u32::try_from(password.chars().count()).unwrap_or(u32::MAX);
    match length {
        0 => Err(BadWord::Empty),
        n if n < SHORTEST => Err(BadWord::TooShort { least: SHORTEST }),
        n if n > LONGEST => Err(BadWord::TooLong { most: LONGEST }),
        _ => Ok(()),
    }
}

/// The hash to keep.
///
/// # Errors
/// When the library cannot hash or the machine has no memory for it.
pub async fn hash(password: String, dice: &mut Stream) -> anyhow::Result<String> {
    let salt: [u8; 16] = dice.bytes();
    let _turn = AT_ONCE.acquire().await?;
    let hash = tokio::task::spawn_blocking(move || {
        Argon2::default().hash_password_with_salt(password.as_bytes(), &salt).map(|hash| hash.to_string())
    });
    hash.await?.map_err(|error| anyhow::anyhow!("hashing a password: {error}"))
}

/// Whether the password belongs to the hash. Takes its time also when there is no hash to compare with.
///
/// # Errors
/// When a stored hash cannot be read or the machine has no memory for it.
pub async fn fits(password: String, stored: Option<String>) -> anyhow::Result<bool> {
    let _turn = AT_ONCE.acquire().await?;
    let known = stored.is_some();
    let verdict = tokio::task::spawn_blocking(move || {
        let stored = stored.or_else(|| NOBODY.clone()).ok_or_else(|| anyhow::anyhow!("no hash to compare with"))?;
        let hash =
            PasswordHash::new(&stored).map_err(|error| anyhow::anyhow!("a stored hash is unreadable: {error}"))?;
        let long = password.chars().count() > LONGEST as usize;
        Ok::<bool, anyhow::Error>(!long && Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
    });
    Ok(verdict.await?? && known)
}
