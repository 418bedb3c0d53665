//! Proofs that certificates were not revoked, as they lie in a document, and what they prove.

use std::cell::Cell;

use anyhow::{Context as _, Result};
use jiff::Timestamp;

use super::x509::{Way, X509, chain, way};
use super::{Chain, crl, ocsp};

/// The clocks of two authorities may differ by so many seconds.
const SKEW: i64 = 15 * 60;
/// So many bytes a document may have checked, and what a signature costs besides. It keeps a file with many
/// proofs for many certificates from being checked without end; a real one comes to some hundred KB.
const MOST: usize = 256 << 20;
const SIGNATURE: usize = 32 << 10;

/// What an issuer says of a certificate. Times are in seconds since 1970.
pub(super) struct Statement {
    /// Since when it is revoked; `None` if it is not.
    pub revoked: Option<i64>,
    /// When that was so.
    pub from: i64,
    /// When the issuer says something newer at the latest.
    pub until: Option<i64>,
}

impl Statement {
    /// Whether it says how things stood at a moment: made then or later, or still the newest then.
    ///
    /// Made after the certificate had ended, it says nothing: an issuer may forget what has ended.
    pub fn covers(&self, of: &X509<'_>, at: i64) -> bool {
        self.from <= of.until && (at <= self.from + SKEW || self.until.is_some_and(|until| at <= until))
    }
}

/// What is left of the work that a document may cause.
pub(super) struct Work(Cell<usize>);

impl Default for Work {
    fn default() -> Self {
        Self(Cell::new(MOST))
    }
}

impl Work {
    /// Takes what it costs to check a signature on so many bytes.
    ///
    /// # Errors
    /// When it was too much.
    pub fn spend(&self, bytes: usize) -> Result<()> {
        let left = self.0.get().checked_sub(bytes + SIGNATURE).context("there is too much to check")?;
        self.0.set(left);
        Ok(())
    }
}

/// Certificates, answers (OCSP) and lists (CRL), each as DER.
#[derive(Default)]
pub(super) struct Proofs {
    pub certificates: Vec<Vec<u8>>,
    pub answers: Vec<Vec<u8>>,
    pub lists: Vec<Vec<u8>>,
    pub work: Work,
}

/// What the proofs say of the certificates on a way.
pub(super) struct Judgement {
    /// Which of them was revoked, in English.
    pub revoked: Option<String>,
    /// Whether all are at hand, and each is proven.
    pub is_proven: bool,
}

impl Proofs {
    /// Where the way of a signer ends, and whether everything is here that shows later that it counted at
    /// this time.
    ///
    /// `is_vouched` says whether the time is certain. Where it is not, whoever holds a revoked key could
    /// have stated any: then it does not matter since when it is revoked.
    pub fn chain<'a>(
        &'a self,
        signer: X509<'a>,
        own: &[X509<'a>],
        anchors: &[X509<'a>],
        at: Option<i64>,
        is_vouched: bool,
    ) -> (Chain, bool) {
        let mut pool = own.to_vec();
        pool.extend(self.certificates.iter().filter_map(|bytes| X509::read(bytes)));
        let end = chain(signer, &pool, anchors, at);
        let Some(at) = at else { return (end, false) };
        let judgement = self.judge(&way(signer, &pool, anchors, at), at, is_vouched);
        (judgement.revoked.map_or(end, Chain::Invalid), judgement.is_proven)
    }

    /// What the proofs say of a way. Its last certificate is an anchor or has signed itself, and needs none.
    pub fn judge(&self, way: &Way<'_>, at: i64, is_vouched: bool) -> Judgement {
        let mut judgement = Judgement { revoked: None, is_proven: way.is_whole };
        for pair in way.steps.windows(2) {
            let (one, issuer) = (&pair[0], &pair[1]);
            let said = self.statements(one, issuer);
            let since = said.iter().filter_map(|statement| statement.revoked).min();
            let since = since.filter(|since| !is_vouched || *since <= at);
            let is_covered = one.is_exempt() || said.iter().any(|statement| statement.covers(one, at));
            judgement.is_proven &= since.is_none() && is_covered;
            judgement.revoked = judgement.revoked.or(since.map(|since| revoked(one, since)));
        }
        judgement
    }

    /// How many bytes the proofs have, without the certificates.
    pub fn size(&self) -> usize {
        self.answers.iter().chain(&self.lists).map(Vec::len).sum()
    }

    /// Everything that is said of a certificate and signed by its issuer.
    fn statements(&self, of: &X509<'_>, issuer: &X509<'_>) -> Vec<Statement> {
        let answers = self.answers.iter().filter_map(|one| ocsp::read(one, of, issuer, &self.work).ok());
        let lists = self.lists.iter().filter_map(|one| crl::read(one, of, issuer, &self.work).ok());
        answers.chain(lists).collect()
    }
}

/// That a certificate was revoked, in English.
pub(super) fn revoked(of: &X509<'_>, since: i64) -> String {
    let since = Timestamp::from_second(since).map(|since| since.to_string()).unwrap_or_default();
    format!("the certificate of {} was revoked at {since}", of.name())
}
