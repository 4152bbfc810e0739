//! The report of one project as this page holds it.

use crate::session::{Session, session};
use crate::staff::house::{House, house};
use crate::staff::loader::Loader;
use crate::ui::Toasts;
use leptos::prelude::*;
use veranda_api::report::{LinkRow, ReportPage};
use veranda_api::staff::{ClientRow, ShowReport, StaffLive};
use veranda_terms::{LinkId, ProjectId};

/// In the context of everything on the page of a report.
#[derive(Debug, Clone, Copy)]
pub struct Reported {
    /// Of which project.
    pub project: ProjectId,
    /// The report and its links, once they have come.
    pub page: RwSignal<Option<ReportPage>>,
    /// Fetches them.
    pub loader: Loader,
    /// What the page says in passing.
    pub toasts: Toasts,
    /// Language.
    pub session: Session,
}

/// The report around this.
///
/// # Panics
/// Outside of [`super::Page`], which provides it.
pub fn reported() -> Reported {
    expect_context()
}

impl Reported {
    /// Follows and fetches a project's report; puts it into the context.
    pub fn provide(project: ProjectId) -> Self {
        let (house, session) = (house(), session());
        let page: RwSignal<Option<ReportPage>> = RwSignal::new(None);
        let loader = Loader::begin(move || ShowReport { project, body: () }, move |reply| keep(page, reply.value));
        house.listen(move |message| match message {
            StaffLive::Hello => loader.hello(),
            StaffLive::Report(changed) if changed == project => loader.hello(),
            // A report is made of the project's shared tasks and what is asked on them.
            StaffLive::Card(card) if card.project == project => loader.hello(),
            StaffLive::Project(changed) if changed.id == project => loader.hello(),
            StaffLive::Card(_)
            | StaffLive::Project(_)
            | StaffLive::Client(_)
            | StaffLive::Report(_)
            | StaffLive::Team => {}
        });
        let reported = Self { project, page, loader, toasts: expect_context(), session };
        provide_context(reported);
        reported
    }

    /// A part of the page, which changes only when that part does.
    pub fn part<T: Clone + PartialEq + Send + Sync + 'static>(
        self,
        of: impl Fn(&ReportPage) -> T + Send + Sync + 'static,
    ) -> Memo<Option<T>> {
        Memo::new(move |_| self.page.read().as_ref().map(&of))
    }

    /// A link, as long as it is in the list.
    pub fn link(self, link: LinkId) -> Memo<Option<LinkRow>> {
        Memo::new(move |_| {
            let page = self.page.read();
            page.as_ref()?.links.iter().find(|row| row.id == link).cloned()
        })
    }

    /// The client's name.
    pub fn client(self) -> String {
        self.page.read().as_ref().map(|page| page.report.client_name.to_string()).unwrap_or_default()
    }

    /// The client's name, outside of anything that follows.
    pub fn client_now(self) -> String {
        untrack(|| self.client())
    }

    /// The page as a change has answered it. A fetch under way may bring an older one: it is followed by another.
    pub fn take(self, page: ReportPage) {
        self.loader.patched();
        keep(self.page, page);
    }
}

/// Whose project it is, once the portfolio is here.
pub fn client_of(house: House, project: ProjectId) -> Option<ClientRow> {
    let portfolio = house.portfolio.read();
    let clients = portfolio.iter().flat_map(|portfolio| &portfolio.clients);
    clients.into_iter().find(|row| row.projects.iter().any(|row| row.id == project)).cloned()
}

fn keep(known: RwSignal<Option<ReportPage>>, page: ReportPage) {
    if known.with_untracked(|known| known.as_ref() != Some(&page)) {
        known.set(Some(page));
    }
}
