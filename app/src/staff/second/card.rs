//! The card: what holds, and what can be done about it.

use super::setup::SetUp;
use super::spares::Spares;
use crate::clock;
use crate::door::Form;
use crate::problem::Problem;
use crate::session::session;
use crate::shell;
use crate::transport::ask;
use crate::ui::{Bones, Button, Failed, Field, Look, Refusal, Toasts};
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::Code;
use veranda_api::door::{BeginSecond, NewSecond, NewSpares, RemoveSecond, SecondCode, SecondView, Secret, ShowSecond};
use veranda_text::Say;

/// What the card shows.
#[derive(Debug, Clone, PartialEq)]
enum Shown {
    Coming,
    Failed(String),
    /// How it stands.
    Stands(SecondView),
    /// The secret for an app, until its first digits are typed.
    SettingUp(NewSecond),
    /// The spare codes, until they are kept.
    Codes(Vec<String>),
}

/// What a code is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Spares,
    Removal,
}

/// The reader's own second proof.
#[component]
pub fn SecondProof() -> impl IntoView {
    let session = session();
    let toasts = expect_context::<Toasts>();
    let shown = RwSignal::new(Shown::Coming);
    let fetch = move || {
        spawn_local(async move {
            let next = match ask(&ShowSecond { body: () }).await {
                Ok(reply) => Shown::Stands(reply.value),
                Err(failed) => Shown::Failed(Problem::line(&failed, session.say_now())),
            };
            drop(shown.try_set(next));
        });
    };
    fetch();
    let next = move |what: Shown| {
        shown.set(what);
        shell::keep_focus("main");
    };
    let kept = move |()| {
        next(Shown::Coming);
        fetch();
    };
    let codes = move |codes: Vec<String>| next(Shown::Codes(codes));
    view! {
        <section class="card stack" aria-labelledby="second-proof">
            <h2 id="second-proof">{session.words(Say::second_title)}</h2>
            {move || match shown.get() {
                Shown::Coming => view! { <Bones label=session.words(Say::common_loading) rows=1/> }.into_any(),
                Shown::Failed(text) => view! {
                    <Failed title=session.words(Say::common_error) text retry=session.words(Say::common_retry)
                        on_retry=kept/>
                }
                .into_any(),
                Shown::Stands(SecondView { since: None, required, .. }) => view! {
                    <NotYet required on_begun=move |new| next(Shown::SettingUp(new))/>
                }
                .into_any(),
                Shown::Stands(view) => view! {
                    <Stands view on_codes=codes on_removed=move |view| {
                        toasts.say(session.say_now().second_removed());
                        next(Shown::Stands(view));
                    }/>
                }
                .into_any(),
                Shown::SettingUp(new) => view! {
                    <SetUp new on_gone=kept on_set=move |list| {
                        toasts.say(session.say_now().second_set());
                        codes(list);
                    }/>
                }
                .into_any(),
                Shown::Codes(list) => view! { <Spares list on_kept=kept/> }.into_any(),
            }}
        </section>
    }
}

#[component]
fn NotYet(required: bool, #[prop(into)] on_begun: Callback<NewSecond>) -> impl IntoView {
    let session = session();
    let form = Form::new();
    view! {
        <p class="soft">{session.words(Say::second_how)}</p>
        {required.then(|| view! {
            <p class="note watch"><span>{session.words(Say::second_required)}</span></p>
        })}
        <Refusal text=form.whole()/>
        <div class="row">
            <Button look=if required { Look::Ink } else { Look::Plain } busy=form.busy
                on_press=move |()| form.send(BeginSecond { body: () }, move |new| on_begun.run(new))>
                {session.words(Say::second_begin)}
            </Button>
        </div>
    }
}

#[component]
fn Stands(
    view: SecondView,
    #[prop(into)] on_codes: Callback<Vec<String>>,
    #[prop(into)] on_removed: Callback<SecondView>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let wanted: RwSignal<Option<Wanted>> = RwSignal::new(None);
    let SecondView { since, spares_left, required: _ } = view;
    let since = move || since.map(|at| say().second_since(clock::day_of(at), clock::today())).unwrap_or_default();
    let want = move |what| {
        wanted.set(Some(what));
        request_animation_frame(|| shell::focus_on_first("form [name=code]"));
    };
    view! {
        <p>{since}" "{move || say().second_spares_left(i64::from(spares_left))}</p>
        {move || match wanted.get() {
            None => view! {
                <div class="row">
                    <Button on_press=move |()| want(Wanted::Spares)>{session.words(Say::second_spares_new)}</Button>
                    <Button on_press=move |()| want(Wanted::Removal)>{session.words(Say::second_remove)}</Button>
                </div>
            }
            .into_any(),
            Some(what) => view! {
                <ByCode what on_codes on_removed on_cancel=move |()| wanted.set(None)/>
            }
            .into_any(),
        }}
    }
}

/// What is done by a code.
#[component]
fn ByCode(
    what: Wanted,
    #[prop(into)] on_codes: Callback<Vec<String>>,
    #[prop(into)] on_removed: Callback<SecondView>,
    #[prop(into)] on_cancel: Callback<()>,
) -> impl IntoView {
    let session = session();
    let form = Form::new();
    let typed = RwSignal::new(String::new());
    let title: fn(Say) -> &'static str = match what {
        Wanted::Spares => Say::second_spares_new,
        Wanted::Removal => Say::second_remove,
    };
    let how: fn(Say) -> &'static str = match what {
        Wanted::Spares => Say::second_spares_new_how,
        Wanted::Removal => Say::second_remove_how,
    };
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let code = typed.get_untracked();
        let length = code.chars().filter(|c| c.is_alphanumeric()).count();
        let short = (length != 6 && length != 8).then(|| session.say_now().second_code_short().to_owned());
        if !form.check(&[("code", short)]) {
            return;
        }
        let body = SecondCode { code: Secret(code) };
        let or_else = move |problem: Problem| match problem.code {
            Some(Code::NotLetIn) => Some(Problem::field("code", session.say_now().second_code_wrong())),
            _ => Some(problem),
        };
        match what {
            Wanted::Spares => form.send_or(NewSpares { body }, move |reply| on_codes.run(reply.codes), or_else),
            Wanted::Removal => form.send_or(RemoveSecond { body }, move |view| on_removed.run(view), or_else),
        }
    };
    view! {
        <form class="stack ruled" novalidate on:submit=send>
            <div class="stack tight gap-1">
                <h3>{session.words(title)}</h3>
                <p class="s soft">{session.words(how)}</p>
            </div>
            <div class="width-16">
                <Field
                    label=session.words(Say::second_code)
                    name="code"
                    autocomplete="one-time-code"
                    value=typed
                    on_input=move |text| typed.set(text)
                    hint=Signal::derive(move || Some(session.say().second_code_hint().to_owned()))
                    error=form.about("code")
                    required=true
                />
            </div>
            <Refusal text=form.whole()/>
            <div class="row">
                <Button look=Look::Ink submits=true busy=form.busy>{session.words(title)}</Button>
                <Button on_press=move |()| on_cancel.run(())>{session.words(Say::common_cancel)}</Button>
            </div>
        </form>
    }
}
