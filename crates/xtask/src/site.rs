//! Everything the browser asks for, under names that change with the content: `target/site`.
//! The server reads `manifest.json` and serves the files as they lie there.

mod boot;
mod compress;
mod css;
mod empty;
mod entry;
mod manifest;
mod parts;
mod worker;

pub use empty::empty_entry_bytes;
pub use manifest::{Boot, Entry, File, Manifest};

use crate::build::Options;
use crate::house::House;
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Lays out the site from the entries' wasm files and `style/`. What did not change is taken from `target/site-cache`.
pub fn lay_out(house: &House, entries: &[(String, PathBuf)], options: Options) -> Result<Manifest> {
    let cache = house.target.join("site-cache");
    let folder = house.site();
    fs::create_dir_all(&cache)?;
    fs::create_dir_all(&folder)?;
    let mut shelf = Shelf { folder: &folder, cache: &cache, compressed: !options.dev, manifest: Manifest::default() };

    let mut named = Vec::new();
    for font in css::fonts(&house.root.join("style/fonts"))? {
        let name = shelf.put(&font.stem, "woff2", &font.bytes)?;
        shelf.manifest.fonts.push(name.clone());
        named.push((font.file, name));
    }
    let sheet = css::bundle(&house.root.join("style/main.css"), &named)?;
    shelf.manifest.css = shelf.put("veranda", "css", sheet.as_bytes())?;

    for (name, wasm) in entries {
        let bound = entry::bind(name, wasm, &cache)?;
        let wasm = shelf.put(name, "wasm", &bound.wasm)?;
        let mut script = bound.script.replace(&bound.wasm_name, &wasm);
        for (path, text) in &bound.snippets {
            let snippet = shelf.put(&format!("{name}-part"), "js", text.as_bytes())?;
            script = script.replace(path, &format!("./{snippet}"));
        }
        let mut parts = bound.parts.needs;
        for (file, bytes) in &bound.parts.files {
            let stem = file.trim_end_matches(".wasm").trim_start_matches("split_");
            let hashed = shelf.put(&format!("{name}-{stem}"), "wasm", bytes)?;
            script = script.replace(&format!("\"./{file}\""), &format!("\"./{hashed}\""));
            for needed in parts.values_mut().flatten().filter(|needed| *needed == file) {
                needed.clone_from(&hashed);
            }
        }
        let js = shelf.put(name, "js", script.as_bytes())?;
        let boot = boot::script(name, &js, &wasm, &parts);
        shelf.manifest.boot.insert(name.clone(), Boot::of(boot));
        shelf.manifest.entries.insert(name.clone(), Entry { js, wasm, parts });
    }
    let Manifest { files, css, fonts, .. } = &shelf.manifest;
    shelf.manifest.worker = worker::script(files, css, fonts);
    shelf.close()
}

/// The hash a file carries in its name and the manifest, in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

struct Shelf<'a> {
    folder: &'a Path,
    cache: &'a Path,
    compressed: bool,
    manifest: Manifest,
}

impl Shelf<'_> {
    /// Puts a file under its hashed name, with its compressed forms, and gives that name.
    fn put(&mut self, stem: &str, kind: &str, bytes: &[u8]) -> Result<String> {
        let hash = sha256(bytes);
        let name = format!("{stem}-{}.{kind}", &hash[..12]);
        // A font is compressed by its format; compressing it again only costs time on both ends.
        let forms =
            if self.compressed && kind != "woff2" { Some(compress::forms(bytes, &hash, self.cache)?) } else { None };
        self.write(&name, bytes)?;
        let mut file =
            File { kind: media_type(kind).to_owned(), bytes: bytes.len() as u64, br: None, gz: None, sha256: hash };
        if let Some(forms) = forms {
            self.write(&format!("{name}.br"), &forms.br)?;
            self.write(&format!("{name}.gz"), &forms.gz)?;
            file.br = Some(forms.br.len() as u64);
            file.gz = Some(forms.gz.len() as u64);
        }
        self.manifest.files.insert(name.clone(), file);
        Ok(name)
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let path = self.folder.join(name);
        if fs::metadata(&path).is_ok_and(|there| there.len() == bytes.len() as u64) {
            return Ok(());
        }
        replace(&path, bytes)
    }

    /// Writes the manifest last, so that it never names a file that is not there, then sweeps what it no longer names.
    fn close(self) -> Result<Manifest> {
        let text = serde_json::to_string_pretty(&self.manifest)?;
        let path = self.folder.join("manifest.json");
        if fs::read_to_string(&path).ok().as_deref() != Some(text.as_str()) {
            replace(&path, text.as_bytes())?;
        }
        let mut kept = BTreeSet::from(["manifest.json".to_owned()]);
        for (name, file) in &self.manifest.files {
            kept.insert(name.clone());
            kept.extend(file.br.map(|_| format!("{name}.br")));
            kept.extend(file.gz.map(|_| format!("{name}.gz")));
        }
        for there in fs::read_dir(self.folder)? {
            let there = there?;
            if !kept.contains(&*there.file_name().to_string_lossy()) {
                fs::remove_file(there.path())?;
            }
        }
        Ok(self.manifest)
    }
}

/// Writes a file so that a reader sees the old one or the new one, never half of it.
fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    let draft = path.with_extension("draft");
    fs::write(&draft, bytes)
        .and_then(|()| fs::rename(&draft, path))
        .with_context(|| format!("cannot write {}", path.display()))
}

fn media_type(kind: &str) -> &'static str {
    match kind {
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "css" => "text/css; charset=utf-8",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shelf_in(folder: &Path) -> Shelf<'_> {
        Shelf { folder, cache: folder, compressed: true, manifest: Manifest::default() }
    }

    #[test]
    fn a_file_is_named_by_its_content_and_swept_when_no_longer_named() {
        let made = tempfile::tempdir().expect("a folder");
        let folder = made.path();
        let cache = folder.join("cache");
        let site = folder.join("site");
        fs::create_dir_all(&cache).and_then(|()| fs::create_dir_all(&site)).expect("folders");
        let mut first = Shelf { cache: &cache, ..shelf_in(&site) };
        let old = first.put("veranda", "css", b"a{color:red}").expect("it is put");
        first.close().expect("it is closed");
        let mut second = Shelf { cache: &cache, ..shelf_in(&site) };
        let new = second.put("veranda", "css", b"a{color:blue}").expect("it is put");
        let manifest = second.close().expect("it is closed");
        assert_ne!(old, new);
        assert!(!site.join(&old).exists() && !site.join(format!("{old}.br")).exists());
        for name in [new.clone(), format!("{new}.br"), format!("{new}.gz"), "manifest.json".to_owned()] {
            assert!(site.join(&name).exists(), "{name}");
        }
        assert_eq!(manifest.files[&new].sha256, sha256(b"a{color:blue}"));
    }
}
