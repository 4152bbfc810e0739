//! What each partner has of the opened task, as this page holds it.

use crate::staff::house::house;
use crate::staff::loader::Loader;
use crate::staff::task::opened::opened;
use leptos::prelude::*;
use veranda_api::client::Somebody;
use veranda_api::staff::{PartnerSide, PartnerSidesView, ShowPartnerSides, StaffLive};
use veranda_terms::PartnerId;

/// In the context of everything about the task's partners.
#[derive(Debug, Clone, Copy)]
pub struct Sides {
    view: RwSignal<Option<PartnerSidesView>>,
    /// Fetches them.
    pub loader: Loader,
}

/// One partner's side of the task.
#[derive(Debug, Clone, Copy)]
pub struct Theirs {
    /// Whose.
    pub id: PartnerId,
    /// All sides, one of which this is.
    pub sides: Sides,
    /// What it has; nothing once it is off the project.
    pub side: Memo<Option<PartnerSide>>,
}

impl Sides {
    /// Fetches and follows them; puts them into the context.
    pub fn provide() -> Self {
        let (opened, house) = (opened(), house());
        let (task, project) = (opened.task, opened.board.id);
        let view: RwSignal<Option<PartnerSidesView>> = RwSignal::new(None);
        let loader = Loader::begin(move || ShowPartnerSides { task, body: () }, move |reply| keep(view, reply.value));
        house.listen(move |message| match message {
            StaffLive::Hello => loader.hello(),
            // The card tells that something changed, with the client or with a partner.
            StaffLive::Card(card) if card.id == task => loader.hello(),
            StaffLive::Project(changed) if changed.id == project => loader.hello(),
            StaffLive::Client(changed) => {
                let ours = view.with_untracked(|view| {
                    view.as_ref().is_some_and(|view| view.sides.iter().any(|one| id_of(one).house() == changed))
                });
                if ours {
                    loader.hello();
                }
            }
            StaffLive::Card(_) | StaffLive::Project(_) | StaffLive::Report(_) | StaffLive::Team => {}
        });
        let sides = Self { view, loader };
        provide_context(sides);
        sides
    }

    /// Takes what an answer brought.
    pub fn take(self, fetched: PartnerSidesView) {
        keep(self.view, fetched);
        self.loader.patched();
    }

    /// Whose there are.
    pub fn ids(self) -> Vec<PartnerId> {
        self.view.read().as_ref().map(|view| view.sides.iter().map(id_of).collect()).unwrap_or_default()
    }

    /// One of them, following its own changes.
    pub fn of(self, id: PartnerId) -> Theirs {
        let side = Memo::new(move |_| self.view.read().as_ref()?.sides.iter().find(|side| id_of(side) == id).cloned());
        Theirs { id, sides: self, side }
    }
}

impl Theirs {
    /// Something of the side that follows only its own changes.
    pub fn part<T: PartialEq + Default + Send + Sync + 'static>(
        self,
        of: impl Fn(&PartnerSide) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.side.read().as_ref().map(&of).unwrap_or_default())
    }

    /// What the partner is called.
    pub fn name(self) -> String {
        self.side.read().as_ref().map(|side| side.partner.partner.name.to_string()).unwrap_or_default()
    }

    /// The same, outside of anything that follows it.
    pub fn name_now(self) -> String {
        let name = |side: &Option<PartnerSide>| side.as_ref().map(|side| side.partner.partner.name.to_string());
        self.side.try_with_untracked(name).flatten().unwrap_or_default()
    }

    /// Its people.
    pub fn people(self) -> Vec<Somebody> {
        self.side.read().as_ref().map(|side| side.partner.people.clone()).unwrap_or_default()
    }
}

fn id_of(side: &PartnerSide) -> PartnerId {
    side.partner.partner.id
}

fn keep(view: RwSignal<Option<PartnerSidesView>>, fetched: PartnerSidesView) {
    if view.try_with_untracked(|known| known.as_ref() != Some(&fetched)) == Some(true) {
        view.set(Some(fetched));
    }
}
