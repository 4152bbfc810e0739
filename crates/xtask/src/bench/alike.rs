//! Whether time tells known from unknown, and hidden from absent: pairs of requests that are answered in the same bytes.

use super::caller::Caller;
use super::gates::ALIKE;
use super::numbers::{median, ms};
use super::world::{OWNER, PASSWORD, World};
use crate::{clock, shell};
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::fmt::Write;

/// Pairs of a task that is hidden and one that is not there.
const HIDDEN: usize = 2_000;
/// Five passwords may be tried before the next has to wait: so many wrong ones, then the right one begins anew.
const PASSWORDS: usize = 4;
const PASSWORD_ROUNDS: usize = 15;
/// Of each reader's code.
const CODES: usize = 8;

/// The table.
pub fn measured(world: &World) -> Result<String> {
    shell::say("Known and unknown, hidden and absent");
    let mut table = "Pairs of requests from this machine, one connection each, which of a pair comes first changing in turn; every \
                     pair is answered in the same bytes. Each try at a door comes from another network, so that no limit is \
                     measured.\n\n\
                     | asked | pairs | known or hidden p50, ms | unknown or absent p50, ms | ratio | apart, ms | apart at most 1 ms |\n\
                     | --- | ---: | ---: | ---: | ---: | ---: | --- |\n"
        .to_owned();
    let reader = world.readers.first().context("nobody reads")?;
    let hidden = world
        .staff
        .post(&format!("/api/staff/projects/{}/tasks", world.small.id), &json!({ "title": "Margin", "stage": null }))?;
    let hidden = hidden["id"].as_str().context("a task without an id")?.to_owned();
    let task = |id: &str| format!("/api/client/tasks/{id}");
    let absent = task("0badcafe-0000-4000-8000-00000000feed");
    let pairs = pairs(HIDDEN, |_| task(&hidden), |_| absent.clone(), |path| took(reader, "GET", path, None, 0))?;
    row(&mut table, "a task, by a reader", &pairs)?;

    let mut network = 0;
    row(&mut table, "sign-in with a wrong password", &passwords(world.port, &mut network)?)?;

    let stranger = Caller::at(world.port, super::world::CLIENT_HOST, "bench-stranger");
    let code = |email: String| json!({ "email": email, "code": "AAAAAAAA" });
    let readers = world.readers.len();
    let pairs = self::pairs(
        CODES * readers,
        |n| code(format!("reader-{:02}@nordvik.example", n % readers + 1)),
        |n| code(format!("nobody-{n}@nordvik.example")),
        |body| {
            network += 1;
            took(&stranger, "POST", "/api/door/code", Some(body), network)
        },
    )?;
    row(&mut table, "a wrong code", &pairs)?;
    Ok(table)
}

/// Wrong passwords of the owner and of nobody, in rounds between which the owner signs in.
fn passwords(port: u16, network: &mut usize) -> Result<[Vec<f64>; 2]> {
    let stranger = Caller::at(port, "localhost", "bench-stranger");
    let sign_in = |email: &str, password: &str| json!({ "email": email, "password": password });
    let mut all = [Vec::new(), Vec::new()];
    for round in 0..PASSWORD_ROUNDS {
        let some = pairs(
            PASSWORDS,
            |_| sign_in(OWNER, "not the password at all"),
            |n| sign_in(&format!("nobody-{round}-{n}@halden-rask.example"), "not the password at all"),
            |body| {
                *network += 1;
                took(&stranger, "POST", "/api/door/sign-in", Some(body), *network)
            },
        )?;
        for (all, some) in all.iter_mut().zip(some) {
            all.extend(some);
        }
        Caller::at(port, "localhost", "bench-owner").enter("/api/door/sign-in", &sign_in(OWNER, PASSWORD))?;
    }
    Ok(all)
}

/// Asks in pairs, and gives what each of the two took, in milliseconds.
fn pairs<T>(
    count: usize,
    known: impl Fn(usize) -> T,
    unknown: impl Fn(usize) -> T,
    mut ask: impl FnMut(&T) -> Result<(f64, Vec<u8>)>,
) -> Result<[Vec<f64>; 2]> {
    let mut all = [Vec::with_capacity(count), Vec::with_capacity(count)];
    for n in 0..count {
        let two = [known(n), unknown(n)];
        let mut said = [Vec::new(), Vec::new()];
        for which in if n % 2 == 0 { [0, 1] } else { [1, 0] } {
            let (took, body) = ask(&two[which])?;
            all[which].push(took);
            said[which] = body;
        }
        if said[0] != said[1] {
            let words = said.map(|body| String::from_utf8_lossy(&body).into_owned());
            bail!("a pair is not answered alike: {words:?}");
        }
    }
    Ok(all)
}

/// One request from a network of its own: what it took, and what was said.
fn took(who: &Caller, method: &str, path: &str, body: Option<&Value>, network: usize) -> Result<(f64, Vec<u8>)> {
    let body = body.map(serde_json::to_vec).transpose()?;
    let from = format!("198.{}.{}.7", 18 + network / 256, network % 256);
    let mut headers = vec![("content-type", "application/json")];
    if network > 0 {
        headers.push(("x-forwarded-for", &from));
    }
    let watch = clock::start();
    let said = who.send(method, path, &headers, body.as_deref())?;
    let took = watch.elapsed().as_secs_f64() * 1e3;
    if !matches!(said.status, 401 | 404) {
        bail!("{path} was answered {}: {}", said.status, String::from_utf8_lossy(&said.body));
    }
    Ok((took, said.body))
}

fn row(table: &mut String, what: &str, [known, unknown]: &[Vec<f64>; 2]) -> Result<()> {
    let (one, other) = (median(known), median(unknown));
    let apart = (one - other).abs();
    writeln!(
        table,
        "| {what} | {} | {} | {} | {:.3} | {apart:.3} | {} |",
        known.len(),
        ms(one),
        ms(other),
        one / other,
        ALIKE.verdict(apart)
    )?;
    Ok(())
}
