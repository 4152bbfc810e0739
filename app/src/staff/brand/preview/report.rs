//! A status report, as whoever holds its link reads it.

use super::*;
use crate::clock;
use veranda_terms::Health;

/// The figures of the report that is shown: tasks done of all, client dates kept of those told.
const DONE: (i64, i64) = (21, 34);
const KEPT: (i64, i64) = (8, 9);
/// How many days from today it ends.
const LEFT: i32 = 18;

/// Band, verdict and the three figures on top of a report.
#[component]
pub fn Report(
    /// Whose project it is about.
    name: Memo<String>,
    /// Its logo.
    logo: Memo<Option<Logo>>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let today = clock::today();
    let health = Health::OnTrack;
    view! {
        <div inert=true>
            <div class="band">
                <div class="wrap report">
                    <div class="topbar"><Sign name logo/></div>
                    <div class="greet">
                        <p class="s">{move || say().report_as_it_stands(&say().day_long(today, today))}</p>
                        <p class="hello">{move || say().brand_preview_project()}</p>
                        <p>{move || say().brand_preview_verdict()}</p>
                    </div>
                </div>
            </div>
            <div class="wrap report under-band">
                <div class="trio">
                    <div class="card kpi">
                        <span class="health" data-health=health.shape()>{move || say().report_health_on_track()}</span>
                        <p class="bold">{move || say().report_standing()}</p>
                        <b>{move || say().day(today.plus(LEFT), today)}</b>
                    </div>
                    <div class="card kpi">
                        <p class="bold">{move || say().report_schedule()}</p>
                        <b>{move || say().report_kept_of(DONE.0, DONE.1)}</b>
                        {bar(DONE)}
                        <p>{move || say().report_done_of(DONE.0, DONE.1)}</p>
                    </div>
                    <div class="card kpi">
                        <p class="bold">{move || say().report_kept()}</p>
                        <b>{move || say().report_kept_of(KEPT.0, KEPT.1)}</b>
                        {bar(KEPT)}
                        <p>{move || say().report_kept_what()}</p>
                    </div>
                </div>
            </div>
        </div>
    }
}

/// A part of a whole as a length.
fn bar((part, whole): (i64, i64)) -> impl IntoView {
    view! {
        <svg class="share" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
            <rect width="1000" height="8"></rect>
            <rect class="part" width=(part * 1000 / whole).to_string() height="8"></rect>
        </svg>
    }
}
