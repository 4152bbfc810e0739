//! The browser app. Pages of the two sides live in [`client`] and [`staff`], the doors both share in [`door`],
//! what keeps a link's report up to date in [`guest`]; everything else here knows no product rule beyond what `api` and
//! `terms` say.

pub mod access;
mod away;
pub mod client;
pub mod clock;
pub mod door;
pub mod draft;
mod finding;
pub mod guest;
pub mod icons;
pub mod intention;
pub mod live;
pub mod mails;
pub mod markdown;
pub mod outbox;
pub mod part;
pub mod passkey;
pub mod patience;
pub mod problem;
pub mod proof;
pub mod session;
pub mod shell;
pub mod staff;
pub mod transport;
pub mod ui;
mod views;
pub mod wire;
