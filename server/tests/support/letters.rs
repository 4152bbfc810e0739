//! The mails the house has written, as a mail program reads them.

use mail_parser::{MessageParser, MimeHeaders};
use std::path::Path;

/// A mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The file it lies in.
    pub file: String,
    /// Who gets it.
    pub to: String,
    /// Its subject, decoded.
    pub subject: String,
    /// Every header and part, decoded.
    pub decoded: String,
    /// As it lies there.
    pub bytes: Vec<u8>,
}

impl Letter {
    /// The entry and secret of the link in it: `(path, secret)`.
    pub fn link(&self) -> (String, String) {
        let at = self.decoded.find("/i/").expect("a link in the mail");
        let rest: String =
            self.decoded[at..].chars().take_while(|c| c.is_ascii_hexdigit() || "/i-#".contains(*c)).collect();
        let (path, secret) = rest.split_once('#').expect("a secret in the link");
        (path.to_owned(), secret.to_owned())
    }

    /// The code in it, as written.
    pub fn code(&self) -> String {
        let letters =
            |word: &str| word.len() == 4 && word.chars().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase());
        let code = self
            .decoded
            .split(|c: char| c.is_whitespace() || c == '<' || c == '>')
            .find(|word| word.split_once('-').is_some_and(|(one, other)| letters(one) && letters(other)));
        code.expect("a code in the mail").to_owned()
    }
}

/// All mails in a folder, oldest first.
pub fn all(folder: &Path) -> Vec<Letter> {
    let Ok(files) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<_> = files.map(|file| file.expect("the mail folder can be read").path()).collect();
    paths.sort();
    paths.iter().filter(|path| path.extension().is_some_and(|end| end == "eml")).map(|path| read(path)).collect()
}

fn read(path: &Path) -> Letter {
    let bytes = std::fs::read(path).expect("a mail can be read");
    let message = MessageParser::default().parse(&bytes).expect("a mail is a message");
    let mut decoded = String::new();
    for (name, value) in message.headers_raw() {
        decoded.push_str(&format!("{name}: {value}\n"));
    }
    let people = |list: Option<&mail_parser::Address<'_>>| {
        list.into_iter()
            .flat_map(mail_parser::Address::iter)
            .map(|one| format!("{} <{}>", one.name().unwrap_or_default(), one.address().unwrap_or_default()))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let subject = message.subject().unwrap_or_default().to_owned();
    let to = message.to().and_then(|to| to.first()).and_then(|to| to.address()).unwrap_or_default().to_owned();
    decoded.push_str(&format!("{subject}\n{}\n{}\n", people(message.from()), people(message.to())));
    for part in &message.parts {
        decoded.push_str(part.attachment_name().unwrap_or_default());
        decoded.push_str(&String::from_utf8_lossy(part.contents()));
        decoded.push('\n');
    }
    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Letter { file, to, subject, decoded, bytes }
}
