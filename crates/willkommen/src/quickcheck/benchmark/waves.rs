//! Who is counted in a wave, and closing it.

use std::collections::{BTreeMap, HashSet};

use platform::clock::{Clock, Day, Moment};
use platform::db::Tx;
use platform::secret::file_hash;
use sea_orm::{ConnectionTrait, DbErr};

use super::rules::{self, Cut, Earlier, Group, Measure, Member, published};
use super::store::{self, CutRow, MemberRow, Wave};
use crate::app::App;
use crate::ids::{PersonId, WaveId};
use crate::journal::{self, Entry};
use crate::quickcheck::snapshot;

/// Whoever has submitted within the days of a wave and takes part in the comparison, with the newest of
/// their snapshots of the wave's own catalogue. Whoever has submitted under another one too is counted all
/// the same.
pub async fn counted(c: &impl ConnectionTrait, clock: &Clock, wave: &Wave) -> Result<Vec<MemberRow>, DbErr> {
    let joined: HashSet<_> = store::joined(c).await?.into_iter().collect();
    let (since, until) = (beginning(clock, wave.opens_on)?, beginning(clock, wave.closes_on.plus_days(1))?);
    let (mut all, mut counted) = (Vec::new(), HashSet::new());
    for found in snapshot::within(c, wave.variant(), since, until).await? {
        let is_comparable = found.content.catalogue.version == wave.catalogue_version;
        if is_comparable && joined.contains(&found.municipality) && counted.insert(found.municipality) {
            let points = serde_json::to_string(&rules::points(&found.content));
            all.push(MemberRow {
                municipality: found.municipality,
                snapshot: found.id,
                size_class: found.content.municipality.size_class.clone(),
                points: points.map_err(|fault| DbErr::Custom(fault.to_string()))?,
            });
        }
    }
    Ok(all)
}

fn beginning(clock: &Clock, day: Day) -> Result<Moment, DbErr> {
    let begins = clock.beginning(day).parse::<Moment>();
    begins.map_err(|fault| DbErr::Custom(format!("the beginning of {day}: {fault}")))
}

/// Closes a wave: freezes its members and publishes what may be published; false when it was closed
/// already. `by` is none when its day has come.
///
/// # Errors
/// The database's own.
pub async fn close(tx: &Tx, app: &App, id: WaveId, by: Option<PersonId>, actor: &str) -> Result<bool, DbErr> {
    let now = app.clock.now();
    let Some(wave) = store::of(tx, id).await? else { return Ok(false) };
    if !store::close(tx, id, by, now).await? {
        return Ok(false);
    }
    let catalogue = app.catalogue_of(&wave.catalogue_version);
    let measures = rules::measures(&catalogue, wave.variant());
    let rows = counted(tx, &app.clock, &wave).await?;
    let members: Vec<Member> = rows.iter().map(|row| member(row, &measures)).collect();
    let earlier = earlier(tx, app, &wave, &measures).await?;
    for row in &rows {
        store::add_member(tx, id, row).await?;
    }
    for (place, cut) in (0..).zip(published(&members, &measures, &earlier)) {
        store::add_cut(tx, id, place, &row(&cut, &measures)).await?;
    }
    let facts = facts(tx, id).await?.unwrap_or_default();
    let entry = Entry::WaveClosed { wave: id, members: members.len(), facts };
    journal::record(tx, now, actor, None, &entry, "").await?;
    Ok(true)
}

/// What other closed waves have published, by these measures; of the other variant only what has the same
/// questions behind it.
async fn earlier(tx: &Tx, app: &App, wave: &Wave, measures: &[Measure]) -> Result<Vec<Earlier>, DbErr> {
    let mut all = Vec::new();
    for other in store::all(tx).await? {
        if other.closed_at.is_none() || other.id == wave.id {
            continue;
        }
        let theirs = rules::measures(&app.catalogue_of(&other.catalogue_version), other.variant());
        let is_held = |measure: &Measure| {
            other.variant == wave.variant || theirs.iter().any(|their| their.is_same(measure))
        };
        let members = store::members(tx, other.id).await?;
        let cuts = store::cuts(tx, other.id).await?;
        all.push(Earlier {
            members: members.iter().map(|row| member(row, measures)).collect(),
            cuts: cuts
                .iter()
                .filter_map(|row| cut(row, measures))
                .filter(|cut| is_held(&measures[cut.measure]))
                .collect(),
        });
    }
    Ok(all)
}

fn member(row: &MemberRow, measures: &[Measure]) -> Member {
    let points: BTreeMap<String, i64> = row.points();
    Member {
        town: row.municipality,
        snapshot: row.snapshot,
        class: row.class(),
        points: measures.iter().map(|measure| points.get(&measure.key).copied()).collect(),
    }
}

fn row(cut: &Cut, measures: &[Measure]) -> CutRow {
    CutRow {
        cohort: cut.group.word().to_owned(),
        measure: measures[cut.measure].key.clone(),
        members: cut.members as i64,
        median: cut.median,
        lower_quartile: cut.middle.map(|(lower, _)| lower),
        upper_quartile: cut.middle.map(|(_, upper)| upper),
    }
}

fn cut(row: &CutRow, measures: &[Measure]) -> Option<Cut> {
    Some(Cut {
        group: Group::from_word(&row.cohort)?,
        measure: measures.iter().position(|measure| measure.key == row.measure)?,
        members: usize::try_from(row.members).ok()?,
        median: row.median,
        middle: row.lower_quartile.zip(row.upper_quartile),
    })
}

/// A hash over members and published lines of a closed wave; none when it is not there or not closed.
///
/// # Errors
/// The database's own.
pub async fn facts(c: &impl ConnectionTrait, id: WaveId) -> Result<Option<String>, DbErr> {
    if store::of(c, id).await?.is_none_or(|wave| wave.closed_at.is_none()) {
        return Ok(None);
    }
    let mut text = String::new();
    let mut members = store::members(c, id).await?;
    members.sort_by_key(|member| member.municipality);
    for row in members {
        let MemberRow { municipality, snapshot, size_class, points } = row;
        text.push_str(&format!("{municipality} {snapshot} {size_class} {points}\n"));
    }
    for row in store::cuts(c, id).await? {
        let CutRow { cohort, measure, members, median, lower_quartile, upper_quartile } = row;
        text.push_str(&format!(
            "{cohort} {measure} {members} {median} {lower_quartile:?} {upper_quartile:?}\n"
        ));
    }
    Ok(Some(file_hash(text.as_bytes())))
}
