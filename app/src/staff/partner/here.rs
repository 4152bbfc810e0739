//! The partners of the project this page is about.

use crate::staff::house::house;
use crate::staff::loader::Loader;
use leptos::prelude::*;
use veranda_api::staff::{PartnerHere, PartnersView, ShowPartners, StaffLive};
use veranda_terms::{PartnerId, ProjectId};

/// In the context of everything that belongs to one project.
#[derive(Debug, Clone, Copy)]
pub struct Partners {
    /// Those on the project and those that could be, once they have come.
    pub view: RwSignal<Option<PartnersView>>,
    /// Fetches them.
    pub loader: Loader,
}

/// The partners around this.
///
/// # Panics
/// Outside of a project's page, which provides them.
pub fn partners() -> Partners {
    expect_context()
}

impl Partners {
    /// Fetches and follows the partners of a project; puts them into the context.
    pub fn provide(project: ProjectId) {
        let view: RwSignal<Option<PartnersView>> = RwSignal::new(None);
        let loader = Loader::begin(move || ShowPartners { project, body: () }, move |reply| keep(view, reply.value));
        house().listen(move |message| match message {
            StaffLive::Hello => loader.hello(),
            StaffLive::Project(changed) if changed.id == project => loader.hello(),
            // Its people, or another client's: told apart by whether it is a partner's house.
            StaffLive::Client(changed) => {
                let ours = view.with_untracked(|view| {
                    view.as_ref().is_some_and(|view| view.here.iter().any(|one| one.partner.id.house() == changed))
                });
                if ours {
                    loader.hello();
                }
            }
            StaffLive::Project(_) | StaffLive::Card(_) | StaffLive::Report(_) | StaffLive::Team => {}
        });
        provide_context(Self { view, loader });
    }

    /// Takes what an answer brought.
    pub fn take(self, fetched: PartnersView) {
        keep(self.view, fetched);
        self.loader.patched();
    }

    /// How many are on the project.
    pub fn count(self) -> usize {
        self.view.read().as_ref().map_or(0, |view| view.here.len())
    }

    /// Which are on the project.
    pub fn ids(self) -> Vec<PartnerId> {
        self.view.read().as_ref().map(|view| view.here.iter().map(|one| one.partner.id).collect()).unwrap_or_default()
    }

    /// One of them, following its own changes.
    pub fn one(self, partner: PartnerId) -> Memo<Option<PartnerHere>> {
        Memo::new(move |_| self.view.read().as_ref()?.here.iter().find(|one| one.partner.id == partner).cloned())
    }
}

fn keep(view: RwSignal<Option<PartnersView>>, fetched: PartnersView) {
    if view.try_with_untracked(|known| known.as_ref() != Some(&fetched)) == Some(true) {
        view.set(Some(fetched));
    }
}
