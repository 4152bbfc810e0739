//! The file of a copy: members one after the other, each counted and hashed on its way in and on its way out.

use crate::secret::hex;
use anyhow::{Context, bail};
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, BufWriter, Read, Write};
use std::path::Path;
use veranda_terms::Moment;

/// What every copy says it is.
pub(super) const FORM: &str = "veranda copy 1";
/// The first member.
pub(super) const ABOUT: &str = "about.json";
/// The last but one.
pub(super) const CHECKPOINT: &str = "checkpoint.json";
/// The last.
pub(super) const MANIFEST: &str = "manifest.json";
/// No member that is read as a whole is larger: parts of rows end after 1 MiB and one row more.
const LARGEST_READ: u64 = 256 * 1024 * 1024;

/// What a copy is a copy of.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct About {
    pub(super) form: String,
    /// The version of the program that made it.
    pub(super) program: String,
    /// When, in milliseconds since 1970.
    pub(super) at: i64,
    /// The version of the schema.
    pub(super) schema: i64,
    /// The columns of every table, in the order of the cells.
    pub(super) tables: BTreeMap<String, Vec<String>>,
}

/// What a copy holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Every member but this one, in their order.
    pub members: Vec<Member>,
}

/// One member of a copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// How it is called.
    pub name: String,
    /// How long it is.
    pub bytes: u64,
    /// Its SHA-256, in hexadecimal.
    pub sha256: String,
}

/// Writes members.
pub(super) struct Writer {
    tar: tar::Builder<GzEncoder<BufWriter<File>>>,
    manifest: Manifest,
    at: Moment,
}

impl Writer {
    pub(super) fn new(file: File, at: Moment) -> Self {
        let pressed = GzEncoder::new(BufWriter::new(file), Compression::default());
        Writer { tar: tar::Builder::new(pressed), manifest: Manifest::default(), at }
    }

    pub(super) fn add(&mut self, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
        self.add_from(name, bytes.len() as u64, bytes)
    }

    /// Adds so many bytes of a reader. Longer ones are cut off there: what is appended meanwhile belongs to a later copy.
    pub(super) fn add_from(&mut self, name: &str, bytes: u64, from: impl Read) -> anyhow::Result<()> {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes);
        header.set_mode(0o600);
        header.set_mtime(u64::try_from(self.at.0 / 1000).unwrap_or_default());
        let mut hashed = Hashed { from: from.take(bytes), hash: Sha256::new(), bytes: 0 };
        self.tar.append_data(&mut header, name, &mut hashed).with_context(|| format!("writing {name}"))?;
        if hashed.bytes != bytes {
            bail!("{name} became shorter while it was copied. Make the copy again.");
        }
        let sha256 = hex(&hashed.hash.finalize());
        self.manifest.members.push(Member { name: name.to_owned(), bytes, sha256 });
        Ok(())
    }

    /// Adds the manifest and gives the file back, whole and on the disk.
    pub(super) fn finish(mut self) -> anyhow::Result<Manifest> {
        let manifest = self.manifest.clone();
        self.add(MANIFEST, &serde_json::to_vec_pretty(&manifest)?)?;
        let file = self.tar.into_inner()?.finish()?.into_inner().map_err(std::io::IntoInnerError::into_error)?;
        file.sync_all()?;
        Ok(manifest)
    }
}

struct Hashed<R> {
    from: R,
    hash: Sha256,
    bytes: u64,
}

impl<R: Read> Read for Hashed<R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let read = self.from.read(into)?;
        self.hash.update(&into[..read]);
        self.bytes += read as u64;
        Ok(read)
    }
}

/// A member on its way out.
pub(super) struct Incoming<'a> {
    pub(super) name: String,
    body: &'a mut dyn Read,
}

impl Incoming<'_> {
    /// All of it, for members that are read as a whole.
    pub(super) fn whole(self) -> anyhow::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.body.take(LARGEST_READ + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > LARGEST_READ {
            bail!("{} is larger than any part of a copy of ours.", self.name);
        }
        Ok(bytes)
    }

    /// Writes it somewhere.
    pub(super) fn into(self, to: &mut impl Write) -> anyhow::Result<()> {
        std::io::copy(self.body, to)?;
        Ok(())
    }
}

/// Hands over every member but the manifest, in their order, and gives what they were.
pub(super) fn each_member(
    path: &Path,
    mut take: impl FnMut(Incoming<'_>) -> anyhow::Result<()>,
) -> anyhow::Result<(Manifest, Option<Manifest>)> {
    let file = File::open(path).with_context(|| format!("opening {}", path.display()))?;
    let mut tar = tar::Archive::new(GzDecoder::new(BufReader::new(file)));
    let (mut found, mut told) = (Manifest::default(), None);
    for entry in tar.entries().with_context(|| format!("reading {}", path.display()))? {
        let entry = entry.with_context(|| format!("{} is damaged or no copy of a house", path.display()))?;
        if told.is_some() || entry.header().entry_type() != tar::EntryType::Regular {
            bail!("{} holds something that belongs into no copy of ours.", path.display());
        }
        let name = String::from_utf8(entry.path_bytes().into_owned()).context("a member's name is no text")?;
        let mut hashed = Hashed { from: entry, hash: Sha256::new(), bytes: 0 };
        if name == MANIFEST {
            let bytes = Incoming { name, body: &mut hashed }.whole()?;
            told = Some(serde_json::from_slice(&bytes).context("reading the manifest")?);
            continue;
        }
        take(Incoming { name: name.clone(), body: &mut hashed })?;
        // Whatever was not wanted is counted all the same.
        std::io::copy(&mut hashed, &mut std::io::sink())
            .with_context(|| format!("{} is damaged at {name}", path.display()))?;
        let sha256 = hex(&hashed.hash.finalize());
        found.members.push(Member { name, bytes: hashed.bytes, sha256 });
    }
    Ok((found, told))
}

/// Reads a copy to its end and gives what it holds.
///
/// # Errors
/// It cannot be read, was cut off, or a member is not what the manifest says.
pub fn manifest(path: &Path) -> anyhow::Result<Manifest> {
    let (found, told) = each_member(path, |_| Ok(()))?;
    let Some(told) = told else { bail!("{} was cut off: its manifest is missing.", path.display()) };
    for (member, said) in found.members.iter().zip(&told.members) {
        if member != said {
            bail!("{} is damaged: {} is not what was copied.", path.display(), member.name);
        }
    }
    if found.members.len() != told.members.len() {
        bail!(
            "{} is damaged: it holds {} parts instead of {}.",
            path.display(),
            found.members.len(),
            told.members.len()
        );
    }
    Ok(told)
}
