//! Reading every chain and holding it against checkpoints.

use super::{Checkpoint, End};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use veranda_store::{Failure, Link, Rows, Spot, Walk, Wrong};

/// What reading the whole journal has shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// How many scopes were read.
    pub scopes: usize,
    /// How many entries hold.
    pub entries: i64,
    /// Where it does not hold: the first place of each scope, scopes by name.
    pub faults: Vec<Fault>,
}

/// The first place of a scope where the journal is not what was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The chain itself breaks.
    Chain {
        /// Of which scope.
        scope: String,
        /// Where.
        at: Spot,
        /// How.
        wrong: Wrong,
    },
    /// The chain ends before the checkpoint's end: its tail was cut off.
    Cut {
        /// Of which scope.
        scope: String,
        /// The last entry there is; nothing when there is none.
        after: Option<Spot>,
        /// How far the checkpoint knows it.
        known: Spot,
    },
    /// The chain holds and is another one: it was written anew.
    Rewritten {
        /// Of which scope.
        scope: String,
        /// The last place where it is what an earlier checkpoint knows; nothing when there is none.
        after: Option<Spot>,
        /// The first known place where it is not.
        by: Spot,
    },
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = |spot: &Spot| format!("{}.{}", spot.revision, spot.n);
        match self {
            Fault::Chain { scope, at, wrong } => {
                let how = match wrong {
                    Wrong::Unsealed => "this entry has no seal: it was put in past Veranda",
                    Wrong::Missing => "this entry is gone, its seal is left",
                    Wrong::Broken => "this entry was changed, or what stood before it was changed, moved or taken out",
                };
                write!(f, "{scope}, entry {}: {how}", place(at))
            }
            Fault::Cut { scope, after: Some(after), known } => {
                let (after, known) = (place(after), place(known));
                write!(f, "{scope}: it ends with entry {after}; the checkpoint knows it up to {known}")
            }
            Fault::Cut { scope, after: None, known } => {
                write!(f, "{scope}: nothing of it is left; the checkpoint knows it up to entry {}", place(known))
            }
            Fault::Rewritten { scope, after, by } => {
                let since =
                    after.map_or("from its beginning".to_owned(), |after| format!("after entry {}", place(&after)));
                write!(f, "{scope}: it was written anew somewhere {since}, at entry {} at the latest", place(by))
            }
        }
    }
}

/// Reads everything. The checkpoints are taken for genuine; entries younger than all of them are held against nothing but
/// their chain.
///
/// # Errors
/// The store let us down.
pub async fn verify(rows: &mut Rows, checkpoints: &[Checkpoint]) -> Result<Verdict, Failure> {
    let mut known: BTreeMap<String, Vec<&End>> = BTreeMap::new();
    for scope in rows.chained_scopes().await? {
        known.entry(scope).or_default();
    }
    for end in checkpoints.iter().flat_map(|checkpoint| &checkpoint.scopes) {
        known.entry(end.scope.clone()).or_default().push(end);
    }
    let mut verdict = Verdict { scopes: known.len(), entries: 0, faults: Vec::new() };
    for (scope, mut ends) in known {
        ends.sort_by_key(|end| end.spot());
        let marks: BTreeSet<Spot> = ends.iter().map(|end| end.spot()).collect();
        let walk = rows.walk_chain(&scope, &marks).await?;
        verdict.entries += walk.head.as_ref().map_or(0, |head| head.entries);
        verdict.faults.extend(fault(scope, &walk, &ends));
    }
    Ok(verdict)
}

/// The first thing wrong with a scope.
fn fault(scope: String, walk: &Walk, ends: &[&End]) -> Option<Fault> {
    let mut after = None;
    for end in ends {
        let spot = end.spot();
        // Where the chain breaks is said better by the chain itself.
        if walk.fault.is_some_and(|(at, _)| at <= spot) {
            break;
        }
        match walk.marked.iter().find(|link| link.spot == spot) {
            Some(link) if is(link, end) => after = Some(spot),
            None if walk.head.as_ref().is_none_or(|head| head.spot < spot) => {
                return Some(Fault::Cut { scope, after: walk.head.as_ref().map(|head| head.spot), known: spot });
            }
            _ => return Some(Fault::Rewritten { scope, after, by: spot }),
        }
    }
    walk.fault.map(|(at, wrong)| Fault::Chain { scope, at, wrong })
}

fn is(link: &Link, end: &End) -> bool {
    link.seal.hex() == end.seal && link.entries == end.entries
}
