//! Taking moves back: offered in a toast until somebody else has moved the card.

use super::model::{MoveNumber, Moved, Place, Plan, opened};
use super::state::Board;
use crate::intention::Intention;
use crate::problem::Problem;
use crate::transport;
use crate::ui::Offer;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use veranda_api::staff::{MoveTask, NewPlace, StaffCard};
use veranda_text::Say;

/// The moves that can be taken back, and where that is offered.
#[derive(Debug, Clone)]
pub struct Back {
    moves: Vec<Moved>,
    offer: Offer,
}

impl Back {
    /// Where it is offered.
    pub fn offer(&self) -> Offer {
        self.offer
    }
}

/// A move that is shown taken back.
struct Shown {
    moved: Moved,
    /// The card as it was until then.
    card: Option<Arc<StaffCard>>,
    place: Place,
    number: Option<MoveNumber>,
}

impl Board {
    /// Says that a task was moved and what the client is asked by that, with the way back.
    pub fn say_moved(self, moved: Moved) {
        let Some(say) = self.say_still() else { return };
        let stage = self.stage_called(moved.stage);
        let words = match moved.asked.as_slice() {
            [] if moved.shared => say.moves_moved_shared(&moved.title, &stage, &self.client_now()),
            [] => say.staff_moved(&moved.title, &stage),
            [first, ..] => say.moves_moved_asked(&moved.title, &stage, &self.client_now(), first.sentence.as_str()),
        };
        self.offer_back(vec![moved], words);
    }

    /// Says what was moved and offers to take it back; what somebody else has moved since is not offered.
    pub fn offer_back(self, moves: Vec<Moved>, words: String) {
        let Some(say) = self.say_still() else { return };
        if let Some(first) = moves.first() {
            self.look_at_load(first.task, moves.iter().flat_map(|moved| moved.asked.clone()).collect());
        }
        let moves: Vec<Moved> = moves.into_iter().filter(|moved| self.is_still(moved)).collect();
        if moves.is_empty() {
            return self.toasts.say(words);
        }
        let sent = moves.iter().any(|moved| !moved.asked.is_empty());
        let theirs = moves.clone();
        let undo = Callback::new(move |()| self.take_back(theirs.clone()));
        let offer = self.toasts.offer(words, say.common_undo(), undo, sent);
        self.back.set(Some(Back { moves, offer }));
    }

    /// Withdraws the offer once somebody else has moved what it is about.
    pub fn follow_moves(self) {
        Effect::new(move || {
            self.plan.track();
            let gone = |back: &Back| back.moves.iter().any(|moved| !self.is_still(moved));
            let gone = self.back.with(|back| back.as_ref().filter(|back| gone(back)).map(|back| back.offer));
            if let Some(offer) = gone {
                self.back.set(None);
                self.toasts.withdraw(offer);
            }
        });
    }

    fn is_still(self, moved: &Moved) -> bool {
        moved.still(self.card_now(moved.task).as_deref())
    }

    /// Takes moves back, the last one first: each stands where it stood, and what it had asked of the client is withdrawn in
    /// the same step. What was refused stays where it is, and why is said.
    fn take_back(self, moves: Vec<Moved>) {
        self.back.try_set(None);
        self.bundle.try_set(None);
        self.refused.try_set(None);
        let shown: Vec<Shown> = moves.into_iter().rev().map(|moved| self.show_back(moved)).collect();
        spawn_local(async move {
            let mut back = Vec::new();
            for shown in shown {
                back.push((self.send_back(&shown).await, shown));
            }
            let say = self.session.say_now();
            let (mut done, mut asked, mut refused) = (Vec::new(), Vec::new(), Vec::new());
            for (answer, Shown { moved, card, .. }) in back {
                match answer {
                    Ok(now) => {
                        asked.extend(card.map(|card| opened(&now, &card)).unwrap_or_default());
                        done.push(moved);
                    }
                    Err(why) => refused.push(say.moves_not_undone(&moved.title, &why)),
                }
            }
            self.say_not_undone(refused);
            self.say_undone(say, &done, &asked);
        });
    }

    /// Says what was not taken back and why, each in a sentence.
    pub fn say_not_undone(self, refused: Vec<String>) {
        if refused.is_empty() {
            return;
        }
        // The page may be left by now: it is said all the same.
        if let Some(words) = self.refused.try_set(Some(refused.join(" "))) {
            self.toasts.say(words.unwrap_or_default());
        }
    }

    /// Shows the task where it stood.
    fn show_back(self, moved: Moved) -> Shown {
        let lanes = self.plan.try_with_untracked(|plan| plan.as_ref().map(Plan::lanes)).flatten();
        let place = moved.stood.place(&lanes.unwrap_or_default(), moved.task);
        let number = self.plan.try_update(|plan| plan.as_mut().map(|plan| plan.show_move(moved.task, place))).flatten();
        Shown { card: self.card_now(moved.task), moved, place, number }
    }

    /// Takes one move back. Gives the card as it is then, or why not.
    async fn send_back(self, shown: &Shown) -> Result<StaffCard, String> {
        let Shown { moved, place, number, .. } = shown;
        let (stage, before, from) = (place.stage, place.before, Some(moved.stage));
        let body = NewPlace { stage, before, from, share: None, takes_back: true };
        let told = (self.patches.try_get_value(), self.told(moved.task));
        let answer = transport::act(&MoveTask { task: moved.task, body }, &Intention::new()).await;
        match answer {
            Ok(reply) => {
                if let Some(number) = *number {
                    self.arrived(number, reply.value.clone(), told);
                }
                Ok(reply.value)
            }
            Err(failed) => {
                if let Some(number) = *number {
                    self.settle(number, None);
                }
                Err(Problem::line(&failed, self.session.say_now()))
            }
        }
    }

    /// Says what is back and what is asked no more. What the move had shared is taken back as every sharing is: at once where
    /// nobody saw it.
    fn say_undone(self, say: Say, done: &[Moved], asked: &[String]) {
        let words = match done {
            [] => return,
            [moved] => say.moves_undone(&moved.title, &self.stage_called(moved.stood.stage())),
            several => say.moves_undone_many(several.len() as i64),
        };
        let words = match asked {
            [] => words,
            [sentence] => format!("{words} {}", say.moves_withdrawn(sentence)),
            several => format!("{words} {}", say.moves_withdrawn_many(several.len() as i64)),
        };
        let shared: Vec<_> = done.iter().filter(|moved| moved.shared).map(|moved| moved.task).collect();
        if shared.is_empty() {
            self.toasts.say(words);
        } else {
            self.stop_after(shared, Some(words));
        }
        if self.say_still().is_none() {
            return;
        }
        if let [moved] = done {
            self.focus(moved.task, format!("card-{}", moved.task));
        }
    }
}
