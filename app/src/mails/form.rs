//! Which kinds of mail, how soon, and not at which hours.

use super::Wanted;
use crate::session::session;
use crate::ui::{Button, Look, Refusal, Seg, fresh_id};
use leptos::prelude::*;
use veranda_api::mails::HowSoon;
use veranda_text::Say;

/// A kind of mail.
#[derive(Debug, Clone, Copy)]
pub struct Kind {
    /// When it comes.
    pub title: fn(Say) -> &'static str,
    /// What it says.
    pub how: fn(Say) -> &'static str,
    /// How soon it is wanted.
    pub chosen: RwSignal<HowSoon>,
}

const fn word(say: Say, how: HowSoon) -> &'static str {
    match how {
        HowSoon::AtOnce => say.mails_at_once(),
        HowSoon::OnMonday => say.mails_on_monday(),
        HowSoon::Never => say.mails_never(),
    }
}

/// The form.
#[component]
pub fn Wishes(
    /// What it holds.
    wanted: Wanted,
    /// The kinds there are.
    kinds: Vec<Kind>,
    /// Whose clock the quiet hours go by.
    #[prop(into)]
    firm: Signal<String>,
    /// Nothing can be changed: somebody looks as the reader.
    #[prop(optional, into)]
    only_looks: Signal<bool>,
    /// It is to be saved.
    #[prop(into)]
    on_save: Callback<()>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let (from, until, wrong) = (fresh_id("from"), fresh_id("until"), fresh_id("wrong"));
    let described = wrong.clone();
    view! {
        <form class="card" novalidate on:submit=move |event| {
            event.prevent_default();
            on_save.run(());
        }>
            <fieldset class="stack" disabled=only_looks>
                {kinds.into_iter().map(|kind| view! { <OneKind kind/> }).collect_view()}
                <div class="stack tight">
                    <h2>{session.words(Say::mails_quiet)}</h2>
                    <label class="row hold tap gap-2">
                        <input
                            type="checkbox"
                            class="pick"
                            prop:checked=wanted.quiet
                            on:change:target=move |event| wanted.quiet.set(event.target().checked())
                        />
                        <span>{session.words(Say::mails_quiet_on)}</span>
                    </label>
                    <Show when=move || wanted.quiet.get()>
                        <div class="row gap-4" role="group" aria-label=session.words(Say::mails_quiet)>
                            <Time id=from.clone() label=Say::mails_quiet_from time=wanted.from wrong=described.clone()/>
                            <Time id=until.clone() label=Say::mails_quiet_until time=wanted.until wrong=described.clone()/>
                        </div>
                    </Show>
                    <p class="s dim">{move || say().mails_quiet_how(&firm.read())}</p>
                </div>
                <div id=wrong><Refusal text=wanted.problem/></div>
                <div class="row">
                    <Button look=Look::Ink submits=true busy=wanted.busy>{session.words(Say::common_save)}</Button>
                </div>
            </fieldset>
        </form>
    }
}

#[component]
fn OneKind(kind: Kind) -> impl IntoView {
    let session = session();
    let Kind { title, how, chosen } = kind;
    let options = move || HowSoon::ALL.map(|how| (how, word(session.say(), how).to_owned())).to_vec();
    view! {
        <section class="stack tight">
            <h2>{session.words(title)}</h2>
            <p class="s soft">{session.words(how)}</p>
            <div>
                <Seg
                    label=Signal::derive(move || title(session.say()).to_owned())
                    options=Signal::derive(options)
                    chosen
                    on_choose=move |how| chosen.set(how)
                />
            </div>
            <div role="status">
                {move || (chosen.get() == HowSoon::Never).then(|| view! {
                    <p class="s dim">{session.words(Say::mails_off)}</p>
                })}
            </div>
        </section>
    }
}

#[component]
fn Time(id: String, label: fn(Say) -> &'static str, time: RwSignal<String>, wrong: String) -> impl IntoView {
    let session = session();
    view! {
        <div class="field">
            <label for=id.clone()>{session.words(label)}</label>
            <input
                id=id
                class="input"
                type="time"
                aria-describedby=wrong
                prop:value=time
                on:input:target=move |event| time.set(event.target().value())
            />
        </div>
    }
}
