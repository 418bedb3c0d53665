//! Table `measure`.

use platform::clock::{Day, Moment};
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::rules::State;
use crate::ids::{MeasureId, MunicipalityId, PersonId};

/// The tables this file owns.
pub const TABLES: &[&str] = &["measure"];

/// A measure as it is stored.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Measure {
    pub id: MeasureId,
    pub municipality: MunicipalityId,
    pub code: String,
    pub owner: String,
    pub due_on: Day,
    pub state: String,
    pub created_at: Moment,
}

impl Measure {
    /// The state.
    pub fn state(&self) -> State {
        State::from_word(&self.state).unwrap_or(State::Planned)
    }
}

/// Adds a measure; false when the municipality has it already.
pub async fn add(tx: &Tx, measure: &Measure, by: PersonId) -> Result<bool, DbErr> {
    let added = db::run(
        tx,
        "insert into measure (id, municipality, code, owner, due_on, state, created_at, created_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (municipality, code) do nothing",
        values![
            measure.id,
            measure.municipality,
            measure.code.as_str(),
            measure.owner.as_str(),
            measure.due_on,
            measure.state.as_str(),
            measure.created_at,
            by,
        ],
    )
    .await?;
    Ok(added == 1)
}

/// The measures of a municipality, what is due first on top.
pub async fn of(c: &impl ConnectionTrait, municipality: MunicipalityId) -> Result<Vec<Measure>, DbErr> {
    db::all(
        c,
        "select id, municipality, code, owner, due_on, state, created_at from measure \
         where municipality = $1 order by state desc, due_on, code",
        values![municipality],
    )
    .await
}

/// One measure of a municipality; another's is not there.
pub async fn one(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
    id: MeasureId,
) -> Result<Option<Measure>, DbErr> {
    Ok(of(c, municipality).await?.into_iter().find(|measure| measure.id == id))
}

/// Changes owner and date.
pub async fn change(tx: &Tx, id: MeasureId, owner: &str, due_on: Day) -> Result<(), DbErr> {
    db::run(tx, "update measure set owner = $2, due_on = $3 where id = $1", values![id, owner, due_on])
        .await
        .map(drop)
}

/// Sets the state; false when it was so already.
pub async fn set_state(tx: &Tx, id: MeasureId, state: State) -> Result<bool, DbErr> {
    let changed =
        db::run(tx, "update measure set state = $2 where id = $1 and state <> $2", values![id, state.word()])
            .await?;
    Ok(changed == 1)
}

/// Removes a measure from the plan.
pub async fn remove(tx: &Tx, id: MeasureId) -> Result<bool, DbErr> {
    Ok(db::run(tx, "delete from measure where id = $1", values![id]).await? == 1)
}

#[derive(FromQueryResult)]
struct Count {
    municipality: MunicipalityId,
    many: i64,
}

/// How many measures each municipality has.
pub async fn counts(c: &impl ConnectionTrait) -> Result<Vec<(MunicipalityId, i64)>, DbErr> {
    let counts: Vec<Count> =
        db::all(c, "select municipality, count(*) as many from measure group by municipality", vec![])
            .await?;
    Ok(counts.into_iter().map(|count| (count.municipality, count.many)).collect())
}
