//! Readers of a link: what its address shows, how its secret is exchanged, and the report itself.

mod open;
mod page;
mod shelf;
mod show;
mod written;

pub use open::open;
pub use page::page;
pub use shelf::Shelf;
pub use show::report;
