//! Somebody who calls the house over HTTP, one connection each time.

use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::cell::Cell;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};

/// The caller.
pub struct Caller {
    port: u16,
    host: String,
    name: String,
    cookie: Option<String>,
    intentions: Cell<u64>,
}

/// What came back.
pub struct Said {
    /// The status.
    pub status: u16,
    /// The headers, names in small letters.
    pub headers: Vec<(String, String)>,
    /// The body, chunks put together.
    pub body: Vec<u8>,
}

impl Caller {
    /// Somebody at the door of a host, with a name for their intentions.
    pub fn at(port: u16, host: &str, name: &str) -> Self {
        Caller { port, host: host.to_owned(), name: name.to_owned(), cookie: None, intentions: Cell::new(0) }
    }

    /// The same person at the same door with other intentions, for a thread of their own.
    pub fn again(&self, name: &str) -> Self {
        Caller { cookie: self.cookie.clone(), ..Caller::at(self.port, &self.host, name) }
    }

    /// `name=value` of the session, once there is one.
    pub fn cookie(&self) -> Result<&str> {
        self.cookie.as_deref().with_context(|| format!("{} has no session", self.name))
    }

    /// The host as a request says it.
    pub fn host(&self) -> String {
        format!("{}:{}", self.host, self.port)
    }

    /// Reads.
    pub fn get(&self, path: &str) -> Result<Value> {
        read(path, &self.send("GET", path, &[], None)?)
    }

    /// Does something.
    pub fn post(&self, path: &str, body: &Value) -> Result<Value> {
        let body = serde_json::to_vec(body)?;
        read(path, &self.send("POST", path, &[("content-type", "application/json")], Some(&body))?)
    }

    /// Sends a file behind its JSON.
    pub fn post_file(&self, path: &str, body: &Value, file: &[u8]) -> Result<Value> {
        let mut whole = serde_json::to_vec(body)?;
        whole.push(b'\n');
        whole.extend_from_slice(file);
        read(path, &self.send("POST", path, &[("content-type", "application/octet-stream")], Some(&whole))?)
    }

    /// Comes in: whatever cookie the answer sets is kept.
    pub fn enter(&mut self, path: &str, body: &Value) -> Result<Value> {
        let body = serde_json::to_vec(body)?;
        let said = self.send("POST", path, &[("content-type", "application/json")], Some(&body))?;
        let set = said.headers.iter().find(|(name, _)| name == "set-cookie").map(|(_, value)| value.as_str());
        if let Some(pair) = set.and_then(|set| set.split(';').next()) {
            self.cookie = Some(pair.to_owned());
        }
        read(path, &said)
    }

    /// One request and its answer.
    pub fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: Option<&[u8]>) -> Result<Said> {
        let mut head = format!("{method} {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n", self.host());
        head.push_str("sec-fetch-site: same-origin\r\n");
        for (name, value) in headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        if let Some(cookie) = &self.cookie {
            head.push_str(&format!("cookie: {cookie}\r\n"));
        }
        if let Some(body) = body {
            let intention = self.intentions.get();
            self.intentions.set(intention + 1);
            head.push_str(&format!(
                "idempotency-key: {}-{intention:08}\r\ncontent-length: {}\r\n",
                self.name,
                body.len()
            ));
        }
        head.push_str("\r\n");
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).context("the house does not answer")?;
        stream.write_all(head.as_bytes())?;
        stream.write_all(body.unwrap_or_default())?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        said(&answer).with_context(|| format!("{method} {path}"))
    }
}

fn read(path: &str, said: &Said) -> Result<Value> {
    if said.status != 200 {
        bail!("{path} was answered {}: {}", said.status, String::from_utf8_lossy(&said.body));
    }
    serde_json::from_slice(&said.body).with_context(|| format!("{path} was not answered in JSON"))
}

fn said(answer: &[u8]) -> Result<Said> {
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").context("an answer without an end of its head")?;
    let head = std::str::from_utf8(&answer[..end])?;
    let mut lines = head.split("\r\n");
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).context("an answer without a status")?.parse()?;
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let body = &answer[end + 4..];
    let chunked = headers.iter().any(|(name, value)| name == "transfer-encoding" && value == "chunked");
    let body = if chunked { together(body)? } else { body.to_vec() };
    Ok(Said { status, headers, body })
}

/// Chunks put together (RFC 9112, section 7.1).
fn together(mut chunks: &[u8]) -> Result<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = chunks.windows(2).position(|two| two == b"\r\n").context("a chunk without a size")?;
        let size = usize::from_str_radix(std::str::from_utf8(&chunks[..end])?.trim(), 16)?;
        if size == 0 {
            return Ok(body);
        }
        let chunk = chunks.get(end + 2..end + 2 + size).context("a chunk that was cut")?;
        body.extend_from_slice(chunk);
        chunks = chunks.get(end + 2 + size + 2..).context("a chunk that was cut")?;
    }
}

#[cfg(test)]
mod tests {
    use super::said;

    #[test]
    fn an_answer_in_chunks_is_put_together() {
        let answer = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nX-A: b\r\n\r\n4\r\nhous\r\n1\r\ne\r\n0\r\n\r\n";
        let said = said(answer).expect("it is read");
        assert_eq!((said.status, said.body.as_slice()), (200, b"house".as_slice()));
        assert!(said.headers.contains(&("x-a".to_owned(), "b".to_owned())));
    }
}
