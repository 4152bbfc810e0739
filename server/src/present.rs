//! The projection: the one place where records become views.
//!
//! Every function here takes records apart without `..`: a new column does not compile until somebody has decided who
//! sees it. Nothing else in the server makes a view.

pub mod access;
pub mod activity;
pub mod away;
pub mod baseline;
pub mod calendar;
pub mod client;
pub mod houses;
pub mod mails;
pub mod markdown;
pub mod own_words;
pub mod package;
pub mod partner;
pub mod people;
pub mod people_page;
pub mod plans;
pub mod report;
pub mod saved_views;
pub mod search;
pub mod staff;
pub mod team;
pub mod templates;
pub mod waiting;
pub mod who;
pub mod work;
