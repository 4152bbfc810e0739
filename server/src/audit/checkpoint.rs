//! A checkpoint: where the chain of every scope ended at a time, under one root, signed by the house.
//!
//! # What is signed
//! The root is the Merkle root (RFC 6962 section 2.1) over the scopes, sorted by the bytes of their names. The leaf of a
//! scope is its name's length in 4 bytes, its name in UTF-8, then revision, n and number of entries in 8 bytes each, the
//! highest first, then the 32 bytes of its last seal. The signature (Ed25519, RFC 8032) is over the text
//! `veranda checkpoint 1\n{milliseconds since 1970}\n{number of scopes}\n{root}\n`, hashes and key in lower-case hexadecimal.

use super::merkle;
use crate::secret::hex;
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use serde::{Deserialize, Serialize};
use veranda_store::{Link, Rows, Seal, Spot};
use veranda_terms::Moment;

/// What every checkpoint says it is.
const FORM: &str = "veranda checkpoint 1";

/// Where the chains ended, as it is kept in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checkpoint {
    /// Which form this is.
    pub form: String,
    /// When it was taken, in milliseconds since 1970.
    pub at: i64,
    /// The public key of the house that signed it.
    pub key: String,
    /// The root over the scopes.
    pub root: String,
    /// The signature over form, time, number of scopes and root.
    pub signature: String,
    /// Where the chain of each scope ended, by name. Scopes nothing was told of yet are left out.
    pub scopes: Vec<End>,
}

/// The end of a scope's chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct End {
    /// Which scope.
    pub scope: String,
    /// The number of its last write.
    pub revision: i64,
    /// The last entry of that.
    pub n: i64,
    /// How many entries there were.
    pub entries: i64,
    /// The last seal.
    pub seal: String,
}

/// Why a file is not a checkpoint of this house.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotGenuine {
    /// Another form, or fields that make no sense.
    #[error("it is not a checkpoint this program understands")]
    Form,
    /// The scopes are not those the root was made of.
    #[error("its scopes were changed after it was taken")]
    Root,
    /// The signature does not fit.
    #[error("its signature does not fit: it was changed, or not made by the house whose key it names")]
    Signature,
    /// Another key signed it.
    #[error("another house signed it: name its key with --key if that is meant")]
    AnotherKey,
}

/// The public half of a house's key of checkpoints, as it is written.
///
/// # Errors
/// Never for a seed of 32 bytes; the library has to say so.
pub fn public_key(seed: &[u8; 32]) -> anyhow::Result<String> {
    Ok(hex(pair(seed)?.public_key().as_ref()))
}

fn pair(seed: &[u8; 32]) -> anyhow::Result<Ed25519KeyPair> {
    Ed25519KeyPair::from_seed_unchecked(seed).map_err(|why| anyhow::anyhow!("the key of checkpoints: {why}"))
}

impl Checkpoint {
    /// Takes one of a snapshot.
    ///
    /// # Errors
    /// When the store lets us down.
    pub async fn taken(rows: &mut Rows, at: Moment, seed: &[u8; 32]) -> anyhow::Result<Self> {
        let mut scopes = Vec::new();
        for scope in rows.chained_scopes().await? {
            if let Some(link) = rows.chain_end(&scope).await? {
                scopes.push(End::of(scope, &link));
            }
        }
        let pair = pair(seed)?;
        let mut checkpoint = Checkpoint {
            form: FORM.to_owned(),
            at: at.0,
            key: hex(pair.public_key().as_ref()),
            root: String::new(),
            signature: String::new(),
            scopes,
        };
        checkpoint.root = checkpoint.root_of_scopes()?;
        checkpoint.signature = hex(pair.sign(checkpoint.signed().as_bytes()).as_ref());
        Ok(checkpoint)
    }

    /// Whether it is whole and signed with this key.
    ///
    /// # Errors
    /// Why not.
    pub fn genuine(&self, key: &str) -> Result<(), NotGenuine> {
        let sorted = self.scopes.windows(2).all(|two| two[0].scope.as_bytes() < two[1].scope.as_bytes());
        if self.form != FORM || !sorted {
            return Err(NotGenuine::Form);
        }
        if self.root_of_scopes()? != self.root {
            return Err(NotGenuine::Root);
        }
        let (Some(public), Some(signature)) = (unhex::<32>(&self.key), unhex::<64>(&self.signature)) else {
            return Err(NotGenuine::Form);
        };
        UnparsedPublicKey::new(&ED25519, public)
            .verify(self.signed().as_bytes(), &signature)
            .map_err(|_| NotGenuine::Signature)?;
        if self.key == key { Ok(()) } else { Err(NotGenuine::AnotherKey) }
    }

    fn root_of_scopes(&self) -> Result<String, NotGenuine> {
        let leaves: Option<Vec<_>> = self.scopes.iter().map(End::leaf).collect();
        Ok(hex(&merkle::root(&leaves.ok_or(NotGenuine::Form)?)))
    }

    fn signed(&self) -> String {
        format!("{FORM}\n{}\n{}\n{}\n", self.at, self.scopes.len(), self.root)
    }
}

impl End {
    fn of(scope: String, link: &Link) -> Self {
        let Link { spot: Spot { revision, n }, entries, seal } = link;
        End { scope, revision: *revision, n: *n, entries: *entries, seal: seal.hex() }
    }

    /// Where it is.
    pub fn spot(&self) -> Spot {
        Spot { revision: self.revision, n: self.n }
    }

    fn leaf(&self) -> Option<Vec<u8>> {
        let End { scope, revision, n, entries, seal } = self;
        let mut leaf = u32::try_from(scope.len()).ok()?.to_be_bytes().to_vec();
        leaf.extend(scope.as_bytes());
        [revision, n, entries].into_iter().for_each(|number| leaf.extend(number.to_be_bytes()));
        leaf.extend(Seal::parse(seal)?.0);
        Some(leaf)
    }
}

fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    if text.len() != 2 * N || !text.is_ascii() {
        return None;
    }
    for (byte, digits) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
    }
    Some(bytes)
}
