//! The journal, tampered with by whoever can write the database: all of it is found against a checkpoint, and what a chain
//! alone cannot find is not found without one.

use crate::process::Ground;
use sha2::{Digest, Sha256};
use sqlx::{AnyConnection, AssertSqlSafe, Connection, Executor};
use std::collections::BTreeSet;
use std::convert::Infallible;
use veranda_domain::{Actor, Event, JournalEntry, Scope, SharedWith, Thing};
use veranda_server::audit::{Checkpoint, Fault, Verdict, public_key, verify};
use veranda_server::dice::{Dice, Stream};
use veranda_store::testing::{Engine, Home};
use veranda_store::{Place, Store, Wrong};
use veranda_terms::{ClientId, Moment, PartnerId, ProjectId};

const SEED: [u8; 32] = [9; 32];
const COLUMNS: &str = "scope, revision, n, happened_at, actor, event, thing_kind, thing, audience";

fn below(dice: &mut Stream, n: i64) -> i64 {
    i64::try_from(u64::from_le_bytes(dice.bytes()) % n.unsigned_abs()).expect("it is small")
}

/// One row of the journal, as a hand in the database reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    scope: String,
    revision: i64,
    n: i64,
    at: i64,
    event: String,
    thing_kind: String,
    thing: Option<String>,
    audience: String,
}

/// A journal of four scopes, and what was written.
async fn journal(store: &Store, dice: &mut Stream) -> Vec<Row> {
    let scopes = [
        Scope::Firm,
        Scope::Client(ClientId::fresh(dice)),
        Scope::Project(ProjectId::fresh(dice)),
        Scope::Partner(ProjectId::fresh(dice), PartnerId::fresh(dice)),
    ];
    let mut rows = Vec::new();
    for write in 0..60 {
        let scope = scopes[usize::try_from(below(dice, 4)).expect("it is small")];
        let entries = 1 + below(dice, 3);
        let made: Vec<_> = (0..entries)
            .map(|n| {
                let thing = match scope {
                    Scope::Firm => Thing::Firm,
                    Scope::Client(id) => Thing::Client(id),
                    Scope::Project(id) | Scope::Partner(id, _) => Thing::Project(id),
                };
                let at = Moment(1_795_000_000_000 + write * 1000 + n);
                let shared_with = if n == 0 { SharedWith::Nobody } else { SharedWith::Client };
                JournalEntry { scope, at, by: Actor::System, event: Event::ProjectCreated, thing, shared_with }
            })
            .collect();
        let written = store.write::<_, Infallible, _>(scope, None, move |tx| {
            Box::pin(async move {
                for entry in made {
                    tx.journal(entry).await?;
                }
                Ok(())
            })
        });
        written.await.expect("it is written");
    }
    let mut reading = store.read().await.expect("it can be read");
    for scope in scopes {
        let (mut last, mut n) = (0, 0);
        let (name, kind, id) = match scope {
            Scope::Firm => ("firm".to_owned(), "firm", None),
            Scope::Client(id) => (format!("client:{id}"), "client", Some(id.to_string())),
            Scope::Project(id) => (format!("project:{id}"), "project", Some(id.to_string())),
            Scope::Partner(id, partner) => (format!("partner:{id}:{partner}"), "project", Some(id.to_string())),
        };
        for (revision, entry) in reading.journal_since(scope, 0).await.expect("it can be read") {
            n = if revision == last { n + 1 } else { 0 };
            last = revision;
            rows.push(Row {
                scope: name.clone(),
                revision,
                n,
                at: entry.at.0,
                event: entry.event.as_str().to_owned(),
                thing_kind: kind.to_owned(),
                thing: id.clone(),
                audience: entry.shared_with.as_str().to_owned(),
            });
        }
    }
    rows
}

impl Row {
    /// The seal of this row after another: written down here once more, from the documentation alone.
    fn sealed(&self, before: &[u8; 32]) -> [u8; 32] {
        let text = |text: &str| {
            let mut bytes = u32::try_from(text.len()).expect("it is short").to_be_bytes().to_vec();
            bytes.extend(text.as_bytes());
            bytes
        };
        let mut bytes = text("veranda journal 1");
        bytes.extend(before);
        bytes.extend(text(&self.scope));
        for number in [self.revision, self.n, self.at] {
            bytes.extend(number.to_be_bytes());
        }
        bytes.push(0);
        bytes.extend(text(&self.event));
        bytes.extend(text(&self.thing_kind));
        match &self.thing {
            None => bytes.push(0),
            Some(thing) => {
                bytes.push(1);
                bytes.extend(text(thing));
            }
        }
        bytes.extend(text(&self.audience));
        Sha256::digest(bytes).into()
    }

    fn insert(&self, seal: Option<&str>) -> Vec<String> {
        let Row { scope, revision, n, at, event, thing_kind, thing, audience } = self;
        let thing = thing.as_ref().map_or("null".to_owned(), |thing| format!("'{thing}'"));
        let row = format!(
            "insert into journal ({COLUMNS}) values
             ('{scope}', {revision}, {n}, {at}, null, '{event}', '{thing_kind}', {thing}, '{audience}')"
        );
        let seal = seal.map(|seal| {
            format!("insert into seal (scope, revision, n, hash) values ('{scope}', {revision}, {n}, '{seal}')")
        });
        std::iter::once(row).chain(seal).collect()
    }

    fn place(&self) -> String {
        format!("scope = '{}' and revision = {} and n = {}", self.scope, self.revision, self.n)
    }
}

/// Writes a scope anew from some rows, with seals that hold: what somebody can do who knows how the chain is made.
fn restamped(scope: &str, rows: &[Row]) -> Vec<String> {
    let mut sql = vec![
        format!("delete from journal where scope = '{scope}'"),
        format!("delete from seal where scope = '{scope}'"),
    ];
    let mut before = [0; 32];
    for row in rows {
        before = row.sealed(&before);
        sql.extend(row.insert(Some(&hex(&before))));
    }
    sql
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// How somebody tampers, and what must be said of it.
struct Tampering {
    what: String,
    sql: Vec<String>,
    /// Whether the chain alone must see it.
    seen_by_the_chain: bool,
    /// What must be found with the checkpoint.
    found: Box<dyn Fn(&Fault) -> bool>,
}

const KINDS: i64 = 9;

#[expect(clippy::too_many_lines, reason = "a table of ways to cheat")]
fn tampering(kind: i64, all: &[Row], dice: &mut Stream) -> Tampering {
    let row = all[usize::try_from(below(dice, i64::try_from(all.len()).expect("few"))).expect("few")].clone();
    let scope = row.scope.clone();
    let rows: Vec<Row> = all.iter().filter(|other| other.scope == scope).cloned().collect();
    let at = rows.iter().position(|other| *other == row).expect("it is one of them");
    let spot = |row: &Row| (row.revision, row.n);
    let (here, place) = (spot(&row), row.place());
    let next = rows.get(at + 1).map(spot);
    let before = at.checked_sub(1).map(|at| spot(&rows[at]));
    let last = spot(rows.last().expect("it is not empty"));
    let chain = move |place: (i64, i64), wrong: Wrong| {
        Box::new(
            move |fault: &Fault| matches!(fault, Fault::Chain { at, wrong: found, .. } if (at.revision, at.n) == place && *found == wrong),
        ) as Box<dyn Fn(&Fault) -> bool>
    };
    let cut = move |after: Option<(i64, i64)>| {
        Box::new(move |fault: &Fault| {
            matches!(fault, Fault::Cut { after: found, known, .. }
                if found.map(|spot| (spot.revision, spot.n)) == after && (known.revision, known.n) == last)
        }) as Box<dyn Fn(&Fault) -> bool>
    };
    let rewritten = || {
        Box::new(move |fault: &Fault| matches!(fault, Fault::Rewritten { by, .. } if (by.revision, by.n) == last))
            as Box<dyn Fn(&Fault) -> bool>
    };
    match kind {
        0 => {
            let change = [
                "happened_at = happened_at - 86400000",
                "event = 'task_edited'",
                "audience = case audience when 'client' then 'internal' else 'client' end",
                "thing_kind = 'task', thing = '11111111-1111-4111-8111-111111111111'",
            ][usize::try_from(below(dice, 4)).expect("few")];
            Tampering {
                what: format!("an edit of {place}: {change}"),
                sql: vec![format!("update journal set {change} where {place}")],
                seen_by_the_chain: true,
                found: chain(here, Wrong::Broken),
            }
        }
        1 => Tampering {
            what: format!("a deletion of {place}, its seal left"),
            sql: vec![format!("delete from journal where {place}")],
            seen_by_the_chain: true,
            found: chain(here, Wrong::Missing),
        },
        2 => Tampering {
            what: format!("a deletion of {place} with its seal"),
            sql: vec![format!("delete from journal where {place}"), format!("delete from seal where {place}")],
            seen_by_the_chain: next.is_some(),
            found: next.map_or_else(|| cut(before), |next| chain(next, Wrong::Broken)),
        },
        3 => {
            // Two rows change places: everything but where they stand.
            let other =
                rows[usize::try_from(below(dice, i64::try_from(rows.len()).expect("few"))).expect("few")].clone();
            let (one, two) = (
                Row { at: other.at, audience: other.audience.clone(), ..row.clone() },
                Row { at: row.at, audience: row.audience.clone(), ..other.clone() },
            );
            let set = |row: &Row| {
                format!(
                    "update journal set happened_at = {}, audience = '{}' where {}",
                    row.at,
                    row.audience,
                    row.place()
                )
            };
            if one == row {
                // It changed places with itself.
                return tampering(0, all, dice);
            }
            Tampering {
                what: format!("{place} and {} changed places", other.place()),
                sql: vec![set(&one), set(&two)],
                seen_by_the_chain: true,
                found: chain(here.min(spot(&other)), Wrong::Broken),
            }
        }
        4 => {
            let new = Row { n: row.n + 100, ..row };
            Tampering {
                what: format!("a row put in after {place}, without a seal"),
                sql: new.insert(None),
                seen_by_the_chain: true,
                found: chain(spot(&new), Wrong::Unsealed),
            }
        }
        5 => {
            // With the seal that follows the last of its write: the chain breaks at the next.
            let end = rows.iter().rposition(|other| other.revision == row.revision).expect("it is one of them");
            let mut sealed = [0; 32];
            for row in &rows[..=end] {
                sealed = row.sealed(&sealed);
            }
            let new = Row { n: row.n + 100, ..row };
            let seal = hex(&new.sealed(&sealed));
            let Some(next) = rows.get(end + 1).map(spot) else { return tampering(4, all, dice) };
            Tampering {
                what: format!("a row put in after {place}, with a seal that fits"),
                sql: new.insert(Some(&seal)),
                seen_by_the_chain: true,
                found: chain(next, Wrong::Broken),
            }
        }
        6 => Tampering {
            what: format!("the tail cut off from {place} on"),
            sql: ["journal", "seal"]
                .map(|table| {
                    let (revision, n) = here;
                    format!("delete from {table} where scope = '{scope}' and (revision, n) >= ({revision}, {n})")
                })
                .to_vec(),
            seen_by_the_chain: false,
            found: cut(before),
        },
        7 => {
            let mut anew = rows.clone();
            anew[at].at -= 86_400_000;
            Tampering {
                what: format!("{scope} written anew with {place} changed"),
                sql: restamped(&scope, &anew),
                seen_by_the_chain: false,
                found: rewritten(),
            }
        }
        _ => {
            let mut anew = rows.clone();
            let gone = anew.remove(at);
            // Without its last entry it ends too early, which is a tail cut off.
            let found = if spot(&gone) == last { cut(before) } else { rewritten() };
            Tampering {
                what: format!("{scope} written anew without {place}"),
                sql: restamped(&scope, &anew),
                seen_by_the_chain: false,
                found,
            }
        }
    }
}

async fn read(store: &Store, checkpoints: &[Checkpoint]) -> Verdict {
    let mut rows = store.read().await.expect("it can be read");
    verify(&mut rows, checkpoints).await.expect("it can be judged")
}

/// A hand in the database.
struct Hands(AnyConnection);

impl Hands {
    async fn on(home: &Home) -> Self {
        let url = match home.place() {
            Place::Sqlite(path) => format!("sqlite://{}", path.display()),
            Place::Postgres(url) => url.clone(),
        };
        Hands(AnyConnection::connect(&url).await.expect("the database can be reached"))
    }

    async fn run(&mut self, sql: &[String]) {
        for statement in sql {
            let asked = sqlx::raw_sql(AssertSqlSafe(statement.clone()));
            self.0.execute(asked).await.unwrap_or_else(|why| panic!("{statement}: {why}"));
        }
    }
}

async fn all_of_it_is_found(engine: Engine) {
    let tamperings = if std::env::var("VERANDA_PROVE").is_ok_and(|prove| prove == "1") { 1000 } else { 100 };
    let home = Home::new(engine).await;
    let store = home.open().await;
    let mut dice = Dice::Seeded([17; 32]).fork("tampering");
    let rows = journal(&store, &mut dice).await;
    let mut reading = store.read().await.expect("it can be read");
    let checkpoint = Checkpoint::taken(&mut reading, Moment(1_796_000_000_000), &SEED).await.expect("it is taken");
    drop(reading);
    checkpoint.genuine(&public_key(&SEED).expect("a key")).expect("it is genuine");
    let checkpoint = [checkpoint];
    let untouched = read(&store, &checkpoint).await;
    assert_eq!((untouched.faults.len(), untouched.scopes), (0, 4));
    assert_eq!(untouched.entries, i64::try_from(rows.len()).expect("few"));
    let mut hands = Hands::on(&home).await;
    for table in ["journal", "seal"] {
        hands.run(&[format!("create table kept_{table} as select * from {table}")]).await;
    }

    let mut missed_by_the_chain = 0;
    for n in 0..tamperings {
        let Tampering { what, sql, seen_by_the_chain, found } = tampering(n % KINDS, &rows, &mut dice);
        hands.run(&sql).await;
        let alone = read(&store, &[]).await;
        assert_eq!(!alone.faults.is_empty(), seen_by_the_chain, "{what}, without a checkpoint: {:?}", alone.faults);
        missed_by_the_chain += u32::from(!seen_by_the_chain);
        let judged = read(&store, &checkpoint).await;
        assert!(matches!(judged.faults.as_slice(), [fault] if found(fault)), "{what}: {:?}", judged.faults);
        for table in ["journal", "seal"] {
            hands
                .run(&[format!("delete from {table}"), format!("insert into {table} select * from kept_{table}")])
                .await;
        }
    }
    assert!(
        missed_by_the_chain >= 20,
        "a chain alone cannot find these, and must be seen not to: {missed_by_the_chain}"
    );
    assert_eq!(read(&store, &checkpoint).await, untouched);
    println!(
        "{engine:?}: {tamperings} tamperings, all found; {missed_by_the_chain} of them missed by a chain without checkpoint"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_tampering_is_found_against_a_checkpoint_on_sqlite() {
    all_of_it_is_found(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_tampering_is_found_against_a_checkpoint_on_postgres() {
    all_of_it_is_found(Engine::Postgres).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_checkpoint_that_was_changed_is_no_checkpoint() {
    let home = Home::new(Engine::Sqlite).await;
    let store = home.open().await;
    let mut dice = Dice::Seeded([18; 32]).fork("checkpoint");
    journal(&store, &mut dice).await;
    let mut reading = store.read().await.expect("it can be read");
    let taken = Checkpoint::taken(&mut reading, Moment(1), &SEED).await.expect("it is taken");
    let key = public_key(&SEED).expect("a key");
    type Change = fn(&mut Checkpoint);
    let changes: [(&str, Change); 8] = [
        ("entries", |it| it.scopes[0].entries += 1),
        ("seal", |it| it.scopes[1].seal = it.scopes[2].seal.clone()),
        ("a scope left out", |it| drop(it.scopes.pop())),
        ("order", |it| it.scopes.reverse()),
        ("time", |it| it.at += 1),
        ("root", |it| it.root = "0".repeat(64)),
        ("signature", |it| it.signature = "0".repeat(128)),
        ("form", |it| it.form = "veranda checkpoint 2".to_owned()),
    ];
    for (what, change) in changes {
        let mut changed = taken.clone();
        change(&mut changed);
        assert!(changed.genuine(&key).is_err(), "{what}");
    }
    let forged = Checkpoint::taken(&mut reading, Moment(1), &[10; 32]).await.expect("it is taken");
    assert!(forged.genuine(&key).is_err(), "another house's key");
    taken.genuine(&key).expect("it is genuine");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_command_line_takes_checkpoints_and_verifies_against_them() {
    let ground = Ground::fresh();
    let mut open = ground.open(&[]).await;
    open.owner().await;
    let taken = ground.run(&["audit", "checkpoint", "kept.json"]);
    assert!(taken.well && taken.out.contains("signed by"), "{taken:?}");
    let well = ground.run(&["audit", "verify", "--checkpoint", "kept.json"]);
    assert!(well.well && well.out.starts_with("The journal holds:"), "{well:?}");
    let alone = ground.run(&["audit", "verify"]);
    assert!(alone.well && alone.out.contains("Held against no checkpoint"), "{alone:?}");

    open.ask_to_stop();
    assert!(open.ended().await.success());
    let names = |folder: &str| -> BTreeSet<String> {
        let files = std::fs::read_dir(ground.data().join(folder)).expect("the folder is there");
        files.map(|file| file.expect("a file").file_name().to_string_lossy().into_owned()).collect()
    };
    let kept = names("checkpoints");
    assert!(!kept.is_empty() && kept.iter().all(|name| name.ends_with(".json")), "{kept:?}");
    let last = ground.data().join("checkpoints").join(kept.last().expect("there is one"));
    let well = ground.run(&["audit", "verify", "--checkpoint", &last.to_string_lossy(), "--checkpoint", "kept.json"]);
    assert!(well.well, "{well:?}");

    // Somebody with the file in hand takes the end of the journal away.
    crate::process::by_hand(&ground, &["delete from journal", "delete from seal"]).await;
    let cut = ground.run(&["audit", "verify", "--checkpoint", "kept.json"]);
    assert!(!cut.well && cut.out.contains("firm: nothing of it is left"), "{cut:?}");
    assert!(ground.run(&["audit", "verify"]).well, "without the checkpoint nobody can tell");
    std::fs::write(ground.folder.join("other.json"), "{}").expect("a file can be written");
    let other = ground.run(&["audit", "verify", "--checkpoint", "other.json"]);
    assert!(!other.well && other.err.contains("is not a checkpoint"), "{other:?}");
}
