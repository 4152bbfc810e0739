//! The conversation with the firm about this task.

use super::{Desk, Opened, sending::Sending};
use crate::client::lens::OnlyThey;
use crate::clock;
use crate::draft::Draft;
use crate::icons::{Icon, icon};
use crate::markdown::Markdown;
use crate::outbox::StillToSend;
use crate::session::session;
use crate::ui::{Button, Look, Refusal, fresh_id};
use leptos::prelude::*;
use veranda_api::client::{ClientRemark, NewRemark, Remark};
use veranda_terms::policy;
use veranda_text::Say;

/// What was said, oldest first, and the box to say more in. The audience is named above the words.
#[component]
pub fn Thread(desk: Desk) -> impl IntoView {
    let session = session();
    let store = desk.store;
    let remarks = Memo::new(move |_| match &*desk.opened.read() {
        Opened::Here(page) => page.remarks.clone(),
        _ => Vec::new(),
    });
    let draft = Draft::of(format_args!("remark:{}", desk.task));
    let may = Memo::new(move |_| store.me.with(|me| me.as_ref().is_some_and(|me| policy::may_remark(me.role))));
    let goes_on = Memo::new(move |_| match &*desk.opened.read() {
        Opened::Here(page) => store.handed_over(page.card.project).is_none(),
        _ => true,
    });
    view! {
        <section class="thread client" aria-labelledby="thread">
            <header>
                {icon(Icon::MESSAGE_SQUARE)}
                <h3 id="thread">{move || session.say().client_thread_title(&store.firm())}</h3>
            </header>
            <Show when=move || remarks.read().is_empty() && goes_on.get()>
                <p class="s dim pad">{session.words(Say::client_thread_empty)}</p>
            </Show>
            <ol aria-live="polite">
                <For each=move || remarks.get() key=|remark| remark.id let(remark)>
                    <Said remark/>
                </For>
                <StillToSend about=format!("remark:{}", desk.task) back=Callback::new(move |words: String| {
                    draft.way_back().put(&words);
                })/>
            </ol>
            <Show when=move || goes_on.get()>
                <Show
                    when=move || may.get()
                    fallback=move || view! {
                        <p class="s dim pad">{session.words(Say::client_read_only_thread)}</p>
                    }
                >
                    <fieldset disabled=move || store.looks().is_some()><Composer desk draft/></fieldset>
                    <div class="pad-inline under-3"><OnlyThey/></div>
                </Show>
            </Show>
        </section>
    }
}

#[component]
fn Said(remark: ClientRemark) -> impl IntoView {
    let session = session();
    let ClientRemark { by, from_firm, at, text, .. } = remark;
    let name = by.name.to_string();
    view! {
        <li class="msg">
            <span
                class="face"
                class:guest=!from_firm
                data-hue=crate::ui::hue_of(&by.id.to_string()).to_string()
                aria-hidden="true"
            >
                {veranda_text::initials(&name)}
            </span>
            <div>
                <header>
                    <b>{name}</b>
                    <span>{move || session.say().moment(at, clock::today(), clock::offset_at(at))}</span>
                </header>
                <Markdown html=text/>
            </div>
        </li>
    }
}

#[component]
fn Composer(desk: Desk, draft: Draft) -> impl IntoView {
    let session = session();
    let store = desk.store;
    let sending = Sending::of(desk);
    let id = fresh_id("composer");
    let (audience, error) = (format!("{id}-to"), format!("{id}-error"));
    let send = move || {
        let words = draft.text.get_untracked();
        let Some(text) = sending.words("text", &words) else { return };
        let (back, said) = (draft.way_back(), words.clone());
        let (kept, sent) = (back.clone(), back.clone());
        let remark = Remark { task: desk.task, body: NewRemark { text } };
        sending.send_or_keep(
            remark,
            (format!("remark:{}", desk.task), words),
            move || kept.sent(),
            move |page| {
                sent.sent();
                let me = store.me.with_untracked(|me| me.as_ref().map(|me| me.id));
                if let Some(remark) = page.remarks.iter().rev().find(|remark| Some(remark.by.id) == me) {
                    sending.offer_back(remark.id, back, said);
                }
            },
        );
    };
    let on_key = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            send();
        }
    };
    let wrong = sending.about("text");
    view! {
        <form
            class="composer"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                send();
            }
        >
            <label class="to" for=id.clone() id=audience>
                {move || session.say().client_composer_label(&store.firm())}
            </label>
            <textarea
                id=id
                rows="3"
                placeholder=session.words(Say::client_composer_note)
                aria-invalid=move || wrong.read().is_some().then_some("true")
                aria-describedby=error.clone()
                prop:value=draft.text
                on:input:target=move |event| draft.write(event.target().value())
                on:keydown=on_key
            ></textarea>
            <div class="pad-inline" id=error>
                <Refusal text=wrong/>
                <Refusal text=sending.whole()/>
            </div>
            <footer>
                <Button look=Look::Send submits=true busy=sending.busy>
                    {move || session.say().client_composer_send(&store.firm())}
                </Button>
            </footer>
        </form>
    }
}
