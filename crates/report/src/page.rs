//! The whole report, from band to foot.

use crate::{band, changes, chart, delays, foot, lists, milestones, standing, turns};
use leptos::prelude::*;
use veranda_api::report::{Figures, ReportView};
use veranda_terms::{Day, Level};
use veranda_text::Say;

/// What the page knows about its own freshness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Connection {
    /// As the server wrote it; nothing is known yet, or all is well.
    #[default]
    Fine,
    /// The stream is gone; what is shown is of so many minutes ago. Says the time of day.
    Away(veranda_terms::Moment, i32),
    /// There will be no stream: this page stays as it is.
    Still,
}

/// The report, following its view. A changed view is compared with what is there: only what differs is touched.
#[component]
pub fn Report(
    /// What to show.
    #[prop(into)]
    view: Signal<ReportView>,
    /// Which day it is in UTC.
    #[prop(into)]
    today: Signal<Day>,
    /// Whether it is up to date.
    #[prop(into)]
    connection: Signal<Connection>,
) -> impl IntoView {
    move || view.with(|view| page(view, today.get(), connection.get()))
}

/// What every section is made from.
pub(crate) struct Page<'a> {
    pub(crate) view: &'a ReportView,
    pub(crate) figures: Figures,
    pub(crate) say: Say,
    pub(crate) today: Day,
}

impl Page<'_> {
    /// What the client is called.
    pub(crate) fn client(&self) -> &str {
        self.view.client_name.as_str()
    }

    /// What the firm is called.
    pub(crate) fn firm(&self) -> &str {
        self.view.firm_name.as_str()
    }

    /// A day written out, with its year only when it is another.
    pub(crate) fn long(&self, day: Day) -> String {
        self.say.day_long(day, self.today)
    }
}

/// The report as it stands on a day.
pub fn page(view: &ReportView, today: Day, connection: Connection) -> AnyView {
    let page = Page::of(view, today);
    view! {
        {band::band(&page, true)}
        <main class="wrap stack report" id="main" lang=page.say.lang.tag()>
            <p class="printonly s">{page.say.report_as_of(&page.long_with_year())}" "<span data-address=""></span></p>
            {foot::freshness(&page, connection)}
            {sections(&page)}
        </main>
    }
    .into_any()
}

/// The same report inside another page, in its own language: without the buttons and marks of a page of its own.
pub fn preview(view: &ReportView, today: Day) -> AnyView {
    let page = Page::of(view, today);
    view! {
        <article lang=view.lang.tag()>
            {band::band(&page, false)}
            <div class="wrap stack report">{sections(&page)}</div>
        </article>
    }
    .into_any()
}

fn sections(page: &Page) -> AnyView {
    let named = page.view.level != Level::OnePage;
    view! {
        {standing::standing(page)}
        <div class="cols2">
            {turns::turns(page)}
            {delays::delays(page)}
        </div>
        {milestones::milestones(page)}
        {chart::chart(page)}
        {named.then(|| changes::changes(page))}
        {named.then(|| lists::lists(page))}
        {foot::foot(page)}
    }
    .into_any()
}

impl<'a> Page<'a> {
    fn of(view: &'a ReportView, today: Day) -> Self {
        Self { view, figures: Figures::of(view, today), say: Say::new(view.lang), today }
    }
}

impl Page<'_> {
    /// Today written out with its year: paper outlives it.
    fn long_with_year(&self) -> String {
        self.say.day_long(self.today, Day(0))
    }
}
