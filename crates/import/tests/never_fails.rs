//! No file makes the importer panic, lose count or name what is not there.

mod words;

use proptest::prelude::*;

use serde_json::{Value, json};
use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;
use veranda_import::{Choices, DateOrder, Field, Imported, StageChoice, read, trello};
use words::ENGLISH;

const BOARD: &[u8] = include_bytes!("fixtures/trello-harbour.json");

/// A tenth of the board, so that many mutations of it can be tried.
static SMALL: LazyLock<Value> = LazyLock::new(|| {
    let mut board: Value = serde_json::from_slice(BOARD).unwrap();
    for (name, most) in [("actions", 12), ("cards", 12)] {
        board[name].as_array_mut().unwrap().truncate(most);
    }
    board
});

/// Every other format, under a name that leaves the choice to what is in the file.
const OTHERS: [&[u8]; 6] = [
    include_bytes!("fixtures/project-footbridge.xml"),
    include_bytes!("fixtures/jira-harbour.csv"),
    include_bytes!("fixtures/jira-fr-1252.csv"),
    include_bytes!("fixtures/asana-launch.csv"),
    include_bytes!("fixtures/plan-fr-1252.csv"),
    include_bytes!("fixtures/plan-sv-utf16.txt"),
];

fn holds_together(file: &[u8]) {
    if let Ok(imported) = trello(file) {
        whole(imported);
    }
    any_file(file, &Choices::default());
}

/// Whatever a file is and whatever was chosen: the sums add up, and the same again is the same.
fn any_file(file: &[u8], choices: &Choices) {
    let Ok(one) = read("plan", file, choices, &ENGLISH) else { return };
    assert_eq!(Ok(&one), read("plan", file, choices, &ENGLISH).as_ref());
    match one.asks {
        None => whole(one.imported),
        Some(_) => {
            assert!(one.imported.report.adds_up(), "{:?}", one.imported.report);
            assert!(one.imported.plan.tasks.is_empty());
        }
    }
}

fn whole(imported: Imported) {
    let Imported { plan, report } = imported;
    assert!(report.adds_up(), "{report:?}");
    let stages: HashSet<_> = plan.stages.iter().map(|stage| &stage.source).collect();
    let labels: HashSet<_> = plan.labels.iter().map(|label| &label.source).collect();
    let people: HashSet<_> = plan.people.iter().map(|person| &person.source).collect();
    let tasks: HashSet<_> = plan.tasks.iter().map(|task| &task.source).collect();
    assert_eq!(tasks.len(), plan.tasks.len());
    assert_eq!(stages.len(), plan.stages.len());
    assert!(!stages.is_empty());
    for task in &plan.tasks {
        assert!(stages.contains(&task.stage));
        assert!(task.labels.iter().all(|label| labels.contains(label)));
        assert!(task.people.iter().all(|person| people.contains(person)));
        assert!(task.text_with_links("Attachments").is_ok());
    }
}

/// The number-th value of a tree, counted from the root.
fn nth<'a>(value: &'a mut Value, number: &mut usize) -> Option<&'a mut Value> {
    if *number == 0 {
        return Some(value);
    }
    *number -= 1;
    match value {
        Value::Array(values) => values.iter_mut().find_map(|value| nth(value, number)),
        Value::Object(fields) => fields.values_mut().find_map(|value| nth(value, number)),
        _ => None,
    }
}

fn size(value: &Value) -> usize {
    1 + match value {
        Value::Array(values) => values.iter().map(size).sum(),
        Value::Object(fields) => fields.values().map(size).sum(),
        _ => 0usize,
    }
}

fn anything() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        Just(json!("6a8bf2f83fb2a91c4d000001")),
        Just(json!("2026-11-25T16:00:00.000Z")),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        let field = prop_oneof!["id", "name", "pos", "idList", "url", "[a-z]{1,8}"];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            prop::collection::vec((field, inner), 0..3).prop_map(|fields| fields.into_iter().collect()),
        ]
    })
}

/// Whatever anybody may choose about whichever file.
fn choices() -> impl Strategy<Value = Choices> {
    let column = (0usize..40, prop::sample::select(Field::ALL));
    let order = prop::option::of(prop::sample::select(DateOrder::ALL.to_vec()));
    let columns = prop::collection::vec(column, 0..6).prop_map(|columns| columns.into_iter().collect());
    (columns, order, any::<u8>()).prop_map(|(columns, date_order, seed): (BTreeMap<usize, Field>, _, u8)| {
        let mut choices = Choices { columns, date_order, ..Choices::default() };
        let file = OTHERS[usize::from(seed) % OTHERS.len()];
        if let Ok(read) = read("plan", file, &choices, &ENGLISH) {
            let stages: Vec<_> = read.found.stages.iter().map(|stage| stage.source.clone()).collect();
            for (at, stage) in stages.iter().enumerate() {
                let into = stages[(at * 7 + usize::from(seed)) % stages.len()].clone();
                let all = [StageChoice::Keep, StageChoice::LeaveOut, StageChoice::Into(into)];
                choices.stages.insert(stage.clone(), all[(at + usize::from(seed / 8)) % 3].clone());
            }
            choices.without =
                read.found.people.iter().take(usize::from(seed % 3)).map(|who| who.source.clone()).collect();
        }
        choices
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn whatever_the_bytes_are(bytes in prop::collection::vec(any::<u8>(), 0..512)) {
        holds_together(&bytes);
    }

    #[test]
    fn whatever_the_json_is(value in anything()) {
        holds_together(value.to_string().as_bytes());
    }

    #[test]
    fn whatever_a_board_is_made_of(lists in anything(), cards in anything(), actions in anything()) {
        let board = json!({"id": "b", "lists": [{"id": "l"}, lists], "cards": [cards], "actions": [actions],
                           "checklists": [lists], "labels": [cards], "members": [actions]});
        holds_together(board.to_string().as_bytes());
    }

    #[test]
    fn whichever_bytes_of_a_board_are_changed(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)
    ) {
        let mut bytes = SMALL.to_string().into_bytes();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        holds_together(&bytes);
    }

    #[test]
    fn whichever_values_of_a_board_are_changed(
        changes in prop::collection::vec((any::<prop::sample::Index>(), anything()), 1..8)
    ) {
        let mut board = SMALL.clone();
        for (at, value) in changes {
            let mut number = at.index(size(&board));
            if let Some(place) = nth(&mut board, &mut number) {
                *place = value;
            }
        }
        holds_together(board.to_string().as_bytes());
    }

}

proptest! {
    // Each of these reads whole files several times.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn whichever_bytes_of_any_file_are_changed(
        which in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0usize..3), 1..8),
    ) {
        let mut bytes = OTHERS[which.index(OTHERS.len())].to_vec();
        for (at, byte, how) in changes {
            let at = at.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                _ => drop(bytes.remove(at)),
            }
        }
        any_file(&bytes, &Choices::default());
    }

    #[test]
    fn whichever_lines_of_any_file_change_places(
        which in any::<prop::sample::Index>(),
        moves in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..8),
    ) {
        let mut lines: Vec<&[u8]> = OTHERS[which.index(OTHERS.len())].split_inclusive(|&b| b == b'\n').collect();
        for (from, to) in moves {
            let line = lines[from.index(lines.len())];
            let to = to.index(lines.len());
            lines[to] = line;
        }
        any_file(&lines.concat(), &Choices::default());
    }

    #[test]
    fn whatever_a_table_is_made_of_and_whatever_is_chosen(
        rows in prop::collection::vec(prop::collection::vec(
            prop_oneof!["Title", "Due", "Status", "03/04/2026", "a;b", "\"", "", "100 %", any::<String>()], 0..6), 0..8),
        separator in prop::sample::select(vec![",", ";", "\t", "|"]),
        chosen in choices(),
    ) {
        let lines: Vec<String> = rows.iter().map(|row| row.join(separator)).collect();
        any_file(lines.join("\n").as_bytes(), &chosen);
    }

    #[test]
    fn whatever_is_chosen_about_any_file(which in any::<prop::sample::Index>(), chosen in choices()) {
        any_file(OTHERS[which.index(OTHERS.len())], &chosen);
    }
}
