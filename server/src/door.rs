//! The doors. Known and unknown, wrong and expired get the same answers; only a holder of the right secret is told more.

mod challenge;
mod enter;
mod forgotten;
mod join;
mod owner;
mod second;
mod see_as;
mod session;
mod sign_in;

pub(crate) use enter::visits;
pub use enter::{enter, enter_by_code, send_again};
pub use forgotten::{forgotten, set_password};
pub use join::join;
pub use owner::{first_owner, owner_link};
pub use second::{begin_second, confirm_second, new_spares, remove_second, show_second};
pub use see_as::see_as;
pub use session::leave;
pub use sign_in::{doorway, sign_in};
