//! A mail of two parts, text and HTML, as the bytes of a message (RFC 5322, RFC 2046 section 5.1.4).

use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};
use std::fmt;
use std::time::{Duration, UNIX_EPOCH};
use veranda_terms::{EmailAddress, HostName, Moment};

/// A message ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Stable for its cause: sent twice, it is the same message.
    pub message_id: String,
    /// When it was written.
    pub at: Moment,
    /// The message itself.
    pub bytes: Vec<u8>,
}

/// The message could not be written.
#[derive(Debug)]
pub struct MailFailed(String);

impl fmt::Display for MailFailed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "writing a mail: {}", self.0)
    }
}

impl std::error::Error for MailFailed {}

/// What goes into a message.
pub(crate) struct Draft<'a> {
    pub message_id: &'a str,
    pub from_name: String,
    pub from_host: &'a HostName,
    pub to_name: &'a str,
    pub to: &'a EmailAddress,
    pub subject: String,
    pub lang: &'static str,
    pub text: String,
    pub html: String,
    pub at: Moment,
}

impl Draft<'_> {
    /// The message.
    pub(crate) fn written(self) -> Result<Mail, MailFailed> {
        let failed = |error: &dyn fmt::Display| MailFailed(error.to_string());
        // A local host has no dot, which an address needs: mails of a house tried out on one machine say so.
        let host = self.from_host.as_str();
        let domain = if host.contains('.') { host.to_owned() } else { format!("{host}.invalid") };
        let from = Mailbox::new(Some(self.from_name), Address::new("veranda", &domain).map_err(|e| failed(&e))?);
        let to: Address = self.to.as_str().parse().map_err(|e| failed(&e))?;
        let date = UNIX_EPOCH + Duration::from_millis(u64::try_from(self.at.0).unwrap_or(0));
        let language = HeaderValue::new(HeaderName::new_from_ascii_str("Content-Language"), self.lang.to_owned());
        let automatic = HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned());
        // Fixed by the message's id, so that the same mail written again is the same bytes.
        let boundary = format!("veranda-{}", self.message_id);
        let parts = MultiPart::alternative().boundary(boundary);
        let parts = parts
            .singlepart(SinglePart::builder().header(ContentType::TEXT_PLAIN).body(self.text))
            .singlepart(SinglePart::builder().header(ContentType::TEXT_HTML).body(self.html));
        let message = Message::builder()
            .message_id(Some(format!("<{}@{domain}>", self.message_id)))
            .date(date)
            .from(from)
            .to(Mailbox::new(Some(self.to_name.to_owned()), to))
            .subject(self.subject)
            .raw_header(language)
            .raw_header(automatic)
            .multipart(parts)
            .map_err(|e| failed(&e))?;
        Ok(Mail { message_id: self.message_id.to_owned(), at: self.at, bytes: message.formatted() })
    }
}

/// A text as part of HTML.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}
