//! What is about to be shared, while it can still be changed.

use crate::staff::task::draft::{Wrong, day_of_field, field_of_day, title_of_field};
use std::collections::BTreeSet;
use veranda_api::staff::{Earlier, EarlierThing, History, ShareFace, ShareItem, SharePreview};
use veranda_terms::{AskId, BadWord, ClientText, RemarkId, TaskId};

/// One thing of an earlier sharing, to tick.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tickable {
    /// A remark of the client thread.
    Remark(RemarkId),
    /// A closed ask.
    Ask(AskId),
    /// The client dates told before of a task.
    Dates(TaskId),
}

impl Tickable {
    /// What it stands for.
    pub fn of(thing: &EarlierThing) -> Self {
        match thing {
            EarlierThing::Remark(remark) => Tickable::Remark(remark.id),
            EarlierThing::Ask(ask) => Tickable::Ask(ask.id),
        }
    }
}

/// Everything of earlier sharings that could come back with a task.
pub fn tickables(item: &ShareItem) -> Vec<Tickable> {
    let mut all: Vec<Tickable> = item.earlier.iter().map(Tickable::of).collect();
    all.extend((!item.earlier_dates.is_empty()).then_some(Tickable::Dates(item.task)));
    all
}

/// What comes back with a task: nothing, all of it, or what is ticked.
pub fn history(item: &ShareItem, ticked: &BTreeSet<Tickable>) -> History {
    let all = tickables(item);
    let chosen: Vec<Tickable> = all.iter().copied().filter(|one| ticked.contains(one)).collect();
    if chosen.is_empty() {
        return History::FromNow;
    }
    if chosen.len() == all.len() {
        return History::All;
    }
    let mut earlier = Earlier::default();
    for one in chosen {
        match one {
            Tickable::Remark(id) => earlier.remarks.push(id),
            Tickable::Ask(id) => earlier.asks.push(id),
            Tickable::Dates(_) => earlier.dates = true,
        }
    }
    History::Only(earlier)
}

/// One task's face towards the client, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaceDraft {
    /// Which.
    pub task: TaskId,
    /// What it is called towards the client.
    pub title: String,
    /// What the client reads about it.
    pub text: String,
    /// The client date as the browser's field writes it.
    pub date: String,
}

/// A field of a face.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaceField {
    /// The client title.
    Title,
    /// The client text.
    Text,
    /// The client date.
    Date,
}

impl FaceDraft {
    /// What is proposed.
    pub fn of(item: &ShareItem) -> Self {
        Self {
            task: item.task,
            title: item.proposed_title.for_staff().to_owned(),
            text: item.client_text.to_string(),
            date: field_of_day(item.client_date),
        }
    }

    /// What to send.
    ///
    /// # Errors
    /// Every field that needs another look.
    pub fn face(&self, history: History) -> Result<ShareFace, Vec<(FaceField, Wrong)>> {
        // Here a blank title is a slip: what the client reads is decided, not left to be guessed.
        let title = match title_of_field(&self.title) {
            Ok(None) => Err(Wrong::Word(BadWord::Empty)),
            read => read,
        };
        let text = ClientText::parse(&self.text).map_err(Wrong::Word);
        let date = day_of_field(&self.date);
        match (title, text, date) {
            (Ok(title), Ok(text), Ok(date)) => Ok(ShareFace { task: self.task, title, text, date, history }),
            (title, text, date) => Err([
                title.err().map(|wrong| (FaceField::Title, wrong)),
                text.err().map(|wrong| (FaceField::Text, wrong)),
                date.err().map(|wrong| (FaceField::Date, wrong)),
            ]
            .into_iter()
            .flatten()
            .collect()),
        }
    }
}

/// The face to share at once, when it is one task and nothing else comes along; otherwise the panel is shown first.
pub fn at_once(preview: &SharePreview) -> Option<ShareFace> {
    match preview.items.as_slice() {
        [item] if !preview.more_comes_along => Some(ShareFace {
            task: item.task,
            title: None,
            text: item.client_text.clone(),
            date: item.client_date,
            history: History::FromNow,
        }),
        _ => None,
    }
}

/// How many things of earlier sharings could come back, over all tasks.
pub fn earlier_things(preview: &SharePreview) -> usize {
    preview.items.iter().map(|item| tickables(item).len()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staff::board::model::fixture::{somebody, task};
    use veranda_api::Html;
    use veranda_api::client::ClientRemark;
    use veranda_terms::{Day, InternalText, Moment};

    fn item(number: u8) -> ShareItem {
        ShareItem {
            task: task(number),
            title: InternalText::parse_line("PKG-04 spot varnish test").unwrap(),
            proposed_title: InternalText::parse_line("Packaging design").unwrap(),
            client_text: ClientText::parse("Version 4").unwrap(),
            client_date: Some(Day(20_000)),
            stage: None,
            owners: vec![],
            team_date: None,
            earlier: (0..number).map(remark).collect(),
            earlier_dates: vec![Some(Day(19_990))],
        }
    }

    fn remark(number: u8) -> EarlierThing {
        EarlierThing::Remark(Box::new(ClientRemark {
            id: format!("00000009-0000-4000-8000-0000000000{number:02x}").parse().unwrap(),
            by: somebody(1),
            from_firm: true,
            at: Moment(1),
            text: Html { sanitised: "<p>Hello</p>".to_owned() },
        }))
    }

    fn preview(items: Vec<ShareItem>, more_comes_along: bool) -> SharePreview {
        SharePreview { items, people: vec![], reports: vec![], shows_project: false, more_comes_along }
    }

    #[test]
    fn one_task_with_nothing_else_is_shared_at_once_and_from_now_on() {
        let face = at_once(&preview(vec![item(1)], false)).unwrap();
        assert_eq!((face.task, face.date, face.history), (task(1), Some(Day(20_000)), History::FromNow));
    }

    #[test]
    fn the_panel_comes_first_when_more_comes_along_or_when_it_is_several_tasks() {
        assert_eq!(at_once(&preview(vec![item(1)], true)), None);
        assert_eq!(at_once(&preview(vec![item(1), item(2)], false)), None);
        assert_eq!(at_once(&preview(vec![], false)), None);
    }

    #[test]
    fn the_client_title_is_the_proposed_one_until_somebody_changes_it() {
        let draft = FaceDraft::of(&item(1));
        let face = draft.face(History::All).unwrap();
        assert_eq!(face.title.unwrap().as_str(), "Packaging design");
        assert_eq!(face.history, History::All);
    }

    #[test]
    fn a_blank_client_title_is_asked_about_and_not_guessed() {
        let draft = FaceDraft { title: " ".into(), date: "soon".into(), ..FaceDraft::of(&item(1)) };
        assert_eq!(
            draft.face(History::FromNow),
            Err(vec![(FaceField::Title, Wrong::Word(BadWord::Empty)), (FaceField::Date, Wrong::Day)])
        );
    }

    #[test]
    fn what_is_ticked_comes_back_and_nothing_else() {
        let item = item(2);
        let all: BTreeSet<Tickable> = tickables(&item).into_iter().collect();
        assert_eq!(all.len(), 3, "two remarks and the dates");
        assert_eq!(history(&item, &BTreeSet::new()), History::FromNow);
        assert_eq!(history(&item, &all), History::All);
        let dates = BTreeSet::from([Tickable::Dates(item.task)]);
        assert_eq!(history(&item, &dates), History::Only(Earlier { dates: true, ..Earlier::default() }));
        let foreign = BTreeSet::from([Tickable::Dates(task(9))]);
        assert_eq!(history(&item, &foreign), History::FromNow);
        assert_eq!(earlier_things(&preview(vec![item.clone(), item], true)), 6);
    }
}
