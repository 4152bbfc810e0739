use super::*;
use crate::{HouseStage, Shared};

struct Count(u8);
impl Randomness for Count {
    fn bytes16(&mut self) -> [u8; 16] {
        self.0 += 1;
        [self.0; 16]
    }
}

fn title(text: &str) -> Title {
    Title::parse(text).unwrap()
}

fn inside(text: &str) -> InternalText {
    InternalText::parse(text).unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn task(ids: &mut Count, project: ProjectId, stage: StageId, name: &str) -> Task {
    Task {
        id: TaskId::fresh(ids),
        project,
        stage,
        rank: 0,
        title: inside(name),
        text: inside(""),
        face: Face { title: None, text: nothing_said(), date: None, why: None },
        shared: None,
        owners: vec![PersonId::fresh(&mut Count(200))],
        team_date: None,
        milestone: false,
        behind: None,
        done: None,
        source: Some("trello:1".to_owned()),
        created: Moment(5),
    }
}

/// A project of Skogholm with the house workflow and one task in every stage.
fn source() -> Source {
    let mut ids = Count(0);
    let project = ProjectId::fresh(&mut ids);
    let workflow = plan::house_workflow(
        WorkflowId::fresh(&mut ids),
        || StageId::fresh(&mut ids),
        |stage| plan::StageNames {
            name: title(&format!("{stage:?}")),
            client_name: title(&format!("{stage:?}, outside")),
            sentence: stage.default_ask().map(|_| title("Tell us, Skogholm")),
            unlocks: stage.default_ask().map(|_| title("It goes on")),
        },
    );
    let mut ids = Count(50);
    let tasks = workflow.stages.iter().map(|stage| task(&mut ids, project, stage.id, stage.name.as_str())).collect();
    Source {
        created: day("2026-03-02"),
        workflow,
        tasks,
        lines: HashMap::new(),
        labels: Vec::new(),
        labelled: HashMap::new(),
        waits: Vec::new(),
        again: Vec::new(),
        prepared: HashSet::new(),
        holidays: Vec::new(),
        names: vec!["Skogholm AB".to_owned(), "Maja Ek".to_owned(), "Per Skog".to_owned()],
    }
}

fn shared(task: &mut Task, title_outside: &str) {
    task.face.title = Some(title(title_outside));
    task.shared = Some(Shared { at: Moment(9), by: PersonId::fresh(&mut Count(210)), from: Moment(9) });
}

fn begun(pattern: &Pattern, first: &str, holidays: &[Country]) -> Begun {
    let project = ProjectId::fresh(&mut Count(150));
    begin(pattern, project, day(first), holidays, (PersonId::fresh(&mut Count(201)), Moment(77)), &mut Count(160))
}

#[test]
fn stages_come_along_under_ids_of_their_own() {
    let source = source();
    let pattern = pattern(&source, &mut Count(100));
    let ids = |workflow: &Workflow| workflow.stages.iter().map(|stage| stage.id).collect::<HashSet<_>>();
    assert!(ids(&source.workflow).is_disjoint(&ids(&pattern.workflow)));
    let begun = begun(&pattern, "2026-06-01", &[]);
    assert!(ids(&pattern.workflow).is_disjoint(&ids(&begun.workflow)));
    for workflow in [&pattern.workflow, &begun.workflow] {
        for (before, after) in source.workflow.stages.iter().zip(&workflow.stages) {
            let place = |stages: &[Stage], id: Option<StageId>| {
                id.map(|id| stages.iter().position(|stage| stage.id == id).expect("a stage of the same workflow"))
            };
            assert_eq!((&before.name, &before.client_name), (&after.name, &after.client_name));
            assert_eq!((before.client_acts, before.default_ask), (after.client_acts, after.default_ask));
            assert_eq!(place(&source.workflow.stages, before.next), place(&workflow.stages, after.next));
            assert_eq!(place(&source.workflow.stages, before.shown_as), place(&workflow.stages, after.shown_as));
            // A sentence that names the client stays with it.
            assert_eq!((&after.default_sentence, &after.default_unlocks), (&None, &before.default_unlocks));
        }
    }
}

#[test]
fn what_is_finished_begins_where_the_firm_first_acts() {
    let pattern = pattern(&source(), &mut Count(100));
    let names: Vec<&str> = pattern
        .tasks
        .iter()
        .map(|task| pattern.workflow.stage(task.stage).expect("a stage of it").name.as_str())
        .collect();
    assert_eq!(names, ["Brief", "Design", "InternalCheck", "ClientReview", "Build", "GoLive", "Design"]);
    assert_eq!(HouseStage::ALL.len(), names.len());
}

#[test]
fn what_stands_behind_a_line_stands_behind_it_again_after_it_and_is_prepared_for_nobody() {
    let mut source = source();
    let line = source.tasks[3].id;
    // The first of all stands behind one that comes later.
    source.tasks[0].behind = Some(line);
    source.prepared.insert(source.tasks[0].id);
    let pattern = pattern(&source, &mut Count(100));
    let behind: Vec<Option<usize>> = pattern.tasks.iter().map(|task| task.behind).collect();
    assert_eq!(behind, [Some(3), None, None, None, None, None, None]);
    assert!(!pattern.tasks[0].prepared);
    let begun = begun(&pattern, "2026-06-01", &[]);
    let last = &begun.tasks[6].task.next;
    assert_eq!((last.title.for_staff(), last.rank), ("Brief", 0));
    let line = last.behind.and_then(|line| begun.tasks.iter().position(|one| one.task.next.id == line));
    assert_eq!(line.map(|line| begun.tasks[line].task.next.title.for_staff()), Some("ClientReview"));
}

#[test]
fn people_and_what_was_shared_stay_and_wording_comes_along() {
    let mut source = source();
    shared(&mut source.tasks[1], "The sketches");
    source.tasks[1].face.text = ClientText::parse("Three of them").unwrap();
    source.tasks[2].face.title = Some(title("Not shared, but named"));
    source.prepared.insert(source.tasks[4].id);
    let pattern = pattern(&source, &mut Count(100));
    let prepared: Vec<bool> = pattern.tasks.iter().map(|task| task.prepared).collect();
    assert_eq!(prepared, [false, true, false, false, true, false, false]);
    let begun = begun(&pattern, "2026-06-01", &[]);
    for one in &begun.tasks {
        let task = &one.task.next;
        assert_eq!((task.shared, &task.owners[..], task.done, &task.source), (None, &[][..], None, &None));
        assert_eq!(one.task.journal[0].shared_with, SharedWith::Nobody);
    }
    let sketches = &begun.tasks[1];
    assert!(sketches.prepared);
    assert_eq!(sketches.task.next.face.title, Some(title("The sketches")));
    assert_eq!(sketches.task.next.face.text.as_str(), "Three of them");
    assert_eq!(begun.tasks[2].task.next.face.title, Some(title("Not shared, but named")));
}

#[test]
fn the_client_s_names_are_struck_inside_and_not_said_outside() {
    let mut source = source();
    source.tasks[0].title = inside("Skogholms window: call Maja");
    source.tasks[0].text = inside("SKOGHOLM AB wants it. Majas idea; not the abacus.\n- Skogholm");
    shared(&mut source.tasks[0], "The window");
    source.tasks[0].face.text = ClientText::parse("As Maja said").unwrap();
    shared(&mut source.tasks[1], "The garland of Skogholm");
    shared(&mut source.tasks[3], "The garland");
    source.lines.insert(
        source.tasks[0].id,
        vec![ChecklistItem {
            id: ChecklistItemId::fresh(&mut Count(120)),
            task: source.tasks[0].id,
            project: source.tasks[0].project,
            text: inside("Mail Skogholm, then Per, as per mail"),
            ticked: true,
            position: 3,
            source: None,
            removed: None,
        }],
    );
    let pattern = pattern(&source, &mut Count(100));
    assert_eq!(pattern.tasks[0].title, inside("… window: call …"));
    assert_eq!(pattern.tasks[0].text, inside("… wants it. … idea; not the abacus.\n- …"));
    assert_eq!(pattern.tasks[0].lines, [inside("Mail …, then …, as per mail")]);
    for named in &pattern.tasks[..2] {
        assert_eq!((&named.client_title, named.client_text.as_str(), named.prepared), (&None, "", false));
    }
    assert_eq!((&pattern.tasks[3].client_title, pattern.tasks[3].prepared), (&Some(title("The garland")), true));
    let begun = begun(&pattern, "2026-06-01", &[]);
    assert!(begun.tasks[0].lines.iter().all(|line| !line.ticked), "nothing is done yet");
}

#[test]
fn short_names_are_struck_as_a_whole_and_long_ones_as_the_beginning_of_a_word() {
    let mut source = source();
    let names = ["SJ AB", "H&M", "3M Svenska AB", "Skogholm AB · IX", "Bo Ek", "Anna Lind", "Ek & Co AB"];
    source.names = names.map(str::to_owned).into();
    for (said, left) in [
        ("SJ wants it, and SJs people; sj does not", "… wants it, and … people; sj does not"),
        ("For H&M, h & m and H&Ms window, not for size H, M", "For …, … and … window, not for size H, M"),
        ("3M glue: 3m of it", "… glue: 3m of it"),
        ("Skogholmsmässan, skogholmsmässan: IX. or ix", "…, …: …. or ix"),
        ("Ask Bo Ek where they bo: under an ek", "Ask … where they bo: under an ek"),
        ("Annamötet, annars ingenting", "…, annars ingenting"),
        ("Ek & Co. and an Ek; AB, co, SA", "…. and an Ek; AB, co, SA"),
    ] {
        source.tasks[0].text = inside(said);
        shared(&mut source.tasks[0], "The window");
        source.tasks[0].face.text = ClientText::parse(said).unwrap();
        let pattern = pattern(&source, &mut Count(100));
        assert_eq!(pattern.tasks[0].text, inside(left));
        assert_eq!((pattern.tasks[0].client_text.as_str(), pattern.tasks[0].prepared), ("", false), "{said}");
    }
    for title in ["SJ", "The window of H & M", "Skogholmsmässan"] {
        shared(&mut source.tasks[0], title);
        source.tasks[0].face.text = nothing_said();
        let pattern = pattern(&source, &mut Count(100));
        assert_eq!((&pattern.tasks[0].client_title, pattern.tasks[0].prepared), (&None, false), "{title}");
    }
}

#[test]
fn dates_keep_their_distance_in_working_days() {
    let mut source = source();
    // Created on a Monday; the first date is the Friday before.
    for (at, team, client) in
        [(0, Some("2026-02-27"), None), (1, Some("2026-03-02"), Some("2026-03-13")), (2, None, None)]
    {
        source.tasks[at].team_date = team.map(day);
        source.tasks[at].face.date = client.map(day);
    }
    let pattern = pattern(&source, &mut Count(100));
    let far: Vec<_> = pattern.tasks[..3].iter().map(|task| (task.team_in, task.client_in)).collect();
    assert_eq!(far, [(Some(0), None), (Some(1), Some(10)), (None, None)]);
    // From a Saturday on, over Whit Monday in France: what comes first is a working day.
    let begun = begun(&pattern, "2026-05-23", &[Country::France]);
    let dates: Vec<_> = begun.tasks[..2].iter().map(|one| (one.task.next.team_date, one.task.next.face.date)).collect();
    assert_eq!(dates, [(Some(day("2026-05-26")), None), (Some(day("2026-05-27")), Some(day("2026-06-09"))),]);
}

#[test]
fn labels_and_lines_come_along_in_order() {
    let mut source = source();
    let project = source.tasks[0].project;
    let mut ids = Count(130);
    for name in ["urgent", "Skogholm", "print"] {
        source.labels.push(Label { id: LabelId::fresh(&mut ids), project, name: inside(name), source: None });
    }
    source.labelled.insert(source.tasks[5].id, vec![source.labels[2].id, source.labels[0].id]);
    let pattern = pattern(&source, &mut Count(100));
    assert_eq!(pattern.labels, [inside("urgent"), inside("…"), inside("print")]);
    let begun = begun(&pattern, "2026-06-01", &[]);
    assert_eq!(begun.tasks[5].labels, [begun.labels[2].id, begun.labels[0].id]);
    assert!(begun.labels.iter().all(|label| label.project != project));
}

#[test]
fn a_small_project_has_three_stages_and_asks_nothing() {
    let workflow = small_workflow(&mut Count(0), |stage| (title(&format!("{stage:?}")), title("outside")));
    let names: Vec<&str> = workflow.stages.iter().map(|stage| stage.name.as_str()).collect();
    assert_eq!(names, ["ToDo", "Doing", "Done"]);
    assert!(
        workflow.stages.iter().all(|stage| !stage.client_acts && stage.default_ask.is_none() && stage.next.is_none())
    );
    assert_eq!(workflow.stages.iter().map(|stage| stage.finished).collect::<Vec<_>>(), [false, false, true]);
}

#[test]
fn what_waits_for_what_and_what_comes_again_come_along() {
    let mut source = source();
    let [first, second, third] = [0, 1, 5].map(|at| source.tasks[at].id);
    let nowhere = TaskId::fresh(&mut Count(240));
    source.waits = [(second, first), (third, second), (third, first), (third, nowhere)]
        .map(|(task, on)| Dependency { task, on })
        .into();
    source.tasks[0].team_date = Some(day("2026-03-02"));
    source.again = vec![Recurrence {
        task: third,
        project: source.tasks[0].project,
        every: Every::Week,
        first: day("2026-03-03"),
        times: 1,
        share: true,
        by: PersonId::fresh(&mut Count(220)),
        at: Moment(5),
    }];
    let pattern = pattern(&source, &mut Count(100));
    let waits: Vec<&[usize]> = pattern.tasks.iter().map(|task| task.waits_for.as_slice()).collect();
    assert_eq!((waits[0], waits[1], waits[5]), (&[][..], &[0][..], &[0, 1][..]));
    // The present one is on the tenth, six working days after the first.
    assert_eq!(pattern.tasks[5].again, Some(PatternAgain { every: Every::Week, first_in: 6 }));
    let begun = begun(&pattern, "2026-06-01", &[]);
    let id = |at: usize| begun.tasks[at].task.next.id;
    assert_eq!(begun.tasks[1].waits_for, [id(0)]);
    let mut both = [id(0), id(1)];
    both.sort_unstable();
    assert_eq!(begun.tasks[5].waits_for, both);
    let again = begun.tasks[5].again.expect("it comes again");
    assert_eq!((again.task, again.first, again.times), (id(5), day("2026-06-09"), 0));
    assert!(!again.share, "whether each is shared is decided anew");
    assert_eq!(begun.tasks.iter().filter(|one| one.again.is_some()).count(), 1);
}
