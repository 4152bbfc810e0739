//! Readers of a link: what its address shows, how its secret is exchanged, and the report itself.

mod open;
mod page;
mod show;
mod written;

pub use open::open;
pub use page::page;
pub use show::report;
