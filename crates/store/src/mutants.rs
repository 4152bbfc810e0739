//! Seeded leaks, one per test: each repeats a failure other products had, and the test that should catch it must.
//!
//! Only in a build with the feature `mutants`, which `xtask dist` refuses.

use std::sync::atomic::{AtomicU32, Ordering};

/// A leak that can be switched on. Numbers are rows of `security.md`, section 2.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leak {
    /// A client's list of tasks forgets the task's own audience: a check made per project and not per row (row 18,
    /// OpenProject CVE-2026-44736).
    TasksForgetAudience,
    /// A client's thread forgets the remark's audience: private notes in what the customer reads (row 1, Chatwoot #837).
    RemarksForgetAudience,
    /// A client's asks forget since when the task is shared: what was written before shows up with it (row 20, Outline
    /// CVE-2026-28506: events of private items in a feed).
    AsksForgetSince,
    /// A report tells the dates of before the sharing: what was said to nobody shows up with it (row 20, Outline
    /// CVE-2026-28506: events of private items in a feed).
    ToldDatesForgetSince,
    /// A link that was revoked or has expired still gives a seat (row 36, Mattermost CVE-2026-9597: an older link opens
    /// for somebody whose access ended).
    GuestSeatForgetsTheEnd,
    /// The history of one client lists what others were shown (row 8, OTRS CVE-2024-6540: other customers' tickets in a
    /// list).
    HistoryForgetsItsClient,
    /// A client's projects are listed without asking what the member was given (row 30, Plane CVE-2026-46558: a list
    /// without the filter of who looks).
    ProjectsForgetTheMember,
    /// A department's people are listed the projects of its sisters (row 23, Outline #2946: external users of two companies
    /// see each other).
    ProjectsForgetTheDepartment,
    /// What somebody invited to goes on when they are removed (row 39, OpenObserve CVE-2025-66223: invitations survive
    /// the removal of who made them).
    InvitationsOutliveTheirMaker,
    /// One partner sees what is shared with another on the same project (row 23, Outline #2946: external people of two
    /// companies see each other).
    PartnersForgetWhich,
    /// One partner reads what was said with another about the same task (row 1, Chatwoot #837: private notes in what a
    /// customer reads).
    PartnersHearEachOther,
    /// A client is told of a partner's turn where the firm has not said that there is a partner (row 20, Outline
    /// CVE-2026-28506: events of private items in a feed).
    UnnamedPartnersAreTold,
    /// A client's search looks through what stands inside (row 11, HackerOne #685909: hidden text is found by its words).
    SearchReadsInside,
    /// An answer before the commit: after a crash the same thing is done twice or not at all (row 66, granit-dotnet #947).
    AnsweredBeforeCommit,
    /// Keys of intentions are forgotten: one invitation, many accounts (row 66, anything-llm CVE-2024-2913).
    IdempotencyForgotten,
}

static ON: AtomicU32 = AtomicU32::new(0);

impl Leak {
    /// All of them.
    pub const ALL: [Leak; 15] = [
        Leak::TasksForgetAudience,
        Leak::RemarksForgetAudience,
        Leak::AsksForgetSince,
        Leak::ToldDatesForgetSince,
        Leak::GuestSeatForgetsTheEnd,
        Leak::HistoryForgetsItsClient,
        Leak::ProjectsForgetTheMember,
        Leak::ProjectsForgetTheDepartment,
        Leak::InvitationsOutliveTheirMaker,
        Leak::PartnersForgetWhich,
        Leak::PartnersHearEachOther,
        Leak::UnnamedPartnersAreTold,
        Leak::SearchReadsInside,
        Leak::AnsweredBeforeCommit,
        Leak::IdempotencyForgotten,
    ];

    /// Its name on a command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Leak::TasksForgetAudience => "tasks_forget_audience",
            Leak::RemarksForgetAudience => "remarks_forget_audience",
            Leak::AsksForgetSince => "asks_forget_since",
            Leak::ToldDatesForgetSince => "told_dates_forget_since",
            Leak::GuestSeatForgetsTheEnd => "guest_seat_forgets_the_end",
            Leak::HistoryForgetsItsClient => "history_forgets_its_client",
            Leak::ProjectsForgetTheMember => "projects_forget_the_member",
            Leak::ProjectsForgetTheDepartment => "projects_forget_the_department",
            Leak::InvitationsOutliveTheirMaker => "invitations_outlive_their_maker",
            Leak::PartnersForgetWhich => "partners_forget_which",
            Leak::PartnersHearEachOther => "partners_hear_each_other",
            Leak::UnnamedPartnersAreTold => "unnamed_partners_are_told",
            Leak::SearchReadsInside => "search_reads_inside",
            Leak::AnsweredBeforeCommit => "answered_before_commit",
            Leak::IdempotencyForgotten => "idempotency_forgotten",
        }
    }

    /// The leak of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|leak| leak.as_str() == name)
    }

    const fn bit(self) -> u32 {
        1 << self as u32
    }
}

/// Switches a leak on, for the whole process.
pub fn switch_on(leak: Leak) {
    ON.fetch_or(leak.bit(), Ordering::SeqCst);
}

/// Switches a leak off again.
pub fn switch_off(leak: Leak) {
    ON.fetch_and(!leak.bit(), Ordering::SeqCst);
}

/// Whether a leak is switched on.
pub fn is_on(leak: Leak) -> bool {
    ON.load(Ordering::SeqCst) & leak.bit() != 0
}

/// The time between an answer that came too early and its commit, long enough for a crash to fall into.
pub(crate) async fn dawdle() {
    tokio::time::sleep(std::time::Duration::from_millis(30)).await;
}
