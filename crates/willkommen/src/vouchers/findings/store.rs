//! Tables `voucher_finding` and `voucher_watch`.

use platform::clock::{Day, Moment};
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use uuid::Uuid;

use super::rules::{Pattern, Unusual};
use crate::ids::{FindingId, MunicipalityId, PartnerId, PersonId};

/// The tables this file owns.
pub const TABLES: &[&str] = &["voucher_finding", "voucher_watch"];

/// After so many days a finding is deleted.
const KEPT_DAYS: i64 = 365;

/// Something unusual, as it is stored.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Finding {
    pub id: FindingId,
    pub pattern: String,
    /// A device, a partner or a person; the pattern says which.
    pub subject: Uuid,
    pub first_on: Day,
    pub partner: Option<PartnerId>,
    pub municipality: MunicipalityId,
    pub many: i64,
    pub usual: i64,
    pub seen_at: Option<Moment>,
    pub seen_by: Option<PersonId>,
    pub note: String,
}

impl Finding {
    /// What is unusual.
    pub fn pattern(&self) -> Pattern {
        Pattern::from_word(&self.pattern).unwrap_or(Pattern::Burst)
    }
}

macro_rules! findings {
    ($rest:literal) => {
        concat!(
            "select id, pattern, subject, first_on, partner, municipality, many, usual, seen_at, seen_by, note \
             from voucher_finding ",
            $rest
        )
    };
}

/// Notes that the program looks on a day; false when it has done so already.
pub async fn begin(tx: &Tx, day: Day) -> Result<bool, DbErr> {
    let sql = "insert into voucher_watch (day) values ($1) on conflict (day) do nothing";
    let is_new = db::run(tx, sql, values![day]).await? == 1;
    db::run(tx, "delete from voucher_watch where day < $1", values![day]).await?;
    Ok(is_new)
}

/// Adds a finding of a month; false when it is known. One that has grown since, and was not looked at, grows.
pub async fn add(tx: &Tx, month: &str, found: &Unusual, now: Moment) -> Result<bool, DbErr> {
    let partner = found.partner.map(|partner| partner.0);
    let added = db::run(
        tx,
        "insert into voucher_finding (id, pattern, subject, month, first_on, partner, municipality, many, \
         usual, found_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
         on conflict (pattern, subject, month) do nothing",
        values![
            FindingId::new(),
            found.pattern.word(),
            found.subject,
            month,
            found.first_on,
            partner,
            found.town,
            found.many,
            found.usual,
            now,
        ],
    )
    .await?;
    if added == 0 {
        db::run(
            tx,
            "update voucher_finding set many = $4, usual = $5 \
             where pattern = $1 and subject = $2 and month = $3 and seen_at is null and many < $4",
            values![found.pattern.word(), found.subject, month, found.many, found.usual],
        )
        .await?;
    }
    Ok(added == 1)
}

/// The findings of a town, those that nobody has looked at first.
pub async fn of_town(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<Vec<Finding>, DbErr> {
    db::all(
        c,
        findings!(
            "where municipality = $1 order by case when seen_at is null then 0 else 1 end, \
             found_at desc, id desc"
        ),
        values![town],
    )
    .await
}

/// The findings of all towns, those that nobody has looked at first.
pub async fn all(c: &impl ConnectionTrait) -> Result<Vec<Finding>, DbErr> {
    db::all(
        c,
        findings!("order by case when seen_at is null then 0 else 1 end, found_at desc, id desc"),
        vec![],
    )
    .await
}

/// One finding.
pub async fn of(c: &impl ConnectionTrait, id: FindingId) -> Result<Option<Finding>, DbErr> {
    db::one(c, findings!("where id = $1"), values![id]).await
}

/// Notes that somebody has looked at a finding; false when somebody has before.
pub async fn see(tx: &Tx, id: FindingId, by: PersonId, note: &str, now: Moment) -> Result<bool, DbErr> {
    let sql = "update voucher_finding set seen_at = $2, seen_by = $3, note = $4 \
               where id = $1 and seen_at is null";
    Ok(db::run(tx, sql, values![id, now, by, note]).await? == 1)
}

#[derive(FromQueryResult)]
struct InTown {
    municipality: MunicipalityId,
    many: i64,
}

/// How many findings of each town nobody has looked at.
pub async fn open(c: &impl ConnectionTrait) -> Result<Vec<(MunicipalityId, i64)>, DbErr> {
    let sql = "select municipality, count(*) as many from voucher_finding where seen_at is null \
               group by municipality";
    let rows: Vec<InTown> = db::all(c, sql, vec![]).await?;
    Ok(rows.into_iter().map(|row| (row.municipality, row.many)).collect())
}

/// Deletes findings after a year; answers how many.
pub async fn sweep(tx: &Tx, now: Moment) -> Result<u64, DbErr> {
    let before = now.plus_minutes(-KEPT_DAYS * 24 * 60);
    db::run(tx, "delete from voucher_finding where found_at < $1", values![before]).await
}
