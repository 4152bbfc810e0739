//! What the firm's program is cut into beside its first page, and what each part shows.

use super::second::SecondProof;
use super::{activity, board, brand, client, finding, import, mails, report, team, work};
use crate::access::AccessPage;
use crate::door::Doors;
use crate::part::{Coming, Part, Trouble};
use crate::session::session;
use crate::ui::{Bones, Failed};
use leptos::prelude::*;
use veranda_terms::{ClientId, ProjectId, TaskId};
use veranda_text::Say;

/// Where to cut is said by `bin/staff.rs`, because a cut holds for every program it is linked into.
#[derive(Debug, Clone, Copy)]
pub struct Cuts {
    /// Fetches what shows [`door_page`].
    pub door: fn() -> Coming,
    /// Fetches what shows [`board_page`].
    pub board: fn() -> Coming,
    /// Fetches what shows [`client_page`].
    pub client: fn() -> Coming,
    /// Fetches what shows [`report_page`].
    pub report: fn() -> Coming,
    /// Fetches what shows [`activity_page`].
    pub activity: fn() -> Coming,
    /// Fetches what shows [`import_page`].
    pub import: fn() -> Coming,
    /// Fetches what shows [`team_page`].
    pub team: fn() -> Coming,
    /// Fetches what shows [`mails_page`].
    pub mails: fn() -> Coming,
    /// Fetches what shows [`access_page`].
    pub access: fn() -> Coming,
    /// Fetches what shows [`search_page`].
    pub search: fn() -> Coming,
    /// Fetches what shows [`brand_page`].
    pub brand: fn() -> Coming,
    /// Fetches what shows [`work_page`].
    pub work: fn() -> Coming,
    /// Fetches what shows [`outbox_page`](crate::outbox::outbox_page).
    pub outbox: fn() -> Coming,
}

/// What is not needed for the portfolio.
#[derive(Debug, Clone, Copy)]
pub struct Rooms {
    /// The doors.
    pub door: Part,
    /// A board, the tasks opened on it, and sharing.
    pub board: Part,
    /// A client's page, and what it was ever shown.
    pub client: Part,
    /// A project's status report.
    pub report: Part,
    /// What happened in a project.
    pub activity: Part,
    /// Bringing in a plan.
    pub import: Part,
    /// The firm's own people.
    pub team: Part,
    /// What the reader wants by mail, and the mails that did not arrive.
    pub mails: Part,
    /// Where the reader is signed in, and with what they come in.
    pub access: Part,
    /// What was found, and what can be done from anywhere.
    pub search: Part,
    /// How a client's portal looks.
    pub brand: Part,
    /// What the reader has before them.
    pub work: Part,
    /// What waits to be sent.
    pub outbox: Part,
}

impl Rooms {
    /// Puts them into the context.
    pub fn provide(cuts: Cuts) -> Self {
        let rooms = Self {
            door: Part::new(cuts.door),
            board: Part::new(cuts.board),
            client: Part::new(cuts.client),
            report: Part::new(cuts.report),
            activity: Part::new(cuts.activity),
            import: Part::new(cuts.import),
            team: Part::new(cuts.team),
            mails: Part::new(cuts.mails),
            access: Part::new(cuts.access),
            search: Part::new(cuts.search),
            brand: Part::new(cuts.brand),
            work: Part::new(cuts.work),
            outbox: Part::new(cuts.outbox),
        };
        provide_context(rooms);
        rooms
    }

    /// Fetches one after the other once `settled` says that the page is there: boards first, which most walk to.
    pub fn fetch_once(self, settled: impl Fn() -> bool + Send + Sync + 'static) {
        let settled = Memo::new(move |_| settled());
        Effect::new(move || {
            if !settled.get() {
                return;
            }
            self.board.fetch_later();
            if self.board.is_here() {
                self.work.fetch_later();
            }
            if self.work.is_here() {
                self.client.fetch_later();
            }
            if self.client.is_here() {
                self.report.fetch_later();
            }
            if self.report.is_here() {
                self.import.fetch_later();
            }
            if self.import.is_here() {
                self.team.fetch_later();
            }
        });
    }
}

/// The project a page is about, and the task opened on its board. In its context, because what a part shows takes nothing.
#[derive(Debug, Clone, Copy)]
pub struct OnProject {
    /// Which project.
    pub project: ProjectId,
    /// Which task.
    pub task: Memo<Option<TaskId>>,
}

/// The client a page is about, likewise.
#[derive(Debug, Clone, Copy)]
pub struct OfClient {
    /// Which client.
    pub client: ClientId,
    /// Whether it is about what it was ever shown.
    pub history: bool,
}

/// What was found, and what can be done from anywhere.
///
/// # Panics
/// Outside of the firm's pages.
pub fn search_page() -> AnyView {
    view! { <finding::Shown/> }.into_any()
}

/// What the reader has before them, over all projects.
///
/// # Panics
/// Outside of the firm's pages.
pub fn work_page() -> AnyView {
    view! { <work::Page/> }.into_any()
}

/// The doors.
pub fn door_page() -> AnyView {
    view! { <Doors/> }.into_any()
}

/// A board, or the task opened on it.
///
/// # Panics
/// Outside of the firm's pages.
pub fn board_page() -> AnyView {
    let OnProject { project, task } = expect_context();
    view! { <board::Project project task/> }.into_any()
}

/// A project's status report.
///
/// # Panics
/// Outside of the firm's pages.
pub fn report_page() -> AnyView {
    let OnProject { project, .. } = expect_context();
    view! { <report::Page project/> }.into_any()
}

/// What happened in a project.
///
/// # Panics
/// Outside of the firm's pages.
pub fn activity_page() -> AnyView {
    let OnProject { project, .. } = expect_context();
    view! { <activity::Page project/> }.into_any()
}

/// Bringing in a plan.
///
/// # Panics
/// Outside of the firm's pages.
pub fn import_page() -> AnyView {
    let OfClient { client, .. } = expect_context();
    view! { <import::Page client/> }.into_any()
}

/// How a client's portal looks.
///
/// # Panics
/// Outside of the firm's pages.
pub fn brand_page() -> AnyView {
    let OfClient { client, .. } = expect_context();
    view! { <brand::Page client/> }.into_any()
}

/// A client's page, or what it was ever shown.
///
/// # Panics
/// Outside of the firm's pages.
pub fn client_page() -> AnyView {
    let OfClient { client, history } = expect_context();
    if history { view! { <client::History client/> }.into_any() } else { view! { <client::Page client/> }.into_any() }
}

/// The firm's own people.
pub fn team_page() -> AnyView {
    view! { <team::Page/> }.into_any()
}

/// What the reader wants by mail, or the mails that did not arrive.
pub fn mails_page() -> AnyView {
    view! { <mails::Page/> }.into_any()
}

/// Where the reader is signed in, and with what they come in.
pub fn access_page() -> AnyView {
    view! {
        <AccessPage replaces=Say::access_offer_staff/>
        <div class="stack access"><SecondProof/></div>
    }
    .into_any()
}

/// The shape of a page to come in the frame, or why it does not come.
pub fn waiting(trouble: Option<Trouble>) -> AnyView {
    let session = session();
    match trouble {
        Some(Trouble { text, retry, on_retry }) => {
            view! { <Failed title=session.words(Say::common_error) text retry on_retry/> }.into_any()
        }
        None => view! { <Bones label=session.words(Say::common_loading)/> }.into_any(),
    }
}

/// The same where no frame is.
pub fn waiting_at_the_door(trouble: Option<Trouble>) -> AnyView {
    let session = session();
    view! {
        <main class="gate" id="main" tabindex="-1">
            <h1 class="sr">{session.words(Say::door_come_in)}</h1>
            {waiting(trouble)}
        </main>
    }
    .into_any()
}
