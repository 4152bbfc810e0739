//! Doing the same with all picked tasks: each is sent by itself, what was refused is said by task, and only that stays picked.

use super::behind::Stood;
use super::model::{Because, Change, NotToday, Place, by_reason, to_remind};
use super::moving::{Meant, Sent};
use super::saving::NotSaved;
use super::state::Board;
use crate::clock;
use crate::intention::Intention;
use crate::problem::Problem;
use crate::transport;
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::staff::RemindAsk;
use veranda_terms::{AskId, StageId, TaskId};
use veranda_text::Say;

/// What is asked before it is done with all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asking {
    /// To which stage.
    Stage,
    /// Which date.
    Date,
    /// Who works on them.
    Who,
    /// Behind which task.
    Line,
}

/// What is being done with the picked tasks.
#[derive(Debug, Clone, Copy)]
pub struct Many {
    /// The dialog that is open.
    pub asking: RwSignal<Option<Asking>>,
    /// How many are done, of how many.
    pub busy: RwSignal<Option<(usize, usize)>>,
    /// What was refused last, and why.
    pub refused: RwSignal<Option<String>>,
}

impl Many {
    /// Nothing yet.
    pub fn new() -> Self {
        Self { asking: RwSignal::new(None), busy: RwSignal::new(None), refused: RwSignal::new(None) }
    }
}

/// A task whose people are reminded: which, what it is called, and of what.
type Reminded = (TaskId, String, Vec<AskId>);

/// A task that was left as it was: which, what it is called, and why.
type Left = (TaskId, String, String);

impl Board {
    /// The picked tasks, in the order of the board.
    pub fn picked_now(self) -> Vec<TaskId> {
        self.picked.with_untracked(|picked| self.lanes.with_untracked(|lanes| picked.in_order(lanes)))
    }

    /// Moves tasks to the bottom of a stage. All are shown there at once; those that were refused go back.
    pub fn move_all(self, tasks: Vec<TaskId>, stage: StageId) {
        let say = self.session.say_now();
        let stands = |task: &TaskId| self.plan.with_untracked(|plan| plan.as_ref()?.standing(*task)) == Some(stage);
        let tasks: Vec<TaskId> = tasks.into_iter().filter(|task| !stands(task)).collect();
        let name = self.stage_called(stage);
        if tasks.is_empty() {
            return self.toasts.say(say.bulk_there(&name));
        }
        let Some(count) = self.begin(tasks.len()) else { return };
        let first = tasks.first().copied();
        let hidden = |task: TaskId| {
            self.plan.with_untracked(|plan| plan.as_ref().is_some_and(|plan| plan.needs_sharing(task, stage)))
        };
        let (mut meant, mut left): (Vec<Meant>, Vec<Left>) = (Vec::new(), Vec::new());
        for task in tasks {
            if hidden(task) {
                let why = say.refusal_needs_sharing_detail().to_owned();
                left.push((task, self.title_now(task), why));
            } else {
                meant.extend(self.show_move(task, Place { stage, before: None }));
            }
        }
        spawn_local(async move {
            let (mut moves, mut done, mut waits) = (Vec::new(), 0, 0);
            for meant in meant {
                let (task, title) = (meant.task, meant.title.clone());
                match self.send(meant).await {
                    Sent::Made(moved) => {
                        done += 1;
                        moves.extend(moved);
                    }
                    Sent::Waits => waits += 1,
                    Sent::Refused(failed) => left.push((task, title, Problem::line(&failed, self.session.say_now()))),
                }
                self.many.busy.try_set(Some((done + waits, count)));
            }
            let Some(say) = self.end(left, count, first) else { return };
            match (moves.as_slice(), done, waits) {
                (_, 0, 0) => {}
                (_, 0, _) => self.toasts.announce(say.outbox_waits_here()),
                ([_], 1, _) if count == 1 => self.say_moved(moves.remove(0)),
                _ => {
                    let words = match done == count {
                        true => say.bulk_moved(done as i64, &name),
                        false => say.bulk_moved_some(done as i64, count as i64, &name),
                    };
                    let asked: usize = moves.iter().map(|moved| moved.asked.len()).sum();
                    let words = match asked {
                        0 => words,
                        asked => format!("{words} {}", say.bulk_asked(&self.client_now(), asked as i64)),
                    };
                    self.offer_back(moves, words);
                }
            }
        });
    }

    /// Changes a field of tasks, one after the other.
    pub fn change_all(self, changes: Vec<(TaskId, Change)>) {
        let say = self.session.say_now();
        if changes.is_empty() {
            return self.toasts.say(say.bulk_same());
        }
        let Some(count) = self.begin(changes.len()) else { return };
        let first = changes.first().map(|(task, _)| *task);
        spawn_local(async move {
            let (mut done, mut left): (usize, Vec<Left>) = (0, Vec::new());
            for (at, (task, change)) in changes.into_iter().enumerate() {
                let title = self.card_now(task).map(|card| card.title.for_staff().to_owned()).unwrap_or_default();
                match self.save(task, &change).await {
                    Ok(_) => done += 1,
                    Err(NotSaved::Changed(_)) => {
                        left.push((task, title, self.session.say_now().refusal_changed_detail().to_owned()));
                    }
                    Err(NotSaved::Failed(failed)) => {
                        left.push((task, title, Problem::line(&failed, self.session.say_now())))
                    }
                }
                self.many.busy.try_set(Some((at + 1, count)));
            }
            let Some(say) = self.end(left, count, first) else { return };
            match done {
                0 => {}
                done if done == count => self.toasts.say(say.bulk_saved(done as i64)),
                done => self.toasts.say(say.bulk_saved_some(done as i64, count as i64)),
            }
        });
    }

    /// Puts tasks behind a line, one after the other.
    pub fn put_all_behind(self, tasks: Vec<TaskId>, line: TaskId) {
        let say = self.session.say_now();
        let stood = tasks.into_iter().map(|task| (task, self.card_now(task).and_then(|card| card.behind)));
        let stood: Vec<Stood> = stood.filter(|(_, was)| *was != Some(line)).collect();
        if stood.is_empty() {
            return self.toasts.say(say.bulk_same());
        }
        let Some(count) = self.begin(stood.len()) else { return };
        let first = stood.first().map(|(task, _)| *task);
        let name = self.title_now(line);
        spawn_local(async move {
            let (mut done, mut left): (Vec<Stood>, Vec<Left>) = (Vec::new(), Vec::new());
            for (at, (task, was)) in stood.into_iter().enumerate() {
                match self.send_behind((task, was), Some(line)).await {
                    Ok(()) => done.push((task, was)),
                    Err(failed) => {
                        left.push((task, self.title_now(task), Problem::line(&failed, self.session.say_now())))
                    }
                }
                self.many.busy.try_set(Some((at + 1, count)));
            }
            let Some(say) = self.end(left, count, first) else { return };
            let words = match done.len() {
                0 => return,
                all if all == count => say.behind_bulk_done(all as i64, &name),
                some => say.behind_bulk_some(some as i64, count as i64, &name),
            };
            self.offer_behind_again(done, Some(line), words);
        });
    }

    /// Reminds whoever is asked something on these tasks. What is sent within minutes is one mail to each of them; nobody is
    /// reminded twice on a day of the same.
    pub fn remind_all(self, tasks: Vec<TaskId>) {
        let say = self.session.say_now();
        let Some(count) = self.begin(tasks.len()) else { return };
        let first = tasks.first().copied();
        let (mut asked, mut left): (Vec<Reminded>, Vec<Left>) = (Vec::new(), Vec::new());
        for task in tasks {
            let Some(card) = self.card_now(task) else { continue };
            match to_remind(&card, clock::today(), clock::day_of) {
                Ok(asks) => asked.push((task, self.title_now(task), asks)),
                Err(why) => left.push((task, self.title_now(task), not_today(say, why).to_owned())),
            }
        }
        spawn_local(async move {
            let mut done = 0;
            for (at, (task, title, asks)) in asked.into_iter().enumerate() {
                let mut refused = None;
                for ask in asks {
                    match transport::act(&RemindAsk { ask, body: () }, &Intention::new()).await {
                        Ok(reply) => self.put_card(reply.value.card),
                        Err(failed) => refused = Some(Problem::line(&failed, self.session.say_now())),
                    }
                }
                match refused {
                    None => done += 1,
                    Some(why) => left.push((task, title, why)),
                }
                self.many.busy.try_set(Some((at + 1, count)));
            }
            let Some(say) = self.end(left, count, first) else { return };
            match done {
                0 => {}
                done if done == count => self.toasts.say(say.bulk_reminded(done as i64)),
                done => self.toasts.say(say.bulk_reminded_some(done as i64, count as i64)),
            }
        });
    }

    /// Begins with so many; nothing while others are under way.
    fn begin(self, count: usize) -> Option<usize> {
        if self.many.busy.get_untracked().is_some() {
            return None;
        }
        self.refused.set(None);
        self.many.refused.set(None);
        self.many.busy.set(Some((0, count)));
        Some(count)
    }

    /// Ends: says what was left as it was and why, and keeps just that picked. Nothing if nobody is there to read it.
    fn end(self, left: Vec<Left>, count: usize, first: Option<TaskId>) -> Option<Say> {
        let say = self.say_still()?;
        let tasks: Vec<TaskId> = left.iter().map(|(task, ..)| *task).collect();
        let refused: Vec<(String, String)> = left.into_iter().map(|(_, title, why)| (title, why)).collect();
        self.many.busy.set(None);
        self.many.refused.set(refused_words(say, &refused, count));
        self.picked.update(|picked| picked.keep(&tasks));
        if let Some(first) = first {
            request_animation_frame(move || self.catch_keyboard(first));
        }
        Some(say)
    }

    /// Where the bar has gone with the keyboard, the card gets it.
    fn catch_keyboard(self, task: TaskId) {
        let lost = document().active_element().is_none_or(|active| active.tag_name() == "BODY");
        if lost && self.say_still().is_some() {
            self.focus(task, format!("card-{task}"));
        }
    }
}

/// What was left as it was, in words: how many, and for each reason which.
fn refused_words(say: Say, refused: &[(String, String)], count: usize) -> Option<String> {
    if refused.is_empty() {
        return None;
    }
    let whole = say.bulk_left(refused.len() as i64, count as i64);
    let reasons = by_reason(refused).into_iter().map(|Because { titles, more, why }| {
        let titles: Vec<String> = titles.iter().map(|title| say.bulk_title(title)).collect();
        let names = say.names(&titles.iter().map(String::as_str).collect::<Vec<_>>());
        let names = if more == 0 { names } else { say.bulk_more(&titles.join(", "), more as i64) };
        say.bulk_why(&names, &why)
    });
    Some(std::iter::once(whole).chain(reasons).collect::<Vec<_>>().join(" "))
}

fn not_today(say: Say, why: NotToday) -> &'static str {
    match why {
        NotToday::Nothing => say.bulk_remind_nothing(),
        NotToday::Ours => say.remind_waits_on_us(),
        NotToday::Mailed => say.remind_refused_detail(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_terms::Lang;

    #[test]
    fn what_was_left_is_said_by_task_and_each_reason_once() {
        let say = Say::new(Lang::En);
        assert_eq!(refused_words(say, &[], 3), None);
        let one = |title: &str, why: &str| (title.to_owned(), why.to_owned());
        let words = refused_words(say, &[one("Map", "Share it."), one("Logo", "Share it."), one("Hook", "Gone.")], 5);
        assert_eq!(words.unwrap(), "3 of 5 stayed as they were. “Map” and “Logo”: Share it. “Hook”: Gone.");
    }
}
