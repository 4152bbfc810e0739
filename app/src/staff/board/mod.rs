//! The board.

pub mod model;
