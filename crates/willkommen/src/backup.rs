//! Everything in one file: taken while the program runs, put back into an empty folder.
//!
//! A backup is a compressed archive of tables as lines of JSON, kept files, the region pack, settings
//! and key, with a list of hashes at its end. It does not depend on the engine: what SQLite wrote,
//! PostgreSQL can take over, and the other way round. It holds everything, so it is as secret as the
//! data folder; encrypt it before it leaves the house.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, BufWriter, Read, Seek as _, Write};
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail, ensure};
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use platform::clock::Clock;
use platform::db::{Db, Expect};
use platform::dump::{self, Snapshot};
use platform::secret::{file_hash, hex};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::app::{self, App};
use crate::config::Config;
use crate::deletions::{self, Deletion};
use crate::region::Pack;
use crate::{anchors, house_seal, migrations, vouchers};

/// The name of the list that every backup and every export ends with.
pub const MANIFEST: &str = "manifest.json";
/// The name of the settings in it.
const SETTINGS: &str = "willkommen.toml";
/// The name of the key in it; an export has none.
const KEY: &str = "secret.key";
const SEAL: &str = "seal.pem";

/// What a backup or an export holds.
#[derive(Debug, Serialize, Deserialize)]
pub struct Manifest {
    /// `backup` or `export`.
    pub kind: String,
    /// The version of the program.
    pub program: String,
    /// How many migrations the tables have seen.
    pub schema: usize,
    /// When, in UTC.
    pub made_at: String,
    /// Rows by table.
    pub rows: BTreeMap<String, u64>,
    /// SHA-256 of every other entry, by its path.
    pub entries: BTreeMap<String, String>,
}

impl Manifest {
    /// An empty list of a kind.
    #[must_use]
    pub fn new(app: &App, kind: &str) -> Self {
        Self {
            kind: kind.to_owned(),
            program: env!("CARGO_PKG_VERSION").to_owned(),
            schema: migrations::ALL.len(),
            made_at: app.clock.now().timestamp().to_string(),
            rows: BTreeMap::new(),
            entries: BTreeMap::new(),
        }
    }

    fn check(&self) -> Result<()> {
        ensure!(
            self.schema <= migrations::ALL.len(),
            "this was made by version {} of the program, which is newer than this one ({}); \
             install that version first",
            self.program,
            env!("CARGO_PKG_VERSION")
        );
        Ok(())
    }
}

/// Writes a backup. It appears under its name only when it is whole and on disk.
///
/// # Errors
/// When the database cannot be read or the disk refuses; then nothing is left behind.
pub async fn write(app: &App, target: &Path) -> Result<Manifest> {
    ensure!(!target.exists(), "{} exists already; nothing was written", target.display());
    let part = target.with_extension("part");
    let written = write_archive(app, &part).await;
    if written.is_err() {
        let _ = fs::remove_file(&part);
    }
    let manifest = written?;
    fs::rename(&part, target)?;
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()?;
    Ok(manifest)
}

async fn write_archive(app: &App, part: &Path) -> Result<Manifest> {
    let file = fs::OpenOptions::new().create(true).write(true).truncate(true).mode(0o600).open(part);
    let file = file.with_context(|| format!("creating {}", part.display()))?;
    let packer = GzEncoder::new(BufWriter::new(file), flate2::Compression::fast());
    let mut archive = Archive { tar: tar::Builder::new(packer), manifest: Manifest::new(app, "backup") };
    // The picture of the tables comes first: every file it names was kept before.
    let mut picture = Snapshot::of(&app.db).await?;
    for table in migrations::tables() {
        let mut lines = Vec::new();
        let rows = picture
            .rows(table, |row| {
                serde_json::to_writer(&mut lines, &row)?;
                lines.push(b'\n');
                Ok(())
            })
            .await
            .with_context(|| format!("reading table {table}"))?;
        archive.manifest.rows.insert(table.to_owned(), rows);
        archive.add(&format!("tables/{table}.jsonl"), &lines)?;
    }
    drop(picture);
    for name in app.files.names()? {
        if !app.files.holds(&name) {
            // Evidence was removed meanwhile.
            continue;
        }
        archive.add(&format!("files/{}/{name}", &name[..2]), &app.files.read(&name)?)?;
    }
    for (path, bytes) in folder(&app.config.region)? {
        archive.add(&format!("region/{path}"), &bytes)?;
    }
    let deleted = deletions::file(&app.config.data);
    if deleted.exists() {
        // After the picture, so it names what the picture still holds.
        archive.add(deletions::NAME, &fs::read(deleted)?)?;
    }
    archive.add(SETTINGS, &fs::read(Config::file(&app.config.data))?)?;
    archive.add(KEY, &fs::read(app.config.data.join(KEY))?)?;
    archive.add(SEAL, &fs::read(app.config.data.join(SEAL))?)?;
    for (path, bytes) in certificates(app)? {
        archive.add(&path, &bytes)?;
    }
    archive.finish()
}

struct Archive<W: Write> {
    tar: tar::Builder<GzEncoder<W>>,
    manifest: Manifest,
}

impl Archive<BufWriter<File>> {
    fn append(&mut self, path: &str, bytes: &[u8]) -> Result<()> {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o600);
        self.tar.append_data(&mut header, path, bytes)?;
        Ok(())
    }

    fn add(&mut self, path: &str, bytes: &[u8]) -> Result<()> {
        self.manifest.entries.insert(path.to_owned(), file_hash(bytes));
        self.append(path, bytes)
    }

    fn finish(mut self) -> Result<Manifest> {
        let list = serde_json::to_vec_pretty(&self.manifest)?;
        self.append(MANIFEST, &list)?;
        let file = self.tar.into_inner()?.finish()?.into_inner().map_err(|fault| anyhow!("{fault}"))?;
        file.sync_all()?;
        Ok(self.manifest)
    }
}

/// The certificates that have sealed here and those of the anchors, by their path in the data folder.
/// There is nothing secret in them.
///
/// # Errors
/// When one cannot be read.
pub fn certificates(app: &App) -> Result<Vec<(String, Vec<u8>)>> {
    let mut found = Vec::new();
    for (name, place) in
        [("seals", house_seal::folder(&app.config)), ("anchors", anchors::folder(&app.config))]
    {
        if place.exists() {
            let inside = folder(&place)?.into_iter();
            found.extend(inside.map(|(path, bytes)| (format!("{name}/{path}"), bytes)));
        }
    }
    Ok(found)
}

/// All files of a folder by their path within it, in order.
///
/// # Errors
/// When one cannot be read.
pub fn folder(root: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    fn walk(root: &Path, at: &Path, found: &mut Vec<(String, Vec<u8>)>) -> Result<()> {
        let mut inside: Vec<PathBuf> =
            fs::read_dir(at)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
        inside.sort();
        for path in inside {
            if path.is_dir() {
                walk(root, &path, found)?;
            } else {
                let name = path.strip_prefix(root)?.to_string_lossy().into_owned();
                let bytes = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
                found.push((name, bytes));
            }
        }
        Ok(())
    }
    let mut found = Vec::new();
    walk(root, root, &mut found).with_context(|| format!("reading {}", root.display()))?;
    Ok(found)
}

/// Whether a path stays inside the folder it is unpacked to.
fn is_inside(path: &Path) -> bool {
    path.components().all(|part| matches!(part, Component::Normal(_)))
}

/// Reads a backup through and names everything that is not what was written.
///
/// # Errors
/// When the file cannot be opened at all.
pub fn damages(source: &Path) -> Result<Vec<String>> {
    let mut found = BTreeMap::new();
    let mut last = String::from("its beginning");
    let mut list = None;
    let mut damages = Vec::new();
    let mut archive = open_archive(source)?;
    let read = (|| -> Result<()> {
        for entry in archive.entries()? {
            let mut entry = entry?;
            last = entry.path()?.to_string_lossy().into_owned();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes)?;
            match last.as_str() {
                MANIFEST => list = Some(serde_json::from_slice::<Manifest>(&bytes)?),
                path => drop(found.insert(path.to_owned(), file_hash(&bytes))),
            }
        }
        Ok(())
    })();
    if let Err(fault) = read {
        damages.push(format!("{}: damaged at or after {last}: {fault:#}", source.display()));
        return Ok(damages);
    }
    let Some(list) = list else {
        return Ok(vec![format!("{}: the list at its end is missing", source.display())]);
    };
    for (path, hash) in &list.entries {
        match found.get(path) {
            None => damages.push(format!("{path} is missing")),
            Some(other) if other != hash => damages.push(format!("{path} was changed")),
            Some(_) => {}
        }
    }
    damages.extend(
        found.keys().filter(|path| !list.entries.contains_key(*path)).map(|path| format!("{path} was added")),
    );
    Ok(damages)
}

fn open_archive(source: &Path) -> Result<tar::Archive<GzDecoder<BufReader<File>>>> {
    let mut file = File::open(source).with_context(|| format!("opening {}", source.display()))?;
    let mut begin = [0; 2];
    let is_packed = file.read(&mut begin)? == 2 && begin == [0x1f, 0x8b];
    ensure!(is_packed, "{} is no backup. Is it still encrypted?", source.display());
    file.rewind()?;
    Ok(tar::Archive::new(GzDecoder::new(BufReader::new(file))))
}

/// Puts a backup, or a folder made by `export`, into an empty data folder and an empty database.
///
/// # Errors
/// When something is damaged, the place is not empty, or the source is newer than the program; then
/// the place is as it was.
pub async fn restore(source: &Path, data: &Path, database: &str) -> Result<Manifest> {
    restore_without(source, data, database, None).await.map(|restored| restored.manifest)
}

/// What a restore has done.
#[derive(Debug)]
pub struct Restored {
    /// What was put back.
    pub manifest: Manifest,
    /// The list of deletions beside the backup that was found; none where there was none.
    pub list: Option<PathBuf>,
    /// How much was in the backup that newcomers had deleted meanwhile, and is deleted again.
    pub gone: u64,
}

/// Restores as [`restore`] does, and deletes once more what newcomers have deleted since: as the given list says, or the
/// one in the folder that was moved aside (`DATA.old`), and the one in the backup itself.
///
/// # Errors
/// As those of [`restore`], and when the given list cannot be read.
pub async fn restore_without(
    source: &Path,
    data: &Path,
    database: &str,
    list: Option<&Path>,
) -> Result<Restored> {
    let is_empty = !data.exists() || fs::read_dir(data)?.next().is_none();
    ensure!(is_empty, "{} is not empty; nothing was restored", data.display());
    let data = std::path::absolute(data)?;
    let draft = data.with_extension("restoring");
    if draft.exists() {
        fs::remove_dir_all(&draft)?;
    }
    let list = match list {
        Some(list) => {
            ensure!(list.is_file(), "{} is not there; nothing was restored", list.display());
            Some(list.to_owned())
        }
        None => Some(deletions::file(&moved_aside(&data))).filter(|list| list.is_file()),
    };
    let restored = restore_to(source, &draft, &data, database, list.as_deref()).await;
    match restored {
        Ok((manifest, gone)) => {
            if data.exists() {
                fs::remove_dir(&data)?;
            }
            fs::rename(&draft, &data)?;
            Ok(Restored { manifest, list, gone })
        }
        Err(fault) => {
            let _ = fs::remove_dir_all(&draft);
            Err(fault)
        }
    }
}

/// Where whoever restores has moved the folder that was in use, as restore.md says.
fn moved_aside(data: &Path) -> PathBuf {
    let mut name = data.as_os_str().to_owned();
    name.push(".old");
    PathBuf::from(name)
}

async fn restore_to(
    source: &Path,
    draft: &Path,
    data: &Path,
    database: &str,
    list: Option<&Path>,
) -> Result<(Manifest, u64)> {
    fs::create_dir_all(draft).with_context(|| format!("making {}", draft.display()))?;
    fs::set_permissions(draft, fs::Permissions::from_mode(0o700))?;
    if source.is_dir() {
        for (path, bytes) in folder(source)? {
            place(draft, &path, &bytes)?;
        }
    } else {
        for entry in open_archive(source)?.entries()? {
            let mut entry = entry?;
            let path = entry.path()?.to_string_lossy().into_owned();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).with_context(|| format!("reading {path}"))?;
            place(draft, &path, &bytes)?;
        }
    }
    let contents = draft.join(MANIFEST);
    let text = fs::read(&contents).context("the list at its end is missing; the source is not whole")?;
    let manifest: Manifest = serde_json::from_slice(&text).context(MANIFEST)?;
    manifest.check()?;
    for (path, hash) in &manifest.entries {
        let bytes = fs::read(draft.join(path)).with_context(|| format!("{path} is missing"))?;
        ensure!(file_hash(&bytes) == *hash, "{path} was changed");
    }
    for (path, _) in folder(draft)? {
        ensure!(path == MANIFEST || manifest.entries.contains_key(&path), "{path} was added");
    }
    let files = platform::files::Files::open(&draft.join("files"))?;
    let documents = draft.join("documents");
    if documents.is_dir() {
        // An export gives documents readable names; here they are named by their content again.
        for (_, bytes) in folder(&documents)? {
            files.keep(&bytes)?;
        }
        fs::remove_dir_all(documents)?;
    }
    let _ = fs::remove_file(draft.join("README.md"));
    let settings = fs::read_to_string(draft.join(SETTINGS)).context(SETTINGS)?;
    let mut config: Config = toml::from_str(&settings).context(SETTINGS)?;
    config.region = draft.join("region");
    config.database = database.to_owned();
    config.data = draft.to_owned();
    let own = deletions::file(draft);
    let mut deleted = deletions::read(&own)?;
    if let Some(list) = list {
        deleted.extend(deletions::read(list)?);
    }
    let gone = load(&config, draft, &manifest, deleted.clone()).await?;
    if !deleted.is_empty() {
        deletions::write(&own, &deleted)?;
    }
    if !config.key_file().exists() {
        // An export leaves the key at home.
        platform::secret::Key::make(&config.key_file())?;
    }
    if !house_seal::file(&config).exists() {
        // The same with the seal; the certificates that have sealed came along.
        let pack = Pack::read(&config.region).context("the region pack")?;
        house_seal::make(&config, &pack.agency.name, Clock::new(&pack.time_zone)?.now())?;
    }
    // The final place is known only now; from here on nothing refers to the draft.
    config.region = data.join("region");
    fs::remove_file(draft.join(SETTINGS))?;
    config.write()?;
    fs::remove_dir_all(draft.join("tables"))?;
    fs::remove_file(&contents)?;
    Ok((manifest, gone))
}

fn place(draft: &Path, path: &str, bytes: &[u8]) -> Result<()> {
    ensure!(is_inside(Path::new(path)), "{path} points outside");
    let target = draft.join(path);
    if let Some(parent) = target.parent() {
        fs::create_dir_all(parent)?;
    }
    let mut file =
        fs::OpenOptions::new().create(true).truncate(true).write(true).mode(0o600).open(&target)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    Ok(())
}

/// Fills the tables as they were when the source was made, brings them up to date, and deletes once more what was
/// deleted since; answers how much that was.
async fn load(
    config: &Config,
    draft: &Path,
    manifest: &Manifest,
    deleted: BTreeSet<Deletion>,
) -> Result<u64> {
    let address = config.database_address();
    let db = Db::open(&address, Expect::Empty, &migrations::ALL[..manifest.schema], app::SEAL).await?;
    let tables: Vec<(String, PathBuf)> = migrations::tables()
        .into_iter()
        .map(|table| (table.to_owned(), draft.join(format!("tables/{table}.jsonl"))))
        .filter(|(table, _)| manifest.rows.contains_key(table))
        .collect();
    // One write for everything: the database is filled wholly or not at all.
    db.write(move |tx| {
        Box::pin(async move {
            for (table, path) in tables {
                add_table(tx, &table, &path).await.with_context(|| format!("table {table}"))?;
            }
            Ok::<_, Fault>(())
        })
    })
    .await
    .map_err(|fault| fault.0)?;
    drop(db);
    let db = Db::open(&address, Expect::Filled, migrations::ALL, app::SEAL).await?;
    let now = Clock::new("UTC")?.now();
    db.write(move |tx| {
        Box::pin(async move {
            let mut gone = 0;
            for one in &deleted {
                gone += u64::from(vouchers::delete_again(tx, one, now).await?);
            }
            Ok::<_, Fault>(gone)
        })
    })
    .await
    .map_err(|fault| fault.0)
}

async fn add_table(tx: &platform::db::Tx, table: &str, path: &Path) -> Result<()> {
    let reader = BufReader::new(File::open(path)?);
    let mut rows = Vec::new();
    for line in reader.lines() {
        rows.push(serde_json::from_str(&line?)?);
        if rows.len() == 1000 {
            dump::add(tx, table, &rows).await?;
            rows.clear();
        }
    }
    dump::add(tx, table, &rows).await
}

/// An error that a write can answer with.
struct Fault(anyhow::Error);

impl From<sea_orm::DbErr> for Fault {
    fn from(fault: sea_orm::DbErr) -> Self {
        Self(fault.into())
    }
}

impl From<anyhow::Error> for Fault {
    fn from(fault: anyhow::Error) -> Self {
        Self(fault)
    }
}

/// Names the entry of an exported folder that was changed; nothing when all are as written.
///
/// # Errors
/// When the list cannot be read.
pub fn damages_of_folder(source: &Path) -> Result<Vec<String>> {
    let manifest: Manifest = serde_json::from_slice(&fs::read(source.join(MANIFEST))?)?;
    let mut damages = Vec::new();
    for (path, hash) in &manifest.entries {
        match hash_of(&source.join(path)) {
            Ok(other) if other == *hash => {}
            Ok(_) => damages.push(format!("{path} was changed")),
            Err(_) => damages.push(format!("{path} is missing")),
        }
    }
    for (path, _) in folder(source)? {
        if path != MANIFEST && !manifest.entries.contains_key(&path) {
            damages.push(format!("{path} was added"));
        }
    }
    Ok(damages)
}

fn hash_of(path: &Path) -> Result<String> {
    let mut digest = Sha256::new();
    let mut file = BufReader::new(File::open(path)?);
    loop {
        let bytes = file.fill_buf()?;
        if bytes.is_empty() {
            return Ok(hex(&digest.finalize()));
        }
        digest.update(bytes);
        let count = bytes.len();
        file.consume(count);
    }
}

/// Refuses a place that cannot be written before work is put into it.
///
/// # Errors
/// When its folder does not exist.
pub fn check_target(target: &Path) -> Result<()> {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        bail!("the folder {} does not exist", folder.display());
    }
    Ok(())
}
