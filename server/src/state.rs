//! What every request shares.

use crate::clock::Clock;
use crate::dice::Dice;
use crate::guest::Shelf;
use crate::http::Proxies;
use crate::limits::Limits;
use crate::live::Hub;
use crate::mail::Post;
use crate::second::SecondRule;
use crate::sign_on::Providers;
use crate::site::Site;
use std::path::PathBuf;
use std::sync::Arc;
use veranda_store::Store;
use veranda_terms::{Day, HostName};

/// The running house. Cheap to clone.
#[derive(Clone)]
pub struct House(Arc<Inner>);

/// What a house is made of.
pub struct Inner {
    /// Where everything is kept.
    pub store: Store,
    /// What time it is.
    pub clock: Clock,
    /// Where ids and secrets come from.
    pub dice: Dice,
    /// Where the firm's own people enter, and how clients' addresses are written.
    pub public: PublicUrl,
    /// The app's files, if it was built.
    pub site: Option<Site>,
    /// The key of mailed codes.
    pub code_key: [u8; 32],
    /// How often doors may be tried.
    pub limits: Limits,
    /// Whose word about where a request comes from is believed.
    pub proxies: Proxies,
    /// Who listens to what.
    pub hub: Hub,
    /// Reports that were written lately.
    pub shelf: Shelf,
    /// Where mails are written as `.eml`.
    pub mail_dir: PathBuf,
    /// The seed of the key that signs checkpoints of the journal.
    pub checkpoint_key: [u8; 32],
    /// Where checkpoints are written.
    pub checkpoint_dir: PathBuf,
    /// How mails leave the house.
    pub post: Post,
    /// With which companies' sign-on people come in.
    pub sign_on: Providers,
    /// Whether the firm's own people need more than a password.
    pub second_proof: SecondRule,
    /// Whether the mailbox and the sign-in links of the demo house are shown.
    pub demo: bool,
}

impl House {
    /// A house of these parts.
    pub fn new(inner: Inner) -> Self {
        Self(Arc::new(inner))
    }

    /// The day it is on the firm's clock.
    pub fn today(&self) -> Day {
        let now = self.clock.now();
        now.day_at(self.post.ahead(now))
    }
}

impl std::ops::Deref for House {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}

/// The configured address: mails and links are made from it, never from what a request says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUrl {
    /// `http` or `https`.
    pub scheme: String,
    /// The firm's own host.
    pub host: HostName,
    /// The port, when it is not the scheme's own.
    pub port: Option<u16>,
}

impl PublicUrl {
    /// Reads `http://localhost:8080` and the like.
    ///
    /// # Errors
    /// A sentence that says what is wrong.
    pub fn parse(text: &str) -> Result<Self, String> {
        let wrong = || format!("`{text}` is not an address such as https://portal.example.com");
        let (scheme, rest) = text.trim().trim_end_matches('/').split_once("://").ok_or_else(wrong)?;
        if !matches!(scheme, "http" | "https") {
            return Err(wrong());
        }
        let (host, port) = match rest.split_once(':') {
            Some((host, port)) => (host, Some(port.parse().map_err(|_| wrong())?)),
            None => (rest, None),
        };
        let host = HostName::parse(host).map_err(|_| wrong())?;
        Ok(Self { scheme: scheme.to_owned(), host, port })
    }

    /// The address of a path on a host of this house.
    pub fn on(&self, host: &HostName, path: &str) -> String {
        match self.port {
            Some(port) => format!("{}://{host}:{port}{path}", self.scheme),
            None => format!("{}://{host}{path}", self.scheme),
        }
    }

    /// The address of a path at the firm's own door.
    pub fn staff(&self, path: &str) -> String {
        self.on(&self.host, path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_or_refused() {
        let url = PublicUrl::parse("http://localhost:8080/").unwrap();
        assert_eq!(url.staff("/x"), "http://localhost:8080/x");
        assert_eq!(url.on(&HostName::parse("skogholm.localhost").unwrap(), "/"), "http://skogholm.localhost:8080/");
        for text in ["localhost", "ftp://x.se", "http://", "http://x.se:y", "http://x.se/path"] {
            assert!(PublicUrl::parse(text).is_err(), "{text}");
        }
    }
}
