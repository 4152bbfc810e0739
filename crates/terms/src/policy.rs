//! Who may do what, before the thing itself is looked at. Used by the server to decide and by the app to offer.

use crate::{Action, ContactRole};

/// Whether a contact of this role may close an ask of this action.
pub const fn may_close(role: ContactRole, action: Action) -> bool {
    match action {
        Action::Approve | Action::Sign | Action::Pay => matches!(role, ContactRole::Decides),
        Action::Review | Action::Answer | Action::Meet => !matches!(role, ContactRole::Looks),
    }
}

/// What was sent to the other side can be taken back for so long, in milliseconds; no mail about it goes out before.
pub const RECALL_MS: i64 = 30_000;

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
}
