//! Tables `quick_check` and `quick_check_answer`.

use std::collections::BTreeMap;

use platform::clock::Moment;
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::catalogue::{Instrument, Variant};
use super::given::Given;
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

/// One check.
pub async fn by_id(c: &impl ConnectionTrait, id: QuickCheckId) -> Result<Option<Check>, DbErr> {
    db::one(
        c,
        "select id, municipality, variant, catalogue_version, completed_at, first_completed_at, \
         (select max(answered_at) from quick_check_answer where quick_check = quick_check.id) as saved_at \
         from quick_check where id = $1",
        values![id],
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
) -> Result<(Answers, BTreeMap<String, String>), DbErr> {
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

/// An answer as it is stored.
#[derive(Clone, Debug)]
pub struct Kept {
    pub given: Given,
    /// Why the agency has refused the reason that is stored; empty otherwise.
    pub refusal: String,
    /// Counts from 1; grows with every change.
    pub revision: i64,
    pub answered_at: Moment,
    pub answered_by: PersonId,
}

#[derive(FromQueryResult)]
struct KeptRow {
    question: String,
    value: String,
    reason: String,
    note: String,
    needs_review: bool,
    revision: i64,
    answered_at: Moment,
    answered_by: PersonId,
}

impl KeptRow {
    fn read(self) -> Kept {
        let Self { value, reason, note, needs_review, revision, answered_at, answered_by, .. } = self;
        let given = Given { answer: Answer::from_word(&value), reason, note, needs_review };
        Kept { given, refusal: String::new(), revision, answered_at, answered_by }
    }
}

/// Everything that is stored for a check, by question.
pub async fn kept(c: &impl ConnectionTrait, check: QuickCheckId) -> Result<BTreeMap<String, Kept>, DbErr> {
    let rows: Vec<KeptRow> = db::all(
        c,
        "select question, value, reason, note, needs_review, revision, answered_at, answered_by \
         from quick_check_answer where quick_check = $1",
        values![check],
    )
    .await?;
    Ok(rows.into_iter().map(|row| (row.question.clone(), row.read())).collect())
}

/// What became of an answer that was to be saved.
#[derive(Debug)]
pub enum Outcome {
    /// It is stored, under this revision.
    Saved { revision: i64 },
    /// Somebody saved another one since; that one stands.
    Clash(Kept),
    /// The check is completed; nothing changed.
    Completed,
}

/// Saves one answer over the revision that its editor saw; 0 is none. The same once more is saved
/// too. A comment without an answer leaves the answer as it is.
pub async fn save(
    tx: &Tx,
    check: QuickCheckId,
    question: &str,
    given: &Given,
    seen: i64,
    by: PersonId,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let (reason, note) = (given.reason.as_str(), given.note.as_str());
    let changed = db::run(
        tx,
        "insert into quick_check_answer \
         (quick_check, question, value, reason, note, needs_review, revision, answered_at, answered_by) \
         select id, $2, $3, $4, $5, $6, $7 + 1, $8, $9 from quick_check where id = $1 and completed_at is null \
         on conflict (quick_check, question) do update set \
         value = case when excluded.value = '' then quick_check_answer.value else excluded.value end, \
         reason = case when excluded.value = '' then quick_check_answer.reason else excluded.reason end, \
         note = excluded.note, needs_review = excluded.needs_review, revision = excluded.revision, \
         answered_at = excluded.answered_at, answered_by = excluded.answered_by \
         where quick_check_answer.revision = $7",
        values![check, question, given.word(), reason, note, given.needs_review, seen, now, by],
    )
    .await?;
    if changed == 1 {
        return Ok(Outcome::Saved { revision: seen + 1 });
    }
    why_not(tx, check, question, given).await
}

/// Why nothing was saved: it is there already, another answer is, or the check is completed.
async fn why_not(tx: &Tx, check: QuickCheckId, question: &str, given: &Given) -> Result<Outcome, DbErr> {
    let row: Option<KeptRow> = db::one(
        tx,
        "select question, value, reason, note, needs_review, revision, answered_at, answered_by \
         from quick_check_answer where quick_check = $1 and question = $2",
        values![check, question],
    )
    .await?;
    let open: Option<i64> = db::value(
        tx,
        "select count(*) as value from quick_check where id = $1 and completed_at is null",
        values![check],
    )
    .await?;
    Ok(match row.map(KeptRow::read) {
        Some(kept) if given.is_in(&kept.given) => Outcome::Saved { revision: kept.revision },
        Some(kept) if open == Some(1) => Outcome::Clash(kept),
        _ => Outcome::Completed,
    })
}

/// Raises the revision of an answer that says "does not apply", so that pages from before clash with it.
pub async fn raise(tx: &Tx, check: QuickCheckId, question: &str) -> Result<(), DbErr> {
    db::run(
        tx,
        "update quick_check_answer set revision = revision + 1 \
         where quick_check = $1 and question = $2 and value = $3",
        values![check, question, Answer::NotApplicable.word()],
    )
    .await
    .map(drop)
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

/// All checks of a municipality, the active one first: whichever was opened or taken up last.
pub async fn all_of(c: &impl ConnectionTrait, municipality: MunicipalityId) -> Result<Vec<Check>, DbErr> {
    db::all(
        c,
        "select id, municipality, variant, catalogue_version, completed_at, first_completed_at, \
         (select max(answered_at) from quick_check_answer where quick_check = quick_check.id) as saved_at \
         from quick_check where municipality = $1 and instrument = 'quickcheck' order by opened_at desc, id desc",
        values![municipality],
    )
    .await
}

/// Opens a check; false when there is one of that variant and version already.
pub async fn open_new(
    tx: &Tx,
    check: QuickCheckId,
    municipality: MunicipalityId,
    version: &str,
    variant: Variant,
    now: Moment,
) -> Result<bool, DbErr> {
    let opened = db::run(
        tx,
        "insert into quick_check (id, municipality, catalogue_version, variant, opened_at) \
         select $1, $2, $3, $4, $5 where not exists (select 1 from quick_check \
         where municipality = $2 and catalogue_version = $3 and variant = $4)",
        values![check, municipality, version, variant.word(), now],
    )
    .await?;
    Ok(opened == 1)
}

/// Makes a check that is not completed the active one.
pub async fn take_up(tx: &Tx, check: QuickCheckId, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update quick_check set opened_at = $2 where id = $1 and completed_at is null",
        values![check, now],
    )
    .await?;
    Ok(changed == 1)
}

/// Carries one answer over to a check that has none to the question; who gave it and when stays.
pub async fn carry(tx: &Tx, old: QuickCheckId, new: QuickCheckId, question: &str) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into quick_check_answer \
         (quick_check, question, value, reason, note, needs_review, answered_at, answered_by) \
         select $2, question, value, reason, note, needs_review, answered_at, answered_by \
         from quick_check_answer where quick_check = $1 and question = $3 \
         on conflict (quick_check, question) do nothing",
        values![old, new, question],
    )
    .await
    .map(drop)
}
