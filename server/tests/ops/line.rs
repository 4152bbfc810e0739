//! Plain HTTP/1.1 over a real socket, one request per connection.

use std::sync::{Mutex, PoisonError};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use veranda_api::{Answer, Outgoing, Transport};

/// A caller of the house at a port.
pub struct Line {
    port: u16,
    cookie: Mutex<Option<String>>,
}

/// An answer with its head.
pub struct Heard {
    /// The status.
    pub status: u16,
    /// Status line and headers, in lower case.
    pub head: String,
    /// The body.
    pub body: Vec<u8>,
}

impl Line {
    /// Somebody whom nobody knows yet.
    pub fn to(port: u16) -> Self {
        Self { port, cookie: Mutex::default() }
    }

    /// The same somebody, for another task.
    pub fn again(&self) -> Self {
        Self { port: self.port, cookie: Mutex::new(self.cookie()) }
    }

    fn cookie(&self) -> Option<String> {
        self.cookie.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The head of a request, without the empty line at its end.
    pub fn head(&self, method: &str, path: &str, host: &str) -> String {
        let cookie = self.cookie().map(|cookie| format!("cookie: {cookie}\r\n")).unwrap_or_default();
        format!(
            "{method} {path} HTTP/1.1\r\nhost: {host}\r\nsec-fetch-site: same-origin\r\nconnection: close\r\n{cookie}"
        )
    }

    /// Opens a connection and sends bytes, and leaves the answer to be read.
    pub async fn open(&self, bytes: &[u8]) -> std::io::Result<TcpStream> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).await?;
        stream.write_all(bytes).await?;
        Ok(stream)
    }

    /// Sends bytes and reads the answer to its end.
    pub async fn say(&self, bytes: &[u8]) -> std::io::Result<Heard> {
        let mut said = Vec::new();
        self.open(bytes).await?.read_to_end(&mut said).await?;
        let cut = said.windows(4).position(|four| four == b"\r\n\r\n").ok_or(std::io::ErrorKind::UnexpectedEof)?;
        let raw = String::from_utf8_lossy(&said[..cut]).into_owned();
        let status = raw.split(' ').nth(1).and_then(|status| status.parse().ok());
        for line in raw.lines() {
            if let Some((name, value)) = line.split_once(": ")
                && name.eq_ignore_ascii_case("set-cookie")
            {
                let pair = value.split(';').next().unwrap_or(value).to_owned();
                *self.cookie.lock().unwrap_or_else(PoisonError::into_inner) = Some(pair);
            }
        }
        let status = status.ok_or(std::io::ErrorKind::InvalidData)?;
        Ok(Heard { status, head: raw.to_lowercase(), body: said[cut + 4..].to_vec() })
    }

    /// Fetches a path at the firm's own door.
    pub async fn get(&self, path: &str) -> Heard {
        let head = self.head("GET", path, &format!("localhost:{}", self.port));
        self.say(format!("{head}\r\n").as_bytes()).await.expect("the house answers")
    }
}

impl Transport for Line {
    async fn send(&self, request: Outgoing) -> Result<Answer, String> {
        let Outgoing { method, path, body, idempotency_key, .. } = request;
        let mut head = self.head(method.as_str(), &path, &format!("localhost:{}", self.port));
        if let Some(body) = &body {
            head.push_str(&format!("content-type: application/json\r\ncontent-length: {}\r\n", body.len()));
        }
        if let Some(key) = idempotency_key {
            head.push_str(&format!("idempotency-key: {key}\r\n"));
        }
        let mut bytes = format!("{head}\r\n").into_bytes();
        bytes.extend(body.unwrap_or_default());
        let heard = self.say(&bytes).await.map_err(|error| error.to_string())?;
        let long = heard.head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
        // Only a whole answer is an answer.
        if long != Some(heard.body.len()) {
            return Err("the answer was cut off".to_owned());
        }
        Ok(Answer { status: heard.status, tag: None, body: heard.body })
    }
}
