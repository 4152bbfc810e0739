//! Sharing and stopping from the board: at once, or through the panel.

use super::model::at_once;
use crate::clock;
use crate::intention::Intention;
use crate::problem::Problem;
use crate::staff::board::Board;
use crate::staff::board::model::Place;
use crate::transport;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use veranda_api::Tagged;
use veranda_api::staff::{
    NewAsk, PreviewSharing, PreviewStop, Share, ShareFace, ShareFaces, SharePreview, SharingRow, StaffTaskPage,
    StopPreview, StopSharing, StopTasks, Tasks,
};
use veranda_terms::{StageId, TaskId};
use veranda_text::Say;

/// Who is told how the task stands after the ask. It outlives the dialog in which the ask was written.
pub type Told = Arc<dyn Fn(Tagged<StaffTaskPage>) + Send + Sync>;

/// What the sharing is for.
#[derive(Clone)]
pub enum Then {
    /// Itself.
    Nothing,
    /// The task goes to a stage where the client acts.
    Move(Place),
    /// Something is asked of the client on it; what comes back goes to the task's page.
    Ask(Box<NewAsk>, Told),
}

impl Then {
    /// The stage it goes to.
    pub fn stage(&self) -> Option<StageId> {
        match self {
            Then::Move(place) => Some(place.stage),
            Then::Nothing | Then::Ask(..) => None,
        }
    }
}

/// The share panel, open.
#[derive(Clone)]
pub struct Panel {
    /// What would become visible, and to whom.
    pub preview: SharePreview,
    /// What it is for.
    pub then: Then,
}

impl Board {
    /// Shares tasks: one of which nothing else comes along at once, everything else through the panel.
    pub fn share(self, tasks: Vec<TaskId>, then: Then) {
        let internal = |task: &TaskId| self.card_now(*task).is_some_and(|card| card.shared.is_none());
        let tasks: Vec<TaskId> = tasks.into_iter().filter(internal).collect();
        if tasks.is_empty() {
            return self.toasts.say(self.session.say_now().staff_nothing_to_share());
        }
        self.refused.set(None);
        spawn_local(async move {
            let before = self.patches_now();
            let preview = PreviewSharing { project: self.id, body: Tasks { tasks } };
            let preview = match transport::act(&preview, &Intention::new()).await {
                Ok(reply) => reply.value,
                Err(failed) => return self.refuse(&failed),
            };
            match (at_once(&preview), &then) {
                (Some(face), Then::Nothing) => self.share_one(face, before).await,
                _ => {
                    self.panel.try_set(Some(Panel { preview, then }));
                }
            }
        });
    }

    async fn share_one(self, face: ShareFace, before: u32) {
        let task = face.task;
        let share = Share { project: self.id, body: ShareFaces { faces: vec![face] } };
        match transport::act(&share, &Intention::new()).await {
            Ok(reply) => {
                self.put_board(reply.value, before);
                self.say_shared(vec![task]);
            }
            Err(failed) => self.refuse(&failed),
        }
    }

    /// Says that these are shared, with the way back.
    pub fn say_shared(self, tasks: Vec<TaskId>) {
        let Some(say) = self.say_still() else { return };
        let client = self.client_now();
        let words = match tasks.as_slice() {
            [task] => say.staff_shared_one(&client, &self.title_now(*task)),
            tasks => say.staff_shared_many(&client, tasks.len() as i64),
        };
        let undo = Callback::new(move |()| self.stop_at_once(tasks.clone(), None));
        self.toasts.say_with_undo(words, say.common_undo(), undo);
    }

    /// Stops sharing: at once what nobody saw, after a word about it what somebody did.
    pub fn stop_sharing(self, tasks: Vec<TaskId>) {
        self.refused.set(None);
        self.stop_after(tasks, None);
    }

    /// The same after something else, which is said along with it.
    pub fn stop_after(self, tasks: Vec<TaskId>, said: Option<String>) {
        spawn_local(async move {
            let asked = PreviewStop { project: self.id, body: Tasks { tasks: tasks.clone() } };
            let answer = transport::act(&asked, &Intention::new()).await;
            if let Ok(reply) = &answer
                && untouched(&reply.value)
            {
                return self.stop_at_once(tasks, said);
            }
            if let Some(said) = said {
                self.toasts.say(said);
            }
            match answer {
                Ok(reply) => drop(self.stopping.try_set(Some(reply.value))),
                Err(failed) => self.refuse(&failed),
            }
        });
    }

    /// Stops sharing, and then says honestly whether it was opened.
    fn stop_at_once(self, tasks: Vec<TaskId>, said: Option<String>) {
        self.refused.try_set(None);
        spawn_local(async move {
            let asked = tasks.clone();
            let body = StopTasks { tasks, tell: None, reason: None };
            let stop = StopSharing { project: self.id, body };
            match transport::act(&stop, &Intention::new()).await {
                Ok(reply) => {
                    let Some(say) = self.say_still() else { return };
                    let words = finish_words(say, &asked, &reply.value.rows);
                    self.toasts.say(said.into_iter().chain([words]).collect::<Vec<_>>().join(" "));
                    self.loader.wanted();
                }
                Err(failed) => self.refuse(&failed),
            }
        });
    }

    /// Says why something was not done.
    pub fn refuse(self, failed: &veranda_api::CallFailed) {
        if let Some(say) = self.say_still() {
            self.refused.set(Some(Problem::line(failed, say)));
        }
    }

    /// The texts, as long as somebody is there to read them.
    pub fn say_still(self) -> Option<Say> {
        // The plan goes with the page; the language stays.
        self.plan.try_with_untracked(|_| ())?;
        Some(self.session.say_now())
    }
}

/// Whether nobody of the client had any of it in front of them, or in a mail, and no report that shows it was opened.
fn untouched(preview: &StopPreview) -> bool {
    preview.tells.is_empty()
        && preview.items.iter().all(|item| item.first_seen.is_none())
        && preview.reports.iter().all(|report| report.opened == 0)
}

/// What to say about the rows that were just stopped.
pub fn finish_words(say: Say, tasks: &[TaskId], rows: &[SharingRow]) -> String {
    let latest = |task: &TaskId| rows.iter().filter(|row| row.task == *task).max_by_key(|row| row.at);
    let stopped: Vec<&SharingRow> = tasks.iter().filter_map(latest).filter(|row| row.stopped.is_some()).collect();
    let seen: Vec<_> = stopped.iter().filter_map(|row| row.first_seen).collect();
    match (stopped.len(), seen.as_slice()) {
        (0 | 1, []) => say.staff_stopped_unseen().to_owned(),
        (0 | 1, [at, ..]) => say.staff_stopped_seen(clock::day_of(*at), clock::today()),
        (count, []) => say.staff_stopped_many_unseen(count as i64),
        (count, seen) => say.staff_stopped_many_seen(count as i64, seen.len() as i64),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staff::board::model::fixture::{somebody, task};
    use veranda_api::staff::{SharedBy, StopItem, StopWords, Stopped};
    use veranda_terms::{InternalText, Lang, Moment, Title};

    fn silent() -> StopWords {
        StopWords::Silent(InternalText::parse("").unwrap())
    }

    #[test]
    fn what_somebody_saw_or_was_mailed_is_not_stopped_without_a_word_about_it() {
        let item = StopItem {
            task: task(1),
            title: Title::parse("Packaging").unwrap(),
            since: Moment(1),
            first_seen: None,
            seen_by: vec![],
            mailed: vec![],
            open_asks: 0,
            remarks: 0,
        };
        let preview = |item: StopItem, tells| StopPreview { items: vec![item], reports: vec![], tells };
        assert!(untouched(&preview(item.clone(), vec![])));
        assert!(!untouched(&preview(StopItem { first_seen: Some(Moment(2)), ..item.clone() }, vec![])));
        assert!(!untouched(&preview(item, vec![somebody(2)])));
    }

    fn row(number: u8, at: i64, first_seen: Option<Moment>, stopped: bool) -> SharingRow {
        SharingRow {
            id: format!("{at:08x}-0000-4000-8000-0000000000{number:02x}").parse().unwrap(),
            task: task(number),
            project: "00000003-0000-4000-8000-000000000001".parse().unwrap(),
            title: Title::parse("Packaging").unwrap(),
            at: Moment(at),
            by: somebody(1),
            how: SharedBy::Hand,
            to: vec![],
            stopped: stopped.then(|| Stopped { at: Moment(at + 1), by: somebody(1), said: silent() }),
            first_seen,
        }
    }

    #[test]
    fn stopping_unseen_tasks_says_that_nobody_had_seen_them() {
        let say = Say::new(Lang::En);
        // An earlier sharing of the same task was seen; the one that was stopped now was not.
        let rows = [row(1, 1, Some(Moment(2)), true), row(1, 9, None, true), row(2, 9, None, true)];
        assert_eq!(finish_words(say, &[task(1)], &rows), say.staff_stopped_unseen());
        assert_eq!(finish_words(say, &[task(1), task(2)], &rows), say.staff_stopped_many_unseen(2));
    }

    #[test]
    fn stopping_several_says_how_many_had_been_opened() {
        let say = Say::new(Lang::En);
        let rows = [row(1, 9, Some(Moment(10)), true), row(2, 9, None, true), row(3, 9, Some(Moment(11)), false)];
        assert_eq!(finish_words(say, &[task(1), task(2), task(3)], &rows), say.staff_stopped_many_seen(2, 1));
    }
}
