//! What can be wrong with a house after a kill.

use std::fmt;

/// How it is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Something acknowledged is not there.
    Lost,
    /// Something is there that nobody asked for, or twice.
    TooMuch,
    /// An intention took effect in part.
    Half,
    /// Records do not agree with each other.
    Disagree,
    /// A request that should have been carried out was refused.
    Refused,
    /// The program did not do what programs do: panicked, did not open, did not end.
    Program,
}

/// One thing that is wrong.
#[derive(Debug, Clone)]
pub struct Trouble {
    /// How.
    pub kind: Kind,
    /// What, for the reader of the test's output.
    pub what: String,
}

impl Trouble {
    /// Something is wrong.
    pub fn new(kind: Kind, what: impl Into<String>) -> Self {
        Self { kind, what: what.into() }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { kind, what } = self;
        write!(f, "{kind:?}: {what}")
    }
}
