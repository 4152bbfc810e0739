//! The frame in the client's brand: whose house, places, look, person.

use super::Parts;
use super::people::may;
use super::store::{Store, store};
use crate::icons::{Icon, icon};
use crate::intention::Intention;
use crate::part::InPart;
use crate::session::{Session, session};
use crate::transport::{act, in_partners_house};
use crate::ui::{Face, Menu, ThemeToggle};
use crate::{draft, shell};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeMap;
use veranda_api::client::{ClientProject, Language, Speak};
use veranda_api::{Route, door};
use veranda_terms::{Health, Lang, ProjectId};
use veranda_text::{Say, initials};

/// Top of every page; `children` stand in the band under it.
#[component]
pub fn Header(
    /// A greeting, at home.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let session = session();
    let store = store();
    let client = move || store.me.with(|me| me.as_ref().map(|me| me.client_name.to_string())).unwrap_or_default();
    view! {
        <header class="band">
            <div class="wrap">
                <div class="topbar">
                    <a class="logo" href=Route::Home.to_string()>
                        <span class="monogram" aria-hidden="true">{move || initials(&client())}</span>
                        {client}
                        <small>{move || session.say().client_with_firm(&store.firm())}</small>
                    </a>
                    <nav class="nav" aria-label=session.words(Say::client_nav)>
                        <Places sign=false/>
                    </nav>
                    <div class="tools">
                        {(!in_partners_house()).then(|| view! {
                            <a class="btn icon" href=Route::Search.to_string() aria-label=session.words(Say::find_title)>
                                {icon(Icon::SEARCH)}
                            </a>
                        })}
                        <ThemeToggle/>
                        <PersonMenu/>
                    </div>
                </div>
                {children.map(|children| children())}
            </div>
        </header>
    }
}

/// The same places along the bottom of a phone.
#[component]
pub fn TabBar() -> impl IntoView {
    let session = session();
    view! {
        <nav class="tabbar" aria-label=session.words(Say::client_nav)>
            <Places sign=true/>
        </nav>
    }
}

/// Where `G` and a letter lead.
pub(super) fn leads(store: Store, letter: char) -> Option<Route> {
    match letter {
        'h' => Some(Route::Home),
        'p' => first_project(store).map(Route::Board),
        _ => None,
    }
}

fn first_project(store: Store) -> Option<ProjectId> {
    store.projects.with_untracked(first)
}

/// The project that is worst off, by name among its like; before those that are handed over.
fn first(projects: &BTreeMap<ProjectId, ClientProject>) -> Option<ProjectId> {
    let order = |project: &&ClientProject| (project.archived, worst_first(project), project.name.clone());
    projects.values().min_by_key(order).map(|project| project.id)
}

/// Where a project stands among others by how it is.
pub(super) fn worst_first(project: &ClientProject) -> u8 {
    Health::worst_first(project.released.as_ref().map(|released| released.health))
}

/// The places that hold something. Files, messages and money appear when there are any.
#[component]
fn Places(
    /// Whether each has a sign above its word.
    sign: bool,
) -> impl IntoView {
    let session = session();
    let store = store();
    let route = shell::route();
    let at_home = move || (route.get() == Some(Route::Home)).then_some("page");
    let at_projects = move || matches!(route.get(), Some(Route::Board(_) | Route::Task(..))).then_some("page");
    // Where one already is, else the one that needs most care.
    let project = Memo::new(move |_| -> Option<ProjectId> {
        let here = match route.get() {
            Some(Route::Board(project) | Route::Task(project, _)) => Some(project),
            _ => None,
        };
        store.projects.with(|projects| here.filter(|here| projects.contains_key(here)).or_else(|| first(projects)))
    });
    view! {
        <a href=Route::Home.to_string() aria-current=at_home>
            {sign.then(|| icon(Icon::HOUSE))}
            <span class:clip=sign>{session.words(Say::client_home)}</span>
        </a>
        {move || project.get().map(|project| view! {
            <a href=Route::Board(project).to_string() aria-current=at_projects>
                {sign.then(|| icon(Icon::PROJECT))}
                <span class:clip=sign>{session.words(Say::common_projects)}</span>
            </a>
        })}
    }
}

#[component]
fn PersonMenu() -> impl IntoView {
    let session = session();
    let store = store();
    let parts = expect_context::<Parts>();
    let Some(me) = store.me.get_untracked() else { return ().into_any() };
    let (id, name, role) = (me.id.to_string(), me.name.to_string(), me.role);
    let label = {
        let name = name.clone();
        move || session.say().client_person_menu(&name)
    };
    let face = {
        let (id, name) = (id.clone(), name.clone());
        move || view! { <Face id=id.clone() name=name.clone()/> }
    };
    view! {
        <Menu label class="btn icon who" trigger=face>
            <div class="row hold pad-inline over-1 under-1">
                <Face id=id.clone() name=name.clone()/>
                <p class="grow clip"><b>{name.clone()}</b><br/><span class="s dim">{move || may(session.say(), role)}</span></p>
            </div>
            <InPart part=parts.houses waiting=|_| ().into_any()/>
            {(!in_partners_house()).then(|| view! {
                <a role="menuitem" href=Route::People.to_string()>
                    {icon(Icon::PEOPLE)}
                    {session.words(Say::coming_people_title)}
                </a>
            })}
            <a role="menuitem" href=Route::Mails.to_string()>
                {icon(Icon::MAIL)}
                {session.words(Say::mails_menu)}
            </a>
            <a role="menuitem" href=Route::Access.to_string()>
                {icon(Icon::KEY_ROUND)}
                {session.words(Say::access_menu)}
            </a>
            <hr/>
            {Lang::ALL.into_iter().map(|lang| view! {
                <button
                    type="button"
                    role="menuitemradio"
                    lang=lang.tag()
                    disabled=move || store.looks().is_some()
                    aria-checked=move || if session.lang.get() == lang { "true" } else { "false" }
                    on:click=move |_| speak(session, store, lang)
                >
                    {move || icon(if session.lang.get() == lang { Icon::CHECK } else { Icon::GLOBE })}
                    {lang.own_name()}
                </button>
            }).collect_view()}
            <hr/>
            <button type="button" role="menuitem" on:click=move |_| leave(session, store)>
                {icon(Icon::LOG_OUT)}
                {session.words(Say::common_leave)}
            </button>
        </Menu>
    }
    .into_any()
}

/// Everything is said in the other language at once; the server keeps it for mails and the next visit.
pub(super) fn speak(session: Session, store: Store, lang: Lang) {
    session.lang.set(lang);
    spawn_local(async move {
        let key = Intention::new();
        match act(&Speak { body: Language { lang } }, &key).await {
            Ok(me) => {
                store.me.try_set(Some(me.value));
            }
            Err(_) => {
                store.notice.try_set(Some(session.say_now().client_language_failed().to_owned()));
            }
        }
    });
}

/// Ends the session. A page load of its own, so that nothing of this person stays in memory.
fn leave(session: Session, store: Store) {
    if untrack(|| store.looks()).is_some() {
        return super::lens::leave(store);
    }
    spawn_local(async move {
        let key = Intention::new();
        match act(&door::Leave { body: () }, &key).await {
            Ok(_) => {
                draft::forget_all();
                if let Err(error) = window().location().set_href(&Route::SignIn.to_string()) {
                    leptos::logging::error!("cannot leave: {error:?}");
                }
            }
            Err(failed) => {
                store.notice.try_set(Some(crate::problem::Problem::line(&failed, session.say_now())));
            }
        }
    });
}
