//! How a project stands, counted by the database, is what its tasks say.

use crate::world::{NOW, World, internal, quietly, task, title};
use veranda_domain::{Closed, Shared, Task};
use veranda_store::{Standing, Untold};
use veranda_terms::{Day, Outcome};

/// Read by the client with this day, and planned by the firm for that one.
fn read(w: &mut World, name: &str, told: Option<i32>, team: Option<i32>) -> Task {
    let stage = w.ours.workflow.stages[0].clone();
    let mut task = task(&mut w.ids, &w.ours.project, &stage, name, 10);
    task.face.title = Some(title(name));
    task.face.date = told.map(Day);
    task.shared = Some(Shared { at: NOW, by: w.lead.id, from: NOW });
    task.team_date = team.map(Day);
    task
}

async fn saved(w: &World, tasks: Vec<Task>) {
    quietly(&w.store, move |w| {
        Box::pin(async move {
            for task in &tasks {
                w.save_task(task).await?;
            }
            Ok(())
        })
    })
    .await;
}

veranda_store::store_tests! {
    async fn tasks_are_counted_and_an_open_milestone_comes_next(home: Home) {
        let mut w = World::furnish(&home).await;
        let (project, seat) = (w.ours.project.id, w.read().await.staff_class());
        // Of the house: one shared with a day, one internal.
        let next = Some((internal("Labels, internal name"), Day(20_790)));
        let first = w.read().await.standing(&seat, project).await.unwrap();
        assert_eq!(first, Standing { total: 2, done: 0, shared: 1, next, untold: None });
        let (soon, mut milestone) = (read(&mut w, "Soon", Some(20_700), None), read(&mut w, "Opening", Some(20_900), None));
        milestone.milestone = true;
        let (mut done, undated) = (read(&mut w, "Done", Some(20_600), None), read(&mut w, "Undated", None, Some(20_000)));
        (done.done, done.milestone) = (Some(NOW), true);
        saved(&w, vec![soon, milestone.clone(), done, undated]).await;
        let found = w.read().await.standing(&seat, project).await.unwrap();
        assert_eq!((found.total, found.done, found.shared), (6, 1, 5));
        assert_eq!(found.next, Some((internal("Opening"), Day(20_900))));
        // Without an open milestone: whatever the client reads the next day of.
        milestone.done = Some(NOW);
        saved(&w, vec![milestone]).await;
        let found = w.read().await.standing(&seat, project).await.unwrap();
        assert_eq!(found.next, Some((internal("Soon"), Day(20_700))));
    }

    async fn a_day_that_is_read_and_not_kept_is_untold_and_the_first_comes_first(home: Home) {
        let mut w = World::furnish(&home).await;
        let (project, seat) = (w.ours.project.id, w.read().await.staff_class());
        let (late, later) = (read(&mut w, "Late", Some(20_020), Some(20_021)), read(&mut w, "Later", Some(20_010), Some(20_014)));
        let kept = read(&mut w, "Kept", Some(20_001), Some(20_001));
        let mut done = read(&mut w, "Done", Some(20_002), Some(20_005));
        done.done = Some(NOW);
        let mut internal_one = read(&mut w, "Ours", Some(20_003), Some(20_009));
        internal_one.shared = None;
        let undated = read(&mut w, "Undated", None, Some(20_009));
        saved(&w, vec![late, later.clone(), kept, done, internal_one, undated]).await;
        let untold = w.read().await.standing(&seat, project).await.unwrap().untold;
        let expected = Untold { task: later.id, title: internal("Later"), told: Day(20_010), planned: Day(20_014), others: 1 };
        assert_eq!(untold, Some(expected));
    }

    async fn a_line_is_as_late_as_the_latest_of_what_is_open_behind_it(home: Home) {
        let mut w = World::furnish(&home).await;
        let (project, seat) = (w.ours.project.id, w.read().await.staff_class());
        let line = read(&mut w, "Line", Some(20_010), Some(20_009));
        let mut behind = Vec::new();
        for (name, day, done) in [("Early", 20_012, false), ("Late", 20_015, false), ("Finished", 20_030, true)] {
            let mut task = read(&mut w, name, None, Some(day));
            (task.shared, task.behind, task.done) = (None, Some(line.id), done.then_some(NOW));
            behind.push(task);
        }
        saved(&w, [vec![line.clone()], behind.clone()].concat()).await;
        let untold = w.read().await.standing(&seat, project).await.unwrap().untold;
        let expected = Untold { task: line.id, title: internal("Line"), told: Day(20_010), planned: Day(20_015), others: 0 };
        assert_eq!(untold, Some(expected));
        behind.iter_mut().for_each(|task| task.done = Some(NOW));
        saved(&w, behind).await;
        assert_eq!(w.read().await.standing(&seat, project).await.unwrap().untold, None);
    }

    async fn only_what_is_open_waits_oldest_first(home: Home) {
        let mut w = World::furnish(&home).await;
        let (project, seat, task) = (w.ours.project.id, w.read().await.staff_class(), w.ours.shared.clone());
        let (newer, older) = (w.ask(&task, NOW.plus_days(1)), w.ask(&task, NOW));
        let mut closed = w.ask(&task, NOW.plus_days(-1));
        closed.closed = Some(Closed { at: NOW, by: w.lead.id, outcome: Outcome::Approved, left_in: None });
        let asks = [newer.clone(), older.clone(), closed];
        quietly(&w.store, move |w| Box::pin(async move {
            for ask in &asks {
                w.save_ask(ask).await?;
            }
            Ok(())
        })).await;
        assert_eq!(w.read().await.open_asks(&seat, project).await.unwrap(), [older, newer]);
    }
}
