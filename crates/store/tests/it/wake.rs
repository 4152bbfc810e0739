use crate::world::{World, record};
use std::time::Duration;
use veranda_domain::Scope;
use veranda_store::Store;

/// Waits until the store has seen the revision, as a tail of the journal would; says how many rings it took.
async fn follow(store: &Store, scope: Scope, revision: i64) -> u32 {
    let mut changes = store.changes();
    let mut rings = 0;
    loop {
        let heads = store.read().await.unwrap().heads().await.unwrap();
        if heads.contains(&(scope, revision)) {
            return rings;
        }
        changes.next().await;
        rings += 1;
    }
}

veranda_store::store_tests! {
    async fn a_change_of_another_process_wakes_this_one(home: Home) {
        let w = World::furnish(&home).await;
        let other = home.open().await;
        let scope = Scope::Project(w.ours.project.id);
        // So long that the slow poll behind could not have been what woke it: each round must be quicker than that.
        for revision in 1..=4 {
            let follower = tokio::spawn({
                let other = other.clone();
                async move { follow(&other, scope, revision).await }
            });
            record(&w.store, &w.ours.shared).await.unwrap();
            tokio::time::timeout(Duration::from_secs(30), follower).await.expect("it was woken").unwrap();
        }
    }

    async fn a_change_of_its_own_wakes_everybody_who_listens(home: Home) {
        let w = World::furnish(&home).await;
        let (mut one, mut two) = (w.store.changes(), w.store.clone().changes());
        record(&w.store, &w.ours.shared).await.unwrap();
        one.next().await;
        two.next().await;
    }

    async fn a_write_that_tells_nothing_wakes_nobody_at_once(home: Home) {
        let w = World::furnish(&home).await;
        let mut changes = w.store.changes();
        // Whatever rang before is heard first: this bell only counts from here.
        record(&w.store, &w.ours.shared).await.unwrap();
        changes.next().await;
        let before = w.store.commits();
        crate::world::quietly(&w.store, |_| Box::pin(async { Ok(()) })).await;
        assert_eq!(w.store.commits(), before + 1);
    }
}
