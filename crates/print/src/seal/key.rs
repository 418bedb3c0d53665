//! What is hashed and signed with which algorithm. All of the arithmetic is ring's.

use anyhow::{Context as _, Result, anyhow, bail};
use ring::digest::{self, SHA256, SHA384, SHA512};
use ring::rand::SystemRandom;
use ring::signature::{self, EcdsaKeyPair, RsaKeyPair, UnparsedPublicKey, VerificationAlgorithm};

use super::der::{self, Node, Reader};
use super::x509::X509;
use super::{Fault, Integrity};

pub(super) const EC: &str = "1.2.840.10045.2.1";
pub(super) const P256: &str = "1.2.840.10045.3.1.7";
const P384: &str = "1.3.132.0.34";
pub(super) const RSA: &str = "1.2.840.113549.1.1.1";
const PSS: &str = "1.2.840.113549.1.1.10";
const MGF1: &str = "1.2.840.113549.1.1.8";

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Hash {
    Sha256,
    Sha384,
    Sha512,
}

impl Hash {
    pub fn of(oid: &str) -> Option<Self> {
        [Self::Sha256, Self::Sha384, Self::Sha512].into_iter().find(|hash| hash.oid() == oid)
    }

    pub fn oid(self) -> &'static str {
        match self {
            Self::Sha256 => "2.16.840.1.101.3.4.2.1",
            Self::Sha384 => "2.16.840.1.101.3.4.2.2",
            Self::Sha512 => "2.16.840.1.101.3.4.2.3",
        }
    }

    /// The hash of all parts in turn.
    pub fn over(self, parts: &[&[u8]]) -> Vec<u8> {
        let mut context = digest::Context::new(match self {
            Self::Sha256 => &SHA256,
            Self::Sha384 => &SHA384,
            Self::Sha512 => &SHA512,
        });
        parts.iter().for_each(|part| context.update(part));
        context.finish().as_ref().to_vec()
    }
}

/// A private key that can seal.
pub(super) enum Key {
    P256(EcdsaKeyPair),
    P384(EcdsaKeyPair),
    Rsa(RsaKeyPair),
}

impl Key {
    /// The key in one of the three usual wrappings, if it belongs to this certificate.
    pub fn read(label: &str, bytes: &[u8], certificate: &X509<'_>) -> Result<Self> {
        let own = certificate.algorithm();
        let bits = bits(certificate.key);
        let fits = match (own.0.as_str(), own.1.as_str()) {
            (EC, curve) => curve == P256 || curve == P384,
            (kind, _) => kind == RSA && (2048..=4096).contains(&bits),
        };
        if !fits {
            let size = if own.0 == RSA { format!(" with {bits} bits") } else { String::new() };
            bail!(
                "the certificate's key is {}{size}; a seal needs ECDSA with P-256 or P-384, or RSA with 2048 to \
                 4096 bits",
                named(&own.0, &own.1)
            );
        }
        let mut parts = Reader(bytes).get(der::SEQUENCE).context("the key is not DER")?.items();
        // PKCS #8 wraps the two others.
        let inner = match label {
            "PRIVATE KEY" => {
                let mut kind = parts.nth(1).context("the key is not PKCS #8")?.items();
                let mut next = || kind.next().map(Node::oid).unwrap_or_default();
                let stated = (next(), next());
                if stated.0 != own.0 || own.0 == EC && stated.1 != own.1 {
                    bail!(
                        "the key ({}) does not belong to the certificate ({})",
                        named(&stated.0, &stated.1),
                        named(&own.0, &own.1)
                    );
                }
                parts.get(der::OCTETS).context("the key is not PKCS #8")?.body
            }
            "EC PRIVATE KEY" | "RSA PRIVATE KEY" => bytes,
            "ENCRYPTED PRIVATE KEY" => bail!("the key has a pass phrase; `openssl pkey` removes it"),
            other => bail!("a block {other:?} where the key was expected"),
        };
        if own.0 == RSA {
            let pair = RsaKeyPair::from_der(inner)
                .map_err(|why| anyhow!("the RSA key is damaged or of an unusual kind: {why}"))?;
            if pair.public().as_ref() != certificate.key {
                bail!("the key does not belong to the certificate");
            }
            return Ok(Self::Rsa(pair));
        }
        let mut parts = Reader(inner).get(der::SEQUENCE).context("the key is not an elliptic one")?.items();
        let secret = parts.nth(1).context("the key is not an elliptic one")?.body;
        let algorithm = match own.1 == P256 {
            true => &signature::ECDSA_P256_SHA256_ASN1_SIGNING,
            false => &signature::ECDSA_P384_SHA384_ASN1_SIGNING,
        };
        let (public, random) = (certificate.key, SystemRandom::new());
        let pair = EcdsaKeyPair::from_private_key_and_public_key(algorithm, secret, public, &random)
            .map_err(|_| anyhow!("the key is damaged or does not belong to the certificate"))?;
        Ok(if own.1 == P256 { Self::P256(pair) } else { Self::P384(pair) })
    }

    pub fn hash(&self) -> Hash {
        if matches!(self, Self::P384(_)) { Hash::Sha384 } else { Hash::Sha256 }
    }

    /// The algorithm's identifier as a signature states it.
    pub fn identifier(&self) -> Vec<u8> {
        match self {
            Self::P256(_) => der::sequence(&[&der::oid("1.2.840.10045.4.3.2")]),
            Self::P384(_) => der::sequence(&[&der::oid("1.2.840.10045.4.3.3")]),
            Self::Rsa(_) => der::sequence(&[&der::oid("1.2.840.113549.1.1.11"), &der::wrap(0x05, &[])]),
        }
    }

    pub fn sign(&self, message: &[u8]) -> Result<Vec<u8>> {
        let random = SystemRandom::new();
        match self {
            Self::P256(pair) | Self::P384(pair) => {
                pair.sign(&random, message).map(|value| value.as_ref().to_vec())
            }
            Self::Rsa(pair) => {
                let mut value = vec![0; pair.public().modulus_len()];
                pair.sign(&signature::RSA_PKCS1_SHA256, &random, message, &mut value).map(|()| value)
            }
        }
        .map_err(|_| anyhow!("the system gave no randomness for a signature"))
    }
}

/// Whether the value is a signature of the message by the key of this certificate.
///
/// `hint` is the hash that the signature names elsewhere, for the one algorithm that does not name its own.
pub(super) fn verify(
    signer: &X509<'_>,
    identifier: Node<'_>,
    hint: Option<Hash>,
    message: &[u8],
    value: &[u8],
) -> Result<bool, Fault> {
    let mut parts = identifier.items();
    let stated = parts.next().map(Node::oid).unwrap_or_default();
    let (kind, curve) = signer.algorithm();
    let hash = match stated.as_str() {
        "1.2.840.10045.4.3.2" | "1.2.840.113549.1.1.11" => Some(Hash::Sha256),
        "1.2.840.10045.4.3.3" | "1.2.840.113549.1.1.12" => Some(Hash::Sha384),
        "1.2.840.10045.4.3.4" | "1.2.840.113549.1.1.13" => Some(Hash::Sha512),
        RSA => hint,
        // ring knows no other salt than the usual one, as long as the hash.
        PSS => pss(parts),
        _ => None,
    };
    let elliptic = stated.starts_with("1.2.840.10045.4.3.") && kind == EC;
    let rsa = stated.starts_with("1.2.840.113549.1.1.") && (kind == RSA || kind == stated);
    let algorithm: &dyn VerificationAlgorithm = match (hash, curve.as_str()) {
        (Some(Hash::Sha256), P256) if elliptic => &signature::ECDSA_P256_SHA256_ASN1,
        (Some(Hash::Sha384), P256) if elliptic => &signature::ECDSA_P256_SHA384_ASN1,
        (Some(Hash::Sha256), P384) if elliptic => &signature::ECDSA_P384_SHA256_ASN1,
        (Some(Hash::Sha384), P384) if elliptic => &signature::ECDSA_P384_SHA384_ASN1,
        (Some(Hash::Sha256), _) if rsa && stated == PSS => &signature::RSA_PSS_2048_8192_SHA256,
        (Some(Hash::Sha384), _) if rsa && stated == PSS => &signature::RSA_PSS_2048_8192_SHA384,
        (Some(Hash::Sha512), _) if rsa && stated == PSS => &signature::RSA_PSS_2048_8192_SHA512,
        (Some(Hash::Sha256), _) if rsa => &signature::RSA_PKCS1_2048_8192_SHA256,
        (Some(Hash::Sha384), _) if rsa => &signature::RSA_PKCS1_2048_8192_SHA384,
        (Some(Hash::Sha512), _) if rsa => &signature::RSA_PKCS1_2048_8192_SHA512,
        _ => {
            let why =
                format!("the algorithm {stated} with a key of {} is not supported", named(&kind, &curve));
            return Err(Fault(Integrity::Unchecked, why));
        }
    };
    Ok(UnparsedPublicKey::new(algorithm, signer.key).verify(message, value).is_ok())
}

/// The hash of RSA-PSS, if mask and salt go with it as everybody writes them.
fn pss(mut parts: Reader<'_>) -> Option<Hash> {
    let mut fields = parts.get(der::SEQUENCE)?.items();
    let hash = |node: Node<'_>| Hash::of(&node.items().next()?.oid());
    let main = hash(fields.get(0xa0)?.items().next()?)?;
    let mut mask = fields.get(0xa1)?.items().next()?.items();
    let same = mask.next()?.oid() == MGF1 && hash(mask.next()?) == Some(main);
    let salt = fields.get(0xa2)?.items().next()?.body;
    (same && salt == [main.over(&[]).len() as u8]).then_some(main)
}

/// The length of an RSA key's modulus; 0 if it is none.
fn bits(key: &[u8]) -> usize {
    let modulus = Reader(key).get(der::SEQUENCE).and_then(|key| key.items().get(der::INTEGER));
    let modulus = modulus.map_or(&[][..], |modulus| modulus.body);
    let zeros = modulus.iter().take_while(|byte| **byte == 0).count();
    modulus.get(zeros).map_or(0, |first| (modulus.len() - zeros) * 8 - first.leading_zeros() as usize)
}

fn named(kind: &str, curve: &str) -> String {
    match (kind, curve) {
        (EC, P256) => "ECDSA P-256".into(),
        (EC, P384) => "ECDSA P-384".into(),
        (EC, "1.3.132.0.35") => "ECDSA P-521".into(),
        (EC, "1.3.132.0.33") => "ECDSA P-224".into(),
        (EC, "1.2.840.10045.3.1.1") => "ECDSA P-192".into(),
        (EC, "1.3.132.0.10") => "ECDSA secp256k1".into(),
        (EC, "1.3.36.3.3.2.8.1.1.13") => "ECDSA brainpoolP512r1".into(),
        (EC, "") => "ECDSA on a curve without a name".into(),
        (EC, "1.3.36.3.3.2.8.1.1.7") => "ECDSA brainpoolP256r1".into(),
        (EC, "1.3.36.3.3.2.8.1.1.11") => "ECDSA brainpoolP384r1".into(),
        (EC, curve) => format!("ECDSA on the curve {curve}"),
        (RSA, _) => "RSA".into(),
        (PSS, _) => "RSA-PSS".into(),
        ("1.3.101.112", _) => "Ed25519".into(),
        ("1.3.101.113", _) => "Ed448".into(),
        ("1.2.840.10040.4.1", _) => "DSA".into(),
        (other, _) => format!("the kind {other}"),
    }
}
