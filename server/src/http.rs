//! The edge: hosts, callers, bodies, headers, refusals. Handlers never see a request.

mod asked;
mod caller;
mod cookie;
mod doorstep;
mod headers;
mod health;
mod refused;
mod routes;

pub use asked::{Call, Enters, Reply, tag_of};
pub use caller::{ClientCaller, StaffCaller, TakesSeat};
pub use cookie::{clear_cookie, set_cookie, token_of};
pub use doorstep::Doorstep;
pub use health::{Health, NotReady};
pub use refused::{Refused, Word};
pub use routes::router;
