//! The project as a table: its tasks by stage, with dates and whom they wait for; to pick, to change in place, to add to.

mod ask_first;
mod editing;
mod keys;
mod row;

use super::model::{Lane, next_sort, rows};
use super::quick::QuickAdd;
use super::state::board;
use crate::icons::Icon;
use crate::session::session;
use crate::ui::Empty;
use ask_first::AskFirst;
use editing::Editing;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use row::Row;
use veranda_api::{By, Showing};
use veranda_terms::{StageId, TaskId};
use veranda_text::Say;

/// Rows drawn at once; as many again whenever the last of them comes near. Rows of a table cannot be left unpainted by the
/// style sheet alone, and thousands would be slow to build.
const WINDOW: usize = 80;

/// So near, in pixels, is the end of what is drawn when more is drawn.
const NEAR: f64 = 900.0;

/// A line of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Line {
    Stage(StageId),
    Task(TaskId),
}

fn lines(rows: &[Lane], most: usize) -> Vec<Line> {
    let of_lane = |lane: &Lane| {
        let head = Line::Stage(lane.stage);
        std::iter::once(head).chain(lane.tasks.clone().into_iter().map(Line::Task)).collect::<Vec<_>>()
    };
    rows.iter().flat_map(of_lane).take(most).collect()
}

/// The table.
#[component]
pub fn TaskList() -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let address = board.address;
    let rows: Memo<Vec<Lane>> = Memo::new(move |_| {
        board.plan.read().as_ref().map(|plan| rows(plan, &address.showing.get())).unwrap_or_default()
    });
    let window = RwSignal::new(WINDOW);
    let editing = Editing::new(board, rows);
    let total = Memo::new(move |_| rows.read().iter().map(|lane| lane.tasks.len() + 1).sum::<usize>());
    // A column nobody has filled in says nothing.
    let team = Memo::new(move |_| {
        board.plan.read().as_ref().is_some_and(|plan| plan.cards().any(|card| card.team_date.is_some()))
    });
    let end = NodeRef::<html::Tr>::new();
    let grow = move || {
        let near = end.get_untracked().is_some_and(|row| {
            let height =
                leptos::prelude::window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(NEAR);
            row.get_bounding_client_rect().top() < height + NEAR
        });
        if near && window.get_untracked() < total.get_untracked() {
            window.update(|window| *window += WINDOW);
        }
    };
    let scrolled = window_event_listener(ev::scroll, move |_| grow());
    on_cleanup(move || scrolled.remove());
    let drawn = move || lines(&rows.read(), window.get());
    let adds_to = Memo::new(move |_| {
        let (lanes, wanted) = (board.lanes.read(), address.showing.get().stage);
        let is_here = |stage: &StageId| lanes.iter().any(|lane| lane.stage == *stage);
        wanted.filter(is_here).or_else(|| lanes.first().map(|lane| lane.stage))
    });
    let all = move || {
        let (rows, picked) = (rows.read(), board.picked.read());
        !rows.is_empty() && rows.iter().flat_map(|lane| &lane.tasks).all(|task| picked.has(*task))
    };
    let columns = move || if team.get() { "6" } else { "5" };
    let bare = Memo::new(move |_| rows.read().is_empty() && address.showing.get().leaves_out());
    view! {
        <Show when=move || bare.get()>
            <Empty
                drawing=Icon::FILTER
                heading=2
                title=session.words(Say::views_nothing_title)
                text=Signal::derive(move || say().views_nothing_text().to_owned())
            >
                <a class="btn ink" href=move || address.of(address.showing.get().of_all())>{session.words(Say::views_everything)}</a>
            </Empty>
        </Show>
        <AskFirst editing/>
        <p class="sr" id="list-hint">{session.words(Say::views_hint)}</p>
        <section
            class="card flush scroll"
            tabindex="0"
            aria-label=session.words(Say::views_tasks)
            on:keydown=move |event| keys::pressed(board, editing, rows, window, &event)
        >
            <table class="table tasks">
                <thead>
                    <tr>
                        <td class="pick-cell">
                            <label class="btn icon quiet">
                                <input
                                    type="checkbox"
                                    class="pick"
                                    aria-label=session.words(Say::views_pick_all)
                                    prop:checked=all
                                    on:click=move |_| board.picked.update(|picked| picked.toggle_all(&rows.read_untracked()))
                                />
                            </label>
                        </td>
                        <Head by=By::Title words=Say::views_task/>
                        <Head by=By::Asked words=Say::views_asked/>
                        <Head by=By::Due words=Say::views_client_date/>
                        <Show when=move || team.get()><Head by=By::Team words=Say::views_team_date/></Show>
                        <Head by=By::Owner words=Say::views_who/>
                        <td class="pick-cell"></td>
                    </tr>
                </thead>
                <tbody>
                    <For each=drawn key=|line| *line let(line)>
                        {match line {
                            Line::Stage(stage) => view! { <Cap stage rows columns=Signal::derive(columns)/> }.into_any(),
                            Line::Task(task) => view! { <Row task rows editing team/> }.into_any(),
                        }}
                    </For>
                    <tr node_ref=end>
                        <td class="pick-cell"></td>
                        <td colspan=columns>
                            {move || {
                                let more = total.get().saturating_sub(window.get());
                                (more > 0).then(|| view! {
                                    <button type="button" class="btn quiet small fill"
                                        on:click=move |_| window.update(|window| *window += WINDOW)>
                                        {say().staff_lane_more(more as i64)}
                                    </button>
                                })
                            }}
                            {move || adds_to.get().map(|stage| view! { <QuickAdd stage/> })}
                        </td>
                    </tr>
                </tbody>
            </table>
        </section>
    }
}

/// A column's head; pressing it orders by what is in the column.
#[component]
fn Head(by: By, words: fn(Say) -> &'static str) -> impl IntoView {
    let (board, session) = (board(), session());
    let address = board.address;
    let change = address.changer();
    let order = move || match address.showing.get().sort.filter(|sort| sort.by == by) {
        None => "none",
        Some(sort) if sort.backwards => "descending",
        Some(_) => "ascending",
    };
    let press = move |_| {
        let showing = address.showing.get_untracked();
        change(Showing { sort: next_sort(showing.sort, by), ..showing });
    };
    view! {
        <th scope="col" aria-sort=order>
            <button type="button" class="sorts" on:click=press>{session.words(words)}</button>
        </th>
    }
}

/// The stage the rows below stand in.
#[component]
fn Cap(stage: StageId, rows: Memo<Vec<Lane>>, columns: Signal<&'static str>) -> impl IntoView {
    let board = board();
    let name =
        move || board.plan.read().as_ref().and_then(|plan| plan.stage(stage)).map(|stage| stage.name.to_string());
    let count = move || rows.read().iter().find(|lane| lane.stage == stage).map(|lane| lane.tasks.len());
    view! {
        <tr class="cap">
            <td></td>
            <th scope="rowgroup" colspan=columns>{name}" "<span class="count">{count}</span></th>
        </tr>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staff::board::model::fixture::{stage, task};

    #[test]
    fn stages_stand_over_their_tasks_and_no_more_is_drawn_than_asked_for() {
        let rows =
            [Lane { stage: stage(0), tasks: vec![task(1), task(2)] }, Lane { stage: stage(1), tasks: vec![task(3)] }];
        let all = [
            Line::Stage(stage(0)),
            Line::Task(task(1)),
            Line::Task(task(2)),
            Line::Stage(stage(1)),
            Line::Task(task(3)),
        ];
        assert_eq!(lines(&rows, 80), all);
        assert_eq!(lines(&rows, 2), all[..2]);
        assert_eq!(lines(&[], 80), []);
    }
}
