//! The plan, made from what was kept of an export.

use super::board::{Board, List};
use super::tasks::{Stages, Tasks};
use super::{labels, talk, tasks};
use crate::plan::{Plan, SourceId, Stage};
use crate::report::{How, Kind, Reason, Tally};
use crate::title::title;
use crate::{Choices, Goes, LooksLike, Unreadable};
use std::collections::{HashMap, HashSet};

pub(super) fn plan(mut board: Board, choices: &Choices, tally: &mut Tally) -> Result<Plan, Unreadable> {
    let not_a_board = Unreadable::NotABoard { looks_like: LooksLike::SomethingElse };
    let id = board.id.take().ok_or_else(|| not_a_board.clone())?;
    let name = title(&board.name, id.as_str(), Kind::Board, tally).ok_or(not_a_board)?;
    tally.found(Kind::Board, 1);
    tally.imported(Kind::Board);

    let lists = std::mem::take(&mut board.lists);
    let none_open = lists.iter().all(|list| list.archived);
    let (stages, known) = stages(lists, choices, tally);
    if none_open {
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
    let people = labels::people(members, &named, tasks.people(), &choices.without, tally);
    tasks::refer(&mut tasks, &labels, &people, &choices.without, tally);
    tasks::checklists(checklists, &mut tasks, tally);
    talk::notes(comments, &said_to_have, &named, &mut tasks, tally);
    let name = choices.name.clone().unwrap_or(name);
    Ok(Plan { source: format!("trello:{id}"), name, stages, tasks: tasks.done(), labels, people })
}

/// Stages from lists, in the board's order, and which list's cards go into which stage or nowhere.
fn stages(mut lists: Vec<List>, choices: &Choices, tally: &mut Tally) -> (Vec<Stage>, Stages) {
    lists.sort_by(|a, b| a.position.total_cmp(&b.position));
    let open: HashSet<&SourceId> = lists.iter().filter(|list| !list.archived).map(|list| &list.id).collect();
    let goes: HashMap<SourceId, Goes> = open.iter().map(|id| ((*id).clone(), choices.goes(id, &open))).collect();
    let (mut stages, mut known) = (Vec::new(), Stages::default());
    let mut moved: Vec<(SourceId, SourceId, String)> = Vec::new();
    for list in lists {
        tally.found(Kind::Lists, 1);
        if known.contains_key(&list.id) {
            tally.left_out(Kind::Lists, Reason::Twice, 1, &list.name);
            continue;
        }
        if list.archived {
            known.insert(list.id, None);
            tally.left_out(Kind::Lists, Reason::Archived, 1, &list.name);
            continue;
        }
        match goes.get(&list.id) {
            Some(Goes::Nowhere) => {
                known.insert(list.id, None);
                tally.left_out(Kind::Lists, Reason::LeftByChoice, 1, &list.name);
                continue;
            }
            Some(Goes::Into(other)) => {
                known.insert(list.id.clone(), None);
                moved.push((list.id, other.clone(), list.name));
                continue;
            }
            Some(Goes::Itself) | None => {}
        }
        match title(&list.name, &format!("#{}", stages.len() + 1), Kind::Lists, tally) {
            Some(name) => {
                tally.imported(Kind::Lists);
                known.insert(list.id.clone(), Some((stages.len(), list.id.clone())));
                stages.push(Stage { source: list.id, name });
            }
            None => {
                known.insert(list.id, None);
                tally.left_out(Kind::Lists, Reason::Malformed, 1, &list.name);
            }
        }
    }
    for (list, other, name) in moved {
        let stage = known.get(&other).cloned().flatten();
        match stage.is_some() {
            true => {
                tally.imported(Kind::Lists);
                tally.altered(Kind::Lists, How::Merged, &name);
            }
            false => tally.left_out(Kind::Lists, Reason::OnSomethingLeftOut, 1, &name),
        }
        known.insert(list, stage);
    }
    (stages, known)
}
