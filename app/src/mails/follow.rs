//! Following: whether the news of a project is mailed.

use super::Wanted;
use crate::icons::{Icon, icon};
use crate::session::session;
use leptos::prelude::*;
use veranda_api::mails::Followed;
use veranda_terms::ProjectId;
use veranda_text::Say;

/// A button that stays pressed while one follows.
#[component]
pub fn FollowChip(
    /// What the project is called.
    #[prop(into)]
    name: Signal<String>,
    /// Whether one follows it; nothing while that is not known.
    #[prop(into)]
    follows: Signal<Option<bool>>,
    /// Nothing can be changed: somebody looks as the reader.
    #[prop(optional, into)]
    only_looks: Signal<bool>,
    /// Whether one follows from now on.
    #[prop(into)]
    on_change: Callback<bool>,
) -> impl IntoView {
    let session = session();
    move || {
        follows.get().map(|now| {
            view! {
                <button
                    type="button"
                    class="chip"
                    aria-pressed=if now { "true" } else { "false" }
                    aria-label=move || session.say().mails_follow_name(&name.read())
                    disabled=only_looks
                    on:click=move |_| on_change.run(!now)
                >
                    {icon(if now { Icon::CHECK } else { Icon::BELL })}
                    {session.words(Say::mails_follow)}
                </button>
            }
        })
    }
}

/// Every project one sees.
#[component]
pub fn Follows(
    /// What the page holds.
    wanted: Wanted,
    /// What following is, on this side.
    how: fn(Say) -> &'static str,
    /// Nothing can be changed: somebody looks as the reader.
    #[prop(optional, into)]
    only_looks: Signal<bool>,
    /// One follows a project, or does not, from now on.
    #[prop(into)]
    on_change: Callback<(Followed, bool)>,
) -> impl IntoView {
    let session = session();
    let ids = move || wanted.projects.read().iter().map(|one| one.project).collect::<Vec<_>>();
    let find = move |id: ProjectId| wanted.projects.read().iter().find(|one| one.project == id).cloned();
    view! {
        <section class="card stack tight" aria-labelledby="follows">
            <h2 id="follows">{session.words(Say::mails_follow_title)}</h2>
            <p class="s soft">{session.words(how)}</p>
            <Show
                when=move || !wanted.projects.read().is_empty()
                fallback=move || view! { <p class="s dim">{session.words(Say::mails_follow_none)}</p> }
            >
                <ul class="rows">
                    <For each=ids key=|id| *id let(id)>
                        <li>
                            <span class="grow">{move || find(id).map(|one| one.name.to_string())}</span>
                            <FollowChip
                                name=Signal::derive(move || {
                                    find(id).map(|one| one.name.to_string()).unwrap_or_default()
                                })
                                follows=Signal::derive(move || find(id).map(|one| one.follows))
                                only_looks
                                on_change=move |follows| if let Some(one) = untrack(move || find(id)) {
                                    on_change.run((one, follows));
                                }
                            />
                        </li>
                    </For>
                </ul>
            </Show>
        </section>
    }
}
