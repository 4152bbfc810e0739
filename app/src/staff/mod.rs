//! The pages of the firm.

pub mod board;
pub mod client;
pub mod share;
pub mod task;
