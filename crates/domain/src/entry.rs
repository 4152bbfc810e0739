//! Ways in and sessions. Secrets never stand here: only their hashes.

use veranda_terms::{CameBy, ClientId, Device, EntryId, Moment, PersonId, TaskId};

/// What kind of way in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EntryKind {
    /// An invitation mail: one session, then used.
    Invitation,
    /// The address printed at first start, for the first owner: one use.
    Owner,
    /// The link a new colleague chooses their password by: one use.
    Colleague,
    /// A link of the demo house: as often as one likes.
    Demo,
    /// From another house the person has a place in, in the same browser: one use, within a minute.
    Crossing,
}

impl EntryKind {
    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            EntryKind::Invitation => "invitation",
            EntryKind::Owner => "owner",
            EntryKind::Colleague => "colleague",
            EntryKind::Demo => "demo",
            EntryKind::Crossing => "crossing",
        }
    }

    /// What a stored word means.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "invitation" => Some(EntryKind::Invitation),
            "owner" => Some(EntryKind::Owner),
            "colleague" => Some(EntryKind::Colleague),
            "demo" => Some(EntryKind::Demo),
            "crossing" => Some(EntryKind::Crossing),
            _ => None,
        }
    }

    /// Whether one use ends it.
    pub const fn once(self) -> bool {
        !matches!(self, EntryKind::Demo)
    }
}

/// A way in: a link with a secret, and a code for another device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Which.
    pub id: EntryId,
    /// What kind.
    pub kind: EntryKind,
    /// For whom; nobody yet for the first owner.
    pub person: Option<PersonId>,
    /// At which client's house; none for staff.
    pub client: Option<ClientId>,
    /// The task they land on.
    pub task: Option<TaskId>,
    /// SHA-256 of the link's secret, hex. The secret has 128 random bits, so a plain hash is enough.
    pub secret_hash: String,
    /// Keyed hash of the code, hex.
    pub code_hash: Option<String>,
    /// When it was made.
    pub made: Moment,
    /// Who invited; nobody for what Veranda itself made.
    pub by: Option<PersonId>,
    /// Until when it works.
    pub until: Moment,
    /// Wrong codes typed so far.
    pub misses: u32,
    /// When it was used.
    pub used: Option<Moment>,
    /// When it was ended: replaced by a newer one, or its person removed.
    pub ended: Option<Moment>,
    /// Of somebody who crosses over from another house: when they proved there who they are.
    pub proved: Option<Moment>,
}

impl Entry {
    /// The most wrong codes before the code stops working (the link still does).
    pub const MISSES: u32 = 10;

    /// Whether it still opens the door.
    pub fn opens(&self, now: Moment) -> bool {
        self.ended.is_none() && now < self.until && !(self.kind.once() && self.used.is_some())
    }
}

/// Somebody who is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// SHA-256 of the cookie's token, hex. The token has 256 random bits.
    pub token_hash: String,
    /// Who.
    pub person: PersonId,
    /// At which client's house; none for staff.
    pub client: Option<ClientId>,
    /// Since when.
    pub since: Moment,
    /// When it was last used.
    pub seen: Moment,
    /// By which invitation they came in.
    pub entry: Option<EntryId>,
    /// By what they came in.
    pub came_by: CameBy,
    /// With what.
    pub device: Device,
    /// When this browser last proved something that cannot be passed on with a mail.
    pub proved: Option<Moment>,
    /// When a code was typed in this browser that was mailed to their own address because this browser asked. A proof in
    /// this house may be another company's word, which is good here alone; this one is good in every house of theirs.
    pub mailed: Option<Moment>,
}

impl Session {
    /// Unused for so long, a staff session ends: 12 hours.
    pub const STAFF_IDLE_MS: i64 = 12 * 3_600_000;
    /// Unused for so long, a contact's session ends: 14 days.
    pub const CLIENT_IDLE_MS: i64 = 14 * Moment::DAY_MS;
    /// No session lives longer than 30 days.
    pub const LONGEST_MS: i64 = 30 * Moment::DAY_MS;

    /// Whether it still counts.
    pub const fn holds(&self, now: Moment) -> bool {
        let idle = if self.client.is_some() { Self::CLIENT_IDLE_MS } else { Self::STAFF_IDLE_MS };
        now.0 < self.seen.0 + idle && now.0 < self.since.0 + Self::LONGEST_MS
    }
}
