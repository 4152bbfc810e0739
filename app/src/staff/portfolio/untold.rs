//! No surprises: what the firm knows of its days and a client does not, before anything else.

use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::parts::Dot;
use leptos::prelude::*;
use leptos_router::components::A;
use veranda_api::Route;
use veranda_api::staff::{ClientRow, UntoldDay};
use veranda_terms::{Accent, Health, ProjectId};
use veranda_text::Say;

/// So many stand open; the rest is folded.
const OPEN: usize = 3;

/// A card for each project with a day its client reads and the firm does not plan to keep; nothing where all is told.
#[component]
pub fn NoSurprises(
    /// Whose projects.
    clients: Memo<Vec<ClientRow>>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let found = Memo::new(move |_| clients.with(|clients| surprises(clients)));
    let cards = move |surprises: &[Surprise]| {
        surprises.iter().cloned().map(|surprise| view! { <Untold surprise/> }).collect_view()
    };
    view! {
        <Show when=move || !found.read().is_empty()>
            <section class="stack tight" aria-labelledby="surprises-heading">
                <div class="head">
                    <h2 id="surprises-heading">{move || say().staff_no_surprises()}</h2>
                    <p class="s dim">{move || say().staff_no_surprises_what()}</p>
                </div>
                {move || found.with(|all| {
                    let (open, folded) = all.split_at(all.len().min(OPEN));
                    let more = folded.len();
                    view! {
                        <div class="trio">{cards(open)}</div>
                        {(more > 0).then(|| view! {
                            <details class="fold">
                                <summary>
                                    <span class="grow">{move || say().staff_untold_more(more as i64)}</span>
                                    {icon(Icon::CHEVRON_DOWN)}
                                </summary>
                                <div class="trio pad">{cards(folded)}</div>
                            </details>
                        })}
                    }
                })}
            </section>
        </Show>
    }
}

/// What is untold of a project.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Surprise {
    accent: Accent,
    client: String,
    project: ProjectId,
    name: String,
    day: UntoldDay,
}

/// The day that comes first on top, whosever it is.
fn surprises(clients: &[ClientRow]) -> Vec<Surprise> {
    let mut all: Vec<Surprise> = clients
        .iter()
        .flat_map(|client| {
            client.projects.iter().filter_map(|project| {
                Some(Surprise {
                    accent: client.accent,
                    client: client.whole_name().to_string(),
                    project: project.id,
                    name: project.name.to_string(),
                    day: project.untold.clone()?,
                })
            })
        })
        .collect();
    all.sort_by(|a, b| (a.day.told, &a.name, a.project).cmp(&(b.day.told, &b.name, b.project)));
    all
}

#[component]
fn Untold(surprise: Surprise) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let Surprise { accent, client, project, name, day } = surprise;
    let UntoldDay { task, title, told, planned, others } = day;
    let to = Route::Task(project, task).to_string();
    let late = i64::from(planned.0 - told.0);
    let tells = client.clone();
    view! {
        <article class="card stack tight">
            <div class="row gap-2">
                <Dot accent/>
                <b class="grow">{client}</b>
                <span class="tag">{move || say().staff_untold_days(late)}</span>
            </div>
            <p><span class="health" data-health=Health::Watch.shape()>{session.words(Say::report_schedule)}</span></p>
            <h3>{title.for_staff().to_owned()}</h3>
            <p class="s soft">{name}" · "{move || say().staff_untold_what(told, planned, clock::today())}</p>
            {(others > 0).then(|| view! { <p class="s soft">{move || say().staff_untold_others(i64::from(others))}</p> })}
            <div class="row">
                <A href=to attr:class="btn ink small">{icon(Icon::SEND)}{move || say().staff_untold_tell(&tells)}</A>
            </div>
        </article>
    }
}
