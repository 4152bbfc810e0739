//! A whole board, kind by kind and thing by thing. `fixtures/README.md` says where it comes from.

use veranda_import::{FidelityReport, How, Imported, Kind, Plan, Reason, Task, trello};
use veranda_terms::Day;

const BOARD: &[u8] = include_bytes!("fixtures/trello-harbour.json");

fn board() -> Imported {
    trello(BOARD).unwrap()
}

fn task<'a>(plan: &'a Plan, title: &str) -> &'a Task {
    plan.tasks.iter().find(|task| task.title.for_staff() == title).unwrap()
}

/// Kind, found, imported, left out.
type Row = (Kind, u64, u64, Vec<(Reason, u64)>);

fn table(report: &FidelityReport) -> Vec<Row> {
    let left = |line: &veranda_import::Line| line.left_out.iter().map(|left| (left.reason, left.count)).collect();
    report.lines.iter().map(|line| (line.kind.clone(), line.found, line.imported, left(line))).collect()
}

#[test]
fn every_kind_of_thing_is_counted_and_the_sums_agree() {
    use Reason::*;
    let report = board().report;
    assert_eq!(
        table(&report),
        [
            (Kind::Board, 1, 1, vec![]),
            (Kind::BoardDescription, 1, 0, vec![(NoPlaceHere, 1)]),
            (Kind::Lists, 8, 6, vec![(Archived, 2)]),
            (Kind::Cards, 44, 34, vec![(Archived, 6), (Template, 1), (OnSomethingLeftOut, 3)]),
            (Kind::DueDates, 25, 20, vec![(OnSomethingLeftOut, 5)]),
            (Kind::StartDates, 1, 0, vec![(NoPlaceHere, 1)]),
            (Kind::Labels, 9, 8, vec![(Empty, 1)]),
            (Kind::LabelsOnCards, 45, 39, vec![(OnSomethingLeftOut, 6)]),
            (Kind::Members, 7, 7, vec![]),
            (Kind::MembersOnCards, 39, 32, vec![(OnSomethingLeftOut, 7)]),
            (Kind::Checklists, 10, 8, vec![(OnSomethingLeftOut, 1), (Empty, 1)]),
            (Kind::ChecklistItems, 29, 27, vec![(OnSomethingLeftOut, 2)]),
            (Kind::ChecklistItemDates, 1, 0, vec![(NoPlaceHere, 1)]),
            (Kind::ChecklistItemMembers, 1, 0, vec![(NoPlaceHere, 1)]),
            (Kind::Comments, 29, 23, vec![(OnSomethingLeftOut, 3), (LeadsNowhere, 1), (NotInFile, 2)]),
            (Kind::Attachments, 9, 8, vec![(OnSomethingLeftOut, 1)]),
            (Kind::CustomFields, 2, 0, vec![(NoPlaceHere, 2)]),
            (Kind::CustomFieldValues, 3, 0, vec![(NoPlaceHere, 3)]),
            (Kind::Votes, 2, 0, vec![(NoPlaceHere, 2)]),
            (Kind::Locations, 1, 0, vec![(NoPlaceHere, 1)]),
            (Kind::Reminders, 15, 0, vec![(DecidedHere, 15)]),
            (Kind::Stickers, 1, 0, vec![(SourceOnly, 1)]),
            (Kind::Covers, 1, 0, vec![(SourceOnly, 1)]),
            (Kind::ListLimits, 1, 0, vec![(NoPlaceHere, 1)]),
            (Kind::Rights, 6, 0, vec![(DecidedHere, 6)]),
            (Kind::BoardSettings, 1, 0, vec![(DecidedHere, 1)]),
            (Kind::Subscriptions, 2, 0, vec![(SourceOnly, 2)]),
            (Kind::PowerUpData, 1, 0, vec![(SourceOnly, 1)]),
            (Kind::Activity, 90, 0, vec![(NoPlaceHere, 90)]),
            (Kind::Other { field: "card.recurrenceRule".to_owned() }, 1, 0, vec![(Unknown, 1)]),
        ]
    );
    assert!(report.adds_up());
    assert!(!report.history_cut);
}

#[test]
fn what_is_found_is_what_the_file_holds() {
    let json: serde_json::Value = serde_json::from_slice(BOARD).unwrap();
    let many = |name: &str| json[name].as_array().unwrap();
    let on_cards = |name: &str| many("cards").iter().map(|card| card[name].as_array().map_or(0, Vec::len)).sum();
    let comments = many("actions").iter().filter(|action| action["type"].as_str().unwrap().contains("omment")).count();
    let items = many("checklists").iter().map(|list| list["checkItems"].as_array().unwrap().len()).sum();
    let report = board().report;
    for (kind, count) in [
        (Kind::Lists, many("lists").len()),
        (Kind::Cards, many("cards").len()),
        (Kind::Labels, many("labels").len()),
        (Kind::Checklists, many("checklists").len()),
        (Kind::ChecklistItems, items),
        (Kind::Attachments, on_cards("attachments")),
        (Kind::LabelsOnCards, on_cards("idLabels")),
        (Kind::MembersOnCards, on_cards("idMembers")),
        (Kind::CustomFieldValues, on_cards("customFieldItems")),
        // One who left the board is still on two of its cards.
        (Kind::Members, many("members").len() + 1),
        (Kind::Activity, many("actions").len() - comments),
        // One card says it has two comments that the history no longer holds.
        (Kind::Comments, comments + 2),
    ] {
        assert_eq!(report.line(&kind).map(|line| line.found), Some(count as u64), "{kind:?}");
    }
}

#[test]
fn the_plan_holds_what_the_report_says_came_in() {
    let Imported { plan, report } = board();
    let sum = |count: fn(&Task) -> usize| plan.tasks.iter().map(count).sum();
    for (kind, count) in [
        (Kind::Lists, plan.stages.len()),
        (Kind::Cards, plan.tasks.len()),
        (Kind::DueDates, sum(|task| usize::from(task.due.is_some()))),
        (Kind::Labels, plan.labels.len()),
        (Kind::LabelsOnCards, sum(|task| task.labels.len())),
        (Kind::Members, plan.people.len()),
        (Kind::MembersOnCards, sum(|task| task.people.len())),
        (Kind::ChecklistItems, sum(|task| task.checklist.len())),
        (Kind::Comments, sum(|task| task.notes.len())),
        (Kind::Attachments, sum(|task| task.links.len())),
    ] {
        assert_eq!(report.line(&kind).map(|line| line.imported), Some(count as u64), "{kind:?}");
    }
}

#[test]
fn lists_become_stages_in_the_order_of_the_board() {
    let plan = board().plan;
    assert_eq!(plan.name.as_str(), "Harbour office website");
    assert_eq!(plan.source, "trello:6a8bf2f83fb2a91c4d000001");
    let names: Vec<_> = plan.stages.iter().map(|stage| stage.name.as_str()).collect();
    let expected =
        ["Ideas", "To do", "In progress", "Waiting for the harbour office", "Ready to publish", "Done"].to_vec();
    assert_eq!(names, expected);
    let in_progress: Vec<_> = plan
        .tasks
        .iter()
        .filter(|task| task.stage == plan.stages[2].source)
        .map(|task| task.title.for_staff())
        .collect();
    assert_eq!(
        in_progress,
        [
            "Home page, second design",
            "Booking form",
            "Weather and tide box",
            "Bug: dates jump back a day in Safari",
            "Swedish texts, round two",
        ]
    );
    let positions: Vec<_> =
        plan.tasks.iter().filter(|task| task.stage == plan.stages[2].source).map(|task| task.position).collect();
    assert_eq!(positions, [0, 1, 2, 3, 4]);
}

#[test]
fn a_card_becomes_a_task_with_everything_that_hangs_on_it() {
    let plan = board().plan;
    let task = task(&plan, "Home page, second design");
    assert_eq!(task.text.for_staff(), "After the meeting of 5 November: *less sea, more berth*.");
    assert_eq!(task.due.map(|due| due.day_at(60)), Day::of(2026, 11, 25));
    assert!(!task.done);
    let people: Vec<_> = plan.people.iter().filter(|person| task.people.contains(&person.source)).collect();
    assert_eq!(people.iter().map(|person| person.name.for_staff()).collect::<Vec<_>>(), ["Sigrid Alm", "Mira Holm"]);
    assert_eq!(people[0].handle.as_ref().map(|handle| handle.for_staff()), Some("sigridalm"));
    let labels: Vec<_> = plan.labels.iter().filter(|label| task.labels.contains(&label.source)).collect();
    assert_eq!(labels.iter().map(|label| label.name.for_staff()).collect::<Vec<_>>(), ["Design"]);
    assert_eq!(labels[0].colour.as_ref().map(|colour| colour.for_staff()), Some("yellow"));
    let checklist: Vec<_> = task
        .checklist
        .iter()
        .map(|item| (item.checklist.as_ref().map_or("", |name| name.for_staff()), item.text.for_staff(), item.ticked))
        .collect();
    assert_eq!(
        checklist,
        [
            ("Remarks of 5 November", "Less sea", true),
            ("Remarks of 5 November", "Prices above the fold", true),
            ("Remarks of 5 November", "Phone number in the head", false),
        ]
    );
    let notes: Vec<_> = task
        .notes
        .iter()
        .map(|note| (note.author.as_ref().map_or("", |author| author.for_staff()), note.text.for_staff()))
        .collect();
    assert_eq!(notes[1].0, "Sigrid Alm");
    assert_eq!(notes[2], ("Mira Holm", "Comes this afternoon."));
    assert!(task.notes.is_sorted_by_key(|note| note.at));
    assert_eq!(
        task.text_with_links("Pièces jointes").unwrap().for_staff(),
        "After the meeting of 5 November: *less sea, more berth*.\n\n### Pièces jointes\n\n\
         - [home-v2.pdf](<https://trello.com/1/cards/6a8cb1113fb2a91c4d000054/attachments/6a8cb23d3fb2a91c4d000055/download/home-v2.pdf>)\n\
         - [Prototype](<https://prototypes.example/harbour/home?version=2&mode=[a]>)"
    );
}

#[test]
fn a_finished_card_is_a_finished_task() {
    let plan = board().plan;
    let task = task(&plan, "Inventory of the old site");
    assert!(task.done);
    // Ids of the source tell when a card was made.
    let made = Day::of(2026, 8, 24).map(|day| day.start_utc());
    assert!(task.created > made && task.touched > task.created);
    assert!(
        plan.tasks.iter().any(|task| task.done_at.is_some())
            && plan.tasks.iter().all(|task| task.done || task.done_at.is_none())
    );
}

#[test]
fn somebody_who_left_the_board_is_still_named() {
    let plan = board().plan;
    let gone = plan.people.iter().find(|person| person.name.for_staff() == "Lovisa Bergström").unwrap();
    assert!(task(&plan, "Photographs from the archive").people.contains(&gone.source));
    // A comment copied with its card keeps the one who wrote it, not the one who copied.
    let copied =
        task(&plan, "Booking form").notes.iter().find(|note| note.text.for_staff().starts_with("Copied along"));
    assert_eq!(copied.and_then(|note| note.author.as_ref()), Some(&gone.name));
}

#[test]
fn a_title_that_is_too_long_opens_the_text_in_full() {
    let Imported { plan, report } = board();
    let task = plan.tasks.iter().find(|task| task.title.for_staff().ends_with('…')).unwrap();
    assert!(task.title.for_staff().chars().count() <= 200);
    assert!(task.text.for_staff().ends_with("and what we would have to tell them\n\nSee the access log of June."));
    let cards = report.line(&Kind::Cards).unwrap();
    assert_eq!(cards.altered_by(How::Shortened), 1);
    assert_eq!(cards.altered[0].examples[0].for_staff().chars().last(), Some('…'));
}

#[test]
fn what_was_left_out_is_named_by_its_first_few() {
    let report = board().report;
    let lists = &report.line(&Kind::Lists).unwrap().left_out[0];
    let names: Vec<_> = lists.examples.iter().map(|name| name.for_staff()).collect();
    assert_eq!((lists.reason, names), (Reason::Archived, vec!["Sprint 1 (old)", "Parking"]));
    assert_eq!(report.line(&Kind::Attachments).unwrap().altered_by(How::LinkOnly), 4);
}

#[test]
fn the_same_file_again_is_the_same_plan() {
    assert_eq!(board(), board());
    let mut changed: serde_json::Value = serde_json::from_slice(BOARD).unwrap();
    let card = changed["cards"].as_array_mut().unwrap().iter_mut().find(|card| card["name"] == "Footer").unwrap();
    card["name"] = "Footer, with the opening hours".into();
    let (before, after) = (board().plan, trello(changed.to_string().as_bytes()).unwrap().plan);
    let sources = |plan: &Plan| plan.tasks.iter().map(|task| task.source.clone()).collect::<Vec<_>>();
    assert_eq!(sources(&before), sources(&after));
    assert_eq!(task(&before, "Footer").source, task(&after, "Footer, with the opening hours").source);
}
