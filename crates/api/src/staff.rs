//! What the firm's own people see and do.

mod endpoints;
mod requests;
mod views;

pub use endpoints::{
    CreateClient, CreateProject, CreateTask, EditTask, FinishTask, Invite, Me, MoveTask, NoteInside, OpenAsk,
    Portfolio, PreviewSharing, Share, SharingHistory, ShowBoard, ShowClient, ShowTask, Speak, StopSharing, TellClient,
    TickItem, WithdrawAsk,
};
pub use requests::{
    Finished, NewAsk, NewClient, NewContact, NewForm, NewNote, NewPlace, NewProject, NewTask, ShareFace, ShareFaces,
    TaskFields, Tasks, Tick,
};
pub use views::{
    ChecklistItem, ClientPage, ClientRow, Contact, Label, Note, PortfolioView, ProjectRow, ShareItem, SharePreview,
    SharingHistoryView, SharingRow, StaffBoard, StaffCard, StaffLive, StaffProject, StaffReader, StaffStage,
    StaffTaskPage, Stopped,
};

/// Where the stream of [`StaffLive`] messages is read (server-sent events, one JSON message each).
pub const LIVE_PATH: &str = "/api/staff/live";
