//! A client date beside the one that was told first, in words: the same for both sides.

use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use leptos::prelude::*;
use veranda_api::reader::{Slip, slip};
use veranda_terms::{Day, Title};
use veranda_text::Say;

/// "was Tue 1 Dec, 2 days later"; nothing where the date told first stands.
pub fn slipped(say: Say, date: Option<Day>, was: Option<Day>) -> Option<String> {
    let (was, today) = (was?, clock::today());
    Some(match slip(date, Some(was))? {
        Slip::Later(days) => say.slip_later(was, i64::from(days), today),
        Slip::Earlier(days) => say.slip_earlier(was, i64::from(days), today),
        Slip::TakenBack => say.slip_taken_back(was, today),
    })
}

/// What is said on the page of a task whose date moved: from when, how far, and why.
#[component]
pub fn Moved(
    /// The client date.
    date: Option<Day>,
    /// The one told first.
    was: Option<Day>,
    /// Why it moved, in the firm's words.
    why: Option<Title>,
) -> impl IntoView {
    let session = session();
    // Earlier than told is no bad news.
    let bad = !matches!(slip(date, was), Some(Slip::Earlier(_)));
    was.and_then(|_| slip(date, was)).map(|_| {
        let told = move || {
            let say = session.say();
            let now = date.map(|date| say.day(date, clock::today()));
            let words = slipped(say, date, was).unwrap_or_default();
            now.map_or_else(|| words.clone(), |now| say.slip_date(&now, &words))
        };
        view! {
            <div class="note" class:watch=bad>
                {icon(Icon::CALENDAR_DAYS)}
                <div class="stack gap-1">
                    <p class="bold">{told}</p>
                    {why.map(|why| view! { <p>{move || session.say().slip_why(why.as_str())}</p> })}
                </div>
            </div>
        }
    })
}
