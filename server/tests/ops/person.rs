//! A person who asks what is kept about them, and one who is erased while the house is open: not a byte of them is left.

use crate::line::Line;
use crate::lived::{Lived, MAJA, MAJA_NAME, lived, mails, opens};
use crate::process::{Ground, by_hand, queried};
use flate2::read::GzDecoder;
use serde_json::Value;
use std::io::Read;
use std::path::{Path, PathBuf};
use veranda_store::testing::Engine;

/// What must be nowhere: parts of her address and name that nothing else has.
const CANARIES: [&str; 2] = ["canary-7781", "Kanarieström"];

/// Files below a folder in which a canary stands.
fn found_in(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("the folder can be read") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            // What is taken away while we look is not there.
            let bytes = std::fs::read(&path).unwrap_or_default();
            for canary in CANARIES {
                let bytes = bytes.to_ascii_lowercase();
                if bytes.windows(canary.len()).any(|window| window == canary.to_ascii_lowercase().as_bytes()) {
                    found.push(format!("{canary} in {}", path.display()));
                }
            }
        }
    }
    found
}

/// Every row of every table, read from a copy: the oracle, which does not ask the code it judges.
fn rows(copy: &Path) -> Vec<(String, Vec<Value>)> {
    let mut tar = tar::Archive::new(GzDecoder::new(std::fs::File::open(copy).expect("the copy is there")));
    let mut rows = Vec::new();
    for entry in tar.entries().expect("it is an archive") {
        let mut entry = entry.expect("a member");
        let name = entry.path().expect("a name").to_string_lossy().into_owned();
        let Some((table, _)) = name.strip_prefix("rows/").and_then(|rest| rest.split_once('/')) else { continue };
        let mut text = String::new();
        entry.read_to_string(&mut text).expect("rows are text");
        rows.extend(text.lines().map(|line| (table.to_owned(), serde_json::from_str(line).expect("a row"))));
    }
    rows
}

fn copied(ground: &Ground, name: &str) -> PathBuf {
    let copy = ground.folder.join(name);
    let ran = ground.run(&["backup", &copy.to_string_lossy()]);
    assert!(ran.well, "{ran:?}");
    copy
}

/// Comes in as Maja by her mail.
async fn enters(ground: &Ground, port: u16) -> Line {
    let (path, secret) = mails(ground)
        .iter()
        .find_map(|bytes| {
            let mail = mail_parser::MessageParser::default().parse(bytes)?;
            let text = mail.body_text(0)?.into_owned();
            let for_her = mail.to()?.iter().any(|one| one.address() == Some(MAJA));
            let at = text.find("/i/").filter(|_| for_her)?;
            let link: String =
                text[at..].chars().take_while(|c| c.is_ascii_hexdigit() || "/i-#".contains(*c)).collect();
            link.split_once('#').map(|(path, secret)| (path.to_owned(), secret.to_owned()))
        })
        .expect("a link in her mail");
    let line = Line::to(port);
    let entry = path.trim_start_matches("/i/");
    let body = format!("{{\"secret\":\"{secret}\",\"name\":\"Maja\"}}");
    let head = line.head("POST", &format!("/api/door/entries/{entry}"), &format!("skogholm.localhost:{port}"));
    let kind = format!("content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}", body.len());
    let heard = line.say(format!("{head}{kind}").as_bytes()).await.expect("the house answers");
    assert_eq!(heard.status, 200, "{}", String::from_utf8_lossy(&heard.body));
    line
}

async fn home(line: &Line, port: u16) -> u16 {
    let head = line.head("GET", "/api/client/home", &format!("skogholm.localhost:{port}"));
    line.say(format!("{head}\r\n").as_bytes()).await.expect("the house answers").status
}

/// Where PostgreSQL keeps the tables of this database.
async fn tables_of_postgres(ground: &Ground) -> PathBuf {
    let folder = queried(ground, "show data_directory").await;
    let oid = queried(ground, "select cast(oid as text) from pg_database where datname = current_database()").await;
    PathBuf::from(folder).join("base").join(oid)
}

async fn not_a_byte_is_left(engine: Engine) {
    let ground = Ground::on(engine).await;
    let open = ground.open(&[]).await;
    let Lived { owner, task, link, .. } = lived(&ground, &open).await;
    let maja = enters(&ground, open.port).await;
    assert_eq!(home(&maja, open.port).await, 200);
    assert!(ground.run(&["audit", "checkpoint", "kept.json"]).well);

    // What is looked for can be found: the search itself is no blank.
    let tables = match engine {
        Engine::Sqlite => ground.data(),
        Engine::Postgres => {
            by_hand(&ground, &["analyze", "checkpoint"]).await;
            tables_of_postgres(&ground).await
        }
    };
    assert!(!found_in(&tables).is_empty() && !found_in(&ground.data().join("mail")).is_empty());

    let nobody = ground.run(&["person", "erase", "nobody@skogholm.example"]);
    assert!(!nobody.well && nobody.err.contains("Nobody has the address"), "{nobody:?}");
    let last = ground.run(&["person", "erase", crate::process::OWNER]);
    assert!(!last.well && last.err.contains("is the only owner"), "{last:?}");

    let ran = ground.run(&["person", "erase", MAJA]);
    assert!(ran.well && ran.out.contains("is erased"), "{ran:?}");
    assert_eq!(found_in(&ground.data()), Vec::<String>::new());
    if engine == Engine::Postgres {
        assert_eq!(found_in(&tables), Vec::<String>::new());
    }
    let copy = copied(&ground, "after.tar.gz");
    for (table, row) in rows(&copy) {
        let line = serde_json::to_string(&row).expect("a row").to_lowercase();
        assert!(CANARIES.iter().all(|canary| !line.contains(&canary.to_lowercase())), "{table}: {line}");
    }

    // Who is left goes on, she does not; what was written stays under no name; the journal holds.
    assert_eq!(home(&maja, open.port).await, 401);
    assert_eq!(mails(&ground).len(), 1, "the other one's mail is left");
    let page = owner.get(&format!("/api/staff/tasks/{task}")).await;
    let page = String::from_utf8_lossy(&page.body).into_owned();
    assert!(page.contains("Former contact called twice; write to Former contact."), "{page}");
    assert!(opens(open.port, &link).await);
    let verified = ground.run(&["audit", "verify", "--checkpoint", "kept.json"]);
    assert!(verified.well, "{verified:?}");
    let again = ground.run(&["person", "erase", MAJA]);
    assert!(!again.well && again.err.contains("Nobody has the address"), "{again:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn person_erased_leaves_not_a_byte_on_sqlite() {
    not_a_byte_is_left(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn person_erased_leaves_not_a_byte_on_postgres() {
    not_a_byte_is_left(Engine::Postgres).await;
}

async fn everything_is_told(engine: Engine) {
    let ground = Ground::on(engine).await;
    let open = ground.open(&[]).await;
    lived(&ground, &open).await;
    enters(&ground, open.port).await;
    let copy = copied(&ground, "oracle.tar.gz");
    let ran = ground.run(&["person", "export", MAJA, "maja.json"]);
    assert!(ran.well, "{ran:?}");
    let told = std::fs::read_to_string(ground.folder.join("maja.json")).expect("it was written");
    let told: Value = serde_json::from_str(&told).expect("it is JSON");
    let person = &told["people"][0];
    let id = person["id"].as_str().expect("an id");

    let mut expected = 0;
    for (table, row) in rows(&copy) {
        let line = serde_json::to_string(&row).expect("a row").to_lowercase();
        if ![id, "canary-7781", "kanarieström"].iter().any(|mark| line.contains(mark)) {
            continue;
        }
        expected += 1;
        let tables = ["records", "mentions"].map(|kind| person[kind][&table].as_array().cloned().unwrap_or_default());
        let kept_back = |value: &Value| value.as_str().is_some_and(|text| text.starts_with("(kept back"));
        // The same cells, but for those that guard a way in.
        let whole = tables.iter().flatten().any(|told| {
            let cells: Vec<&Value> = told.as_object().expect("a row").values().collect();
            row.iter().all(|cell| cells.contains(&cell) || cells.iter().any(|told| kept_back(told)))
        });
        assert!(whole, "{table} is not told: {line}");
    }
    let count = |kind: &str| -> usize {
        person[kind].as_object().expect("tables").values().map(|rows| rows.as_array().map_or(0, Vec::len)).sum()
    };
    assert_eq!(count("records") + count("mentions"), expected);
    assert!(expected >= 7, "person, membership, entry, session, journal, a note, a link: {expected}");
    assert_eq!(told["mails"].as_array().map(Vec::len), Some(1));
    assert!(!told.to_string().contains(MAJA_NAME) || told.to_string().contains(MAJA), "both are told");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn person_is_told_everything_on_sqlite() {
    everything_is_told(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn person_is_told_everything_on_postgres() {
    everything_is_told(Engine::Postgres).await;
}
