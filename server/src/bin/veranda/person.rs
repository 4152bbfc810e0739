//! `veranda person`: what is kept about somebody, parting their accounts elsewhere from them, and erasing them.

use crate::house;
use anyhow::Context;
use clap::{Args, Subcommand};
use std::io::{Write, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use veranda_server::House;
use veranda_server::people::{self, Erased, erase, told};
use veranda_server::settings::Flags;
use veranda_terms::{EmailAddress, Lang};
use veranda_text::Say;

/// What to do.
#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
    #[command(flatten)]
    flags: Flags,
}

#[derive(Subcommand)]
enum What {
    /// Tells everything that is kept about somebody, as JSON.
    Export {
        /// Their address.
        email: String,
        /// The file to write; without it the JSON is printed.
        file: Option<PathBuf>,
    },
    /// Lists the accounts at companies' sign-ons that let somebody in.
    Accounts {
        /// Their address.
        email: String,
        /// Parts all of them from this person, and signs them out where they came in by them.
        #[arg(long)]
        part: bool,
    },
    /// Erases somebody for good: name, address, ways in and mails go, what they wrote stays under no name.
    Erase {
        /// Their address.
        email: String,
    },
}

/// Does it.
pub async fn run(say: Say, options: Options) -> anyhow::Result<ExitCode> {
    let (_, settings) = house::settings(options.flags)?;
    let house = house::opened_beside(say, &settings).await?;
    match options.what {
        What::Export { email, file } => {
            let told = told(&house, &address(&email)?).await?;
            written(&serde_json::to_vec_pretty(&told)?, file.as_deref())?;
        }
        What::Accounts { email, part } => accounts(&house, &address(&email)?, part).await?,
        What::Erase { email } => {
            let email = address(&email)?;
            let Erased { people: _, replaced, mails } = erase(&house, &email).await?;
            println!("{email} is erased: name, address, password, sessions and ways in are gone.");
            println!(
                "Their name was replaced in {replaced} other rows; {mails} mails to or about them were taken away."
            );
            println!(
                "What they wrote and decided stays as the record of the firm and its client, under no name. Copies made \
                 before still hold them: let those end, and erase again after restoring one."
            );
        }
    }
    house.store.clone().close().await;
    Ok(ExitCode::SUCCESS)
}

async fn accounts(house: &House, email: &EmailAddress, part: bool) -> anyhow::Result<()> {
    let accounts = people::accounts(house, email).await.map_err(house::unrefused)?;
    if accounts.is_empty() {
        println!("No account elsewhere lets {email} in.");
    }
    for account in accounts {
        println!("{} at {}", account.subject, account.issuer);
        if part {
            people::part(house, account).await.map_err(house::unrefused)?;
            println!("    is parted from {email}, who is signed out there.");
        }
    }
    Ok(())
}

fn written(bytes: &[u8], file: Option<&Path>) -> anyhow::Result<()> {
    let Some(path) = file else {
        stdout().write_all(bytes)?;
        return Ok(writeln!(stdout())?);
    };
    let mut options = std::fs::File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).with_context(|| format!("making {}", path.display()))?;
    file.write_all(bytes).and_then(|()| file.sync_all()).with_context(|| format!("writing {}", path.display()))?;
    println!(
        "{}: everything kept about them. Their records first; look through the mentions before handing it over:",
        path.display()
    );
    println!("notes of the firm may stand there.");
    Ok(())
}

fn address(text: &str) -> anyhow::Result<EmailAddress> {
    EmailAddress::parse(text).map_err(|why| anyhow::anyhow!("The address: {}", Say::new(Lang::En).bad_word(why)))
}
