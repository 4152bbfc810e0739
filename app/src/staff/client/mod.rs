//! A client.

pub mod address;
