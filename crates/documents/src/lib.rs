//! Views in, bytes out: mails now; PDF, spreadsheets and feeds later. Records cannot be named here.

mod invitation;
mod mail;

pub use invitation::InvitationMail;
pub use mail::{Mail, MailFailed};
