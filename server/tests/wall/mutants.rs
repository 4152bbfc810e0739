//! Seeded leaks, one at a time: each repeats a failure another product had, and each must be caught by a harness of the
//! wall. A harness that catches nothing proves nothing.
//!
//! A switch is the whole process's. Under nextest each test has a process of its own; under plain `cargo test` each takes
//! its turn alone.

use crate::canary::judged_among;
use crate::canary::marks::{ARDEN, LOU};
use crate::noninterference::hidden::Hidden;
use crate::noninterference::parted;
use crate::noninterference::script::lived;
use crate::support::scene::Scene;
use crate::support::world::{FIRM, client_text, email};
use crate::support::{Asks, Engine, turn};
use http_body_util::BodyExt;
use veranda_api::client::{LIVE_PATH, NewRemark};
use veranda_api::door::{Credentials, Leave, Secret, SignIn};
use veranda_api::staff::TellClient;
use veranda_server::mutants as server;
use veranda_store::mutants as store;
use veranda_terms::ContactRole;

/// What is switched on.
#[derive(Clone, Copy)]
enum Switch {
    Store(store::Leak),
    Server(server::Leak),
}

fn switched(switches: &[Switch], on: bool) {
    for switch in switches {
        match (switch, on) {
            (Switch::Store(leak), true) => store::switch_on(*leak),
            (Switch::Store(leak), false) => store::switch_off(*leak),
            (Switch::Server(leak), on) => server::switch(*leak, on),
        }
    }
}

/// What the canaries found: what was heard by whom it is not for.
async fn canaries() -> Vec<String> {
    judged_among(Engine::Sqlite, ARDEN | LOU, |_| {}).await.leaks.into_iter().collect()
}

/// Where the lives with and without this hidden thing part.
async fn parting(what: Hidden) -> Vec<String> {
    let without = lived(Engine::Sqlite, &[]).await;
    let with = lived(Engine::Sqlite, &[(1, what)]).await;
    parted(&without, &with).into_iter().collect()
}

/// A stream that goes on after its session has ended.
async fn streams() -> Vec<String> {
    let scene = Scene::set(Engine::Sqlite).await;
    let anna = scene.contact("Anna", ContactRole::Decides).await;
    let mut stream = anna.listens(LIVE_PATH).await;
    stream.frame().await.expect("hello").expect("a frame");
    anna.does(&Leave { body: () }).await;
    scene.lead.does(&TellClient { task: scene.shared, body: NewRemark { text: client_text("hello") } }).await;
    scene.world.settle().await;
    stream.frame().await.map(|_| "heard after leaving".to_owned()).into_iter().collect()
}

/// Answers that tell an unknown address from a known one.
async fn doors() -> Vec<String> {
    let scene = Scene::set(Engine::Sqlite).await;
    let mut answers = Vec::new();
    for address in ["ines@halden-rask.example", "nobody@halden-rask.example"] {
        let body = Credentials { email: email(address), password: Secret("not the password".to_owned()) };
        answers.push(scene.world.at(FIRM, "stranger").sends(Asks::of(&SignIn { body }, "")).await);
    }
    (answers[0] != answers[1]).then(|| "two different answers".to_owned()).into_iter().collect()
}

macro_rules! mutants {
    ($($name:ident: $row:literal, [$($switch:expr),*], $harness:expr, $finding:literal;)*) => {
        $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
        async fn $name() {
            let _turn = turn::alone().await;
            let switches = [$($switch),*];
            switched(&switches, true);
            let found = $harness.await;
            switched(&switches, false);
            let caught = found.iter().find(|found| found.contains($finding));
            println!("{:<52} {:<28} {}", stringify!($name), $row, caught.map_or("NOT CAUGHT", String::as_str));
            assert!(caught.is_some(), "security.md section 2, {}: not caught: {found:#?}", $row);
        })*
    };
}

use Switch::{Server, Store};
use server::Leak as Outer;
use store::Leak as Inner;

mutants! {
    internal_tasks_on_the_client_s_board: "row 18, OpenProject",
        [Store(Inner::TasksForgetAudience), Server(Outer::CardForgetsSharing)], canaries(), "internal title";
    notes_in_the_client_s_thread: "row 1, Chatwoot",
        [Store(Inner::RemarksForgetAudience), Server(Outer::ThreadForgetsAudience)], canaries(), "later note on the shared task";
    asks_of_an_earlier_sharing: "row 20, Outline",
        [Store(Inner::AsksForgetSince)], canaries(), "of an earlier sharing";
    live_messages_to_everybody: "row 21, Mattermost",
        [Server(Outer::LiveForgetsAudience)], canaries(), "live: id of";
    live_messages_about_notes: "row 21, Mattermost",
        [Server(Outer::LiveForgetsAudience)], parting(Hidden::NoteOnShared), "told live";
    a_hidden_stage_by_its_name: "row 16, GitLab",
        [Server(Outer::StageForgetsItIsHidden)], canaries(), "name of the hidden stage";
    names_with_addresses: "row 22, Kanboard",
        [Server(Outer::NamesCarryAddresses)], canaries(), "address of the lead";
    mail_from_the_record: "rows 2 and 3, OpenProject, GLPI",
        [Server(Outer::MailFromRecord)], canaries(), "internal title of the shared task";
    a_refusal_that_names_the_task: "row 34, Mattermost",
        [Server(Outer::RefusalNamesTheTask)], canaries(), "internal title of the internal task";
    figures_that_count_inside: "row 10, HackerOne",
        [Server(Outer::FiguresCountInside)], parting(Hidden::TaskAdded), "total";
    an_order_that_tells_of_inside: "row 10, HackerOne",
        [Server(Outer::OrderTellsOfInside)], parting(Hidden::SharedTaskReordered), "/api/client/";
    a_tag_that_counts_what_happens: "row 10, HackerOne",
        [Server(Outer::TagCountsRevisions)], parting(Hidden::NoteOnInternal), "etag";
    a_stream_that_outlives_its_session: "row 54, Open WebUI",
        [Server(Outer::StreamOutlivesItsSession)], streams(), "heard after leaving";
    an_unknown_address_that_is_said: "row 53, Vaultwarden",
        [Server(Outer::UnknownAddressIsSaid)], doors(), "two different answers";
}

/// Store and projection each hide what is internal: with one of them broken the other still stands.
async fn holds_alone(switch: Switch) {
    let _turn = turn::alone().await;
    switched(&[switch], true);
    let found = canaries().await;
    switched(&[switch], false);
    assert_eq!(found, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn tasks_the_store_forgets_to_hide_are_hidden_by_the_projection() {
    holds_alone(Store(Inner::TasksForgetAudience)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn remarks_the_store_forgets_to_hide_are_hidden_by_the_projection() {
    holds_alone(Store(Inner::RemarksForgetAudience)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn cards_the_projection_forgets_to_hide_are_hidden_by_the_store() {
    holds_alone(Server(Outer::CardForgetsSharing)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn notes_the_projection_forgets_to_hide_are_hidden_by_the_store() {
    holds_alone(Server(Outer::ThreadForgetsAudience)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_a_leak_nothing_is_found() {
    let _turn = turn::alone().await;
    assert_eq!([canaries().await, streams().await, doors().await].concat(), Vec::<String>::new());
    assert_eq!(parting(Hidden::NoteOnShared).await, Vec::<String>::new());
}
