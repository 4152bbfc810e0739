//! An endpoint is a type: method, path, audience, body and reply. Server, app and tests all go through it.

use crate::{VisibleTo, query};
use serde::{Serialize, de::DeserializeOwned};
use std::fmt;
use veranda_terms::{Audience, Side};

/// The HTTP methods in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    /// Reads, changes nothing.
    Get,
    /// Does something once per `Idempotency-Key`.
    Post,
    /// Changes a thing the caller has seen: carries `If-Match`.
    Patch,
    /// Ends something.
    Delete,
}

impl Method {
    /// As written in a request line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Post => "POST",
            Method::Patch => "PATCH",
            Method::Delete => "DELETE",
        }
    }
}

/// What the server got: the named parts of the path and the body.
pub struct Parts<'a> {
    /// Name and value of each `{name}` in the path.
    pub path: &'a [(&'a str, &'a str)],
    /// What followed the path after `?`, as it came.
    pub query: &'a str,
    /// The body as it came, without the file that followed it.
    pub body: &'a [u8],
}

impl Parts<'_> {
    /// A part of the path, parsed.
    ///
    /// # Errors
    /// [`BadParts::Path`] when it is missing or not of its type: to the caller that is an unknown address.
    pub fn path<T: std::str::FromStr>(&self, name: &str) -> Result<T, BadParts> {
        let found = self.path.iter().find(|(key, _)| *key == name);
        found.and_then(|(_, value)| value.parse().ok()).ok_or(BadParts::Path)
    }

    /// A value of the query, parsed; an absent one reads as an empty text.
    ///
    /// # Errors
    /// [`BadParts::Query`] when it is not of its type.
    pub fn query<T: std::str::FromStr<Err: fmt::Display>>(&self, name: &'static str) -> Result<T, BadParts> {
        let found = self.query.split('&').filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name);
        let value = query::decoded(found.map_or("", |(_, value)| value));
        value.parse().map_err(|error: T::Err| BadParts::Query(format!("{name} {error}")))
    }

    /// The body, parsed. Unknown fields are refused by the types themselves.
    ///
    /// # Errors
    /// [`BadParts::Body`] with what serde says about it.
    pub fn body<T: DeserializeOwned>(&self) -> Result<T, BadParts> {
        // An absent body reads as `null`, which is what `()` is made of.
        let bytes = if self.body.is_empty() { b"null" } else { self.body };
        serde_json::from_slice(bytes).map_err(|error| BadParts::Body(error.to_string()))
    }
}

/// A request that does not fit its endpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadParts {
    /// A part of the path is not what it should be.
    Path,
    /// A value of the query is not what it should be.
    Query(String),
    /// The body is not what it should be.
    Body(String),
}

impl fmt::Display for BadParts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BadParts::Path => f.write_str("unknown address"),
            BadParts::Query(why) => write!(f, "unreadable query: {why}"),
            BadParts::Body(why) => write!(f, "unreadable body: {why}"),
        }
    }
}

/// One operation of the product. A reply that its audience may not see does not compile:
///
/// ```compile_fail
/// use veranda_api::{Endpoint, BadParts, Method, Parts};
/// struct Peek;
/// impl Endpoint for Peek {
///     type Audience = veranda_terms::Client;
///     type Body = ();
///     // The board as the firm sees it, nested: not for clients.
///     type Reply = Vec<Option<veranda_api::staff::StaffCard>>;
///     const METHOD: Method = Method::Get;
///     const PATH: &'static str = "/api/client/peek";
///     fn path(&self) -> String { Self::PATH.to_owned() }
///     fn body(&self) -> &() { &() }
///     fn from_parts(_: &Parts<'_>) -> Result<Self, BadParts> { Ok(Peek) }
/// }
/// ```
///
/// The same with a reply the audience may see does:
///
/// ```
/// use veranda_api::{Endpoint, BadParts, Method, Parts};
/// struct Peek;
/// impl Endpoint for Peek {
///     type Audience = veranda_terms::Client;
///     type Body = ();
///     type Reply = Vec<Option<veranda_api::client::ClientCard>>;
///     const METHOD: Method = Method::Get;
///     const PATH: &'static str = "/api/client/peek";
///     fn path(&self) -> String { Self::PATH.to_owned() }
///     fn body(&self) -> &() { &() }
///     fn from_parts(_: &Parts<'_>) -> Result<Self, BadParts> { Ok(Peek) }
/// }
/// ```
pub trait Endpoint: Sized + Send + Sync + 'static {
    /// Who may call it.
    type Audience: Audience;
    /// What is sent along; `()` for nothing.
    type Body: Serialize + DeserializeOwned + Send + Sync;
    /// What comes back.
    type Reply: Serialize + DeserializeOwned + VisibleTo<Self::Audience> + Send;
    /// How it is called.
    const METHOD: Method;
    /// Where, with `{name}` for its parts.
    const PATH: &'static str;
    /// Whether a file follows the JSON of the body after one line break, sent as `application/octet-stream`.
    const TAKES_FILE: bool = false;

    /// The address of this very request.
    fn path(&self) -> String;
    /// The body of this very request.
    fn body(&self) -> &Self::Body;
    /// The request that was sent.
    ///
    /// # Errors
    /// Says what does not fit.
    fn from_parts(parts: &Parts<'_>) -> Result<Self, BadParts>;
}

/// Declares endpoints: doc, name, parts of the path, perhaps `[a value of the query]`, body, reply, method, path, audience.
macro_rules! endpoints {
    ($(
        $(#[$doc:meta])*
        $name:ident { $($(#[$part_doc:meta])* $part:ident : $part_type:ty),* $(,)? } $([$query:ident : $query_type:ty])? ($body:ty) -> $reply:ty
            = $method:ident $path:literal $(with $file:ident)? for $audience:ident;
    )*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone)]
        pub struct $name {
            $($(#[$part_doc])* #[doc = "Named in the path."] pub $part: $part_type,)*
            $(#[doc = "Named in the query."] pub $query: $query_type,)?
            /// What is sent along.
            pub body: $body,
        }

        impl crate::Endpoint for $name {
            type Audience = veranda_terms::$audience;
            type Body = $body;
            type Reply = $reply;
            const METHOD: crate::Method = crate::Method::$method;
            const PATH: &'static str = $path;
            $(const TAKES_FILE: bool = { stringify!($file); true };)?

            fn path(&self) -> String {
                #[allow(unused_mut, clippy::allow_attributes, reason = "endpoints without parts do not change it")]
                let mut path = String::from($path);
                $(path = path.replace(concat!("{", stringify!($part), "}"), &self.$part.to_string());)*
                $(crate::query::ask(&mut path, stringify!($query), &self.$query.to_string());)?
                path
            }

            fn body(&self) -> &$body {
                &self.body
            }

            fn from_parts(parts: &crate::Parts<'_>) -> Result<Self, crate::BadParts> {
                Ok(Self {
                    $($part: parts.path(stringify!($part))?,)*
                    $($query: parts.query(stringify!($query))?,)?
                    body: parts.body()?,
                })
            }
        }
    )*};
}
pub(crate) use endpoints;

/// Lists every operation once more, as an enum: the canary matrix matches on it without a wildcard, so an operation
/// without a row there does not compile. Live streams are operations too.
macro_rules! operations {
    ($($variant:ident = $method:ident $path:expr, $side:ident;)*) => {
        /// Every operation the server answers under `/api`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "each is documented at its endpoint")]
        pub enum Operation { $($variant),* }

        impl Operation {
            /// All of them.
            pub const ALL: &'static [Operation] = &[$(Operation::$variant),*];

            /// How it is called, where, and by whom.
            pub const fn route(self) -> (Method, &'static str, Side) {
                match self { $(Operation::$variant => (Method::$method, $path, Side::$side)),* }
            }
        }
    };
}

use crate::{client, door, guest, partner, search, staff};

operations! {
    DoorWhere = Get door::Where::PATH, Anyone;
    DoorSignIn = Post door::SignIn::PATH, Anyone;
    DoorOwner = Post door::Owner::PATH, Anyone;
    DoorEnter = Post door::Enter::PATH, Anyone;
    DoorEnterByCode = Post door::EnterByCode::PATH, Anyone;
    DoorSendAgain = Post door::SendAgain::PATH, Anyone;
    DoorJoin = Post door::Join::PATH, Anyone;
    DoorLeave = Post door::Leave::PATH, Anyone;
    DoorSendLink = Post door::SendLink::PATH, Anyone;
    DoorPassedOn = Post door::PassedOn::PATH, Anyone;
    DoorComeIn = Post door::ComeIn::PATH, Anyone;
    DoorSendCode = Post door::SendCode::PATH, Anyone;
    DoorProve = Post door::Prove::PATH, Anyone;
    DoorOtherHouses = Get door::OtherHouses::PATH, Anyone;
    DoorCrossOver = Post door::CrossOver::PATH, Anyone;
    StaffMe = Get staff::Me::PATH, Staff;
    StaffSpeak = Post staff::Speak::PATH, Staff;
    StaffPortfolio = Get staff::Portfolio::PATH, Staff;
    StaffCreateClient = Post staff::CreateClient::PATH, Staff;
    StaffShowClient = Get staff::ShowClient::PATH, Staff;
    StaffSharingHistory = Get staff::SharingHistory::PATH, Staff;
    StaffInvite = Post staff::Invite::PATH, Staff;
    StaffCreateProject = Post staff::CreateProject::PATH, Staff;
    StaffShowBoard = Get staff::ShowBoard::PATH, Staff;
    StaffShowBoardTop = Get staff::ShowBoardTop::PATH, Staff;
    StaffShowCards = Get staff::ShowCards::PATH, Staff;
    StaffShowActivity = Get staff::ShowActivity::PATH, Staff;
    StaffCreateTask = Post staff::CreateTask::PATH, Staff;
    StaffShowTask = Get staff::ShowTask::PATH, Staff;
    StaffEditTask = Patch staff::EditTask::PATH, Staff;
    StaffMoveTask = Post staff::MoveTask::PATH, Staff;
    StaffFinishTask = Post staff::FinishTask::PATH, Staff;
    StaffTickItem = Post staff::TickItem::PATH, Staff;
    StaffWaitFor = Post staff::WaitFor::PATH, Staff;
    StaffStandBehind = Post staff::StandBehind::PATH, Staff;
    StaffNoteInside = Post staff::NoteInside::PATH, Staff;
    StaffTellClient = Post staff::TellClient::PATH, Staff;
    StaffPreviewSharing = Post staff::PreviewSharing::PATH, Staff;
    StaffShare = Post staff::Share::PATH, Staff;
    StaffStopSharing = Post staff::StopSharing::PATH, Staff;
    StaffOpenAsk = Post staff::OpenAsk::PATH, Staff;
    StaffWithdrawAsk = Post staff::WithdrawAsk::PATH, Staff;
    StaffAskAgain = Post staff::AskAgain::PATH, Staff;
    StaffMeetingFile = Get staff::MeetingFile::PATH, Staff;
    StaffTakeTime = Post staff::TakeTime::PATH, Staff;
    StaffLookAtPlan = Post staff::LookAtPlan::PATH, Staff;
    StaffImportPlan = Post staff::ImportPlan::PATH, Staff;
    StaffShowReport = Get staff::ShowReport::PATH, Staff;
    StaffReleaseJudgement = Post staff::ReleaseJudgement::PATH, Staff;
    StaffMakeLink = Post staff::MakeLink::PATH, Staff;
    StaffRevokeLink = Post staff::RevokeLink::PATH, Staff;
    StaffTakeBack = Post staff::TakeBack::PATH, Staff;
    StaffChangeContact = Post staff::ChangeContact::PATH, Staff;
    StaffRemoveContact = Post staff::RemoveContact::PATH, Staff;
    StaffTeam = Get staff::Team::PATH, Staff;
    StaffAddColleague = Post staff::AddColleague::PATH, Staff;
    StaffChangeRole = Post staff::ChangeRole::PATH, Staff;
    StaffChangeAccess = Post staff::ChangeAccess::PATH, Staff;
    StaffRemoveColleague = Post staff::RemoveColleague::PATH, Staff;
    StaffLive = Get staff::LIVE_PATH, Staff;
    ClientMe = Get client::Me::PATH, Client;
    ClientSpeak = Post client::Speak::PATH, Client;
    ClientHome = Get client::ShowHome::PATH, Client;
    ClientBoard = Get client::ShowBoard::PATH, Client;
    ClientTask = Get client::ShowTask::PATH, Client;
    ClientApprove = Post client::Approve::PATH, Client;
    ClientAnswer = Post client::GiveAnswer::PATH, Client;
    ClientFinishReview = Post client::FinishReview::PATH, Client;
    ClientPickTime = Post client::PickTime::PATH, Client;
    ClientChoose = Post client::Choose::PATH, Client;
    ClientGiveDay = Post client::GiveDay::PATH, Client;
    ClientGiveFigure = Post client::GiveFigure::PATH, Client;
    ClientSign = Post client::Sign::PATH, Client;
    ClientUndo = Post client::Undo::PATH, Client;
    ClientPutOff = Post client::PutOff::PATH, Client;
    ClientSayStuck = Post client::SayStuck::PATH, Client;
    ClientProposeTimes = Post client::ProposeTimes::PATH, Client;
    ClientTakeWordBack = Post client::TakeWordBack::PATH, Client;
    ClientHandOver = Post client::HandOver::PATH, Client;
    ClientTakeHandBack = Post client::TakeHandBack::PATH, Client;
    ClientMeetingFile = Get client::MeetingFile::PATH, Client;
    ClientRemark = Post client::Remark::PATH, Client;
    ClientTakeBack = Post client::TakeBack::PATH, Client;
    ClientLive = Get client::LIVE_PATH, Client;
    DoorSeeAs = Post door::SeeAs::PATH, Anyone;
    StaffPreviewStop = Post staff::PreviewStop::PATH, Staff;
    StaffWhoSees = Get staff::WhoSees::PATH, Staff;
    StaffSeeAs = Post staff::SeeAs::PATH, Staff;
    StaffCollectChanges = Post staff::CollectChanges::PATH, Staff;
    StaffShowWaiting = Get staff::ShowWaiting::PATH, Staff;
    StaffPublish = Post staff::Publish::PATH, Staff;
    StaffDiscardChange = Post staff::DiscardChange::PATH, Staff;
    GuestOpen = Post guest::Open::PATH, Anyone;
    GuestReport = Get guest::ShowReport::PATH, Guest;
    GuestLive = Get guest::LIVE_PATH, Guest;
    StaffPartners = Get staff::ShowPartners::PATH, Staff;
    StaffPutPartner = Post staff::PutPartner::PATH, Staff;
    StaffNamePartner = Post staff::NamePartner::PATH, Staff;
    StaffEndPartner = Post staff::EndPartner::PATH, Staff;
    StaffPartnerSides = Get staff::ShowPartnerSides::PATH, Staff;
    StaffShareWithPartner = Post staff::ShareWithPartner::PATH, Staff;
    StaffStopWithPartner = Post staff::StopWithPartner::PATH, Staff;
    StaffAskPartner = Post staff::AskPartner::PATH, Staff;
    StaffWithdrawFromPartner = Post staff::WithdrawFromPartner::PATH, Staff;
    StaffRemindPartner = Post staff::RemindPartner::PATH, Staff;
    StaffTellPartner = Post staff::TellPartner::PATH, Staff;
    StaffTakeBackFromPartner = Post staff::TakeBackFromPartner::PATH, Staff;
    PartnerMe = Get partner::Me::PATH, Partner;
    PartnerSpeak = Post partner::Speak::PATH, Partner;
    PartnerHome = Get partner::ShowHome::PATH, Partner;
    PartnerBoard = Get partner::ShowBoard::PATH, Partner;
    PartnerTask = Get partner::ShowTask::PATH, Partner;
    PartnerApprove = Post partner::Approve::PATH, Partner;
    PartnerAnswer = Post partner::GiveAnswer::PATH, Partner;
    PartnerFinishReview = Post partner::FinishReview::PATH, Partner;
    PartnerPickTime = Post partner::PickTime::PATH, Partner;
    PartnerRemark = Post partner::Remark::PATH, Partner;
    PartnerTakeBack = Post partner::TakeBack::PATH, Partner;
    PartnerLive = Get partner::LIVE_PATH, Partner;
    PartnerShowMails = Get partner::ShowMails::PATH, Partner;
    PartnerChangeMails = Post partner::ChangeMails::PATH, Partner;
    StaffCreateDepartment = Post staff::CreateDepartment::PATH, Staff;
    StaffChangeBrand = Post staff::ChangeBrand::PATH, Staff;
    StaffPutLogo = Post staff::PutLogo::PATH, Staff;
    StaffRemoveLogo = Post staff::RemoveLogo::PATH, Staff;
    StaffPutFirmLogo = Post staff::PutFirmLogo::PATH, Staff;
    StaffRemoveFirmLogo = Post staff::RemoveFirmLogo::PATH, Staff;
    StaffShowMails = Get staff::ShowMails::PATH, Staff;
    StaffChangeMails = Post staff::ChangeMails::PATH, Staff;
    StaffFollow = Post staff::Follow::PATH, Staff;
    StaffLostMails = Get staff::LostMails::PATH, Staff;
    StaffSendMailAgain = Post staff::SendMailAgain::PATH, Staff;
    ClientShowMails = Get client::ShowMails::PATH, Client;
    ClientChangeMails = Post client::ChangeMails::PATH, Client;
    ClientPeople = Get client::ShowPeople::PATH, Client;
    ClientBringColleague = Post client::BringColleague::PATH, Client;
    ClientLetIn = Post client::LetIn::PATH, Client;
    ClientTurnAway = Post client::TurnAway::PATH, Client;
    ClientChangeDomains = Post client::ChangeDomains::PATH, Client;
    StaffLetIn = Post staff::LetIn::PATH, Staff;
    StaffTurnAway = Post staff::TurnAway::PATH, Staff;
    StaffChangeDomains = Post staff::ChangeDomains::PATH, Staff;
    ClientFollow = Post client::Follow::PATH, Client;
    DoorAccess = Get door::access::ShowAccess::PATH, Anyone;
    DoorEndSession = Post door::access::EndSession::PATH, Anyone;
    DoorEndOthers = Post door::access::EndOthers::PATH, Anyone;
    DoorEndAll = Post door::access::EndAll::PATH, Anyone;
    DoorOfferPasskey = Post door::access::OfferPasskey::PATH, Anyone;
    DoorAddPasskey = Post door::access::AddPasskey::PATH, Anyone;
    DoorRemovePasskey = Post door::access::RemovePasskey::PATH, Anyone;
    DoorAskPasskey = Post door::access::AskPasskey::PATH, Anyone;
    DoorEnterByPasskey = Post door::access::EnterByPasskey::PATH, Anyone;
    DoorSignOn = Post door::SignOn::PATH, Anyone;
    DoorSignOnBack = Post door::SignOnBack::PATH, Anyone;
    DoorShowSecond = Get door::ShowSecond::PATH, Anyone;
    DoorBeginSecond = Post door::BeginSecond::PATH, Anyone;
    DoorConfirmSecond = Post door::ConfirmSecond::PATH, Anyone;
    DoorRemoveSecond = Post door::RemoveSecond::PATH, Anyone;
    DoorNewSpares = Post door::NewSpares::PATH, Anyone;
    DoorForgotten = Post door::Forgotten::PATH, Anyone;
    DoorSetPassword = Post door::SetPassword::PATH, Anyone;
    StaffTakeProof = Post staff::TakeProof::PATH, Staff;
    StaffChooseHolidays = Post staff::ChooseHolidays::PATH, Staff;
    StaffChooseOwnHolidays = Post staff::ChooseOwnHolidays::PATH, Staff;
    StaffRemindAsk = Post staff::RemindAsk::PATH, Staff;
    StaffBundleAsk = Post staff::BundleAsk::PATH, Staff;
    StaffBundles = Get staff::ShowBundles::PATH, Staff;
    StaffShowLoad = Get staff::ShowLoad::PATH, Staff;
    StaffShowWork = Get staff::ShowWork::PATH, Staff;
    StaffShowOwnWords = Get staff::ShowOwnWords::PATH, Staff;
    StaffAddOwnWord = Post staff::AddOwnWord::PATH, Staff;
    StaffChangeOwnWord = Post staff::ChangeOwnWord::PATH, Staff;
    StaffRetireOwnWord = Post staff::RetireOwnWord::PATH, Staff;
    StaffShowTemplates = Get staff::ShowTemplates::PATH, Staff;
    StaffMakeTemplate = Post staff::MakeTemplate::PATH, Staff;
    StaffRemoveTemplate = Post staff::RemoveTemplate::PATH, Staff;
    StaffShowBaseline = Get staff::ShowBaseline::PATH, Staff;
    StaffTakeBaseline = Post staff::TakeBaseline::PATH, Staff;
    StaffDropBaseline = Post staff::DropBaseline::PATH, Staff;
    StaffShowViews = Get staff::ShowViews::PATH, Staff;
    StaffKeepView = Post staff::KeepView::PATH, Staff;
    StaffForgetView = Post staff::ForgetView::PATH, Staff;
    StaffLeavePrepared = Post staff::LeavePrepared::PATH, Staff;
    StaffSetRecurrence = Post staff::SetRecurrence::PATH, Staff;
    StaffAddItems = Post staff::AddItems::PATH, Staff;
    StaffRenameItem = Post staff::RenameItem::PATH, Staff;
    StaffMoveItem = Post staff::MoveItem::PATH, Staff;
    StaffRemoveItem = Post staff::RemoveItem::PATH, Staff;
    StaffRestoreItem = Post staff::RestoreItem::PATH, Staff;
    ClientGoAway = Post client::GoAway::PATH, Client;
    ClientComeBack = Post client::ComeBack::PATH, Client;
    StaffArchiveProject = Post staff::ArchiveProject::PATH, Staff;
    StaffPackage = Get staff::DownloadPackage::PATH, Staff;
    ClientPackage = Get client::DownloadPackage::PATH, Client;
    ClientSearch = Get search::SearchAsClient::PATH, Client;
    StaffSearch = Get search::SearchAsStaff::PATH, Staff;
}
