//! The wall, judged from outside: people over the real router, on both engines.

#[path = "../support/mod.rs"]
mod support;

mod asks;
mod doors;
mod edge;
mod invitations;
mod live;
mod plan;
mod sharing;
