//! Views in, bytes out: mails now; PDF, spreadsheets and feeds later. Records cannot be named here.

mod invitation;
mod mail;
mod stopped;

pub use invitation::InvitationMail;
pub use mail::{Mail, MailFailed};
pub use stopped::StoppedMail;
