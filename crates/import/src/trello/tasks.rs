//! Tasks from cards, and what is put on them.

use super::board::{Attachment, Card, Checklist, Item};
use crate::plan::{ChecklistItem, Label, Link, Person, SourceId, Task};
use crate::report::{How, Kind, Reason, Tally};
use crate::{moment, words};
use std::collections::{BTreeSet, HashMap, HashSet};
use veranda_terms::InternalText;

/// The stage, by place and id, a list's cards stand in; nothing for a list that was left out.
pub(super) type Stages = HashMap<SourceId, Option<(usize, SourceId)>>;

/// The longest text of a card that is taken whole; Trello's own limit is 16,384 characters.
const LONGEST_TEXT: usize = 80_000;
/// Text and links together; the rest of what an internal text may hold is for the heading.
const LONGEST_WITH_LINKS: usize = 99_000;
/// The longest line of a checklist that is taken whole; Trello's own limit is 16,384 characters.
const LONGEST_ITEM: usize = 20_000;

/// The tasks of a plan while they are filled, and which card became which.
#[derive(Debug)]
pub(super) struct Tasks {
    tasks: Vec<Task>,
    /// Nothing for a card that was left out.
    of_card: HashMap<SourceId, Option<usize>>,
}

impl Tasks {
    /// Tasks from cards, stage by stage, in the board's order.
    pub(super) fn of(cards: Vec<Card>, stages: &Stages, tally: &mut Tally) -> Self {
        let stage = |card: &Card| Some(card.list.as_ref().and_then(|list| stages.get(list))?.as_ref()?.0);
        let mut cards: Vec<_> = cards.into_iter().map(|card| (stage(&card).unwrap_or(usize::MAX), card)).collect();
        cards.sort_by(|(stage, a), (other, b)| stage.cmp(other).then(a.position.total_cmp(&b.position)));
        let mut made = Self { tasks: Vec::new(), of_card: HashMap::new() };
        let (mut links, mut places) = (HashSet::new(), HashMap::<usize, u32>::new());
        for (stage, card) in cards {
            tally.found(Kind::Cards, 1);
            let place = places.entry(stage).or_default();
            let task =
                fate(&card, stages, &made.of_card).and_then(|stage| task(&card, stage, *place, &mut links, tally));
            match task {
                Ok(task) => {
                    *place += 1;
                    tally.imported(Kind::Cards);
                    made.of_card.insert(card.id, Some(made.tasks.len()));
                    made.tasks.push(task);
                }
                Err(why) => {
                    tally.left_out(Kind::Cards, why, 1, &card.name);
                    let lost = Reason::OnSomethingLeftOut;
                    tally.no_way_in(Kind::DueDates, lost, u64::from(!card.due.is_empty()));
                    tally.no_way_in(Kind::Attachments, lost, card.attachments.len() as u64);
                    tally.no_way_in(Kind::LabelsOnCards, lost, card.labels.len() as u64);
                    tally.no_way_in(Kind::MembersOnCards, lost, card.members.len() as u64);
                    made.of_card.entry(card.id).or_insert(None);
                }
            }
        }
        made
    }

    /// The task a card became.
    pub(super) fn on(&mut self, card: Option<&SourceId>) -> Result<&mut Task, Reason> {
        let at = card.and_then(|card| self.of_card.get(card)).ok_or(Reason::LeadsNowhere)?;
        at.and_then(|at| self.tasks.get_mut(at)).ok_or(Reason::OnSomethingLeftOut)
    }

    pub(super) fn each(&mut self, change: impl FnMut(&mut Task)) {
        self.tasks.iter_mut().for_each(change);
    }

    /// Whoever is named on a task; somebody on several tasks is named several times.
    pub(super) fn people(&self) -> impl Iterator<Item = &SourceId> {
        self.tasks.iter().flat_map(|task| &task.people)
    }

    pub(super) fn done(self) -> Vec<Task> {
        self.tasks
    }
}

/// Whether a card comes in, and into which list.
fn fate<'a>(
    card: &Card,
    stages: &'a Stages,
    before: &HashMap<SourceId, Option<usize>>,
) -> Result<&'a SourceId, Reason> {
    let list = card.list.as_ref();
    match list.and_then(|list| stages.get(list)) {
        _ if before.contains_key(&card.id) => Err(Reason::Twice),
        _ if card.archived => Err(Reason::Archived),
        _ if card.template => Err(Reason::Template),
        None => Err(Reason::LeadsNowhere),
        Some(None) => Err(Reason::OnSomethingLeftOut),
        Some(Some((_, stage))) => Ok(stage),
    }
}

fn task(
    card: &Card,
    stage: &SourceId,
    position: u32,
    links: &mut HashSet<SourceId>,
    tally: &mut Tally,
) -> Result<Task, Reason> {
    let whole = words::line(&card.name);
    let unnamed = whole.text.is_empty();
    let title = whole.clone().shortened(200);
    let name = if unnamed { format!("#{}", card.number) } else { title.text.clone() };
    let text = words::lines(&card.text);
    let cleaned = title.cleaned || text.cleaned;
    let text = match (title.shortened, text.text.trim().is_empty()) {
        (true, true) => words::lines(&whole.text),
        (true, false) => words::lines(&format!("{}\n\n{}", whole.text, text.text)),
        (false, _) => text,
    };
    let text = text.shortened(LONGEST_TEXT);
    let mut task = Task {
        source: card.id.clone(),
        stage: stage.clone(),
        position,
        title: InternalText::parse_line(&name).map_err(|_| Reason::Malformed)?,
        text: InternalText::parse(&text.text).map_err(|_| Reason::Malformed)?,
        links: Vec::new(),
        due: None,
        done: card.done,
        milestone: false,
        done_at: card.done_at,
        created: moment::of_object_id(card.id.as_str()),
        touched: card.touched,
        labels: card.labels.clone(),
        people: card.members.clone(),
        checklist: Vec::new(),
        notes: Vec::new(),
    };
    let shortened = title.shortened || text.shortened;
    let ways = [(How::Cleaned, cleaned), (How::Shortened, shortened), (How::Named, unnamed)];
    tally.altered_where(&Kind::Cards, &ways, &name);
    if !card.due.is_empty() {
        tally.found(Kind::DueDates, 1);
        task.due = moment::parse(&card.due);
        match task.due {
            Some(_) => tally.imported(Kind::DueDates),
            None => tally.left_out(Kind::DueDates, Reason::Malformed, 1, &name),
        }
    }
    let mut room = LONGEST_WITH_LINKS.saturating_sub(text.text.chars().count());
    for attachment in &card.attachments {
        tally.found(Kind::Attachments, 1);
        match link(attachment, &mut room, links) {
            Ok(link) => {
                tally.imported(Kind::Attachments);
                if attachment.uploaded {
                    tally.altered(Kind::Attachments, How::LinkOnly, &attachment.name);
                }
                task.links.push(link);
            }
            Err(why) => tally.left_out(Kind::Attachments, why, 1, &attachment.name),
        }
    }
    Ok(task)
}

fn link(attachment: &Attachment, room: &mut usize, seen: &mut HashSet<SourceId>) -> Result<Link, Reason> {
    if !seen.insert(attachment.id.clone()) {
        return Err(Reason::Twice);
    }
    let name = words::line(&attachment.name).shortened(200).text;
    let name = if name.is_empty() { words::line(&attachment.address).shortened(200).text } else { name };
    let markdown = words::link(&name, attachment.address.trim()).ok_or(Reason::Malformed)?;
    *room = room.checked_sub(markdown.chars().count() + 1).ok_or(Reason::TooLong)?;
    Ok(Link { source: attachment.id.clone(), markdown })
}

/// Keeps on every task the labels and people that came in, and counts those that did not.
pub(super) fn refer(
    tasks: &mut Tasks,
    labels: &[Label],
    people: &[Person],
    without: &BTreeSet<SourceId>,
    tally: &mut Tally,
) {
    let labels: HashSet<&SourceId> = labels.iter().map(|label| &label.source).collect();
    let people: HashSet<&SourceId> = people.iter().map(|person| &person.source).collect();
    let mut keep = |kind: Kind, ids: &mut Vec<SourceId>, known: &HashSet<&SourceId>, on: &str| {
        tally.found(kind.clone(), ids.len() as u64);
        ids.retain(|id| {
            let is_known = known.contains(id);
            match is_known {
                true => tally.imported(kind.clone()),
                false if without.contains(id) => tally.left_out(kind.clone(), Reason::OnSomethingLeftOut, 1, on),
                false => tally.left_out(kind.clone(), Reason::LeadsNowhere, 1, on),
            }
            is_known
        });
    };
    tasks.each(|task| {
        keep(Kind::LabelsOnCards, &mut task.labels, &labels, task.title.for_staff());
        keep(Kind::MembersOnCards, &mut task.people, &people, task.title.for_staff());
    });
}

/// Puts the lines of every checklist on its task, checklist by checklist, in the card's order.
pub(super) fn checklists(mut checklists: Vec<Checklist>, tasks: &mut Tasks, tally: &mut Tally) {
    checklists.sort_by(|a, b| a.position.total_cmp(&b.position));
    let (mut seen, mut seen_items) = (HashSet::new(), HashSet::new());
    for checklist in checklists {
        tally.found(Kind::Checklists, 1);
        tally.found(Kind::ChecklistItems, checklist.items.len() as u64);
        let task =
            if seen.insert(checklist.id.clone()) { tasks.on(checklist.card.as_ref()) } else { Err(Reason::Twice) };
        let task = match task {
            Ok(task) => task,
            Err(why) => {
                tally.left_out(Kind::Checklists, why, 1, &checklist.name);
                let lost = Reason::OnSomethingLeftOut;
                tally.left_out(Kind::ChecklistItems, lost, checklist.items.len() as u64, "");
                continue;
            }
        };
        let name = words::line(&checklist.name).shortened(200);
        let called = InternalText::parse_line(&name.text).ok();
        let before = task.checklist.len();
        for item in &checklist.items {
            match line(item, called.clone(), &mut seen_items, tally) {
                Ok(line) => task.checklist.push(line),
                Err(why) => tally.left_out(Kind::ChecklistItems, why, 1, &item.text),
            }
        }
        if task.checklist.len() == before {
            tally.left_out(Kind::Checklists, Reason::Empty, 1, &checklist.name);
            continue;
        }
        tally.imported(Kind::Checklists);
        tally.cleaned(&Kind::Checklists, &name, &name.text);
    }
}

fn line(
    item: &Item,
    checklist: Option<InternalText>,
    seen: &mut HashSet<SourceId>,
    tally: &mut Tally,
) -> Result<ChecklistItem, Reason> {
    if !seen.insert(item.id.clone()) {
        return Err(Reason::Twice);
    }
    let text = words::line(&item.text).shortened(LONGEST_ITEM);
    if text.text.is_empty() {
        return Err(Reason::Empty);
    }
    let line = ChecklistItem {
        source: item.id.clone(),
        checklist,
        text: InternalText::parse(&text.text).map_err(|_| Reason::Malformed)?,
        ticked: item.ticked,
    };
    tally.imported(Kind::ChecklistItems);
    tally.cleaned(&Kind::ChecklistItems, &text, &text.text);
    Ok(line)
}
