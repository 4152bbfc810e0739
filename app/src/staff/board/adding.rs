//! Adding tasks from a line in which they are typed, each of them once.

use super::state::Board;
use crate::staff::parts::{Unanswered, described, is_open};
use crate::transport;
use std::cell::RefCell;
use std::collections::HashMap;
use veranda_api::CallFailed;
use veranda_api::staff::{CreateTask, NewTask, StaffCard};

thread_local! {
    /// By line. Of the whole page, and not of a board: what was not answered stands in its line though the board was left.
    static UNANSWERED: RefCell<HashMap<String, Unanswered>> = RefCell::default();
}

impl Board {
    /// Adds a task from the line of this name. What was sent from there without an answer and is sent again as it was is the
    /// same intention.
    pub async fn add(self, line: &str, body: NewTask) -> Result<StaffCard, CallFailed> {
        let asked = CreateTask { project: self.id, body };
        let what = described(&asked, None);
        let before = UNANSWERED.with_borrow(|all| all.get(line).and_then(|line| line.key_of(&what)));
        let (again, key) = (before.is_some(), before.unwrap_or_default());
        let answer = transport::act(&asked, &key).await;
        UNANSWERED.with_borrow_mut(|all| all.entry(line.to_owned()).or_default().sent(what, key, is_open(&answer)));
        let card = answer?.value;
        // What was added the first time is answered as it was then, and the stream has told of it since.
        if !again || self.card_now(card.id).is_none() {
            self.put_card(card.clone());
        }
        Ok(card)
    }
}
