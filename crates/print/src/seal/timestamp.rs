//! Time-stamps (RFC 3161): the question to an authority, and its answer.

use anyhow::{Context as _, Result, anyhow, bail};

use super::cms::Envelope;
use super::der::{self, Node, Reader};
use super::key::Hash;
use super::proofs::Proofs;
use super::x509::X509;
use super::{Fault, Integrity, Stamp};

/// The body of a request for a time-stamp on a SHA-256, to be posted as `application/timestamp-query`.
///
/// The nonce is any number that was not used before.
pub fn timestamp_request(digest: &[u8; 32], nonce: u64) -> Vec<u8> {
    let hash = der::sequence(&[&der::oid(Hash::Sha256.oid()), &der::wrap(0x05, &[])]);
    der::sequence(&[
        &der::integer(&[1]),
        &der::sequence(&[&hash, &der::wrap(der::OCTETS, &[digest])]),
        &der::integer(&nonce.to_be_bytes()),
        // The authority's certificate is to come along.
        &[0x01, 0x01, 0xff],
    ])
}

/// The token in an authority's answer, if it stamps what was asked and is well signed.
///
/// Whether the authority is to be trusted is a question of [`examine`](super::examine).
///
/// # Errors
/// When the authority refused, or answered something else than was asked.
pub fn timestamp_token(response: &[u8], digest: &[u8; 32], nonce: u64) -> Result<Vec<u8>> {
    let mut parts = Reader(response).get(der::SEQUENCE).context("the answer is no time-stamp")?.items();
    let mut status = parts.get(der::SEQUENCE).context("the answer is no time-stamp")?.items();
    if status.next().is_none_or(|status| !matches!(status.body, [0 | 1])) {
        let words = status.get(der::SEQUENCE).and_then(|words| words.items().next()).map(Node::text);
        bail!("the authority refused: {}", words.unwrap_or_else(|| "without a reason".into()));
    }
    let token = parts.get(der::SEQUENCE).context("the answer has no token")?.whole;
    let (_, content) = open(token, |_| digest.to_vec()).map_err(|Fault(_, why)| anyhow!(why))?;
    if content.nonce != Some(&der::integer(&nonce.to_be_bytes())) {
        bail!("the answer belongs to another request");
    }
    Ok(token.to_vec())
}

pub(super) struct Content<'a> {
    pub time: i64,
    nonce: Option<&'a [u8]>,
}

/// What a token says and whose it is, if it stamps what has this hash.
pub(super) fn open<'a>(
    token: &'a [u8],
    hashed: impl FnOnce(Hash) -> Vec<u8>,
) -> Result<((Envelope<'a>, X509<'a>), Content<'a>), Fault> {
    let malformed = || Fault(Integrity::Malformed, "the time-stamp is not well-formed".into());
    let envelope = Envelope::read(token)?;
    let content = envelope.content.ok_or_else(malformed)?;
    let signer = envelope.verify(&envelope.hash.over(&[content]), true)?;
    let read = || {
        let mut parts = Reader(content).get(der::SEQUENCE)?.items();
        parts.get(der::INTEGER)?;
        parts.get(der::OID)?;
        let mut imprint = parts.get(der::SEQUENCE)?.items();
        let hash = imprint.get(der::SEQUENCE)?.items().next()?.oid();
        let imprint = imprint.get(der::OCTETS)?.body;
        parts.get(der::INTEGER)?;
        let time = parts.get(der::TIME)?.time()?;
        let nonce = parts.find(|part| part.tag == der::INTEGER).map(|nonce| nonce.whole);
        Some((hash, imprint, Content { time, nonce }))
    };
    let (hash, imprint, content) = read().ok_or_else(malformed)?;
    let hash = Hash::of(&hash).ok_or_else(|| {
        Fault(Integrity::Unchecked, format!("the time-stamp's hash {hash} is not supported"))
    })?;
    if hashed(hash) != imprint {
        return Err(Fault(Integrity::Changed, "the time-stamp belongs to something else".into()));
    }
    if !signer.may_stamp() {
        return Err(Fault(
            Integrity::Malformed,
            "the time-stamp is not from a time-stamping authority".into(),
        ));
    }
    Ok(((envelope, signer), content))
}

/// What a token says of something and how far that can be trusted, and whether proofs show the same later.
pub(super) fn stamp(
    token: &[u8],
    anchors: &[X509<'_>],
    proofs: &Proofs,
    hashed: impl FnOnce(Hash) -> Vec<u8>,
) -> Result<(Stamp, bool), Fault> {
    let ((envelope, signer), content) = open(token, hashed)?;
    let time = content.time;
    let (chain, is_proven) = proofs.chain(signer, &envelope.certificates, anchors, Some(time), true);
    Ok((Stamp { time, authority: signer.name(), chain }, is_proven))
}
