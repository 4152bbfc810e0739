//! The file of providers, as the program and its doctor take it.

use crate::process::{Ground, Ran, small_app};
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};
use std::fs::{Permissions, set_permissions};
use std::os::unix::fs::PermissionsExt;
use tokio::net::TcpListener;

const SECRET: &str = "hunter2-and-more";

fn written(ground: &Ground, issuer: &str) {
    let text = format!(
        "plain_on_this_machine = true\n[firm]\nissuer = \"{issuer}\"\nclient_id = \"veranda-1\"\nsecret_file = \"firm.secret\"\n"
    );
    for (name, text) in [("sign-on.toml", text.as_str()), ("firm.secret", SECRET)] {
        let path = ground.folder.join(name);
        std::fs::write(&path, text).expect("a file");
        set_permissions(&path, Permissions::from_mode(0o600)).expect("rights can be given");
    }
}

/// What the doctor found out about sign-on: levels and sentences.
fn found(ran: &Ran) -> Vec<(String, String)> {
    let json: Value = serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error}: {ran:?}"));
    let findings = json["findings"].as_array().expect("findings").clone();
    let ours = findings.into_iter().filter(|finding| finding["what"] == "sign-on");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    ours.map(|finding| (text(&finding["level"]), text(&finding["says"]))).collect()
}

/// A provider that says who it is, or that it is somebody else.
async fn provider(is_another: bool) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let issuer = format!("http://{}", listener.local_addr().expect("an address"));
    let said = if is_another { "http://127.0.0.1:1".to_owned() } else { issuer.clone() };
    let metadata = json!({
        "issuer": said, "authorization_endpoint": format!("{issuer}/sign-in"), "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/keys"), "response_types_supported": ["code"],
        "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"],
    });
    let router = Router::new()
        .route("/.well-known/openid-configuration", get(|| async { Json(metadata) }))
        .route("/keys", get(|| async { Json(json!({"keys": []})) }));
    tokio::spawn(async move { axum::serve(listener, router).await });
    issuer
}

#[test]
fn a_file_that_cannot_be_taken_stops_the_start_with_its_line() {
    let ground = Ground::fresh();
    std::fs::create_dir_all(ground.data()).expect("a folder");
    let text =
        format!("[firm]\nissuer = \"http://login.example.com\"\nclient_id = \"veranda-1\"\nsecret = \"{SECRET}\"\n");
    std::fs::write(ground.data().join("sign-on.toml"), text).expect("a file");
    let ran = ground.run(&["serve", "--port", "0"]);
    assert!(!ran.well && ran.err.contains("sign-on.toml, line 2: `issuer` is not https"), "{ran:?}");
    assert!(!ran.err.contains(SECRET), "{ran:?}");
    let ran = ground.run(&["serve", "--port", "0", "--sign-on", "elsewhere.toml"]);
    assert!(!ran.well && ran.err.contains("elsewhere.toml cannot be read"), "{ran:?}");
    assert!(!ground.data().join("veranda.sqlite").exists(), "nothing was opened");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_doctor_says_who_reads_its_secrets_and_whether_its_providers_answer() {
    let ground = Ground::fresh();
    small_app(&ground.folder.join("app"));
    let examined = |more: &[&str]| ground.run(&[&["doctor", "--json", "--site", "app"][..], more].concat());
    let ran = examined(&[]);
    assert!(ran.well && found(&ran)[0].0 == "ok", "{ran:?}");

    let named = ["--sign-on", "sign-on.toml"];
    written(&ground, &provider(false).await);
    let ran = examined(&named);
    assert!(ran.well && found(&ran).len() == 3 && found(&ran)[2].1.ends_with("answers"), "{ran:?}");

    for file in ["sign-on.toml", "firm.secret"] {
        set_permissions(ground.folder.join(file), Permissions::from_mode(0o640)).expect("rights can be given");
        let ran = examined(&named);
        let says = format!("others can read {file} (mode 640)");
        assert!(!ran.well && found(&ran).contains(&("fail".to_owned(), says)), "{ran:?}");
        set_permissions(ground.folder.join(file), Permissions::from_mode(0o600)).expect("rights can be given");
    }

    written(&ground, &provider(true).await);
    let ran = examined(&named);
    assert!(!ran.well && found(&ran)[2].1.contains("answers something else"), "{ran:?}");

    let nobody = TcpListener::bind("127.0.0.1:0").await.expect("a port").local_addr().expect("an address");
    written(&ground, &format!("http://{nobody}"));
    let ran = examined(&named);
    assert!(!ran.well && found(&ran)[2].1.contains("does not answer"), "{ran:?}");
    assert!(!ran.out.contains(SECRET), "{ran:?}");
}
