//! The raw limits beside which Willkommen is measured, and the load that measures both.
//!
//! Each program does the least that the task asks for, on the same libraries as the product: no
//! sessions, no rules, no journal. `bench/run.mjs` starts them beside the product in one run.

mod documents;
mod import;
mod load;
mod once;
mod redeem;
mod scoring;
mod serve;

use std::net::SocketAddr;
use std::path::PathBuf;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// Bare programs and the load.
#[derive(Parser)]
#[command(name = "bare")]
struct Command {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Serve files from memory, and save answers durably.
    Serve {
        /// Where to listen.
        #[arg(long)]
        listen: SocketAddr,
        /// `sqlite:PATH` or `postgres://…`.
        #[arg(long)]
        database: String,
        /// Files, served as `/0`, `/1` …
        page: Vec<PathBuf>,
    },
    /// Redeem vouchers durably, each once.
    Redeem {
        /// Where to listen.
        #[arg(long)]
        listen: SocketAddr,
        /// `sqlite:PATH`.
        #[arg(long)]
        database: String,
    },
    /// Send requests and print rate, times and answers as JSON.
    Load(load::Wish),
    /// Send each request of a list once and print the same.
    Once(once::Wish),
    /// Set documents in one process and print seconds and memory as JSON.
    Documents(documents::Wish),
    /// Insert or update a register, one transaction.
    Import {
        /// The register, as CSV.
        file: PathBuf,
        /// `sqlite:PATH`.
        #[arg(long)]
        database: String,
    },
    /// Score 59 towns with one SQL statement and print milliseconds as JSON.
    Scoring,
}

fn main() -> Result<()> {
    match Command::parse().task {
        Task::Serve { listen, database, page } => several()?.block_on(serve::serve(listen, &database, &page)),
        Task::Redeem { listen, database } => several()?.block_on(redeem::serve(listen, &database)),
        // One thread, so that the load leaves a core to whom it measures.
        Task::Load(wish) => single()?.block_on(load::run(wish)),
        Task::Once(wish) => single()?.block_on(once::run(wish)),
        Task::Documents(wish) => documents::run(&wish),
        Task::Import { file, database } => single()?.block_on(import::run(&file, &database)),
        Task::Scoring => single()?.block_on(scoring::run()),
    }
}

fn several() -> Result<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_multi_thread().enable_all().build()?)
}

fn single() -> Result<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_current_thread().enable_all().build()?)
}
