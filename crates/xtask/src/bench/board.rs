//! The data of a board, asked for by a reader of the client, beside a server that sends the same bytes.

use super::answers::Answers;
use super::crowd::{self, Asked, Rounds};
use super::numbers::{median, ms, ratio, whole};
use super::world::{Project, World};
use super::{Bench, minimal};
use crate::shell;
use anyhow::{Context, Result};
use std::fmt::Write;

const ROUNDS: usize = 5;
const SECONDS: f64 = 1.5;

/// The table.
pub fn measured(bench: &Bench, world: &World) -> Result<String> {
    let reader = world.readers.first().context("nobody reads")?;
    let projects: [&Project; 2] = [&world.small, &world.large];
    let mut answers = Answers::in_folder(bench.folder.join("boards"))?;
    let mut sizes = Vec::new();
    for project in projects {
        let path = path(project);
        let plain = reader.send("GET", &path, &[], None)?;
        let br = reader.send("GET", &path, &[("accept-encoding", "br")], None)?;
        sizes.push([plain.body.len(), br.body.len()]);
        answers.like(&path, &plain, &br)?;
    }
    let (server, port) = minimal::serve(&bench.minimal, &answers.close()?)?;
    shell::say("The data of a board");
    let mut table = format!(
        "`GET /api/client/projects/…` by a reader over 16 connections; {ROUNDS} rounds of {SECONDS} s each, in turn. The \
         minimal server asks nobody and holds the bytes ready; Veranda looks up the session, the seat and the cards, \
         makes the view and presses it, each time.\n\n\
         | board | bytes | Veranda answers/s | minimal answers/s | minimal is faster by | Veranda whole answer p50, ms |\n\
         | --- | ---: | ---: | ---: | ---: | ---: |\n"
    );
    for (project, sizes) in projects.into_iter().zip(sizes) {
        for (takes, bytes) in [None, Some("br")].into_iter().zip(sizes) {
            let rounds = rounds(bench, world, port, &path(project), takes)?;
            let (ours, base) = (rounds.ours(|took| took.per_second), rounds.base(|took| took.per_second));
            writeln!(
                table,
                "| {} cards{} | {} | {} | {} | {:.1} × | {} |",
                whole(project.tasks.len() as f64),
                if takes.is_some() { ", after brotli" } else { "" },
                whole(bytes as f64),
                whole(median(&ours)),
                whole(median(&base)),
                ratio(&base, &ours),
                ms(median(&rounds.ours(|took| took.whole_p50)) / 1e3),
            )?;
        }
    }
    server.end()?;
    Ok(table)
}

fn path(project: &Project) -> String {
    format!("/api/client/projects/{}", project.id)
}

fn rounds(bench: &Bench, world: &World, minimal: u16, path: &str, takes: Option<&str>) -> Result<Rounds> {
    let (host, cookies) = (world.client_host(), world.cookies()?);
    let cookie = cookies.first().context("nobody reads")?;
    let asked = |port| Asked { port, host: &host, path, takes, cookie, seconds: SECONDS };
    let mut rounds = Rounds::default();
    for _ in 0..ROUNDS {
        rounds.ours.push(crowd::round(&bench.minimal, &asked(world.port))?);
        rounds.base.push(crowd::round(&bench.minimal, &asked(minimal))?);
    }
    Ok(rounds)
}
