//! The project as a table: its open tasks by stage, then the finished ones, with dates and whom they wait for; to pick, to change in place, to add to.

mod dragging;
mod edit;
mod editing;
mod keys;
mod row;

use super::model::{Rows, next_sort, rows};
use super::quick::QuickAdd;
use super::state::board;
use crate::icons::Icon;
use crate::session::session;
use crate::ui::{Empty, Refusal};
use crate::views::near::{Near, Piece};
use dragging::over_rows;
use editing::Editing;
use leptos::html;
use leptos::prelude::*;
use row::Row;
use std::cmp::Ordering;
use veranda_api::{By, Showing};
use veranda_terms::{StageId, TaskId};
use veranda_text::Say;

/// About how high a row is, in pixels.
const USUAL_ROW: f64 = 58.0;

/// So many columns stand after the one that picks.
const COLUMNS: &str = "7";

/// A line of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Line {
    Stage(StageId),
    Finished,
    Task(TaskId),
}

/// What is open stands under its stage, what is finished under one head: its stage is said in the row.
fn lines(rows: &Rows) -> Vec<Line> {
    let heads = rows.lanes.iter().enumerate().map(|(at, lane)| match at.cmp(&rows.open) {
        Ordering::Less => Some(Line::Stage(lane.stage)),
        Ordering::Equal => Some(Line::Finished),
        Ordering::Greater => None,
    });
    let tasks = rows.lanes.iter().map(|lane| lane.tasks.iter().copied().map(Line::Task));
    heads.zip(tasks).flat_map(|(head, tasks)| head.into_iter().chain(tasks)).collect()
}

/// The table.
#[component]
pub fn TaskList() -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let address = board.address;
    let rows: Memo<Rows> = Memo::new(move |_| {
        board.plan.read().as_ref().map(|plan| rows(plan, &address.showing.get())).unwrap_or_default()
    });
    let editing = Editing::new(board, rows);
    let body = NodeRef::<html::Tbody>::new();
    let lines = Memo::new(move |_| lines(&rows.read()));
    let drag = over_rows(board);
    let kept = Signal::derive(move || board.kept(drag.lifted()).into_iter().map(Line::Task).collect());
    let near = Near::new(lines, kept, USUAL_ROW, move || body.try_get_untracked().flatten().map(Into::into));
    // The head is a row of the table too.
    let row_of = move |line| {
        move || near.place(line).0().and_then(|place| place.parse::<usize>().ok()).map(|place| (place + 1).to_string())
    };
    let adds_to = Memo::new(move |_| {
        let (lanes, wanted) = (board.lanes.read(), address.showing.get().stage);
        let is_here = |stage: &StageId| lanes.iter().any(|lane| lane.stage == *stage);
        wanted.filter(is_here).or_else(|| lanes.first().map(|lane| lane.stage))
    });
    let all = move || {
        let (rows, picked) = (rows.read(), board.picked.read());
        !rows.lanes.is_empty() && rows.tasks().all(|task| picked.has(task))
    };
    let bare = Memo::new(move |_| rows.read().lanes.is_empty() && address.showing.get().leaves_out());
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
        <Refusal text=editing.problem/>
        <p class="sr" id="list-hint">{session.words(Say::views_hint)}</p>
        <section
            class="card flush scroll"
            tabindex="0"
            aria-label=session.words(Say::views_tasks)
            on:keydown=move |event| keys::pressed(board, editing, rows, &event)
            {..drag.hears()}
        >
            <table class="table tasks" aria-rowcount=move || (lines.read().len() + 2).to_string()>
                <thead>
                    <tr>
                        <td class="pick-cell">
                            <label class="btn icon quiet">
                                <input
                                    type="checkbox"
                                    class="pick"
                                    aria-label=session.words(Say::views_pick_all)
                                    prop:checked=all
                                    on:click=move |_| board.picked.update(|picked| picked.toggle_all(&rows.read_untracked().lanes))
                                />
                            </label>
                        </td>
                        <Head by=By::Title words=Say::views_task/>
                        <Head by=By::Asked words=Say::views_asked/>
                        <th scope="col">{session.words(Say::views_stage)}</th>
                        <Head by=By::Due words=Say::views_client_date/>
                        <Head by=By::Team words=Say::views_team_date/>
                        <Head by=By::Owner words=Say::views_who/>
                        <td class="pick-cell"></td>
                    </tr>
                </thead>
                <tbody node_ref=body>
                    <For each=move || near.pieces.get() key=Piece::key let(piece)>
                        {match piece {
                            Piece::Item(line @ Line::Stage(stage), _) => {
                                view! { <Cap stage rows attr:aria-rowindex=row_of(line)/> }.into_any()
                            }
                            Piece::Item(line @ Line::Finished, _) => {
                                view! { <Finished rows attr:aria-rowindex=row_of(line)/> }.into_any()
                            }
                            Piece::Item(line @ Line::Task(task), _) => {
                                view! { <Row task rows editing attr:aria-rowindex=row_of(line)/> }.into_any()
                            }
                            Piece::Gap(number, _) => view! { <Gap height=near.gap(number)/> }.into_any(),
                        }}
                    </For>
                    <tr>
                        <td class="pick-cell"></td>
                        <td colspan=COLUMNS>
                            {move || adds_to.get().map(|stage| view! { <QuickAdd stage/> })}
                        </td>
                    </tr>
                </tbody>
            </table>
        </section>
    }
}

/// The room of rows that are far from the screen.
#[component]
fn Gap(height: impl Fn() -> f64 + Copy + Send + 'static) -> impl IntoView {
    view! { <tr class="gap" aria-hidden="true"><td style=("block-size", move || format!("{}px", height()))></td></tr> }
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
fn Cap(stage: StageId, rows: Memo<Rows>) -> impl IntoView {
    let board = board();
    let name =
        move || board.plan.read().as_ref().and_then(|plan| plan.stage(stage)).map(|stage| stage.name.to_string());
    let count = move || {
        let rows = rows.read();
        rows.lanes[..rows.open].iter().find(|lane| lane.stage == stage).map(|lane| lane.tasks.len())
    };
    view! {
        <tr class="cap" data-lane=stage.to_string()>
            <td></td>
            <th scope="rowgroup" colspan=COLUMNS>{name}" "<span class="count">{count}</span></th>
        </tr>
    }
}

/// Over what is finished: it is no place to drop a row at.
#[component]
fn Finished(rows: Memo<Rows>) -> impl IntoView {
    let session = session();
    let count = move || {
        let rows = rows.read();
        rows.lanes[rows.open..].iter().map(|lane| lane.tasks.len()).sum::<usize>()
    };
    view! {
        <tr class="cap">
            <td></td>
            <th scope="rowgroup" colspan=COLUMNS>{session.words(Say::common_done)}" "<span class="count">{count}</span></th>
        </tr>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staff::board::model::Lane;
    use crate::staff::board::model::fixture::{stage, task};

    #[test]
    fn stages_stand_over_their_open_tasks_and_one_head_over_what_is_finished() {
        let lane = |number, tasks: &[u8]| Lane {
            stage: stage(number),
            tasks: tasks.iter().map(|number| task(*number)).collect(),
        };
        let lanes = vec![lane(0, &[1, 2]), lane(1, &[3]), lane(0, &[4]), lane(2, &[5])];
        let (stage, task) = (|number| Line::Stage(stage(number)), |number| Line::Task(task(number)));
        let all = [stage(0), task(1), task(2), stage(1), task(3), Line::Finished, task(4), task(5)];
        assert_eq!(lines(&Rows { lanes, open: 2 }), all);
        assert_eq!(lines(&Rows { lanes: vec![lane(0, &[1])], open: 1 }), [stage(0), task(1)]);
        assert_eq!(lines(&Rows::default()), []);
    }
}
