//! `manifest.json`: the contract between this tool and the server.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// What lies in the site folder. Files are served as `/assets/{name}`, immutable.
#[derive(Default, Serialize)]
pub struct Manifest {
    /// The entries of the app, by name.
    pub entries: BTreeMap<String, Entry>,
    /// The style sheet.
    pub css: String,
    /// The fonts, the one most readers need first.
    pub fonts: Vec<String>,
    /// Every file, by name.
    pub files: BTreeMap<String, File>,
    /// The one inline script of each entry's page.
    pub boot: BTreeMap<String, Boot>,
    /// The script that a client's browser keeps for where there is no connection, served as `/worker.js`.
    pub worker: String,
}

/// What starts an entry.
#[derive(Serialize)]
pub struct Entry {
    /// Its module.
    pub js: String,
    /// Its program: what the first page needs of it.
    pub wasm: String,
    /// The parts that come later, and the files each is made of.
    pub parts: BTreeMap<String, Vec<String>>,
}

/// A file of the site. `{name}.br` and `{name}.gz` lie beside it exactly when their sizes are given.
#[derive(Serialize)]
pub struct File {
    /// Its media type.
    #[serde(rename = "type")]
    pub kind: String,
    /// Its size.
    pub bytes: u64,
    /// Its size after brotli.
    pub br: Option<u64>,
    /// Its size after gzip.
    pub gz: Option<u64>,
    /// Its hash, in hexadecimal.
    pub sha256: String,
}

/// An inline script, and its hash as a content security policy wants it.
#[derive(Serialize)]
pub struct Boot {
    /// The script.
    pub text: String,
    /// Its SHA-256 in base64: `script-src 'sha256-…'`.
    pub sha256_base64: String,
}

impl Boot {
    /// A script with its hash.
    pub fn of(text: String) -> Self {
        let sha256_base64 = STANDARD.encode(Sha256::digest(text.as_bytes()));
        Boot { text, sha256_base64 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_boot_script_carries_the_hash_a_policy_allows_it_by() {
        // From the CSP specification's own example: alert('Hello, world.');
        assert_eq!(
            Boot::of("alert('Hello, world.');".into()).sha256_base64,
            "qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng="
        );
    }
}
