//! What a choice changes. The lists on the page hold words; here they become what is sent, and back.

use veranda_api::staff::{
    FoundColumn, FoundPerson, FoundStage, FoundTable, PersonUse, PlanChoices, PlanLook, StageUse,
};
use veranda_terms::PersonId;

/// What a column can become, in the order it is offered.
pub const FIELDS: [&str; 17] = [
    "title",
    "text",
    "stage",
    "due",
    "start",
    "done",
    "person",
    "label",
    "parent",
    "id",
    "comment",
    "attachment",
    "milestone",
    "created",
    "touched",
    "note",
    "ignore",
];

/// Those that several columns can become. A second column of any other is kept as a line of the text.
const REPEATING: [&str; 8] = ["text", "done", "person", "label", "comment", "attachment", "note", "ignore"];

/// What a column becomes, by what was chosen and else by what was found.
pub fn becomes_column(column: &FoundColumn, choices: &PlanChoices) -> String {
    choices.columns.get(&column.at).unwrap_or(&column.becomes).clone()
}

/// A column becomes something. Where only one can, the one that was it before becomes a line of the text.
pub fn choose_column(choices: &mut PlanChoices, table: &FoundTable, at: u32, field: &str) {
    if !REPEATING.contains(&field) {
        for other in &table.columns {
            if other.at != at && becomes_column(other, choices) == field {
                choices.columns.insert(other.at, "note".to_owned());
            }
        }
    }
    choices.columns.insert(at, field.to_owned());
}

/// Whether a column was recognised by itself. One that is only kept as it is was not.
pub fn recognised(column: &FoundColumn) -> bool {
    column.guessed && !matches!(column.becomes.as_str(), "note" | "ignore")
}

/// What becomes of a stage.
pub fn becomes_stage(stage: &FoundStage, choices: &PlanChoices) -> StageUse {
    choices.stages.get(&stage.key).unwrap_or(&stage.becomes).clone()
}

/// The word that stands for it in the list.
pub fn stage_word(becomes: &StageUse) -> String {
    match becomes {
        StageUse::Keep => "keep".to_owned(),
        StageUse::LeaveOut => "out".to_owned(),
        StageUse::Into(key) => format!("into {key}"),
    }
}

/// Something becomes of a stage, by the word chosen in the list. A word that is none changes nothing.
pub fn choose_stage(choices: &mut PlanChoices, key: &str, word: &str) {
    let becomes = match word {
        "keep" => StageUse::Keep,
        "out" => StageUse::LeaveOut,
        other => match other.strip_prefix("into ") {
            Some(into) => StageUse::Into(into.to_owned()),
            None => return,
        },
    };
    choices.stages.insert(key.to_owned(), becomes);
}

/// The stages that tasks of this one can go into: others that are kept, and the one it goes into now.
pub fn stage_targets<'a>(look: &'a PlanLook, choices: &PlanChoices, key: &str) -> Vec<&'a FoundStage> {
    let now = look.stages.iter().find(|stage| stage.key == key).map(|stage| becomes_stage(stage, choices));
    let kept = |stage: &FoundStage| {
        becomes_stage(stage, choices) == StageUse::Keep || now == Some(StageUse::Into(stage.key.clone()))
    };
    look.stages.iter().filter(|stage| stage.key != key && kept(stage)).collect()
}

/// Whether no stage is left that tasks could stand in.
pub fn all_left_out(look: &PlanLook, choices: &PlanChoices) -> bool {
    let kept = |stage: &FoundStage| becomes_stage(stage, choices) == StageUse::Keep;
    !look.stages.is_empty() && !look.stages.iter().any(kept)
}

/// Who a person becomes.
pub fn becomes_person(person: &FoundPerson, choices: &PlanChoices) -> PersonUse {
    choices.people.get(&person.key).unwrap_or(&person.becomes).clone()
}

/// The word that stands for it in the list: a colleague's is their id.
pub fn person_word(becomes: &PersonUse) -> String {
    match becomes {
        PersonUse::Kept => "kept".to_owned(),
        PersonUse::LeaveOut => "out".to_owned(),
        PersonUse::Colleague(person) => person.to_string(),
    }
}

/// Somebody becomes somebody, by the word chosen in the list. A word that is none changes nothing.
pub fn choose_person(choices: &mut PlanChoices, key: &str, word: &str) {
    let becomes = match word {
        "kept" => PersonUse::Kept,
        "out" => PersonUse::LeaveOut,
        id => match id.parse::<PersonId>() {
            Ok(person) => PersonUse::Colleague(person),
            Err(_) => return,
        },
    };
    choices.people.insert(key.to_owned(), becomes);
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{look, table};
    use super::*;

    const INES: &str = "11111111-1111-4111-8111-111111111111";

    fn effective(look: &PlanLook, choices: &PlanChoices) -> Vec<String> {
        look.table.as_ref().unwrap().columns.iter().map(|column| becomes_column(column, choices)).collect()
    }

    #[test]
    fn only_one_column_is_the_title_and_many_can_be_labels() {
        let look = table(&["title", "note", "label", "due"]);
        let found = look.table.as_ref().unwrap();
        let mut choices = PlanChoices::default();
        choose_column(&mut choices, found, 1, "title");
        assert_eq!(effective(&look, &choices), ["note", "title", "label", "due"]);
        choose_column(&mut choices, found, 3, "label");
        assert_eq!(effective(&look, &choices), ["note", "title", "label", "label"]);
        choose_column(&mut choices, found, 1, "title");
        assert_eq!(effective(&look, &choices), ["note", "title", "label", "label"]);
    }

    #[test]
    fn a_column_kept_as_it_is_was_not_recognised() {
        let look = table(&["title", "note", "due"]);
        let columns = &look.table.as_ref().unwrap().columns;
        assert_eq!(columns.iter().map(recognised).collect::<Vec<_>>(), [true, false, true]);
    }

    #[test]
    fn what_may_repeat_is_something_a_column_can_become() {
        assert!(REPEATING.iter().all(|field| FIELDS.contains(field)));
        assert!(!REPEATING.contains(&"title"));
    }

    #[test]
    fn every_choice_about_a_stage_comes_back_from_its_word() {
        for becomes in [StageUse::Keep, StageUse::LeaveOut, StageUse::Into("list 3".to_owned())] {
            let mut choices = PlanChoices::default();
            choose_stage(&mut choices, "a", &stage_word(&becomes));
            assert_eq!(choices.stages.get("a"), Some(&becomes));
        }
        let mut choices = PlanChoices::default();
        choose_stage(&mut choices, "a", "elsewhere");
        assert_eq!(choices, PlanChoices::default());
    }

    #[test]
    fn every_choice_about_a_person_comes_back_from_its_word() {
        for becomes in [PersonUse::Kept, PersonUse::LeaveOut, PersonUse::Colleague(INES.parse().unwrap())] {
            let mut choices = PlanChoices::default();
            choose_person(&mut choices, "p", &person_word(&becomes));
            assert_eq!(choices.people.get("p"), Some(&becomes));
        }
        let mut choices = PlanChoices::default();
        choose_person(&mut choices, "p", "nobody");
        assert_eq!(choices, PlanChoices::default());
    }

    #[test]
    fn tasks_go_into_stages_that_are_kept_and_never_into_their_own() {
        let look = look();
        let keys = |choices: &PlanChoices, of: &str| -> Vec<String> {
            stage_targets(&look, choices, of).into_iter().map(|stage| stage.key.clone()).collect()
        };
        let mut choices = PlanChoices::default();
        assert_eq!(keys(&choices, "doing"), ["todo", "done"]);
        choose_stage(&mut choices, "todo", "out");
        assert_eq!(keys(&choices, "doing"), ["done"]);
        // What was chosen stays in the list, whatever becomes of the other.
        choose_stage(&mut choices, "doing", "into done");
        choose_stage(&mut choices, "done", "out");
        assert_eq!(keys(&choices, "doing"), ["done"]);
        assert!(all_left_out(&look, &choices));
    }

    #[test]
    fn a_plan_without_stages_has_left_none_out() {
        assert!(!all_left_out(&table(&["note"]), &PlanChoices::default()));
    }
}
