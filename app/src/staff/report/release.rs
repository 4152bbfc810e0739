//! Health and forecast: what is released now, and releasing another judgement.

use super::kept::Kept;
use super::release_draft::{ReleaseDraft, ReleaseField};
use super::reported::{Reported, reported};
use super::words::{forecast, health_means, release_wrong};
use crate::clock;
use crate::icons::{Icon, icon};
use crate::shell;
use crate::staff::house::house;
use crate::staff::parts::{Sender, health_word};
use crate::ui::{Button, Dialog, Field, Kind, Look, Refusal, fresh_id};
use leptos::prelude::*;
use veranda_api::report::Released;
use veranda_api::staff::ReleaseJudgement;
use veranda_terms::{Act, Health};

/// What is released now, with the way to another judgement.
#[component]
pub fn Judgement() -> impl IntoView {
    let (house, reported) = (house(), reported());
    let say = move || reported.session.say();
    let open = RwSignal::new(false);
    view! {
        <section class="card stack tight" aria-labelledby="release-heading">
            <div class="head">
                <h2 id="release-heading">{move || say().links_release_heading()}</h2>
                <Show when=move || house.may(Act::ReleaseJudgement)>
                    <div class="row end">
                        <Button small=true on_press=move |()| open.set(true)>{move || say().links_release_open()}</Button>
                    </div>
                </Show>
            </div>
            <Now/>
        </section>
        <ReleaseDialog open/>
    }
}

/// The judgement released last, with name and date.
#[component]
fn Now() -> impl IntoView {
    let reported = reported();
    let say = move || reported.session.say();
    let released = reported.part(|page| page.report.released.clone());
    move || match released.get().flatten() {
        None => view! { <p class="soft">{say().links_nothing_released()}</p> }.into_any(),
        Some(Released { health, first, last, words, by, at }) => {
            let today = clock::today();
            view! {
                <div class="stack gap-1">
                    <p><b class="health" data-health=health.shape()>{health_word(say(), health)}</b></p>
                    {forecast(say(), first, last, today).map(|text| view! { <p>{text}</p> })}
                    {(!words.as_str().is_empty()).then(|| view! { <p class="soft">{words.to_string()}</p> })}
                    <p class="s dim">{say().links_released_by(by.as_str(), clock::day_of(at), today)}</p>
                </div>
            }
            .into_any()
        }
    }
}

#[component]
fn ReleaseDialog(open: RwSignal<bool>) -> impl IntoView {
    let reported = reported();
    let say = move || reported.session.say();
    let sender = Sender::new();
    let typed = Kept::of(format!("release:{}", reported.project), || begun(reported));
    // Somebody may have released another judgement since: an untouched form begins with that one.
    Effect::new(move || {
        if open.get() && !typed.is_begun() {
            typed.form.set(begun(reported));
        }
    });
    view! {
        <Dialog
            open
            title=Signal::derive(move || say().links_release_title().to_owned())
            close=Signal::derive(move || say().common_close().to_owned())
        >
            <Form typed sender open/>
        </Dialog>
    }
}

fn begun(reported: Reported) -> ReleaseDraft {
    reported.page.with_untracked(|page| ReleaseDraft::of(page.as_ref().and_then(|page| page.report.released.as_ref())))
}

#[component]
fn Form(typed: Kept<ReleaseDraft>, sender: Sender, open: RwSignal<bool>) -> impl IntoView {
    let reported = reported();
    let say = move || reported.session.say();
    let about = move |field: ReleaseField| sender.about(field.wire_name());
    let form = typed.form;
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let release = match form.with_untracked(ReleaseDraft::release) {
            Ok(release) => release,
            Err(problems) => {
                let say = reported.session.say_now();
                sender.refuse(
                    problems
                        .into_iter()
                        .map(|(field, why)| (field.wire_name().to_owned(), release_wrong(say, why)))
                        .collect(),
                );
                request_animation_frame(|| {
                    shell::focus_on_first("#release-form :is([aria-invalid=true],[data-invalid])")
                });
                return;
            }
        };
        sender.send(ReleaseJudgement { project: reported.project, body: release }, move |reply| {
            reported.take(reply.value);
            typed.sent(begun(reported));
            open.set(false);
            reported.toasts.say(reported.session.say_now().links_released_said(&reported.client_now()));
        });
    };
    view! {
        <form novalidate class="stack gap-0" id="release-form" on:submit=send>
            <div class="body">
                <p class="soft">{move || say().links_release_lead()}</p>
                <section class="note" aria-label=move || say().links_release_now()>
                    {icon(Icon::HISTORY)}
                    <div class="stack gap-1">
                        <b>{move || say().links_release_now()}</b>
                        <Now/>
                    </div>
                </section>
                <HealthChoice typed error=about(ReleaseField::Health)/>
                <div class="cols2 top">
                    <Field
                        label=Signal::derive(move || say().links_forecast_first().to_owned())
                        kind=Kind::Day
                        value=Signal::derive(move || form.read().first.clone())
                        on_input=move |text| typed.change(|draft| draft.first = text)
                        hint=Signal::derive(move || Some(say().links_forecast_hint().to_owned()))
                        error=about(ReleaseField::First)
                    />
                    <Field
                        label=Signal::derive(move || say().links_forecast_last().to_owned())
                        kind=Kind::Day
                        value=Signal::derive(move || form.read().last.clone())
                        on_input=move |text| typed.change(|draft| draft.last = text)
                        error=about(ReleaseField::Last)
                    />
                </div>
                <Field
                    label=Signal::derive(move || say().links_words(&reported.client()))
                    kind=Kind::Lines
                    rows=3u32
                    value=Signal::derive(move || form.read().words.clone())
                    on_input=move |text| typed.change(|draft| draft.words = text)
                    hint=Signal::derive(move || Some(say().links_words_hint().to_owned()))
                    error=about(ReleaseField::Words)
                />
                <Refusal text=sender.whole()/>
            </div>
            <footer class="row to-end pad ruled">
                <Button on_press=move |()| open.set(false)>{move || say().common_cancel()}</Button>
                <Button look=Look::Ink submits=true busy=sender.busy>
                    {move || say().links_release(&reported.client())}
                </Button>
            </footer>
        </form>
    }
}

/// On track, watch or late: each with its shape.
#[component]
fn HealthChoice(typed: Kept<ReleaseDraft>, #[prop(into)] error: Signal<Option<String>>) -> impl IntoView {
    let reported = reported();
    let say = move || reported.session.say();
    let name = fresh_id("health");
    let described = format!("{name}-error");
    let error_id = described.clone();
    let invalid = move || error.read().is_some().then_some("true");
    view! {
        <fieldset class="stack tight gap-2" aria-describedby=described>
            <legend class="label under-2">{move || say().links_health()}</legend>
            <div class="options">
                {Health::ALL
                    .iter()
                    .map(|health| {
                        let health = *health;
                        view! {
                            <label class="option">
                                <input
                                    type="radio"
                                    name=name.clone()
                                    data-invalid=invalid
                                    prop:checked=move || typed.form.read().health == Some(health)
                                    on:change=move |_| typed.change(|draft| draft.health = Some(health))
                                />
                                <b class="health" data-health=health.shape()>
                                    {move || health_word(say(), health)}
                                </b>
                                <p>{move || health_means(say(), health, &reported.client())}</p>
                            </label>
                        }
                    })
                    .collect_view()}
            </div>
            <div id=error_id><Refusal text=error/></div>
        </fieldset>
    }
}
