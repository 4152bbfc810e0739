//! Which audiences may see a type.

use serde::{Deserialize, Serialize};
use veranda_terms as t;
use veranda_terms::{Anyone, Audience, Client, Guest, Partner, Staff};

/// This type may be shown to the audience `A`. Views get it from `#[derive(View)]`, which checks their fields.
#[diagnostic::on_unimplemented(
    message = "`{Self}` must not be shown to `{A}`",
    label = "not visible to `{A}`",
    note = "give the view a field this audience may see, or make a view of its own for it"
)]
pub trait VisibleTo<A: Audience> {}

/// Markdown that went through the server's one sanitiser; safe to put into a page as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Html {
    /// A fragment of HTML with a closed list of elements and no attributes but `href` and `class`.
    pub sanitised: String,
}

macro_rules! everybody_sees {
    ($($type:ty),* $(,)?) => {$(
        impl VisibleTo<Anyone> for $type {}
        impl VisibleTo<Client> for $type {}
        impl VisibleTo<Partner> for $type {}
        impl VisibleTo<Guest> for $type {}
        impl VisibleTo<Staff> for $type {}
    )*};
}

// Plain words. That a client's view holds the right ones is decided in `server/src/present/` and tested by canaries;
// internal texts have a type of their own, below.
everybody_sees! {
    (), bool, u8, u16, u32, u64, i32, i64, String, Html,
    t::Accent, t::Action, t::AskWord, t::Asked, t::Bare, t::ClientText, t::ContactRole, t::Day, t::Form, t::Health, t::HostName, t::Lang, t::Level, t::Logo, t::Moment, t::Outcome, t::OwnWord, t::PersonName, t::Title, t::Turn,
    t::Browser, t::CameBy, t::Device, t::System, t::CeremonyId, t::PasskeyId, t::SessionId, t::AdmissionId, t::ChallengeId,
    t::AskId, t::ClientId, t::EntryId, t::LinkId, t::PartnerId, t::PersonId, t::ProjectId, t::RemarkId, t::SlotId, t::StageId, t::TaskId,
}

macro_rules! only_staff_sees {
    ($($type:ty),* $(,)?) => {$( impl VisibleTo<Staff> for $type {} )*};
}

only_staff_sees! {
    t::BaselineId, t::ChecklistItemId, t::Country, t::EmailAddress, t::Every, t::InternalText, t::LabelId, t::SavedViewId, t::SharingId, t::StaffRole, t::TemplateId, t::WordId, t::WorkflowId,
}

impl<A: Audience, T: VisibleTo<A>> VisibleTo<A> for Vec<T> {}
impl<A: Audience, T: VisibleTo<A>> VisibleTo<A> for Option<T> {}
impl<A: Audience, T: VisibleTo<A>> VisibleTo<A> for Box<T> {}
