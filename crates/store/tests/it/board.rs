//! A large board in parts.

use crate::world::{NOW, World, quietly, task};
use std::collections::BTreeSet;
use veranda_domain::Task;
use veranda_store::Span;
use veranda_terms::{TaskId, Title};

fn ids(tasks: &[Task]) -> Vec<TaskId> {
    tasks.iter().map(|task| task.id).collect()
}

veranda_store::store_tests! {
    async fn the_top_of_each_lane_comes_first_and_slices_bring_everything_once(home: Home) {
        let mut w = World::furnish(&home).await;
        let project = w.ours.project.id;
        let stage = w.ours.workflow.stages.iter().find(|stage| stage.id == w.ours.shared.stage).unwrap().clone();
        let more: Vec<Task> =
            (0..7).map(|n| task(&mut w.ids, &w.ours.project, &stage, &format!("more {n}"), 1_000 - n)).collect();
        let asks = [&more[0], &more[3], &more[6], &w.ours.shared.clone()].map(|task| w.ask(task, NOW));
        let saved = more.clone();
        quietly(&w.store, move |w| Box::pin(async move {
            for task in &saved {
                w.save_task(task).await?;
            }
            for ask in &asks {
                w.save_ask(ask).await?;
            }
            Ok(())
        })).await;
        let mut r = w.read().await;
        let seat = r.staff_class();
        let all = r.tasks(&seat, project).await.unwrap();
        let of_lane = |lane| all.iter().filter(|task| task.stage == lane).cloned().collect::<Vec<_>>();
        let lanes: BTreeSet<_> = all.iter().map(|task| task.stage).collect();
        // Two a lane, in the order of the board.
        let top = r.first_tasks(&seat, project, 2).await.unwrap();
        let expected: BTreeSet<TaskId> = lanes.iter().flat_map(|lane| ids(&of_lane(*lane)).into_iter().take(2)).collect();
        assert_eq!(ids(&top).into_iter().collect::<BTreeSet<_>>(), expected);
        assert!(top.is_sorted_by_key(|task| (task.rank, task.id)));
        let asks = r.asks(&seat, project).await.unwrap();
        let at_top: Vec<_> = asks.iter().filter(|ask| expected.contains(&ask.task)).cloned().collect();
        assert_eq!(r.first_asks(&seat, project, 2).await.unwrap(), at_top);
        assert!(at_top.len() < asks.len() && !at_top.is_empty(), "some are at the top, some below");
        let mut lengths = r.lane_lengths(&seat, project).await.unwrap();
        lengths.sort_unstable();
        assert_eq!(lengths, lanes.iter().map(|lane| (*lane, of_lane(*lane).len() as u32)).collect::<Vec<_>>());
        // Slices: each after the last of the one before.
        let (mut after, mut found, mut of_slices) = (None, Vec::new(), Vec::new());
        loop {
            let slice = r.next_tasks(&seat, project, after, 3).await.unwrap();
            let Some(last) = slice.last() else { break };
            after = Some(last.id);
            let span = Span { from: Some(slice[0].id), to: after };
            let within = r.asks_within(&seat, project, span).await.unwrap();
            assert!(within.iter().all(|ask| slice.iter().any(|task| task.id == ask.task)));
            of_slices.extend(within.into_iter().map(|ask| ask.id));
            found.extend(ids(&slice));
        }
        assert!(found.is_sorted());
        let mut every = ids(&all);
        every.sort_unstable();
        assert_eq!(found, every);
        of_slices.sort_unstable();
        let mut every: Vec<_> = asks.iter().map(|ask| ask.id).collect();
        every.sort_unstable();
        assert_eq!(of_slices, every);
    }

    async fn what_is_counted_within_a_span_is_the_part_of_the_whole(home: Home) {
        let w = World::furnish(&home).await;
        let mut r = w.read().await;
        let (seat, project, shared) = (r.staff_class(), w.ours.project.id, w.ours.shared.id);
        let remarks = r.remark_counts(&seat, project).await.unwrap();
        let one = r.remark_counts_within(&seat, project, Span::only(shared)).await.unwrap();
        assert_eq!(one.get(&shared), remarks.get(&shared));
        assert!(one.keys().all(|task| *task == shared));
        let items = r.checklist_counts(&seat, project).await.unwrap();
        assert_eq!(r.checklist_counts_within(&seat, project, Span::only(shared)).await.unwrap().get(&shared), items.get(&shared));
        let labels = r.labels_of_tasks(&seat, project).await.unwrap();
        assert_eq!(r.labels_of_tasks_within(&seat, project, Span::ALL).await.unwrap(), labels);
        assert_eq!(r.labels_of_tasks_within(&seat, project, Span::only(shared)).await.unwrap().get(&shared), labels.get(&shared));
        assert_eq!(r.partner_turns_within(&seat, project, Span::ALL).await.unwrap(), r.partner_turns(&seat, project).await.unwrap());
    }

    async fn figures_count_what_the_seat_sees(home: Home) {
        let w = World::furnish(&home).await;
        let mut r = w.read().await;
        let project = w.ours.project.id;
        let client = r.client_class(w.ours.client.id).await.unwrap().unwrap();
        let seen = r.tasks(&client, project).await.unwrap();
        let figures = r.figures(&client, project).await.unwrap();
        assert_eq!(figures.total as usize, seen.len());
        assert_eq!(figures.done as usize, seen.iter().filter(|task| task.done.is_some()).count());
        let next = seen.iter().filter(|task| task.done.is_none()).filter_map(|task| Some((task.face.date?, task))).min_by_key(|(day, task)| (*day, task.id));
        let title = |task: &Task| task.face.title.clone().unwrap_or_else(|| Title::parse("no title").unwrap());
        assert_eq!(figures.next, next.map(|(day, task)| (title(task), day)));
        let others = r.client_class(w.theirs.client.id).await.unwrap().unwrap();
        assert_eq!(r.figures(&others, project).await.unwrap().total, 0);
    }
}
