//! Gathers what a seal with a time-stamp needs, so that it can be checked when its certificates have ended:
//! the certificates above it, and for each a proof that it was not revoked. It says whom to ask, judges
//! the answers and puts them into the document; whoever holds it does the asking.

use std::collections::HashSet;

use anyhow::{Context as _, Result, anyhow, bail, ensure};

use super::cms::Envelope;
use super::der::Reader;
use super::document::Document;
use super::examination::newest;
use super::key::Hash;
use super::proofs::{Proofs, Work, revoked};
use super::x509::{Way, X509, chain, way};
use super::{Chain, Fault, crl, dss, ocsp, timestamp};

/// The most bytes of proofs that are put into a document: it has to go by mail and to be uploaded again.
const MOST: usize = 4 << 20;

/// The proofs for the newest seal of a document and for its time-stamp, as far as they are at hand.
pub struct Gathering {
    anchors: Vec<Vec<u8>>,
    /// Whose certificates are to be proven: the time-stamping authority's and the seal's.
    signers: [Vec<u8>; 2],
    /// The certificates that came with seal and time-stamp, and those that were fetched.
    pool: Vec<Vec<u8>>,
    /// The moment of the time-stamp, in seconds since 1970.
    at: i64,
    /// What lies in the document already, and what was gathered.
    proofs: Proofs,
    is_larger: bool,
    asked: HashSet<(Vec<u8>, Lack)>,
}

/// What is lacking about a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lack {
    /// That it was not revoked.
    Proof,
    /// The certificate of its issuer.
    Issuer,
    /// An anchor to which it leads. Nobody can be asked for that.
    Anchor,
}

/// Something that is lacking, and where to ask for it.
pub struct Need {
    /// The name in the certificate.
    pub name: String,
    pub lack: Lack,
    /// To be asked one after the other until one has given it. Empty if the certificate names nobody.
    pub sources: Vec<Source>,
    certificate: Vec<u8>,
    /// Empty while the issuer's certificate is lacking.
    issuer: Vec<u8>,
}

/// Somebody who can be asked.
pub struct Source {
    /// Begins with `http://` or `https://`, and comes from a certificate.
    pub address: String,
    /// To be posted as `application/ocsp-request`; without one, the address itself is fetched.
    pub question: Option<Vec<u8>>,
}

/// What an answer has brought.
#[derive(Debug, PartialEq, Eq)]
pub enum Taken {
    /// What was needed.
    Enough,
    /// That the certificate was revoked, in English.
    Revoked(String),
}

impl Gathering {
    /// Begins with the newest signature of a document. The anchors are certificates as DER.
    ///
    /// # Errors
    /// When it cannot be read, or has no time-stamp.
    pub fn of(pdf: &[u8], anchors: &[&[u8]]) -> Result<Self> {
        let fault = |Fault(_, why): Fault| anyhow!(why);
        let document = Document::open(pdf).context("the PDF cannot be read")?;
        let contents = newest(&document).context("the PDF has no signature")?;
        let envelope = Envelope::read(&contents).map_err(fault)?;
        let seal = envelope.signer().context("the seal's certificate is not in it")?;
        let token = envelope.stamp().context("the seal has no time-stamp")?;
        let hashed = |hash: Hash| hash.over(&[envelope.value]);
        let ((stamp, authority), content) = timestamp::open(token, hashed).map_err(fault)?;
        let came = envelope.certificates.iter().chain(&stamp.certificates);
        Ok(Self {
            anchors: anchors.iter().map(|anchor| anchor.to_vec()).collect(),
            signers: [authority.whole.to_vec(), seal.whole.to_vec()],
            pool: came.map(|one| one.whole.to_vec()).collect(),
            at: content.time,
            proofs: dss::read(&document),
            is_larger: false,
            asked: HashSet::new(),
        })
    }

    /// What is to be asked for next; `None` when everything was, whether it was given or not.
    ///
    /// Nobody is asked about a time-stamp that leads to no anchor: whoever wrote the addresses in its
    /// certificates is a stranger.
    pub fn need(&mut self) -> Option<Need> {
        let need = self.next()?;
        self.asked.insert((need.certificate.clone(), need.lack));
        Some(need)
    }

    fn next(&self) -> Option<Need> {
        let (pool, anchors) = (self.pool(), read(&self.anchors));
        let authority = X509::read(&self.signers[0])?;
        if !matches!(chain(authority, &pool, &anchors, Some(self.at)), Chain::Trusted { .. }) {
            return self.unless_asked(&authority, Lack::Anchor, None);
        }
        self.signers.iter().filter_map(|signer| X509::read(signer)).find_map(|signer| {
            let way = way(signer, &pool, &anchors, self.at);
            let pairs = way.steps.windows(2).filter(|pair| !pair[0].is_exempt());
            let mut proofs =
                pairs.filter_map(|pair| self.unless_asked(&pair[0], Lack::Proof, Some(&pair[1])));
            let top = way.steps.last().filter(|_| !way.is_whole);
            proofs.next().or_else(|| self.unless_asked(top?, Lack::Issuer, None))
        })
    }

    fn unless_asked(&self, one: &X509<'_>, lack: Lack, issuer: Option<&X509<'_>>) -> Option<Need> {
        let certificate = one.whole.to_vec();
        let key = (certificate, lack);
        if self.asked.contains(&key) {
            return None;
        }
        let fetched = |address| Source { address, question: None };
        let sources: Vec<_> = match (lack, issuer) {
            (Lack::Proof, Some(issuer)) => {
                let question = ocsp::question(one, issuer);
                let posted = |address| Source { address, question: Some(question.clone()) };
                // The answer about one certificate is smaller and newer than the list.
                one.responders().into_iter().map(posted).chain(one.lists().into_iter().map(fetched)).collect()
            }
            (Lack::Issuer, _) => one.issuers().into_iter().map(fetched).collect(),
            _ => Vec::new(),
        };
        let issuer = issuer.map(|issuer| issuer.whole.to_vec()).unwrap_or_default();
        Some(Need { name: one.name(), lack, sources, certificate: key.0, issuer })
    }

    /// Takes what a source has answered, if it is what is needed.
    ///
    /// # Errors
    /// Why it is not, for the operator.
    pub fn take(&mut self, need: &Need, source: &Source, answer: &[u8]) -> Result<Taken> {
        let of = X509::read(&need.certificate).context("the certificate cannot be read")?;
        let whole = Reader(answer).next().context("the answer is not DER")?.whole;
        if need.lack == Lack::Issuer {
            let issuer = X509::read(whole).context("the answer is no certificate in DER")?;
            let is_it = issuer.subject.body == of.issuer.body && issuer.issued(&of);
            ensure!(is_it, "the answer is the certificate of another issuer");
            self.pool.push(whole.to_vec());
            return Ok(Taken::Enough);
        }
        let issuer = X509::read(&need.issuer).context("the issuer's certificate cannot be read")?;
        let room = MOST.saturating_sub(self.proofs.size());
        let (statement, proofs) = match source.question {
            Some(_) => (ocsp::read(whole, &of, &issuer, &Work::default())?, &mut self.proofs.answers),
            None => (crl::read(whole, &of, &issuer, &Work::default())?, &mut self.proofs.lists),
        };
        if let Some(since) = statement.revoked.filter(|since| *since <= self.at) {
            return Ok(Taken::Revoked(revoked(&of, since)));
        }
        if !statement.covers(&of, self.at) {
            bail!("the answer does not say how things stood at the moment of the time-stamp");
        }
        if !proofs.iter().any(|known| known == whole) {
            ensure!(whole.len() <= room, "the proofs would have more than {MOST} bytes in all");
            proofs.push(whole.to_vec());
            self.is_larger = true;
        }
        Ok(Taken::Enough)
    }

    /// Whether what lies in the document from an earlier time gives what is needed.
    pub fn has(&self, need: &Need) -> bool {
        let steps = [&need.certificate, &need.issuer].into_iter().filter_map(|bytes| X509::read(bytes));
        let way = Way { steps: steps.collect(), is_whole: true };
        need.lack == Lack::Proof && self.proofs.judge(&way, self.at, true).is_proven
    }

    /// Whether everything is at hand that shows later that seal and time-stamp counted.
    pub fn is_complete(&self) -> bool {
        let (pool, anchors) = (self.pool(), read(&self.anchors));
        let is_proven = |signer: &Vec<u8>| {
            let signer = X509::read(signer)?;
            let way = way(signer, &pool, &anchors, self.at);
            Some(self.proofs.judge(&way, self.at, true).is_proven)
        };
        let authority = X509::read(&self.signers[0]);
        let end = authority.map(|authority| chain(authority, &pool, &anchors, Some(self.at)));
        matches!(end, Some(Chain::Trusted { .. }))
            && self.signers.iter().all(|signer| is_proven(signer).unwrap_or(false))
    }

    /// The document with all that was gathered as a further update; as it is, if that is nothing.
    ///
    /// # Errors
    /// When the document cannot be added to.
    pub fn put_into(mut self, pdf: &[u8]) -> Result<Vec<u8>> {
        if !self.is_larger && !self.is_complete() {
            return Ok(pdf.to_vec());
        }
        let mut certificates: Vec<Vec<u8>> = Vec::new();
        let (pool, anchors) = (self.pool(), read(&self.anchors));
        for signer in self.signers.iter().filter_map(|signer| X509::read(signer)) {
            for one in way(signer, &pool, &anchors, self.at).steps {
                if !certificates.iter().any(|known| known == one.whole) {
                    certificates.push(one.whole.to_vec());
                }
            }
        }
        self.proofs.certificates = certificates;
        dss::write(pdf, &self.proofs)
    }

    /// All certificates that a way may lead over.
    fn pool(&self) -> Vec<X509<'_>> {
        self.pool.iter().chain(&self.proofs.certificates).filter_map(|bytes| X509::read(bytes)).collect()
    }
}

fn read(certificates: &[Vec<u8>]) -> Vec<X509<'_>> {
    certificates.iter().filter_map(|bytes| X509::read(bytes)).collect()
}
