//! The key pair that seals: made at installation, or handed in by the operator.

use anyhow::{Context as _, Result, anyhow, bail, ensure};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use ring::rand::{SecureRandom as _, SystemRandom};
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair as _};

use super::der;
use super::key::{EC, Hash, Key, P256};
use super::x509::X509;

/// A certificate and its key as PEM, to be kept where only the server can read.
pub struct Certificate {
    /// The certificate; nothing in it is secret.
    pub certificate: String,
    /// The private key as PKCS #8.
    pub key: String,
}

impl Certificate {
    /// Makes the seal of an organisation: an ECDSA key on P-256, and a certificate that it signs itself.
    ///
    /// Valid between the two moments, which are seconds since 1970. Nobody but the installation vouches
    /// for the name in it.
    ///
    /// # Errors
    /// When the name is empty or longer than a certificate can hold, or the system gives no randomness.
    pub fn make(name: &str, from: i64, until: i64) -> Result<Self> {
        if name.is_empty() || name.chars().count() > 64 {
            bail!("the name on a seal has 1 to 64 characters");
        }
        let random = SystemRandom::new();
        let exhausted = |_| anyhow!("the system gave no randomness for a key");
        let key =
            EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).map_err(exhausted)?;
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, key.as_ref(), &random)
            .map_err(|why| anyhow!("the key just made cannot be read: {why}"))?;
        let mut serial = [0; 16];
        random.fill(&mut serial).map_err(exhausted)?;
        serial[0] = serial[0] & 0x3f | 0x40;

        let public = pair.public_key().as_ref();
        let part = |oid| {
            der::wrap(der::SET, &[&der::sequence(&[&der::oid(oid), &der::wrap(0x0c, &[name.as_bytes()])])])
        };
        let subject = der::sequence(&[&part("2.5.4.10"), &part("2.5.4.3")]);
        let extension = |oid, critical: bool, content: &[u8]| {
            let critical: &[u8] = if critical { &[0x01, 0x01, 0xff] } else { &[] };
            der::sequence(&[&der::oid(oid), critical, &der::wrap(der::OCTETS, &[content])])
        };
        let extensions = der::sequence(&[
            &extension("2.5.29.19", true, &der::sequence(&[])),
            // Signing and not disputing it later; no other use.
            &extension("2.5.29.15", true, &der::wrap(der::BITS, &[&[6, 0xc0]])),
            &extension("2.5.29.14", false, &der::wrap(der::OCTETS, &[&Hash::Sha256.over(&[public])[..20]])),
        ]);
        let identifier = der::sequence(&[&der::oid("1.2.840.10045.4.3.2")]);
        let signed = der::sequence(&[
            &der::wrap(0xa0, &[&der::integer(&[2])]),
            &der::integer(&serial),
            &identifier,
            &subject,
            &der::sequence(&[&der::time(from)?, &der::time(until)?]),
            &subject,
            &der::sequence(&[
                &der::sequence(&[&der::oid(EC), &der::oid(P256)]),
                &der::wrap(der::BITS, &[&[0], public]),
            ]),
            &der::wrap(0xa3, &[&extensions]),
        ]);
        let value = pair.sign(&random, &signed).map_err(exhausted)?;
        let whole = der::sequence(&[&signed, &identifier, &der::wrap(der::BITS, &[&[0], value.as_ref()])]);
        Ok(Self { certificate: armour("CERTIFICATE", &whole), key: armour("PRIVATE KEY", key.as_ref()) })
    }
}

/// A key that is ready to seal, with the certificates that vouch for it.
pub struct Seal {
    pub(super) key: Key,
    /// The key's own certificate, then those above it.
    pub(super) certificates: Vec<Vec<u8>>,
    /// From when until when its certificate is valid, in seconds since 1970.
    ///
    /// A seal outside of it is still set, and every reader will say that it is not valid.
    pub validity: (i64, i64),
    /// The name in its certificate.
    pub name: String,
    /// The certificate's serial number as hexadecimal digits.
    pub serial: String,
    /// Whether the certificate has signed itself, so that nobody else vouches for the name.
    pub own_only: bool,
}

impl Seal {
    /// The seal in a file: certificate, those above it, and private key as PEM.
    ///
    /// # Errors
    /// When the file is something else, which is named, or for the reasons of [`Seal::from_pem`].
    pub fn from_file(file: &[u8]) -> Result<Self> {
        match std::str::from_utf8(file) {
            Ok(text) if text.contains("-----BEGIN ") => Self::from_pem(text, text),
            _ => Err(no_pem(file)),
        }
    }

    /// The seal of a certificate, with those above it in any order, and its private key without a pass
    /// phrase.
    ///
    /// # Errors
    /// When one of the two cannot be read, they do not belong together, or the key's algorithm cannot seal.
    pub fn from_pem(certificates: &str, key: &str) -> Result<Self> {
        let mut certificates: Vec<_> = blocks(certificates)?
            .into_iter()
            .filter_map(|(label, bytes)| (label == "CERTIFICATE").then_some(bytes))
            .collect();
        ensure!(!certificates.is_empty(), "no certificate in PEM (BEGIN CERTIFICATE) was found");
        let blocks = blocks(key)?;
        let (label, bytes) = blocks.iter().find(|(label, _)| label.ends_with("PRIVATE KEY")).context(
            "no private key in PEM (BEGIN PRIVATE KEY) was found; `openssl pkcs12 -nodes` takes one \
                      out of a .p12 or .pfx file",
        )?;
        let mut fault = None;
        for place in 0..certificates.len() {
            let own = X509::read(&certificates[place])
                .with_context(|| format!("certificate {} of the file cannot be read", place + 1))?;
            match Key::read(label, bytes, &own) {
                Ok(key) => {
                    let (validity, name) = ((own.from, own.until), own.name());
                    let (serial, own_only) = (own.serial(), own.subject.body == own.issuer.body);
                    // Its own first, wherever it stood: programs write chains from both ends.
                    certificates[..=place].rotate_right(1);
                    return Ok(Self { key, certificates, validity, name, serial, own_only });
                }
                Err(why) => fault = fault.or(Some(why)),
            }
        }
        Err(fault.unwrap_or_else(|| anyhow!("no certificate was found")))
    }

    /// Its own certificate as DER, for example to install it as an anchor.
    pub fn certificate(&self) -> &[u8] {
        self.certificates.first().map_or(&[], Vec::as_slice)
    }
}

/// The certificates in a PEM text as DER, for example those of the anchors.
///
/// # Errors
/// When a block is not PEM, or holds no certificate that can be read.
pub fn certificates(pem: &str) -> Result<Vec<Vec<u8>>> {
    let blocks = blocks(pem)?.into_iter().filter(|(label, _)| label == "CERTIFICATE");
    blocks
        .map(|(_, bytes)| {
            X509::read(&bytes).map(|_| ()).context("a certificate cannot be read").map(|()| bytes)
        })
        .collect()
}

/// A certificate in DER as PEM.
pub fn pem(certificate: &[u8]) -> String {
    armour("CERTIFICATE", certificate)
}

/// Says what a file is that is not PEM, and how it becomes so.
fn no_pem(file: &[u8]) -> anyhow::Error {
    let holds = |oid: &&(&str, &str)| {
        let oid = der::oid(oid.0);
        file.windows(oid.len()).any(|part| part == oid)
    };
    // PKCS #12 states its version, 3, first; many programs write it with lengths that DER does not allow.
    let states = file
        .get(..16)
        .is_some_and(|head| head[0] == der::SEQUENCE && head.windows(3).any(|part| part == [2, 1, 3]));
    if states && holds(&&("1.2.840.113549.1.7.1", "")) {
        let old: Vec<_> = OLD.iter().filter(holds).map(|(_, name)| *name).collect();
        return match old.is_empty() {
            true => anyhow!(
                "this is a PKCS #12 file (.p12 or .pfx), and PEM is needed: \
                 `openssl pkcs12 -in FILE.p12 -nodes -out seal.pem`"
            ),
            false => anyhow!(
                "this is a PKCS #12 file (.p12 or .pfx) with old protection ({}), and PEM is needed: \
                 `openssl pkcs12 -legacy -in FILE.p12 -nodes -out seal.pem`",
                old.join(", ")
            ),
        };
    }
    if X509::read(file).is_some() {
        return anyhow!(
            "this is a certificate in DER, without its key; PEM is needed, and the key with it: \
             `openssl x509 -inform der -in FILE.cer -out FILE.pem`"
        );
    }
    anyhow!("no certificate in PEM (BEGIN CERTIFICATE) was found")
}

/// Ways of protecting a PKCS #12 file that openssl opens only with `-legacy`.
const OLD: &[(&str, &str)] = &[
    ("1.2.840.113549.1.12.1.6", "RC2 with 40 bits"),
    ("1.2.840.113549.1.12.1.5", "RC2 with 128 bits"),
    ("1.2.840.113549.1.12.1.3", "3DES"),
    ("1.2.840.113549.1.12.1.1", "RC4"),
];

fn armour(label: &str, bytes: &[u8]) -> String {
    let text = STANDARD.encode(bytes);
    let lines: Vec<_> = text.as_bytes().chunks(64).map(String::from_utf8_lossy).collect();
    format!("-----BEGIN {label}-----\n{}\n-----END {label}-----\n", lines.join("\n"))
}

fn blocks(pem: &str) -> Result<Vec<(String, Vec<u8>)>> {
    pem.split("-----BEGIN ")
        .skip(1)
        .map(|block| {
            let (label, rest) = block.split_once("-----").context("a BEGIN line of PEM has no end")?;
            let (body, _) =
                rest.split_once("-----END").with_context(|| format!("the PEM block {label} has no end"))?;
            // The old way of a pass phrase puts lines with a colon before the key.
            let label = if body.contains("ENCRYPTED") { "ENCRYPTED PRIVATE KEY" } else { label };
            let body: String = body.lines().filter(|line| !line.contains(':')).map(str::trim).collect();
            let bytes =
                STANDARD.decode(body).map_err(|why| anyhow!("the PEM block {label} is damaged: {why}"))?;
            Ok((label.to_owned(), bytes))
        })
        .collect()
}
