//! What tests of the server share: a house with a clock that stands, people in front of its doors, its mails read.

pub mod authenticator;
pub mod door;
pub mod letters;
pub mod logo;
pub mod person;
pub mod scene;
pub mod site;
pub mod turn;
pub mod world;

pub use person::{Asks, Heard, Person};
pub use veranda_store::testing::Engine;
pub use world::World;

/// Makes each test two: `{name}::sqlite` and `{name}::postgres`.
macro_rules! on_both_engines {
    ($($(#[$doc:meta])* async fn $name:ident($engine:ident) $body:block)*) => {$(
        $(#[$doc])*
        mod $name {
            use super::*;

            async fn body($engine: crate::support::Engine) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                let _turn = crate::support::turn::shared().await;
                body(crate::support::Engine::Sqlite).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                let _turn = crate::support::turn::shared().await;
                body(crate::support::Engine::Postgres).await;
            }
        }
    )*};
}
pub(crate) use on_both_engines;
