//! Tables `voucher_month`, `voucher_month_offer`, `voucher_month_town`, `voucher_half_year` and
//! `voucher_half_year_line`. What was counted or decided is added once and read; no statement changes it.

use std::collections::HashSet;

use platform::clock::Moment;
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use uuid::Uuid;

use crate::ids::{MunicipalityId, OfferId, PartnerId};

/// The tables this file owns.
pub const TABLES: &[&str] = &[
    "voucher_month",
    "voucher_month_offer",
    "voucher_month_town",
    "voucher_half_year",
    "voucher_half_year_line",
];

/// What of an offer was redeemed in a month.
#[derive(Clone, Debug, FromQueryResult)]
pub struct OfferRow {
    /// The month, such as `2026-11`.
    pub month: String,
    /// The offer.
    pub offer: OfferId,
    /// Its partner.
    pub partner: PartnerId,
    /// The word of its kind.
    pub kind: String,
    /// How often, without what was undone.
    pub redeemed: i64,
}

/// What happened with the cards of a town in a month.
#[derive(Clone, Debug, FromQueryResult)]
pub struct TownRow {
    /// The month, such as `2026-11`.
    pub month: String,
    /// The town.
    pub municipality: MunicipalityId,
    /// How many cards were handed out.
    pub handed_out: i64,
    /// How many booklets were opened.
    pub opened: i64,
    /// How often vouchers of its booklets were redeemed, without what was undone.
    pub redeemed: i64,
}

/// What is told of a half-year.
#[derive(Clone, Debug, FromQueryResult)]
pub struct HalfYearLine {
    /// The half-year, such as `2026-H1`.
    pub half_year: String,
    /// An offer or a partner.
    pub subject: Uuid,
    /// How often, without what was undone.
    pub redeemed: i64,
}

#[derive(FromQueryResult)]
struct Closed {
    month: String,
}

#[derive(FromQueryResult)]
struct Decided {
    half_year: String,
}

/// The months that were counted.
pub async fn closed(c: &impl ConnectionTrait) -> Result<HashSet<String>, DbErr> {
    let rows: Vec<Closed> = db::all(c, "select month from voucher_month", vec![]).await?;
    Ok(rows.into_iter().map(|row| row.month).collect())
}

/// Notes that a month was counted; false when it was before.
pub async fn close(tx: &Tx, month: &str, now: Moment) -> Result<bool, DbErr> {
    let sql = "insert into voucher_month (month, closed_at) values ($1, $2) on conflict (month) do nothing";
    Ok(db::run(tx, sql, values![month, now]).await? == 1)
}

/// Adds what was redeemed of an offer.
pub async fn add_offer(tx: &Tx, row: &OfferRow) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into voucher_month_offer (month, offer, partner, kind, redeemed) values ($1, $2, $3, $4, $5)",
        values![row.month.as_str(), row.offer, row.partner, row.kind.as_str(), row.redeemed],
    )
    .await
    .map(drop)
}

/// Adds what happened in a town.
pub async fn add_town(tx: &Tx, row: &TownRow) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into voucher_month_town (month, municipality, handed_out, opened, redeemed) \
         values ($1, $2, $3, $4, $5)",
        values![row.month.as_str(), row.municipality, row.handed_out, row.opened, row.redeemed],
    )
    .await
    .map(drop)
}

/// What was redeemed in the months of a year, such as `2026`, by offer.
pub async fn offers(c: &impl ConnectionTrait, year: &str) -> Result<Vec<OfferRow>, DbErr> {
    db::all(
        c,
        "select month, offer, partner, kind, redeemed from voucher_month_offer \
         where substr(month, 1, 4) = $1 order by month, offer",
        values![year],
    )
    .await
}

/// What happened in the months of a year, such as `2026`, by town.
pub async fn towns(c: &impl ConnectionTrait, year: &str) -> Result<Vec<TownRow>, DbErr> {
    db::all(
        c,
        "select month, municipality, handed_out, opened, redeemed from voucher_month_town \
         where substr(month, 1, 4) = $1 order by month, municipality",
        values![year],
    )
    .await
}

/// The half-years that were decided.
pub async fn half_years(c: &impl ConnectionTrait) -> Result<HashSet<String>, DbErr> {
    let rows: Vec<Decided> = db::all(c, "select half_year from voucher_half_year", vec![]).await?;
    Ok(rows.into_iter().map(|row| row.half_year).collect())
}

/// Notes that a half-year was decided; false when it was before.
pub async fn decide(tx: &Tx, half_year: &str, now: Moment) -> Result<bool, DbErr> {
    let sql = "insert into voucher_half_year (half_year, decided_at) values ($1, $2) \
               on conflict (half_year) do nothing";
    Ok(db::run(tx, sql, values![half_year, now]).await? == 1)
}

/// Adds what is told of an offer or a partner.
pub async fn add_line(tx: &Tx, row: &HalfYearLine) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into voucher_half_year_line (half_year, subject, redeemed) values ($1, $2, $3)",
        values![row.half_year.as_str(), row.subject, row.redeemed],
    )
    .await
    .map(drop)
}

/// What is told of the half-years of a year, such as `2026`.
pub async fn lines(c: &impl ConnectionTrait, year: &str) -> Result<Vec<HalfYearLine>, DbErr> {
    db::all(
        c,
        "select half_year, subject, redeemed from voucher_half_year_line \
         where substr(half_year, 1, 4) = $1 order by half_year, subject",
        values![year],
    )
    .await
}
