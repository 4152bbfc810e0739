//! Copies: made while the house is written to, restored on the same engine and on the other, and found equal to the row.

use crate::lived::{Lived, done, lived, opens};
use crate::process::{Ground, OWNER, PASSWORD};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use veranda_api::staff::{NewNote, NoteInside};
use veranda_server::copies::{Manifest, manifest};
use veranda_store::testing::Engine;
use veranda_terms::InternalText;

/// Every member but those that say when and by what the copy was made.
fn content(copy: &Path) -> BTreeMap<String, (u64, String)> {
    let Manifest { members } = manifest(copy).expect("the copy is whole");
    let same = |name: &str| name.starts_with("rows/") || name.starts_with("files/");
    let members = members.into_iter().filter(|member| same(&member.name));
    members.map(|member| (member.name, (member.bytes, member.sha256))).collect()
}

async fn comes_back(from: Engine, to: Engine) {
    let ground = Ground::on(from).await;
    let mut open = ground.open(&[]).await;
    let Lived { owner, task, link, .. } = lived(&ground, &open).await;
    assert!(opens(open.port, &link).await, "the link works to begin with");

    // Somebody goes on writing while the copy is made.
    let (stop, written) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU32::new(0)));
    let writer = {
        let (line, stop, written) = (owner.again(), Arc::clone(&stop), Arc::clone(&written));
        tokio::spawn(async move {
            while !stop.load(Ordering::SeqCst) {
                let n = written.load(Ordering::SeqCst);
                let text = InternalText::parse(&format!("note {n}")).expect("a text");
                done(&line, &NoteInside { task, body: NewNote { text } }, &format!("note-{n:06}")).await;
                written.fetch_add(1, Ordering::SeqCst);
            }
        })
    };
    crate::process::until("something is being written", async || written.load(Ordering::SeqCst) > 3).await;
    let (first, before) = (ground.folder.join("first.tar.gz"), written.load(Ordering::SeqCst));
    let ran = tokio::task::block_in_place(|| ground.run(&["backup", &first.to_string_lossy()]));
    assert!(ran.well && ran.out.contains("read again and found whole"), "{ran:?}");
    stop.store(true, Ordering::SeqCst);
    writer.await.expect("the writer does not panic");
    assert!(written.load(Ordering::SeqCst) > before, "it was written to while the copy was made");
    let again = ground.run(&["backup", &first.to_string_lossy()]);
    assert!(!again.well && again.err.contains("is there already"), "{again:?}");
    let inside = ground.data().join("inside.tar.gz");
    let inside = ground.run(&["backup", &inside.to_string_lossy()]);
    assert!(!inside.well && inside.err.contains("lies in the data folder"), "{inside:?}");
    #[cfg(unix)]
    {
        let mode =
            std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&first).expect("it is there").permissions());
        assert_eq!(mode & 0o777, 0o600);
    }
    open.ask_to_stop();
    assert!(open.ended().await.success());

    let other = Ground::on(to).await;
    let ran = other.run(&["restore", &first.to_string_lossy()]);
    assert!(ran.well && ran.out.contains("Its journal holds"), "{ran:?}");
    let second = other.folder.join("second.tar.gz");
    let ran = other.run(&["backup", &second.to_string_lossy()]);
    assert!(ran.well, "{ran:?}");
    let (one, two) = (content(&first), content(&second));
    assert!(
        one.keys().any(|name| name.starts_with("rows/task/")) && one.keys().any(|name| name.starts_with("files/mail/"))
    );
    assert_eq!(one, two, "every row and every file, to the byte");
    let verified = other.run(&["audit", "verify"]);
    assert!(verified.well, "{verified:?}");
    let full = other.run(&["restore", &first.to_string_lossy()]);
    assert!(!full.well && full.err.contains("already"), "{full:?}");

    let open = other.open(&[]).await;
    assert!(opens(open.port, &link).await, "a link that was handed out still opens");
    let line = open.line();
    crate::user::sign_in(&line, OWNER, PASSWORD).await.expect("the owner is known");
    let note = InternalText::parse("after the restore").expect("a text");
    done(&line, &NoteInside { task, body: NewNote { text: note } }, "after-0000").await;
    assert!(other.run(&["audit", "verify"]).well, "and the journal goes on");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn copies_of_sqlite_come_back_on_sqlite() {
    comes_back(Engine::Sqlite, Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn copies_of_sqlite_come_back_on_postgres() {
    comes_back(Engine::Sqlite, Engine::Postgres).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn copies_of_postgres_come_back_on_postgres() {
    comes_back(Engine::Postgres, Engine::Postgres).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn copies_of_postgres_come_back_on_sqlite() {
    comes_back(Engine::Postgres, Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn copies_that_are_damaged_are_refused_and_leave_nothing() {
    let ground = Ground::fresh();
    let mut open = ground.open(&[]).await;
    open.owner().await;
    let copy = ground.folder.join("copy.tar.gz");
    assert!(ground.run(&["backup", &copy.to_string_lossy()]).well);
    open.ask_to_stop();
    assert!(open.ended().await.success());

    let whole = std::fs::read(&copy).expect("it can be read");
    let mut bent = whole.clone();
    let middle = bent.len() / 2;
    bent[middle] ^= 1;
    for (what, bytes) in [
        ("a bit turned", bent),
        ("cut off", whole[..whole.len() / 2].to_vec()),
        ("empty", Vec::new()),
        ("something else", b"not a copy at all".to_vec()),
    ] {
        let other = Ground::fresh();
        let bad = other.folder.join("bad.tar.gz");
        std::fs::write(&bad, bytes).expect("a file can be written");
        let ran = other.run(&["restore", &bad.to_string_lossy()]);
        assert!(!ran.well, "{what}: {ran:?}");
        assert!(!other.data().join("veranda.sqlite").exists(), "{what}: no house was made");
    }
    let other = Ground::fresh();
    std::fs::create_dir_all(other.data()).expect("a folder can be made");
    std::fs::write(other.data().join("mine.txt"), "mine").expect("a file can be written");
    let ran = other.run(&["restore", &copy.to_string_lossy()]);
    assert!(!ran.well && ran.err.contains("There is something in"), "{ran:?}");
    assert_eq!(std::fs::read_to_string(other.data().join("mine.txt")).expect("it is there"), "mine");
}
