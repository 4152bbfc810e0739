use crate::world::{World, record};
use std::time::Duration;
use veranda_domain::Scope;

veranda_store::store_tests! {
    async fn a_change_of_another_process_wakes_this_one(home: Home) {
        let w = World::furnish(&home).await;
        let other = home.open().await;
        let scope = Scope::Project(w.ours.project.id);
        let rounds = async {
            for revision in 1..=8 {
                let mut changes = other.changes();
                record(&w.store, &w.ours.shared).await.unwrap();
                loop {
                    changes.next().await;
                    if other.read().await.unwrap().heads().await.unwrap().contains(&(scope, revision)) {
                        break;
                    }
                }
            }
        };
        // With the slow poll alone, eight rounds would take at least 35 seconds.
        tokio::time::timeout(Duration::from_secs(30), rounds).await.expect("it was woken and not only polled");
    }

    async fn a_change_of_its_own_wakes_everybody_who_listens(home: Home) {
        let w = World::furnish(&home).await;
        let (mut one, mut two) = (w.store.changes(), w.store.clone().changes());
        record(&w.store, &w.ours.shared).await.unwrap();
        one.next().await;
        two.next().await;
    }
}
