//! A mail server (SMTP, RFC 5321): reaching it, and handing it a mail.
//!
//! The two are apart because they fail apart. Whatever goes wrong on the way there — no answer, no TLS, a wrong password
//! — says nothing about the mail: it is tried again. What the server says to the mail itself is about the mail.

use lettre::address::Envelope;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use std::fmt;
use std::net::IpAddr;
use std::time::Duration;
use veranda_documents::Mail;

/// Reaching the server, all in all.
const REACH: Duration = Duration::from_secs(30);
/// Handing one mail over, all in all.
const HAND_OVER: Duration = Duration::from_secs(120);

/// Where mails are handed over, and how.
#[derive(Clone)]
pub struct Smtp {
    host: String,
    port: u16,
    security: Security,
    login: Option<Credentials>,
    reach: Duration,
    hand_over: Duration,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Security {
    /// TLS from the first byte (RFC 8314 section 3.3).
    Implicit,
    /// STARTTLS (RFC 3207), or not at all.
    Upgraded,
    /// In the clear: on this machine, or where the settings say so.
    None,
}

impl fmt::Debug for Smtp {
    /// Without the password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Smtp({}:{} {:?})", self.host, self.port, self.security)
    }
}

/// What became of a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The server has it.
    Taken,
    /// The server will never take it, and says why.
    Refused(String),
    /// Not now, or nobody knows: the same message again, later.
    Later(String),
}

impl Smtp {
    /// Reads `smtps://user:password@host:port`, or `smtp://…` with STARTTLS; on this machine itself without. `?tls=none`
    /// does without it elsewhere too, `?tls=required` asks for it here.
    pub fn parse(text: &str) -> Option<Self> {
        let url = url::Url::parse(text).ok()?;
        let host = url.host_str().filter(|host| !host.is_empty())?.trim_matches(['[', ']']).to_owned();
        let here = host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
        let wanted = url.query_pairs().find(|(name, _)| name == "tls").map(|(_, value)| value.into_owned());
        let security = match (url.scheme(), wanted.as_deref()) {
            ("smtps", None | Some("required")) => Security::Implicit,
            ("smtp", Some("none")) => Security::None,
            ("smtp", Some("required")) => Security::Upgraded,
            ("smtp", None) if here => Security::None,
            ("smtp", None) => Security::Upgraded,
            _ => return None,
        };
        if !matches!(url.path(), "" | "/") {
            return None;
        }
        let usual = if security == Security::Implicit { 465 } else { 587 };
        let login = match (url.username(), url.password()) {
            ("", None) => None,
            (user, Some(password)) if !user.is_empty() => Some(Credentials::new(decoded(user)?, decoded(password)?)),
            _ => return None,
        };
        let port = url.port().unwrap_or(usual);
        Some(Self { host, port, security, login, reach: REACH, hand_over: HAND_OVER })
    }

    /// With other patience: tests wait shorter.
    pub fn patient(self, reach: Duration, hand_over: Duration) -> Self {
        Self { reach, hand_over, ..self }
    }

    /// The longest a mail can take: whoever holds its job that long may be believed to have died.
    pub fn longest(&self) -> Duration {
        self.reach + self.hand_over
    }

    /// Where it is, for people.
    pub fn address(&self) -> String {
        format!("{}:{}", self.host, self.port)
    }

    /// Whether passwords and mails would travel in the clear, to another machine.
    pub fn in_the_clear(&self) -> bool {
        let here = self.host == "localhost" || self.host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
        self.security == Security::None && !here
    }

    /// Reaches the server: connects, encrypts, and shows who we are.
    ///
    /// # Errors
    /// What went wrong, in words for the person on call.
    pub async fn reach(&self, hello: &str) -> Result<Server, String> {
        match tokio::time::timeout(self.reach, self.connect(hello)).await {
            Ok(Ok(connection)) => Ok(Server { connection, hand_over: self.hand_over }),
            Ok(Err(why)) => Err(why),
            Err(_) => Err(format!("{} did not answer within {} s", self.address(), self.reach.as_secs_f32())),
        }
    }

    async fn connect(&self, hello: &str) -> Result<AsyncSmtpConnection, String> {
        let hello = ClientId::Domain(hello.to_owned());
        let tls = || TlsParameters::new(self.host.clone()).map_err(|error| self.failed("TLS", &error));
        let implicit = if self.security == Security::Implicit { Some(tls()?) } else { None };
        let there = (self.host.as_str(), self.port);
        let mut connection = AsyncSmtpConnection::connect_tokio1(there, Some(self.reach), &hello, implicit, None)
            .await
            .map_err(|error| self.failed("connecting", &error))?;
        if self.security == Security::Upgraded {
            connection.starttls(tls()?, &hello).await.map_err(|error| self.failed("STARTTLS", &error))?;
        }
        if let Some(login) = &self.login {
            let ways = [Mechanism::Plain, Mechanism::Login];
            connection.auth(&ways, login).await.map_err(|error| self.failed("signing in", &error))?;
        }
        Ok(connection)
    }

    fn failed(&self, doing: &str, error: &lettre::transport::smtp::Error) -> String {
        format!("{}: {doing}: {}", self.address(), chain(error))
    }
}

/// A mail server that listens to us.
pub struct Server {
    connection: AsyncSmtpConnection,
    hand_over: Duration,
}

impl Server {
    /// Hands a mail over.
    pub async fn take(&mut self, mail: &Mail) -> Outcome {
        let envelope = match (mail.from.parse(), mail.to.parse()) {
            (Ok(from), Ok(to)) => Envelope::new(Some(from), vec![to]),
            _ => return Outcome::Refused("the address cannot be used in a message".to_owned()),
        };
        let Ok(envelope) = envelope else { return Outcome::Refused("nobody to send it to".to_owned()) };
        let sending = self.connection.send(&envelope, &mail.bytes);
        let error = match tokio::time::timeout(self.hand_over, sending).await {
            Ok(Ok(_)) => {
                // It has the mail; how it says goodbye is of no interest, and not waited for long.
                drop(tokio::time::timeout(Duration::from_secs(5), self.connection.quit()).await);
                return Outcome::Taken;
            }
            Ok(Err(error)) => error,
            Err(_) => return Outcome::Later(format!("not taken within {} s", self.hand_over.as_secs_f32())),
        };
        // Nobody outside may read whom it was for: the words are kept beside the mail's id.
        let words = chain(&error).replace(&mail.to, "…");
        if error.is_permanent() && !error.status().is_some_and(about_us) {
            Outcome::Refused(words)
        } else {
            Outcome::Later(words)
        }
    }

    /// Ends the conversation without a mail.
    pub async fn leave(mut self) {
        drop(tokio::time::timeout(Duration::from_secs(5), self.connection.quit()).await);
    }
}

/// Whether a permanent answer is about how we came and not about the mail: 530, 534, 535 and 538 ask for another way of
/// signing in (RFC 4954 section 6, RFC 3207 section 4), 502 and 503 for other commands (RFC 5321 section 4.2.3).
fn about_us(code: lettre::transport::smtp::response::Code) -> bool {
    matches!(u16::from(code), 502 | 503 | 530 | 534 | 535 | 538)
}

/// An error with all its causes.
fn chain(error: &dyn std::error::Error) -> String {
    let mut words = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        let cause_words = cause.to_string();
        if !words.contains(&cause_words) {
            words.push_str(": ");
            words.push_str(&cause_words);
        }
        next = cause.source();
    }
    words
}

/// Undoes percent encoding (RFC 3986 section 2.1): passwords in addresses need it.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?
        } else {
            byte
        });
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_where_and_how_safely() {
        for (text, port, security) in [
            ("smtps://mail.example.com", 465, Security::Implicit),
            ("smtps://mail.example.com:4650/", 4650, Security::Implicit),
            ("smtp://mail.example.com", 587, Security::Upgraded),
            ("smtp://mail.example.com:25?tls=none", 25, Security::None),
            ("smtp://localhost:2525", 2525, Security::None),
            ("smtp://127.0.0.1:2525", 2525, Security::None),
            ("smtp://[::1]:2525?tls=required", 2525, Security::Upgraded),
        ] {
            let smtp = Smtp::parse(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((smtp.port, smtp.security), (port, security), "{text}");
            assert_eq!(smtp.in_the_clear(), text.contains("tls=none"), "{text}");
        }
        for text in [
            "mail.example.com",
            "http://x.se",
            "smtp://",
            "smtps://x.se?tls=none",
            "smtp://x.se/box",
            "smtp://user@x.se",
            "smtp://:word@x.se",
            "smtp://u:%zz@x.se",
            "smtp://x.se?tls=maybe",
        ] {
            assert!(Smtp::parse(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_password_is_decoded_and_never_shown() {
        let smtp = Smtp::parse("smtps://us%40er:p%3A%C3%A4ss@mail.example.com").expect("an address");
        assert_eq!(smtp.login, Some(Credentials::new("us@er".to_owned(), "p:äss".to_owned())));
        assert!(!format!("{smtp:?}").contains("ss@") && !format!("{smtp:?}").contains("äss"));
    }
}
