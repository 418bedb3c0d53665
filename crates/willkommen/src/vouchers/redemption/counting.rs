//! The one write that decides which redemptions count, for all that come at the same moment.
//!
//! It takes the attempt, a piece of the pool and a use of the voucher, or nothing of it. Doing so for many at once
//! costs the database hardly more messages than for one.

use std::collections::HashSet;
use std::sync::Arc;

use platform::clock::Day;
use platform::db::{self, Tx};
use platform::gather::{self, Gather, Taken};
use sea_orm::DbErr;

use super::devices::TILL;
use super::rules::Reason;
use super::store::{self, Added, Redemption};
use crate::app::App;
use crate::ids::{RedemptionId, VoucherId};
use crate::journal::{self, Entry};
use crate::vouchers::booklet::{self, Use, Used, Voucher};
use crate::vouchers::offers;

/// A redemption that is to count.
#[derive(Clone, Debug)]
pub struct Claim {
    /// As it would be stored.
    pub row: Redemption,
    /// The use of the voucher that it takes.
    pub takes: Use,
    /// How the journal names it.
    pub mark: String,
}

impl Claim {
    /// The redemption of a voucher, as it was looked up, that may be used so often in the redemption's period.
    pub fn new(row: Redemption, voucher: &Voucher, allowed: i64, mark: String) -> Self {
        let takes = Use { voucher: voucher.id, serial: voucher.serial, period: row.period.clone(), allowed };
        Self { takes, row, mark }
    }
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

/// The claims that are decided together.
type Turn = Taken<Claim, Verdict>;

/// Lets a redemption count, or says why not. Answered when it is on disk.
pub async fn count(app: &App, claim: Claim) -> Verdict {
    let inner = app.clone();
    let brought = app.counting.bring(claim, |turn| decide(inner, turn)).await;
    brought.unwrap_or_else(|| Err(Stop::Fault(DbErr::Custom("a group of redemptions broke off".into()))))
}

async fn decide(app: App, turn: Turn) -> Vec<Verdict> {
    let all = Arc::clone(&turn);
    if let Ok(verdicts) = write(&app, move || gather::take(&all)).await {
        return verdicts;
    }
    // What the database refuses of one must not take the others with it.
    let claims = gather::take(&turn);
    let mut verdicts = Vec::with_capacity(claims.len());
    for claim in claims {
        let alone = write(&app, || vec![claim]).await;
        verdicts.push(match alone {
            Ok(mut verdict) => verdict.pop().unwrap_or(Err(Stop::Known)),
            Err(fault) => Err(Stop::Fault(fault)),
        });
    }
    verdicts
}

/// Decides on claims that are named only when the writer has come to them: until then more may join.
async fn write(
    app: &App,
    claims: impl FnOnce() -> Vec<Claim> + Send + 'static,
) -> Result<Vec<Verdict>, DbErr> {
    let today = app.clock.today();
    app.db.write(move |tx| Box::pin(async move { take(tx, claims(), today).await })).await
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
            vouchers.insert(claim.takes.voucher) && attempts.insert(claim.row.attempt.clone())
        });
        let (places, claims): (Vec<usize>, Vec<Claim>) = now.into_iter().unzip();
        for (place, verdict) in places.into_iter().zip(take_apart(tx, claims, today).await?) {
            verdicts[place] = Some(verdict);
        }
        waiting = later;
    }
    Ok(verdicts.into_iter().flatten().collect())
}

/// Decides on claims of as many vouchers and attempts. The vouchers come first: one that is used already shall not hold
/// the last piece of a pool while somebody behind it is refused.
async fn take_apart(tx: &Tx, claims: Vec<Claim>, today: Day) -> Result<Vec<Verdict>, DbErr> {
    let adding = store::adding(tx, claims.iter().map(|claim| &claim.row));
    let using = booklet::using(tx, claims.iter().map(|claim| &claim.takes), today);
    let (added, used): (Vec<Added>, Vec<Used>) = db::both(tx, adding, using).await?;
    let added: HashSet<RedemptionId> = added.into_iter().map(|row| row.id).collect();
    let used: HashSet<VoucherId> = used.into_iter().map(|row| row.id).collect();
    let mut lines = Vec::with_capacity(claims.len());
    let mut verdicts = Vec::with_capacity(claims.len());
    for Claim { row, takes, mark } in claims {
        let is_used = used.contains(&takes.voucher);
        let stop = match (added.contains(&row.id), is_used) {
            (false, _) => Some(Stop::Known),
            (true, false) => Some(Stop::Lost(Reason::Used)),
            (true, true) if row.took_from_pool && !offers::take(tx, row.offer).await? => {
                Some(Stop::Lost(Reason::Pool))
            }
            (true, true) => None,
        };
        // Its period stays where it is; one that was given in an earlier one and is sent later comes too late.
        if stop.is_some() && is_used {
            booklet::undo_one(tx, takes.voucher, &takes.period).await?;
        }
        if matches!(stop, Some(Stop::Lost(_))) {
            store::take_away(tx, row.id).await?;
        }
        verdicts.push(match stop {
            Some(stop) => Err(stop),
            None => {
                lines.push(line(&row, mark));
                Ok(row)
            }
        });
    }
    journal::record_all(tx, lines).await?;
    Ok(verdicts)
}

fn line(row: &Redemption, mark: String) -> journal::New {
    journal::New {
        at: row.at,
        // Not which one: the line stays for ever, and where a partner has redeemed once in a month it would say when
        // that was. As long as it is known, the redemption itself names the phone.
        actor: TILL.to_owned(),
        // Without the town: its own list of what happened would hold nothing else.
        municipality: None,
        entry: Entry::VoucherRedeemed { redemption: mark },
    }
}
