//! The search page: what was found, what needs the reader first.

use super::Side;
use super::model::{Does, Group, Row};
use super::pieces::{Search, line, sign};
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::shell;
use crate::ui::fresh_id;
use leptos::html;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use veranda_api::{Route, query};
use veranda_text::Say;

/// The page without the frame around it.
#[component]
pub fn SearchPage(side: Side) -> impl IntoView {
    let session = session();
    let go = shell::go_in_place();
    let asked = use_location().search;
    // What the address says: it can be kept, sent and gone back to.
    let q = Memo::new(move |_| value_of_q(&asked.read()));
    let typed = RwSignal::new(q.get_untracked());
    let search = Search::new(side);
    let node = NodeRef::<html::Input>::new();
    Effect::new(move || {
        let q = q.get();
        if typed.get_untracked() != q {
            typed.set(q.clone());
        }
        search.look(q);
    });
    Effect::new(move || {
        if let Some(input) = node.get()
            && let Err(error) = input.focus()
        {
            leptos::logging::error!("no focus: {error:?}");
        }
    });
    shell::title(move || {
        let (say, q) = (session.say(), q.get());
        if q.is_empty() { say.find_title().to_owned() } else { format!("{q} · {}", say.find_title()) }
    });
    let write = Callback::new(move |text: String| {
        typed.set(text.clone());
        go(&format!("{}?q={}", Route::Search, query::encoded(text.trim_start())));
    });
    let rows = move || search.found.read().groups.iter().map(|group| group.rows.len()).sum::<usize>();
    let status = move || {
        let say = session.say();
        match search.of.read().as_str() {
            "" => String::new(),
            _ if search.busy.get() => String::new(),
            _ => {
                let count = say.find_count(rows() as i64);
                if search.found.read().more { format!("{count} {}", say.find_more()) } else { count }
            }
        }
    };
    view! {
        <h1 class="sr">{session.words(Say::find_title)}</h1>
        <form role="search" class="card find-box" on:submit=|event| event.prevent_default()>
            {icon(Icon::SEARCH)}
            <input
                node_ref=node
                class="bare grow"
                type="search"
                id="find"
                autocomplete="off"
                spellcheck="false"
                maxlength="200"
                aria-label=session.words(Say::find_what)
                placeholder=session.words(Say::find_what)
                prop:value=typed
                on:input:target=move |event| write.run(event.target().value())
            />
            <Show when=move || !typed.read().is_empty()>
                <button type="button" class="btn icon quiet" aria-label=session.words(Say::find_clear) on:click=move |_| {
                    write.run(String::new());
                    shell::focus_on("find");
                }>{icon(Icon::CLOSE)}</button>
            </Show>
        </form>
        <p class="soft" role="status">{status}</p>
        <Show when=move || q.read().trim().is_empty()>
            <p class="soft">{session.words(Say::find_hint)}</p>
        </Show>
        {move || search.failed.get().map(|text| view! {
            <p class="note late" role="alert">{icon(Icon::ALERT)}<span>{text}</span></p>
        })}
        {move || search.found.get().groups.into_iter().map(|one| view! { <Section group=one/> }).collect_view()}
    }
}

#[component]
fn Section(group: Group) -> impl IntoView {
    let id = fresh_id("found");
    let label = id.clone();
    let count = group.rows.len();
    view! {
        <section class="card flush found" aria-labelledby=label>
            <h2 id=id>{group.name}" "<span class="count">{count}</span></h2>
            <ul class="plain">{group.rows.iter().map(entry).collect_view()}</ul>
        </section>
    }
}

fn entry(row: &Row) -> impl IntoView + use<> {
    let session = session();
    let Does::Go(path) = row.does.clone() else { return ().into_any() };
    let sentence = row.sentence.as_ref().map(|sentence| view! { <p class="s soft">{line(sentence)}</p> });
    let verb = row.verb.clone();
    let place = row.place.clone();
    view! {
        <li class="entry">
            {sign(row)}
            <div class="grow">
                <h3>
                    <a href=path>
                        {verb.map(|verb| view! { <span class="sr">{move || session.say().said(&verb).to_owned()}", "</span> })}
                        {line(&row.title)}
                    </a>
                    {row.inside.then(|| view! {
                        " "{icon(Icon::LOCK)}<span class="sr">{session.words(Say::find_inside)}</span>
                    })}
                </h3>
                {sentence}
                {(!place.is_empty()).then(|| view! { <p class="s dim">{place}</p> })}
            </div>
            <span class="s soft fixed">{row.aside.clone()}</span>
        </li>
    }
    .into_any()
}

/// What is looked for, in the query of an address.
fn value_of_q(search: &str) -> String {
    let search = search.strip_prefix('?').unwrap_or(search);
    let found = search.split('&').filter_map(|pair| pair.split_once('=')).find(|(name, _)| *name == "q");
    query::decoded(found.map_or("", |(_, value)| value))
}

#[cfg(test)]
mod tests {
    use super::value_of_q;

    #[test]
    fn what_is_looked_for_stands_in_the_address() {
        assert_eq!(value_of_q("?q=d%C3%A9p%C3%B4t"), "dépôt");
        assert_eq!(value_of_q("a=1&q=x+y"), "x y");
        assert_eq!(value_of_q(""), "");
    }
}
