//! Find or do: a box, and under it what fits, moved through by arrows.

use super::model::{Does, Group, Row, moved, narrowed};
use super::pieces::{Search, line, sign};
use super::sheet::Sheet;
use super::{Finding, Over, Side};
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::shell;
use leptos::html;
use leptos::prelude::*;
use veranda_api::{Route, query};
use veranda_text::Say;
use web_sys::{KeyboardEvent, ScrollIntoViewOptions, ScrollLogicalPosition};

/// So many rows of each group that was found fit, and of each that is always there.
const FIT: usize = 5;
const OWN: usize = 8;

/// What lies over the page, with what this side finds and does.
#[component]
pub fn Overlay(side: Side, board: bool) -> impl IntoView {
    let finding = expect_context::<Finding>();
    move || match finding.over.get() {
        Some(Over::Palette) => view! { <Palette side/> }.into_any(),
        Some(Over::Keys) => view! { <Sheet board/> }.into_any(),
        None => ().into_any(),
    }
}

#[component]
fn Palette(side: Side) -> impl IntoView {
    let session = session();
    let finding = expect_context::<Finding>();
    let go = shell::go_to_path();
    let node = NodeRef::<html::Dialog>::new();
    let typed = RwSignal::new(String::new());
    let at = RwSignal::new(0_usize);
    let search = Search::new(side);
    let groups = Memo::new(move |_| shown(side, search, &typed.read(), session.say()));
    let rows = Memo::new(move |_| groups.read().iter().flat_map(|group| group.rows.clone()).collect::<Vec<Row>>());
    let count = move || rows.read().len();
    let marked = move || at.get().min(count().saturating_sub(1));
    Effect::new(move || {
        let Some(dialog) = node.get() else { return };
        if !dialog.open()
            && let Err(error) = dialog.show_modal()
        {
            leptos::logging::error!("the palette did not open: {error:?}");
        }
    });
    let close = move || {
        if let Some(dialog) = node.get_untracked() {
            dialog.close();
        }
        finding.over.set(None);
    };
    let choose = move |row: Row| {
        close();
        match row.does {
            Does::Go(path) => go(&path),
            Does::Keys => finding.over.set(Some(Over::Keys)),
            other => side.act.run(other),
        }
    };
    let choose = Callback::new(choose);
    let on_key = move |event: KeyboardEvent| {
        if event.is_composing() {
            return;
        }
        if event.key() == "Enter" {
            event.prevent_default();
            let row = rows.with_untracked(|rows| rows.get(untrack(marked)).cloned());
            return row.into_iter().for_each(|row| choose.run(row));
        }
        if let Some(next) = moved(untrack(marked), untrack(count), &event.key()) {
            event.prevent_default();
            at.set(next);
            let found = document().get_element_by_id(&format!("find-{next}"));
            let nearest = ScrollIntoViewOptions::new();
            nearest.set_block(ScrollLogicalPosition::Nearest);
            if let Some(option) = found {
                option.scroll_into_view_with_scroll_into_view_options(&nearest);
            }
        }
    };
    let list = move || {
        let mut n = 0;
        let one = |group: Group| {
            let first = n;
            n += group.rows.len();
            let rows = group.rows.into_iter().enumerate();
            let name = group.name.clone();
            let rows = rows.map(|(more, row)| option(first + more, row, at, marked, choose)).collect_view();
            view! {
                <ul role="group" class="plain" aria-label=name>
                    <li class="cap" role="presentation">{group.name}</li>
                    {rows}
                </ul>
            }
        };
        groups.get().into_iter().map(one).collect_view()
    };
    view! {
        <dialog
            node_ref=node
            class="dialog palette"
            aria-label=session.words(Say::find_or_do)
            on:close=move |_| finding.over.set(None)
            on:click=move |event| {
                // Beside the box.
                if event_target::<web_sys::Element>(&event).tag_name() == "DIALOG" {
                    close();
                }
            }
        >
            <div class="find">
                {icon(Icon::SEARCH)}
                <input
                    class="bare grow"
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    spellcheck="false"
                    maxlength="200"
                    aria-expanded="true"
                    aria-controls="find-list"
                    aria-autocomplete="list"
                    aria-activedescendant=move || (count() > 0).then(|| format!("find-{}", marked()))
                    aria-label=session.words(Say::find_or_do)
                    placeholder=session.words(Say::find_what)
                    prop:value=typed
                    on:input:target=move |event| {
                        let text = event.target().value();
                        typed.set(text.clone());
                        at.set(0);
                        search.look(text);
                    }
                    on:keydown=on_key
                />
                <kbd>"Esc"</kbd>
            </div>
            <div role="listbox" id="find-list" class="list" aria-label=session.words(Say::find_results)>{list}</div>
            <p class="sr" role="status">{move || session.say().find_choices(count() as i64)}</p>
            <Show when=move || count() == 0>
                <p class="pad soft">
                    {move || if search.busy.get() { session.say().common_loading() } else { session.say().find_none() }}
                </p>
            </Show>
            <Show when=move || search.failed.with(Option::is_some)>
                <p class="pad s late-text">{move || search.failed.get()}</p>
            </Show>
        </dialog>
    }
}

/// What fits: own places first while little is typed, then what the server found, then the page with all of it.
fn shown(side: Side, search: Search, typed: &str, say: Say) -> Vec<Group> {
    let mut groups = narrowed(side.own.run(()), typed);
    groups.iter_mut().for_each(|group| group.rows.truncate(OWN));
    let looks = side.look.is_some() && !typed.trim().is_empty();
    if looks {
        let found = search.found.get().groups.into_iter();
        let fits = |mut group: Group| {
            group.rows.truncate(FIT);
            group
        };
        groups.splice(0..0, found.map(fits));
        let path = format!("{}?q={}", Route::Search, query::encoded(typed.trim()));
        let all = Row::named(Icon::SEARCH, say.find_all(typed.trim()), Does::Go(path));
        groups.extend(Group::of(say.find_title(), vec![all]));
    }
    groups
}

fn option(
    n: usize,
    row: Row,
    at: RwSignal<usize>,
    marked: impl Fn() -> usize + Copy + Send + Sync + 'static,
    choose: Callback<Row>,
) -> impl IntoView {
    let session = session();
    let chosen = row.clone();
    let (title, place, aside, keys) = (line(&row.title), row.place.clone(), row.aside.clone(), row.keys);
    let sentence = row.sentence.as_ref().map(|sentence| view! { <span class="s soft clip">{line(sentence)}</span> });
    view! {
        <li
            role="option"
            id=format!("find-{n}")
            aria-selected=move || if marked() == n { "true" } else { "false" }
            on:pointermove=move |_| if at.get_untracked() != n { at.set(n) }
            on:click=move |_| choose.run(chosen.clone())
        >
            {sign(&row)}
            <span class="grow stack tight clip">
                <span class="clip"><b>{title}</b>{(!place.is_empty()).then(|| view! { <span class="s soft">" · "{place}</span> })}</span>
                {sentence}
            </span>
            {row.inside.then(|| view! { {icon(Icon::LOCK)}<span class="sr">{session.words(Say::find_inside)}</span> })}
            {(!aside.is_empty()).then(|| view! { <span class="s soft fixed">{aside}</span> })}
            {(!keys.is_empty()).then(|| view! { <kbd>{keys}</kbd> })}
        </li>
    }
}
