//! Seals on documents: setting the organisation's own, and reading those of others.
//!
//! A seal is a signature after PAdES (EN 319 142-1) in a PDF: it proves that the document has not
//! changed since, and which key sealed it. It owns the reading of PDF, certificates, envelopes and proofs as
//! far as a signature needs them, and knows no clock, no network and no store: moments, anchors, and the
//! answers of authorities about times and certificates are handed in. All arithmetic of keys and hashes is
//! ring's.
//!
//! Limits: [`LARGEST`] bytes and [`MOST`] signatures are read; a PDF must be well-formed, since nothing is
//! repaired; whether a certificate was revoked is known only from the proofs that lie in the document.

mod addresses;
mod certificate;
mod cms;
mod crl;
mod der;
mod document;
mod dss;
mod examination;
mod extras;
mod gathering;
mod key;
mod ocsp;
mod proofs;
mod revision;
mod sealing;
#[cfg(test)]
mod tests;
mod timestamp;
mod update;
mod value;
mod x509;

use anyhow::Result;

pub use certificate::{Certificate, Seal, certificates, pem};
pub use crl::LARGEST_LIST;
pub use examination::{LARGEST, MOST, examine};
pub use extras::{Extra, extras};
pub use gathering::{Gathering, Lack, Need, Source, Taken};
pub use sealing::seal;
pub use timestamp::{timestamp_request, timestamp_token};

/// Gets a time-stamp on the SHA-256 of a signature's value: the token that [`timestamp_token`] returns.
pub type TimeStamp<'a> = Box<dyn FnOnce(&[u8; 32]) -> Result<Vec<u8>> + 'a>;

/// What a seal says besides the document. Empty words are left out.
pub struct Act<'a> {
    pub name: &'a str,
    pub reason: &'a str,
    pub location: &'a str,
    /// The time of signing, in seconds since 1970.
    pub at: i64,
}

/// A sealed document.
pub struct Sealed {
    pub bytes: Vec<u8>,
    pub level: Level,
    /// Why there is no time-stamp although one was asked for, for the operator.
    pub fault: Option<String>,
}

/// The level of PAdES.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Signed, at a time that the signer states.
    BB,
    /// Signed, and an authority vouches for the time.
    BT,
    /// The same, and the document holds what shows later that the certificates of both counted.
    BLT,
}

/// One signature as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The name of its field.
    pub field: String,
    /// Whether it stands for the document as a whole: a time-stamp by itself, not a person's or a house's.
    pub document_stamp: bool,
    pub integrity: Integrity,
    /// Why it is not intact, in English, for the log.
    pub fault: Option<String>,
    /// Whether it reaches to the last byte, or to proofs that lie behind. After a countersignature only the
    /// last one does.
    pub covers_whole_document: bool,
    /// Who signed, if the envelope could be read. Proven only if the signature is not `Changed`,
    /// `Malformed` or `Unchecked`, and then only as far as `chain` goes.
    pub signer: Option<Signer>,
    /// When, as the signer states it, in seconds since 1970.
    pub claimed: Option<i64>,
    /// When at the latest, as an authority states it.
    pub stamp: Option<Stamp>,
    pub chain: Chain,
    /// Whether it can still be checked when all its certificates have ended (PAdES B-LT): it has a time-stamp
    /// that is trusted, and the document holds, for each certificate of both, a proof that it was not
    /// revoked then. Says nothing of who signed: that is `chain`.
    pub long_term: bool,
}

/// Whether the document is what was signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Integrity {
    /// As signed; what was added later are at most further signatures.
    Intact,
    /// Not the bytes that were signed, or not by this key.
    Changed,
    /// The signed part is intact, and later something else than signatures was added.
    ChangedAfter,
    /// Not put together as a signature must be.
    Malformed,
    /// Made with an algorithm that is not known here, so that nothing can be said.
    Unchecked,
}

/// Whose certificate it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signer {
    pub name: String,
    pub organisation: Option<String>,
    /// The certificate's serial number as hexadecimal digits.
    pub serial: String,
    /// The SHA-256 of the whole certificate: which one it was, whatever name stands in it.
    pub fingerprint: [u8; 32],
    /// What the certificate says of itself; worth something only if the chain is trusted.
    pub qualified: Option<Qualified>,
}

/// A certificate after the eIDAS regulation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Qualified {
    /// The key lies in a qualified device: only then is the signature or seal a qualified one.
    pub device: bool,
    /// Of an organisation, not of a person. A qualified seal does not stand in for the written form.
    pub seal: bool,
}

/// What a time-stamping authority vouches for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// In seconds since 1970.
    pub time: i64,
    pub authority: String,
    pub chain: Chain,
}

/// Whether a certificate leads to one that is trusted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chain {
    Trusted {
        anchor: String,
    },
    /// No anchor is installed, or none is reached.
    Unknown,
    /// For this reason, in English, for the log.
    Invalid(String),
}

/// Why a signature does not count as intact.
struct Fault(Integrity, String);
