//! Tables `card`, `card_quota`.

use std::sync::LazyLock;

use platform::clock::{Day, Moment};
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::batches::Batch;
use super::rules::{ByMonth, CardState, VoidReason};
use crate::ids::{BatchId, CardId, MunicipalityId, PersonId};

/// The tables this file owns.
pub const TABLES: &[&str] = &["card", "card_quota"];

/// A card as it is stored.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Card {
    /// Identifier; its code follows from it.
    pub id: CardId,
    /// Its batch.
    pub batch: BatchId,
    /// Its town.
    pub municipality: MunicipalityId,
    /// Its running number in the town.
    pub number: i64,
    /// The word of its state.
    pub state: String,
    /// The last day on which it can be opened.
    pub expires_on: Day,
    /// When it was handed out.
    pub handed_out_at: Option<Moment>,
    /// On which day.
    pub handed_out_on: Option<Day>,
    /// By whom.
    pub handed_out_by: Option<PersonId>,
    /// Why it is void; empty if it is not.
    pub void_reason: String,
    /// The card that took its place.
    pub replaced_by: Option<CardId>,
    /// When its booklet was opened.
    pub opened_at: Option<Moment>,
}

impl Card {
    /// Where it is.
    #[must_use]
    pub fn state(&self) -> CardState {
        CardState::from_word(&self.state).unwrap_or(CardState::Void)
    }
}

macro_rules! cards {
    ($rest:literal) => {
        concat!(
            "select id, batch, municipality, number, state, expires_on, handed_out_at, handed_out_on, \
             handed_out_by, void_reason, replaced_by, opened_at from card ",
            $rest
        )
    };
}

/// What makes cards void: by whom ($5), when ($3, $4) and why ($6); then which.
macro_rules! voids {
    ($rest:literal) => {
        concat!(
            "update card set state = $2, void_at = $3, void_on = $4, void_by = $5, void_reason = $6 ",
            $rest
        )
    };
}

/// Makes the cards of a batch void that nobody has yet; answers how many.
pub async fn void_stock(tx: &Tx, batch: BatchId, by: PersonId, on: Day, now: Moment) -> Result<u64, DbErr> {
    let reason = VoidReason::Withdrawn.word();
    let sql = voids!("where batch = $1 and state = $7");
    db::run(tx, sql, values![batch, CardState::Void.word(), now, on, by, reason, CardState::Stock.word()])
        .await
}

/// The number of the last card of a batch that was made; 0 before the first.
pub async fn last_made(c: &impl ConnectionTrait, batch: BatchId) -> Result<i64, DbErr> {
    let last: Option<i64> =
        db::value(c, "select coalesce(max(number), 0) as value from card where batch = $1", values![batch])
            .await?;
    Ok(last.unwrap_or(0))
}

/// A card to be added.
#[derive(Clone, Debug)]
pub struct NewCard {
    /// Identifier.
    pub id: CardId,
    /// Its number.
    pub number: i64,
    /// What stands for its code.
    pub code_hash: String,
}

/// So many cards are added by one statement.
const ROWS: usize = 100;

/// One statement for many cards: one for each would spend most of its time on the way to the database.
static ADD_ROWS: LazyLock<String> = LazyLock::new(|| adding(ROWS));
static ADD_ROW: LazyLock<String> = LazyLock::new(|| adding(1));

/// The statement that adds so many cards.
fn adding(rows: usize) -> String {
    let columns = "id, batch, municipality, number, code_hash, state, expires_on";
    let mut sql = format!("insert into card ({columns}) values ");
    for row in 0..rows {
        for column in 1..=7 {
            let before = match (row, column) {
                (0, 1) => "(",
                (_, 1) => "), (",
                _ => ", ",
            };
            sql.push_str(&format!("{before}${}", row * 7 + column));
        }
    }
    sql.push(')');
    sql
}

/// Adds cards to a batch.
pub async fn add_cards(tx: &Tx, batch: &Batch, cards: &[NewCard]) -> Result<(), DbErr> {
    let whole = cards.chunks_exact(ROWS);
    for card in whole.remainder() {
        db::run(tx, ADD_ROW.as_str(), row(batch, card)).await?;
    }
    for part in whole {
        let values = part.iter().flat_map(|card| row(batch, card)).collect();
        db::run(tx, ADD_ROWS.as_str(), values).await?;
    }
    Ok(())
}

fn row(batch: &Batch, card: &NewCard) -> Vec<db::Value> {
    values![
        card.id,
        batch.id,
        batch.municipality,
        card.number,
        card.code_hash.as_str(),
        CardState::Stock.word(),
        batch.expires_on,
    ]
}

/// One card.
pub async fn card(c: &impl ConnectionTrait, id: CardId) -> Result<Option<Card>, DbErr> {
    db::one(c, cards!("where id = $1"), values![id]).await
}

/// The card with a code.
pub async fn by_hash(c: &impl ConnectionTrait, hash: &str) -> Result<Option<Card>, DbErr> {
    db::one(c, cards!("where code_hash = $1"), values![hash]).await
}

/// The card with a number in a town.
pub async fn by_number(
    c: &impl ConnectionTrait,
    town: MunicipalityId,
    number: i64,
) -> Result<Option<Card>, DbErr> {
    db::one(c, cards!("where municipality = $1 and number = $2"), values![town, number]).await
}

/// A card as it is printed.
#[derive(Clone, Copy, Debug, FromQueryResult)]
pub struct Numbered {
    pub id: CardId,
    pub number: i64,
}

/// Cards of a batch from one number to another, in order.
pub async fn between(
    c: &impl ConnectionTrait,
    batch: BatchId,
    first: i64,
    last: i64,
) -> Result<Vec<Numbered>, DbErr> {
    db::all(
        c,
        "select id, number from card where batch = $1 and number >= $2 and number <= $3 order by number",
        values![batch, first, last],
    )
    .await
}

/// Hands a card out that is in stock and in time; false when it is not, or somebody was faster. Whether its batch
/// is released is asked before, in the same write.
pub async fn hand_out(tx: &Tx, id: CardId, by: PersonId, on: Day, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update card set state = $2, handed_out_at = $3, handed_out_on = $4, handed_out_by = $5 \
         where id = $1 and state = $6 and expires_on >= $4",
        values![id, CardState::HandedOut.word(), now, on, by, CardState::Stock.word()],
    )
    .await?;
    Ok(changed == 1)
}

/// Hands out all cards of a batch that are in stock; answers how many there were.
pub async fn hand_out_all(tx: &Tx, id: BatchId, by: PersonId, on: Day, now: Moment) -> Result<u64, DbErr> {
    db::run(
        tx,
        "update card set state = $2, handed_out_at = $3, handed_out_on = $4, handed_out_by = $5 \
         where batch = $1 and state = $6",
        values![id, CardState::HandedOut.word(), now, on, by, CardState::Stock.word()],
    )
    .await
}

/// Takes a hand-out back that the same person has made since a moment and whose booklet is not open; the card
/// is void. False when that is not so.
pub async fn undo(
    tx: &Tx,
    id: CardId,
    by: PersonId,
    since: Moment,
    on: Day,
    now: Moment,
) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        voids!("where id = $1 and state = $7 and handed_out_by = $5 and handed_out_at >= $8 and opened_at is null"),
        values![
            id,
            CardState::Void.word(),
            now,
            on,
            by,
            VoidReason::Undone.word(),
            CardState::HandedOut.word(),
            since,
        ],
    )
    .await?;
    Ok(changed == 1)
}

/// Makes a card void that is not; false when it is already.
pub async fn void(
    tx: &Tx,
    id: CardId,
    reason: VoidReason,
    by: PersonId,
    on: Day,
    now: Moment,
) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        voids!("where id = $1 and state <> $2"),
        values![id, CardState::Void.word(), now, on, by, reason.word()],
    )
    .await?;
    Ok(changed == 1)
}

/// Puts another card in the place of one that was handed out and is lost; false when it was not handed out.
pub async fn replace(
    tx: &Tx,
    old: CardId,
    new: CardId,
    by: PersonId,
    on: Day,
    now: Moment,
) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update card set state = $2, void_at = $3, void_on = $4, void_by = $5, void_reason = $6, \
         replaced_by = $7 where id = $1 and state = $8",
        values![
            old,
            CardState::Void.word(),
            now,
            on,
            by,
            VoidReason::Lost.word(),
            new,
            CardState::HandedOut.word(),
        ],
    )
    .await?;
    Ok(changed == 1)
}

/// Notes that the booklet of a card was opened; false when it was before, or the card is not with a newcomer.
pub async fn note_opened(tx: &Tx, id: CardId, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update card set opened_at = $2 where id = $1 and state = $3 and opened_at is null",
        values![id, now, CardState::HandedOut.word()],
    )
    .await?;
    Ok(changed == 1)
}

/// How many cards somebody has handed out on a day; what was taken back does not count.
pub async fn handed_out_on(c: &impl ConnectionTrait, by: PersonId, on: Day) -> Result<i64, DbErr> {
    let count: Option<i64> = db::value(
        c,
        "select count(*) as value from card \
         where handed_out_by = $1 and handed_out_on = $2 and void_reason <> $3",
        values![by, on, VoidReason::Undone.word()],
    )
    .await?;
    Ok(count.unwrap_or(0))
}

/// The last cards that somebody has handed out since a moment, newest first.
pub async fn lately(c: &impl ConnectionTrait, by: PersonId, since: Moment) -> Result<Vec<Card>, DbErr> {
    db::all(
        c,
        cards!(
            "where handed_out_by = $1 and handed_out_at >= $2 and state = $3 and opened_at is null \
             order by handed_out_at desc limit 50"
        ),
        values![by, since, CardState::HandedOut.word()],
    )
    .await
}

/// The card of a town that was handed out last and whose booklet nobody has opened yet, if its time is not over.
///
/// # Errors
/// The database's own.
pub async fn unopened(
    c: &impl ConnectionTrait,
    town: MunicipalityId,
    today: Day,
) -> Result<Option<Card>, DbErr> {
    db::one(
        c,
        cards!(
            "where municipality = $1 and state = $2 and opened_at is null and expires_on >= $3 \
             order by handed_out_at desc, number desc limit 1"
        ),
        values![town, CardState::HandedOut.word(), today],
    )
    .await
}

/// How many cards of a batch are in one state.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Count {
    /// The batch.
    pub batch: BatchId,
    /// The word of the state.
    pub state: String,
    /// How many.
    pub many: i64,
}

/// How many cards of a town are in which state, by batch.
pub async fn counts(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<Vec<Count>, DbErr> {
    db::all(
        c,
        "select batch, state, count(*) as many from card where municipality = $1 group by batch, state",
        values![town],
    )
    .await
}

#[derive(FromQueryResult)]
struct InMonth {
    month: String,
    many: i64,
}

fn by_month(rows: Vec<InMonth>) -> ByMonth {
    rows.into_iter().map(|row| (row.month, row.many)).collect()
}

/// How many were handed out.
pub async fn handed_out_by_month(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<ByMonth, DbErr> {
    let sql = "select substr(handed_out_on, 1, 7) as month, count(*) as many from card \
               where municipality = $1 and handed_out_on is not null group by substr(handed_out_on, 1, 7)";
    Ok(by_month(db::all(c, sql, values![town]).await?))
}

/// How many became void before anybody had them.
pub async fn void_by_month(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<ByMonth, DbErr> {
    let sql = "select substr(void_on, 1, 7) as month, count(*) as many from card \
               where municipality = $1 and void_on is not null and handed_out_on is null \
               group by substr(void_on, 1, 7)";
    Ok(by_month(db::all(c, sql, values![town]).await?))
}

/// How many became void after they were handed out.
pub async fn void_later_by_month(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<ByMonth, DbErr> {
    let sql = "select substr(void_on, 1, 7) as month, count(*) as many from card \
               where municipality = $1 and void_on is not null and handed_out_on is not null \
               group by substr(void_on, 1, 7)";
    Ok(by_month(db::all(c, sql, values![town]).await?))
}

/// How many cards somebody may hand out on a day, if the project lead has said so.
pub async fn quota(
    c: &impl ConnectionTrait,
    person: PersonId,
    town: MunicipalityId,
) -> Result<Option<i64>, DbErr> {
    db::value(
        c,
        "select per_day as value from card_quota where person = $1 and municipality = $2",
        values![person, town],
    )
    .await
}

/// Says how many cards somebody may hand out on a day.
pub async fn set_quota(tx: &Tx, person: PersonId, town: MunicipalityId, per_day: i64) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into card_quota (person, municipality, per_day) values ($1, $2, $3) \
         on conflict (person, municipality) do update set per_day = excluded.per_day",
        values![person, town, per_day],
    )
    .await
    .map(drop)
}

/// When the first card was handed out.
///
/// # Errors
/// The database's own.
pub async fn first_handed_out_at(c: &impl ConnectionTrait) -> Result<Option<Moment>, DbErr> {
    let sql = "select handed_out_at as value from card where handed_out_at is not null \
               order by handed_out_at limit 1";
    db::value(c, sql, vec![]).await
}

/// What happened with the cards of a town.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Moved {
    /// The town.
    pub municipality: MunicipalityId,
    /// How many were handed out.
    pub handed_out: i64,
    /// How many booklets were opened.
    pub opened: i64,
}

/// What happened from one moment to another, by town, without hand-outs that were taken back. A booklet that goes on
/// with another card because one was lost counts as opened with its first.
///
/// # Errors
/// The database's own.
pub async fn moved(c: &impl ConnectionTrait, since: Moment, until: Moment) -> Result<Vec<Moved>, DbErr> {
    db::all(
        c,
        "select municipality, \
         cast(sum(case when handed_out_at >= $1 and handed_out_at < $2 then 1 else 0 end) as bigint) \
         as handed_out, \
         cast(sum(case when opened_at >= $1 and opened_at < $2 and id not in (with recursive heir (id) as \
         (select replaced_by from card where opened_at is not null and replaced_by is not null \
         union select card.replaced_by from card, heir where card.id = heir.id \
         and card.replaced_by is not null) select card.id from card, heir where card.id = heir.id) \
         then 1 else 0 end) as bigint) as opened \
         from card where handed_out_at is not null and void_reason <> $3 group by municipality",
        values![since, until, VoidReason::Undone.word()],
    )
    .await
}

/// A card that somebody has handed out at a counter.
#[derive(Clone, Debug, FromQueryResult)]
pub struct HandedOut {
    /// The town.
    pub municipality: MunicipalityId,
    /// By whom.
    pub clerk: PersonId,
    /// Which.
    pub card: CardId,
    /// Of which batch.
    pub batch: BatchId,
    /// When.
    pub at: Moment,
    /// When its booklet was opened.
    pub opened_at: Option<Moment>,
}

/// The cards that somebody has handed out from one moment to another, without what was taken back.
pub async fn handed_out_between(
    c: &impl ConnectionTrait,
    since: Moment,
    until: Moment,
) -> Result<Vec<HandedOut>, DbErr> {
    db::all(
        c,
        "select municipality, handed_out_by as clerk, id as card, batch, handed_out_at as at, opened_at from card \
         where handed_out_at >= $1 and handed_out_at < $2 and handed_out_by is not null and void_reason <> $3",
        values![since, until, VoidReason::Undone.word()],
    )
    .await
}
