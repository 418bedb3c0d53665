//! Everything as open files: tables as CSV and JSON, documents as PDF under readable names.
//!
//! Made to be read by people and other programs, and to be put into an empty installation again. It
//! holds no key, no sessions, no links and no passwords; letters are there as they were printed, with
//! their codes.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use platform::dump::{Row, Snapshot};
use platform::secret::file_hash;
use serde_json::Value;

use crate::app::App;
use crate::backup::{MANIFEST, Manifest, certificates, folder};
use crate::layout::harmless;
use crate::migrations;

/// Tables that open something; they stay at home.
const SECRET: &[&str] = &["session", "sign_in_link", "declaration_code"];

const README: &str = "\
# An export of Willkommen

- `tables/NAME.csv` is for people and spreadsheets: texts that begin like a formula have an apostrophe in front.
- `tables/NAME.jsonl` is the same without loss: one JSON object per line.
- `documents/` holds letters, print files and declarations as PDF/A, and evidence as it is kept.
- `seals/` holds the certificates that have sealed the declarations, `anchors/` those that were trusted.
- `region/` is the region pack, `willkommen.toml` the settings without passwords.
- `manifest.json` lists every file with its SHA-256.

Put it into an empty installation: `willkommen --data NEW restore FOLDER`.
The keys stay at home, so codes on letters that are out open nothing in the new installation. In the
old one they still do, and the letters in `documents/letters` show them: keep this folder as you would keep the letters.
";

/// Writes everything into a new folder.
///
/// # Errors
/// When the folder exists or the disk refuses.
pub async fn write(app: &App, target: &Path) -> Result<Manifest> {
    ensure!(!target.exists(), "{} exists already; nothing was written", target.display());
    let part = target.with_extension("part");
    if part.exists() {
        fs::remove_dir_all(&part)?;
    }
    fs::create_dir_all(&part)?;
    fs::set_permissions(&part, fs::Permissions::from_mode(0o700))?;
    match fill(app, &part).await {
        Ok(manifest) => {
            fs::rename(&part, target)?;
            Ok(manifest)
        }
        Err(fault) => {
            let _ = fs::remove_dir_all(&part);
            Err(fault)
        }
    }
}

async fn fill(app: &App, part: &Path) -> Result<Manifest> {
    let mut out = Out { root: part, manifest: Manifest::new(app, "export") };
    let mut documents = Documents::default();
    let mut picture = Snapshot::of(&app.db).await?;
    for table in migrations::tables() {
        if SECRET.contains(&table) {
            continue;
        }
        let mut rows = Vec::new();
        picture
            .rows(table, |row| {
                rows.push(without_secrets(table, row));
                Ok(())
            })
            .await?;
        documents.note(table, &rows);
        out.table(table, &rows)?;
    }
    drop(picture);
    for (name, hash) in documents.all() {
        if !app.files.holds(&hash) {
            // Evidence was removed meanwhile.
            continue;
        }
        out.file(&format!("documents/{name}"), &app.files.read(&hash)?)?;
    }
    for (path, bytes) in folder(&app.config.region)? {
        out.file(&format!("region/{path}"), &bytes)?;
    }
    for (path, bytes) in certificates(app)? {
        out.file(&path, &bytes)?;
    }
    let mut config = app.config.clone();
    config.smtp = None;
    config.sign_in.client_secret = None;
    config.database = String::new();
    config.region = Path::new("region").to_owned();
    out.file("willkommen.toml", toml::to_string(&config)?.as_bytes())?;
    out.file("README.md", README.as_bytes())?;
    out.finish()
}

/// Mails that open something lose their text.
fn without_secrets(table: &str, mut row: Row) -> Row {
    if table == "mail" && row.get("holds_secret") == Some(&Value::Bool(true)) {
        row.insert("body".into(), Value::String(String::new()));
        // Without its text it cannot be sent any more; one that was sent stays sent.
        if row.get("state") != Some(&Value::String("sent".into())) {
            row.insert("state".into(), Value::String("refused".into()));
        }
    }
    row
}

/// Kept files with the names that people would give them.
#[derive(Default)]
struct Documents {
    towns: HashMap<String, String>,
    named: BTreeMap<String, String>,
    /// What mails have attached.
    attached: BTreeMap<String, String>,
}

impl Documents {
    fn note(&mut self, table: &str, rows: &[Row]) {
        let text = |row: &Row, column: &str| match row.get(column) {
            Some(Value::String(text)) => text.clone(),
            Some(Value::Number(number)) => number.to_string(),
            _ => String::new(),
        };
        for row in rows {
            let (name, hash) = match table {
                "municipality" => {
                    self.towns.insert(text(row, "id"), text(row, "ags"));
                    continue;
                }
                "letter" => {
                    let ags = self.towns.get(&text(row, "municipality")).cloned().unwrap_or_default();
                    let copy = format!("letters/{ags}-{}-copy.pdf", text(row, "id"));
                    self.add(copy, text(row, "mail_file"));
                    (format!("letters/{ags}-{}.pdf", text(row, "id")), text(row, "file"))
                }
                "print_file" => {
                    let name = format!("print-files/{}-{}.pdf", text(row, "campaign"), text(row, "number"));
                    (name, text(row, "file"))
                }
                "declaration" | "past_declaration" => {
                    let number = match text(row, "number") {
                        number if number.is_empty() => text(row, "id"),
                        number => number,
                    };
                    // A scan may be a picture: it keeps the name that tells nothing of its kind.
                    let ending = if text(row, "path") == "qualified" { ".pdf" } else { "" };
                    self.add(format!("declarations/{number}-handed-in{ending}"), text(row, "handed_in"));
                    self.add(format!("declarations/{number}-received.pdf"), text(row, "countersigned"));
                    self.add(format!("declarations/{number}-sheet.pdf"), text(row, "sheet"));
                    (format!("declarations/{number}.pdf"), text(row, "certificate"))
                }
                "participation_act" => {
                    let id = text(row, "id");
                    self.add(format!("participation/{id}-received.pdf"), text(row, "countersigned"));
                    (format!("participation/{id}.pdf"), text(row, "certificate"))
                }
                "participation_handover" => {
                    (format!("participation/handover-{}.pdf", text(row, "id")), text(row, "pack"))
                }
                "quick_check_evidence" => {
                    let ags = self.towns.get(&text(row, "municipality")).cloned().unwrap_or_default();
                    let ending = text(row, "media").rsplit('/').next().unwrap_or_default().to_owned();
                    (format!("evidence/{ags}-{}.{ending}", text(row, "id")), text(row, "file"))
                }
                "recognition" => {
                    let number = text(row, "number");
                    (format!("recognition/{number}.pdf"), text(row, "certificate"))
                }
                "mail" => {
                    self.attached
                        .insert(format!("mails/{}.pdf", text(row, "id")), text(row, "attachment_file"));
                    continue;
                }
                _ => continue,
            };
            self.add(name, hash);
        }
    }

    /// All files. What a mail has attached lies mostly there already, under a name of its own.
    fn all(mut self) -> BTreeMap<String, String> {
        let known: BTreeSet<String> = self.named.values().cloned().collect();
        for (name, hash) in std::mem::take(&mut self.attached) {
            if !known.contains(&hash) {
                self.add(name, hash);
            }
        }
        self.named
    }

    /// Notes a file under its name; a row that has none names none.
    fn add(&mut self, name: String, hash: String) {
        if !hash.is_empty() {
            self.named.insert(name, hash);
        }
    }
}

struct Out<'a> {
    root: &'a Path,
    manifest: Manifest,
}

impl Out<'_> {
    fn file(&mut self, path: &str, bytes: &[u8]) -> Result<()> {
        let target = self.root.join(path);
        fs::create_dir_all(target.parent().context("a file has a folder")?)?;
        fs::write(&target, bytes).with_context(|| format!("writing {}", target.display()))?;
        self.manifest.entries.insert(path.to_owned(), file_hash(bytes));
        Ok(())
    }

    fn table(&mut self, table: &str, rows: &[Row]) -> Result<()> {
        let mut lines = Vec::new();
        let mut csv = csv::Writer::from_writer(Vec::new());
        for (place, row) in rows.iter().enumerate() {
            serde_json::to_writer(&mut lines, row)?;
            lines.push(b'\n');
            if place == 0 {
                csv.write_record(row.keys())?;
            }
            csv.write_record(row.values().map(|value| match value {
                Value::Null => String::new(),
                Value::String(text) => harmless(text),
                other => other.to_string(),
            }))?;
        }
        self.manifest.rows.insert(table.to_owned(), rows.len() as u64);
        self.file(&format!("tables/{table}.jsonl"), &lines)?;
        self.file(&format!("tables/{table}.csv"), &csv.into_inner().map_err(|fault| fault.into_error())?)
    }

    fn finish(self) -> Result<Manifest> {
        fs::write(self.root.join(MANIFEST), serde_json::to_vec_pretty(&self.manifest)?)?;
        Ok(self.manifest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verification::NAMING;

    #[test]
    fn every_file_that_a_row_names_has_a_name_of_its_own() {
        let mut documents = Documents::default();
        for (place, (table, column)) in NAMING.iter().enumerate() {
            let mut row = Row::new();
            for (name, value) in [("id", format!("id-{place}")), ("number", format!("number-{place}"))] {
                row.insert(name.to_owned(), Value::String(value));
            }
            row.insert((*column).to_owned(), Value::String(format!("hash-{place}")));
            documents.note(table, &[row]);
        }
        let kept: BTreeSet<String> = documents.all().into_values().collect();
        for (place, pair) in NAMING.iter().enumerate() {
            assert!(kept.contains(&format!("hash-{place}")), "{pair:?} stays behind in an export");
        }
    }
}
