//! Brotli and gzip of a file, done once per content.

use anyhow::{Context, Result};
use brotli::CompressorWriter;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs;
use std::io::Write;
use std::path::Path;

/// A file's compressed forms.
pub struct Forms {
    /// Brotli, quality 11.
    pub br: Vec<u8>,
    /// Gzip, level 9.
    pub gz: Vec<u8>,
}

/// Compresses a file, or takes its forms from the cache, where they lie under its hash.
pub fn forms(bytes: &[u8], hash: &str, cache: &Path) -> Result<Forms> {
    Ok(Forms { br: cached(cache, hash, "br", || brotli(bytes))?, gz: cached(cache, hash, "gz", || gzip(bytes))? })
}

fn cached(cache: &Path, hash: &str, form: &str, make: impl FnOnce() -> Result<Vec<u8>>) -> Result<Vec<u8>> {
    let path = cache.join(format!("{hash}.{form}"));
    if let Ok(known) = fs::read(&path) {
        return Ok(known);
    }
    let made = make()?;
    super::replace(&path, &made)?;
    Ok(made)
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    writer.write_all(bytes).and_then(|()| writer.flush()).context("brotli")?;
    Ok(writer.into_inner())
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(bytes).context("gzip")?;
    writer.finish().context("gzip")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn both_forms_read_back_as_the_file() {
        let text = "the part of a house where its people meet their guests; ".repeat(200).into_bytes();
        let mut back = Vec::new();
        brotli::Decompressor::new(brotli(&text).expect("br").as_slice(), 4096)
            .read_to_end(&mut back)
            .expect("it is brotli");
        assert_eq!(back, text);
        back.clear();
        flate2::read::GzDecoder::new(gzip(&text).expect("gz").as_slice()).read_to_end(&mut back).expect("it is gzip");
        assert_eq!(back, text);
    }
}
