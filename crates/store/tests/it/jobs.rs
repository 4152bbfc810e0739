use crate::world::{NOW, World, quietly};
use std::convert::Infallible;
use veranda_domain::Scope;
use veranda_store::{Job, Store, WorkFailed};

fn mail(id: &str, due: i64) -> Job {
    Job {
        id: id.to_owned(),
        kind: "mail".to_owned(),
        payload: format!("{{\"secret\":\"{id}\"}}"),
        due: NOW.plus_ms(due),
    }
}

async fn put(store: &Store, jobs: Vec<Job>) {
    quietly(store, move |w| {
        Box::pin(async move {
            for job in jobs {
                w.enqueue(job).await?;
            }
            Ok(())
        })
    })
    .await;
}

veranda_store::store_tests! {
    async fn jobs_are_claimed_in_order_once_they_are_due(home: Home) {
        let w = World::furnish(&home).await;
        put(&w.store, vec![mail("late", 50), mail("first", 1), mail("second", 2)]).await;
        let claimed = w.store.claim_job(NOW.plus_ms(10), 1000).await.unwrap().unwrap();
        assert_eq!((claimed.job, claimed.attempt), (mail("first", 1), 1));
        assert_eq!(w.store.claim_job(NOW.plus_ms(10), 1000).await.unwrap().unwrap().job.id, "second");
        assert_eq!(w.store.claim_job(NOW.plus_ms(10), 1000).await.unwrap(), None);
        assert_eq!(w.store.claim_job(NOW.plus_ms(50), 1000).await.unwrap().unwrap().job.id, "late");
    }

    async fn a_job_whose_worker_died_is_due_again_after_its_lease(home: Home) {
        let w = World::furnish(&home).await;
        put(&w.store, vec![mail("m", 0)]).await;
        assert!(w.store.claim_job(NOW, 1000).await.unwrap().is_some());
        assert_eq!(w.store.claim_job(NOW.plus_ms(999), 1000).await.unwrap(), None);
        assert_eq!(w.store.claim_job(NOW.plus_ms(1000), 1000).await.unwrap().unwrap().attempt, 2);
    }

    async fn a_retried_job_waits_for_its_new_time_and_a_finished_one_never_comes_back(home: Home) {
        let w = World::furnish(&home).await;
        put(&w.store, vec![mail("m", 0)]).await;
        w.store.claim_job(NOW, 1000).await.unwrap().unwrap();
        w.store.retry_job("m", NOW.plus_ms(500), "the mail server slept").await.unwrap();
        assert_eq!(w.store.claim_job(NOW.plus_ms(499), 1000).await.unwrap(), None);
        let again = w.store.claim_job(NOW.plus_ms(500), 1000).await.unwrap().unwrap();
        assert_eq!((again.attempt, again.job.payload), (2, mail("m", 0).payload));
        w.store.finish_job("m").await.unwrap();
        // Not even when its cause is repeated.
        put(&w.store, vec![mail("m", 0)]).await;
        assert_eq!(w.store.claim_job(NOW.plus_days(9), 1000).await.unwrap(), None);
        let forgotten = home.by_hand("delete from job where id = 'm' and payload = '' and state = 'done'").await;
        assert_eq!(forgotten, Ok(1));
    }

    async fn sixteen_workers_never_hold_the_same_job(home: Home) {
        let w = World::furnish(&home).await;
        put(&w.store, (0..16).map(|n| mail(&format!("m{n}"), 0)).collect()).await;
        let claims = futures::future::join_all((0..16).map(|_| w.store.claim_job(NOW, 1000))).await;
        let mut ids: Vec<_> = claims.into_iter().map(|claim| claim.unwrap().unwrap().job.id).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), 16);
    }

    async fn a_job_of_a_refused_write_is_never_done(home: Home) {
        let w = World::furnish(&home).await;
        let refused = w.store.write::<(), _, _>(Scope::Firm, None, |w| Box::pin(async move {
            w.enqueue(mail("never", 0)).await?;
            Err(WorkFailed::Refused("no"))
        })).await;
        assert!(refused.is_err());
        assert_eq!(w.store.claim_job(NOW, 1000).await.unwrap(), None);
        w.store.write::<_, Infallible, _>(Scope::Firm, None, |w| Box::pin(async move { Ok(w.enqueue(mail("yes", 0)).await?) }))
            .await
            .unwrap();
        assert!(w.store.claim_job(NOW, 1000).await.unwrap().is_some());
    }
}
