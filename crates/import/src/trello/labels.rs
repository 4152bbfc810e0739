//! Labels and people: the words and names that cards refer to.

use super::board::{Board, Label as Raw, Member};
use super::talk::who;
use crate::plan::{Label, Person, SourceId};
use crate::report::{How, Kind, Reason, Tally};
use crate::words;
use std::collections::{BTreeSet, HashMap, HashSet};
use veranda_terms::InternalText;

/// The labels of a board: its own list, and in exports from before 2015 what its cards and `labelNames` say.
pub(super) fn labels(board: &mut Board, tally: &mut Tally) -> Vec<Label> {
    let used: HashSet<SourceId> = board.cards.iter().flat_map(|card| card.labels.iter().cloned()).collect();
    let mut raw = std::mem::take(&mut board.labels);
    // The board's own list counts; the copies on the cards only where it is silent.
    raw.sort_by_key(|label| label.on_card);
    if raw.iter().all(|label| label.on_card) {
        let met: HashSet<String> = raw.iter().map(|label| label.colour.clone()).collect();
        for (colour, name) in std::mem::take(&mut board.label_names) {
            if let Some(id) = SourceId::parse(&format!("colour:{colour}"))
                && !met.contains(&colour)
                && !name.trim().is_empty()
            {
                raw.push(Raw { id, name, colour, on_card: false });
            }
        }
    }
    let (mut seen, mut labels) = (HashSet::new(), Vec::new());
    for label in raw {
        let first = seen.insert(label.id.clone());
        if !first && label.on_card {
            continue;
        }
        tally.found(Kind::Labels, 1);
        match if first { one(&label, &used) } else { Err(Reason::Twice) } {
            Ok((made, how)) => {
                tally.imported(Kind::Labels);
                for how in how {
                    tally.altered(Kind::Labels, how, made.name.for_staff());
                }
                labels.push(made);
            }
            Err(why) => tally.left_out(Kind::Labels, why, 1, &label.name),
        }
    }
    labels
}

fn one(label: &Raw, used: &HashSet<SourceId>) -> Result<(Label, Vec<How>), Reason> {
    let (name, colour) = (words::line(&label.name).shortened(80), words::line(&label.colour).shortened(80));
    let mut how = Vec::new();
    how.extend(name.cleaned.then_some(How::Cleaned));
    how.extend(name.shortened.then_some(How::Shortened));
    let mut word = name.text;
    if word.is_empty() {
        // Every board is born with six nameless colours: only those that were put on a card mean something.
        if colour.text.is_empty() || !used.contains(&label.id) {
            return Err(Reason::Empty);
        }
        word.clone_from(&colour.text);
        how.push(How::Named);
    }
    let name = InternalText::parse_line(&word).map_err(|_| Reason::Malformed)?;
    let colour = InternalText::parse_line(&colour.text).ok();
    Ok((Label { source: label.id.clone(), name, colour }, how))
}

/// The people of a board, and those who left it but are still on one of the cards that come in.
pub(super) fn people<'a>(
    members: Vec<Member>,
    named: &HashMap<SourceId, Member>,
    on_cards: impl Iterator<Item = &'a SourceId>,
    without: &BTreeSet<SourceId>,
    tally: &mut Tally,
) -> Vec<Person> {
    let known: HashSet<SourceId> = members.iter().map(|member| member.id.clone()).collect();
    let mut gone_seen = HashSet::new();
    let gone: Vec<Member> = on_cards
        .filter(|id| !known.contains(*id) && gone_seen.insert(*id))
        .filter_map(|id| named.get(id).cloned())
        .collect();
    let (mut seen, mut people) = (HashSet::new(), Vec::new());
    for member in members.into_iter().chain(gone) {
        tally.found(Kind::Members, 1);
        let person = match (seen.insert(member.id.clone()), who(&member)) {
            (false, _) => Err(Reason::Twice),
            _ if without.contains(&member.id) => Err(Reason::LeftByChoice),
            (true, None) => Err(Reason::Empty),
            (true, Some(name)) => Ok(name),
        };
        match person {
            Ok(name) => {
                tally.imported(Kind::Members);
                let raw = if member.name.trim().is_empty() { &member.handle } else { &member.name };
                let clean = words::line(raw).shortened(80);
                tally.cleaned(&Kind::Members, &clean, name.for_staff());
                let handle = InternalText::parse_line(&words::line(&member.handle).shortened(80).text).ok();
                people.push(Person { source: member.id, name, handle });
            }
            Err(why) => tally.left_out(Kind::Members, why, 1, &member.name),
        }
    }
    people
}
