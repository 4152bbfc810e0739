//! A project along the days: a bar for each task from when it began to when it is due, milestones as flags, and the day it
//! is as a line. To look at; what is changed is changed on the task.

mod lines;
mod span;

pub use lines::Wait;
pub use span::Span;

use super::Address;
use super::calendar::What;
use super::near::{Near, Piece, gap};
use super::slip::slipped;
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use leptos::html;
use leptos::prelude::*;
use lines::path;
use std::collections::HashMap;
use veranda_terms::{Day, TaskId};
use veranda_text::Say;

/// How high a row is, in pixels.
const USUAL_ROW: f64 = 49.0;

/// A bar that ends after this much of the days shown has more room before it than behind it.
const MOST_ROOM_BEFORE: f64 = 0.7;

/// What is known of a task's time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// Which task.
    pub task: TaskId,
    /// What it is called.
    pub title: String,
    /// Since when it is asked, or seen by the client; the same as `to` where nothing of the kind is known.
    pub from: Day,
    /// When it is due, ready or was finished; not before `from`.
    pub to: Day,
    /// What happens then.
    pub what: What,
    /// The client date, and the one told first where it is another.
    pub moved: Option<(Day, Day)>,
    /// The day the firm plans it for now, and the one of its baseline where that is another.
    pub planned: Option<(Day, Day)>,
    /// The team date beside a client date, where the firm keeps another.
    pub team: Option<Day>,
    /// Whether it is on the critical path.
    pub decides: bool,
}

impl Bar {
    /// A bar that does not end before it begins, whatever the two days say: what was late to begin is due at once.
    pub fn new(task: TaskId, title: String, (from, to): (Day, Day), what: What) -> Self {
        Self { task, title, from: from.min(to), to, what, moved: None, planned: None, team: None, decides: false }
    }

    /// The same with the client date and the one told first.
    #[must_use]
    pub fn told(self, date: Option<Day>, was: Option<Day>) -> Self {
        let moved = date.zip(was).filter(|(date, was)| date != was && self.what != What::Done);
        Self { moved, ..self }
    }

    /// The same with the team date, where it is not the day the bar ends on.
    #[must_use]
    pub fn beside(self, team: Option<Day>) -> Self {
        let team = team.filter(|day| *day != self.to && self.what != What::Done);
        Self { team, ..self }
    }

    /// The same with the day it is planned for and that of the baseline, and whether it is on the critical path.
    #[must_use]
    pub fn compared(self, now: Option<Day>, baseline: Option<Day>, decides: bool) -> Self {
        let planned = now.zip(baseline).filter(|(now, was)| now != was && self.what != What::Done);
        Self { planned, decides, ..self }
    }
}

/// The first rows are what is to be done, by when; the last what is done, newest first.
fn in_order(mut bars: Vec<Bar>) -> Vec<Bar> {
    bars.sort_by_key(|bar| {
        let group = match bar.what {
            What::Asked(..) => 0,
            What::Done => 2,
            What::Milestone | What::Ready | What::Inside => 1,
        };
        let day = if group == 2 { -bar.to.0 } else { bar.to.0 };
        (group, day, bar.title.clone(), bar.task)
    });
    bars
}

/// The timeline.
#[component]
pub fn Timeline(
    /// The page's address.
    address: Address,
    /// Every task that has a time.
    bars: Memo<Vec<Bar>>,
    /// How many tasks have none.
    undated: Memo<usize>,
    /// Which task waits for which.
    #[prop(optional, into)]
    waits: Signal<Vec<Wait>>,
) -> impl IntoView {
    let session = session();
    let today = clock::today();
    let span = Memo::new(move |_| bars.with(|bars| Span::over(bars.iter().map(|bar| (bar.from, bar.to)), today)));
    let shown = Memo::new(move |_| {
        let span = span.get();
        in_order(bars.get().into_iter().filter(|bar| bar.to >= span.from).collect())
    });
    let by_task = Memo::new(move |_| shown.read().iter().map(|bar| (bar.task, bar.clone())).collect::<HashMap<_, _>>());
    let tasks = Memo::new(move |_| shown.read().iter().map(|bar| bar.task).collect::<Vec<_>>());
    let list = NodeRef::<html::Ul>::new();
    let near = Near::new(tasks, Signal::stored(Vec::new()), USUAL_ROW, move || {
        list.try_get_untracked().flatten().map(Into::into)
    });
    let card = NodeRef::<html::Section>::new();
    let days = NodeRef::<html::Div>::new();
    // Today is in sight first, with a little of what was before it, from a line of the scale on.
    Effect::new(move || {
        if let (Some(card), Some(days)) = (card.get(), days.get()) {
            let (span, wide) = (span.get_untracked(), f64::from(days.client_width()));
            let in_sight = 1.0 - f64::from(card.scroll_width() - card.client_width()) / wide;
            let lines = span.ticks().into_iter().map(|day| span.place(day));
            card.set_scroll_left((wide * first_in_sight(lines, span.place(today), in_sight)) as i32);
        }
    });
    let at = move |day: Day| format!("{:.5}", span.get().place(day));
    let lines = Memo::new(move |_| path(&shown.read(), &waits.read(), span.get()));
    let names = Memo::new(move |_| {
        let mut names: HashMap<TaskId, Vec<String>> = HashMap::new();
        for wait in waits.get() {
            names.entry(wait.task).or_default().push(wait.name);
        }
        names
    });
    let rows = move || shown.read().len().max(1).to_string();
    view! {
        <section
            class="card flush scroll"
            tabindex="0"
            role="region"
            aria-label=session.words(Say::views_timeline_region)
            node_ref=card
        >
            <div class="gantt" style=("--days", move || span.get().days().to_string())>
                <div class="scale" aria-hidden="true">
                    <For each=move || span.get().labels(today) key=|day| *day let(day)>
                        <span class="s dim" style=("--at", move || at(day))>
                            {move || session.say().day_of_month(day)}
                        </span>
                    </For>
                    <span class="today" style=("--at", move || at(today))>
                        {move || session.say().views_today_is(&session.say().day_of_month(today))}
                    </span>
                </div>
                <div class="ticks" aria-hidden="true" node_ref=days>
                    <For each=move || span.get().ticks() key=|day| *day let(day)>
                        <i style=("--at", move || at(day))></i>
                    </For>
                    <i class="today" style=("--at", move || at(today))></i>
                </div>
                <Show when=move || !lines.read().is_empty()>
                    <svg
                        class="lines"
                        aria-hidden="true"
                        preserveAspectRatio="none"
                        viewBox=move || format!("0 0 1000 {}", rows())
                        style=("--rows", rows)
                    >
                        <path d=lines vector-effect="non-scaling-stroke"></path>
                    </svg>
                </Show>
                <ul node_ref=list>
                    <For each=move || near.pieces.get() key=Piece::key let(piece)>
                        {match piece {
                            Piece::Item(task, _) => view! { <Row task near by_task span names address/> }.into_any(),
                            Piece::Gap(number, _) => gap(near.gap(number)),
                        }}
                    </For>
                </ul>
            </div>
        </section>
        <Show when=move || undated.get() != 0>
            <p class="s soft">{move || session.say().views_undated(undated.get() as i64)}</p>
        </Show>
    }
}

#[component]
fn Row(
    task: TaskId,
    near: Near<TaskId>,
    by_task: Memo<HashMap<TaskId, Bar>>,
    span: Memo<Span>,
    names: Memo<HashMap<TaskId, Vec<String>>>,
    address: Address,
) -> impl IntoView {
    let session = session();
    // The row is gone in the same moment as its bar: between the two there is nothing to show.
    let bar = Memo::new(move |_| by_task.with(|bars| bars.get(&task).cloned()));
    let (at, of) = near.place(task);
    let on = Memo::new(move |_| names.with(|names| names.get(&task).cloned().unwrap_or_default()));
    let after = move || {
        let on = on.read();
        let names: Vec<&str> = on.iter().map(String::as_str).collect();
        (!names.is_empty()).then(|| session.say().order_after(&session.say().names(&names)))
    };
    move || {
        bar.get().map(|bar| {
            let span = span.get();
            let (from, long) = (span.place(bar.from), span.place(bar.to.plus(1)) - span.place(bar.from));
            let (milestone, inside) = (bar.what == What::Milestone, bar.what == What::Inside);
            let (drawing, coloured_as) = match &bar.what {
                What::Milestone => (Icon::FLAG, None),
                What::Asked(verb, _) => (Icon::said(verb), Some(verb.action.as_str())),
                What::Ready => (Icon::HOURGLASS, Some("withus")),
                What::Inside => (Icon::LOCK, None),
                What::Done => (Icon::CHECK, Some("done")),
            };
            let words = {
                let (what, to, moved, planned, team) = (bar.what.clone(), bar.to, bar.moved, bar.planned, bar.team);
                move || {
                    let say = session.say();
                    let slip = moved.and_then(|(date, was)| slipped(say, Some(date), Some(was)));
                    let drift = planned.map(|(now, was)| match now.since(was) {
                        days @ 1.. => say.baseline_shift_later(i64::from(days)),
                        days => say.baseline_shift_earlier(i64::from(-days)),
                    });
                    let ours = team.map(|day| say.staff_card_team_date(day, clock::today()));
                    let first = said(say, &what, to);
                    let all = [slip, drift, ours].into_iter().flatten().fold(first.clone(), |all, more| say.slip_date(&all, &more));
                    // Beside a short bar the marks along it say the rest.
                    let more = all.strip_prefix(&first).map(str::to_owned);
                    view! { {first}<span class="more">{more}</span> }
                }
            };
            // Where it was told to be first, if that is in sight.
            let in_sight = |day: &Day| *day >= span.from && *day <= span.to;
            let was = bar.moved.map(|(_, was)| was).filter(in_sight);
            let planned = bar.planned.map(|(_, was)| was).filter(in_sight);
            let team = bar.team.filter(in_sight);
            view! {
                <li data-action=coloured_as aria-posinset=at.clone() aria-setsize=of.clone()>
                    <a class="clip" href=move || address.task(task)>
                        {bar.title.clone()}
                        {move || after().map(|words| view! { <span class="sr">{words}</span> })}
                    </a>
                    <div class="track">
                        <Show when=move || !on.read().is_empty()>
                            <i class="tip" aria-hidden="true" style=("--at", format!("{from:.5}"))></i>
                        </Show>
                        {was.map(|was| view! {
                            <i class="was" aria-hidden="true" style=("--at", format!("{:.5}", span.place(was.plus(1))))></i>
                        })}
                        {planned.map(|was| view! {
                            <i class="base" aria-hidden="true" style=("--at", format!("{:.5}", span.place(was.plus(1))))></i>
                        })}
                        {team.map(|day| view! {
                            <i class="team" aria-hidden="true" style=("--at", format!("{:.5}", span.place(day.plus(1))))>{icon(Icon::LOCK)}</i>
                        })}
                        <span
                            class="span"
                            class:decides=bar.decides
                            class:mile=milestone
                            class:inside=inside
                            class:yours=matches!(bar.what, What::Asked(..))
                            class:at-end={from + long > MOST_ROOM_BEFORE}
                            style=("--from", format!("{from:.5}"))
                            style=("--long", format!("{long:.5}"))
                        >
                            {icon(drawing)}<span class="clip">{words}</span>
                        </span>
                    </div>
                </li>
            }
        })
    }
}

/// Where what is in sight begins, so that today is in its first part: at a line of the scale, unless today would be out of
/// sight from there. Everything as a part of all the days.
fn first_in_sight(lines: impl Iterator<Item = f64>, today: f64, in_sight: f64) -> f64 {
    let wanted = (today - in_sight / 3.0).min(1.0 - in_sight).max(0.0);
    let line = lines.take_while(|line| *line <= wanted).last();
    line.filter(|line| today - line < in_sight * 0.8).unwrap_or(wanted)
}

fn said(say: Say, what: &What, day: Day) -> String {
    let today = clock::today();
    match what {
        What::Milestone => say.views_milestone_on(day, today),
        What::Asked(verb, _) => say.views_asked_by(say.said(verb), day, today),
        What::Ready => say.views_ready_on(day, today),
        What::Inside => say.views_inside_on(day, today),
        What::Done => say.client_done_on(day, today),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_terms::Action;

    #[test]
    fn today_is_in_sight_first_from_a_line_of_the_scale_on_where_that_is_near() {
        let first = |lines: &[f64], today, in_sight| first_in_sight(lines.iter().copied(), today, in_sight);
        let weeks = [0.0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875];
        assert_eq!(first(&weeks, 0.5, 0.375), 0.375);
        assert_eq!(first(&weeks, 0.0625, 0.375), 0.0, "nothing is before the first day");
        assert_eq!(first(&weeks, 0.8125, 0.4375), 0.5, "nothing is behind the last one");
        assert_eq!(first(&weeks, 0.5, 1.0), 0.0, "all of it is in sight");
        // Months on a phone: the line before is so far back that today would be out of sight.
        assert_eq!(first(&[0.0, 0.25], 0.5, 0.1875), 0.4375);
        assert_eq!(first(&[], 0.5, 0.375), 0.375);
    }

    fn bar(number: u32, to: i32, what: What) -> Bar {
        let task = format!("{number:08x}-0000-4000-8000-000000000000").parse().unwrap();
        Bar::new(task, format!("Task {number}"), (Day(100), Day(to)), what)
    }

    #[test]
    fn what_is_asked_comes_first_and_what_is_done_last_newest_first() {
        let bars = vec![
            bar(1, 110, What::Done),
            bar(2, 120, What::Done),
            bar(3, 105, What::Ready),
            bar(4, 130, What::Asked(Action::Review.into(), None)),
            bar(5, 125, What::Asked(Action::Sign.into(), None)),
        ];
        let order: Vec<String> = in_order(bars).into_iter().map(|bar| bar.title).collect();
        assert_eq!(order, ["Task 5", "Task 4", "Task 3", "Task 2", "Task 1"]);
    }

    #[test]
    fn a_bar_never_ends_before_it_begins() {
        let late = bar(1, 90, What::Ready);
        assert_eq!((late.from, late.to), (Day(90), Day(90)));
    }

    #[test]
    fn a_team_date_stands_beside_another_client_date_until_the_task_is_done() {
        let team = |what, day| bar(1, 110, what).beside(day).team;
        assert_eq!(team(What::Ready, Some(Day(105))), Some(Day(105)));
        assert_eq!(team(What::Ready, Some(Day(110))), None);
        assert_eq!(team(What::Ready, None), None);
        assert_eq!(team(What::Done, Some(Day(105))), None);
    }

    #[test]
    fn a_date_that_moved_shows_where_it_was_until_the_task_is_done() {
        let moved = |what, was| bar(1, 110, what).told(Some(Day(110)), was).moved;
        assert_eq!(moved(What::Ready, Some(Day(105))), Some((Day(110), Day(105))));
        assert_eq!(moved(What::Ready, Some(Day(110))), None);
        assert_eq!(moved(What::Ready, None), None);
        assert_eq!(moved(What::Done, Some(Day(105))), None);
    }
}
