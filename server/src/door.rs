//! The doors. Known and unknown, wrong and expired get the same answers; only a holder of the right secret is told more.

mod challenge;
mod enter;
mod join;
mod owner;
mod see_as;
mod session;
mod sign_in;

pub(crate) use enter::{arrive, visits};
pub use enter::{enter, enter_by_code, send_again};
pub use join::join;
pub use owner::{first_owner, owner_link};
pub use see_as::see_as;
pub use session::leave;
pub(crate) use session::{Arrival, begin, handed};
pub use sign_in::{doorway, sign_in};
