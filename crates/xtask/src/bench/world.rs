//! A house with work in it, made through its own doors: a firm, one client with ten readers, a project of sixty tasks
//! and one of a thousand, and a link to the smaller one's report.

mod mail;
mod plan;

use super::Bench;
use super::caller::Caller;
use super::running::Running;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use std::process::Stdio;

/// Who opened the house, and what they come in with.
pub const OWNER: &str = "ines@halden-rask.example";
pub const PASSWORD: &str = "a sentence for measuring";

/// The host of the client.
pub const CLIENT_HOST: &str = "bench.localhost";
/// Streams of viewers hang on these people's sessions.
const READERS: usize = 10;
/// The most tasks that are shared at once.
const AT_ONCE: usize = 200;

/// The house and who is in it.
pub struct World {
    server: Option<Running>,
    client: String,
    calendar: plan::Calendar,
    program: PathBuf,
    site: PathBuf,
    data: PathBuf,
    /// Where it listens.
    pub port: u16,
    /// Its owner.
    pub staff: Caller,
    /// Readers of the client, each with a session.
    pub readers: Vec<Caller>,
    /// Sixty tasks.
    pub small: Project,
    /// A thousand tasks.
    pub large: Project,
    /// The link to the report of the smaller project.
    pub link: Link,
}

/// A project, all of it shared.
pub struct Project {
    /// Which.
    pub id: String,
    /// Its tasks.
    pub tasks: Vec<String>,
}

/// A link to a report.
pub struct Link {
    /// The whole address with its secret.
    pub address: String,
    /// The path of it.
    pub path: String,
    /// Somebody who has opened it.
    pub guest: Caller,
}

impl World {
    /// Starts an empty house and fills it.
    pub fn make(bench: &Bench) -> Result<Self> {
        let data = bench.folder.join("house");
        if data.exists() {
            fs::remove_dir_all(&data)?;
        }
        fs::create_dir_all(&bench.folder)?;
        let site = bench.house.site();
        let (server, said) = serve(&bench.server, &data, &site, 0)?;
        let port = port_of(&said).context("the house said no address")?;
        let owner = said.iter().find_map(|line| Some(line.split_once("/setup#")?.1.trim().to_owned()));
        let staff = owner_of(port, &owner.context("the house printed no link for its owner")?)?;
        let client = json!({ "name": "Nordvik Ferries", "accent": "#1d6f42", "lang": "en", "host": CLIENT_HOST });
        let client = text(&staff.post("/api/staff/clients", &client)?, "id")?;
        let now = staff.send("GET", "/api/door", &[], None)?;
        let now = now.headers.iter().find(|(name, _)| name == "date").map(|(_, date)| date.as_str());
        let calendar = plan::Calendar::of(now.context("the house tells no date")?)?;
        let small = project(&staff, &client, "Booking pages", &plan::Plan { tasks: 60, asks: 8, calendar })?;
        let large = project(&staff, &client, "Fleet renewal", &plan::Plan { tasks: 1000, asks: 40, calendar })?;
        let released = json!({ "health": "watch", "first": calendar.day(40), "last": calendar.day(54), "words": "The crossing in December decides." });
        staff.post(&format!("/api/staff/projects/{}/release", small.id), &released)?;
        let readers = (1..=READERS).map(|n| reader(&staff, &client, &data, port, n)).collect::<Result<Vec<_>>>()?;
        let link = link(&staff, &small, port)?;
        let program = bench.server.clone();
        eprintln!("  {} and {} tasks shared, {} readers", small.tasks.len(), large.tasks.len(), readers.len());
        Ok(World {
            server: Some(server),
            client,
            calendar,
            program,
            site,
            data,
            port,
            staff,
            readers,
            small,
            large,
            link,
        })
    }

    /// Another project of the client's, of so many tasks.
    pub fn project(&self, name: &str, tasks: usize, asks: usize) -> Result<Project> {
        project(&self.staff, &self.client, name, &plan::Plan { tasks, asks, calendar: self.calendar })
    }

    /// The firm's own host as requests say it.
    pub fn staff_host(&self) -> String {
        format!("localhost:{}", self.port)
    }

    /// Ends the house and opens it again at the same address: nothing is remembered from before.
    pub fn start_again(&mut self) -> Result<()> {
        if let Some(server) = self.server.take() {
            server.end()?;
        }
        self.server = Some(serve(&self.program, &self.data, &self.site, self.port)?.0);
        Ok(())
    }

    /// The memory the house holds, in bytes.
    pub fn memory(&self) -> Result<u64> {
        self.server.as_ref().context("the house is not open")?.memory()
    }

    /// The client's host as requests say it.
    pub fn client_host(&self) -> String {
        format!("{CLIENT_HOST}:{}", self.port)
    }

    /// The cookies of all readers.
    pub fn cookies(&self) -> Result<Vec<String>> {
        self.readers.iter().map(|reader| Ok(reader.cookie()?.to_owned())).collect()
    }
}

/// Starts the house and waits until it has said everything it says at the start.
fn serve(
    program: &std::path::Path,
    data: &std::path::Path,
    site: &std::path::Path,
    port: u16,
) -> Result<(Running, Vec<String>)> {
    let arguments = [
        "serve",
        "--data",
        &data.display().to_string(),
        "--site",
        &site.display().to_string(),
        "--port",
        &port.to_string(),
        // Those who measure say which network they come from.
        "--proxies",
        "127.0.0.1",
    ];
    // It logs every request as it always does; nobody reads it here.
    let mut server = Running::start(program, &arguments.map(str::to_owned), Stdio::null())?;
    let mut said = Vec::new();
    while said.last().is_none_or(|line: &String| !line.starts_with("Stop it with")) {
        said.push(server.line().with_context(|| format!("the house did not open:\n{}", said.join("\n")))?);
    }
    Ok((server, said))
}

fn port_of(said: &[String]) -> Option<u16> {
    let (_, rest) = said.iter().find_map(|line| line.split_once("http://localhost:"))?;
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

fn owner_of(port: u16, secret: &str) -> Result<Caller> {
    let mut owner = Caller::at(port, "localhost", "bench-owner");
    let asked = json!({
        "secret": secret, "firm_name": "Halden & Rask", "name": "Ines Duarte", "email": OWNER, "password": PASSWORD,
        "lang": "en",
    });
    owner.enter("/api/door/owner", &asked)?;
    Ok(owner)
}

/// Brings a plan in, shares all of it, finishes a fifth and asks a few things.
fn project(staff: &Caller, client: &str, name: &str, plan: &plan::Plan) -> Result<Project> {
    let choices = json!({ "name": name, "columns": {}, "date_order": null, "stages": {}, "people": {} });
    let asked = json!({ "file_name": format!("{name}.csv"), "choices": choices });
    let done = staff.post_file(&format!("/api/staff/clients/{client}/plans"), &asked, plan.csv(name).as_bytes())?;
    let id = text(&done, "project")?;
    let board = staff.get(&format!("/api/staff/projects/{id}"))?;
    let cards = board["cards"].as_array().context("a board without cards")?;
    let mut tasks = cards.iter().map(|card| text(card, "id")).collect::<Result<Vec<_>>>()?;
    anyhow::ensure!(tasks.len() == plan.tasks, "{} of {} tasks came in", tasks.len(), plan.tasks);
    tasks.sort();
    for (batch, some) in tasks.chunks(AT_ONCE).enumerate() {
        let faces: Vec<Value> =
            some.iter().enumerate().map(|(at, task)| plan.face(task, batch * AT_ONCE + at)).collect();
        staff.post(&format!("/api/staff/projects/{id}/sharing"), &json!({ "faces": faces }))?;
    }
    for task in tasks.iter().step_by(5) {
        staff.post(&format!("/api/staff/tasks/{task}/finish"), &json!({ "done": true }))?;
    }
    for (number, task) in tasks.iter().skip(1).step_by(5).take(plan.asks).enumerate() {
        staff.post(&format!("/api/staff/tasks/{task}/asks"), &plan.ask(number))?;
    }
    Ok(Project { id, tasks })
}

/// Invites somebody and lets them in by the mail they get.
fn reader(staff: &Caller, client: &str, data: &std::path::Path, port: u16, number: usize) -> Result<Caller> {
    let email = format!("reader-{number:02}@nordvik.example");
    let asked = json!({
        "name": format!("Reader {number}"), "email": email, "role": "decides", "sees_money": false, "lang": "en",
        "task": null, "words": "",
    });
    staff.post(&format!("/api/staff/clients/{client}/invitations"), &asked)?;
    let (entry, secret) = mail::way_in(&data.join("mail"), &email)?;
    let mut reader = Caller::at(port, CLIENT_HOST, &format!("bench-reader-{number:02}"));
    let name = format!("Reader {number}");
    reader.enter(&format!("/api/door/entries/{entry}"), &json!({ "secret": secret, "name": name }))?;
    Ok(reader)
}

fn link(staff: &Caller, project: &Project, port: u16) -> Result<Link> {
    let asked = json!({
        "for_whom": "The board", "level": "details", "lang": "en", "days": null, "password": null, "bare": "brand",
    });
    let made = staff.post(&format!("/api/staff/projects/{}/links", project.id), &asked)?;
    let id = text(&made, "link")?;
    let rows = made["page"]["links"].as_array().context("a report without its links")?;
    let row = rows.iter().find(|row| row["id"].as_str() == Some(id.as_str()));
    let address = text(row.context("the link made is not in its list")?, "address")?;
    let (path, secret) = address.split_once('#').context("an address without a secret")?;
    let path = path.find("/r/").map(|at| path[at..].to_owned()).context("an address that is no report's")?;
    let mut guest = Caller::at(port, CLIENT_HOST, "bench-guest");
    guest.enter(&format!("/api/guest/links/{id}"), &json!({ "secret": secret, "password": null }))?;
    Ok(Link { path, guest, address })
}

fn text(value: &Value, name: &str) -> Result<String> {
    value[name].as_str().map(str::to_owned).with_context(|| {
        let value: String = value.to_string().chars().take(200).collect();
        format!("no {name} in {value}")
    })
}
