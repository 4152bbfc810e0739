//! What each column of a table becomes, and how its days are read.

use super::model::{FIELDS, becomes_column, choose_column, recognised};
use super::state::Import;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::parts::{Choice, Choices};
use leptos::prelude::*;
use veranda_api::staff::FoundColumn;
use veranda_text::Say;

/// The columns, each with what it becomes.
#[component]
pub fn Columns(
    /// The state of the page.
    import: Import,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    // The columns stay the same through all choices, so the list is not built anew under the keyboard.
    let columns = Memo::new(move |_| {
        import.look.with(|look| {
            let table = look.as_ref().and_then(|look| look.table.as_ref());
            table.map(|table| table.columns.iter().map(|column| column.at).collect::<Vec<_>>()).unwrap_or_default()
        })
    });
    let known = move || {
        let look = import.look.read();
        let table = look.as_ref()?.table.as_ref()?;
        let count = |of: usize| i64::try_from(of).unwrap_or(i64::MAX);
        Some(say().plans_columns_known(
            count(table.columns.iter().filter(|column| recognised(column)).count()),
            count(table.columns.len()),
        ))
    };
    view! {
        <section class="card flush" aria-labelledby="columns-heading">
            <div class="head pad">
                <h2 id="columns-heading">{move || say().plans_columns()}</h2>
                <span class="s dim">{known}</span>
            </div>
            <ul class="maps">
                <For each=move || columns.get() key=|at| *at let(at)><Row import at/></For>
            </ul>
        </section>
    }
}

#[component]
fn Row(import: Import, at: u32) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let column = Memo::new(move |_| {
        let look = import.look.read();
        look.as_ref()?.table.as_ref()?.columns.iter().find(|column| column.at == at).cloned()
    });
    let chosen = Memo::new(move |_| {
        column.with(|column| column.as_ref().map(|column| becomes_column(column, &import.choices.read())))
    });
    let heading = move || {
        let number = i64::from(at) + 1;
        column.with(|column| match column {
            Some(column) if !column.heading.for_staff().trim().is_empty() => column.heading.for_staff().to_owned(),
            _ => say().plans_column_number(number),
        })
    };
    let choose = move |word: String| {
        import.decide(|choices, look| {
            if let Some(table) = &look.table {
                choose_column(choices, table, at, &word);
            }
        });
    };
    view! {
        <li>
            <div class="what">
                <b class="s">{heading}</b>
                <span class="s dim samples">{move || column.with(|column| column.as_ref().map(samples))}</span>
            </div>
            {icon(Icon::ARROW_RIGHT)}
            <select
                class="input s"
                aria-label=move || say().plans_becomes(&heading())
                on:change:target=move |event| choose(event.target().value())
            >
                {move || FIELDS
                    .into_iter()
                    .map(|field| view! {
                        <option value=field prop:selected=move || chosen.read().as_deref() == Some(field)>
                            {field_word(say(), field)}
                        </option>
                    })
                    .collect_view()}
            </select>
            <span class="s soft remark">
                {move || {
                    let guessed = column.with(|column| column.as_ref().is_some_and(recognised));
                    let theirs = import.choices.read().columns.contains_key(&at);
                    (guessed && !theirs).then(|| say().plans_recognised())
                }}
            </span>
        </li>
    }
}

/// The first few values, as they stand in the file.
fn samples(column: &FoundColumn) -> String {
    column.samples.iter().map(|sample| sample.for_staff()).collect::<Vec<_>>().join(" · ")
}

/// A thing a column can become, in words.
fn field_word(say: Say, field: &str) -> &'static str {
    match field {
        "title" => say.plans_as_title(),
        "text" => say.plans_as_text(),
        "stage" => say.plans_as_stage(),
        "due" => say.plans_as_due(),
        "start" => say.plans_as_start(),
        "done" => say.plans_as_done(),
        "person" => say.plans_as_person(),
        "label" => say.plans_as_label(),
        "parent" => say.plans_as_parent(),
        "id" => say.plans_as_id(),
        "comment" => say.plans_as_comment(),
        "attachment" => say.plans_as_attachment(),
        "milestone" => say.plans_as_milestone(),
        "created" => say.plans_as_created(),
        "touched" => say.plans_as_touched(),
        "note" => say.plans_as_note(),
        _ => say.plans_leave_out(),
    }
}

/// How days are read, where the table itself does not tell.
#[component]
pub fn Dates(
    /// The state of the page.
    import: Import,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let unclear = Memo::new(move |_| {
        let look = import.look.read();
        look.as_ref().and_then(|look| look.table.as_ref()).is_some_and(|table| table.dates_unclear)
    });
    let chosen = Signal::derive(move || {
        let look = import.look.read();
        let found = look.as_ref().and_then(|look| look.table.as_ref()).map(|table| table.date_order.clone());
        import.choices.read().date_order.clone().or(found).unwrap_or_default()
    });
    let choices = Signal::derive(move || {
        let choice = |value: &str, word: &str, means: &str| Choice {
            value: value.to_owned(),
            word: word.to_owned(),
            means: means.to_owned(),
            action: None,
        };
        vec![
            choice("day_first", say().plans_day_first(), say().plans_day_first_means()),
            choice("month_first", say().plans_month_first(), say().plans_month_first_means()),
        ]
    });
    view! {
        <Show when=move || unclear.get()>
            <section class="card stack tight">
                <Choices
                    legend=Signal::derive(move || say().plans_dates().to_owned())
                    choices
                    chosen
                    on_choose=move |order| import.decide(|choices, _| choices.date_order = Some(order))
                />
                <p class="s dim">{move || say().plans_dates_unclear()}</p>
            </section>
        </Show>
    }
}
