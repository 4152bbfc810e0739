//! The address people open.

use super::Finding;
use crate::settings::Settings;
use crate::state::PublicUrl;
use std::time::Duration;

/// A name that takes longer to find is not found.
const PATIENCE: Duration = Duration::from_secs(5);

/// Looks at the configured address and at what its name leads to.
pub async fn address(settings: &Settings) -> Vec<Finding> {
    let what = "public address";
    let Some(text) = &settings.public_url else {
        return vec![if settings.listen.is_loopback() {
            Finding::ok(what, "none; the house opens for this machine only")
        } else {
            Finding::fail(
                what,
                format!("none, and the house listens on {}", settings.listen),
                "Set VERANDA_PUBLIC_URL to the address people open, such as https://portal.example.com.",
            )
        }];
    };
    let Ok(public) = PublicUrl::parse(text) else {
        let todo = "Write it like https://portal.example.com, without a path.";
        return vec![Finding::fail(what, format!("{text} is not an address"), todo)];
    };
    let host = public.host.to_string();
    let here = host == "localhost" || host.ends_with(".localhost");
    let first = if public.scheme == "https" || here {
        Finding::ok(what, text.as_str())
    } else {
        Finding::fail(
            what,
            format!("{text} is not encrypted, and browsers keep session cookies for https alone: nobody can sign in"),
            "Put a proxy with a certificate in front and write https://.",
        )
    };
    if here {
        return vec![first];
    }
    vec![first, resolved(&host).await]
}

/// Looks at whose word about where a request comes from is believed.
pub fn proxies(settings: &Settings) -> Finding {
    let what = "proxies";
    let behind_one = settings.public_url.as_deref().and_then(|text| PublicUrl::parse(text).ok());
    let behind_one = behind_one.is_some_and(|public| public.scheme == "https");
    match settings.proxies.count() {
        0 if behind_one => Finding::warn(
            what,
            "none is listed, so everybody behind the one that keeps the certificate counts as one for the limits on doors",
            "Write its address into proxies: 127.0.0.1, ::1 when it is on this machine.",
        ),
        0 => Finding::ok(what, "none; who is connected is who asks"),
        1 => Finding::ok(what, "one address or network is believed about where requests come from"),
        many => Finding::ok(what, format!("{many} addresses or networks are believed about where requests come from")),
    }
}

async fn resolved(host: &str) -> Finding {
    let what = "host name";
    let todo = "Add the name to the DNS: an A or AAAA record for it, and one for each client's name.";
    match tokio::time::timeout(PATIENCE, tokio::net::lookup_host((host, 443))).await {
        Ok(Ok(mut found)) => match found.next() {
            Some(_) => Finding::ok(what, format!("{host} is found")),
            None => Finding::warn(what, format!("{host} has no address"), todo),
        },
        Ok(Err(_)) => Finding::warn(what, format!("{host} is not found from here"), todo),
        Err(_) => Finding::warn(what, format!("nobody answered where {host} is"), "Look at this machine's DNS."),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Level;
    use super::*;
    use crate::settings::{Said, gather};

    fn with(pairs: &[(&str, &str)]) -> Settings {
        let flags = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let found = gather(&Said { flags, ..Said::default() }).expect("it is taken");
        Settings::of(&found).expect("it is believed")
    }

    #[test]
    fn a_house_behind_a_proxy_that_is_not_listed_should_be_looked_at() {
        let address = ("public-url", "https://portal.example.com");
        assert_eq!(proxies(&with(&[address])).level, Level::Warn);
        let listed = proxies(&with(&[address, ("proxies", "127.0.0.1, ::1")]));
        assert_eq!((listed.level, listed.says.starts_with("2 addresses")), (Level::Ok, true));
        assert_eq!(proxies(&with(&[])).level, Level::Ok);
    }
}
