//! The edge: hosts, callers, bodies, headers, refusals. Handlers never see a request.

mod allowed;
mod asked;
mod calendar;
mod caller;
mod cookie;
mod device;
mod doorstep;
mod file;
mod guest;
mod headers;
mod health;
mod looking;
mod network;
mod package;
mod refused;
mod routes;
mod told_on;

pub use allowed::{not_for_the_role, not_yours_because};
pub use asked::{Call, Enters, Reply, tag_of};
pub use caller::{ClientCaller, PartnerCaller, Person, StaffCaller, TakesSeat, inside};
pub use cookie::{
    begins_session, clear_cookie, clear_look_cookie, set_browser_cookie, set_cookie, set_link_cookie, set_look_cookie,
    token_of, token_of_browser, token_of_link, token_of_look,
};
pub use device::device_of;
pub use doorstep::Doorstep;
pub use guest::GuestCaller;
pub use health::{Health, NotReady};
pub use looking::Looking;
pub use network::{Proxies, counted_as_one};
pub use refused::{Refused, Word, reading_goes_on};
pub use routes::router;
pub use told_on::LARGEST_REPORT;
