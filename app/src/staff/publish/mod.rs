//! What waits to be published: the switch, the bar over the board, and the list behind it.

mod bar;
mod dialog;
mod here;
mod model;
mod sides;
mod switch;

pub use bar::PublishBar;
pub use dialog::PublishDialog;
pub use here::WaitingHere;
pub use switch::Switch;
