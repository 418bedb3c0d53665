//! The command line: one binary for everything.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::{Parser, Subcommand};
use platform::Error;
use platform::texts::Lang;
use willkommen::app::App;
use willkommen::config::Config;
use willkommen::ids::PersonId;
use willkommen::journal::{self, Entry};
use willkommen::people::{self, NewPerson, Role};
use willkommen::{demo, region, routes, serve};

/// The open platform with which a region welcomes its newcomers well.
#[derive(Parser)]
#[command(name = "willkommen", version)]
struct Command {
    /// The data folder.
    #[arg(long, env = "WILLKOMMEN_DATA", default_value = "data", global = true)]
    data: PathBuf,
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
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
    /// Import a register (CSV): municipalities, or town halls with their office holders.
    Import {
        /// The file.
        file: PathBuf,
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
    /// Check the journal and name what was changed.
    Verify,
    /// List all addresses with who may use them.
    Routes,
    /// Try Willkommen with the real region and fictional people; `demo link ROLE` signs you in.
    Demo {
        #[command(subcommand)]
        what: Option<DemoTask>,
    },
}

#[derive(Subcommand)]
enum DemoTask {
    /// Print a link that signs in as: agency, agency-second, mayor, lead or operator.
    Link {
        /// Whom to be.
        role: String,
    },
    /// Add the demo's accounts to a sample installation, and nothing else.
    Cast,
}

fn main() -> Result<()> {
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("WILLKOMMEN_LOG")
                .unwrap_or_else(|_| "willkommen=info,platform=info".into()),
        )
        .with_writer(std::io::stderr)
        .init();
    let command = Command::parse();
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(run(command))
}

async fn run(command: Command) -> Result<()> {
    let data = command.data;
    match command.task {
        Task::Serve => serve_folder(&data).await,
        Task::Init { region, base_url, listen, database, sample } => {
            let config = Config { base_url, listen, database, region, sample, smtp: None, data };
            init(config).await
        }
        Task::Import { file, dry_run } => import(&open(&data).await?, &file, dry_run).await,
        Task::Account { role, name, mail, ags } => {
            account(&open(&data).await?, &role, name, mail, ags.as_deref()).await
        }
        Task::Link { mail } => {
            println!("{}", link(&open(&data).await?, &mail).await?);
            Ok(())
        }
        Task::Verify => verify(&open(&data).await?).await,
        Task::Routes => {
            list_routes();
            Ok(())
        }
        Task::Demo { what: None } => run_demo(data).await,
        Task::Demo { what: Some(DemoTask::Link { role }) } => {
            println!("{}", demo::link(&open(&data).await?, &role).await?);
            Ok(())
        }
        Task::Demo { what: Some(DemoTask::Cast) } => demo::add_cast(&open(&data).await?).await,
    }
}

async fn open(data: &Path) -> Result<App> {
    App::open(Config::read(data)?).await
}

async fn serve_folder(data: &Path) -> Result<()> {
    serve::serve(open(data).await?).await
}

async fn init(config: Config) -> Result<()> {
    let file = Config::file(&config.data);
    if file.exists() {
        bail!("{} exists already; nothing was changed", file.display());
    }
    let region = std::fs::canonicalize(&config.region)
        .with_context(|| format!("the region pack {}", config.region.display()))?;
    let config = Config { region, ..config };
    config.write()?;
    let app = open(&config.data).await?;
    let register = app.config.region.join("municipalities.csv");
    import(&app, &register, false).await?;
    println!("Ready. Start with: willkommen --data {} serve", config.data.display());
    Ok(())
}

async fn import(app: &App, file: &Path, dry_run: bool) -> Result<()> {
    let size = std::fs::metadata(file).with_context(|| format!("reading {}", file.display()))?.len();
    if size > region::MOST_BYTES as u64 {
        bail!("{} is larger than {} bytes", file.display(), region::MOST_BYTES);
    }
    import_bytes(app, &std::fs::read(file)?, &file.display().to_string(), dry_run).await
}

async fn import_bytes(app: &App, bytes: &[u8], name: &str, dry_run: bool) -> Result<()> {
    let register = match region::read_register(app.db.read(), &app.pack, bytes).await? {
        Ok(register) => register,
        Err(faults) => {
            let t = app.translator(Lang::En);
            for fault in &faults {
                let found =
                    if fault.found.is_empty() { String::new() } else { format!(" ({})", fault.found) };
                eprintln!("line {}, {}: {}{found}", fault.line, fault.column, t.get(fault.key));
            }
            bail!("{} faults in {name}; nothing was written", faults.len());
        }
    };
    let rows = register.rows();
    if dry_run {
        println!("{rows} rows would be written.");
        return Ok(());
    }
    let file_hash = platform::secret::file_hash(bytes);
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                region::save_register(tx, &register).await?;
                let entry = Entry::RegisterImported { rows, file_hash };
                journal::record(tx, now, "system", None, &entry, "").await?;
                Ok::<_, Error>(())
            })
        })
        .await
        .map_err(|fault| anyhow::anyhow!("{fault:?}"))?;
    println!("{rows} rows written.");
    Ok(())
}

async fn account(app: &App, role: &str, name: String, mail: String, ags: Option<&str>) -> Result<()> {
    let role = Role::from_word(role).context("role: operator, agency, mayor or lead")?;
    anyhow::ensure!(platform::mail::is_address(&mail), "{mail} is no mail address");
    let municipality = match ags {
        Some(ags) => Some(
            region::by_ags(app.db.read(), ags).await?.with_context(|| format!("no municipality {ags}"))?.id,
        ),
        None => None,
    };
    let needs_town = matches!(role, Role::Mayor | Role::Lead);
    anyhow::ensure!(needs_town == municipality.is_some(), "mayor and lead need --ags, others do not");
    let person = NewPerson { id: PersonId::new(), name, mail, function: String::new(), role, municipality };
    let now = app.clock.now();
    let added = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let added = people::add(tx, now, &person).await?;
                if added {
                    let entry = Entry::AccountAdded { person: person.id };
                    journal::record(tx, now, "system", municipality, &entry, &person.name).await?;
                }
                Ok::<_, Error>(added)
            })
        })
        .await
        .map_err(|fault| anyhow::anyhow!("{fault:?}"))?;
    if !added {
        bail!("this mail address has an account already");
    }
    println!("Added. The person signs in at {}/{}/sign-in", app.config.base_url, app.pack.default_language);
    Ok(())
}

/// Whoever may run this command may read the data folder anyway.
async fn link(app: &App, mail: &str) -> Result<String> {
    let person = people::by_mail(app.db.read(), mail).await?.context("no account has this address")?;
    let (inner, lang) = (app.clone(), app.default_lang());
    app.db
        .write(move |tx| Box::pin(async move { people::new_link(tx, &inner, person.id, lang, "").await }))
        .await
        .map_err(|fault: sea_orm::DbErr| anyhow::anyhow!(fault))
}

async fn verify(app: &App) -> Result<()> {
    let (lines, findings) = journal::verify(app.db.read()).await?;
    for finding in &findings {
        eprintln!("{finding}");
    }
    if !findings.is_empty() {
        bail!("{} findings in {lines} journal lines", findings.len());
    }
    println!("The journal is intact: {lines} lines.");
    Ok(())
}

fn list_routes() {
    for route in routes::all().list() {
        let mut who: Vec<&str> = route.access.roles.iter().map(|role| role.word()).collect();
        if route.access.letter {
            who.insert(0, "letter");
        }
        if route.access.public {
            who = vec!["public"];
        }
        println!("{} {} {}", route.method, route.path, who.join(","));
    }
}

async fn run_demo(data: PathBuf) -> Result<()> {
    // A first start that was interrupted left half a demo; nobody's work is in it yet.
    let begun = data.join("demo.begun");
    if begun.exists() {
        std::fs::remove_dir_all(&data).with_context(|| format!("clearing {}", data.display()))?;
    }
    if !Config::file(&data).exists() {
        std::fs::create_dir_all(&data)?;
        std::fs::write(&begun, "")?;
        let config = Config { sample: true, data: data.clone(), ..Config::default() };
        init(config).await?;
        let app = open(&data).await?;
        import_bytes(&app, demo::TOWN_HALLS, "town halls of the demo", false).await?;
        demo::add_cast(&app).await?;
        demo::stage(&app).await?;
        std::fs::remove_file(&begun)?;
    }
    let app = open(&data).await?;
    println!(
        "\n  {}\n\n  Sign in with one of these links (each once, for 15 minutes):\n",
        app.config.base_url
    );
    for key in demo::KEYS {
        println!("  {key:14} {}", demo::link(&app, key).await?);
    }
    println!("\n  New links at any time: willkommen demo link ROLE\n  Stop with Ctrl-C.\n");
    serve::serve(app).await
}
