//! Counting while reading.

use super::{Altered, FidelityReport, How, Kind, LeftOut, Line, Reason};
use crate::words::{self, Clean};
use std::collections::BTreeMap;
use veranda_terms::InternalText;

/// So many unknown fields are named; the rest share one line, because a file can name as many as it likes.
const MOST_FIELDS: usize = 100;
/// So many things are named per reason.
const MOST_EXAMPLES: usize = 5;

/// The counts of a file that is being read. Finding a thing and deciding about it are counted apart, so that the sums
/// of the report are a check and not a definition.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tally {
    lines: BTreeMap<Kind, Counts>,
    fields: usize,
}

#[derive(Debug, Clone, Default)]
struct Counts {
    found: u64,
    imported: u64,
    left_out: BTreeMap<Reason, Counted>,
    altered: BTreeMap<How, Counted>,
}

#[derive(Debug, Clone, Default)]
struct Counted {
    count: u64,
    examples: Vec<InternalText>,
}

impl Tally {
    /// So many things of a kind are in the file.
    pub(crate) fn found(&mut self, kind: Kind, count: u64) {
        if count > 0 {
            self.counts(kind).found += count;
        }
    }

    /// One of them came in.
    pub(crate) fn imported(&mut self, kind: Kind) {
        self.counts(kind).imported += 1;
    }

    /// So many of them did not. `called` is what one of them is called; empty when it has no name.
    pub(crate) fn left_out(&mut self, kind: Kind, reason: Reason, count: u64, called: &str) {
        if count > 0 {
            self.counts(kind).left_out.entry(reason).or_default().add(count, called);
        }
    }

    /// So many were found and cannot come in, whatever they are.
    pub(crate) fn no_way_in(&mut self, kind: Kind, reason: Reason, count: u64) {
        self.found(kind.clone(), count);
        self.left_out(kind, reason, count, "");
    }

    /// One that came in is not quite as it was.
    pub(crate) fn altered(&mut self, kind: Kind, how: How, called: &str) {
        self.counts(kind).altered.entry(how).or_default().add(1, called);
    }

    /// One that came in was cleaned or shortened, where it was.
    pub(crate) fn cleaned(&mut self, kind: &Kind, clean: &Clean, called: &str) {
        self.altered_where(kind, &[(How::Cleaned, clean.cleaned), (How::Shortened, clean.shortened)], called);
    }

    /// One that came in is not as it was in each way that is so.
    pub(crate) fn altered_where(&mut self, kind: &Kind, ways: &[(How, bool)], called: &str) {
        for (how, _) in ways.iter().filter(|(_, is_so)| *is_so) {
            self.altered(kind.clone(), *how, called);
        }
    }

    /// A field this importer does not know holds something.
    pub(crate) fn unknown(&mut self, thing: &str, field: &str) {
        let name = words::line(&format!("{thing}.{field}")).shortened(60).text;
        let mut kind = Kind::Other { field: name };
        if !self.lines.contains_key(&kind) {
            if self.fields == MOST_FIELDS {
                kind = Kind::Other { field: "…".to_owned() };
            } else {
                self.fields += 1;
            }
        }
        self.no_way_in(kind, Reason::Unknown, 1);
    }

    /// The report.
    pub(crate) fn report(self, history_cut: bool) -> FidelityReport {
        let lines = self.lines.into_iter().map(|(kind, counts)| Line {
            kind,
            found: counts.found,
            imported: counts.imported,
            left_out: (counts.left_out.into_iter())
                .map(|(reason, Counted { count, examples })| LeftOut { reason, count, examples })
                .collect(),
            altered: (counts.altered.into_iter())
                .map(|(how, Counted { count, examples })| Altered { how, count, examples })
                .collect(),
        });
        FidelityReport { lines: lines.collect(), history_cut }
    }

    fn counts(&mut self, kind: Kind) -> &mut Counts {
        self.lines.entry(kind).or_default()
    }
}

impl Counted {
    fn add(&mut self, count: u64, called: &str) {
        self.count += count;
        if self.examples.len() < MOST_EXAMPLES {
            // A thing without a name that can be shown is counted and not named.
            let line = words::line(called).shortened(80).text;
            self.examples.extend(InternalText::parse_line(&line));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_nobody_decided_about_makes_the_sums_disagree() {
        let mut tally = Tally::default();
        tally.found(Kind::Cards, 2);
        tally.imported(Kind::Cards);
        assert!(!tally.report(false).adds_up());
    }

    #[test]
    fn a_file_cannot_fill_the_report_with_names() {
        let mut tally = Tally::default();
        for number in 0..1_000 {
            tally.unknown("card", &format!("field{number}"));
            tally.no_way_in(Kind::Votes, Reason::NoPlaceHere, 1);
            tally.left_out(Kind::Cards, Reason::Archived, 1, &"x".repeat(1_000));
        }
        let report = tally.report(false);
        assert_eq!(report.lines.len(), MOST_FIELDS + 3);
        assert_eq!(report.line(&Kind::Other { field: "…".to_owned() }).map(|line| line.found), Some(900));
        let archived = &report.line(&Kind::Cards).unwrap().left_out[0];
        assert_eq!((archived.count, archived.examples.len()), (1_000, MOST_EXAMPLES));
    }
}
