//! The opened task as this page holds it.

use crate::staff::board::{Board, board};
use crate::staff::house::house;
use crate::staff::loader::Loader;
use leptos::prelude::*;
use veranda_api::Tagged;
use veranda_api::staff::{ShowTask, StaffLive, StaffTaskPage};
use veranda_terms::TaskId;

/// In the context of everything on a task's page.
#[derive(Debug, Clone, Copy)]
pub struct Opened {
    /// Which task.
    pub task: TaskId,
    /// The task with the tag it was seen with.
    pub page: RwSignal<Option<Tagged<StaffTaskPage>>>,
    /// Fetches it.
    pub loader: Loader,
    /// The board it stands on.
    pub board: Board,
}

impl Opened {
    /// Fetches and follows a task; puts it into the context.
    pub fn provide(task: TaskId) -> Self {
        let (house, board) = (house(), board());
        let page: RwSignal<Option<Tagged<StaffTaskPage>>> = RwSignal::new(None);
        let loader = Loader::begin(
            move || ShowTask { task, body: () },
            move |reply| {
                if page.with_untracked(|known| known.as_ref() != Some(&reply)) {
                    board.put_card(reply.value.card.clone());
                    page.set(Some(reply));
                }
            },
        );
        house.listen(move |message| match message {
            StaffLive::Hello => loader.hello(),
            // The card tells that something changed; texts, notes and remarks are fetched.
            StaffLive::Card(card) if card.id == task => loader.hello(),
            StaffLive::Card(_)
            | StaffLive::Project(_)
            | StaffLive::Client(_)
            | StaffLive::Report(_)
            | StaffLive::Team => {}
        });
        let opened = Self { task, page, loader, board };
        provide_context(opened);
        opened
    }

    /// Takes the page an answer brought.
    pub fn take(self, reply: Tagged<StaffTaskPage>) {
        self.board.put_card(reply.value.card.clone());
        self.page.try_set(Some(reply));
        self.loader.patched();
    }

    /// Something of the page that follows only its own changes.
    pub fn part<T: PartialEq + Send + Sync + 'static>(
        self,
        of: impl Fn(&StaffTaskPage) -> T + Send + Sync + 'static,
    ) -> Memo<Option<T>> {
        Memo::new(move |_| self.page.read().as_ref().map(|page| of(&page.value)))
    }
}

/// The task around this.
///
/// # Panics
/// Outside of [`super::TaskView`], which provides it.
pub fn opened() -> Opened {
    expect_context()
}
