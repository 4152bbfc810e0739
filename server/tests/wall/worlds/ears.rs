//! Who can hear something in a drawn house: one bit each.

pub use crate::canary::marks::{Ears, FIRM};

/// So many clients, departments among them.
pub const CLIENTS: usize = 5;
/// So many contacts each; the last has left.
pub const CONTACTS: usize = 4;
/// So many links each; the last two have ended.
pub const LINKS: usize = 4;

/// Whoever stands at the firm's door.
pub const DOOR_FIRM: Ears = 1 << 1;

/// What a client is a department of: the last two are sisters.
pub const fn whole(client: usize) -> Option<usize> {
    if client >= CLIENTS - 2 { Some(0) } else { None }
}

/// The departments of a client.
pub fn departments(client: usize) -> impl Iterator<Item = usize> {
    (0..CLIENTS).filter(move |other| whole(*other) == Some(client))
}

/// The contacts of a client.
pub const fn contacts(client: usize) -> Ears {
    1 << (2 + client)
}

/// Whoever sees what is shared with a client: its contacts, and those of what it is a department of.
pub const fn who_see(client: usize) -> Ears {
    match whole(client) {
        Some(whole) => contacts(client) | contacts(whole),
        None => contacts(client),
    }
}

/// Whoever stands at a client's door.
pub const fn door(client: usize) -> Ears {
    1 << (2 + CLIENTS + client)
}

/// One contact alone, and their mail.
pub const fn own(client: usize, contact: usize) -> Ears {
    1 << (2 + 2 * CLIENTS + client * CONTACTS + contact)
}

/// Whoever reads by a link.
pub const fn link(client: usize, link: usize) -> Ears {
    1 << (2 + (2 + CONTACTS) * CLIENTS + client * LINKS + link)
}

/// So many partners.
pub const PARTNERS: usize = 2;

/// The people of a partner.
pub const fn partner(n: usize) -> Ears {
    1 << (2 + (2 + CONTACTS + LINKS) * CLIENTS + n)
}

/// Whoever stands at a partner's door.
pub const fn partner_door(n: usize) -> Ears {
    1 << (2 + (2 + CONTACTS + LINKS) * CLIENTS + PARTNERS + n)
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
