//! Many connections, each asking again as soon as it is answered.

use crate::answer::Answer;
use crate::asking::{Asking, send};
use crate::clock;
use anyhow::{Result, bail};
use clap::Args;
use serde::Serialize;
use std::rc::Rc;
use std::time::{Duration, Instant};
use tokio::io::AsyncReadExt;
use tokio::task::LocalSet;

/// How to ask.
#[derive(Args)]
pub struct Options {
    #[command(flatten)]
    asking: Asking,
    /// How many connections.
    #[arg(long, default_value_t = 16)]
    connections: usize,
    /// For how long, in seconds.
    #[arg(long, default_value_t = 2.0)]
    seconds: f64,
}

/// What it took. Times are in microseconds.
#[derive(Serialize)]
struct Took {
    requests: usize,
    per_second: f64,
    first_byte_p50: f64,
    first_byte_p99: f64,
    whole_p50: f64,
    whole_p99: f64,
}

/// Asks and prints.
pub async fn run(options: &Options) -> Result<()> {
    let began = clock::now();
    let until = began + Duration::from_secs_f64(options.seconds);
    let local = LocalSet::new();
    let mut asking = Vec::new();
    let mut requests = Vec::new();
    for number in 0..options.connections {
        requests.push(Rc::new(options.asking.request(number)));
    }
    for request in requests {
        let stream = options.asking.connect().await?;
        asking.push(local.spawn_local(ask(stream, request, until)));
    }
    let mut times = Vec::new();
    local
        .run_until(async {
            for one in asking {
                times.extend(one.await??);
            }
            Ok::<(), anyhow::Error>(())
        })
        .await?;
    let seconds = began.elapsed().as_secs_f64();
    let mut first: Vec<f64> = times.iter().map(|(first, _)| micros(*first)).collect();
    let mut whole: Vec<f64> = times.iter().map(|(_, whole)| micros(*whole)).collect();
    first.sort_by(f64::total_cmp);
    whole.sort_by(f64::total_cmp);
    let took = Took {
        requests: times.len(),
        per_second: times.len() as f64 / seconds,
        first_byte_p50: at(&first, 0.5),
        first_byte_p99: at(&first, 0.99),
        whole_p50: at(&whole, 0.5),
        whole_p99: at(&whole, 0.99),
    };
    println!("{}", serde_json::to_string(&took)?);
    Ok(())
}

/// Asks over one connection until the time is over: how long the first byte and the whole answer took, each time.
async fn ask(
    mut stream: tokio::net::TcpStream,
    request: Rc<Vec<u8>>,
    until: Instant,
) -> Result<Vec<(Duration, Duration)>> {
    let mut times = Vec::new();
    let mut buffer = vec![0; 64 * 1024];
    while clock::now() < until {
        let sent = clock::now();
        send(&mut stream, &request).await?;
        let mut answer = Answer::default();
        let mut first = None;
        loop {
            let read = stream.read(&mut buffer).await?;
            if read == 0 {
                bail!("the connection was closed in the middle of an answer");
            }
            first.get_or_insert_with(|| sent.elapsed());
            if answer.takes(&buffer[..read])? {
                break;
            }
        }
        let whole = sent.elapsed();
        times.push((first.unwrap_or(whole), whole));
    }
    Ok(times)
}

fn micros(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1e6
}

fn at(sorted: &[f64], part: f64) -> f64 {
    let last = sorted.len().saturating_sub(1);
    sorted.get((last as f64 * part).round() as usize).copied().unwrap_or(0.0)
}
