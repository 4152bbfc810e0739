//! Whose things something is: the predicates every question about a client's things shares.
//!
//! A department is a client with a parent. Whose people see a department's things, and which members of the firm were
//! given them, is decided here and nowhere else.
//!
//! `$1` is null for who sees everything, the client for its people, the project for a guest, and `staff:{id}` for a member
//! ([`crate::Only::Member`]). The word in front keeps it apart from the id of a client or project, whatever the ids are.

/// The client whose department the client in this column is; null when it is none.
macro_rules! parent_of {
    ($client:literal) => {
        concat!("(select whole.parent from client whole where whole.id = ", $client, ")")
    };
}

/// What is of the client in this column is for the people of the client in this place: it is theirs, or their department's.
macro_rules! theirs {
    ($place:literal, $client:literal) => {
        concat!($place, " in (", $client, ", ", $crate::rows::given::parent_of!($client), ") ")
    };
}

/// The seat is a client's or a guest's, and the project whose client and id stand in these columns is for it.
macro_rules! for_them {
    ($client:literal, $project:literal) => {
        concat!("($1 = ", $project, " or ", $crate::rows::given::theirs!("$1", $client), ") ")
    };
}

/// `$1` is a member's who was given the project whose client and id stand in these columns. Who was given a client has its
/// departments too; who was given a department has only that.
macro_rules! given {
    ($client:literal, $project:literal) => {
        concat!(
            "exists (select 1 from staff_access x where x.person = substr(cast($1 as text), 7) and ",
            $crate::rows::given::theirs!("x.client", $client),
            "and (x.project is null or x.project = ",
            $project,
            ")) "
        )
    };
}

/// `$1` is a member's who was given the client whose id stands in this column, the client it is a department of, or some
/// project of it.
macro_rules! given_client {
    ($client:literal) => {
        concat!(
            "exists (select 1 from staff_access x where x.person = substr(cast($1 as text), 7) and (x.client = ",
            $client,
            " or (x.project is null and ",
            $crate::rows::given::theirs!("x.client", $client),
            "))) "
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

/// The seat is the firm's: nothing is held back for having been there before the sharing.
macro_rules! inside {
    () => {
        "(cast($1 as text) is null or cast($1 as text) like 'staff:%') "
    };
}

pub(super) use {for_them, given, given_client, inside, ours, ours_by_client, ours_by_project, parent_of, theirs};
