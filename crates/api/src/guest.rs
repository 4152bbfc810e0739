//! What readers of a link see and do: no account, one report.

use crate::Html;
use crate::door::Secret;
use crate::endpoint::endpoints;
use crate::report::ReportView;
use serde::{Deserialize, Serialize};
use veranda_api_derive::View;
use veranda_terms::LinkId;

/// Where the stream of [`GuestLive`] messages is read (server-sent events, one JSON message each).
pub const LIVE_PATH: &str = "/api/guest/links/{link}/live";

/// The stream's address for one link.
pub fn live_path(link: LinkId) -> String {
    LIVE_PATH.replace("{link}", &link.to_string())
}

/// What opens a link.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkKey {
    /// The secret from the fragment.
    pub secret: Secret,
    /// The password, where the link asks for one.
    pub password: Option<Secret>,
}

/// The report as the server writes it, for whoever has just shown the link's secret. It is put into the page as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Anyone)]
pub struct OpenedReport {
    /// The report's HTML, made by the server's own components.
    pub html: Html,
    /// The page's title.
    pub title: String,
}

/// What the stream says. The first message after every (re)connect is `Hello`: fetch again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Guest)]
#[serde(tag = "is", content = "of", rename_all = "snake_case")]
pub enum GuestLive {
    /// The stream is open; what was fetched before may be old.
    Hello,
    /// The report is now so.
    Report(Box<ReportView>),
}

endpoints! {
    /// Exchanges a link's secret for a session of that link alone. Opening the address sends nothing.
    Open { link: LinkId } (LinkKey) -> OpenedReport = Post "/api/guest/links/{link}" for Anyone;
    /// The report.
    ShowReport { link: LinkId } (()) -> ReportView = Get "/api/guest/links/{link}/report" for Guest;
}
