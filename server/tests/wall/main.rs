//! The wall, judged from outside: people over the real router, on both engines.

#[path = "../support/mod.rs"]
mod support;

mod asks;
mod canary;
mod csrf;
mod departments;
mod doors;
mod edge;
mod first_visits;
mod headers;
mod invitations;
mod live;
#[cfg(feature = "mutants")]
mod mutants;
mod noninterference;
mod partner_views;
mod partners;
mod plan;
mod plans;
mod proxies;
mod races;
mod reports;
mod revocation;
mod roles;
mod same_bytes;
mod seeing_as;
mod sharing;
mod trello;
mod waiting;
mod worlds;
