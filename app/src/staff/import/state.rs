//! Where an import stands, and what the page asks of the server.

use super::kept::{self, Kept};
use super::model::{Blocked, Step, blocked};
use super::trouble::Trouble;
use crate::clock;
use crate::intention::Intention;
use crate::problem::Problem;
use crate::session::{Session, session};
use crate::staff::house::{House, house};
use crate::transport::{self, FileFailed};
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::staff::{ImportPlan, LARGEST_PLAN, LookAtPlan, PlanAsk, PlanChoices, PlanDone, PlanLook};
use veranda_api::{CallFailed, Code};
use veranda_terms::{ClientId, Title};
use web_sys::{AbortController, File};

/// So long nothing is asked after a choice: the next one may follow at once.
const SETTLES_MS: u32 = 300;

/// What is known of the file chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileFacts {
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    pub bytes: u64,
}

/// The state of the page, shared by its steps.
#[derive(Debug, Clone, Copy)]
pub struct Import {
    /// For which client.
    pub client: ClientId,
    /// Which step is shown.
    pub step: RwSignal<Step>,
    /// The file chosen.
    pub file: RwSignal<Option<FileFacts>>,
    /// What was decided.
    pub choices: RwSignal<PlanChoices>,
    /// The project's name as it is typed.
    pub name: RwSignal<String>,
    /// What was found.
    pub look: RwSignal<Option<PlanLook>>,
    /// Whether the server is reading the file.
    pub reading: RwSignal<bool>,
    /// Whether what was found is of the choices as they are now.
    pub counted: RwSignal<bool>,
    /// Whether the plan is coming in.
    pub writing: RwSignal<bool>,
    /// What went wrong the last time.
    pub trouble: RwSignal<Option<Trouble>>,
    /// What came in.
    pub done: RwSignal<Option<PlanDone>>,
    house: House,
    session: Session,
    handle: StoredValue<Option<File>, LocalStorage>,
    stop: StoredValue<Option<AbortController>, LocalStorage>,
    /// Counts the questions: an answer to an earlier one is not looked at.
    round: StoredValue<u32>,
    unanswered: StoredValue<Option<(PlanChoices, Intention)>>,
}

impl Import {
    /// Nothing chosen yet; or what this reader left here.
    pub fn begin(client: ClientId) -> Self {
        let house = house();
        let import = Self {
            client,
            step: RwSignal::new(Step::File),
            file: RwSignal::new(None),
            choices: RwSignal::new(PlanChoices::default()),
            name: RwSignal::new(String::new()),
            look: RwSignal::new(None),
            reading: RwSignal::new(false),
            counted: RwSignal::new(true),
            writing: RwSignal::new(false),
            trouble: RwSignal::new(None),
            done: RwSignal::new(None),
            house,
            session: session(),
            handle: StoredValue::new_local(None),
            stop: StoredValue::new_local(None),
            round: StoredValue::new(0),
            unanswered: StoredValue::new(None),
        };
        Effect::new(move |taken: Option<bool>| {
            let me = house.me.read().as_ref().map(|me| me.id);
            match (taken, me) {
                (None | Some(false), Some(me)) => {
                    if let Some(kept) = kept::take(client, me) {
                        import.take_up(kept);
                    }
                    true
                }
                (taken, _) => taken == Some(true),
            }
        });
        on_cleanup(move || import.leave());
        import
    }

    /// A file was chosen or dropped: too large a one is not sent.
    pub fn choose(self, file: File) {
        if self.writing.get_untracked() {
            return;
        }
        // A whole number: that is how browsers count bytes.
        let facts = FileFacts { name: file.name(), bytes: file.size() as u64 };
        self.forget();
        if facts.bytes > LARGEST_PLAN {
            return self.trouble.set(Some(Trouble::TooLarge(facts)));
        }
        // What was decided about a file that is chosen again holds; about another file it would mean nothing.
        if self.file.with_untracked(|before| before.as_ref().is_none_or(|before| before.name != facts.name)) {
            self.choices.set(PlanChoices::default());
        }
        self.file.set(Some(facts));
        self.handle.set_value(Some(file));
        self.read();
    }

    /// Several things were dropped at once.
    pub fn too_many(self) {
        self.trouble.set(Some(Trouble::Several));
    }

    /// Back to choosing a file, with nothing chosen.
    pub fn another(self) {
        self.forget();
        self.file.set(None);
        self.handle.set_value(None);
        self.choices.set(PlanChoices::default());
        self.step.set(Step::File);
    }

    /// Ends what is being read.
    pub fn stop(self) {
        self.another();
    }

    /// A step back.
    pub fn back(self) {
        if let Some(step) = self.step.get_untracked().back() {
            self.trouble.set(None);
            self.step.set(step);
        }
    }

    /// On to another step.
    pub fn go(self, step: Step) {
        self.step.set(step);
    }

    /// Something was decided: the figures are asked for again, once nothing else was decided for a moment.
    pub fn decide(self, change: impl FnOnce(&mut PlanChoices, &PlanLook)) {
        let Some(look) = self.look.get_untracked() else { return };
        self.choices.update(|choices| change(choices, &look));
        self.counted.set(false);
        let round = self.next_round();
        spawn_local(async move {
            clock::pause(SETTLES_MS).await;
            if self.round.try_get_value() == Some(round) {
                self.read();
            }
        });
    }

    /// The project's name was typed.
    pub fn rename(self, typed: String) {
        let name = Title::parse(&typed);
        self.name.set(typed);
        if let Ok(name) = name {
            self.decide(|choices, _| choices.name = Some(name));
        }
    }

    /// What keeps the step from going on.
    pub fn blocked(self) -> Option<Blocked> {
        let fits = Title::parse(&self.name.read()).is_ok();
        self.look.with(|look| blocked(self.step.get(), look.as_ref(), &self.choices.read(), fits, self.counted.get()))
    }

    /// Has the file read, with what was decided.
    pub fn read(self) {
        let Some(file) = self.handle.get_value() else { return };
        let Ok(controller) = AbortController::new() else { return };
        let signal = controller.signal();
        let round = self.next_round();
        self.stop.set_value(Some(controller));
        let choices = self.choices.get_untracked();
        self.counted.set(false);
        self.reading.set(true);
        self.trouble.set(None);
        let look = LookAtPlan { client: self.client, body: PlanAsk { file_name: file.name(), choices } };
        spawn_local(async move {
            let answer = transport::act_with_file(&look, &Intention::new(), &file, &signal).await;
            // Left meanwhile, or asked again.
            if self.round.try_get_value() != Some(round) {
                return;
            }
            self.reading.set(false);
            match answer {
                Ok(reply) => self.found(reply.value),
                Err(failed) => self.failed(failed, false),
            }
        });
    }

    /// Brings the plan in. What was sent before without an answer is sent as the same intention.
    pub fn write(self) {
        let Some(file) = self.handle.get_value() else { return };
        let Ok(controller) = AbortController::new() else { return };
        if self.writing.get_untracked() || untrack(|| self.blocked()).is_some() {
            return;
        }
        let choices = self.choices.get_untracked();
        let before = self.unanswered.get_value().filter(|(sent, _)| *sent == choices);
        let key = before.map_or_else(Intention::new, |(_, key)| key);
        // Kept from here on: if the page goes while it is under way, it is still known what was sent.
        self.unanswered.set_value(Some((choices.clone(), key.clone())));
        self.writing.set(true);
        self.trouble.set(None);
        let body = PlanAsk { file_name: file.name(), choices };
        let bring = ImportPlan { client: self.client, body };
        spawn_local(async move {
            let answer = transport::act_with_file(&bring, &key, &file, &controller.signal()).await;
            if self.writing.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(reply) => {
                    self.forget_sent();
                    self.handle.set_value(None);
                    self.done.set(Some(reply.value));
                    self.step.set(Step::Done);
                }
                Err(failed) => self.failed(failed, true),
            }
        });
    }

    fn found(self, look: PlanLook) {
        if self.look.with_untracked(Option::is_none) {
            self.name.set(look.name.to_string());
            self.step.set(Step::Found);
        }
        self.counted.set(true);
        self.look.set(Some(look));
    }

    fn failed(self, failed: FileFailed, writing: bool) {
        let trouble = match failed {
            FileFailed::Stopped => return,
            FileFailed::Changed => {
                // It must be chosen again, and what was decided is there then.
                self.look.set(None);
                self.handle.set_value(None);
                self.step.set(Step::File);
                Trouble::Changed
            }
            FileFailed::Call(CallFailed::Offline(_) | CallFailed::Garbled(_)) => Trouble::Lost { writing },
            FileFailed::Call(CallFailed::Refused(refusal)) => {
                if writing && refusal.code != Code::SignedOut {
                    self.forget_sent();
                }
                match refusal.code {
                    Code::UnreadablePlan | Code::TooLarge => {
                        self.look.set(None);
                        self.step.set(Step::File);
                        Trouble::Unreadable(refusal.detail)
                    }
                    _ => Trouble::Refused(Problem::line(&CallFailed::Refused(refusal), self.session.say_now())),
                }
            }
        };
        self.trouble.set(Some(trouble));
    }

    /// Ends what is under way and forgets what was found.
    fn forget(self) {
        self.abort();
        self.reading.set(false);
        self.counted.set(true);
        self.look.set(None);
        self.trouble.set(None);
        self.done.set(None);
        self.forget_sent();
    }

    fn forget_sent(self) {
        self.unanswered.set_value(None);
    }

    /// Ends what is being read, and makes sure that its answer is not looked at.
    fn abort(self) {
        self.next_round();
        if let Some(Some(controller)) = self.stop.try_update_value(Option::take) {
            controller.abort();
        }
    }

    /// The number of a new question. The one before is ended.
    fn next_round(self) -> u32 {
        let number = self.round.try_update_value(|round| {
            *round = round.wrapping_add(1);
            *round
        });
        if let Some(Some(controller)) = self.stop.try_update_value(Option::take) {
            controller.abort();
        }
        number.unwrap_or_default()
    }

    /// The page goes: what is not done yet is kept for when its reader is back.
    fn leave(self) {
        let by = self.house.me.try_with_untracked(|me| me.as_ref().map(|me| me.id)).flatten();
        let file = self.handle.try_get_value().flatten();
        self.abort();
        if let (Some(by), Some(file)) = (by, file) {
            kept::keep(Kept {
                client: self.client,
                by,
                step: self.step.get_untracked(),
                file,
                choices: self.choices.get_untracked(),
                look: self.look.get_untracked(),
                unanswered: self.unanswered.get_value(),
            });
        }
    }

    fn take_up(self, kept: Kept) {
        let Kept { step, file, choices, look, unanswered, .. } = kept;
        self.file.set(Some(FileFacts { name: file.name(), bytes: file.size() as u64 }));
        self.handle.set_value(Some(file));
        if let Some(look) = &look {
            self.name.set(choices.name.as_ref().unwrap_or(&look.name).to_string());
        }
        self.choices.set(choices);
        self.look.set(look);
        self.unanswered.set_value(unanswered);
        self.step.set(step);
        // Time has gone by: what is in the house may be another.
        self.read();
    }
}
