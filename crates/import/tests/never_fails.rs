//! No file makes the importer panic, lose count or name what is not there.

use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::HashSet;
use std::sync::LazyLock;
use veranda_import::{Imported, trello};

const BOARD: &[u8] = include_bytes!("fixtures/trello-harbour.json");

/// A tenth of the board, so that many mutations of it can be tried.
static SMALL: LazyLock<Value> = LazyLock::new(|| {
    let mut board: Value = serde_json::from_slice(BOARD).unwrap();
    for (name, most) in [("actions", 12), ("cards", 12)] {
        board[name].as_array_mut().unwrap().truncate(most);
    }
    board
});

fn holds_together(file: &[u8]) {
    let Ok(Imported { plan, report }) = trello(file) else { return };
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
