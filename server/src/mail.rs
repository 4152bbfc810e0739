//! Mail: jobs become messages, messages become `.eml` files in the data directory.

mod invitation;
mod worker;

pub use invitation::{INVITATION, InvitationJob};
pub use worker::{drain, work};
