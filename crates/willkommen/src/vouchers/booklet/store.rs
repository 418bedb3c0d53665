//! Tables `booklet` and `voucher`.

use std::collections::HashMap;

use platform::clock::{Day, Moment};
use platform::db::{self, Returning, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult, QueryResult};

use super::moves;
use super::speech::Tongue;
use crate::ids::{BookletId, CardId, MunicipalityId, OfferId, VoucherId};

/// The tables this file owns.
pub const TABLES: &[&str] = &["booklet", "voucher"];

/// A newcomer's booklet (Gutscheinheft).
#[derive(Clone, Debug, FromQueryResult)]
pub struct Booklet {
    /// Our identifier.
    pub id: BookletId,
    /// The card that opens it.
    pub card: CardId,
    /// Whose newcomer.
    pub municipality: MunicipalityId,
    /// The day on which the card was handed out.
    pub issued_on: Day,
    /// The day on which it is deleted at the latest.
    pub expires_on: Day,
    /// The word of the language in which it was opened.
    pub tongue: String,
    /// When it was first opened.
    pub opened_at: Moment,
    /// Whether a device keeps it.
    pub is_saved: bool,
    /// Whether a device has kept it since a card opened it: the card opens it no longer, and a move keeps it.
    pub was_saved: bool,
    /// When another device took it over.
    pub moved_at: Option<Moment>,
    /// When it was last printed; nothing where no print of it counts.
    pub printed_at: Option<Moment>,
    /// Whether the survey was answered with it; neither how nor when.
    pub has_answered: bool,
}

impl Booklet {
    /// Whether its codes stand on paper, so that they stay when another device takes it over.
    #[must_use]
    pub const fn is_on_paper(&self) -> bool {
        self.printed_at.is_some()
    }

    /// Whether whoever holds it wants it kept: on this device, or on the one from which it came.
    #[must_use]
    pub const fn is_kept(&self) -> bool {
        self.is_saved || self.was_saved
    }
}

/// An offer in one booklet (Gutschein).
#[derive(Clone, Debug, FromQueryResult)]
pub struct Voucher {
    /// Our identifier.
    pub id: VoucherId,
    /// In which booklet.
    pub booklet: BookletId,
    /// Which offer.
    pub offer: OfferId,
    /// How often its code was replaced because another device has taken the booklet.
    pub serial: i64,
    /// The last day on which it can be redeemed.
    pub expires_on: Day,
    /// The period in which it was last redeemed; empty: never, or the offer has none.
    pub period: String,
    /// How often it was redeemed in that period.
    pub used_in_period: i64,
    /// How often it was redeemed, without periods that are forgotten.
    pub used: i64,
    /// Whether the offer was taken back.
    pub withdrawn: bool,
}

/// A voucher whose code was shown.
#[derive(Clone, Debug)]
pub struct Presented {
    /// The voucher.
    pub voucher: Voucher,
    /// The town of its booklet.
    pub municipality: MunicipalityId,
}

impl FromQueryResult for Presented {
    fn from_query_result(row: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        let municipality = row.try_get(prefix, "municipality")?;
        Ok(Self { voucher: Voucher::from_query_result(row, prefix)?, municipality })
    }
}

macro_rules! booklets {
    ($which:literal) => {
        concat!(
            "select id, card, municipality, issued_on, expires_on, tongue, opened_at, is_saved, \
             was_saved, moved_at, printed_at, has_answered from booklet ",
            $which
        )
    };
}

macro_rules! vouchers {
    ($which:literal) => {
        concat!(
            "select id, booklet, offer, serial, expires_on, period, used_in_period, used, withdrawn \
             from voucher ",
            $which
        )
    };
}

/// One booklet.
///
/// # Errors
/// The database's own.
pub async fn of(c: &impl ConnectionTrait, id: BookletId) -> Result<Option<Booklet>, DbErr> {
    db::one(c, booklets!("where id = $1"), values![id]).await
}

/// The booklet that a card has opened.
pub async fn by_card(c: &impl ConnectionTrait, card: CardId) -> Result<Option<Booklet>, DbErr> {
    db::one(c, booklets!("where card = $1"), values![card]).await
}

/// Adds a booklet with the device that holds it.
pub async fn add(tx: &Tx, booklet: &Booklet, session: &str) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into booklet (id, card, municipality, issued_on, expires_on, tongue, session_hash, \
         opened_at, is_saved) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        values![
            booklet.id,
            booklet.card,
            booklet.municipality,
            booklet.issued_on,
            booklet.expires_on,
            booklet.tongue.as_str(),
            session,
            booklet.opened_at,
            booklet.is_saved,
        ],
    )
    .await
    .map(drop)
}

/// Another device holds a booklet from now on, and keeps it if the one before did; that one no longer holds it, and the
/// one-time code that it may have shown opens nothing any more.
pub async fn hold(
    tx: &Tx,
    id: BookletId,
    session: &str,
    tongue: Tongue,
    moved_at: Moment,
) -> Result<(), DbErr> {
    moves::end(tx, id).await?;
    db::run(
        tx,
        "update booklet set session_hash = $2, tongue = $3, is_saved = was_saved, moved_at = $4 where id = $1",
        values![id, session, tongue.word(), moved_at],
    )
    .await
    .map(drop)
}

/// The device that holds a booklet keeps it; false when it no longer holds it. One-time codes end with it: they would
/// open what somebody now wants kept here.
pub async fn save(tx: &Tx, session: &str, tongue: Tongue) -> Result<bool, DbErr> {
    #[derive(FromQueryResult)]
    struct Kept {
        id: BookletId,
    }
    let sql =
        "update booklet set is_saved = $2, was_saved = $2, tongue = $3 where session_hash = $1 returning id";
    let Some(kept) = db::one::<Kept>(tx, sql, values![session, true, tongue.word()]).await? else {
        return Ok(false);
    };
    moves::end(tx, kept.id).await?;
    Ok(true)
}

/// No device holds a booklet any more, nor does a one-time code open it; its card opens it again.
pub async fn let_go(tx: &Tx, id: BookletId) -> Result<(), DbErr> {
    moves::end(tx, id).await?;
    db::run(
        tx,
        "update booklet set session_hash = null, is_saved = $2, was_saved = $2 where id = $1",
        values![id, false],
    )
    .await
    .map(drop)
}

/// A booklet belongs to another card, and no device holds it, nor does a one-time code open it, nor does its print count.
pub async fn give_to(tx: &Tx, id: BookletId, card: CardId, now: Moment) -> Result<(), DbErr> {
    moves::end(tx, id).await?;
    db::run(
        tx,
        "update booklet set card = $2, session_hash = null, is_saved = $3, was_saved = $3, moved_at = $4, \
         printed_at = null where id = $1",
        values![id, card, false, now],
    )
    .await
    .map(drop)
}

/// Notes that a booklet goes on paper.
pub async fn note_print(tx: &Tx, id: BookletId, now: Moment) -> Result<(), DbErr> {
    db::run(tx, "update booklet set printed_at = $2 where id = $1", values![id, now]).await.map(drop)
}

/// No print of a booklet counts any more; false when none did.
pub async fn forget_print(tx: &Tx, id: BookletId) -> Result<bool, DbErr> {
    let sql = "update booklet set printed_at = null where id = $1 and printed_at is not null";
    Ok(db::run(tx, sql, values![id]).await? == 1)
}

/// Notes that the survey was answered with a booklet, and no more than that; false when it was before, or when there is
/// no such booklet any more.
///
/// # Errors
/// The database's own.
pub async fn note_answered(tx: &Tx, id: BookletId) -> Result<bool, DbErr> {
    let sql = "update booklet set has_answered = $2 where id = $1 and has_answered = $3";
    Ok(db::run(tx, sql, values![id, true, false]).await? == 1)
}

/// The municipalities with booklets.
pub async fn municipalities(c: &impl ConnectionTrait) -> Result<Vec<MunicipalityId>, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        municipality: MunicipalityId,
    }
    let rows: Vec<Row> = db::all(c, "select distinct municipality from booklet", vec![]).await?;
    Ok(rows.into_iter().map(|row| row.municipality).collect())
}

/// Booklets of a municipality, issued on a day or later, without a voucher for an offer: the next ones after
/// an identifier, at most `most`.
pub async fn without(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
    offer: OfferId,
    since: Day,
    after: Option<BookletId>,
    most: i64,
) -> Result<Vec<Booklet>, DbErr> {
    let after = after.unwrap_or(BookletId(uuid::Uuid::nil()));
    db::all(
        c,
        booklets!(
            "where municipality = $1 and id > $4 and issued_on >= $3 and not exists \
             (select 1 from voucher where voucher.booklet = booklet.id and voucher.offer = $2) \
             order by id limit $5"
        ),
        values![municipality, offer, since, after, most],
    )
    .await
}

/// One voucher.
///
/// # Errors
/// The database's own.
pub async fn voucher(c: &impl ConnectionTrait, id: VoucherId) -> Result<Option<Voucher>, DbErr> {
    db::one(c, vouchers!("where id = $1"), values![id]).await
}

/// The voucher with a code, with the town of its booklet: whoever redeems asks for both at once.
pub async fn voucher_by_hash(c: &impl ConnectionTrait, hash: &str) -> Result<Option<Presented>, DbErr> {
    db::one(
        c,
        "select voucher.id, voucher.booklet, voucher.offer, voucher.serial, voucher.expires_on, voucher.period, \
         voucher.used_in_period, voucher.used, voucher.withdrawn, booklet.municipality \
         from voucher join booklet on booklet.id = voucher.booklet where voucher.code_hash = $1",
        values![hash],
    )
    .await
}

/// The vouchers of a booklet.
///
/// # Errors
/// The database's own.
pub async fn vouchers_of(c: &impl ConnectionTrait, booklet: BookletId) -> Result<Vec<Voucher>, DbErr> {
    db::all(c, vouchers!("where booklet = $1 order by id"), values![booklet]).await
}

/// Adds a voucher; false when the booklet has one for the offer already.
pub async fn add_voucher(
    tx: &Tx,
    id: VoucherId,
    booklet: BookletId,
    offer: OfferId,
    hash: &str,
    expires_on: Day,
) -> Result<bool, DbErr> {
    let added = db::run(
        tx,
        "insert into voucher (id, booklet, offer, code_hash, expires_on) values ($1, $2, $3, $4, $5) \
         on conflict (booklet, offer) do nothing",
        values![id, booklet, offer, hash, expires_on],
    )
    .await?;
    Ok(added == 1)
}

/// Gives a voucher another code. With it the serial changes: who has looked the voucher up by the code before redeems
/// nothing any more.
pub async fn renew_code(tx: &Tx, id: VoucherId, serial: i64, hash: &str) -> Result<(), DbErr> {
    db::run(tx, "update voucher set serial = $2, code_hash = $3 where id = $1", values![id, serial, hash])
        .await
        .map(drop)
}

/// One use of a voucher.
#[derive(Clone, Debug)]
pub struct Use {
    /// Of which.
    pub voucher: VoucherId,
    /// With the code that it has had since its code was replaced so often.
    pub serial: i64,
    /// In which period; empty: in the only one, which never ends.
    pub period: String,
    /// How often it may be used in the period.
    pub allowed: i64,
}

/// A voucher that was used.
#[derive(FromQueryResult)]
pub struct Used {
    /// Which.
    pub id: VoucherId,
}

/// The statement that redeems vouchers once more, each at most as often as it may be in the period, and answers which
/// were [`Used`]; at least one, each at most once. One statement decides, whoever else tries at the same moment. A period
/// before the one in which a voucher was redeemed last is over; the words of periods of one kind are in the order of
/// time.
pub fn using<'a>(tx: &Tx, uses: impl IntoIterator<Item = &'a Use>, today: Day) -> Returning {
    let row = |one: &Use| values![one.voucher, one.period.as_str(), one.allowed, today, one.serial];
    let statement = db::spread(
        tx,
        "update voucher set used = used + 1, \
         used_in_period = case when period = column2 then used_in_period + 1 else 1 end, period = column2 \
         from (values {rows}) as given \
         where id = column1 and serial = column5 and not withdrawn and expires_on >= column4 and period <= column2 \
         and (case when period = column2 then used_in_period else 0 end) < column3 returning id",
        uses.into_iter().map(row).collect(),
    );
    Returning { statement, table: "voucher" }
}

/// Takes back one redemption of a period, which counts no longer; false when there is none.
///
/// # Errors
/// The database's own.
pub async fn undo_one(tx: &Tx, id: VoucherId, period: &str) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update voucher set used = used - 1, \
         used_in_period = case when period = $2 and used_in_period > 0 then used_in_period - 1 \
         else used_in_period end where id = $1 and used > 0",
        values![id, period],
    )
    .await?;
    Ok(changed == 1)
}

/// Forgets periods before the present ones, of which one of each kind is given, and how often vouchers were redeemed in
/// them, a piece at a time; answers how many. Such a voucher then looks as if it had never been redeemed, so that
/// nobody finds its booklet by the one redemption of an offer in a town. The kinds differ in length: 2026-11-27, 2026-W48, 2026-11, 2026.
pub async fn forget_periods(tx: &Tx, present: &[String; 4], most: i64) -> Result<u64, DbErr> {
    let [day, week, month, year] = present;
    db::run(
        tx,
        "update voucher set period = '', used_in_period = 0, used = 0 where id in \
         (select id from voucher where period <> '' and ((length(period) = 10 and period < $1) \
         or (length(period) = 8 and period < $2) or (length(period) = 7 and period < $3) \
         or (length(period) = 4 and period < $4)) limit $5)",
        values![day.as_str(), week.as_str(), month.as_str(), year.as_str(), most],
    )
    .await
}

/// Takes an offer out of all booklets, or puts it back, at most so many at a time; answers how many vouchers
/// changed.
pub async fn withdraw(tx: &Tx, offer: OfferId, withdrawn: bool, most: i64) -> Result<u64, DbErr> {
    db::run(
        tx,
        "update voucher set withdrawn = $2 where id in \
         (select id from voucher where offer = $1 and withdrawn = $4 limit $3)",
        values![offer, withdrawn, most, !withdrawn],
    )
    .await
}

/// Takes an offer out of the booklets of one town, or puts it back, at most so many at a time; answers how many
/// vouchers changed.
pub async fn withdraw_in(
    tx: &Tx,
    offer: OfferId,
    municipality: MunicipalityId,
    withdrawn: bool,
    most: i64,
) -> Result<u64, DbErr> {
    db::run(
        tx,
        "update voucher set withdrawn = $3 where id in \
         (select id from voucher where offer = $1 and withdrawn = $5 \
         and booklet in (select id from booklet where municipality = $2) limit $4)",
        values![offer, municipality, withdrawn, most, !withdrawn],
    )
    .await
}

/// Deletes a booklet with everything in it; answers how many rows went.
pub async fn delete(tx: &Tx, id: BookletId) -> Result<u64, DbErr> {
    let moves = moves::end(tx, id).await?;
    let vouchers = db::run(tx, "delete from voucher where booklet = $1", values![id]).await?;
    let booklets = db::run(tx, "delete from booklet where id = $1", values![id]).await?;
    Ok(moves + vouchers + booklets)
}

/// Booklets whose last voucher ended before a day, or whose own last day has passed; at most `most`.
pub async fn over(
    c: &impl ConnectionTrait,
    last_before: Day,
    today: Day,
    most: i64,
) -> Result<Vec<BookletId>, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        id: BookletId,
    }
    let rows: Vec<Row> = db::all(
        c,
        "select id from booklet where expires_on < $2 or (issued_on < $1 and not exists \
         (select 1 from voucher where voucher.booklet = booklet.id and voucher.expires_on >= $1)) \
         order by id limit $3",
        values![last_before, today, most],
    )
    .await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// The card behind every voucher that was ever redeemed.
///
/// # Errors
/// The database's own.
pub async fn cards_of_used(c: &impl ConnectionTrait) -> Result<HashMap<VoucherId, CardId>, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        voucher: VoucherId,
        card: CardId,
    }
    let sql = "select voucher.id as voucher, booklet.card from voucher \
               join booklet on booklet.id = voucher.booklet where voucher.used > 0";
    let rows: Vec<Row> = db::all(c, sql, vec![]).await?;
    Ok(rows.into_iter().map(|row| (row.voucher, row.card)).collect())
}
