//! What is about to be shared, while it can still be changed.

use crate::staff::task::draft::{Wrong, day_of_field, field_of_day, title_of_field};
use veranda_api::staff::{ShareFace, ShareItem, SharePreview};
use veranda_terms::{BadWord, ClientText, TaskId};

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
    pub fn face(&self, with_history: bool) -> Result<ShareFace, Vec<(FaceField, Wrong)>> {
        // Here a blank title is a slip: what the client reads is decided, not left to be guessed.
        let title = match title_of_field(&self.title) {
            Ok(None) => Err(Wrong::Word(BadWord::Empty)),
            read => read,
        };
        let text = ClientText::parse(&self.text).map_err(Wrong::Word);
        let date = day_of_field(&self.date);
        match (title, text, date) {
            (Ok(title), Ok(text), Ok(date)) => Ok(ShareFace { task: self.task, title, text, date, with_history }),
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
            with_history: false,
        }),
        _ => None,
    }
}

/// Remarks of earlier sharings, over all tasks.
pub fn earlier_remarks(preview: &SharePreview) -> u32 {
    preview.items.iter().map(|item| item.earlier_remarks).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staff::board::model::fixture::task;
    use veranda_terms::{Day, InternalText};

    fn item(number: u8) -> ShareItem {
        ShareItem {
            task: task(number),
            title: InternalText::parse_line("PKG-04 spot varnish test").unwrap(),
            proposed_title: InternalText::parse_line("Packaging design").unwrap(),
            client_text: ClientText::parse("Version 4").unwrap(),
            client_date: Some(Day(20_000)),
            stage: None,
            owners: vec![],
            earlier_remarks: u32::from(number),
        }
    }

    fn preview(items: Vec<ShareItem>, more_comes_along: bool) -> SharePreview {
        SharePreview { items, people: vec![], shows_project: false, more_comes_along }
    }

    #[test]
    fn one_task_with_nothing_else_is_shared_at_once_and_from_now_on() {
        let face = at_once(&preview(vec![item(1)], false)).unwrap();
        assert_eq!((face.task, face.date, face.with_history), (task(1), Some(Day(20_000)), false));
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
        let face = draft.face(true).unwrap();
        assert_eq!(face.title.unwrap().as_str(), "Packaging design");
        assert!(face.with_history);
    }

    #[test]
    fn a_blank_client_title_is_asked_about_and_not_guessed() {
        let draft = FaceDraft { title: " ".into(), date: "soon".into(), ..FaceDraft::of(&item(1)) };
        assert_eq!(
            draft.face(false),
            Err(vec![(FaceField::Title, Wrong::Word(BadWord::Empty)), (FaceField::Date, Wrong::Day)])
        );
    }

    #[test]
    fn earlier_remarks_are_counted_over_all_tasks() {
        assert_eq!(earlier_remarks(&preview(vec![item(2), item(3)], true)), 5);
    }
}
