//! One task from one row.

use super::{Address, Remark, Row, lines};
use crate::plan::{Link, Note, SourceId, Task};
use crate::report::{How, Kind, Reason, Tally};
use crate::{Words, ids, words};
use std::collections::{HashMap, HashSet};
use veranda_terms::InternalText;

/// The longest text of a row that is taken whole.
const LONGEST_TEXT: usize = 80_000;
/// Text and kept lines together.
const LONGEST_WITH_LINES: usize = 92_000;
/// With the links as well; the rest of what an internal text may hold is for their heading.
const LONGEST_WITH_LINKS: usize = 99_000;

/// Whatever the rows refer to, as far as it came in: labels and people by place, nothing for what was left out.
pub(super) struct Around<'a> {
    pub(super) labels: &'a [Option<SourceId>],
    pub(super) people: &'a [Option<SourceId>],
    pub(super) heading: &'a str,
    pub(super) says: &'a Words<'a>,
}

/// The task a row becomes, at a place in its stage. What hangs on it is counted here.
pub(super) fn task(
    row: Row,
    stage: SourceId,
    position: u32,
    around: &Around<'_>,
    tally: &mut Tally,
) -> Result<Task, Reason> {
    let whole = words::line(&row.title);
    let unnamed = whole.text.is_empty();
    let title = whole.clone().shortened(200);
    let name = if unnamed { format!("#{}", row.number) } else { title.text };
    let text = words::lines(&row.text);
    let cleaned = whole.cleaned || text.cleaned;
    let text = match (title.shortened, text.text.trim().is_empty()) {
        (true, true) => words::lines(&whole.text),
        (true, false) => words::lines(&format!("{}\n\n{}", whole.text, text.text)),
        (false, _) => text,
    };
    let text = text.shortened(LONGEST_TEXT);
    let for_name = InternalText::parse_line(&name).map_err(|_| Reason::Malformed)?;
    let shortened = title.shortened || text.shortened;
    let ways = [(How::Cleaned, cleaned), (How::Shortened, shortened), (How::Named, unnamed)];
    tally.altered_where(&Kind::Cards, &ways, &name);
    for (kind, is_so) in [
        (Kind::DueDates, row.due.is_some()),
        (Kind::DoneDates, row.done_at.is_some()),
        (Kind::Milestones, row.milestone),
    ] {
        if is_so {
            tally.found(kind.clone(), 1);
            tally.imported(kind);
        }
    }
    let mut text = if text.text.trim().is_empty() { String::new() } else { text.text };
    lines::below(&mut text, row.lines, around.heading, around.says, LONGEST_WITH_LINES, tally);
    let room = LONGEST_WITH_LINKS.saturating_sub(text.chars().count());
    Ok(Task {
        source: row.id,
        stage,
        position,
        title: for_name,
        text: InternalText::parse(&text).map_err(|_| Reason::Malformed)?,
        links: links(row.links, room, tally),
        due: row.due,
        done: row.done,
        milestone: row.milestone,
        done_at: row.done_at.filter(|_| row.done),
        created: row.created,
        touched: row.touched,
        labels: refer(&row.labels, around.labels, Kind::LabelsOnCards, &name, tally),
        people: refer(&row.people, around.people, Kind::MembersOnCards, &name, tally),
        checklist: Vec::new(),
        notes: notes(row.notes, tally),
    })
}

/// Counts a row that does not come in, and what hangs on it.
pub(crate) fn lost(row: &Row, why: Reason, tally: &mut Tally) {
    tally.found(Kind::Cards, 1);
    tally.left_out(Kind::Cards, why, 1, &row.title);
    let why = Reason::OnSomethingLeftOut;
    for (kind, count) in [
        (Kind::DueDates, usize::from(row.due.is_some())),
        (Kind::DoneDates, usize::from(row.done_at.is_some())),
        (Kind::Milestones, usize::from(row.milestone)),
        (Kind::LabelsOnCards, row.labels.len()),
        (Kind::MembersOnCards, row.people.len()),
        (Kind::Comments, row.notes.len()),
        (Kind::Attachments, row.links.len()),
    ] {
        tally.no_way_in(kind, why, count as u64);
    }
    for line in &row.lines {
        tally.no_way_in(line.kind.clone(), why, 1);
    }
}

fn refer(places: &[usize], known: &[Option<SourceId>], kind: Kind, on: &str, tally: &mut Tally) -> Vec<SourceId> {
    let (mut taken, mut seen) = (Vec::new(), HashSet::new());
    for &place in places {
        tally.found(kind.clone(), 1);
        match known.get(place) {
            Some(Some(id)) if !seen.insert(id) => tally.left_out(kind.clone(), Reason::Twice, 1, on),
            Some(Some(id)) => {
                tally.imported(kind.clone());
                taken.push(id.clone());
            }
            Some(None) => tally.left_out(kind.clone(), Reason::OnSomethingLeftOut, 1, on),
            None => tally.left_out(kind.clone(), Reason::LeadsNowhere, 1, on),
        }
    }
    taken
}

fn notes(remarks: Vec<Remark>, tally: &mut Tally) -> Vec<Note> {
    let mut same: HashMap<String, u32> = HashMap::new();
    let mut notes = Vec::new();
    for Remark { author, at, text } in remarks {
        tally.found(Kind::Comments, 1);
        let clean = words::lines(&text).shortened(100_000);
        if clean.text.trim().is_empty() {
            tally.left_out(Kind::Comments, Reason::Empty, 1, &author);
            continue;
        }
        let Ok(said) = InternalText::parse(&clean.text) else {
            tally.left_out(Kind::Comments, Reason::Malformed, 1, &text);
            continue;
        };
        // Two things one person said in the same minute are told apart by their order.
        let key = ids::hash(&[&at.0.to_string(), &author]);
        let nth = same.entry(key.clone()).and_modify(|n| *n += 1).or_insert(0);
        let author = InternalText::parse_line(&words::line(&author).shortened(80).text).ok();
        notes.push(Note { source: SourceId::made(format!("said:{key}:{nth}")), author, at, text: said });
        tally.imported(Kind::Comments);
        tally.cleaned(&Kind::Comments, &clean, &text);
    }
    notes.sort_by(|a, b| (a.at, &a.source).cmp(&(b.at, &b.source)));
    notes
}

fn links(addresses: Vec<Address>, mut room: usize, tally: &mut Tally) -> Vec<Link> {
    let (mut links, mut seen) = (Vec::new(), HashSet::new());
    for Address { name, address, uploaded } in addresses {
        tally.found(Kind::Attachments, 1);
        let source = ids::hashed("link", &[address.trim()]);
        let called = [&name, &address].map(|text| words::line(text).shortened(200).text);
        let called = called.iter().find(|text| !text.is_empty()).map_or("", String::as_str);
        let made = if seen.contains(&source) {
            Err(Reason::Twice)
        } else {
            words::link(called, address.trim()).ok_or(Reason::Malformed).and_then(|markdown| {
                room = room.checked_sub(markdown.chars().count() + 1).ok_or(Reason::TooLong)?;
                Ok(markdown)
            })
        };
        match made {
            Ok(markdown) => {
                tally.imported(Kind::Attachments);
                if uploaded {
                    tally.altered(Kind::Attachments, How::LinkOnly, called);
                }
                seen.insert(source.clone());
                links.push(Link { source, markdown });
            }
            Err(why) => tally.left_out(Kind::Attachments, why, 1, called),
        }
    }
    links
}
