//! Whether the journal is what was written: its chain, and checkpoints of it that are kept elsewhere.
//!
//! A chain alone shows a row that was changed, taken out or put in. It cannot show that all of it was written anew, or that
//! its end was cut off: whoever can write the database can do either and leave a chain that holds. A checkpoint can: it says
//! where every chain ended at a time, signed, and lies where they cannot write.

mod checkpoint;
mod keep;
mod merkle;
mod verify;

pub use checkpoint::{Checkpoint, End, NotGenuine, public_key};
pub use keep::{FOLDER, KEY, keep, newest, write};
pub use verify::{Fault, Verdict, verify};
