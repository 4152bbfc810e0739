//! The predicate of the firm's own people: a member sees what they were given, the others everything.
//!
//! `$1` is null for who sees everything, and `staff:{id}` for a member ([`crate::Only::Member`]). The word in front keeps
//! it apart from the id of a client or project, whatever the ids are.

/// `$1` is a member's who was given the project whose client and id stand in these columns.
macro_rules! given {
    ($client:literal, $project:literal) => {
        concat!(
            "exists (select 1 from staff_access x where x.person = substr(cast($1 as text), 7) and x.client = ",
            $client,
            " and (x.project is null or x.project = ",
            $project,
            ")) "
        )
    };
}

/// The seat is the firm's, and sees the project whose client and id stand in these columns.
macro_rules! ours {
    ($client:literal, $project:literal) => {
        concat!("(cast($1 as text) is null or ", given!($client, $project), ") ")
    };
}

/// The seat is the firm's, and sees the project whose id stands in this column.
macro_rules! ours_by_project {
    ($project:literal) => {
        concat!(
            "(cast($1 as text) is null or exists (select 1 from project y where y.id = ",
            $project,
            " and ",
            given!("y.client", "y.id"),
            ")) "
        )
    };
}

/// The seat is the firm's, and sees the client whose id stands in this column: all of it, or some project of it.
macro_rules! ours_by_client {
    ($client:literal) => {
        concat!("(cast($1 as text) is null or ", given_client!($client), ") ")
    };
}

/// `$1` is a member's who was given the client whose id stands in this column, or some project of it.
macro_rules! given_client {
    ($client:literal) => {
        concat!(
            "exists (select 1 from staff_access x where x.person = substr(cast($1 as text), 7) and x.client = ",
            $client,
            ") "
        )
    };
}

/// The seat is the firm's: nothing is held back for having been there before the sharing.
macro_rules! inside {
    () => {
        "(cast($1 as text) is null or cast($1 as text) like 'staff:%') "
    };
}

pub(super) use {given, given_client, inside, ours, ours_by_client, ours_by_project};
