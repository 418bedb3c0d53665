//! Is everything still what was written? Storage, kept files, journal, declarations and decisions.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use platform::dump::{self, Row, Snapshot};
use print::seal::Integrity;
use serde_json::Value;

use crate::app::App;
use crate::conferences;
use crate::declaration;
use crate::house_seal;
use crate::journal::{self, Entry};
use crate::participation;
use crate::programme;
use crate::quickcheck;
use crate::quickcheck::{benchmark, snapshot};
use crate::recognition;
use crate::region;
use crate::vouchers::statistics;

/// What was looked at, and what was found.
#[derive(Debug, Default)]
pub struct Report {
    /// Lines of the journal.
    pub lines: usize,
    /// Kept files.
    pub files: usize,
    /// One sentence for each fault.
    pub findings: Vec<String>,
}

/// The columns that name kept files, each with its table. An export gives each of these files a name.
pub const NAMING: &[(&str, &str)] = &[
    ("letter", "file"),
    ("letter", "mail_file"),
    ("print_file", "file"),
    ("declaration", "certificate"),
    ("declaration", "countersigned"),
    ("declaration", "sheet"),
    ("declaration", "handed_in"),
    ("past_declaration", "certificate"),
    ("past_declaration", "countersigned"),
    ("past_declaration", "sheet"),
    ("past_declaration", "handed_in"),
    ("participation_act", "certificate"),
    ("participation_act", "countersigned"),
    ("participation_handover", "pack"),
    ("quick_check_evidence", "file"),
    ("recognition", "certificate"),
    ("mail", "attachment_file"),
];

/// Looks at everything.
///
/// # Errors
/// When the database or the folder cannot be read at all.
pub async fn verify(app: &App) -> Result<Report> {
    let mut report = Report::default();
    for fault in dump::unsound(&app.db, journal::CHAINED).await? {
        report.findings.push(format!("database: {fault}"));
    }
    let (lines, findings) = journal::verify(app.db.read()).await?;
    report.lines = lines;
    report.findings.extend(findings.iter().map(ToString::to_string));
    let kept: BTreeSet<String> = app.files.names()?.into_iter().collect();
    report.files = kept.len();
    for name in &kept {
        if let Err(fault) = app.files.read(name) {
            report.findings.push(format!("files: {fault:#}"));
        }
    }
    for (place, name, is_sealed) in named_files(app).await? {
        if !kept.contains(&name) {
            report.findings.push(format!("files: {name} is missing, named by {place}"));
        } else if is_sealed {
            report.findings.extend(broken_seals(app, &place, &name).await?);
        }
    }
    report.findings.extend(changed_declarations(app).await?);
    report.findings.extend(changed_decisions(app).await?);
    report.findings.extend(quickcheck::catalogue::changed(app.db.read()).await?);
    for half_year in statistics::wrong_half_years(app.db.read()).await? {
        report.findings.push(format!(
            "what is told of the voucher booklet in {half_year} is not what its months add up to"
        ));
    }
    let (_, until) = app.seal.validity;
    if until < app.clock.now().timestamp().as_second() {
        report
            .findings
            .push(format!("the certificate in {} has expired", house_seal::file(&app.config).display()));
    }
    Ok(report)
}

/// Seals on a filed certificate that are not as they must be. The first ones were filed without.
async fn broken_seals(app: &App, place: &str, name: &str) -> Result<Vec<String>> {
    // A file that was changed is a finding already.
    let Ok(bytes) = app.files.read(name) else { return Ok(Vec::new()) };
    let inner = app.clone();
    let read = move || print::seal::examine(&bytes, &house_seal::trusted(&inner));
    let seals = tokio::task::spawn_blocking(read).await?;
    let mut findings = Vec::new();
    for seal in seals.iter().filter(|seal| seal.integrity != Integrity::Intact) {
        let why = seal.fault.as_deref().unwrap_or_default();
        findings.push(format!("{place}: a seal in {name} is {:?}: {why}", seal.integrity));
    }
    if !seals.is_empty() && !seals.iter().any(|seal| house_seal::is_ours(app, seal)) {
        findings
            .push(format!("{place}: none of the seals in {name} is one of this installation's certificates"));
    }
    Ok(findings)
}

/// Whether any table names a kept file.
///
/// # Errors
/// When the database cannot be read.
pub async fn names(app: &App, file: &str) -> Result<bool> {
    dump::names(&app.db, NAMING, file).await
}

/// Every kept file that a table names, with the row that names it, and whether our seal is on it.
async fn named_files(app: &App) -> Result<Vec<(String, String, bool)>> {
    let mut named = Vec::new();
    let mut picture = Snapshot::of(&app.db).await?;
    for &(table, column) in NAMING {
        let text =
            |row: &Row, column: &str| row.get(column).and_then(Value::as_str).unwrap_or_default().to_owned();
        picture
            .rows(table, |row| {
                let name = text(&row, column);
                if !name.is_empty() {
                    let id = text(&row, if table == "print_file" { "campaign" } else { "id" });
                    let is_sealed = matches!(column, "certificate" | "countersigned");
                    named.push((format!("{table} {id}"), name, is_sealed));
                }
                Ok(())
            })
            .await?;
    }
    Ok(named)
}

/// Declarations that are no longer what the journal says was declared.
async fn changed_declarations(app: &App) -> Result<Vec<String>> {
    let mut findings = Vec::new();
    let mut place = i64::MIN;
    loop {
        let lines = journal::after(app.db.read(), place, 1000).await?;
        let Some(last) = lines.last() else { return Ok(findings) };
        place = last.seq;
        for line in &lines {
            // A payload that cannot be read is a finding of the journal itself.
            let Ok(entry) = line.entry() else { continue };
            if let Entry::ActSigned { act: id, facts } = &entry {
                let act = participation::act(app.db.read(), *id).await?;
                if act.as_ref().is_none_or(|act| act.facts_hash() != *facts) {
                    let number = act.and_then(|act| act.number).unwrap_or_else(|| id.to_string());
                    findings.push(format!("declaration {number} is not what the journal says was declared"));
                }
            }
            let Entry::DeclarationSigned { declaration: id, facts } = entry else { continue };
            let declared = declaration::ever(app.db.read(), id).await?;
            let is_same = declared.as_ref().is_some_and(|declared| declared.facts_hash() == facts);
            if !facts.is_empty() && !is_same {
                let number = declared.and_then(|declared| declared.number).unwrap_or_else(|| id.to_string());
                findings.push(format!("declaration {number} is not what the journal says was declared"));
            }
        }
    }
}

/// Consultations, rounds, launched versions, snapshots, waves, recognitions and counted months of the voucher booklet that
/// are no longer what the journal says was decided.
async fn changed_decisions(app: &App) -> Result<Vec<String>> {
    let c = app.db.read();
    let mut findings = Vec::new();
    let mut place = i64::MIN;
    loop {
        let lines = journal::after(c, place, 1000).await?;
        let Some(last) = lines.last() else { return Ok(findings) };
        place = last.seq;
        for line in &lines {
            let (said, is_now, what) = match line.entry() {
                Ok(Entry::ConsultationClosed { consultation, facts, seats, .. }) => {
                    let decided = conferences::decided(c, consultation).await?;
                    let what = match &decided {
                        None => format!("the consultation {consultation}"),
                        Some(decided) if decided.facts == facts => continue,
                        Some(decided) => changed_consultation(app, decided, &seats).await?,
                    };
                    (facts, decided.map(|decided| decided.facts), what)
                }
                Ok(Entry::ProgrammeRoundFrozen { text, round, facts }) => (
                    facts,
                    programme::facts(c, text).await?,
                    format!("round {round} of the programme's text"),
                ),
                Ok(Entry::ProgrammeLaunched { text, facts }) => {
                    (facts, programme::facts(c, text).await?, format!("the launched programme {text}"))
                }
                Ok(Entry::SnapshotFrozen { snapshot: id, hash }) => {
                    (hash, snapshot::facts(c, id).await?, format!("the snapshot {id} of a Quick-Check"))
                }
                Ok(Entry::WaveClosed { wave, facts, .. }) => (
                    facts,
                    benchmark::facts(c, wave).await?,
                    format!("what the wave {wave} of the comparison has published"),
                ),
                Ok(Entry::RecognitionGranted { application, facts, .. }) => (
                    facts,
                    recognition::granted_hash(c, application).await?,
                    format!("the recognition {application}"),
                ),
                Ok(Entry::VoucherMonthClosed { month, facts }) => {
                    let is_now = statistics::facts(c, &month).await?;
                    (facts, is_now, format!("what was counted of the voucher booklet in {month}"))
                }
                _ => continue,
            };
            // Lines of the first version say nothing.
            if !said.is_empty() && is_now.as_deref() != Some(said.as_str()) {
                findings.push(format!("{what}: not what the journal says was decided"));
            }
        }
    }
}

/// Which conference has decided when, and what of it is changed: a seat is named by its office. `said` is
/// what the journal keeps of each seat.
async fn changed_consultation(
    app: &App,
    decided: &conferences::Decided,
    said: &BTreeMap<String, String>,
) -> Result<String> {
    let district = app.pack.district_name(&decided.district);
    let body = format!("mayors' conference of {district}, consultation of {}", decided.on);
    let is_now = decided.marks();
    let mut offices = Vec::new();
    for (member, seat) in &decided.seats {
        if said.get(&member.to_string()) == Some(&seat.mark) {
            continue;
        }
        offices.push(match seat.municipality {
            None => seat.office.clone(),
            Some(id) => match region::of(app.db.read(), id).await? {
                Some(town) => format!("mayor of {}", town.full_name()),
                None => format!("mayor of {id}"),
            },
        });
    }
    let gone = said.keys().filter(|member| !is_now.contains_key(*member)).count();
    Ok(match (offices.is_empty(), gone) {
        // Lines of earlier versions say nothing of single seats.
        _ if said.is_empty() => format!("{body}, votes, seats or wishes"),
        (true, 0) => format!("{body}, its result, amendments or conditions"),
        (true, gone) => format!("{body}, {gone} of its seats"),
        (false, _) => format!("{body}, seat of the {}", offices.join(" and of the ")),
    })
}
