//! A request as it is sent, over a connection that stays.

use anyhow::{Context, Result};
use clap::Args;
use std::net::SocketAddr;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

/// What is asked, and of whom.
#[derive(Args)]
pub struct Asking {
    /// Where the server listens.
    #[arg(long)]
    address: SocketAddr,
    /// The host it is asked as.
    #[arg(long)]
    host: String,
    /// The address asked for.
    #[arg(long)]
    path: String,
    /// The content codings taken.
    #[arg(long)]
    takes: Option<String>,
    /// A cookie to show; several are shown by one connection each, in turn.
    #[arg(long)]
    cookie: Vec<String>,
}

impl Asking {
    /// The request of the connection of this number.
    pub fn request(&self, number: usize) -> Vec<u8> {
        let mut text = format!("GET {} HTTP/1.1\r\nhost: {}\r\n", self.path, self.host);
        if let Some(takes) = &self.takes {
            text.push_str(&format!("accept-encoding: {takes}\r\n"));
        }
        if !self.cookie.is_empty() {
            text.push_str(&format!("cookie: {}\r\n", self.cookie[number % self.cookie.len()]));
        }
        text.push_str("\r\n");
        text.into_bytes()
    }

    /// A connection.
    pub async fn connect(&self) -> Result<TcpStream> {
        let stream =
            TcpStream::connect(self.address).await.with_context(|| format!("{} does not answer", self.address))?;
        stream.set_nodelay(true)?;
        Ok(stream)
    }
}

/// Sends a request.
pub async fn send(stream: &mut TcpStream, request: &[u8]) -> Result<()> {
    stream.write_all(request).await.context("the connection was closed")
}
