//! Tables `card_batch`, `card_print`.

use platform::clock::{Day, Moment};
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use crate::ids::{BatchId, MunicipalityId, PersonId};
use crate::vouchers::booklet::speech::Tongue;
use crate::vouchers::cards::card::{FRONTS, front_of};
use crate::vouchers::cards::rules::{BatchKind, BatchState, ByMonth};

/// The tables this file owns.
pub const TABLES: &[&str] = &["card_batch", "card_print"];

/// A batch of cards.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Batch {
    pub id: BatchId,
    pub municipality: MunicipalityId,
    /// Counted from 1 in its town.
    pub number: i64,
    pub kind: String,
    /// How many cards it has.
    pub size: i64,
    /// The number of its first card; the others follow.
    pub first_number: i64,
    /// The last day on which its cards can be opened.
    pub expires_on: Day,
    pub state: String,
    pub prepared_by: PersonId,
    pub prepared_at: Moment,
    pub released_by: Option<PersonId>,
    pub released_at: Option<Moment>,
    pub withdrawn_at: Option<Moment>,
    /// When its list of codes was downloaded first.
    pub listed_at: Option<Moment>,
    pub note: String,
    /// The word of the language in which the fronts of its cards are.
    pub front: String,
}

impl Batch {
    /// What it is for.
    pub fn kind(&self) -> BatchKind {
        BatchKind::from_word(&self.kind).unwrap_or(BatchKind::Cards)
    }

    /// How far it is.
    pub fn state(&self) -> BatchState {
        BatchState::from_word(&self.state).unwrap_or(BatchState::Withdrawn)
    }

    /// The language of its fronts.
    pub fn front(&self) -> Tongue {
        front_of(&self.front).unwrap_or(FRONTS[0])
    }
}

macro_rules! batches {
    ($rest:literal) => {
        concat!(
            "select id, municipality, number, kind, size, first_number, expires_on, state, prepared_by, \
             prepared_at, released_by, released_at, withdrawn_at, listed_at, note, front from card_batch ",
            $rest
        )
    };
}

/// Adds a batch without its cards.
pub async fn add(tx: &Tx, batch: &Batch, prepared_on: Day) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into card_batch (id, municipality, number, kind, size, first_number, expires_on, state, \
         prepared_by, prepared_at, prepared_on, note, front) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        values![
            batch.id,
            batch.municipality,
            batch.number,
            batch.kind.as_str(),
            batch.size,
            batch.first_number,
            batch.expires_on,
            batch.state.as_str(),
            batch.prepared_by,
            batch.prepared_at,
            prepared_on,
            batch.note.as_str(),
            batch.front.as_str(),
        ],
    )
    .await
    .map(drop)
}

/// The number of a town's next batch.
pub async fn next_number(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<i64, DbErr> {
    let last: Option<i64> = db::value(
        c,
        "select coalesce(max(number), 0) as value from card_batch where municipality = $1",
        values![town],
    )
    .await?;
    Ok(last.unwrap_or(0) + 1)
}

/// The number of a town's next card, behind those of every batch.
pub async fn next_card_number(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<i64, DbErr> {
    let next: Option<i64> = db::value(
        c,
        "select coalesce(max(first_number + size), 1) as value from card_batch where municipality = $1",
        values![town],
    )
    .await?;
    Ok(next.unwrap_or(1))
}

/// The batches of a town, newest first.
pub async fn of_town(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<Vec<Batch>, DbErr> {
    db::all(c, batches!("where municipality = $1 order by number desc"), values![town]).await
}

/// One batch.
pub async fn of(c: &impl ConnectionTrait, id: BatchId) -> Result<Option<Batch>, DbErr> {
    db::one(c, batches!("where id = $1"), values![id]).await
}

/// The batches of all towns that wait for their release, oldest first.
pub async fn waiting(c: &impl ConnectionTrait) -> Result<Vec<Batch>, DbErr> {
    db::all(c, batches!("where state = $1 order by prepared_at, id"), values![BatchState::Prepared.word()])
        .await
}

/// Releases a prepared batch; false when somebody was faster.
pub async fn release(tx: &Tx, id: BatchId, by: PersonId, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update card_batch set state = $2, released_by = $3, released_at = $4 where id = $1 and state = $5",
        values![id, BatchState::Released.word(), by, now, BatchState::Prepared.word()],
    )
    .await?;
    Ok(changed == 1)
}

/// Withdraws a batch; false when it was withdrawn before.
pub async fn withdraw(tx: &Tx, id: BatchId, by: PersonId, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update card_batch set state = $2, withdrawn_by = $3, withdrawn_at = $4 where id = $1 and state <> $2",
        values![id, BatchState::Withdrawn.word(), by, now],
    )
    .await?;
    Ok(changed == 1)
}

/// Notes when the list of a batch was downloaded first.
pub async fn note_listed(tx: &Tx, id: BatchId, now: Moment) -> Result<(), DbErr> {
    db::run(tx, "update card_batch set listed_at = $2 where id = $1 and listed_at is null", values![id, now])
        .await
        .map(drop)
}

/// The batches of all towns that are lists for letters.
pub async fn lists(c: &impl ConnectionTrait) -> Result<Vec<Batch>, DbErr> {
    db::all(c, batches!("where kind = $1"), values![BatchKind::List.word()]).await
}

#[derive(FromQueryResult)]
struct InMonth {
    month: String,
    many: i64,
}

/// How many cards of a town were made ready, by month.
pub async fn issued_by_month(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<ByMonth, DbErr> {
    let sql = "select substr(prepared_on, 1, 7) as month, cast(sum(size) as bigint) as many \
               from card_batch where municipality = $1 group by substr(prepared_on, 1, 7)";
    let rows: Vec<InMonth> = db::all(c, sql, values![town]).await?;
    Ok(rows.into_iter().map(|row| (row.month, row.many)).collect())
}

/// One print of a file.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Print {
    pub file: i64,
    pub printed_at: Moment,
    pub printed_by: PersonId,
}

/// Notes that somebody has printed a file of a batch.
pub async fn note_print(tx: &Tx, batch: BatchId, file: i64, by: PersonId, now: Moment) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into card_print (batch, file, printed_at, printed_by) values ($1, $2, $3, $4) \
         on conflict (batch, file, printed_at, printed_by) do nothing",
        values![batch, file, now, by],
    )
    .await
    .map(drop)
}

/// The prints of a batch, newest first.
pub async fn prints(c: &impl ConnectionTrait, batch: BatchId) -> Result<Vec<Print>, DbErr> {
    db::all(
        c,
        "select file, printed_at, printed_by from card_print where batch = $1 \
         order by printed_at desc, file desc limit 200",
        values![batch],
    )
    .await
}

/// Whether a released batch of cards of a town was never printed.
pub async fn has_unprinted(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<bool, DbErr> {
    let count: Option<i64> = db::value(
        c,
        "select count(*) as value from card_batch where municipality = $1 and state = $2 \
         and listed_at is null and not exists (select 1 from card_print \
         where card_print.batch = card_batch.id)",
        values![town, BatchState::Released.word()],
    )
    .await?;
    Ok(count.is_some_and(|count| count > 0))
}
