//! Mails that did not arrive.

use crate::client::Somebody;
use serde::{Deserialize, Serialize};
use veranda_api_derive::View;
use veranda_terms::{ClientId, EmailAddress, Moment, Title};

/// The mails of the last [`LostMailsView::DAYS`] days that did not arrive, and that nobody has sent again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct LostMailsView {
    /// Newest first.
    pub mails: Vec<LostMail>,
}

impl LostMailsView {
    /// Older ones are not listed any more.
    pub const DAYS: i64 = 30;
}

/// A mail that did not arrive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct LostMail {
    /// The message's id.
    pub id: String,
    /// To whom.
    pub to: Somebody,
    /// At which address.
    pub email: EmailAddress,
    /// As whose contact; nothing for the firm's own people.
    pub client: Option<ClientId>,
    /// The client's name.
    pub client_name: Option<Title>,
    /// What kind of mail.
    pub kind: MailKind,
    /// Why.
    pub why: LostWhy,
    /// The mail server's own words.
    pub said: String,
    /// When it was first tried.
    pub since: Moment,
    /// Whether it can be sent again as it is. An invitation cannot: its secret is kept nowhere.
    pub again: bool,
}

/// What a mail is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
#[serde(rename_all = "snake_case")]
pub enum MailKind {
    /// It lets somebody in.
    Invitation,
    /// Something is asked of a contact.
    Asked,
    /// A week's news.
    Week,
    /// What a client answered, for the firm.
    Answers,
    /// Why something is no longer shared.
    Stopped,
    /// Something changed about how somebody comes in.
    Access,
    /// Somebody waits to be let in.
    Waits,
    /// A link or a code that somebody needs to come in.
    WayIn,
}

/// Why a mail did not arrive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
#[serde(rename_all = "snake_case")]
pub enum LostWhy {
    /// The mail server will never take it.
    Refused,
    /// The mail server could not be reached, or put us off, for days.
    GivenUp,
}

/// Which mail to send again.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WhichMail {
    /// The message's id, as listed.
    pub id: String,
}
