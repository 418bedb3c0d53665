//! Tables `measure`, `measure_reminder`.

use platform::clock::{Day, Moment};
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::rules::{Round, State};
use crate::ids::{MeasureId, MunicipalityId, PersonId};

/// The tables this file owns.
pub const TABLES: &[&str] = &["measure", "measure_reminder"];

/// A measure as it is stored.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Measure {
    pub id: MeasureId,
    pub municipality: MunicipalityId,
    /// The code of the library; for an own measure its identifier.
    pub code: String,
    pub owner: String,
    pub due_on: Day,
    pub state: String,
    pub created_at: Moment,
    /// The code of the library, the key of the town whose example it follows, or empty for an own one.
    pub origin: String,
    /// An own measure's title; of one from the library a copy for the day the library has it no longer.
    pub title: String,
    pub first_step: String,
    /// The question on which an own measure works; may be empty.
    pub question: String,
    /// In cents.
    pub budget: Option<i64>,
    /// Why it was dropped.
    pub reason: String,
    pub notes: String,
    /// When the council decided on it.
    pub decided_on: Option<Day>,
    pub is_public: bool,
    pub due_set_at: Option<Moment>,
    pub changed_at: Option<Moment>,
    pub done_at: Option<Moment>,
    pub revision: i64,
    adopted_points: Option<i64>,
    adopted_round: Option<Moment>,
    done_points: Option<i64>,
    done_round: Option<Moment>,
    expected_before: Option<i64>,
    expected_after: Option<i64>,
}

impl Measure {
    /// A measure that is planned.
    pub fn planned(
        municipality: MunicipalityId,
        code: &str,
        owner: &str,
        due_on: Day,
        created_at: Moment,
    ) -> Self {
        Self {
            id: MeasureId::new(),
            municipality,
            code: code.to_owned(),
            owner: owner.to_owned(),
            due_on,
            state: State::Planned.word().to_owned(),
            created_at,
            origin: code.to_owned(),
            title: String::new(),
            first_step: String::new(),
            question: String::new(),
            budget: None,
            reason: String::new(),
            notes: String::new(),
            decided_on: None,
            is_public: false,
            due_set_at: Some(created_at),
            changed_at: Some(created_at),
            done_at: None,
            revision: 0,
            adopted_points: None,
            adopted_round: None,
            done_points: None,
            done_round: None,
            expected_before: None,
            expected_after: None,
        }
    }

    /// The state.
    pub fn state(&self) -> State {
        State::from_word(&self.state).unwrap_or(State::Planned)
    }

    /// The round of the check that counted when it was adopted.
    pub fn adopted_in(&self) -> Option<Round> {
        Some(Round { points: self.adopted_points?, at: self.adopted_round? })
    }

    /// The round of the check that counted when it was done.
    pub fn done_in(&self) -> Option<Round> {
        Some(Round { points: self.done_points?, at: self.done_round? })
    }

    /// The total before and after the answers that were proposed, in hundredths of a point.
    pub fn expected(&self) -> Option<(i64, i64)> {
        self.expected_before.zip(self.expected_after)
    }

    /// What its form shows.
    pub fn details(&self) -> Details {
        Details {
            title: self.title.clone(),
            first_step: self.first_step.clone(),
            owner: self.owner.clone(),
            due_on: self.due_on,
            budget: self.budget,
            decided_on: self.decided_on,
            notes: self.notes.clone(),
        }
    }

    /// When somebody last worked on it.
    pub fn touched_at(&self) -> Moment {
        self.changed_at.unwrap_or(self.created_at)
    }
}

/// Adds a measure; false when the municipality has it already.
pub async fn add(tx: &Tx, measure: &Measure, by: PersonId) -> Result<bool, DbErr> {
    let added = db::run(
        tx,
        "insert into measure (id, municipality, code, owner, due_on, state, created_at, created_by, origin, \
         title, first_step, question, budget, due_set_at, changed_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) \
         on conflict (municipality, code) do nothing",
        values![
            measure.id,
            measure.municipality,
            measure.code.as_str(),
            measure.owner.as_str(),
            measure.due_on,
            measure.state.as_str(),
            measure.created_at,
            by,
            measure.origin.as_str(),
            measure.title.as_str(),
            measure.first_step.as_str(),
            measure.question.as_str(),
            measure.budget,
            measure.due_set_at,
            measure.changed_at,
        ],
    )
    .await?;
    Ok(added == 1)
}

/// Takes up a measure that was dropped, as if it were new: private, and without what an earlier end has left.
/// Answers which one it was.
pub async fn take_up(
    tx: &Tx,
    municipality: MunicipalityId,
    code: &str,
    due_on: Day,
    now: Moment,
) -> Result<Option<MeasureId>, DbErr> {
    let found = of(tx, municipality).await?.into_iter().find(|measure| measure.code == code);
    let Some(measure) = found else { return Ok(None) };
    let changed = db::run(
        tx,
        "update measure set state = $2, reason = '', due_on = $3, due_set_at = $4, changed_at = $4, \
         is_public = $5, done_points = null, done_round = null, expected_before = null, \
         expected_after = null, revision = revision + 1 where id = $1 and state = 'dropped'",
        values![measure.id, State::Planned.word(), due_on, now, false],
    )
    .await?;
    Ok((changed == 1).then_some(measure.id))
}

/// The measures of a municipality: what is open first, and of that what is due first.
pub async fn of(c: &impl ConnectionTrait, municipality: MunicipalityId) -> Result<Vec<Measure>, DbErr> {
    let mut found: Vec<Measure> = db::all(
        c,
        "select id, municipality, code, owner, due_on, state, created_at, origin, title, first_step, \
         question, budget, reason, notes, decided_on, is_public, due_set_at, changed_at, done_at, revision, \
         adopted_points, adopted_round, done_points, done_round, expected_before, expected_after \
         from measure where municipality = $1 order by due_on, code",
        values![municipality],
    )
    .await?;
    // A stable order: within a place by day and code, as they come.
    found.sort_by_key(|measure| measure.state().place());
    Ok(found)
}

/// One measure of a municipality; another's is not there.
pub async fn one(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
    id: MeasureId,
) -> Result<Option<Measure>, DbErr> {
    Ok(of(c, municipality).await?.into_iter().find(|measure| measure.id == id))
}

/// The municipalities with a measure that is neither done nor dropped.
pub async fn at_work(c: &impl ConnectionTrait) -> Result<Vec<MunicipalityId>, DbErr> {
    #[derive(FromQueryResult)]
    struct Town {
        municipality: MunicipalityId,
    }
    let towns: Vec<Town> = db::all(
        c,
        "select distinct municipality from measure where state not in ('done', 'dropped')",
        vec![],
    )
    .await?;
    Ok(towns.into_iter().map(|town| town.municipality).collect())
}

/// The measures that are chosen for the public and done: the code, and whose it is, whether it still takes
/// part or not.
pub async fn shown_as_done(c: &impl ConnectionTrait) -> Result<Vec<(String, MunicipalityId)>, DbErr> {
    #[derive(FromQueryResult)]
    struct Shown {
        code: String,
        municipality: MunicipalityId,
    }
    let shown: Vec<Shown> = db::all(
        c,
        "select code, municipality from measure where is_public = $1 and state = 'done' \
         order by code, municipality",
        values![true],
    )
    .await?;
    Ok(shown.into_iter().map(|one| (one.code, one.municipality)).collect())
}

/// What can be changed about a measure in its form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    pub title: String,
    pub first_step: String,
    pub owner: String,
    pub due_on: Day,
    pub budget: Option<i64>,
    pub decided_on: Option<Day>,
    pub notes: String,
}

/// Changes a measure; false when somebody else has changed it since `revision`.
pub async fn change(
    tx: &Tx,
    id: MeasureId,
    revision: i64,
    details: &Details,
    now: Moment,
) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update measure set title = $2, first_step = $3, owner = $4, budget = $5, decided_on = $6, \
         notes = $7, due_set_at = case when due_on = $8 then due_set_at else $9 end, due_on = $8, \
         changed_at = $9, revision = revision + 1 where id = $1 and revision = $10",
        values![
            id,
            details.title.as_str(),
            details.first_step.as_str(),
            details.owner.as_str(),
            details.budget,
            details.decided_on,
            details.notes.as_str(),
            details.due_on,
            now,
            revision,
        ],
    )
    .await?;
    Ok(changed == 1)
}

/// Sets the state; false when it was so already. What is or was dropped is no longer chosen for the public.
pub async fn set_state(
    tx: &Tx,
    id: MeasureId,
    state: State,
    reason: &str,
    now: Moment,
) -> Result<bool, DbErr> {
    let done_at = (state == State::Done).then_some(now);
    let changed = db::run(
        tx,
        "update measure set state = $2, reason = $3, done_at = $4, changed_at = $5, \
         is_public = is_public and $2 <> 'dropped' and state <> 'dropped', revision = revision + 1 where id = $1 and state <> $2",
        values![id, state.word(), reason, done_at, now],
    )
    .await?;
    Ok(changed == 1)
}

/// Notes whose example a measure follows: the key of a town.
pub async fn note_origin(tx: &Tx, id: MeasureId, ags: &str) -> Result<(), DbErr> {
    db::run(tx, "update measure set origin = $2 where id = $1", values![id, ags]).await.map(drop)
}

/// Notes which round of the check counted when a measure was adopted.
pub async fn note_adopted_in(tx: &Tx, id: MeasureId, round: Round) -> Result<(), DbErr> {
    let sql = "update measure set adopted_points = $2, adopted_round = $3 where id = $1";
    db::run(tx, sql, values![id, round.points, round.at]).await.map(drop)
}

/// Notes which round of the check counted when a measure was done.
pub async fn note_done_in(tx: &Tx, id: MeasureId, round: Option<Round>) -> Result<(), DbErr> {
    let (points, at) = (round.map(|round| round.points), round.map(|round| round.at));
    let sql = "update measure set done_points = $2, done_round = $3 where id = $1";
    db::run(tx, sql, values![id, points, at]).await.map(drop)
}

/// Notes what the proposed answers would change about the total.
pub async fn note_expected(tx: &Tx, id: MeasureId, expected: Option<(i64, i64)>) -> Result<(), DbErr> {
    let (before, after) = (expected.map(|both| both.0), expected.map(|both| both.1));
    let sql = "update measure set expected_before = $2, expected_after = $3 where id = $1";
    db::run(tx, sql, values![id, before, after]).await.map(drop)
}

/// Shows a measure publicly or no longer; false when it was so already.
pub async fn set_public(tx: &Tx, id: MeasureId, is_public: bool) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update measure set is_public = $2 where id = $1 and is_public <> $2",
        values![id, is_public],
    )
    .await?;
    Ok(changed == 1)
}

/// Somebody works on a measure.
pub async fn touch(tx: &Tx, id: MeasureId, now: Moment) -> Result<(), DbErr> {
    db::run(tx, "update measure set changed_at = $2 where id = $1", values![id, now]).await.map(drop)
}

/// Removes a measure from the plan; its checklist and its proposed answers have gone before.
pub async fn remove(tx: &Tx, id: MeasureId) -> Result<bool, DbErr> {
    db::run(tx, "delete from measure_reminder where measure = $1", values![id]).await?;
    Ok(db::run(tx, "delete from measure where id = $1", values![id]).await? == 1)
}

#[derive(FromQueryResult)]
struct Count {
    municipality: MunicipalityId,
    many: i64,
}

/// How many measures each municipality has; what was dropped does not count.
pub async fn counts(c: &impl ConnectionTrait) -> Result<Vec<(MunicipalityId, i64)>, DbErr> {
    let counts: Vec<Count> = db::all(
        c,
        "select municipality, count(*) as many from measure where state <> 'dropped' group by municipality",
        vec![],
    )
    .await?;
    Ok(counts.into_iter().map(|count| (count.municipality, count.many)).collect())
}

/// Notes a reminder; false when it was noted already.
pub async fn remind(
    tx: &Tx,
    measure: MeasureId,
    due_on: Day,
    stage: &str,
    now: Moment,
) -> Result<bool, DbErr> {
    let added = db::run(
        tx,
        "insert into measure_reminder (measure, due_on, stage, sent_at) values ($1, $2, $3, $4) \
         on conflict (measure, due_on, stage) do nothing",
        values![measure, due_on, stage, now],
    )
    .await?;
    Ok(added == 1)
}
