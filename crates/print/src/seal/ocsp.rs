//! What an issuer answers when it is asked about a certificate (OCSP, RFC 6960).

use anyhow::{Context as _, Result, anyhow, bail};
use ring::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};

use super::Fault;
use super::der::{self, Node, Reader};
use super::key::{self, Hash};
use super::proofs::{Statement, Work};
use super::x509::{X509, demands};

/// Named in every question, because many responders know no other hash. It points at a certificate and
/// protects nothing.
const SHA1: &str = "1.3.14.3.2.26";
/// The only kind of answer there is.
const BASIC: &str = "1.3.6.1.5.5.7.48.1.1";
/// So many certificates that come with an answer are looked at; a real one brings one.
const MANY: usize = 8;
/// So many certificates that an answer tells of are looked at; a real one tells of one.
const ITEMS: usize = 1000;
const MALFORMED: &str = "the answer is not well-formed";

/// The question whether a certificate was revoked, to be posted as `application/ocsp-request`.
///
/// Without a number that is used once: most answers are made before they are asked for.
pub(super) fn question(of: &X509<'_>, issuer: &X509<'_>) -> Vec<u8> {
    let hashed = |bytes: &[u8]| der::wrap(der::OCTETS, &[&sha1(bytes)]);
    let id = der::sequence(&[
        &der::sequence(&[&der::oid(SHA1), &der::wrap(0x05, &[])]),
        &hashed(of.issuer.whole),
        &hashed(issuer.key),
        of.serial.whole,
    ]);
    let list = der::sequence(&[&der::sequence(&[&id])]);
    der::sequence(&[&der::sequence(&[&list])])
}

/// What an answer says of a certificate, if it is signed by the issuer or on its behalf.
///
/// # Errors
/// When it is no such answer, or does not say.
pub(super) fn read(answer: &[u8], of: &X509<'_>, issuer: &X509<'_>, work: &Work) -> Result<Statement> {
    let mut parts = Reader(answer).get(der::SEQUENCE).context(MALFORMED)?.items();
    match parts.get(der::ENUMERATED).context(MALFORMED)?.body {
        [0] => {}
        [1] => bail!("the responder did not understand the question"),
        [3] => bail!("the responder says: try later"),
        [6] => bail!("the responder does not answer everybody"),
        _ => bail!("the responder could not answer"),
    }
    let answer = Answer::read(parts).context(MALFORMED)?;
    let statement = answer.about(of, issuer)?;
    answer.verify(issuer, work)?;
    Ok(statement)
}

struct Answer<'a> {
    signed: Node<'a>,
    identifier: Node<'a>,
    value: &'a [u8],
    certificates: Vec<X509<'a>>,
    /// Who signed it, by name or by the hash of the key.
    responder: Node<'a>,
    /// When it was signed.
    at: i64,
    items: Reader<'a>,
    extensions: Reader<'a>,
}

impl<'a> Answer<'a> {
    fn read(mut parts: Reader<'a>) -> Option<Self> {
        let mut bytes = parts.within(0xa0);
        if bytes.next()?.oid() != BASIC {
            return None;
        }
        let mut outer = bytes.get(der::OCTETS)?.items().get(der::SEQUENCE)?.items();
        let (signed, identifier) = (outer.get(der::SEQUENCE)?, outer.get(der::SEQUENCE)?);
        let value = outer.get(der::BITS)?.bits()?;
        let came = outer.within(0xa0).take(MANY);
        let certificates = came.filter_map(|one| X509::read(one.whole)).collect();
        let mut data = signed.items();
        data.get(0xa0);
        let responder = data.next()?;
        let at = data.get(der::TIME)?.time()?;
        let items = data.get(der::SEQUENCE)?.items();
        let extensions = data.within(0xa1);
        Some(Self { signed, identifier, value, certificates, responder, at, items, extensions })
    }

    /// What it says of this certificate.
    fn about(&self, of: &X509<'_>, issuer: &X509<'_>) -> Result<Statement> {
        let mut hashes = Hashes::default();
        let mut is_it =
            |one: Node<'_>| one.items().get(der::SEQUENCE).is_some_and(|id| hashes.names(id, of, issuer));
        let mut items = self.items.take(ITEMS);
        let found = items.find(|one| is_it(*one)).context("the answer is about another certificate")?;
        let mut parts = found.items();
        parts.next();
        let status = parts.next().context(MALFORMED)?;
        let from = parts.get(der::TIME).and_then(Node::time).context(MALFORMED)?;
        let until = parts.get(0xa0).and_then(|until| until.items().get(der::TIME)?.time());
        if demands(parts.within(0xa1), &[]) || demands(self.extensions, &[]) {
            bail!("the answer has a critical extension that is not supported");
        }
        let revoked = match status.tag {
            0x80 => None,
            0xa1 => Some(status.items().get(der::TIME).and_then(Node::time).context(MALFORMED)?),
            _ => bail!("the responder does not know the certificate"),
        };
        Ok(Statement { revoked, from, until })
    }

    /// Whether it is signed by the issuer, or by somebody whom the issuer has made for that.
    fn verify(&self, issuer: &X509<'_>, work: &Work) -> Result<()> {
        if self.is_from(issuer) && self.is_signed_by(issuer, work)? {
            return Ok(());
        }
        for one in self.certificates.iter().filter(|one| self.is_from(one)) {
            work.spend(one.whole.len())?;
            if one.may_answer(issuer, self.at) && self.is_signed_by(one, work)? {
                return Ok(());
            }
        }
        bail!("the answer is signed neither by the issuer nor on its behalf")
    }

    fn is_from(&self, one: &X509<'_>) -> bool {
        let named = self.responder.items().next().map_or(&[][..], |named| named.body);
        match self.responder.tag {
            0xa1 => named == one.subject.body,
            0xa2 => named == sha1(one.key),
            _ => false,
        }
    }

    fn is_signed_by(&self, one: &X509<'_>, work: &Work) -> Result<bool> {
        work.spend(self.signed.whole.len())?;
        key::verify(one, self.identifier, None, self.signed.whole, self.value)
            .map_err(|Fault(_, why)| anyhow!(why))
    }
}

/// Name and key of an issuer, hashed once by each method that an answer names.
#[derive(Default)]
struct Hashes(Vec<(String, Option<[Vec<u8>; 2]>)>);

impl Hashes {
    /// Whether this is the identifier of a certificate of this issuer.
    fn names(&mut self, id: Node<'_>, of: &X509<'_>, issuer: &X509<'_>) -> bool {
        let mut parts = id.items();
        let oid =
            parts.get(der::SEQUENCE).and_then(|kind| kind.items().next()).map(Node::oid).unwrap_or_default();
        let Some([name, key]) = self.by(&oid, of, issuer) else { return false };
        let mut is_next = |own: &[u8]| parts.get(der::OCTETS).is_some_and(|stated| stated.body == own);
        is_next(name)
            && is_next(key)
            && parts.get(der::INTEGER).is_some_and(|serial| serial.body == of.serial.body)
    }

    fn by(&mut self, oid: &str, of: &X509<'_>, issuer: &X509<'_>) -> Option<&[Vec<u8>; 2]> {
        let place = self.0.iter().position(|(known, _)| known == oid).unwrap_or_else(|| {
            let hashed = |bytes: &[u8]| match Hash::of(oid) {
                Some(hash) => Some(hash.over(&[bytes])),
                None => (oid == SHA1).then(|| sha1(bytes)),
            };
            let both = hashed(of.issuer.whole).zip(hashed(issuer.key)).map(|(name, key)| [name, key]);
            // What no hash is known by is not kept: there could be many.
            self.0.retain(|(_, both)| both.is_some());
            self.0.push((oid.to_owned(), both));
            self.0.len() - 1
        });
        self.0[place].1.as_ref()
    }
}

fn sha1(bytes: &[u8]) -> Vec<u8> {
    digest(&SHA1_FOR_LEGACY_USE_ONLY, bytes).as_ref().to_vec()
}
