//! The one write that decides which redemptions count, for all that come at the same moment.
//!
//! It takes the attempt, a piece of the pool and a use of the voucher, or nothing of it. Doing so for many at once
//! costs the database hardly more messages than for one.

use std::collections::{HashMap, HashSet};

use platform::clock::Day;
use platform::db::Tx;
use platform::gather::Gather;
use sea_orm::DbErr;

use super::devices::journal_name;
use super::rules::Reason;
use super::store::{self, Redemption};
use crate::app::App;
use crate::ids::RedemptionId;
use crate::journal::{self, Entry};
use crate::vouchers::booklet::{self, Use};
use crate::vouchers::offers;

/// A redemption that is to count.
#[derive(Clone, Debug)]
pub struct Claim {
    /// As it would be stored.
    pub row: Redemption,
    /// How often the voucher may be used in its period.
    pub uses: i64,
    /// How the journal names it.
    pub mark: String,
}

/// Why a redemption does not count.
#[derive(Debug)]
pub enum Stop {
    /// The attempt is known.
    Known,
    /// Something else was faster, or has changed since it was looked up.
    Lost(Reason),
    /// The database's own fault.
    Fault(DbErr),
}

/// What became of each claim.
pub type Verdict = Result<Redemption, Stop>;

/// The claims that wait.
pub type Counting = Gather<Claim, Verdict>;

/// Lets a redemption count, or says why not. Answered when it is on disk.
pub async fn count(app: &App, claim: Claim) -> Verdict {
    let brought = app.counting.bring(claim, |claims| decide(app.clone(), claims)).await;
    brought.unwrap_or_else(|| Err(Stop::Fault(DbErr::Custom("a group of redemptions broke off".into()))))
}

async fn decide(app: App, claims: Vec<Claim>) -> Vec<Verdict> {
    if let Ok(verdicts) = write(&app, claims.clone()).await {
        return verdicts;
    }
    // What the database refuses of one must not take the others with it.
    let mut verdicts = Vec::with_capacity(claims.len());
    for claim in claims {
        let alone = write(&app, vec![claim]).await;
        verdicts.push(match alone {
            Ok(mut verdict) => verdict.pop().unwrap_or(Err(Stop::Known)),
            Err(fault) => Err(Stop::Fault(fault)),
        });
    }
    verdicts
}

async fn write(app: &App, claims: Vec<Claim>) -> Result<Vec<Verdict>, DbErr> {
    let today = app.clock.today();
    app.db.write(move |tx| Box::pin(async move { take(tx, claims, today).await })).await
}

/// Decides within a write. Claims of one voucher, and tries of one attempt, are decided one after another.
///
/// # Errors
/// The database's own; then nothing of it may stay.
pub async fn take(tx: &Tx, claims: Vec<Claim>, today: Day) -> Result<Vec<Verdict>, DbErr> {
    let mut verdicts: Vec<Option<Verdict>> = claims.iter().map(|_| None).collect();
    let mut waiting: Vec<(usize, Claim)> = claims.into_iter().enumerate().collect();
    while !waiting.is_empty() {
        let (mut vouchers, mut attempts) = (HashSet::new(), HashSet::new());
        let (now, later): (Vec<_>, Vec<_>) = waiting.into_iter().partition(|(_, claim)| {
            vouchers.insert(claim.row.voucher) && attempts.insert(claim.row.attempt.clone())
        });
        let (places, claims): (Vec<usize>, Vec<Claim>) = now.into_iter().unzip();
        for (place, verdict) in places.into_iter().zip(take_apart(tx, claims, today).await?) {
            verdicts[place] = Some(verdict);
        }
        waiting = later;
    }
    Ok(verdicts.into_iter().flatten().collect())
}

/// Decides on claims of as many vouchers and attempts.
async fn take_apart(tx: &Tx, claims: Vec<Claim>, today: Day) -> Result<Vec<Verdict>, DbErr> {
    let new = store::add_all(tx, claims.iter().map(|claim| &claim.row)).await?;
    let mut lost: HashMap<RedemptionId, Reason> = HashMap::new();
    for Claim { row, .. } in claims.iter().filter(|claim| new.contains(&claim.row.id)) {
        if row.took_from_pool && !offers::take(tx, row.offer).await? {
            lost.insert(row.id, Reason::Pool);
        }
    }
    let uses: Vec<Use> = claims
        .iter()
        .filter(|Claim { row, .. }| new.contains(&row.id) && !lost.contains_key(&row.id))
        .filter_map(|Claim { row, uses, .. }| {
            Some(Use { voucher: row.voucher?, period: row.period.clone(), allowed: *uses })
        })
        .collect();
    let used = booklet::use_all(tx, &uses, today).await?;
    for Claim { row, .. } in claims.iter().filter(|claim| new.contains(&claim.row.id)) {
        let is_used = row.voucher.is_some_and(|voucher| used.contains(&voucher));
        if is_used || lost.contains_key(&row.id) {
            continue;
        }
        lost.insert(row.id, Reason::Used);
        if row.took_from_pool {
            offers::give_back(tx, row.offer).await?;
        }
    }
    for id in lost.keys() {
        store::take_away(tx, *id).await?;
    }
    let mut lines = Vec::with_capacity(claims.len());
    let mut verdicts = Vec::with_capacity(claims.len());
    for Claim { row, mark, .. } in claims {
        verdicts.push(match lost.remove(&row.id) {
            Some(reason) => Err(Stop::Lost(reason)),
            None if new.contains(&row.id) => {
                lines.push(line(&row, mark));
                Ok(row)
            }
            None => Err(Stop::Known),
        });
    }
    journal::record_all(tx, &lines).await?;
    Ok(verdicts)
}

fn line(row: &Redemption, mark: String) -> journal::New {
    journal::New {
        at: row.at,
        actor: journal_name(row.device),
        // Without the town: its own list of what happened would hold nothing else.
        municipality: None,
        entry: Entry::VoucherRedeemed { redemption: mark },
    }
}
