//! One thing a person does: whether it is under way, what was said against it, and the key it is sent with.

use super::unanswered::{Unanswered, described, is_open};
use crate::intention::Intention;
use crate::outbox::outbox;
use crate::problem::Problem;
use crate::session::{Session, session};
use crate::transport;
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::{CallFailed, Endpoint, Tagged};

/// Sends what a form or a button says, one at a time.
#[derive(Debug, Clone, Copy)]
pub struct Sender {
    /// Whether it is under way.
    pub busy: RwSignal<bool>,
    /// What was said against it the last time.
    pub problem: RwSignal<Problem>,
    session: Session,
    unanswered: StoredValue<Unanswered>,
}

impl Sender {
    /// Nothing sent yet.
    pub fn new() -> Self {
        Self {
            busy: RwSignal::new(false),
            problem: RwSignal::new(Problem::default()),
            session: session(),
            unanswered: StoredValue::new(Unanswered::default()),
        }
    }

    /// Sends, and then does this with the reply. While something is under way nothing else is sent.
    pub fn send<E: Endpoint>(self, endpoint: E, then: impl FnOnce(Tagged<E::Reply>) + 'static) {
        self.send_or(endpoint, None, then, Some);
    }

    /// Sends on the condition of `tag`. What fails is given to `or_else` first; what that gives back is shown.
    pub fn send_or<E: Endpoint>(
        self,
        endpoint: E,
        tag: Option<String>,
        then: impl FnOnce(Tagged<E::Reply>) + 'static,
        or_else: impl FnOnce(CallFailed) -> Option<CallFailed> + 'static,
    ) {
        let Some(sent) = self.begin(&endpoint, tag.as_deref()) else { return };
        spawn_local(async move {
            let answer = transport::act_if(&endpoint, &sent.1, tag.as_deref()).await;
            self.hear(answer, sent, then, or_else);
        });
    }

    /// Sends a text. `over` is done once it is sent, even if the field it was written in is left by then.
    pub fn send_text<E: Endpoint>(
        self,
        endpoint: E,
        over: impl FnOnce() + 'static,
        then: impl FnOnce(Tagged<E::Reply>) + 'static,
    ) {
        let Some(sent) = self.begin(&endpoint, None) else { return };
        spawn_local(async move {
            let answer = transport::act(&endpoint, &sent.1).await;
            if answer.is_ok() {
                over();
            }
            self.hear(answer, sent, then, Some);
        });
    }

    /// Sends a text that may be sent later: without a connection it waits. What waits is said by what it is about, its words and
    /// the page it stands on. `over` hears whether it is sent or waits, even if the field it was written in is left by then.
    pub fn send_or_keep<E: Endpoint>(
        self,
        endpoint: E,
        (about, words, href): (String, String, String),
        over: impl FnOnce(bool) + 'static,
        then: impl FnOnce(Tagged<E::Reply>) + 'static,
    ) {
        let outbox = outbox();
        let Some((what, key)) = self.begin(&endpoint, None) else { return };
        spawn_local(async move {
            let answer = transport::act(&endpoint, &key).await;
            let offline = matches!(answer, Err(CallFailed::Offline(_)));
            let waits = offline && outbox.put(&endpoint, &key, about, words, href);
            over(waits || answer.is_ok());
            if self.ends() {
                // What waits is another intention than the next words, even if they are the same.
                self.remember(!waits && is_open(&answer), what, key);
                match answer {
                    Ok(reply) => then(reply),
                    Err(_) if waits => {}
                    Err(failed) => self.problem.set(Problem::of(&failed, self.session.say_now())),
                }
            }
        });
    }

    /// Takes an answer, if the page is still there: it was sent all the same, there is only nobody to tell.
    fn hear<T>(
        self,
        answer: Result<T, CallFailed>,
        (what, key): (String, Intention),
        then: impl FnOnce(T),
        or_else: impl FnOnce(CallFailed) -> Option<CallFailed>,
    ) {
        if !self.ends() {
            return;
        }
        self.remember(is_open(&answer), what, key);
        match answer {
            Ok(reply) => then(reply),
            Err(failed) => {
                if let Some(failed) = or_else(failed) {
                    self.problem.set(Problem::of(&failed, self.session.say_now()));
                }
            }
        }
    }

    /// The key of what is sent now; nothing while something else is under way.
    fn begin<E: Endpoint>(self, endpoint: &E, tag: Option<&str>) -> Option<(String, Intention)> {
        if self.busy.get_untracked() {
            return None;
        }
        let what = described(endpoint, tag);
        let before = self.unanswered.with_value(|unanswered| unanswered.key_of(&what));
        self.busy.set(true);
        self.problem.set(Problem::default());
        Some((what, before.unwrap_or_default()))
    }

    /// It is over. False if the page was left meanwhile.
    fn ends(self) -> bool {
        self.busy.try_set(false).is_none()
    }

    fn remember(self, open: bool, what: String, key: Intention) {
        self.unanswered.update_value(|unanswered| unanswered.sent(what, key, open));
    }

    /// What is said against a field.
    pub fn about(self, field: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || self.problem.read().about(field))
    }

    /// What is said against the whole.
    pub fn whole(self) -> Signal<Option<String>> {
        Signal::derive(move || self.problem.read().whole())
    }

    /// Says what was found wrong before anything was sent.
    pub fn refuse(self, fields: Vec<(String, String)>) {
        self.problem.set(Problem { fields, ..Problem::default() });
    }
}
