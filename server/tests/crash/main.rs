//! Killing a house that is being written to, and looking at what is left.
//!
//! The real program serves on loopback; eight people of the firm write at once; the process is killed at a random
//! moment, opened again on the same data and judged, over and over. What was acknowledged is there exactly once, what
//! was not is there whole or not at all, and said again after the kill it takes effect exactly once.
//!
//! A kill of the process cannot tell a synced commit from one the machine still holds in memory: power loss is another
//! harness's question. What this one can tell is proved by the two controls at the end, which must be caught.
//!
//! `VERANDA_PROVE=1` kills 1,000 times instead of 10, `VERANDA_CRASH_KILLS` as often as it says. `VERANDA_CRASH_SEED`
//! repeats the choices of an earlier run; the machine's own timing it cannot repeat.

mod chapter;
mod disk;
mod found;
mod known;
mod line;
mod post;
mod postgres;
mod process;
mod run;
mod trouble;
mod verdict;
mod wish;
mod writer;

use run::{Kills, run};
use veranda_store::testing::Engine;

async fn nothing_acknowledged_is_lost(engine: Engine) {
    let kills = match std::env::var("VERANDA_CRASH_KILLS") {
        Ok(kills) => kills.parse().expect("VERANDA_CRASH_KILLS is a number"),
        Err(_) if std::env::var("VERANDA_PROVE").is_ok_and(|prove| prove == "1") => 1000,
        Err(_) => 10,
    };
    let told = run(engine, Kills(kills), None).await;
    println!("{told}");
    assert!(told.troubles.is_empty(), "{told}");
    assert_eq!(told.kills, kills, "{told}");
    assert!(told.acknowledged > kills, "too little was written for the kills to mean anything: {told}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_acknowledged_survives_being_killed_on_sqlite() {
    nothing_acknowledged_is_lost(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_acknowledged_survives_being_killed_on_postgres() {
    nothing_acknowledged_is_lost(Engine::Postgres).await;
}

/// The harness itself, judged: a house with a seeded leak must not pass.
#[cfg(feature = "mutants")]
mod controls {
    use super::{Engine, Kills, run};
    use crate::trouble::Kind;
    use veranda_store::mutants::Leak;

    /// Ends with the first trouble. Not every kill falls where the leak shows, so there are enough to not miss it.
    const ENOUGH: Kills = Kills(60);

    async fn caught(engine: Engine, leak: Leak, kind: Kind) {
        let told = run(engine, ENOUGH, Some(leak.as_str())).await;
        println!("{told}");
        assert!(told.troubles.iter().any(|trouble| trouble.kind == kind), "{kind:?} was not found: {told}");
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn a_house_that_answers_before_it_commits_is_caught_on_sqlite() {
        caught(Engine::Sqlite, Leak::AnsweredBeforeCommit, Kind::Lost).await;
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn a_house_that_answers_before_it_commits_is_caught_on_postgres() {
        caught(Engine::Postgres, Leak::AnsweredBeforeCommit, Kind::Lost).await;
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn a_house_that_forgets_intentions_is_caught_on_sqlite() {
        caught(Engine::Sqlite, Leak::IdempotencyForgotten, Kind::TooMuch).await;
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn a_house_that_forgets_intentions_is_caught_on_postgres() {
        caught(Engine::Postgres, Leak::IdempotencyForgotten, Kind::TooMuch).await;
    }
}
