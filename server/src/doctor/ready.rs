//! Asks a running house whether it is ready, so that a container needs no other program for that.

use anyhow::{Context, bail};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A house that takes longer is not ready.
const PATIENCE: Duration = Duration::from_secs(5);
/// The answer is one word with a few headers.
const LONGEST: u64 = 8192;

/// What the house answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Whether it is ready.
    pub ready: bool,
    /// Its word: `ready`, or why not.
    pub word: String,
}

/// Asks the house at `http://host:port`.
///
/// # Errors
/// When nobody answers there, or something that is not Veranda.
pub async fn ask(address: &str) -> anyhow::Result<Answer> {
    let rest = address
        .strip_prefix("http://")
        .with_context(|| format!("{address} is not an address such as http://127.0.0.1:8080"))?;
    let host = rest.split('/').next().unwrap_or(rest);
    let target = if host.contains(':') { host.to_owned() } else { format!("{host}:80") };
    match tokio::time::timeout(PATIENCE, exchange(&target, host)).await {
        Ok(answer) => read(&answer.with_context(|| format!("nobody answers at {address}"))?),
        Err(_) => bail!("{address} does not answer in time"),
    }
}

async fn exchange(target: &str, host: &str) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(target).await?;
    stream.write_all(format!("GET /readyz HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n").as_bytes()).await?;
    let mut bytes = Vec::new();
    stream.take(LONGEST).read_to_end(&mut bytes).await?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn read(answer: &str) -> anyhow::Result<Answer> {
    let (head, body) = answer.split_once("\r\n\r\n").context("the answer is not HTTP")?;
    let ready = match head.split(' ').nth(1) {
        Some("200") => true,
        Some("503") => false,
        status => bail!("the answer {} is not Veranda's", status.unwrap_or("nothing")),
    };
    let word: String =
        body.chars().take(40).filter(|letter| letter.is_ascii_alphanumeric() || *letter == ' ').collect();
    Ok(Answer { ready, word })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ready_not_ready_and_something_else_are_told_apart() {
        let answer = |text: &str| read(text).ok();
        let word = |ready, word: &str| Some(Answer { ready, word: word.to_owned() });
        assert_eq!(answer("HTTP/1.1 200 OK\r\na: b\r\n\r\nready"), word(true, "ready"));
        assert_eq!(answer("HTTP/1.1 503 Service Unavailable\r\n\r\ndatabase"), word(false, "database"));
        assert_eq!(answer("HTTP/1.1 404 Not Found\r\n\r\n"), None);
        assert_eq!(answer("220 mail.example.com"), None);
    }
}
