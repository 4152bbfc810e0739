//! Sharing.

pub mod model;
