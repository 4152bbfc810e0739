//! Mail, with a real mail server at the other end: nothing is lost, nothing is said twice under another name, and nobody
//! is told what they have seen, may not see or did not want.

#[path = "../support/mod.rs"]
#[expect(dead_code, reason = "the tests of the wall use the rest")]
mod support;

mod reminding;
mod sending;
mod sink;
mod telling;
mod wanting;
