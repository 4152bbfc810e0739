//! Putting tasks behind a line and taking them out, with the way back.

use super::model::Behind;
use super::state::Board;
use crate::intention::Intention;
use crate::problem::Problem;
use crate::transport;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use veranda_api::CallFailed;
use veranda_api::staff::{StaffCard, StandBehind, StandsBehind, StoodBehind};
use veranda_terms::TaskId;

/// A task and the line it is seen behind, if any.
pub type Stood = (TaskId, Option<TaskId>);

impl Board {
    /// What the line is called behind which this card stands, once it has come.
    pub fn line_called(self, card: Memo<Option<Arc<StaffCard>>>) -> Memo<Option<String>> {
        Memo::new(move |_| {
            let line = card.read().as_ref()?.behind?;
            self.plan.read().as_ref()?.card(line).map(|line| line.title.for_staff().to_owned())
        })
    }

    /// How much stands behind a task; nothing where it is no line.
    pub fn behind_of(self, task: TaskId) -> Memo<Option<Behind>> {
        Memo::new(move |_| self.behind.read().get(&task).copied())
    }

    /// Puts a task behind a line, or takes it out, and offers the way back. `then` is done once it stands there, if the page is
    /// still there.
    pub fn stand_behind(self, task: TaskId, line: Option<TaskId>, then: impl FnOnce() + 'static) {
        let was = self.card_now(task).and_then(|card| card.behind);
        if was == line {
            return;
        }
        self.refused.set(None);
        spawn_local(async move {
            if let Err(failed) = self.send_behind((task, was), line).await {
                return self.refuse(&failed);
            }
            let Some(say) = self.say_still() else { return };
            then();
            let title = self.title_now(task);
            let words = match line {
                Some(line) => say.behind_was_put(&title, &self.title_now(line)),
                None => say.behind_was_taken_out(&title),
            };
            self.offer_behind_again(vec![(task, was)], line, words);
        });
    }

    /// Sends one and takes the card that comes back. Where somebody has put it elsewhere since it was seen, it is refused.
    pub async fn send_behind(self, (task, seen): Stood, line: Option<TaskId>) -> Result<(), CallFailed> {
        let from = Some(StoodBehind { line: seen });
        let asked = StandBehind { task, body: StandsBehind { line, from } };
        let reply = transport::act(&asked, &Intention::new()).await?;
        self.put_card(reply.value);
        Ok(())
    }

    /// Says what was done and offers to put these, which stand behind `now`, back where they stood.
    pub fn offer_behind_again(self, stood: Vec<Stood>, now: Option<TaskId>, words: String) {
        let Some(say) = self.say_still() else { return };
        let undo = Callback::new(move |()| self.stand_again(stood.clone(), now));
        self.toasts.say_with_undo(words, say.common_undo(), undo);
    }

    /// Puts tasks back where they stood. What somebody has put elsewhere meanwhile stays there, and that is said. The page may
    /// be left by then.
    fn stand_again(self, stood: Vec<Stood>, now: Option<TaskId>) {
        spawn_local(async move {
            let (mut done, mut refused) = (0, Vec::new());
            for (task, line) in stood {
                match self.send_behind((task, now), line).await {
                    Ok(()) => done += 1,
                    Err(failed) => {
                        let say = self.session.say_now();
                        let why = Problem::line(&failed, say);
                        refused.push(say.moves_not_undone(&self.title_now(task), &why));
                    }
                }
            }
            self.say_not_undone(refused);
            if done > 0
                && let Some(say) = self.say_still()
            {
                self.toasts.say(say.behind_undone(done));
            }
        });
    }
}
