//! Every route there is, asked by everybody there is: exactly the headers it should have, and no other.

use crate::canary::matrix::aimed;
use crate::canary::story::{ARDEN_DOOR, PIPER_DOOR, Story, Target};
use crate::support::scene::{SKOGHOLM, Scene};
use crate::support::site::ASSET;
use crate::support::world::{FIRM, email, look_as};
use crate::support::{Asks, Heard, Person, World, on_both_engines};
use std::collections::BTreeSet;
use veranda_api::{Operation, client, door};
use veranda_server::House;
use veranda_server::guest::Shelf;
use veranda_server::http::{Health, LARGEST_REPORT, Proxies};
use veranda_server::limits::Limits;
use veranda_server::live::Hub;
use veranda_server::state::{Inner, PublicUrl};
use veranda_terms::ContactRole;

/// What every response of the houses of these tests carries, word for word.
const ALWAYS: &[(&str, &str)] = &[
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-Y2xpZW50' 'sha256-c3RhZmY='; style-src 'self'; \
         img-src 'self' blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; frame-src 'self'; \
         worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; \
         require-trusted-types-for 'script'; trusted-types default; report-uri /csp; report-to csp",
    ),
    ("reporting-endpoints", "csp=\"/csp\""),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// What else a response may carry. Nothing of other origins (CORS), nothing of what the server is made of.
const MAY: &[&str] = &[
    "allow",
    "cache-control",
    "clear-site-data",
    "content-disposition",
    "content-encoding",
    "content-length",
    "content-type",
    "etag",
    "permissions-policy",
    "retry-after",
    "set-cookie",
    "strict-transport-security",
    "vary",
    "veranda-keep",
    "x-accel-buffering",
    "x-robots-tag",
];

/// What a page may not use of the machine it is shown on.
const OFF: &str = "accelerometer aria-notify autoplay browsing-topics camera captured-surface-control clipboard-read \
    compute-pressure cross-origin-isolated deferred-fetch deferred-fetch-minimal digital-credentials-create \
    digital-credentials-get display-capture encrypted-media fullscreen gamepad geolocation gyroscope hid \
    identity-credentials-get idle-detection keyboard-map language-detector language-model local-fonts \
    local-network local-network-access loopback-network magnetometer media-playback-while-not-visible microphone \
    midi on-device-speech-recognition otp-credentials payment picture-in-picture private-state-token-issuance \
    private-state-token-redemption screen-wake-lock serial speaker-selection storage-access summarizer sync-xhr \
    translator unload usb window-management xr-spatial-tracking";

/// What is our own to use; everything else a page could ask of a machine is off.
const OURS: &[&str] = &["clipboard-write", "publickey-credentials-create", "publickey-credentials-get"];

/// What kind of answer it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// JSON of an endpoint.
    Data,
    /// A stream.
    Stream,
    /// A page.
    Page,
    /// A file that never changes under its name.
    File,
    /// A word for machines, or nothing.
    Word,
}

impl Kind {
    /// Of what was heard at a path.
    fn of(path: &str, heard: &Heard) -> Self {
        match heard.header("content-type") {
            _ if heard.status >= 400 && heard.header("content-type") == Some("application/problem+json") => Kind::Data,
            Some("text/event-stream") => Kind::Stream,
            Some("text/html; charset=utf-8") => Kind::Page,
            Some("application/json") => Kind::Data,
            _ if ["/assets/", "/brand/", "/logo/"].iter().any(|of| path.starts_with(of)) => Kind::File,
            _ => Kind::Word,
        }
    }
}

/// Everything that is wrong with the headers of a response.
pub fn wrong(path: &str, heard: &Heard, https: bool) -> Vec<String> {
    let mut wrong = Vec::new();
    let all = |name: &str| -> Vec<&str> {
        heard.headers.iter().filter(|(key, _)| key == name).map(|(_, value)| value.as_str()).collect()
    };
    for (name, value) in ALWAYS {
        if all(name) != [*value] {
            wrong.push(format!("{name}: {:?}", all(name)));
        }
    }
    let secure = all("strict-transport-security");
    if secure != if https { vec!["max-age=63072000; includeSubDomains"] } else { vec![] } {
        wrong.push(format!("strict-transport-security: {secure:?}"));
    }
    wrong.extend(allowed(&all("permissions-policy")));
    for (name, _) in &heard.headers {
        if !ALWAYS.iter().any(|(known, _)| known == name) && !MAY.contains(&name.as_str()) {
            wrong.push(format!("{name} is not expected"));
        }
    }
    // What is a file to keep is saved and never shown; nothing else says so.
    let file = heard.status == 200 && [".zip", ".ics"].iter().any(|end| path.ends_with(end));
    let saved = all("content-disposition");
    if saved.len() != usize::from(file) || !saved.iter().all(|saved| saved.starts_with("attachment; filename=\"")) {
        wrong.push(format!("content-disposition: {saved:?}"));
    }
    let kind = Kind::of(path, heard);
    let kept = if kind == Kind::File { "public, max-age=31536000, immutable" } else { "no-store" };
    if all("cache-control") != [kept] {
        wrong.push(format!("cache-control of a {kind:?}: {:?}", all("cache-control")));
    }
    if kind == Kind::Page && all("x-robots-tag") != ["noindex, nofollow"] {
        wrong.push(format!("x-robots-tag: {:?}", all("x-robots-tag")));
    }
    wrong.extend(all("set-cookie").into_iter().filter(|cookie| !is_of_this_host_alone(cookie)).map(str::to_owned));
    let text = heard.text();
    if text.split(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '/')).any(|word| word.starts_with("style=")) {
        wrong.push("a style attribute".to_owned());
    }
    wrong
}

/// What a permissions policy lets a page use that it should not, or forgets.
fn allowed(said: &[&str]) -> Option<String> {
    let off = OFF.split(' ').map(|name| format!("{name}=()"));
    let ours = OURS.iter().map(|name| format!("{name}=(self)"));
    let expected = off.chain(ours).collect::<Vec<_>>().join(", ");
    (said != [expected.as_str()]).then(|| format!("permissions-policy: {said:?}"))
}

/// `__Host-…` with exactly what it needs, and perhaps an end.
fn is_of_this_host_alone(cookie: &str) -> bool {
    let mut parts = cookie.split("; ");
    let named = parts.next().is_some_and(|pair| pair.starts_with("__Host-"));
    let attributes: Vec<&str> = parts.filter(|part| !part.starts_with("Max-Age=")).collect();
    named && attributes == ["Path=/", "Secure", "HttpOnly", "SameSite=Lax"]
}

/// Hears and judges.
struct Judge {
    cells: usize,
    wrong: BTreeSet<String>,
    kinds: BTreeSet<String>,
    statuses: BTreeSet<u16>,
}

impl Judge {
    fn new() -> Self {
        Self { cells: 0, wrong: BTreeSet::new(), kinds: BTreeSet::new(), statuses: BTreeSet::new() }
    }

    async fn asks(&mut self, who: &str, person: &Person, asks: Asks) -> Heard {
        let what = format!("{who}: {} {}", asks.method, asks.path);
        let path = asks.path.clone();
        let heard = person.sends(asks).await;
        self.cells += 1;
        self.kinds.insert(format!("{:?}", Kind::of(&path, &heard)));
        self.statuses.insert(heard.status);
        self.wrong.extend(wrong(&path, &heard, false).into_iter().map(|wrong| format!("{what}: {wrong}")));
        heard
    }
}

/// Everybody, and what they aim at.
fn everybody(story: &Story) -> Vec<(&'static str, Person, Target)> {
    let [anna, theo, lou, gone, _] = &story.arden;
    let stranger = |host| story.world.at(host, "stranger");
    let [details, overview, ..] = &story.readers;
    let held = |target: &Target, reader: &crate::canary::readers::Reader| Target {
        report: reader.held.clone(),
        ..target.clone()
    };
    vec![
        ("a stranger at the firm's door", stranger(FIRM), story.shared.clone()),
        ("a stranger at a client's door", stranger(ARDEN_DOOR), story.shared.clone()),
        ("a stranger at a partner's door", stranger(PIPER_DOOR), story.shared.clone()),
        ("a stranger elsewhere", stranger("elsewhere.example"), story.shared.clone()),
        ("a reader of details", details.person.aside("headers"), held(&story.shared, details)),
        ("a reader of an overview", overview.person.aside("headers"), held(&story.shared, overview)),
        ("who left", gone.aside("headers"), story.shared.clone()),
        ("who looks", lou.aside("headers"), story.shared.clone()),
        ("who takes part", theo.aside("headers"), story.stopped.clone()),
        ("who decides", anna.aside("headers"), story.shared.clone()),
        ("a partner's person", story.partners.piper.aside("headers"), story.shared.clone()),
        ("a member", story.mona.aside("headers"), story.birke.clone()),
        ("the owner", story.lead.aside("headers"), story.practice.clone()),
    ]
}

/// Every address that is none of an operation, as `routes.rs` writes it, with one to ask for.
const PAGES: &[(&str, &str)] = &[
    ("/r/{link}", "/r/not-a-link"),
    ("/stop/{token}", "/stop/not-a-token"),
    ("/csp", "/csp"),
    ("/healthz", "/healthz"),
    ("/assets/{file}", ASSET),
    ("/brand/{file}", "/brand/none.css"),
    ("/logo/{file}", "/logo/none.png"),
    ("/manifest.webmanifest", "/manifest.webmanifest"),
    ("/worker.js", "/worker.js"),
    ("/", "/"),
    ("/{*path}", "/sign-in"),
    ("/demo/mailbox", "/demo/mailbox"),
    ("/demo/mailbox/{mail}", "/demo/mailbox/none.eml"),
];

async fn pages(judge: &mut Judge, story: &Story, who: &str, person: &Person) {
    let mut paths: Vec<String> = PAGES.iter().map(|(_, path)| (*path).to_owned()).collect();
    paths.extend(["/setup", "/mails", "/nothing/here", "/api/nothing", "/assets/none.js", "/r/"].map(str::to_owned));
    paths.extend(story.links.iter().map(|link| format!("/r/{link}")));
    if person.host != "elsewhere.example" {
        let page = person.sends(Asks::get("/")).await.text();
        let dressed = page.split('"').filter(|part| part.starts_with("/brand/")).map(str::to_owned);
        let dressed: Vec<String> = dressed.collect();
        assert_eq!(dressed.len(), 3, "a page has its sheet, its sign and its icon: {dressed:?}");
        paths.extend(dressed);
    }
    for path in paths {
        for method in ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "ODD"] {
            let asks = Asks { method: method.to_owned(), ..Asks::get(&path) }.with("accept-encoding", "br");
            judge.asks(who, person, asks).await;
        }
    }
}

fn report(kind: &str, body: impl Into<Vec<u8>>) -> Asks {
    Asks { method: "POST".to_owned(), ..Asks::get("/csp") }.with("content-type", kind).saying(body)
}

const TOLD: &str =
    r#"[{"type":"csp-violation","body":{"effectiveDirective":"img-src","blockedURL":"https://x.example/secret"}}]"#;

on_both_engines! {
    async fn every_response_has_exactly_its_headers(engine) {
        let story = Story::lived(engine).await;
        let mut judge = Judge::new();
        for (who, person, target) in everybody(&story) {
            pages(&mut judge, &story, who, &person).await;
            for operation in Operation::ALL {
                for asks in aimed(*operation, &target, &person.intention()) {
                    judge.asks(who, &person, asks.clone()).await;
                    // What is no method of it, and what the reader has already.
                    judge.asks(who, &person, Asks { method: "PUT".to_owned(), ..asks.clone() }).await;
                    if asks.method == "GET" {
                        judge.asks(who, &person, asks.with("if-none-match", "*")).await;
                    }
                }
            }
        }
        // Too much, too often, unreadable.
        let stranger = story.world.at(FIRM, "stranger");
        for n in 0..70 {
            let body = door::Credentials::new(email("nobody@firm.example"), door::Secret("x".repeat(12)));
            let asks = Asks::of(&door::SignIn { body }, "");
            let asks = if n % 2 == 0 { asks } else { asks.saying("{") };
            judge.asks("a stranger who tries", &stranger, asks).await;
            judge.asks("a browser that tells", &stranger, report("application/reports+json", TOLD)).await;
        }
        judge.asks("who sends too much", &story.lead, Asks::of(&door::Leave { body: () }, "").saying(vec![b'x'; 1 << 21])).await;
        println!("headers on {engine:?}: {} answers, {:?}, {:?}", judge.cells, judge.kinds, judge.statuses);
        assert!(judge.wrong.is_empty(), "{} wrong: {:#?}", judge.wrong.len(), judge.wrong.iter().take(40).collect::<Vec<_>>());
        for kind in [Kind::Data, Kind::Stream, Kind::Page, Kind::File, Kind::Word] {
            assert!(judge.kinds.contains(&format!("{kind:?}")), "no {kind:?} was heard");
        }
        for status in [200, 204, 304, 400, 401, 403, 404, 413, 421, 429] {
            assert!(judge.statuses.contains(&status), "no answer was {status}: {:?}", judge.statuses);
        }
        assert!(judge.cells > 5_000, "{}", judge.cells);
    }

    /// The control: every header taken away, changed or doubled is found, and so is what should not be there.
    async fn a_header_that_is_not_as_it_should_be_is_found(engine) {
        let (_world, lead) = World::with_lead(engine).await;
        let whole = lead.sends(Asks::get("/")).await;
        assert_eq!(wrong("/", &whole, false), Vec::<String>::new());
        let bent = |bend: &dyn Fn(&mut Heard)| {
            let mut heard = whole.clone();
            bend(&mut heard);
            wrong("/", &heard, false)
        };
        let names = ALWAYS.iter().map(|(name, _)| *name).chain(["permissions-policy", "cache-control", "x-robots-tag"]);
        for name in names {
            assert!(!bent(&|heard| heard.headers.retain(|(key, _)| key != name)).is_empty(), "{name} taken away");
            let changed = bent(&|heard| {
                for (key, value) in &mut heard.headers {
                    if key == name {
                        value.insert(0, 'x');
                    }
                }
            });
            assert!(!changed.is_empty(), "{name} changed");
            assert!(!bent(&|heard| heard.headers.push((name.to_owned(), "more".to_owned()))).is_empty(), "{name} doubled");
        }
        for (name, value) in [
            ("access-control-allow-origin", "*"),
            ("content-disposition", "attachment; filename=\"x\""),
            ("server", "veranda"),
            ("x-powered-by", "axum"),
            ("strict-transport-security", "max-age=63072000; includeSubDomains"),
            ("set-cookie", "__Host-s=x; Path=/; Secure; SameSite=Lax"),
            ("set-cookie", "__Host-s=x; Path=/; Secure; HttpOnly; SameSite=None"),
            ("set-cookie", "__Host-s=x; Path=/; Secure; HttpOnly; SameSite=Lax; Domain=localhost"),
            ("set-cookie", "s=x; Path=/; Secure; HttpOnly; SameSite=Lax"),
        ] {
            assert!(!bent(&|heard| heard.headers.push((name.to_owned(), value.to_owned()))).is_empty(), "{name}: {value}");
        }
        for html in ["<p style=\"color:red\">", "<p\nstyle='x'>", "<p class=\"a\"style=x>", "<svg/style=x>"] {
            assert!(!bent(&|heard| heard.body.extend_from_slice(html.as_bytes())).is_empty(), "{html}");
        }
        for (path, kept) in [("/api/door", "private"), ("/", "no-cache"), (ASSET, "public, max-age=60")] {
            let mut heard = lead.sends(Asks::get(path)).await;
            heard.headers.retain(|(key, _)| key != "cache-control");
            heard.headers.push(("cache-control".to_owned(), kept.to_owned()));
            assert!(!wrong(path, &heard, false).is_empty(), "{path}: {kept}");
        }
        assert!(!wrong("/", &whole, true).is_empty(), "a house at https says that it is");
    }

    async fn a_house_at_https_says_so_and_is_ready_with_the_same_headers(engine) {
        let (world, _) = World::with_lead(engine).await;
        let public = PublicUrl::parse("https://portal.example.com").expect("an address");
        let house = another(&world, public, Proxies::default());
        let stranger = Person::new(veranda_server::router(house.clone()), "portal.example.com", "stranger");
        for path in ["/", "/api/door", "/api/staff/me", "/healthz", ASSET, "/nothing", "/csp"] {
            let heard = stranger.sends(Asks::get(path)).await;
            assert_eq!(wrong(path, &heard, true), Vec::<String>::new(), "{path}");
        }
        let tail = tokio::spawn(std::future::pending::<()>());
        let health = Health::of(&house, tail.abort_handle());
        let machine = Person::new(health.clone().routes(), "10.0.0.1", "machine");
        for (status, method) in [(200, "GET"), (405, "POST")] {
            let heard = machine.sends(Asks { method: method.to_owned(), ..Asks::get("/readyz") }).await;
            assert_eq!((heard.status, wrong("/readyz", &heard, true)), (status, vec![]));
        }
        health.stops();
        let heard = machine.sends(Asks::get("/readyz")).await;
        assert_eq!((heard.status, wrong("/readyz", &heard, true)), (503, vec![]));
    }

    async fn whoever_signs_out_leaves_nothing_behind_and_whoever_looks_only_stops(engine) {
        let scene = Scene::set(engine).await;
        let anna = scene.contact("Anna", ContactRole::Decides).await;
        let id = anna.does(&client::Me { body: () }).await.id;
        let looks = scene.world.at(SKOGHOLM, "looks");
        look_as(&scene.lead, &looks, (scene.skogholm, id)).await;
        let leave = Asks::of(&door::Leave { body: () }, "");
        let stops = looks.sends(leave.clone()).await;
        assert_eq!((stops.status, stops.header("clear-site-data")), (200, None));
        for person in [&anna, &scene.lead] {
            let left = person.sends(leave.clone()).await;
            assert_eq!(left.header("clear-site-data"), Some("\"cache\", \"storage\""));
            assert_eq!(left.header("set-cookie"), Some("__Host-s=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0"));
            assert_eq!(wrong("/api/door/leave", &left, false), Vec::<String>::new());
        }
    }

    async fn what_browsers_tell_is_heard_and_never_said_again(engine) {
        let scene = Scene::set(engine).await;
        let stranger = scene.world.at(SKOGHOLM, "stranger");
        let single = r#"{"csp-report":{"violated-directive":"script-src-elem","blocked-uri":"inline"}}"#;
        for (kind, body) in [("application/reports+json", TOLD), ("application/csp-report; charset=utf-8", single)] {
            // From another site, with or without a cookie: nothing hangs on who tells.
            for asks in [report(kind, body), report(kind, body).with("sec-fetch-site", "cross-site")] {
                let heard = stranger.sends(asks).await;
                assert_eq!((heard.status, heard.body.len(), heard.header("set-cookie")), (204, 0, None), "{kind}");
            }
        }
        for (asks, status) in [
            (report("application/json", TOLD), 400),
            (report("text/plain", TOLD), 400),
            (report("application/reports+json", "{"), 400),
            (report("application/reports+json", single), 400),
            (report("application/csp-report", TOLD), 400),
            (report("application/reports+json", vec![b' '; LARGEST_REPORT + 1]), 413),
            (report("application/reports+json", TOLD).with("host", "elsewhere.example"), 421),
            (Asks::get("/csp"), 404),
        ] {
            let heard = stranger.sends(asks).await;
            assert_eq!(heard.status, status, "{}", heard.text());
            assert!(!heard.text().contains("secret"), "{}", heard.text());
        }
        let most = vec![b' '; LARGEST_REPORT - TOLD.len()];
        let whole = [TOLD.as_bytes(), &most].concat();
        scene.world.later(600_000);
        assert_eq!(stranger.sends(report("application/reports+json", whole)).await.status, 204);
        let mut refused = 0;
        for _ in 0..60 {
            refused += usize::from(stranger.sends(report("application/reports+json", TOLD)).await.status == 429);
        }
        assert!(refused >= 39, "{refused}");
        // And the doors stay open to that network.
        let body = door::Credentials::new(email("ines@halden-rask.example"), door::Secret("x".repeat(12)));
        assert_eq!(scene.world.at(FIRM, "stranger").sends(Asks::of(&door::SignIn { body }, "")).await.status, 401);
    }
}

/// A house of the same records at another address, behind these proxies.
pub fn another(world: &World, public: PublicUrl, proxies: Proxies) -> House {
    let house = &world.house;
    House::new(Inner {
        store: house.store.clone(),
        limits: Limits::new(house.clock.clone()),
        proxies,
        clock: house.clock.clone(),
        dice: house.dice.clone(),
        public,
        site: Some(veranda_server::site::Site::read(&world.folder.join("app")).expect("the app can be read")),
        code_key: house.code_key,
        hub: Hub::default(),
        shelf: Shelf::default(),
        mail_dir: house.mail_dir.clone(),
        checkpoint_key: house.checkpoint_key,
        checkpoint_dir: house.checkpoint_dir.clone(),
        post: house.post.clone(),
        sign_on: Default::default(),
        second_proof: house.second_proof,
        demo: false,
    })
}

#[test]
fn every_address_of_the_server_has_its_row() {
    let source = include_str!("../../src/http/routes.rs");
    let mut found = 0;
    for line in source.lines().map(str::trim).filter(|line| line.starts_with(".route(\"")) {
        let path = line.split('"').nth(1).expect("a path");
        assert!(PAGES.iter().any(|(known, _)| *known == path), "{path} has no row among the pages of this test");
        found += 1;
    }
    assert_eq!(found, PAGES.len());
}
