//! How many tests a runner says passed, failed and were skipped.

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::ops::Add;

/// A count of judged things.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
pub struct Tally {
    /// What held.
    pub passed: u64,
    /// What did not.
    pub failed: u64,
    /// What was not looked at.
    pub skipped: u64,
}

impl Tally {
    /// One thing that held.
    pub const ONE: Tally = Tally { passed: 1, failed: 0, skipped: 0 };
}

impl Add for Tally {
    type Output = Tally;
    fn add(self, other: Tally) -> Tally {
        Tally {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
        }
    }
}

/// From what nextest said: `Summary [ 1.2s] 12 tests run: 10 passed (1 slow), 2 failed, 1 skipped`.
pub fn nextest(said: &str) -> Result<Tally> {
    let line = said
        .lines()
        .rev()
        .find(|line| line.trim_start().starts_with("Summary [") && line.contains(" run: "))
        .context("the tests did not run to their end")?;
    let (_, counts) = line.split_once(" run: ").context("the summary has no counts")?;
    let mut tally = Tally::default();
    for part in without_brackets(counts).split(',') {
        let Some((number, word)) = part.trim().split_once(' ') else { bail!("the summary cannot be read: {line}") };
        let number: u64 = number.parse().with_context(|| format!("the summary cannot be read: {line}"))?;
        match word.trim() {
            "passed" => tally.passed += number,
            "skipped" => tally.skipped += number,
            // Failed, failed to start, timed out.
            _ => tally.failed += number,
        }
    }
    Ok(tally)
}

/// From what `cargo test --doc` said: one `test result:` line per library.
pub fn doctests(said: &str) -> Result<Tally> {
    let mut tally = Tally::default();
    let mut libraries = 0;
    for line in said.lines().filter_map(|line| line.strip_prefix("test result: ")) {
        libraries += 1;
        for part in line.split(['.', ';']) {
            let mut words = part.split_whitespace();
            let (Some(Ok(number)), Some(word)) = (words.next().map(str::parse::<u64>), words.next()) else { continue };
            match word {
                "passed" => tally.passed += number,
                "failed" => tally.failed += number,
                "ignored" => tally.skipped += number,
                _ => {}
            }
        }
    }
    if libraries == 0
        || said.lines().any(|line| line.starts_with("error: could not compile") || line.starts_with("error["))
    {
        bail!("the documentation tests did not run to their end");
    }
    Ok(tally)
}

/// From the report Playwright wrote.
pub fn playwright(report: &str) -> Result<Tally> {
    #[derive(Deserialize)]
    struct Report {
        stats: Stats,
        #[serde(default)]
        errors: Vec<serde_json::Value>,
    }
    #[derive(Deserialize)]
    struct Stats {
        expected: u64,
        unexpected: u64,
        flaky: u64,
        skipped: u64,
    }
    let report: Report = serde_json::from_str(report).context("the stories' report cannot be read")?;
    let Stats { expected, unexpected, flaky, skipped } = report.stats;
    if expected + unexpected + flaky == 0 {
        bail!("no story was told");
    }
    // A story that holds only sometimes does not hold; an error outside any story counts as one.
    Ok(Tally { passed: expected, failed: unexpected + flaky + report.errors.len() as u64, skipped })
}

fn without_brackets(text: &str) -> String {
    let mut depth = 0_u32;
    text.chars()
        .filter(|letter| {
            match letter {
                '(' => depth += 1,
                ')' => {
                    depth = depth.saturating_sub(1);
                    return false;
                }
                _ => {}
            }
            depth == 0
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nextests_summary_is_counted() {
        let said = "     Summary [   3.512s] 14 tests run: 11 passed (2 slow, 1 leaky), 2 failed, 1 timed out, 4 skipped\n        FAIL [ 0.1s] a b\n";
        assert_eq!(nextest(said).expect("it reads"), Tally { passed: 11, failed: 3, skipped: 4 });
        assert_eq!(nextest("     Summary [   0.1s] 1 test run: 1 passed, 0 skipped").expect("it reads"), Tally::ONE);
    }

    #[test]
    fn a_run_that_did_not_end_is_not_a_success() {
        assert!(nextest("error: could not compile `veranda-terms`").is_err());
        assert!(doctests("error: could not compile `veranda-terms`").is_err());
        assert!(playwright("").is_err());
        assert!(playwright(r#"{"stats":{"expected":0,"unexpected":0,"flaky":0,"skipped":0}}"#).is_err());
    }

    #[test]
    fn documentation_tests_of_all_libraries_are_added() {
        let said = "test result: ok. 5 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.1s\n\ntest result: FAILED. 1 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.1s\n";
        assert_eq!(doctests(said).expect("it reads"), Tally { passed: 6, failed: 2, skipped: 1 });
    }

    #[test]
    fn a_story_that_holds_only_sometimes_counts_as_failed() {
        let report = r#"{"stats":{"expected":3,"unexpected":1,"flaky":1,"skipped":2,"duration":1.0},"errors":[{}]}"#;
        assert_eq!(playwright(report).expect("it reads"), Tally { passed: 3, failed: 3, skipped: 2 });
    }
}
