//! Risks and delays: every client date that has moved back or has passed, first told against now.

use crate::icons::Icon;
use crate::page::Page;
use crate::rows::{Mark, Row, rows};
use leptos::prelude::*;
use veranda_api::report::ReportTask;

/// How many are named; the others are counted.
const MOST: usize = 8;

/// What is late or has moved; a sentence when nothing has.
pub(crate) fn delays(page: &Page) -> AnyView {
    let say = page.say;
    let mut late: Vec<&ReportTask> = page.view.tasks.iter().filter(|task| delayed(page, task)).collect();
    // What is past its day comes first, then what has moved; each by its day.
    late.sort_by_key(|task| task.date);
    let mut list: Vec<Row> = late.iter().filter_map(|task| row(page, task)).take(MOST).collect();
    let rest = i64::try_from(late.len() - list.len()).unwrap_or(i64::MAX);
    if rest > 0 {
        let more = if list.is_empty() { say.report_delays_unnamed(rest) } else { say.report_delays_more(rest) };
        list.push(Row { words: more, ..Row::new(Mark::Icon(Icon::WARNING), "") });
    }
    if list.is_empty() {
        list.push(Row::new(Mark::Icon(Icon::CHECK), say.report_delays_none()));
    }
    view! {
        <section class="card">
            <h2>{say.report_delays()}</h2>
            {rows(list)}
        </section>
    }
    .into_any()
}

fn delayed(page: &Page, task: &ReportTask) -> bool {
    task.done.is_none()
        && task.date.is_some_and(|date| date < page.today || task.promised.is_some_and(|promised| date > promised))
}

fn row(page: &Page, task: &ReportTask) -> Option<Row> {
    let (say, today) = (page.say, page.today);
    let date = task.date?;
    let words = match task.promised {
        _ if date < today => say.report_delay_past(date, today),
        Some(was) => say.report_delay_moved(date, was, today),
        None => return None,
    };
    // The reason belongs to a date that is later than told.
    let slipped = task.promised.is_some_and(|promised| date > promised);
    let words = match task.why.as_ref().filter(|_| slipped) {
        Some(why) => say.report_delay_why(&words, why.as_str()),
        None => words,
    };
    Some(Row { words, ..Row::new(Mark::Icon(Icon::WARNING), task.title.as_ref()?.as_str()) })
}
