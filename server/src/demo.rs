//! The demo house: furnished by calling endpoints as people, with a clock that is set.

mod furnish;
mod links;
mod mailbox;
mod person;

pub use furnish::furnish;
pub use links::{DemoClient, DemoLink, DemoLinks, DemoReport, links};
pub use mailbox::{mail, mailbox};
pub use person::Person;
