//! A certification authority whose every word is well signed, however odd it is.

use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair as _};

use super::AT;
use crate::seal::der;
use crate::seal::key::{EC, Hash, P256};
use crate::seal::x509::X509;

pub const DAY: i64 = 24 * 60 * 60;
/// When every certificate ends that is not made to end sooner.
pub const END: i64 = AT + 1000 * DAY;

/// Somebody with a key and a certificate.
pub struct Holder {
    pair: EcdsaKeyPair,
    name: Vec<u8>,
    pub certificate: Vec<u8>,
}

impl Holder {
    /// An authority that nobody vouches for.
    pub fn root(name: &str) -> Self {
        Self::make(name, 1, &authority(), None, END)
    }

    /// Somebody for whom this authority vouches.
    pub fn issue(&self, name: &str, serial: u8, extensions: &[Vec<u8>]) -> Self {
        Self::make(name, serial, extensions, Some(self), END)
    }

    /// The same until an earlier moment.
    pub fn issue_until(&self, name: &str, serial: u8, extensions: &[Vec<u8>], until: i64) -> Self {
        Self::make(name, serial, extensions, Some(self), until)
    }

    fn make(name: &str, serial: u8, extensions: &[Vec<u8>], issuer: Option<&Self>, until: i64) -> Self {
        let random = SystemRandom::new();
        let key = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).unwrap();
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, key.as_ref(), &random).unwrap();
        let word = der::sequence(&[&der::oid("2.5.4.3"), &der::wrap(0x0c, &[name.as_bytes()])]);
        let name = der::sequence(&[&der::wrap(der::SET, &[&word])]);
        let above = issuer.map_or(name.as_slice(), |issuer| issuer.name.as_slice());
        let kind = der::sequence(&[&der::oid(EC), &der::oid(P256)]);
        let signed = der::sequence(&[
            &der::wrap(0xa0, &[&der::integer(&[2])]),
            &der::integer(&[serial]),
            &algorithm(),
            above,
            &der::sequence(&[&der::time(AT - DAY).unwrap(), &der::time(until).unwrap()]),
            &name,
            &der::sequence(&[&kind, &der::wrap(der::BITS, &[&[0], pair.public_key().as_ref()])]),
            &der::wrap(0xa3, &[&der::sequence(&[&extensions.concat()])]),
        ]);
        let certificate = sign(issuer.map_or(&pair, |issuer| &issuer.pair), &signed, &[]);
        Self { pair, name, certificate }
    }

    pub fn x509(&self) -> X509<'_> {
        X509::read(&self.certificate).unwrap()
    }

    /// An answer (OCSP) about somebody whom the issuer has vouched for, signed by this one, with the
    /// certificates that come along.
    pub fn answer(&self, of: &Self, issuer: &Self, said: &Said, came: &[&Self]) -> Vec<u8> {
        let (of, above) = (of.x509(), issuer.x509());
        let hash = |bytes: &[u8]| der::wrap(der::OCTETS, &[&Hash::Sha256.over(&[bytes])]);
        let id = der::sequence(&[
            &der::sequence(&[&der::oid(Hash::Sha256.oid())]),
            &hash(above.subject.whole),
            &hash(above.key),
            of.serial.whole,
        ]);
        let until = said.until.map(|until| der::wrap(0xa0, &[&time(until)])).unwrap_or_default();
        let one = der::sequence(&[&id, &said.status, &time(said.from), &until]);
        let signed =
            der::sequence(&[&der::wrap(0xa1, &[&self.name]), &time(said.from), &der::sequence(&[&one])]);
        let came: Vec<_> = came.iter().map(|one| one.certificate.clone()).collect();
        let basic = sign(&self.pair, &signed, &der::wrap(0xa0, &[&der::sequence(&[&came.concat()])]));
        let bytes = der::sequence(&[&der::oid("1.3.6.1.5.5.7.48.1.1"), &der::wrap(der::OCTETS, &[&basic])]);
        der::sequence(&[&der::wrap(der::ENUMERATED, &[&[0]]), &der::wrap(0xa0, &[&bytes])])
    }

    /// A list (CRL) with these entries and extensions, for a day.
    pub fn list(&self, entries: &[Vec<u8>], extensions: &[Vec<u8>]) -> Vec<u8> {
        let entries = if entries.is_empty() { Vec::new() } else { der::sequence(&[&entries.concat()]) };
        let extensions = der::wrap(0xa0, &[&der::sequence(&[&extensions.concat()])]);
        let signed = der::sequence(&[
            &der::integer(&[1]),
            &algorithm(),
            &self.name,
            &der::time(AT - DAY / 2).unwrap(),
            &der::time(AT + DAY / 2).unwrap(),
            &entries,
            &extensions,
        ]);
        sign(&self.pair, &signed, &[])
    }
}

/// What an answer says.
pub struct Said {
    pub status: Vec<u8>,
    pub from: i64,
    pub until: Option<i64>,
}

impl Said {
    pub fn good() -> Self {
        Self { status: der::wrap(0x80, &[]), from: AT, until: Some(AT + DAY) }
    }

    pub fn unknown() -> Self {
        Self { status: der::wrap(0x82, &[]), ..Self::good() }
    }

    pub fn revoked(since: i64) -> Self {
        Self { status: der::wrap(0xa1, &[&time(since)]), ..Self::good() }
    }
}

/// An entry of a list.
pub fn entry(serial: u8, since: i64, extensions: &[Vec<u8>]) -> Vec<u8> {
    let more = if extensions.is_empty() { Vec::new() } else { der::sequence(&[&extensions.concat()]) };
    der::sequence(&[&der::integer(&[serial]), &der::time(since).unwrap(), &more])
}

/// What makes an authority.
pub fn authority() -> Vec<Vec<u8>> {
    vec![
        extension("2.5.29.19", true, &der::sequence(&[&[0x01, 0x01, 0xff]])),
        extension("2.5.29.15", true, &der::wrap(der::BITS, &[&[1, 0x06]])),
    ]
}

/// What makes one who may answer for an authority; the last one says that nobody need ask about it.
pub fn responder() -> Vec<Vec<u8>> {
    vec![
        extension("2.5.29.37", true, &der::sequence(&[&der::oid("1.3.6.1.5.5.7.3.9")])),
        extension("2.5.29.15", true, &der::wrap(der::BITS, &[&[7, 0x80]])),
        extension("1.3.6.1.5.5.7.48.1.5", false, &der::wrap(0x05, &[])),
    ]
}

pub fn extension(oid: &str, is_critical: bool, content: &[u8]) -> Vec<u8> {
    let critical: &[u8] = if is_critical { &[0x01, 0x01, 0xff] } else { &[] };
    der::sequence(&[&der::oid(oid), critical, &der::wrap(der::OCTETS, &[content])])
}

fn time(seconds: i64) -> Vec<u8> {
    der::wrap(der::TIME, &[der::digits(seconds).unwrap().as_bytes(), b"Z"])
}

fn algorithm() -> Vec<u8> {
    der::sequence(&[&der::oid("1.2.840.10045.4.3.2")])
}

fn sign(pair: &EcdsaKeyPair, signed: &[u8], more: &[u8]) -> Vec<u8> {
    let value = pair.sign(&SystemRandom::new(), signed).unwrap();
    der::sequence(&[signed, &algorithm(), &der::wrap(der::BITS, &[&[0], value.as_ref()]), more])
}
