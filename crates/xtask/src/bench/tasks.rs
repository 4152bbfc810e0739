//! A project of ten thousand tasks beside one of a hundred, on the firm's board.

use super::gates::{LONG_FRAMES, PAINTED_AMONG_MANY, SCREEN_FULL};
use super::numbers::{median, ms, part, ratio, whole};
use super::world::{Project, World};
use super::{Bench, spec};
use crate::shell;
use anyhow::Result;
use serde::Deserialize;
use serde_json::{Value, json};
use std::fmt::Write;

const FEW: usize = 100;
const MANY: usize = 10_000;
const ASKS: usize = 40;
const VISITS: usize = 7;
const CHANGES: usize = 100;

/// What was measured on each of the two boards, in milliseconds.
#[derive(Deserialize)]
struct Measured {
    few: Board,
    many: Board,
}

#[derive(Deserialize)]
struct Board {
    /// From entering the address to the frame in which the screen is full of cards, visit by visit.
    full: Vec<f64>,
    /// From entering the address until the last card is there.
    whole: Vec<f64>,
    /// Frames while it was scrolled.
    scrolled: Frames,
    /// Frames while a card was dragged.
    dragged: Frames,
    /// From the request of a change to the frame that shows it.
    painted: Vec<f64>,
}

#[derive(Deserialize)]
struct Frames {
    /// How many.
    frames: f64,
    /// How long those took that took more than fifty milliseconds.
    long: Vec<f64>,
}

/// The table.
pub fn measured(bench: &Bench, world: &World) -> Result<String> {
    shell::say("A project of ten thousand tasks");
    // Sharing them is news to every reader. Their mails would be put together while something is measured.
    for reader in &world.readers {
        reader.post("/api/client/me/mails", &json!({ "asked": "never", "told": "never", "quiet": null }))?;
    }
    let (few, many) = (world.project("Signal boxes", FEW, ASKS)?, world.project("Whole fleet", MANY, ASKS)?);
    let about = |project: &Project, board: &str| -> Value {
        json!({ "url": format!("http://{}/projects/{}", world.staff_host(), project.id), "tasks": project.tasks.len(), "name": board })
    };
    let Measured { few, many } = spec::run(
        bench,
        "tasks",
        &json!({
            "few": about(&few, "few"), "many": about(&many, "many"),
            "staff": { "port": world.port, "host": world.staff.host(), "cookie": world.staff.cookie()? },
            "visits": VISITS, "changes": CHANGES,
        }),
    )?;
    table(&few, &many)
}

fn table(few: &Board, many: &Board) -> Result<String> {
    let mut table = format!(
        "The firm's board in Chromium, 1440 wide: one project of {} tasks and one of {}, all shared, with the same asks. \
         {VISITS} visits of each in turn, each time a fresh context with an empty cache. The screen is full in the frame in \
         which no lane in sight has room for a card that it has. Then the whole board is scrolled by the wheel to its end and \
         back, and a card is carried by the mouse over all lanes in sight; frames are counted as the browser counts long ones \
         (more than 50 ms). {CHANGES} changes: a colleague says something about a task that is on the screen.\n\n\
         | | {} tasks | {} tasks | |\n| --- | ---: | ---: | --- |\n",
        whole(FEW as f64),
        whole(MANY as f64),
        whole(FEW as f64),
        whole(MANY as f64),
    );
    let times = ratio(&many.full, &few.full);
    let promise = format!("{times:.2} ×, at most {} ×: {}", SCREEN_FULL.gate, SCREEN_FULL.verdict(times));
    let mut row = |what: &str, of: &dyn Fn(&Board) -> String, verdict: &str| {
        writeln!(table, "| {what} | {} | {} | {verdict} |", of(few), of(many))
    };
    row("screen full, ms", &|board| ms(median(&board.full)), &promise)?;
    row("all cards there, ms", &|board| ms(median(&board.whole)), "")?;
    let long = (many.scrolled.long.len() + many.dragged.long.len()) as f64;
    let said = |frames: &Frames| match frames.long.iter().copied().reduce(f64::max) {
        None => format!("0 of {}", whole(frames.frames)),
        Some(worst) => format!("{} of {}, the longest {} ms", frames.long.len(), whole(frames.frames), ms(worst)),
    };
    row("long frames, scrolling", &|board| said(&board.scrolled), "")?;
    row(
        "long frames, dragging",
        &|board| said(&board.dragged),
        &format!("none of either: {}", LONG_FRAMES.verdict(long)),
    )?;
    row("a change painted, p50, ms", &|board| ms(part(&board.painted, 0.5)), "")?;
    let late = part(&many.painted, 0.99);
    let promise = format!("at most {} ms: {}", PAINTED_AMONG_MANY.gate, PAINTED_AMONG_MANY.verdict(late));
    row("a change painted, p99, ms", &|board| ms(part(&board.painted, 0.99)), &promise)?;
    Ok(table)
}
