//! Tables `quick_check` and `quick_check_answer`.

use platform::clock::Moment;
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::catalogue::{Instrument, Variant};
use super::rules::{Answer, Answers};
use crate::ids::{MunicipalityId, PersonId, QuickCheckId};

/// The tables this file owns.
pub const TABLES: &[&str] = &["quick_check", "quick_check_answer"];

/// A check as it is stored.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Check {
    pub id: QuickCheckId,
    pub municipality: MunicipalityId,
    pub variant: String,
    pub catalogue_version: String,
    pub completed_at: Option<Moment>,
    pub first_completed_at: Option<Moment>,
    pub saved_at: Option<Moment>,
}

impl Check {
    /// Which questions it asks.
    pub fn variant(&self) -> Variant {
        Variant::from_word(&self.variant).unwrap_or(Variant::Core)
    }
}

/// Opens a check; the same municipality, variant and version twice is one check.
pub async fn open(
    tx: &Tx,
    municipality: MunicipalityId,
    version: &str,
    variant: Variant,
    now: Moment,
) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into quick_check (id, municipality, catalogue_version, variant, opened_at) \
         values ($1, $2, $3, $4, $5) on conflict (municipality, variant, catalogue_version) do nothing",
        values![QuickCheckId::new(), municipality, version, variant.word(), now],
    )
    .await
    .map(drop)
}

/// The newest check of a municipality.
pub async fn of(c: &impl ConnectionTrait, municipality: MunicipalityId) -> Result<Option<Check>, DbErr> {
    db::one(
        c,
        "select id, municipality, variant, catalogue_version, completed_at, first_completed_at, \
         (select max(answered_at) from quick_check_answer where quick_check = quick_check.id) as saved_at \
         from quick_check where municipality = $1 and instrument = 'quickcheck' order by opened_at desc, id desc limit 1",
        values![municipality],
    )
    .await
}

/// All checks.
pub async fn all(c: &impl ConnectionTrait) -> Result<Vec<Check>, DbErr> {
    db::all(
        c,
        "select id, municipality, variant, catalogue_version, completed_at, first_completed_at, \
         (select max(answered_at) from quick_check_answer where quick_check = quick_check.id) as saved_at \
         from quick_check where instrument = 'quickcheck' order by opened_at, id",
        vec![],
    )
    .await
}

/// Opens a check of another instrument; the same municipality and version twice is one check.
pub async fn open_instrument(
    tx: &Tx,
    municipality: MunicipalityId,
    instrument: Instrument,
    version: &str,
    variant: Variant,
    now: Moment,
) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into quick_check (id, municipality, catalogue_version, variant, instrument, opened_at) \
         values ($1, $2, $3, $4, $5, $6) on conflict (municipality, variant, catalogue_version) do nothing",
        values![QuickCheckId::new(), municipality, version, variant.word(), instrument.word(), now],
    )
    .await
    .map(drop)
}

/// The newest check of an instrument of a municipality.
pub async fn of_instrument(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
    instrument: Instrument,
) -> Result<Option<Check>, DbErr> {
    db::one(
        c,
        "select id, municipality, variant, catalogue_version, completed_at, first_completed_at, \
         (select max(answered_at) from quick_check_answer where quick_check = quick_check.id) as saved_at \
         from quick_check where municipality = $1 and instrument = $2 order by opened_at desc, id desc limit 1",
        values![municipality, instrument.word()],
    )
    .await
}

/// The check of an instrument of a municipality on one version.
pub async fn of_version(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
    instrument: Instrument,
    version: &str,
) -> Result<Option<Check>, DbErr> {
    db::one(
        c,
        "select id, municipality, variant, catalogue_version, completed_at, first_completed_at, \
         (select max(answered_at) from quick_check_answer where quick_check = quick_check.id) as saved_at \
         from quick_check where municipality = $1 and instrument = $2 and catalogue_version = $3 \
         order by opened_at desc, id desc limit 1",
        values![municipality, instrument.word(), version],
    )
    .await
}

/// How many checks of an instrument are completed, or else under way.
pub async fn count(
    c: &impl ConnectionTrait,
    instrument: Instrument,
    is_completed: bool,
) -> Result<i64, DbErr> {
    let sql = if is_completed {
        "select count(*) as value from quick_check where instrument = $1 and completed_at is not null"
    } else {
        "select count(*) as value from quick_check where instrument = $1 and completed_at is null"
    };
    Ok(db::value(c, sql, values![instrument.word()]).await?.unwrap_or(0))
}

#[derive(FromQueryResult)]
struct AnswerRow {
    question: String,
    value: String,
    reason: String,
}

/// The answers of a check and the reasons given.
pub async fn answers(
    c: &impl ConnectionTrait,
    check: QuickCheckId,
) -> Result<(Answers, std::collections::BTreeMap<String, String>), DbErr> {
    let rows: Vec<AnswerRow> = db::all(
        c,
        "select question, value, reason from quick_check_answer where quick_check = $1",
        values![check],
    )
    .await?;
    let reasons = rows.iter().map(|row| (row.question.clone(), row.reason.clone())).collect();
    let answers =
        rows.into_iter().filter_map(|row| Some((row.question, Answer::from_word(&row.value)?))).collect();
    Ok((answers, reasons))
}

/// Saves one answer; false when the check is completed, which changes nothing.
pub async fn save(
    tx: &Tx,
    check: QuickCheckId,
    question: &str,
    answer: Answer,
    reason: &str,
    by: PersonId,
    now: Moment,
) -> Result<bool, DbErr> {
    let saved = db::run(
        tx,
        "insert into quick_check_answer (quick_check, question, value, reason, answered_at, answered_by) \
         select id, $2, $3, $4, $5, $6 from quick_check where id = $1 and completed_at is null \
         on conflict (quick_check, question) do update set \
         value = excluded.value, reason = excluded.reason, answered_at = excluded.answered_at, \
         answered_by = excluded.answered_by",
        values![check, question, answer.word(), reason, now, by],
    )
    .await?;
    Ok(saved == 1)
}

/// Completes a check; false when it was completed already.
pub async fn complete(tx: &Tx, check: QuickCheckId, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update quick_check set completed_at = $2, first_completed_at = coalesce(first_completed_at, $2) \
         where id = $1 and completed_at is null",
        values![check, now],
    )
    .await?;
    Ok(changed == 1)
}

/// Opens a completed check again.
pub async fn reopen(tx: &Tx, check: QuickCheckId) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update quick_check set completed_at = null where id = $1 and completed_at is not null",
        values![check],
    )
    .await?;
    Ok(changed == 1)
}
