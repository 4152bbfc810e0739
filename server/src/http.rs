//! The edge: hosts, callers, bodies, headers, refusals. Handlers never see a request.

mod allowed;
mod asked;
mod caller;
mod cookie;
mod doorstep;
mod guest;
mod headers;
mod health;
mod refused;
mod routes;

pub use allowed::{not_for_the_role, not_yours_because};
pub use asked::{Call, Enters, Reply, tag_of};
pub use caller::{ClientCaller, Person, StaffCaller, TakesSeat};
pub use cookie::{clear_cookie, set_cookie, set_link_cookie, token_of, token_of_link};
pub use doorstep::Doorstep;
pub use guest::GuestCaller;
pub use health::{Health, NotReady};
pub use refused::{Refused, Word};
pub use routes::router;
