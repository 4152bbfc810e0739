//! The way in that an invitation carries, read from the mail the house wrote.

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::fs;
use std::path::Path;
use std::time::Duration;

/// The invitation's id and secret, once the mail to this address is there.
pub fn way_in(folder: &Path, to: &str) -> Result<(String, String)> {
    for _ in 0..600 {
        if let Some(mail) = mail_to(folder, to)? {
            return in_text(&mail).with_context(|| format!("the mail to {to} has no link:\n{mail}"));
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    bail!("no mail to {to} was written")
}

fn mail_to(folder: &Path, to: &str) -> Result<Option<String>> {
    if !folder.is_dir() {
        return Ok(None);
    }
    for there in fs::read_dir(folder)? {
        let path = there?.path();
        if path.extension().is_some_and(|kind| kind == "eml") {
            let mail = String::from_utf8_lossy(&fs::read(&path)?).replace("\r\n", "\n");
            // Other mails may go to them too; only some let them in.
            if mail.lines().any(|line| line.starts_with("To:") && line.contains(to)) && in_text(&mail).is_some() {
                return Ok(Some(mail));
            }
        }
    }
    Ok(None)
}

/// The first link in any part of a mail, whatever the part is written in.
fn in_text(mail: &str) -> Option<(String, String)> {
    let quoted = mail.replace("=\n", "").replace("=3D", "=");
    let decoded = mail.split("\n\n").filter_map(|block| STANDARD.decode(block.replace('\n', "").trim()).ok());
    let decoded = decoded.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    std::iter::once(quoted).chain(decoded).find_map(|text| link(&text))
}

fn link(text: &str) -> Option<(String, String)> {
    let (_, rest) = text.split_once("/i/")?;
    let (id, rest) = rest.split_once('#')?;
    let secret: String = rest.chars().take_while(char::is_ascii_hexdigit).collect();
    (!secret.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')).then(|| (id.to_owned(), secret))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_found_however_the_mail_is_written() {
        let found = Some(("01-ab".to_owned(), "c0ffee".to_owned()));
        assert_eq!(in_text("Come in:\nhttp://a.localhost:1/i/01-=\nab#c0ffee\n"), found);
        let pressed = STANDARD.encode("Come in: http://a.localhost:1/i/01-ab#c0ffee .");
        assert_eq!(in_text(&format!("content-transfer-encoding: base64\n\n{pressed}\n\n--end")), found);
        assert_eq!(in_text("no link"), None);
    }
}
