//! What every page of the firm needs: who is looking, all clients, and what the stream says.

use super::loader::Loader;
use crate::live;
use crate::session::session;
use crate::transport;
use leptos::prelude::*;
use veranda_api::Endpoint;
use veranda_api::staff::{ClientRow, LIVE_PATH, Me, Portfolio, PortfolioView, StaffLive, StaffReader};
use veranda_terms::{Accent, Act, ClientId, policy};

/// In the context of all pages behind the door.
#[derive(Debug, Clone, Copy)]
pub struct House {
    /// Who is looking.
    pub me: RwSignal<Option<StaffReader>>,
    /// All clients and their projects.
    pub portfolio: RwSignal<Option<PortfolioView>>,
    /// Fetches the portfolio.
    pub loader: Loader,
    ears: StoredValue<Ears>,
}

/// Who wants to hear what the stream says.
#[derive(Debug, Default)]
struct Ears {
    next: u32,
    all: Vec<(u32, Callback<StaffLive>)>,
}

impl House {
    /// Opens the stream, then fetches; puts the house into the context.
    pub fn provide() -> Self {
        let session = session();
        let (me, portfolio) = (RwSignal::new(None), RwSignal::new(None));
        let ears = StoredValue::new(Ears::default());
        live::follow::<StaffLive>(
            LIVE_PATH,
            Me::PATH,
            move |message| {
                // Taken out first: whoever hears may begin or stop listening.
                let all = ears.try_with_value(|ears| ears.all.clone()).unwrap_or_default();
                all.into_iter().for_each(|(_, ear)| ear.run(message.clone()));
            },
            || transport::signed_out().set(true),
        );
        let loader = Loader::begin(
            || Portfolio { body: () },
            move |reply| {
                if portfolio.with_untracked(|known| known.as_ref() != Some(&reply.value)) {
                    portfolio.set(Some(reply.value));
                }
            },
        );
        let reader = Loader::begin(
            || Me { body: () },
            move |reply| {
                session.lang.set(reply.value.lang);
                me.set(Some(reply.value));
            },
        );
        let house = Self { me, portfolio, loader, ears };
        house.listen(move |message| match message {
            StaffLive::Hello => {
                loader.hello();
                reader.hello();
            }
            // A fetch is one small question; how many tasks are done or wait is counted on the server.
            StaffLive::Client(_) | StaffLive::Project(_) | StaffLive::Card(_) => loader.hello(),
            StaffLive::Team => {
                loader.hello();
                reader.hello();
            }
            StaffLive::Report(_) => {}
        });
        provide_context(house);
        house
    }

    /// Hears everything the stream says until the current owner is cleaned up.
    pub fn listen(self, ear: impl Fn(StaffLive) + Send + Sync + 'static) {
        let ears = self.ears;
        let number = ears.try_update_value(|ears| {
            let number = ears.next;
            ears.next += 1;
            ears.all.push((number, Callback::new(ear)));
            number
        });
        on_cleanup(move || {
            ears.try_update_value(|ears| ears.all.retain(|(other, _)| Some(*other) != number));
        });
    }

    /// Whether the reader's role allows it: the same policy the server asks. Nothing before it is known who looks.
    pub fn may(self, act: Act) -> bool {
        self.me.read().as_ref().is_some_and(|me| policy::may(me.role, act))
    }

    /// The same, outside of anything that follows it.
    pub fn may_now(self, act: Act) -> bool {
        self.me.with_untracked(|me| me.as_ref().is_some_and(|me| policy::may(me.role, act)))
    }

    /// A client's accent, once the portfolio is here.
    pub fn accent(self, client: ClientId) -> Option<Accent> {
        self.portfolio.read().as_ref()?.clients.iter().find(|row| row.id == client).map(|row| row.accent)
    }
}

/// The house around this page.
///
/// # Panics
/// Outside of the frame, which provides it.
pub fn house() -> House {
    expect_context()
}

/// How many asks wait for this client.
pub fn waiting(client: &ClientRow) -> u32 {
    client.projects.iter().map(|project| project.waiting).sum()
}
