//! Drawn houses: three clients, one of them with two departments, each with its projects, and two partners on some of them.
//! Everything is drawn by lot: what is internal, shared, prepared or stopped, said, asked, answered and released, with whom,
//! and who reads by which link. Whoever stands anywhere asks for everything there is. Nobody hears a canary that is not for them, and everybody hears their own.
//!
//! The matrix of [`crate::canary`] tells one house in every detail; here it is the combinations nobody thought of.

mod draw;
mod ears;
mod house;
mod judge;
mod life;
mod partners;

use crate::support::{Engine, on_both_engines};
use house::House;
use judge::{Verdict, judged};

/// How many houses, how much of each: many and all with `VERANDA_PROVE=1`.
fn large() -> bool {
    std::env::var_os("VERANDA_PROVE").is_some()
}

async fn houses(engine: Engine, seeds: std::ops::Range<u32>) {
    let mut cells = 0;
    for seed in seeds.clone() {
        let Verdict { cells: searched, leaks, missing } = judged(House::lived(engine, seed).await, large()).await;
        assert!(leaks.is_empty(), "house {seed}: {leaks:#?}");
        assert!(missing.is_empty(), "house {seed}: {missing:#?}");
        cells += searched;
    }
    println!("drawn houses on {engine:?}: {} of them, {cells} cells", seeds.len());
    let least = if large() { 10_000 } else { 2_000 };
    assert!(cells >= least, "{cells} cells are few");
}

on_both_engines! {
    async fn in_no_drawn_house_does_anybody_hear_what_is_not_for_them(engine) {
        houses(engine, if large() { 0..4 } else { 0..1 }).await;
    }
}

/// The control: canaries that are rightly heard, labelled as if they were not, are found; and one nobody hears is missed.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_wrong_label_in_a_drawn_house_is_found() {
    let _turn = crate::support::turn::shared().await;
    let mut house = House::lived(Engine::Sqlite, 0).await;
    let shown = house.tasks.iter().position(|task| task.shown).expect("something is shared");
    let (title, inside) = (format!("client title of task {shown}"), "internal title of task 0");
    let mut relabelled = 0;
    for mark in &mut house.marks.all {
        if mark.what == title || mark.what == "name of client 1" {
            mark.ears = ears::FIRM;
            relabelled += 1;
        }
        if mark.what == inside {
            mark.must |= ears::contacts(0);
            mark.ears |= ears::contacts(0);
            relabelled += 1;
        }
    }
    assert_eq!(relabelled, 3);
    let verdict = judged(house, false).await;
    for what in [title.as_str(), "name of client 1"] {
        assert!(verdict.leaks.iter().any(|leak| leak.ends_with(what)), "{what}: {:#?}", verdict.leaks);
    }
    assert!(verdict.missing.iter().any(|missing| missing.ends_with(inside)), "{:#?}", verdict.missing);
}
