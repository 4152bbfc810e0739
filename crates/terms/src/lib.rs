//! The words both sides speak: ids, moments, days, titles, actions, rights, policy and palettes.
//!
//! Everything here may travel over the wire and compiles for the browser and the server alike.
//! Nothing here does IO, reads a clock or draws randomness: those come in as arguments.

mod action;
mod audience;
mod colour;
mod day;
mod device;
mod every;
mod figure;
mod glyph;
mod id;
mod lang;
mod logo;
mod own_word;
mod palette;
pub mod policy;
mod report;
mod rights;
mod search;
mod words;
mod working;

pub use action::{Action, AskWord, Asked, Form, Outcome, Strength, Turn, Way, letter};
pub use audience::{Anyone, Audience, Client, Guest, Partner, Side, Staff};
pub use colour::Accent;
pub use day::{Day, Moment, Weekday};
pub use device::{Browser, CameBy, Device, System};
pub use every::Every;
pub use figure::Figure;
pub use glyph::Glyph;
pub use id::{
    AdmissionId, AskId, BadId, BaselineId, CeremonyId, ChallengeId, ChecklistItemId, ClientId, EntryId, LabelId,
    LinkId, LookId, PartnerId, PasskeyId, PersonId, ProjectId, Randomness, RemarkId, SavedViewId, SessionId, SharingId,
    SlotId, StageId, TaskId, TemplateId, WordId, WorkflowId,
};
pub use lang::Lang;
pub use logo::{Logo, LogoFace};
pub use own_word::{OwnWord, Verb};
pub use palette::{Oklch, Palette, derive_brand};
pub use policy::Act;
pub use report::{Bare, Health, Level};
pub use rights::{ContactRole, StaffRole};
pub use search::{Excerpt, SearchText, Words, indexed};
pub use words::{
    BadWord, ClientText, EmailAddress, HostName, InternalText, PersonName, Title, is_open_to_all, shows_nothing,
};
pub use working::{Country, is_working, working_day_after, working_days};
