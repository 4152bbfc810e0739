//! From a change by the firm to the paint in a reader's browser.

use super::gates::CHANGE_PAINTED;
use super::numbers::{ms, part, whole};
use super::world::{Project, World};
use super::{Bench, memory, spec};
use crate::shell;
use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::json;
use std::fmt::Write;

const CHANGES: usize = 200;
const OTHERS: [usize; 2] = [1, 1_000];

/// What was measured, in milliseconds.
#[derive(Deserialize)]
struct Changes {
    /// From the request's first byte to the frame that shows it.
    painted: Vec<f64>,
    /// From the request's first byte to its answer.
    answered: Vec<f64>,
}

/// The table.
pub fn measured(bench: &Bench, world: &World) -> Result<String> {
    let mut table = format!(
        "A colleague says something about a task, a reader has the board open in Chromium and nothing else to do: from \
         sending the request to the frame with the new count on the card. {CHANGES} changes a row, one after the other; \
         the house writes to the disk of this machine before it answers. The other viewers are open streams of the same \
         client, each told of every change.\n\n\
         | board | other viewers | answered p50, ms | painted p50, ms | painted p99, ms | aim: p99 at most {} ms |\n\
         | --- | ---: | ---: | ---: | ---: | --- |\n",
        CHANGE_PAINTED.aim
    );
    let projects: [&Project; 2] = [&world.small, &world.large];
    for project in projects {
        for others in OTHERS {
            let cards = whole(project.tasks.len() as f64);
            shell::say(&format!("Changes on a board of {cards} cards, other viewers: {others}"));
            let watching = memory::watch(bench, world, others)?;
            let Changes { painted, answered } = changes(bench, world, project)?;
            watching.end()?;
            let late = part(&painted, 0.99);
            writeln!(
                table,
                "| {cards} cards | {} | {} | {} | {} | {} |",
                whole(others as f64),
                ms(part(&answered, 0.5)),
                ms(part(&painted, 0.5)),
                ms(late),
                CHANGE_PAINTED.verdict(late),
            )?;
        }
    }
    Ok(table)
}

fn changes(bench: &Bench, world: &World, project: &Project) -> Result<Changes> {
    let reader = world.readers.first().context("nobody reads")?;
    spec::run(
        bench,
        "live",
        &json!({
            "url": format!("http://{}/projects/{}", world.client_host(), project.id),
            "cookies": [reader.cookie()?],
            "staff": { "port": world.port, "host": world.staff.host(), "cookie": world.staff.cookie()? },
            "changes": CHANGES,
        }),
    )
}
