//! Who a view is for, as types. Sealed: there are these five and no others.

use serde::{Deserialize, Serialize};

mod sealed {
    pub trait Sealed {}
}

/// A class of readers. Views and endpoints name theirs; a seat proves membership of one.
pub trait Audience: sealed::Sealed + Send + Sync + 'static {
    /// The side this audience sits on.
    const SIDE: Side;
}

/// The side a reader is on, as a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Nobody in particular: whoever reached the address.
    Anyone,
    /// The firm.
    Staff,
    /// A client's contacts.
    Client,
    /// A further company on a project.
    Partner,
    /// A reader of a link.
    Guest,
}

macro_rules! audiences {
    ($($(#[$doc:meta])* $name:ident),*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name {}
        impl sealed::Sealed for $name {}
        impl Audience for $name {
            const SIDE: Side = Side::$name;
        }
    )*};
}

audiences! {
    /// Whoever reached the address: sign-in pages, brand, refusals.
    Anyone,
    /// People of the firm.
    Staff,
    /// Contacts of a client.
    Client,
    /// People of a further company on a project.
    Partner,
    /// Readers of a link, without account.
    Guest
}
