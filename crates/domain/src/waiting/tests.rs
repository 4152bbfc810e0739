use super::*;
use crate::sample;
use crate::sharing::{self, How, StopSaid};
use crate::{Shared, Sharing, Stage};
use veranda_terms::{
    ClientId, ClientText, Day, InternalText, PersonId, ProjectId, Randomness, SharingId, StageId, TaskId, Title,
    WorkflowId,
};

const NOW: Moment = Moment(1_000);
const LATER: Moment = Moment(2_000);

struct Count(u8);
impl Randomness for Count {
    fn bytes16(&mut self) -> [u8; 16] {
        self.0 += 1;
        [self.0; 16]
    }
}

fn ines() -> PersonId {
    PersonId::fresh(&mut Count(40))
}

fn per() -> PersonId {
    PersonId::fresh(&mut Count(50))
}

/// A side with this date; another one than the client reads comes with its reason.
fn face(title: &str, text: &str, date: Option<i32>) -> Face {
    let (title, text) = (Some(Title::parse(title).unwrap()), ClientText::parse(text).unwrap());
    let why = (date != Some(20_000)).then(|| Title::parse("The printer is late").unwrap());
    Face { title, text, date: date.map(Day), why }
}

fn workflow() -> Workflow {
    let outside = Some(Title::parse("Design").unwrap());
    let stage = Stage { id: StageId::fresh(&mut Count(1)), client_name: outside, ..sample::stage(1) };
    Workflow { id: WorkflowId::fresh(&mut Count(2)), stages: vec![stage] }
}

fn shared() -> Task {
    Task {
        id: TaskId::fresh(&mut Count(3)),
        project: ProjectId::fresh(&mut Count(4)),
        stage: StageId::fresh(&mut Count(1)),
        rank: 0,
        title: InternalText::parse("Logo, third try").unwrap(),
        text: InternalText::parse("").unwrap(),
        face: face("Logo", "The logo", Some(20_000)),
        shared: Some(Shared { at: Moment(1), by: ines(), from: Moment(1) }),
        owners: Vec::new(),
        team_date: None,
        milestone: false,
        behind: None,
        done: None,
        source: None,
        created: Moment(0),
    }
}

fn fields(task: &Task, face: Face) -> Fields {
    Fields {
        title: task.title.clone(),
        text: task.text.clone(),
        face,
        owners: task.owners.clone(),
        team_date: task.team_date,
        milestone: task.milestone,
    }
}

fn held(pending: Option<PendingFace>, changes: Changes) -> Held {
    Held { task: shared(), pending, changes }
}

fn edited(held: Held, face: Face, by: PersonId, at: Moment) -> Edited {
    let fields = fields(&held.task, face);
    edit(held, fields, &[], &workflow(), by, at).unwrap()
}

fn pending(face: Face) -> PendingFace {
    let task = shared();
    PendingFace { task: task.id, project: task.project, face, by: ines(), at: NOW }
}

fn sharing_of(task: &Task) -> Sharing {
    Sharing {
        id: SharingId::fresh(&mut Count(5)),
        client: ClientId::fresh(&mut Count(6)),
        project: task.project,
        task: task.id,
        title: Title::parse("Logo").unwrap(),
        at: Moment(1),
        by: ines(),
        how: How::Hand,
        first_seen: None,
        stopped: None,
    }
}

#[test]
fn while_changes_are_collected_an_edit_waits_and_nothing_outside_moves() {
    let wanted = face("Logo, final", "In green", Some(20_007));
    let edited = edited(held(None, Changes::Collected), wanted.clone(), ines(), NOW);
    assert_eq!(edited.task.next, shared());
    assert_eq!(edited.task.journal.iter().map(|entry| entry.shared_with).collect::<Vec<_>>(), [SharedWith::Nobody]);
    assert_eq!(edited.pending, Some(pending(wanted)));
}

#[test]
fn at_once_it_goes_out_and_nothing_waits() {
    let wanted = face("Logo, final", "", None);
    let edited = edited(held(None, Changes::AtOnce), wanted.clone(), ines(), NOW);
    assert_eq!(edited.task.next.face, wanted);
    assert_eq!(edited.task.journal[0].shared_with, SharedWith::Client);
    assert_eq!(edited.pending, None);
}

#[test]
fn an_internal_task_has_nobody_to_wait_for() {
    let wanted = face("Logo, final", "", None);
    let task = Task { shared: None, ..shared() };
    let edited = edited(Held { task, pending: None, changes: Changes::Collected }, wanted.clone(), ines(), NOW);
    assert_eq!(
        (edited.task.next.face, edited.pending),
        (Face { why: None, ..wanted }, None),
        "nobody to give a reason to"
    );
}

#[test]
fn what_waits_goes_on_waiting_when_the_switch_is_turned_off() {
    let waits = pending(face("Logo, final", "", None));
    let wanted = face("Logo, final", "In green", None);
    let edited = edited(held(Some(waits), Changes::AtOnce), wanted.clone(), per(), LATER);
    assert_eq!(edited.task.next.face, shared().face);
    assert_eq!(edited.pending, Some(PendingFace { by: per(), at: LATER, ..pending(wanted) }));
}

#[test]
fn what_is_written_back_to_what_the_client_reads_no_longer_waits() {
    let waits = pending(face("Logo, final", "", None));
    let edited = edited(held(Some(waits), Changes::Collected), shared().face, per(), LATER);
    assert_eq!((edited.task.next, edited.pending), (shared(), None));
}

#[test]
fn an_edit_of_something_inside_leaves_who_wrote_what_waits() {
    let waits = pending(face("Logo, final", "", None));
    let held = held(Some(waits.clone()), Changes::Collected);
    let fields =
        Fields { title: InternalText::parse("Logo, fourth try").unwrap(), ..fields(&held.task, waits.face.clone()) };
    let edited = edit(held, fields, &[], &workflow(), per(), LATER).unwrap();
    assert_eq!(edited.pending, Some(waits));
    assert_eq!(edited.task.next.title.for_staff(), "Logo, fourth try");
}

#[test]
fn who_works_on_it_and_whether_it_is_a_milestone_is_told_at_once() {
    let held = held(None, Changes::Collected);
    let wanted = face("Logo, final", "", None);
    let fields = Fields { owners: vec![per()], milestone: true, ..fields(&held.task, wanted.clone()) };
    let edited = edit(held, fields, &[], &workflow(), ines(), NOW).unwrap();
    assert_eq!(edited.task.next, Task { owners: vec![per()], milestone: true, ..shared() });
    assert_eq!(edited.task.journal[0].shared_with, SharedWith::Client);
    assert_eq!(edited.pending.map(|pending| pending.face), Some(wanted));
}

#[test]
fn a_title_that_is_not_said_again_is_the_one_that_waits_else_the_one_outside() {
    let nameless = |text: &str| Face { title: None, ..face("x", text, None) };
    let edited_one = edited(held(None, Changes::Collected), nameless("a"), ines(), NOW);
    assert_eq!(edited_one.pending.unwrap().face, face("Logo", "a", None));
    let waits = pending(face("Logo, final", "", None));
    let edited_two = edited(held(Some(waits), Changes::Collected), nameless("b"), ines(), NOW);
    assert_eq!(edited_two.pending.unwrap().face, face("Logo, final", "b", None));
}

#[test]
fn publishing_tells_the_client_once_and_exactly_what_was_looked_at() {
    let wanted = face("Logo, final", "In green", None);
    let seen = |face: &Face| *face == wanted;
    let change =
        publish(shared(), Some(pending(wanted.clone())), seen, &[], &workflow(), per(), LATER).unwrap().unwrap();
    assert_eq!(change.next, Task { face: wanted.clone(), ..shared() });
    let [entry] = &change.journal[..] else { panic!("one entry") };
    assert_eq!(
        (entry.event, entry.shared_with, entry.by),
        (Event::FacePublished, SharedWith::Client, Actor::Person(per()))
    );
}

#[test]
fn of_two_who_publish_the_same_the_second_changes_nothing_and_of_something_else_is_told() {
    let wanted = face("Logo, final", "In green", None);
    let seen = |face: &Face| *face == wanted;
    let out = Task { face: wanted.clone(), ..shared() };
    assert_eq!(publish(out.clone(), None, seen, &[], &workflow(), per(), LATER), Ok(None), "it is out already");
    let discarded = publish(shared(), None, seen, &[], &workflow(), per(), LATER);
    assert_eq!(discarded, Err(NotPublished::Changed), "somebody discarded it");
    let other = pending(face("Logo, other", "", None));
    let changed = publish(shared(), Some(other.clone()), seen, &[], &workflow(), per(), LATER);
    assert_eq!(changed, Err(NotPublished::Changed), "somebody wrote something else");
    let on = publish(out.clone(), Some(other), seen, &[], &workflow(), per(), LATER);
    assert_eq!(on, Err(NotPublished::Changed), "it is out, and something else waits since");
    let inside = Task { shared: None, ..out };
    assert_eq!(
        publish(inside, None, seen, &[], &workflow(), per(), LATER),
        Err(NotPublished::Changed),
        "nobody sees it"
    );
}

#[test]
fn discarding_is_told_inside_alone() {
    let waits = pending(face("Logo, final", "", None));
    let seen = |face: &Face| *face == waits.face;
    let entry = discard(&shared(), Some(&waits), seen, per(), LATER).unwrap().unwrap();
    assert_eq!((entry.event, entry.shared_with), (Event::ChangeDiscarded, SharedWith::Nobody));
    assert_eq!(discard(&shared(), None, seen, per(), LATER), Ok(None), "a colleague was quicker");
    let out = Task { face: waits.face.clone(), ..shared() };
    assert_eq!(discard(&out, None, seen, per(), LATER), Err(NotAsSeen::Changed), "it is out already");
    let other = pending(face("Logo, other", "", None));
    assert_eq!(discard(&shared(), Some(&other), seen, per(), LATER), Err(NotAsSeen::Changed));
}

#[test]
fn stopping_keeps_what_waited_for_the_next_sharing() {
    let waits = pending(face("Logo, final", "In green", None));
    let task = shared();
    let sharing = sharing_of(&task);
    let said = StopSaid::Silent(InternalText::parse("").unwrap());
    let stopped = sharing::stop(settled(task, Some(waits.clone())), sharing, Vec::new(), ines(), NOW, said);
    assert_eq!((stopped.task.next.shared, stopped.task.next.face), (None, waits.face));
    assert_eq!(settled(shared(), None), shared());
}

#[test]
fn the_switch_is_told_inside_and_only_when_it_moves() {
    let project = Project {
        id: ProjectId::fresh(&mut Count(4)),
        client: ClientId::fresh(&mut Count(6)),
        workflow: WorkflowId::fresh(&mut Count(2)),
        name: Title::parse("Packaging").unwrap(),
        shared_with: SharedWith::Client,
        changes: Changes::AtOnce,
        archived: None,
        source: None,
        created: Moment(0),
    };
    assert_eq!(collect(project.clone(), Changes::AtOnce, ines(), NOW), None);
    let change = collect(project, Changes::Collected, ines(), NOW).unwrap();
    assert_eq!(change.next.changes, Changes::Collected);
    assert_eq!((change.journal[0].event, change.journal[0].shared_with), (Event::ChangesCollected, SharedWith::Nobody));
}

fn unsaid(date: Option<i32>) -> Face {
    Face { why: None, ..face("Logo", "The logo", date) }
}

#[test]
fn a_date_the_client_has_read_moves_with_a_reason_or_not_at_all() {
    for changes in [Changes::AtOnce, Changes::Collected] {
        for date in [Some(20_007), Some(19_990), None] {
            let given = held(None, changes);
            let fields = fields(&given.task, unsaid(date));
            assert_eq!(edit(given, fields, &[], &workflow(), ines(), NOW), Err(NeedsReason), "{changes:?} {date:?}");
        }
    }
    let told = face("Logo", "The logo", Some(20_007));
    let moved = edited(held(None, Changes::AtOnce), told.clone(), ines(), NOW).task.next;
    assert_eq!(moved.face, told);
    // What holds stays, whatever is written beside it.
    let again = Face { why: Title::parse("Something else").ok(), ..told.clone() };
    let stays = edited(Held { task: moved, pending: None, changes: Changes::AtOnce }, again, ines(), LATER);
    assert_eq!((stays.task.next.face, stays.task.journal[0].shared_with), (told, SharedWith::Nobody));
}

#[test]
fn a_first_date_needs_no_reason_and_one_after_a_date_taken_back_keeps_what_was_said() {
    let undated = Task { face: unsaid(None), ..shared() };
    let first = undated.with_reason(unsaid(Some(20_001))).unwrap();
    assert_eq!(first, unsaid(Some(20_001)));
    let taken_back = Task { face: face("Logo", "", None), ..shared() };
    let anew = taken_back.with_reason(unsaid(Some(20_001))).unwrap();
    assert_eq!(anew.why, taken_back.face.why);
}

#[test]
fn a_date_that_waits_keeps_its_reason_until_another_date_is_written() {
    let waits = pending(face("Logo", "The logo", Some(20_007)));
    let beside = Face { title: Title::parse("Logo, final").ok(), ..unsaid(Some(20_007)) };
    let edited_one = edited(held(Some(waits.clone()), Changes::Collected), beside.clone(), per(), LATER);
    assert_eq!(edited_one.pending.unwrap().face, Face { why: waits.face.why.clone(), ..beside });
    let given = held(Some(waits), Changes::Collected);
    let fields = fields(&given.task, unsaid(Some(20_009)));
    assert_eq!(edit(given, fields, &[], &workflow(), per(), LATER), Err(NeedsReason));
}

#[test]
fn what_waits_since_before_reasons_were_asked_for_is_not_published_without_one() {
    let wanted = unsaid(Some(20_007));
    let refused = publish(shared(), Some(pending(wanted)), |_| true, &[], &workflow(), per(), LATER);
    assert_eq!(refused, Err(NotPublished::NeedsReason));
}
