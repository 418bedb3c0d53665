//! Table `redemption`.

use std::collections::BTreeSet;

use platform::clock::{Clock, Day, Moment};
use platform::db::{self, Returning, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use uuid::Uuid;

use super::devices::Device;
use super::hours::{self, month_of};
use super::rules::{KEPT_DAYS, Undoer};
use crate::ids::{DeviceId, MunicipalityId, OfferId, PartnerId, PersonId, RedemptionId, VoucherId};

/// The tables this file owns.
pub const TABLES: &[&str] = &["redemption"];

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
    /// Forgotten after 30 days.
    pub device: Option<DeviceId>,
    /// When, by our clock; after 30 days the beginning of the month.
    pub at: Moment,
    /// When a phone without a connection noted it, by our clock as well; forgotten after 30 days.
    pub device_at: Option<Moment>,
    pub is_offline: bool,
    /// Whether somebody compared a name in the place of the part of the code that changes.
    pub is_compared: bool,
    /// Made before the first try, so that a second one gets the same answer.
    pub attempt: String,
    /// The period that it was counted in; forgotten after 30 days.
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
    /// When the partner asked the town to undo it.
    pub undo_asked_at: Option<Moment>,
    /// Why; may be empty, and is forgotten with the voucher after 30 days.
    pub undo_reason: String,
    /// When the project lead declined that.
    pub undo_declined_at: Option<Moment>,
}

impl Redemption {
    /// A redemption with a connection, without a period and a pool, about which nobody has said anything.
    pub fn new(
        attempt: String,
        voucher: VoucherId,
        offer: OfferId,
        partner: PartnerId,
        municipality: MunicipalityId,
        device: DeviceId,
        at: Moment,
    ) -> Self {
        Self {
            id: RedemptionId::new(),
            voucher: Some(voucher),
            offer,
            partner,
            municipality,
            device: Some(device),
            at,
            device_at: None,
            is_offline: false,
            is_compared: false,
            attempt,
            period: String::new(),
            took_from_pool: false,
            is_conflict: false,
            conflict: String::new(),
            undone_at: None,
            undone_by: None,
            disputed_at: None,
            settled_at: None,
            undo_asked_at: None,
            undo_reason: String::new(),
            undo_declined_at: None,
        }
    }

    /// Whether a newcomer says that it was not they, and nothing is decided about it.
    pub const fn is_dispute_open(&self) -> bool {
        self.disputed_at.is_some() && self.settled_at.is_none() && self.undone_at.is_none()
    }

    /// Whether the partner has asked the town to undo it, and nothing is decided about it.
    pub const fn is_request_open(&self) -> bool {
        self.undo_asked_at.is_some() && self.undo_declined_at.is_none() && self.undone_at.is_none()
    }

    /// Whether it has forgotten everything but its month; see [`cut_links`].
    pub const fn is_cut(&self) -> bool {
        self.device.is_none()
    }
}

macro_rules! redemptions {
    ($which:literal) => {
        concat!(
            "select id, voucher, offer, partner, municipality, device, at, device_at, is_offline, attempt, \
             period, took_from_pool, is_conflict, conflict, undone_at, undone_by, disputed_at, \
             settled_at, is_compared, undo_asked_at, undo_reason, undo_declined_at from redemption ",
            $which
        )
    };
}

/// Adds a redemption; false when the attempt is known already.
pub async fn add(tx: &Tx, row: &Redemption) -> Result<bool, DbErr> {
    Ok(!tx.query_all_raw(adding(tx, [row]).statement).await?.is_empty())
}

/// The statement that adds redemptions, and answers which were [`Added`]; at least one. One whose attempt is known
/// already, as redeemed or as refused, changes nothing. Both are asked in the one statement that takes the attempt, so
/// that nobody comes in between.
pub fn adding<'a>(tx: &Tx, redemptions: impl IntoIterator<Item = &'a Redemption>) -> Returning {
    let row = |row: &Redemption| {
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
            row.is_compared,
        ]
    };
    let statement = db::spread(
        tx,
        "insert into redemption (id, voucher, offer, partner, municipality, device, at, device_at, is_offline, \
         attempt, period, took_from_pool, is_conflict, conflict, is_compared) \
         select column1, column2, column3, column4, column5, column6, column7, column8, column9, column10, \
         column11, column12, column13, column14, column15 from (values {rows}) as given \
         where not exists (select 1 from redemption_refusal where attempt = column10) \
         on conflict (attempt) do nothing returning id",
        redemptions.into_iter().map(row).collect(),
    );
    Returning { statement, table: "redemption" }
}

/// A redemption that was added.
#[derive(FromQueryResult)]
pub struct Added {
    /// Which.
    pub id: RedemptionId,
}

/// Takes a redemption away again that this very write has added.
pub async fn take_away(tx: &Tx, id: RedemptionId) -> Result<(), DbErr> {
    db::run(tx, "delete from redemption where id = $1", values![id]).await.map(drop)
}

/// A redemption.
pub async fn one(c: &impl ConnectionTrait, id: RedemptionId) -> Result<Option<Redemption>, DbErr> {
    db::one(c, redemptions!("where id = $1"), values![id]).await
}

/// How many redemptions of an offer waited on a phone when it noted another one without a connection: those that
/// have come in since, whatever has become of them. Whoever calls takes what a phone sends in the order in which it
/// was noted.
pub async fn waited(
    c: &impl ConnectionTrait,
    device: &Device,
    offer: OfferId,
    noted: Moment,
) -> Result<i64, DbErr> {
    let sql = "select (select count(*) from redemption \
               where partner = $1 and at >= $4 and device = $2 and offer = $3 and is_offline) \
               + (select count(*) from redemption_refusal \
               where device = $2 and at >= $4 and offer = $3 and is_offline) as value";
    Ok(db::value(c, sql, values![device.partner, device.id, offer, noted]).await?.unwrap_or(0))
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
               where partner = $1 and offer = $2 and at = $3 and device is not null and not is_conflict \
               order by id limit 1";
    db::value(c, sql, values![partner, offer, at]).await
}

/// A redemption of a partner, or what one of its phones has noted without a connection and was refused.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Line {
    pub id: Uuid,
    /// None where it was refused and the partner may not know the offer.
    pub offer: Option<OfferId>,
    /// Forgotten 30 days after a redemption.
    pub device: Option<DeviceId>,
    /// When; 30 days after a redemption the beginning of its month.
    pub at: Moment,
    /// The word of the reason of a refusal; empty for a redemption.
    pub refusal: String,
}

/// What a partner's phones have redeemed or noted in vain, newest first: so many, after having left out so many.
pub async fn lines_of_partner(
    c: &impl ConnectionTrait,
    partner: PartnerId,
    most: usize,
    skipped: usize,
) -> Result<Vec<Line>, DbErr> {
    db::all(
        c,
        "select id, offer, device, at, '' as refusal from redemption where partner = $1 \
         union all select id, offer, device, at, reason as refusal from redemption_refusal \
         where partner = $1 and is_offline order by at desc, id desc limit $2 offset $3",
        values![partner, most as i64, skipped as i64],
    )
    .await
}

/// How many such lines a partner has.
pub async fn count_of_partner(c: &impl ConnectionTrait, partner: PartnerId) -> Result<i64, DbErr> {
    let sql = "select (select count(*) from redemption where partner = $1) \
               + (select count(*) from redemption_refusal where partner = $1 and is_offline) as value";
    Ok(db::value(c, sql, values![partner]).await?.unwrap_or(0))
}

/// The redemptions of a partner from one line to another, both included.
pub async fn of_partner(
    c: &impl ConnectionTrait,
    partner: PartnerId,
    oldest: &Line,
    newest: &Line,
) -> Result<Vec<Redemption>, DbErr> {
    // Of a month that was cut all lie at one moment, so the moment alone would not do.
    db::all(
        c,
        redemptions!(
            "where partner = $1 and at >= $2 and at <= $4 and (at, id) >= ($2, $3) and (at, id) <= ($4, $5)"
        ),
        values![partner, oldest.at, oldest.id, newest.at, newest.id],
    )
    .await
}

/// What newcomers of a town say was not they, and what partners ask the town to undo: what is open first, each
/// newest first.
pub async fn questioned(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<Vec<Redemption>, DbErr> {
    db::all(
        c,
        redemptions!(
            "where id in (select id from redemption where municipality = $1 and disputed_at is not null \
             union select id from redemption where municipality = $1 and undo_asked_at is not null) \
             order by case when undone_at is null and (disputed_at is not null and settled_at is null \
             or undo_asked_at is not null and undo_declined_at is null) then 0 else 1 end, \
             coalesce(disputed_at, undo_asked_at) desc, id desc limit 200"
        ),
        values![town],
    )
    .await
}

/// Notes that a partner asks the town to undo a redemption that counts; false when that was noted already, whatever
/// has become of it, or it was undone.
pub async fn ask_undo(tx: &Tx, id: RedemptionId, reason: &str, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update redemption set undo_asked_at = $2, undo_reason = $3 \
         where id = $1 and undo_asked_at is null and undone_at is null and not is_conflict",
        values![id, now, reason],
    )
    .await?;
    Ok(changed == 1)
}

/// Notes that it stays redeemed although the partner has asked; false when that was noted already, or it was undone.
pub async fn decline_undo(tx: &Tx, id: RedemptionId, by: PersonId, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update redemption set undo_declined_at = $2, undo_declined_by = $3 \
         where id = $1 and undo_asked_at is not null and undone_at is null and undo_declined_at is null",
        values![id, now, by],
    )
    .await?;
    Ok(changed == 1)
}

/// Undoes a redemption that counts; false when that was done already, or the town would undo it and has decided by now
/// on everything that was said about it. What a partner asks for is open also where a dispute was settled before.
pub async fn undo(tx: &Tx, id: RedemptionId, by: Undoer, now: Moment) -> Result<bool, DbErr> {
    let sql = match by {
        Undoer::Office => {
            "update redemption set undone_at = $2, undone_by = $3 \
             where id = $1 and undone_at is null and not is_conflict \
             and (disputed_at is not null and settled_at is null \
             or undo_asked_at is not null and undo_declined_at is null)"
        }
        Undoer::Device | Undoer::Partner => {
            "update redemption set undone_at = $2, undone_by = $3 \
             where id = $1 and undone_at is null and not is_conflict"
        }
    };
    Ok(db::run(tx, sql, values![id, now, by.word()]).await? == 1)
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
struct ToCut {
    id: RedemptionId,
    partner: PartnerId,
    at: Moment,
    device_at: Option<Moment>,
    is_conflict: bool,
    undone_at: Option<Moment>,
}

/// Forgets of redemptions before a moment which voucher it was, on which phone, and when within the month, the oldest
/// first and a piece at a time; answers how many rows that was. The key of the attempt goes too, because the phone
/// that made it may still hold it beside the code; and so does the identifier, which holds a time, and by which who has
/// the key of the installation finds the line of the journal. So does what a partner has written
/// about it.
pub async fn cut_links(tx: &Tx, clock: &Clock, before: Moment) -> Result<u64, DbErr> {
    let sql = "select id, partner, at, device_at, is_conflict, undone_at from redemption \
               where device is not null and at < $1 order by at limit $2";
    let rows: Vec<ToCut> = db::all(tx, sql, values![before, PIECE]).await?;
    let counted: BTreeSet<(PartnerId, Moment)> = rows
        .iter()
        .filter(|row| !row.is_conflict && row.undone_at.is_none())
        .map(|row| (row.partner, hours::beginning(clock, row.device_at.unwrap_or(row.at))))
        .collect();
    for row in &rows {
        let id = RedemptionId(uuid::Builder::from_random_bytes(platform::chance::bytes()).into_uuid());
        let month = beginning_of_month(clock, row.at)?;
        db::run(
            tx,
            "update redemption set id = $2, attempt = $3, at = $4, voucher = null, device = null, \
             device_at = null, period = '', undo_reason = '', \
             undone_at = case when undone_at is null then null else $4 end, \
             disputed_at = case when disputed_at is null then null else $4 end, \
             settled_at = case when settled_at is null then null else $4 end, \
             undo_asked_at = case when undo_asked_at is null then null else $4 end, \
             undo_declined_at = case when undo_declined_at is null then null else $4 end where id = $1",
            values![row.id, id, id.to_string(), month],
        )
        .await?;
    }
    for (partner, hour) in counted {
        // An hour counts once, with the last of its redemptions.
        if !is_left(tx, partner, hour).await? {
            hours::note(tx, clock, partner, hour).await?;
        }
    }
    Ok(rows.len() as u64)
}

/// Whether redemptions of a partner are still to be cut that count and belong to the hour with such a beginning.
async fn is_left(tx: &Tx, partner: PartnerId, hour: Moment) -> Result<bool, DbErr> {
    // What a phone had noted came in later, never earlier.
    let sql = "select count(*) as value from redemption where partner = $1 and at >= $2 and device is not null \
               and not is_conflict and undone_at is null \
               and coalesce(device_at, at) >= $2 and coalesce(device_at, at) < $3";
    Ok(db::value::<i64>(tx, sql, values![partner, hour, hour.plus_minutes(60)]).await?.unwrap_or_default()
        > 0)
}

fn beginning_of_month(clock: &Clock, at: Moment) -> Result<Moment, DbErr> {
    let first = format!("{}-01", month_of(clock.day(at))).parse::<Day>();
    let first = first.map_err(|fault| DbErr::Custom(format!("the month of {}: {fault}", at.0)))?;
    let beginning = clock.beginning(first).parse::<Moment>();
    beginning.map_err(|fault| DbErr::Custom(format!("the beginning of {first}: {fault}")))
}

/// Deletes what a partner has redeemed so long ago that it is kept no longer, a piece at a time; answers how many rows
/// went. By partner, because that is the order in which the rows can be found.
pub async fn sweep(tx: &Tx, partner: PartnerId, now: Moment) -> Result<u64, DbErr> {
    let before = now.plus_minutes(-KEPT_DAYS * 24 * 60);
    let sql = "delete from redemption where id in \
               (select id from redemption where partner = $1 and at < $2 limit $3)";
    db::run(tx, sql, values![partner, before, PIECE]).await
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
    /// Whether somebody compared a name in the place of the part of the code that changes.
    pub is_compared: bool,
}

/// The redemptions that count, from one moment to another, as long as their phone is known.
///
/// # Errors
/// The database's own.
pub async fn acts(c: &impl ConnectionTrait, since: Moment, until: Moment) -> Result<Vec<Act>, DbErr> {
    db::all(
        c,
        "select device, partner, municipality, voucher, coalesce(device_at, at) as at, is_compared \
         from redemption \
         where at >= $1 and at < $2 and device is not null and undone_at is null and not is_conflict",
        values![since, until],
    )
    .await
}

/// What a partner should know of a day.
#[derive(Clone, Debug, FromQueryResult)]
pub struct News {
    /// Who.
    pub partner: PartnerId,
    /// How many redemptions did not count.
    pub conflicts: i64,
    /// Of how many somebody said that it was not they.
    pub disputes: i64,
}

/// What partners should know of the time from one moment to another.
pub async fn news(c: &impl ConnectionTrait, since: Moment, until: Moment) -> Result<Vec<News>, DbErr> {
    db::all(
        c,
        "select partner, cast(sum(conflict) as bigint) as conflicts, cast(sum(dispute) as bigint) as disputes \
         from (select partner, 1 as conflict, 0 as dispute from redemption \
         where at >= $1 and at < $2 and is_conflict and device is not null \
         union all select partner, 0 as conflict, 1 as dispute from redemption \
         where disputed_at >= $1 and disputed_at < $2 and device is not null) as told \
         group by partner order by partner",
        values![since, until],
    )
    .await
}

/// A redemption about which a town has something to decide.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Open {
    /// The town.
    pub municipality: MunicipalityId,
    /// When it was redeemed.
    pub at: Moment,
}

/// The redemptions from one moment to another, not cut yet, about which somebody said something before a third moment
/// that is still open.
pub async fn open_between(
    c: &impl ConnectionTrait,
    since: Moment,
    until: Moment,
    said_before: Moment,
) -> Result<Vec<Open>, DbErr> {
    db::all(
        c,
        "select municipality, at from redemption where at >= $1 and at < $2 and device is not null \
         and undone_at is null and (disputed_at < $3 and settled_at is null \
         or undo_asked_at < $3 and undo_declined_at is null) order by at",
        values![since, until, said_before],
    )
    .await
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

/// How many redemptions partners ask a town to undo, without what was undone or declined.
///
/// # Errors
/// The database's own.
pub async fn open_requests(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<usize, DbErr> {
    let count: Option<i64> = db::value(
        c,
        "select count(*) as value from redemption where municipality = $1 and undo_asked_at is not null \
         and undone_at is null and undo_declined_at is null",
        values![town],
    )
    .await?;
    Ok(usize::try_from(count.unwrap_or(0)).unwrap_or(0))
}
