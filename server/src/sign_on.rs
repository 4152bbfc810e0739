//! Coming in by the sign-on of one's own company: OpenID Connect, with the authorization code, PKCE, state and nonce.
//!
//! Nobody is made by it. An account at a provider is joined to somebody who has a place here, by a mail address that the
//! provider has verified; from then on it is known by issuer and subject alone.

mod back;
mod file;
mod leave;
mod provider;

pub use back::back;
pub use file::{NAME, Peer, Written};
pub use leave::{leave, offer};
pub use provider::{Provider, Trouble};

use crate::http::Doorstep;
use crate::outbound::Outbound;
use std::collections::BTreeMap;
use std::path::Path;
use veranda_api::Route;
use veranda_terms::HostName;

/// Every provider of a house, by door.
#[derive(Debug)]
pub struct Providers {
    firm: Option<Provider>,
    clients: BTreeMap<HostName, Provider>,
    outbound: Outbound,
}

impl Default for Providers {
    /// None.
    fn default() -> Self {
        Self { firm: None, clients: BTreeMap::new(), outbound: Outbound::new(false) }
    }
}

impl Providers {
    /// Those of the file: the named one, else `sign-on.toml` in the data folder if it is there.
    ///
    /// # Errors
    /// A sentence that says which line is wrong and what to do.
    pub fn read(named: Option<&Path>, data: &Path) -> anyhow::Result<Self> {
        Ok(Written::read(named, data)?.map(Self::of).unwrap_or_default())
    }

    /// Those of a file that was read.
    pub fn of(written: Written) -> Self {
        let Written { firm, clients, plain_here, path: _, secret_files: _ } = written;
        Self {
            firm: firm.map(Provider::of),
            clients: clients.into_iter().map(|(host, peer)| (host, Provider::of(peer))).collect(),
            outbound: Outbound::new(plain_here),
        }
    }

    /// Whoever signs the people of this door on.
    fn at(&self, door: &Doorstep) -> Option<&Provider> {
        match door {
            Doorstep::Staff => self.firm.as_ref(),
            Doorstep::Client(company) | Doorstep::Partner(company) => self.clients.get(&company.host),
        }
    }

    /// Every provider with the door it is for, and the caller to reach it by.
    pub fn all(&self) -> (impl Iterator<Item = (Option<&HostName>, &Provider)>, &Outbound) {
        let clients = self.clients.iter().map(|(host, provider)| (Some(host), provider));
        (self.firm.iter().map(|provider| (None, provider)).chain(clients), &self.outbound)
    }
}

/// The page somebody was on their way to, if it is one behind the door. Never another host, never a door.
fn behind_the_door(path: &str) -> Option<Route> {
    Route::parse(path.strip_prefix('/')?).filter(|route| !route.is_door() && !matches!(route, Route::Link(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_lands_on_a_page_behind_the_door_and_nowhere_else() {
        let board = "/projects/11111111-1111-4111-8111-111111111111";
        assert_eq!(behind_the_door(board).map(|route| route.to_string()).as_deref(), Some(board));
        for path in ["//evil.example", "https://evil.example/", "/\\evil.example", "/sign-in", "/sign-on/back", "team"]
        {
            assert_eq!(behind_the_door(path), None, "{path}");
        }
    }
}
