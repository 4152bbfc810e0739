//! Which house door a request stands at: told by the host name alone.

use crate::House;
use axum::http::HeaderMap;
use axum::http::header::HOST;
use veranda_api::Code;
use veranda_domain::Client;
use veranda_store::OurHouse;
use veranda_terms::{HostName, Lang};

use super::Refused;

/// The door.
#[derive(Debug, Clone)]
pub enum Doorstep {
    /// The firm's own.
    Staff,
    /// A client's.
    Client(Box<Client>),
    /// A partner's: a house like a client's, with other things in it.
    Partner(Box<Client>),
}

impl Doorstep {
    /// The door of a request's `Host` header. An unknown one is 421: a mail or page must never be made from it.
    ///
    /// # Errors
    /// [`Code::UnknownHost`], or a failure of the store.
    pub async fn of(house: &House, headers: &HeaderMap) -> Result<Self, Refused> {
        let unknown = || Refused::because(Code::UnknownHost);
        let host = headers.get(HOST).and_then(|host| host.to_str().ok()).ok_or_else(unknown)?;
        let (name, port) = match host.rsplit_once(':') {
            Some((name, port)) => (name, Some(port.parse::<u16>().map_err(|_| unknown())?)),
            None => (host, None),
        };
        let name = HostName::parse(name).map_err(|_| unknown())?;
        // Behind a proxy the port is the proxy's business; a port that is sent must be the configured one.
        if port.is_some() && house.public.port.is_some() && port != house.public.port {
            return Err(unknown());
        }
        if name == house.public.host {
            return Ok(Doorstep::Staff);
        }
        let mut rows = house.store.read().await?;
        let company = rows.client_by_host(&name).await?.ok_or_else(unknown)?;
        Ok(match rows.our_house(company).await? {
            OurHouse::Client(client) => Doorstep::Client(Box::new(client)),
            OurHouse::Partner(partner) => Doorstep::Partner(Box::new(partner)),
        })
    }

    /// The company whose house it is; nothing at the firm's own door.
    pub fn company(&self) -> Option<&Client> {
        match self {
            Doorstep::Staff => None,
            Doorstep::Client(company) | Doorstep::Partner(company) => Some(company),
        }
    }

    /// The host name of the door.
    pub fn host<'a>(&'a self, house: &'a House) -> &'a HostName {
        self.company().map_or(&house.public.host, |company| &company.host)
    }

    /// The language to begin in: what the browser asks for, else the client's, else English.
    pub fn language(&self, headers: &HeaderMap) -> Lang {
        let asked = headers.get(axum::http::header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        asked.and_then(Lang::accepted).unwrap_or(self.company().map_or(Lang::En, |company| company.lang))
    }
}
