//! Table `quick_check_snapshot`: rows are added and read, never changed.

use platform::clock::Moment;
use platform::db::{self, Tx};
use platform::secret::file_hash;
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::Content;
use crate::ids::{MunicipalityId, QuickCheckId, SnapshotId};
use crate::quickcheck::catalogue::Variant;
use crate::quickcheck::store::Check;

/// The tables this file owns.
pub const TABLES: &[&str] = &["quick_check_snapshot"];

/// What a municipality has submitted.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// Identifier.
    pub id: SnapshotId,
    /// The municipality.
    pub municipality: MunicipalityId,
    /// The check it was made of.
    pub quick_check: QuickCheckId,
    /// Which questions were asked.
    pub variant: Variant,
    /// Which submission of this variant it is, from 1.
    pub round: i64,
    /// When.
    pub submitted_at: Moment,
    /// SHA-256 of the content's bytes.
    pub hash: String,
    /// What is frozen.
    pub content: Content,
}

#[derive(FromQueryResult)]
struct Row {
    id: SnapshotId,
    municipality: MunicipalityId,
    quick_check: QuickCheckId,
    round: i64,
    submitted_at: Moment,
    content: String,
    hash: String,
}

impl Row {
    fn read(self) -> Result<Snapshot, DbErr> {
        let content: Content = serde_json::from_str(&self.content)
            .map_err(|fault| DbErr::Custom(format!("snapshot {}: {fault}", self.id)))?;
        Ok(Snapshot {
            id: self.id,
            municipality: self.municipality,
            quick_check: self.quick_check,
            variant: content.variant(),
            round: self.round,
            submitted_at: self.submitted_at,
            hash: self.hash,
            content,
        })
    }
}

/// Adds a snapshot; answers its hash.
pub async fn add(
    tx: &Tx,
    id: SnapshotId,
    check: &Check,
    content: &Content,
    now: Moment,
) -> Result<String, DbErr> {
    let bytes = serde_json::to_string(content).map_err(|fault| DbErr::Custom(fault.to_string()))?;
    let hash = file_hash(bytes.as_bytes());
    db::run(
        tx,
        "insert into quick_check_snapshot (id, municipality, quick_check, variant, round, submitted_at, content, \
         hash) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![
            id,
            check.municipality,
            check.id,
            content.variant.as_str(),
            content.round,
            now,
            bytes,
            hash.as_str(),
        ],
    )
    .await?;
    Ok(hash)
}

/// How many rounds of a variant a municipality has submitted.
pub async fn rounds(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
    variant: Variant,
) -> Result<i64, DbErr> {
    let sql = "select count(*) as value from quick_check_snapshot where municipality = $1 and variant = $2";
    Ok(db::value(c, sql, values![municipality, variant.word()]).await?.unwrap_or(0))
}

/// The newest snapshot of a municipality in a variant.
///
/// # Errors
/// The database's own.
pub async fn newest(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
    variant: Variant,
) -> Result<Option<Snapshot>, DbErr> {
    let row: Option<Row> = db::one(
        c,
        "select id, municipality, quick_check, round, submitted_at, content, hash from quick_check_snapshot \
         where municipality = $1 and variant = $2 order by round desc limit 1",
        values![municipality, variant.word()],
    )
    .await?;
    row.map(Row::read).transpose()
}

/// All snapshots of a municipality, by variant and round.
///
/// # Errors
/// The database's own.
pub async fn all_of(c: &impl ConnectionTrait, municipality: MunicipalityId) -> Result<Vec<Snapshot>, DbErr> {
    let rows: Vec<Row> = db::all(
        c,
        "select id, municipality, quick_check, round, submitted_at, content, hash from quick_check_snapshot \
         where municipality = $1 order by variant, round",
        values![municipality],
    )
    .await?;
    rows.into_iter().map(Row::read).collect()
}

/// One snapshot.
///
/// # Errors
/// The database's own.
pub async fn by_id(c: &impl ConnectionTrait, id: SnapshotId) -> Result<Option<Snapshot>, DbErr> {
    let row: Option<Row> = db::one(
        c,
        "select id, municipality, quick_check, round, submitted_at, content, hash from quick_check_snapshot \
         where id = $1",
        values![id],
    )
    .await?;
    row.map(Row::read).transpose()
}

/// The snapshots that were submitted from a moment on and before another, by municipality, the newest first.
///
/// # Errors
/// The database's own.
pub async fn within(
    c: &impl ConnectionTrait,
    variant: Variant,
    since: Moment,
    until: Moment,
) -> Result<Vec<Snapshot>, DbErr> {
    let rows: Vec<Row> = db::all(
        c,
        "select id, municipality, quick_check, round, submitted_at, content, hash from quick_check_snapshot \
         where variant = $1 and submitted_at >= $2 and submitted_at < $3 order by municipality, round desc",
        values![variant.word(), since, until],
    )
    .await?;
    rows.into_iter().map(Row::read).collect()
}

#[derive(FromQueryResult)]
struct CheckRow {
    quick_check: QuickCheckId,
}

/// The checks of which there is a snapshot.
pub async fn checks(c: &impl ConnectionTrait) -> Result<Vec<QuickCheckId>, DbErr> {
    let sql = "select distinct quick_check from quick_check_snapshot";
    let rows: Vec<CheckRow> = db::all(c, sql, vec![]).await?;
    Ok(rows.into_iter().map(|row| row.quick_check).collect())
}

/// The hash of a snapshot's bytes as they are now; none when it is not there.
pub async fn hash_of_content(c: &impl ConnectionTrait, id: SnapshotId) -> Result<Option<String>, DbErr> {
    let sql = "select content as value from quick_check_snapshot where id = $1";
    let content: Option<String> = db::value(c, sql, values![id]).await?;
    Ok(content.map(|content| file_hash(content.as_bytes())))
}
