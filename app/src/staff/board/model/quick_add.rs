//! What is typed into "new task": a line a task, and `#stage` at the end to put it elsewhere.

use veranda_api::staff::StaffStage;
use veranda_terms::{BadWord, InternalText, StageId};

/// A task to add.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuickTask {
    /// The line it was typed in.
    pub line: String,
    /// Its title.
    pub title: InternalText,
    /// Where.
    pub stage: StageId,
}

/// The tasks of a text that was typed or pasted under a lane. Empty lines are passed over.
///
/// # Errors
/// Says what is wrong with the first line that cannot be a title, so that nothing is half added.
pub fn quick_tasks(text: &str, here: StageId, stages: &[StaffStage]) -> Result<Vec<QuickTask>, BadWord> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if lines.is_empty() {
        return Err(BadWord::Empty);
    }
    lines.into_iter().map(|line| quick_task(line, here, stages)).collect()
}

fn quick_task(line: &str, here: StageId, stages: &[StaffStage]) -> Result<QuickTask, BadWord> {
    if let Some((title, word)) = line.rsplit_once(" #")
        && let Some(stage) = named(word, stages)
    {
        return Ok(QuickTask { line: line.to_owned(), title: InternalText::parse_line(title)?, stage });
    }
    Ok(QuickTask { line: line.to_owned(), title: InternalText::parse_line(line)?, stage: here })
}

/// What stays in the line once tasks were added and these were not: they as they were typed, and what was typed since it was
/// sent.
pub fn rest_of(now: &str, sent: &str, left: &[QuickTask]) -> String {
    let since = match now.strip_prefix(sent) {
        Some(since) => since.trim(),
        // It was changed while it was being sent: what stands there is what is meant now.
        None => return now.to_owned(),
    };
    let left = left.iter().map(|task| task.line.as_str());
    left.chain((!since.is_empty()).then_some(since)).collect::<Vec<_>>().join("\n")
}

/// The one stage that begins with this word. A word that fits several or none is part of the title.
fn named(word: &str, stages: &[StaffStage]) -> Option<StageId> {
    let word = word.trim().to_lowercase();
    if word.is_empty() {
        return None;
    }
    let name = |stage: &StaffStage| stage.name.as_str().to_lowercase();
    let exact = stages.iter().find(|stage| name(stage) == word);
    let mut begin = stages.iter().filter(|stage| name(stage).starts_with(&word));
    match (exact, begin.next(), begin.next()) {
        (Some(stage), _, _) | (None, Some(stage), None) => Some(stage.id),
        (None, _, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staff::board::model::fixture::{plan, stage};

    fn read(text: &str) -> Result<Vec<(String, StageId)>, BadWord> {
        let plan = plan(vec![]);
        let tasks = quick_tasks(text, stage(0), &plan.project().stages)?;
        Ok(tasks.into_iter().map(|task| (task.title.for_staff().to_owned(), task.stage)).collect())
    }

    #[test]
    fn a_line_is_a_task_in_this_lane() {
        assert_eq!(read("  Check the proofs "), Ok(vec![("Check the proofs".to_owned(), stage(0))]));
        assert_eq!(read("Two\n\nThree"), Ok(vec![("Two".to_owned(), stage(0)), ("Three".to_owned(), stage(0))]));
    }

    #[test]
    fn a_stage_at_the_end_puts_it_there() {
        for text in ["Proofs #Client review", "Proofs #client", "Proofs #c"] {
            assert_eq!(read(text), Ok(vec![("Proofs".to_owned(), stage(2))]), "{text}");
        }
    }

    #[test]
    fn a_word_that_is_no_stage_stays_in_the_title() {
        for text in ["Fix ticket #42", "Fix #", "Colour #fff first"] {
            assert_eq!(read(text), Ok(vec![(text.to_owned(), stage(0))]), "{text}");
        }
    }

    #[test]
    fn what_was_not_added_stays_with_what_was_typed_since() {
        let tasks = quick_tasks("One\nTwo", stage(0), &plan(vec![]).project().stages).unwrap();
        assert_eq!(rest_of("One\nTwo", "One\nTwo", &[]), "");
        assert_eq!(rest_of("One\nTwo", "One\nTwo", &tasks[1..]), "Two");
        assert_eq!(rest_of("One\nTwo\nThree", "One\nTwo", &tasks[1..]), "Two\nThree");
        assert_eq!(rest_of("One\nTwo\n Three", "One\nTwo", &[]), "Three");
        assert_eq!(rest_of("Another", "One\nTwo", &[]), "Another");
    }

    #[test]
    fn what_was_not_added_stays_with_its_stage() {
        let typed = "One #Design\n  Two #Client review";
        let tasks = quick_tasks(typed, stage(0), &plan(vec![]).project().stages).unwrap();
        let left = rest_of(typed, typed, &tasks[1..]);
        assert_eq!(left, "Two #Client review");
        assert_eq!(read(&left), Ok(vec![("Two".to_owned(), stage(2))]));
    }

    #[test]
    fn what_cannot_be_a_title_adds_nothing() {
        assert_eq!(read(" \n "), Err(BadWord::Empty));
        assert_eq!(read(&format!("Fine\n{}", "x".repeat(201))), Err(BadWord::TooLong { most: 200 }));
        assert_eq!(read("\u{200B} #Design"), Err(BadWord::Empty));
    }
}
