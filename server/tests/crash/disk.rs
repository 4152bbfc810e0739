//! A disk that fills while the house is written to, and is given room again.
//!
//! The data folder (or, on PostgreSQL, the tables of the database) lies on a memory disk of a few megabytes, which is
//! filled by a file of ours. Meanwhile every change is refused with the sentence for it, everything can be read, nothing
//! acknowledged is lost, and once the file is gone the same changes are carried out.

use crate::chapter::{self, Chapter};
use crate::line::Line;
use crate::process::{Ground, until};
use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use veranda_api::staff::{CreateTask, NewNote, NewTask, NoteInside, ShowBoard};
use veranda_api::{CallFailed, Code, call};
use veranda_store::testing::Engine;
use veranda_terms::{InternalText, TaskId};

/// A memory disk of our own, gone with this value.
struct Disk {
    at: PathBuf,
}

/// Why there is none.
const NOT_ROOT: &str = "a small disk can be mounted by root alone: run this as root";

impl Disk {
    /// One of so many megabytes; nothing when this account may not mount.
    fn of(megabytes: u32) -> Option<Self> {
        let made = tempfile::Builder::new().prefix("veranda-disk-").tempdir();
        let at = made.expect("a folder can be made").keep();
        let size = format!("size={megabytes}m,mode=0755");
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(&at).output();
        if mounted.is_ok_and(|output| output.status.success()) {
            return Some(Disk { at });
        }
        std::fs::remove_dir(&at).expect("an empty folder can be removed");
        None
    }

    fn ballast(&self) -> PathBuf {
        self.at.join("ballast")
    }

    /// Fills it to the last byte.
    fn fill(&self) {
        let mut file =
            std::fs::File::options().create(true).append(true).open(self.ballast()).expect("a file can be made");
        for piece in [vec![1; 65_536], vec![1; 512], vec![1]] {
            while file.write_all(&piece).is_ok() {}
        }
    }

    fn make_room(&self) {
        std::fs::remove_file(self.ballast()).expect("the ballast can be thrown out");
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // The house on it has ended by now; a folder that stays behind is empty.
        drop(Command::new("umount").arg("--lazy").arg(&self.at).output());
        drop(std::fs::remove_dir(&self.at));
    }
}

fn note(task: TaskId, key: &str, pages: usize) -> NoteInside {
    let text = format!("note of {key} {}", "long ".repeat(pages * 200));
    NoteInside { task, body: NewNote { text: InternalText::parse(&text).expect("a text") } }
}

async fn add(line: &Line, chapter: &Chapter, key: &str) -> TaskId {
    let title = InternalText::parse(key).expect("a title");
    let body = NewTask::titled(title, Some(chapter.first));
    call(line, &CreateTask { project: chapter.project, body }, Some(key)).await.expect("there is room").value.id
}

/// What is on the board, by title.
async fn board(line: &Line, chapter: &Chapter) -> BTreeSet<String> {
    let board =
        call(line, &ShowBoard { project: chapter.project, body: () }, None).await.expect("reading goes on").value;
    board.cards.iter().map(|card| card.title.for_staff().to_owned()).collect()
}

async fn goes_on_reading(engine: Engine, rounds: u32) {
    let prove = std::env::var("VERANDA_PROVE").is_ok_and(|prove| prove == "1");
    // Whatever is kept in the room left stays, round after round.
    let megabytes = match engine {
        _ if prove => 256,
        Engine::Sqlite => 8,
        Engine::Postgres => 48,
    };
    let Some(disk) = Disk::of(megabytes) else {
        assert!(!prove, "{NOT_ROOT}");
        println!("not shown here: {NOT_ROOT}");
        return;
    };
    let ground = match engine {
        Engine::Sqlite => Ground::fresh(engine).await.in_folder(disk.at.join("data")),
        Engine::Postgres => {
            let ground = Ground::fresh(engine).await;
            ground.tables_on(&disk.at).await;
            ground
        }
    };
    let mut open = ground.open(None).await;
    let secret = open.owner_link.take().expect("a new house prints the link of its first owner");
    let cookie = chapter::set_up(open.port, secret).await;
    let line = Line::to(open.port, Some(cookie.clone()));
    let chapter = chapter::begin(&line, 0).await;
    let mut known = BTreeSet::new();
    let (mut refused, mut kept) = (0, 0);
    for round in 0..rounds {
        let key = format!("task-{round:04}");
        let task = add(&line, &chapter, &key).await;
        known.insert(key);

        disk.fill();
        // What room the database had left inside its own files is used up first.
        let mut waiting = None;
        for n in 0..4000 {
            let key = format!("note-{round:03}-{n:05}");
            match call(&line, &note(task, &key, 40), Some(&key)).await {
                Ok(_) => kept += 1,
                Err(CallFailed::Refused(refusal)) => {
                    assert_eq!((refusal.code, refusal.status), (Code::NoRoom, 507), "{refusal:?}");
                    assert!(refusal.detail.contains("disk") && refusal.detail.contains("try again"), "{refusal:?}");
                    waiting = Some(key);
                    break;
                }
                Err(failed) => panic!("{failed:?}"),
            }
        }
        let waiting = waiting.expect("a full disk refuses at last");
        let before = refused;
        for n in 0..10 {
            let key = format!("late-{round:03}-{n:05}");
            // A row may still fit where another did not; nothing else may become of it.
            match call(&line, &note(task, &key, 40), Some(&key)).await {
                Ok(_) => kept += 1,
                Err(CallFailed::Refused(refusal)) if refusal.code == Code::NoRoom => refused += 1,
                Err(failed) => panic!("{failed:?}"),
            }
            assert_eq!(board(&line, &chapter).await, known, "reading goes on, and shows what was kept");
        }
        assert!(refused > before, "it was full and refused nothing more");
        disk.make_room();
        // The same intention, said again, is carried out once.
        until("there is room again", async || {
            let said = call(&line, &note(task, &waiting, 40), Some(&waiting)).await;
            assert!(!matches!(&said, Err(CallFailed::Garbled(_))), "{said:?}");
            said.is_ok()
        })
        .await;
    }
    let status = open.stop().await;
    assert!(status.success(), "{status}");
    let open = ground.open(None).await;
    assert_eq!(board(&Line::to(open.port, Some(cookie)), &chapter).await, known, "what was acknowledged is there");
    assert!(open.stop().await.success());
    println!("{engine:?}: {rounds} times full; {refused} changes refused with 507, {kept} kept in the room left");
}

fn rounds() -> u32 {
    if std::env::var("VERANDA_PROVE").is_ok_and(|prove| prove == "1") { 50 } else { 2 }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_refuses_changes_and_goes_on_reading_on_sqlite() {
    goes_on_reading(Engine::Sqlite, rounds()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_refuses_changes_and_goes_on_reading_on_postgres() {
    goes_on_reading(Engine::Postgres, rounds()).await;
}

/// Makes a folder belong to whoever runs PostgreSQL.
pub fn given_to(folder: &Path, owner: &Path) {
    let given = Command::new("chown").arg(format!("--reference={}", owner.display())).arg(folder).status();
    assert!(given.is_ok_and(|status| status.success()), "the folder can be given away");
}
