//! Tables `comparison_consent`, `wave`, `wave_member` and `wave_cut`. What a closed wave holds is added
//! once and read; no statement changes it.

use std::collections::BTreeMap;

use platform::clock::{Day, Moment};
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::rules::{self, State};
use crate::ids::{MunicipalityId, PersonId, SnapshotId, WaveId};
use crate::quickcheck::catalogue::Variant;
use crate::region::SizeClass;

/// The tables this file owns.
pub const TABLES: &[&str] = &["comparison_consent", "wave", "wave_member", "wave_cut"];

/// A wave as it is stored.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Wave {
    /// Identifier.
    pub id: WaveId,
    /// Its name.
    pub name: String,
    /// The variant's word.
    pub variant: String,
    /// The version of the catalogue whose checks are compared.
    pub catalogue_version: String,
    /// The first day on which a submission counts.
    pub opens_on: Day,
    /// The last one.
    pub closes_on: Day,
    /// When it was closed.
    pub closed_at: Option<Moment>,
}

impl Wave {
    /// Which questions are compared.
    #[must_use]
    pub fn variant(&self) -> Variant {
        Variant::from_word(&self.variant).unwrap_or(Variant::Core)
    }

    /// How far it is.
    #[must_use]
    pub fn state(&self, today: Day) -> State {
        rules::state(self.opens_on, self.closes_on, self.closed_at.is_some(), today)
    }
}

/// A member of a closed wave.
#[derive(Clone, Debug, FromQueryResult)]
pub struct MemberRow {
    /// Which.
    pub municipality: MunicipalityId,
    /// What it has submitted.
    pub snapshot: SnapshotId,
    /// The word of its size class then.
    pub size_class: String,
    /// Its whole points by measure, as JSON.
    pub points: String,
}

impl MemberRow {
    /// Its size class then.
    #[must_use]
    pub fn class(&self) -> SizeClass {
        SizeClass::from_word(&self.size_class).unwrap_or(SizeClass::A)
    }

    /// Its whole points by measure.
    #[must_use]
    pub fn points(&self) -> BTreeMap<String, i64> {
        serde_json::from_str(&self.points).unwrap_or_default()
    }
}

/// A published line of a closed wave.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct CutRow {
    /// The word of the group.
    pub cohort: String,
    /// The measure's key.
    pub measure: String,
    /// How many members have a value.
    pub members: i64,
    /// The value in the middle.
    pub median: i64,
    /// The middle half begins here, if that is published.
    pub lower_quartile: Option<i64>,
    /// The middle half ends here, if that is published.
    pub upper_quartile: Option<i64>,
}

/// A municipality takes part from now on; false when it does already.
pub async fn agree(tx: &Tx, town: MunicipalityId, by: PersonId, now: Moment) -> Result<bool, DbErr> {
    let added = db::run(
        tx,
        "insert into comparison_consent (id, municipality, given_at, given_by) values ($1, $2, $3, $4) \
         on conflict do nothing",
        values![platform::chance::id(), town, now, by],
    )
    .await?;
    Ok(added == 1)
}

/// A municipality takes part no longer; false when it does not.
pub async fn leave(tx: &Tx, town: MunicipalityId, now: Moment) -> Result<bool, DbErr> {
    let sql = "update comparison_consent set ended_at = $2 where municipality = $1 and ended_at is null";
    Ok(db::run(tx, sql, values![town, now]).await? > 0)
}

/// Since when a municipality takes part; none when it does not.
pub async fn joined_at(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<Option<Moment>, DbErr> {
    let sql = "select given_at as value from comparison_consent where municipality = $1 and ended_at is null";
    db::value(c, sql, values![town]).await
}

#[derive(FromQueryResult)]
struct Joined {
    municipality: MunicipalityId,
}

/// Who takes part.
pub async fn joined(c: &impl ConnectionTrait) -> Result<Vec<MunicipalityId>, DbErr> {
    let sql = "select municipality from comparison_consent where ended_at is null";
    let rows: Vec<Joined> = db::all(c, sql, vec![]).await?;
    Ok(rows.into_iter().map(|row| row.municipality).collect())
}

/// Adds a wave.
pub async fn add(tx: &Tx, wave: &Wave, by: PersonId, now: Moment) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into wave (id, name, variant, catalogue_version, opens_on, closes_on, created_at, created_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![
            wave.id,
            wave.name.as_str(),
            wave.variant.as_str(),
            wave.catalogue_version.as_str(),
            wave.opens_on,
            wave.closes_on,
            now,
            by,
        ],
    )
    .await
    .map(drop)
}

/// All waves, newest first.
pub async fn all(c: &impl ConnectionTrait) -> Result<Vec<Wave>, DbErr> {
    db::all(
        c,
        "select id, name, variant, catalogue_version, opens_on, closes_on, closed_at \
         from wave order by opens_on desc, id desc",
        vec![],
    )
    .await
}

/// One wave.
pub async fn of(c: &impl ConnectionTrait, id: WaveId) -> Result<Option<Wave>, DbErr> {
    db::one(
        c,
        "select id, name, variant, catalogue_version, opens_on, closes_on, closed_at from wave where id = $1",
        values![id],
    )
    .await
}

/// Closes a wave; false when it was closed already.
pub async fn close(tx: &Tx, id: WaveId, by: Option<PersonId>, now: Moment) -> Result<bool, DbErr> {
    let by = by.map(|person| person.0);
    let sql = "update wave set closed_at = $2, closed_by = $3 where id = $1 and closed_at is null";
    Ok(db::run(tx, sql, values![id, now, by]).await? == 1)
}

/// Adds a member to a wave that is being closed.
pub async fn add_member(tx: &Tx, wave: WaveId, member: &MemberRow) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into wave_member (wave, municipality, snapshot, size_class, points) \
         values ($1, $2, $3, $4, $5)",
        values![
            wave,
            member.municipality,
            member.snapshot,
            member.size_class.as_str(),
            member.points.as_str(),
        ],
    )
    .await
    .map(drop)
}

/// Adds a published line to a wave that is being closed; `place` orders them.
pub async fn add_cut(tx: &Tx, wave: WaveId, place: i64, cut: &CutRow) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into wave_cut (wave, cohort, measure, place, members, median, lower_quartile, upper_quartile) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![
            wave,
            cut.cohort.as_str(),
            cut.measure.as_str(),
            place,
            cut.members,
            cut.median,
            cut.lower_quartile,
            cut.upper_quartile,
        ],
    )
    .await
    .map(drop)
}

/// The members of a closed wave.
///
/// # Errors
/// The database's own.
pub async fn members(c: &impl ConnectionTrait, wave: WaveId) -> Result<Vec<MemberRow>, DbErr> {
    let sql = "select municipality, snapshot, size_class, points from wave_member where wave = $1 \
               order by municipality";
    db::all(c, sql, values![wave]).await
}

/// What a closed wave has published, in order.
///
/// # Errors
/// The database's own.
pub async fn cuts(c: &impl ConnectionTrait, wave: WaveId) -> Result<Vec<CutRow>, DbErr> {
    db::all(
        c,
        "select cohort, measure, members, median, lower_quartile, upper_quartile from wave_cut \
         where wave = $1 order by place",
        values![wave],
    )
    .await
}

/// A closed wave in which a municipality was counted.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Membership {
    pub wave: WaveId,
    pub name: String,
    pub catalogue_version: String,
    pub closed_at: Moment,
    pub snapshot: SnapshotId,
    pub size_class: String,
    pub points: String,
}

/// The closed waves of a variant in which a municipality was counted, newest first.
pub async fn memberships(
    c: &impl ConnectionTrait,
    town: MunicipalityId,
    variant: Variant,
) -> Result<Vec<Membership>, DbErr> {
    db::all(
        c,
        "select wave_member.wave, wave.name, wave.catalogue_version, wave.closed_at, wave_member.snapshot, \
         wave_member.size_class, wave_member.points from wave_member join wave on wave.id = wave_member.wave \
         where wave_member.municipality = $1 and wave.variant = $2 and wave.closed_at is not null \
         order by wave.closed_at desc, wave.id desc",
        values![town, variant.word()],
    )
    .await
}
