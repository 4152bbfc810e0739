//! Sending what a form holds: one key per intention, busy while under way, the refusal beside the form.

use super::Desk;
use super::undo::say_answered;
use crate::draft::WayBack;
use crate::intention::Intention;
use crate::outbox::{Outbox, outbox};
use crate::problem::Problem;
use crate::proof::Asked;
use crate::transport::act;
use crate::ui::Toasts;
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::client::{TakeBack, TaskPage};
use veranda_api::{CallFailed, Code, Endpoint};
use veranda_terms::{AskId, BadWord, ClientText, RemarkId};
use veranda_text::Say;

/// The state of one form.
#[derive(Debug, Clone, Copy)]
pub struct Sending {
    /// Under way.
    pub busy: RwSignal<bool>,
    /// Why it was not done.
    pub problem: RwSignal<Option<Problem>>,
    /// What was tried last, with its key: pressed again with the same words it is the same intention.
    tried: StoredValue<Option<(String, Intention)>>,
    desk: Desk,
    toasts: Toasts,
    outbox: Outbox,
}

impl Sending {
    /// A form on this task.
    pub fn of(desk: Desk) -> Self {
        Self {
            busy: RwSignal::new(false),
            problem: RwSignal::new(None),
            tried: StoredValue::new(None),
            desk,
            toasts: expect_context(),
            outbox: outbox(),
        }
    }

    /// Sends an answer. `words` tell one intention of this form from another; `done` runs after success, and what it
    /// returns is said to the reader, with a way back while there is one.
    pub fn answer<E: Endpoint<Reply = TaskPage>>(
        self,
        ask: AskId,
        endpoint: E,
        words: String,
        done: impl FnOnce() -> String + 'static,
    ) {
        self.send_then(endpoint, words, move |page| say_answered(self.desk, self.toasts, page, ask, done()));
    }

    /// The same where this device has to prove first who is at it: then it asks for that, and sends again.
    pub fn answer_proved<E: Endpoint<Reply = TaskPage> + Clone>(
        self,
        ask: AskId,
        endpoint: E,
        (words, proof): (String, Asked),
        done: impl FnOnce() -> String + Clone + Send + Sync + 'static,
    ) {
        let (again, same, then) = (endpoint.clone(), words.clone(), done.clone());
        let first = Callback::new(move |()| {
            let (endpoint, words, done) = (again.clone(), same.clone(), then.clone());
            self.problem.set(None);
            self.answer(ask, endpoint, words, done);
        });
        let done = move |page: &TaskPage| say_answered(self.desk, self.toasts, page, ask, done());
        self.send_or(endpoint, words, done, move |problem| {
            if problem.code == Some(Code::NeedsProof) {
                proof.first(first);
                return None;
            }
            Some(problem)
        });
    }

    /// Sends it, and `done` sees the reply and says itself what is to be said.
    pub fn send_then<E: Endpoint<Reply = TaskPage>>(
        self,
        endpoint: E,
        words: String,
        done: impl FnOnce(&TaskPage) + 'static,
    ) {
        self.send_or(endpoint, words, done, Some);
    }

    /// The same for a text that may be sent later: without a connection it waits under this name, and `later` is run.
    pub fn send_or_keep<E: Endpoint<Reply = TaskPage> + Clone>(
        self,
        endpoint: E,
        (about, words): (String, String),
        later: impl FnOnce() + 'static,
        done: impl FnOnce(&TaskPage) + 'static,
    ) {
        // The task may be closed by the time it is known.
        let (again, said, href) = (endpoint.clone(), words.clone(), self.desk.href());
        self.send_or_else(endpoint, words, done, move |failed, key| {
            if matches!(failed, CallFailed::Offline(_)) && self.outbox.put(&again, key, about, said, href) {
                // The next words are another intention, even if they are the same.
                self.tried.try_set_value(None);
                later();
                return None;
            }
            Some(Problem::of(failed, self.desk.session.say_now()))
        });
    }

    /// The same, and `or` says what of a problem is left to be shown.
    fn send_or<E: Endpoint<Reply = TaskPage>>(
        self,
        endpoint: E,
        words: String,
        done: impl FnOnce(&TaskPage) + 'static,
        or: impl FnOnce(Problem) -> Option<Problem> + 'static,
    ) {
        self.send_or_else(endpoint, words, done, move |failed, _| or(Problem::of(failed, self.desk.session.say_now())));
    }

    fn send_or_else<E: Endpoint<Reply = TaskPage>>(
        self,
        endpoint: E,
        words: String,
        done: impl FnOnce(&TaskPage) + 'static,
        or: impl FnOnce(&CallFailed, &Intention) -> Option<Problem> + 'static,
    ) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.problem.set(None);
        let key = self.key(words);
        spawn_local(async move {
            let answer = act(&endpoint, &key).await;
            match answer {
                Ok(page) => {
                    self.tried.try_set_value(None);
                    done(&page.value);
                    self.busy.try_set(false);
                    self.desk.take(page.value);
                    crate::shell::keep_focus("task-title");
                }
                Err(failed) => {
                    let closed = matches!(&failed, CallFailed::Refused(refusal)
                        if matches!(refusal.code, Code::AskClosed | Code::Missing));
                    if closed {
                        self.desk.again();
                    }
                    self.problem.try_set(or(&failed, &key));
                    self.busy.try_set(false);
                }
            }
        });
    }

    /// Says that a remark was sent, and offers to take it back while no mail about it can have gone out.
    pub fn offer_back(self, remark: RemarkId, draft: WayBack, words: String) {
        let say = self.desk.session.say_now();
        let back = Callback::new(move |()| {
            let (draft, words) = (draft.clone(), words.clone());
            spawn_local(async move {
                let say = self.desk.session.say_now();
                match act(&TakeBack { remark, body: () }, &Intention::new()).await {
                    Ok(page) => {
                        self.desk.take(page.value);
                        draft.put(&words);
                        self.toasts.say(say.mails_taken_back());
                        crate::shell::focus_on_first(".thread.client textarea");
                    }
                    Err(failed) => self.toasts.say(Problem::line(&failed, say)),
                }
            });
        });
        self.toasts.say_sent(say.client_sent_remark(), say.common_undo(), back);
    }

    /// Something is missing before it can be sent.
    pub fn refuse(self, field: &str, sentence: impl Into<String>) {
        self.problem.set(Some(Problem::field(field, sentence)));
    }

    /// The words as a client's text; says beside the field what is wrong with them.
    pub fn words(self, field: &str, text: &str) -> Option<ClientText> {
        let parsed = if text.trim().is_empty() { Err(BadWord::Empty) } else { ClientText::parse(text) };
        parsed.map_err(|why| self.refuse(field, self.desk.session.say_now().bad_word(why))).ok()
    }

    /// What is wrong with a field, for its widget.
    pub fn about(self, field: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || self.problem.with(|problem| problem.as_ref().and_then(|problem| problem.about(field))))
    }

    /// What is wrong as a whole, for the line under the form.
    pub fn whole(self) -> Signal<Option<String>> {
        Signal::derive(move || self.problem.with(|problem| problem.as_ref().and_then(Problem::whole)))
    }

    fn key(self, words: String) -> Intention {
        let same = self.tried.with_value(|tried| match tried {
            Some((before, key)) if *before == words => Some(key.clone()),
            _ => None,
        });
        let key = same.unwrap_or_default();
        self.tried.set_value(Some((words, key.clone())));
        key
    }
}

/// What is said where something was not done and no form stands beside it.
pub fn sentence_of(failed: &CallFailed, say: Say) -> String {
    Problem::line(failed, say)
}
