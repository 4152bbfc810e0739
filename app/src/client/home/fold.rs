//! Groups of tasks below what needs the reader: one list for all of them.

use crate::client::store::{CardSignal, store};
use crate::icons::{Icon, icon};
use crate::session::session;
use leptos::prelude::*;
use veranda_terms::TaskId;
use veranda_text::Say;

/// How much of a group is shown before "more" is pressed: what comes next or was last, not all there is.
const SHOWN: usize = 6;

/// One task of a group.
pub type Row = fn(CardSignal) -> AnyView;

/// A group under its heading, with the heading's id and sign; nothing while nothing is in it. A function and not a component:
/// these are on the first page, and a component's builder weighs more than what it builds.
pub fn fold(
    (id, drawing, title): (&'static str, Icon, fn(Say) -> &'static str),
    tasks: Signal<Vec<TaskId>>,
    row: Row,
) -> AnyView {
    let session = session();
    let all = RwSignal::new(false);
    let count = Memo::new(move |_| tasks.read().len());
    let some = Memo::new(move |_| count.get() != 0);
    let shown = Signal::derive(move || {
        let most = if all.get() { usize::MAX } else { SHOWN };
        tasks.read().iter().copied().take(most).collect()
    });
    let group = move || {
        some.get().then(|| {
            view! {
                <section class="fold" aria-labelledby=id>
                    <header>{icon(drawing)}<h2 id=id>{session.words(title)}</h2></header>
                    {rows(shown, row)}
                    {more(all, count, SHOWN)}
                </section>
            }
        })
    };
    group.into_any()
}

/// A group that is closed until somebody opens it; nothing while nothing is in it.
pub fn folded(drawing: Icon, words: Signal<String>, tasks: Signal<Vec<TaskId>>, row: Row) -> AnyView {
    let some = Memo::new(move |_| !tasks.read().is_empty());
    let group = move || some.get().then(|| shut(drawing, words, rows(tasks, row)));
    group.into_any()
}

/// What is closed until somebody opens it.
pub fn shut(drawing: Icon, words: Signal<String>, inside: AnyView) -> AnyView {
    let details = view! {
        <details class="fold">
            <summary>
                {icon(drawing)}
                <span class="grow">{words}</span>
                {icon(Icon::CHEVRON_DOWN)}
            </summary>
            {inside}
        </details>
    };
    details.into_any()
}

/// Tasks, a row each.
fn rows(tasks: Signal<Vec<TaskId>>, row: Row) -> AnyView {
    let store = store();
    let list = view! {
        <ul class="rows">
            <For each=move || tasks.get() key=|task| *task let(task)>
                {store.card(task).map(row)}
            </For>
        </ul>
    };
    list.into_any()
}

/// Shows the rest of a list of so many, of which some are shown until then; nothing while there is no rest.
pub fn more(all: RwSignal<bool>, count: Memo<usize>, shown: usize) -> AnyView {
    let session = session();
    let rest = Memo::new(move |_| if all.get() { 0 } else { count.get().saturating_sub(shown) });
    let button = move || {
        (rest.get() != 0).then(|| {
            view! {
                <button type="button" class="btn quiet over-2" on:click=move |_| all.set(true)>
                    {icon(Icon::CHEVRON_DOWN)}
                    {move || session.say().client_more_asks(i64::try_from(rest.get()).unwrap_or(i64::MAX))}
                </button>
            }
        })
    };
    button.into_any()
}
