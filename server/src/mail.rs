//! Mail: what happens becomes news, news become jobs, jobs become messages, and messages leave through a mail server or
//! as `.eml` files in the data directory.

mod eyes;
mod follow;
mod invitation;
mod post;
mod smtp;
mod stop;
mod stopped;
mod tell;
mod worker;

pub use follow::{DIGEST, NEWS, forget_the_past};
pub use invitation::{INVITATION, InvitationJob};
pub use post::Post;
pub use smtp::{Outcome, Server, Smtp};
pub use stop::{page as stop_page, stop};
pub use stopped::{STOPPED, StoppedJob};
pub use worker::{carry_out_due, drain, work};

use veranda_documents::Mail;
use veranda_terms::{ClientId, PersonId};

/// A message and whom it is for.
pub(crate) struct Letter {
    mail: Mail,
    person: PersonId,
    client: Option<ClientId>,
}
