//! Is the journal still what was written? Reads everything and names what was changed.

use std::collections::HashMap;

use platform::secret::hash;
use sea_orm::{ConnectionTrait, DbErr};

use super::store::{self, Line};

/// Something that is not as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// The line's content does not match its hash.
    LineChanged { seq: i64 },
    /// A line is missing.
    LineMissing { seq: i64 },
    /// A line that no commit has sealed.
    LineAdded { seq: i64 },
    /// Lines that wait to be sealed although nothing is being written.
    LineUnsealed,
    /// A link of the chain does not match its lines or its predecessor.
    SealBroken { number: i64 },
    /// A personal value is not the one that was hashed.
    PersonalChanged { seq: i64 },
}

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::LineChanged { seq } => write!(f, "journal line {seq} was changed"),
            Self::LineMissing { seq } => write!(f, "journal line {seq} is missing"),
            Self::LineAdded { seq } => write!(f, "journal line {seq} was added past the program"),
            Self::LineUnsealed => write!(f, "the journal holds lines that were added past the program"),
            Self::SealBroken { number } => write!(f, "journal seal {number} does not fit"),
            Self::PersonalChanged { seq } => {
                write!(f, "the personal value of journal line {seq} was changed")
            }
        }
    }
}

/// Checks the whole journal; answers the number of lines and what was found.
///
/// # Errors
/// The database's own.
pub async fn verify(c: &impl ConnectionTrait) -> Result<(usize, Vec<Finding>), DbErr> {
    let mut findings = Vec::new();
    let mut lines: HashMap<i64, Line> = HashMap::new();
    // From the very beginning: a forged line may claim a place before the first.
    let mut place = i64::MIN;
    loop {
        let page = store::after(c, place, 1000).await?;
        let Some(last) = page.last() else { break };
        place = last.seq;
        for line in page {
            if line.true_hash() != line.hash {
                findings.push(Finding::LineChanged { seq: line.seq });
            }
            lines.insert(line.seq, line);
        }
    }
    let mislabelled = store::mislabelled(c).await?;
    findings.extend(mislabelled.into_iter().map(|seq| Finding::LineChanged { seq }));
    // A reader that has read further than the end tells that the end was cut off.
    let end = lines.keys().max().copied().unwrap_or(0);
    findings.extend((end < store::furthest(c).await?).then_some(Finding::LineMissing { seq: end + 1 }));
    findings.extend(check_seals(&store::seals(c).await?, &lines));
    if store::unsealed(c).await? > 0 {
        findings.push(Finding::LineUnsealed);
    }
    let by_id: HashMap<_, _> = lines.values().map(|line| (line.id, line)).collect();
    for personal in store::personal(c).await? {
        if let Some(line) = by_id.get(&personal.entry)
            && store::personal_hash(&personal.salt, &personal.value) != line.personal_hash
        {
            findings.push(Finding::PersonalChanged { seq: line.seq });
        }
    }
    Ok((lines.len(), findings))
}

fn check_seals(seals: &[store::SealRow], lines: &HashMap<i64, Line>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let (mut number, mut seq, mut previous) = (0, 0, String::new());
    for seal in seals {
        number += 1;
        let mut fits = seal.number == number && seal.first_seq == seq + 1 && seal.previous == previous;
        let mut parts = vec![seal.previous.as_str()];
        let most = seal.first_seq.saturating_add(i64::try_from(lines.len()).unwrap_or(i64::MAX));
        for place in seal.first_seq..=seal.last_seq.min(most) {
            match lines.get(&place) {
                Some(line) => parts.push(&line.hash),
                None => findings.push(Finding::LineMissing { seq: place }),
            }
        }
        fits &= hash(&parts) == seal.hash;
        if !fits {
            findings.push(Finding::SealBroken { number: seal.number });
        }
        (number, seq, previous) = (seal.number, seal.last_seq, seal.hash.clone());
    }
    // A line that no link covers was added later.
    findings.extend(
        lines
            .keys()
            .filter(|place| **place > seq || **place < 1)
            .map(|place| Finding::LineAdded { seq: *place }),
    );
    findings
}
