//! The figures over the report: counted from the same rows the reader gets.

use super::reported::reported;
use crate::clock;
use leptos::prelude::*;
use veranda_api::report::Figures;

/// What is done, kept, late and waited for.
#[component]
pub fn Summary() -> impl IntoView {
    let reported = reported();
    let say = move || reported.session.say();
    let figures = reported.part(|page| Figures::of(&page.report, clock::today()));
    let some_of = move |done: u32, all: u32| say().links_done_of(i64::from(done), i64::from(all));
    move || {
        let figures = figures.get()?;
        let kept = match figures.dated_done {
            0 => (say().number(0), say().links_kept_none()),
            dated => (some_of(figures.kept, dated), say().links_kept()),
        };
        let (late, waiting) = (i64::from(figures.late), i64::from(figures.waiting));
        Some(view! {
            <section class="card kpis">
                <div class="kpi"><b>{some_of(figures.done, figures.total)}</b><p>{say().links_done()}</p></div>
                <div class="kpi"><b>{kept.0}</b><p>{kept.1}</p></div>
                <div class="kpi"><b>{say().number(late)}</b><p>{say().links_late(late)}</p></div>
                <div class="kpi">
                    <b>{say().number(waiting)}</b><p>{say().links_waiting(&reported.client(), waiting)}</p>
                </div>
            </section>
        })
    }
}
