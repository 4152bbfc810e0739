//! A second proof for the firm's own people, and a password that was forgotten.

use super::{Proof, Secret};
use crate::endpoint::endpoints;
use serde::{Deserialize, Serialize};
use veranda_api_derive::View;
use veranda_terms::{ChallengeId, EmailAddress, Moment};

/// How the caller's second proof stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Anyone)]
pub struct SecondView {
    /// Since when it counts; nothing without one.
    pub since: Option<Moment>,
    /// How many spare codes are left.
    pub spares_left: u32,
    /// Whether the house asks for a mailed code at every sign-in without one.
    pub required: bool,
}

/// What an app needs to show digits. It counts once the first of them were typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Anyone)]
pub struct NewSecond {
    /// The address apps read (`otpauth://totp/…`, Key Uri Format).
    pub uri: String,
    /// The secret to type by hand: base 32 (RFC 4648), in groups of four.
    pub groups: Vec<String>,
    /// The address as a picture.
    pub qr: QrCode,
}

/// A QR code (ISO/IEC 18004) as one path of squares a unit wide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Anyone)]
pub struct QrCode {
    /// How many squares it is wide and high, with the quiet zone of four around it.
    pub size: u32,
    /// The dark ones, as the `d` of an SVG path.
    pub path: String,
}

/// The digits an app shows, or a spare code.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecondCode {
    /// Six digits, or eight characters in any case, with or without a dash.
    pub code: Secret,
}

/// The spare codes, shown this once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Anyone)]
pub struct SpareCodes {
    /// Eight, each good for once: two groups of four with a dash.
    pub codes: Vec<String>,
}

/// Whose password was forgotten.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WhoForgot {
    /// The address they sign in with.
    pub email: EmailAddress,
}

/// A mail is on its way, if anybody of the firm has that address. The answer does not say so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Anyone)]
pub struct Mailed {
    /// What its link and code belong to.
    pub challenge: ChallengeId,
}

/// A new password, and what proves whose it is.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChosenPassword {
    /// The link's secret in the browser that asked; its code there; or both in any other.
    pub proof: Proof,
    /// The password, 10 to 128 characters.
    pub password: Secret,
}

endpoints! {
    /// How the caller's second proof stands.
    ShowSecond {} (()) -> SecondView = Get "/api/door/second" for Anyone;
    /// Begins to set one up, with a fresh secret each time. Not where one counts already.
    BeginSecond {} (()) -> NewSecond = Post "/api/door/second" for Anyone;
    /// It counts from now on, by the first digits of the app.
    ConfirmSecond {} (SecondCode) -> SpareCodes = Post "/api/door/second/confirm" for Anyone;
    /// Takes it away.
    RemoveSecond {} (SecondCode) -> SecondView = Post "/api/door/second/remove" for Anyone;
    /// Makes new spare codes; those before end.
    NewSpares {} (SecondCode) -> SpareCodes = Post "/api/door/second/spares" for Anyone;
    /// Mails a link and a code to whoever of the firm has this address. Says the same of any.
    Forgotten {} (WhoForgot) -> Mailed = Post "/api/door/forgotten" for Anyone;
    /// Chooses a new password. Ends every session of its owner; signing in is another step.
    SetPassword { challenge: ChallengeId } (ChosenPassword) -> () = Post "/api/door/forgotten/{challenge}" for Anyone;
}
