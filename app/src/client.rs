//! The pages of a client.

mod access;
mod board;
mod finding;
mod header;
mod home;
mod houses;
mod lens;
mod mails;
mod nowhere;
mod parts;
mod people;
#[cfg(test)]
pub mod samples;
mod store;
mod task;

use crate::clock;
use crate::door::Doors;
use crate::finding::{Finding, OverPage, listen};
use crate::icons::Icon;
use crate::outbox::Outbox;
use crate::part::{Coming, InPart, Part, Trouble};
use crate::session::session;
use crate::shell;
use crate::transport::{Connection, connection, in_partners_house};
use crate::ui::{Bones, Failed, Strip};
use leptos::prelude::*;
use store::{Load, Store};
use veranda_api::Route;
use veranda_terms::{ProjectId, TaskId};
use veranda_text::Say;

/// What the client's program is cut into beside its first page; where to cut is said by `bin/client.rs`, because a cut
/// holds for every program it is linked into.
#[derive(Debug, Clone, Copy)]
pub struct Cuts {
    /// Fetches what shows [`door_page`].
    pub door: fn() -> Coming,
    /// Fetches what shows [`board_page`].
    pub board: fn() -> Coming,
    /// Fetches what shows [`mails_page`].
    pub mails: fn() -> Coming,
    /// Fetches what shows [`people_page`].
    pub people: fn() -> Coming,
    /// Fetches what shows [`away_line`].
    pub away: fn() -> Coming,
    /// Fetches what shows [`other_houses`].
    pub houses: fn() -> Coming,
    /// Fetches what shows [`access_page`].
    pub access: fn() -> Coming,
    /// Fetches what shows [`search_page`].
    pub search: fn() -> Coming,
    /// Fetches what shows [`outbox_page`](crate::outbox::outbox_page).
    pub outbox: fn() -> Coming,
}

/// Starts the client's app in this page.
pub fn start(cuts: Cuts) {
    shell::start(move || view! { <Pages cuts/> });
}

/// The doors.
pub fn door_page() -> AnyView {
    view! { <Doors/> }.into_any()
}

/// A board, and the task opened on it.
///
/// # Panics
/// Outside of the client's pages.
pub fn board_page() -> AnyView {
    let OnBoard { project, opened } = expect_context();
    view! { <board::BoardPage project opened/> }.into_any()
}

/// What the reader wants by mail.
pub fn mails_page() -> AnyView {
    view! { <mails::MailsPage/> }.into_any()
}

/// The reader's colleagues.
pub fn people_page() -> AnyView {
    view! { <people::PeoplePage/> }.into_any()
}

pub use people::away_line;

/// The other houses of the reader, in their menu.
pub fn other_houses() -> AnyView {
    view! { <houses::Houses/> }.into_any()
}

/// Where the reader is signed in, and with what they come in.
pub fn access_page() -> AnyView {
    view! { <access::Access/> }.into_any()
}

/// What was found, and what can be done from anywhere; at an address that is none, that there is nothing.
pub fn search_page() -> AnyView {
    view! { <finding::Shown/> }.into_any()
}

/// The doors, or the house behind them.
#[component]
fn Pages(cuts: Cuts) -> impl IntoView {
    let route = shell::route();
    let parts = Parts {
        door: Part::new(cuts.door),
        board: Part::new(cuts.board),
        mails: Part::new(cuts.mails),
        people: Part::new(cuts.people),
        away: Part::new(cuts.away),
        houses: Part::new(cuts.houses),
        access: Part::new(cuts.access),
        search: Part::new(cuts.search),
        outbox: Part::new(cuts.outbox),
    };
    provide_context(parts);
    let outside = Memo::new(move |_| route.get().is_some_and(Route::is_door));
    // Behind the door mostly lies a task.
    Effect::new(move || {
        if outside.get() && parts.door.is_here() {
            parts.board.fetch_later();
        }
    });
    move || {
        if outside.get() {
            view! { <InPart part=parts.door waiting/> }.into_any()
        } else {
            view! { <House/> }.into_any()
        }
    }
}

/// What is not needed for the first page.
#[derive(Debug, Clone, Copy)]
struct Parts {
    door: Part,
    board: Part,
    mails: Part,
    people: Part,
    away: Part,
    houses: Part,
    access: Part,
    search: Part,
    outbox: Part,
}

/// Which board is shown, and which task on it.
#[derive(Debug, Clone, Copy)]
struct OnBoard {
    project: ProjectId,
    opened: Memo<Option<TaskId>>,
}

/// What a route shows in the house. A task lies on its board, so that opening it leaves the board where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Home,
    Board(ProjectId),
    Mails,
    People,
    Access,
    Search,
    Nowhere,
}

const fn place(route: Option<Route>) -> (Place, Option<TaskId>) {
    match route {
        Some(Route::Home) => (Place::Home, None),
        Some(Route::Board(project)) => (Place::Board(project), None),
        Some(Route::Task(project, task)) => (Place::Board(project), Some(task)),
        Some(Route::Mails) => (Place::Mails, None),
        Some(Route::People) => (Place::People, None),
        Some(Route::Access) => (Place::Access, None),
        Some(Route::Search) => (Place::Search, None),
        _ => (Place::Nowhere, None),
    }
}

#[component]
fn House() -> impl IntoView {
    let session = session();
    let store = Store::provide();
    let outbox = Outbox::provide(Signal::derive(move || store.me.with(|me| me.as_ref().map(|me| me.id))));
    let route = shell::route();
    let now_at = Memo::new(move |_| place(route.get()).0);
    let opened = Memo::new(move |_| place(route.get()).1);
    let (connected, connected_then) = (connection(), connection());
    let parts = expect_context::<Parts>();
    // Its data is asked for before the page is there: the boot script may have it already.
    Effect::new(move || match now_at.get() {
        Place::Board(project) => store.open_board(project),
        Place::Home | Place::Mails | Place::People | Place::Access | Place::Search | Place::Nowhere => {
            store.leave_board();
        }
    });
    let loaded = Memo::new(move |_| {
        let board = || matches!(now_at.get(), Place::Board(_)) && store.board.get() == Load::Here;
        store.me.with(Option::is_some) && (store.home.get() == Load::Here || board())
    });
    Effect::new(move || {
        if loaded.get() {
            parts.board.fetch_later();
        }
    });
    lens::escape_leaves(store);
    listen(Finding::provide(parts.search), move |letter| header::leads(store, letter), "#new-here");
    view! {
        <lens::Lens/>
        <Strip
            when=Signal::derive(move || connected.get().is_down())
            text=Signal::derive(move || {
                let (say, offline) = (session.say(), session.say().common_offline());
                match connected_then.get() {
                    Connection::Kept(at) => say.client_offline_since(offline, at, clock::today(), clock::offset_at(at)),
                    Connection::Online | Connection::Offline => offline.to_owned(),
                }
            })
        />
        <Strip
            when=Signal::derive(move || store.notice.with(Option::is_some))
            drawing=Icon::ALERT
            text=Signal::derive(move || store.notice.get().unwrap_or_default())
        />
        <Show when=move || outbox.holds_any()><InPart part=parts.outbox waiting=|_| ().into_any()/></Show>
        {move || if loaded.get() {
            match now_at.get() {
                Place::Home => view! { <home::HomePage/> }.into_any(),
                Place::Board(project) => {
                    provide_context(OnBoard { project, opened });
                    view! { <InPart part=parts.board waiting/> }.into_any()
                }
                Place::Mails => view! { <InPart part=parts.mails waiting/> }.into_any(),
                Place::People if !in_partners_house() => view! { <InPart part=parts.people waiting/> }.into_any(),
                Place::Access => view! { <InPart part=parts.access waiting/> }.into_any(),
                Place::Search | Place::People | Place::Nowhere => view! { <InPart part=parts.search waiting/> }.into_any(),
            }
        } else {
            view! { <NotYet/> }.into_any()
        }}
        <OverPage/>
    }
}

/// Before the first answer, or instead of it.
#[component]
fn NotYet() -> impl IntoView {
    let session = session();
    let store = store::store();
    let failed = move || match store.home.get() {
        Load::Failed(problem) => Some(problem.sentence),
        Load::Gone => Some(session.say().client_load_failed_text().to_owned()),
        Load::Coming | Load::Here => None,
    };
    move || {
        waiting(failed().map(|text| Trouble {
            text,
            retry: session.say().common_retry().to_owned(),
            on_retry: Callback::new(move |()| {
                store.home.set(Load::Coming);
                store.want_home();
            }),
        }))
    }
}

/// The shape of a page to come, or why it does not come.
fn waiting(trouble: Option<Trouble>) -> AnyView {
    let session = session();
    view! {
        <header class="band"><div class="wrap"><div class="topbar"></div></div></header>
        <main class="wrap pad-block stack" id="main" tabindex="-1">
            <h1 class="sr">{session.words(Say::client_home_title)}</h1>
            {match trouble {
                Some(Trouble { text, retry, on_retry }) => view! {
                    <Failed title=session.words(Say::client_load_failed) text retry on_retry/>
                }.into_any(),
                None => view! { <Bones label=session.words(Say::common_loading)/> }.into_any(),
            }}
        </main>
    }
    .into_any()
}
