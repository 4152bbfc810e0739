//! What both sides' pages of a project share: the view in the address, the menu between views, and the calendar.

mod address;
pub mod calendar;
mod menu;
pub mod near;
pub mod slip;
pub mod timeline;

pub use address::{Address, is_free};
pub use menu::ViewMenu;
