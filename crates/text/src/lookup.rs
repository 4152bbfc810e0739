//! From a word of the product to the message that says it.

use crate::Say;
use veranda_terms::{Action, Turn};

impl Say {
    /// The verb of an action, as on its button and its chip.
    pub const fn action(self, action: Action) -> &'static str {
        match action {
            Action::Review => self.common_review(),
            Action::Approve => self.common_approve(),
            Action::Answer => self.common_answer(),
            Action::Meet => self.common_meet(),
            Action::Sign => self.common_sign(),
            Action::Pay => self.common_pay(),
        }
    }

    /// The word of a turn, as on the chip: the verb where something is asked, else "With us" or "Done".
    pub const fn turn(self, turn: Turn) -> &'static str {
        match turn {
            Turn::Yours { action, .. } | Turn::Colleagues { action } => self.action(action),
            Turn::Ours => self.common_with_us(),
            Turn::Done => self.common_done(),
        }
    }
}
