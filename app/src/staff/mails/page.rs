//! What the reader wants by mail, and which projects they follow.

use crate::icons::{Icon, icon};
use crate::mails::{Follows, Kind, Wanted, Wishes};
use crate::session::session;
use crate::shell;
use crate::staff::house::house;
use crate::staff::loader::Loader;
use crate::staff::parts::Loaded;
use leptos::prelude::*;
use veranda_api::mails::{Followed, Following, HowSoon, StaffMails, StaffWishes};
use veranda_api::staff::{ChangeMails, Follow, ShowMails};
use veranda_terms::{ProjectId, Title};
use veranda_text::Say;

/// The page.
#[component]
pub fn Page() -> impl IntoView {
    let (house, session) = (house(), session());
    let wanted = Wanted::unknown();
    let answered = RwSignal::new(HowSoon::AtOnce);
    let take = move |mails: StaffMails| {
        answered.set(mails.answered);
        wanted.take(mails.quiet, mails.projects);
    };
    // Fetched once: what somebody is just changing is not put back from under their hands.
    let loader = Loader::begin(|| ShowMails { body: () }, move |reply| take(reply.value));
    let save = move |()| {
        let Some(quiet) = wanted.hours() else { return };
        let body = StaffWishes { answered: answered.get_untracked(), quiet };
        wanted.send(ChangeMails { body }, move |mails| {
            take(mails);
            session.say_now().mails_saved().to_owned()
        });
    };
    let follow = move |(one, follows): (Followed, bool)| {
        wanted.send(Follow { project: one.project, body: Following { follows } }, move |mails| {
            wanted.projects.set(mails.projects);
            wanted.followed(one.name.as_str(), follows)
        });
    };
    let firm = Signal::derive(move || house.me.read().as_ref().map(|me| me.firm_name.to_string()).unwrap_or_default());
    shell::title(move || session.say().mails_title().to_owned());
    let kinds = move || vec![Kind { title: Say::mails_answered, how: Say::mails_answered_how, chosen: answered }];
    view! {
        <header class="stack tight gap-1">
            <h1>{session.words(Say::mails_title)}</h1>
            <p class="soft">{session.words(Say::mails_how_staff)}</p>
        </header>
        <Loaded loader rows=2>
            <Wishes wanted kinds=kinds() firm on_save=save/>
            <Follows wanted how=Say::mails_follow_how_staff on_change=follow/>
        </Loaded>
    }
}

/// The line of a project's menu that says whether the reader follows it.
#[component]
pub fn FollowItem(
    /// What is known of it; it outlives the menu.
    wanted: Wanted,
    /// Which project.
    project: ProjectId,
    /// What it is called, once that is known.
    #[prop(into)]
    name: Signal<Option<Title>>,
) -> impl IntoView {
    let session = session();
    wanted.fetch(ShowMails { body: () }, move |mails| drop(wanted.projects.try_set(mails.projects)));
    let follows = move || {
        let projects = wanted.projects.read();
        projects.iter().find(|one| one.project == project).map(|one| one.follows)
    };
    let change = move |_| {
        let Some(follows) = untrack(follows).map(|now| !now) else { return };
        let name = name.get_untracked().map(|name| name.to_string()).unwrap_or_default();
        wanted.send(Follow { project, body: Following { follows } }, move |mails| {
            wanted.projects.set(mails.projects);
            wanted.followed(&name, follows)
        });
    };
    let checked = move || match follows() {
        Some(true) => "true",
        Some(false) | None => "false",
    };
    view! {
        <button
            type="button"
            role="menuitemcheckbox"
            aria-checked=checked
            aria-disabled=move || follows().is_none().then_some("true")
            on:click=change
        >
            {icon(Icon::BELL)}<span class="grow">{session.words(Say::mails_follow)}</span>
            {move || follows().unwrap_or_default().then(|| icon(Icon::CHECK))}
        </button>
    }
}
