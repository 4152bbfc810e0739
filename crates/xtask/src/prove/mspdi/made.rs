//! Plans nobody made: a seed gives a plan as Microsoft's documentation of the format allows it, odd things included.

use super::compare::FIELDS;
use rand::rngs::ChaCha20Rng;
use rand::{RngExt, SeedableRng};

/// A plan that will be written as a file.
#[derive(Clone)]
pub struct Plan {
    pub name: String,
    pub minutes_per_day: u32,
    pub rows: Vec<Row>,
    pub resources: Vec<Resource>,
    /// Task and resource; resource -65535 is nobody.
    pub assignments: Vec<(i64, i64)>,
    pub dress: Dress,
}

/// How the file is written, which says nothing about the plan.
#[derive(Clone, Copy)]
pub struct Dress {
    pub prefix: &'static str,
    pub utf16: bool,
    pub mark: bool,
    pub indent: bool,
}

/// A row of the outline. What is nothing is not written.
#[derive(Clone, Default)]
pub struct Row {
    pub uid: i64,
    pub id: i64,
    pub level: Option<u32>,
    pub null: bool,
    pub name: Option<String>,
    pub notes: Option<String>,
    pub active: Option<bool>,
    pub external: bool,
    pub milestone: Option<bool>,
    pub percent: Option<u32>,
    pub start: Option<String>,
    pub finish: Option<String>,
    pub actual_start: Option<String>,
    pub actual_finish: Option<String>,
    pub after: Vec<After>,
    /// Elements that are not compared: name and text.
    pub more: Vec<(&'static str, String)>,
}

/// A row that is waited for.
#[derive(Clone)]
pub struct After {
    pub uid: i64,
    /// 0 finish to finish, 1 finish to start, 2 start to finish, 3 start to start.
    pub kind: Option<u32>,
    /// Tenths of minutes, or percent, and the code of the unit it is shown in.
    pub lag: Option<(i64, u32)>,
}

/// Somebody or something.
#[derive(Clone)]
pub struct Resource {
    pub uid: i64,
    pub name: Option<String>,
    /// 0 material, 1 work, 2 cost.
    pub kind: Option<u32>,
}

const WORDS: [&str; 24] = [
    "Survey",
    "of",
    "the",
    "banks",
    "Drawings",
    "Étude",
    "Räcke",
    "span",
    "load",
    "paint",
    "№ 5",
    "桥",
    "🌉",
    "A&B",
    "<12 m/s>",
    "\"final\"",
    "it's",
    "C:\\plans",
    "*bold*",
    "_so_",
    "[x](y)",
    "a|b",
    "~x~",
    "]]>",
];
const ODD: [&str; 12] = [
    "\u{202E}txt",
    "\u{200F}",
    "\u{2066}x\u{2069}",
    "\u{A0}",
    "\u{200B}",
    "\u{FEFF}",
    "\t",
    "\n",
    "\r\n",
    "\u{85}",
    "\u{2028}",
    "  ",
];
/// Units a lag can be shown in: minutes, hours, days, weeks, months, of work and of the clock, and percent; from 35 on
/// the same, estimated.
const LAG_FORMATS: [u32; 14] = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 19, 20, 39, 40];

/// The plan of a seed.
pub fn plan(seed: u64) -> Plan {
    let mut dice = Dice(ChaCha20Rng::seed_from_u64(seed));
    let dress = Dress {
        prefix: if dice.one_in(5) { "p:" } else { "" },
        utf16: dice.one_in(6),
        mark: dice.one_in(3),
        indent: dice.one_in(2),
    };
    let resources = dice.resources();
    let mut rows = dice.rows();
    dice.links(&mut rows);
    let mut assignments = Vec::new();
    for row in rows.iter().filter(|row| !row.null) {
        for _ in 0..dice.below(4) {
            let who = if dice.one_in(8) { -65535 } else { resources[dice.below(resources.len())].uid };
            assignments.push((row.uid, who));
        }
    }
    let minutes_per_day = dice.pick(&[480, 480, 450, 420, 360]);
    Plan { name: format!("Plan {seed}"), minutes_per_day, rows, resources, assignments, dress }
}

/// Changes one field of one task, and says of which; nothing when no task of the plan has such a thing.
pub fn alter(plan: &mut Plan, field: &str) -> Option<i64> {
    let plain: Vec<bool> = (0..plan.rows.len()).map(|at| is_task(&plan.rows, at)).collect();
    let untouched = |row: &Row| row.percent.unwrap_or(0) == 0 && row.actual_start.is_none();
    let unfinished = |row: &Row| row.percent.unwrap_or(0) < 99 && row.actual_finish.is_none();
    let person = |uid: i64| plan.resources.iter().any(|who| who.uid == uid && who.kind == Some(1));
    let put_on = plan.assignments.iter().find(|(task, who)| {
        person(*who) && plan.rows.iter().zip(&plain).any(|(row, plain)| *plain && row.uid == *task)
    });
    if field == "people" {
        let gone = *put_on?;
        plan.assignments.retain(|one| *one != gone);
        return Some(gone.0);
    }
    let last = plan.rows.len() - 1;
    let known: Vec<i64> = plan.rows.iter().filter(|row| !row.null).map(|row| row.uid).collect();
    let fits = |at: usize, row: &Row| match field {
        "start" => row.start.is_some(),
        "finish" => row.finish.is_some(),
        "stage" => untouched(row) && unfinished(row),
        "percent" | "done" => row.percent.is_some() && unfinished(row),
        "predecessors" => row.after.iter().any(|after| known.contains(&after.uid)),
        "summary" => at == last && row.level > Some(1),
        _ => true,
    };
    let at = (0..plan.rows.len()).find(|&at| plain[at] && fits(at, &plan.rows[at]))?;
    let row = &mut plan.rows[at];
    let another_year = |text: &Option<String>| text.as_ref().map(|text| format!("2031{}", &text[4..]));
    match field {
        "there" => row.active = Some(false),
        "title" => row.name = Some("Another".to_owned()),
        "notes" => row.notes = Some("Another".to_owned()),
        "stage" => row.actual_start = Some("2026-01-05T08:00:00".to_owned()),
        "start" => row.start = another_year(&row.start),
        "finish" => row.finish = another_year(&row.finish),
        "percent" => row.percent = row.percent.map(|percent| percent + 1),
        "done" => row.actual_finish = Some("2026-01-05T17:00:00".to_owned()),
        "milestone" => row.milestone = Some(!row.milestone.unwrap_or(false)),
        "summary" => row.level = Some(1),
        "predecessors" => {
            let link = row.after.iter_mut().find(|after| known.contains(&after.uid))?;
            link.kind = Some(if link.kind == Some(2) { 3 } else { 2 });
        }
        _ => unreachable!("{field} is none of {FIELDS:?}"),
    }
    Some(row.uid)
}

fn is_task(rows: &[Row], at: usize) -> bool {
    let row = &rows[at];
    let below = rows.iter().skip(at + 1).find(|row| !row.null);
    let sums_up = below.is_some_and(|below| below.level > row.level);
    row.uid != 0 && !row.null && !sums_up && row.active != Some(false) && !row.external
}

struct Dice(ChaCha20Rng);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0.random_range(0..most)
    }

    fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    fn pick<T: Copy>(&mut self, things: &[T]) -> T {
        things[self.below(things.len())]
    }

    fn words(&mut self, most: usize) -> String {
        let mut words: Vec<&str> = (0..=self.below(most)).map(|_| self.pick(&WORDS)).collect();
        while self.one_in(4) {
            let at = self.below(words.len() + 1);
            words.insert(at, self.pick(&ODD));
        }
        words.join(if self.one_in(10) { "" } else { " " })
    }

    fn name(&mut self) -> Option<String> {
        match self.below(40) {
            0 => None,
            1 => Some(String::new()),
            2 => Some(self.pick(&["\u{200B}", " ", "\u{202E}"]).to_owned()),
            3 => Some(vec![self.words(6); 25].join(" ")),
            _ => Some(self.words(5)),
        }
    }

    fn notes(&mut self) -> Option<String> {
        let lines: Vec<String> = (0..self.below(5)).map(|_| self.words(9)).collect();
        self.one_in(2).then(|| lines.join(self.pick(&["\n", "\r\n", "\n\n"])))
    }

    /// A moment in one of the forms of `xsd:dateTime` (XML Schema 1.0 part 2, section 3.2.7).
    fn moment(&mut self) -> String {
        let day = format!("{}-{:02}-{:02}", 2024 + self.below(6), 1 + self.below(12), 1 + self.below(28));
        let clock = format!("{:02}:{:02}:00", self.below(24), self.pick(&[0, 15, 30, 59]));
        let rest = self.pick(&["", "", "", "", ".000", ".1234567", "Z", "+02:00", "-05:00"]);
        format!("{day}T{clock}{rest}")
    }

    fn maybe_moment(&mut self, n: usize) -> Option<String> {
        (!self.one_in(n)).then(|| self.moment())
    }

    fn resources(&mut self) -> Vec<Resource> {
        let count = 1 + self.below(8);
        (1..=count as i64)
            .map(|uid| Resource {
                uid,
                name: if self.one_in(12) { self.name() } else { Some(format!("{} {uid}", self.words(2))) },
                kind: self.pick(&[Some(1), Some(1), Some(1), None, Some(0), Some(2)]),
            })
            .collect()
    }

    fn rows(&mut self) -> Vec<Row> {
        let mut rows = Vec::new();
        if !self.one_in(4) {
            rows.push(Row { level: Some(0), name: Some("The project itself".to_owned()), ..Row::default() });
        }
        let (mut level, mut uid) = (0, 0);
        for id in 1..=(3 + self.below(40)) as i64 {
            // Numbers of rows that were taken out are not given again.
            uid += 1 + self.below(3) as i64;
            if self.one_in(12) {
                rows.push(Row { uid, id, null: true, ..Row::default() });
                continue;
            }
            level = match self.below(6) {
                0 | 1 => (level + 1).min(8),
                2 => 1 + self.below(level.max(1) as usize) as u32,
                _ => level.max(1),
            };
            rows.push(self.row(uid, id, level));
        }
        rows
    }

    fn row(&mut self, uid: i64, id: i64, level: u32) -> Row {
        let percent = match self.below(6) {
            0 => None,
            1 => Some(100),
            2 | 3 => Some(0),
            _ => Some(1 + self.below(98) as u32),
        };
        let finished = percent == Some(100) && !self.one_in(3) || self.one_in(30);
        let started = self.one_in(5);
        let finish = self.maybe_moment(10);
        // MPXJ works out a finish that is not written from start and duration; here it is a task without a day.
        let start = finish.as_ref().and_then(|_| self.maybe_moment(10));
        Row {
            uid,
            id,
            level: Some(level),
            null: false,
            name: self.name(),
            notes: self.notes(),
            active: self.pick(&[None, None, None, Some(true), Some(true), Some(true), Some(true), Some(false)]),
            external: self.one_in(30),
            milestone: self.pick(&[None, Some(false), Some(false), Some(true)]),
            percent,
            start,
            finish,
            actual_start: started.then(|| self.moment()),
            actual_finish: finished.then(|| self.moment()),
            after: Vec::new(),
            more: self.more(),
        }
    }

    /// What is in every file and has no counterpart to compare: a reader must not stumble over it.
    fn more(&mut self) -> Vec<(&'static str, String)> {
        let all = [
            ("Duration", format!("PT{}H{}M0S", self.below(400), self.pick(&[0, 30]))),
            ("DurationFormat", self.pick(&["7", "5", "8"]).to_owned()),
            ("Work", format!("PT{}H0M0S", self.below(400))),
            ("Priority", (100 * self.below(10)).to_string()),
            ("ConstraintType", self.below(8).to_string()),
            ("ConstraintDate", self.moment()),
            ("Deadline", self.moment()),
            ("CreateDate", self.moment()),
            ("WBS", "1.2".to_owned()),
            ("Hyperlink", "Form".to_owned()),
            ("HyperlinkAddress", "https://forms.example/7".to_owned()),
            ("Contact", "somebody".to_owned()),
        ];
        all.into_iter().filter(|_| self.one_in(3)).collect()
    }

    fn links(&mut self, rows: &mut [Row]) {
        let known: Vec<i64> = rows.iter().filter(|row| !row.null && row.uid != 0).map(|row| row.uid).collect();
        for row in rows.iter_mut().filter(|row| !row.null && row.uid != 0) {
            while self.one_in(3) {
                let uid = if self.one_in(20) { 9_000 + row.uid } else { self.pick(&known) };
                if uid == row.uid || row.after.iter().any(|after| after.uid == uid) {
                    break;
                }
                let kind = self.pick(&[None, Some(0), Some(1), Some(1), Some(1), Some(2), Some(3)]);
                let lag = self.one_in(2).then(|| self.lag());
                row.after.push(After { uid, kind, lag });
            }
        }
    }

    fn lag(&mut self) -> (i64, u32) {
        let format = self.pick(&LAG_FORMATS);
        let sign = self.pick(&[1, 1, 1, -1]);
        let size = match format {
            19 | 20 => 1 + self.below(150) as i64,
            // Half hours, and minutes that make no half hour.
            _ => 10 * (30 * self.below(100) as i64 + self.pick(&[0, 0, 0, 7])),
        };
        (sign * size, format)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn made_plans_hold_everything_that_is_compared() {
        let plans: Vec<Plan> = (0..50).map(plan).collect();
        let some = |what: fn(&Row) -> bool| plans.iter().flat_map(|plan| &plan.rows).filter(|row| what(row)).count();
        for (what, count) in [
            ("empty", some(|row| row.null)),
            ("inactive", some(|row| row.active == Some(false))),
            ("external", some(|row| row.external)),
            ("deep", some(|row| row.level > Some(3))),
            ("milestones", some(|row| row.milestone == Some(true))),
            ("unnamed", some(|row| !row.null && row.name.is_none())),
            ("long", some(|row| row.name.as_ref().is_some_and(|name| name.chars().count() > 200))),
            ("lags", some(|row| row.after.iter().any(|after| after.lag.is_some_and(|(size, _)| size < 0)))),
        ] {
            assert!(count >= 10, "{what}: {count}");
        }
        let dresses = plans.iter().filter(|plan| plan.dress.utf16 || !plan.dress.prefix.is_empty());
        assert!(dresses.count() >= 10);
    }

    #[test]
    fn every_field_can_be_altered_in_some_plan() {
        for field in FIELDS {
            assert!((0..50).any(|seed| alter(&mut plan(seed), field).is_some()), "{field}");
        }
    }
}
