//! The doors: what somebody who is not signed in may see and do. Known and unknown addresses get the same answers.

mod second;

pub use second::{
    BeginSecond, ChosenPassword, ConfirmSecond, Forgotten, Mailed, NewSecond, NewSpares, QrCode, RemoveSecond,
    SecondCode, SecondView, SetPassword, ShowSecond, SpareCodes, WhoForgot,
};

use crate::endpoint::endpoints;
use serde::{Deserialize, Serialize};
use std::fmt;
use veranda_api_derive::View;
use veranda_terms::{ChallengeId, EmailAddress, EntryId, Lang, LookId, PersonName, Side, Title};

/// A secret on its way in. Never printed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Secret(pub String);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// Which house this is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Anyone)]
pub struct Doorway {
    /// Whether the firm's own people enter here; otherwise a client's.
    pub for_staff: bool,
    /// The firm's name; nothing before it is set up.
    pub firm_name: Option<Title>,
    /// The client's name, at a client's door.
    pub client_name: Option<Title>,
    /// The language to begin in.
    pub lang: Lang,
}

impl Doorway {
    /// The side that enters here.
    pub const fn side(&self) -> Side {
        if self.for_staff { Side::Staff } else { Side::Client }
    }
}

/// Somebody is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Anyone)]
pub struct Entered {
    /// The in-app path to land on.
    pub to: String,
}

/// Staff credentials.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Credentials {
    /// The address.
    pub email: EmailAddress,
    /// The password, 8 to 128 characters.
    pub password: Secret,
    /// The second proof, once it was asked for: six digits of an app, a spare code, or the mailed code of `challenge`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<Secret>,
    /// Whose code the proof is, where one was mailed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub challenge: Option<ChallengeId>,
}

impl Credentials {
    /// As they are typed first: whether a proof is needed is said to whoever has the right password.
    pub const fn new(email: EmailAddress, password: Secret) -> Self {
        Self { email, password, proof: None, challenge: None }
    }
}

/// Somebody of the firm is in, or a code was mailed to them first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Anyone)]
pub struct SignedIn {
    /// The in-app path to land on; nothing while a mailed code is needed.
    pub to: Option<String>,
    /// Whose code is needed. It was mailed to the address they sign in with.
    pub mailed: Option<ChallengeId>,
}

/// The first owner sets the house up.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FirstOwner {
    /// From the address printed at first start.
    pub secret: Secret,
    /// What the firm is called.
    pub firm_name: Title,
    /// How the owner is called.
    pub name: PersonName,
    /// Their address.
    pub email: EmailAddress,
    /// Their password, 10 to 128 characters.
    pub password: Secret,
    /// The language they read.
    pub lang: Lang,
}

/// The secret of a link, from its fragment.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkSecret {
    /// The secret.
    pub secret: Secret,
}

/// The code of a mail, for another device or a mail program that cut the link.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryCode {
    /// The address the mail went to.
    pub email: EmailAddress,
    /// Eight characters, in any case, with or without a dash.
    pub code: Secret,
}

/// What somebody shows to prove that they read an address: the link's secret, the mail's code, or both. The browser that
/// asked shows itself by its cookie.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proof {
    /// From the link's fragment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret: Option<Secret>,
    /// Eight characters, in any case, with or without a dash.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<Secret>,
}

/// A new colleague chooses their password.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewPassword {
    /// The secret of their link, from its fragment.
    pub secret: Secret,
    /// Their password, 10 to 128 characters.
    pub password: Secret,
}

endpoints! {
    /// Which house this is.
    Where {} (()) -> Doorway = Get "/api/door" for Anyone;
    /// Staff sign in.
    SignIn {} (Credentials) -> SignedIn = Post "/api/door/sign-in" for Anyone;
    /// The first owner sets the house up and is in.
    Owner {} (FirstOwner) -> Entered = Post "/api/door/owner" for Anyone;
    /// The one gesture: exchanges the link's secret for a session.
    Enter { entry: EntryId } (LinkSecret) -> Entered = Post "/api/door/entries/{entry}" for Anyone;
    /// The same with the mailed code.
    EnterByCode {} (EntryCode) -> Entered = Post "/api/door/code" for Anyone;
    /// Sends a fresh mail to the same person, for a link that has run out.
    SendAgain { entry: EntryId } (LinkSecret) -> () = Post "/api/door/entries/{entry}/again" for Anyone;
    /// Opens what somebody of the firm sees as a contact: exchanges the address's secret, once, for a session that only
    /// reads.
    SeeAs { look: LookId } (LinkSecret) -> Entered = Post "/api/door/looks/{look}" for Anyone;
    /// A new colleague's gesture: exchanges the link's secret for a session, with the password they choose.
    Join { entry: EntryId } (NewPassword) -> Entered = Post "/api/door/entries/{entry}/join" for Anyone;
    /// Ends the session; of somebody who looks as a contact, only the looking.
    Leave {} (()) -> () = Post "/api/door/leave" for Anyone;
}
