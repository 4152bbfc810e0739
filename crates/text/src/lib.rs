//! Every sentence people read, in English, French and Swedish, and the one formatting of dates and numbers.
//!
//! The sentences live in `catalogue/{en,fr,sv}/{area}.ftl` and become one function each on [`Say`]. A message that
//! one language lacks, an argument it does not use or a plural form it leaves out stops the build.
//! Used by the app, mails, server answers and the command line alike; small enough for the browser: messages
//! nobody calls are dropped by the linker.
//!
//! # To add a message
//! Write it in the three files of its area, its key beginning with the area, and call the function of that name:
//!
//! ```text
//! # $count: number
//! # $name: text
//! client-waiting = { $count ->
//!     [one] One thing waits for { $name }.
//!    *[other] { $count } things wait for { $name }.
//! }
//! ```
//!
//! becomes `say.client_waiting(count, name)`. The English file declares what an argument is and in which order they
//! come: `text` (when nothing is said), `number` (`i64`), `duration` (minutes as `i64`), `names` (`&[&str]`), `day`,
//! `moment` and `clock`; a day or moment adds the parameter `today`, a moment or clock adds `offset_minutes`.
//! Plain spaces before French marks and plain apostrophes are turned into the right ones. A new area is a new file
//! in each language, a new language a folder and the places the compiler then names.

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
