//! How a client's portal looks: one colour, one logo, what is derived of them, and how it will be.

mod figures;
mod logo;
mod page;
mod preview;
mod words;

pub use page::Page;
