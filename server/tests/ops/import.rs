//! A plan brought in on the command line, beside a running house.

use crate::process::Ground;
use veranda_api::call;
use veranda_api::staff::{CreateClient, NewClient};
use veranda_terms::{Accent, HostName, Lang, Title};

const BOARD: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../crates/import/tests/fixtures/trello-harbour.json");

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_plan_is_brought_in_for_a_client_of_this_name_or_host() {
    let ground = Ground::fresh();
    let open = ground.open(&[]).await;
    let owner = open.owner().await;
    let body = NewClient {
        name: Title::parse("Skogholm").expect("a name"),
        accent: Accent([31, 90, 65]),
        lang: Lang::Sv,
        host: HostName::parse("forest.localhost").expect("a host"),
    };
    call(&owner, &CreateClient { body }, Some("client-0000")).await.expect("the client is taken in");

    let first = ground.run(&["import", BOARD, "--client", "skogholm"]);
    assert!(first.well && first.out.contains("http://localhost:8080/projects/"), "{first:?}");
    let again = ground.run(&["import", "trello", BOARD, "--client", "forest.localhost"]);
    assert!(again.well && again.out.contains("http://localhost:8080/projects/"), "{again:?}");

    let unknown = ground.run(&["import", BOARD, "--client", "Nobody"]);
    assert!(!unknown.well && unknown.err.contains("Skogholm"), "{unknown:?}");
    let kind = ground.run(&["import", "abacus", BOARD, "--client", "skogholm"]);
    assert!(!kind.well && kind.err.contains("no import from abacus"), "{kind:?}");
}
