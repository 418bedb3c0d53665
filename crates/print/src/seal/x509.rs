//! A certificate as it is read (RFC 5280), and whether one leads to another that is trusted.

use std::collections::VecDeque;

use super::der::{self, Node, Reader};
use super::key::Hash;
use super::{Chain, Qualified, Signer, key};

/// So many certificates a signature may bring along; a real one brings five.
const MANY: usize = 32;

/// The parts of a certificate that matter here.
#[derive(Clone, Copy)]
pub(super) struct X509<'a> {
    pub whole: &'a [u8],
    signed: Node<'a>,
    pub serial: Node<'a>,
    pub issuer: Node<'a>,
    pub subject: Node<'a>,
    pub from: i64,
    pub until: i64,
    kind: Node<'a>,
    /// The public key's bare bytes.
    pub key: &'a [u8],
    extensions: Reader<'a>,
    identifier: Node<'a>,
    value: &'a [u8],
}

impl<'a> X509<'a> {
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let whole = Reader(bytes).get(der::SEQUENCE)?;
        let mut outer = whole.items();
        let signed = outer.get(der::SEQUENCE)?;
        let identifier = outer.get(der::SEQUENCE)?;
        let value = outer.get(der::BITS)?.bits()?;
        let mut parts = signed.items();
        parts.get(0xa0);
        let serial = parts.get(der::INTEGER)?;
        // The algorithm stands twice; were they to differ, the signature would not say which it is.
        if parts.get(der::SEQUENCE)?.whole != identifier.whole {
            return None;
        }
        let issuer = parts.get(der::SEQUENCE)?;
        let mut times = parts.get(der::SEQUENCE)?.items();
        let (from, until) = (times.next()?.time()?, times.next()?.time()?);
        let subject = parts.get(der::SEQUENCE)?;
        let mut public = parts.get(der::SEQUENCE)?.items();
        let (kind, key) = (public.get(der::SEQUENCE)?, public.get(der::BITS)?.bits()?);
        let extensions = parts.find(|part| part.tag == 0xa3).and_then(|part| part.items().next());
        let extensions = extensions.map_or(Reader(&[]), Node::items);
        Some(Self {
            whole: whole.whole,
            signed,
            serial,
            issuer,
            subject,
            from,
            until,
            kind,
            key,
            extensions,
            identifier,
            value,
        })
    }

    /// The kind of the key, and its curve.
    pub fn algorithm(&self) -> (String, String) {
        let mut parts = self.kind.items();
        let mut next = || parts.next().map(Node::oid).unwrap_or_default();
        (next(), next())
    }

    /// The content of an extension, by its identifier.
    pub fn extension(&self, oid: &str) -> Option<Node<'a>> {
        let mut extensions = self.extensions;
        let found = extensions.find(|one| one.items().next().is_some_and(|id| id.oid() == oid))?;
        found.items().find(|part| part.tag == der::OCTETS)?.items().next()
    }

    /// Whether a demand stands in it that this reader would have to know and does not.
    fn demands_more(&self) -> bool {
        let known = ["2.5.29.15", "2.5.29.17", "2.5.29.19", "2.5.29.32", "2.5.29.37", "1.3.6.1.5.5.7.1.3"];
        let mut extensions = self.extensions;
        extensions.any(|one| {
            let mut parts = one.items();
            let oid = parts.next().map(Node::oid).unwrap_or_default();
            parts.get(0x01).is_some_and(|critical| critical.body != [0]) && !known.contains(&oid.as_str())
        })
    }

    /// Whether one of these uses is allowed. A certificate that names none allows all.
    fn allows(&self, uses: u8) -> bool {
        self.extension("2.5.29.15").is_none_or(|usage| usage.body.get(1).is_some_and(|bits| bits & uses != 0))
    }

    /// How many authorities may follow below it; `None` if it is no authority.
    fn depth(&self) -> Option<usize> {
        let mut parts = self.extension("2.5.29.19")?.items();
        parts.get(0x01).filter(|authority| authority.body == [0xff])?;
        let limit = parts.get(der::INTEGER).and_then(|limit| limit.body.first().copied());
        self.allows(0x04).then(|| limit.map_or(usize::MAX, usize::from))
    }

    pub fn may_stamp(&self) -> bool {
        let usage = self.extension("2.5.29.37");
        usage.is_some_and(|usage| usage.items().any(|one| one.oid() == "1.3.6.1.5.5.7.3.8"))
    }

    /// What its name says under an identifier.
    fn part(&self, oid: &str) -> Option<String> {
        let parts = self.subject.items().flat_map(Node::items).map(Node::items);
        parts
            .filter_map(|mut part| (part.next()?.oid() == oid).then(|| part.next()).flatten())
            .last()
            .map(Node::text)
    }

    pub fn name(&self) -> String {
        self.part("2.5.4.3").or_else(|| self.part("2.5.4.10")).unwrap_or_default()
    }

    pub fn serial(&self) -> String {
        self.serial.body.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    pub fn signer(&self) -> Signer {
        let statements =
            || self.extension("1.3.6.1.5.5.7.1.3").into_iter().flat_map(Node::items).map(Node::items);
        let states = |oid: &str| statements().any(|mut one| one.next().is_some_and(|id| id.oid() == oid));
        let kind =
            statements().find_map(|mut one| (one.next()?.oid() == "0.4.0.1862.1.6").then(|| one.next())?);
        Signer {
            name: self.name(),
            organisation: self.part("2.5.4.10"),
            serial: self.serial(),
            fingerprint: Hash::Sha256.over(&[self.whole]).try_into().unwrap_or_default(),
            qualified: states("0.4.0.1862.1.1").then(|| Qualified {
                device: states("0.4.0.1862.1.4"),
                seal: kind.is_some_and(|kind| kind.items().any(|one| one.oid() == "0.4.0.1862.1.6.2")),
            }),
        }
    }

    fn issued(&self, other: &X509<'_>) -> bool {
        key::verify(self, other.identifier, None, other.signed.whole, other.value).unwrap_or(false)
    }
}

/// Where the way from a signer through the certificates that came with it ends.
pub(super) fn chain(signer: X509<'_>, pool: &[X509<'_>], anchors: &[&[u8]], at: Option<i64>) -> Chain {
    let anchors: Vec<_> = anchors.iter().filter_map(|bytes| X509::read(bytes)).collect();
    let Some(at) = at else { return Chain::Invalid("no time of signing is stated".into()) };
    let mut fault = None;
    let mut seen: Vec<&[u8]> = vec![signer.whole];
    // Breadth first, each certificate once: loops end, and the shortest way is found.
    let mut open = VecDeque::from([(signer, 0_usize)]);
    while let Some((one, depth)) = open.pop_front() {
        let refused = if !(one.from..=one.until).contains(&at) {
            Some("was not valid at the time of signing")
        } else if one.demands_more() {
            Some("has a critical extension that is not supported")
        } else if depth == 0 && !one.allows(0xc0) {
            Some("is not made for signing")
        } else {
            None
        };
        if let Some(why) = refused {
            fault.get_or_insert(format!("the certificate of {} {why}", one.name()));
            continue;
        }
        if anchors.iter().any(|anchor| anchor.whole == one.whole) {
            return Chain::Trusted { anchor: one.name() };
        }
        for above in anchors.iter().chain(pool.iter().take(MANY)) {
            if above.subject.body != one.issuer.body || seen.contains(&above.whole) {
                continue;
            }
            if !above.issued(&one) {
                fault.get_or_insert(format!("the certificate of {} is not signed by its issuer", one.name()));
            } else if above.depth().is_none_or(|limit| limit < depth) {
                fault.get_or_insert(format!("{} is no authority for what it issued", above.name()));
            } else {
                seen.push(above.whole);
                open.push_back((*above, depth + 1));
            }
        }
    }
    fault.map_or(Chain::Unknown, Chain::Invalid)
}
