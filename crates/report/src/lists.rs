//! What comes next and what is done, by title.

use crate::icons::Icon;
use crate::page::Page;
use crate::rows::{Mark, Row, rows};
use leptos::prelude::*;
use veranda_api::report::ReportTask;
use veranda_terms::{Day, Moment, PersonName, Title};

/// How many open tasks a list shows in all.
const MOST_OPEN: usize = 80;
/// How many finished ones.
const MOST_DONE: usize = 12;

/// The two lists beside each other.
pub(crate) fn lists(page: &Page) -> AnyView {
    view! {
        <div class="cols2">
            {next(page)}
            {done(page)}
        </div>
    }
    .into_any()
}

fn next(page: &Page) -> AnyView {
    let say = page.say;
    let mut open: Vec<&ReportTask> = page.view.tasks.iter().filter(|task| task.done.is_none()).collect();
    open.sort_by_key(|task| task.date.unwrap_or(Day(i32::MAX)));
    let rest = open.len().saturating_sub(MOST_OPEN);
    open.truncate(MOST_OPEN);
    let groups: Vec<AnyView> =
        by_stage(&open).into_iter().map(|(stage, tasks)| group(page, stage, &tasks, open.len())).collect();
    let none = groups.is_empty().then(|| view! { <p class="soft over-2">{say.report_next_none()}</p> });
    view! {
        <section class="card stack tight">
            <h2>{say.report_next()}</h2>
            {none}
            {groups}
            {more(page, rest)}
        </section>
    }
    .into_any()
}

/// The tasks by stage, the stage that comes first in time first. Where the level names no stage there is one group.
fn by_stage<'a>(open: &[&'a ReportTask]) -> Vec<(Option<&'a Title>, Vec<&'a ReportTask>)> {
    let mut groups: Vec<(Option<&Title>, Vec<&ReportTask>)> = Vec::new();
    for task in open {
        let stage = task.stage.as_ref();
        match groups.iter_mut().find(|(known, _)| *known == stage) {
            Some((_, tasks)) => tasks.push(task),
            None => groups.push((stage, vec![task])),
        }
    }
    groups
}

fn group(page: &Page, stage: Option<&Title>, tasks: &[&ReportTask], all: usize) -> AnyView {
    let list = tasks.iter().filter_map(|task| open_row(page, task)).collect();
    let heading = match stage {
        Some(stage) => Some(stage.to_string()),
        // Alone it needs no name.
        None if tasks.len() < all => Some(page.say.report_next_other().to_owned()),
        None => None,
    };
    view! { <div>{heading.map(|text| view! { <h3 class="label">{text}</h3> })}{rows(list)}</div> }.into_any()
}

fn open_row(page: &Page, task: &ReportTask) -> Option<Row> {
    let say = page.say;
    let owners: Vec<&str> = task.owners.iter().map(PersonName::as_str).collect();
    let mark = if task.milestone { Mark::Icon(Icon::FLAG) } else { Mark::Icon(Icon::HOURGLASS) };
    Some(Row {
        below: if owners.is_empty() { Vec::new() } else { vec![say.names(&owners)] },
        end: task.date.map_or_else(|| say.common_no_date().to_owned(), |date| say.day(date, page.today)),
        ..Row::new(mark, task.title.as_ref()?.as_str())
    })
}

fn done(page: &Page) -> AnyView {
    let say = page.say;
    let mut done: Vec<(&ReportTask, Moment)> =
        page.view.tasks.iter().filter_map(|task| task.done.map(|at| (task, at))).collect();
    done.sort_by_key(|(_, at)| std::cmp::Reverse(*at));
    let rest = done.len().saturating_sub(MOST_DONE);
    done.truncate(MOST_DONE);
    let none = done.is_empty().then(|| view! { <p class="soft over-2">{say.report_done_none()}</p> });
    let list = done
        .iter()
        .filter_map(|(task, at)| {
            let owners: Vec<&str> = task.owners.iter().map(PersonName::as_str).collect();
            Some(Row {
                below: if owners.is_empty() { Vec::new() } else { vec![say.names(&owners)] },
                end: say.day(at.day_utc(), page.today),
                ..Row::new(Mark::Icon(Icon::CHECK), task.title.as_ref()?.as_str())
            })
        })
        .collect();
    view! {
        <section class="card stack tight">
            <h2>{say.report_done()}</h2>
            {none}
            {rows(list)}
            {more(page, rest)}
        </section>
    }
    .into_any()
}

fn more(page: &Page, rest: usize) -> Option<AnyView> {
    let words = (rest > 0).then(|| page.say.report_more(i64::try_from(rest).unwrap_or(i64::MAX)))?;
    Some(view! { <p class="s dim">{words}</p> }.into_any())
}
