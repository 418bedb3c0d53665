//! The envelope around a signature's value (RFC 5652): made for a seal, opened for an examination.

use anyhow::{Context as _, Result};
use ring::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};

use super::certificate::Seal;
use super::der::{self, Node, Reader};
use super::key::{self, Hash};
use super::x509::X509;
use super::{Fault, Integrity};

const DATA: &str = "1.2.840.113549.1.7.1";
const SIGNED_DATA: &str = "1.2.840.113549.1.7.2";
const CONTENT_TYPE: &str = "1.2.840.113549.1.9.3";
const MESSAGE_DIGEST: &str = "1.2.840.113549.1.9.4";
const SIGNING_TIME: &str = "1.2.840.113549.1.9.5";
const SIGNING_CERTIFICATE: &str = "1.2.840.113549.1.9.16.2.12";
const SIGNING_CERTIFICATE_V2: &str = "1.2.840.113549.1.9.16.2.47";
const TIME_STAMP: &str = "1.2.840.113549.1.9.16.2.14";

/// A signature's value and what goes around it. The time-stamp comes in between.
pub(super) struct Signed<'a> {
    seal: &'a Seal,
    attributes: Vec<u8>,
    pub value: Vec<u8>,
}

impl<'a> Signed<'a> {
    /// Signs the hash of a document, as PAdES wants it: the time is not among the attributes.
    pub fn new(seal: &'a Seal, hash: &[u8]) -> Result<Self> {
        let own = Hash::Sha256.over(&[seal.certificate()]);
        let reference = der::sequence(&[&der::wrap(der::OCTETS, &[&own])]);
        let attributes = der::set(vec![
            attribute(CONTENT_TYPE, &der::oid(DATA)),
            attribute(MESSAGE_DIGEST, &der::wrap(der::OCTETS, &[hash])),
            attribute(SIGNING_CERTIFICATE_V2, &der::sequence(&[&der::sequence(&[&reference])])),
        ]);
        let value = seal.key.sign(&attributes)?;
        Ok(Self { seal, attributes, value })
    }

    pub fn envelope(&self, stamp: Option<&[u8]>) -> Result<Vec<u8>> {
        let own = X509::read(self.seal.certificate()).context("the seal's certificate")?;
        let one = der::integer(&[1]);
        let hash = der::sequence(&[&der::oid(self.seal.key.hash().oid())]);
        let stamp = stamp.map(|token| der::wrap(0xa1, &[&attribute(TIME_STAMP, token)])).unwrap_or_default();
        let signer = der::sequence(&[
            &one,
            &der::sequence(&[own.issuer.whole, own.serial.whole]),
            &hash,
            &der::wrap(0xa0, &[Reader(&self.attributes).next().map_or(&[], |set| set.body)]),
            &self.seal.key.identifier(),
            &der::wrap(der::OCTETS, &[&self.value]),
            &stamp,
        ]);
        let mut certificates = self.seal.certificates.clone();
        certificates.sort();
        let signed = der::sequence(&[
            &one,
            &der::wrap(der::SET, &[&hash]),
            &der::sequence(&[&der::oid(DATA)]),
            &der::wrap(0xa0, &[&certificates.concat()]),
            &der::wrap(der::SET, &[&signer]),
        ]);
        Ok(der::sequence(&[&der::oid(SIGNED_DATA), &der::wrap(0xa0, &[&signed])]))
    }
}

fn attribute(oid: &str, value: &[u8]) -> Vec<u8> {
    der::sequence(&[&der::oid(oid), &der::wrap(der::SET, &[value])])
}

/// An envelope as it is read.
pub(super) struct Envelope<'a> {
    kind: String,
    /// What is signed, where the envelope carries it.
    pub content: Option<&'a [u8]>,
    pub certificates: Vec<X509<'a>>,
    signer: Node<'a>,
    pub hash: Hash,
    attributes: Node<'a>,
    identifier: Node<'a>,
    pub value: &'a [u8],
    unsigned: Option<Node<'a>>,
}

impl<'a> Envelope<'a> {
    pub fn read(bytes: &'a [u8]) -> Result<Self, Fault> {
        Self::open(bytes)
            .ok_or_else(|| Fault(Integrity::Malformed, "the signature is not well-formed".into()))?
    }

    fn open(bytes: &'a [u8]) -> Option<Result<Self, Fault>> {
        let mut rest = Reader(bytes);
        let mut outer = rest.get(der::SEQUENCE)?.items();
        // A PDF keeps more room than a signature needs, and fills it with zeros.
        if rest.0.iter().any(|byte| *byte != 0) || outer.next()?.oid() != SIGNED_DATA {
            return None;
        }
        let mut data = outer.get(0xa0)?.items().get(der::SEQUENCE)?.items();
        data.get(der::INTEGER)?;
        data.get(der::SET)?;
        let mut content = data.get(der::SEQUENCE)?.items();
        let kind = content.next()?.oid();
        let content =
            content.get(0xa0).and_then(|content| content.items().get(der::OCTETS)).map(|bytes| bytes.body);
        let certificates = data.get(0xa0).map(Node::items).unwrap_or(Reader(&[]));
        let certificates = certificates.filter_map(|certificate| X509::read(certificate.whole)).collect();
        data.get(0xa1);
        let mut signers = data.get(der::SET)?.items();
        let mut parts = signers.get(der::SEQUENCE)?.items();
        if signers.next().is_some() {
            return None;
        }
        parts.get(der::INTEGER)?;
        let signer = parts.next()?;
        let hash = parts.get(der::SEQUENCE)?.items().next()?.oid();
        let Some(hash) = Hash::of(&hash) else {
            return Some(Err(Fault(Integrity::Unchecked, format!("the hash {hash} is not supported"))));
        };
        Some(Ok(Self {
            kind,
            content,
            certificates,
            signer,
            hash,
            attributes: parts.get(0xa0)?,
            identifier: parts.get(der::SEQUENCE)?,
            value: parts.get(der::OCTETS)?.body,
            unsigned: parts.get(0xa1),
        }))
    }

    /// The certificate of who signed, if it was brought along.
    pub fn signer(&self) -> Option<X509<'a>> {
        let mut parts = self.signer.items();
        let (issuer, serial) = (parts.next(), parts.next());
        self.certificates.iter().copied().find(|one| match self.signer.tag {
            0x80 => one.extension("2.5.29.14").is_some_and(|id| id.body == self.signer.body),
            _ => {
                issuer.is_some_and(|issuer| issuer.body == one.issuer.body)
                    && serial.is_some_and(|serial| serial.body == one.serial.body)
            }
        })
    }

    /// Who signed what hashes to this, if the value and all that the attributes claim is so.
    ///
    /// Signatures before PAdES need not name the signer's certificate; what they name must fit all the same.
    pub fn verify(&self, content: &[u8], pades: bool) -> Result<X509<'a>, Fault> {
        let malformed = |why: &str| Fault(Integrity::Malformed, why.into());
        let signer =
            self.signer().ok_or_else(|| malformed("the signer's certificate is not in the signature"))?;
        let get = |oid: &str| find(self.attributes, oid);
        if get(CONTENT_TYPE).is_none_or(|kind| kind.oid() != self.kind) {
            return Err(malformed("the signature states another kind of content"));
        }
        // Before the hash: who is told that a document was changed must be able to trust that.
        let message = [&[der::SET], &self.attributes.whole[1..]].concat();
        if !key::verify(&signer, self.identifier, Some(self.hash), &message, self.value)? {
            return Err(Fault(Integrity::Changed, "the signature's value does not fit".into()));
        }
        if get(MESSAGE_DIGEST).is_none_or(|hash| hash.body != content) {
            return Err(Fault(
                Integrity::Changed,
                "the document does not have the hash that was signed".into(),
            ));
        }
        if !self.names(&signer).unwrap_or(!pades) {
            return Err(malformed("the signature does not name the signer's certificate"));
        }
        Ok(signer)
    }

    /// Whether the signed attributes name this certificate, so that it cannot be exchanged; `None` if they
    /// name none.
    fn names(&self, signer: &X509<'_>) -> Option<bool> {
        let get = |oid| find(self.attributes, oid).and_then(|value| value.items().next()?.items().next());
        if let Some(reference) = get(SIGNING_CERTIFICATE_V2) {
            let mut parts = reference.items();
            let stated = parts.get(der::SEQUENCE).and_then(|hash| hash.items().next());
            let hash = stated.map_or(Some(Hash::Sha256), |oid| Hash::of(&oid.oid()));
            let named = parts.get(der::OCTETS).map(|named| named.body);
            return Some(hash.is_some_and(|hash| named == Some(&hash.over(&[signer.whole]))));
        }
        // Many time-stamping authorities still use the first version.
        let hash = digest(&SHA1_FOR_LEGACY_USE_ONLY, signer.whole);
        get(SIGNING_CERTIFICATE)
            .map(|reference| reference.items().next().is_some_and(|named| named.body == hash.as_ref()))
    }

    /// The time that the signer claims, where it does not stand in the document.
    pub fn time(&self) -> Option<i64> {
        find(self.attributes, SIGNING_TIME)?.time()
    }

    /// The time-stamp of the signature's value.
    pub fn stamp(&self) -> Option<&'a [u8]> {
        Some(find(self.unsigned?, TIME_STAMP)?.whole)
    }
}

/// The only value of the only attribute with this identifier.
fn find<'a>(attributes: Node<'a>, oid: &str) -> Option<Node<'a>> {
    let mut found = attributes
        .items()
        .map(Node::items)
        .filter_map(|mut one| (one.next()?.oid() == oid).then(|| one.get(der::SET)).flatten());
    let (values, None) = (found.next()?, found.next()) else { return None };
    let mut values = values.items();
    let (value, None) = (values.next()?, values.next()) else { return None };
    Some(value)
}
