//! What the house is measured against and with: a server that only sends bytes it holds, and a crowd that asks.

mod answer;
mod asking;
mod clock;
mod crowd;
mod serve;
mod watching;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "minimal", about = "The least a server can be, and a crowd that asks.")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Serves the answers of a folder from memory and prints its port.
    Serve(serve::Options),
    /// Asks for one address over many connections for some seconds and prints what it took, as JSON.
    Crowd(crowd::Options),
    /// Opens streams, says how many are open, and listens until it is ended.
    Watch(watching::Options),
}

fn main() -> anyhow::Result<()> {
    match Arguments::parse().task {
        Task::Serve(options) => {
            tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(serve::serve(&options))
        }
        // One thread, so that the crowd takes as little as it can of what the server needs.
        Task::Crowd(options) => one_thread()?.block_on(crowd::run(&options)),
        Task::Watch(options) => one_thread()?.block_on(watching::run(&options)),
    }
}

fn one_thread() -> std::io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()
}
