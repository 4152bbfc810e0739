//! PostgreSQL itself, killed under a house that is being written to, and started again.
//!
//! A server of our own, on the machine's disk and with every durability on, so that no other test stands on it. Everybody
//! goes on saying what was not answered until it is; then each thing that was acknowledged is there, once.

use crate::chapter;
use crate::line::Line;
use crate::process::{Ground, until};
use crate::wish::below;
use sqlx::{AnyConnection, Connection, Executor, Row};
use std::collections::BTreeMap;
use std::fs::File;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Duration;
use veranda_api::staff::{CreateTask, NewNote, NewTask, NoteInside, ShowTask};
use veranda_api::{CallFailed, Code, call};
use veranda_server::dice::Dice;
use veranda_store::Place;
use veranda_store::testing::{Engine, Home};
use veranda_terms::{InternalText, TaskId};

const WRITERS: u32 = 6;

/// A PostgreSQL of our own.
struct Cluster {
    folder: PathBuf,
    binaries: PathBuf,
    /// As whom it must run: it refuses to be root's.
    user: Option<&'static str>,
    port: u16,
    /// While it runs: a child of ours, so that it is gone for the next one as soon as it is waited for.
    running: Option<Child>,
}

impl Cluster {
    async fn new() -> Self {
        // The machine's binaries are where the test server's are.
        let home = Home::new(Engine::Postgres).await;
        let Place::Postgres(url) = home.place() else { unreachable!("it is on PostgreSQL") };
        let mut connection = AnyConnection::connect(url).await.expect("the test server answers");
        let asked = connection.fetch_one("select setting from pg_config where name = 'BINDIR'").await;
        let binaries: String = asked.and_then(|row| row.try_get(0)).expect("it says where its programs are");
        connection.close().await.expect("the connection closes");

        let made = tempfile::Builder::new().prefix("veranda-killed-").tempdir();
        let folder = made.expect("a folder can be made").keep();
        let root = Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.starts_with(b"0\n"));
        let user = root.then_some("nobody");
        if root {
            let given = Command::new("chown").arg("nobody").arg(&folder).status();
            assert!(given.is_ok_and(|status| status.success()), "the folder can be given away");
        }
        let port = std::net::TcpListener::bind(("127.0.0.1", 0))
            .and_then(|free| free.local_addr())
            .expect("a free port")
            .port();
        let cluster = Cluster { folder, binaries: binaries.into(), user, port, running: None };
        let made = cluster
            .command("initdb")
            .args(["--auth=trust", "--username=postgres", "--encoding=UTF8", "--no-locale", "--pgdata"])
            .arg(cluster.data())
            .output()
            .expect("initdb runs");
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        cluster
    }

    fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn command(&self, program: &str) -> Command {
        let program = self.binaries.join(program);
        let mut command = match self.user {
            Some(user) => {
                let mut command = Command::new("setpriv");
                command.args(["--reuid", user, "--regid", "nogroup", "--clear-groups", "--"]).arg(program);
                command
            }
            None => Command::new(program),
        };
        command.current_dir(&self.folder).env("LC_ALL", "C").stdin(Stdio::null());
        command
    }

    /// Starts it and waits until it answers.
    async fn start(&mut self) {
        let log =
            File::options().create(true).append(true).open(self.folder.join("log")).expect("its log can be written");
        let mut command = self.command("postgres");
        command.arg("-D").arg(self.data()).args(["-p", &self.port.to_string()]);
        for setting in ["listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=on", "synchronous_commit=on"] {
            command.args(["-c", setting]);
        }
        let errors = log.try_clone().expect("its log can be written");
        self.running = Some(command.stdout(log).stderr(errors).spawn().expect("PostgreSQL starts"));
        let url = self.url();
        until("PostgreSQL answers", async || match AnyConnection::connect(&url).await {
            Ok(connection) => connection.close().await.is_ok(),
            Err(_) => false,
        })
        .await;
    }

    /// Kills all of it (SIGKILL): the one that was started, then whoever worked for it. Waits until none is left.
    async fn kill(&mut self) {
        let mut running = self.running.take().expect("it runs");
        let children = children(&running.id().to_string());
        running.kill().expect("our own process can be killed");
        for process in &children {
            // One that has ended by itself meanwhile is ended.
            drop(Command::new("kill").args(["-KILL", process]).stderr(Stdio::null()).status());
        }
        running.wait().expect("our own process can be waited for");
        until("all of PostgreSQL is gone", async || children.iter().all(|process| !is_there(process))).await;
    }
}

/// Processes started by one.
fn children(parent: &str) -> Vec<String> {
    let tasks = std::fs::read_to_string(format!("/proc/{parent}/task/{parent}/children")).unwrap_or_default();
    tasks.split_whitespace().map(str::to_owned).collect()
}

/// Whether a process runs. One that has ended and is not yet taken note of does not.
fn is_there(process: &str) -> bool {
    let status = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    status.rsplit_once(')').is_some_and(|(_, rest)| !rest.trim_start().starts_with('Z'))
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if let Some(mut running) = self.running.take() {
            // Its own end would be in order; nothing of it is needed any more.
            drop(running.kill());
            drop(running.wait());
        }
        drop(std::fs::remove_dir_all(&self.folder));
    }
}

/// What one writer was answered.
#[derive(Default)]
struct Told {
    acknowledged: Vec<String>,
    refused: u32,
    cut_off: u32,
}

/// Says something about a task; what is not acknowledged is said again, with the same key, until it is.
async fn write(line: Line, task: TaskId, writer: u32, stop: Arc<AtomicBool>, count: Arc<AtomicU32>) -> Told {
    let mut told = Told::default();
    while !stop.load(Ordering::SeqCst) {
        let key = format!("w{writer}-{:06}", told.acknowledged.len());
        let body = NewNote { text: InternalText::parse(&key).expect("a text") };
        loop {
            match call(&line, &NoteInside { task, body: body.clone() }, Some(&key)).await {
                Ok(_) => break,
                // Nobody knows whether it was done; that is what is said, too.
                Err(CallFailed::Refused(refusal)) => {
                    assert!(matches!(refusal.code, Code::Away | Code::Broken), "{refusal:?}");
                    told.refused += 1;
                    tokio::time::sleep(Duration::from_millis(20)).await;
                }
                Err(CallFailed::Offline(_)) => told.cut_off += 1,
                Err(failed) => panic!("{failed:?}"),
            }
        }
        told.acknowledged.push(key);
        count.fetch_add(1, Ordering::SeqCst);
    }
    told
}

/// What a run has to tell.
struct Run {
    acknowledged: usize,
    /// Acknowledged, and not there exactly once.
    lost: Vec<String>,
    /// There, and never acknowledged by anybody.
    strangers: usize,
    refused: u32,
    cut_off: u32,
}

/// Kills PostgreSQL so often under a house that is being written to.
async fn run(kills: u32, leak: Option<&str>) -> Run {
    let mut cluster = Cluster::new().await;
    cluster.start().await;
    let ground = Ground::fresh(Engine::Sqlite).await.with_database(&cluster.url());
    // The house is set up without any leak: what is tested is the writing.
    let mut open = ground.open(None).await;
    let secret = open.owner_link.take().expect("a new house prints the link of its first owner");
    let cookie = chapter::set_up(open.port, secret).await;
    let line = Line::to(open.port, Some(cookie.clone()));
    let chapter = chapter::begin(&line, 0).await;
    let mut tasks = Vec::new();
    for n in 0..WRITERS {
        let body = NewTask::titled(InternalText::parse("a task").expect("a title"), Some(chapter.first));
        let made = call(&line, &CreateTask { project: chapter.project, body }, Some(&format!("task-{n:04}"))).await;
        tasks.push(made.expect("it is added").value.id);
    }
    assert!(open.stop().await.success());
    let open = ground.open(leak).await;

    let (stop, count) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU32::new(0)));
    let writers: Vec<_> = (0..)
        .zip(tasks.clone())
        .map(|(n, task)| {
            let line = Line::to(open.port, Some(cookie.clone()));
            tokio::spawn(write(line, task, n, Arc::clone(&stop), Arc::clone(&count)))
        })
        .collect();
    let mut dice = Dice::System.fork("kills");
    for _ in 0..kills {
        let enough = count.load(Ordering::SeqCst) + 12 + u32::try_from(below(&mut dice, 24)).expect("it is small");
        // The same house goes on by itself: it is not started again.
        until("it is written again", async || count.load(Ordering::SeqCst) >= enough).await;
        tokio::time::sleep(Duration::from_micros(below(&mut dice, 6000))).await;
        cluster.kill().await;
        cluster.start().await;
    }
    let enough = count.load(Ordering::SeqCst) + 12;
    until("it is written after the last kill", async || count.load(Ordering::SeqCst) >= enough).await;
    stop.store(true, Ordering::SeqCst);
    let (mut acknowledged, mut refused, mut cut_off) = (Vec::new(), 0, 0);
    for writer in writers {
        let told = writer.await.expect("a writer does not panic");
        acknowledged.extend(told.acknowledged);
        refused += told.refused;
        cut_off += told.cut_off;
    }
    let line = Line::to(open.port, Some(cookie));
    let mut there: BTreeMap<String, u32> = BTreeMap::new();
    for task in tasks {
        let page = call(&line, &ShowTask { task, body: () }, None).await.expect("it can be read").value;
        for note in page.notes {
            let text = note.text.sanitised.replace("<p>", "").replace("</p>", "");
            *there.entry(text.trim().to_owned()).or_default() += 1;
        }
    }
    assert!(open.stop().await.success());
    let strangers = there.keys().filter(|key| !acknowledged.iter().any(|known| known == *key)).count();
    let lost = acknowledged.iter().filter(|key| there.get(*key) != Some(&1)).cloned().collect();
    Run { acknowledged: acknowledged.len(), lost, strangers, refused, cut_off }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_acknowledged_survives_postgres_being_killed_under_the_house() {
    let kills = if std::env::var("VERANDA_PROVE").is_ok_and(|prove| prove == "1") { 100 } else { 3 };
    let Run { acknowledged, lost, strangers, refused, cut_off } = run(kills, None).await;
    println!(
        "PostgreSQL killed {kills} times: {acknowledged} writes acknowledged; {refused} answers that said try again, \
         {cut_off} lines cut off"
    );
    assert!(lost.is_empty(), "acknowledged and not there once: {lost:?}");
    assert_eq!(strangers, 0, "nothing is there that nobody asked for");
    assert!(refused > 0, "no kill fell into a write: they meant nothing");
}

/// The harness itself, judged.
#[cfg(feature = "mutants")]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_house_that_answers_before_it_commits_is_caught_when_postgres_is_killed() {
    let leak = veranda_store::mutants::Leak::AnsweredBeforeCommit;
    // Not every kill falls between an answer and its commit: as often as it takes, up to a limit.
    for _ in 0..6 {
        let Run { acknowledged, lost, .. } = run(4, Some(leak.as_str())).await;
        println!("{} of {acknowledged} acknowledged writes were lost", lost.len());
        if !lost.is_empty() {
            return;
        }
    }
    panic!("nothing was lost by a house that answers before it commits");
}
