//! What the bare address shows before the report, or instead of it.

use crate::band::frame;
use crate::icons::{Icon, icon};
use leptos::prelude::*;
use leptos::tachys::view::RenderHtml;
use veranda_terms::{Lang, Title};
use veranda_text::Say;

/// What somebody without the secret may read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Door {
    /// Whose report.
    pub client_name: Title,
    /// The firm.
    pub firm_name: Title,
    /// The project, where whoever made the link opted into more than the brand.
    pub project_name: Option<Title>,
    /// The language.
    pub lang: Lang,
}

/// The door: everything inside `<div id="report">` until the report is there. The boot script shows one of the parts
/// marked `data-when` and hides the others; the form is sent by it, so it has no address of its own.
pub fn door(door: &Door) -> String {
    let say = Say::new(door.lang);
    let (client, firm) = (door.client_name.as_str(), door.firm_name.as_str());
    let heading = door.project_name.as_ref().map_or_else(|| say.report_kind().to_owned(), ToString::to_string);
    let over = door.project_name.is_some().then(|| view! { <p class="s">{say.report_kind()}</p> });
    let band = frame(say, client, firm, false, view! { {over}<h1>{heading}</h1> }.into_any());
    let ask = say.report_ended_ask();
    view! {
        {band}
        <main class="gate report-door" id="main">
            <p class="soft" data-when="opening" role="status">{say.report_opening()}</p>
            {password(say)}
            {part("closed", Icon::LINK, say.report_closed_title(), vec![say.report_closed().to_owned()])}
            {part("incomplete", Icon::LINK, say.report_incomplete_title(), vec![say.report_incomplete().to_owned()])}
            {part("ended", Icon::LINK, say.report_ended_title(), vec![say.report_ended(firm), ask.to_owned()])}
            {part("busy", Icon::HOURGLASS, say.report_busy_title(), vec![say.report_busy().to_owned()])}
            {part("away", Icon::OFFLINE, say.report_away_title(), vec![say.report_away_what().to_owned()])}
            <button type="button" class="btn ink" data-press="again" data-when="busy away" hidden=true>
                {say.common_retry()}
            </button>
        </main>
    }
    .into_any()
    .to_html()
}

fn password(say: Say) -> AnyView {
    view! {
        <form class="card stack tight" data-when="password" hidden=true>
            <h2>{say.report_password_title()}</h2>
            <p class="soft">{say.report_password_what()}</p>
            <div class="field">
                <label for="password">{say.report_password()}</label>
                <input
                    class="input"
                    id="password"
                    name="password"
                    type="password"
                    autocomplete="current-password"
                    required=true
                    aria-describedby="password-wrong"
                />
            </div>
            <p class="refusal" id="password-wrong" role="alert" hidden=true>{say.report_password_wrong()}</p>
            <button type="submit" class="btn ink">{say.report_password_open()}</button>
        </form>
    }
    .into_any()
}

/// One thing the door may have to say.
fn part(when: &'static str, drawing: Icon, title: &'static str, sentences: Vec<String>) -> AnyView {
    view! {
        <section class="stack tight" data-when=when role="alert" hidden=true>
            <span class="dim">{icon(drawing)}</span>
            <h2>{title}</h2>
            {sentences.into_iter().map(|text| view! { <p class="soft">{text}</p> }).collect::<Vec<_>>()}
        </section>
    }
    .into_any()
}
