//! Live: what changed, told to everybody who may see it, while they look.
//!
//! Messages follow the journal. One tail per server reads it, makes one message per audience class through
//! [`crate::present`] and hands it to all streams of that class.

mod hub;
mod stream;
mod tail;

pub use hub::{Class, Hub};
pub use stream::{client_stream, guest_stream, partner_stream, staff_stream};
pub use tail::{Heads, catch_up, follow};
