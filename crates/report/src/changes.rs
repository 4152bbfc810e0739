//! What changed lately, in good news, bad news, and what needs the client.

use crate::icons::Icon;
use crate::page::Page;
use crate::rows::{Mark, Row, rows};
use crate::standing::health;
use leptos::prelude::*;
use veranda_api::report::{Changed, Moved, ReportChange, Tone};
use veranda_terms::Action;
use veranda_text::Say;

/// How many lines a group shows.
const MOST: usize = 6;

/// The groups that have something, each with its newest lines.
pub(crate) fn changes(page: &Page) -> AnyView {
    let say = page.say;
    let groups = [
        (Tone::Good, say.report_good().to_owned()),
        (Tone::Bad, say.report_bad().to_owned()),
        (Tone::NeedsYou, say.report_needs(page.client())),
        (Tone::Plain, say.report_plain().to_owned()),
    ];
    let shown: Vec<AnyView> = groups.into_iter().filter_map(|(tone, title)| group(page, tone, title)).collect();
    let none = shown.is_empty().then(|| view! { <p class="soft over-2">{say.report_changes_none()}</p> });
    view! {
        <section class="card">
            <div class="head">
                <h2>{say.report_changes()}</h2>
                <span class="s dim">{say.report_changes_when()}</span>
            </div>
            {none}
            <div class="news">{shown}</div>
        </section>
    }
    .into_any()
}

fn group(page: &Page, tone: Tone, title: String) -> Option<AnyView> {
    let of_tone: Vec<&ReportChange> = page.view.changes.iter().filter(|change| change.tone() == tone).collect();
    if of_tone.is_empty() {
        return None;
    }
    let mut list: Vec<Row> = of_tone.iter().take(MOST).map(|change| row(page, change)).collect();
    if of_tone.len() > MOST {
        let rest = i64::try_from(of_tone.len() - MOST).unwrap_or(i64::MAX);
        list.push(Row { words: page.say.report_more(rest), ..Row::new(Mark::None, "") });
    }
    Some(view! { <div><h3>{title}</h3>{rows(list)}</div> }.into_any())
}

fn row(page: &Page, change: &ReportChange) -> Row {
    let say = page.say;
    let title = match change.what {
        Changed::Released(judged) => health(say, judged).to_owned(),
        _ => change.title.to_string(),
    };
    Row {
        words: words(page, change),
        end: say.day(change.at.day_utc(), page.today),
        ..Row::new(Mark::Icon(drawing(change.what)), title)
    }
}

fn words(page: &Page, change: &ReportChange) -> String {
    let (say, today) = (page.say, page.today);
    // Where the level names nobody it was the client, as a whole.
    let who = change.by.as_ref().map_or(page.client(), |by| by.as_str());
    match change.what {
        Changed::Shared => say.report_change_shared().to_owned(),
        Changed::Finished => say.report_change_finished().to_owned(),
        Changed::Moved(Moved { from: Some(from), to: Some(to) }) => say.report_change_moved(from, to, today),
        Changed::Moved(Moved { from: None, to: Some(to) }) => say.report_change_dated(to, today),
        Changed::Moved(Moved { from: Some(from), to: None }) => say.report_change_undated(from, today),
        Changed::Moved(Moved { from: None, to: None }) => say.common_no_date().to_owned(),
        Changed::Asked(action) => asked(say, action).to_owned(),
        Changed::Closed(action) => closed(say, action, who),
        Changed::SentBack(_) => say.report_change_sent_back(who),
        Changed::Released(_) => say.report_change_released(change.by.as_ref().map_or(page.firm(), |by| by.as_str())),
    }
}

const fn asked(say: Say, action: Action) -> &'static str {
    match action {
        Action::Review => say.report_change_asked_review(),
        Action::Approve => say.report_change_asked_approve(),
        Action::Answer => say.report_change_asked_answer(),
        Action::Meet => say.report_change_asked_meet(),
        Action::Sign => say.report_change_asked_sign(),
        Action::Pay => say.report_change_asked_pay(),
    }
}

fn closed(say: Say, action: Action, who: &str) -> String {
    match action {
        Action::Review => say.report_change_closed_review(who),
        Action::Approve => say.report_change_closed_approve(who),
        Action::Answer => say.report_change_closed_answer(who),
        Action::Meet => say.report_change_closed_meet(who),
        Action::Sign => say.report_change_closed_sign(who),
        Action::Pay => say.report_change_closed_pay(who),
    }
}

const fn drawing(what: Changed) -> Icon {
    match what {
        Changed::Shared => Icon::PLUS,
        Changed::Finished | Changed::Closed(_) => Icon::CHECK,
        Changed::Moved(_) => Icon::CALENDAR_DAYS,
        Changed::Asked(action) => Icon::of(action),
        Changed::SentBack(_) => Icon::UNDO,
        Changed::Released(_) => Icon::FLAG,
    }
}
