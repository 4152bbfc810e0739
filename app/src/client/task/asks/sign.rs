//! The reader's own name under a text: a simple electronic signature, which says so.

use super::super::{Desk, sending::Sending};
use crate::draft::Draft;
use crate::proof::{Asked, ProofDialog};
use crate::session::session;
use crate::ui::{Button, Field, Look, Refusal};
use leptos::prelude::*;
use veranda_api::client::{NameUnder, Sign};
use veranda_terms::{AskId, BadWord, PersonName};
use veranda_text::Say;

/// The device proves first who is at it, once.
#[component]
pub fn SignForm(desk: Desk, ask: AskId, look: Signal<Look>, text: String) -> impl IntoView {
    let session = session();
    let sending = Sending::of(desk);
    let asked = Asked::nothing();
    let draft = Draft::of(format_args!("sign:{ask}"));
    let own = move || desk.store.me.with(|me| me.as_ref().map(|me| me.name.clone()));
    let send = move || {
        let (typed, say) = (draft.text.get_untracked(), session.say_now());
        let fits = own().is_none_or(|own| own.is_typed(&typed));
        match PersonName::parse(&typed) {
            Err(why) => sending.refuse("name", say.bad_word(why)),
            Ok(_) if !fits => sending.refuse("name", say.bad_word(BadWord::AnotherName)),
            Ok(name) => sending.answer_proved(ask, Sign { ask, body: NameUnder { name } }, (typed, asked), move || {
                draft.sent();
                session.say_now().client_sent_signed().to_owned()
            }),
        }
    };
    let hint = move || own().map(|own| session.say().client_sign_name_hint(own.as_str()));
    view! {
        <form
            class="stack tight"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                send();
            }
        >
            <p class="label">{session.words(Say::client_sign_text)}</p>
            <blockquote class="note"><span class="lines">{text}</span></blockquote>
            <Field
                label=session.words(Say::client_sign_name)
                name="name"
                autocomplete="name"
                value=draft.text
                on_input=move |text| draft.write(text)
                hint=Signal::derive(hint)
                error=sending.about("name")
                most=80u32
                required=true
            />
            <p class="s soft">{session.words(Say::client_sign_what)}</p>
            <Refusal text=sending.whole()/>
            <div><Button look submits=true busy=sending.busy>{session.words(Say::common_sign)}</Button></div>
        </form>
        <ProofDialog asked/>
    }
}
