//! Side effects: every invitation is mailed, and as one message.

use crate::process::{Ground, until};
use crate::trouble::{Kind, Trouble};
use std::collections::BTreeMap;
use veranda_store::Store;
use veranda_terms::Moment;

/// Later than any lease.
const LATER: Moment = Moment(4_102_444_800_000);

/// Lets the house finish what kills have interrupted and counts the mails: one for each of `invited`.
pub async fn delivered(ground: &Ground, invited: usize, leak: Option<&str>) -> Vec<Trouble> {
    // What a killed process had taken is due again when its lease has run out; here, at once.
    for _ in 0..3 {
        if make_due(ground).await == 0 {
            break;
        }
        let open = ground.open(leak).await;
        until("every invitation is mailed", async || messages(ground).len() >= invited).await;
        open.stop().await;
    }
    let mut troubles = Vec::new();
    let messages = messages(ground);
    if messages.len() != invited {
        let (kind, count) = (if messages.len() < invited { Kind::Lost } else { Kind::TooMuch }, messages.len());
        troubles.push(Trouble::new(kind, format!("{invited} invitations, {count} mails")));
    }
    for (message, times) in messages.iter().filter(|(_, times)| **times > 1) {
        troubles.push(Trouble::new(Kind::TooMuch, format!("the mail {message} lies there {times} times")));
    }
    troubles
}

/// Message ids in the mailbox, and how many files hold each.
fn messages(ground: &Ground) -> BTreeMap<String, u32> {
    let mut messages = BTreeMap::new();
    let Ok(files) = std::fs::read_dir(ground.folder().join("mail")) else { return messages };
    for file in files.map_while(Result::ok) {
        let name = file.file_name().to_string_lossy().into_owned();
        // `{when}-{message id}.eml`; a draft cut off by a kill is no mail yet.
        if let Some((_, message)) = name.strip_suffix(".eml").and_then(|name| name.split_once('-')) {
            // What people are told beside depends on when they looked.
            if message.starts_with("invitation-") {
                *messages.entry(message.to_owned()).or_default() += 1;
            }
        }
    }
    messages
}

async fn make_due(ground: &Ground) -> usize {
    let store = Store::open(&ground.records()).await.expect("the records open");
    let mut taken = Vec::new();
    while let Some(claimed) = store.claim_job(LATER, 1).await.expect("a job can be claimed") {
        taken.push(claimed.job.id);
        assert!(taken.len() < 1_000_000, "the same job is due for ever");
    }
    for id in &taken {
        store.retry_job(id, Moment(0), "its process was killed").await.expect("a job can be put back");
    }
    store.close().await;
    taken.len()
}
