//! Who passed it on, until when, on whose word; and how fresh it is.

use crate::icons::{Icon, icon};
use crate::page::{Connection, Page};
use leptos::prelude::*;

/// The last line.
pub(crate) fn foot(page: &Page) -> AnyView {
    let (view, say, today) = (page.view, page.say, page.today);
    let passed_on = view.passed_on.as_ref().map(|passed| {
        [say.report_shared_by(passed.by.as_str(), passed.for_whom.as_str()), say.report_until(passed.until, today)]
    });
    let judged =
        view.released.as_ref().map(|released| say.report_judged(released.by.as_str(), released.at.day_utc(), today));
    let sentences: Vec<String> =
        passed_on.into_iter().flatten().chain(judged).chain([say.report_chosen(page.firm())]).collect();
    view! { <p class="s dim">{sentences.join(" ")}</p> }.into_any()
}

/// A strip that lies over the page, so that nothing moves when it comes. The boot script shows it when the program that
/// keeps the page up to date does not start.
pub(crate) fn freshness(page: &Page, connection: Connection) -> AnyView {
    let say = page.say;
    let text = match connection {
        Connection::Away(at, offset_minutes) => say.report_away(&say.clock(at, offset_minutes)),
        Connection::Fine | Connection::Still => say.report_still().to_owned(),
    };
    let hidden = connection == Connection::Fine;
    view! {
        <p class="strip over noprint" id="still" role="status" hidden=hidden>{icon(Icon::OFFLINE)}<span>{text}</span></p>
    }
    .into_any()
}
