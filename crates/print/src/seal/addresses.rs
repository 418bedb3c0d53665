//! Where a certificate says that more can be asked about it (RFC 5280, 4.2.1.13 and 4.2.2.1).

use super::der::Node;
use super::x509::X509;

/// So many addresses of a kind are taken from a certificate, each of so many bytes.
const MOST: usize = 4;
const LONGEST: usize = 512;
/// So many names of places are looked at, addresses or not.
pub(super) const NAMES: usize = 16;
/// A name that is an address, among all kinds of names.
const ADDRESS: u8 = 0x86;

impl<'a> X509<'a> {
    /// Who answers whether it was revoked (OCSP).
    pub fn responders(&self) -> Vec<String> {
        self.access("1.3.6.1.5.5.7.48.1")
    }

    /// Where its issuer's certificate lies.
    pub fn issuers(&self) -> Vec<String> {
        self.access("1.3.6.1.5.5.7.48.2")
    }

    /// Where its issuer lists what was revoked (CRL).
    pub fn lists(&self) -> Vec<String> {
        usable(self.points().into_iter())
    }

    /// The names under which its issuer lists what was revoked, addresses and others.
    pub fn points(&self) -> Vec<Node<'a>> {
        let points = self.extension("2.5.29.31").into_iter().flat_map(Node::items).map(Node::items);
        // A list for some reasons only, or of another issuer, would not do.
        let whole = points.filter_map(|mut point| {
            let name = point.get(0xa0)?;
            point.next().is_none().then_some(name)
        });
        whole.filter_map(|name| name.items().get(0xa0)).flat_map(Node::items).take(NAMES).collect()
    }

    fn access(&self, method: &str) -> Vec<String> {
        let ways = self.extension("1.3.6.1.5.5.7.1.1").into_iter().flat_map(Node::items).map(Node::items);
        usable(ways.filter_map(|mut way| (way.next()?.oid() == method).then(|| way.next())?))
    }
}

/// The addresses that can be asked at all.
fn usable<'a>(names: impl Iterator<Item = Node<'a>>) -> Vec<String> {
    let addresses = names.filter(|name| name.tag == ADDRESS && name.body.len() <= LONGEST);
    let words = addresses.filter_map(|name| std::str::from_utf8(name.body).ok());
    words
        .filter(|words| words.is_ascii() && (words.starts_with("http://") || words.starts_with("https://")))
        .take(MOST)
        .map(ToOwned::to_owned)
        .collect()
}
