//! The report in one breath: how it stands, how far it is, who is waited for, what is late.

use veranda_api::report::{Figures, ReportView};
use veranda_terms::{Day, Health};
use veranda_text::Say;

/// The sentences under the project's name. Health is the lead's judgement; everything else is counted.
pub fn summary(view: &ReportView, figures: &Figures, today: Day) -> String {
    let say = Say::new(view.lang);
    if figures.total == 0 {
        return say.report_lead_empty().to_owned();
    }
    let sentences = [lead(view, figures, today, say), progress(view, figures, say), late(figures, say)];
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The judgement with the last date; without a judgement the date alone.
fn lead(view: &ReportView, figures: &Figures, today: Day, say: Say) -> Option<String> {
    if figures.done == figures.total {
        return Some(say.report_lead_all_done().to_owned());
    }
    // A date that has passed is no longer something to be on track for: it is said below as late.
    let day = figures.last_date.filter(|day| *day >= today);
    let long = |day| say.day_long(day, today);
    Some(match (view.released.as_ref().map(|released| released.health), day) {
        (Some(Health::OnTrack), Some(day)) => say.report_lead_on_track_for(&long(day)),
        (Some(Health::OnTrack), None) => say.report_lead_on_track().to_owned(),
        (Some(Health::Watch), Some(day)) => say.report_lead_watch_for(&long(day)),
        (Some(Health::Watch), None) => say.report_lead_watch().to_owned(),
        (Some(Health::Late), Some(day)) => match figures.last_promised.filter(|promised| *promised < day) {
            Some(was) => say.report_lead_late_was(&long(day), &long(was)),
            None => say.report_lead_late_for(&long(day)),
        },
        (Some(Health::Late), None) => say.report_lead_late().to_owned(),
        (None, Some(day)) => say.report_lead_until(&long(day)),
        (None, None) => return None,
    })
}

fn progress(view: &ReportView, figures: &Figures, say: Say) -> Option<String> {
    let client = view.client_name.as_str();
    let waiting = (figures.waiting > 0).then(|| say.report_waiting(figures.waiting.into(), client));
    if figures.done == figures.total {
        return waiting.map(|waiting| say.report_alone(&waiting));
    }
    let progress = say.report_progress(figures.done.into(), figures.total.into());
    Some(say.report_and(&progress, &waiting.unwrap_or_else(|| say.report_nothing_waits(client))))
}

fn late(figures: &Figures, say: Say) -> Option<String> {
    (figures.late > 0).then(|| say.report_late(figures.late.into()))
}
