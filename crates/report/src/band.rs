//! The client's frame: whose report, of what, and how it stands in one sentence.

use crate::icons::{Icon, icon};
use crate::page::Page;
use crate::summary::summary;
use leptos::prelude::*;
use veranda_text::{Say, initials};

/// The band on top of the report.
pub(crate) fn band(page: &Page, tools: bool) -> AnyView {
    let Page { view, say, today, .. } = page;
    let over = say.report_as_it_stands(&page.long(*today));
    frame(
        *say,
        page.client(),
        page.firm(),
        tools,
        view! {
            <p class="s noprint">{over}</p>
            <h1>{view.project_name.to_string()}</h1>
            <p>{summary(view, &page.figures, *today)}</p>
        }
        .into_any(),
    )
}

/// The frame alone. `tools` are the buttons; the page's boot script listens to them, so they work before everything else.
pub(crate) fn frame(say: Say, client: &str, firm: &str, tools: bool, inside: AnyView) -> AnyView {
    view! {
        <header class="band" lang=say.lang.tag()>
            <div class="wrap report">
                <div class="topbar">
                    <span class="logo">
                        <span class="monogram" aria-hidden="true">{initials(client)}</span>
                        {client.to_owned()}
                        <small>{say.door_with_firm(firm)}</small>
                    </span>
                    {tools.then(|| view! {
                        <div class="tools noprint">
                            <span class="s wide live">{say.report_live()}</span>
                            <button type="button" class="btn icon" aria-label=say.report_print() data-press="print">
                                {icon(Icon::PRINTER)}
                            </button>
                            <button type="button" class="btn icon" aria-label=say.common_theme() data-press="theme">
                                {icon(Icon::MOON)}
                            </button>
                        </div>
                    })}
                </div>
                <div class="greet">{inside}</div>
            </div>
        </header>
    }
    .into_any()
}
