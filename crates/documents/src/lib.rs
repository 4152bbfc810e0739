//! Views in, bytes out: mails, calendar files, hand-over packages; PDF and feeds later. Records cannot be named here.

mod access;
mod answers;
mod calendar;
mod code;
mod digest;
mod foot;
mod frame;
mod invitation;
mod mail;
mod needs;
mod package;
mod stopped;
#[cfg(test)]
mod tests;
mod waits;
mod ways_in;
mod words;

pub use access::{AccessChange, AccessMail};
pub use answers::{Answer, AnswerLine, AnswersMail};
pub use calendar::Meeting;
pub use code::{CodeFor, CodeMail};
pub use digest::{DigestItem, DigestLine, DigestMail, DigestProject};
pub use invitation::InvitationMail;
pub use mail::{Mail, MailFailed, Thread};
pub use needs::{FixedMeeting, NeededAsk, NeedsMail};
pub use package::{HandOver, PackFailed};
pub use stopped::StoppedMail;
pub use waits::WaitsMail;
pub use ways_in::{PasswordMail, TeamCodeMail, TeamMail};
