//! What a contact wants by mail, and which projects they follow.

use super::header::{Header, TabBar};
use super::lens::OnlyThey;
use super::store::store;
use crate::mails::{FollowChip, Follows, Kind, Wanted, Wishes};
use crate::session::session;
use crate::shell;
use crate::transport::in_partners_house;
use crate::ui::{Bones, Failed};
use leptos::prelude::*;
use veranda_api::Route;
use veranda_api::client::{ChangeMails, Follow, ShowMails};
use veranda_api::mails::{ClientMails, ClientWishes, Followed, Following, HowSoon};
use veranda_terms::ProjectId;
use veranda_text::Say;

/// The page.
#[component]
pub fn MailsPage() -> impl IntoView {
    let session = session();
    let store = store();
    let wanted = Wanted::unknown();
    let (asked, told) = (RwSignal::new(HowSoon::AtOnce), RwSignal::new(HowSoon::OnMonday));
    let here = RwSignal::new(false);
    let take = move |mails: ClientMails| {
        asked.set(mails.asked);
        told.set(mails.told);
        wanted.take(mails.quiet, mails.projects);
        here.set(true);
    };
    let fetch = move || wanted.fetch(ShowMails { body: () }, take);
    fetch();
    let save = move |()| {
        let Some(quiet) = wanted.hours() else { return };
        let body = ClientWishes { asked: asked.get_untracked(), told: told.get_untracked(), quiet };
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
    let only_looks = Signal::derive(move || store.looks().is_some());
    let firm = Signal::derive(move || store.firm());
    shell::title(move || session.say().mails_title().to_owned());
    // A partner's people are told of everything that is theirs: there is nothing to follow.
    let partner = in_partners_house();
    let told_how = if partner { Say::mails_told_partner_how } else { Say::mails_told_how };
    let kinds = move || {
        vec![
            Kind { title: Say::mails_asked, how: Say::mails_asked_how, chosen: asked },
            Kind { title: Say::mails_told, how: told_how, chosen: told },
        ]
    };
    view! {
        <Header/>
        <main class="wrap pad-block stack" id="main" tabindex="-1">
            <div class="stack tight gap-1">
                <h1>{session.words(Say::mails_title)}</h1>
                <p class="soft">{move || session.say().mails_how(&store.firm())}</p>
            </div>
            <OnlyThey/>
            {move || match (here.get(), wanted.problem.get()) {
                (true, _) => view! {
                    <Wishes wanted kinds=kinds() firm only_looks on_save=save/>
                    {(!partner).then(|| view! {
                        <Follows wanted how=Say::mails_follow_how only_looks on_change=follow/>
                        <section class="card stack gap-2" aria-labelledby="away">
                            <h2 id="away">{session.words(Say::away_mails)}</h2>
                            <p class="soft">{session.words(Say::away_mails_how)}</p>
                            <div class="row">
                                <a class="btn" href=Route::People.to_string()>{session.words(Say::away_title)}</a>
                            </div>
                        </section>
                    })}
                }.into_any(),
                (false, Some(text)) => view! {
                    <Failed
                        title=session.words(Say::client_load_failed)
                        text
                        retry=session.words(Say::common_retry)
                        on_retry=move |()| fetch()
                    />
                }.into_any(),
                (false, None) => view! { <Bones label=session.words(Say::common_loading)/> }.into_any(),
            }}
        </main>
        <TabBar/>
    }
}

/// Whether the reader follows the project whose board this is.
#[component]
pub fn FollowBoard(project: ProjectId) -> impl IntoView {
    let store = store();
    let wanted = Wanted::unknown();
    wanted.fetch(ShowMails { body: () }, move |mails| drop(wanted.projects.try_set(mails.projects)));
    let name = Signal::derive(move || store.project_name(project));
    let follows = Signal::derive(move || {
        let projects = wanted.projects.read();
        projects.iter().find(|one| one.project == project).map(|one| one.follows)
    });
    let change = move |follows| {
        wanted.send(Follow { project, body: Following { follows } }, move |mails| {
            wanted.projects.set(mails.projects);
            wanted.followed(&name.get_untracked(), follows)
        });
    };
    let only_looks = Signal::derive(move || store.looks().is_some());
    view! {
        <FollowChip name follows only_looks on_change=change/>
        <crate::ui::Refusal text=wanted.problem/>
    }
}
