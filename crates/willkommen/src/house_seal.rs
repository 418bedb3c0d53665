//! The installation's own seal: a key with a certificate that vouches for the agency's name.
//!
//! Made by itself, so that declarations are sealed from the first day; the operator may put a bought
//! certificate in its place. Every certificate that has ever sealed here is remembered, its public part
//! only, so that what an earlier one sealed is still known as our own.

use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use platform::clock::{Day, Moment};
use platform::db::Db;
use platform::http::{self, Address, Silence};
use platform::secret::{file_hash, write_private};
use print::seal::{
    Act, Certificate, Chain, Integrity, Level, Seal, Signature, TimeStamp, pem, timestamp_request,
    timestamp_token,
};

use crate::app::App;
use crate::config::{Config, Sealing};
use crate::proofs::{self, Gap};
use crate::{anchors, declaration};

/// How long a certificate made here is valid, in days: fifteen years.
const DAYS: i64 = 15 * 365;
/// So many days before it ends the operator is warned: a bought one takes weeks to come.
const WARNING_DAYS: i64 = 60;
/// The most characters of a name in a certificate (X.520, ub-common-name).
const MOST_NAME: usize = 64;
/// What is sealed to try the seal.
const PROBE: &str = "#set document(title: \"Probe\", date: datetime(year: 2000, month: 1, day: 1))\n\
                     #set text(lang: \"en\")\n= Probe\n";

/// The file that holds certificate, those above it, and the key.
#[must_use]
pub fn file(config: &Config) -> PathBuf {
    config.data.join("seal.pem")
}

/// The folder that holds every certificate that has ever sealed here.
#[must_use]
pub fn folder(config: &Config) -> PathBuf {
    config.data.join("seals")
}

/// Makes a seal in an agency's name, where there is none.
///
/// # Errors
/// When there is one, or the folder cannot be written.
pub fn make(config: &Config, agency: &str, now: Moment) -> Result<()> {
    let file = file(config);
    ensure!(!file.exists(), "{} exists already; nothing was made", file.display());
    let name: String = agency.chars().take(MOST_NAME).collect();
    let day = 24 * 60;
    let seconds = |moment: Moment| moment.timestamp().as_second();
    let from = seconds(now.plus_minutes(-day));
    let made = Certificate::make(&name, from, seconds(now.plus_minutes(DAYS * day)))?;
    // Whole or not at all, and only by the first of two that start together.
    let part = config.data.join(format!("seal-{}.part", platform::chance::token()));
    write_private(&part, format!("{}{}", made.certificate, made.key).as_bytes())?;
    let linked = std::fs::hard_link(&part, &file);
    std::fs::remove_file(&part)?;
    if linked.is_err() && !file.exists() {
        linked.with_context(|| format!("making {}", file.display()))?;
    }
    tracing::info!("a seal was made: {}", file.display());
    Ok(())
}

/// Makes the seal of an installation that has never had one. One that is lost is not replaced: a new
/// one would look as if nothing had happened, and the old key may be in somebody's hands.
///
/// # Errors
/// When the seal is missing although it has sealed, or cannot be made.
pub async fn make_first(config: &Config, db: &Db, agency: &str, now: Moment) -> Result<()> {
    let file = file(config);
    if file.exists() {
        return Ok(());
    }
    let has_sealed = !remembered(config)?.is_empty() || declaration::any_sealed(db.read()).await?;
    ensure!(
        !has_sealed,
        "the seal {} is missing, and declarations were sealed with it; bring it back from a backup. If it is \
         lost for good: willkommen --data {} seal make",
        file.display(),
        config.data.display()
    );
    // Of two that start together the slower one finds what the other has made.
    make(config, agency, now).or_else(|fault| if file.exists() { Ok(()) } else { Err(fault) })
}

/// Reads the seal, and remembers its certificate before it is used.
///
/// # Errors
/// When the file cannot be read, or does not hold a certificate and its key.
pub fn open(config: &Config) -> Result<(Seal, Vec<Vec<u8>>)> {
    let file = file(config);
    let bytes = std::fs::read(&file).with_context(|| format!("reading {}", file.display()))?;
    let seal = Seal::from_file(&bytes).with_context(|| file.display().to_string())?;
    let folder = folder(config);
    let target = folder.join(format!("{}.pem", file_hash(seal.certificate())));
    if !target.exists() {
        std::fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
        let part = folder.join(format!(".{}.part", platform::chance::token()));
        write_private(&part, pem(seal.certificate()).as_bytes())?;
        std::fs::rename(&part, &target).with_context(|| format!("writing {}", target.display()))?;
    }
    Ok((seal, remembered(config)?))
}

/// Every certificate that has ever sealed here, as DER.
fn remembered(config: &Config) -> Result<Vec<Vec<u8>>> {
    anchors::in_folder(&folder(config), "the retired certificate")
}

/// Whether one of our own certificates, present or retired, has made a signature that is intact.
#[must_use]
pub fn is_ours(app: &App, signature: &Signature) -> bool {
    signature.integrity == Integrity::Intact
        && matches!(signature.chain, Chain::Trusted { .. })
        && signature.signer.as_ref().is_some_and(|signer| {
            let name = platform::secret::hex(&signer.fingerprint);
            app.certificates.iter().any(|own| file_hash(own) == name)
        })
}

/// Everything that is trusted when a signature is read: our own certificates and the operator's anchors.
#[must_use]
pub fn trusted(app: &App) -> Vec<&[u8]> {
    app.certificates.iter().chain(&app.anchors).map(Vec::as_slice).collect()
}

/// The last day of the certificate, if that is near or over.
#[must_use]
pub fn ends(app: &App) -> Option<Day> {
    let until = Moment(app.seal.validity.1.saturating_mul(1_000_000));
    (until < app.clock.now().plus_minutes(WARNING_DAYS * 24 * 60)).then(|| app.clock.day(until))
}

/// An authority that stamps times (RFC 3161).
pub struct Authority {
    address: Address,
    limit: Duration,
}

impl Authority {
    /// The one that the settings name, if they do.
    ///
    /// # Errors
    /// When its address or the time it gets do not fit.
    pub fn of(settings: &Sealing) -> Result<Option<Self>> {
        let seconds = settings.time_stamp_seconds;
        ensure!((1..=60).contains(&seconds), "[seal] time_stamp_seconds is between 1 and 60");
        if settings.time_stamp_url.is_empty() {
            return Ok(None);
        }
        let address = Address::parse(&settings.time_stamp_url).context("[seal] time_stamp_url")?;
        Ok(Some(Self { address, limit: Duration::from_secs(seconds) }))
    }

    /// The server's name.
    #[must_use]
    pub fn host(&self) -> &str {
        self.address.host()
    }

    /// A time-stamp on a hash. Whether the authority is trusted is for the reader to say.
    async fn stamp(&self, digest: &[u8; 32]) -> Result<Vec<u8>, Silence> {
        // Bound to this question, so that nobody answers with an older stamp.
        let nonce = u64::from_be_bytes(platform::chance::bytes());
        let question = timestamp_request(digest, nonce);
        let (query, reply) = ("application/timestamp-query", "application/timestamp-reply");
        let answer = http::post(&self.address, query, reply, question, self.limit).await?;
        timestamp_token(&answer, digest, nonce).map_err(Silence::Unfit)
    }
}

platform::words! {
    /// Why a seal does not have the level that the settings ask for: no time-stamp or, with one, no proofs
    /// for a later check.
    pub enum Missing {
        /// Whoever was asked could not be reached.
        Unreachable = "unreachable",
        /// It did not answer in time.
        Late = "late",
        /// It answered with something else than was asked for.
        Unfit = "unfit",
        /// A certificate was revoked.
        Revoked = "revoked",
        /// A certificate names nobody who could be asked about it.
        NoAddress = "no-address",
        /// The time-stamp leads to none of the anchors.
        NoAnchor = "no-anchor",
    }
}

impl Missing {
    /// Why there was no answer.
    #[must_use]
    pub const fn of(silence: &Silence) -> Self {
        match silence {
            Silence::Late(_) => Self::Late,
            Silence::Unreachable(_) => Self::Unreachable,
            Silence::Unfit(_) => Self::Unfit,
        }
    }
}

/// A document with the installation's seal behind it.
pub struct Sealed {
    /// The whole document.
    pub bytes: Vec<u8>,
    /// Whether an authority vouches for the time, and whether that can be checked later.
    pub level: Level,
    /// Why it is not the level that the settings ask for.
    pub missing: Option<Missing>,
    /// Why there is no time-stamp although an authority is set, for the operator.
    pub fault: Option<String>,
    /// What is lacking for a later check although there is one.
    pub gaps: Vec<Gap>,
}

/// Seals a document as PAdES B-LT if an authority is set: with its time-stamp, and with proofs for a later
/// check. Without the proofs it becomes B-T, without the time-stamp B-B. May wait for others: call it
/// outside of every write.
///
/// # Errors
/// When the document cannot be sealed. Others who fail are no error.
pub async fn seal(app: &App, document: Vec<u8>, reason: String) -> Result<Sealed> {
    set(app, document, reason, true).await
}

/// Seals a document as PAdES B-B without asking anybody, for what is made anew each time it is looked at.
///
/// # Errors
/// When the document cannot be sealed.
pub async fn seal_alone(app: &App, document: Vec<u8>, reason: String) -> Result<Sealed> {
    set(app, document, reason, false).await
}

async fn set(app: &App, document: Vec<u8>, reason: String, asks: bool) -> Result<Sealed> {
    let (inner, runtime) = (app.clone(), tokio::runtime::Handle::current());
    let sealed = tokio::task::spawn_blocking(move || -> Result<Sealed> {
        let app = inner;
        let act = Act {
            name: &app.seal.name,
            reason: &reason,
            location: &app.pack.agency.place,
            at: app.clock.now().timestamp().as_second(),
        };
        let mut missing = None;
        let (told, runtime) = (&mut missing, &runtime);
        let stamp = app.time_stamps.as_ref().filter(|_| asks).map(move |authority| -> TimeStamp<'_> {
            Box::new(move |digest| {
                runtime.block_on(authority.stamp(digest)).map_err(|silence| {
                    *told = Some(Missing::of(&silence));
                    silence.into()
                })
            })
        });
        let print::seal::Sealed { bytes, level, fault } =
            print::seal::seal(&document, &app.seal, &act, stamp)?;
        // A stamp may also turn out not to fit into the document.
        let missing = fault.is_some().then(|| missing.unwrap_or(Missing::Unfit));
        let sealed = Sealed { bytes, level, missing, fault, gaps: Vec::new() };
        let asks_more = level == Level::BT && app.config.seal.long_term;
        Ok(if asks_more { with_proofs(&app, runtime, sealed) } else { sealed })
    })
    .await??;
    if let Some(fault) = &sealed.fault {
        tracing::warn!(fault, "a document was sealed without a time-stamp");
    }
    for gap in &sealed.gaps {
        if gap.missing == Missing::Revoked {
            tracing::error!(
                gap = gap.told,
                "a document was sealed although a certificate of its seal or time-stamp is revoked; see \
                 docs/operating/seal.md"
            );
        } else {
            tracing::warn!(gap = gap.told, "a document was sealed without all proofs for a later check");
        }
    }
    Ok(sealed)
}

/// Adds the proofs for a later check, within as much time as the time-stamp had.
fn with_proofs(app: &App, runtime: &tokio::runtime::Handle, sealed: Sealed) -> Sealed {
    let limit = Duration::from_secs(app.config.seal.time_stamp_seconds);
    let (bytes, gaps) = proofs::add(runtime, sealed.bytes, &app.anchors, limit);
    let worst = gaps.iter().find(|gap| gap.missing == Missing::Revoked).or(gaps.first());
    let missing = worst.map(|gap| gap.missing);
    let level = if gaps.is_empty() { Level::BLT } else { Level::BT };
    Sealed { bytes, level, missing, gaps, ..sealed }
}

/// The level of PAdES by the name that every reader shows.
#[must_use]
pub const fn level_name(level: Level) -> &'static str {
    match level {
        Level::BB => "B-B",
        Level::BT => "B-T",
        Level::BLT => "B-LT",
    }
}

/// What came of trying the seal.
pub struct Trial {
    /// What is so, a line each.
    pub lines: Vec<String>,
    /// What has to be looked after, a line each.
    pub faults: Vec<String>,
}

/// Seals a probe, reads it back, and tells everything about the seal.
///
/// # Errors
/// When nothing can be sealed at all.
pub async fn try_out(app: &App) -> Result<Trial> {
    let sheet = print::Sheet { template: PROBE, data: "{}".into(), pictures: Vec::new() };
    let probe = tokio::task::spawn_blocking(move || sheet.print()).await??;
    let sealed = seal(app, probe, "Probe".into()).await?;
    let (bytes, level) = (sealed.bytes, sealed.level);
    let inner = app.clone();
    let found = tokio::task::spawn_blocking(move || print::seal::examine(&bytes, &trusted(&inner))).await?;
    let day = |seconds: i64| app.clock.day(Moment(seconds.saturating_mul(1_000_000)));
    let voucher = if app.seal.own_only {
        "signed by itself: nobody else vouches for the name"
    } else {
        "issued by an authority"
    };
    let mut trial = Trial {
        lines: vec![
            format!("name: {}", app.seal.name),
            format!("serial: {}", app.seal.serial),
            format!("certificate: {}, {voucher}", file_hash(app.seal.certificate())),
            format!("valid: {} to {}", day(app.seal.validity.0), day(app.seal.validity.1)),
            format!("certificates that have sealed here: {}", app.certificates.len()),
            format!("anchors: {}", app.anchors.len()),
            format!("a probe was sealed: PAdES {}", level_name(level)),
        ],
        faults: Vec::new(),
    };
    let one = found.first().filter(|_| found.len() == 1);
    match one {
        Some(one) if is_ours(app, one) => {}
        Some(one) => {
            trial.faults.push(format!(
                "the probe was not found as it was sealed: {:?} {:?}",
                one.integrity, one.chain
            ));
        }
        None => trial.faults.push("the seal on the probe was not found".to_owned()),
    }
    if let Some(day) = ends(app) {
        trial.faults.push(format!("the certificate ends on {day}; see “Seal” in docs/operating/seal.md"));
    }
    let Some(authority) = &app.time_stamps else {
        trial.lines.push("time-stamps: none; no authority is set".to_owned());
        return Ok(trial);
    };
    match (one.and_then(|one| one.stamp.as_ref()), sealed.fault) {
        (Some(stamp), _) => {
            let name = &stamp.authority;
            let trust = match &stamp.chain {
                Chain::Trusted { anchor } => format!("trusted by the anchor {anchor}"),
                Chain::Unknown => {
                    "leads to none of the anchors, so other programs have to know it".to_owned()
                }
                Chain::Invalid(why) => format!("not trusted: {why}"),
            };
            trial.lines.push(format!("time-stamps: {} answers as {name}, {trust}", authority.host()));
        }
        (None, fault) => {
            let fault = fault.unwrap_or_else(|| "its time-stamp was not found in the probe".to_owned());
            trial.faults.push(format!("time-stamps: {}: {fault}", authority.host()));
        }
    }
    let proven = one.is_some_and(|one| one.long_term);
    match (app.config.seal.long_term, level, proven) {
        (false, ..) => {
            trial.lines.push("proofs for a later check: not asked for; long_term is off".to_owned());
        }
        (true, Level::BLT, true) => {
            trial.lines.push("proofs for a later check: one for each certificate".to_owned());
        }
        (true, Level::BLT, false) => {
            trial.faults.push("proofs for a later check: they were not found in the probe".to_owned());
        }
        (true, ..) => {}
    }
    for gap in &sealed.gaps {
        let what = if gap.missing == Missing::Revoked { "REVOKED" } else { "proofs for a later check" };
        trial.faults.push(format!("{what}: {}", gap.told));
    }
    Ok(trial)
}
