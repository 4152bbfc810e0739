//! What goes over the wire, typed by audience: views, endpoints, live messages, refusals, and the pure derivations
//! a reader's side makes over them. Knows nothing of `domain`: an internal record cannot be named here.

// The derive and the endpoint macro write `::veranda_api` so that they work from every crate, this one included.
extern crate self as veranda_api;

pub mod away;
mod call;
pub mod client;
pub mod door;
mod endpoint;
pub mod guest;
pub mod mails;
mod needs;
pub mod partner;
pub mod people;
pub mod query;
pub mod reader;
mod refusal;
pub mod report;
mod route;
pub mod search;
mod showing;
pub mod staff;
mod view;

pub use call::{Answer, CallFailed, Outgoing, Tagged, Transport, WITH_FILE, call, call_if, call_with_file, read};
pub use endpoint::{BadParts, Endpoint, Method, Operation, Parts};
pub use refusal::{Code, FieldProblem, Refusal};
pub use route::{Aside, Route};
pub use showing::{By, Showing, Sort, View, Whose};
pub use view::{Html, VisibleTo};
