//! What reports stand on: told dates, released judgements, links and the seats of their readers.

use crate::world::{NOW, World, client_text, entry, quietly, record, stage, task, title};
use veranda_domain::{
    Change, Event, GuestSession, Link, Project, Release, Scope, Shared, SharedWith, Task, Thing, ToldDate,
};
use veranda_store::Span;
use veranda_store::testing::Engine;
use veranda_terms::{Bare, Day, Health, Level, LinkId, Moment, ProjectId};

fn at(hours: i64) -> Moment {
    NOW.plus_ms(hours * 3_600_000)
}

fn link(w: &mut World, ours: bool) -> Link {
    let project = if ours { w.ours.project.id } else { w.theirs.project.id };
    Link {
        id: LinkId::fresh(&mut w.ids),
        project,
        by: w.lead.id,
        made: NOW,
        for_whom: title("The board"),
        level: Level::Overview,
        lang: Some(veranda_terms::Lang::Sv),
        until: at(48),
        password_hash: Some("$argon2id$v=19$m=8,t=1,p=1$c2FsdA$aGFzaA".to_owned()),
        bare: Bare::Project,
        secret_hash: "5ec".to_owned(),
        revoked: None,
        opened: 0,
        last_opened: None,
    }
}

async fn save(w: &World, link: &Link) {
    let link = link.clone();
    quietly(&w.store, move |w| Box::pin(async move { Ok(w.save_link(&link).await?) })).await;
}

/// The task as it is from a moment on, recorded as a decision would be.
async fn becomes(w: &World, task: &Task, at: Moment) {
    let change = Change { next: task.clone(), journal: vec![entry_at(task, at)] };
    let scope = Scope::Project(task.project);
    let written: Result<_, veranda_store::WriteFailed<std::convert::Infallible>> =
        w.store.write(scope, None, move |w| Box::pin(async move { Ok(w.record(change).await?) })).await;
    written.unwrap();
}

fn entry_at(task: &Task, at: Moment) -> veranda_domain::JournalEntry {
    veranda_domain::JournalEntry { at, ..entry(task, Event::TaskEdited) }
}

fn dated(task: &Task, day: Option<i32>) -> Task {
    let mut task = task.clone();
    task.face.date = day.map(Day);
    // Whatever was told before, a reason goes with it.
    task.face.why = Some(title("The printer is late"));
    task
}

fn days(told: &[ToldDate]) -> Vec<Option<i32>> {
    told.iter().map(|told| told.day.map(|day| day.0)).collect()
}

veranda_store::store_tests! {
    async fn every_date_that_is_told_is_kept_and_a_reader_sees_those_of_this_sharing(home: Home) {
        let w = World::furnish(&home).await;
        let (task, project) = (w.ours.shared.clone(), w.ours.project.id);
        for (hour, day) in [(1, Some(10)), (2, Some(10)), (3, Some(12)), (4, None), (5, Some(14))] {
            becomes(&w, &dated(&task, day), at(hour)).await;
        }
        let mut r = w.read().await;
        let staff = r.staff_class();
        let guest = r.guest_class(project, Level::Details).await.unwrap().unwrap();
        let contact = r.client_class(w.ours.client.id).await.unwrap().unwrap();
        let told = r.told_dates(&guest, project).await.unwrap();
        assert_eq!(days(&told), [Some(10), Some(12), None, Some(14)], "the same date again is not told again");
        assert_eq!(told[0].at, at(1));
        assert_eq!(r.told_dates(&contact, project).await.unwrap(), told);
        drop(r);
        // Stopped, changed while nobody read it, shared again from now on.
        becomes(&w, &Task { shared: None, ..dated(&task, Some(20)) }, at(6)).await;
        assert_eq!(w.read().await.told_dates(&guest, project).await.unwrap(), []);
        let again = Shared { at: at(7), by: w.lead.id, from: at(7) };
        becomes(&w, &Task { shared: Some(again), ..dated(&task, Some(21)) }, at(7)).await;
        let mut r = w.read().await;
        assert_eq!(days(&r.told_dates(&guest, project).await.unwrap()), [Some(21)]);
        assert_eq!(days(&r.told_dates(&staff, project).await.unwrap()), [Some(10), Some(12), None, Some(14), Some(21)]);
    }

    async fn a_slip_is_counted_against_the_first_date_of_the_sharing_that_holds_for_every_seat(home: Home) {
        let w = World::furnish(&home).await;
        let (task, project) = (w.ours.shared.clone(), w.ours.project.id);
        let first = async || {
            let mut r = w.read().await;
            let (staff, guest) = (r.staff_class(), r.guest_class(project, Level::Details).await.unwrap().unwrap());
            let contact = r.client_class(w.ours.client.id).await.unwrap().unwrap();
            let all = [
                r.first_told(&staff, project, Span::ALL).await.unwrap(),
                r.first_told(&contact, project, Span::only(task.id)).await.unwrap(),
                r.first_told(&guest, project, Span::ALL).await.unwrap(),
            ];
            assert!(all.iter().all(|one| *one == all[0]), "the same for everybody: {all:?}");
            all[0].get(&task.id).map(|day| day.0)
        };
        let mut found = Vec::new();
        for (hour, day) in [(1, Some(10)), (2, Some(12)), (3, None), (4, Some(10)), (5, Some(14))] {
            becomes(&w, &dated(&task, day), at(hour)).await;
            found.push(first().await);
        }
        assert_eq!(found, [None, Some(10), Some(10), None, Some(10)]);
        // Stopped, nothing is told; shared again, it is promised anew.
        becomes(&w, &Task { shared: None, ..dated(&task, Some(20)) }, at(6)).await;
        assert_eq!(first().await, None);
        let again = Shared { at: at(7), by: w.lead.id, from: at(7) };
        becomes(&w, &Task { shared: Some(again), ..dated(&task, Some(21)) }, at(7)).await;
        assert_eq!(first().await, None);
    }

    async fn a_date_that_was_told_cannot_be_recorded_anew_without_a_reason(home: Home) {
        let w = World::furnish(&home).await;
        becomes(&w, &dated(&w.ours.shared, Some(10)), at(1)).await;
        let mut moved = dated(&w.ours.shared, Some(12));
        moved.face.why = None;
        let change = Change { next: moved.clone(), journal: vec![entry_at(&moved, at(2))] };
        let scope = Scope::Project(moved.project);
        let written: Result<_, veranda_store::WriteFailed<std::convert::Infallible>> =
            w.store.write(scope, None, move |w| Box::pin(async move { Ok(w.record(change).await?) })).await;
        assert!(matches!(written, Err(veranda_store::WriteFailed::Failed(_))), "{written:?}");
        let mut r = w.read().await;
        let staff = r.staff_class();
        assert_eq!(r.task(&staff, moved.id).await.unwrap().unwrap().face.date, Some(Day(10)), "nothing is kept");
    }

    async fn the_date_of_an_internal_task_is_told_to_nobody(home: Home) {
        let w = World::furnish(&home).await;
        becomes(&w, &dated(&w.ours.hidden, Some(10)), at(1)).await;
        let mut r = w.read().await;
        let staff = r.staff_class();
        assert_eq!(r.told_dates(&staff, w.ours.project.id).await.unwrap(), []);
    }

    async fn of_two_dates_in_the_same_moment_the_later_holds(home: Home) {
        let w = World::furnish(&home).await;
        for day in [10, 12] {
            becomes(&w, &dated(&w.ours.shared, Some(day)), at(1)).await;
        }
        let mut r = w.read().await;
        let guest = r.guest_class(w.ours.project.id, Level::Details).await.unwrap().unwrap();
        assert_eq!(days(&r.told_dates(&guest, w.ours.project.id).await.unwrap()), [Some(12)]);
    }

    async fn the_newest_judgement_holds_however_old_it_is(home: Home) {
        let w = World::furnish(&home).await;
        let project = w.ours.project.id;
        let released = |hour: i64, words: &str| Release {
            project,
            at: at(hour),
            by: w.lead.id,
            health: Health::Watch,
            forecast: Some((Day(10), Day(12))),
            words: client_text(words),
        };
        let (first, second) = (released(1, "first"), released(2, "second"));
        let third = Release { forecast: None, ..released(3, "third") };
        let all = [first.clone(), second.clone(), third.clone(), Release { words: client_text("thrice"), ..third.clone() }];
        quietly(&w.store, move |w| {
            Box::pin(async move {
                for release in &all {
                    w.save_release(release).await?;
                }
                Ok(())
            })
        })
        .await;
        let third = Release { words: client_text("thrice"), ..third };
        let mut r = w.read().await;
        let guest = r.guest_class(project, Level::OnePage).await.unwrap().unwrap();
        let theirs = r.guest_class(w.theirs.project.id, Level::Details).await.unwrap().unwrap();
        let stranger = r.client_class(w.theirs.client.id).await.unwrap().unwrap();
        assert_eq!(r.releases(&guest, project, at(2)).await.unwrap(), [third.clone(), second]);
        assert_eq!(r.releases(&guest, project, at(99)).await.unwrap(), [third]);
        assert_eq!(r.releases(&theirs, project, at(0)).await.unwrap(), []);
        assert_eq!(r.releases(&stranger, project, at(0)).await.unwrap(), []);
        drop(r);
        let hidden = Project { shared_with: SharedWith::Nobody, ..w.ours.project.clone() };
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.save_project(&hidden).await?) })).await;
        assert_eq!(w.read().await.releases(&guest, project, at(0)).await.unwrap(), []);
    }

    async fn a_link_comes_back_as_it_was_saved_and_counts_its_openings(home: Home) {
        let mut w = World::furnish(&home).await;
        let one = link(&mut w, true);
        let plain = Link { lang: None, password_hash: None, made: at(1), ..link(&mut w, true) };
        let theirs = link(&mut w, false);
        for link in [&one, &plain, &theirs] {
            save(&w, link).await;
        }
        let id = one.id;
        quietly(&w.store, move |w| {
            Box::pin(async move {
                for hour in [3, 5] {
                    w.count_opening(id, at(hour)).await?;
                }
                Ok(())
            })
        })
        .await;
        let opened = Link { opened: 2, last_opened: Some(at(5)), ..one.clone() };
        // What is saved of it later does not set the count back, nor change its secret, project or maker.
        save(&w, &Link { revoked: Some(at(6)), secret_hash: "other".to_owned(), project: w.theirs.project.id, ..one }).await;
        let mut r = w.read().await;
        let staff = r.staff_class();
        let revoked = Link { revoked: Some(at(6)), ..opened };
        assert_eq!(r.link(revoked.id).await.unwrap(), Some(revoked.clone()));
        assert_eq!(r.links(&staff, w.ours.project.id).await.unwrap(), [plain, revoked], "newest first, no other project's");
    }

    async fn a_reader_s_seat_is_given_by_a_link_that_opens_and_ends_with_it(home: Home) {
        let mut w = World::furnish(&home).await;
        let held = link(&mut w, true);
        save(&w, &held).await;
        let seat = w.read().await.guest_seat(held.id, at(1)).await.unwrap().unwrap();
        assert_eq!((seat.project(), seat.level(), seat.link()), (w.ours.project.id, Level::Overview, Some(held.id)));
        let nothing = |w: &World, hour: i64| {
            let (store, id) = (w.store.clone(), held.id);
            async move { store.read().await.unwrap().guest_seat(id, at(hour)).await.unwrap().is_none() }
        };
        assert!(!nothing(&w, 47).await && nothing(&w, 48).await, "its last moment is no longer its own");
        save(&w, &Link { revoked: Some(at(2)), ..held.clone() }).await;
        assert!(nothing(&w, 1).await);
        save(&w, &held).await;
        assert!(!nothing(&w, 1).await);
        let hidden = Project { shared_with: SharedWith::Nobody, ..w.ours.project.clone() };
        let project = hidden.id;
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.save_project(&hidden).await?) })).await;
        assert!(nothing(&w, 1).await, "nothing of the project is shared");
        assert_eq!(w.read().await.guest_class(project, Level::Details).await.unwrap(), None);
        let unknown = LinkId::fresh(&mut w.ids);
        assert_eq!(w.read().await.guest_seat(unknown, at(1)).await.unwrap(), None);
    }

    async fn a_reader_sees_what_is_shared_of_one_project_and_of_no_other(home: Home) {
        let mut w = World::furnish(&home).await;
        // A second shared project of the same client.
        let design = stage(&mut w.ids, "Design", Some("Design"));
        let workflow = veranda_domain::Workflow {
            id: veranda_terms::WorkflowId::fresh(&mut w.ids),
            stages: vec![design.clone()],
        };
        let second = Project {
            id: ProjectId::fresh(&mut w.ids),
            workflow: workflow.id,
            source: None,
            ..w.ours.project.clone()
        };
        let mut other = task(&mut w.ids, &second, &design, "Other", 1);
        other.face.title = Some(title("Other"));
        other.shared = Some(Shared { at: NOW, by: w.lead.id, from: NOW });
        let asks = [w.ask(&other, at(1)), w.ask(&w.ours.shared.clone(), at(1)), w.ask(&w.ours.hidden.clone(), at(1))];
        let saved = (workflow, second.clone(), other.clone());
        quietly(&w.store, move |w| {
            Box::pin(async move {
                let (workflow, project, task) = saved;
                w.save_workflow(&workflow).await?;
                w.save_project(&project).await?;
                w.save_task(&task).await?;
                for ask in &asks {
                    w.save_ask(ask).await?;
                }
                Ok(())
            })
        })
        .await;
        let mut r = w.read().await;
        let guest = r.guest_class(w.ours.project.id, Level::Details).await.unwrap().unwrap();
        assert_eq!(r.project(&guest, w.ours.project.id).await.unwrap(), Some(w.ours.project.clone()));
        assert_eq!(r.tasks(&guest, w.ours.project.id).await.unwrap(), vec![w.ours.shared.clone()]);
        assert_eq!(r.asks(&guest, w.ours.project.id).await.unwrap().len(), 1);
        for elsewhere in [second.id, w.theirs.project.id] {
            assert_eq!(r.project(&guest, elsewhere).await.unwrap(), None);
            assert_eq!(r.tasks(&guest, elsewhere).await.unwrap(), vec![]);
            assert_eq!(r.asks(&guest, elsewhere).await.unwrap(), vec![]);
            assert_eq!(r.told_dates(&guest, elsewhere).await.unwrap(), vec![]);
        }
        for hidden in [w.ours.hidden.id, other.id, w.theirs.shared.id] {
            assert_eq!(r.task(&guest, hidden).await.unwrap(), None);
            assert_eq!(r.asks_of_task(&guest, hidden).await.unwrap(), vec![]);
        }
    }

    async fn a_reader_s_session_slides_forward_and_is_forgotten(home: Home) {
        let mut w = World::furnish(&home).await;
        let held = link(&mut w, true);
        save(&w, &held).await;
        let session =
            |hash: &str, seen: i64| GuestSession { token_hash: hash.to_owned(), link: held.id, since: at(0), seen: at(seen) };
        let saved = [session("one", 1), session("one", 5), session("one", 3), session("two", 2)];
        quietly(&w.store, move |w| {
            Box::pin(async move {
                for session in &saved {
                    w.save_guest_session(session).await?;
                }
                Ok(())
            })
        })
        .await;
        let seen = async |hash: &str| {
            let session = w.read().await.guest_session(hash).await.unwrap();
            session.map(|session| (session.link, session.seen))
        };
        assert_eq!(seen("one").await, Some((held.id, at(5))), "never earlier than it was noted before");
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.forget_guest_sessions(at(3)).await?) })).await;
        assert_eq!((seen("two").await, seen("one").await.is_some()), (None, true));
        let id = held.id;
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.end_guest_sessions(id).await?) })).await;
        assert_eq!(seen("one").await, None);
    }

    async fn a_told_date_or_session_of_something_else_cannot_be_stored_even_by_hand(home: Home) {
        let mut w = World::furnish(&home).await;
        let held = link(&mut w, true);
        save(&w, &held).await;
        let (ours, task, theirs) = (w.ours.project.id, w.ours.shared.id, w.theirs.shared.id);
        let (by, link) = (w.lead.id, held.id);
        for (crossing, straight) in [
            (
                format!("insert into told_date (project, task, audience, told_at, day) values ('{ours}', '{theirs}', 'client', 1, 1)"),
                format!("insert into told_date (project, task, audience, told_at, day) values ('{ours}', '{task}', 'client', 1, 1)"),
            ),
            (
                "insert into guest_session (token_hash, audience, link, since, seen) values ('t', 'internal', 'nothing', 1, 1)".to_owned(),
                format!("insert into guest_session (token_hash, audience, link, since, seen) values ('t', 'internal', '{link}', 1, 1)"),
            ),
        ] {
            let refused = home.by_hand(&crossing).await.expect_err(&crossing).to_lowercase();
            assert!(refused.contains("foreign key"), "{crossing}: {refused}");
            home.by_hand(&straight).await.unwrap_or_else(|error| panic!("{straight}: {error}"));
        }
        for sql in [
            format!("update link set audience = 'client' where id = '{link}'"),
            "update guest_session set audience = 'client'".to_owned(),
            "update told_date set audience = 'internal'".to_owned(),
            format!("insert into release (project, released_at, audience, released_by, health, forecast_first, forecast_last, words) values ('{ours}', 1, 'client', '{by}', 'watch', 5, 4, '')"),
            format!("insert into release (project, released_at, audience, released_by, health, forecast_first, words) values ('{ours}', 1, 'client', '{by}', 'watch', 5, '')"),
            format!("insert into release (project, released_at, audience, released_by, health, words) values ('{ours}', 1, 'internal', '{by}', 'watch', '')"),
        ] {
            let refused = home.by_hand(&sql).await.expect_err(&sql).to_lowercase();
            assert!(refused.contains("check"), "{sql}: {refused}");
        }
        for table in ["told_date", "release", "link", "guest_session"] {
            let unsaid = home.by_hand(&format!("update {table} set audience = null where 1 = 0")).await;
            assert!(unsaid.is_ok(), "{table} has no audience: {unsaid:?}");
        }
    }

    async fn moving_the_journal_keeps_every_entry_and_links_have_a_place_in_it(home: Home) {
        let mut w = World::furnish(&home).await;
        let scope = Scope::Project(w.ours.project.id);
        for name in [&w.ours.shared, &w.ours.hidden] {
            record(&w.store, name).await.unwrap();
        }
        let held = link(&mut w, true);
        let made = held.clone().make();
        let written: Result<_, veranda_store::WriteFailed<std::convert::Infallible>> =
            w.store.write(scope, None, move |w| Box::pin(async move { Ok(w.record(made).await?) })).await;
        written.unwrap();
        let before = w.read().await.journal_since(scope, 0).await.unwrap();
        assert_eq!((before.len(), before[2].1.thing, before[2].1.event), (3, Thing::Link(held.id), Event::LinkMade));
        // The statements of the migration, once more over these rows.
        if home.engine() == Engine::Postgres {
            home.by_hand("alter index journal_next_pkey rename to journal_pkey").await.unwrap();
        }
        let migration = include_str!("../../migrations/0002_reports.sql");
        let moving = &migration[migration.find("create table journal_next").expect("the journal moves")..];
        let moved: Vec<&str> = moving.split(';').map(str::trim).filter(|sql| !sql.is_empty()).collect();
        assert_eq!(moved.len(), 4);
        for sql in moved {
            home.by_hand(sql).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
        }
        let reopened = home.open().await;
        assert_eq!(reopened.read().await.unwrap().journal_since(scope, 0).await.unwrap(), before);
        record(&reopened, &w.ours.shared).await.unwrap();
        assert_eq!(reopened.read().await.unwrap().journal_since(scope, 0).await.unwrap().len(), 4);
    }
}
