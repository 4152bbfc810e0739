//! The doors. Known and unknown, wrong and expired get the same answers; only a holder of the right secret is told more.

mod challenge;
mod enter;
mod join;
mod owner;
mod passkeys;
mod see_as;
mod session;
mod sessions;
mod sign_in;

pub(crate) use enter::visits;
pub use enter::{enter, enter_by_code, send_again};
pub use join::join;
pub use owner::{first_owner, owner_link};
pub use passkeys::{add_passkey, ask_passkey, enter_by_passkey, offer_passkey, remove_passkey};
pub use see_as::see_as;
pub use session::leave;
pub use sessions::{end_all, end_others, end_session, show_access};
pub use sign_in::{doorway, sign_in};
