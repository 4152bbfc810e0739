//! One line of a list, the same everywhere in the report.

use crate::icons::{Icon, icon};
use leptos::prelude::*;
use leptos::tachys::view::keyed::keyed;
use veranda_terms::Action;

/// What stands before a line.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Mark {
    /// Nothing.
    None,
    /// A drawing that repeats what the words say.
    Icon(Icon),
    /// An action in its colour, with its word and sign, or the firm's own.
    Verb(Action, Icon, String),
}

/// A line: a title, words after it, details below, a word at the end.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Row {
    pub(crate) mark: Mark,
    pub(crate) title: String,
    pub(crate) words: String,
    pub(crate) below: Vec<String>,
    pub(crate) end: String,
}

impl Row {
    /// A line with a title only.
    pub(crate) fn new(mark: Mark, title: impl Into<String>) -> Self {
        Row { mark, title: title.into(), words: String::new(), below: Vec::new(), end: String::new() }
    }
}

/// The list. A line that did not change keeps its elements, wherever it moves to.
pub(crate) fn rows(all: Vec<Row>) -> AnyView {
    // Two lines may read the same: the second of them is told apart by being the second.
    let counted: Vec<(Row, usize)> = all
        .iter()
        .enumerate()
        .map(|(at, row)| (row.clone(), all[..at].iter().filter(|other| *other == row).count()))
        .collect();
    view! { <ul class="rows">{keyed(counted, |row| row.clone(), |_, (row, _)| (|_| (), line(row)))}</ul> }.into_any()
}

fn line(row: Row) -> AnyView {
    let Row { mark, title, words, below, end } = row;
    let mark = match mark {
        Mark::None => None,
        Mark::Icon(which) => Some(icon(which).into_any()),
        Mark::Verb(action, sign, word) => Some(verb(action, sign, word)),
    };
    view! {
        <li>
            {mark}
            <div class="grow">
                <p>
                    {(!title.is_empty()).then(|| view! { <b>{title}</b>" " })}
                    {(!words.is_empty()).then(|| view! { <span class="soft">{words}</span> })}
                </p>
                {below.into_iter().map(|text| view! { <p class="s soft">{text}</p> }).collect::<Vec<_>>()}
            </div>
            {(!end.is_empty()).then(|| view! { <span class="s dim end">{end}</span> })}
        </li>
    }
    .into_any()
}

/// An action's chip: its colour, its sign and its word, always together.
fn verb(action: Action, sign: Icon, word: String) -> AnyView {
    view! { <span class="verb" data-action=action.as_str()>{icon(sign)}{word}</span> }.into_any()
}
