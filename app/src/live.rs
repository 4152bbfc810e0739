//! The stream of what changes: one per visible tab. It only says what to show; the model of when to fetch is
//! [`Freshness`].

mod freshness;
mod stream;

pub use freshness::{Freshness, Next};
pub use stream::follow;
