use crate::world::{NOW, World, client_text, internal, quietly, stage, task, title};
use veranda_domain::{
    By, ChecklistItem, Closed, Handed, Label, Reopened, Said, Settled, Sharing, Stop, Task, UnmappedPerson, Word,
    Workflow,
};
use veranda_terms::{
    AskWord, Asked, ChecklistItemId, Day, Figure, Form, LabelId, Outcome, SharingId, SlotId, Strength, Way,
};

veranda_store::store_tests! {
    async fn projects_and_workflows_read_back_as_they_were_saved(home: Home) {
        let w = World::furnish(&home).await;
        let mut r = w.read().await;
        let seat = r.staff_class();
        assert_eq!(r.project(&seat, w.ours.project.id).await.unwrap(), Some(w.ours.project.clone()));
        assert_eq!(r.projects_of(&seat, w.ours.client.id).await.unwrap(), vec![w.ours.project.clone()]);
        assert_eq!(r.projects(&seat).await.unwrap().len(), 2);
        assert_eq!(r.workflow(&w.ours.project).await.unwrap(), w.ours.workflow);
        let found = r.project_by_source(&seat, w.ours.client.id, "trello:skogholm").await.unwrap();
        assert_eq!(found, Some(w.ours.project.clone()));
        assert_eq!(r.project_by_source(&seat, w.theirs.client.id, "trello:skogholm").await.unwrap(), None);
    }

    async fn a_stage_nothing_stands_in_can_go_and_one_in_use_cannot(home: Home) {
        let mut w = World::furnish(&home).await;
        let mut stages = w.ours.workflow.stages.clone();
        stages.remove(2);
        stages.push(stage(&mut w.ids, "New", Some("New")));
        stages.reverse();
        let smaller = Workflow { stages, ..w.ours.workflow.clone() };
        let saved = smaller.clone();
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.save_workflow(&saved).await?) })).await;
        assert_eq!(w.read().await.workflow(&w.ours.project).await.unwrap(), smaller);
        let mut without_design = smaller.clone();
        without_design.stages.retain(|stage| stage.id != w.ours.shared.stage);
        for stage in &mut without_design.stages {
            stage.shown_as = None;
            stage.next = None;
        }
        let failure = crate::refused::failing(&w.store, move |w| {
            Box::pin(async move { Ok(w.save_workflow(&without_design).await?) })
        }).await;
        assert!(failure.is_foreign_key_violation(), "{failure:?}");
        assert_eq!(w.read().await.workflow(&w.ours.project).await.unwrap(), smaller);
    }

    async fn a_task_reads_back_with_every_field_and_its_owners_in_order(home: Home) {
        let mut w = World::furnish(&home).await;
        let second = crate::world::staff(&mut w.ids, "Bo Dahl", "bo@halden.example");
        let full = Task {
            owners: vec![second.id, w.lead.id],
            team_date: Some(Day(-3)),
            done: Some(NOW),
            source: Some("trello:card".to_owned()),
            text: internal("Line one\n\n- *two*\n"),
            ..w.ours.shared.clone()
        };
        let saved = full.clone();
        quietly(&w.store, move |w| Box::pin(async move {
            w.save_person(&second).await?;
            Ok(w.save_task(&saved).await?)
        })).await;
        let seat = w.read().await.staff_class();
        assert_eq!(w.read().await.task(&seat, full.id).await.unwrap(), Some(full.clone()));
        assert_eq!(
            w.read().await.task_by_source(&seat, full.project, "trello:card").await.unwrap(),
            Some(full.clone())
        );
        // What was there and is nothing now, on connections that know the statement already.
        let bare = Task { owners: vec![w.lead.id], team_date: None, done: None, shared: None, source: None, ..full };
        let saved = bare.clone();
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.save_task(&saved).await?) })).await;
        assert_eq!(w.read().await.task(&seat, bare.id).await.unwrap(), Some(bare));
    }

    async fn tasks_come_by_rank_and_a_lane_can_be_numbered_anew(home: Home) {
        let w = World::furnish(&home).await;
        let (first, second) = (w.ours.hidden.id, w.ours.shared.id);
        let mut r = w.read().await;
        let seat = r.staff_class();
        let order = |tasks: Vec<Task>| tasks.into_iter().map(|task| task.id).collect::<Vec<_>>();
        assert_eq!(order(r.tasks(&seat, w.ours.project.id).await.unwrap()), [first, second]);
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.set_rank(first, 7).await?) })).await;
        let mut r = w.read().await;
        assert_eq!(order(r.tasks(&seat, w.ours.project.id).await.unwrap()), [second, first]);
        assert_eq!(
            r.lane(&seat, w.ours.project.id, w.ours.shared.stage).await.unwrap(),
            vec![(second, 2), (first, 7)]
        );
    }

    async fn asks_of_every_form_and_end_read_back(home: Home) {
        let mut w = World::furnish(&home).await;
        let slot = SlotId::fresh(&mut w.ids);
        let at = NOW.plus_days(3);
        let shared = w.ours.shared.clone();
        let mut asks: Vec<_> = [
            (Form::Approve, None),
            (Form::Approve, Some(Outcome::ChangesAsked { what: "Mörkare grönt, s'il vous plaît".to_owned() })),
            (Form::Review, Some(Outcome::Reviewed)),
            (Form::AnswerText, Some(Outcome::Answered { text: "42 \"pieces\"".to_owned() })),
            (Form::AnswerChoice { options: vec!["a".to_owned(), "b".to_owned()] }, Some(Outcome::Withdrawn)),
            (Form::Meet { slots: vec![(slot, at)], minutes: 30 }, Some(Outcome::Picked { slot, at })),
            (Form::Confirm, Some(Outcome::Confirmed)),
            (
                Form::Choose { ways: vec![Way { title: "Stop".to_owned(), consequence: Some("Ingen kostnad".to_owned()) }] },
                Some(Outcome::Chosen { option: 0, title: "Stop".to_owned() }),
            ),
            (Form::AnswerDate, Some(Outcome::AnsweredDate { day: Day(20_000) })),
            (Form::AnswerNumber { unit: Some("m²".to_owned()) }, Some(Outcome::AnsweredNumber {
                figure: Figure::of_thousandths(-12_500).unwrap(),
                unit: Some("m²".to_owned()),
            })),
            (Form::Sign { text: "Vi beställer.\nAlla lådor.".to_owned() }, Some(Outcome::Signed {
                text: "Vi beställer.\nAlla lådor.".to_owned(),
                name: "maja ekström".to_owned(),
                strength: Strength::Proved,
            })),
        ].into_iter().enumerate().map(|(n, (form, outcome))| {
            let mut ask = w.ask(&shared, NOW.plus_ms(n as i64));
            ask.form = form;
            let left_in = Some(shared.stage).filter(|_| n != 3);
            ask.closed = outcome.map(|outcome| Closed { at: NOW.plus_days(1), by: w.ours.contact.id, outcome, left_in });
            ask
        }).collect();
        asks[1].of = Asked::People { people: vec![w.ours.contact.id] };
        asks[1].unlocks = Some(title("Printing"));
        asks[1].due = None;
        asks[2].opened_by_stage = Some(shared.stage);
        asks[0].reopened = Some(Reopened { at: NOW.plus_ms(9), by: w.ours.contact.id });
        asks[1].undo_until = Some(NOW.plus_days(2));
        let by = w.ours.contact.id;
        asks[1].word = Some(Word { says: AskWord::Later { until: Day(20_900) }, by, at: NOW.plus_ms(3), settled: None });
        let settled = Some(Settled { at: NOW.plus_ms(8), by: w.lead.id });
        let says = AskWord::Stuck { reason: "No logo".to_owned() };
        asks[2].word = Some(Word { says, by, at: NOW.plus_ms(4), settled });
        let was = Asked::People { people: vec![by] };
        asks[2].handed = Some(Handed { at: NOW.plus_ms(5), by, to: w.lead.id, words: Some("Yours?".to_owned()), was, away: None });
        asks[3].handed = Some(Handed { at: NOW.plus_ms(6), by, to: by, words: None, was: Asked::Client, away: Some(Day(20_000)) });
        let saved = asks.clone();
        quietly(&w.store, move |w| Box::pin(async move {
            for ask in &saved {
                w.save_ask(ask).await?;
            }
            Ok(())
        })).await;
        let mut r = w.read().await;
        let seat = r.staff_class();
        assert_eq!(r.asks(&seat, shared.project).await.unwrap(), asks);
        assert_eq!(r.asks_of_task(&seat, shared.id).await.unwrap(), asks);
        assert_eq!(r.asks_of_task(&seat, w.ours.hidden.id).await.unwrap(), vec![]);
        assert_eq!(r.ask(&seat, asks[5].id).await.unwrap(), Some(asks[5].clone()));
    }

    async fn both_threads_read_back_and_are_counted_apart(home: Home) {
        let mut w = World::furnish(&home).await;
        let shared = w.ours.shared.clone();
        let mut note = w.remark(&shared, Said::Inside(internal("too expensive")), NOW);
        note.by = By::Imported(internal("olof_77"));
        note.source = Some("trello:comment".to_owned());
        let remark = w.remark(&shared, Said::WithClient(client_text("Looks good")), NOW.plus_ms(1));
        let saved = [note.clone(), remark.clone()];
        quietly(&w.store, move |w| Box::pin(async move {
            for remark in &saved {
                w.save_remark(remark).await?;
            }
            Ok(())
        })).await;
        let mut r = w.read().await;
        let seat = r.staff_class();
        assert_eq!(r.remarks(&seat, shared.id).await.unwrap(), vec![note.clone(), remark.clone()]);
        let counts = r.remark_counts(&seat, shared.project).await.unwrap();
        assert_eq!(counts.len(), 1);
        assert_eq!((counts[&shared.id].inside, counts[&shared.id].client), (1, 1));
        assert_eq!(r.remark_count(&seat, shared.id).await.unwrap(), counts[&shared.id]);
        assert_eq!(r.remark_by_source(&seat, shared.id, "trello:comment").await.unwrap(), Some(note.clone()));
        drop(r);
        let crossed = veranda_domain::Remark { said: Said::WithClient(client_text("too expensive")), by: remark.by, ..note.clone() };
        crate::refused::failing(&w.store, move |w| Box::pin(async move { Ok(w.save_remark(&crossed).await?) })).await;
        assert_eq!(w.read().await.remarks(&seat, shared.id).await.unwrap()[0], note);
    }

    async fn checklists_labels_and_unmapped_people_read_back(home: Home) {
        let mut w = World::furnish(&home).await;
        let shared = w.ours.shared.clone();
        let items: Vec<_> = (0..3).map(|n| ChecklistItem {
            id: ChecklistItemId::fresh(&mut w.ids),
            task: shared.id,
            project: shared.project,
            text: internal(&format!("step {n}")),
            ticked: n == 1,
            position: n,
            source: (n == 2).then(|| "trello:item".to_owned()),
            removed: None,
        }).collect();
        let labels: Vec<_> = ["urgent", "Blue"].into_iter().map(|name| Label {
            id: LabelId::fresh(&mut w.ids),
            project: shared.project,
            name: internal(name),
            source: Some(format!("trello:{name}")),
        }).collect();
        let person = UnmappedPerson {
            project: shared.project,
            source: "trello:olof".to_owned(),
            name: internal("Olof"),
            tasks: vec![w.ours.hidden.id, shared.id],
        };
        let saved = (items.clone(), labels.clone(), person.clone());
        quietly(&w.store, move |w| Box::pin(async move {
            for item in &saved.0 {
                w.save_checklist_item(item).await?;
            }
            for label in &saved.1 {
                w.save_label(label).await?;
            }
            w.set_task_labels(shared.id, &[saved.1[0].id, saved.1[1].id]).await?;
            w.set_task_labels(shared.id, &[saved.1[1].id, saved.1[0].id]).await?;
            w.save_unmapped(&saved.2).await?;
            Ok(())
        })).await;
        let shared = w.ours.shared.clone();
        let mut r = w.read().await;
        let seat = r.staff_class();
        assert_eq!(r.checklist(&seat, shared.id).await.unwrap(), items);
        assert_eq!(r.checklist_item(&seat, shared.id, items[1].id).await.unwrap(), Some(items[1].clone()));
        assert_eq!(r.checklist_item(&seat, w.ours.hidden.id, items[1].id).await.unwrap(), None);
        assert_eq!(r.checklist_item_by_source(&seat, shared.id, "trello:item").await.unwrap(), Some(items[2].clone()));
        assert_eq!(r.checklist_counts(&seat, shared.project).await.unwrap(), [(shared.id, (1, 3))].into());
        assert_eq!(r.checklist_count(&seat, shared.id).await.unwrap(), (1, 3));
        assert_eq!(r.checklist_count(&seat, w.ours.hidden.id).await.unwrap(), (0, 0));
        assert_eq!(r.labels(&seat, shared.project).await.unwrap(), vec![labels[1].clone(), labels[0].clone()]);
        assert_eq!(r.label_by_source(&seat, shared.project, "trello:Blue").await.unwrap(), Some(labels[1].clone()));
        assert_eq!(r.labels_of_task(&seat, shared.id).await.unwrap(), vec![labels[1].id, labels[0].id]);
        assert_eq!(
            r.labels_of_tasks(&seat, shared.project).await.unwrap(),
            [(shared.id, vec![labels[1].id, labels[0].id])].into()
        );
        assert_eq!(r.unmapped(&seat, shared.project).await.unwrap(), vec![person.clone()]);
        drop(r);
        let mapped = UnmappedPerson { tasks: vec![], ..person };
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.save_unmapped(&mapped).await?) })).await;
        assert_eq!(w.read().await.unmapped(&seat, shared.project).await.unwrap(), vec![]);
    }

    async fn the_sharing_history_is_kept_and_only_the_first_sight_counts(home: Home) {
        let mut w = World::furnish(&home).await;
        let task = w.ours.shared.id;
        let (person, client) = (w.ours.contact.id, w.ours.client.id);
        let stranger = (w.theirs.contact.id, w.theirs.client.id);
        quietly(&w.store, move |w| Box::pin(async move {
            let theirs = w.contact_seat(stranger.0, stranger.1).await?.expect("a contact has a seat");
            w.see_tasks(&theirs, &[task], NOW.plus_ms(1)).await?;
            let seat = w.contact_seat(person, client).await?.expect("a contact has a seat");
            w.see_tasks(&seat, &[task], NOW.plus_ms(5)).await?;
            w.see_tasks(&seat, &[task], NOW.plus_ms(9)).await?;
            w.see_tasks(&seat, &[], NOW).await?;
            Ok(())
        })).await;
        let mut r = w.read().await;
        let seat = r.staff_class();
        let seen = Sharing { first_seen: Some(NOW.plus_ms(5)), ..w.ours.sharing.clone() };
        assert_eq!(r.open_sharing(&seat, task).await.unwrap(), Some(seen.clone()));
        drop(r);
        let stopped = Sharing { stopped: Some(Stop { at: NOW.plus_days(1), by: w.lead.id, said: veranda_domain::StopSaid::Told(veranda_terms::ClientText::parse("A draft").unwrap()) }), ..seen };
        let again = Sharing { id: SharingId::fresh(&mut w.ids), at: NOW.plus_days(2), ..w.ours.sharing.clone() };
        let saved = (stopped.clone(), again.clone());
        quietly(&w.store, move |w| Box::pin(async move {
            w.save_sharing(&saved.0).await?;
            Ok(w.save_sharing(&saved.1).await?)
        })).await;
        let mut r = w.read().await;
        assert_eq!(r.sharings(&seat, client).await.unwrap(), vec![again.clone(), stopped.clone()]);
        assert_eq!(r.sharings_of_task(&seat, task).await.unwrap(), vec![again.clone(), stopped]);
        assert_eq!(r.open_sharing(&seat, task).await.unwrap(), Some(again.clone()));
        drop(r);
        let twice = Sharing { id: SharingId::fresh(&mut w.ids), ..again };
        let failure = crate::refused::failing(&w.store, move |w| Box::pin(async move { Ok(w.save_sharing(&twice).await?) })).await;
        assert!(failure.is_unique_violation());
    }

    async fn a_source_is_imported_once_per_project(home: Home) {
        let mut w = World::furnish(&home).await;
        let design = w.ours.workflow.stages[0].clone();
        let mut twins = [task(&mut w.ids, &w.ours.project, &design, "one", 5), task(&mut w.ids, &w.ours.project, &design, "two", 6)];
        for twin in &mut twins {
            twin.source = Some("trello:same".to_owned());
        }
        let failure = crate::refused::failing(&w.store, move |w| Box::pin(async move {
            for twin in &twins {
                w.save_task(twin).await?;
            }
            Ok(())
        })).await;
        assert!(failure.is_unique_violation());
    }
}
