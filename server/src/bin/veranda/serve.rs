//! `veranda serve`.

use crate::house;
use clap::Args;
use std::io::{Write, stdout};
use std::process::ExitCode;
use veranda_server::door_owner_link;
use veranda_server::run::serve;
use veranda_server::settings::{Flags, effective};
use veranda_text::Say;

/// How to serve.
#[derive(Args)]
pub struct Options {
    /// Prints the settings that hold and where each comes from, then stops. Secrets are hidden.
    #[arg(long)]
    print_config: bool,
    #[command(flatten)]
    flags: Flags,
}

/// Opens a house and keeps it open.
pub async fn run(say: Say, options: Options) -> anyhow::Result<ExitCode> {
    let (found, settings) = house::settings(options.flags)?;
    if options.print_config {
        write!(stdout(), "{}", effective(&found))?;
        return Ok(ExitCode::SUCCESS);
    }
    house::begin_to_log(&settings)?;
    let listener = house::listening(say, &settings).await?;
    let public = house::public(say, &settings, listener.local_addr()?.port())?;
    let house = house::opened(&settings, public).await?;
    println!("{}", say.cli_listening(&house.public.staff("")));
    println!("{}", say.cli_data(&settings.data.display().to_string()));
    if let Some(link) = door_owner_link(&house).await.map_err(house::unrefused)? {
        println!("{}", say.cli_first_owner(&link));
    }
    println!("{}", say.cli_stop());
    serve(house, listener, settings.stop_within).await?;
    Ok(ExitCode::SUCCESS)
}
