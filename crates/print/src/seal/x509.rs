//! A certificate as it is read (RFC 5280), and whether one leads to another that is trusted.

use std::collections::VecDeque;

use super::der::{self, Node, Reader};
use super::key::Hash;
use super::{Chain, Qualified, Signer, key};

/// So many signatures of certificates are checked for one way; a real one has about five.
const TRIES: usize = 64;
/// The largest certificate that is read, in bytes; a real one has two thousand.
const LARGEST: usize = 64 << 10;

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
        let whole = Reader(bytes).get(der::SEQUENCE).filter(|one| one.whole.len() <= LARGEST)?;
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
        extension(self.extensions, oid)
    }

    /// Whether a demand stands in it that this reader would have to know and does not.
    fn demands_more(&self) -> bool {
        let known = ["2.5.29.15", "2.5.29.17", "2.5.29.19", "2.5.29.32", "2.5.29.37", "1.3.6.1.5.5.7.1.3"];
        demands(self.extensions, &known)
    }

    /// Whether one of these uses is allowed. A certificate that names none allows all.
    fn allows(&self, uses: u8) -> bool {
        self.extension("2.5.29.15").is_none_or(|usage| usage.body.get(1).is_some_and(|bits| bits & uses != 0))
    }

    /// How many authorities may follow below it; `None` if it is no authority.
    fn depth(&self) -> Option<usize> {
        let mut parts = self.extension("2.5.29.19")?.items();
        parts.get(der::BOOLEAN).filter(|authority| authority.body == [0xff])?;
        let limit = parts.get(der::INTEGER).and_then(|limit| limit.body.first().copied());
        self.allows(0x04).then(|| limit.map_or(usize::MAX, usize::from))
    }

    /// Whether it may issue certificates.
    pub fn is_authority(&self) -> bool {
        self.depth().is_some()
    }

    pub fn may_stamp(&self) -> bool {
        self.is_for("1.3.6.1.5.5.7.3.8")
    }

    /// Whether it may sign lists of revoked certificates.
    pub fn may_list(&self) -> bool {
        self.allows(0x02)
    }

    /// Whether it may say in the name of this issuer at this time what became of certificates: made for
    /// that, and never to be revoked itself, since nobody could be asked about it.
    pub fn may_answer(&self, issuer: &X509<'_>, at: i64) -> bool {
        let is_made_for = self.is_for("1.3.6.1.5.5.7.3.9") && self.allows(0x80) && !self.demands_more();
        is_made_for && self.is_exempt() && (self.from..=self.until).contains(&at) && issuer.issued(self)
    }

    /// Whether its issuer says that it need not be asked about (RFC 6960, 4.2.2.2.1).
    pub fn is_exempt(&self) -> bool {
        self.extension("1.3.6.1.5.5.7.48.1.5").is_some()
    }

    /// Whether it has signed itself, so that nobody else could revoke it.
    pub fn is_own(&self) -> bool {
        self.subject.body == self.issuer.body && self.issued(self)
    }

    /// Whether it is made for this purpose by name.
    fn is_for(&self, purpose: &str) -> bool {
        let purposes = self.extension("2.5.29.37");
        purposes.is_some_and(|purposes| purposes.items().any(|one| one.oid() == purpose))
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

    /// Whether it has signed the other one.
    pub fn issued(&self, other: &X509<'_>) -> bool {
        key::verify(self, other.identifier, None, other.signed.whole, other.value).unwrap_or(false)
    }
}

/// The content of one of several extensions, by its identifier.
pub(super) fn extension<'a>(mut extensions: Reader<'a>, oid: &str) -> Option<Node<'a>> {
    let found = extensions.find(|one| one.items().next().is_some_and(|id| id.oid() == oid))?;
    found.items().find(|part| part.tag == der::OCTETS)?.items().next()
}

/// Whether one of several extensions demands to be known, and is not.
pub(super) fn demands(mut extensions: Reader<'_>, known: &[&str]) -> bool {
    extensions.any(|one| {
        let mut parts = one.items();
        let id = parts.next();
        let is_critical = parts.get(der::BOOLEAN).is_some_and(|critical| critical.body != [0]);
        is_critical && id.is_none_or(|id| !known.contains(&id.oid().as_str()))
    })
}

/// Where the way from a signer through the certificates at hand ends.
pub(super) fn chain(signer: X509<'_>, pool: &[X509<'_>], anchors: &[X509<'_>], at: Option<i64>) -> Chain {
    let Some(at) = at else { return Chain::Invalid("no time of signing is stated".into()) };
    let is_anchor = |one: &X509<'_>, _: usize| anchors.iter().any(|anchor| anchor.whole == one.whole);
    match climb(signer, pool, anchors, at, is_anchor) {
        Ok(way) => Chain::Trusted { anchor: way.last().map(X509::name).unwrap_or_default() },
        Err(lost) => lost.fault.map_or(Chain::Unknown, Chain::Invalid),
    }
}

/// Certificates one above the other.
pub(super) struct Way<'a> {
    /// The first one, then who issued it, and so on.
    pub steps: Vec<X509<'a>>,
    /// Whether it ends at an anchor above the first one, or at one that has signed itself. Otherwise the
    /// issuer of the last one is not at hand.
    pub is_whole: bool,
}

/// All certificates that have to be good for the first one to count, whoever trusts them: that a signer's own
/// certificate is an anchor here helps nobody elsewhere, and ends no way.
pub(super) fn way<'a>(signer: X509<'a>, pool: &[X509<'a>], anchors: &[X509<'a>], at: i64) -> Way<'a> {
    let ends = |one: &X509<'_>, depth: usize| {
        one.is_own() || depth > 0 && anchors.iter().any(|anchor| anchor.whole == one.whole)
    };
    match climb(signer, pool, anchors, at, ends) {
        Ok(steps) => Way { steps, is_whole: true },
        Err(lost) => Way { steps: lost.reached, is_whole: false },
    }
}

/// Why no way ends where it should.
struct Lost<'a> {
    fault: Option<String>,
    /// The longest way that was found.
    reached: Vec<X509<'a>>,
}

/// The shortest way from a signer up to where it ends. Each certificate on it is valid at the time and issued
/// by the next.
fn climb<'a>(
    signer: X509<'a>,
    pool: &[X509<'a>],
    anchors: &[X509<'a>],
    at: i64,
    ends: impl Fn(&X509<'a>, usize) -> bool,
) -> Result<Vec<X509<'a>>, Lost<'a>> {
    let mut lost = Lost { fault: None, reached: vec![signer] };
    let (mut seen, mut tries) = (vec![signer.whole], TRIES);
    // Breadth first, each certificate once: loops end, and the shortest way is found.
    let mut open = VecDeque::from([vec![signer]]);
    while let Some(steps) = open.pop_front() {
        let depth = steps.len() - 1;
        let one = steps[depth];
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
            lost.fault.get_or_insert(format!("the certificate of {} {why}", one.name()));
            continue;
        }
        if ends(&one, depth) {
            return Ok(steps);
        }
        for above in anchors.iter().chain(pool) {
            if above.subject.body != one.issuer.body || seen.contains(&above.whole) || tries == 0 {
                continue;
            }
            tries -= 1;
            if !above.issued(&one) {
                let why = format!("the certificate of {} is not signed by its issuer", one.name());
                lost.fault.get_or_insert(why);
            } else if above.depth().is_none_or(|limit| limit < depth) {
                lost.fault.get_or_insert(format!("{} is no authority for what it issued", above.name()));
            } else {
                seen.push(above.whole);
                open.push_back([&steps[..], &[*above]].concat());
            }
        }
        if steps.len() > lost.reached.len() {
            lost.reached = steps;
        }
    }
    Err(lost)
}
