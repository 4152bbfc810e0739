//! Sending a door's form: busy, the refusal beside it, what was typed kept.

use crate::intention::Intention;
use crate::problem::Problem;
use crate::session::{Session, session};
use crate::transport::act;
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::Endpoint;
use veranda_terms::BadWord;

/// The state of one form.
#[derive(Debug, Clone, Copy)]
pub struct Form {
    /// Under way.
    pub busy: RwSignal<bool>,
    /// Why it was not done.
    pub problem: RwSignal<Option<Problem>>,
    session: Session,
}

impl Form {
    /// An untouched form.
    pub fn new() -> Self {
        Self { busy: RwSignal::new(false), problem: RwSignal::new(None), session: session() }
    }

    /// Sends it once; presses while it is under way do nothing.
    pub fn send<E: Endpoint>(self, endpoint: E, then: impl FnOnce(E::Reply) + 'static) {
        self.send_or(endpoint, then, Some);
    }

    /// The same; what was said against it is given to `or_else` first, and what that gives back is shown.
    pub fn send_or<E: Endpoint>(
        self,
        endpoint: E,
        then: impl FnOnce(E::Reply) + 'static,
        or_else: impl FnOnce(Problem) -> Option<Problem> + 'static,
    ) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.problem.set(None);
        spawn_local(async move {
            match act(&endpoint, &Intention::new()).await {
                Ok(reply) => then(reply.value),
                Err(failed) => {
                    let said = or_else(Problem::of(&failed, self.session.say_now()));
                    drop(self.problem.try_set(said));
                }
            }
            self.busy.try_set(false);
        });
    }

    /// What is wrong with a field, for its widget.
    pub fn about(self, field: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || self.problem.with(|problem| problem.as_ref().and_then(|problem| problem.about(field))))
    }

    /// What is wrong as a whole.
    pub fn whole(self) -> Signal<Option<String>> {
        Signal::derive(move || self.problem.with(|problem| problem.as_ref().and_then(Problem::whole)))
    }

    /// Every field that could be read, or what is wrong with those that could not, all at once.
    pub fn check(self, wrong: &[(&'static str, Option<String>)]) -> bool {
        let fields: Vec<(String, String)> =
            wrong.iter().filter_map(|(field, why)| Some(((*field).to_owned(), why.clone()?))).collect();
        let fine = fields.is_empty();
        self.problem.set((!fine).then(|| Problem { fields, ..Problem::default() }));
        fine
    }

    /// The sentence about a word that cannot be taken.
    pub fn why<T>(self, parsed: &Result<T, BadWord>) -> Option<String> {
        parsed.as_ref().err().map(|why| self.session.say_now().bad_word(*why))
    }
}
