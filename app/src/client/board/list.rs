//! A project as rows: what the reader is asked, what the firm works on, what is done. The verb comes first.

use super::super::parts::{done_line, due, first_name, go_word, why_ours};
use super::super::store::{CardSignal, Store, store};
use super::shown::shows;
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::{Session, session};
use crate::ui::Empty;
use crate::views::Address;
use crate::views::near::{Near, Piece, gap};
use crate::views::slip::slipped;
use leptos::html;
use leptos::prelude::*;
use veranda_api::Showing;
use veranda_api::reader::{self, home_list};
use veranda_terms::{Action, AskId, Day, ProjectId, TaskId, Turn};
use veranda_text::Say;

/// About how high a row is, in pixels.
const USUAL_ROW: f64 = 62.0;

/// The order of the rows, without what is on them: a row repaints by itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Rows {
    yours: Vec<(TaskId, AskId)>,
    with_us: Vec<TaskId>,
    done: Vec<TaskId>,
}

fn rows(store: Store, project: ProjectId, showing: &Showing) -> Rows {
    store.me.with(|me| {
        let Some(me) = me else { return Rows::default() };
        let cards = store.all_cards();
        let cards: Vec<_> = cards.iter().map(|card| card.read_untracked()).collect();
        let shown = cards.iter().map(|card| &**card).filter(|card| card.project == project && shows(showing, card, me));
        let list = home_list(shown, me, clock::today());
        let wanted = |action: Action| showing.action.is_none_or(|only| only == action);
        Rows {
            yours: list
                .yours
                .iter()
                // What the reader looks at later is theirs still, and comes after what is theirs today.
                .chain(&list.later)
                .filter(|yours| wanted(yours.ask.form.action()))
                .map(|yours| (yours.card.id, yours.ask.id))
                .collect(),
            with_us: list.with_us.iter().map(|card| card.id).collect(),
            done: list.done.iter().map(|card| card.id).collect(),
        }
    })
}

/// The list.
#[component]
pub fn List(address: Address) -> impl IntoView {
    let session = session();
    let store = store();
    let project = address.project;
    let rows = Memo::new(move |_| rows(store, project, &address.showing.get()));
    let first = Memo::new(move |_| rows.read().yours.first().copied());
    let next = move || store.coming_from_us(Some(project), clock::today());
    let nothing = move || match next() {
        Some(next) => session.say().client_empty_next(next.title.as_str(), next.day, clock::today()),
        None => session.say().client_empty_later(&store.firm()),
    };
    let others = |of: fn(&Rows) -> &Vec<TaskId>| {
        let tasks = Memo::new(move |_| of(&rows.read()).clone());
        let list = NodeRef::<html::Ul>::new();
        let near = Near::new(tasks, Signal::stored(Vec::new()), USUAL_ROW, move || {
            list.try_get_untracked().flatten().map(Into::into)
        });
        (list, near)
    };
    let ((with_us, near_with_us), (done, near_done)) = (others(|rows| &rows.with_us), others(|rows| &rows.done));
    let count = move |of: fn(&Rows) -> usize| move || view! { <span class="count">{of(&rows.read())}</span> };
    let latest = move || {
        let task = rows.read().done.first().copied()?;
        let card = store.card(task)?.get();
        let day = clock::day_of(card.done?);
        Some(session.say().client_done_latest(card.title.as_str(), day, clock::today()))
    };
    view! {
        <Show
            when=move || !rows.read().yours.is_empty()
            fallback=move || view! {
                <Show when=move || !address.showing.get().leaves_out()>
                    <Empty
                        drawing=Icon::CIRCLE_CHECK
                        heading=2
                        title=session.words(Say::views_empty)
                        text=Signal::derive(nothing)
                    />
                </Show>
            }
        >
            <section class="card flush" aria-labelledby="list-yours">
                <h2 class="list-head" id="list-yours">{session.words(Say::common_your_turn)}" "{count(|rows| rows.yours.len())}</h2>
                <ul class="ruled-list">
                    <For each=move || rows.read().yours.clone() key=|row| *row let((task, ask))>
                        {store.card(task).map(|card| view! {
                            <AskRow card ask address first=Signal::derive(move || first.get() == Some((task, ask)))/>
                        })}
                    </For>
                </ul>
            </section>
        </Show>
        <Show when=move || !rows.read().with_us.is_empty()>
            <section class="fold" aria-labelledby="list-with-us">
                <header>
                    {icon(Icon::HOURGLASS)}
                    <h2 id="list-with-us">{session.words(Say::common_with_us)}" "{count(|rows| rows.with_us.len())}</h2>
                </header>
                <ul node_ref=with_us>{other_rows(near_with_us, address)}</ul>
            </section>
        </Show>
        <Show when=move || !rows.read().done.is_empty()>
            <section aria-labelledby="list-done">
                <h2 class="sr" id="list-done">{session.words(Say::common_done)}</h2>
                <details class="fold" on:toggle=move |_| near_done.look()>
                    <summary>{icon(Icon::CHECK)}<span class="grow">{latest}</span>{icon(Icon::CHEVRON_DOWN)}</summary>
                    <ul node_ref=done>{other_rows(near_done, address)}</ul>
                </details>
            </section>
        </Show>
    }
}

/// The rows of a list that are near the screen.
fn other_rows(near: Near<TaskId>, address: Address) -> impl IntoView {
    let store = store();
    view! {
        <For each=move || near.pieces.get() key=Piece::key let(piece)>
            {match piece {
                Piece::Item(task, _) => store.card(task).map(|card| {
                    let (at, of) = near.place(task);
                    view! { <OtherRow card address attr:aria-posinset=at attr:aria-setsize=of/> }
                }).into_any(),
                Piece::Gap(number, _) => gap(near.gap(number)),
            }}
        </For>
    }
}

/// One thing the reader is asked.
#[component]
fn AskRow(card: CardSignal, ask: AskId, address: Address, first: Signal<bool>) -> impl IntoView {
    let session = session();
    // The row is gone in the same moment as its ask: between the two there is nothing to show.
    let now = Memo::new(move |_| {
        card.with(|card| card.asks.iter().find(|found| found.id == ask).map(|found| (card.clone(), found.clone())))
    });
    move || {
        now.get().map(|(card, ask)| {
            let (action, asked, task, title) = (ask.form.action(), ask.verb(), card.id, card.title.to_string());
            let by = first_name(ask.by.name.as_str()).to_owned();
            let (sentence, unlocks) = (ask.sentence.to_string(), ask.unlocks.map(|unlocks| unlocks.to_string()));
            let called = title.clone();
            let (date, was) = (card.date, card.was);
            view! {
                <li class="lrow yours" data-action=action.as_str()>
                    {wash(Icon::said(&asked), action.as_str(), move || session.say().said(&asked).to_owned())}
                    <div class="grow">
                        <h3><a href=move || address.task(task)>{title}</a></h3>
                        <p class="s dim">
                            {move || unlocks.as_ref().map_or_else(|| sentence.clone(), |unlocks| session.say().views_unlocks(unlocks))}
                        </p>
                        {moved(session, date, was)}
                    </div>
                    <span class="s soft who">{move || if first.get() { session.say().client_waits(&by) } else { by.clone() }}</span>
                    {day_cell(session, ask.due.or(card.date))}
                    <a
                        class="btn"
                        class:act=first
                        class:hint=move || !first.get()
                        href=move || address.task(task)
                        aria-label=move || format!("{}: {called}", go_word(session.say(), action))
                    >
                        {move || go_word(session.say(), action)}
                    </a>
                </li>
            }
        })
    }
}

/// A task that asks nothing of the reader.
#[component]
fn OtherRow(card: CardSignal, address: Address) -> impl IntoView {
    let session = session();
    let store = store();
    move || {
        let card = card.get();
        let turn = store.me.with(|me| me.as_ref().map_or(Turn::Ours, |me| reader::turn(&card, me)));
        let (task, title) = (card.id, card.title.to_string());
        let owner = card.owners.first().map(|owner| first_name(owner.name.as_str()).to_owned());
        let day = card.date.filter(|_| turn != Turn::Done);
        let was = card.was.filter(|_| turn != Turn::Done);
        let partner = card.partner.as_ref().map(ToString::to_string).unwrap_or_default();
        let (drawing, coloured_as) = match turn {
            Turn::Done => (Icon::CHECK, "done"),
            Turn::Colleagues { .. } | Turn::Partners => (Icon::PEOPLE, "withus"),
            Turn::Ours | Turn::Yours { .. } => (Icon::HOURGLASS, "withus"),
        };
        let word = move || {
            let say = session.say();
            match turn {
                Turn::Done => say.common_done().to_owned(),
                Turn::Colleagues { .. } => say.client_colleagues_turn().to_owned(),
                Turn::Partners => say.client_with_partner(&partner),
                Turn::Ours | Turn::Yours { .. } => say.common_with_us().to_owned(),
            }
        };
        view! {
            <li class="lrow other" class:done=turn == Turn::Done>
                {wash(drawing, coloured_as, word)}
                <div class="grow">
                    <h3><a href=move || address.task(task)>{title}</a></h3>
                    <p class="s dim">
                        {move || match turn {
                            Turn::Done => done_line(session.say(), &card),
                            _ => why_ours(session.say(), &card),
                        }}
                    </p>
                    {moved(session, day, was)}
                </div>
                <span class="s soft who">{owner}</span>
                {day_cell(session, day)}
            </li>
        }
    }
}

/// Whose move it is, as a sign and a word.
fn wash(drawing: Icon, coloured_as: &'static str, word: impl Fn() -> String + Send + 'static) -> impl IntoView {
    view! { <span class="verb wash" data-action=coloured_as>{icon(drawing)}{word}</span> }
}

/// How far a client date stands from the one told first.
fn moved(session: Session, date: Option<Day>, was: Option<Day>) -> Option<AnyView> {
    was.map(|_| view! { <p class="s soft">{move || slipped(session.say(), date, was)}</p> }.into_any())
}

/// The day of a row; the place stays where there is none.
fn day_cell(session: Session, day: Option<Day>) -> AnyView {
    match due(session, day) {
        Some(day) => day.into_any(),
        None => view! { <span class="due"></span> }.into_any(),
    }
}
