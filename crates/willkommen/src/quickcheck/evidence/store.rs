//! Table `quick_check_evidence`.

use platform::clock::{Day, Moment};
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::rules::{Kind, MOST_PER_QUESTION, MOST_PER_TOWN, Media, State};
use crate::ids::{EvidenceId, MunicipalityId, PersonId};

/// The tables this file owns.
pub const TABLES: &[&str] = &["quick_check_evidence"];

/// A piece of evidence as it is stored.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Evidence {
    /// Identifier.
    pub id: EvidenceId,
    /// Whose it is.
    pub municipality: MunicipalityId,
    /// The permanent id of its question.
    pub question: String,
    /// The number of the question on the day it was given.
    pub question_number: String,
    /// The version of the catalogue on that day.
    pub catalogue_version: String,
    /// The word of its kind.
    pub kind: String,
    /// Title.
    pub title: String,
    /// The day it is of.
    pub dated_on: Day,
    /// Link, number or statement; empty for a file.
    pub value: String,
    /// What the number counts.
    pub unit: String,
    /// The kept file; empty if it is none.
    pub file: String,
    /// Its media type.
    pub media: String,
    /// Its size.
    pub bytes: i64,
    /// The word of its state.
    pub state: String,
    /// What the agency has asked.
    pub remark: String,
    /// What the municipality has answered.
    pub answer: String,
    /// When it was given.
    pub given_at: Moment,
    /// When the agency has looked at it last.
    pub looked_at: Option<Moment>,
}

impl Evidence {
    /// What it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        Kind::from_word(&self.kind).unwrap_or(Kind::Statement)
    }

    /// Where it stands with the agency.
    #[must_use]
    pub fn state(&self) -> State {
        State::from_word(&self.state).unwrap_or(State::New)
    }

    /// How its file is given out.
    #[must_use]
    pub fn media(&self) -> Option<Media> {
        Media::from_word(&self.media)
    }

    /// Where it stands and since when, in short: by it a page that comes back says what it has shown.
    #[must_use]
    pub fn mark(&self) -> String {
        format!("{}-{}", self.state, self.looked_at.map_or(0, |at| at.0))
    }

    /// Whether somebody gives the same once more.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        let told = |one: &Self| {
            (one.question.clone(), one.kind.clone(), one.title.clone(), one.dated_on, one.value.clone())
        };
        told(self) == told(other) && (&self.unit, &self.file) == (&other.unit, &other.file)
    }
}

/// Adds a piece; false when the question or the municipality has as much as it may have.
pub async fn add(tx: &Tx, evidence: &Evidence, by: PersonId) -> Result<bool, DbErr> {
    let added = db::run(
        tx,
        "insert into quick_check_evidence (id, municipality, question, question_number, catalogue_version, \
         kind, title, dated_on, value, unit, file, media, bytes, state, remark, answer, given_at, given_by) \
         select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, '', '', $15, $16 \
         where (select count(*) from quick_check_evidence where municipality = $2 and question = $3) < $17 \
         and (select coalesce(sum(bytes), 0) from quick_check_evidence where municipality = $2) + $13 <= $18",
        values![
            evidence.id,
            evidence.municipality,
            evidence.question.as_str(),
            evidence.question_number.as_str(),
            evidence.catalogue_version.as_str(),
            evidence.kind.as_str(),
            evidence.title.as_str(),
            evidence.dated_on,
            evidence.value.as_str(),
            evidence.unit.as_str(),
            evidence.file.as_str(),
            evidence.media.as_str(),
            evidence.bytes,
            evidence.state.as_str(),
            evidence.given_at,
            by,
            MOST_PER_QUESTION as i64,
            MOST_PER_TOWN,
        ],
    )
    .await?;
    Ok(added == 1)
}

/// The evidence of a municipality, by question, the newest day first.
///
/// # Errors
/// The database's own.
pub async fn of(c: &impl ConnectionTrait, municipality: MunicipalityId) -> Result<Vec<Evidence>, DbErr> {
    db::all(
        c,
        "select id, municipality, question, question_number, catalogue_version, kind, title, dated_on, value, \
         unit, file, media, bytes, state, remark, answer, given_at, looked_at from quick_check_evidence \
         where municipality = $1 order by question, dated_on desc, id",
        values![municipality],
    )
    .await
}

/// What waits for the agency, the longest waiting first.
pub async fn to_see(c: &impl ConnectionTrait) -> Result<Vec<Evidence>, DbErr> {
    db::all(
        c,
        "select id, municipality, question, question_number, catalogue_version, kind, title, dated_on, value, \
         unit, file, media, bytes, state, remark, answer, given_at, looked_at from quick_check_evidence \
         where state = $1 order by given_at, id",
        values![State::New.word()],
    )
    .await
}

/// One piece.
pub async fn one(c: &impl ConnectionTrait, id: EvidenceId) -> Result<Option<Evidence>, DbErr> {
    db::one(
        c,
        "select id, municipality, question, question_number, catalogue_version, kind, title, dated_on, value, \
         unit, file, media, bytes, state, remark, answer, given_at, looked_at from quick_check_evidence \
         where id = $1",
        values![id],
    )
    .await
}

/// How many pieces wait for the agency.
///
/// # Errors
/// The database's own.
pub async fn waiting(c: &impl ConnectionTrait) -> Result<i64, DbErr> {
    let count: Option<i64> = db::value(
        c,
        "select count(*) as value from quick_check_evidence where state = $1",
        values![State::New.word()],
    )
    .await?;
    Ok(count.unwrap_or(0))
}

/// How many bytes a municipality's files have.
pub async fn bytes(c: &impl ConnectionTrait, municipality: MunicipalityId) -> Result<i64, DbErr> {
    let sum: Option<i64> = db::value(
        c,
        "select cast(coalesce(sum(bytes), 0) as bigint) as value from quick_check_evidence \
         where municipality = $1",
        values![municipality],
    )
    .await?;
    Ok(sum.unwrap_or(0))
}

/// Notes that somebody of the agency has looked at a piece as it was shown; false when it stands in another way
/// by now.
pub async fn look(
    tx: &Tx,
    id: EvidenceId,
    shown: &str,
    state: State,
    remark: &str,
    by: PersonId,
    now: Moment,
) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update quick_check_evidence set state = $2, remark = $3, looked_at = $4, looked_by = $5 \
         where id = $1 and state || '-' || cast(coalesce(looked_at, 0) as text) = $6",
        values![id, state.word(), remark, now, by, shown],
    )
    .await?;
    Ok(changed == 1)
}

/// Answers what the agency has asked, which shows the piece to it again; false when nothing is asked.
pub async fn answer(tx: &Tx, id: EvidenceId, answer: &str) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update quick_check_evidence set state = $2, answer = $3 where id = $1 and state = $4",
        values![id, State::New.word(), answer, State::Queried.word()],
    )
    .await?;
    Ok(changed == 1)
}

/// Removes a piece; false when it was removed already.
pub async fn remove(tx: &Tx, id: EvidenceId) -> Result<bool, DbErr> {
    Ok(db::run(tx, "delete from quick_check_evidence where id = $1", values![id]).await? == 1)
}
