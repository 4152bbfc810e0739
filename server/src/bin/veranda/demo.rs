//! `veranda demo`.

use crate::house;
use anyhow::{Context, bail};
use clap::Args;
use std::path::Path;
use std::process::ExitCode;
use veranda_server::clock::Clock;
use veranda_server::demo;
use veranda_server::dice::Dice;
use veranda_server::http::Proxies;
use veranda_server::mail::Post;
use veranda_server::run::{Opening, open, serve};
use veranda_server::second::SecondRule;
use veranda_server::settings::{DemoFlags, Settings, Source, gather, said_to_demo};
use veranda_server::state::PublicUrl;
use veranda_text::Say;

/// How to show the furnished house.
#[derive(Args)]
pub struct Options {
    /// Empties the house first.
    #[arg(long)]
    fresh: bool,
    #[command(flatten)]
    flags: DemoFlags,
}

/// Opens the furnished demo house, for this machine only.
pub async fn run(say: Say, options: Options) -> anyhow::Result<ExitCode> {
    let found = gather(&said_to_demo(options.flags.into_values())?)?;
    let mut settings = Settings::of(&found)?;
    if found.iter().any(|one| one.setting.name == "log" && one.source == Source::Default) {
        // The links on the screen are not pushed away by a line for every request.
        settings.log = "warn".to_owned();
    }
    house::begin_to_log(&settings)?;
    if !settings.listen.is_loopback() {
        bail!(say.cli_demo_loopback_only().to_owned());
    }
    let listener = house::listening(say, &settings).await?;
    let local = listener.local_addr()?;
    let public = PublicUrl::parse(&format!("http://localhost:{}", local.port())).map_err(anyhow::Error::msg)?;
    let Settings { data, database, site, time_zone, .. } = settings.clone();
    if data.join("veranda.sqlite").exists() {
        only_a_demo_house(&data)?;
        if options.fresh {
            std::fs::remove_dir_all(&data).with_context(|| format!("emptying {}", data.display()))?;
        }
    }
    // No mail of the demo house ever leaves it.
    let post = Post { zone: time_zone, ..Post::default() };
    let opening = Opening {
        data,
        postgres: database,
        site,
        public,
        proxies: Proxies::default(),
        post,
        sign_on: None,
        second_proof: SecondRule::Offered,
        demo: true,
    };
    if opening.postgres.is_none() && !opening.data.join("veranda.sqlite").exists() {
        println!("{}", say.cli_furnishing());
        furnish_whole(&opening).await?;
    }
    let house = open(&opening, Clock::System, Dice::System).await?;
    if house.store.read().await?.firm().await?.is_none() {
        println!("{}", say.cli_furnishing());
        demo::furnish(&opening, house.clock.now()).await?;
        mark(&opening.data)?;
    }
    only_a_demo_house(&opening.data)?;
    let links = demo::links(&house).await.map_err(house::unrefused)?;
    println!("{}", say.cli_listening(&house.public.staff("")));
    println!();
    println!("{}", say.cli_demo_staff(&links.staff.house, &links.staff.address));
    println!("    {}", say.cli_demo_sign_in(&links.staff.person, &links.staff.link));
    for client in &links.clients {
        let (contact, report) = (&client.contact, &client.report);
        println!();
        println!("{}", say.cli_demo_client(&contact.house, &contact.address));
        println!("    {}", say.cli_demo_sign_in(&contact.person, &contact.link));
        println!("    {}", say.demo_report(&report.project, &report.for_whom, &report.link));
    }
    for partner in &links.partners {
        println!();
        println!("{}", say.demo_partner(&partner.house, &partner.address));
        println!("    {}", say.cli_demo_sign_in(&partner.person, &partner.link));
    }
    println!();
    println!("{}", say.cli_demo_mailbox(&house.public.staff("/demo/mailbox")));
    println!("{}", say.cli_stop());
    serve(house, listener, settings.stop_within).await?;
    Ok(ExitCode::SUCCESS)
}

/// Furnishes beside the data folder and moves the result there: a furnishing that was interrupted leaves nothing that
/// looks like a house.
async fn furnish_whole(opening: &Opening) -> anyhow::Result<()> {
    let half = opening.data.with_extension("furnishing");
    let emptied = |folder: &Path| match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("emptying {}", folder.display()))
        }
        _ => Ok(()),
    };
    emptied(&half)?;
    let beside = Opening { data: half.clone(), site: None, ..opening.clone() };
    demo::furnish(&beside, Clock::System.now()).await?;
    mark(&half)?;
    emptied(&opening.data)?;
    std::fs::rename(&half, &opening.data).with_context(|| format!("moving the house to {}", opening.data.display()))
}

/// Lies in the data folder of a demo house.
const MARK: &str = "demo-house";

fn mark(data: &Path) -> anyhow::Result<()> {
    let path = data.join(MARK);
    let text = "This house was furnished by `veranda demo`. Nothing in it is real.\n";
    std::fs::write(&path, text).with_context(|| format!("writing {}", path.display()))
}

/// A house that is meant is neither emptied nor opened with sign-in links on the screen.
fn only_a_demo_house(data: &Path) -> anyhow::Result<()> {
    // A folder of that name says so by itself.
    if data.join(MARK).exists() || data.file_name().is_some_and(|name| name == "demo") {
        return Ok(());
    }
    bail!("The house in {} is not a demo house. Name another folder with --data.", data.display())
}
