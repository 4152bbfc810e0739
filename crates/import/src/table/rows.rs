//! The draft of a plan from all rows of a table.

use super::headings::{plain, rank, says_done};
use super::meaning::Also;
use super::people::Names;
use super::row::{self, Called, Loose, Met};
use super::sheet::Sheet;
use super::{cells, columns::Column};
use crate::draft::{Draft, Someone};
use crate::report::{How, Kind, Reason, Tally};
use crate::{Field, Format, SourceId, Unreadable, Words, ids};
use std::collections::HashMap;
use std::sync::Arc;

/// Stages of one table.
const MOST_STAGES: usize = 200;

/// Makes a draft of a table.
pub(super) fn draft(sheet: &Sheet<'_>, stem: &str, says: &Words<'_>, tally: &mut Tally) -> Result<Draft, Unreadable> {
    count_columns(sheet, tally);
    let called: Called = (sheet.columns.iter().enumerate())
        .map(|(at, column)| match column.name.is_empty() {
            true => format!("{} {}", says.column, at + 1).into(),
            false => column.name.clone(),
        })
        .collect();
    if sheet.one(Field::Title).is_none() {
        tally.no_way_in(Kind::Cards, Reason::NoTitle, sheet.rows);
        let mut draft = Draft::default();
        (draft.source, draft.name) = (source(sheet, stem, &[]), name(sheet, stem));
        return Ok(draft);
    }
    let mut met = Met {
        people: Names::of("person"),
        labels: Names::of("label"),
        emails: HashMap::new(),
        accounts: HashMap::new(),
    };
    let mut loose = Vec::new();
    let mut draft = Draft::default();
    let mut headings = true;
    cells::each(sheet.text, sheet.separator, |number, record| {
        if !std::mem::take(&mut headings) {
            let row = row::read(sheet, &called, number, record, &mut met, tally);
            draft.count(&row.row)?;
            loose.push(row);
        }
        Ok(())
    })?;
    draft.source = source(sheet, stem, &loose);
    draft.name = name(sheet, stem);
    identify(&mut loose, sheet.format);
    parents(&mut loose, sheet, &called, says);
    stages(&mut draft, &mut loose, sheet, &called, says);
    let Met { people, labels, mut emails, accounts } = met;
    draft.people = (people.all.into_iter().enumerate())
        .map(|(at, (id, name))| Someone { id, name, handle: emails.remove(&at).unwrap_or_default(), is_person: true })
        .collect();
    draft.labels = labels.all;
    for Loose { mut row, .. } in loose {
        for note in &mut row.notes {
            if let Some(name) = accounts.get(&note.author) {
                note.author.clone_from(name);
            }
        }
        draft.rows.push(row);
    }
    Ok(draft)
}

fn count_columns(sheet: &Sheet<'_>, tally: &mut Tally) {
    for column in &sheet.columns {
        tally.found(Kind::Columns, 1);
        let Column { heading, filled, chosen, by_choice, .. } = column;
        match (chosen.field, chosen.also) {
            _ if *filled == 0 => tally.left_out(Kind::Columns, Reason::Empty, 1, heading),
            (Field::Ignore, Also::Nothing) => {
                let why = if *by_choice { Reason::LeftByChoice } else { Reason::SourceOnly };
                tally.left_out(Kind::Columns, why, 1, heading);
            }
            (field, _) => {
                tally.imported(Kind::Columns);
                if field == Field::Note {
                    tally.altered(Kind::Columns, How::AsLine, heading);
                }
            }
        }
    }
}

/// The one value of a column that tells about the whole plan.
fn only<'a>(sheet: &'a Sheet<'_>, also: Also) -> Option<&'a str> {
    let column = sheet.columns.iter().find(|column| column.chosen.also == also)?;
    match column.samples.as_slice() {
        [one] => Some(one),
        _ => None,
    }
}

fn name(sheet: &Sheet<'_>, stem: &str) -> String {
    let known = only(sheet, Also::ProjectName).or_else(|| only(sheet, Also::ProjectKey));
    known.map_or_else(|| stem.replace('_', " "), str::to_owned)
}

/// Where the plan comes from: by the project the rows name, else by what the file is called.
fn source(sheet: &Sheet<'_>, stem: &str, rows: &[Loose]) -> String {
    let tool = sheet.format.as_str();
    let hashed = |text: &str| format!("{tool}:{}", ids::hash(&[text]));
    if sheet.format == Format::Jira {
        let mut keys = rows.iter().map(|loose| loose.id.rsplit_once('-').map_or("", |(key, _)| key));
        let of_rows = keys.next().filter(|first| !first.is_empty() && keys.all(|key| key == *first));
        let key = only(sheet, Also::ProjectKey).or(of_rows).map(|key| format!("{tool}:{key}"));
        return key.filter(|key| SourceId::parse(key).is_some()).unwrap_or_else(|| hashed(stem));
    }
    only(sheet, Also::ProjectName).map_or_else(|| hashed(stem), hashed)
}

/// Ids that are the same when the table is read again: those of the file, else the title and how often it was there
/// before.
fn identify(rows: &mut [Loose], format: Format) {
    let what = match format {
        Format::Jira => "issue",
        Format::Asana => "task",
        _ => "row",
    };
    let mut same: HashMap<u128, u32> = HashMap::new();
    for loose in rows {
        loose.row.id = if loose.id.is_empty() {
            let nth = same.entry(ids::hash_of(&loose.row.title)).and_modify(|n| *n += 1).or_insert(0);
            ids::hashed("title", &[&loose.row.title, &nth.to_string()])
        } else {
            ids::of(what, &loose.id)
        };
    }
}

/// Says of every part what it is a part of. Parts without a stage of their own, as Asana's subtasks are, stand in the
/// stage of the whole.
fn parents(rows: &mut [Loose], sheet: &Sheet<'_>, called: &Called, says: &Words<'_>) {
    let name: Arc<str> = match sheet.one(Field::Parent) {
        Some(at) if sheet.format == Format::Table => called.get(at).cloned().unwrap_or_else(|| says.part_of.into()),
        Some(_) => says.part_of.into(),
        None => return,
    };
    let mut known: HashMap<&str, usize> = HashMap::new();
    for (at, loose) in rows.iter().enumerate() {
        for key in [&loose.id, &loose.row_id, &loose.row.title] {
            if !key.is_empty() {
                known.entry(key.as_str()).or_insert(at);
            }
        }
    }
    let whole: Vec<Option<usize>> = rows.iter().map(|loose| known.get(loose.parent.as_str()).copied()).collect();
    drop(known);
    for at in 0..rows.len() {
        if rows[at].parent.is_empty() {
            continue;
        }
        let title = whole[at].map_or_else(|| rows[at].parent.clone(), |whole| rows[whole].row.title.clone());
        rows[at].row.keep(Kind::Parents, &name, &title);
        // A part of a part of a part: as deep as anybody nests, and never in a circle.
        let mut above = whole[at];
        for _ in 0..8 {
            let Some(whole_at) = above.filter(|_| rows[at].stage.is_empty()) else { break };
            rows[at].stage = rows[whole_at].stage.clone();
            above = whole[whole_at];
        }
    }
}

/// The stages of the table, or the house's own where it has none.
fn stages(draft: &mut Draft, rows: &mut [Loose], sheet: &Sheet<'_>, called: &Called, says: &Words<'_>) {
    let says_done_itself = sheet.one(Field::Done).is_some();
    let Some(column) = sheet.one(Field::Stage) else {
        draft.stages = ["to_do", "under_way", "done"]
            .map(|name| SourceId::made(format!("stage:{name}")))
            .into_iter()
            .zip([says.to_do, says.under_way, says.done].map(str::to_owned))
            .collect();
        for Loose { row, begun, .. } in rows {
            row.stage = if row.done { 2 } else { usize::from(*begun) };
        }
        return;
    };
    draft.stages_in_file = true;
    let mut names = Names::of("stage");
    let mut ranks: HashMap<usize, u8> = HashMap::new();
    let mut without = Vec::new();
    for (at, Loose { row, stage, category, .. }) in rows.iter_mut().enumerate() {
        // No workflow has so many: this column is something else, and worth a line.
        if names.all.len() == MOST_STAGES && !names.knows(stage) {
            row.keep(Kind::CustomFieldValues, &called[column], stage);
            stage.clear();
        }
        if stage.is_empty() {
            without.push(at);
            continue;
        }
        row.stage = names.place(stage);
        let word = if category.is_empty() { plain(stage) } else { category.clone() };
        ranks.entry(row.stage).or_insert_with(|| rank(&word));
        if !says_done_itself {
            row.done |= says_done(&plain(stage)) == Some(true);
        }
    }
    // Jira exports issues in no order of its statuses, so that is theirs; elsewhere it is the order they are met in.
    let mut order: Vec<usize> = (0..names.all.len()).collect();
    if sheet.format == Format::Jira {
        order.sort_by_key(|at| ranks.get(at).copied().unwrap_or(1));
    }
    let first = usize::from(!without.is_empty());
    let mut place = vec![0; names.all.len()];
    if first == 1 {
        draft.stages.push((SourceId::made("stage:none".to_owned()), says.no_status.to_owned()));
    }
    for (new, old) in order.into_iter().enumerate() {
        place[old] = new + first;
        draft.stages.push(names.all[old].clone());
    }
    for Loose { row, stage, .. } in rows {
        row.stage = if stage.is_empty() { 0 } else { place[row.stage] };
    }
}
