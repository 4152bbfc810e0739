//! Which house door a request stands at: told by the host name alone.

use crate::House;
use axum::extract::Request;
use axum::http::header::HOST;
use axum::http::{HeaderMap, HeaderValue};
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

/// Since HTTP/2 the host may come as `:authority` alone (RFC 9113, section 8.3.1), which is then told like a `Host`.
pub async fn hosted(mut request: Request) -> Request {
    let authority = request.uri().authority().and_then(|at| HeaderValue::try_from(at.as_str()).ok());
    if let Some(authority) = authority.filter(|_| !request.headers().contains_key(HOST)) {
        request.headers_mut().insert(HOST, authority);
    }
    request
}

impl Doorstep {
    /// The door of a request's `Host` header, of which there is one (RFC 9112, section 3.2). An unknown one is 421: a mail or
    /// page must never be made from it.
    ///
    /// # Errors
    /// [`Code::UnknownHost`], or a failure of the store.
    pub async fn of(house: &House, headers: &HeaderMap) -> Result<Self, Refused> {
        let unknown = || Refused::because(Code::UnknownHost);
        let mut hosts = headers.get_all(HOST).iter();
        let (Some(host), None) = (hosts.next(), hosts.next()) else { return Err(unknown()) };
        let host = host.to_str().map_err(|_| unknown())?;
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

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;

    #[tokio::test]
    async fn a_host_that_comes_as_authority_alone_is_told_as_one() {
        let host = async |request: axum::http::request::Builder| {
            let request = hosted(request.body(Body::empty()).unwrap()).await;
            request.headers().get(HOST).and_then(|host| host.to_str().ok()).map(str::to_owned)
        };
        let there = "http://skogholm.example/api/door";
        assert_eq!(host(Request::builder().uri(there)).await.as_deref(), Some("skogholm.example"));
        let said = Request::builder().uri(there).header(HOST, "pivoine.example");
        assert_eq!(host(said).await.as_deref(), Some("pivoine.example"));
        assert_eq!(host(Request::builder().uri("/api/door")).await, None);
    }
}
