//! Whether it is alive and ready, for the machine in front of it.

use crate::process::Ground;
use veranda_server::clock::Clock;
use veranda_server::dice::Dice;
use veranda_server::http::{Health, NotReady, Proxies};
use veranda_server::mail::Post;
use veranda_server::run::{Opening, open};
use veranda_server::state::PublicUrl;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn health_is_told_under_any_host_without_cookies_and_never_kept() {
    let ground = Ground::fresh();
    let open = ground.open(&[]).await;
    let line = open.line();
    for (path, word) in [("/healthz", "ok"), ("/readyz", "ready")] {
        for host in ["localhost", "10.1.2.3:8080", "nobody.example.com", "[::1]:80"] {
            let heard = line.say(format!("{}\r\n", line.head("GET", path, host)).as_bytes()).await.expect("an answer");
            assert_eq!((heard.status, heard.body.as_slice()), (200, word.as_bytes()), "{path} at {host}");
            assert!(heard.head.contains("cache-control: no-store"), "{}", heard.head);
            assert!(!heard.head.contains("set-cookie"), "{}", heard.head);
        }
    }
    let address = format!("http://127.0.0.1:{}", open.port);
    let asked = ground.run(&["doctor", "--ready", &address]);
    assert!(asked.well && asked.out == "ready\n", "{asked:?}");
    drop(open);
    let asked = ground.run(&["doctor", "--ready", &address]);
    assert!(!asked.well && asked.err.contains("nobody answers"), "{asked:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_house_that_cannot_answer_people_is_not_ready_and_says_one_word() {
    let ground = Ground::fresh();
    let public = PublicUrl::parse("http://localhost:8080").expect("an address");
    let opening = Opening {
        data: ground.data(),
        postgres: None,
        site: None,
        public,
        proxies: Proxies::default(),
        post: Post::default(),
        sign_on: None,
        second_proof: Default::default(),
        demo: false,
    };
    let house = open(&opening, Clock::System, Dice::System).await.expect("the house opens");
    let tail = tokio::spawn(veranda_server::live::follow(house.clone()));
    let health = Health::of(&house, tail.abort_handle());
    assert_eq!(health.ready().await, Ok(()));

    tail.abort();
    assert!(tail.await.is_err_and(|ended| ended.is_cancelled()));
    assert_eq!(health.ready().await, Err(NotReady::Live));
    house.store.clone().close().await;
    assert_eq!(health.ready().await, Err(NotReady::Database));
    health.stops();
    assert_eq!(health.ready().await, Err(NotReady::Stopping));

    let asked = axum::http::Request::get("/readyz").body(axum::body::Body::empty()).expect("a request");
    let answer = tower::ServiceExt::oneshot(health.routes(), asked).await.expect("an answer");
    assert_eq!(answer.status(), 503);
    let body = axum::body::to_bytes(answer.into_body(), 100).await.expect("a body");
    assert_eq!(&body[..], b"stopping");
}
