//! A plan as somebody could have it in a spreadsheet, and what of it is shared and asked. The same every time.

use anyhow::{Context, Result};
use serde_json::{Value, json};

/// How large, and from when on.
#[derive(Clone, Copy)]
pub struct Plan {
    /// How many tasks.
    pub tasks: usize,
    /// How many asks.
    pub asks: usize,
    /// The days.
    pub calendar: Calendar,
}

/// Days from the first of the next month on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calendar {
    year: usize,
    month: usize,
}

const STAGES: [&str; 6] = ["Ideas", "Design", "In progress", "With the client", "Testing", "Done"];
const DOES: [&str; 8] = ["Draw", "Write", "Check", "Build", "Translate", "Measure", "Plan", "Try out"];
const WHAT: [&str; 9] = [
    "the booking form",
    "the timetable of the islands",
    "the engine room drawings",
    "the tariff page",
    "the crew roster with holidays",
    "the harbour signs",
    "the accessibility of the gangway, in both languages",
    "the winter fleet",
    "the safety film",
];

impl Plan {
    /// The file.
    pub fn csv(&self, name: &str) -> String {
        let mut csv = String::from("ID,Title,Status,Due date,Description\n");
        for number in 0..self.tasks {
            let (stage, due) = (STAGES[number * 7 % 5], self.calendar.day(number % 112));
            let about = "Seen with the captain; see the minutes of the last meeting for what was left open.";
            csv.push_str(&format!("{name} {number},\"{}\",{stage},{due},{about}\n", title(number)));
        }
        csv
    }

    /// What the client reads of a task.
    pub fn face(&self, task: &str, number: usize) -> Value {
        let text = "We send a first version, you tell us what is missing, then it is final.";
        let date = (number % 3 != 2).then(|| self.calendar.day(number * 3 % 112));
        json!({ "task": task, "title": null, "text": text, "date": date, "history": { "is": "from_now" } })
    }

    /// What is asked.
    pub fn ask(&self, number: usize) -> Value {
        let form = ["approve", "answer_text", "review"][number % 3];
        json!({
            "form": { "kind": form }, "of": { "kind": "client" }, "sentence": format!("Is version {} as you need it?", number + 1),
            "unlocks": "The next part can begin", "minutes": null, "due": self.calendar.day(number % 28), "share": null,
        })
    }
}

fn title(number: usize) -> String {
    format!("{} {}, part {}", DOES[number * 5 % DOES.len()], WHAT[number * 4 % WHAT.len()], number + 1)
}

impl Calendar {
    /// From the date header of an answer: `Sat, 21 Nov 2026 22:44:08 GMT`.
    pub fn of(header: &str) -> Result<Self> {
        const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        let words: Vec<&str> = header.split_whitespace().collect();
        let month = words.get(2).and_then(|word| MONTHS.iter().position(|month| month == word));
        let month = month.with_context(|| format!("{header:?} is no date"))?;
        let year = words.get(3).and_then(|word| word.parse().ok()).with_context(|| format!("{header:?} is no date"))?;
        Ok(Calendar { year, month })
    }

    /// The day of this number, 28 in a month.
    pub fn day(self, number: usize) -> String {
        let month = self.month + 1 + number / 28;
        format!("{:04}-{:02}-{:02}", self.year + month / 12, month % 12 + 1, number % 28 + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_days_of_a_plan_are_days_to_come() {
        let calendar = Calendar::of("Sat, 21 Nov 2026 22:44:08 GMT").expect("it is a date");
        assert_eq!([0, 27, 28, 60].map(|n| calendar.day(n)), ["2026-12-01", "2026-12-28", "2027-01-01", "2027-02-05"]);
    }
}
