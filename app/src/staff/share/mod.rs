//! Making something visible, and the reverse. Light where one task is all; a panel where more would come along.

mod flow;
pub mod model;
mod panel;
mod stop;

pub use flow::{Panel, Then, Told};
pub use panel::SharePanel;
pub use stop::StopDialog;
