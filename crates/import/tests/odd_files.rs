//! Files that are broken, wrong, hostile or merely odd.

use serde_json::{Value, json};
use veranda_import::{How, Imported, Kind, LARGEST_FILE, LooksLike, Reason, Unreadable, trello};

const BOARD: &[u8] = include_bytes!("fixtures/trello-harbour.json");

fn refused(file: impl AsRef<[u8]>) -> Unreadable {
    trello(file.as_ref()).unwrap_err()
}

/// A board with one open list `l`, and whatever is given besides.
fn board(besides: Value) -> Imported {
    let mut file = json!({"id": "b", "name": "Board", "lists": [{"id": "l", "name": "List", "pos": 1}], "cards": []});
    for (name, value) in besides.as_object().unwrap() {
        file[name] = value.clone();
    }
    let imported = trello(file.to_string().as_bytes()).unwrap();
    assert!(imported.report.adds_up(), "{:?}", imported.report);
    imported
}

fn left_out(imported: &Imported, kind: Kind) -> Vec<(Reason, u64)> {
    let line = imported.report.line(&kind);
    line.map(|line| line.left_out.iter().map(|left| (left.reason, left.count)).collect()).unwrap_or_default()
}

#[test]
fn a_file_that_is_no_board_says_what_it_is() {
    let not_a_board = |looks_like| Unreadable::NotABoard { looks_like };
    for (file, why) in [
        ("", Unreadable::Empty),
        (" \n\t", Unreadable::Empty),
        ("\u{FEFF}", Unreadable::Empty),
        ("Title,Due\nHome page,2026-11-25\n", Unreadable::NotJson { line: 1, column: 1 }),
        ("<!doctype html>", Unreadable::NotJson { line: 1, column: 1 }),
        ("[workspace]\nmembers = []", Unreadable::NotJson { line: 1, column: 2 }),
        ("{\"id\": \"b\",\n \"name\": Board}", Unreadable::NotJson { line: 2, column: 10 }),
        ("{\"id\":\"b\"} {}", Unreadable::NotJson { line: 1, column: 12 }),
        ("{\"id\": \"b\",\n \"lists\": [", Unreadable::CutOff { line: 2, column: 11 }),
        ("null", not_a_board(LooksLike::SomethingElse)),
        ("[]", not_a_board(LooksLike::SomethingElse)),
        ("{}", not_a_board(LooksLike::SomethingElse)),
        ("{\"lists\":[],\"cards\":[]}", not_a_board(LooksLike::SomethingElse)),
        ("{\"id\":\"b\",\"lists\":[]}", not_a_board(LooksLike::BoardInPart)),
        ("{\"id\":\"b\",\"lists\":{},\"cards\":[]}", not_a_board(LooksLike::BoardInPart)),
        ("{\"id\":\"c\",\"idBoard\":\"b\",\"idList\":\"l\",\"actions\":[]}", not_a_board(LooksLike::Card)),
        ("{\"id\":\"b\",\"lists\":[],\"cards\":[]}", Unreadable::NoOpenList),
        ("{\"id\":\"b\",\"lists\":[{\"id\":\"l\",\"closed\":true}],\"cards\":[]}", Unreadable::NoOpenList),
    ] {
        assert_eq!(refused(file), why, "{file}");
    }
    assert_eq!(refused(b"PK\x03\x04\x14\n\xFF\xFE"), Unreadable::NotText { line: 2 });
    assert_eq!(refused(b"\xFF\xFE{\0\"\0"), Unreadable::NotText { line: 1 });
}

#[test]
fn every_refusal_says_what_to_do_next() {
    for file in ["", "x", "{", "{}", "{\"id\":\"b\",\"lists\":[],\"cards\":[]}"] {
        let sentence = refused(file).to_string();
        assert!(sentence.contains(':') && !sentence.contains("Error"), "{sentence}");
    }
}

#[test]
fn a_download_that_broke_off_is_told_from_a_wrong_file() {
    let text = std::str::from_utf8(BOARD).unwrap();
    for end in (1..BOARD.len() - 2).step_by(9_973) {
        assert!(matches!(refused(&BOARD[..end]), Unreadable::CutOff { .. }), "{end}");
    }
    let inside_a_letter = text.find('ë').unwrap() + 1;
    assert!(matches!(refused(&BOARD[..inside_a_letter]), Unreadable::CutOff { .. }));
}

#[test]
fn a_bottomless_file_is_refused_where_it_goes_too_deep() {
    let deep = format!("{{\"id\":\"b\",\n\"lists\":{}", "[".repeat(100_000));
    assert_eq!(refused(deep), Unreadable::TooDeep { line: 2 });
    assert_eq!(refused("{\"a\":".repeat(100_000)), Unreadable::TooDeep { line: 1 });
}

#[test]
fn a_file_that_is_too_large_is_refused_before_it_is_read() {
    let bytes = LARGEST_FILE + 1;
    assert_eq!(refused(vec![b' '; bytes as usize]), Unreadable::TooLarge { bytes, most: LARGEST_FILE });
    let crowd = format!("{{\"id\":\"b\",\"lists\":[{}]}}", "{},".repeat(400_001));
    assert_eq!(refused(crowd), Unreadable::TooManyThings { most: 400_000 });
    let noughts = format!("[{}0]", "0,".repeat(1_500_001));
    assert_eq!(refused(noughts), Unreadable::TooManyThings { most: 1_500_000 });
}

#[test]
fn brackets_inside_a_text_are_no_depth() {
    let name = "[{\"\\".repeat(1_000);
    assert_eq!(board(json!({"name": "x", "cards": [{"id": "c", "idList": "l", "desc": name}]})).plan.tasks.len(), 1);
}

#[test]
fn a_card_whose_list_is_not_there_is_left_out_with_what_hangs_on_it() {
    let imported = board(json!({
        "cards": [
            {"id": "c1", "name": "Lost", "idList": "gone", "due": "2026-11-25T16:00:00.000Z", "idLabels": ["x"],
             "attachments": [{"id": "a", "name": "n", "url": "https://a.example"}]},
            {"id": "c2", "name": "Nowhere"},
        ],
        "checklists": [
            {"id": "k1", "idCard": "c1", "checkItems": [{"id": "i", "name": "Line"}]},
            {"id": "k2", "idCard": "missing", "checkItems": [{"id": "j", "name": "Line"}]},
        ],
        "actions": [{"id": "m", "type": "commentCard", "date": "2026-11-25T16:00:00Z",
                     "data": {"text": "Said", "card": {"id": "c1"}}}],
    }));
    assert_eq!(left_out(&imported, Kind::Cards), [(Reason::LeadsNowhere, 2)]);
    for kind in [Kind::DueDates, Kind::LabelsOnCards, Kind::Attachments, Kind::Comments] {
        assert_eq!(left_out(&imported, kind), [(Reason::OnSomethingLeftOut, 1)]);
    }
    assert_eq!(left_out(&imported, Kind::ChecklistItems), [(Reason::OnSomethingLeftOut, 2)]);
    assert_eq!(left_out(&imported, Kind::Checklists), [(Reason::OnSomethingLeftOut, 1), (Reason::LeadsNowhere, 1)]);
}

#[test]
fn the_same_id_comes_in_once() {
    let twice = |thing: Value| json!([thing, thing]);
    let imported = board(json!({
        "lists": twice(json!({"id": "l", "name": "List"})),
        "cards": twice(json!({"id": "c", "name": "Card", "idList": "l",
                              "attachments": twice(json!({"id": "a", "url": "https://a.example"}))})),
        "labels": twice(json!({"id": "x", "name": "Word"})),
        "members": twice(json!({"id": "p", "fullName": "Anna"})),
        "checklists": twice(json!({"id": "k", "idCard": "c", "checkItems": [{"id": "i", "name": "Line"}]})),
        "actions": twice(json!({"id": "m", "type": "commentCard", "date": "2026-11-25T16:00:00Z",
                                "data": {"text": "Said", "card": {"id": "c"}}})),
    }));
    for kind in [Kind::Lists, Kind::Cards, Kind::Labels, Kind::Members, Kind::Checklists, Kind::Comments] {
        let line = imported.report.line(&kind).unwrap();
        assert_eq!((line.found, line.imported, line.left_out_for(Reason::Twice)), (2, 1, 1), "{kind:?}");
    }
    let attachments = imported.report.line(&Kind::Attachments).unwrap();
    assert_eq!((attachments.found, attachments.imported), (4, 1));
}

#[test]
fn texts_that_cannot_be_shown_are_cleaned_and_counted() {
    let imported = board(json!({
        "cards": [
            {"id": "c1", "idList": "l", "idShort": 7, "name": "invoice\u{202E}fdp.exe", "desc": "one\r\ntwo\u{0}"},
            {"id": "c2", "idList": "l", "idShort": 8, "name": "\u{200B}\u{7}"},
        ],
        "actions": [{"id": "m", "type": "commentCard", "date": "2026-11-25T16:00:00Z",
                     "data": {"text": "ring\u{7}", "card": {"id": "c1"}}}],
    }));
    let titles: Vec<_> = imported.plan.tasks.iter().map(|task| task.title.for_staff()).collect();
    assert_eq!(titles, ["invoicefdp.exe", "#8"]);
    assert_eq!(imported.plan.tasks[0].text.for_staff(), "one\ntwo");
    assert_eq!(imported.plan.tasks[0].notes[0].text.for_staff(), "ring");
    let cards = imported.report.line(&Kind::Cards).unwrap();
    assert_eq!((cards.altered_by(How::Cleaned), cards.altered_by(How::Named)), (2, 1));
    assert_eq!(imported.report.line(&Kind::Comments).unwrap().altered_by(How::Cleaned), 1);
}

#[test]
fn links_that_no_browser_should_open_are_left_out() {
    let attachments = ["javascript:alert(1)", "file:///etc/passwd", "", "https://ok.example"]
        .iter()
        .enumerate()
        .map(|(number, url)| json!({"id": format!("a{number}"), "name": "n", "url": url}))
        .collect::<Vec<_>>();
    let imported = board(json!({"cards": [{"id": "c", "idList": "l", "name": "n", "attachments": attachments}]}));
    assert_eq!(left_out(&imported, Kind::Attachments), [(Reason::Malformed, 3)]);
    assert_eq!(imported.plan.tasks[0].links[0].markdown, "- [n](<https://ok.example>)");
}

#[test]
fn what_does_not_fit_is_shortened_or_left_out_and_said() {
    let address = format!("https://a.example/{}", "x".repeat(900));
    let attachments: Vec<_> = (0..200).map(|n| json!({"id": format!("a{n}"), "name": "n", "url": address})).collect();
    let imported = board(json!({"cards": [
        {"id": "c", "idList": "l", "name": "n", "desc": "é".repeat(200_000), "attachments": attachments},
    ]}));
    let task = &imported.plan.tasks[0];
    assert_eq!(task.text.for_staff().chars().count(), 80_000);
    assert!(task.text_with_links(&"h".repeat(200)).is_ok());
    assert_eq!(imported.report.line(&Kind::Cards).unwrap().altered_by(How::Shortened), 1);
    assert_eq!(left_out(&imported, Kind::Attachments), [(Reason::TooLong, 200 - task.links.len() as u64)]);
}

#[test]
fn a_field_nobody_knows_is_counted_by_name_when_it_holds_something() {
    let imported = board(json!({
        "mascot": "seal",
        "nothing": {"at": [null, "", 0, false]},
        "cards": [
            {"id": "c1", "idList": "l", "name": "n", "weather": {"sky": "grey"}, "desc": 5},
            {"id": "c2", "idList": "l", "name": "n", "weather": {"sky": "blue"}},
        ],
    }));
    let others: Vec<_> = (imported.report.lines.iter())
        .filter_map(|line| match &line.kind {
            Kind::Other { field } => Some((field.as_str(), line.found, line.left_out_for(Reason::Unknown))),
            _ => None,
        })
        .collect();
    assert_eq!(others, [("board.mascot", 1, 1), ("card.desc", 1, 1), ("card.weather", 2, 2)]);
}

#[test]
fn things_without_form_are_counted_and_not_taken() {
    let imported = board(json!({
        "lists": [{"id": "l", "name": ""}, null, {"name": "no id"}, {"id": "../../etc"}],
        "cards": [7, {"id": "c", "idList": "l", "name": "n", "due": "tomorrow", "idLabels": [null, "none"],
                      "idMembers": [{}, "nobody"], "attachments": ["x"], "badges": {"comments": 18446744073709551615u64}}],
        "labels": [{"name": "neither id nor colour"}],
        "members": [{"id": "p"}],
        "checklists": [{"id": "k", "idCard": "c", "checkItems": [null]}],
        "actions": ["x", {"id": "m", "type": "commentCard", "date": "then", "data": {"text": "t", "card": {"id": "c"}}}],
    }));
    assert_eq!(imported.plan.stages[0].name.as_str(), "#1");
    assert_eq!(left_out(&imported, Kind::Lists), [(Reason::Malformed, 3)]);
    assert_eq!(left_out(&imported, Kind::Cards), [(Reason::Malformed, 1)]);
    assert_eq!(left_out(&imported, Kind::DueDates), [(Reason::Malformed, 1)]);
    assert_eq!(left_out(&imported, Kind::LabelsOnCards), [(Reason::LeadsNowhere, 1), (Reason::Malformed, 1)]);
    assert_eq!(left_out(&imported, Kind::MembersOnCards), [(Reason::LeadsNowhere, 1), (Reason::Malformed, 1)]);
    assert_eq!(left_out(&imported, Kind::Members), [(Reason::Empty, 1)]);
    assert_eq!(left_out(&imported, Kind::Checklists), [(Reason::Empty, 1)]);
    assert_eq!(left_out(&imported, Kind::Comments), [(Reason::Malformed, 1), (Reason::NotInFile, 99_999)]);
}

#[test]
fn labels_of_an_old_export_are_found_on_its_cards() {
    let imported = board(json!({
        "labelNames": {"green": "Texts", "red": "Errors", "blue": ""},
        "cards": [
            {"id": "c1", "idList": "l", "name": "n", "labels": [{"color": "green", "name": "Texts"}]},
            {"id": "c2", "idList": "l", "name": "n", "labels": [{"color": "green", "name": "Texts"}, {"color": "blue"}]},
        ],
    }));
    let labels: Vec<_> =
        imported.plan.labels.iter().map(|label| (label.source.as_str(), label.name.for_staff())).collect();
    assert_eq!(labels, [("colour:green", "Texts"), ("colour:blue", "blue"), ("colour:red", "Errors")]);
    assert_eq!(imported.report.line(&Kind::LabelsOnCards).unwrap().imported, 3);
}

#[test]
fn a_history_of_a_thousand_entries_was_cut_by_the_source() {
    let history = |many: usize| vec![json!({"id": "x", "type": "updateCard"}); many];
    assert!(!board(json!({"actions": history(999)})).report.history_cut);
    assert!(board(json!({"actions": history(1_000)})).report.history_cut);
}
