//! Tables `redemption` and `redemption_refusal`.

use std::collections::HashSet;

use platform::clock::Moment;
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use uuid::Uuid;

use super::rules::{KEPT_DAYS, REFUSALS_KEPT_DAYS, Reason, Undoer};
use crate::ids::{DeviceId, MunicipalityId, OfferId, PartnerId, PersonId, RedemptionId, VoucherId};

/// The tables this file owns.
pub const TABLES: &[&str] = &["redemption", "redemption_refusal"];

/// So many rows are changed or deleted in one write.
pub const PIECE: i64 = 200;

/// What was redeemed, or would have been if another one had not been faster.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Redemption {
    pub id: RedemptionId,
    /// Forgotten after 30 days.
    pub voucher: Option<VoucherId>,
    pub offer: OfferId,
    pub partner: PartnerId,
    /// The town of the booklet.
    pub municipality: MunicipalityId,
    pub device: DeviceId,
    /// When, by our clock.
    pub at: Moment,
    /// When, by the clock of a phone that had no connection.
    pub device_at: Option<Moment>,
    pub is_offline: bool,
    /// Made before the first try, so that a second one gets the same answer.
    pub attempt: String,
    /// The period that it was counted in.
    pub period: String,
    pub took_from_pool: bool,
    /// Whether it does not count, because another one did.
    pub is_conflict: bool,
    /// The word of the reason of a conflict; empty otherwise.
    pub conflict: String,
    pub undone_at: Option<Moment>,
    pub undone_by: Option<String>,
    pub disputed_at: Option<Moment>,
    /// When the project lead settled that it stays redeemed.
    pub settled_at: Option<Moment>,
}

macro_rules! redemptions {
    ($which:literal) => {
        concat!(
            "select id, voucher, offer, partner, municipality, device, at, device_at, is_offline, attempt, \
             period, took_from_pool, is_conflict, conflict, undone_at, undone_by, disputed_at, \
             settled_at from redemption ",
            $which
        )
    };
}

/// Adds redemptions and answers which were added. One whose attempt is known already, as redeemed or as refused,
/// changes nothing. Both are asked in the one statement that takes the attempt, so that nobody comes in between.
pub async fn add_all(
    tx: &Tx,
    redemptions: impl IntoIterator<Item = &Redemption>,
) -> Result<HashSet<RedemptionId>, DbErr> {
    let rows = redemptions
        .into_iter()
        .map(|row| {
            values![
                row.id,
                row.voucher,
                row.offer,
                row.partner,
                row.municipality,
                row.device,
                row.at,
                row.device_at,
                row.is_offline,
                row.attempt.as_str(),
                row.period.as_str(),
                row.took_from_pool,
                row.is_conflict,
                row.conflict.as_str(),
            ]
        })
        .collect();
    let added: Vec<Named> = db::all_rows(
        tx,
        "insert into redemption (id, voucher, offer, partner, municipality, device, at, device_at, is_offline, \
         attempt, period, took_from_pool, is_conflict, conflict) \
         select column1, column2, column3, column4, column5, column6, column7, column8, column9, column10, \
         column11, column12, column13, column14 from (values {rows}) as given \
         where not exists (select 1 from redemption_refusal where attempt = column10) \
         on conflict (attempt) do nothing returning id",
        rows,
    )
    .await?;
    Ok(added.into_iter().map(|row| row.id).collect())
}

/// Adds a redemption; false when the attempt is known already.
pub async fn add(tx: &Tx, row: &Redemption) -> Result<bool, DbErr> {
    Ok(!add_all(tx, [row]).await?.is_empty())
}

/// Takes a redemption away again that this very write has added.
pub async fn take_away(tx: &Tx, id: RedemptionId) -> Result<(), DbErr> {
    db::run(tx, "delete from redemption where id = $1", values![id]).await.map(drop)
}

/// A redemption.
pub async fn one(c: &impl ConnectionTrait, id: RedemptionId) -> Result<Option<Redemption>, DbErr> {
    db::one(c, redemptions!("where id = $1"), values![id]).await
}

/// The redemption of an attempt.
pub async fn by_attempt(c: &impl ConnectionTrait, attempt: &str) -> Result<Option<Redemption>, DbErr> {
    db::one(c, redemptions!("where attempt = $1"), values![attempt]).await
}

/// The redemptions of a voucher that stand, conflicts among them, newest first.
pub async fn of_voucher(c: &impl ConnectionTrait, voucher: VoucherId) -> Result<Vec<Redemption>, DbErr> {
    db::all(
        c,
        redemptions!("where voucher = $1 and undone_at is null order by at desc, id desc limit 100"),
        values![voucher],
    )
    .await
}

/// The phone on which a partner has redeemed an offer at a moment, of the redemptions that count.
pub async fn device_at(
    c: &impl ConnectionTrait,
    partner: PartnerId,
    offer: OfferId,
    at: Moment,
) -> Result<Option<DeviceId>, DbErr> {
    let sql = "select device as value from redemption \
               where partner = $1 and offer = $2 and at = $3 and not is_conflict order by id limit 1";
    db::value(c, sql, values![partner, offer, at]).await
}

/// The redemptions of a partner, newest first: so many, after having left out so many.
pub async fn of_partner(
    c: &impl ConnectionTrait,
    partner: PartnerId,
    most: usize,
    skipped: usize,
) -> Result<Vec<Redemption>, DbErr> {
    db::all(
        c,
        redemptions!("where partner = $1 order by at desc, id desc limit $2 offset $3"),
        values![partner, most as i64, skipped as i64],
    )
    .await
}

/// How many redemptions a partner has.
pub async fn count_of_partner(c: &impl ConnectionTrait, partner: PartnerId) -> Result<i64, DbErr> {
    let sql = "select count(*) as value from redemption where partner = $1";
    Ok(db::value(c, sql, values![partner]).await?.unwrap_or(0))
}

/// What newcomers of a town say was not they: what is open first, each newest first.
pub async fn disputed(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<Vec<Redemption>, DbErr> {
    db::all(
        c,
        redemptions!(
            "where municipality = $1 and disputed_at is not null \
             order by case when undone_at is null and settled_at is null then 0 else 1 end, disputed_at desc, \
             id desc limit 200"
        ),
        values![town],
    )
    .await
}

/// Undoes a redemption that counts; false when that was done already.
pub async fn undo(tx: &Tx, id: RedemptionId, by: Undoer, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update redemption set undone_at = $2, undone_by = $3 \
         where id = $1 and undone_at is null and not is_conflict",
        values![id, now, by.word()],
    )
    .await?;
    Ok(changed == 1)
}

/// Notes that a newcomer says it was not they; false when that was noted already, or was undone.
pub async fn dispute(tx: &Tx, id: RedemptionId, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update redemption set disputed_at = $2 \
         where id = $1 and disputed_at is null and undone_at is null and not is_conflict",
        values![id, now],
    )
    .await?;
    Ok(changed == 1)
}

/// Notes that a disputed redemption stays redeemed; false when that was noted already, or it was undone.
pub async fn settle(tx: &Tx, id: RedemptionId, by: PersonId, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update redemption set settled_at = $2, settled_by = $3 \
         where id = $1 and disputed_at is not null and undone_at is null and settled_at is null",
        values![id, now, by],
    )
    .await?;
    Ok(changed == 1)
}

#[derive(FromQueryResult)]
struct Named {
    id: RedemptionId,
}

/// Forgets which voucher was redeemed before a moment, the oldest first and a piece at a time; answers how many rows that was. The
/// key of the attempt goes too: the phone that made it may still hold it beside the code.
pub async fn cut_links(tx: &Tx, before: Moment) -> Result<u64, DbErr> {
    let sql = "select id from redemption where voucher is not null and at < $1 order by at limit $2";
    let rows: Vec<Named> = db::all(tx, sql, values![before, PIECE]).await?;
    for row in &rows {
        let sql = "update redemption set voucher = null, attempt = $2 where id = $1";
        db::run(tx, sql, values![row.id, row.id.to_string()]).await?;
    }
    Ok(rows.len() as u64)
}

/// Deletes what a partner has redeemed or tried so long ago that it is kept no longer, a piece at a time; answers how many
/// rows went. By partner, because that is the order in which the rows can be found.
pub async fn sweep(tx: &Tx, partner: PartnerId, now: Moment) -> Result<u64, DbErr> {
    let before = now.plus_minutes(-KEPT_DAYS * 24 * 60);
    let sql = "delete from redemption where id in \
               (select id from redemption where partner = $1 and at < $2 limit $3)";
    let redemptions = db::run(tx, sql, values![partner, before, PIECE]).await?;
    let before = now.plus_minutes(-REFUSALS_KEPT_DAYS * 24 * 60);
    let sql = "delete from redemption_refusal where id in \
               (select id from redemption_refusal where partner = $1 and at < $2 limit $3)";
    Ok(redemptions + db::run(tx, sql, values![partner, before, PIECE]).await?)
}

/// An attempt that was refused.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Refused {
    pub id: Uuid,
    pub device: DeviceId,
    pub partner: PartnerId,
    pub attempt: String,
    pub reason: String,
    /// The offer, if the partner may know it.
    pub offer: Option<OfferId>,
    /// When the voucher had been redeemed before.
    pub used_at: Option<Moment>,
    pub at: Moment,
    pub device_at: Option<Moment>,
    pub is_offline: bool,
}

impl Refused {
    /// Why.
    pub fn reason(&self) -> Reason {
        Reason::from_word(&self.reason).unwrap_or(Reason::Unknown)
    }
}

/// Adds an attempt that was refused; false when the attempt is known already, which changes nothing.
pub async fn add_refusal(tx: &Tx, row: &Refused) -> Result<bool, DbErr> {
    let added = db::run(
        tx,
        "insert into redemption_refusal (id, device, partner, attempt, reason, is_wrong, offer, used_at, at, \
         device_at, is_offline) \
         select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11 \
         where not exists (select 1 from redemption where attempt = $4) \
         on conflict (attempt) do nothing",
        values![
            row.id,
            row.device,
            row.partner,
            row.attempt.as_str(),
            row.reason.as_str(),
            row.reason().is_wrong(),
            row.offer,
            row.used_at,
            row.at,
            row.device_at,
            row.is_offline,
        ],
    )
    .await?;
    Ok(added == 1)
}

/// The refusal of an attempt.
pub async fn refusal(c: &impl ConnectionTrait, attempt: &str) -> Result<Option<Refused>, DbErr> {
    db::one(
        c,
        "select id, device, partner, attempt, reason, offer, used_at, at, device_at, is_offline \
         from redemption_refusal where attempt = $1",
        values![attempt],
    )
    .await
}

/// How many wrong codes a phone has tried since a moment.
pub async fn wrong_codes(c: &impl ConnectionTrait, device: DeviceId, since: Moment) -> Result<i64, DbErr> {
    let sql = "select count(*) as value from redemption_refusal where device = $1 and at > $2 and is_wrong";
    Ok(db::value(c, sql, values![device, since]).await?.unwrap_or(0))
}

/// How many wrong codes all phones of a partner have tried since a moment.
pub async fn wrong_codes_of(
    c: &impl ConnectionTrait,
    partner: PartnerId,
    since: Moment,
) -> Result<i64, DbErr> {
    let sql = "select count(*) as value from redemption_refusal where partner = $1 and at > $2 and is_wrong";
    Ok(db::value(c, sql, values![partner, since]).await?.unwrap_or(0))
}

/// How often an offer was redeemed for booklets of a town.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Counted {
    /// The offer.
    pub offer: OfferId,
    /// Its partner.
    pub partner: PartnerId,
    /// The town of the booklets.
    pub municipality: MunicipalityId,
    /// How often.
    pub many: i64,
}

/// What was redeemed from one moment to another, without what was undone or did not count.
///
/// # Errors
/// The database's own.
pub async fn counted(c: &impl ConnectionTrait, since: Moment, until: Moment) -> Result<Vec<Counted>, DbErr> {
    db::all(
        c,
        "select offer, partner, municipality, count(*) as many from redemption \
         where at >= $1 and at < $2 and undone_at is null and not is_conflict \
         group by offer, partner, municipality",
        values![since, until],
    )
    .await
}

/// When the first redemption was.
///
/// # Errors
/// The database's own.
pub async fn first_at(c: &impl ConnectionTrait) -> Result<Option<Moment>, DbErr> {
    db::value(c, "select at as value from redemption order by at limit 1", vec![]).await
}

/// A redemption that counts, as far as it matters for what is unusual.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Act {
    /// The phone.
    pub device: DeviceId,
    /// Its partner.
    pub partner: PartnerId,
    /// The town of the booklet.
    pub municipality: MunicipalityId,
    /// The voucher, as long as that is known.
    pub voucher: Option<VoucherId>,
    /// When; by the phone's clock if it had no connection, so that a queue sent at once is no burst.
    pub at: Moment,
}

/// The redemptions that count, from one moment to another.
///
/// # Errors
/// The database's own.
pub async fn acts(c: &impl ConnectionTrait, since: Moment, until: Moment) -> Result<Vec<Act>, DbErr> {
    db::all(
        c,
        "select device, partner, municipality, voucher, coalesce(device_at, at) as at from redemption \
         where at >= $1 and at < $2 and undone_at is null and not is_conflict",
        values![since, until],
    )
    .await
}

/// A wrong code that was tried.
#[derive(Clone, Debug, FromQueryResult)]
pub struct WrongCode {
    /// The phone.
    pub device: DeviceId,
    /// Its partner.
    pub partner: PartnerId,
    /// When.
    pub at: Moment,
}

/// The wrong codes from one moment to another.
///
/// # Errors
/// The database's own.
pub async fn wrong_codes_between(
    c: &impl ConnectionTrait,
    since: Moment,
    until: Moment,
) -> Result<Vec<WrongCode>, DbErr> {
    let sql = "select device, partner, at from redemption_refusal where at >= $1 and at < $2 and is_wrong";
    db::all(c, sql, values![since, until]).await
}

/// How many redemptions of a town newcomers say were not theirs, without what was undone or settled.
///
/// # Errors
/// The database's own.
pub async fn open_disputes(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<usize, DbErr> {
    let count: Option<i64> = db::value(
        c,
        "select count(*) as value from redemption \
         where municipality = $1 and disputed_at is not null and undone_at is null and settled_at is null",
        values![town],
    )
    .await?;
    Ok(usize::try_from(count.unwrap_or(0)).unwrap_or(0))
}
