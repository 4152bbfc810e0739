//! Told to stop: what was acknowledged is kept, who is under way is answered, streams end, and it ends with 0.

use crate::line::Line;
use crate::process::{Ground, until};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::io::AsyncReadExt;
use veranda_api::staff::{CreateClient, NewClient, Portfolio};
use veranda_api::{call, staff};
use veranda_store::testing::Engine;
use veranda_terms::{Accent, HostName, Lang, Title};

/// How many write at once.
const WRITERS: usize = 4;
/// How many acknowledgements there are before it is told to stop.
const ENOUGH: usize = 12;

/// Adds clients until nobody answers; gives the names acknowledged.
async fn write(line: Line, writer: usize, acknowledged: Arc<AtomicUsize>) -> Vec<String> {
    let mut names = Vec::new();
    loop {
        let name = format!("Client {writer} {}", names.len());
        let body = NewClient {
            name: Title::parse(&name).expect("a name"),
            accent: Accent([31, 90, 65]),
            lang: Lang::En,
            host: HostName::parse(&format!("c{writer}-{}.localhost", names.len())).expect("a host"),
        };
        match call(&line, &CreateClient { body }, Some(&format!("client-{writer}-{}", names.len()))).await {
            Ok(_) => names.push(name),
            Err(_) => return names,
        }
        acknowledged.fetch_add(1, Ordering::SeqCst);
    }
}

async fn what_was_acknowledged_is_kept(engine: Engine) {
    let ground = Ground::on(engine).await;
    let mut open = ground.open(&[]).await;
    let owner = open.owner().await;

    let head = owner.head("GET", staff::LIVE_PATH, &format!("localhost:{}", open.port));
    let mut stream = owner.open(format!("{head}\r\n").as_bytes()).await.expect("a stream can be opened");
    let mut hello = vec![0; 4096];
    let mut heard = String::new();
    while !heard.contains("data:") {
        let read = stream.read(&mut hello).await.expect("the stream says hello");
        assert!(read > 0, "the stream ended before it began: {heard}");
        heard.push_str(&String::from_utf8_lossy(&hello[..read]));
    }

    let acknowledged = Arc::new(AtomicUsize::new(0));
    let writers: Vec<_> =
        (0..WRITERS).map(|n| tokio::spawn(write(owner.again(), n, Arc::clone(&acknowledged)))).collect();
    until("enough was written", async || acknowledged.load(Ordering::SeqCst) >= ENOUGH).await;
    open.ask_to_stop();
    let status = open.ended().await;
    assert!(status.success(), "{status}\n{}", ground.logged());

    let mut names = BTreeSet::new();
    for writer in writers {
        names.extend(writer.await.expect("a writer does not panic"));
    }
    assert!(names.len() >= ENOUGH);
    let mut rest = Vec::new();
    // Ended in order or cut, the stream is over.
    drop(stream.read_to_end(&mut rest).await);
    let log = ground.logged();
    assert!(log.contains("stopped") && !log.contains("not every request"), "{log}");

    let open = ground.open(&[]).await;
    let line = Line::to(open.port);
    crate::user::sign_in(&line, crate::process::OWNER, crate::process::PASSWORD).await.expect("the owner is known");
    let there = call(&line, &Portfolio { body: () }, None).await.expect("the portfolio is shown").value;
    let there: BTreeSet<String> = there.clients.iter().map(|client| client.name.to_string()).collect();
    let lost: Vec<_> = names.difference(&there).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_acknowledged_before_the_stop_is_kept_on_sqlite() {
    what_was_acknowledged_is_kept(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_acknowledged_before_the_stop_is_kept_on_postgres() {
    what_was_acknowledged_is_kept(Engine::Postgres).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_request_that_never_ends_does_not_keep_the_house_open() {
    let ground = Ground::fresh();
    let mut open = ground.open(&[("VERANDA_STOP_WITHIN", "1")]).await;
    let line = open.line();
    // It promises a body and never sends it; the house says when it begins to wait for it.
    let head = line.head("POST", "/api/door/sign-in", &format!("localhost:{}", open.port));
    let promise = "content-type: application/json\r\ncontent-length: 100\r\nexpect: 100-continue\r\n\r\n";
    let mut stream = line.open(format!("{head}{promise}").as_bytes()).await.expect("a request can begin");
    let mut answer = [0; 12];
    stream.read_exact(&mut answer).await.expect("the house waits for the body");
    assert_eq!(&answer, b"HTTP/1.1 100");
    open.ask_to_stop();
    let status = open.ended().await;
    assert!(status.success(), "{status}");
    assert!(ground.logged().contains("not every request was finished in time"), "{}", ground.logged());
    drop(stream);
}
