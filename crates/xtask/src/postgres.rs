//! One temporary PostgreSQL: from the machine's own binaries, in memory where there is room, gone when we are.

use crate::shell;
use anyhow::{Context, Result, bail};
use clap::Args;
use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::chown;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The variable tests find the server by.
pub const VARIABLE: &str = "VERANDA_TEST_POSTGRES";
const PREFIX: &str = "veranda-postgres-";

/// What to run beside it.
#[derive(Args)]
pub struct Options {
    /// The command and its arguments.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, required = true)]
    command: Vec<String>,
}

/// Runs a command with a temporary PostgreSQL.
pub fn run(options: &Options) -> Result<()> {
    let server = start()?;
    let Some((program, arguments)) = options.command.split_first() else { bail!("name a command to run") };
    shell::run(Command::new(program).args(arguments).env(VARIABLE, server.url()))
}

/// A running server; dropping it stops it and removes what it stored.
pub struct Postgres {
    binaries: PathBuf,
    folder: PathBuf,
    port: u16,
    user: Option<String>,
}

/// Starts a server, installing PostgreSQL when there is none and we may.
pub fn start() -> Result<Postgres> {
    let binaries = binaries()?;
    let room = room();
    sweep(&binaries, &room)?;
    let folder = room.join(format!("{PREFIX}{}", std::process::id()));
    fs::create_dir(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    let mut server = Postgres { binaries, folder, port: 0, user: None };
    if shell::is_root() {
        // PostgreSQL refuses to run as root.
        let number =
            |flag: &str| -> Result<u32> { Ok(shell::read(Command::new("id").args([flag, "nobody"]))?.trim().parse()?) };
        chown(&server.folder, Some(number("-u")?), Some(number("-g")?))?;
        server.user = Some("nobody".to_owned());
    }
    let data = server.data();
    shell::read(
        server
            .command("initdb")
            .args(["--username=postgres", "--auth=trust", "--locale=C", "--encoding=UTF8", "--no-sync"])
            .arg("--pgdata")
            .arg(&data),
    )?;
    // A free port is free until somebody else takes it, so a second and third try are fair.
    for _ in 0..3 {
        server.port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        // Durability stays on (fsync, synchronous_commit): the crash tests are about it, and in memory it costs nothing.
        let settings = format!(
            "-p {} -c listen_addresses=127.0.0.1 -c unix_socket_directories={} -c max_connections=200 -c max_wal_size=256MB",
            server.port,
            server.folder.display()
        );
        let started = shell::read(
            server
                .command("pg_ctl")
                .args(["start", "--wait", "--silent"])
                .arg("--pgdata")
                .arg(&data)
                .arg("--log")
                .arg(server.log())
                .arg("--options")
                .arg(settings),
        );
        match started {
            Ok(_) => return Ok(server),
            Err(error) if shell::stopped() => return Err(error),
            Err(_) => continue,
        }
    }
    bail!("PostgreSQL does not start:\n{}", fs::read_to_string(server.log()).unwrap_or_default())
}

impl Postgres {
    /// Where tests reach it.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    fn log(&self) -> PathBuf {
        self.folder.join("log")
    }

    /// One of PostgreSQL's programs, as the user it may run as.
    fn command(&self, program: &str) -> Command {
        let program = self.binaries.join(program);
        let mut command = match &self.user {
            Some(user) => {
                let mut command = Command::new("setpriv");
                command.args(["--reuid", user, "--regid", "nogroup", "--clear-groups", "--"]).arg(program);
                command
            }
            None => Command::new(program),
        };
        command.current_dir(&self.folder).env("LC_ALL", "C");
        command
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let stopped = shell::read(
            self.command("pg_ctl").args(["stop", "--mode=immediate", "--silent"]).arg("--pgdata").arg(self.data()),
        );
        if let (Err(error), true) = (stopped, self.data().join("postmaster.pid").exists()) {
            eprintln!("the temporary PostgreSQL did not stop: {error:#}");
        }
        if let Err(error) = fs::remove_dir_all(&self.folder) {
            eprintln!("{} stays behind: {error}", self.folder.display());
        }
    }
}

/// Memory if there is enough of it (containers often give 64 MB), else the folder for temporary files.
fn room() -> PathBuf {
    let memory = Path::new("/dev/shm");
    let free = shell::read(Command::new("df").args(["--output=avail", "--block-size=1M"]).arg(memory));
    let megabytes = free.ok().and_then(|table| table.lines().last()?.trim().parse::<u64>().ok());
    if megabytes.is_some_and(|megabytes| megabytes >= 1024) { memory.to_owned() } else { std::env::temp_dir() }
}

/// Ends servers whose tool was killed before it could.
fn sweep(binaries: &Path, room: &Path) -> Result<()> {
    for inside in fs::read_dir(room)? {
        let inside = inside?;
        let name = inside.file_name().to_string_lossy().into_owned();
        let Some(owner) = name.strip_prefix(PREFIX) else { continue };
        if owner.parse::<u32>().is_ok() && Path::new("/proc/self").exists() && !Path::new("/proc").join(owner).exists()
        {
            let user = shell::is_root().then(|| "nobody".to_owned());
            drop(Postgres { binaries: binaries.to_owned(), folder: inside.path(), port: 0, user });
        }
    }
    Ok(())
}

/// Where `initdb` and its companions are.
fn binaries() -> Result<PathBuf> {
    if let Some(found) = installed()? {
        return Ok(found);
    }
    if shell::is_root() && shell::which("apt-get").is_some() {
        shell::say("PostgreSQL");
        shell::run(Command::new("apt-get").arg("update"))?;
        shell::run(
            Command::new("apt-get")
                .args(["install", "-y", "--no-install-recommends", "postgresql"])
                .env("DEBIAN_FRONTEND", "noninteractive"),
        )?;
    }
    installed()?.context("the tests need PostgreSQL's programs (initdb, pg_ctl, postgres); on Debian or Ubuntu: apt-get install postgresql")
}

fn installed() -> Result<Option<PathBuf>> {
    let complete =
        |folder: &Path| ["initdb", "pg_ctl", "postgres"].iter().all(|program| folder.join(program).is_file());
    let mut versions: Vec<(u32, PathBuf)> = match fs::read_dir("/usr/lib/postgresql") {
        Ok(folders) => folders
            .filter_map(|folder| {
                let folder = folder.ok()?;
                Some((folder.file_name().to_str()?.parse().ok()?, folder.path().join("bin")))
            })
            .filter(|(_, folder)| complete(folder))
            .collect(),
        Err(_) => Vec::new(),
    };
    versions.sort();
    if let Some((_, newest)) = versions.pop() {
        return Ok(Some(newest));
    }
    let Some(initdb) = shell::which("initdb") else { return Ok(None) };
    Ok(fs::canonicalize(initdb)?.parent().map(Path::to_owned).filter(|folder| complete(folder)))
}
