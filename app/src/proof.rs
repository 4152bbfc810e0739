//! A code, once on this device, before something that brings people along, binds the client or changes one's own access.

use crate::door::{CodeBoxes, Form, Typed, begin_to_type};
use crate::session::session;
use crate::ui::{Button, Dialog, Look, Refusal};
use leptos::prelude::*;
use veranda_api::Code;
use veranda_api::door::{OnItsWay, Proof, Prove, Secret, SendCode};
use veranda_text::Say;

/// What is to be done once this device has proved who is at it.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    open: RwSignal<bool>,
    then: RwSignal<Option<Callback<()>>>,
}

impl Asked {
    /// Nothing is asked for.
    pub fn nothing() -> Self {
        Self { open: RwSignal::new(false), then: RwSignal::new(None) }
    }

    /// Asks for the proof, then does this.
    pub fn first(self, then: Callback<()>) {
        self.then.set(Some(then));
        self.open.set(true);
    }
}

/// The dialog. A code is sent as soon as it opens.
#[component]
pub fn ProofDialog(
    /// When it opens, and what is done then.
    asked: Asked,
) -> impl IntoView {
    let session = session();
    view! {
        <Dialog
            open=asked.open
            title=Signal::derive(move || session.say().coming_proof_title().to_owned())
            close=Signal::derive(move || session.say().common_close().to_owned())
        >
            <Inside asked/>
        </Dialog>
    }
}

#[component]
fn Inside(asked: Asked) -> impl IntoView {
    let session = session();
    let (sending, form) = (Form::new(), Form::new());
    let sent = RwSignal::new(None::<OnItsWay>);
    let typed = Typed::new();
    let send = move || sending.send(SendCode { body: () }, move |reply| sent.set(Some(reply)));
    send();
    begin_to_type();
    let prove = move |code: String| {
        let Some(OnItsWay { challenge, .. }) = sent.get_untracked() else { return };
        let body = Proof { secret: None, code: Some(Secret(code)) };
        form.send(Prove { challenge, body }, move |()| {
            asked.open.set(false);
            if let Some(then) = asked.then.get_untracked() {
                then.run(());
            }
        });
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if let Some(code) = typed.whole() {
            prove(code);
        }
    };
    let wrong = Signal::derive(move || {
        let code = form.problem.with(|problem| problem.as_ref().and_then(|problem| problem.code));
        match code {
            Some(Code::NotLetIn) => Some(session.say().coming_code_wrong().to_owned()),
            Some(Code::EntryUsed) => Some(session.say().coming_code_over().to_owned()),
            _ => None,
        }
    });
    let trouble =
        Signal::derive(move || sending.whole().get().or_else(|| form.whole().get().filter(|_| wrong.read().is_none())));
    let told = move || {
        let masked = sent.with(|sent| sent.as_ref().and_then(|sent| sent.masked.clone()));
        masked.map(|masked| session.say().coming_code_sent_to(&masked))
    };
    view! {
        <form class="body stack gap-4" novalidate on:submit=submit>
            <p class="soft">{session.words(Say::coming_proof_how)}</p>
            <p class="s soft" role="status">{told}</p>
            <CodeBoxes typed error=wrong on_whole=prove/>
            <Refusal text=trouble/>
            <div class="row to-end">
                <button
                    type="button"
                    class="btn quiet"
                    on:click=move |_| {
                        typed.clear();
                        form.problem.set(None);
                        send();
                        begin_to_type();
                    }
                >
                    {session.words(Say::coming_code_new)}
                </button>
                <Button look=Look::Ink submits=true busy=form.busy>{session.words(Say::coming_proof_go)}</Button>
            </div>
        </form>
    }
}
