//! A caller's connection: HTTP/1.1 over a real socket, kept open between requests.

use std::sync::{Mutex, PoisonError};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use veranda_api::{Answer, Method, Outgoing, Transport};

/// One caller's line to the house.
pub struct Line {
    port: u16,
    cookie: Mutex<Option<String>>,
    stream: tokio::sync::Mutex<Option<BufReader<TcpStream>>>,
}

impl Line {
    /// A line that is opened by the first request.
    pub fn to(port: u16, cookie: Option<String>) -> Self {
        Self { port, cookie: Mutex::new(cookie), stream: tokio::sync::Mutex::new(None) }
    }

    /// The cookie the house has handed out.
    pub fn cookie(&self) -> Option<String> {
        self.cookie.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Whether the house answers at all.
    pub async fn is_answered(&self) -> bool {
        let asked = Outgoing {
            method: Method::Get,
            path: "/healthz".to_owned(),
            body: None,
            kind: "application/json",
            idempotency_key: None,
            if_match: None,
        };
        self.send(asked).await.is_ok_and(|answer| answer.status == 200)
    }

    fn head(&self, request: &Outgoing) -> String {
        use std::fmt::Write;
        let Outgoing { method, path, body, kind, idempotency_key, if_match } = request;
        let mut head = format!(
            "{} {path} HTTP/1.1\r\nhost: localhost:{}\r\nsec-fetch-site: same-origin\r\n",
            method.as_str(),
            self.port
        );
        let mut say = |name: &str, value: &str| {
            write!(head, "{name}: {value}\r\n").expect("a string takes everything");
        };
        if let Some(body) = body {
            say("content-type", kind);
            say("content-length", &body.len().to_string());
        }
        if let Some(key) = idempotency_key {
            say("idempotency-key", key);
        }
        if let Some(tag) = if_match {
            say("if-match", tag);
        }
        if let Some(cookie) = self.cookie() {
            say("cookie", &cookie);
        }
        head.push_str("\r\n");
        head
    }

    async fn exchange(&self, stream: &mut BufReader<TcpStream>, request: &Outgoing) -> std::io::Result<Answer> {
        let mut bytes = self.head(request).into_bytes();
        bytes.extend(request.body.as_deref().unwrap_or_default());
        stream.get_mut().write_all(&bytes).await?;

        let garbled = || std::io::Error::from(std::io::ErrorKind::InvalidData);
        let mut first = String::new();
        if stream.read_line(&mut first).await? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        let status = first.split(' ').nth(1).and_then(|status| status.parse().ok()).ok_or_else(garbled)?;
        let (mut length, mut tag) = (None, None);
        loop {
            let mut header = String::new();
            if stream.read_line(&mut header).await? == 0 {
                return Err(std::io::ErrorKind::UnexpectedEof.into());
            }
            let header = header.trim_end();
            if header.is_empty() {
                break;
            }
            let (name, value) = header.split_once(':').ok_or_else(garbled)?;
            let value = value.trim();
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.parse().ok(),
                "etag" => tag = Some(value.to_owned()),
                "set-cookie" => {
                    let pair = value.split(';').next().unwrap_or(value).to_owned();
                    *self.cookie.lock().unwrap_or_else(PoisonError::into_inner) = Some(pair);
                }
                _ => {}
            }
        }
        // Only a whole answer is an answer.
        let mut body = vec![0; length.ok_or_else(garbled)?];
        stream.read_exact(&mut body).await?;
        Ok(Answer { status, tag, body })
    }
}

impl Transport for Line {
    async fn send(&self, request: Outgoing) -> Result<Answer, String> {
        let mut held = self.stream.lock().await;
        let mut stream = match held.take() {
            Some(stream) => stream,
            None => {
                let stream = TcpStream::connect(("127.0.0.1", self.port)).await.map_err(|error| error.to_string())?;
                BufReader::new(stream)
            }
        };
        let answer = self.exchange(&mut stream, &request).await.map_err(|error| error.to_string())?;
        *held = Some(stream);
        Ok(answer)
    }
}
