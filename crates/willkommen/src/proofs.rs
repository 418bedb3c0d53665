//! What a seal needs to be checked when its certificates have ended: a proof for each of them that it was
//! not revoked. It is asked for right after sealing, because later nobody knows any more.
//!
//! Asked are the addresses in the certificates of the seal and, if they lead to one of the operator's
//! anchors, in those of the time-stamping authority; nobody else, and nothing of the document is told.

use std::time::{Duration, Instant};

use anyhow::Result;
use platform::http::{self, Address, Silence};
use print::seal::{Gathering, LARGEST_LIST, Lack, Need, Source, Taken};
use tokio::runtime::Handle;

use crate::house_seal::Missing;

/// Something that is lacking for a later check.
pub struct Gap {
    /// Why, in a word.
    pub missing: Missing,
    /// Of which certificate, and why, for the operator.
    pub told: String,
}

/// Asks for the proofs of a document's newest seal, within a time, and adds what was given. Answers what is
/// lacking then, too: that is no error, and nothing is tried again later.
///
/// Waits for others: call it from a blocking thread.
#[must_use]
pub fn add(runtime: &Handle, document: Vec<u8>, anchors: &[Vec<u8>], limit: Duration) -> (Vec<u8>, Vec<Gap>) {
    gather(runtime, &document, anchors, Instant::now() + limit).unwrap_or_else(|why| {
        let gap = Gap { missing: Missing::Unfit, told: format!("{why:#}") };
        (document, vec![gap])
    })
}

fn gather(
    runtime: &Handle,
    document: &[u8],
    anchors: &[Vec<u8>],
    end: Instant,
) -> Result<(Vec<u8>, Vec<Gap>)> {
    let anchors: Vec<&[u8]> = anchors.iter().map(Vec::as_slice).collect();
    let (mut gathering, mut gaps) = (Gathering::of(document, &anchors)?, Vec::new());
    while let Some(need) = gathering.need() {
        let Err(Gap { missing, told }) = ask(runtime, &mut gathering, &need, end) else { continue };
        // What lies in the document from its first seal may still do. That something was revoked is newer.
        if missing == Missing::Revoked {
            gaps.push(Gap { missing, told });
        } else if !gathering.has(&need) {
            gaps.push(Gap { missing, told: format!("the certificate of {}: {told}", need.name) });
        }
    }
    if gaps.is_empty() && !gathering.is_complete() {
        gaps.push(Gap { missing: Missing::Unfit, told: "the proofs do not fit together".to_owned() });
    }
    Ok((gathering.put_into(document)?, gaps))
}

/// Asks one source after the other for what is needed.
fn ask(runtime: &Handle, gathering: &mut Gathering, need: &Need, end: Instant) -> Result<(), Gap> {
    let mut gaps = Vec::new();
    for source in &need.sources {
        // Half of what is left, so that somebody who keeps silent does not take the time of the next one.
        let left = end.saturating_duration_since(Instant::now()) / 2;
        let (missing, why) = match runtime.block_on(answer(source, left)) {
            Err(silence) => (Missing::of(&silence), silence.to_string()),
            Ok(bytes) => match gathering.take(need, source, &bytes) {
                Ok(Taken::Enough) => return Ok(()),
                Ok(Taken::Revoked(told)) => return Err(Gap { missing: Missing::Revoked, told }),
                Err(why) => (Missing::Unfit, format!("{why:#}")),
            },
        };
        gaps.push((missing, format!("{}: {why}", source.address)));
    }
    let Some((missing, _)) = gaps.first() else {
        let (missing, told) = match need.lack {
            Lack::Proof => (Missing::NoAddress, "it names nobody who says whether it was revoked"),
            Lack::Issuer => {
                (Missing::NoAddress, "the one above it is missing, and it does not say where it lies")
            }
            Lack::Anchor => {
                (Missing::NoAnchor, "it leads to none of the anchors, so nobody was asked about it")
            }
        };
        return Err(Gap { missing, told: told.to_owned() });
    };
    let told: Vec<_> = gaps.iter().map(|(_, told)| told.as_str()).collect();
    Err(Gap { missing: *missing, told: told.join("; ") })
}

async fn answer(source: &Source, limit: Duration) -> Result<Vec<u8>, Silence> {
    let address = Address::parse(&source.address).map_err(Silence::Unfit)?;
    match &source.question {
        Some(question) => {
            let (query, reply) = ("application/ocsp-request", "application/ocsp-response");
            http::post(&address, query, reply, question.clone(), limit).await
        }
        None => http::get(&address, LARGEST_LIST, limit).await,
    }
}
