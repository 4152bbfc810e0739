//! A mail of two parts, text and HTML, as the bytes of a message (RFC 5322, RFC 2046 section 5.1.4).

use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};
use std::fmt;
use std::time::{Duration, UNIX_EPOCH};
use veranda_terms::{EmailAddress, Moment};

/// A message ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Stable for its cause: sent twice, it is the same message.
    pub message_id: String,
    /// When it was written.
    pub at: Moment,
    /// The address it comes from.
    pub from: String,
    /// The address it goes to.
    pub to: String,
    /// The message itself.
    pub bytes: Vec<u8>,
}

/// The message could not be written.
#[derive(Debug)]
pub struct MailFailed(String);

impl MailFailed {
    pub(crate) fn because(why: &str) -> Self {
        MailFailed(why.to_owned())
    }
}

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
    pub from: &'a str,
    pub to_name: &'a str,
    pub to: &'a EmailAddress,
    pub subject: String,
    pub lang: &'static str,
    pub text: String,
    pub html: String,
    pub at: Moment,
    pub thread: Option<&'a Thread>,
    pub unsubscribe: Option<&'a str>,
}

/// What a mail belongs to, so that mail programs put it beside others about the same (RFC 5322 section 3.6.4): the ids
/// of the project and of the task, or of one of them. No message has such an id; programs go by the id alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thread {
    /// From the wider to the narrower.
    pub about: Vec<String>,
}

impl Draft<'_> {
    /// The message.
    pub(crate) fn written(self) -> Result<Mail, MailFailed> {
        let failed = |error: &dyn fmt::Display| MailFailed(error.to_string());
        let from: Address = self.from.parse().map_err(|e| failed(&e))?;
        let domain = from.domain().to_owned();
        let from = Mailbox::new(Some(self.from_name), from);
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
        let mut builder = Message::builder();
        if let Some(Thread { about }) = self.thread
            && let Some(nearest) = about.last()
        {
            let ids: Vec<String> = about.iter().map(|id| format!("<{id}@{domain}>")).collect();
            builder = builder.in_reply_to(format!("<{nearest}@{domain}>")).references(ids.join(" "));
        }
        if let Some(address) = self.unsubscribe {
            // RFC 8058 section 3.1: both, and the second word for word.
            builder = builder.raw_header(as_it_is("List-Unsubscribe", format!("<{address}>")));
            let one_click = "List-Unsubscribe=One-Click".to_owned();
            builder = builder.raw_header(as_it_is("List-Unsubscribe-Post", one_click));
        }
        let message = builder
            .message_id(Some(format!("<{}@{domain}>", self.message_id)))
            .date(date)
            .from(from)
            .to(Mailbox::new(Some(self.to_name.to_owned()), to))
            .subject(self.subject)
            .raw_header(language)
            .raw_header(automatic)
            .multipart(parts)
            .map_err(|e| failed(&e))?;
        Ok(Mail {
            message_id: self.message_id.to_owned(),
            at: self.at,
            from: self.from.to_owned(),
            to: self.to.to_string(),
            bytes: message.formatted(),
        })
    }
}

/// A header in ASCII that is neither encoded nor folded: programs look for it word for word.
fn as_it_is(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::dangerous_new_pre_encoded(HeaderName::new_from_ascii_str(name), value.clone(), value)
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
