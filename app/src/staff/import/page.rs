//! The page: its head, its steps, and the step that is shown.

use super::check::CheckStep;
use super::done::DoneStep;
use super::drop;
use super::file::FileStep;
use super::found::FoundStep;
use super::goes::GoesStep;
use super::model::Step;
use super::state::Import;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::shell;
use crate::staff::house::house;
use crate::staff::parts::{Crumb, Crumbs, Nothing};
use leptos::prelude::*;
use veranda_api::Route;
use veranda_terms::ClientId;
use veranda_text::Say;

/// The element that has the keyboard when another step begins.
const HEADING: &str = "import-heading";

/// The page.
#[component]
pub fn Page(
    /// For which client.
    client: ClientId,
) -> impl IntoView {
    let (house, session) = (house(), session());
    let say = move || session.say();
    let import = Import::begin(client);
    let over = drop::anywhere(import);
    let name = Memo::new(move |_| {
        let portfolio = house.portfolio.read();
        let clients = portfolio.iter().flat_map(|portfolio| &portfolio.clients);
        clients.filter(|row| row.id == client).map(|row| row.whole_name().to_string()).next()
    });
    let unknown = Memo::new(move |_| house.portfolio.read().is_some() && name.read().is_none());
    let name = Signal::derive(move || name.get().unwrap_or_default());
    let title = move || heading(say(), import);
    shell::title(title);
    Effect::new(move |before: Option<Step>| {
        let step = import.step.get();
        // The buttons of the step before are gone: the keyboard goes to the beginning of the next one.
        if before.is_some_and(|before| before != step) {
            request_animation_frame(|| shell::focus_on(HEADING));
        }
        step
    });
    let crumbs = Signal::derive(move || {
        vec![
            Crumb { name: say().staff_portfolio().to_owned(), to: Route::Home },
            Crumb { name: name.get(), to: Route::Client(client) },
        ]
    });
    view! {
        <Show when=move || !unknown.get() fallback=|| view! { <Nothing/> }>
            <header class="stack tight">
                <Crumbs steps=crumbs/>
                <div class="head">
                    <h1 id=HEADING tabindex="-1">{title}</h1>
                    <span class="lock end">{icon(Icon::LOCK)}{move || say().plans_locked()}</span>
                </div>
                <Show when=move || import.step.get() == Step::File>
                    <p class="soft">{move || say().plans_lead()}</p>
                </Show>
                <Steps import/>
            </header>
            {move || match import.step.get() {
                Step::File => view! { <FileStep import over/> }.into_any(),
                Step::Found => view! { <FoundStep import/> }.into_any(),
                Step::Goes => view! { <GoesStep import client=name/> }.into_any(),
                Step::Check => view! { <CheckStep import client=name/> }.into_any(),
                Step::Done => view! { <DoneStep import client=name/> }.into_any(),
            }}
        </Show>
    }
}

/// Where one is among the steps.
#[component]
fn Steps(import: Import) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    view! {
        <ol class="wiz" aria-label=move || say().plans_steps()>
            {Step::ALL.map(|step| {
                let now = move || import.step.get();
                let passed = move || now() > step || now() == Step::Done;
                view! {
                    <li
                        class:done=passed
                        aria-current=move || (now() == step && now() != Step::Done).then_some("step")
                    >
                        {move || step_word(say(), step)}
                    </li>
                }
            })}
        </ol>
    }
}

const fn step_word(say: Say, step: Step) -> &'static str {
    match step {
        Step::File => say.plans_step_file(),
        Step::Found => say.plans_step_found(),
        Step::Goes => say.plans_step_goes(),
        Step::Check => say.plans_step_check(),
        Step::Done => say.plans_step_done(),
    }
}

fn heading(say: Say, import: Import) -> String {
    match import.step.get() {
        Step::File => say.plans_enter().to_owned(),
        Step::Found => import.look.with(|look| look.as_ref().map(|look| look.name.to_string())).unwrap_or_default(),
        Step::Goes => say.plans_step_goes().to_owned(),
        Step::Check => say.plans_happens().to_owned(),
        Step::Done => import.done.with(|done| match done {
            Some(done) if done.updated => say.plans_updated_title(done.name.as_str()),
            Some(done) => say.plans_done_title(done.name.as_str()),
            None => String::new(),
        }),
    }
}
