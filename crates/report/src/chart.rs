//! Done against client dates: how many of the tasks with a client date are done, and how many would be by the dates that
//! were told first. Whole coordinates only, so that server and browser draw the same.

mod counts;
mod drawing;

use crate::page::Page;
use counts::Counts;
use drawing::{BROAD, NARROW, draw};
use leptos::prelude::*;
use veranda_terms::Day;
use veranda_text::Say;

/// Fewer than so many points make no line.
const LEAST: usize = 2;

/// The chart, its legend and its table; nothing where hardly anything has a date.
pub(crate) fn chart(page: &Page) -> Option<AnyView> {
    let counts = Counts::of(page.view, page.today).filter(|counts| counts.due.len() >= LEAST)?;
    let say = page.say;
    let text = say.report_chart_text(
        whole(counts.done_by(page.today)),
        whole(counts.due.len()),
        whole(counts.due_by(page.today)),
        &page.long(page.today),
    );
    let forecast = counts.forecast.map(|_| {
        view! { <span><i class="key band-key"></i>{say.report_chart_forecast()}</span> }
    });
    Some(
        view! {
            <section class="card">
                <div class="head">
                    <h2>{say.report_chart()}</h2>
                    <span class="s dim">{say.report_chart_what()}</span>
                </div>
                {draw(&BROAD, &counts, say, page.today, text.clone())}
                {draw(&NARROW, &counts, say, page.today, text)}
                <p class="meta over-2" aria-hidden="true">
                    <span><i class="key done-key"></i>{say.report_chart_done()}</span>
                    <span><i class="key due-key"></i>{say.report_chart_due()}</span>
                    {forecast}
                </p>
                <details class="noprint">
                    <summary class="link">{say.report_chart_table()}</summary>
                    {table(&counts, say, page.today)}
                </details>
            </section>
        }
        .into_any(),
    )
}

fn table(counts: &Counts, say: Say, today: Day) -> AnyView {
    let rows: Vec<AnyView> = counts
        .sampled(today)
        .into_iter()
        .map(|day| {
            let done = if day <= today { say.number(whole(counts.done_by(day))) } else { String::new() };
            view! {
                <tr>
                    <th scope="row">{say.day(day, today)}</th>
                    <td class="num">{done}</td>
                    <td class="num">{say.number(whole(counts.due_by(day)))}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    view! {
        <div class="scroll">
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{say.report_chart_day()}</th>
                        <th scope="col" class="num">{say.report_chart_done()}</th>
                        <th scope="col" class="num">{say.report_chart_due()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// A count as the texts take it.
fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
