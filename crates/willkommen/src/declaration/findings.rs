//! What the signatures of a file that was handed in say, as it is kept with the declaration.

use std::collections::HashSet;

use platform::{Error, Result};
use print::seal::{Chain, Integrity, Signature};
use serde::{Deserialize, Serialize};
use tokio::sync::Semaphore;

use platform::web::form::line;

/// The most characters of a name in a certificate that are kept.
const MOST_NAME: usize = 120;

/// The beginning of the year 2100, in seconds since 1970: what a stranger's file claims may lie in no
/// century.
const MOST_SECONDS: i64 = 4_102_444_800;

static EXAMINATIONS: Semaphore = Semaphore::const_new(1);

/// All signatures of a file against the certificates that are trusted.
///
/// # Errors
/// When the examination broke off.
pub async fn signatures(bytes: Vec<u8>, anchors: Vec<Vec<u8>>) -> Result<Vec<Signature>> {
    // One at a time: a stranger's file may keep a core busy for a while.
    let place = EXAMINATIONS.acquire().await.map_err(Error::unexpected)?;
    let read = move || {
        // Held until the work is done, even if whoever has asked is gone.
        let _place = place;
        let anchors: Vec<&[u8]> = anchors.iter().map(Vec::as_slice).collect();
        print::seal::examine(&bytes, &anchors)
    };
    let found = tokio::task::spawn_blocking(read).await.map_err(Error::unexpected)?;
    Ok(found.into_iter().filter(|signature| !signature.document_stamp).collect())
}

/// Whether a signature can still be checked when its certificates have ended, as a text key. There is nothing
/// to say of one that is not trusted today, or whose time nobody vouches for.
#[must_use]
pub fn lasting(signature: &Signature) -> Option<&'static str> {
    let is_trusted = |chain: &Chain| matches!(chain, Chain::Trusted { .. });
    let is_stamped = signature.stamp.as_ref().is_some_and(|stamp| is_trusted(&stamp.chain));
    (is_stamped && is_trusted(&signature.chain)).then_some(lasting_key(signature.long_term))
}

/// The text key of whether it can.
#[must_use]
pub const fn lasting_key(is_lasting: bool) -> &'static str {
    if is_lasting { "declaration-lasting" } else { "declaration-lasting-not" }
}

/// Whether seconds since 1970 can be a date.
#[must_use]
pub fn is_date(seconds: i64) -> bool {
    (0..MOST_SECONDS).contains(&seconds)
}

/// What was found in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Findings {
    /// Whether it begins with the sheet that was given out, byte for byte.
    pub begins_with_sheet: bool,
    /// Its signatures.
    pub signatures: Vec<Finding>,
}

/// What was found in one signature.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The name in the certificate.
    pub name: String,
    /// The organisation in the certificate; may be empty.
    pub organisation: String,
    /// When it says it was made, in seconds since 1970.
    pub claimed: Option<i64>,
    /// Whether the document is what was signed; otherwise the method is not known here.
    pub is_intact: bool,
    /// The installed certificate to which its chain leads; empty when it leads to none.
    pub anchor: String,
    /// Why the chain does not hold, for the log; empty when it holds or leads nowhere.
    pub fault: String,
    /// Whether the certificate is a person's, qualified, with its key in a qualified device.
    pub is_qualified: bool,
    /// Until when an authority vouches that it existed, in seconds since 1970.
    pub stamped: Option<i64>,
    /// Whether it can still be checked when its certificates have ended; `None` in what was found before
    /// anybody looked for that.
    pub is_lasting: Option<bool>,
}

impl Finding {
    fn of(signature: &Signature) -> Self {
        let signer = signature.signer.as_ref();
        let (anchor, fault) = match &signature.chain {
            Chain::Trusted { anchor } => (line(anchor, MOST_NAME), String::new()),
            Chain::Unknown => (String::new(), String::new()),
            Chain::Invalid(why) => (String::new(), line(why, MOST_NAME)),
        };
        Self {
            name: signer.map(|signer| line(&signer.name, MOST_NAME)).unwrap_or_default(),
            organisation: signer
                .and_then(|signer| signer.organisation.as_deref())
                .map(|name| line(name, MOST_NAME))
                .unwrap_or_default(),
            claimed: signature.claimed.filter(|at| is_date(*at)),
            is_intact: signature.integrity == Integrity::Intact,
            anchor,
            fault,
            is_qualified: signer
                .and_then(|signer| signer.qualified)
                .is_some_and(|qualified| qualified.device && !qualified.seal),
            stamped: signature.stamp.as_ref().map(|stamp| stamp.time).filter(|at| is_date(*at)),
            is_lasting: Some(signature.long_term),
        }
    }

    /// Whether it is a qualified signature of a person whose certificate leads to an installed one.
    #[must_use]
    pub const fn is_proven(&self) -> bool {
        self.is_intact && !self.anchor.is_empty() && self.is_qualified
    }
}

impl Findings {
    /// What signatures say, in a file that begins with the sheet or not.
    #[must_use]
    pub fn of(signatures: &[Signature], begins_with_sheet: bool) -> Self {
        Self { begins_with_sheet, signatures: signatures.iter().map(Finding::of).collect() }
    }

    /// As it is stored; what cannot be read is nothing found.
    #[must_use]
    pub fn read(stored: &str) -> Self {
        serde_json::from_str(stored).unwrap_or_default()
    }

    /// For storing.
    ///
    /// # Errors
    /// Never in practice.
    pub fn stored(&self) -> Result<String> {
        serde_json::to_string(self).map_err(Error::unexpected)
    }

    /// Whether the signatures of at least so many people are proven to be qualified ones, on our own sheet.
    #[must_use]
    pub fn are_proven(&self, needed: usize) -> bool {
        let proven = self.signatures.iter().filter(|found| found.is_proven());
        let names: HashSet<_> = proven.map(|found| found.name.to_lowercase()).collect();
        self.begins_with_sheet && names.len() >= needed.max(1)
    }
}
