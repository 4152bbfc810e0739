//! The milestones on a line.

use crate::page::Page;
use leptos::prelude::*;
use leptos::tachys::view::keyed::keyed;
use veranda_api::report::{Milestone, MilestoneState};

/// On a line as long as so many fit side by side; below each other otherwise.
const MOST_SIDE_BY_SIDE: usize = 7;

/// The line; nothing when the plan has no milestones.
pub(crate) fn milestones(page: &Page) -> Option<AnyView> {
    let line = &page.figures.milestones;
    if line.is_empty() {
        return None;
    }
    let marks: Vec<_> = line.iter().filter_map(|milestone| mark(page, milestone)).collect();
    let class = if line.len() > MOST_SIDE_BY_SIDE { "miles tall" } else { "miles" };
    let list = keyed(
        marks.into_iter().enumerate().collect::<Vec<_>>(),
        Clone::clone,
        |_, (_, Mark { class, title, state, day })| {
            (|_| (), view! { <li class=class><b>{title}</b><span class="sr">{state}": "</span>{day}</li> })
        },
    );
    Some(
        view! {
            <section class="card">
                <h2>{page.say.report_milestones()}</h2>
                <ol class=class>{list}</ol>
            </section>
        }
        .into_any(),
    )
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Mark {
    class: &'static str,
    title: String,
    state: &'static str,
    day: String,
}

fn mark(page: &Page, milestone: &Milestone) -> Option<Mark> {
    let say = page.say;
    let (class, state) = match milestone.state {
        MilestoneState::Done => ("done", say.report_mile_done()),
        MilestoneState::Now => ("now", say.report_mile_now()),
        MilestoneState::Slipped => ("slip", say.report_mile_slipped()),
        MilestoneState::Later => ("", say.report_mile_later()),
    };
    let day = match (milestone.day, milestone.was) {
        (Some(day), Some(was)) => say.report_day_was(day, was, page.today),
        (Some(day), None) => say.day(day, page.today),
        (None, _) => say.common_no_date().to_owned(),
    };
    let title = page.view.tasks.get(milestone.at)?.title.as_ref()?.to_string();
    Some(Mark { class, title, state, day })
}
