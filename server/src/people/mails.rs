//! The mails in the data folder that are to somebody or speak of them.

use anyhow::Context;
use mail_parser::{Address, MessageParser};
use std::path::{Path, PathBuf};
use veranda_store::Marks;

/// Takes away every mail to or about somebody, and drafts of such. Gives how many.
///
/// # Errors
/// The disk lets us down.
pub(super) fn take_away(folder: &Path, marks: &[Marks]) -> anyhow::Result<u64> {
    let mut gone = 0;
    for (path, bytes) in all(folder)? {
        if about(&bytes, marks) {
            std::fs::remove_file(&path).with_context(|| format!("taking {} away", path.display()))?;
            gone += 1;
        }
    }
    if gone > 0 {
        std::fs::File::open(folder)?.sync_all()?;
    }
    Ok(gone)
}

/// Every mail to or about somebody, with its file's name.
///
/// # Errors
/// The disk lets us down.
pub(super) fn of(folder: &Path, marks: &[Marks]) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let mails = all(folder)?.into_iter().filter(|(_, bytes)| about(bytes, marks));
    let named = mails.map(|(path, bytes)| {
        (path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(), bytes)
    });
    Ok(named.collect())
}

fn all(folder: &Path) -> anyhow::Result<Vec<(PathBuf, Vec<u8>)>> {
    let inside = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        inside => inside.with_context(|| format!("looking into {}", folder.display()))?,
    };
    let mut mails = Vec::new();
    for entry in inside {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "eml" || end == "part") {
            match std::fs::read(&path) {
                // A draft has just become a mail under another name, which is read as well.
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
                bytes => mails.push((path.clone(), bytes.with_context(|| format!("reading {}", path.display()))?)),
            }
        }
    }
    mails.sort();
    Ok(mails)
}

fn about(bytes: &[u8], marks: &[Marks]) -> bool {
    let words = words(bytes);
    marks.iter().any(|marks| marks.stand_in(&words))
}

/// Everything a mail says, decoded, with the message as it lies there behind it.
fn words(bytes: &[u8]) -> String {
    let mut words = Vec::new();
    if let Some(message) = MessageParser::default().parse(bytes) {
        let people = [message.from(), message.to(), message.cc(), message.bcc(), message.reply_to(), message.sender()];
        for one in people.into_iter().flatten().flat_map(Address::iter) {
            words.extend(one.name().map(str::to_owned));
            words.extend(one.address().map(str::to_owned));
        }
        words.extend(message.subject().map(str::to_owned));
        let parts = message.text_body_count().max(message.html_body_count());
        for part in 0..parts {
            words.extend(message.body_text(part).map(|text| text.into_owned()));
            words.extend(message.body_html(part).map(|text| text.into_owned()));
        }
    }
    words.push(String::from_utf8_lossy(bytes).into_owned());
    // Lines end where a mail was folded, not where its words end.
    words.join("\n").split_whitespace().collect::<Vec<_>>().join(" ")
}
