//! What the page holds, and what is done to it.

use crate::intention::Intention;
use crate::passkey::{self, NoAnswer};
use crate::problem::Problem;
use crate::proof::Asked;
use crate::session::{Session, session};
use crate::shell;
use crate::transport::{act, ask};
use crate::ui::Toasts;
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::door::access::{Access, AddPasskey, OfferPasskey, ShowAccess, Signed, ToSign};
use veranda_api::{CallFailed, Code, Endpoint};
use veranda_terms::Device;

/// One's own access as it is known here.
#[derive(Debug, Clone, Copy)]
pub struct Held {
    /// What the server said last; nothing before that.
    pub access: RwSignal<Option<Access>>,
    /// Whether something is under way.
    pub busy: RwSignal<bool>,
    /// Why it was not done.
    pub problem: RwSignal<Option<String>>,
    /// What is done once this device has proved who is at it.
    pub asked: Asked,
    session: Session,
    toasts: Toasts,
}

impl Held {
    /// Begins to fetch it.
    pub fn begin() -> Self {
        let held = Self {
            access: RwSignal::new(None),
            busy: RwSignal::new(false),
            problem: RwSignal::new(None),
            asked: Asked::nothing(),
            session: session(),
            toasts: expect_context(),
        };
        held.fetch();
        held
    }

    /// Fetches it.
    pub fn fetch(self) {
        self.problem.set(None);
        spawn_local(async move {
            let answer = ask(&ShowAccess { body: () }).await;
            self.take(answer.map(|reply| reply.value));
        });
    }

    /// With what one is here.
    pub fn device(self) -> Device {
        let here = |access: &Access| access.sessions.iter().find(|one| one.here).map(|one| one.device);
        self.access.with(|access| access.as_ref().and_then(here)).unwrap_or(Device::UNKNOWN)
    }

    /// Does something that is answered with how it is then, and says so.
    pub fn does<E: Endpoint<Reply = Access> + Clone>(self, endpoint: E, said: String) {
        if !self.sets_out() {
            return;
        }
        spawn_local(async move {
            let answer = act(&endpoint, &Intention::new()).await.map(|reply| reply.value);
            let gone = matches!(&answer, Err(CallFailed::Refused(refusal)) if refusal.code == Code::Missing);
            if self.busy.try_set(false).is_some() {
                return;
            }
            if wants_proof(&answer) {
                return self.asked.first(Callback::new(move |()| self.does(endpoint.clone(), said.clone())));
            }
            // Ended or removed already, perhaps by the try whose answer was lost: what was wanted is so.
            if gone {
                return self.fetch();
            }
            if self.take(answer) {
                self.toasts.say(said);
            }
        });
    }

    /// Makes a passkey on this device.
    pub fn adds_passkey(self, said: String) {
        if !self.sets_out() {
            return;
        }
        spawn_local(async move {
            let made = self.makes_passkey().await;
            if self.busy.try_set(false).is_some() {
                return;
            }
            match made {
                Ok(access) => {
                    self.shows(access);
                    self.toasts.say(said);
                }
                Err(NotMade::Unproved) => {
                    self.asked.first(Callback::new(move |()| self.adds_passkey(said.clone())));
                }
                Err(NotMade::Because(sentence)) => self.problem.set(Some(sentence)),
            }
        });
    }

    async fn makes_passkey(self) -> Result<Access, NotMade> {
        let say = self.session.say_now();
        let said = |failed: CallFailed| NotMade::Because(Problem::line(&failed, say));
        let offered = act(&OfferPasskey { body: () }, &Intention::new()).await;
        if wants_proof(&offered) {
            return Err(NotMade::Unproved);
        }
        let ToSign { ceremony, options } = offered.map_err(said)?.value;
        let answer = passkey::make(&options).await.map_err(|why| {
            let sentence = match why {
                NoAnswer::Stopped => say.access_not_done(),
                NoAnswer::ThereAlready => say.access_there_already(),
                NoAnswer::Unable => say.access_no_passkeys(),
            };
            NotMade::Because(sentence.to_owned())
        })?;
        match act(&AddPasskey { body: Signed { ceremony, answer } }, &Intention::new()).await {
            Ok(access) => Ok(access.value),
            Err(CallFailed::Refused(refusal)) if refusal.code == Code::NotLetIn => {
                Err(NotMade::Because(say.access_not_kept().to_owned()))
            }
            Err(failed) => Err(said(failed)),
        }
    }

    /// Whether something may begin; then it is under way.
    pub fn sets_out(self) -> bool {
        let free = !self.busy.get_untracked();
        if free {
            self.busy.set(true);
            self.problem.set(None);
        }
        free
    }

    /// Something was not done.
    pub fn failed(self, failed: &CallFailed) {
        drop(self.problem.try_set(Some(Problem::line(failed, self.session.say_now()))));
    }

    /// Shows how it is now. The button that was pressed may be gone with what it was about: the keyboard stays on the page.
    fn shows(self, access: Access) -> bool {
        shell::keep_focus("main");
        self.access.try_set(Some(access)).is_none()
    }

    /// Takes what came. Whether it was what was wanted.
    fn take(self, answer: Result<Access, CallFailed>) -> bool {
        match answer {
            Ok(access) => self.shows(access),
            Err(failed) => {
                self.failed(&failed);
                false
            }
        }
    }
}

/// Why no passkey was made.
enum NotMade {
    /// This device has not proved yet who is at it.
    Unproved,
    /// For this reason.
    Because(String),
}

/// Whether this device has to prove first who is at it.
pub fn wants_proof<T>(answer: &Result<T, CallFailed>) -> bool {
    matches!(answer, Err(CallFailed::Refused(refusal)) if refusal.code == Code::NeedsProof)
}
