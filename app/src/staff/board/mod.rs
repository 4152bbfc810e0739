//! A project's board and the tasks opened on it.

mod adding;
mod along;
mod ask_first;
mod behind;
mod bulk;
mod bundle;
mod card;
mod card_menu;
mod carrying;
mod dates;
mod drag;
mod header;
mod keys;
mod lane;
mod list;
mod many;
pub mod model;
mod month;
mod more;
mod move_dialog;
mod moving;
mod page;
mod quick;
mod saved_views;
mod saving;
mod state;
mod telling;
mod undo;

pub use page::Project;
pub use state::{Board, board};
