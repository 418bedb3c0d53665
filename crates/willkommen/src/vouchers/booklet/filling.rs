//! Which vouchers are in a booklet: one for every offer of its town, also for those that come later.

use platform::clock::{Day, Moment};
use platform::db::Tx;
use platform::secret::Key;
use platform::{Error, Result};
use sea_orm::DbErr;

use super::mark;
use super::store::{self, Booklet};
use crate::app::App;
use crate::ids::{BookletId, CardId, MunicipalityId, OfferId, VoucherId};
use crate::vouchers::code::VOUCHER;
use crate::vouchers::offers::{self, Offer};

/// So many vouchers come or change in one transaction: whoever redeems meanwhile waits for no more.
const PIECE: i64 = 200;

/// Puts a voucher for every offer of its town into a booklet that lacks one; answers how many came.
///
/// # Errors
/// The database's own.
pub async fn complete(tx: &Tx, key: &Key, booklet: &Booklet, today: Day) -> Result<usize, DbErr> {
    let mut added = 0;
    for offer in offers::in_booklet(tx, booklet.municipality, today).await? {
        added += usize::from(add(tx, key, booklet, &offer, today).await?);
    }
    Ok(added)
}

/// A voucher for one offer, unless it would be over already or there is one.
async fn add(tx: &Tx, key: &Key, booklet: &Booklet, offer: &Offer, today: Day) -> Result<bool, DbErr> {
    // An offer may last longer than the booklet is kept.
    let until = offer.valid_until(booklet.issued_on).min(booklet.expires_on);
    if until < today {
        return Ok(false);
    }
    let id = VoucherId::new();
    let hash = VOUCHER.hash(key, &mark::code_of(key, id, 0));
    store::add_voucher(tx, id, booklet.id, offer.id, &hash, until).await
}

/// Puts an offer that was approved into all booklets of its towns, in pieces. What is there already stays, so
/// it may run twice.
///
/// # Errors
/// The database's own; the pieces before it are done.
pub async fn add_offer(app: &App, offer: OfferId) -> Result<()> {
    for town in store::municipalities(app.db.read()).await? {
        let present = offers::in_booklet(app.db.read(), town, app.clock.today()).await?;
        if let Some(offer) = present.into_iter().find(|present| present.id == offer) {
            // The town may have ended it once and agreed anew.
            let id = offer.id;
            withdraw(app, id, Some(town), false).await?;
            fill(app, town, offer).await?;
        }
    }
    Ok(())
}

/// The same for all offers: those that begin on a day of their own come on that day. Called once an hour.
///
/// # Errors
/// The database's own; the pieces before it are done.
pub async fn fill_all(app: &App) -> Result<()> {
    for town in store::municipalities(app.db.read()).await? {
        for offer in offers::in_booklet(app.db.read(), town, app.clock.today()).await? {
            fill(app, town, offer).await?;
        }
    }
    Ok(())
}

/// Takes an offer that has ended out of the booklets of a town, or out of all.
///
/// # Errors
/// The database's own.
pub async fn end_offer(app: &App, offer: OfferId, town: Option<MunicipalityId>) -> Result<()> {
    withdraw(app, offer, town, true).await
}

async fn withdraw(app: &App, offer: OfferId, town: Option<MunicipalityId>, is_over: bool) -> Result<()> {
    let today = app.clock.today();
    loop {
        let changed = app
            .db
            .write(move |tx| {
                Box::pin(async move {
                    // Ended since it was asked: nothing is put back.
                    if let Some(town) = town
                        && !is_over
                        && given(tx, town, offer, today).await?.is_none()
                    {
                        return Ok(0);
                    }
                    let changed = match town {
                        Some(town) => store::withdraw_in(tx, offer, town, is_over, PIECE).await?,
                        None => store::withdraw(tx, offer, is_over, PIECE).await?,
                    };
                    Ok::<_, Error>(changed)
                })
            })
            .await?;
        if changed == 0 {
            return Ok(());
        }
    }
}

/// An offer, if the town gives it.
async fn given(tx: &Tx, town: MunicipalityId, offer: OfferId, today: Day) -> Result<Option<Offer>, DbErr> {
    let present = offers::in_booklet(tx, town, today).await?;
    Ok(present.into_iter().find(|present| present.id == offer))
}

async fn fill(app: &App, town: MunicipalityId, offer: Offer) -> Result<()> {
    let today = app.clock.today();
    // Whoever came earlier would get a voucher that is over.
    let days = i32::try_from(offer.valid_days).unwrap_or(i32::MAX);
    let since = today.plus_days(-days.clamp(0, 10_000));
    let id = offer.id;
    let mut after: Option<BookletId> = None;
    loop {
        let piece = store::without(app.db.read(), town, id, since, after, PIECE).await?;
        let Some(last) = piece.last() else { return Ok(()) };
        after = Some(last.id);
        let inner = app.clone();
        let is_given = app
            .db
            .write(move |tx| {
                Box::pin(async move {
                    // It may have ended, here or everywhere, since the piece before.
                    let Some(offer) = given(tx, town, id, today).await? else { return Ok(false) };
                    for booklet in &piece {
                        // It may have been deleted since it was found.
                        if store::of(tx, booklet.id).await?.is_some() {
                            add(tx, &inner.key, booklet, &offer, today).await?;
                        }
                    }
                    Ok::<_, Error>(true)
                })
            })
            .await?;
        if !is_given {
            return Ok(());
        }
    }
}

/// What stands in the place of a code's hash while nobody can be told the new code yet.
const LOST: &str = "lost ";

/// A card was given in the place of a lost one: its booklet waits for the new card, the device that held it
/// holds nothing, and codes that somebody may have seen on it redeem nothing. New ones are made when the new
/// card opens the booklet.
///
/// # Errors
/// The database's own.
pub async fn moved_to(tx: &Tx, old: CardId, new: CardId, now: Moment) -> Result<(), DbErr> {
    let Some(booklet) = store::by_card(tx, old).await? else { return Ok(()) };
    store::give_to(tx, booklet.id, new, now).await?;
    for voucher in store::vouchers_of(tx, booklet.id).await? {
        let nothing = format!("{LOST}{}", platform::chance::token());
        store::renew_code(tx, voucher.id, voucher.serial + 1, &nothing).await?;
    }
    Ok(())
}

/// Makes new codes for a booklet that another device holds from now on: whoever has opened it before, or has seen
/// its codes, redeems nothing with them.
pub async fn renew_codes(tx: &Tx, key: &Key, booklet: BookletId) -> Result<(), DbErr> {
    for voucher in store::vouchers_of(tx, booklet).await? {
        let serial = voucher.serial + 1;
        let hash = VOUCHER.hash(key, &mark::code_of(key, voucher.id, serial));
        store::renew_code(tx, voucher.id, serial, &hash).await?;
    }
    Ok(())
}
