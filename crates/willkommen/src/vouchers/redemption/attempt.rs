//! One attempt to redeem, exactly once: whatever becomes of it, a second one with the same key gets the same answer.

use platform::clock::Moment;
use platform::{Error, Result};
use sea_orm::DbErr;

use super::counting::{Claim, Stop, count};
use super::devices::{self, Device, journal_name, note_locked};
use super::doors::{Found, Shown, asks_comparison, look_again, look_up, used_at};
use super::refusals::{self, Refused};
use super::rules::{self, GUESS_MINUTES, Lock, MOST_WRONG_CODES, MOST_WRONG_CODES_A_DAY, Reason, Scan};
use super::store::{self, Redemption};
use crate::app::App;
use crate::ids::{OfferId, RedemptionId};
use crate::journal::{self, Entry};
use crate::vouchers::{booklet, offers};

/// What is tried.
#[derive(Clone, Debug)]
pub struct Attempt {
    /// Made before the first try.
    pub key: String,
    /// What was scanned or typed.
    pub scan: Scan,
    /// When it was shown.
    pub shown: Shown,
    /// Whether somebody has compared a name in the place of the part of the code that changes.
    pub is_compared: bool,
}

impl Attempt {
    const fn is_offline(&self) -> bool {
        self.noted_at().is_some()
    }

    /// When a phone without a connection noted it, by our own clock.
    const fn noted_at(&self) -> Option<Moment> {
        match self.shown {
            Shown::Offline(noted) => Some(noted),
            _ => None,
        }
    }
}

/// What became of it.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// It counts, or it is a conflict.
    Redeemed(Redemption),
    /// It was refused.
    Refused(Refused),
}

/// The mark by which the journal names a redemption. Only who has the key finds the redemption that it belongs to.
pub fn mark(app: &App, id: RedemptionId) -> String {
    app.key.seal_hex("redemption", &id.to_string())
}

/// What became of an attempt of this phone before; an attempt of another one is not there. It is on disk.
///
/// # Errors
/// The database's own.
pub async fn known(app: &App, device: &Device, key: &str) -> Result<Option<Outcome>> {
    let c = app.db.read();
    let (of, outcome) = if let Some(redemption) = store::by_attempt(c, key).await? {
        (redemption.device, Outcome::Redeemed(redemption))
    } else if let Some(refusal) = refusals::by_attempt(c, key).await? {
        (Some(refusal.device), Outcome::Refused(refusal))
    } else {
        return Ok(None);
    };
    app.db.settled().await?;
    Ok((of == Some(device.id)).then_some(outcome))
}

/// Redeems a voucher, or says why not. Answered when it is on disk.
///
/// # Errors
/// When the attempt belongs to another phone, and the database's own.
pub async fn redeem(app: &App, device: &Device, attempt: &Attempt) -> Result<Outcome> {
    let Some(found) = look_again(app, device.partner, &attempt.scan, attempt.shown).await? else {
        return refuse(app, device, attempt, Reason::Unknown, None).await;
    };
    // Before the verdict, which may depend on which phone had a connection first.
    if is_beyond(app, device, attempt, &found).await? {
        return settle(app, device, attempt, &found, Reason::Many).await;
    }
    if let Err(reason) = found.verdict {
        return settle(app, device, attempt, &found, reason).await;
    }
    // Without a connection the page does not know that somebody has to compare a name.
    let is_unproven = asks_comparison(&found.offer, &attempt.scan);
    if attempt.is_offline() && (found.offer.offline_most < 1 || is_unproven) {
        return settle(app, device, attempt, &found, Reason::Offline).await;
    }
    let row = row(app, device, attempt, &found);
    let mark = mark(app, row.id);
    let claim = Claim::new(row, &found.voucher, found.offer.uses, mark);
    match count(app, claim).await {
        Ok(redemption) => Ok(Outcome::Redeemed(redemption)),
        Err(Stop::Known) => known(app, device, &attempt.key).await?.ok_or(Error::Conflict),
        Err(Stop::Lost(lost)) => {
            // What has changed since it was looked up says more than that something has.
            let now = look_up(app, device.partner, &attempt.scan, attempt.shown).await?;
            // A voucher that has got another code meanwhile, or has gone, was there: nobody has guessed.
            let reason = now.map_or(Reason::Stale, |now| now.verdict.err().unwrap_or(lost));
            settle(app, device, attempt, &found, reason).await
        }
        Err(Stop::Fault(fault)) => Err(fault.into()),
    }
}

/// Whether as many of this offer as may wait on one phone waited there already when this one was noted. Only the
/// phone's own notes count, whatever has become of them, so that other phones change nothing about it.
async fn is_beyond(app: &App, device: &Device, attempt: &Attempt, found: &Found) -> Result<bool> {
    let Shown::Offline(noted) = attempt.shown else { return Ok(false) };
    if found.offer.offline_most < 1 || found.verdict == Err(Reason::Elsewhere) {
        return Ok(false);
    }
    let waited = store::waited(app.db.read(), device, found.offer.id, noted).await?;
    Ok(waited >= found.offer.offline_most)
}

fn row(app: &App, device: &Device, attempt: &Attempt, found: &Found) -> Redemption {
    let (key, voucher, offer) = (attempt.key.clone(), found.voucher.id, found.offer.id);
    let now = app.clock.now();
    Redemption {
        device_at: attempt.noted_at(),
        is_offline: attempt.is_offline(),
        is_compared: attempt.is_compared,
        period: found.period.clone(),
        took_from_pool: found.offer.pool.is_some(),
        ..Redemption::new(key, voucher, offer, device.partner, found.municipality, device.id, now)
    }
}

/// What becomes of a voucher that is there and cannot be redeemed. Where a benefit was given without a connection
/// and another redemption was faster, both are told; everything else is a refusal.
async fn settle(
    app: &App,
    device: &Device,
    attempt: &Attempt,
    found: &Found,
    lost: Reason,
) -> Result<Outcome> {
    // The first answer to this very attempt may be what stands in its way.
    if let Some(outcome) = known(app, device, &attempt.key).await? {
        return Ok(outcome);
    }
    if attempt.is_offline() && lost.is_conflict() && found.offer.offline_most > 0 {
        let conflict = Redemption {
            is_conflict: true,
            conflict: lost.word().to_owned(),
            took_from_pool: false,
            ..row(app, device, attempt, found)
        };
        return note_conflict(app, device, conflict).await;
    }
    refuse(app, device, attempt, lost, Some(found)).await
}

/// Notes a redemption that does not count. It raises nothing, so the end is the same whichever came first.
async fn note_conflict(app: &App, device: &Device, row: Redemption) -> Result<Outcome> {
    let (mark, actor, key) = (mark(app, row.id), journal_name(device.id), row.attempt.clone());
    let noted = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                if !store::add(tx, &row).await? {
                    return Ok(None);
                }
                let entry = Entry::RedemptionConflict { redemption: mark };
                journal::record(tx, row.at, &actor, None, &entry, "").await?;
                Ok::<_, Error>(Some(row))
            })
        })
        .await?;
    match noted {
        Some(row) => Ok(Outcome::Redeemed(row)),
        None => known(app, device, &key).await?.ok_or(Error::Conflict),
    }
}

/// Notes that an attempt was refused, and locks who seems to guess.
///
/// # Errors
/// When the attempt belongs to another phone, and the database's own.
pub async fn refuse(
    app: &App,
    device: &Device,
    attempt: &Attempt,
    reason: Reason,
    found: Option<&Found>,
) -> Result<Outcome> {
    let offer: Option<OfferId> = found.map(|found| found.offer.id).filter(|_| !reason.is_wrong());
    let used_at = match found {
        Some(found) if reason == Reason::Used => used_at(app, found.voucher.id).await?,
        _ => None,
    };
    let row = Refused {
        id: platform::chance::id(),
        device: device.id,
        partner: device.partner,
        attempt: attempt.key.clone(),
        reason: reason.word().to_owned(),
        offer,
        used_at,
        at: app.clock.now(),
        device_at: attempt.noted_at(),
        is_offline: attempt.is_offline(),
    };
    let answer = row.clone();
    let is_new = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                if !refusals::add(tx, &row).await? {
                    return Ok(false);
                }
                if row.reason().is_wrong() {
                    lock_guessers(tx, &row).await?;
                }
                Ok::<_, Error>(true)
            })
        })
        .await?;
    if reason.is_wrong() {
        app.wake.notify_waiters();
    }
    if is_new {
        return Ok(Outcome::Refused(answer));
    }
    known(app, device, &attempt.key).await?.ok_or(Error::Conflict)
}

/// Locks the phone, or all phones of the partner, once too many wrong codes were tried.
async fn lock_guessers(tx: &platform::db::Tx, row: &Refused) -> Result<()> {
    let (now, actor) = (row.at, journal_name(row.device));
    let mut locked = Vec::new();
    let since = now.plus_minutes(-GUESS_MINUTES);
    if refusals::wrong_codes(tx, row.device, since).await? >= MOST_WRONG_CODES {
        locked.push(row.device);
    }
    let since = now.plus_minutes(-24 * 60);
    if refusals::wrong_codes_of(tx, row.partner, since).await? >= MOST_WRONG_CODES_A_DAY {
        let all = devices::store::of_partner(tx, row.partner).await?;
        locked = all.into_iter().map(|device| device.id).collect();
    }
    for device in locked {
        if devices::store::lock(tx, device, Lock::Codes, None, now).await? {
            note_locked(tx, device, Lock::Codes, &actor, now).await?;
        }
    }
    Ok(())
}

/// Takes a redemption back: the voucher has its use again, and the pool its piece. False when that was done
/// already.
///
/// # Errors
/// The database's own.
pub async fn undo(app: &App, redemption: Redemption, by: rules::Undoer, actor: String) -> Result<bool> {
    let (now, mark) = (app.clock.now(), mark(app, redemption.id));
    app.db
        .write(move |tx| {
            Box::pin(
                async move { Ok::<_, Error>(take_back(tx, &redemption, (by, &actor), mark, now).await?) },
            )
        })
        .await
}

/// The same inside a write.
///
/// # Errors
/// The database's own.
pub async fn take_back(
    tx: &platform::db::Tx,
    redemption: &Redemption,
    by: (rules::Undoer, &str),
    mark: String,
    now: Moment,
) -> Result<bool, DbErr> {
    let (by, actor) = by;
    if !store::undo(tx, redemption.id, by, now).await? {
        return Ok(false);
    }
    // Once nobody can tell any more which voucher it was, only the pool gets something back.
    if let Some(voucher) = redemption.voucher {
        booklet::undo_one(tx, voucher, &redemption.period).await?;
    }
    if redemption.took_from_pool {
        offers::give_back(tx, redemption.offer).await?;
    }
    let entry = Entry::RedemptionUndone { redemption: mark, by: by.word().to_owned() };
    let town = (by == rules::Undoer::Office).then_some(redemption.municipality);
    journal::record(tx, now, actor, town, &entry, "").await?;
    Ok(true)
}
