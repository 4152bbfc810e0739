//! The program itself, as a process of its own on a place of its own.

use crate::line::Line;
use sqlx::{AnyConnection, AssertSqlSafe, Connection, Executor, Row};
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;
use tokio::sync::mpsc;
use veranda_store::Place;
use veranda_store::testing::{Engine, Home};
use veranda_terms::Lang;
use veranda_text::Say;

/// Nothing here takes long; what takes longer than this does not happen any more.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often to look again whether something has happened.
const LOOK_EVERY: Duration = Duration::from_millis(10);

/// Where one house lives: a folder, and on PostgreSQL a database.
pub struct Ground {
    folder: Home,
    database: Option<Home>,
    /// Another folder than that of `folder`.
    elsewhere: Option<PathBuf>,
    /// A database that is nobody's home.
    given: Option<String>,
}

impl Ground {
    /// A fresh one.
    pub async fn fresh(engine: Engine) -> Self {
        let database = match engine {
            Engine::Sqlite => None,
            Engine::Postgres => Some(Home::new(engine).await),
        };
        Self { folder: Home::new(Engine::Sqlite).await, database, elsewhere: None, given: None }
    }

    /// The same with its data in another folder.
    pub fn in_folder(self, elsewhere: PathBuf) -> Self {
        Self { elsewhere: Some(elsewhere), ..self }
    }

    /// The same with its records in this PostgreSQL database.
    pub fn with_database(self, url: &str) -> Self {
        Self { given: Some(url.to_owned()), ..self }
    }

    /// Moves the tables of the database, which must be on PostgreSQL, into a folder.
    pub async fn tables_on(&self, folder: &Path) {
        let Some(Place::Postgres(url)) = self.database.as_ref().map(Home::place) else {
            unreachable!("it is on PostgreSQL")
        };
        let name = url.rsplit('/').next().and_then(|name| name.split('?').next()).expect("a database has a name");
        let server = url.replace(&format!("/{name}"), "/postgres");
        sqlx::any::install_default_drivers();
        let mut connection = AnyConnection::connect(&server).await.expect("the server answers");
        let asked = connection.fetch_one("show data_directory").await;
        let owner: String = asked.and_then(|row| row.try_get(0)).expect("it says where its data is");
        let place = folder.join("tables");
        std::fs::create_dir_all(&place).expect("a folder can be made");
        crate::disk::given_to(&place, Path::new(&owner));
        for sql in [
            format!("create tablespace {name} location '{}'", place.display()),
            format!("alter database {name} set tablespace {name}"),
        ] {
            connection.execute(sqlx::raw_sql(AssertSqlSafe(sql))).await.expect("tables can be moved");
        }
        connection.close().await.expect("the connection closes");
    }

    /// The folder of database, mails and keys.
    pub fn folder(&self) -> PathBuf {
        if let Some(elsewhere) = &self.elsewhere {
            return elsewhere.clone();
        }
        self.own_folder()
    }

    fn own_folder(&self) -> PathBuf {
        let Place::Sqlite(file) = self.folder.place() else { unreachable!("a folder was asked for") };
        file.parent().expect("a file is in a folder").to_owned()
    }

    /// Where the records live.
    pub fn records(&self) -> Place {
        if let Some(url) = &self.given {
            return Place::Postgres(url.clone());
        }
        match &self.database {
            Some(home) => home.place().clone(),
            None => Place::Sqlite(self.folder().join("veranda.sqlite")),
        }
    }

    fn log(&self) -> PathBuf {
        self.own_folder().join("server.log")
    }

    /// What the program has complained about so far.
    pub fn complaints(&self) -> Vec<String> {
        let said = std::fs::read_to_string(self.log()).unwrap_or_default();
        said.lines().filter(|line| line.contains("panicked at") || line.contains("ERROR")).map(str::to_owned).collect()
    }

    /// Begins to open the house.
    pub fn begin(&self, leak: Option<&str>) -> Begun {
        let log = File::options().create(true).append(true).open(self.log()).expect("the log can be written");
        let mut command = Command::new(env!("CARGO_BIN_EXE_veranda"));
        command
            .env_clear()
            .envs([("LC_ALL", "en"), ("VERANDA_LOG", "warn")])
            .args(["serve", "--port", "0", "--data"])
            .arg(self.folder())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(log);
        if let Place::Postgres(url) = self.records() {
            command.env("VERANDA_DATABASE", url);
        }
        if let Some(leak) = leak {
            command.env("VERANDA_MUTANT", leak);
        }
        Begun(command.spawn().expect("the program starts"))
    }

    /// Opens the house and waits until it answers.
    pub async fn open(&self, leak: Option<&str>) -> Open {
        let mut begun = self.begin(leak);
        match tokio::time::timeout(PATIENCE, begun.greeting()).await {
            Ok(Some(greeting)) => {
                let open = Open { begun, port: greeting.0, owner_link: greeting.1 };
                let line = Line::to(open.port, None);
                until("the house answers", async || line.is_answered().await).await;
                open
            }
            _ => panic!("the house did not open:\n{}", tail(&self.log())),
        }
    }
}

/// A process that has begun; it ends with this value at the latest.
pub struct Begun(Child);

impl Begun {
    /// Kills it at once (SIGKILL): it cannot finish anything.
    pub fn kill(mut self) {
        self.end();
    }

    fn end(&mut self) {
        self.0.kill().expect("our own process can be killed");
        self.0.wait().expect("our own process can be waited for");
    }

    /// What is printed at the start: the port and, in a house without an owner, their link.
    async fn greeting(&mut self) -> Option<(u16, Option<String>)> {
        let printed = self.0.stdout.take()?;
        let (lines, mut heard) = mpsc::unbounded_channel();
        // Reading blocks; the thread ends with the process.
        std::thread::spawn(move || {
            for line in BufReader::new(printed).lines().map_while(Result::ok) {
                if lines.send(line).is_err() {
                    break;
                }
            }
        });
        let (mut port, mut link) = (None, None);
        let last = Say::new(Lang::En).cli_stop().to_owned();
        while let Some(line) = heard.recv().await {
            if line == last {
                return Some((port?, link));
            }
            let Some((_, address)) = line.split_once("http://localhost:") else { continue };
            let digits: String = address.chars().take_while(char::is_ascii_digit).collect();
            port = digits.parse().ok().or(port);
            if let Some((_, secret)) = address.split_once("/setup#") {
                link = Some(secret.trim().to_owned());
            }
        }
        None
    }
}

impl Drop for Begun {
    fn drop(&mut self) {
        if matches!(self.0.try_wait(), Ok(None)) {
            self.end();
        }
    }
}

/// A house that is open.
pub struct Open {
    begun: Begun,
    /// The port it listens on.
    pub port: u16,
    /// The secret that makes the first owner, if there is none yet.
    pub owner_link: Option<String>,
}

impl Open {
    /// Kills it.
    pub fn kill(self) {
        self.begun.kill();
    }

    /// Asks it to end (SIGTERM) and waits until it has.
    pub async fn stop(mut self) -> ExitStatus {
        let asked = Command::new("sh").args(["-c", "kill -TERM \"$0\"", &self.begun.0.id().to_string()]).status();
        assert!(asked.is_ok_and(|status| status.success()), "the house could be asked to end");
        let mut ended = None;
        until("the house ends", async || {
            ended = self.begun.0.try_wait().expect("our own process can be asked");
            ended.is_some()
        })
        .await;
        ended.expect("it has ended")
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

fn tail(log: &Path) -> String {
    let said = std::fs::read_to_string(log).unwrap_or_default();
    let lines: Vec<&str> = said.lines().collect();
    lines[lines.len().saturating_sub(30)..].join("\n")
}
