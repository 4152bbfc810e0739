//! What one wants by mail: the same form on both sides, each with its own kinds of mail.

mod follow;
mod form;
mod hours;

pub use follow::{FollowChip, Follows};
pub use form::{Kind, Wishes};

use crate::intention::Intention;
use crate::problem::Problem;
use crate::session::{Session, session};
use crate::transport::{act, ask};
use crate::ui::Toasts;
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::Endpoint;
use veranda_api::mails::{Followed, QuietHours};

/// What a page of wishes holds while somebody changes them.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    /// Whether there are quiet hours.
    pub quiet: RwSignal<bool>,
    /// When they begin, as `20:00`.
    pub from: RwSignal<String>,
    /// When they end, likewise.
    pub until: RwSignal<String>,
    /// The projects one could follow.
    pub projects: RwSignal<Vec<Followed>>,
    /// Whether something is under way.
    pub busy: RwSignal<bool>,
    /// Why it was not done.
    pub problem: RwSignal<Option<String>>,
    session: Session,
    toasts: Toasts,
}

impl Wanted {
    /// Nothing is known yet.
    pub fn unknown() -> Self {
        Self {
            quiet: RwSignal::new(false),
            from: RwSignal::new(String::new()),
            until: RwSignal::new(String::new()),
            projects: RwSignal::new(Vec::new()),
            busy: RwSignal::new(false),
            problem: RwSignal::new(None),
            session: session(),
            toasts: expect_context(),
        }
    }

    /// Takes what the server said.
    pub fn take(self, quiet: Option<QuietHours>, projects: Vec<Followed>) {
        self.quiet.set(quiet.is_some());
        // Without quiet hours the night stands ready.
        let QuietHours { from, until } = quiet.unwrap_or(QuietHours { from: 20 * 60, until: 7 * 60 });
        self.from.set(hours::written(from));
        self.until.set(hours::written(until));
        self.projects.set(projects);
    }

    /// The quiet hours as they are filled in; nothing when they cannot be, which is said.
    pub fn hours(self) -> Option<Option<QuietHours>> {
        let say = self.session.say_now();
        let wrong = |why: &str| {
            self.problem.set(Some(why.to_owned()));
            None
        };
        if !self.quiet.get_untracked() {
            return Some(None);
        }
        match (hours::read(&self.from.read_untracked()), hours::read(&self.until.read_untracked())) {
            (Some(from), Some(until)) if from != until => Some(Some(QuietHours { from, until })),
            (Some(_), Some(_)) => wrong(say.mails_quiet_same()),
            _ => wrong(say.mails_quiet_empty()),
        }
    }

    /// Fetches, then does this with the reply.
    pub fn fetch<E: Endpoint>(self, endpoint: E, then: impl FnOnce(E::Reply) + 'static) {
        self.problem.set(None);
        spawn_local(async move {
            match ask(&endpoint).await {
                Ok(reply) => then(reply.value),
                Err(failed) => drop(self.problem.try_set(Some(self.said(&failed)))),
            }
        });
    }

    /// Sends, and does this with the reply; what it gives back is said.
    pub fn send<E: Endpoint>(self, endpoint: E, then: impl FnOnce(E::Reply) -> String + 'static) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.problem.set(None);
        spawn_local(async move {
            let answer = act(&endpoint, &Intention::new()).await;
            // Left meanwhile: it was sent all the same, there is only nobody to tell.
            if self.busy.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(reply) => self.toasts.say(then(reply.value)),
                Err(failed) => self.problem.set(Some(self.said(&failed))),
            }
        });
    }

    /// What is said once somebody follows a project, or does not any more.
    pub fn followed(self, name: &str, follows: bool) -> String {
        let say = self.session.say_now();
        if follows { say.mails_follow_on(name) } else { say.mails_follow_off(name) }
    }

    fn said(self, failed: &veranda_api::CallFailed) -> String {
        Problem::line(failed, self.session.say_now())
    }
}
