//! The second step: what is in the file.

use super::model::{Step, size};
use super::state::Import;
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::ui::{Button, Look};
use leptos::prelude::*;
use veranda_api::staff::{FoundTask, PlanLook};
use veranda_text::Say;

/// The step.
#[component]
pub fn FoundStep(
    /// The state of the page.
    import: Import,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    view! {
        <p class="note ok">
            {icon(Icon::CIRCLE_CHECK)}
            <span>
                {move || import.file.get().map(|file| view! { <b class="whole-name">{file.name}</b> })}<br/>
                {move || kind(say(), import)}
            </span>
        </p>
        <Updates import/>
        {move || import.look.get().map(|look| {
            if look.needs_title {
                return view! {
                    <p class="note watch">{icon(Icon::ALERT)}<span>{say().plans_asks_title()}</span></p>
                    <Figures look/>
                }
                .into_any();
            }
            let sample = look.sample.clone();
            let more = i64::from(look.tasks) - sample.len() as i64;
            view! {
                <Figures look/>
                {(!sample.is_empty()).then(|| view! { <Sample sample more/> })}
            }
            .into_any()
        })}
        <footer class="row to-end ruled">
            <Button on_press=move |()| import.another()>{move || say().plans_another()}</Button>
            <Button look=Look::Ink on_press=move |()| import.go(Step::Goes)>{move || say().plans_next_goes()}</Button>
        </footer>
    }
}

/// That an earlier import would be updated.
#[component]
pub fn Updates(
    /// The state of the page.
    import: Import,
) -> impl IntoView {
    let session = session();
    move || {
        let target = import.look.read().as_ref()?.updates.clone()?;
        let words = session.say().plans_updates(target.name.as_str());
        Some(view! { <p class="note">{icon(Icon::REFRESH_CW)}<span>{words}</span></p> })
    }
}

/// Which tool wrote it, how large it is, and how its table was read.
fn kind(say: Say, import: Import) -> String {
    let bytes = import.file.get().map_or(0, |file| file.bytes);
    let size = size(say, bytes);
    import.look.with(|look| {
        let Some(look) = look else { return String::new() };
        let kind = match look.format.as_str() {
            "trello" => say.plans_is_trello(&size),
            "microsoft_project" => say.plans_is_microsoft_project(&size),
            "jira" => say.plans_is_jira(&size),
            "asana" => say.plans_is_asana(&size),
            _ => say.plans_is_table(&size),
        };
        match &look.table {
            Some(table) => format!("{kind} {}", say.plans_table_is(separator(say, &table.separator), &table.encoding)),
            None => kind,
        }
    })
}

fn separator(say: Say, separator: &str) -> &str {
    match separator {
        "," => say.plans_separator_comma(),
        ";" => say.plans_separator_semicolon(),
        "\t" => say.plans_separator_tab(),
        "|" => say.plans_separator_bar(),
        other => other,
    }
}

/// How much there is of everything.
#[component]
fn Figures(look: PlanLook) -> impl IntoView {
    let say = session().say();
    let count = |of: usize| i64::try_from(of).unwrap_or(i64::MAX);
    let mut figures = Vec::new();
    if !look.needs_title {
        let (tasks, stages, people) = (i64::from(look.tasks), count(look.stages.len()), count(look.people.len()));
        figures.push((tasks, say.plans_figure_tasks(tasks)));
        figures.push((stages, say.plans_figure_stages(stages)));
        figures.push((people, say.plans_figure_people(people)));
    }
    if let Some(table) = &look.table {
        let (rows, columns) = (i64::from(table.rows), count(table.columns.len()));
        figures.push((rows, say.plans_figure_rows(rows)));
        figures.push((columns, say.plans_figure_columns(columns)));
    }
    view! {
        <section class="card">
            <div class="kpis figures">
                {figures
                    .into_iter()
                    .map(|(number, word)| view! { <div class="kpi"><b>{say.number(number)}</b><p>{word}</p></div> })
                    .collect_view()}
            </div>
        </section>
    }
}

/// The first few tasks.
#[component]
fn Sample(sample: Vec<FoundTask>, more: i64) -> impl IntoView {
    let say = session().say();
    view! {
        <section class="card flush">
            <div class="head pad"><h2 id="first-tasks">{say.plans_first_tasks()}</h2></div>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="first-tasks">
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{say.plans_column_task()}</th>
                            <th scope="col">{say.plans_column_stage()}</th>
                            <th scope="col">{say.plans_column_when()}</th>
                            <th scope="col">{say.plans_column_who()}</th>
                        </tr>
                    </thead>
                    <tbody>{sample.into_iter().map(|task| row(say, task)).collect_view()}</tbody>
                </table>
            </div>
            {(more > 0).then(|| view! { <p class="s dim pad ruled">{say.plans_more_tasks(more)}</p> })}
        </section>
    }
}

fn row(say: Say, task: FoundTask) -> impl IntoView {
    let people: Vec<&str> = task.people.iter().map(|name| name.for_staff()).collect();
    let people = say.names(&people);
    view! {
        <tr>
            <td>
                <span class="row gap-2">
                    <b class="s">{task.title.for_staff().to_owned()}</b>
                    {task.milestone.then(|| view! { <span class="tag">{icon(Icon::FLAG)}{say.plans_milestone()}</span> })}
                    {task.done.then(|| view! { <span class="tag">{icon(Icon::CHECK)}{say.common_done()}</span> })}
                </span>
            </td>
            <td class="s">{task.stage.to_string()}</td>
            <td class="s nowrap">{task.due.map(|day| say.day(day, clock::today()))}</td>
            <td class="s">{people}</td>
        </tr>
    }
}
