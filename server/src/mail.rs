//! Mail: jobs become messages, messages become `.eml` files in the data directory.

mod invitation;
mod stopped;
mod worker;

pub use invitation::{INVITATION, InvitationJob};
pub use stopped::{STOPPED, StoppedJob};
pub use worker::{drain, work};
