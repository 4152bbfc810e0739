//! A project's status report from the firm's side: what it shows, who has a link to it, and what the lead releases.

pub mod copy;
mod figures;
mod kept;
mod link_draft;
mod links;
mod page;
mod preview;
mod release;
mod release_draft;
mod reported;
mod share;
mod standing;
mod words;

pub use page::Page;
pub use words::level_word;
