//! What stands around every page of the firm: the menu beside it, or a bar, tabs and a drawer on a phone.

use super::house::{House, waiting};
use super::parts::Dot;
use super::rooms::{OfClient, OnProject, Rooms, waiting as on_its_way};
use super::{finding, mails, portfolio};
use crate::finding::{Finding, OverPage, listen};
use crate::icons::{Icon, icon};
use crate::intention::Intention;
use crate::outbox::Outbox;
use crate::part::InPart;
use crate::problem::Problem;
use crate::session::session;
use crate::shell;
use crate::staff::portfolio::{Family, families};
use crate::transport;
use crate::ui::{Face, Strip, Toasts, fresh_id};
use crate::{draft, staff};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::A;
use veranda_api::Route;
use veranda_api::client::Language;
use veranda_api::door::Leave;
use veranda_api::staff::{ClientRow, Speak};
use veranda_terms::{ClientId, Lang, ProjectId, TaskId};
use veranda_text::initials;

/// A room of the house. A task is opened on its board, which stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Room {
    Portfolio,
    Work,
    Client(ClientId),
    History(ClientId),
    Import(ClientId),
    Brand(ClientId),
    Project(ProjectId),
    Report(ProjectId),
    Activity(ProjectId),
    Team,
    Mails,
    LostMails,
    Access,
    Search,
    Nothing,
}

/// The frame and the page in it.
#[component]
pub fn Frame(
    /// The page asked for.
    route: Memo<Option<Route>>,
) -> impl IntoView {
    let house = House::provide();
    mails::Lost::provide(house);
    // The firm's people work on many things at once: closer together, unless their pointer is a finger.
    if let Some(root) = document().document_element()
        && let Err(error) = root.set_attribute("data-density", "compact")
    {
        leptos::logging::error!("no density: {error:?}");
    }
    let room = Memo::new(move |_| match route.get() {
        Some(Route::Home) => Room::Portfolio,
        Some(Route::Work) => Room::Work,
        Some(Route::Client(client)) => Room::Client(client),
        Some(Route::SharingHistory(client)) => Room::History(client),
        Some(Route::Import(client)) => Room::Import(client),
        Some(Route::Brand(client)) => Room::Brand(client),
        Some(Route::Board(project) | Route::Task(project, _)) => Room::Project(project),
        Some(Route::Report(project)) => Room::Report(project),
        Some(Route::Activity(project)) => Room::Activity(project),
        Some(Route::Team) => Room::Team,
        Some(Route::Mails) => Room::Mails,
        Some(Route::LostMails) => Room::LostMails,
        Some(Route::Access) => Room::Access,
        Some(Route::Search) => Room::Search,
        Some(
            Route::Link(_)
            | Route::People
            | Route::Entry(_)
            | Route::In(_)
            | Route::Over(_)
            | Route::SeeAs(_)
            | Route::SignIn
            | Route::SignOnBack
            | Route::Forgotten
            | Route::NewPassword(_)
            | Route::Setup,
        )
        | None => Room::Nothing,
    });
    let task: Memo<Option<TaskId>> = Memo::new(move |_| match route.get() {
        Some(Route::Task(_, task)) => Some(task),
        _ => None,
    });
    let rooms = expect_context::<Rooms>();
    rooms.fetch_once(move || house.me.with(Option::is_some) && house.portfolio.with(Option::is_some));
    let offline = transport::connection();
    let outbox = Outbox::provide(Signal::derive(move || house.me.with(|me| me.as_ref().map(|me| me.id))));
    let leads = |letter| (letter == 'p').then_some(Route::Home);
    listen(Finding::provide(rooms.search), leads, finding::NEW);
    let drawer = NodeRef::<html::Dialog>::new();
    let session = session();
    let say = move || session.say();
    view! {
        <Strip
            when=Signal::derive(move || offline.get().is_down())
            text=Signal::derive(move || say().common_offline().to_owned())
        />
        <Show when=move || outbox.holds_any()><InPart part=rooms.outbox waiting=|_| ().into_any()/></Show>
        <header class="deskbar">
            <A href="/" attr:class="logo"><Firm house/></A>
            <A href=Route::Search.to_string() attr:class="btn icon quiet end" attr:aria-label=move || say().find_title()>
                {icon(Icon::SEARCH)}
            </A>
        </header>
        <div class="desk">
            <aside class="side" aria-label=move || say().common_menu()><Side house room/></aside>
            <main class="page" id="main" tabindex="-1">
                {move || match room.get() {
                    Room::Portfolio => view! { <portfolio::Page/> }.into_any(),
                    Room::Work => view! { <InPart part=rooms.work waiting=on_its_way/> }.into_any(),
                    Room::Client(client) => {
                        provide_context(OfClient { client, history: false });
                        view! { <InPart part=rooms.client waiting=on_its_way/> }.into_any()
                    }
                    Room::History(client) => {
                        provide_context(OfClient { client, history: true });
                        view! { <InPart part=rooms.client waiting=on_its_way/> }.into_any()
                    }
                    Room::Import(client) => {
                        provide_context(OfClient { client, history: false });
                        view! { <InPart part=rooms.import waiting=on_its_way/> }.into_any()
                    }
                    Room::Brand(client) => {
                        provide_context(OfClient { client, history: false });
                        view! { <InPart part=rooms.brand waiting=on_its_way/> }.into_any()
                    }
                    Room::Project(project) => {
                        provide_context(OnProject { project, task });
                        view! { <InPart part=rooms.board waiting=on_its_way/> }.into_any()
                    }
                    Room::Report(project) => {
                        provide_context(OnProject { project, task });
                        view! { <InPart part=rooms.report waiting=on_its_way/> }.into_any()
                    }
                    Room::Activity(project) => {
                        provide_context(OnProject { project, task });
                        view! { <InPart part=rooms.activity waiting=on_its_way/> }.into_any()
                    }
                    Room::Team => view! { <InPart part=rooms.team waiting=on_its_way/> }.into_any(),
                    Room::Mails | Room::LostMails => {
                        view! { <InPart part=rooms.mails waiting=on_its_way/> }.into_any()
                    }
                    Room::Access => view! { <InPart part=rooms.access waiting=on_its_way/> }.into_any(),
                    Room::Search => view! { <InPart part=rooms.search waiting=on_its_way/> }.into_any(),
                    Room::Nothing => view! { <staff::parts::Nothing/> }.into_any(),
                }}
            </main>
        </div>
        <OverPage/>
        <nav class="tabbar crew" aria-label=move || say().staff_main_short()>
            <A href="/" attr:aria-current=move || (room.get() == Room::Portfolio).then_some("page")>
                {icon(Icon::LAYOUT_DASHBOARD)}<span class="clip">{move || say().staff_portfolio()}</span>
            </A>
            <A href=Route::Work.to_string() attr:aria-current=move || (room.get() == Room::Work).then_some("page")>
                {icon(Icon::SQUARE_CHECK)}<span class="clip">{move || say().work_title()}</span>
            </A>
            <a href="#menu" role="button" aria-haspopup="dialog" on:click=move |event| {
                event.prevent_default();
                if let Some(drawer) = drawer.get_untracked() && let Err(error) = drawer.show_modal() {
                    leptos::logging::error!("the menu did not open: {error:?}");
                }
            }>
                {icon(Icon::MENU)}<span class="clip">{move || say().common_more()}</span>
            </a>
        </nav>
        <dialog class="side drawer" node_ref=drawer aria-label=move || say().common_menu()
            // A press on a link leads away, a press beside the drawer closes it; the browser gives focus back to "More".
            on:click=move |event| {
                let on = event_target::<web_sys::Element>(&event);
                let leaves = matches!(on.closest("a"), Ok(Some(_))) || on.tag_name() == "DIALOG";
                if leaves && let Some(drawer) = drawer.get_untracked() {
                    drawer.close();
                }
            }
        >
            <button type="button" class="btn icon quiet end" aria-label=move || say().common_close()
                on:click=move |_| if let Some(drawer) = drawer.get_untracked() { drawer.close() }>
                {icon(Icon::CLOSE)}
            </button>
            <Side house room/>
        </dialog>
    }
}

/// The firm's monogram and name.
#[component]
fn Firm(house: House) -> impl IntoView {
    let name = Memo::new(move |_| house.me.read().as_ref().map(|me| me.firm_name.to_string()).unwrap_or_default());
    view! {
        <span class="monogram" aria-hidden="true">{move || initials(&name.read())}</span>
        <span class="ink-text">{name}</span>
    }
}

/// The menu itself, beside the page or in the drawer.
#[component]
fn Side(house: House, room: Memo<Room>) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let clients = move || house.portfolio.get().map(|portfolio| portfolio.clients).unwrap_or_default();
    // A department stands under its client, by its own name; alone it is called by both.
    let listed = move || {
        let row = |row: ClientRow, under: bool| view! { <ClientLink row under room house/> };
        let family = |(first, departments): Family| {
            std::iter::once((first, false)).chain(departments.into_iter().map(|row| (row, true)))
        };
        families(clients()).into_iter().flat_map(family).map(|(one, under)| row(one, under)).collect_view()
    };
    let heading = fresh_id("clients");
    let label = heading.clone();
    view! {
        <A href="/" attr:class="logo"><Firm house/></A>
        <nav aria-label=move || say().staff_main()>
            <A href="/" attr:aria-current=move || (room.get() == Room::Portfolio).then_some("page")>
                {icon(Icon::LAYOUT_DASHBOARD)}{move || say().staff_portfolio()}
            </A>
            <A href=Route::Work.to_string() attr:aria-current=move || (room.get() == Room::Work).then_some("page")>
                {icon(Icon::SQUARE_CHECK)}{move || say().work_title()}
            </A>
            <A href=Route::Search.to_string() attr:aria-current=move || (room.get() == Room::Search).then_some("page")>
                {icon(Icon::SEARCH)}<span class="grow">{move || say().find_title()}</span><kbd aria-hidden="true">"Ctrl K"</kbd>
            </A>
            <A href=Route::Team.to_string() attr:aria-current=move || (room.get() == Room::Team).then_some("page")>
                {icon(Icon::PEOPLE)}{move || say().team_title()}
            </A>
            <mails::LostLink here=Signal::derive(move || room.get() == Room::LostMails)/>
        </nav>
        <Show when=move || !clients().is_empty()>
            <nav aria-labelledby=label.clone()>
                <h2 id=heading.clone()>{move || say().staff_clients()}</h2>
                {listed}
            </nav>
        </Show>
        <Reader house room/>
    }
}

#[component]
fn ClientLink(row: ClientRow, under: bool, room: Memo<Room>, house: House) -> impl IntoView {
    let client = row.id;
    let name = if under { row.name.to_string() } else { row.whole_name().to_string() };
    let current = move || {
        let here = match room.get() {
            Room::Client(here) | Room::History(here) | Room::Import(here) | Room::Brand(here) => here == client,
            Room::Project(project) | Room::Report(project) | Room::Activity(project) => {
                house.portfolio.with(|portfolio| {
                    let clients = portfolio.iter().flat_map(|portfolio| &portfolio.clients);
                    clients.filter(|row| row.id == client).flat_map(|row| &row.projects).any(|row| row.id == project)
                })
            }
            Room::Portfolio
            | Room::Work
            | Room::Team
            | Room::Mails
            | Room::LostMails
            | Room::Access
            | Room::Search
            | Room::Nothing => false,
        };
        here.then_some("true")
    };
    let waits = waiting(&row);
    view! {
        <A
            href=Route::Client(client).to_string()
            attr:aria-current=current
            attr:class=if under { "under" } else { "" }
        >
            <Dot accent=row.accent/>
            <span class="clip">{name}</span>
            {(waits > 0).then(|| view! {
                <span class="count">
                    <span aria-hidden="true">{waits}</span>
                    <span class="sr">{move || session().say().staff_waits_here(i64::from(waits))}</span>
                </span>
            })}
        </A>
    }
}

/// Who is looking, and what concerns only them.
#[component]
fn Reader(house: House, room: Memo<Room>) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let toasts = expect_context::<Toasts>();
    let go = shell::go();
    let speak = move |lang: Lang| {
        spawn_local(async move {
            match transport::act(&Speak { body: Language { lang } }, &Intention::new()).await {
                Ok(reply) => {
                    session.lang.set(reply.value.lang);
                    house.me.set(Some(reply.value));
                    // What the server formats (refusals) and what it says of days comes in the new language next time.
                    house.loader.wanted();
                }
                Err(failed) => toasts.announce(Problem::line(&failed, session.say_now())),
            }
        });
    };
    let leave = move |_| {
        let go = go.clone();
        spawn_local(async move {
            match transport::act(&Leave { body: () }, &Intention::new()).await {
                Ok(_) => {
                    draft::forget_all();
                    go(Route::SignIn);
                }
                Err(failed) => toasts.announce(Problem::line(&failed, session.say_now())),
            }
        });
    };
    let language = fresh_id("language");
    view! {
        <div class="push stack tight">
            <div class="row hold gap-2">
                <span class="row hold grow gap-2">
                    {move || house.me.get().map(|me| view! {
                        <Face id=me.id.to_string() name=me.name.to_string()/>
                        <b class="s clip">{me.name.to_string()}</b>
                    })}
                </span>
                <button type="button" class="btn icon quiet" aria-label=move || say().common_theme()
                    on:click=move |_| session.toggle_theme()>{icon(Icon::MOON)}</button>
                <button type="button" class="btn icon quiet" aria-label=move || say().common_leave()
                    on:click=leave>{icon(Icon::LOG_OUT)}</button>
            </div>
            <label class="sr" for=language.clone()>{move || say().common_language()}</label>
            <div class="row hold gap-2">
            <select id=language class="input s grow" on:change:target=move |event| {
                if let Some(lang) = Lang::from_tag(&event.target().value()) {
                    speak(lang);
                }
            }>
                {Lang::ALL.map(|lang| view! {
                    <option value=lang.tag() lang=lang.tag() prop:selected=move || session.lang.get() == lang>
                        {lang.own_name()}
                    </option>
                }).collect_view()}
            </select>
                <A href=Route::Mails.to_string() attr:class="btn icon quiet" attr:aria-label=move || say().mails_menu()
                    attr:aria-current=move || (room.get() == Room::Mails).then_some("page")>
                    {icon(Icon::MAIL)}
                </A>
                <A href=Route::Access.to_string() attr:class="btn icon quiet" attr:aria-label=move || say().access_menu()
                    attr:aria-current=move || (room.get() == Room::Access).then_some("page")>
                    {icon(Icon::KEY_ROUND)}
                </A>
            </div>
        </div>
    }
}
