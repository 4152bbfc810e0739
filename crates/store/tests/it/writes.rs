use crate::world::{NOW, World, entry, internal, quietly, record, task};
use std::collections::BTreeSet;
use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use tokio::sync::oneshot;
use veranda_domain::{Actor, Event, JournalEntry, Scope, SharedWith, Task, Thing};
use veranda_store::testing::Engine;
use veranda_store::{Intention, OpenFailed, Store, WorkFailed, WriteFailed, Written};
use veranda_terms::policy::INTENTION_DAYS;

fn intention(key: &str, fingerprint: &str) -> Option<Intention> {
    Some(Intention { principal: "person:1".to_owned(), key: key.to_owned(), fingerprint: fingerprint.to_owned() })
}

async fn head(store: &Store, scope: Scope) -> i64 {
    let heads = store.read().await.unwrap().heads().await.unwrap();
    heads.into_iter().find(|(found, _)| *found == scope).map_or(0, |(_, revision)| revision)
}

/// Adds a task once per intention and counts how often the work ran.
async fn add(
    store: &Store,
    new: Task,
    intention: Option<Intention>,
    ran: Arc<AtomicU32>,
) -> Result<Written<u32>, WriteFailed<Infallible>> {
    store
        .write(Scope::Project(new.project), intention, move |w| {
            Box::pin(async move {
                w.save_task(&new).await?;
                w.journal(entry(&new, Event::TaskCreated)).await?;
                w.leave(&new.id.to_string());
                Ok(ran.fetch_add(1, Ordering::SeqCst))
            })
        })
        .await
}

veranda_store::store_tests! {
    async fn a_change_is_saved_with_its_journal(home: Home) {
        let w = World::furnish(&home).await;
        let changed = Task { title: internal("Renamed"), ..w.ours.hidden.clone() };
        assert_eq!(record(&w.store, &changed).await.unwrap(), Written::Done(changed.clone()));
        let scope = Scope::Project(changed.project);
        let mut r = w.read().await;
        let staff = r.staff_class();
        assert_eq!(r.task(&staff, changed.id).await.unwrap(), Some(changed.clone()));
        assert_eq!(r.heads().await.unwrap(), vec![(scope, 1)]);
        assert_eq!(r.journal_since(scope, 0).await.unwrap(), vec![(1, entry(&changed, Event::TaskEdited))]);
        assert_eq!(r.journal_since(scope, 1).await.unwrap(), vec![]);
    }

    async fn every_scope_thing_and_actor_reads_back_from_the_journal(home: Home) {
        let w = World::furnish(&home).await;
        let client = Scope::Client(w.ours.client.id);
        let things = [
            Thing::Firm,
            Thing::Client(w.ours.client.id),
            Thing::Person(w.lead.id),
            Thing::Project(w.ours.project.id),
            Thing::Task(w.ours.shared.id),
        ];
        let entries: Vec<_> = things.into_iter().map(|thing| JournalEntry {
            scope: client, at: NOW, by: Actor::Person(w.lead.id), event: Event::ClientCreated, thing,
            shared_with: SharedWith::Client,
        }).collect();
        let of_the_firm = JournalEntry { scope: Scope::Firm, by: Actor::System, ..entries[0] };
        let written = entries.clone();
        w.store.write::<_, Infallible, _>(client, None, move |w| Box::pin(async move {
            for entry in written {
                w.journal(entry).await?;
            }
            w.journal(of_the_firm).await?;
            Ok(())
        })).await.unwrap();
        let mut r = w.read().await;
        let told: Vec<_> = entries.into_iter().map(|entry| (1, entry)).collect();
        assert_eq!(r.journal_since(client, 0).await.unwrap(), told);
        assert_eq!(r.journal_since(Scope::Firm, 0).await.unwrap(), vec![(1, of_the_firm)]);
    }

    async fn the_same_intention_is_carried_out_once_and_its_answer_kept(home: Home) {
        let mut w = World::furnish(&home).await;
        let design = w.ours.workflow.stages[0].clone();
        let new = task(&mut w.ids, &w.ours.project, &design, "once", 1);
        let ran = Arc::new(AtomicU32::new(0));
        let first = add(&w.store, new.clone(), intention("k", "f"), Arc::clone(&ran)).await.unwrap();
        assert_eq!(first, Written::Done(0));
        let again = add(&w.store, new.clone(), intention("k", "f"), Arc::clone(&ran)).await.unwrap();
        assert_eq!(again, Written::Repeated { left: Some(new.id.to_string()) });
        let other = add(&w.store, new.clone(), intention("k", "another wish"), Arc::clone(&ran)).await;
        assert!(matches!(other, Err(WriteFailed::KeyReused)));
        assert_eq!(ran.load(Ordering::SeqCst), 1);
        assert_eq!(head(&w.store, Scope::Project(new.project)).await, 1);
    }

    async fn a_refused_intention_may_be_tried_again(home: Home) {
        let w = World::furnish(&home).await;
        let scope = Scope::Project(w.ours.project.id);
        let refused = w.store.write::<(), _, _>(scope, intention("k", "f"), |_| {
            Box::pin(async { Err(WorkFailed::Refused("not now")) })
        }).await;
        assert!(matches!(refused, Err(WriteFailed::Refused("not now"))));
        let done = w.store.write::<_, Infallible, _>(scope, intention("k", "f"), |_| Box::pin(async { Ok(7) })).await;
        assert_eq!(done.unwrap(), Written::Done(7));
        assert_eq!(head(&w.store, scope).await, 1);
    }

    async fn sixteen_at_once_with_one_key_are_done_once(home: Home) {
        let mut w = World::furnish(&home).await;
        let design = w.ours.workflow.stages[0].clone();
        let new = task(&mut w.ids, &w.ours.project, &design, "once", 1);
        let ran = Arc::new(AtomicU32::new(0));
        let all = futures::future::join_all((0..16).map(|_| add(&w.store, new.clone(), intention("k", "f"), Arc::clone(&ran))));
        let all = all.await;
        let done = all.iter().filter(|written| matches!(written, Ok(Written::Done(_)))).count();
        let repeated = Written::Repeated { left: Some(new.id.to_string()) };
        let repeats = all.iter().filter(|written| written.as_ref().is_ok_and(|written| *written == repeated)).count();
        assert_eq!((done, repeats, ran.load(Ordering::SeqCst)), (1, 15, 1));
    }

    async fn an_intention_is_forgotten_after_its_days_and_not_before(home: Home) {
        let mut w = World::furnish(&home).await;
        let design = w.ours.workflow.stages[0].clone();
        let new = task(&mut w.ids, &w.ours.project, &design, "once", 1);
        let ran = Arc::new(AtomicU32::new(0));
        add(&w.store, new.clone(), intention("k", "f"), Arc::clone(&ran)).await.unwrap();
        for _ in 0..INTENTION_DAYS {
            w.store.forget_intentions().await.unwrap();
        }
        let again = add(&w.store, new.clone(), intention("k", "f"), Arc::clone(&ran)).await.unwrap();
        assert!(matches!(again, Written::Repeated { .. }));
        w.store.forget_intentions().await.unwrap();
        let again = add(&w.store, new.clone(), intention("k", "f"), Arc::clone(&ran)).await.unwrap();
        assert_eq!(again, Written::Done(1));
    }

    async fn thirty_two_writers_at_once_leave_revisions_without_gaps(home: Home) {
        let mut w = World::furnish(&home).await;
        let design = w.ours.workflow.stages[0].clone();
        let tasks: Vec<_> = (0..32).map(|n| task(&mut w.ids, &w.ours.project, &design, &format!("task {n}"), n)).collect();
        let handles: Vec<_> = tasks.iter().cloned().map(|new| {
            let store = w.store.clone();
            tokio::spawn(async move {
                for _ in 0..4 {
                    record(&store, &new).await.unwrap();
                }
            })
        }).collect();
        for handle in handles {
            handle.await.unwrap();
        }
        let scope = Scope::Project(w.ours.project.id);
        let journal = w.read().await.journal_since(scope, 0).await.unwrap();
        assert_eq!(journal.iter().map(|(revision, _)| *revision).collect::<Vec<_>>(), (1..=128).collect::<Vec<_>>());
        assert_eq!(head(&w.store, scope).await, 128);
    }

    async fn a_refused_write_leaves_no_trace_while_its_neighbours_stay(home: Home) {
        let mut w = World::furnish(&home).await;
        let design = w.ours.workflow.stages[0].clone();
        let scope = Scope::Project(w.ours.project.id);
        let tasks: Vec<_> = (0..24).map(|n| task(&mut w.ids, &w.ours.project, &design, &format!("task {n}"), n)).collect();
        let writes = tasks.iter().enumerate().map(|(n, new)| {
            let (store, new) = (w.store.clone(), new.clone());
            async move {
                store.write::<(), usize, _>(scope, None, move |w| Box::pin(async move {
                    w.save_task(&new).await?;
                    w.journal(entry(&new, Event::TaskCreated)).await?;
                    match n % 4 {
                        0 => Err(WorkFailed::Refused(n)),
                        // A failure inside: the project is not there.
                        1 => {
                            let nowhere = Task { project: veranda_terms::ProjectId::fresh(&mut crate::world::Counting(5000)), ..new };
                            Ok(w.save_task(&nowhere).await?)
                        }
                        2 => panic!("this work panics on purpose"),
                        _ => Ok(()),
                    }
                })).await
            }
        });
        let outcomes = futures::future::join_all(writes).await;
        for (n, outcome) in outcomes.iter().enumerate() {
            match n % 4 {
                0 => assert!(matches!(outcome, Err(WriteFailed::Refused(refused)) if *refused == n)),
                1 | 2 => assert!(matches!(outcome, Err(WriteFailed::Failed(_))), "{outcome:?}"),
                _ => assert!(matches!(outcome, Ok(Written::Done(())))),
            }
        }
        let mut r = w.read().await;
        let staff = r.staff_class();
        let there: BTreeSet<_> = r.tasks(&staff, w.ours.project.id).await.unwrap().into_iter().map(|task| task.id).collect();
        for (n, task) in tasks.iter().enumerate() {
            assert_eq!(there.contains(&task.id), n % 4 == 3, "task {n}");
        }
        let revisions: Vec<_> = r.journal_since(scope, 0).await.unwrap().into_iter().map(|(revision, _)| revision).collect();
        assert_eq!(revisions, (1..=6).collect::<Vec<_>>());
    }

    async fn work_that_swallows_a_failed_question_is_not_told_it_is_done(home: Home) {
        let mut w = World::furnish(&home).await;
        let design = w.ours.workflow.stages[0].clone();
        let good = task(&mut w.ids, &w.ours.project, &design, "good", 1);
        let id = good.id;
        let bad = Task { id: veranda_terms::TaskId::fresh(&mut w.ids), project: veranda_terms::ProjectId::fresh(&mut w.ids), ..good.clone() };
        let outcome = w.store.write::<_, Infallible, _>(Scope::Firm, None, move |w| Box::pin(async move {
            w.save_task(&good).await?;
            Ok(w.save_task(&bad).await.is_err())
        })).await;
        assert!(matches!(outcome, Err(WriteFailed::Failed(_))), "{outcome:?}");
        let mut r = w.read().await;
        let staff = r.staff_class();
        assert_eq!(r.task(&staff, id).await.unwrap(), None);
    }

    async fn writes_that_wait_together_are_committed_together(home: Home) {
        let mut w = World::furnish(&home).await;
        let design = w.ours.workflow.stages[0].clone();
        let tasks: Vec<_> = (0..64).map(|n| task(&mut w.ids, &w.ours.project, &design, &format!("task {n}"), n)).collect();
        let before = w.store.commits();
        let outcomes = futures::future::join_all(tasks.iter().map(|task| record(&w.store, task))).await;
        assert!(outcomes.iter().all(Result::is_ok));
        let commits = w.store.commits() - before;
        match home.engine() {
            Engine::Sqlite => assert!(commits <= 16, "64 writes took {commits} commits"),
            Engine::Postgres => assert_eq!(commits, 64),
        }
        assert_eq!(head(&w.store, Scope::Project(w.ours.project.id)).await, 64);
    }

    async fn a_caller_who_goes_away_does_not_tear_the_work(home: Home) {
        let mut w = World::furnish(&home).await;
        let design = w.ours.workflow.stages[0].clone();
        let new = task(&mut w.ids, &w.ours.project, &design, "kept", 1);
        let id = new.id;
        let (begun, has_begun) = tokio::sync::oneshot::channel();
        let (go_on, may_go_on) = tokio::sync::oneshot::channel::<()>();
        let store = w.store.clone();
        let caller = tokio::spawn(async move {
            store.write::<_, Infallible, _>(Scope::Project(new.project), None, move |w| Box::pin(async move {
                w.save_task(&new).await?;
                begun.send(()).unwrap();
                may_go_on.await.unwrap();
                w.journal(entry(&new, Event::TaskCreated)).await?;
                Ok(())
            })).await
        });
        has_begun.await.unwrap();
        caller.abort();
        assert!(caller.await.unwrap_err().is_cancelled());
        let mut changes = w.store.changes();
        go_on.send(()).unwrap();
        let scope = Scope::Project(w.ours.project.id);
        while head(&w.store, scope).await == 0 {
            changes.next().await;
        }
        let mut r = w.read().await;
        let staff = r.staff_class();
        assert!(r.task(&staff, id).await.unwrap().is_some());
        assert_eq!(r.journal_since(scope, 0).await.unwrap().len(), 1);
    }

    async fn writes_across_scopes_in_any_order_do_not_lock_each_other_out(home: Home) {
        let w = World::furnish(&home).await;
        let (client, project) = (Scope::Client(w.ours.client.id), Scope::Project(w.ours.project.id));
        let handles: Vec<_> = (0..16).map(|n| {
            let store = w.store.clone();
            let scopes = if n % 2 == 0 { [client, project] } else { [project, client] };
            tokio::spawn(async move {
                store.write_across::<_, Infallible, _>(&scopes, None, |_| Box::pin(async { Ok(()) })).await.unwrap();
            })
        }).collect();
        for handle in handles {
            handle.await.unwrap();
        }
        assert_eq!((head(&w.store, client).await, head(&w.store, project).await), (16, 16));
    }

    async fn two_writes_that_lock_scopes_crosswise_never_hang_and_never_do_half(home: Home) {
        let w = World::furnish(&home).await;
        let (client, project) = (Scope::Client(w.ours.client.id), Scope::Project(w.ours.project.id));
        let both_hold_one = Arc::new(tokio::sync::Barrier::new(2));
        let cross = |first: Scope, second: Scope| {
            let (store, barrier) = (w.store.clone(), Arc::clone(&both_hold_one));
            let wait = home.engine() == Engine::Postgres;
            let told = JournalEntry {
                scope: second, at: NOW, by: Actor::System, event: Event::ClientCreated, thing: Thing::Firm,
                shared_with: SharedWith::Nobody,
            };
            async move {
                store.write::<_, Infallible, _>(first, None, move |w| Box::pin(async move {
                    // SQLite has one writer: there is nobody to wait for.
                    if wait {
                        barrier.wait().await;
                    }
                    Ok(w.journal(told).await?)
                })).await
            }
        };
        let (one, two) = tokio::join!(cross(client, project), cross(project, client));
        let done = i64::from(one.is_ok()) + i64::from(two.is_ok());
        match home.engine() {
            Engine::Sqlite => assert_eq!(done, 2),
            Engine::Postgres => assert_eq!(done, 1, "PostgreSQL tells the two apart"),
        }
        assert_eq!((head(&w.store, client).await, head(&w.store, project).await), (done, done));
    }

    async fn a_database_that_may_lose_acknowledged_writes_is_refused(home: Home) {
        home.open().await.close().await;
        if let veranda_store::Place::Postgres(url) = home.place() {
            let name = url.rsplit('/').next().unwrap().split('?').next().unwrap();
            home.by_hand(&format!("alter database {name} set synchronous_commit = off")).await.unwrap();
            let refused = Store::open(home.place()).await.err().expect("it is refused");
            assert!(matches!(&refused, OpenFailed::Unfit(why) if why.contains("synchronous_commit")), "{refused:?}");
            home.by_hand(&format!("alter database {name} reset synchronous_commit")).await.unwrap();
        }
        home.open().await;
    }

    async fn what_was_written_is_there_after_closing_and_opening_again(home: Home) {
        let w = World::furnish(&home).await;
        let project = w.ours.project.clone();
        let other_clone = w.store.clone();
        record(&w.store, &w.ours.shared).await.unwrap();
        w.store.close().await;
        let late = quiet_write(&other_clone).await;
        assert!(matches!(late, Err(WriteFailed::Failed(_))));
        assert!(other_clone.read().await.is_err());
        let store = home.open().await;
        let mut r = store.read().await.unwrap();
        let staff = r.staff_class();
        assert_eq!(r.project(&staff, project.id).await.unwrap(), Some(project.clone()));
        assert_eq!(r.heads().await.unwrap(), vec![(Scope::Project(project.id), 1)]);
    }

    async fn closing_ends_what_waits_and_loses_nothing(home: Home) {
        let mut w = World::furnish(&home).await;
        let design = w.ours.workflow.stages[0].clone();
        let tasks: Vec<_> = (0..8).map(|n| task(&mut w.ids, &w.ours.project, &design, &format!("task {n}"), n)).collect();
        let handles: Vec<_> = tasks.into_iter().map(|task| {
            let store = w.store.clone();
            tokio::spawn(async move { record(&store, &task).await })
        }).collect();
        tokio::task::yield_now().await;
        w.store.clone().close().await;
        let mut kept = 0;
        for handle in handles {
            kept += i64::from(handle.await.unwrap().is_ok());
        }
        let again = home.open().await;
        assert_eq!(head(&again, Scope::Project(w.ours.project.id)).await, kept);
    }

    async fn a_newer_database_is_refused_with_a_sentence(home: Home) {
        home.open().await.close().await;
        let installed = match home.engine() {
            Engine::Sqlite => "1, x'00'",
            Engine::Postgres => "true, '\\x00'",
        };
        let sql = format!(
            "insert into _sqlx_migrations (version, description, success, checksum, execution_time)
             values (900, 'later', {installed}, 1)"
        );
        home.by_hand(&sql).await.unwrap();
        let refused = Store::open(home.place()).await.err().expect("a newer database is refused");
        assert!(matches!(refused, OpenFailed::Newer { found: 900, .. }), "{refused:?}");
        assert!(refused.to_string().contains("newer Veranda"));
    }

    // A command beside a busy house: with everything up to date there is nothing to wait for.
    async fn opening_does_not_wait_for_a_write_that_takes_long(home: Home) {
        let store = home.open().await;
        let ((began, has_begun), (go, gone)) = (oneshot::channel(), oneshot::channel());
        let writing = {
            let store = store.clone();
            tokio::spawn(async move {
                quietly(&store, |_| Box::pin(async move {
                    began.send(()).expect("somebody waits for the beginning");
                    gone.await.expect("somebody lets it go on");
                    Ok(())
                })).await;
            })
        };
        has_begun.await.expect("the write begins");
        home.open().await.close().await;
        go.send(()).expect("the write is still under way");
        writing.await.expect("the write ends well");
    }

    async fn two_processes_may_open_a_new_place_at_once(home: Home) {
        let stores = futures::future::join_all((0..4).map(|_| home.open())).await;
        for store in stores {
            quietly(&store, |_| Box::pin(async { Ok(()) })).await;
        }
    }
}

async fn quiet_write(store: &Store) -> Result<(), WriteFailed<Infallible>> {
    store.write_quietly(|_| Box::pin(async { Ok(()) })).await
}
