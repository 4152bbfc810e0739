//! What stands behind a task, or what it stands behind: from the board, so that it follows whatever anybody does.

mod adding;
mod picker;
mod row;

use super::opened::opened;
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::shell;
use crate::staff::board::Board;
use crate::staff::board::model::{Behind as Count, Later, behind, later};
use crate::ui::Button;
use adding::Adding;
use leptos::prelude::*;
use picker::Picker;
use row::Row;
use veranda_terms::TaskId;

/// The line a task stands behind, with the way out; nothing for every other task.
#[component]
pub fn StandsBehind() -> impl IntoView {
    let (opened, session) = (opened(), session());
    let board = opened.board;
    let say = move || session.say();
    let line = line_of(board, opened.task);
    let archived = Memo::new(move |_| board.is_archived());
    // With the line the button goes: the keyboard stays with what comes in its place.
    let take_out = move |()| board.stand_behind(opened.task, None, || shell::keep_focus("behind-heading"));
    move || {
        line.get().map(|line| {
            let title = board.card(line);
            let name = move || title.read().as_ref().map(|card| card.title.for_staff().to_owned()).unwrap_or_default();
            view! {
                <p class="row hold gap-2" id="stands-behind">
                    <span class="lock">{icon(Icon::LOCK)}{move || say().behind_stands()}</span>
                    <a href=move || board.address.task(line)>{name}</a>
                    <Show when=move || !archived.get()>
                        <Button small=true on_press=take_out>{move || say().behind_take_out()}</Button>
                    </Show>
                </p>
            }
        })
    }
}

/// Whether a task stands behind another.
pub fn line_of(board: Board, task: TaskId) -> Memo<Option<TaskId>> {
    let card = board.card(task);
    Memo::new(move |_| card.read().as_ref().and_then(|card| card.behind))
}

/// What stands behind the task; nothing on the page of one that stands behind another itself.
#[component]
pub fn Behind() -> impl IntoView {
    let (opened, session) = (opened(), session());
    let board = opened.board;
    let say = move || session.say();
    let line = line_of(board, opened.task);
    let all = Memo::new(move |_| {
        let plan = board.plan.read();
        plan.as_ref().map(|plan| behind(plan.cards(), opened.task)).unwrap_or_default()
    });
    let count = board.behind_of(opened.task);
    let count = Memo::new(move |_| count.get().unwrap_or_default());
    let picking = RwSignal::new(false);
    let pick = move |()| {
        picking.set(true);
        request_animation_frame(|| shell::focus_on_first("#behind-form input"));
    };
    view! {
        <Show when=move || line.get().is_none()>
            <section class="card stack tight" aria-labelledby="behind-heading" id="behind">
                <div class="head">
                    <h2 class="lock" id="behind-heading" tabindex="-1">{icon(Icon::LOCK)}{move || say().behind_heading()}</h2>
                    {move || (count.get().tasks > 0).then(|| view! { <span class="tag"><Chip count=count.get()/></span> })}
                    <Show when=move || !picking.get()>
                        <Button small=true on_press=pick attr:id="behind-put">{icon(Icon::PLUS)}{move || say().behind_put()}</Button>
                    </Show>
                </div>
                <p class="s soft">{move || lead(board, count.get())}</p>
                <Warnings/>
                <Show when=move || !all.read().is_empty()>
                    <ul class="stack gap-1">
                        <For each=move || all.get() key=|task| *task let(task)><Row task all/></For>
                    </ul>
                </Show>
                <Show when=move || picking.get()><Picker picking/></Show>
                <Adding/>
            </section>
        </Show>
    }
}

/// What the client reads of it, or that all of it is done.
fn lead(board: Board, Count { tasks, done }: Count) -> String {
    let say = board.session.say();
    match tasks {
        0 => say.behind_nothing().to_owned(),
        tasks if tasks == done => say.behind_all_done_lead(tasks as i64, &board.client()),
        _ => say.behind_lead(&board.client()),
    }
}

/// How much stands behind, in a few words.
#[component]
pub fn Chip(
    /// How much.
    count: Count,
) -> impl IntoView {
    let session = session();
    let Count { tasks, done } = count;
    let all_done = tasks == done;
    let (done, tasks) = (done as i64, tasks as i64);
    if all_done {
        return view! { {icon(Icon::CHECK)}{move || session.say().behind_all_done(tasks)} }.into_any();
    }
    view! {
        {icon(Icon::LAYERS)}
        <span aria-hidden="true">{move || session.say().behind_chip(done, tasks)}</span>
        <span class="sr">{move || session.say().behind_chip_means(done, tasks)}</span>
    }
    .into_any()
}

/// Where something behind is planned for later than the task says.
#[component]
fn Warnings() -> impl IntoView {
    let (opened, session) = (opened(), session());
    let board = opened.board;
    let found = Memo::new(move |_| {
        let plan = board.plan.read();
        let plan = plan.as_ref()?;
        later(plan.cards(), plan.card(opened.task)?)
    });
    move || {
        found.get().map(|Later { task: _, title, day, team, told }| {
            let (say, today) = (session.say(), clock::today());
            let told = told.map(|told| say.behind_later_client(&title, day, told, &board.client(), today));
            let team = team.map(|team| say.behind_later_team(&title, day, team, today));
            [told, team]
                .into_iter()
                .flatten()
                .map(|words| view! { <p class="note watch" role="note">{icon(Icon::WARNING)}<span>{words}</span></p> })
                .collect_view()
        })
    }
}

#[cfg(test)]
mod tests {
    use veranda_terms::Lang;
    use veranda_text::Say;

    #[test]
    fn one_of_several_is_said_in_the_singular() {
        let (fr, sv) = (Say::new(Lang::Fr), Say::new(Lang::Sv));
        assert_eq!(fr.behind_chip_means(1, 3), "1 tâche sur 3 terminée derrière");
        assert_eq!(fr.behind_chip_means(2, 3), "2 tâches sur 3 terminées derrière");
        assert_eq!(sv.behind_chip_means(1, 3), "1 av 3 uppgifter bakom är klar");
        assert_eq!(fr.behind_bulk_some(1, 3, "Logo"), "1 tâche sur 3 est maintenant derrière «\u{a0}Logo\u{a0}».");
        assert_eq!(Say::new(Lang::En).behind_bulk_some(1, 3, "Logo"), "1 of 3 tasks stands behind “Logo” now.");
        assert!(fr.bulk_reminded_some(1, 3).starts_with("Relance faite pour 1 tâche sur 3."));
        assert_eq!(fr.bulk_moved_some(1, 3, "Design"), "1 tâche sur 3 déplacée vers Design.");
        assert_eq!(fr.bulk_saved_some(1, 3), "1 tâche sur 3 enregistrée.");
        assert_eq!(fr.client_progress(1, 3), "1 sur 3 terminée.");
    }
}
