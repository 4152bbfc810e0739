//! What stands over the board: where one is, the figures, filters from eight asks on.

use super::model::{Filter, chips, counts};
use super::more::More;
use super::saved_views::SavedViews;
use super::state::board;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::shell;
use crate::staff::house::house;
use crate::staff::parts::{Crumb, Crumbs, Looker, SeeFromHere, Sender, Stands};
use crate::staff::publish::Switch;
use crate::ui::{Button, Look, Menu, Refusal};
use leptos::prelude::*;
use leptos_router::components::A;
use std::collections::BTreeSet;
use veranda_api::staff::StaffProject;
use veranda_api::{Route, Showing, View};
use veranda_terms::{Act, PersonId, StageId};
use veranda_text::Say;

/// The header.
#[component]
pub fn Header() -> impl IntoView {
    let (board, session, house) = (board(), session(), house());
    let say = move || session.say();
    let figures = Memo::new(move |_| board.plan.read().as_ref().map(|plan| counts(plan.cards())).unwrap_or_default());
    let steps = Signal::derive(move || {
        let to_client = |client, name: String| Crumb { name, to: Route::Client(client) };
        board.project().map(|project| to_client(project.client, project.client_name.to_string())).into_iter().collect()
    });
    let change = board.address.changer();
    let new_task = move |()| {
        let showing = board.address.showing.get_untracked();
        if matches!(board.address.view.get_untracked(), View::Calendar | View::Timeline) {
            // There is no line to add to among days.
            change(Showing { view: None, ..showing });
        }
        let line = showing.stage.map_or_else(|| "[id^=quick-]".to_owned(), |stage| format!("#quick-{stage}"));
        request_animation_frame(move || request_animation_frame(move || shell::focus_on_first(&line)));
    };
    let health = Memo::new(move |_| {
        let portfolio = house.portfolio.read();
        let mut projects =
            portfolio.iter().flat_map(|portfolio| &portfolio.clients).flat_map(|client| &client.projects);
        projects.find(|project| project.id == board.id)?.health
    });
    let archived = Memo::new(move |_| board.is_archived());
    let unmapped = move || {
        let project = board.project()?;
        let names: Vec<&str> = project.unmapped.iter().map(|name| name.for_staff()).collect();
        (!names.is_empty()).then(|| say().staff_unmapped(names.len() as i64, &say().names(&names)))
    };
    view! {
        <header class="stack tight">
            <Crumbs steps/>
            <div class="head">
                <h1>{move || board.project().map(|project| project.name.to_string())}</h1>
                {move || health.get().map(|health| view! { <Stands health/> })}
                <span class="tag">
                    {move || say().staff_board_counts(figures.get().done as i64, figures.get().total as i64)}
                </span>
                <span class="tag">
                    {move || match figures.get().shared {
                        0 => view! { {icon(Icon::LOCK)}{say().staff_board_nothing_shared()} }.into_any(),
                        shared => view! { {icon(Icon::EYE)}{say().staff_board_shared(shared as i64)} }.into_any(),
                    }}
                </span>
                {move || match figures.get().waiting {
                    0 => None,
                    waiting => Some(view! {
                        <span class="tag">{icon(Icon::CLOCK)}{say().staff_board_waiting(waiting as i64, &board.client())}</span>
                    }),
                }}
                <div class="row end">
                    <SavedViews/>
                    <Show when=move || !archived.get()><Switch/></Show>
                    <Show when=move || house.may(Act::SeeAs)><SeeAs/></Show>
                    <A href=Route::Report(board.id).to_string() attr:class="btn">
                        {icon(Icon::ARROW_UP_RIGHT)}{move || say().links_title()}
                    </A>
                    <More/>
                    <Show when=move || !archived.get()>
                        <Button look=Look::Ink on_press=new_task.clone()>
                            {icon(Icon::PLUS)}{move || say().staff_new_task()}
                        </Button>
                    </Show>
                </div>
            </div>
            <Chips/>
            {move || unmapped().map(|text| view! { <p class="note">{icon(Icon::PEOPLE)}<span>{text}</span></p> })}
        </header>
    }
}

/// The portal as one of the client's people sees it.
#[component]
fn SeeAs() -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let people = Memo::new(move |_| board.project().map(|project| (project.client, project.contacts.clone())));
    let sender = Sender::new();
    move || {
        let (client, people) = people.get().filter(|(_, people)| !people.is_empty())?;
        let looker = Looker { client, from: SeeFromHere { project: Some(board.id), task: None }, sender };
        Some(view! {
            <Menu
                label=Signal::derive(move || say().sharing_see_as().to_owned())
                class="btn"
                trigger=move || view! { {icon(Icon::EYE)}{say().sharing_see_as()} }
            >
                {people
                    .clone()
                    .into_iter()
                    .map(|person| view! {
                        <button type="button" role="menuitem" on:click=move |_| looker.sees_as(person.id)>
                            {icon(Icon::EYE)}{person.name.to_string()}
                        </button>
                    })
                    .collect_view()}
            </Menu>
            <Refusal text=sender.whole()/>
        })
    }
}

#[component]
fn Chips() -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let address = board.address;
    let change = address.changer();
    let offered = Memo::new(move |_| {
        let plan = board.plan.read();
        plan.as_ref().map(|plan| chips(plan.cards())).unwrap_or_default()
    });
    let filters = Memo::new(move |_| address.showing.get().leaves_out());
    let lined = Memo::new(move |_| !board.behind.read().is_empty() || address.showing.get().lines_only);
    let words = move |filter: Filter| match filter {
        Filter::All => say().staff_filter_all().to_owned(),
        Filter::Waiting => say().staff_filter_waiting(&board.client()),
        Filter::Internal => say().staff_filter_internal().to_owned(),
        Filter::Of(action) => say().action(action).to_owned(),
    };
    move || {
        // A filter in the address is shown even when there is little to filter, so that it can be taken off.
        let chips = offered.get();
        let change = change.clone();
        let narrowed = change.clone();
        if chips.is_empty() && !filters.get() {
            return lined.get().then(|| {
                view! {
                    <div class="chips" role="group" aria-label=say().staff_filter()>
                        <LinesOnly change=Callback::new(narrowed)/>
                    </div>
                }
                .into_any()
            });
        }
        let only = change.clone();
        Some(view! {
            <div class="chips" role="group" aria-label=say().staff_filter()>
                {with_all(chips)
                    .into_iter()
                    .map(|chip| {
                        let change = change.clone();
                        let choose = move |_| change(chip.filter.in_address(address.showing.get_untracked()));
                        let (action, drawing) = match chip.filter {
                            Filter::Of(action) => (Some(action.as_str()), Some(Icon::of(action))),
                            Filter::Internal => (None, Some(Icon::LOCK)),
                            Filter::All | Filter::Waiting => (None, None),
                        };
                        let pressed = move || {
                            let showing = address.showing.get();
                            let now = Filter::of(&showing) == chip.filter;
                            if now && (chip.filter != Filter::All || !showing.leaves_out()) { "true" } else { "false" }
                        };
                        view! {
                            <button type="button" class="chip" data-action=action aria-pressed=pressed on:click=choose>
                                {drawing.map(icon)}{words(chip.filter)}" "<span class="count">{chip.count}</span>
                            </button>
                        }
                    })
                    .collect_view()}
                {lined.get().then(|| view! { <LinesOnly change=Callback::new(only)/> })}
                <Narrowed change=Callback::new(narrowed)/>
            </div>
        }
        .into_any())
    }
}

/// Leaves what stands behind a line out, or shows it again.
#[component]
fn LinesOnly(change: Callback<Showing>) -> impl IntoView {
    let (board, session) = (board(), session());
    let address = board.address;
    let press = move |_| {
        let showing = address.showing.get_untracked();
        change.run(Showing { lines_only: !showing.lines_only, ..showing });
        // The row is drawn anew where this is its only filter.
        shell::keep_focus("lines-only");
    };
    view! {
        <button
            type="button"
            class="chip"
            id="lines-only"
            aria-pressed=move || if address.showing.get().lines_only { "true" } else { "false" }
            on:click=press
        >
            {icon(Icon::LAYERS)}{session.words(Say::behind_hide)}
        </button>
    }
}

/// The stage and the person the address keeps to, to take off; and the way to keep to others.
#[component]
fn Narrowed(change: Callback<Showing>) -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let address = board.address;
    let stages = Memo::new(move |_| {
        let stages = |project: &StaffProject| -> Vec<(StageId, String)> {
            project.stages.iter().map(|stage| (stage.id, stage.name.to_string())).collect()
        };
        board.project().map(|project| stages(&project)).unwrap_or_default()
    });
    let owners = Memo::new(move |_| {
        let plan = board.plan.read();
        let owners = plan.iter().flat_map(|plan| plan.cards()).flat_map(|card| &card.owners);
        let owners: BTreeSet<(&str, PersonId)> = owners.map(|owner| (owner.name.as_str(), owner.id)).collect();
        owners.into_iter().map(|(name, id)| (name.to_owned(), id)).collect::<Vec<_>>()
    });
    let stage = move || {
        let wanted = address.showing.get().stage?;
        let name = stages.read().iter().find(|(stage, _)| *stage == wanted).map(|(_, name)| name.clone());
        Some(say().views_at_stage(&name.unwrap_or_default()))
    };
    let owner = move || {
        let wanted = address.showing.get().owner?;
        let name = owners.read().iter().find(|(_, owner)| *owner == wanted).map(|(name, _)| name.clone());
        Some(say().views_of_owner(&name.unwrap_or_default()))
    };
    let off = move |words: String, without: fn(Showing) -> Showing| {
        view! {
            <button type="button" class="chip" aria-pressed="true"
                on:click=move |_| change.run(without(address.showing.get_untracked()))>
                {words}{icon(Icon::CLOSE)}
            </button>
        }
        .into_any()
    };
    view! {
        {move || match stage() {
            Some(words) => off(words, |showing| Showing { stage: None, ..showing }),
            None => view! {
                <Menu
                    label=session.words(Say::views_stage)
                    class="chip"
                    trigger=move || view! { {session.words(Say::views_stage)}{icon(Icon::CHEVRON_DOWN)} }
                >
                    {stages.get().into_iter().map(|(stage, name)| {
                        let only = move || change.run(Showing { stage: Some(stage), ..address.showing.get_untracked() });
                        view! { <button type="button" role="menuitem" on:click=move |_| only()>{name}</button> }
                    }).collect_view()}
                </Menu>
            }.into_any(),
        }}
        {move || match owner() {
            Some(words) => off(words, |showing| Showing { owner: None, ..showing }),
            None if owners.read().is_empty() => ().into_any(),
            None => view! {
                <Menu
                    label=session.words(Say::views_owner)
                    class="chip"
                    trigger=move || view! { {session.words(Say::views_owner)}{icon(Icon::CHEVRON_DOWN)} }
                >
                    {owners.get().into_iter().map(|(name, owner)| {
                        let only = move || change.run(Showing { owner: Some(owner), ..address.showing.get_untracked() });
                        view! { <button type="button" role="menuitem" on:click=move |_| only()>{name}</button> }
                    }).collect_view()}
                </Menu>
            }.into_any(),
        }}
    }
}

fn with_all(mut chips: Vec<super::model::Chip>) -> Vec<super::model::Chip> {
    if chips.is_empty() {
        chips.push(super::model::Chip { filter: Filter::All, count: 0 });
    }
    chips
}
