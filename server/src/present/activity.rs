//! What happened in a project, for the firm: who did what to which tasks. What was done at once is told once.

use super::people::Names;
use std::collections::HashSet;
use veranda_api::staff::{Activity, ActivityTask, ActivityView, Did, MOMENTS_OF_ACTIVITY, TASKS_OF_AN_ACT};
use veranda_domain::{Actor, Event, JournalEntry, Project, Scope, SharedWith, Thing};
use veranda_store::{Failure, Happened, Rows, Seat, Stretch};
use veranda_terms::{InternalText, Moment, PersonId, ProjectId, Staff, TaskId, Title};

/// What happened in a project before a moment, newest first. Nothing for who does not see the project.
///
/// # Errors
/// When the store fails.
pub async fn activity(
    rows: &mut Rows,
    seat: &Seat<Staff>,
    id: ProjectId,
    before: Option<Moment>,
) -> Result<Option<ActivityView>, Failure> {
    let Some(record) = rows.project(seat, id).await? else { return Ok(None) };
    let Project { id: _, client, workflow: _, name, shared_with: _, changes: _, archived: _, source: _, created: _ } =
        record;
    let Some(client_record) = rows.client(seat, client).await? else { return Ok(None) };
    let told: Vec<Event> =
        Event::ALL.iter().copied().filter(|event| did(*event, Called::default()).is_some()).collect();
    let Stretch { happened, earlier } = rows.activity(seat, id, &told, before, MOMENTS_OF_ACTIVITY).await?;
    let acts = acts(happened);
    let people: Vec<PersonId> = acts.iter().filter_map(|act| person(act.by)).collect();
    let names = Names::of(rows, &[], &[], &people).await?;
    Ok(Some(ActivityView {
        name,
        client,
        client_name: client_record.whole_name(),
        rows: acts.into_iter().map(|act| row(act, &names)).collect(),
        earlier,
    }))
}

/// The names an entry goes with.
#[derive(Default)]
struct Called {
    stage: Option<Title>,
    for_whom: Option<Title>,
    partner: Option<Title>,
    line: Option<InternalText>,
}

/// What is told of an event; nothing of what is left out.
///
/// Without a wildcard: a new event does not compile until somebody says how it is told, or why it is not.
fn did(event: Event, called: Called) -> Option<Did> {
    let Called { stage, for_whom, partner, line } = called;
    Some(match event {
        Event::ProjectCreated => Did::Began,
        Event::ProjectArchived => Did::Archived,
        Event::ProjectReopened => Did::Reopened,
        Event::PlanImported => Did::Imported,
        Event::TaskCreated => Did::Added,
        Event::TaskEdited => Did::Edited,
        Event::TaskMoved => Did::Moved(stage),
        Event::WaitsChanged => Did::Ordered,
        Event::PutBehind => Did::PutBehind(line),
        Event::TakenOut => Did::TakenOut,
        Event::TaskFinished => Did::Finished,
        Event::TaskReopened => Did::OpenedAgain,
        Event::TaskCameAgain => Did::CameAgain,
        Event::RecurrenceSet => Did::Recurs,
        Event::ItemTicked => Did::Ticked,
        Event::ItemAdded => Did::ItemAdded,
        Event::ItemRenamed => Did::ItemRenamed,
        Event::ItemRemoved => Did::ItemRemoved,
        Event::ItemRestored => Did::ItemRestored,
        Event::NoteAdded => Did::Noted,
        Event::RemarkAdded => Did::Remarked,
        Event::Shared => Did::Shared,
        Event::SharingStopped => Did::Stopped,
        Event::ChangesCollected => Did::Collects,
        Event::ChangesAtOnce => Did::AtOnce,
        Event::FacePublished => Did::Published,
        Event::ChangeDiscarded => Did::Discarded,
        Event::PreparedLeft => Did::LeftPrepared,
        Event::AskOpened => Did::Asked,
        Event::AskClosed => Did::Answered,
        Event::AskWithdrawn => Did::Withdrew,
        Event::AskReopened => Did::Unanswered,
        Event::AskPutOff => Did::PutOff,
        Event::AskStuck => Did::Stuck,
        Event::AskOtherTimes => Did::OtherTimes,
        Event::AskWordTakenBack => Did::WordTakenBack,
        Event::AskedAgain => Did::AskedAgain,
        Event::AskHanded => Did::Handed,
        Event::AskHandedBack => Did::HandedBack,
        // Of whom, the page of the task says.
        Event::AskReminded | Event::PartnerReminded => Did::Reminded,
        Event::AskBundled => Did::Bundled,
        Event::JudgementReleased => Did::Released,
        Event::LinkMade => Did::LinkMade(for_whom),
        Event::LinkRevoked => Did::LinkRevoked(for_whom),
        Event::TemplateMade => Did::TemplateMade,
        Event::BaselineTaken => Did::BaselineTaken,
        Event::BaselineRemoved => Did::BaselineRemoved,
        Event::BaselineRestored => Did::BaselineRestored,
        Event::PartnerPut => Did::PartnerPut(partner),
        Event::PartnerNamed => Did::PartnerNamed(partner),
        Event::PartnerEnded => Did::PartnerEnded(partner),
        Event::PartnerShared => Did::PartnerShared(partner),
        Event::PartnerStopped => Did::PartnerStopped(partner),
        Event::PartnerAsked => Did::PartnerAsked(partner),
        Event::PartnerAskClosed => Did::PartnerAnswered(partner),
        Event::PartnerAskWithdrawn => Did::PartnerWithdrew(partner),
        Event::PartnerTold => Did::PartnerTold(partner),
        // Places in a list: nothing that anybody would look for.
        Event::TaskOrdered | Event::ItemMoved => return None,
        // Whoever takes back what they have just said is told that nobody hears of it.
        Event::RemarkTakenBack | Event::PartnerUntold => return None,
        // A view may be its keeper's alone.
        Event::ViewKept | Event::ViewForgotten | Event::ViewRestored => return None,
        // Of the firm, a client or a person: recorded there, and not in a project.
        Event::FirmSetUp
        | Event::StaffAdded
        | Event::StaffEntered
        | Event::StaffRoleChanged
        | Event::StaffRemoved
        | Event::AccessGiven
        | Event::AccessTaken
        | Event::ContactChanged
        | Event::ContactRemoved
        | Event::PersonChanged
        | Event::PersonErased
        | Event::ClientCreated
        | Event::ContactInvited
        | Event::ContactEntered
        | Event::SeenAs
        | Event::NewcomerWaits
        | Event::NewcomerAdmitted
        | Event::NewcomerTurnedAway
        | Event::NewcomerEntered
        | Event::KeeperChanged
        | Event::DomainsChanged
        | Event::BrandChanged
        | Event::EntryReplaced
        | Event::MailSentAgain
        | Event::SessionsEnded
        | Event::PasskeyAdded
        | Event::PasskeyRemoved
        | Event::SignOnJoined
        | Event::SignOnParted
        | Event::SecondProofSet
        | Event::SecondProofRemoved
        | Event::SpareCodeUsed
        | Event::SpareCodesMade
        | Event::PasswordRenewed
        | Event::HolidaysChosen
        | Event::OwnWordAdded
        | Event::OwnWordChanged
        | Event::OwnWordRetired
        | Event::OwnWordRestored
        | Event::TemplateRemoved
        | Event::TemplateRestored
        | Event::AwaySaid
        | Event::AwayEnded => return None,
    })
}

/// What somebody did in one write.
#[derive(Debug, PartialEq)]
struct Act {
    write: (Scope, i64),
    at: Moment,
    by: Actor,
    did: Did,
    inside: bool,
    /// In the order it was done to them.
    tasks: Vec<ActivityTask>,
}

/// Entries as acts, newest first: the same thing done to several tasks in one write is one act.
fn acts(happened: Vec<Happened>) -> Vec<Act> {
    // Of a move that finishes its task, the client is told by the move: it is one thing, and nothing internal.
    let outside: HashSet<(Scope, i64, Thing)> = happened
        .iter()
        .filter(|one| one.entry.shared_with == SharedWith::Client)
        .map(|one| (one.entry.scope, one.write, one.entry.thing))
        .collect();
    let mut acts: Vec<Act> = Vec::new();
    let mut told: HashSet<(usize, TaskId)> = HashSet::new();
    for one in happened {
        let Happened { write, entry, task: title, for_whom, partner, stage, line } = one;
        let JournalEntry { scope, at, by, event, thing, shared_with: _ } = entry;
        let Some(did) = did(event, Called { stage, for_whom, partner, line }) else { continue };
        // Who is reminded gets a mail, and a partner hears of what is recorded in its scope.
        let inside = matches!(scope, Scope::Project(_))
            && !matches!(event, Event::AskReminded | Event::PartnerReminded)
            && !outside.contains(&(scope, write, thing));
        let write = (scope, write);
        let first = acts.iter().rposition(|act| act.write != write).map_or(0, |last| last + 1);
        let same = |act: &Act| act.by == by && act.did == did && act.inside == inside;
        let place = first + acts[first..].iter().position(same).unwrap_or(acts.len() - first);
        if place == acts.len() {
            acts.push(Act { write, at, by, did, inside, tasks: Vec::new() });
        }
        if let Thing::Task(task) = thing
            && told.insert((place, task))
        {
            acts[place].tasks.push(ActivityTask { task, title });
        }
    }
    for act in &mut acts {
        act.tasks.reverse();
    }
    acts
}

fn row(act: Act, names: &Names) -> Activity {
    let Act { write: _, at, by, did, inside, mut tasks } = act;
    let count = u32::try_from(tasks.len()).unwrap_or(u32::MAX);
    tasks.truncate(TASKS_OF_AN_ACT);
    Activity { at, by: person(by).and_then(|by| names.somebody(by)), did, tasks, count, inside }
}

const fn person(by: Actor) -> Option<PersonId> {
    match by {
        Actor::Person(person) => Some(person),
        Actor::System => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROJECT: &str = "11111111-1111-4111-8111-111111111111";

    fn task(n: u8) -> TaskId {
        format!("22222222-2222-4222-8222-2222222222{n:02}").parse().unwrap()
    }

    fn one(write: i64, event: Event, task: TaskId, shared_with: SharedWith) -> Happened {
        let entry = JournalEntry {
            scope: Scope::Project(PROJECT.parse().unwrap()),
            at: Moment(write),
            by: Actor::System,
            event,
            thing: Thing::Task(task),
            shared_with,
        };
        let title = InternalText::parse("A task").unwrap();
        Happened { write, entry, task: Some(title), for_whom: None, partner: None, stage: None, line: None }
    }

    fn said(acts: &[Act]) -> Vec<(Did, Vec<TaskId>, bool)> {
        let tasks = |act: &Act| act.tasks.iter().map(|task| task.task).collect();
        acts.iter().map(|act| (act.did.clone(), tasks(act), act.inside)).collect()
    }

    #[test]
    fn what_is_done_to_several_at_once_is_one_act_and_what_is_done_again_is_another() {
        let happened = vec![
            one(8, Event::Shared, task(1), SharedWith::Client),
            one(7, Event::Shared, task(3), SharedWith::Client),
            one(7, Event::AskOpened, task(3), SharedWith::Client),
            one(7, Event::Shared, task(2), SharedWith::Client),
        ];
        let expected = vec![
            (Did::Shared, vec![task(1)], false),
            (Did::Shared, vec![task(2), task(3)], false),
            (Did::Asked, vec![task(3)], false),
        ];
        assert_eq!(said(&acts(happened)), expected);
    }

    #[test]
    fn lines_added_to_one_checklist_are_told_once() {
        let happened = vec![
            one(7, Event::ItemAdded, task(2), SharedWith::Nobody),
            one(7, Event::ItemAdded, task(2), SharedWith::Nobody),
        ];
        assert_eq!(said(&acts(happened)), vec![(Did::ItemAdded, vec![task(2)], true)]);
    }

    #[test]
    fn a_move_that_finishes_a_shared_task_is_nothing_internal() {
        let finished = |outside| {
            vec![one(7, Event::TaskFinished, task(2), SharedWith::Nobody), one(7, Event::TaskMoved, task(2), outside)]
        };
        let inside = |outside| acts(finished(outside)).iter().map(|act| act.inside).collect::<Vec<_>>();
        assert_eq!(inside(SharedWith::Client), [false, false]);
        assert_eq!(inside(SharedWith::Nobody), [true, true]);
    }

    #[test]
    fn places_what_was_taken_back_and_what_may_be_somebodys_own_are_not_told() {
        for event in [Event::TaskOrdered, Event::ItemMoved, Event::RemarkTakenBack, Event::ViewKept] {
            assert_eq!(acts(vec![one(7, event, task(2), SharedWith::Nobody)]), vec![]);
        }
    }
}
