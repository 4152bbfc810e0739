//! First visits in a browser: a report and a large board, each beside a static page of the same content.

use super::answers::Answers;
use super::caller::Said;
use super::gates::{BYTES_TO_LIVE, BYTES_TO_PAINT, REPORT_VISIT};
use super::numbers::{median, ms, ratio, whole};
use super::world::World;
use super::{Bench, minimal, spec};
use crate::shell;
use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::json;
use std::fmt::Write;

const PLAIN_ROUNDS: usize = 7;
const SLOW_ROUNDS: usize = 5;

/// What a page became in the browser: what a static page of it holds.
#[derive(Deserialize)]
struct Captured {
    report: Page,
    board: Page,
}

#[derive(Deserialize)]
struct Page {
    html: String,
    /// Texts that are seen when the beginning and the end of it are there.
    texts: Vec<String>,
}

/// One visit. Times in milliseconds since the address was entered.
#[derive(Deserialize)]
struct Visit {
    page: String,
    profile: String,
    side: String,
    /// First contentful paint.
    paint: f64,
    /// The first known text is painted.
    seen: f64,
    /// A click works, or the stream has said hello.
    live: Option<f64>,
    bytes_to_paint: f64,
    bytes_to_seen: f64,
    bytes_to_live: Option<f64>,
}

/// The tables.
pub fn measured(bench: &Bench, world: &World) -> Result<String> {
    shell::say("First visits");
    let reader = world.readers.first().context("nobody reads")?;
    let board = format!("http://{}/projects/{}", world.client_host(), world.large.id);
    let cookies = [reader.cookie()?];
    let captured: Captured = spec::run(
        bench,
        "capture",
        &json!({ "report": { "url": world.link.address, "cookies": [] }, "board": { "url": board, "cookies": cookies } }),
    )?;
    let (server, port) = minimal::serve(&bench.minimal, &answers(bench, world, &captured)?)?;
    let still = |page: &str| format!("http://bench.localhost:{port}/still/{page}");
    let asked = json!({
        "rounds": { "plain": PLAIN_ROUNDS, "slow": SLOW_ROUNDS },
        "pages": [
            { "name": "report", "url": world.link.address, "cookies": [], "still": still("report"),
              "texts": captured.report.texts, "live": "hello" },
            { "name": "board", "url": board, "cookies": cookies, "still": still("board"),
              "texts": captured.board.texts, "live": "click" },
        ],
    });
    let visits: Vec<Visit> = spec::run(bench, "visits", &asked)?;
    server.end()?;
    table(world, &visits)
}

/// The static pages with the style sheets and fonts they name, as the house sends them.
fn answers(bench: &Bench, world: &World, captured: &Captured) -> Result<std::path::PathBuf> {
    let reader = world.readers.first().context("nobody reads")?;
    let both = |path: &str| -> Result<(Said, Said)> {
        Ok((reader.send("GET", path, &[], None)?, reader.send("GET", path, &[("accept-encoding", "br")], None)?))
    };
    let mut answers = Answers::in_folder(bench.folder.join("still"))?;
    let headers = reader.send("GET", "/", &[], None)?.headers;
    let mut files: Vec<String> = Vec::new();
    files.push(format!("/assets/{}", bench.manifest.css));
    files.extend(bench.manifest.fonts.iter().map(|font| format!("/assets/{font}")));
    for (name, page) in [("report", &captured.report), ("board", &captured.board)] {
        answers.page(&format!("/still/{name}"), &headers, &page.html)?;
        let brand = page.html.split('"').find(|part| part.starts_with("/brand/"));
        files.extend(brand.map(str::to_owned));
    }
    files.sort();
    files.dedup();
    for file in files {
        let (plain, br) = both(&file)?;
        answers.like(&file, &plain, &br)?;
    }
    answers.close()
}

fn table(world: &World, visits: &[Visit]) -> Result<String> {
    let of = |page: &str, profile: &str, side: &str, figure: &dyn Fn(&Visit) -> Option<f64>| -> Vec<f64> {
        let same = |visit: &&Visit| visit.page == page && visit.profile == profile && visit.side == side;
        visits.iter().filter(same).filter_map(figure).collect()
    };
    let mut table = format!(
        "Chromium, each time a fresh context with an empty cache, ours and the static page in turn: {PLAIN_ROUNDS} visits \
         of each as it is, {SLOW_ROUNDS} on the slow profile (processor four times slower, 1.6 Mbit/s, 150 ms). The static \
         page holds what the browser had made of ours, with the same style sheets and font. The report is opened by its \
         link, without a cookie, so its secret is exchanged first. \"Content\" is the frame in which a known text is \
         painted. The board has {} cards.\n\n\
         | visit | first paint, ms | of the static page | ratio | content, ms | of the static page | ratio | usable, ms | report at most {} ×, aim {} × |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |\n",
        whole(world.large.tasks.len() as f64),
        REPORT_VISIT.gate,
        REPORT_VISIT.aim,
    );
    for (page, name) in [("report", "report"), ("board", "board")] {
        for profile in ["plain", "slow"] {
            let pair = |figure: &dyn Fn(&Visit) -> Option<f64>| {
                (of(page, profile, "ours", figure), of(page, profile, "still", figure))
            };
            let (paint, still_paint) = pair(&|visit| Some(visit.paint));
            let (seen, still_seen) = pair(&|visit| Some(visit.seen));
            let live = median(&of(page, profile, "ours", &|visit| visit.live));
            let times = ratio(&seen, &still_seen);
            let verdict = if page == "report" { REPORT_VISIT.verdict(times) } else { String::new() };
            writeln!(
                table,
                "| {name}, {profile} | {} | {} | {:.2} | {} | {} | {times:.2} | {} | {verdict} |",
                ms(median(&paint)),
                ms(median(&still_paint)),
                ratio(&paint, &still_paint),
                ms(median(&seen)),
                ms(median(&still_seen)),
                ms(live),
            )?;
        }
    }
    let bytes = |page: &str, figure: &dyn Fn(&Visit) -> Option<f64>| median(&of(page, "slow", "ours", figure));
    write!(
        table,
        "\nBytes on the wire, headers included, on the slow profile, where little comes that was not asked for in time:\n\n\
         | first visit | to first paint | to the content | until live | of the static page, to the content |\n\
         | --- | ---: | ---: | ---: | ---: |\n"
    )?;
    for page in ["report", "board"] {
        writeln!(
            table,
            "| {page} | {} | {} | {} | {} |",
            whole(bytes(page, &|visit| Some(visit.bytes_to_paint))),
            whole(bytes(page, &|visit| Some(visit.bytes_to_seen))),
            whole(bytes(page, &|visit| visit.bytes_to_live)),
            whole(median(&of(page, "slow", "still", &|visit| Some(visit.bytes_to_seen)))),
        )?;
    }
    let to_paint = bytes("report", &|visit| Some(visit.bytes_to_paint));
    let to_content = bytes("report", &|visit| Some(visit.bytes_to_seen));
    let to_live = bytes("report", &|visit| visit.bytes_to_live);
    write!(
        table,
        "\nA report, to the first paint: at most {}, aim {}: {}; measured to its content: {}. Until live: at most {}, aim \
         {}: {}.",
        whole(BYTES_TO_PAINT.gate),
        whole(BYTES_TO_PAINT.aim),
        BYTES_TO_PAINT.verdict(to_paint),
        BYTES_TO_PAINT.verdict(to_content),
        whole(BYTES_TO_LIVE.gate),
        whole(BYTES_TO_LIVE.aim),
        BYTES_TO_LIVE.verdict(to_live),
    )?;
    Ok(table)
}
