//! Non-interference: two houses that differ only in what Arden's people may not see give them the same bytes.

pub mod hidden;
pub mod script;

use crate::support::{Engine, on_both_engines};
use hidden::Hidden;
use script::{STEPS, Transcript, lived};
use veranda_server::dice::Dice;

/// Where two transcripts part, if they do.
pub fn parted(one: &Transcript, other: &Transcript) -> Option<String> {
    for (a, b) in one.iter().zip(other) {
        if a != b {
            let at = a.1.bytes().zip(b.1.bytes()).take_while(|(x, y)| x == y).count();
            let around = |text: &str| {
                String::from_utf8_lossy(&text.as_bytes()[at.saturating_sub(80)..text.len().min(at + 80)]).into_owned()
            };
            return Some(format!("{}\n  without: …{}…\n  with {}: …{}…", a.0, around(&a.1), b.0, around(&b.1)));
        }
    }
    (one.len() != other.len()).then(|| format!("{} answers without, {} with", one.len(), other.len()))
}

/// Half of the hidden things, so that two tests share the work.
async fn judged(engine: Engine, half: usize) {
    let without = lived(engine, &[]).await;
    let mut differ = Vec::new();
    let of_half: Vec<(usize, Hidden)> =
        Hidden::ALL.iter().copied().enumerate().filter(|(n, _)| n % 2 == half).collect();
    for (n, what) in &of_half {
        // Each at another place in the life.
        let with = lived(engine, &[(n % (STEPS + 1), *what)]).await;
        differ.extend(parted(&without, &with).map(|where_| format!("{what:?}: {where_}")));
    }
    println!("non-interference on {engine:?}: {} pairs of {} answers each", of_half.len(), without.len());
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}

/// A life with up to six hidden things in it, anywhere: the same seed, the same life.
fn drawn(seed: u32) -> Vec<(usize, Hidden)> {
    let bytes: [u8; 13] = Dice::Seeded([9; 32]).fork(&format!("life {seed}")).bytes();
    let many = 2 + usize::from(bytes[12]) % 5;
    let mut drawn: Vec<(usize, Hidden)> = Vec::new();
    for pair in bytes.chunks_exact(2).take(many) {
        let what = Hidden::ALL[usize::from(pair[1]) % Hidden::ALL.len()];
        // Stopping the same thing twice, or letting the same people in, is no second thing.
        if drawn.iter().all(|(_, other)| *other != what) {
            drawn.push((usize::from(pair[0]) % (STEPS + 1), what));
        }
    }
    drawn
}

/// A life with every hidden thing in it, each anywhere, in any order.
fn all_drawn(seed: usize) -> Vec<(usize, Hidden)> {
    let mut dice = Dice::Seeded([9; 32]).fork(&format!("house {seed}"));
    let mut below = |n: usize| {
        let bytes: [u8; 4] = dice.bytes();
        usize::try_from(u32::from_le_bytes(bytes)).unwrap_or(0) % n
    };
    let mut kinds = Hidden::ALL.to_vec();
    for at in (1..kinds.len()).rev() {
        kinds.swap(at, below(at + 1));
    }
    kinds.into_iter().map(|what| (below(STEPS + 1), what)).collect()
}

on_both_engines! {
    async fn what_happens_inside_changes_no_byte_outside(engine) {
        judged(engine, 0).await;
    }

    async fn what_happens_with_others_changes_no_byte_either(engine) {
        judged(engine, 1).await;
    }

    /// Every kind of hidden thing in each of many houses, in any order and at any places: as many pairs of houses for each
    /// kind as there are houses. Many more with `VERANDA_PROVE=1`.
    async fn nor_does_everything_hidden_together(engine) {
        let houses = if std::env::var_os("VERANDA_PROVE").is_some() { 5_000_usize.div_ceil(Hidden::ALL.len()) } else { 10 };
        let without = lived(engine, &[]).await;
        for seed in 0..houses {
            let hidden = all_drawn(seed);
            let differ = parted(&without, &lived(engine, &hidden).await);
            assert!(differ.is_none(), "house {seed}, {hidden:?}: {}", differ.unwrap_or_default());
        }
        let (kinds, answers) = (Hidden::ALL.len(), without.len());
        println!("non-interference on {engine:?}: {kinds} kinds x {houses} houses of {answers} answers each");
    }

    /// Some hidden things at any places; many more lives with `VERANDA_PROVE=1`.
    async fn nor_do_a_few_hidden_things_together(engine) {
        let lives = if std::env::var_os("VERANDA_PROVE").is_some() { 250 } else { 3 };
        let without = lived(engine, &[]).await;
        for seed in 0..lives {
            let hidden = drawn(seed);
            let with = lived(engine, &hidden).await;
            let differ = parted(&without, &with);
            assert!(differ.is_none(), "life {seed}, {hidden:?}: {}", differ.unwrap_or_default());
        }
        println!("non-interference on {engine:?}: {lives} drawn lives");
    }

    /// The control: a thing that Arden may see does part the two.
    async fn a_thing_that_is_not_hidden_is_found(engine) {
        let without = lived(engine, &[]).await;
        assert_eq!(parted(&without, &lived(engine, &[]).await), None, "the same life is the same bytes");
        let mut shorter = without.clone();
        shorter.pop();
        assert!(parted(&without, &shorter).is_some());
        let mut other = without.clone();
        other[3].1.push(' ');
        assert!(parted(&without, &other).is_some());
    }
}
