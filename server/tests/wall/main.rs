//! The wall, judged from outside: people over the real router, on both engines.

#[path = "../support/mod.rs"]
mod support;

mod answers;
mod archive;
mod asks;
mod brand;
mod canary;
mod checklist;
mod coming;
mod csrf;
mod departments;
mod doors;
mod edge;
mod first_visits;
mod gauntlet;
mod headers;
mod holidays;
mod invitations;
mod keeping;
mod live;
mod load;
#[cfg(feature = "mutants")]
mod mutants;
mod noninterference;
mod order;
mod partner_views;
mod partners;
mod passkeys;
mod plan;
mod plans;
mod proxies;
mod races;
mod recurrence;
mod reminders;
mod reports;
mod revocation;
mod roles;
mod same_bytes;
mod search;
mod second;
mod seeing_as;
mod sessions;
mod sharing;
mod sign_on;
mod slips;
mod templates;
mod trello;
mod unproved;
mod waiting;
mod words;
mod work;
mod worlds;
