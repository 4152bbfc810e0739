//! The seeded leaks do leak: each shows what the store's own tests say is hidden, so a test that looks can find it.

#[path = "it/world.rs"]
mod world;

use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use veranda_domain::{Event, Link, Said, Scope};
use veranda_store::mutants::{Leak, switch_off, switch_on};
use veranda_store::{Intention, Seat, Written};
use veranda_terms::{Bare, Client, Level, LinkId, Moment, Words};
use world::{NOW, World, client_text, entry, internal, quietly, record, title};

async fn seat(w: &World) -> Seat<Client> {
    w.read().await.contact_seat(w.ours.contact.id, w.ours.client.id).await.unwrap().unwrap()
}

#[test]
fn a_leak_is_known_by_its_name() {
    for leak in Leak::ALL {
        assert_eq!(Leak::parse(leak.as_str()), Some(leak));
    }
    assert_eq!(Leak::parse("none"), None);
}

// Each leak is touched by one test only: the switch is the whole process's. Both engines take their turn inside.
async fn on_both<F: Future<Output = ()>>(body: impl Fn(veranda_store::testing::Home) -> F) {
    for engine in veranda_store::testing::Engine::ALL {
        body(veranda_store::testing::Home::new(engine).await).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn tasks_that_forget_their_audience_show_internal_ones() {
    on_both(async |home| {
        let w = World::furnish(&home).await;
        let seat = seat(&w).await;
        assert_eq!(w.read().await.tasks(&seat, w.ours.project.id).await.unwrap().len(), 1);
        switch_on(Leak::TasksForgetAudience);
        assert_eq!(w.read().await.tasks(&seat, w.ours.project.id).await.unwrap().len(), 2);
        assert_eq!(
            w.read().await.tasks(&seat, w.theirs.project.id).await.unwrap(),
            vec![],
            "this leak stays in the house"
        );
        switch_off(Leak::TasksForgetAudience);
        assert_eq!(w.read().await.tasks(&seat, w.ours.project.id).await.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn remarks_that_forget_their_audience_show_notes() {
    on_both(async |home| {
        let mut w = World::furnish(&home).await;
        let shared = w.ours.shared.clone();
        let note = w.remark(&shared, Said::Inside(internal("secret")), NOW);
        let remark = w.remark(&shared, Said::WithClient(client_text("hello")), NOW);
        quietly(&w.store, move |w| {
            Box::pin(async move {
                w.save_remark(&note).await?;
                Ok(w.save_remark(&remark).await?)
            })
        })
        .await;
        let seat = seat(&w).await;
        assert_eq!(w.read().await.remarks(&seat, shared.id).await.unwrap().len(), 1);
        switch_on(Leak::RemarksForgetAudience);
        assert_eq!(w.read().await.remarks(&seat, shared.id).await.unwrap().len(), 2);
        switch_off(Leak::RemarksForgetAudience);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn asks_that_forget_the_sharing_show_older_ones() {
    on_both(async |home| {
        let mut w = World::furnish(&home).await;
        let shared = w.ours.shared.clone();
        let asks = [w.ask(&shared, NOW), w.ask(&shared, NOW.plus_ms(-1))];
        quietly(&w.store, move |w| {
            Box::pin(async move {
                for ask in &asks {
                    w.save_ask(ask).await?;
                }
                Ok(())
            })
        })
        .await;
        let seat = seat(&w).await;
        assert_eq!(w.read().await.asks(&seat, shared.project).await.unwrap().len(), 1);
        switch_on(Leak::AsksForgetSince);
        assert_eq!(w.read().await.asks(&seat, shared.project).await.unwrap().len(), 2);
        switch_off(Leak::AsksForgetSince);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn told_dates_that_forget_since_when_a_task_is_shared_show_earlier_ones() {
    on_both(async |home| {
        let w = World::furnish(&home).await;
        let project = w.ours.project.id;
        let mut task = w.ours.shared.clone();
        record(&w.store, &task).await.unwrap();
        if let Some(shared) = &mut task.shared {
            shared.from = NOW.plus_ms(1);
        }
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.save_task(&task).await?) })).await;
        let guest = w.read().await.guest_class(project, Level::Details).await.unwrap().unwrap();
        assert_eq!(w.read().await.told_dates(&guest, project).await.unwrap().len(), 0);
        switch_on(Leak::ToldDatesForgetSince);
        assert_eq!(w.read().await.told_dates(&guest, project).await.unwrap().len(), 1);
        switch_off(Leak::ToldDatesForgetSince);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_seat_that_forgets_the_end_of_its_link_outlives_it() {
    on_both(async |home| {
        let mut w = World::furnish(&home).await;
        let link = Link {
            id: LinkId::fresh(&mut w.ids),
            project: w.ours.project.id,
            by: w.lead.id,
            made: NOW,
            for_whom: title("The board"),
            level: Level::Details,
            lang: None,
            until: NOW.plus_ms(2),
            password_hash: None,
            bare: Bare::Brand,
            secret_hash: String::new(),
            revoked: Some(NOW.plus_ms(1)),
            opened: 0,
            last_opened: None,
        };
        let id = link.id;
        quietly(&w.store, move |w| Box::pin(async move { Ok(w.save_link(&link).await?) })).await;
        let sits = async |at: Moment| w.read().await.guest_seat(id, at).await.unwrap().is_some();
        assert!(!sits(NOW.plus_ms(1)).await);
        switch_on(Leak::GuestSeatForgetsTheEnd);
        assert!(sits(NOW.plus_ms(1)).await && sits(NOW.plus_ms(9)).await);
        switch_off(Leak::GuestSeatForgetsTheEnd);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_answer_before_the_commit_is_an_answer_that_can_be_lost() {
    on_both(async |home| {
        let w = World::furnish(&home).await;
        switch_on(Leak::AnsweredBeforeCommit);
        let mut early = false;
        for _ in 0..20 {
            // The commit of the round before may still be coming; this round's answer must not count it.
            let before = w.store.commits();
            record(&w.store, &w.ours.shared).await.unwrap();
            let scope = Scope::Project(w.ours.project.id);
            let journal = w.read().await.journal_since(scope, 0).await.unwrap();
            early |= w.store.commits() == before && journal.len() <= before as usize;
            if early {
                break;
            }
        }
        switch_off(Leak::AnsweredBeforeCommit);
        assert!(early, "never was an answer seen before its commit");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_forgotten_intention_is_carried_out_twice() {
    on_both(async |home| {
        let w = World::furnish(&home).await;
        let ran = Arc::new(AtomicU32::new(0));
        let again = || {
            let (ran, task) = (Arc::clone(&ran), w.ours.shared.clone());
            let once = Intention { principal: "p".to_owned(), key: "k".to_owned(), fingerprint: "f".to_owned() };
            w.store.write::<_, Infallible, _>(Scope::Project(task.project), Some(once), move |w| {
                Box::pin(async move {
                    ran.fetch_add(1, Ordering::SeqCst);
                    Ok(w.journal(entry(&task, Event::TaskEdited)).await?)
                })
            })
        };
        again().await.unwrap();
        assert_eq!(again().await.unwrap(), Written::Repeated { left: None });
        switch_on(Leak::IdempotencyForgotten);
        assert_eq!(again().await.unwrap(), Written::Done(()));
        switch_off(Leak::IdempotencyForgotten);
        assert_eq!(ran.load(Ordering::SeqCst), 2);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_search_that_reads_inside_finds_a_task_by_words_its_client_does_not_see() {
    on_both(async |home| {
        let w = World::furnish(&home).await;
        let seat = seat(&w).await;
        let finds = async || w.read().await.find_tasks(&seat, &Words::of("internal name")).await.unwrap().len();
        assert_eq!(finds().await, 0);
        switch_on(Leak::SearchReadsInside);
        assert_eq!(finds().await, 1);
        switch_off(Leak::SearchReadsInside);
    })
    .await;
}
