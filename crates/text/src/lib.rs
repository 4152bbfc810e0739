//! Every sentence people read, in English, French and Swedish, and the one formatting of dates and numbers.
//!
//! The sentences live in `catalogue/{en,fr,sv}/{area}.ftl` and become one function each on [`Say`]. A message that
//! one language lacks, an argument it does not use or a plural form it leaves out stops the build.
//! Used by the app, mails, server answers and the command line alike; small enough for the browser: messages
//! nobody calls are dropped by the linker.

mod fill;
mod format;
mod lookup;
mod say;

#[cfg(test)]
#[path = "../generator/mod.rs"]
mod generator;
#[cfg(test)]
mod prose;

pub use format::initials;
pub use say::Say;
