//! A page of the booklet in one question: tables of its neighbours, which it only reads.

use platform::clock::Moment;
use platform::db;
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult, QueryResult};

use super::super::store::{Booklet, Voucher};
use crate::ids::{BookletId, PartnerId, RedemptionId, VoucherId};
use crate::vouchers::redemption::{LastUse, Uses};

/// The booklet that a device holds.
pub struct Held {
    /// The booklet.
    pub booklet: Booklet,
    /// How often its codes were made anew: as often as those of the voucher that has gone through most of it.
    pub renewals: i64,
}

impl FromQueryResult for Held {
    fn from_query_result(row: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        let renewals = row.try_get(prefix, "renewals")?;
        Ok(Self { booklet: Booklet::from_query_result(row, prefix)?, renewals })
    }
}

/// The booklet that a device holds. One question: every page of the booklet asks it.
pub async fn by_session(c: &impl ConnectionTrait, hash: &str) -> Result<Option<Held>, DbErr> {
    db::one(
        c,
        "select id, card, municipality, issued_on, expires_on, tongue, opened_at, is_saved, was_saved, moved_at, \
         printed_at, has_answered, \
         (select coalesce(max(serial), 0) from voucher where voucher.booklet = booklet.id) as renewals \
         from booklet where session_hash = $1",
        values![hash],
    )
    .await
}

/// The columns of a booklet, named as the whole, beside one of its vouchers; nothing in the place of one where it has
/// none.
macro_rules! with_vouchers {
    ($more:literal, $which:literal) => {
        concat!(
            "select own.id, own.booklet, own.offer, own.serial, own.expires_on, own.period, own.used_in_period, \
             own.used, own.withdrawn, booklet.id as whole_id, booklet.card as whole_card, \
             booklet.municipality as whole_municipality, booklet.issued_on as whole_issued_on, \
             booklet.expires_on as whole_expires_on, booklet.tongue as whole_tongue, \
             booklet.opened_at as whole_opened_at, booklet.is_saved as whole_is_saved, \
             booklet.was_saved as whole_was_saved, booklet.moved_at as whole_moved_at, \
             booklet.printed_at as whole_printed_at, booklet.has_answered as whole_has_answered",
            $more,
            " from booklet left join voucher as own on own.booklet = booklet.id ",
            $which
        )
    };
}

/// The voucher of a row, if it holds one.
struct Part(Option<Voucher>);

impl FromQueryResult for Part {
    fn from_query_result(row: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        let id: Option<VoucherId> = row.try_get(prefix, "id")?;
        id.map(|_| Voucher::from_query_result(row, prefix)).transpose().map(Self)
    }
}

/// The booklet that a device holds, with all its vouchers.
pub async fn with_all(c: &impl ConnectionTrait, hash: &str) -> Result<Option<(Held, Vec<Voucher>)>, DbErr> {
    let sql = with_vouchers!("", "where booklet.session_hash = $1 order by own.id");
    let found = db::whole::<Booklet, Part>(c, sql, values![hash], "whole_").await?;
    Ok(found.map(|(booklet, parts)| {
        let vouchers: Vec<Voucher> = parts.into_iter().filter_map(|Part(voucher)| voucher).collect();
        let renewals = vouchers.iter().map(|voucher| voucher.serial).max().unwrap_or_default();
        (Held { booklet, renewals }, vouchers)
    }))
}

/// The last redemption of a voucher that counts.
#[derive(FromQueryResult)]
struct Latest {
    id: RedemptionId,
    partner: PartnerId,
    at: Moment,
    disputed_at: Option<Moment>,
    settled_at: Option<Moment>,
}

/// The booklet that a device holds, with one of its vouchers and what is known of its redemptions.
struct HeldWithOne {
    held: Held,
    one: Option<(Voucher, Uses)>,
}

impl FromQueryResult for HeldWithOne {
    fn from_query_result(row: &QueryResult, _: &str) -> Result<Self, DbErr> {
        let held = Held::from_query_result(row, "whole_")?;
        let Part(Some(voucher)) = Part::from_query_result(row, "")? else {
            return Ok(Self { held, one: None });
        };
        let id: Option<RedemptionId> = row.try_get("latest_", "id")?;
        let latest = id.map(|_| Latest::from_query_result(row, "latest_")).transpose()?;
        let last = latest.map(|latest| LastUse {
            at: latest.at,
            partner: latest.partner,
            redemption: latest.id,
            may_dispute: latest.disputed_at.is_none(),
            is_settled: latest.settled_at.is_some(),
        });
        let conflicts: i64 = row.try_get("", "conflicts")?;
        Ok(Self { held, one: Some((voucher, Uses { last, has_conflict: conflicts > 0 })) })
    }
}

/// The booklet that a device holds, with one of its vouchers and what is known of its redemptions; nothing in their place
/// where the voucher is another booklet's or none. One question, because a voucher is opened at the till.
pub async fn with_one(
    c: &impl ConnectionTrait,
    hash: &str,
    voucher: VoucherId,
) -> Result<Option<(Held, Option<(Voucher, Uses)>)>, DbErr> {
    let sql = with_vouchers!(
        ", (select coalesce(max(voucher.serial), 0) from voucher where voucher.booklet = booklet.id) \
         as whole_renewals, (select count(*) from redemption where redemption.voucher = own.id \
         and redemption.undone_at is null and redemption.is_conflict) as conflicts, latest.id as latest_id, \
         latest.partner as latest_partner, latest.at as latest_at, latest.disputed_at as latest_disputed_at, \
         latest.settled_at as latest_settled_at",
        "and own.id = $2 left join redemption as latest on latest.voucher = own.id and latest.undone_at is null \
         and not latest.is_conflict where booklet.session_hash = $1 order by latest.at desc, latest.id desc limit 1"
    );
    let found: Option<HeldWithOne> = db::one(c, sql, values![hash, voucher]).await?;
    Ok(found.map(|HeldWithOne { held, one }| (held, one)))
}

/// Whether a device holds a booklet.
///
/// # Errors
/// The database's own.
pub async fn is_held(c: &impl ConnectionTrait, id: BookletId, session: &str) -> Result<bool, DbErr> {
    let sql = "select count(*) as value from booklet where id = $1 and session_hash = $2";
    Ok(db::value::<i64>(c, sql, values![id, session]).await?.unwrap_or_default() > 0)
}
