//! One's own access: where one is signed in, and the passkeys one comes in with. For whoever is in at a door, on every side.

use crate::endpoint::endpoints;
use serde::{Deserialize, Serialize};
use veranda_api_derive::View;
use veranda_terms::{CameBy, CeremonyId, Device, Moment, PasskeyId, SessionId};

use super::Entered;

/// One's own access at this door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Anyone)]
pub struct Access {
    /// Where one is signed in: here first, then the last used.
    pub sessions: Vec<OpenSession>,
    /// The passkeys, newest first; nothing where this door cannot have any, because its host is no name.
    pub passkeys: Option<Vec<KeptPasskey>>,
    /// Unused for so many hours, a session at this door ends by itself.
    pub idle_hours: u32,
    /// No session lives longer than so many days.
    pub longest_days: u32,
}

/// A session of one's own. Never a place or an address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Anyone)]
pub struct OpenSession {
    /// Which.
    pub id: SessionId,
    /// With what.
    pub device: Device,
    /// By what one came in.
    pub came_by: CameBy,
    /// Since when.
    pub since: Moment,
    /// When it was last used, within a minute.
    pub seen: Moment,
    /// Whether it is the one that asks.
    pub here: bool,
}

/// A passkey of one's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Anyone)]
pub struct KeptPasskey {
    /// Which.
    pub id: PasskeyId,
    /// With what it was made, which is what it is called by.
    pub device: Device,
    /// When it was made.
    pub made: Moment,
    /// When it last let one in.
    pub used: Option<Moment>,
}

/// What a browser has its authenticator sign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Anyone)]
pub struct ToSign {
    /// To be named with the answer.
    pub ceremony: CeremonyId,
    /// JSON: `PublicKeyCredentialCreationOptionsJSON` or `PublicKeyCredentialRequestOptionsJSON` (Web Authentication
    /// Level 3, section 5.1).
    pub options: String,
}

/// What came of it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signed {
    /// To what.
    pub ceremony: CeremonyId,
    /// JSON: `RegistrationResponseJSON` or `AuthenticationResponseJSON` (likewise), at most 32 KiB.
    pub answer: String,
}

endpoints! {
    /// One's own access at this door.
    ShowAccess {} (()) -> Access = Get "/api/door/access" for Anyone;
    /// Ends one session of one's own.
    EndSession { session: SessionId } (()) -> Access = Post "/api/door/access/sessions/{session}/end" for Anyone;
    /// Ends every session of one's own at this door but the one that asks.
    EndOthers {} (()) -> Access = Post "/api/door/access/others" for Anyone;
    /// Ends every session of one's own at every door, this one too.
    EndAll {} (()) -> () = Post "/api/door/access/everywhere" for Anyone;
    /// Begins to make a passkey.
    OfferPasskey {} (()) -> ToSign = Post "/api/door/access/passkeys/begin" for Anyone;
    /// Keeps the passkey that was made.
    AddPasskey {} (Signed) -> Access = Post "/api/door/access/passkeys" for Anyone;
    /// Removes a passkey of one's own.
    RemovePasskey { passkey: PasskeyId } (()) -> Access = Post "/api/door/access/passkeys/{passkey}/remove" for Anyone;
    /// Begins to come in with a passkey. Asks for no address: the passkey says whose it is.
    AskPasskey {} (()) -> ToSign = Post "/api/door/passkey/begin" for Anyone;
    /// Comes in with it.
    EnterByPasskey {} (Signed) -> Entered = Post "/api/door/passkey" for Anyone;
}
