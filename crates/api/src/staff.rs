//! What the firm's own people see and do.

mod endpoints;
mod look;
mod lost;
mod plans;
mod requests;
mod sharing;
mod team;
mod views;

pub use endpoints::{AddColleague, ChangeAccess, ChangeContact, ChangeRole, RemoveColleague, RemoveContact, Team};
pub use endpoints::{ChangeMails, Follow, LostMails, SendMailAgain, ShowMails};
pub use endpoints::{
    CreateClient, CreateProject, CreateTask, EditTask, FinishTask, ImportPlan, Invite, LookAtPlan, MakeLink, Me,
    MoveTask, NoteInside, OpenAsk, Portfolio, PreviewSharing, PreviewStop, ReleaseJudgement, RevokeLink, SeeAs, Share,
    SharingHistory, ShowBoard, ShowClient, ShowReport, ShowTask, Speak, StopSharing, TakeBack, TellClient, TickItem,
    WhoSees, WithdrawAsk,
};
pub use look::{SeeAsAddress, SeeFrom};
pub use lost::{LostMail, LostMailsView, LostWhy, MailKind, WhichMail};
pub use plans::{
    FoundColumn, FoundPerson, FoundStage, FoundTable, FoundTask, LARGEST_PLAN, PersonUse, PlanAsk, PlanChoices,
    PlanDone, PlanLine, PlanLook, PlanReport, PlanTarget, PlanWhy, StageUse,
};
pub use requests::{
    Finished, NewAsk, NewClient, NewContact, NewForm, NewLink, NewNote, NewPlace, NewProject, NewRelease, NewTask,
    ShareFace, ShareFaces, TaskFields, Tasks, Tick,
};
pub use sharing::{
    ContactReader, Earlier, EarlierThing, History, HistoryLink, ReportReaders, SharedBy, SharingHistoryView, ShownTo,
    StopItem, StopPreview, StopTasks, StopWords, WhoSeesView,
};
pub use team::{AccessChange, AccessRow, Colleague, ContactRights, NewColleague, NewRole, TeamView};
pub use views::{
    ChecklistItem, ClientPage, ClientRow, Contact, Label, Note, PortfolioView, ProjectRow, ShareItem, SharePreview,
    SharingRow, StaffBoard, StaffCard, StaffLive, StaffProject, StaffReader, StaffStage, StaffTaskPage, Stopped,
};

/// Where the stream of [`StaffLive`] messages is read (server-sent events, one JSON message each).
pub const LIVE_PATH: &str = "/api/staff/live";
