//! What the firm's own people see and do.

mod activity;
mod archive;
mod baseline;
mod boards;
mod endpoints;
mod load;
mod look;
mod lost;
mod own_words;
mod partners;
mod plans;
mod recurrence;
mod reminders;
mod requests;
mod saved_views;
mod sharing;
mod team;
mod templates;
mod views;
mod waiting;
mod work;
mod working;

pub use activity::{Activity, ActivityTask, ActivityView, Before, Did, MOMENTS_OF_ACTIVITY, TASKS_OF_AN_ACT};
pub use archive::{Archiving, ProjectArchived};
pub use baseline::{BaselineRemoved, BaselineRow, BaselineView, PlannedTask};
pub use boards::{After, BoardTop, CARDS_AT_THE_TOP, CARDS_IN_A_SLICE, CardSlice, LaneLength};
pub use endpoints::ShowActivity;
pub use endpoints::{
    AddColleague, ChangeAccess, ChangeContact, ChangeDomains, ChangeRole, CreateDepartment, RemoveColleague,
    RemoveContact, TakeProof, Team,
};
pub use endpoints::{AddItems, MoveItem, RemoveItem, RenameItem, RestoreItem};
pub use endpoints::{AddOwnWord, ChangeOwnWord, RetireOwnWord, ShowOwnWords};
pub use endpoints::{ArchiveProject, DownloadPackage};
pub use endpoints::{AskAgain, MeetingFile, TakeTime};
pub use endpoints::{
    AskPartner, EndPartner, NamePartner, PutPartner, RemindPartner, ShareWithPartner, ShowPartnerSides, ShowPartners,
    StopWithPartner, TakeBackFromPartner, TellPartner, WithdrawFromPartner,
};
pub use endpoints::{BundleAsk, ShowBundles};
pub use endpoints::{ChangeBrand, PutFirmLogo, PutLogo, RemoveFirmLogo, RemoveLogo};
pub use endpoints::{ChangeMails, Follow, LostMails, SendMailAgain, ShowMails};
pub use endpoints::{ChooseHolidays, ChooseOwnHolidays, ShowLoad, ShowWork};
pub use endpoints::{CollectChanges, DiscardChange, Publish, ShowWaiting};
pub use endpoints::{
    CreateClient, CreateProject, CreateTask, EditTask, FinishTask, ImportPlan, Invite, LetIn, LookAtPlan, MakeLink, Me,
    MoveTask, NoteInside, OpenAsk, Portfolio, PreviewSharing, PreviewStop, ReleaseJudgement, RemindAsk, RevokeLink,
    SeeAs, Share, SharingHistory, ShowBoard, ShowBoardTop, ShowCards, ShowClient, ShowReport, ShowTask, Speak,
    StandBehind, StopSharing, TakeBack, TellClient, TickItem, TurnAway, WaitFor, WhoSees, WithdrawAsk,
};
pub use endpoints::{DropBaseline, ShowBaseline, TakeBaseline};
pub use endpoints::{ForgetView, KeepView, ShowViews};
pub use endpoints::{LeavePrepared, MakeTemplate, RemoveTemplate, SetRecurrence, ShowTemplates};
pub use load::{AskBundle, BundlesView, LoadView, PersonAway, PersonLoad};
pub use look::{SeeAsAddress, SeeFrom};
pub use lost::{LostMail, LostMailsView, LostWhy, MailKind, WhichMail};
pub use own_words::{NewOwnWord, OwnWordRow, OwnWordsView, WordRetired, WordText};
pub use partners::{
    FaceForPartner, NewPartner, NewPartnerAsk, PartnerHere, PartnerNamed, PartnerProject, PartnerRow,
    PartnerSharingRow, PartnerSide, PartnerSidesView, PartnersView, WhichPartner,
};
pub use plans::{
    FoundColumn, FoundPerson, FoundStage, FoundTable, FoundTask, LARGEST_PLAN, PersonUse, PlanAsk, PlanChoices,
    PlanDone, PlanLine, PlanLook, PlanReport, PlanTarget, PlanWhy, StageUse,
};
pub use recurrence::{NewRecurrence, RecurrenceView, Recurring};
pub use reminders::{Reminder, Reminding, reminding};
pub use requests::{
    Again, Finished, ItemPlace, ItemText, LARGEST_LOGO, NewAsk, NewBrand, NewClient, NewContact, NewDepartment,
    NewForm, NewItems, NewLink, NewNote, NewPlace, NewProject, NewRelease, NewTask, NewWay, ShareFace, ShareFaces,
    StandsBehind, StoodBehind, TaskFields, Tasks, Tick, WaitsFor,
};
pub use saved_views::{NewView, SavedViewRow, SavedViews, ViewForgotten};
pub use sharing::{
    ContactReader, Earlier, EarlierThing, History, HistoryLink, PartnerReader, ReportReaders, SharedBy,
    SharingHistoryView, ShownTo, StopItem, StopPreview, StopTasks, StopWords, WhoSeesView,
};
pub use team::{AccessChange, AccessRow, Colleague, ContactRights, NewColleague, NewRole, TeamView};
pub use templates::{Beginning, NewTemplate, TemplateRemoved, TemplateRow, TemplatesView};
pub use views::{
    ChecklistItem, ClientPage, ClientRow, Contact, FirstVisits, Label, NextDay, Note, PartOf, PortfolioView,
    ProjectRow, ShareItem, SharePreview, SharingRow, StaffBoard, StaffCard, StaffLive, StaffProject, StaffReader,
    StaffStage, StaffTaskPage, Stopped, UntoldDay,
};
pub use waiting::{ClientSide, Collecting, SeenChange, SeenChanges, SeenTag, WaitingChange, WaitingView};
pub use work::{BehindCount, WorkAsk, WorkPlace, WorkTask, WorkView};
pub use working::{Holidays, HolidaysOf};

/// Where the stream of [`StaffLive`] messages is read (server-sent events, one JSON message each).
pub const LIVE_PATH: &str = "/api/staff/live";
