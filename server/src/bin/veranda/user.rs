//! `veranda user`: the firm's own people, looked after by whoever runs the machine.

use crate::house;
use anyhow::{Context, bail};
use clap::{Args, Subcommand, ValueEnum};
use futures::future::BoxFuture;
use std::io::IsTerminal;
use std::process::ExitCode;
use veranda_api::Code;
use veranda_domain::{Access, Actor, Change, Event, JournalEntry, Person, Scope, SharedWith, Thing};
use veranda_server::House;
use veranda_server::http::Refused;
use veranda_server::password;
use veranda_server::people::{self, Colleague, add_colleague};
use veranda_server::settings::Flags;
use veranda_store::{WorkFailed, Writing};
use veranda_terms::{BadWord, EmailAddress, HostName, Lang, PersonId, PersonName, ProjectId, StaffRole};
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
    /// Takes somebody's second proof away, who has lost their phone and their spare codes.
    SecondProof {
        /// The address they sign in with.
        email: String,
        /// Takes it away. Without it, says whether they have one.
        #[arg(long)]
        remove: bool,
    },
    /// Signs somebody out everywhere.
    EndSessions {
        /// The address they sign in with.
        email: String,
    },
    /// Gives somebody another role.
    Role {
        /// The address they sign in with.
        email: String,
        /// What they may do from now on.
        #[arg(value_enum)]
        role: Role,
    },
    /// Gives a member a client or one project of it, or takes it from them.
    Access {
        /// The address they sign in with.
        email: String,
        /// The client's host name.
        #[arg(long)]
        client: String,
        /// One project of it, by its id; the whole client if not said.
        #[arg(long)]
        project: Option<String>,
        /// Takes it instead. A client is taken with all its projects.
        #[arg(long)]
        take: bool,
    },
    /// Removes somebody: signed out everywhere, their access and what they invited to ended. Their name stays.
    Remove {
        /// The address they sign in with.
        email: String,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Role {
    /// Owns the instance.
    Owner,
    /// Leads the work for every client.
    Manager,
    /// Works on the clients and projects they were given.
    Member,
    /// Sees every client and the money, changes no plan.
    Finance,
}

impl From<Role> for StaffRole {
    fn from(role: Role) -> Self {
        match role {
            Role::Owner => StaffRole::Owner,
            Role::Manager => StaffRole::Manager,
            Role::Member => StaffRole::Member,
            Role::Finance => StaffRole::Finance,
        }
    }
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
        What::SecondProof { email, remove } => second_proof(&house, &email, remove).await?,
        What::EndSessions { email } => {
            let person = known(&house, &email).await?;
            sign_out(&house, person.id).await?;
            println!("{} <{}> is signed out everywhere.", person.name, person.email);
        }
        What::Role { email, role } => change_role(&house, &email, role.into()).await?,
        What::Access { email, client, project, take } => {
            change_access(&house, &email, &client, project.as_deref(), !take).await?
        }
        What::Remove { email } => remove(&house, &email).await?,
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
    let new = Colleague { name, email: email.clone(), lang, role: role.into(), password: asked_password()? };
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
    let (id, entry) = (person.id, signed_out(house, person.id));
    in_the_firm(house, move |tx| {
        Box::pin(async move {
            // As they are now: an owner may have changed their role meanwhile.
            let now = tx.person(id).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
            tx.record(Change { next: Person { password_hash: Some(hash), ..now }, journal: vec![entry] }).await?;
            tx.forget_passkeys_of(id, None).await?;
            Ok(tx.end_sessions_of(id, None).await?)
        })
    })
    .await?;
    println!("{} <{}> has a new password, no passkeys and is signed out everywhere.", person.name, person.email);
    Ok(())
}

async fn second_proof(house: &House, email: &str, remove: bool) -> anyhow::Result<()> {
    let person = known(house, email).await?;
    let known = house.store.read().await?.second_proof(person.id).await?;
    let who = format!("{} <{}>", person.name, person.email);
    if known.is_none_or(|proof| proof.since.is_none()) {
        if remove {
            bail!("{who} has no second proof.");
        }
        println!("{who} has no second proof.");
        return Ok(());
    }
    if !remove {
        println!("{who} has a second proof. With --remove it is taken away.");
        return Ok(());
    }
    let (id, at) = (person.id, house.clock.now());
    in_the_firm(house, move |tx| Box::pin(people::proof_taken(tx, id, Actor::System, at))).await?;
    println!("{who} signs in without a second proof from now on, and can set up a new one.");
    Ok(())
}

async fn change_role(house: &House, email: &str, role: StaffRole) -> anyhow::Result<()> {
    let person = known(house, email).await?;
    let (id, at) = (person.id, house.clock.now());
    in_the_firm(house, move |tx| Box::pin(people::role_changed(tx, id, role, Actor::System, at, Lang::En))).await?;
    println!("{} <{}> is {} from now on.", person.name, person.email, role.as_str());
    Ok(())
}

async fn change_access(
    house: &House,
    email: &str,
    client: &str,
    project: Option<&str>,
    given: bool,
) -> anyhow::Result<()> {
    let person = known(house, email).await?;
    let host = HostName::parse(client).map_err(|why| wrong("client's host name", why))?;
    let mut rows = house.store.read().await?;
    let client = rows.client_by_host(&host).await?;
    let client = client.with_context(|| format!("No client's house has the name {host}."))?;
    let project = match project {
        Some(id) => {
            let seat = rows.system_seat();
            let project: Option<ProjectId> = id.parse().ok();
            let found = match project {
                Some(id) => rows.project(&seat, id).await?.filter(|project| project.client == client.id),
                None => None,
            };
            Some(found.with_context(|| format!("{} has no project {id}.", client.whole_name()))?)
        }
        None => None,
    };
    drop(rows);
    let what = project.as_ref().map_or_else(|| client.whole_name().to_string(), |project| project.name.to_string());
    let access = Access { person: person.id, client: client.id, project: project.map(|project| project.id) };
    let at = house.clock.now();
    in_the_firm(house, move |tx| Box::pin(people::access_changed(tx, access, given, Actor::System, at))).await?;
    let now = if given { "has" } else { "no longer has" };
    println!("{} <{}> {now} {what}.", person.name, person.email);
    Ok(())
}

async fn remove(house: &House, email: &str) -> anyhow::Result<()> {
    let person = known(house, email).await?;
    let (id, at) = (person.id, house.clock.now());
    in_the_firm(house, move |tx| Box::pin(people::removed(tx, id, Actor::System, at, Lang::En))).await?;
    println!("{} <{}> is removed and signed out everywhere.", person.name, person.email);
    Ok(())
}

/// One write in the firm's own scope. The journal makes running servers look at once.
async fn in_the_firm<F>(house: &House, work: F) -> anyhow::Result<()>
where
    F: for<'t> FnOnce(&'t mut Writing) -> BoxFuture<'t, Result<(), WorkFailed<Refused>>> + Send + 'static,
{
    let written = house.store.write(Scope::Firm, None, work).await;
    written.map_err(|failed| {
        let refused = Refused::from(failed);
        match &refused.detail {
            Some(sentence) => anyhow::anyhow!("{sentence}"),
            None => house::unrefused(refused),
        }
    })?;
    Ok(())
}

/// Ends somebody's sessions.
async fn sign_out(house: &House, id: PersonId) -> anyhow::Result<()> {
    let entry = signed_out(house, id);
    in_the_firm(house, move |tx| {
        Box::pin(async move {
            tx.journal(entry).await?;
            Ok(tx.end_sessions_of(id, None).await?)
        })
    })
    .await
}

fn signed_out(house: &House, id: PersonId) -> JournalEntry {
    JournalEntry {
        scope: Scope::Firm,
        at: house.clock.now(),
        by: Actor::System,
        event: Event::PersonChanged,
        thing: Thing::Person(id),
        shared_with: SharedWith::Nobody,
    }
}

async fn known(house: &House, email: &str) -> anyhow::Result<Person> {
    let email = address(email)?;
    let person = house.store.read().await?.staff_by_email(&email).await?;
    let person = person.filter(|person| person.removed.is_none());
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
