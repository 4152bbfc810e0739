//! Refusals: answers that say what to do next. On the wire they are problem details (RFC 9457).

use serde::{Deserialize, Serialize};
use veranda_terms::BadWord;

/// Why something was not done. Stable: callers may match on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// There is no such thing, or it is not for this reader. The two cannot be told apart.
    Missing,
    /// Nobody is signed in, or not any more.
    SignedOut,
    /// Wrong address or password, code or link: which one is not said.
    NotLetIn,
    /// This link or code has run out or was used. Only said to somebody who holds the right secret.
    EntryUsed,
    /// The link's password is needed, or was wrong. Only said to somebody who holds the right secret.
    NeedsPassword,
    /// The link is right, but another browser asked for it: its code is needed too. Only said to somebody who holds the
    /// right secret.
    OtherBrowser,
    /// The invitation is for somebody of another name. Only said to somebody who holds its secret.
    SomebodyElse,
    /// The password is right, and a second proof is needed.
    NeedsSecondProof,
    /// It needs a mailed code first, once for this browser.
    NeedsProof,
    /// The reader's role does not allow it.
    NotYours,
    /// Somebody of the firm looks as a contact: they read, and nothing else.
    OnlyLooking,
    /// Too many tries; `retry_after` says when to come back.
    TooMany,
    /// The request cannot be read: not JSON, unknown fields, wrong types.
    Unreadable,
    /// Some fields need another look; `fields` says which and why.
    Fields,
    /// The body is larger than this door takes.
    TooLarge,
    /// Somebody changed it meanwhile; the current state comes along.
    Changed,
    /// `If-Match` is needed here.
    NeedsMatch,
    /// `Idempotency-Key` is needed here.
    NeedsKey,
    /// The key was used for something else.
    KeyReused,
    /// The ask has been closed already.
    AskClosed,
    /// It can no longer be taken back: it may have been mailed.
    TooLate,
    /// The time in which an answer could be undone is over: it has taken effect.
    UndoOver,
    /// An answer can no longer be undone: work has gone on since.
    WentOn,
    /// Whoever is asked has had a mail about it today already.
    NotTwiceADay,
    /// The task must be shared first, because the client is asked to act on it.
    NeedsSharing,
    /// The task stands behind another, so it is shown to nobody outside until it is taken out; `detail` names the other.
    StandsBehind,
    /// The project is archived: nothing changes in it until somebody of the firm opens it again.
    Archived,
    /// Nothing of the project is shared yet, so nobody outside could read it.
    NothingShared,
    /// A file could not be read as a plan; `detail` says what, where and what to do.
    UnreadablePlan,
    /// A file is no picture a logo can be made of; `detail` says why and what to do. The logo stays as it was.
    UnreadableLogo,
    /// The address came from another site.
    ForeignOrigin,
    /// This server does not answer under that host name.
    UnknownHost,
    /// The host name or address is already in use.
    Taken,
    /// The disk is full: nothing can be kept until somebody makes room. Nothing was changed, and reading goes on.
    NoRoom,
    /// The records do not answer just now, so nobody knows whether it was done. Asked again with the same key, it is done
    /// once.
    Away,
    /// Something broke on our side. Nothing was changed.
    Broken,
}

impl Code {
    /// Every code.
    pub const ALL: [Code; 36] = [
        Code::Missing,
        Code::SignedOut,
        Code::NotLetIn,
        Code::EntryUsed,
        Code::NeedsPassword,
        Code::OtherBrowser,
        Code::SomebodyElse,
        Code::NeedsSecondProof,
        Code::NeedsProof,
        Code::NotYours,
        Code::OnlyLooking,
        Code::TooMany,
        Code::Unreadable,
        Code::Fields,
        Code::TooLarge,
        Code::Changed,
        Code::NeedsMatch,
        Code::NeedsKey,
        Code::KeyReused,
        Code::AskClosed,
        Code::TooLate,
        Code::UndoOver,
        Code::WentOn,
        Code::NotTwiceADay,
        Code::NeedsSharing,
        Code::StandsBehind,
        Code::Archived,
        Code::NothingShared,
        Code::UnreadablePlan,
        Code::UnreadableLogo,
        Code::ForeignOrigin,
        Code::UnknownHost,
        Code::Taken,
        Code::NoRoom,
        Code::Away,
        Code::Broken,
    ];

    /// The HTTP status it travels with.
    pub const fn status(self) -> u16 {
        match self {
            Code::Missing => 404,
            Code::SignedOut | Code::NotLetIn | Code::NeedsPassword | Code::OtherBrowser | Code::NeedsSecondProof => 401,
            Code::EntryUsed => 410,
            Code::NotYours | Code::OnlyLooking | Code::ForeignOrigin | Code::NeedsProof => 403,
            Code::TooMany => 429,
            Code::Unreadable => 400,
            Code::Fields | Code::KeyReused | Code::UnreadablePlan | Code::UnreadableLogo | Code::SomebodyElse => 422,
            Code::TooLarge => 413,
            Code::Changed => 412,
            Code::NeedsMatch | Code::NeedsKey => 428,
            Code::AskClosed
            | Code::TooLate
            | Code::NotTwiceADay
            | Code::UndoOver
            | Code::WentOn
            | Code::NeedsSharing
            | Code::StandsBehind
            | Code::Archived
            | Code::NothingShared
            | Code::Taken => 409,
            Code::UnknownHost => 421,
            Code::NoRoom => 507,
            Code::Away => 503,
            Code::Broken => 500,
        }
    }
}

/// One field that needs another look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldProblem {
    /// The field's name in the request.
    pub field: String,
    /// What is wrong with it.
    pub why: BadWord,
    /// The same as a sentence in the reader's language.
    pub detail: String,
}

/// A refusal as it travels: `application/problem+json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// Always `about:blank`: the code says it (RFC 9457 section 4.2.1).
    #[serde(rename = "type")]
    pub kind: String,
    /// A few words in the reader's language.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// A sentence that says what to do next, in the reader's language.
    pub detail: String,
    /// Why, for programs.
    pub code: Code,
    /// The fields that need another look.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldProblem>,
    /// Seconds to wait before trying again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u32>,
    /// With [`Code::Changed`]: the thing as it is now, the same view a read would give.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub current: Option<serde_json::Value>,
}
