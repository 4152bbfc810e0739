//! The reader's own second proof: set up, looked at, renewed, taken away.

mod card;
mod setup;
mod spares;

pub use card::SecondProof;
