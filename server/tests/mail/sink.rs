//! The mail server at the other end: npm's `smtp-server` from `end2end`, in a process of its own.

use mail_parser::MessageParser;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;
use veranda_server::mail::{Post, Smtp};

/// What takes longer than this does not happen any more.
const PATIENCE: Duration = Duration::from_secs(60);

/// A mail server that keeps what it is given and fails as it is told.
pub struct Sink {
    child: Child,
    told: ChildStdin,
    said: Receiver<Value>,
    /// Where it listens.
    pub port: u16,
    kept: Vec<Message>,
}

/// A message whose last line has arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The sender, of the envelope.
    pub from: String,
    /// The one receiver, of the envelope.
    pub to: String,
    /// Its `Message-ID`.
    pub id: String,
    /// The message.
    pub bytes: Vec<u8>,
}

impl Sink {
    /// One that takes everything, at a free port.
    pub fn open() -> Self {
        Self::at(0)
    }

    /// One at this port.
    pub fn at(port: u16) -> Self {
        let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../end2end"));
        assert!(
            folder.join("node_modules/smtp-server").is_dir(),
            "the packages of end2end are missing: `cargo xtask test --only unit` installs them"
        );
        let mut child = Command::new("node")
            .args(["mail/sink.mjs", &port.to_string()])
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("Node.js starts");
        let told = child.stdin.take().expect("its input is ours");
        let printed = child.stdout.take().expect("its output is ours");
        let (says, said) = channel();
        // Reading blocks; the thread ends with the process.
        std::thread::spawn(move || {
            BufReader::new(printed).lines().map_while(Result::ok).all(|line| {
                let fact = serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line}"));
                says.send(fact).is_ok()
            })
        });
        let mut sink = Self { child, told, said, port, kept: Vec::new() };
        let listens = sink.hears(|fact| fact["port"].is_u64());
        sink.port = listens["port"].as_u64().and_then(|port| port.try_into().ok()).expect("a port");
        sink
    }

    /// A port where nobody listens.
    pub fn nobody() -> u16 {
        let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        listener.local_addr().expect("its address").port()
    }

    /// The post of a house that hands its mails over here.
    pub fn post(port: u16) -> Post {
        Self::post_as("", port)
    }

    /// The same with a name and password, as they stand in an address.
    pub fn post_as(login: &str, port: u16) -> Post {
        let smtp = Smtp::parse(&format!("smtp://{login}127.0.0.1:{port}")).expect("an address");
        Post { smtp: Some(smtp), ..Post::default() }
    }

    /// The same with little patience.
    pub fn hasty_post(port: u16) -> Post {
        let post = Self::post(port);
        let little = Duration::from_millis(1_500);
        Post { smtp: post.smtp.map(|smtp| smtp.patient(little, little)), ..post }
    }

    /// From now on it behaves like this.
    pub fn becomes(&mut self, mode: &str) {
        writeln!(self.told, "{}", json!({ "mode": mode })).expect("it listens to us");
        self.hears(|fact| fact["mode"] == mode);
    }

    /// Every message that has arrived so far, in order.
    pub fn messages(&mut self) -> &[Message] {
        // What it says stands in order: when it has answered this, everything from before was said.
        writeln!(self.told, "{}", json!({ "mode": "take" })).expect("it listens to us");
        self.hears(|fact| fact["mode"] == "take");
        &self.kept
    }

    /// The messages that have arrived for an address. Takes everything from now on.
    pub fn to(&mut self, address: &str) -> Vec<Message> {
        self.messages().iter().filter(|message| message.to == address).cloned().collect()
    }

    fn hears(&mut self, awaited: impl Fn(&Value) -> bool) -> Value {
        loop {
            match self.said.recv_timeout(PATIENCE) {
                Ok(fact) if awaited(&fact) => return fact,
                Ok(fact) => self.kept.extend(message(&fact)),
                Err(RecvTimeoutError::Timeout) => panic!("the mail server says nothing"),
                Err(RecvTimeoutError::Disconnected) => panic!("the mail server has ended: {:?}", self.child.wait()),
            }
        }
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        // It may have ended by itself.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn message(fact: &Value) -> Option<Message> {
    let text = fact["message"].as_str()?;
    let bytes = unpressed(text);
    let parsed = MessageParser::default().parse(&bytes).expect("a message");
    let id = parsed.message_id().expect("a Message-ID").to_owned();
    let word = |value: &Value| value.as_str().expect("a text").to_owned();
    Some(Message { from: word(&fact["from"]), to: word(&fact["to"][0]), id, bytes: bytes.clone() })
}

/// Undoes base64 (RFC 4648 section 4).
fn unpressed(text: &str) -> Vec<u8> {
    let value = |c: u8| match c {
        b'A'..=b'Z' => c - b'A',
        b'a'..=b'z' => c - b'a' + 26,
        b'0'..=b'9' => c - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    let (mut held, mut bits) = (0_u32, 0);
    for c in text.bytes().filter(|c| *c != b'=') {
        held = (held << 6) | u32::from(value(c));
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    bytes
}
