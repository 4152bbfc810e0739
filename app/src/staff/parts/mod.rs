//! Small pieces the firm's pages share.

mod branded;
mod choice;
mod crumbs;
mod health;
mod holidays;
mod loaded;
mod logo;
mod picks;
mod see_as;
mod sender;
mod unanswered;
mod wrong;

pub use branded::{Branded, Dot};
pub use choice::{Choice, Choices};
pub use crumbs::{Crumb, Crumbs};
pub use health::{Stands, health_word};
pub use holidays::HolidaysCard;
pub use loaded::{Loaded, Nothing};
pub use logo::{LogoField, Upload};
pub use picks::{People, SelectField, Tick};
pub use see_as::{Looker, SeeFromHere};
pub use sender::Sender;
pub use unanswered::{Unanswered, described, is_open};
pub use wrong::{bad_word, wrong};
