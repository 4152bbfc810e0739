//! What the task has with each partner on its project: a place of its own for each, apart from the client's and from inside.

mod ask;
mod history;
mod share;
mod side;
mod sides;
mod stop;
mod thread;

pub use ask::Whom;
pub use side::PartnerSides;
