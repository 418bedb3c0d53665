//! The list on which an issuer names what it has revoked (CRL, RFC 5280, 5).

use anyhow::{Context as _, Result, anyhow, bail, ensure};

use super::Fault;
use super::addresses::NAMES;
use super::der::{self, Node, Reader};
use super::key;
use super::proofs::{Statement, Work};
use super::x509::{X509, demands, extension};

/// The largest list that is read, in bytes. Those of large authorities have some hundred KB.
pub const LARGEST_LIST: usize = 2 << 20;

/// That only what changed since an earlier list stands on it.
const DELTA: &str = "2.5.29.27";
/// For which certificates it is made.
const SCOPE: &str = "2.5.29.28";
/// So much can be said of a scope (RFC 5280, 5.2.5).
const PARTS: usize = 6;
const MALFORMED: &str = "the list is not well-formed";

/// What a list says of a certificate, if it is the whole list of the certificate's issuer.
///
/// # Errors
/// When it is no such list.
pub(super) fn read(list: &[u8], of: &X509<'_>, issuer: &X509<'_>, work: &Work) -> Result<Statement> {
    ensure!(list.len() <= LARGEST_LIST, "the list has more than {LARGEST_LIST} bytes");
    let list = List::read(list).context(MALFORMED)?;
    work.spend(list.signed.whole.len())?;
    list.fit(of, issuer)?;
    let is_signed = key::verify(issuer, list.identifier, None, list.signed.whole, list.value)
        .map_err(|Fault(_, why)| anyhow!(why))?;
    ensure!(is_signed, "the list is not signed by the issuer");
    Ok(Statement { revoked: list.revoked(of)?, from: list.from, until: list.until })
}

struct List<'a> {
    signed: Node<'a>,
    identifier: Node<'a>,
    value: &'a [u8],
    issuer: Node<'a>,
    from: i64,
    until: Option<i64>,
    entries: Reader<'a>,
    extensions: Reader<'a>,
}

impl<'a> List<'a> {
    fn read(bytes: &'a [u8]) -> Option<Self> {
        let mut outer = Reader(bytes).get(der::SEQUENCE)?.items();
        let (signed, identifier) = (outer.get(der::SEQUENCE)?, outer.get(der::SEQUENCE)?);
        let value = outer.get(der::BITS)?.bits()?;
        let mut parts = signed.items();
        parts.get(der::INTEGER);
        // It stands twice, as in a certificate.
        if parts.get(der::SEQUENCE)?.whole != identifier.whole {
            return None;
        }
        let issuer = parts.get(der::SEQUENCE)?;
        let from = parts.next()?.time()?;
        let until = parts.get(der::UTC_TIME).or_else(|| parts.get(der::TIME)).and_then(Node::time);
        let entries = parts.get(der::SEQUENCE).map_or(Reader(&[]), Node::items);
        let extensions = parts.within(0xa0);
        let is_all = parts.0.is_empty();
        is_all.then_some(Self { signed, identifier, value, issuer, from, until, entries, extensions })
    }

    /// Whether it is made for this certificate. Lists of several issuers and parts of lists are not.
    fn fit(&self, of: &X509<'_>, issuer: &X509<'_>) -> Result<()> {
        let is_theirs = self.issuer.body == issuer.subject.body && self.issuer.body == of.issuer.body;
        ensure!(is_theirs, "the list is of another issuer");
        ensure!(issuer.may_list(), "the issuer may not sign lists");
        ensure!(extension(self.extensions, DELTA).is_none(), "the list holds only what has changed");
        ensure!(
            !demands(self.extensions, &[SCOPE]),
            "the list has a critical extension that is not supported"
        );
        let mut scope = extension(self.extensions, SCOPE).map_or(Reader(&[]), Node::items);
        let mut parts = 0;
        let mut is_next = || {
            parts += 1;
            parts <= PARTS
        };
        let is_meant = scope.all(|part| {
            is_next()
                && match part.tag {
                    0xa0 => part.items().get(0xa0).is_some_and(|names| is_named(names, of)),
                    0x81 => part.body == [0] || !of.is_authority(),
                    0x82 => part.body == [0] || of.is_authority(),
                    // Of several issuers, of attributes: only if not. For some reasons only (0x83): never.
                    0x84 | 0x85 => part.body == [0],
                    _ => false,
                }
        });
        ensure!(is_meant && scope.0.is_empty(), "the list is not made for this certificate");
        Ok(())
    }

    /// Since when it is revoked, if it is.
    fn revoked(&self, of: &X509<'_>) -> Result<Option<i64>> {
        let (mut entries, mut found) = (self.entries, None);
        for entry in &mut entries {
            let mut parts = entry.items();
            let serial = parts.get(der::INTEGER).context(MALFORMED)?;
            let since = parts.next().context(MALFORMED)?;
            if demands(parts.get(der::SEQUENCE).map_or(Reader(&[]), Node::items), &[]) {
                bail!("an entry of the list has a critical extension that is not supported");
            }
            if serial.body == of.serial.body {
                found = Some(since.time().context(MALFORMED)?);
            }
        }
        // One that breaks off could name it further down.
        ensure!(entries.0.is_empty(), MALFORMED);
        Ok(found)
    }
}

/// Whether the certificate sends its readers to one of these names.
fn is_named(names: Node<'_>, of: &X509<'_>) -> bool {
    let own = of.points();
    names.items().take(NAMES).any(|name| own.iter().any(|own| own.whole == name.whole))
}
