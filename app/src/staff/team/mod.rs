//! The firm's own people: who they are, what they may do, what they were given.

mod add;
mod firm_logo;
mod holidays;
mod means;
mod page;
mod rights;

pub use page::Page;
