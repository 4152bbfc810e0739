//! Saving fields of tasks: shown at once, sent one after the other, and as they were where that was refused.

use super::model::{Change, ChangeNumber};
use super::state::Board;
use crate::intention::Intention;
use crate::transport;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::RefCell;
use std::collections::VecDeque;
use veranda_api::client::Somebody;
use veranda_api::staff::{EditTask, ShowTask, StaffTaskPage};
use veranda_api::{CallFailed, Code};
use veranda_terms::TaskId;

/// So often a task is looked at again that somebody has saved another field of between looking and saving.
const LOOKS: usize = 3;

/// Why a field was not saved.
pub enum NotSaved {
    /// Somebody else has changed it since; it is so now.
    Changed(Box<StaffTaskPage>),
    /// The call did not come through.
    Failed(CallFailed),
}

/// What became of a change.
pub type Saved = Result<Box<StaffTaskPage>, NotSaved>;

/// A change that waits for its turn.
struct Waiting {
    board: Board,
    task: TaskId,
    change: Change,
    then: Box<dyn FnOnce(Saved)>,
}

#[derive(Default)]
struct Queue {
    waiting: VecDeque<Waiting>,
    is_sending: bool,
}

thread_local! {
    /// Of the whole page, and not of a board: what was typed is saved though the board is left.
    static QUEUE: RefCell<Queue> = RefCell::default();
}

impl Board {
    /// Shows a change at once and saves it after those before it. What is refused is shown no more; `then` hears what became
    /// of it, also when the page was left.
    pub fn change(self, task: TaskId, change: Change, then: impl FnOnce(Saved) + 'static) {
        let number = self.show_change(task, &change);
        in_turn(self, task, change, move |saved| {
            if let Some(number) = number {
                self.plan.try_update(|plan| plan.iter_mut().for_each(|plan| plan.settle_change(number)));
            }
            then(saved);
        });
    }

    /// Saves one field, and takes the task as it is then. All fields are sent, so that the rest is taken from the task as it is
    /// now, under its tag; where another field was saved in between, from the task as it is then.
    pub async fn save(self, task: TaskId, change: &Change) -> Result<StaffTaskPage, NotSaved> {
        let mut looks = 0;
        loop {
            looks += 1;
            let told = self.told(task);
            let now = transport::ask(&ShowTask { task, body: () }).await.map_err(NotSaved::Failed)?;
            let Some(body) = change.in_fields(&now.value) else {
                self.answered(now.value.card.clone(), told);
                return Err(NotSaved::Changed(Box::new(now.value)));
            };
            let told = self.told(task);
            match transport::act_if(&EditTask { task, body }, &Intention::new(), now.tag.as_deref()).await {
                Err(CallFailed::Refused(refusal)) if refusal.code == Code::Changed && looks < LOOKS => {}
                Err(failed) => return Err(NotSaved::Failed(failed)),
                Ok(reply) => {
                    self.answered(reply.value.card.clone(), told);
                    return Ok(reply.value);
                }
            }
        }
    }

    fn show_change(self, task: TaskId, change: &Change) -> Option<ChangeNumber> {
        let people = self.people_of(task, change);
        self.plan.try_maybe_update(|plan| {
            let number = plan.as_mut().and_then(|plan| {
                let now = change.is_seen_at_once(plan.card(task)?, plan.project().collected);
                now.then(|| plan.show_change(task, change.clone(), people))
            });
            (number.is_some(), number)
        })?
    }

    /// Those who are to work on a task, by name.
    fn people_of(self, task: TaskId, change: &Change) -> Vec<Somebody> {
        let Change::Owners { to, .. } = change else { return Vec::new() };
        let mut known = self.colleagues_now();
        known.extend(self.card_now(task).map(|card| card.owners.clone()).unwrap_or_default());
        to.iter().filter_map(|person| known.iter().find(|known| known.id == *person).cloned()).collect()
    }

    /// Everybody of the firm, outside of anything that follows them.
    pub fn colleagues_now(self) -> Vec<Somebody> {
        let me = self.house.me;
        me.try_with_untracked(|me| me.as_ref().map(|me| me.colleagues.clone())).flatten().unwrap_or_default()
    }
}

/// Saves a change after those before it: a second one of the same task is not seen to clash with the first.
fn in_turn(board: Board, task: TaskId, change: Change, then: impl FnOnce(Saved) + 'static) {
    let begins = QUEUE.with_borrow_mut(|queue| {
        queue.waiting.push_back(Waiting { board, task, change, then: Box::new(then) });
        !std::mem::replace(&mut queue.is_sending, true)
    });
    if begins {
        spawn_local(async {
            while let Some(Waiting { board, task, change, then }) = next() {
                then(board.save(task, &change).await.map(Box::new));
            }
        });
    }
}

fn next() -> Option<Waiting> {
    QUEUE.with_borrow_mut(|queue| {
        let next = queue.waiting.pop_front();
        queue.is_sending = next.is_some();
        next
    })
}
