//! Who may do what, before the thing itself is looked at. Used by the server to decide and by the app to offer.
//! `docs/policy.md` is written from here and compared in the test run.

mod act;

pub use act::Act;

use crate::{Action, ContactRole, StaffRole};

/// Whether somebody of the firm may do this at all. What they may do it *to* is what their seat sees: a member sees the
/// clients and projects they were given, the others everything.
pub const fn may(role: StaffRole, act: Act) -> bool {
    use StaffRole::{Finance, Manager, Member, Owner};
    match act {
        Act::KeepOwn | Act::SeeWork | Act::SeeSharingHistory | Act::SeeReports | Act::SeeTeam | Act::NoteInside => true,
        Act::EditPlan
        | Act::TellClient
        | Act::Share
        | Act::StopSharing
        | Act::OpenAsk
        | Act::MakeLink
        | Act::CreateProject
        | Act::ArchiveProject
        | Act::ImportPlan
        | Act::SeeAs
        | Act::WorkWithPartner
        | Act::Invite => matches!(role, Owner | Manager | Member),
        Act::CreateClient
        | Act::PutPartner
        | Act::ReleaseJudgement
        | Act::ChangeContact
        | Act::RemoveContact
        | Act::GiveAccess
        | Act::LostMails
        | Act::ChangeBrand
        | Act::SeeFirstVisits
        | Act::SetHolidays
        | Act::KeepWords => {
            matches!(role, Owner | Manager)
        }
        Act::SeeMoney => matches!(role, Owner | Manager | Finance),
        Act::AddStaff | Act::ChangeStaffRole | Act::RemoveStaff | Act::TakeProof => matches!(role, Owner),
    }
}

/// Whether a contact of this role may close an ask of this action.
pub const fn may_close(role: ContactRole, action: Action) -> bool {
    match action {
        Action::Approve | Action::Sign | Action::Pay => matches!(role, ContactRole::Decides),
        Action::Review | Action::Answer | Action::Meet => !matches!(role, ContactRole::Looks),
    }
}

/// What was sent to the other side can be taken back for so long, in milliseconds; no mail about it goes out before.
pub const RECALL_MS: i64 = 30_000;

/// What was done without a connection may still be sent so many days after: so long its key is known to have been used.
pub const INTENTION_DAYS: u32 = 14;

/// A checklist has at most so many lines.
pub const CHECKLIST_LINES: usize = 200;
/// So many lines are added to a checklist at once, at most.
pub const LINES_AT_ONCE: usize = 50;

/// So many tasks are shared, or taken back, or changed together at once, at most.
pub const TASKS_AT_ONCE: usize = 200;

/// Somebody keeps so many views of one project, at most.
pub const SAVED_VIEWS: usize = 50;

/// An answer can be undone for so long, in milliseconds, where the firm has not said until when.
pub const UNDO_MS: i64 = 600_000;

/// Whether a contact of this role may write a remark.
pub const fn may_remark(role: ContactRole) -> bool {
    !matches!(role, ContactRole::Looks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_who_decides_approves_and_who_looks_closes_nothing() {
        for action in Action::ALL {
            assert!(may_close(ContactRole::Decides, action));
            assert!(!may_close(ContactRole::Looks, action));
        }
        assert!(!may_close(ContactRole::TakesPart, Action::Approve));
        assert!(may_close(ContactRole::TakesPart, Action::Answer));
    }

    #[test]
    fn an_owner_may_everything_and_only_an_owner_touches_the_team() {
        for act in Act::ALL {
            assert!(may(StaffRole::Owner, act), "{act:?}");
        }
        for act in [Act::AddStaff, Act::ChangeStaffRole, Act::RemoveStaff, Act::TakeProof] {
            for role in [StaffRole::Manager, StaffRole::Member, StaffRole::Finance] {
                assert!(!may(role, act), "{role:?} {act:?}");
            }
        }
    }

    /// Whoever may show something may take it back at once.
    #[test]
    fn who_may_share_may_stop() {
        for role in StaffRole::ALL {
            assert_eq!(may(role, Act::Share), may(role, Act::StopSharing), "{role:?}");
        }
    }

    #[test]
    fn finance_changes_nothing_a_client_sees() {
        for act in Act::ALL.into_iter().filter(|act| act.reaches_clients()) {
            assert!(!may(StaffRole::Finance, act), "{act:?}");
        }
    }
}
