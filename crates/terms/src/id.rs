//! Identifiers: 122 random bits in the usual UUID form (RFC 9562 section 5.4, version 4).
//!
//! Version 4 and not 7: an id a client sees must not tell when the thing was created inside the firm.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// Where ids and secrets get their bits. The server forks one per intention, tests fix the seed.
pub trait Randomness {
    /// Sixteen bytes nobody can guess.
    fn bytes16(&mut self) -> [u8; 16];
}

/// The text was not an id of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadId;

impl fmt::Display for BadId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an id")
    }
}

impl std::error::Error for BadId {}

fn write_uuid(bytes: u128, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let hex = format!("{bytes:032x}");
    write!(f, "{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

fn parse_uuid(text: &str) -> Result<u128, BadId> {
    let ok = text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => matches!(byte, b'0'..=b'9' | b'a'..=b'f'),
        });
    if !ok {
        return Err(BadId);
    }
    u128::from_str_radix(&text.replace('-', ""), 16).map_err(|_| BadId)
}

fn fresh(random: &mut dyn Randomness) -> u128 {
    let bits = u128::from_be_bytes(random.bytes16());
    let version_4 = (bits & !(0xf << 76)) | (0x4 << 76);
    (version_4 & !(0x3 << 62)) | (0x2 << 62)
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u128);

        impl $name {
            /// A new id.
            pub fn fresh(random: &mut dyn Randomness) -> Self {
                Self(fresh(random))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_uuid(self.0, f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self)
            }
        }

        impl FromStr for $name {
            type Err = BadId;
            fn from_str(text: &str) -> Result<Self, BadId> {
                parse_uuid(text).map(Self)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(from)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )*};
}

ids! {
    /// A customer company of the firm.
    ClientId;
    /// Somebody who signs in.
    PersonId;
    /// One engagement for a client.
    ProjectId;
    /// The stages a project's tasks pass through.
    WorkflowId;
    /// A column of a workflow.
    StageId;
    /// A unit of the plan.
    TaskId;
    /// One thing needed from named people.
    AskId;
    /// A proposed time for a meeting.
    SlotId;
    /// Something said about a task, inside the firm or with the client.
    RemarkId;
    /// A line of a task's checklist.
    ChecklistItemId;
    /// A coloured word of a project.
    LabelId;
    /// A row of the sharing history.
    SharingId;
    /// A way in: an invitation or a sign-in link.
    EntryId;
    /// A link to a report. It stands in the address; what opens it is the secret.
    LinkId;
    /// Somebody of the firm looking as a contact.
    LookId;
    /// A further company on a project.
    PartnerId;
    /// A link and a code mailed to prove that somebody reads an address.
    ChallengeId;
    /// Somebody who waits to be let in at a client's house.
    AdmissionId;
    /// A key that somebody's device holds, by which they come in.
    PasskeyId;
    /// A passkey being made or shown: what a browser was asked to sign.
    CeremonyId;
    /// Somebody's session, as it is named to themself.
    SessionId;
    /// The plan of a project, kept to begin others with.
    TemplateId;
    /// A way to look at a project, kept under a name.
    SavedViewId;
    /// The plan of a project as it was on a day.
    BaselineId;
    /// A word of the firm's own for what is asked.
    WordId;
}

/// A partner has a house as a client has: the same door, people and colours. The house of a partner is named like it.
impl PartnerId {
    /// The house its people come in by.
    pub const fn house(self) -> ClientId {
        ClientId(self.0)
    }

    /// The partner whose house this is. Whether it is one's, the store says.
    pub const fn of_house(house: ClientId) -> Self {
        Self(house.0)
    }
}

impl StageId {
    /// A lane of a partner's board: made of its project, so that it is the same each time and tells about no stage.
    pub const fn lane(project: ProjectId, lane: u8) -> Self {
        Self(project.0 ^ (1 + lane as u128))
    }
}

impl SessionId {
    /// The name of a session, made of what is kept of its token: nothing leads back from it.
    pub const fn of_bytes(bytes: [u8; 16]) -> Self {
        Self(u128::from_be_bytes(bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Fixed(u8);
    impl Randomness for Fixed {
        fn bytes16(&mut self) -> [u8; 16] {
            self.0 += 1;
            [self.0; 16]
        }
    }

    #[test]
    fn an_id_is_a_version_4_uuid_and_reads_back() {
        let id = TaskId::fresh(&mut Fixed(0xfe));
        assert_eq!(id.to_string(), "ffffffff-ffff-4fff-bfff-ffffffffffff");
        assert_eq!(id.to_string().parse(), Ok(id));
    }

    #[test]
    fn what_is_not_an_id_is_refused() {
        for text in [
            "",
            "x",
            "FFFFFFFF-ffff-4fff-bfff-ffffffffffff",
            "ffffffffffff-4fff-bfff-ffffffffffff-xxxx",
            "ffffffff_ffff-4fff-bfff-ffffffffffff",
        ] {
            assert_eq!(text.parse::<TaskId>(), Err(BadId), "{text}");
        }
    }
}
