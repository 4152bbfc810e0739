//! Whose turn: what waits for the client, in the actions' colours.

use crate::icons::Icon;
use crate::page::Page;
use crate::rows::{Mark, Row, rows};
use leptos::prelude::*;
use veranda_api::report::ReportTurn;
use veranda_terms::{Action, OwnWord, PersonName};
use veranda_text::Say;

/// What waits for the client: each thing where the level names it, else how many of each action.
pub(crate) fn turns(page: &Page) -> AnyView {
    let (say, figures) = (page.say, &page.figures);
    let list = if figures.waiting == 0 {
        let none = Row::new(Mark::Icon(Icon::CHECK), say.report_turn_none(page.client()));
        vec![Row { below: vec![say.report_turn_none_what(page.firm())], ..none }]
    } else {
        let named = page.view.turns.iter().filter(|turn| turn.title.is_some());
        named.map(|turn| row(page, turn)).chain(counted(page)).collect()
    };
    let minutes = (figures.waiting_minutes > 0).then(|| say.report_minutes(figures.waiting_minutes.into()));
    view! {
        <section class="card">
            <div class="head">
                <h2>{say.report_turn()}</h2>
                {minutes.map(|minutes| view! { <span class="s dim">{minutes}</span> })}
            </div>
            {rows(list)}
        </section>
    }
    .into_any()
}

fn row(page: &Page, turn: &ReportTurn) -> Row {
    let say = page.say;
    let title = turn.title.as_ref().map(ToString::to_string).unwrap_or_default();
    let of: Vec<&str> = turn.of.iter().map(PersonName::as_str).collect();
    let whom = if of.is_empty() { say.report_turn_client(page.client()) } else { say.report_turn_of(&of) };
    let due = turn.due.map(|due| {
        if due < page.today { say.report_due_past(due, page.today) } else { say.report_due(due, page.today) }
    });
    let since = say.report_since(turn.since.day_utc(), page.today);
    let facts: Vec<String> = [Some(whom), Some(since), due].into_iter().flatten().collect();
    let sentence = turn.sentence.as_ref().map(ToString::to_string);
    let unlocks = turn.unlocks.as_ref().map(|what| say.report_unlocks(what.as_str()));
    Row {
        below: [sentence, unlocks, Some(facts.join(" · "))].into_iter().flatten().collect(),
        end: if turn.minutes == 0 { String::new() } else { say.duration_short(turn.minutes.into()) },
        ..Row::new(mark(say, turn.action, turn.own.as_ref()), title)
    }
}

fn mark(say: Say, action: Action, own: Option<&OwnWord>) -> Mark {
    Mark::Verb(action, Icon::said(action, own), say.verb(action, own).to_owned())
}

/// What the level does not name, counted by action.
fn counted(page: &Page) -> impl Iterator<Item = Row> {
    let say = page.say;
    let count =
        |action: Action| page.view.turns.iter().filter(|turn| turn.title.is_none() && turn.action == action).count();
    Action::ALL.into_iter().map(move |action| (action, count(action))).filter(|(_, count)| *count > 0).map(
        move |(action, count)| {
            let waiting = say.report_waiting(i64::try_from(count).unwrap_or(i64::MAX), page.client());
            Row::new(mark(say, action, None), waiting)
        },
    )
}
