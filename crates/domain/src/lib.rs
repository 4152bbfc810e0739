//! Records with internal data, and the decisions over them.
//!
//! Nothing here is serialisable, does IO, reads a clock or draws randomness: a decision takes records, the actor, the
//! moment and fresh ids, and returns the next records together with what the journal says about it.
//!
//! Records cannot leave as they are:
//!
//! ```compile_fail
//! fn leaves<T: serde::Serialize>() {}
//! leaves::<veranda_domain::Task>();
//! ```
//!
//! while words both sides speak can:
//!
//! ```
//! fn leaves<T: serde::Serialize>() {}
//! leaves::<veranda_terms::Title>();
//! ```

pub mod admission;
pub mod archive;
pub mod ask;
mod away;
pub mod baseline;
mod brand;
mod challenge;
mod change;
pub mod checklist;
mod contact;
pub mod dependency;
mod entry;
pub mod first_visit;
mod house;
pub mod line;
mod link;
mod look;
mod own_words;
pub mod partner;
mod passkey;
pub mod plan;
pub mod post;
pub mod recurrence;
pub mod report;
pub mod reuse;
pub mod rhythm;
#[cfg(test)]
mod sample;
pub mod saved_view;
mod second;
pub mod sharing;
mod sign_on;
mod task;
pub mod team;
pub mod waiting;

pub use admission::{Admission, AdmissionState, Brought, Entrance};
pub use archive::Archived;
pub use ask::{Ask, AskRefused, Closed, Handed, RemindRefused, Reminded, Reopened, Settled, Telling, Word};
pub use away::{Away, AwayRefused};
pub use brand::NoWhole;
pub use challenge::{Challenge, ChallengeKind, Shown, Verdict};
pub use change::{Actor, Change, Event, JournalEntry, Scope, SharedWith, Thing};
pub use contact::Rights;
pub use dependency::{Dependency, Waits};
pub use entry::{Entry, EntryKind, Session};
pub use house::{Access, Client, Firm, Membership, PartOf, Person, Project, Stage, Workflow};
pub use link::{GuestSession, Link};
pub use look::Look;
pub use own_words::{FirmWord, OwnWordRefused, OwnWords};
pub use partner::{PartnerAsk, PartnerFace, PartnerRemark, PartnerSharing, Partnership};
pub use passkey::{Ceremony, CeremonyKind, Passkey};
pub use plan::{Fields, HouseStage};
pub use post::PostState;
pub use recurrence::Recurrence;
pub use report::{Release, ReleaseRefused, ToldDate};
pub use rhythm::{NewsKind, Quiet, Rhythm, Wishes};
pub use second::{NotProved, SecondProof, Shows};
pub use sharing::{Along, How, Sharing, Stop, StopSaid};
pub use sign_on::{Identity, Return, SignOn};
pub use task::{
    By, ChecklistItem, ClientFace, Face, Label, NeedsReason, RecallRefused, Remark, Said, Shared, Task, UnmappedPerson,
};
pub use waiting::{Changes, Held, PendingFace};
