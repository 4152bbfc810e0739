//! Moving tasks: shown at once, sent, and put back where that was refused.

use super::model::{MoveNumber, Moved, Place, Stood};
use super::state::Board;
use crate::intention::Intention;
use crate::problem::Problem;
use crate::staff::share::Then;
use crate::transport;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use veranda_api::staff::{MoveTask, NewPlace, StaffCard};
use veranda_api::{CallFailed, Route};
use veranda_terms::{StageId, TaskId};

/// A move that is shown and about to be sent.
pub struct Meant {
    /// Of which task.
    pub task: TaskId,
    /// What the firm calls it.
    pub title: String,
    number: MoveNumber,
    place: Place,
    from: Option<StageId>,
    /// Where it stood, and how its card looked there.
    was: Option<(Stood, Arc<StaffCard>)>,
}

/// What became of a move.
pub enum Sent {
    /// It was made, and this is what it did, where that is known.
    Made(Option<Moved>),
    /// It waits for the connection.
    Waits,
    /// It was refused, for this reason.
    Refused(CallFailed),
}

impl Board {
    /// Moves a task: at once where nothing more is needed, through the share panel where the client must see it first.
    pub fn move_task(self, task: TaskId, place: Place) {
        let plan = self.plan.read_untracked();
        let Some(known) = plan.as_ref() else { return };
        if known.is_there(task, place) {
            return;
        }
        if known.project().archived.is_some() {
            return self.refused.set(Some(self.session.say_now().refusal_archived_detail().to_owned()));
        }
        let needs_sharing = known.needs_sharing(task, place.stage);
        drop(plan);
        if needs_sharing {
            self.share(vec![task], Then::Move(place));
        } else {
            self.send_move(task, place);
        }
    }

    /// Shows the move and sends it. A refusal puts the card back and says why.
    fn send_move(self, task: TaskId, place: Place) {
        let Some(meant) = self.show_move(task, place) else { return };
        self.refused.set(None);
        spawn_local(async move {
            let title = meant.title.clone();
            let sent = self.send(meant).await;
            let Some(say) = self.say_still() else { return };
            match sent {
                Sent::Made(Some(moved)) => self.say_moved(moved),
                Sent::Made(None) => self.toasts.announce(say.staff_moved(&title, &self.stage_name(place))),
                Sent::Waits => self.toasts.announce(say.outbox_waits_here()),
                Sent::Refused(failed) => {
                    let why = Problem::line(&failed, say);
                    self.refused.set(Some(say.staff_move_refused(&title, &why)));
                }
            }
        });
    }

    /// Shows a move before it is sent.
    pub fn show_move(self, task: TaskId, place: Place) -> Option<Meant> {
        let from = self.plan.with_untracked(|plan| plan.as_ref()?.standing(task));
        let was = self.stands(task);
        let number = self.plan.try_update(|plan| plan.as_mut().map(|plan| plan.show_move(task, place))).flatten()?;
        Some(Meant { task, title: self.title_now(task), number, place, from, was })
    }

    /// Where a task stands, and how its card looks there.
    pub fn stands(self, task: TaskId) -> Option<(Stood, Arc<StaffCard>)> {
        let stood = self.lanes.with_untracked(|lanes| Stood::of(lanes, task))?;
        Some((stood, self.card_now(task)?))
    }

    /// Sends a move that is shown, or lets it wait for the connection. A refusal has put the card back.
    pub async fn send(self, meant: Meant) -> Sent {
        let Meant { task, number, place, from, was, .. } = meant;
        let body = NewPlace { stage: place.stage, before: place.before, from, share: None, takes_back: false };
        let told = (self.patches.try_get_value(), self.told(task));
        let (asked, key) = (MoveTask { task, body }, Intention::new());
        // After a move that waits comes the next one of the same card, and not before it.
        let waits = self.unsent.try_with_untracked(|unsent| unsent.iter().any(|(_, _, other)| *other == task));
        if waits == Some(true) && self.keep(number, &asked, &key, place) {
            return Sent::Waits;
        }
        match transport::act(&asked, &key).await {
            Ok(reply) => {
                self.arrived(number, reply.value.clone(), told);
                Sent::Made(was.map(|(stood, card)| Moved::of(stood, &card, &reply.value)))
            }
            Err(CallFailed::Offline(_)) if self.keep(number, &asked, &key, place) => Sent::Waits,
            Err(failed) => {
                self.settle(number, None);
                Sent::Refused(failed)
            }
        }
    }

    /// Ends a shown move with the card that was answered, unless the stream has told something of it meanwhile: `told` is how
    /// much it had told before, of all and of this card.
    pub fn arrived(self, number: MoveNumber, card: StaffCard, (of_all, of_it): (Option<u32>, u32)) {
        self.settle(number, None);
        self.answered(card, of_it);
        // Others stand elsewhere too, perhaps between the same two.
        if self.patches.try_get_value() != of_all {
            self.loader.wanted();
        }
    }

    /// Lets a move wait for the connection. It stays where it is shown; false where it cannot wait.
    fn keep(self, number: MoveNumber, asked: &MoveTask, key: &Intention, place: Place) -> bool {
        let task = asked.task;
        let (about, href) = (format!("move:{task}"), Route::Board(self.id).to_string());
        let words = format!("{} → {}", self.title_now(task), self.stage_name(place));
        let here = (key.as_str().to_owned(), number, task);
        // The page may be left by now: then there is only what is kept.
        self.unsent.try_update(|unsent| unsent.push(here));
        let kept = self.outbox.put(asked, key, about, words, href);
        if !kept {
            self.unsent.try_update(|unsent| unsent.retain(|(_, other, _)| *other != number));
        }
        kept
    }
}
