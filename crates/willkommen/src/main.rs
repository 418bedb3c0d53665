//! The command line: one binary for everything.

mod command;

use std::io::{IsTerminal as _, Read as _};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::Parser as _;
use platform::Error;
use platform::clock::{Clock, Moment};
use platform::texts::Lang;
use willkommen::app::App;
use willkommen::backup::Manifest;
use willkommen::config::Config;
use willkommen::ids::PersonId;
use willkommen::journal::{self, Entry};
use willkommen::people::{self, NewPerson, Role};
use willkommen::region::{Mapping, Sheet};
use willkommen::{
    backup, demo, export, house_seal, inspection, outbox, reactions, region, routes, serve, verification,
};

use crate::command::{Command, DemoTask, SealTask, SignInTask, Task};

/// Gives back what a long document has needed. The system's own allocator keeps it for each thread: after
/// 10,754 letters more than 400 MB.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> Result<()> {
    let command = Command::parse();
    // The demo tells its own story on the screen; a log beside it would only drown the links.
    let usual = match command.task {
        Task::Demo { what: None, .. } => "willkommen=warn,platform=warn",
        _ => "willkommen=info,platform=info",
    };
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("WILLKOMMEN_LOG").unwrap_or_else(|_| usual.into()),
        )
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .init();
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(run(command))
}

async fn run(command: Command) -> Result<()> {
    let data = command.data;
    match command.task {
        Task::Serve => serve_folder(&data).await,
        Task::Init { region, base_url, listen, database, sample } => {
            let config = Config { base_url, listen, database, region, sample, data, ..Config::default() };
            init(config, None).await
        }
        Task::Import { file, column, any_district, dry_run } => {
            let wish = Wish { columns: column, any_district, dry_run };
            import(&open(&data).await?, &file, &wish).await
        }
        Task::Account { role, name, mail, ags } => {
            account(&open(&data).await?, &role, name, mail, ags.as_deref()).await
        }
        Task::Link { mail } => {
            println!("{}", link(&open(&data).await?, &mail).await?);
            Ok(())
        }
        Task::Unlink { mail } => unlink(&open(&data).await?, &mail).await,
        Task::SignIn { what: SignInTask::Check } => check_sign_in(&open(&data).await?).await,
        Task::Verify { backup: Some(source) } => verify_copy(&source),
        Task::Verify { backup: None } => verify(&open(&data).await?).await,
        Task::Backup { file } => {
            backup::check_target(&file)?;
            let written = backup::write(&open(&data).await?, &file).await?;
            println!("{}: {}", file.display(), in_words(&written));
            Ok(())
        }
        Task::Restore { source, database, deletions } => {
            let restored = backup::restore_without(&source, &data, &database, deletions.as_deref()).await?;
            println!("Restored: {}", in_words(&restored.manifest));
            match &restored.list {
                Some(list) => println!("Deleted again as {} says: {}", list.display(), restored.gone),
                None => println!(
                    "There was no list of deletions: what newcomers have deleted since this backup is back. \
                     See docs/operating/restore.md before you serve it."
                ),
            }
            println!(
                "Look through {}, then: willkommen --data {} serve",
                Config::file(&data).display(),
                data.display()
            );
            Ok(())
        }
        Task::Export { folder } => {
            backup::check_target(&folder)?;
            let written = export::write(&open(&data).await?, &folder).await?;
            println!("{}: {}", folder.display(), in_words(&written));
            Ok(())
        }
        Task::Seal { what: SealTask::Check } => check_seal(&open(&data).await?).await,
        Task::Seal { what: SealTask::Make } => make_seal(&data),
        Task::Bounce { file } => bounce(&open(&data).await?, &file).await,
        Task::Routes => {
            list_routes();
            Ok(())
        }
        Task::Demo { what: None, region, listen, day } => run_demo(data, region, listen, day).await,
        Task::Demo { what: Some(DemoTask::Link { role }), .. } => {
            println!("{}", demo::link(&open(&data).await?, &role).await?);
            Ok(())
        }
        Task::Demo { what: Some(DemoTask::Cast), .. } => demo::add_cast(&open(&data).await?).await,
    }
}

async fn open(data: &Path) -> Result<App> {
    App::open(Config::read(data)?).await
}

async fn serve_folder(data: &Path) -> Result<()> {
    Config::read(data)?;
    let _alone = serve::hold(data)?;
    serve::serve(open(data).await?).await
}

/// Makes an installation; `at` is the moment from which it tells, if that is not now.
async fn init(config: Config, at: Option<Moment>) -> Result<()> {
    let file = Config::file(&config.data);
    if file.exists() {
        bail!("{} exists already; nothing was changed", file.display());
    }
    let region = std::fs::canonicalize(&config.region)
        .with_context(|| format!("the region pack {}", config.region.display()))?;
    let faults = inspection::faults(&region)?;
    for fault in &faults {
        eprintln!("{fault}");
    }
    if !faults.is_empty() {
        let faults = counted(faults.len(), "fault");
        bail!("{faults} in the region pack {}; nothing was made", region.display());
    }
    let base_url = config.base_url.trim_end_matches('/').to_owned();
    let config = Config { region, base_url, ..config };
    config.refuse_unsafe()?;
    let parts = ["secret.key", "willkommen.db", "willkommen.db-wal", "willkommen.db-shm"];
    let parts = parts.map(|name| config.data.join(name));
    for part in &parts {
        anyhow::ensure!(!part.exists(), "{} exists already; nothing was changed", part.display());
    }
    // A bought one may lie there already.
    let (seal, seals) = (house_seal::file(&config), house_seal::folder(&config));
    let (has_seal, has_seals) = (seal.exists(), seals.exists());
    if let Err(fault) = found(&config, at).await {
        // The next attempt finds the place as this one did.
        for part in parts {
            let _ = std::fs::remove_file(part);
        }
        if !has_seal {
            let _ = std::fs::remove_file(seal);
        }
        if !has_seals {
            let _ = std::fs::remove_dir_all(seals);
        }
        return Err(fault);
    }
    if !config.is_loopback() {
        println!("Enter under [legal] in {} who answers for the pages.", file.display());
    }
    println!("Ready. Start with: willkommen --data {} serve", config.data.display());
    Ok(())
}

/// Key, tables and municipalities; the settings come last, as the mark that everything is there.
async fn found(config: &Config, at: Option<Moment>) -> Result<()> {
    let app = App::create(config.clone(), at).await?;
    import(&app, &app.config.region.join("municipalities.csv"), &Wish::default()).await?;
    config.write()
}

/// How a register is to be imported.
#[derive(Default)]
struct Wish {
    columns: Vec<String>,
    any_district: bool,
    dry_run: bool,
}

async fn import(app: &App, file: &Path, wish: &Wish) -> Result<()> {
    let size = std::fs::metadata(file).with_context(|| format!("reading {}", file.display()))?.len();
    if size > region::MOST_BYTES as u64 {
        bail!("{} is larger than {} bytes", file.display(), region::MOST_BYTES);
    }
    import_bytes(app, &std::fs::read(file)?, &file.display().to_string(), wish).await
}

async fn import_bytes(app: &App, bytes: &[u8], name: &str, wish: &Wish) -> Result<()> {
    let t = app.translator(Lang::En);
    let sheet = Sheet::read(bytes).map_err(|key| anyhow::anyhow!("{name}: {}", t.get(key)))?;
    let mapping = mapping(&sheet, &wish.columns)?;
    let read = region::read_register(app.db.read(), &app.pack, &sheet, &mapping, wish.any_district).await?;
    let register = match read {
        Ok(register) => register,
        Err(faults) => {
            for fault in &faults {
                let found =
                    if fault.found.is_empty() { String::new() } else { format!(" ({})", fault.found) };
                let place = if fault.cell.is_empty() { &fault.column } else { &fault.cell };
                eprintln!("line {}, {place}: {}{found}", fault.line, t.get(fault.key));
            }
            if faults.iter().any(|fault| fault.key == "region-fault-district") && !wish.any_district {
                eprintln!("Municipalities of other districts are taken with --any-district.");
            }
            bail!("{} in {name}; nothing was written", counted(faults.len(), "fault"));
        }
    };
    let rows = register.rows();
    let difference = region::difference(app.db.read(), &register).await?;
    println!(
        "{rows} rows: {} new, {} changed values, {} as known.",
        difference.new.len(),
        difference.changed.len(),
        difference.unchanged
    );
    if wish.dry_run {
        for name in &difference.new {
            println!("  new: {name}");
        }
        for change in &difference.changed {
            println!("  {}, {}: {} -> {}", change.town, change.column, change.before, change.after);
        }
        println!("Nothing was written.");
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
    Ok(())
}

/// The guess from the header, with what was said by hand.
fn mapping(sheet: &Sheet, columns: &[String]) -> Result<Mapping> {
    let mut mapping = Mapping::guess(sheet);
    for wish in columns {
        let (ours, theirs) = wish.split_once('=').context("--column takes OURS=THEIRS")?;
        let place = sheet.header.iter().position(|name| name == theirs.trim());
        let place = place.with_context(|| format!("the file has no column {theirs}"))?;
        anyhow::ensure!(mapping.set(ours.trim(), place), "there is no column {ours}");
    }
    Ok(mapping)
}

async fn account(app: &App, role: &str, name: String, mail: String, ags: Option<&str>) -> Result<()> {
    let role = Role::from_word(role).context("role: operator, agency, mayor, lead or clerk")?;
    anyhow::ensure!(platform::mail::is_address(&mail), "{mail} is no mail address");
    let municipality = match ags {
        Some(ags) => Some(
            region::by_ags(app.db.read(), ags).await?.with_context(|| format!("no municipality {ags}"))?.id,
        ),
        None => None,
    };
    let needs_town = matches!(role, Role::Mayor | Role::Lead | Role::Clerk);
    anyhow::ensure!(needs_town == municipality.is_some(), "mayor, lead and clerk need --ags, others do not");
    let person = NewPerson {
        id: PersonId::new(),
        name,
        mail,
        function: String::new(),
        role,
        municipality,
        partner: None,
    };
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

/// Forgets which account of the account service belongs to somebody.
async fn unlink(app: &App, mail: &str) -> Result<()> {
    let person = people::by_mail(app.db.read(), mail).await?.context("no account has this address")?;
    let now = app.clock.now();
    let was_linked = app
        .db
        .write(move |tx| Box::pin(async move { people::unlink(tx, &person, "system", now).await }))
        .await
        .map_err(|fault: sea_orm::DbErr| anyhow::anyhow!(fault))?;
    anyhow::ensure!(
        was_linked,
        "no account of the account service belongs to this address; nothing was changed"
    );
    println!("Taken away. At the next sign-in with an account whoever has the address is linked anew.");
    Ok(())
}

async fn check_sign_in(app: &App) -> Result<()> {
    let trial = people::try_account_service(app).await?;
    tell(&trial.lines, &trial.faults)?;
    println!("The account service answers as it must.");
    Ok(())
}

/// Notes what a mail server says about a mail of ours.
async fn bounce(app: &App, file: &Path) -> Result<()> {
    // One byte more than is taken, so that what is too large is noticed without reading all of it.
    let most = outbox::MOST_NOTICE_BYTES as u64 + 1;
    let mut bytes = Vec::new();
    if file == Path::new("-") {
        std::io::stdin().lock().take(most).read_to_end(&mut bytes).context("reading standard input")?;
    } else {
        let opened = std::fs::File::open(file).with_context(|| format!("reading {}", file.display()))?;
        opened.take(most).read_to_end(&mut bytes)?;
    }
    let noticed = outbox::take_notice(app, &bytes).await?;
    reactions::note_refused_mails(app).await.map_err(|fault| anyhow::anyhow!("{fault:?}"))?;
    match noticed {
        outbox::Noticed::Bounced(mail) => println!("Mail {mail} has not arrived."),
        outbox::Noticed::Delayed(mail) => println!("Mail {mail} is late."),
        outbox::Noticed::Nothing => println!("Nothing new."),
    }
    Ok(())
}

async fn verify(app: &App) -> Result<()> {
    let report = verification::verify(app).await?;
    for finding in &report.findings {
        eprintln!("{finding}");
    }
    if !report.findings.is_empty() {
        bail!("{}", counted(report.findings.len(), "finding"));
    }
    println!("Everything is intact: {} journal lines, {} files.", report.lines, report.files);
    Ok(())
}

async fn check_seal(app: &App) -> Result<()> {
    let trial = house_seal::try_out(app).await?;
    tell(&trial.lines, &trial.faults)?;
    println!("The seal works.");
    Ok(())
}

/// Prints what is so, and ends with an error if something has to be looked after.
fn tell(lines: &[String], faults: &[String]) -> Result<()> {
    for line in lines {
        println!("{line}");
    }
    for fault in faults {
        eprintln!("{fault}");
    }
    if !faults.is_empty() {
        bail!("{}", counted(faults.len(), "finding"));
    }
    Ok(())
}

fn make_seal(data: &Path) -> Result<()> {
    let config = Config::read(data)?;
    let pack = region::Pack::read(&config.region)?;
    house_seal::make(&config, &pack.agency.name, Clock::new(&pack.time_zone)?.now())?;
    println!(
        "Made. It counts from the next start; then run: willkommen --data {} seal check",
        data.display()
    );
    Ok(())
}

fn verify_copy(source: &Path) -> Result<()> {
    let damages = if source.is_dir() { backup::damages_of_folder(source)? } else { backup::damages(source)? };
    for damage in &damages {
        eprintln!("{damage}");
    }
    if !damages.is_empty() {
        bail!("{} in {}", counted(damages.len(), "finding"), source.display());
    }
    println!("{} is intact.", source.display());
    Ok(())
}

fn counted(count: usize, word: &str) -> String {
    if count == 1 { format!("1 {word}") } else { format!("{count} {word}s") }
}

fn in_words(manifest: &Manifest) -> String {
    let rows: u64 = manifest.rows.values().sum();
    format!("{rows} rows of {} tables, {} entries.", manifest.rows.len(), manifest.entries.len())
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

async fn run_demo(
    data: PathBuf,
    region: Option<PathBuf>,
    listen: SocketAddr,
    day: Option<i32>,
) -> Result<()> {
    // A first start that was interrupted left half a demo; nobody's work is in it yet.
    let begun = data.join("demo.begun");
    if begun.exists() {
        clear_demo(&data).with_context(|| format!("clearing {}", data.display()))?;
    }
    if !Config::file(&data).exists() {
        std::fs::create_dir_all(&data)?;
        let is_empty = std::fs::read_dir(&data)?.next().is_none();
        anyhow::ensure!(is_empty, "{} is not empty; the demo needs a folder of its own", data.display());
        std::fs::write(&begun, "")?;
        let region = region.context("the first start needs --region FOLDER")?;
        anyhow::ensure!(demo::exists(&region), "{} has no folder demo", region.display());
        let legal = demo::legal(&region)?;
        let (story, base_url) = (demo::has_story(&region), format!("http://{listen}"));
        anyhow::ensure!(story || day.is_none(), "{} has no story, so --day says nothing", region.display());
        let config = Config {
            base_url,
            listen,
            sample: true,
            story,
            region,
            legal,
            data: data.clone(),
            ..Config::default()
        };
        let begins = if story { Some(demo::beginning(&config, day)?) } else { None };
        init(config, begins).await?;
        let app = open(&data).await?;
        if let Some(begins) = begins {
            app.clock.set(begins);
        }
        let halls = demo::town_halls(&app.config.region)?;
        import_bytes(&app, &halls, "the town halls of the demo", &Wish::default()).await?;
        demo::add_cast(&app).await?;
        let as_of = demo::stage(&app, day).await?;
        std::fs::remove_file(&begun)?;
        if let Some(as_of) = as_of {
            println!("\n  {as_of}");
        }
    }
    let _alone = serve::hold(&data)?;
    let app = open(&data).await?;
    println!(
        "\n  {}\n\n  Sign in with one of these links (each once, for 15 minutes):\n",
        app.config.base_url
    );
    for (key, link) in demo::links(&app).await? {
        println!("  {key:14} {link}");
    }
    println!("\n  New links at any time: willkommen demo link ROLE\n  Stop with Ctrl-C.\n");
    serve::serve(app).await
}

/// Removes what a demo makes, and nothing else that may lie in its folder.
fn clear_demo(data: &Path) -> Result<()> {
    for entry in std::fs::read_dir(data)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name == "files" || name == "seals" {
            std::fs::remove_dir_all(entry.path())?;
        } else if name.starts_with("willkommen.") || name == "secret.key" || name == "seal.pem" {
            std::fs::remove_file(entry.path())?;
        }
    }
    std::fs::remove_file(data.join("demo.begun")).context("the mark of an interrupted demo")
}
