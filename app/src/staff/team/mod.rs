//! The firm's own people: who they are, what they may do, what they were given.

mod add;
mod firm_logo;
mod holidays;
mod means;
mod own_words;
mod page;
mod rights;
mod word_dialog;

pub use page::Page;
