//! The server: a thin HTTP edge over `domain` and `store`.
//!
//! A request finds its host, its caller and its seat; the handler loads through the seat, lets `domain` decide, records
//! the change and shows the result through [`present`], the one place where records become views.

// The HTTP caller is never called "client" here: that word is the customer company.

pub mod audit;
mod away;
pub mod carry;
pub mod clock;
pub mod copies;
pub mod demo;
pub mod dice;
pub mod doctor;
pub mod http;
pub mod import;
pub mod limits;
pub mod live;
mod logo;
pub mod mail;
#[cfg(feature = "mutants")]
pub mod mutants;
pub mod outbound;
pub mod password;
pub mod people;
pub mod present;
pub mod run;
pub mod second;
pub mod secret;
pub mod settings;
pub mod sign_on;
pub mod site;
pub mod state;

mod client;
mod door;
pub mod guest;
mod partner;
mod speak;
mod staff;

pub use door::owner_link as door_owner_link;
pub use http::router;
pub use state::House;
