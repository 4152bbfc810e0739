//! What happened in a project, read a stretch at a time.

use crate::world::{NOW, World, client_text, quietly, staff};
use veranda_domain::{
    Access, Actor, By, Event, JournalEntry, Person, Remark, Said, Scope, SharedWith, Task, Thing, plan,
};
use veranda_store::{Happened, Stretch};
use veranda_terms::{Moment, ProjectId, RemarkId, StaffRole};

const TOLD: &[Event] = &[Event::TaskMoved, Event::TaskEdited, Event::RemarkAdded];

/// The task goes to a stage of its workflow.
async fn moves(w: &World, task: &Task, stage: usize, ms: i64) -> Task {
    let (task, workflow, by) = (task.clone(), w.ours.workflow.clone(), w.lead.id);
    let work = w.store.write::<_, std::convert::Infallible, _>(Scope::Project(task.project), None, move |tx| {
        Box::pin(async move {
            let stage = workflow.stages[stage].clone();
            let change = plan::place(task, &stage, 7, &[], &workflow, by, NOW.plus_ms(ms));
            Ok(tx.record(change).await?)
        })
    });
    match work.await.unwrap() {
        veranda_store::Written::Done(task) => task,
        veranda_store::Written::Repeated { .. } => unreachable!("it has no intention"),
    }
}

async fn told(w: &World, entry: JournalEntry) {
    let work = w.store.write::<_, std::convert::Infallible, _>(entry.scope, None, move |tx| {
        Box::pin(async move { Ok(tx.journal(entry).await?) })
    });
    work.await.unwrap();
}

fn edited(task: &Task, ms: i64) -> JournalEntry {
    JournalEntry {
        scope: Scope::Project(task.project),
        at: NOW.plus_ms(ms),
        by: Actor::System,
        event: Event::TaskEdited,
        thing: Thing::Task(task.id),
        shared_with: SharedWith::Nobody,
    }
}

async fn read(w: &World, project: ProjectId, before: Option<Moment>, moments: u16) -> Stretch {
    let mut rows = w.read().await;
    let seat = rows.staff_class();
    rows.activity(&seat, project, TOLD, before, moments).await.unwrap()
}

fn seen(stretch: &Stretch) -> Vec<(Event, i64)> {
    stretch.happened.iter().map(|one| (one.entry.event, one.entry.at.0 - NOW.0)).collect()
}

veranda_store::store_tests! {
    async fn a_move_says_where_it_went_and_an_order_within_a_stage_is_no_move(home: Home) {
        let w = World::furnish(&home).await;
        let moved = moves(&w, &w.ours.hidden, 3, 1).await;
        moves(&w, &moved, 3, 2).await;
        let stretch = read(&w, w.ours.project.id, None, 9).await;
        assert_eq!(seen(&stretch), [(Event::TaskMoved, 1)]);
        let Happened { task, stage, for_whom, partner, .. } = &stretch.happened[0];
        assert_eq!(stage.as_ref(), Some(&w.ours.workflow.stages[3].name));
        assert_eq!(task.as_ref(), Some(&w.ours.hidden.title));
        assert_eq!((for_whom, partner), (&None, &None));
        let mut rows = w.read().await;
        let all = rows.journal_since(Scope::Project(w.ours.project.id), 0).await.unwrap();
        assert_eq!(all.iter().map(|(_, entry)| entry.event).collect::<Vec<_>>(), [Event::TaskMoved, Event::TaskOrdered]);
    }

    async fn it_is_read_back_to_its_beginning_without_a_gap_and_no_moment_is_cut(home: Home) {
        let w = World::furnish(&home).await;
        for ms in [1, 2, 2, 3, 4] {
            told(&w, edited(&w.ours.shared, ms)).await;
        }
        let project = w.ours.project.id;
        let at = |stretch: &Stretch| seen(stretch).into_iter().map(|(_, at)| at).collect::<Vec<_>>();
        let newest = read(&w, project, None, 2).await;
        assert_eq!((at(&newest), newest.earlier), (vec![4, 3], true));
        let next = read(&w, project, Some(NOW.plus_ms(3)), 1).await;
        assert_eq!((at(&next), next.earlier), (vec![2, 2], true));
        let last = read(&w, project, Some(NOW.plus_ms(2)), 1).await;
        assert_eq!((at(&last), last.earlier), (vec![1], false));
        assert_eq!(read(&w, project, Some(NOW.plus_ms(1)), 5).await, Stretch::default());
        let mut rows = w.read().await;
        let seat = rows.staff_class();
        assert_eq!(rows.activity(&seat, project, &[], None, 5).await.unwrap(), Stretch::default());
    }

    async fn what_was_said_and_taken_back_was_never_said(home: Home) {
        let mut w = World::furnish(&home).await;
        let (task, by) = (w.ours.shared.clone(), w.lead.id);
        let id = RemarkId::fresh(&mut w.ids);
        let said = Said::WithClient(client_text("So be it"));
        let remark =
            Remark { id, task: task.id, project: task.project, by: By::Person(by), at: NOW, said, source: None };
        let saved = remark.clone();
        quietly(&w.store, move |tx| Box::pin(async move { Ok(tx.save_remark(&saved).await?) })).await;
        let entry = JournalEntry {
            by: Actor::Person(by), event: Event::RemarkAdded, shared_with: SharedWith::Client, ..edited(&task, 0)
        };
        told(&w, entry).await;
        assert_eq!(seen(&read(&w, task.project, None, 5).await), [(Event::RemarkAdded, 0)]);
        quietly(&w.store, move |tx| Box::pin(async move { Ok(tx.forget_remark(&remark).await?) })).await;
        assert_eq!(read(&w, task.project, None, 5).await, Stretch::default());
    }

    async fn a_member_reads_of_what_they_were_given_and_nobody_of_another_project(home: Home) {
        let mut w = World::furnish(&home).await;
        told(&w, edited(&w.ours.shared, 1)).await;
        told(&w, edited(&w.theirs.shared, 2)).await;
        let moa = Person { staff: Some(StaffRole::Member), ..staff(&mut w.ids, "Moa", "moa@halden.example") };
        let (member, access) = (moa.id, Access { person: moa.id, client: w.ours.client.id, project: None });
        quietly(&w.store, move |tx| Box::pin(async move {
            tx.save_person(&moa).await?;
            Ok(tx.give_access(&access).await?)
        })).await;
        let mut rows = w.read().await;
        let seat = rows.staff_seat(member).await.unwrap().unwrap();
        let ours = rows.activity(&seat, w.ours.project.id, TOLD, None, 5).await.unwrap();
        assert_eq!(seen(&ours), [(Event::TaskEdited, 1)]);
        assert_eq!(rows.activity(&seat, w.theirs.project.id, TOLD, None, 5).await.unwrap(), Stretch::default());
    }
}
