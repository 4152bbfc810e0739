//! What becomes of everything in the file, and the same as a file.

use super::model::{Sums, distinct, sheet, sums};
use super::state::Import;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::ui::Button;
use js_sys::{Array, JsString};
use leptos::prelude::*;
use veranda_api::staff::{PlanLine, PlanReport, PlanWhy};
use veranda_text::Say;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// The sums, the table, and the button that saves both.
#[component]
pub fn Report(
    /// The state of the page.
    import: Import,
    /// What is in it.
    #[prop(into)]
    report: Signal<Option<PlanReport>>,
    /// Whether it has happened already.
    happened: bool,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let save = move |()| {
        let Some(report) = report.get_untracked() else { return };
        let file = import.file.get_untracked().map(|file| file.name).unwrap_or_default();
        let text = sheet(session.say_now(), session.lang.get_untracked(), &report);
        if let Err(error) = offer(&format!("{file}.report.csv"), &text) {
            leptos::logging::error!("the report was not offered: {error:?}");
        }
    };
    view! {
        <section class="card stack tight">
            <div class="row between">
                <h2>{move || report.with(|report| report.as_ref().map(|report| sentence(say(), sums(report), happened)))}</h2>
                <Button small=true on_press=save>{move || say().plans_save_csv()}</Button>
            </div>
            {move || report.with(|report| report.as_ref().map(|report| shares(say(), sums(report), happened)))}
        </section>
        <section class="card flush scroll" tabindex="0" aria-label=move || {
            if happened { say().plans_report_done() } else { say().plans_report() }
        }>
            <table class="table report">
                <thead>
                    <tr>
                        <th scope="col">{move || say().import_column_kind()}</th>
                        <th scope="col" class="num">{move || say().import_column_found()}</th>
                        <th scope="col" class="num">
                            {move || if happened { say().import_column_imported() } else { say().plans_come() }}
                        </th>
                        <th scope="col" class="num">{move || say().import_column_left()}</th>
                        <th scope="col">{move || say().import_column_why()}</th>
                    </tr>
                </thead>
                <tbody>
                    {move || report.get().map(|report| {
                        report.lines.into_iter().map(|line| row(say(), line)).collect_view()
                    })}
                </tbody>
            </table>
        </section>
        {move || report.with(|report| report.as_ref().and_then(|report| report.history_cut.clone())).map(|cut| view! {
            <p class="note watch">{icon(Icon::HISTORY)}<span>{cut}</span></p>
        })}
    }
}

fn sentence(say: Say, sums: Sums, happened: bool) -> String {
    let (found, imported, left) = (whole(sums.found), whole(sums.imported), whole(sums.left));
    match (left, happened) {
        (0, false) => say.plans_sum_whole(found),
        (0, true) => say.plans_sum_whole_done(found),
        (_, false) => say.plans_sum_part(found, imported, left),
        (_, true) => say.plans_sum_part_done(found, imported, left),
    }
}

/// The two shares as one bar, and in words below it.
fn shares(say: Say, sums: Sums, happened: bool) -> impl IntoView {
    let words = [say.plans_share_in(whole(sums.imported)), say.plans_share_out(whole(sums.left))];
    view! {
        <div class="shares" role="img" aria-label=sentence(say, sums, happened)>
            {(sums.imported > 0).then(|| view! { <i style=("--v", sums.imported.to_string())></i> })}
            {(sums.left > 0).then(|| view! { <i class="none" style=("--v", sums.left.to_string())></i> })}
        </div>
        {(!happened).then(|| view! {
            <p class="meta" aria-hidden="true">{words.map(|words| view! { <span>{words}</span> })}</p>
        })}
    }
}

fn row(say: Say, line: PlanLine) -> impl IntoView {
    let left: u64 = line.left_out.iter().map(|left| left.count).sum();
    let number = |of: u64| say.number(whole(of));
    view! {
        <tr>
            <th scope="row">{line.kind}</th>
            <td class="num">{number(line.found)}</td>
            <td class="num">{number(line.imported)}</td>
            <td class="num">
                {if left == 0 { view! { <span class="dim">"0"</span> }.into_any() } else { view! { <b>{number(left)}</b> }.into_any() }}
            </td>
            <td class="s">
                {line.left_out.into_iter().map(|why| reason(say, why, false)).collect_view()}
                {line.altered.into_iter().map(|why| reason(say, why, true)).collect_view()}
            </td>
        </tr>
    }
}

/// A reason; what came in altered is said more quietly.
fn reason(say: Say, why: PlanWhy, altered: bool) -> impl IntoView {
    let examples = distinct(&why.examples);
    let examples = (!examples.is_empty()).then(|| say.import_examples(&examples));
    view! {
        <p class:dim=altered>
            {say.import_count_why(whole(why.count), &why.why)}
            {examples.map(|examples| view! { ". "<span class="dim">{examples}</span> })}
        </p>
    }
}

fn whole(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Hands a text to the browser as a file to keep.
fn offer(name: &str, text: &str) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type("text/csv;charset=utf-8");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&JsString::from(text)), &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address)
}
