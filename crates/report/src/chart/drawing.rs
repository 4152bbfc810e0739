//! The chart's lines: from days and counts to whole coordinates.

use super::counts::Counts;
use super::whole;
use leptos::prelude::*;
use veranda_terms::Day;
use veranda_text::Say;

/// A drawing's size and edges.
pub(super) struct Frame {
    class: &'static str,
    name: &'static str,
    size: (i32, i32),
    left: i32,
    right: i32,
    top: i32,
    bottom: i32,
}

/// For screens and paper.
pub(super) const BROAD: Frame =
    Frame { class: "chart broad", name: "chart-broad", size: (1040, 300), left: 46, right: 1000, top: 40, bottom: 266 };

/// For phones.
pub(super) const NARROW: Frame =
    Frame { class: "chart narrow", name: "chart-narrow", size: (348, 262), left: 34, right: 334, top: 44, bottom: 230 };

/// Where days and counts lie.
struct Scale<'a> {
    frame: &'a Frame,
    first: Day,
    span: i32,
    most: i32,
}

impl Scale<'_> {
    fn x(&self, day: Day) -> i32 {
        let width = i64::from(self.frame.right - self.frame.left);
        self.frame.left + small(width * i64::from(day.since(self.first)) / i64::from(self.span))
    }

    fn y(&self, count: usize) -> i32 {
        let height = i64::from(self.frame.bottom - self.frame.top);
        self.frame.bottom - small(height * whole(count) / i64::from(self.most))
    }

    /// A stair that rises by one on each of these days, then runs on to `until`.
    fn stair(&self, days: &[Day], until: Day) -> String {
        let mut path = format!("M{} {}", self.x(self.first), self.y(0));
        for (at, day) in days.iter().enumerate() {
            // Several on one day are one step.
            if days.get(at + 1) != Some(day) {
                path.push_str(&format!("H{}V{}", self.x(*day), self.y(at + 1)));
            }
        }
        path.push_str(&format!("H{}", self.x(until)));
        path
    }
}

/// Draws the chart into a frame.
pub(super) fn draw(frame: &'static Frame, counts: &Counts, say: Say, today: Day, text: String) -> AnyView {
    let span = counts.last.since(counts.first).max(1);
    let most = i32::try_from(counts.due.len()).unwrap_or(i32::MAX).max(1);
    let scale = Scale { frame, first: counts.first, span, most };
    let (now, done) = (scale.x(today), counts.done_by(today));
    let label = say.report_chart_now(whole(done), whole(counts.due_by(today)));
    let (title, desc) = (format!("{}-title", frame.name), format!("{}-text", frame.name));
    view! {
        <svg
            class=frame.class
            viewBox=format!("0 0 {} {}", frame.size.0, frame.size.1)
            role="img"
            aria-labelledby=format!("{title} {desc}")
        >
            <title id=title.clone()>{say.report_chart()}</title>
            <desc id=desc.clone()>{text}</desc>
            {grid(&scale, say)}
            {days(&scale, counts, say, today)}
            {counts.forecast.map(|(first, last)| view! { <path class="fan" d=fan(&scale, (today, done), first, last)></path> })}
            <path class="plan" d=scale.stair(&counts.due, counts.last)></path>
            <path class="real" d=scale.stair(&counts.done, today)></path>
            <line class="now" x1=now.to_string() x2=now.to_string() y1=(frame.top - 18).to_string() y2=frame.bottom.to_string()></line>
            <circle class="point" cx=now.to_string() cy=scale.y(done).to_string() r="5"></circle>
            {words(now, frame.top - 24, beside(frame, now, 40), say.report_chart_today())}
            {point(&scale, now, done, label)}
        </svg>
    }
    .into_any()
}

/// Lines across, at round counts.
fn grid(scale: &Scale, say: Say) -> Vec<AnyView> {
    let frame = scale.frame;
    let step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].into_iter().find(|step| scale.most / step <= 4);
    (0..=scale.most)
        .step_by(usize::try_from(step.unwrap_or(10_000)).unwrap_or(1))
        .map(|count| {
            let y = scale.y(usize::try_from(count).unwrap_or(0));
            view! {
                <line class="grid" x1=frame.left.to_string() x2=frame.right.to_string() y1=y.to_string() y2=y.to_string()></line>
                <text x=(frame.left - 6).to_string() y=(y + 4).to_string() text-anchor="end">{say.number(count.into())}</text>
            }
            .into_any()
        })
        .collect()
}

/// The first, the last and today's date below.
fn days(scale: &Scale, counts: &Counts, say: Say, today: Day) -> Vec<AnyView> {
    let frame = scale.frame;
    let y = frame.bottom + 22;
    let now = scale.x(today);
    // A date of up to eighty units must not run into its neighbours.
    let apart = now - frame.left > 130 && frame.right - now > 130;
    let mut labels = vec![
        words(frame.left, y, "start", say.day(counts.first, today)),
        words(frame.right, y, "end", say.day(counts.last, today)),
    ];
    if apart {
        labels.push(words(now, y, "middle", say.day(today, today)));
    }
    labels
}

/// From where it stands to where the lead expects the end.
fn fan(scale: &Scale, now: (Day, usize), first: Day, last: Day) -> String {
    let top = scale.frame.top;
    // A single day is still seen.
    let (from, to) = (scale.x(first), scale.x(last).max(scale.x(first) + 6));
    format!("M{} {}L{from} {top}H{to}Z", scale.x(now.0), scale.y(now.1))
}

/// What the point says, on the side where there is room.
fn point(scale: &Scale, now: i32, done: usize, label: String) -> AnyView {
    let frame = scale.frame;
    let y = scale.y(done);
    let to_the_right = now < (frame.left + frame.right) / 2;
    let x = if to_the_right { now + 12 } else { now - 12 };
    let below = y + 22 < frame.bottom;
    // Right of the point the plan climbs above it; left of it the line has come from below.
    let y = if to_the_right && below { y + 22 } else { y - 12 };
    view! {
        <text class="strong" x=x.to_string() y=y.to_string() text-anchor=if to_the_right { "start" } else { "end" }>{label}</text>
    }
    .into_any()
}

/// How a text of so many units to each side stands at `x` without leaving the frame.
const fn beside(frame: &Frame, x: i32, half: i32) -> &'static str {
    if x - half < frame.left {
        "start"
    } else if x + half > frame.right {
        "end"
    } else {
        "middle"
    }
}

fn words(x: i32, y: i32, anchor: &'static str, text: impl Into<String>) -> AnyView {
    view! { <text x=x.to_string() y=y.to_string() text-anchor=anchor>{text.into()}</text> }.into_any()
}

fn small(value: i64) -> i32 {
    i32::try_from(value).unwrap_or(i32::MAX)
}
