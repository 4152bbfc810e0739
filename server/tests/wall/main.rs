//! The wall, judged from outside: people over the real router, on both engines.

#[path = "../support/mod.rs"]
mod support;

mod asks;
mod canary;
mod coming;
mod departments;
mod doors;
mod edge;
mod gauntlet;
mod invitations;
mod live;
#[cfg(feature = "mutants")]
mod mutants;
mod noninterference;
mod partner_views;
mod partners;
mod passkeys;
mod plan;
mod plans;
mod races;
mod reports;
mod revocation;
mod roles;
mod second;
mod seeing_as;
mod sessions;
mod sharing;
mod sign_on;
mod trello;
mod waiting;
mod worlds;
