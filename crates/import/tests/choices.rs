//! What the person who imports decides, and what becomes of it.

mod words;

use std::collections::BTreeSet;
use veranda_import::{
    Asks, Choices, DateOrder, Field, How, Kind, Read, Reason, SourceId, StageChoice, Unreadable, fits, read,
};
use veranda_terms::{Moment, Title};
use words::ENGLISH;

const BOARD: &[u8] = include_bytes!("fixtures/trello-harbour.json");
const PROJECT: &[u8] = include_bytes!("fixtures/project-footbridge.xml");
const JIRA: &[u8] = include_bytes!("fixtures/jira-harbour.csv");
const ASANA: &[u8] = include_bytes!("fixtures/asana-launch.csv");
const ALL: [&[u8]; 4] = [BOARD, PROJECT, JIRA, ASANA];

fn after(bytes: &[u8], choices: &Choices) -> Read {
    let read = read("plan.csv", bytes, choices, &ENGLISH).unwrap();
    assert!(read.imported.report.adds_up(), "{:?}", read.imported.report);
    read
}

fn due(read: &Read, at: usize) -> Option<String> {
    read.imported.plan.tasks[at].due.map(Moment::day_utc).map(|day| day.to_string())
}

#[test]
fn a_stage_can_be_left_out_with_everything_in_it() {
    for bytes in ALL {
        let whole = after(bytes, &Choices::default());
        let gone = whole.found.stages.iter().find(|stage| stage.tasks > 0).unwrap();
        let choices = Choices { stages: [(gone.source.clone(), StageChoice::LeaveOut)].into(), ..Choices::default() };
        let read = after(bytes, &choices);
        assert_eq!(read.found, whole.found);
        assert!(read.imported.plan.stages.iter().all(|stage| stage.source != gone.source));
        assert_eq!(read.imported.plan.tasks.len() as u64 + gone.tasks, whole.imported.plan.tasks.len() as u64);
        let lost = |read: &Read| read.imported.report.line(&Kind::Cards).unwrap().left_out();
        assert_eq!(lost(&read), lost(&whole) + gone.tasks);
        let found = |read: &Read, kind| read.imported.report.line(&kind).map(|line| line.found);
        for kind in [Kind::Cards, Kind::DueDates, Kind::Comments, Kind::MembersOnCards, Kind::Milestones] {
            assert_eq!(found(&read, kind.clone()), found(&whole, kind.clone()), "{kind:?}");
        }
    }
}

#[test]
fn the_tasks_of_a_stage_can_go_into_another_one() {
    for bytes in ALL {
        let whole = after(bytes, &Choices::default());
        let (from, to) = (&whole.found.stages[0], &whole.found.stages[1]);
        let choices = Choices {
            stages: [(from.source.clone(), StageChoice::Into(to.source.clone()))].into(),
            ..Choices::default()
        };
        let read = after(bytes, &choices);
        assert_eq!(read.imported.plan.tasks.len(), whole.imported.plan.tasks.len());
        let there = read.imported.plan.tasks.iter().filter(|task| task.stage == to.source);
        let places: Vec<_> = there.map(|task| task.position).collect();
        assert_eq!(places, (0..(from.tasks + to.tasks) as u32).collect::<Vec<_>>());
        if let Some(lists) = read.imported.report.line(&Kind::Lists) {
            assert_eq!(lists.altered_by(How::Merged), 1);
        }
    }
}

#[test]
fn stages_that_go_in_a_circle_or_nowhere_stay() {
    let whole = after(JIRA, &Choices::default());
    let id = |at: usize| whole.found.stages[at].source.clone();
    let nowhere = SourceId::parse("stage:nowhere").unwrap();
    for stages in [
        [(id(0), StageChoice::Into(id(1))), (id(1), StageChoice::Into(id(0)))],
        [(id(0), StageChoice::Into(id(0))), (id(1), StageChoice::Into(nowhere.clone()))],
        [(id(0), StageChoice::Keep), (nowhere, StageChoice::LeaveOut)],
    ] {
        let read = after(JIRA, &Choices { stages: stages.into(), ..Choices::default() });
        assert_eq!(read.imported, whole.imported);
    }
}

#[test]
fn when_every_stage_is_left_out_one_is_asked_for() {
    for bytes in ALL {
        let whole = after(bytes, &Choices::default());
        let stages = whole.found.stages.iter().map(|stage| (stage.source.clone(), StageChoice::LeaveOut)).collect();
        let read = after(bytes, &Choices { stages, ..Choices::default() });
        assert_eq!((read.asks, read.imported.plan.tasks.len()), (Some(Asks::Stage), 0));
        assert_eq!(read.found, whole.found);
    }
}

#[test]
fn somebody_can_be_left_out_and_the_tasks_stay() {
    for bytes in ALL {
        let whole = after(bytes, &Choices::default());
        let who = &whole.found.people[0];
        let without = BTreeSet::from([who.source.clone()]);
        let read = after(bytes, &Choices { without, ..Choices::default() });
        assert_eq!(read.imported.plan.tasks.len(), whole.imported.plan.tasks.len());
        assert!(read.imported.plan.people.iter().all(|person| person.source != who.source));
        assert!(read.imported.plan.tasks.iter().all(|task| !task.people.contains(&who.source)));
        assert_eq!(read.imported.report.line(&Kind::Members).unwrap().left_out_for(Reason::LeftByChoice), 1);
        let lost = |read: &Read| {
            read.imported.report.line(&Kind::MembersOnCards).unwrap().left_out_for(Reason::OnSomethingLeftOut)
        };
        assert_eq!(lost(&read), lost(&whole) + who.tasks);
    }
}

#[test]
fn the_project_can_have_another_name() {
    for bytes in ALL {
        let whole = after(bytes, &Choices::default());
        let name = Title::parse("Harbour, again").unwrap();
        let read = after(bytes, &Choices { name: Some(name.clone()), ..Choices::default() });
        assert_eq!(read.imported.plan.name, name);
        assert_eq!(read.imported.plan.source, whole.imported.plan.source);
        assert_eq!(read.found, whole.found);
    }
}

#[test]
fn a_table_without_a_title_asks_which_column_it_is() {
    let table = b"Foo;Bar;Deadline\nHome page;x;2026-11-25\nFooter;y;2026-12-03\n";
    let read = after(table, &Choices::default());
    assert_eq!((read.asks, read.imported.plan.tasks.len()), (Some(Asks::TitleColumn), 0));
    let tasks = read.imported.report.line(&Kind::Cards).unwrap();
    assert_eq!((tasks.found, tasks.left_out_for(Reason::NoTitle)), (2, 2));
    let columns = read.found.table.unwrap().columns;
    let seen: Vec<_> = columns.iter().map(|column| (column.heading.as_str(), column.guessed)).collect();
    assert_eq!(seen, [("Foo", Field::Note), ("Bar", Field::Note), ("Deadline", Field::Due)]);
    assert_eq!(columns[0].samples, ["Home page", "Footer"]);

    let read = after(table, &Choices { columns: [(0, Field::Title), (1, Field::Stage)].into(), ..Choices::default() });
    assert_eq!(read.asks, None);
    assert_eq!(read.imported.plan.tasks[1].title.for_staff(), "Footer");
    assert_eq!(read.imported.plan.stages[1].name.as_str(), "y");
    assert_eq!(due(&read, 1).as_deref(), Some("2026-12-03"));
}

#[test]
fn a_column_is_what_a_person_says_it_is() {
    let table = b"Title,Name,Status,Due date\nHome page,Start,Open,2026-11-25\n";
    let choices = Choices {
        columns: [(1, Field::Title), (2, Field::Label), (3, Field::Ignore), (99, Field::Due)].into(),
        ..Choices::default()
    };
    let read = after(table, &choices);
    let plan = &read.imported.plan;
    assert_eq!(plan.tasks[0].title.for_staff(), "Start");
    // What seemed to be the title is kept as a note.
    assert_eq!(plan.tasks[0].text.for_staff(), "### From the imported table\n\n- Title: Home page");
    assert_eq!((plan.labels[0].name.for_staff(), plan.tasks[0].due), ("Open", None));
    let columns = read.imported.report.line(&Kind::Columns).unwrap();
    assert_eq!((columns.found, columns.left_out_for(Reason::LeftByChoice)), (4, 1));
    let chosen: Vec<_> = read.found.table.unwrap().columns.iter().map(|column| column.chosen).collect();
    assert_eq!(chosen, [Field::Note, Field::Title, Field::Label, Field::Ignore]);
    // Two titles cannot be: the first of them is it.
    let both = Choices { columns: [(0, Field::Title), (1, Field::Title)].into(), ..Choices::default() };
    assert_eq!(after(table, &both).imported.plan.tasks[0].title.for_staff(), "Home page");
}

#[test]
fn the_order_of_days_is_told_by_the_whole_column_or_by_a_person() {
    let table = |second: &str| format!("Title,Due\na,03/04/2026\nb,{second}\n");
    for (second, order, ambiguous, first) in [
        ("13/04/2026", DateOrder::DayFirst, false, "2026-04-03"),
        ("04/13/2026", DateOrder::MonthFirst, false, "2026-03-04"),
        ("05/04/2026", DateOrder::DayFirst, true, "2026-04-03"),
    ] {
        let read = after(table(second).as_bytes(), &Choices::default());
        let days = read.found.table.as_ref().unwrap().days.unwrap();
        assert_eq!((days.order, days.ambiguous, due(&read, 0).as_deref()), (order, ambiguous, Some(first)), "{second}");
    }
    let choices = Choices { date_order: Some(DateOrder::MonthFirst), ..Choices::default() };
    let read = after(table("05/04/2026").as_bytes(), &choices);
    assert_eq!((due(&read, 0).as_deref(), due(&read, 1).as_deref()), (Some("2026-03-04"), Some("2026-05-04")));
    assert!(after(b"Title,Due\na,2026-04-03\n", &Choices::default()).found.table.unwrap().days.is_none());
}

#[test]
fn a_size_is_told_to_fit_before_a_file_is_loaded() {
    assert_eq!(fits(0), Err(Unreadable::Empty));
    assert_eq!(fits(veranda_import::LARGEST_FILE), Ok(()));
    let bytes = 500 * 1024 * 1024;
    assert_eq!(fits(bytes), Err(Unreadable::TooLarge { bytes, most: veranda_import::LARGEST_FILE }));
}
