//! A month with what falls on its days; on a phone only the days that hold something, under each other.

mod month;

use super::Address;
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::shell;
use leptos::prelude::*;
use month::weeks;
pub use month::{first_of, step};
pub(super) use month::{monday_of, months_on};
use std::collections::BTreeMap;
use veranda_api::Showing;
use veranda_terms::{Day, TaskId, Verb};
use veranda_text::Say;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// What falls on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// When.
    pub day: Day,
    /// Which task.
    pub task: TaskId,
    /// What it is called.
    pub title: String,
    /// What happens.
    pub what: What,
}

/// What happens on a day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A milestone is to be reached.
    Milestone,
    /// Something asked is due, or takes place: then at a time of day, already written.
    Asked(Verb, Option<String>),
    /// The firm has it ready.
    Ready,
    /// The firm wants it done; nobody else knows.
    Inside,
    /// It was finished.
    Done,
}

/// Everything that falls into these days, by day: first what is to be done, last what is done.
fn by_day(entries: &[Entry], days: &[Day]) -> BTreeMap<Day, Vec<Entry>> {
    let mut found: BTreeMap<Day, Vec<Entry>> = days.iter().map(|day| (*day, Vec::new())).collect();
    for entry in entries {
        if let Some(there) = found.get_mut(&entry.day) {
            there.push(entry.clone());
        }
    }
    for there in found.values_mut() {
        there.sort_by(|a, b| (&a.what, &a.title, a.task).cmp(&(&b.what, &b.title, b.task)));
    }
    found
}

/// The month the address names, with the way to the others.
#[component]
pub fn Calendar(
    /// The page's address.
    address: Address,
    /// Everything there is.
    entries: Memo<Vec<Entry>>,
) -> impl IntoView {
    let session = session();
    let today = clock::today();
    let month = Memo::new(move |_| first_of(address.showing.get().month.unwrap_or(today)));
    let days = Memo::new(move |_| weeks(month.get()));
    let filled = Memo::new(move |_| days.with(|days| entries.with(|entries| by_day(entries, days))));
    let empty = Memo::new(move |_| {
        let first = month.get();
        filled.read().iter().all(|(day, there)| first_of(*day) != first || there.is_empty())
    });
    // One day takes the Tab key; arrows go on from there.
    let stop = RwSignal::new(today);
    Effect::new(move || {
        let first = month.get();
        if first_of(stop.get_untracked()) != first {
            stop.set(if first_of(today) == first { today } else { first });
        }
    });
    let change = address.changer();
    let go = move |to: Day| {
        let first = first_of(to);
        let named = (first != first_of(today)).then_some(first);
        change(Showing { month: named, ..address.showing.get_untracked() });
    };
    let turn = {
        let go = go.clone();
        move |months: i32| go(months_on(month.get_untracked(), months))
    };
    let (before, after, back) = (turn.clone(), turn, go.clone());
    let on_key = move |event: KeyboardEvent| {
        let Some((from, to)) = day_of(&event).and_then(|day| Some((day, step(day, &event.key())?))) else { return };
        event.prevent_default();
        stop.set(to);
        if first_of(from) != first_of(to) || !days.with_untracked(|days| days.contains(&to)) {
            go(to);
        }
        // The month turned to is painted after the address has changed.
        request_animation_frame(move || request_animation_frame(move || shell::focus_on(&id_of(to))));
    };
    let title = move || session.say().month(month.get());
    view! {
        <div class="row gap-1 months">
            <button type="button" class="btn icon quiet" aria-label=session.words(Say::views_month_before) on:click=move |_| before(-1)>
                {icon(Icon::CHEVRON_LEFT)}
            </button>
            <h2 id="month" class="begins" aria-live="polite">{title}</h2>
            <button type="button" class="btn icon quiet" aria-label=session.words(Say::views_month_after) on:click=move |_| after(1)>
                {icon(Icon::CHEVRON_RIGHT)}
            </button>
            <button type="button" class="btn" on:click=move |_| back(today)>{session.words(Say::views_this_month)}</button>
        </div>
        <Show when=move || empty.get()>
            <p class="soft">{move || session.say().views_month_empty(&session.say().month(month.get()))}</p>
        </Show>
        <p class="sr" id="month-hint">{session.words(Say::views_hint_calendar)}</p>
        <section class="card flush" aria-labelledby="month" aria-describedby="month-hint">
            <ul class="cal weekdays wide" aria-hidden="true">
                {move || days.read().iter().take(7).map(|day| {
                    view! { <li class="s dim bold">{session.say().weekday(*day)}</li> }
                }).collect_view()}
            </ul>
            <ol class="cal" on:keydown=on_key>
                <For each=move || days.get() key=|day| *day let(day)>
                    <Cell day month=month stop filled address today/>
                </For>
            </ol>
        </section>
    }
}

#[component]
fn Cell(
    day: Day,
    month: Memo<Day>,
    stop: RwSignal<Day>,
    filled: Memo<BTreeMap<Day, Vec<Entry>>>,
    address: Address,
    today: Day,
) -> impl IntoView {
    let session = session();
    let there = Memo::new(move |_| filled.with(|filled| filled.get(&day).cloned()).unwrap_or_default());
    let number = move || {
        let (_, _, number) = day.ymd();
        let first = number == 1 || days_first(month.get()) == day;
        if first { session.say().day_of_month(day) } else { number.to_string() }
    };
    view! {
        <li
            id=id_of(day)
            class:off=move || first_of(day) != month.get()
            aria-current=(day == today).then_some("date")
            tabindex=move || if stop.get() == day { "0" } else { "-1" }
            data-day=day.to_string()
            on:focusin=move |_| stop.set(day)
        >
            <b>
                <span class="wide" aria-hidden="true">{number}</span>
                <span class="whole begins">{move || session.say().day_long(day, today)}</span>
            </b>
            {move || there.get().into_iter().map(|entry| view! { <Chip entry address today/> }).collect_view()}
        </li>
    }
}

/// The first cell of a month's page.
fn days_first(month: Day) -> Day {
    weeks(month).first().copied().unwrap_or(month)
}

#[component]
fn Chip(entry: Entry, address: Address, today: Day) -> impl IntoView {
    let session = session();
    let Entry { task, title, what, day } = entry;
    let (drawing, coloured_as) = match &what {
        What::Milestone => (Icon::FLAG, None),
        // A time that was agreed and has passed asks nothing of anybody any more.
        What::Asked(verb, Some(_)) if day < today => (Icon::said(verb), Some("done")),
        What::Asked(verb, _) => (Icon::said(verb), Some(verb.action.as_str())),
        What::Ready => (Icon::HOURGLASS, Some("withus")),
        What::Inside => (Icon::LOCK, None),
        What::Done => (Icon::CHECK, Some("done")),
    };
    let (milestone, inside) = (what == What::Milestone, what == What::Inside);
    let word = move || {
        let say = session.say();
        match &what {
            What::Milestone => say.links_milestone().to_owned(),
            What::Asked(verb, Some(time)) => format!("{} {time}", say.said(verb)),
            What::Asked(verb, None) => say.said(verb).to_owned(),
            What::Ready => say.views_ready().to_owned(),
            What::Inside => say.staff_only_team().to_owned(),
            What::Done => say.common_done().to_owned(),
        }
    };
    view! {
        <a
            class:mile=milestone
            class:inside=inside
            data-action=coloured_as
            href=move || address.task(task)
        >
            {icon(drawing)}
            <span><b class:sr=milestone>{word}" "</b>{title}</span>
        </a>
    }
}

fn id_of(day: Day) -> String {
    format!("day-{day}")
}

/// The day whose cell, or something in it, has the keyboard.
fn day_of(event: &KeyboardEvent) -> Option<Day> {
    let with_another = event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key();
    let on: Element = event.target()?.dyn_into().ok()?;
    on.closest("[data-day]").ok()??.get_attribute("data-day")?.parse().ok().filter(|_| !with_another)
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_terms::Action;

    fn entry(day: &str, number: u32, what: What) -> Entry {
        let task = format!("{number:08x}-0000-4000-8000-000000000000").parse().unwrap();
        Entry { day: day.parse().unwrap(), task, title: format!("Task {number}"), what }
    }

    #[test]
    fn a_day_begins_with_what_is_to_be_done_and_ends_with_what_is_done() {
        let day: Day = "2026-11-26".parse().unwrap();
        let entries = [
            entry("2026-11-26", 1, What::Done),
            entry("2026-11-26", 2, What::Ready),
            entry("2026-11-26", 3, What::Asked(Action::Approve.into(), None)),
            entry("2026-11-26", 4, What::Milestone),
            entry("2027-01-01", 5, What::Done),
        ];
        let found = by_day(&entries, &[day]);
        let order: Vec<&What> = found[&day].iter().map(|entry| &entry.what).collect();
        assert_eq!(order, [&What::Milestone, &What::Asked(Action::Approve.into(), None), &What::Ready, &What::Done]);
        // What falls on none of the days is on none.
        assert_eq!(found.len(), 1);
    }
}
