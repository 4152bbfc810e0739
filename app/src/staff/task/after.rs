//! What a task waits for, and what waits for it: by name, chosen by typing a part of it.

use super::opened::opened;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::shell;
use crate::staff::board::model::{found_by, waiting_for};
use crate::staff::parts::Sender;
use crate::ui::{Button, Field, Refusal};
use leptos::prelude::*;
use veranda_api::staff::{WaitFor, WaitsFor};
use veranda_terms::TaskId;

/// So many are offered at once.
const OFFERED: usize = 6;

/// The card. What is chosen is saved at once.
#[component]
pub fn After() -> impl IntoView {
    let (opened, session) = (opened(), session());
    let board = opened.board;
    let say = move || session.say();
    let sender = Sender::new();
    let (adding, typed) = (RwSignal::new(false), RwSignal::new(String::new()));
    let on = opened.part(|page| page.card.waits_for.clone());
    let on = Memo::new(move |_| on.get().unwrap_or_default());
    let name = move |task: TaskId| {
        let plan = board.plan.read();
        plan.as_ref().and_then(|plan| plan.card(task)).map(|card| card.title.for_staff().to_owned())
    };
    let then = Memo::new(move |_| {
        let plan = board.plan.read();
        plan.as_ref().map(|plan| waiting_for(plan.cards(), opened.task)).unwrap_or_default()
    });
    let offered = Memo::new(move |_| {
        let plan = board.plan.read();
        let mut out = on.get();
        out.push(opened.task);
        plan.as_ref().map(|plan| found_by(plan.cards(), &typed.read(), &out, OFFERED)).unwrap_or_default()
    });
    let send = move |tasks: Vec<TaskId>| {
        sender.send(WaitFor { task: opened.task, body: WaitsFor { tasks } }, move |reply| {
            opened.take(reply);
            typed.set(String::new());
            adding.set(false);
            board.toasts.say(session.say_now().common_saved());
        });
    };
    let take_off = move |task: TaskId| send(on.get_untracked().into_iter().filter(|one| *one != task).collect());
    let add = move |task: TaskId| send(on.get_untracked().into_iter().chain([task]).collect());
    let begin = move |()| {
        adding.set(true);
        request_animation_frame(|| shell::focus_on_first("#after-form input"));
    };
    let link = move |task: TaskId| {
        view! { <a class="grow" href=move || board.address.task(task)>{move || name(task)}</a> }
    };
    view! {
        <section class="card stack tight" aria-labelledby="after-heading">
            <div class="head">
                <h2 class="lock" id="after-heading">{icon(Icon::LOCK)}{move || say().order_waits_for()}</h2>
                <Show when=move || !adding.get()>
                    <Button small=true on_press=begin>{icon(Icon::PLUS)}{move || say().order_add()}</Button>
                </Show>
            </div>
            <Show when=move || !on.read().is_empty() fallback=move || view! { <p class="s soft">{say().order_nothing()}</p> }>
                <ul class="stack gap-1">
                    <For each=move || on.get() key=|task| *task let(task)>
                        <li class="row hold gap-2">
                            {link(task)}
                            <button
                                type="button"
                                class="btn icon quiet"
                                aria-label=move || say().order_remove(&name(task).unwrap_or_default())
                                on:click=move |_| take_off(task)
                            >
                                {icon(Icon::CLOSE)}
                            </button>
                        </li>
                    </For>
                </ul>
            </Show>
            <Show when=move || adding.get()>
                <form class="stack tight" id="after-form" novalidate on:submit=move |event| {
                    event.prevent_default();
                    if let Some((task, _)) = offered.with_untracked(|offered| offered.first().cloned()) {
                        add(task);
                    }
                }>
                    <Field
                        label=Signal::derive(move || say().order_which().to_owned())
                        value=typed
                        on_input=move |text| typed.set(text)
                        hint=Signal::derive(move || Some(say().order_which_hint().to_owned()))
                        error=sender.about("tasks")
                    />
                    <ul class="stack gap-1">
                        <For each=move || offered.get() key=|(task, name)| (*task, name.clone()) let((task, name))>
                            <li>
                                <button type="button" class="btn quiet" on:click=move |_| add(task)>
                                    {icon(Icon::PLUS)}{name}
                                </button>
                            </li>
                        </For>
                    </ul>
                    <div class="row to-end">
                        <Button on_press=move |()| adding.set(false)>{move || say().common_cancel()}</Button>
                    </div>
                </form>
            </Show>
            <Refusal text=sender.whole()/>
            <Show when=move || !then.read().is_empty()>
                <h3>{move || say().order_then()}</h3>
                <ul class="stack gap-1">
                    <For each=move || then.get() key=|task| *task let(task)><li>{link(task)}</li></For>
                </ul>
            </Show>
        </section>
    }
}
