//! `veranda doctor`.

use crate::house;
use clap::Args;
use std::io::{Write, stdout};
use std::process::ExitCode;
use veranda_server::clock::Clock;
use veranda_server::doctor::{Level, ask, examine};
use veranda_server::settings::Flags;

/// What to look at.
#[derive(Args)]
pub struct Options {
    /// Prints what was found as JSON.
    #[arg(long)]
    json: bool,
    /// Only asks the running house at this address whether it is ready: http://127.0.0.1:8080.
    #[arg(long, value_name = "ADDRESS")]
    ready: Option<String>,
    #[command(flatten)]
    flags: Flags,
}

/// Looks, says what was found, and ends with 1 when something fails.
pub async fn run(options: Options) -> anyhow::Result<ExitCode> {
    let code = |well: bool| if well { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    if let Some(address) = options.ready {
        let answer = ask(&address).await?;
        writeln!(stdout(), "{}", answer.word)?;
        return Ok(code(answer.ready));
    }
    let diagnosis = examine(house::settings(options.flags), &Clock::System).await;
    if options.json {
        writeln!(stdout(), "{}", serde_json::to_string_pretty(&diagnosis)?)?;
    } else {
        writeln!(stdout(), "{diagnosis}")?;
    }
    Ok(code(diagnosis.level() < Level::Fail))
}
