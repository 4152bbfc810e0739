//! The first byte of a report for its reader, beside a server that sends the same bytes without asking anything.

use super::answers::Answers;
use super::crowd::{self, Asked, Rounds};
use super::gates::{FIRST_BYTE, FIRST_BYTE_CHANGING, Gate};
use super::numbers::{median, ms, ratio, whole};
use super::world::World;
use super::{Bench, minimal};
use crate::{clock, shell};
use anyhow::{Result, bail};
use serde_json::json;
use std::fmt::Write;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

const ROUNDS: usize = 5;
const SECONDS: f64 = 2.0;
/// Something changes this often in the round that says what a change costs.
const CHANGE_EVERY: Duration = Duration::from_millis(100);

/// The table.
pub fn measured(bench: &Bench, world: &World) -> Result<String> {
    let guest = &world.link.guest;
    let mut answers = Answers::in_folder(bench.folder.join("report"))?;
    let plain = guest.send("GET", &world.link.path, &[], None)?;
    let br = guest.send("GET", &world.link.path, &[("accept-encoding", "br")], None)?;
    let bytes = (plain.body.len(), br.body.len());
    answers.like(&world.link.path, &plain, &br)?;
    let (server, port) = minimal::serve(&bench.minimal, &answers.close()?)?;
    shell::say("The first byte of a report");
    let as_it_is = rounds(bench, world, port, None)?;
    let pressed = rounds(bench, world, port, Some("br"))?;
    let changing = while_changing(world, || rounds(bench, world, port, Some("br")))?;
    server.end()?;
    let mut table = format!(
        "A report of {} bytes ({} after brotli), asked for by its reader over 16 connections; {ROUNDS} rounds of \
         {SECONDS} s each, in turn.\n\n\
         | first byte | Veranda p50, ms | minimal p50, ms | ratio | Veranda p99, ms | minimal p99, ms | Veranda answers/s | minimal answers/s | at most {} ×, aim {} × |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |\n",
        whole(bytes.0 as f64),
        whole(bytes.1 as f64),
        FIRST_BYTE.gate,
        FIRST_BYTE.aim,
    );
    row(&mut table, "as it is", &as_it_is, &FIRST_BYTE)?;
    row(&mut table, "after brotli", &pressed, &FIRST_BYTE)?;
    row(&mut table, "after brotli, while the project changes ten times a second", &changing, &FIRST_BYTE_CHANGING)?;
    Ok(table)
}

fn rounds(bench: &Bench, world: &World, minimal: u16, takes: Option<&str>) -> Result<Rounds> {
    let (host, cookie) = (world.client_host(), world.link.guest.cookie()?);
    let asked = |port| Asked { port, host: &host, path: &world.link.path, takes, cookie, seconds: SECONDS };
    let mut rounds = Rounds::default();
    for _ in 0..ROUNDS {
        rounds.ours.push(crowd::round(&bench.minimal, &asked(world.port))?);
        rounds.base.push(crowd::round(&bench.minimal, &asked(minimal))?);
    }
    Ok(rounds)
}

/// Measures while somebody of the firm says something about a task of the project, again and again.
fn while_changing(world: &World, measure: impl FnOnce() -> Result<Rounds>) -> Result<Rounds> {
    let over = AtomicBool::new(false);
    let staff = world.staff.again("bench-changes");
    let tasks = &world.small.tasks;
    std::thread::scope(|scope| {
        let over = &over;
        let changes = scope.spawn(move || -> Result<()> {
            let mut number = 0;
            while !over.load(Ordering::Relaxed) {
                let watch = clock::start();
                let path = format!("/api/staff/tasks/{}/finish", tasks[number / 2 % tasks.len()]);
                staff.post(&path, &json!({ "done": number % 2 == 0 }))?;
                number += 1;
                std::thread::sleep(CHANGE_EVERY.saturating_sub(watch.elapsed()));
            }
            Ok(())
        });
        let measured = measure();
        over.store(true, Ordering::Relaxed);
        match changes.join() {
            Ok(changed) => changed?,
            Err(_) => bail!("whoever changes things has stumbled"),
        }
        measured
    })
}

fn row(table: &mut String, name: &str, rounds: &Rounds, gate: &Gate) -> Result<()> {
    let (ours, base) = (rounds.ours(|took| took.first_byte_p50), rounds.base(|took| took.first_byte_p50));
    let late = |took: &crowd::Took| took.first_byte_p99;
    let times = ratio(&ours, &base);
    writeln!(
        table,
        "| {name} | {} | {} | {times:.2} | {} | {} | {} | {} | {} |",
        ms(median(&ours) / 1e3),
        ms(median(&base) / 1e3),
        ms(median(&rounds.ours(late)) / 1e3),
        ms(median(&rounds.base(late)) / 1e3),
        whole(median(&rounds.ours(|took| took.per_second))),
        whole(median(&rounds.base(|took| took.per_second))),
        gate.verdict(times),
    )?;
    Ok(())
}
