//! Viewers: streams that are open and listen.

use crate::asking::{Asking, send};
use anyhow::{Result, bail};
use clap::Args;
use std::sync::Arc;
use tokio::io::AsyncReadExt;
use tokio::sync::{Semaphore, mpsc};

/// How to watch.
#[derive(Args)]
pub struct Options {
    #[command(flatten)]
    asking: Asking,
    /// How many streams.
    #[arg(long)]
    viewers: usize,
}

/// So many are opened at a time.
const AT_A_TIME: usize = 64;

/// Opens the streams, prints their number once every one has said something, and listens on.
pub async fn run(options: &Options) -> Result<()> {
    let gate = Arc::new(Semaphore::new(AT_A_TIME));
    let (said, mut heard) = mpsc::unbounded_channel();
    for number in 0..options.viewers {
        let pass = Arc::clone(&gate).acquire_owned().await?;
        let mut stream = options.asking.connect().await?;
        send(&mut stream, &options.asking.request(number)).await?;
        let said = said.clone();
        tokio::spawn(async move {
            let outcome = listen(&mut stream, || {
                drop(pass);
                said.send(Ok(())).is_ok()
            })
            .await;
            if let Err(error) = outcome {
                // Nobody hears it only when the tool is ending already.
                said.send(Err(error)).ok();
            }
        });
    }
    let mut open = 0;
    while let Some(one) = heard.recv().await {
        one?;
        open += 1;
        if open == options.viewers {
            println!("{open}");
        }
    }
    Ok(())
}

/// Listens to one stream. It has said hello when the first event is there.
async fn listen(stream: &mut tokio::net::TcpStream, hello: impl FnOnce() -> bool) -> Result<()> {
    let mut buffer = [0; 4096];
    let mut beginning = Vec::new();
    while !beginning.windows(5).any(|five| five == b"data:") {
        let read = stream.read(&mut buffer).await?;
        beginning.extend_from_slice(&buffer[..read]);
        if read == 0 || (beginning.len() > 12 && !beginning.starts_with(b"HTTP/1.1 200")) {
            bail!("a stream was not opened: {}", String::from_utf8_lossy(&beginning));
        }
    }
    drop(beginning);
    if !hello() {
        return Ok(());
    }
    while stream.read(&mut buffer).await? > 0 {}
    bail!("a stream was ended")
}
