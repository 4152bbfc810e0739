//! Mail: what happens becomes news, news become jobs, jobs become messages, and messages leave through a mail server or
//! as `.eml` files in the data directory.

mod changed;
mod code;
mod eyes;
mod follow;
mod invitation;
mod post;
mod smtp;
mod stop;
mod stopped;
mod tell;
mod waits;
mod ways_in;
pub(crate) mod wishes;
mod worker;

pub use changed::{CHANGED, Changed, ChangedJob, tell_owner};
pub use code::{CODE, CodeJob};
pub use follow::{DIGEST, NEWS, forget_the_past};
pub use invitation::{INVITATION, InvitationJob};
pub use post::{Post, ahead};
pub use smtp::{Outcome, Server, Smtp};
pub use stop::{page as stop_page, stop};
pub use stopped::{STOPPED, StoppedJob};
pub use waits::{WAITS, WaitsJob};
pub use ways_in::{PASSWORD, PROOF, PasswordJob, ProofJob};
pub use worker::{carry_out_due, drain, work};

use crate::House;
use url::form_urlencoded::byte_serialize;
use veranda_api::Route;
use veranda_documents::Mail;
use veranda_terms::{ClientId, EmailAddress, HostName, PersonId, ProjectId, TaskId};

/// A message and whom it is for.
pub(crate) struct Letter {
    mail: Mail,
    /// Who; nobody for an address whose owner nobody knows yet.
    person: Option<PersonId>,
    client: Option<ClientId>,
    /// Which tasks it names, for the sharing history.
    names: Vec<(ProjectId, TaskId)>,
}

/// A page in a mail to somebody. Where their session has ended, the door behind it knows the address the mail went to: it
/// stands in the fragment, which never leaves the browser and lets nobody in.
pub(crate) fn page_for(house: &House, host: &HostName, route: Route, to: &EmailAddress) -> String {
    page_at(house, host, &route.to_string(), to)
}

/// The same for a path with more to it than a page.
fn page_at(house: &House, host: &HostName, path: &str, to: &EmailAddress) -> String {
    let whom: String = byte_serialize(to.as_str().as_bytes()).collect();
    house.public.on(host, &format!("{path}#for={whom}"))
}
