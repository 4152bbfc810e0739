//! One whole file of each format, kind by kind and thing by thing. `fixtures/README.md` says where they come from.

mod words;

use veranda_import::{Choices, DateOrder, Field, Format, How, Kind, Plan, Read, Reason, SourceId, Task, read};
use veranda_terms::Moment;
use words::ENGLISH;

const PROJECT: &[u8] = include_bytes!("fixtures/project-footbridge.xml");
const JIRA: &[u8] = include_bytes!("fixtures/jira-harbour.csv");
const JIRA_FR: &[u8] = include_bytes!("fixtures/jira-fr-1252.csv");
const ASANA: &[u8] = include_bytes!("fixtures/asana-launch.csv");
const TABLE_FR: &[u8] = include_bytes!("fixtures/plan-fr-1252.csv");
const TABLE_SV: &[u8] = include_bytes!("fixtures/plan-sv-utf16.txt");

fn file(name: &str, bytes: &[u8]) -> Read {
    let read = read(name, bytes, &Choices::default(), &ENGLISH).unwrap();
    assert!(read.imported.report.adds_up(), "{:?}", read.imported.report);
    assert_eq!(read.asks, None);
    read
}

fn task<'a>(plan: &'a Plan, title: &str) -> &'a Task {
    plan.tasks.iter().find(|task| task.title.for_staff() == title).unwrap()
}

fn people<'a>(plan: &'a Plan, task: &Task) -> Vec<&'a str> {
    let on = |id: &SourceId| plan.people.iter().find(|person| person.source == *id).unwrap().name.for_staff();
    task.people.iter().map(on).collect()
}

fn labels<'a>(plan: &'a Plan, task: &Task) -> Vec<&'a str> {
    let on = |id: &SourceId| plan.labels.iter().find(|label| label.source == *id).unwrap().name.for_staff();
    task.labels.iter().map(on).collect()
}

fn stage<'a>(plan: &'a Plan, task: &Task) -> &'a str {
    plan.stages.iter().find(|stage| stage.source == task.stage).unwrap().name.as_str()
}

fn due(task: &Task) -> Option<String> {
    task.due.map(|due| due.day_utc().to_string())
}

/// Kind, found, imported, left out.
fn row(read: &Read, kind: &Kind) -> (u64, u64, Vec<(Reason, u64)>) {
    let line = read.imported.report.line(kind).unwrap();
    (line.found, line.imported, line.left_out.iter().map(|left| (left.reason, left.count)).collect())
}

#[test]
fn every_format_is_told_by_what_is_in_it_whatever_it_is_called() {
    let board: &[u8] = include_bytes!("fixtures/trello-harbour.json");
    for (bytes, format) in [
        (board, Format::Trello),
        (PROJECT, Format::MicrosoftProject),
        (JIRA, Format::Jira),
        (JIRA_FR, Format::Jira),
        (ASANA, Format::Asana),
        (TABLE_FR, Format::Table),
        (TABLE_SV, Format::Table),
    ] {
        for name in ["plan", "plan.csv", "download.txt", "C:\\plan.dat"] {
            assert_eq!(file(name, bytes).format, format, "{name}");
        }
        assert_eq!(Format::parse(format.as_str()), Some(format));
    }
}

#[test]
fn a_project_is_counted_kind_by_kind() {
    use Reason::*;
    let read = file("bridge.xml", PROJECT);
    for (kind, found, imported, left) in [
        (Kind::Board, 1, 1, vec![]),
        // The empty row, and the one that was dropped.
        (Kind::Cards, 10, 8, vec![(Empty, 1), (Inactive, 1)]),
        (Kind::SummaryTasks, 3, 3, vec![]),
        (Kind::SummaryTexts, 1, 0, vec![(NoPlaceHere, 1)]),
        (Kind::Milestones, 2, 2, vec![]),
        (Kind::DueDates, 9, 8, vec![(OnSomethingLeftOut, 1)]),
        (Kind::Dependencies, 9, 8, vec![(NoPlaceHere, 1)]),
        (Kind::Baselines, 3, 3, vec![]),
        (Kind::Costs, 2, 0, vec![(DecidedHere, 2)]),
        (Kind::Calendars, 1, 0, vec![(NoPlaceHere, 1)]),
        (Kind::SpreadWork, 22, 0, vec![(NoPlaceHere, 22)]),
        // Concrete is nobody.
        (Kind::Members, 3, 2, vec![(NoPlaceHere, 1)]),
        (Kind::MembersOnCards, 10, 7, vec![(OnSomethingLeftOut, 2), (NoPlaceHere, 1)]),
        (Kind::CustomFields, 2, 2, vec![]),
        (Kind::CustomFieldValues, 3, 3, vec![]),
    ] {
        assert_eq!(row(&read, &kind), (found, imported, left), "{kind:?}");
    }
    // Every row of the file is somewhere: the project itself, a label, a task, or left out.
    let rows = std::str::from_utf8(PROJECT).unwrap().matches("<Task>").count() as u64;
    assert_eq!(rows, 1 + row(&read, &Kind::SummaryTasks).0 + row(&read, &Kind::Cards).0);
    assert!(read.imported.report.lines.iter().all(|line| !matches!(line.kind, Kind::Other { .. })));
}

#[test]
fn a_project_becomes_stages_by_progress_and_labels_by_outline() {
    let plan = file("bridge.xml", PROJECT).imported.plan;
    assert_eq!(plan.name.as_str(), "Footbridge over the Lillån");
    assert_eq!(plan.source, "project:0B5C2E8A-1111-4222-8333-444455556666");
    let at = |title| stage(&plan, task(&plan, title));
    assert_eq!((at("Foundations"), at("Structural design & loads")), ("To do", "Under way"));
    let survey = task(&plan, "Survey of the banks");
    assert_eq!((stage(&plan, survey), survey.done, due(survey).as_deref()), ("Done", true, Some("2026-09-11")));
    assert_eq!(survey.done_at.map(|at| at.day_utc().to_string()).as_deref(), Some("2026-09-14"));
    assert_eq!(labels(&plan, survey), ["Design"]);
    let milestones: Vec<_> = plan.tasks.iter().filter(|task| task.milestone).collect();
    assert_eq!(
        milestones.iter().map(|task| task.title.for_staff()).collect::<Vec<_>>(),
        ["Drawings approved", "Opening"]
    );
    assert_eq!(labels(&plan, milestones[0]), ["Approvals"]);
    assert_eq!(people(&plan, task(&plan, "Lift the span")), ["Sigrid Alm", "Élodie Roy"]);
}

#[test]
fn what_a_project_knows_and_a_task_does_not_is_kept_in_its_text() {
    let plan = file("bridge.xml", PROJECT).imported.plan;
    assert_eq!(
        task(&plan, "Structural design & loads").text.for_staff(),
        "Wind from the lake <12 m/s>.\nAsk the municipality about the snow load.\n\n### From Microsoft Project\n\n\
         - Start: 2026-09-14\n- Duration: 40 d\n- Work: 128 h\n- Progress: 60 %\n\
         - Comes after: Survey of the banks\n- Drawing: D-102\n- Number1: 4.5"
    );
    let drawings = task(&plan, "Drawings to the municipality");
    assert_eq!(
        drawings.text_with_links("Attachments").unwrap().for_staff(),
        "### From Microsoft Project\n\n- Part of: Design › Approvals\n- Start: 2026-11-09\n- Duration: 1.5 d\n\
         - Work: 12 h\n- Comes after: Structural design \\& loads (FS +1 d)\n\n### Attachments\n\n\
         - [Form 7](<https://forms.example/7>)"
    );
    let lines = task(&plan, "Foundations").text.for_staff();
    for line in ["Priority: 800", "Baseline: 2026-11-16 – 2026-12-11", "Baseline 1: 2026-11-18 – 2026-12-15"] {
        assert!(lines.contains(&format!("\n- {line}")), "{lines}");
    }
}

#[test]
fn issues_of_jira_become_tasks_with_comments_and_attachments() {
    let read = file("Jira.csv", JIRA);
    let plan = &read.imported.plan;
    assert_eq!((plan.name.as_str(), plan.source.as_str()), ("Harbour office website", "jira:HARB"));
    let stages: Vec<_> = plan.stages.iter().map(|stage| stage.name.as_str()).collect();
    // By how far they are, not in the order of the rows.
    assert_eq!(stages, ["To Do", "Backlog", "In Review", "In Progress", "Done"]);
    let page = task(plan, "Home page, second design");
    assert_eq!((page.source.as_str(), due(page).as_deref()), ("issue:HARB-12", Some("2026-11-25")));
    assert_eq!((labels(plan, page), people(plan, page)), (vec!["design", "home"], vec!["Sigrid Alm"]));
    let notes: Vec<_> = (page.notes.iter())
        .map(|note| (note.author.as_ref().unwrap().for_staff(), note.text.for_staff(), note.at.clock_at(0)))
        .collect();
    assert_eq!(
        notes,
        [
            // The account is somebody another column names; of one it does not, the account is all there is.
            ("Mira Holm", "Looks calm; I like it.\n\nSecond thoughts tomorrow.", (9, 15)),
            ("557058:gone-9999", "Berth prices are missing", (16, 0)),
        ]
    );
    assert_eq!(page.links[0].markdown, "- [home-v2.pdf](<https://harbour.atlassian.example/attachment/1/home-v2.pdf>)");
    for line in ["Sprint: Sprint 3", "Sprint: Sprint 4", "Story Points: 5.0", "Start date: 2026-11-02"] {
        assert!(page.text.for_staff().contains(&format!("\n- {line}")), "{line}");
    }
    let part = task(plan, "Test the booking form on a phone");
    assert!(part.text.for_staff().contains("- Part of: Booking form"));
    let done = task(plan, "Inventory of the old site");
    assert!(done.done && done.done_at.map(Moment::day_utc) == done.due.map(Moment::day_utc));
    assert_eq!(people(plan, task(plan, "Booking form")), ["Roy, Élodie"]);
    // A day nobody can read stays as it is written.
    let spring = task(plan, "Weather and tide box");
    assert!(spring.due.is_none() && spring.text.for_staff().contains("- Due date: sometime in spring"));
    assert_eq!(row(&read, &Kind::Comments), (3, 3, vec![]));
    assert_eq!(row(&read, &Kind::Votes), (1, 1, vec![]));
    assert_eq!(read.imported.report.line(&Kind::Attachments).unwrap().altered_by(How::LinkOnly), 2);
    assert_eq!(read.found.table.unwrap().columns[0].chosen, Field::Title);
}

#[test]
fn jira_is_read_in_french_as_well() {
    let read = file("Jira.csv", JIRA_FR);
    let (plan, table) = (&read.imported.plan, read.found.table.as_ref().unwrap());
    assert_eq!((table.encoding, table.separator), ("windows-1252", ';'));
    assert_eq!((plan.name.as_str(), plan.source.as_str()), ("Site du port", "jira:PORT"));
    let page = task(plan, "Page d’accueil");
    assert_eq!((stage(plan, page), due(page).as_deref()), ("En cours", Some("2026-11-25")));
    assert_eq!(due(task(plan, "Tarifs")).as_deref(), Some("2027-08-12"));
    assert!(task(plan, "Mentions légales").done);
    assert_eq!(page.notes[0].text.for_staff(), "Très bien.");
}

#[test]
fn tasks_of_asana_stand_in_their_sections_and_subtasks_in_that_of_their_task() {
    let read = file("Spring_launch.csv", ASANA);
    let plan = &read.imported.plan;
    assert_eq!(plan.name.as_str(), "Spring launch");
    let stages: Vec<_> = plan.stages.iter().map(|stage| stage.name.as_str()).collect();
    assert_eq!(stages, ["Preparation", "In progress", "Later"]);
    for (title, part_of) in [("Photographs", "Landing page"), ("Choose three", "Photographs")] {
        let part = task(plan, title);
        assert_eq!(stage(plan, part), "In progress");
        assert!(part.text.for_staff().contains(&format!("- Part of: {part_of}")), "{title}");
    }
    let page = task(plan, "Landing page");
    assert_eq!(page.source.as_str(), "task:1207000000000002");
    assert_eq!((labels(plan, page), due(page).as_deref()), (vec!["web", "design"], Some("2026-11-25")));
    assert!(page.text.for_staff().contains("- Channel: Web") && page.text.for_staff().contains("- Effort: 8"));
    assert_eq!(plan.people[0].handle.as_ref().unwrap().for_staff(), "sigrid@nordvik.example");
    assert!(task(plan, "Name the product").done && task(plan, "Name the product").done_at.is_some());
    // Nobody gave it a name, so it has the number of its row.
    assert_eq!(task(plan, "#7").text.for_staff(), "Nobody gave this a name.");
}

#[test]
fn a_table_is_read_by_its_french_headings() {
    let read = file("plan.csv", TABLE_FR);
    let (plan, table) = (&read.imported.plan, read.found.table.as_ref().unwrap());
    assert_eq!((table.encoding, table.separator, table.rows), ("windows-1252", ';', 5));
    let days = table.days.unwrap();
    assert_eq!((days.order, days.ambiguous), (DateOrder::DayFirst, false));
    let survey = task(plan, "Relevé des berges");
    assert_eq!((survey.source.as_str(), stage(plan, survey), survey.done), ("row:1", "Étude", true));
    assert_eq!(due(survey).as_deref(), Some("2026-09-11"));
    let loads = task(plan, "Calcul des charges");
    assert_eq!((people(plan, loads), labels(plan, loads)), (vec!["Élodie Roy", "Sigrid Alm"], vec!["calcul", "béton"]));
    assert!(!loads.done && loads.text.for_staff().contains("- Terminé: 60 %"));
    assert!(task(plan, "Plans validés").milestone);
    let opening = task(plan, "Inauguration");
    assert_eq!(stage(plan, opening), "No status");
    assert!(opening.text.for_staff().contains("- Column 11: à confirmer"));
    assert!(task(plan, "Fondations").text.for_staff().contains("- Lieu: Rive gauche — accès nº 2"));
}

#[test]
fn a_table_is_read_by_its_swedish_headings() {
    let read = file("plan.txt", TABLE_SV);
    let (plan, table) = (&read.imported.plan, read.found.table.as_ref().unwrap());
    assert_eq!((table.encoding, table.separator), ("UTF-16LE", '\t'));
    let loads = task(plan, "Räkna på laster");
    assert_eq!((stage(plan, loads), due(loads).as_deref()), ("Pågår", Some("2026-11-06")));
    assert!(loads.text.for_staff().starts_with("Fråga kommunen om snölasten.\nOch om vinden.\n\n### From"));
    assert!(task(plan, "Mät stränderna").done);
    // Without ids the title tells, and the second of the same title is another task.
    let same: Vec<_> = plan.tasks.iter().filter(|task| task.title.for_staff() == "Gjut fundament").collect();
    assert_eq!(same.len(), 2);
    assert_ne!(same[0].source, same[1].source);
}

#[test]
fn what_was_found_is_shown_before_anything_is_chosen() {
    let found = file("bridge.xml", PROJECT).found;
    assert_eq!((found.tasks, found.name.as_str()), (8, "Footbridge over the Lillån"));
    let stages: Vec<_> = found.stages.iter().map(|stage| (stage.name.as_str(), stage.tasks)).collect();
    assert_eq!(stages, [("To do", 6), ("Under way", 1), ("Done", 1)]);
    let people: Vec<_> = found.people.iter().map(|person| (person.name.for_staff(), person.tasks)).collect();
    assert_eq!(people, [("Élodie Roy", 4), ("Sigrid Alm", 3)]);
    assert_eq!(found.first.len(), 8);
}

#[test]
fn the_same_file_again_has_the_same_ids() {
    for (name, bytes) in
        [("a.xml", PROJECT), ("a.csv", JIRA), ("a.csv", ASANA), ("a.csv", TABLE_FR), ("a.txt", TABLE_SV)]
    {
        assert_eq!(file(name, bytes), file(name, bytes));
    }
    // A second download, with a row more at the top and a task renamed.
    let text = String::from_utf8(ASANA.to_vec()).unwrap();
    let (headings, rows) = text.split_once("\r\n").unwrap();
    let changed = format!("{headings}\r\n99,,,,New,Later\r\n{}", rows.replace("Announce", "Tell everybody"));
    let (before, after) = (file("x.csv", ASANA).imported.plan, file("x (1).csv", changed.as_bytes()).imported.plan);
    assert_eq!(before.source, after.source);
    assert_eq!(task(&before, "Announce").source, task(&after, "Tell everybody").source);
    assert!(before.stages.iter().all(|stage| after.stages.contains(stage)));
    assert!(before.people.iter().all(|person| after.people.contains(person)));
}
