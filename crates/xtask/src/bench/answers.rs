//! The folder the minimal server serves: what the house answered, with its headers.

use super::caller::Said;
use anyhow::{Result, bail};
use serde_json::{Value, json};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Headers that the connection sets.
const OF_THE_CONNECTION: &[&str] = &["content-length", "transfer-encoding", "connection", "date"];

/// The folder.
pub struct Answers {
    folder: PathBuf,
    list: Vec<Value>,
}

impl Answers {
    /// An empty one.
    pub fn in_folder(folder: PathBuf) -> Result<Self> {
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        Ok(Answers { folder, list: Vec::new() })
    }

    /// What the house answered, as it is and after brotli where it has such a form.
    pub fn like(&mut self, path: &str, plain: &Said, br: &Said) -> Result<()> {
        for said in [plain, br] {
            if said.status != 200 {
                bail!("{path} was answered {}", said.status);
            }
        }
        let pressed = br.headers.iter().any(|(name, value)| name == "content-encoding" && value == "br");
        let br = if pressed { Some(self.form(&br.headers, &br.body)?) } else { None };
        let plain = self.form(&plain.headers, &plain.body)?;
        self.list.push(json!({ "path": path, "plain": plain, "br": br }));
        Ok(())
    }

    /// A page of our own with the headers of another, pressed as small as it gets.
    pub fn page(&mut self, path: &str, headers: &[(String, String)], html: &str) -> Result<()> {
        let not_pressed: Vec<_> = headers.iter().filter(|(name, _)| name != "content-encoding").cloned().collect();
        let mut pressed = not_pressed.clone();
        pressed.push(("content-encoding".to_owned(), "br".to_owned()));
        let br = self.form(&pressed, &brotli(html.as_bytes())?)?;
        let plain = self.form(&not_pressed, html.as_bytes())?;
        self.list.push(json!({ "path": path, "plain": plain, "br": br }));
        Ok(())
    }

    /// Writes the list and gives the folder.
    pub fn close(self) -> Result<PathBuf> {
        fs::write(self.folder.join("answers.json"), serde_json::to_vec(&self.list)?)?;
        Ok(self.folder)
    }

    fn form(&self, headers: &[(String, String)], body: &[u8]) -> Result<Value> {
        let file = new_name(&self.folder)?;
        fs::write(self.folder.join(&file), body)?;
        let headers: Vec<_> = headers.iter().filter(|(name, _)| !OF_THE_CONNECTION.contains(&name.as_str())).collect();
        Ok(json!({ "file": file, "headers": headers }))
    }
}

fn new_name(folder: &Path) -> Result<String> {
    Ok(format!("{}.body", fs::read_dir(folder)?.count()))
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    writer.write_all(bytes)?;
    writer.flush()?;
    Ok(writer.into_inner())
}
