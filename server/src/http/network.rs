//! From which network a request comes: who is connected, or whom a proxy of ours says it speaks for.

use axum::extract::ConnectInfo;
use axum::http::header::FORWARDED;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName};
use ipnet::IpNet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

const X_FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// The machines whose word about where a request comes from is believed. Nobody's, unless they are listed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proxies(Vec<IpNet>);

impl Proxies {
    /// Reads `127.0.0.1, 10.0.0.0/8, fd00::/8`.
    ///
    /// Nothing when one of them is no network, or is the whole internet: then anybody could say where they come from.
    pub fn parse(text: &str) -> Option<Self> {
        let one = |text: &str| -> Option<IpNet> {
            let net: IpNet = match text.parse::<IpAddr>() {
                Ok(address) => address.into(),
                Err(_) => text.parse().ok()?,
            };
            (net.prefix_len() > 0).then_some(net.trunc())
        };
        let all: Option<Vec<IpNet>> = text.split(',').map(str::trim).filter(|one| !one.is_empty()).map(one).collect();
        all.filter(|all| !all.is_empty()).map(Self)
    }

    /// How many networks are listed.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The network a request comes from. Without a connection, as in tests, this machine.
    pub fn network_of(&self, request: &Parts) -> IpAddr {
        let peer = request.extensions.get::<ConnectInfo<SocketAddr>>().map(|connected| connected.0.ip());
        self.spoken_for(peer.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST)), &request.headers)
    }

    /// Whom `peer` speaks for: the right-most address that is not a listed proxy's. What stands further left was written by
    /// that machine, and may be anything. Any other header about where a request came from is passed over.
    fn spoken_for(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let peer = peer.to_canonical();
        if !self.lists(peer) {
            return peer;
        }
        let (one, other) = (said(headers, &FORWARDED), said(headers, &X_FORWARDED_FOR));
        let forwarded = (!one.is_empty()).then(|| self.beyond(peer, elements(&one, ',').rev().map(for_whom)));
        let forwarded_for =
            (!other.is_empty()).then(|| self.beyond(peer, other.split(',').rev().map(|node| address(node.trim()))));
        match (forwarded, forwarded_for) {
            // A proxy writes one of the two and may hand on the other as it got it: then neither can be believed.
            (Some(one), Some(other)) if one != other => peer,
            (Some(one), _) | (None, Some(one)) => one,
            (None, None) => peer,
        }
    }

    /// Follows the proxies from right to left, as far as they are ours.
    fn beyond(&self, peer: IpAddr, hops: impl Iterator<Item = Option<IpAddr>>) -> IpAddr {
        let mut last = peer;
        for hop in hops {
            // `unknown`, a made-up name or nonsense: what stood before it cannot be followed.
            let Some(hop) = hop else { return last };
            last = hop.to_canonical();
            if !self.lists(last) {
                return last;
            }
        }
        last
    }

    fn lists(&self, address: IpAddr) -> bool {
        self.0.iter().any(|net| net.contains(&address))
    }
}

/// Whoever is counted as one by the limits: an IPv6 customer has a whole /64 to choose addresses from.
pub fn counted_as_one(network: IpAddr) -> IpAddr {
    match network.to_canonical() {
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & (u128::MAX << 64))),
        four @ IpAddr::V4(_) => four,
    }
}

/// Every line of a header, in order. One that is no text is as nonsense as any other.
fn said(headers: &HeaderMap, name: &HeaderName) -> String {
    let lines: Vec<&str> = headers.get_all(name).iter().map(|line| line.to_str().unwrap_or("unreadable")).collect();
    lines.join(",")
}

/// The parts between separators that stand outside of quotes (RFC 7239, section 4).
fn elements(text: &str, separator: char) -> impl DoubleEndedIterator<Item = &str> {
    let mut quoted = false;
    let mut parts = Vec::new();
    let mut begin = 0;
    for (at, c) in text.char_indices() {
        if c == '"' {
            quoted = !quoted;
        } else if c == separator && !quoted {
            parts.push(&text[begin..at]);
            begin = at + c.len_utf8();
        }
    }
    parts.push(&text[begin..]);
    parts.into_iter()
}

/// The address in `for=` of one element of `Forwarded`.
fn for_whom(element: &str) -> Option<IpAddr> {
    let node = elements(element, ';').find_map(|pair| {
        let (name, value) = pair.trim().split_once('=')?;
        name.eq_ignore_ascii_case("for").then_some(value)
    })?;
    address(node.trim().trim_matches('"'))
}

/// An address as proxies write it: `192.0.2.43`, `192.0.2.43:47011`, `2001:db8::17`, `[2001:db8::17]`, `[2001:db8::17]:4711`.
fn address(node: &str) -> Option<IpAddr> {
    if let Ok(address) = node.parse::<IpAddr>() {
        return Some(address);
    }
    if let Ok(with_port) = node.parse::<SocketAddr>() {
        return Some(with_port.ip());
    }
    node.strip_prefix('[')?.strip_suffix(']')?.parse::<Ipv6Addr>().ok().map(IpAddr::V6)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(headers: &[(&'static str, &str)], proxies: &str, peer: &str) -> String {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, value.parse().expect("a header"));
        }
        let proxies = if proxies.is_empty() { Proxies::default() } else { Proxies::parse(proxies).expect("a list") };
        proxies.spoken_for(peer.parse().expect("an address"), &map).to_string()
    }

    const OURS: &str = "127.0.0.1, 10.0.0.0/8, ::1";

    #[test]
    fn nobody_is_believed_who_is_not_listed() {
        for headers in [[("x-forwarded-for", "192.0.2.7")], [("forwarded", "for=192.0.2.7")]] {
            assert_eq!(heard(&headers, "", "127.0.0.1"), "127.0.0.1");
            assert_eq!(heard(&headers, OURS, "203.0.113.9"), "203.0.113.9");
            assert_eq!(heard(&headers, OURS, "127.0.0.1"), "192.0.2.7");
            assert_eq!(heard(&headers, OURS, "::ffff:127.0.0.1"), "192.0.2.7");
        }
        for name in ["x-real-ip", "client-ip", "true-client-ip", "cf-connecting-ip", "x-forwarded-host", "x-client-ip"]
        {
            assert_eq!(heard(&[(name, "192.0.2.7")], OURS, "127.0.0.1"), "127.0.0.1", "{name}");
        }
    }

    #[test]
    fn the_right_most_address_that_is_no_proxy_s_is_the_one() {
        for (said, expected) in [
            ("192.0.2.7", "192.0.2.7"),
            ("1.1.1.1, 192.0.2.7", "192.0.2.7"),
            ("1.1.1.1, 192.0.2.7, 10.1.2.3", "192.0.2.7"),
            ("10.9.9.9, 10.1.2.3", "10.9.9.9"),
            ("192.0.2.7:4711, 10.1.2.3:80", "192.0.2.7"),
            ("2001:db8::17", "2001:db8::17"),
            ("[2001:db8::17]:4711", "2001:db8::17"),
            ("::ffff:192.0.2.7", "192.0.2.7"),
            ("1.1.1.1, unknown, 10.1.2.3", "10.1.2.3"),
            ("1.1.1.1, nonsense", "127.0.0.1"),
            ("1.1.1.1,", "127.0.0.1"),
        ] {
            assert_eq!(heard(&[("x-forwarded-for", said)], OURS, "127.0.0.1"), expected, "{said}");
        }
        let lines = [("x-forwarded-for", "1.1.1.1"), ("x-forwarded-for", "192.0.2.7")];
        assert_eq!(heard(&lines, OURS, "127.0.0.1"), "192.0.2.7");
    }

    #[test]
    fn the_standard_s_header_is_read_as_the_standard_writes_it() {
        for (said, expected) in [
            ("for=192.0.2.60;proto=http;by=203.0.113.43", "192.0.2.60"),
            ("For=\"[2001:db8:cafe::17]:4711\"", "2001:db8:cafe::17"),
            ("proto=https; for=\"192.0.2.60:80\" , for=10.1.2.3", "192.0.2.60"),
            ("for=192.0.2.43, for=198.51.100.17", "198.51.100.17"),
            ("for=1.1.1.1, for=unknown", "127.0.0.1"),
            ("for=1.1.1.1, for=_hidden", "127.0.0.1"),
            ("for=1.1.1.1, by=10.0.0.1", "127.0.0.1"),
            ("for=\"1.1.1.1, for=192.0.2.7\"", "127.0.0.1"),
        ] {
            assert_eq!(heard(&[("forwarded", said)], OURS, "127.0.0.1"), expected, "{said}");
        }
    }

    #[test]
    fn where_both_headers_stand_neither_is_believed_against_the_other() {
        let both = |one: &str, other: &str| heard(&[("forwarded", one), ("x-forwarded-for", other)], OURS, "10.0.0.1");
        assert_eq!(both("for=1.1.1.1", "192.0.2.7"), "10.0.0.1");
        assert_eq!(both("for=192.0.2.7", "1.1.1.1, 192.0.2.7"), "192.0.2.7");
    }

    #[test]
    fn a_list_is_of_networks_and_never_of_the_whole_internet() {
        for wrong in ["", ",", "localhost", "10.0.0.0/33", "0.0.0.0/0", "::/0", "127.0.0.1, *", "127.0.0.1 10.0.0.1"] {
            assert_eq!(Proxies::parse(wrong), None, "{wrong}");
        }
        assert_eq!(Proxies::parse("127.0.0.1,::1, 10.1.2.3/8").map(|all| all.count()), Some(3));
    }

    #[test]
    fn all_addresses_of_one_ipv6_customer_are_counted_as_one() {
        let one = |text: &str| counted_as_one(text.parse().expect("an address"));
        assert_eq!(one("2001:db8:1:2:3:4:5:6"), one("2001:db8:1:2:ffff::1"));
        assert_ne!(one("2001:db8:1:2::1"), one("2001:db8:1:3::1"));
        assert_eq!(one("::ffff:192.0.2.7"), one("192.0.2.7"));
        assert_ne!(one("192.0.2.7"), one("192.0.2.8"));
    }
}
