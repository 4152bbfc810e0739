//! The program as a process, in a folder of its own.

use crate::line::Line;
use sqlx::{AnyConnection, AssertSqlSafe, Connection, Executor, Row};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::time::Duration;
use tokio::sync::mpsc;
use veranda_api::{call, door};
use veranda_store::Place;
use veranda_store::testing::{Engine, Home};
use veranda_terms::{EmailAddress, Lang, PersonName, Title};
use veranda_text::Say;

/// Nothing here takes long; what takes longer than this does not happen any more.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often to look again whether something has happened.
const LOOK_EVERY: Duration = Duration::from_millis(10);

/// The first owner's address.
pub const OWNER: &str = "ines@halden-rask.example";
/// The first owner's password.
pub const PASSWORD: &str = "a long word for the owner";

/// A folder of one's own to run the program in; on PostgreSQL, with a database.
pub struct Ground {
    /// The folder. It is empty: no file of settings, no data.
    pub folder: PathBuf,
    database: Option<Home>,
}

impl Ground {
    /// A fresh one, on SQLite.
    pub fn fresh() -> Self {
        let made = tempfile::Builder::new().prefix("veranda-ops-").tempdir();
        Self { folder: made.expect("a folder can be made").keep(), database: None }
    }

    /// A fresh one on an engine.
    pub async fn on(engine: Engine) -> Self {
        let database = match engine {
            Engine::Sqlite => None,
            Engine::Postgres => Some(Home::new(engine).await),
        };
        let mut ground = Self::fresh();
        ground.database = database;
        ground
    }

    /// The data folder of a house opened here.
    pub fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    /// The program, with nothing of our own environment.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_veranda"));
        command.env_clear().env("LC_ALL", "en").current_dir(&self.folder).args(arguments);
        if let Some(Place::Postgres(url)) = self.database.as_ref().map(Home::place) {
            command.env("VERANDA_DATABASE", url);
        }
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Runs a command to its end.
    pub fn run(&self, arguments: &[&str]) -> Ran {
        Ran::of(&self.command(arguments).output().expect("the program starts"))
    }

    /// Runs a command to its end with a line on its standard input.
    pub fn run_with(&self, arguments: &[&str], line: &str) -> Ran {
        let mut child = self.command(arguments).stdin(Stdio::piped()).spawn().expect("the program starts");
        let mut pipe = child.stdin.take().expect("its input is ours");
        // A program that has refused already does not read.
        drop(writeln!(pipe, "{line}"));
        drop(pipe);
        Ran::of(&child.wait_with_output().expect("the program ends"))
    }

    /// Opens a house here and waits until it answers.
    pub async fn open(&self, variables: &[(&str, &str)]) -> Open {
        let log = self.log();
        let file = std::fs::File::options().create(true).append(true).open(&log).expect("the log can be written");
        let mut command = self.command(&["serve", "--port", "0"]);
        let mut child = command.envs(variables.iter().copied()).stderr(file).spawn().expect("the program starts");
        let printed = child.stdout.take().expect("its output is ours");
        let (lines, mut heard) = mpsc::unbounded_channel();
        // Reading blocks; the thread ends with the process.
        std::thread::spawn(move || {
            BufReader::new(printed).lines().map_while(Result::ok).all(|line| lines.send(line).is_ok())
        });
        let mut open = Open { child, port: 0, owner_link: None };
        let last = Say::new(Lang::En).cli_stop().to_owned();
        let greeting = async {
            while let Some(line) = heard.recv().await {
                if line == last {
                    return;
                }
                let Some((_, address)) = line.split_once("http://localhost:") else { continue };
                let digits: String = address.chars().take_while(char::is_ascii_digit).collect();
                open.port = digits.parse().unwrap_or(open.port);
                if let Some((_, secret)) = address.split_once("/setup#") {
                    open.owner_link = Some(secret.trim().to_owned());
                }
            }
        };
        let greeted = tokio::time::timeout(PATIENCE, greeting).await;
        assert!(greeted.is_ok() && open.port != 0, "the house did not open:\n{}", self.logged());
        until("the house is ready", async || {
            let head = open.line().head("GET", "/readyz", "localhost");
            open.line().say(format!("{head}\r\n").as_bytes()).await.is_ok_and(|heard| heard.status == 200)
        })
        .await;
        open
    }

    fn log(&self) -> PathBuf {
        self.folder.join("server.log")
    }

    /// What has been logged.
    pub fn logged(&self) -> String {
        std::fs::read_to_string(self.log()).unwrap_or_default()
    }
}

impl Drop for Ground {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.folder));
    }
}

/// A command that has ended.
#[derive(Debug)]
pub struct Ran {
    /// Whether with 0.
    pub well: bool,
    /// What it printed.
    pub out: String,
    /// What it complained about.
    pub err: String,
}

impl Ran {
    fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Self { well: output.status.success(), out: text(&output.stdout), err: text(&output.stderr) }
    }
}

/// A house that is open. It ends with this value at the latest.
pub struct Open {
    child: Child,
    /// The port it listens on.
    pub port: u16,
    owner_link: Option<String>,
}

impl Open {
    /// A caller whom it does not know.
    pub fn line(&self) -> Line {
        Line::to(self.port)
    }

    /// Sets the house up and gives the first owner's line.
    pub async fn owner(&self) -> Line {
        let line = self.line();
        let owner = door::FirstOwner {
            secret: door::Secret(self.owner_link.clone().expect("a new house prints the link of its first owner")),
            firm_name: Title::parse("Halden & Rask").expect("a name"),
            name: PersonName::parse("Ines Duarte").expect("a name"),
            email: EmailAddress::parse(OWNER).expect("an address"),
            password: door::Secret(PASSWORD.to_owned()),
            lang: Lang::En,
        };
        call(&line, &door::Owner { body: owner }, Some("set-up-0000")).await.expect("the owner is let in");
        line
    }

    /// Asks it to end (SIGTERM).
    pub fn ask_to_stop(&self) {
        let asked = Command::new("sh").args(["-c", "kill -TERM \"$0\"", &self.child.id().to_string()]).status();
        assert!(asked.is_ok_and(|status| status.success()), "the house could be asked to end");
    }

    /// Waits until it has ended.
    pub async fn ended(&mut self) -> ExitStatus {
        let mut ended = None;
        until("the house ends", async || {
            ended = self.child.try_wait().expect("our own process can be asked");
            ended.is_some()
        })
        .await;
        ended.expect("it has ended")
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            self.child.kill().expect("our own process can be killed");
            self.child.wait().expect("our own process can be waited for");
        }
    }
}

/// Waits for a fact, for a bounded time.
pub async fn until(fact: &str, mut holds: impl AsyncFnMut() -> bool) {
    let looking = async {
        while !holds().await {
            tokio::time::sleep(LOOK_EVERY).await;
        }
    };
    assert!(tokio::time::timeout(PATIENCE, looking).await.is_ok(), "waited in vain: {fact}");
}

/// Makes a built app of one file in a folder.
pub fn small_app(folder: &Path) {
    std::fs::create_dir_all(folder).expect("a folder can be made");
    let manifest =
        r#"{"entries":{},"css":"a.css","fonts":[],"files":{"a.css":{"type":"text/css"}},"boot":{},"worker":""}"#;
    for (name, text) in [("manifest.json", manifest), ("a.css", "p{}")] {
        std::fs::write(folder.join(name), text).expect("a file can be written");
    }
}

/// Runs statements past all our questions on the database of a house that is closed or open.
pub async fn by_hand(ground: &Ground, statements: &[&str]) {
    let mut connection = hand(ground).await;
    for statement in statements {
        let sql = AssertSqlSafe((*statement).to_owned());
        connection.execute(sqlx::raw_sql(sql)).await.unwrap_or_else(|why| panic!("{statement}: {why}"));
    }
    connection.close().await.expect("the connection closes");
}

/// The one text a question is answered with.
pub async fn queried(ground: &Ground, question: &'static str) -> String {
    let mut connection = hand(ground).await;
    let answer = connection.fetch_one(question).await.and_then(|row| row.try_get(0));
    connection.close().await.expect("the connection closes");
    answer.unwrap_or_else(|why| panic!("{question}: {why}"))
}

async fn hand(ground: &Ground) -> AnyConnection {
    sqlx::any::install_default_drivers();
    let url = match ground.database.as_ref().map(Home::place) {
        Some(Place::Postgres(url)) => url.clone(),
        _ => format!("sqlite://{}", ground.data().join("veranda.sqlite").display()),
    };
    AnyConnection::connect(&url).await.expect("the database can be reached")
}
