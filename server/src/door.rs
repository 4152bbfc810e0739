//! The doors. Known and unknown, wrong and expired get the same answers; only a holder of the right secret is told more.

mod challenge;
mod come_in;
mod enter;
mod forgotten;
mod houses;
mod join;
mod owner;
mod passkeys;
mod proof;
mod second;
mod see_as;
mod send_link;
mod session;
mod sessions;
mod sign_in;

pub use come_in::come_in;
pub(crate) use enter::{arrive, visits};
pub use enter::{enter, enter_by_code};
pub use forgotten::{forgotten, set_password};
pub use houses::{cross_over, other_houses};
pub use join::join;
pub use owner::{first_owner, owner_link};
pub use passkeys::{add_passkey, ask_passkey, enter_by_passkey, offer_passkey, remove_passkey};
pub use proof::{prove, send_code};
pub use second::{begin_second, confirm_second, new_spares, remove_second, show_second};
pub use see_as::see_as;
pub use send_link::{passed_on, send_again, send_link};
pub use session::leave;
pub(crate) use session::{Arrival, Proven, begin, handed};
pub use sessions::{end_all, end_others, end_session, show_access};
pub use sign_in::{doorway, sign_in};
