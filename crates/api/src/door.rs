//! The doors: what somebody who is not signed in may see and do. Known and unknown addresses get the same answers.

pub mod access;
mod second;

pub use second::{
    BeginSecond, ChosenPassword, ConfirmSecond, Forgotten, Mailed, NewSecond, NewSpares, QrCode, RemoveSecond,
    SecondCode, SecondView, SetPassword, ShowSecond, SpareCodes, WhoForgot,
};

use crate::endpoint::endpoints;
use serde::{Deserialize, Serialize};
use std::fmt;
use veranda_api_derive::View;
use veranda_terms::{Accent, ChallengeId, ClientId, EmailAddress, EntryId, Lang, LookId, PersonName, Side, Title};

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
    /// Whether it is a demo house, whose links are nobody's in particular.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub demo: bool,
    /// The language to begin in.
    pub lang: Lang,
    /// The sign-on of the company whose people enter here, if there is one.
    pub sign_on: Option<SignOnOffer>,
}

/// A way in by the sign-on of one's own company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Anyone)]
pub struct SignOnOffer {
    /// What its button says, if that was set; else what every such button says.
    pub name: Option<Title>,
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

/// The one gesture at an invitation: its secret, and the name of whoever makes it. A name is what scanners do not type, and
/// tells somebody it was passed on to from the one it was for.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ByName {
    /// The secret.
    pub secret: Secret,
    /// How they are called. Needed at an invitation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<PersonName>,
    /// Whether they say that it is them although the invitation says another name.
    #[serde(default)]
    pub sure: bool,
}

/// Somebody an invitation was passed on to.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Newcomer {
    /// The secret of the invitation.
    pub secret: Secret,
    /// How they are called.
    pub name: PersonName,
    /// Their own address.
    pub email: EmailAddress,
}

/// Somebody asks to be sent a link and a code.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedIn {
    /// Their address.
    pub email: EmailAddress,
    /// The page of ours they were on their way to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

/// A link and a code are on their way, if there is somebody to send them to. Said in the same way when there is not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Anyone)]
pub struct OnItsWay {
    /// What the code belongs to.
    pub challenge: ChallengeId,
    /// Where the mail went, as it is said to somebody who may not be its owner; nothing where the reader typed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub masked: Option<String>,
}

/// Somebody proved an address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Anyone)]
pub struct CameIn {
    /// The in-app path to land on; nothing while somebody has to let them in first.
    pub to: Option<String>,
    /// Who is asked to let them in; nobody where the firm is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keeper: Option<PersonName>,
}

/// Another house the reader has a place in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Anyone)]
pub struct OtherHouse {
    /// Which.
    pub id: ClientId,
    /// Its name.
    pub name: Title,
    /// Its colour.
    pub accent: Accent,
    /// How many things need the reader there.
    pub needs: u32,
}

/// The way over to another house.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Anyone)]
pub struct WayOver {
    /// The full address there. It works once, within a minute.
    pub address: String,
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

/// Somebody leaves for the sign-in page of their company.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignOnFrom {
    /// The page of ours they were on their way to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

/// Where that page is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Anyone)]
pub struct SignOnPage {
    /// Its address, for this browser and for ten minutes.
    pub address: String,
}

/// What somebody comes back with (OpenID Connect Core 1.0, section 3.1.2.5; RFC 9207 for the issuer).
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignOnAnswer {
    /// What the provider exchanges, once, for who they are.
    pub code: Secret,
    /// What they left with.
    pub state: Secret,
    /// Who says to have sent them back, if it says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer: Option<String>,
}

endpoints! {
    /// Which house this is.
    Where {} (()) -> Doorway = Get "/api/door" for Anyone;
    /// Staff sign in.
    SignIn {} (Credentials) -> SignedIn = Post "/api/door/sign-in" for Anyone;
    /// The first owner sets the house up and is in.
    Owner {} (FirstOwner) -> Entered = Post "/api/door/owner" for Anyone;
    /// The one gesture: exchanges the link's secret for a session.
    Enter { entry: EntryId } (ByName) -> Entered = Post "/api/door/entries/{entry}" for Anyone;
    /// The same with the mailed code.
    EnterByCode {} (EntryCode) -> Entered = Post "/api/door/code" for Anyone;
    /// Sends a code to the same person, for a link that was used or has run out.
    SendAgain { entry: EntryId } (LinkSecret) -> OnItsWay = Post "/api/door/entries/{entry}/again" for Anyone;
    /// Opens what somebody of the firm sees as a contact: exchanges the address's secret, once, for a session that only
    /// reads.
    SeeAs { look: LookId } (LinkSecret) -> Entered = Post "/api/door/looks/{look}" for Anyone;
    /// A new colleague's gesture: exchanges the link's secret for a session, with the password they choose.
    Join { entry: EntryId } (NewPassword) -> Entered = Post "/api/door/entries/{entry}/join" for Anyone;
    /// Sends a link and a code to somebody who has a place at this house. Says the same to everybody.
    SendLink {} (AskedIn) -> OnItsWay = Post "/api/door/link" for Anyone;
    /// Somebody an invitation was passed on to names themself; a code goes to their address.
    PassedOn { entry: EntryId } (Newcomer) -> OnItsWay = Post "/api/door/entries/{entry}/newcomer" for Anyone;
    /// Exchanges a mailed link or code for a session, or for a place among those who wait.
    ComeIn { challenge: ChallengeId } (Proof) -> CameIn = Post "/api/door/challenges/{challenge}" for Anyone;
    /// Sends a code to somebody who is in, to prove once in this browser that it is them.
    SendCode {} (()) -> OnItsWay = Post "/api/door/proof" for Anyone;
    /// Takes that code.
    Prove { challenge: ChallengeId } (Proof) -> () = Post "/api/door/proof/{challenge}" for Anyone;
    /// The other houses the reader has a place in.
    OtherHouses {} (()) -> Vec<OtherHouse> = Get "/api/door/houses" for Anyone;
    /// The way over to one of them.
    CrossOver { house: ClientId } (()) -> WayOver = Post "/api/door/houses/{house}" for Anyone;
    /// Ends the session; of somebody who looks as a contact, only the looking.
    Leave {} (()) -> () = Post "/api/door/leave" for Anyone;
    /// Leaves for the sign-in page of one's company.
    SignOn {} (SignOnFrom) -> SignOnPage = Post "/api/door/sign-on" for Anyone;
    /// Comes back from it: exchanges what it gave for a session.
    SignOnBack {} (SignOnAnswer) -> Entered = Post "/api/door/sign-on/back" for Anyone;
}
