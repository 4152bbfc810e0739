//! The chain through the journal: made with every write, for older rows at the first start, and found broken where it is.

use crate::world::{World, internal, record};
use std::collections::BTreeSet;
use veranda_domain::Task;
use veranda_store::{Reading, Seal, Spot, Walk, Wrong};

async fn walk(r: &mut Reading, scope: &str) -> Walk {
    r.walk_chain(scope, &BTreeSet::new()).await.unwrap()
}

/// Writes so many times into one project, and gives its scope.
async fn written(w: &World, times: u32) -> String {
    for n in 0..times {
        let changed = Task { title: internal(&format!("Renamed {n}")), ..w.ours.hidden.clone() };
        record(&w.store, &changed).await.unwrap();
    }
    format!("project:{}", w.ours.project.id)
}

veranda_store::store_tests! {
    async fn every_entry_is_sealed_after_the_one_before(home: Home) {
        let w = World::furnish(&home).await;
        let scope = written(&w, 5).await;
        let mut r = w.read().await;
        assert!(r.chained_scopes().await.unwrap().contains(&scope));
        let whole = walk(&mut r, &scope).await;
        assert_eq!(whole.fault, None);
        let end = whole.head.unwrap();
        assert_eq!((end.entries, end.spot), (5, Spot { revision: 5, n: 0 }));
        assert_eq!(r.chain_end(&scope).await.unwrap(), Some(end));
        assert_eq!(r.chain_end("firm").await.unwrap(), None);
    }

    async fn entries_written_at_once_make_one_chain(home: Home) {
        let w = World::furnish(&home).await;
        let tasks: Vec<_> = (0..32).map(|n| Task { title: internal(&format!("Renamed {n}")), ..w.ours.hidden.clone() }).collect();
        let done = futures::future::join_all(tasks.iter().map(|task| record(&w.store, task))).await;
        assert!(done.iter().all(Result::is_ok));
        let mut r = w.read().await;
        let whole = walk(&mut r, &format!("project:{}", w.ours.project.id)).await;
        assert_eq!((whole.fault, whole.head.unwrap().entries), (None, 32));
    }

    async fn the_place_where_it_breaks_is_named(home: Home) {
        let w = World::furnish(&home).await;
        let scope = written(&w, 6).await;
        let at = |revision| Spot { revision, n: 0 };
        for (sql, fault) in [
            ("update journal set happened_at = happened_at + 1 where revision = 3", (at(3), Wrong::Broken)),
            ("update journal set happened_at = happened_at - 1 where revision = 3", (at(4), Wrong::Missing)),
            ("delete from journal where revision = 4", (at(4), Wrong::Missing)),
            ("delete from seal where revision = 4", (at(5), Wrong::Broken)),
            ("delete from seal where revision = 2", (at(2), Wrong::Unsealed)),
        ] {
            home.by_hand(sql).await.unwrap();
            let mut r = w.read().await;
            let broken = walk(&mut r, &scope).await.fault;
            // The second statement mends what the first broke.
            let expected = if sql.contains("- 1") { None } else { Some(fault) };
            assert_eq!(broken, expected, "{sql}");
        }
    }

    async fn an_older_journal_is_sealed_at_the_first_start_and_only_then(home: Home) {
        let w = World::furnish(&home).await;
        let scope = written(&w, 4).await;
        let before = walk(&mut w.read().await, &scope).await;
        w.store.clone().close().await;
        for sql in ["drop table seal", "drop table seal_due", "delete from _sqlx_migrations where version = 4"] {
            home.by_hand(sql).await.unwrap();
        }
        let store = home.open().await;
        assert_eq!(walk(&mut store.read().await.unwrap(), &scope).await, before, "the seals are what they would have been");
        store.close().await;

        // What is put in later, past us, is never sealed.
        home.by_hand(&format!(
            "insert into journal (scope, revision, n, happened_at, actor, event, thing_kind, thing, audience)
             values ('{scope}', 4, 1, 0, null, 'firm_set_up', 'firm', null, 'internal')"
        )).await.unwrap();
        let store = home.open().await;
        let fault = walk(&mut store.read().await.unwrap(), &scope).await.fault;
        assert_eq!(fault, Some((Spot { revision: 4, n: 1 }, Wrong::Unsealed)));
    }

    async fn what_stands_at_a_place_is_said_while_the_chain_holds(home: Home) {
        let w = World::furnish(&home).await;
        let scope = written(&w, 600).await;
        let marks = BTreeSet::from([Spot { revision: 1, n: 0 }, Spot { revision: 501, n: 0 }, Spot { revision: 700, n: 0 }]);
        let mut r = w.read().await;
        let walked = r.walk_chain(&scope, &marks).await.unwrap();
        let marked: Vec<_> = walked.marked.iter().map(|link| (link.spot.revision, link.entries)).collect();
        assert_eq!((marked, walked.fault), (vec![(1, 1), (501, 501)], None));
        assert_ne!(walked.marked[0].seal, Seal::NONE);
    }
}
