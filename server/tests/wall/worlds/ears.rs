//! Who can hear something in a drawn house: one bit each.

pub use crate::canary::marks::{Ears, FIRM};

/// So many clients.
pub const CLIENTS: usize = 3;
/// So many contacts each; the last has left.
pub const CONTACTS: usize = 4;
/// So many links each; the last two have ended.
pub const LINKS: usize = 4;

/// Whoever stands at the firm's door.
pub const DOOR_FIRM: Ears = 1 << 1;

/// The contacts of a client.
pub const fn contacts(client: usize) -> Ears {
    1 << (2 + client)
}

/// Whoever stands at a client's door.
pub const fn door(client: usize) -> Ears {
    1 << (5 + client)
}

/// One contact alone, and their mail.
pub const fn own(client: usize, contact: usize) -> Ears {
    1 << (8 + client * CONTACTS + contact)
}

/// Whoever reads by a link.
pub const fn link(client: usize, link: usize) -> Ears {
    1 << (20 + client * LINKS + link)
}

/// Everybody at any door.
pub fn doors() -> Ears {
    (0..CLIENTS).fold(DOOR_FIRM, |all, client| all | door(client))
}

/// Whoever reads by a link of a client that has not ended.
pub fn readers(client: usize) -> Ears {
    (0..LINKS / 2).fold(0, |all, n| all | link(client, n))
}

/// The contacts of all clients, and all who read by a link.
pub fn outside() -> Ears {
    (0..CLIENTS).fold(0, |all, client| all | contacts(client) | readers(client))
}
