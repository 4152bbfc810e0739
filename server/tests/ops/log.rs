//! The log: one line per request, and nothing in it that somebody typed, carries or hides.

use crate::line::Line;
use crate::process::{Ground, Open, until};
use serde_json::Value;

/// What must never be logged, in the ways it could be written down.
const SECRET: &str = "Geheimnis-7f3a/å";

fn forms() -> Vec<String> {
    let encoded = "Geheimnis-7f3a%2F%C3%A5".to_owned();
    vec![SECRET.to_owned(), encoded.clone(), encoded.to_lowercase(), "Geheimnis".to_owned(), "geheimnis".to_owned()]
}

/// The form of the secret that a log gives away.
fn given_away(log: &str) -> Option<String> {
    forms().into_iter().find(|form| log.contains(form.as_str()))
}

/// Sends the secret in every place a request has.
async fn say_it_everywhere(open: &Open) -> usize {
    let line: Line = open.line();
    let host = format!("localhost:{}", open.port);
    let in_path = "Geheimnis-7f3a%2F%C3%A5";
    let json = |text: &str| format!("content-type: application/json\r\ncontent-length: {}\r\n\r\n{text}", text.len());
    let sign_in = format!("{{\"email\":\"{SECRET}@x.se\",\"password\":\"{SECRET}\"}}");
    let good = format!("{{\"email\":\"ines@x.se\",\"password\":\"{SECRET}\"}}");
    let odd = format!("{{\"{SECRET}\":1}}");
    let requests = [
        format!("{}\r\n", line.head("GET", &format!("/{in_path}"), &host)),
        format!("{}\r\n", line.head("GET", &format!("/i/{in_path}?secret={in_path}"), &host)),
        format!("{}\r\n", line.head("GET", &format!("/api/staff/tasks/{in_path}"), &host)),
        format!("{}\r\n", line.head("GET", &format!("/api/{in_path}"), &host)),
        format!("{}\r\n", line.head("GET", &format!("/assets/{in_path}"), &host)),
        format!("{}\r\n", line.head("GET", "/", "Geheimnis.example.com")),
        format!("{}\r\n", line.head("GEHEIMNIS", "/", &host)),
        format!("{}\r\n", line.head("Geheimnis", "/healthz", &host)),
        format!("{}cookie: __Host-s={in_path}\r\n\r\n", line.head("GET", "/api/staff/me", &host)),
        format!(
            "{}authorization: Bearer {in_path}\r\nuser-agent: {in_path}\r\nreferer: http://x/{in_path}\r\n\r\n",
            line.head("GET", "/", &host)
        ),
        format!("{}x-forwarded-for: {in_path}\r\nif-match: {in_path}\r\n\r\n", line.head("GET", "/api/door", &host)),
        format!("{}{}", line.head("POST", "/api/door/sign-in", &host), json(&sign_in)),
        format!("{}{}", line.head("POST", "/api/door/sign-in", &host), json(&good)),
        format!("{}{}", line.head("POST", "/api/door/sign-in", &host), json(&odd)),
        format!("{}idempotency-key: {in_path}\r\n{}", line.head("POST", "/api/staff/clients", &host), json(&odd)),
    ];
    for request in &requests {
        let heard = line.say(request.as_bytes()).await.expect("the house answers");
        assert!(heard.status >= 200, "{request}");
    }
    requests.len()
}

async fn nothing_said_is_logged(format: &str) -> String {
    let ground = Ground::fresh();
    let mut open = ground.open(&[("VERANDA_LOG_FORMAT", format)]).await;
    let sent = say_it_everywhere(&open).await;
    until("every request is logged", async || ground.logged().matches("answered").count() > sent).await;
    open.ask_to_stop();
    assert!(open.ended().await.success());
    let log = ground.logged();
    assert_eq!(given_away(&log), None, "{log}");
    assert!(!log.contains("127.0.0.1"), "nobody's network is logged:\n{log}");
    log
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_secret_said_anywhere_in_a_request_is_not_in_the_log() {
    let log = nothing_said_is_logged("text").await;
    for route in ["route=\"/{*path}\"", "route=\"/api/door/sign-in\"", "route=\"/assets/{file}\"", "method=\"other\""] {
        assert!(log.contains(route), "{route} is missing:\n{log}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_log_for_programs_is_one_object_a_line_with_the_same_facts() {
    let log = nothing_said_is_logged("json").await;
    let mut numbers = std::collections::BTreeSet::new();
    for line in log.lines() {
        let object: Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
        if object["message"] != "answered" {
            continue;
        }
        assert!(object["method"].is_string() && object["route"].is_string(), "{line}");
        assert!(object["status"].is_u64() && object["ms"].is_i64(), "{line}");
        let number = object["span"]["id"].as_str().expect("a request has a number");
        assert!(numbers.insert(number.to_owned()), "two requests have the number {number}");
    }
    assert!(!numbers.is_empty());
}

/// The guard itself: a line that holds the secret, in whatever form, is caught.
#[test]
fn a_log_that_gives_the_secret_away_is_caught() {
    assert_eq!(given_away("INFO answered route=\"/{*path}\" status=404"), None);
    for form in forms() {
        assert!(given_away(&format!("INFO answered path=\"/{form}\" status=404")).is_some(), "{form}");
    }
}
