//! The rows: a task, an ask that waits, an answer.

use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::house::house;
use crate::staff::parts::{Dot, Sender};
use crate::staff::task::outcome;
use crate::staff::task::remind::Remind;
use crate::staff::task::why_ours_again;
use crate::ui::Toasts;
use leptos::prelude::*;
use veranda_api::Route;
use veranda_api::staff::{BehindCount, RemindAsk, WorkAsk, WorkPlace, WorkTask};
use veranda_terms::{Act, ProjectId, TaskId, Verb};

/// The link to a task, with the project it is of.
#[component]
fn Name(
    project: ProjectId,
    task: TaskId,
    title: String,
    place: Option<WorkPlace>,
    /// What is said beside the project.
    #[prop(optional, into)]
    beside: Signal<String>,
) -> impl IntoView {
    let href = Route::Task(project, task).to_string();
    view! {
        <div class="grow">
            <h3><a data-go="" href=href>{title}</a></h3>
            <p class="s dim row hold gap-1-5">
                {place.map(|place| view! {
                    <Dot accent=place.accent/>
                    <span>{format!("{} · {}", place.client_name, place.name)}</span>
                })}
                {move || (!beside.read().is_empty()).then(|| view! { <span>"· "{beside}</span> })}
            </p>
        </div>
    }
}

/// A task the reader works on.
#[component]
pub fn TaskRow(
    /// The task.
    task: WorkTask,
    /// Its project.
    place: Option<WorkPlace>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let WorkTask { task: id, project, title, stage, due, inside, asked, own, line, behind } = task;
    let late = due.is_some_and(|day| day < clock::today());
    // It is no line and stands behind none, or it is one of the two.
    let around = move || match (&line, behind) {
        (Some(line), _) => say().behind_of(line.for_staff()),
        (None, Some(BehindCount { tasks, done })) if tasks == done => say().behind_all_done(i64::from(tasks)),
        (None, Some(BehindCount { tasks, done })) => say().behind_chip_means(i64::from(done), i64::from(tasks)),
        (None, None) => String::new(),
    };
    view! {
        <li class="lrow other">
            <span class="due" class:late-text=late>
                <b>{move || due.map_or_else(|| say().common_no_date().to_owned(), |day| say().day(day, clock::today()))}</b>
            </span>
            <Name project task=id title=title.for_staff().to_owned() place beside=Signal::derive(around)/>
            <span class="s soft who">{stage.to_string()}</span>
            {match (asked, inside) {
                (Some(action), _) => wash(Verb { action, own }).into_any(),
                (None, true) => {
                    view! { <span class="lock">{icon(Icon::LOCK)}{move || say().staff_only_team()}</span> }.into_any()
                }
                (None, false) => view! { <span></span> }.into_any(),
            }}
        </li>
    }
}

/// An ask of the reader that waits, and the button to remind of it.
#[component]
pub fn WaitRow(
    /// The ask.
    ask: WorkAsk,
    /// Its project.
    place: Option<WorkPlace>,
    /// It was reminded of.
    #[prop(into)]
    on_reminded: Callback<()>,
) -> impl IntoView {
    let (house, session) = (house(), session());
    let say = move || session.say();
    let WorkAsk { task, project, title, ask, people, reminder } = ask;
    let holidays = place.as_ref().map(|place| place.holidays).unwrap_or_default();
    let (action, verb, since) = (ask.form.action(), ask.verb(), ask.since);
    let whom = move || {
        let names: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
        if names.is_empty() { String::new() } else { say().staff_ask_waits_for(&say().names(&names)) }
    };
    let waited = move || match holidays.waited(clock::day_of(since), clock::today()) {
        0 => say().staff_sent_today().to_owned(),
        days => say().working_waited(i64::from(days)),
    };
    let (sender, toasts, id) = (Sender::new(), expect_context::<Toasts>(), ask.id);
    let remind = move |()| {
        sender.send(RemindAsk { ask: id, body: () }, move |_| {
            toasts.say(session.say_now().remind_done());
            on_reminded.run(());
        });
    };
    let reminders = Signal::stored(reminder.into_iter().collect::<Vec<_>>());
    view! {
        <li class="lrow other" data-action=action.as_str()>
            {wash(verb)}
            <Name project task title=title.for_staff().to_owned() place beside=Signal::derive(whom)/>
            <span class="due"><b>{waited}</b></span>
            <div class="stack tight gap-1">
                <Remind
                    ask
                    reminders
                    may=Signal::derive(move || house.may(Act::OpenAsk))
                    sender
                    on_press=remind
                />
            </div>
        </li>
    }
}

/// An ask of the reader that those asked cannot go on with: why.
#[component]
pub fn StuckRow(
    /// The ask.
    ask: WorkAsk,
    /// Its project.
    place: Option<WorkPlace>,
) -> impl IntoView {
    let session = session();
    let WorkAsk { task, project, title, ask, people: _, reminder: _ } = ask;
    let verb = ask.verb();
    let why = move || why_ours_again(session.say(), &ask);
    view! {
        <li class="lrow other">
            {wash(verb)}
            <Name project task title=title.for_staff().to_owned() place/>
            <span class="who"></span>
            <p class="s">{why}</p>
        </li>
    }
}

/// An answer to something the reader asked.
#[component]
pub fn AnswerRow(
    /// The ask.
    ask: WorkAsk,
    /// Its project.
    place: Option<WorkPlace>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let WorkAsk { task, project, title, ask, people: _, reminder: _ } = ask;
    let (verb, closed) = (ask.verb(), ask.closed.clone());
    let ended = closed.clone();
    let words = move || closed.as_ref().map(|closed| outcome::sentence(say(), closed)).unwrap_or_default();
    let said = move || ended.as_ref().and_then(|closed| outcome::words(say(), &closed.outcome));
    view! {
        <li class="lrow other">
            {wash(verb)}
            <Name project task title=title.for_staff().to_owned() place beside=Signal::derive(words)/>
            <span class="who"></span>
            <p class="s clip">{said}</p>
        </li>
    }
}

/// What is asked, in its colour and with its word.
fn wash(verb: Verb) -> impl IntoView {
    let (session, action) = (session(), verb.action.as_str());
    view! {
        <span class="verb wash" data-action=action>
            {icon(Icon::said(&verb))}{move || session.say().said(&verb).to_owned()}
        </span>
    }
}
