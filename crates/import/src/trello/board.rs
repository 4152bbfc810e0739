//! What is kept of an export while the plan is made from it.

use crate::SourceId;
use std::collections::HashMap;
use veranda_terms::Moment;

#[derive(Debug, Default)]
pub(super) struct Board {
    pub(super) id: Option<SourceId>,
    pub(super) name: String,
    pub(super) lists: Vec<List>,
    pub(super) cards: Vec<Card>,
    pub(super) labels: Vec<Label>,
    /// Colour and name of the labels, where an old export has no list of them.
    pub(super) label_names: Vec<(String, String)>,
    pub(super) members: Vec<Member>,
    pub(super) checklists: Vec<Checklist>,
    pub(super) comments: Vec<Comment>,
    /// Everybody the history names, also who has left the board since.
    pub(super) named: HashMap<SourceId, Member>,
    pub(super) history_cut: bool,
}

#[derive(Debug)]
pub(super) struct List {
    pub(super) id: SourceId,
    pub(super) name: String,
    pub(super) archived: bool,
    pub(super) position: f64,
}

#[derive(Debug)]
pub(super) struct Card {
    pub(super) id: SourceId,
    pub(super) number: u64,
    pub(super) list: Option<SourceId>,
    pub(super) name: String,
    pub(super) text: String,
    pub(super) archived: bool,
    pub(super) template: bool,
    pub(super) position: f64,
    /// As the file writes it; empty without.
    pub(super) due: String,
    pub(super) done: bool,
    pub(super) done_at: Option<Moment>,
    pub(super) touched: Option<Moment>,
    pub(super) labels: Vec<SourceId>,
    pub(super) members: Vec<SourceId>,
    pub(super) attachments: Vec<Attachment>,
    /// How many comments the card says it has.
    pub(super) comments: u64,
}

#[derive(Debug)]
pub(super) struct Attachment {
    pub(super) id: SourceId,
    pub(super) name: String,
    pub(super) address: String,
    pub(super) uploaded: bool,
    pub(super) position: f64,
}

#[derive(Debug, Clone)]
pub(super) struct Label {
    pub(super) id: SourceId,
    pub(super) name: String,
    pub(super) colour: String,
    /// Whether it was met on a card and not in the board's own list.
    pub(super) on_card: bool,
}

#[derive(Debug, Clone)]
pub(super) struct Member {
    pub(super) id: SourceId,
    pub(super) name: String,
    pub(super) handle: String,
}

#[derive(Debug)]
pub(super) struct Checklist {
    pub(super) id: SourceId,
    pub(super) card: Option<SourceId>,
    pub(super) name: String,
    pub(super) position: f64,
    pub(super) items: Vec<Item>,
}

#[derive(Debug)]
pub(super) struct Item {
    pub(super) id: SourceId,
    pub(super) text: String,
    pub(super) ticked: bool,
    pub(super) position: f64,
}

#[derive(Debug)]
pub(super) struct Comment {
    pub(super) id: SourceId,
    pub(super) card: Option<SourceId>,
    pub(super) author: Option<SourceId>,
    /// As the file writes it.
    pub(super) date: String,
    pub(super) text: String,
}
