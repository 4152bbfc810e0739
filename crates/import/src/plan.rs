//! A plan from elsewhere, in the words of this house.

use serde::Serialize;
use std::fmt;
use veranda_terms::{BadWord, InternalText, Moment, Title};

/// A plan as it came out of a file. Everything in it is internal, and everything in it refers by [`SourceId`] to
/// something else in it: no stage, label or person is named that is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Where it comes from, tool and id (`trello:5ca3d99a0378a65090e676ca`): the same board again is the same text.
    pub source: String,
    /// What it is called.
    pub name: Title,
    /// Its stages in order; at least one, unless [`Read::asks`](crate::Read::asks) something.
    pub stages: Vec<Stage>,
    /// Its tasks, stage by stage, in order.
    pub tasks: Vec<Task>,
    /// Its labels.
    pub labels: Vec<Label>,
    /// Whoever is named on a task, to be mapped to people of the house later.
    pub people: Vec<Person>,
}

/// The id of a thing in the tool it comes from: 1 to 64 ASCII letters, digits, `-`, `_` and `:`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct SourceId(String);

/// A column of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// The list it was.
    pub source: SourceId,
    /// What it is called.
    pub name: Title,
}

/// A unit of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// The card it was.
    pub source: SourceId,
    /// The stage it stands in.
    pub stage: SourceId,
    /// Its place in the stage, from 0.
    pub position: u32,
    /// What it is called: one line of at most 200 characters. A longer one was shortened and opens the text in full.
    pub title: InternalText,
    /// What is written about it: Markdown, without the links.
    pub text: InternalText,
    /// What was attached to it, as links; [`Task::text_with_links`] puts them under the text.
    pub links: Vec<Link>,
    /// When it is due. The source keeps a moment; the day is that moment's day where the firm is.
    pub due: Option<Moment>,
    /// Whether it is finished.
    pub done: bool,
    /// Whether it is a milestone in the source.
    pub milestone: bool,
    /// When it was finished, where the source says so.
    pub done_at: Option<Moment>,
    /// When it was made, where its id tells.
    pub created: Option<Moment>,
    /// When it was last touched in the source.
    pub touched: Option<Moment>,
    /// Its labels.
    pub labels: Vec<SourceId>,
    /// Who was put on it.
    pub people: Vec<SourceId>,
    /// The lines of its checklists, in order.
    pub checklist: Vec<ChecklistItem>,
    /// What was said about it, oldest first: notes inside.
    pub notes: Vec<Note>,
}

/// A line of a checklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChecklistItem {
    /// The item it was.
    pub source: SourceId,
    /// What its checklist is called, if it has a name.
    pub checklist: Option<InternalText>,
    /// What is to be done.
    pub text: InternalText,
    /// Whether it is.
    pub ticked: bool,
}

/// Something that was said about a task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The comment it was.
    pub source: SourceId,
    /// What its author is called, where the source still knows.
    pub author: Option<InternalText>,
    /// When it was said.
    pub at: Moment,
    /// What was said: Markdown.
    pub text: InternalText,
}

/// A word on tasks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The label it was.
    pub source: SourceId,
    /// The word; the colour's name for a label that had none.
    pub name: InternalText,
    /// The source's word for its colour, such as `green` or `sky_dark`.
    pub colour: Option<InternalText>,
}

/// Somebody named in the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The member they were.
    pub source: SourceId,
    /// What they are called.
    pub name: InternalText,
    /// Their handle in the source, without `@`.
    pub handle: Option<InternalText>,
}

/// A link that was attached to a task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The attachment it was.
    pub source: SourceId,
    /// The line of Markdown it becomes.
    pub markdown: String,
}

impl Task {
    /// The text, and below it the links under a heading in the reader's language. Never longer than an internal text
    /// may be when the heading has at most 200 characters.
    ///
    /// # Errors
    /// Says what is wrong with the heading.
    pub fn text_with_links(&self, heading: &str) -> Result<InternalText, BadWord> {
        if self.links.is_empty() {
            return Ok(self.text.clone());
        }
        let heading = InternalText::parse_line(heading)?;
        let mut text = self.text.for_staff().to_owned();
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        text.push_str("### ");
        text.push_str(heading.for_staff());
        text.push('\n');
        for link in &self.links {
            text.push('\n');
            text.push_str(&link.markdown);
        }
        InternalText::parse(&text)
    }
}

impl SourceId {
    /// The id, if it has the form of one.
    pub fn parse(text: &str) -> Option<Self> {
        let ok = (1..=64).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b':'));
        ok.then(|| Self(text.to_owned()))
    }

    /// An id of which the crate itself knows that it has the form of one.
    pub(crate) fn made(text: String) -> Self {
        debug_assert!(Self::parse(&text).is_some(), "{text}");
        Self(text)
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SourceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
