use crate::clock;
use crate::finding::may;
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_terms::policy::RECALL_MS;

/// How long a toast stays, in steps of [`STEP_MS`], unless it is under the pointer or focused.
const STEPS: u32 = 20;
/// How long what can be taken back is offered to be: a second less than the server takes it back for.
const RECALL_STEPS: u32 = RECALL_MS as u32 / STEP_MS - 2;
const STEP_MS: u32 = 500;

/// What has happened, said for ten seconds, with a way back where there is one; what can be recalled, for as long as that. Errors are never said here.
#[derive(Debug, Clone, Copy)]
pub struct Toasts {
    shown: RwSignal<Option<Toast>>,
    held: RwSignal<bool>,
    /// How many modals with a region of their own are open: what lies behind a modal is not seen and not spoken.
    modals: RwSignal<u32>,
    said: RwSignal<String>,
    /// The number of the last toast: one that is gone is not mistaken for the one that stands.
    last: StoredValue<u32>,
}

/// A way back that was offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer(u32);

#[derive(Debug, Clone)]
struct Toast {
    number: u32,
    text: String,
    undo: Option<(String, Callback<()>)>,
}

impl Toast {
    /// Says this too, if it is the toast of this number and offers a way back still.
    fn takes_along(&mut self, number: u32, text: &str) -> bool {
        let offers = self.number == number && self.undo.is_some();
        if offers {
            self.text = format!("{} {text}", self.text);
        }
        offers
    }
}

impl Toasts {
    /// Puts them into the context; [`ToastRegion`] shows them.
    pub fn provide() -> Self {
        let toasts = Self {
            shown: RwSignal::new(None),
            held: RwSignal::new(false),
            modals: RwSignal::new(0),
            said: RwSignal::new(String::new()),
            last: StoredValue::new(0),
        };
        provide_context(toasts);
        toasts
    }

    /// Says what has happened.
    pub fn say(self, text: impl Into<String>) {
        self.show(text.into(), None, STEPS);
    }

    /// Says what has happened and offers to take it back.
    pub fn say_with_undo(self, text: impl Into<String>, undo: impl Into<String>, on_undo: Callback<()>) {
        self.show(text.into(), Some((undo.into(), on_undo)), STEPS);
    }

    /// Says what was sent and offers to take it back, for exactly as long as it can be ([`RECALL_MS`]).
    pub fn say_sent(self, text: impl Into<String>, undo: impl Into<String>, on_undo: Callback<()>) {
        self.show(text.into(), Some((undo.into(), on_undo)), RECALL_STEPS);
    }

    /// Says what has happened and offers to take it back for as long as it can be: what was `sent` to the other side, for
    /// [`RECALL_MS`]. The offer can be [withdrawn](Self::withdraw).
    pub fn offer(self, text: String, undo: impl Into<String>, on_undo: Callback<()>, sent: bool) -> Offer {
        Offer(self.show(text, Some((undo.into(), on_undo)), if sent { RECALL_STEPS } else { STEPS }))
    }

    /// It can no longer be taken back: what was said stays, and the button goes.
    pub fn withdraw(self, Offer(number): Offer) {
        let is_shown = self.shown.with_untracked(|toast| toast.as_ref().is_some_and(|toast| toast.number == number));
        if is_shown {
            self.shown.update(|toast| toast.iter_mut().for_each(|toast| toast.undo = None));
        }
    }

    /// Says more beside what is offered, so that the offer stays. Whether it is offered still.
    pub fn say_along(self, Offer(number): Offer, text: &str) -> bool {
        self.shown.try_maybe_update(|shown| {
            let along = shown.as_mut().is_some_and(|toast| toast.takes_along(number, text));
            (along, along)
        }) == Some(true)
    }

    /// Tells screen readers of a change that is seen anyway ("Packaging design is now with us").
    pub fn announce(self, text: impl Into<String>) {
        self.said.set(text.into());
    }

    /// Takes back what the toast says, as its button does. Whether it could.
    pub fn undo(self) -> bool {
        let undo = self.shown.with_untracked(|toast| toast.as_ref().and_then(|toast| toast.undo.clone()));
        if let Some((_, undo)) = undo {
            self.take_back(undo);
            return true;
        }
        false
    }

    fn take_back(self, undo: Callback<()>) {
        self.shown.set(None);
        self.held.set(false);
        undo.run(());
    }

    /// Gives the number of the toast.
    fn show(self, text: String, undo: Option<(String, Callback<()>)>, steps: u32) -> u32 {
        let number = self.last.get_value().wrapping_add(1);
        self.last.set_value(number);
        self.shown.set(Some(Toast { number, text, undo }));
        spawn_local(async move {
            let mut left = steps;
            while left > 0 {
                clock::pause(STEP_MS).await;
                // What can be taken back for a while only is not held: its end does not wait.
                let held = steps == STEPS && self.held.try_get_untracked() == Some(true);
                left -= u32::from(!held);
            }
            let still =
                self.shown.try_with_untracked(|toast| toast.as_ref().is_some_and(|toast| toast.number == number));
            if still == Some(true) {
                self.shown.set(None);
                self.held.try_set(false);
            }
        });
        number
    }
}

/// Where toasts appear. Always in the page, so that what appears in it is spoken.
#[component]
pub fn ToastRegion(
    /// Whether it stands inside a modal, which hides the page's own region.
    #[prop(optional)]
    inside: bool,
) -> impl IntoView {
    let toasts = expect_context::<Toasts>();
    if inside {
        toasts.modals.update(|modals| *modals += 1);
        on_cleanup(move || {
            toasts.modals.try_update(|modals| *modals = modals.saturating_sub(1));
        });
    }
    let here = move || inside || toasts.modals.get() == 0;
    let hold = move |held: bool| move |_| toasts.held.set(held);
    view! {
        <div class="sr" role="status">{move || here().then(|| toasts.said.get())}</div>
        <div role="status" on:focusin=move |_| toasts.held.set(true) on:focusout=move |_| toasts.held.set(false)>
            {move || toasts.shown.get().filter(|_| here()).map(|toast| view! {
                <div class="toast" on:pointerenter=hold(true) on:pointerleave=hold(false)>
                    <span>{toast.text}</span>
                    {toast.undo.map(|(word, undo)| view! {
                        <button
                            type="button"
                            class="btn small"
                            aria-keyshortcuts=may("z").then_some("Z")
                            on:click=move |_| toasts.take_back(undo)
                        >{word}</button>
                    })}
                </div>
            })}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_along_leaves_the_offer_and_is_not_said_beside_another_one() {
        let mut toast = Toast {
            number: 3,
            text: "It is there now.".to_owned(),
            undo: Some(("Undo".to_owned(), Callback::new(|()| {}))),
        };
        assert!(toast.takes_along(3, "It goes with the others."));
        assert_eq!(toast.text, "It is there now. It goes with the others.");
        assert!(toast.undo.is_some());
        assert!(!toast.takes_along(2, "No."), "another one");
        toast.undo = None;
        assert!(!toast.takes_along(3, "No."), "it is offered no more");
    }
}
