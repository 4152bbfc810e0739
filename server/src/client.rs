//! What contacts do: pages read, asks closed, remarks made.

mod asks;
mod away;
mod kept;
mod mails;
mod package;
mod pages;
mod people;
mod remarks;
mod search;
mod words;

pub use asks::{answer, approve, choose, finish_review, give_day, give_figure, pick_time, sign, undo};
pub use away::{come_back, go_away};
pub use mails::{change_mails, follow, show_mails};
pub use package::package;
pub use pages::{board, home, me, speak, task};
pub use people::{bring_colleague, change_domains, let_in, show_people, turn_away};
pub use remarks::{remark, take_back};
pub use search::search;
pub(crate) use words::refused;
pub use words::{hand_over, meeting_file, propose_times, put_off, say_stuck, take_hand_back, take_word_back};
