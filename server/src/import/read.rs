//! Reading a file, away from the threads that answer, and one at a time: a large one takes memory.

use super::words::{of_the_house, unreadable};
use crate::http::Refused;
use axum::body::Bytes;
use tokio::sync::Semaphore;
use veranda_api::Code;
use veranda_import::{Asks, Choices, Read, Unreadable};
use veranda_text::Say;

/// A file that was read.
pub type ReadPlan = Read;

static AT_ONCE: Semaphore = Semaphore::const_new(1);

/// Reads a file with what was chosen about it. `say` speaks to whoever imports, `ours` names what the house adds.
///
/// # Errors
/// Says in a sentence what is wrong with the file, where, and what to do.
pub async fn read(say: Say, ours: Say, file_name: &str, bytes: Bytes, choices: Choices) -> Result<ReadPlan, Refused> {
    let _turn = AT_ONCE.acquire().await.map_err(Refused::broken)?;
    let name = file_name.to_owned();
    let read = tokio::task::spawn_blocking(move || veranda_import::read(&name, &bytes, &choices, &of_the_house(ours)));
    let read = read.await.map_err(Refused::broken)?;
    read.map_err(|why| {
        let code = if matches!(why, Unreadable::TooLarge { .. }) { Code::TooLarge } else { Code::UnreadablePlan };
        Refused { detail: Some(unreadable(say, file_name, &why)), ..Refused::because(code) }
    })
}

/// Something must be chosen before anything can come in.
pub fn undecided(say: Say, asks: Asks) -> Refused {
    let detail = match asks {
        Asks::TitleColumn => say.refusal_plan_asks_title(),
        Asks::Stage => say.refusal_plan_asks_stage(),
    };
    Refused { detail: Some(detail.to_owned()), ..Refused::because(Code::UnreadablePlan) }
}
