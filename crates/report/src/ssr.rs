//! The report and its door as HTML, made by the server.

mod door;

pub use door::{Door, door};

use crate::page::{Connection, page};
use leptos::tachys::view::RenderHtml;
use veranda_api::report::ReportView;
use veranda_terms::Day;
use veranda_text::Say;

/// The report: everything inside `<div id="report">`. Holds no script and no inline style; all texts are escaped.
pub fn report(view: &ReportView, today: Day) -> String {
    page(view, today, Connection::Fine).to_html()
}

/// The title of the report's window.
pub fn title(view: &ReportView) -> String {
    Say::new(view.lang).report_title(view.project_name.as_str())
}
