//! Settings, as the program takes them.

use crate::process::Ground;
use veranda_store::testing::Engine;

const SECRET: &str = "hunter2-and-more";

#[test]
fn what_holds_is_printed_without_secrets() {
    let ground = Ground::fresh();
    let database = format!("postgres://veranda:{SECRET}@db.example.com/house");
    std::fs::write(ground.folder.join("veranda.toml"), "port = 9000\nlog = \"warn\"\n").expect("a file");
    std::fs::write(ground.folder.join("database"), &database).expect("a file");
    let mut command = ground.command(&["serve", "--print-config", "--log", "error"]);
    let output = command.env("VERANDA_DATABASE_FILE", "database").env("VERANDA_PORT", "9001").output();
    let text = String::from_utf8(output.expect("the program runs").stdout).expect("a text");
    assert!(!text.contains(SECRET), "{text}");
    for line in [
        "database = \"postgres://veranda@db.example.com/house\" # VERANDA_DATABASE_FILE",
        "port = 9001 # VERANDA_PORT",
        "log = \"error\" # flag",
        "# read from veranda.toml (default)",
    ] {
        assert!(text.lines().any(|there| there == line), "{line} is missing in:\n{text}");
    }
    assert!(!ground.data().exists(), "printing opens nothing");
}

#[test]
fn a_name_that_is_no_setting_stops_every_command() {
    let ground = Ground::fresh();
    for command in ["serve", "demo"] {
        let output = ground.command(&[command]).env("VERANDA_PUBLIC_ULR", "x").output().expect("the program runs");
        let err = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && err.contains("The nearest is VERANDA_PUBLIC_URL."), "{err}");
    }
    std::fs::write(ground.folder.join("veranda.toml"), "prot = 1\n").expect("a file");
    let ran = ground.run(&["serve"]);
    assert!(!ran.well && ran.err.contains("The nearest is port."), "{ran:?}");
    let ran = ground.run(&["serve", "--config", "elsewhere.toml"]);
    assert!(!ran.well && ran.err.contains("elsewhere.toml cannot be read"), "{ran:?}");
}

#[test]
fn a_house_for_others_needs_its_address_and_the_demo_house_is_for_nobody_else() {
    let ground = Ground::fresh();
    let ran = ground.run(&["serve", "--listen", "0.0.0.0", "--port", "0"]);
    assert!(!ran.well && ran.err.contains("VERANDA_PUBLIC_URL"), "{ran:?}");
    let ran = ground.run(&["demo", "--listen", "0.0.0.0", "--port", "0"]);
    assert!(!ran.well && ran.err.contains("this machine only"), "{ran:?}");
    let output = ground.command(&["demo", "--port", "0"]).env("VERANDA_LISTEN", "192.0.2.1").output();
    assert!(!output.expect("the program runs").status.success(), "a variable cannot open it to others either");
    assert!(!ground.data().exists());
}

#[test]
fn a_secret_has_no_flag() {
    let ran = Ground::fresh().run(&["serve", "--code-key", &"ab".repeat(32)]);
    assert!(!ran.well && ran.err.contains("unexpected argument"), "{ran:?}");
}

async fn a_house_that_is_meant_is_never_taken_for_the_demo_house(engine: Engine) {
    let ground = Ground::on(engine).await;
    let mut open = ground.open(&[]).await;
    open.owner().await;
    open.ask_to_stop();
    assert!(open.ended().await.success());
    for arguments in [&["demo", "--port", "0"][..], &["demo", "--port", "0", "--fresh"]] {
        let ran = ground.run(arguments);
        assert!(!ran.well && ran.err.contains("not a demo house") && !ran.out.contains('#'), "{ran:?}");
    }
    let list = ground.run(&["user", "list"]);
    assert!(list.out.contains("Ines Duarte"), "nothing was emptied: {list:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_house_that_is_meant_is_never_taken_for_the_demo_house_on_sqlite() {
    a_house_that_is_meant_is_never_taken_for_the_demo_house(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_house_that_is_meant_is_never_taken_for_the_demo_house_on_postgres() {
    a_house_that_is_meant_is_never_taken_for_the_demo_house(Engine::Postgres).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_house_draws_its_own_keys_and_keeps_them_to_itself() {
    use std::os::unix::fs::PermissionsExt;
    let mut drawn = Vec::new();
    for _ in 0..2 {
        let ground = Ground::fresh();
        let open = ground.open(&[]).await;
        let folder = std::fs::metadata(ground.data()).expect("the folder is made");
        assert_eq!(folder.permissions().mode() & 0o777, 0o700);
        for key in ["code.key", "checkpoint.key"] {
            let path = ground.data().join(key);
            assert_eq!(std::fs::metadata(&path).expect("it is drawn").permissions().mode() & 0o777, 0o600, "{key}");
            drawn.push(std::fs::read(&path).expect("it can be read"));
        }
        drop(open);
    }
    drawn.sort();
    drawn.dedup();
    assert_eq!(drawn.len(), 4, "no two keys are the same");
}

#[test]
fn a_house_with_a_sample_secret_does_not_open() {
    let ground = Ground::fresh();
    for (variable, value) in [
        ("VERANDA_CODE_KEY", "0123456789abcdef".repeat(4)),
        ("VERANDA_CODE_KEY", "0".repeat(64)),
        ("VERANDA_DATABASE", "postgres://veranda:password@db.example.com/veranda".to_owned()),
        ("VERANDA_SMTP_URL", "smtps://veranda:changeme@mail.example.com".to_owned()),
    ] {
        let mut command = ground.command(&["serve", "--port", "0"]);
        let output = command.env(variable, &value).output().expect("the program runs");
        let err = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && err.contains(variable) && err.contains("stands in samples"), "{err}");
        assert!(!err.contains(&value), "{err}");
    }
    assert!(!ground.data().exists(), "nothing is made");
}
