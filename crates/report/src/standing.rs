//! The three figures on top: the lead's judgement, the schedule, the dates kept.

use crate::page::Page;
use leptos::prelude::*;
use veranda_api::report::Released;
use veranda_terms::{Health, Moment};
use veranda_text::Say;

/// Judgement, schedule, dates kept; below them the lead's words.
pub(crate) fn standing(page: &Page) -> AnyView {
    view! {
        <div class="trio">
            {judgement(page)}
            {schedule(page)}
            {kept(page)}
        </div>
        {words(page)}
    }
    .into_any()
}

/// The word of a health.
pub(crate) const fn health(say: Say, health: Health) -> &'static str {
    match health {
        Health::OnTrack => say.report_health_on_track(),
        Health::Watch => say.report_health_watch(),
        Health::Late => say.report_health_late(),
    }
}

fn judgement(page: &Page) -> AnyView {
    let say = page.say;
    let Some(released) = &page.view.released else {
        return card(
            say.report_standing(),
            None,
            Some(say.report_unreleased().to_owned()),
            None,
            vec![say.report_unreleased_what(page.firm())],
        );
    };
    let forecast = forecast(page, released);
    let what = if forecast.is_some() { say.report_forecast_what() } else { say.report_forecast_none() };
    card(
        say.report_standing(),
        Some((released.health, health(say, released.health))),
        forecast,
        None,
        vec![what.to_owned(), say.report_released(released.by.as_str(), released.at.day_utc(), page.today)],
    )
}

fn forecast(page: &Page, released: &Released) -> Option<String> {
    let (first, last) = released.first.zip(released.last)?;
    Some(if first == last { page.say.day(first, page.today) } else { page.say.report_between(first, last, page.today) })
}

fn schedule(page: &Page) -> AnyView {
    let (figures, say) = (&page.figures, page.say);
    let done = || page.view.tasks.iter().filter_map(|task| task.done).map(Moment::day_utc).max();
    let (big, below) = match (figures.total == figures.done, figures.last_date) {
        (true, _) if figures.total > 0 => {
            (say.report_all_done().to_owned(), done().map(|day| say.report_last_done(day, page.today)))
        }
        (_, Some(date)) => (
            page.long(date),
            figures.last_promised.filter(|was| *was != date).map(|was| say.report_was(was, page.today)),
        ),
        (_, None) => (say.report_no_dates().to_owned(), Some(say.report_no_dates_what().to_owned())),
    };
    let text = say.report_done_of(figures.done.into(), figures.total.into());
    card(
        say.report_schedule(),
        None,
        Some(big),
        Some(bar(figures.done, figures.total, text.clone())),
        [Some(text), below].into_iter().flatten().collect(),
    )
}

fn kept(page: &Page) -> AnyView {
    let (figures, say) = (&page.figures, page.say);
    let slipped = say.report_slipped(figures.slipped.into());
    if figures.dated_done == 0 {
        let below = vec![say.report_kept_none_what().to_owned(), slipped];
        return card(say.report_kept(), None, Some(say.report_kept_none().to_owned()), None, below);
    }
    let big = say.report_kept_of(figures.kept.into(), figures.dated_done.into());
    let bar = bar(figures.kept, figures.dated_done, big.clone());
    card(say.report_kept(), None, Some(big), Some(bar), vec![say.report_kept_what().to_owned(), slipped])
}

/// A card with a figure. A health stands before it with its word; where there is no figure the word is the figure.
fn card(
    title: &'static str,
    badge: Option<(Health, &'static str)>,
    big: Option<String>,
    bar: Option<AnyView>,
    below: Vec<String>,
) -> AnyView {
    view! {
        <section class="card kpi">
            {badge.map(|(health, word)| view! { <span class="health" data-health=health.shape()>{word}</span> })}
            <h2>{title}</h2>
            {big.map(|big| view! { <b>{big}</b> })}
            {bar}
            {below.into_iter().map(|text| view! { <p>{text}</p> }).collect::<Vec<_>>()}
        </section>
    }
    .into_any()
}

/// A bar whose length is geometry: the page's policy allows no inline style.
fn bar(part: u32, whole: u32, words: String) -> AnyView {
    let width = if whole == 0 { 0 } else { u64::from(part) * 1000 / u64::from(whole) };
    view! {
        <svg class="share" viewBox="0 0 1000 8" preserveAspectRatio="none" role="img" aria-label=words>
            <rect width="1000" height="8"></rect>
            <rect class="part" width=width.to_string() height="8"></rect>
        </svg>
    }
    .into_any()
}

/// What the lead wrote, paragraph by paragraph.
fn words(page: &Page) -> Option<AnyView> {
    let released = page.view.released.as_ref()?;
    let paragraphs: Vec<String> = released
        .words
        .as_str()
        .split("\n\n")
        .map(str::trim)
        .filter(|text| !text.is_empty())
        .map(str::to_owned)
        .collect();
    if paragraphs.is_empty() {
        return None;
    }
    Some(
        view! {
            <section class="card words">
                <h2>{page.say.report_words(released.by.as_str())}</h2>
                {paragraphs.into_iter().map(|text| view! { <p>{text}</p> }).collect::<Vec<_>>()}
            </section>
        }
        .into_any(),
    )
}
