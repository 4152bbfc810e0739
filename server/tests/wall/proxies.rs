//! Where a request comes from is believed of listed proxies alone, and where it leads is never asked of anybody.

use crate::headers::another;
use crate::support::world::{FIRM, email};
use crate::support::{Asks, Person, World, on_both_engines};
use veranda_api::{Code, door};
use veranda_server::http::Proxies;

fn tries(n: usize) -> Asks {
    // A code of nobody's: as cheap as a try gets.
    let body =
        door::EntryCode { email: email(&format!("nobody{n}@firm.example")), code: door::Secret("AAAAAAAA".into()) };
    Asks::of(&door::EnterByCode { body }, "")
}

/// How many of a hundred tries with different names and networks are not stopped.
async fn heard(person: &Person, network: impl Fn(usize) -> Vec<(&'static str, String)>) -> usize {
    let mut heard = 0;
    for n in 0..100 {
        let asks = network(n).iter().fold(tries(n), |asks, (name, value)| asks.with(name, value));
        heard += usize::from(person.sends(asks).await.status != 429);
    }
    heard
}

on_both_engines! {
    async fn who_says_they_come_from_elsewhere_is_not_believed_unless_listed(engine) {
        let world = World::empty(engine).await;
        let lead = world.first_owner().await;
        let client = crate::support::world::new_client("Skogholm", "skogholm.localhost", veranda_terms::Lang::En);
        lead.does(&client).await;
        let at = |proxies: Proxies| {
            let house = another(&world, world.house.public.clone(), proxies);
            Person::new(veranda_server::router(house), "skogholm.localhost:8080", "stranger")
        };
        let each = |n: usize| vec![("x-forwarded-for", format!("198.51.100.{n}"))];
        let standard = |n: usize| vec![("forwarded", format!("for=\"[2001:db8:0:{n:x}::1]\""))];
        let behind = || Proxies::parse("127.0.0.1").expect("a list");
        assert_eq!(heard(&at(Proxies::default()), each).await, 60);
        assert_eq!(heard(&at(Proxies::parse("10.0.0.0/8").expect("a list")), each).await, 60);
        assert_eq!(heard(&at(behind()), each).await, 100);
        assert_eq!(heard(&at(behind()), standard).await, 100);
        // What the asker wrote before the proxy did is theirs; so are the addresses of one /64, and the other header.
        assert_eq!(heard(&at(behind()), |n| vec![("x-forwarded-for", format!("198.51.100.{n}, 203.0.113.9"))]).await, 60);
        assert_eq!(heard(&at(behind()), |n| vec![("x-forwarded-for", format!("2001:db8::{n:x}"))]).await, 60);
        let both = |n: usize| vec![("forwarded", format!("for=198.51.100.{n}")), ("x-forwarded-for", "203.0.113.9".to_owned())];
        assert_eq!(heard(&at(behind()), both).await, 60);
        for name in ["x-real-ip", "client-ip", "cf-connecting-ip"] {
            assert_eq!(heard(&at(behind()), |n| vec![(name, format!("198.51.100.{n}"))]).await, 60, "{name}");
        }
    }

    async fn the_host_is_what_the_request_says_and_nothing_a_proxy_adds(engine) {
        let (world, lead) = World::with_lead(engine).await;
        let house = another(&world, world.house.public.clone(), Proxies::parse("127.0.0.1").expect("a list"));
        let stranger = Person::new(veranda_server::router(house), FIRM, "stranger");
        drop(lead);
        let forged = |asks: Asks| {
            asks.with("x-forwarded-host", "evil.example")
                .with("x-forwarded-proto", "https")
                .with("x-forwarded-port", "443")
                .with("x-original-host", "evil.example")
                .with("forwarded", "for=192.0.2.7;host=evil.example;proto=https")
        };
        for path in ["/", "/api/door", "/sign-in", "/nothing", "/api/staff/me"] {
            let plain = stranger.sends(Asks::get(path)).await;
            assert_eq!(stranger.sends(forged(Asks::get(path))).await, plain, "{path}");
            let elsewhere = forged(Asks::get(path)).with("host", "evil.example").with("x-forwarded-host", FIRM);
            assert_eq!(stranger.sends(elsewhere).await.refusal().code, Code::UnknownHost, "{path}");
        }
    }
}
