//! The search page: what was found, what needs the reader first.

use super::Side;
use super::model::{Does, Group, Row};
use super::narrow::{Kind, Narrow, When};
use super::pieces::{Search, line, sign};
use crate::clock;
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
    let q = Memo::new(move |_| value_of("q", &asked.read()));
    let narrow = Memo::new(move |_| {
        let of = |name| value_of(name, &asked.read());
        Narrow::read(&of("kind"), &of("when"))
    });
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
    let go = Callback::new(move |path: String| go(&path));
    let write = Callback::new(move |text: String| {
        typed.set(text.clone());
        go.run(address(&text, &narrow.get_untracked()));
    });
    let narrowed = Callback::new(move |to: Narrow| go.run(address(&q.get_untracked(), &to)));
    let shown = Memo::new(move |_| narrow.read().of(&search.found.read().groups, clock::now()));
    let status = move || {
        let say = session.say();
        match search.of.read().as_str() {
            "" => String::new(),
            _ if search.busy.get() => String::new(),
            _ if shown.read().is_empty() && !search.found.read().groups.is_empty() => say.find_narrowed().to_owned(),
            _ => {
                let count = say.find_count(shown.read().iter().map(|group| group.rows.len()).sum::<usize>() as i64);
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
        <div class="narrowing">
            <Offered groups=Signal::derive(move || search.found.get().groups) narrow=narrow.into() narrowed/>
            <div class="stack">{move || shown.get().into_iter().map(|one| view! { <Section group=one/> }).collect_view()}</div>
        </div>
    }
}

/// What narrows it down, where there is something to choose between.
#[component]
fn Offered(groups: Signal<Vec<Group>>, narrow: Signal<Narrow>, narrowed: Callback<Narrow>) -> impl IntoView {
    let session = session();
    let of_kind = |groups: &[Group], kind| {
        groups.iter().filter(|group| group.kind == Some(kind)).map(|group| group.rows.len()).sum::<usize>()
    };
    let kinds = Memo::new(move |_| {
        let (groups, narrow) = (groups.read(), narrow.read());
        let found = Kind::ALL.map(|kind| (kind, of_kind(&groups, kind)));
        let kinds: Vec<_> =
            found.into_iter().filter(|(kind, count)| *count > 0 || narrow.kinds.contains(kind)).collect();
        if kinds.len() > 1 || !narrow.kinds.is_empty() { kinds } else { Vec::new() }
    });
    let whens = Memo::new(move |_| {
        let (groups, now) = (groups.read(), clock::now());
        let rows = || groups.iter().flat_map(|group| &group.rows);
        let found = When::ALL.map(|when| (when, rows().filter(|row| When::of(row, now) == Some(when)).count()));
        let choice = found.iter().all(|(_, count)| *count > 0) || narrow.read().when.is_some();
        if choice { found.to_vec() } else { Vec::new() }
    });
    let all = Memo::new(move |_| groups.read().iter().map(|group| group.rows.len()).sum::<usize>());
    let of_kinds = move || {
        let kind = |(kind, count): (Kind, usize)| {
            let checked = Signal::derive(move || narrow.read().kinds.contains(&kind));
            let change = Callback::new(move |()| narrowed.run(narrow.get_untracked().toggled(kind)));
            view! { <Choice name=Signal::derive(move || named(session.say(), kind)) count checked change/> }
        };
        kinds.get().into_iter().map(kind).collect_view()
    };
    let of_whens = move || {
        let when = |(when, count): (When, usize)| {
            let checked = Signal::derive(move || narrow.read().when == Some(when));
            let change = Callback::new(move |()| {
                let now = narrow.get_untracked();
                narrowed.run(Narrow { when: (now.when != Some(when)).then_some(when), ..now });
            });
            let name = Signal::derive(move || match when {
                When::Recent => session.say().find_recent(),
                When::Older => session.say().find_older(),
            });
            view! { <Choice name count checked change/> }
        };
        whens.get().into_iter().map(when).collect_view()
    };
    let everything = move || {
        let checked = Signal::derive(move || narrow.read().kinds.is_empty());
        let change = Callback::new(move |()| narrowed.run(Narrow { kinds: Vec::new(), ..narrow.get_untracked() }));
        let name = Signal::derive(move || session.say().find_everything());
        view! { <Choice name count=all.get() checked change/> }
    };
    view! {
        <Show when=move || !kinds.read().is_empty() || !whens.read().is_empty()>
            <aside aria-label=session.words(Say::find_narrow)>
                <Show when=move || !kinds.read().is_empty()>
                    <fieldset>
                        <legend class="label">{session.words(Say::find_kind)}</legend>
                        {everything}
                        {of_kinds}
                    </fieldset>
                </Show>
                <Show when=move || !whens.read().is_empty()>
                    <fieldset>
                        <legend class="label">{session.words(Say::find_when)}</legend>
                        {of_whens}
                    </fieldset>
                </Show>
            </aside>
        </Show>
    }
}

const fn named(say: Say, kind: Kind) -> &'static str {
    match kind {
        Kind::Task => say.find_tasks(),
        Kind::Message => say.find_messages(),
        Kind::Project => say.common_projects(),
        Kind::Client => say.staff_clients(),
        Kind::Person => say.coming_people_title(),
    }
}

/// A box with how many it would leave.
#[component]
fn Choice(name: Signal<&'static str>, count: usize, checked: Signal<bool>, change: Callback<()>) -> impl IntoView {
    view! {
        <label class="row">
            <input type="checkbox" class="pick" prop:checked=checked on:change:target=move |event| {
                change.run(());
                // What changed nothing looks as it did.
                event.target().set_checked(checked.get_untracked());
            }/>
            <span>{name}" "<span class="dim">{count}</span></span>
        </label>
    }
}

fn address(q: &str, narrow: &Narrow) -> String {
    format!("{}?q={}{}", Route::Search, query::encoded(q.trim_start()), narrow.written())
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

/// What the query of an address says of this.
fn value_of(name: &str, search: &str) -> String {
    let search = search.strip_prefix('?').unwrap_or(search);
    let found = search.split('&').filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name);
    query::decoded(found.map_or("", |(_, value)| value))
}

#[cfg(test)]
mod tests {
    use super::value_of;

    #[test]
    fn what_is_looked_for_stands_in_the_address() {
        assert_eq!(value_of("q", "?q=d%C3%A9p%C3%B4t"), "dépôt");
        assert_eq!(value_of("q", "a=1&q=x+y"), "x y");
        assert_eq!(value_of("q", ""), "");
    }
}
