//! The doctor, at a house that is well and at houses that are not.

use crate::process::{Ground, Ran, small_app};
use serde_json::Value;
use std::fs::{Permissions, set_permissions};
use std::os::unix::fs::PermissionsExt;
use veranda_store::testing::Engine;

/// The level of what was looked at.
fn level(ran: &Ran, what: &str) -> String {
    let json: Value = serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error}: {ran:?}"));
    let findings = json["findings"].as_array().expect("findings").clone();
    let finding = findings.iter().find(|finding| finding["what"] == what);
    let finding = finding.unwrap_or_else(|| panic!("{what} was not looked at: {ran:?}"));
    assert_eq!(finding["todo"].is_string(), finding["level"] != "ok", "trouble comes with what to do: {finding}");
    finding["level"].as_str().expect("a level").to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_good_house_is_well_on_sqlite() {
    let ground = Ground::fresh();
    small_app(&ground.folder.join("app"));
    let examined = || ground.run(&["doctor", "--json", "--site", "app"]);
    let before = examined();
    assert!(before.well, "{before:?}");
    assert!(!ground.data().exists(), "looking makes no house");
    let open = ground.open(&[]).await;
    open.owner().await;
    let ran = examined();
    for what in [
        "settings",
        "public address",
        "mail server",
        "data folder",
        "disk",
        "key of mailed codes",
        "app",
        "database",
        "schema",
    ] {
        assert_eq!(level(&ran, what), "ok", "{what}: {ran:?}");
    }
    assert_eq!(level(&ran, "clock"), "ok");
    assert!(ran.well);
    let lines = ground.run(&["doctor", "--site", "app"]);
    assert!(lines.well && lines.out.contains("ok    schema: step "), "{lines:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_good_house_is_well_on_postgres() {
    let ground = Ground::on(Engine::Postgres).await;
    small_app(&ground.folder.join("app"));
    let open = ground.open(&[]).await;
    open.owner().await;
    let ran = ground.run(&["doctor", "--json", "--site", "app"]);
    for what in ["database", "schema", "way to the database", "clock"] {
        assert_eq!(level(&ran, what), "ok", "{what}: {ran:?}");
    }
    // The database of a test run need not survive a power cut; the doctor must see that.
    assert!(["ok", "fail"].contains(&level(&ran, "durability").as_str()), "{ran:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_wrong_with_a_house_is_found() {
    let ground = Ground::fresh();
    small_app(&ground.folder.join("app"));
    let mut open = ground.open(&[]).await;
    open.owner().await;
    open.ask_to_stop();
    assert!(open.ended().await.success());
    let examined = |more: &[&str]| ground.run(&[&["doctor", "--json", "--site", "app"][..], more].concat());
    assert!(examined(&[]).well);

    let key = ground.data().join("code.key");
    set_permissions(&key, Permissions::from_mode(0o644)).expect("rights can be given");
    let ran = examined(&[]);
    assert!(!ran.well && level(&ran, "key of mailed codes") == "fail", "{ran:?}");
    set_permissions(&key, Permissions::from_mode(0o600)).expect("rights can be taken");

    set_permissions(ground.data(), Permissions::from_mode(0o755)).expect("rights can be given");
    let ran = examined(&[]);
    assert!(ran.well && level(&ran, "data folder") == "warn", "{ran:?}");
    set_permissions(ground.data(), Permissions::from_mode(0o700)).expect("rights can be taken");

    let ran = examined(&["--public-url", "http://portal.invalid"]);
    assert!(!ran.well && level(&ran, "public address") == "fail" && level(&ran, "host name") == "warn", "{ran:?}");
    let ran = examined(&["--listen", "0.0.0.0"]);
    assert!(!ran.well && level(&ran, "public address") == "fail", "{ran:?}");
    let ran = ground.run(&["doctor", "--json", "--site", "nowhere"]);
    assert!(!ran.well && level(&ran, "app") == "fail", "{ran:?}");
    let ran = ground.run(&["doctor", "--json", "--port", "many"]);
    assert!(!ran.well && level(&ran, "settings") == "fail", "{ran:?}");

    let refused = "postgres://veranda:hunter2-and-more@127.0.0.1:1/house";
    let ran = examined(&["--database", refused]);
    assert!(!ran.well && level(&ran, "database") == "fail" && !ran.out.contains("hunter2"), "{ran:?}");

    let ran = examined(&["--smtp-url", "smtp://veranda:hunter2-and-more@127.0.0.1:1"]);
    assert!(!ran.well && level(&ran, "mail server") == "fail" && level(&ran, "sender") == "warn", "{ran:?}");
    assert!(!ran.out.contains("hunter2"), "{ran:?}");

    std::fs::write(ground.data().join("veranda.sqlite"), "not a database, and long enough to be looked at".repeat(40))
        .expect("a file can be spoilt");
    let ran = examined(&[]);
    assert!(level(&ran, "schema") != "ok" || !ran.well, "{ran:?}");
}
