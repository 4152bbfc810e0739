//! Readers who go away in the middle of beginning: whoever stops waiting for a snapshot leaves no half-begun transaction for
//! whoever has the connection next.

use crate::world::{World, record};
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

veranda_store::store_tests! {
    async fn a_reader_who_goes_away_leaves_a_connection_that_works(home: Home) {
        let w = World::furnish(&home).await;
        for round in 0..200_u64 {
            {
                let mut reading = pin!(w.store.read());
                // As many steps as the round says, with the other side given time to answer in between.
                for _ in 0..=round % 4 {
                    let polled = reading.as_mut().poll(&mut Context::from_waker(Waker::noop()));
                    if let Poll::Ready(read) = polled {
                        drop(read.unwrap());
                        break;
                    }
                    tokio::time::sleep(Duration::from_micros(50 * (round % 7))).await;
                }
            }
            if round % 10 == 0 {
                record(&w.store, &w.ours.shared).await.unwrap();
            }
        }
        for _ in 0..40 {
            record(&w.store, &w.ours.shared).await.unwrap();
            w.store.read().await.unwrap().heads().await.unwrap();
        }
    }
}
