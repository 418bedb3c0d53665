//! What can be typed on the command line.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Parser, Subcommand};

/// The open platform with which a region welcomes its newcomers well.
#[derive(Parser)]
#[command(name = "willkommen", version)]
pub struct Command {
    /// The data folder.
    #[arg(long, env = "WILLKOMMEN_DATA", default_value = "data", global = true)]
    pub data: PathBuf,
    #[command(subcommand)]
    pub task: Task,
}

#[derive(Subcommand)]
pub enum Task {
    /// Serve the pages.
    Serve,
    /// Make a data folder for a region: settings, database, municipalities of the pack.
    Init {
        /// The region pack.
        #[arg(long)]
        region: PathBuf,
        /// The address under which visitors reach the pages.
        #[arg(long, default_value = "http://127.0.0.1:8080")]
        base_url: String,
        /// Where the server listens.
        #[arg(long, default_value = "127.0.0.1:8080")]
        listen: SocketAddr,
        /// A PostgreSQL database instead of SQLite in the data folder.
        #[arg(long, env = "WILLKOMMEN_DATABASE", default_value = "")]
        database: String,
        /// Mark everything as invented data.
        #[arg(long)]
        sample: bool,
    },
    /// Import a register (CSV, XLSX, ODS): municipalities, or town halls with their office holders.
    Import {
        /// The file.
        file: PathBuf,
        /// Which column is which, where its name does not tell: `--column population=Einw.`
        #[arg(long, value_name = "OURS=THEIRS")]
        column: Vec<String>,
        /// Also take municipalities from districts outside the region.
        #[arg(long)]
        any_district: bool,
        /// Only check and tell what would happen.
        #[arg(long)]
        dry_run: bool,
    },
    /// Add an account.
    Account {
        /// operator, agency, mayor or lead.
        role: String,
        /// Name.
        #[arg(long)]
        name: String,
        /// Office mail; the way to sign in.
        #[arg(long)]
        mail: String,
        /// The official key of the municipality, for mayor and lead.
        #[arg(long)]
        ags: Option<String>,
    },
    /// Print a link that signs somebody in, for the first start or while no mail server is set.
    Link {
        /// The mail address of the account.
        mail: String,
    },
    /// Forget which account of the account service belongs to somebody, and end their sessions. Whoever has
    /// the address is linked anew at the next sign-in.
    Unlink {
        /// The mail address of the account here.
        mail: String,
    },
    /// Look after single sign-on.
    SignIn {
        #[command(subcommand)]
        what: SignInTask,
    },
    /// Check database, files and journal, and name what was changed.
    Verify {
        /// Look at a backup file or an exported folder instead.
        #[arg(long)]
        backup: Option<PathBuf>,
    },
    /// Take a delivery status notification (RFC 3464): note that a mail has not arrived, or is late.
    Bounce {
        /// The notice as the mail server wrote it; `-` or nothing reads standard input.
        #[arg(default_value = "-")]
        file: PathBuf,
    },
    /// Write everything into one file, while the program runs. Keep it as secret as the data folder.
    Backup {
        /// The file, such as willkommen-2026-11-25.tar.gz.
        file: PathBuf,
    },
    /// Put a backup, or a folder made by `export`, into an empty data folder.
    Restore {
        /// The backup file or the exported folder.
        source: PathBuf,
        /// A PostgreSQL database instead of SQLite in the data folder; it must be empty.
        #[arg(long, env = "WILLKOMMEN_DATABASE", default_value = "")]
        database: String,
        /// What newcomers have deleted since: the file `deletions` of the installation, or a copy of it. Without it
        /// the one in `DATA.old` is taken.
        #[arg(long)]
        deletions: Option<PathBuf>,
    },
    /// Write everything as open files (CSV, JSON, PDF) into a new folder, without key, sessions and
    /// passwords.
    Export {
        /// The folder.
        folder: PathBuf,
    },
    /// Look after the seal that closes declarations.
    Seal {
        #[command(subcommand)]
        what: SealTask,
    },
    /// List all addresses with who may use them.
    Routes,
    /// Try Willkommen with a region and fictional people; `demo link ROLE` signs you in.
    Demo {
        /// The region pack, for the first start.
        #[arg(long)]
        region: Option<PathBuf>,
        /// Where the demo listens, for the first start.
        #[arg(long, default_value = "127.0.0.1:8080")]
        listen: SocketAddr,
        /// Where the story stands, for the first start: so many days after the launch, or before it.
        #[arg(long, allow_negative_numbers = true, value_parser = clap::value_parser!(i32).range(-1000..=1000))]
        day: Option<i32>,
        #[command(subcommand)]
        what: Option<DemoTask>,
    },
}

#[derive(Subcommand)]
pub enum SealTask {
    /// Seal a probe, read it back, and tell name, dates and whether the time-stamp authority answers.
    Check,
    /// Make a new seal in the place of one that is lost or was moved away. Certificates that have sealed
    /// before stay known.
    Make,
}

#[derive(Subcommand)]
pub enum SignInTask {
    /// Ask the account service what it says of itself, and tell the redirect address to register there.
    Check,
}

#[derive(Subcommand)]
pub enum DemoTask {
    /// Print a link that signs in as: agency, agency-second, mayor, lead, clerk, partner or operator; with
    /// `card` the address of a card that opens a booklet.
    Link {
        /// Whom to be.
        role: String,
    },
    /// Add the demo's accounts to a sample installation, and nothing else.
    Cast,
}
