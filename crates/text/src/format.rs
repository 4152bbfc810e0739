//! The one formatting of dates, times, numbers and names, per language.

mod days;
mod names;
mod numbers;
mod times;

pub use names::initials;
