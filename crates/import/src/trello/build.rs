//! The plan, made from what was kept of an export.

use super::board::{Board, List};
use super::tasks::{Stages, Tasks};
use super::{labels, talk, tasks};
use crate::plan::{Plan, Stage};
use crate::report::{How, Kind, Reason, Tally};
use crate::{LooksLike, Unreadable, words};
use std::collections::HashMap;
use veranda_terms::Title;

pub(super) fn plan(mut board: Board, tally: &mut Tally) -> Result<Plan, Unreadable> {
    let not_a_board = Unreadable::NotABoard { looks_like: LooksLike::SomethingElse };
    let id = board.id.take().ok_or_else(|| not_a_board.clone())?;
    let name = title(&board.name, id.as_str(), Kind::Board, tally).ok_or(not_a_board)?;
    tally.found(Kind::Board, 1);
    tally.imported(Kind::Board);

    let (stages, known) = stages(std::mem::take(&mut board.lists), tally);
    if stages.is_empty() {
        return Err(Unreadable::NoOpenList);
    }
    let labels = labels::labels(&mut board, tally);
    let Board { cards, members, checklists, comments, mut named, .. } = board;
    named.extend(members.iter().map(|member| (member.id.clone(), member.clone())));

    // Old exports and copies of a card may say it twice; the first says how many comments it has.
    let mut said_to_have = HashMap::new();
    for card in &cards {
        said_to_have.entry(card.id.clone()).or_insert(card.comments);
    }
    let mut tasks = Tasks::of(cards, &known, tally);
    let people = labels::people(members, &named, tasks.people(), tally);
    tasks::refer(&mut tasks, &labels, &people, tally);
    tasks::checklists(checklists, &mut tasks, tally);
    talk::notes(comments, &said_to_have, &named, &mut tasks, tally);
    Ok(Plan { source: format!("trello:{id}"), name, stages, tasks: tasks.done(), labels, people })
}

/// Stages from lists, in the board's order, and which list became which stage or why not.
fn stages(mut lists: Vec<List>, tally: &mut Tally) -> (Vec<Stage>, Stages) {
    lists.sort_by(|a, b| a.position.total_cmp(&b.position));
    let (mut stages, mut known) = (Vec::new(), Stages::default());
    for list in lists {
        tally.found(Kind::Lists, 1);
        if known.contains_key(&list.id) {
            tally.left_out(Kind::Lists, Reason::Twice, 1, &list.name);
        } else if list.archived {
            known.insert(list.id, None);
            tally.left_out(Kind::Lists, Reason::Archived, 1, &list.name);
        } else if let Some(name) = title(&list.name, &format!("#{}", stages.len() + 1), Kind::Lists, tally) {
            tally.imported(Kind::Lists);
            known.insert(list.id.clone(), Some(stages.len()));
            stages.push(Stage { source: list.id, name });
        } else {
            known.insert(list.id, None);
            tally.left_out(Kind::Lists, Reason::Malformed, 1, &list.name);
        }
    }
    (stages, known)
}

/// A name of one line; the other one for a thing without a name.
fn title(raw: &str, otherwise: &str, kind: Kind, tally: &mut Tally) -> Option<Title> {
    let clean = words::line(raw).shortened(200);
    let unnamed = clean.text.is_empty();
    let title = Title::parse(if unnamed { otherwise } else { &clean.text }).ok()?;
    for (how, is_so) in [(How::Cleaned, clean.cleaned), (How::Shortened, clean.shortened), (How::Named, unnamed)] {
        if is_so {
            tally.altered(kind.clone(), how, title.as_str());
        }
    }
    Some(title)
}
