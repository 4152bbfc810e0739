//! `cargo xtask run`: builds everything and serves the furnished demo house.

mod watch;

use crate::house::{self, House};
use crate::{build, shell};
use anyhow::{Result, anyhow};
use clap::Args;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

/// How to run.
#[derive(Args)]
pub struct Options {
    /// Builds quickly, and again whenever a source changes.
    #[arg(long)]
    dev: bool,
    /// Empties the demo house first.
    #[arg(long)]
    fresh: bool,
    /// The port to listen on.
    #[arg(long)]
    port: Option<u16>,
}

/// Builds, then becomes the server; with `--dev` stays and builds again on every change.
pub fn run(options: &Options) -> Result<()> {
    let house = house::find()?;
    if options.dev {
        return watch::run(&house, options);
    }
    let how = build::Options { dev: false };
    build::site(&house, how)?;
    let server = build::server(&house, how)?;
    shell::say("The house");
    Err(anyhow!("cannot start {}: {}", server.display(), demo(&house, &server, options, options.fresh).exec()))
}

/// The command that serves the demo house.
fn demo(house: &House, server: &Path, options: &Options, fresh: bool) -> Command {
    let mut command = Command::new(server);
    command.current_dir(&house.root).arg("demo").args(["--data", "data/demo"]).arg("--site").arg(house.site());
    if fresh {
        command.arg("--fresh");
    }
    if let Some(port) = options.port {
        command.args(["--port", &port.to_string()]);
    }
    command
}
