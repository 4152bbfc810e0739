//! `veranda user`: the firm's own people, looked after by whoever runs the machine.

use crate::house;
use anyhow::{Context, bail};
use clap::{Args, Subcommand, ValueEnum};
use std::io::IsTerminal;
use std::process::ExitCode;
use veranda_api::Code;
use veranda_domain::{Actor, Change, Event, JournalEntry, Person, Scope, SharedWith, Thing};
use veranda_server::House;
use veranda_server::http::Refused;
use veranda_server::password;
use veranda_server::people::{Colleague, add_colleague};
use veranda_server::settings::Flags;
use veranda_store::WorkFailed;
use veranda_terms::{BadWord, EmailAddress, Lang, PersonName, StaffRole};
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
    /// Lists the firm's own people.
    List,
    /// Adds somebody. The password is asked for, or read from standard input.
    Add {
        /// The address they sign in with.
        email: String,
        /// How they are called.
        #[arg(long)]
        name: String,
        /// What they may do.
        #[arg(long, value_enum, default_value_t = Role::Member)]
        role: Role,
        /// The language they read: en, fr or sv.
        #[arg(long, default_value = "en")]
        lang: String,
    },
    /// Gives somebody a new password, asked for or read from standard input, and signs them out everywhere.
    Password {
        /// The address they sign in with.
        email: String,
    },
    /// Signs somebody out everywhere.
    EndSessions {
        /// The address they sign in with.
        email: String,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Role {
    /// Owns the instance.
    Owner,
    /// Works on every client.
    Member,
}

/// Does it.
pub async fn run(say: Say, options: Options) -> anyhow::Result<ExitCode> {
    let (_, settings) = house::settings(options.flags)?;
    let house = house::opened_beside(say, &settings).await?;
    if house.store.read().await?.firm().await?.is_none() {
        bail!("There is no firm yet. Start the house with veranda serve and open the owner's link that it prints.");
    }
    match options.what {
        What::List => list(&house).await?,
        What::Add { email, name, role, lang } => add(&house, &email, &name, role, &lang).await?,
        What::Password { email } => new_password(&house, &email).await?,
        What::EndSessions { email } => {
            let person = known(&house, &email).await?;
            sign_out(&house, person.clone()).await?;
            println!("{} <{}> is signed out everywhere.", person.name, person.email);
        }
    }
    house.store.clone().close().await;
    Ok(ExitCode::SUCCESS)
}

async fn list(house: &House) -> anyhow::Result<()> {
    for person in house.store.read().await?.colleagues().await? {
        let role = person.staff.map_or("", StaffRole::as_str);
        println!("{role:<8} {} <{}>, reads {}", person.name, person.email, person.lang.tag());
    }
    Ok(())
}

async fn add(house: &House, email: &str, name: &str, role: Role, lang: &str) -> anyhow::Result<()> {
    let email = address(email)?;
    let name = PersonName::parse(name).map_err(|why| wrong("name", why))?;
    let lang = Lang::from_tag(lang).with_context(|| format!("{lang} is not en, fr or sv"))?;
    let role = match role {
        Role::Owner => StaffRole::Owner,
        Role::Member => StaffRole::Member,
    };
    let new = Colleague { name, email: email.clone(), lang, role, password: asked_password()? };
    add_colleague(house, new).await.map_err(|refused| match refused.code {
        Code::Taken => anyhow::anyhow!("Somebody of the firm signs in with {email} already."),
        _ => house::unrefused(refused),
    })?;
    println!("{email} can sign in at {}", house.public.staff(""));
    Ok(())
}

async fn new_password(house: &House, email: &str) -> anyhow::Result<()> {
    let person = known(house, email).await?;
    let mut dice = house.dice.fork(&format!("password {} {}", person.id, house.clock.now().0));
    let hash = password::hash(asked_password()?, &mut dice).await?;
    let changed = Person { password_hash: Some(hash), ..person };
    sign_out(house, changed.clone()).await?;
    println!("{} <{}> has a new password and is signed out everywhere.", changed.name, changed.email);
    Ok(())
}

/// Keeps the person as given and ends their sessions, in one write. The journal makes running servers look at once.
async fn sign_out(house: &House, person: Person) -> anyhow::Result<()> {
    let id = person.id;
    let entry = JournalEntry {
        scope: Scope::Firm,
        at: house.clock.now(),
        by: Actor::System,
        event: Event::PersonChanged,
        thing: Thing::Person(id),
        shared_with: SharedWith::Nobody,
    };
    let written = house.store.write(Scope::Firm, None, move |tx| {
        Box::pin(async move {
            tx.record(Change { next: person, journal: vec![entry] }).await?;
            tx.end_sessions_of(id, None).await?;
            Ok::<_, WorkFailed<Refused>>(())
        })
    });
    written.await.map_err(|failed| house::unrefused(failed.into()))?;
    Ok(())
}

async fn known(house: &House, email: &str) -> anyhow::Result<Person> {
    let email = address(email)?;
    let person = house.store.read().await?.staff_by_email(&email).await?;
    person.with_context(|| format!("Nobody of the firm signs in with {email}. See: veranda user list"))
}

fn address(text: &str) -> anyhow::Result<EmailAddress> {
    EmailAddress::parse(text).map_err(|why| wrong("address", why))
}

fn wrong(what: &str, why: BadWord) -> anyhow::Error {
    anyhow::anyhow!("The {what}: {}", Say::new(Lang::En).bad_word(why))
}

/// The password: asked for twice at a terminal, else the first line of standard input. Never an argument, which
/// everybody on the machine could see.
fn asked_password() -> anyhow::Result<String> {
    let password = if std::io::stdin().is_terminal() {
        let once = rpassword::prompt_password("Password: ").context("asking for the password")?;
        if rpassword::prompt_password("The same again: ").context("asking for the password")? != once {
            bail!("The two are not the same. Nothing was changed.");
        }
        once
    } else {
        let mut line = String::new();
        std::io::stdin().read_line(&mut line).context("reading the password from standard input")?;
        line.trim_end_matches(['\n', '\r']).to_owned()
    };
    password::looked_at(&password).map_err(|why| wrong("password", why))?;
    Ok(password)
}
