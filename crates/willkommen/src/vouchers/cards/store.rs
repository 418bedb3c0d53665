//! Tables `card_batch`, `card`, `card_print`, `card_quota`.

use std::collections::HashMap;
use std::sync::LazyLock;

use platform::clock::{Day, Moment};
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::rules::{BatchKind, BatchState, ByMonth, CardState, Tally, VoidReason};
use crate::ids::{BatchId, CardId, MunicipalityId, PersonId};

/// The tables this file owns.
pub const TABLES: &[&str] = &["card_batch", "card", "card_print", "card_quota"];

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
}

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

macro_rules! batches {
    ($rest:literal) => {
        concat!(
            "select id, municipality, number, kind, size, first_number, expires_on, state, prepared_by, \
             prepared_at, released_by, released_at, withdrawn_at, listed_at, note from card_batch ",
            $rest
        )
    };
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

/// Adds a batch without its cards.
pub async fn add_batch(tx: &Tx, batch: &Batch, prepared_on: Day) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into card_batch (id, municipality, number, kind, size, first_number, expires_on, state, \
         prepared_by, prepared_at, prepared_on, note) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
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
        ],
    )
    .await
    .map(drop)
}

/// The number of a town's next batch.
pub async fn next_batch(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<i64, DbErr> {
    let last: Option<i64> = db::value(
        c,
        "select coalesce(max(number), 0) as value from card_batch where municipality = $1",
        values![town],
    )
    .await?;
    Ok(last.unwrap_or(0) + 1)
}

/// The number of a town's next card, behind those of every batch.
pub async fn next_card(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<i64, DbErr> {
    let next: Option<i64> = db::value(
        c,
        "select coalesce(max(first_number + size), 1) as value from card_batch where municipality = $1",
        values![town],
    )
    .await?;
    Ok(next.unwrap_or(1))
}

/// The batches of a town, newest first.
pub async fn batches(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<Vec<Batch>, DbErr> {
    db::all(c, batches!("where municipality = $1 order by number desc"), values![town]).await
}

/// One batch.
pub async fn batch(c: &impl ConnectionTrait, id: BatchId) -> Result<Option<Batch>, DbErr> {
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

/// Withdraws a batch; its cards in stock are void. Answers how many, or nothing when it was withdrawn before.
pub async fn withdraw(
    tx: &Tx,
    id: BatchId,
    by: PersonId,
    on: Day,
    now: Moment,
) -> Result<Option<u64>, DbErr> {
    let changed = db::run(
        tx,
        "update card_batch set state = $2, withdrawn_by = $3, withdrawn_at = $4 where id = $1 and state <> $2",
        values![id, BatchState::Withdrawn.word(), by, now],
    )
    .await?;
    if changed == 0 {
        return Ok(None);
    }
    db::run(
        tx,
        "update card set state = $2, void_at = $3, void_on = $4, void_by = $5, void_reason = $6 \
         where batch = $1 and state = $7",
        values![
            id,
            CardState::Void.word(),
            now,
            on,
            by,
            VoidReason::Withdrawn.word(),
            CardState::Stock.word(),
        ],
    )
    .await
    .map(Some)
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

/// A statement for [`ROWS`] cards: one for each would spend most of its time on the way to the database.
static ADD_ROWS: LazyLock<String> = LazyLock::new(|| {
    let mut sql = ADD.to_owned();
    for row in 0..ROWS {
        let comma = if row == 0 { "" } else { ", " };
        let first = row * 7;
        sql.push_str(&format!(
            "{comma}(${}, ${}, ${}, ${}, ${}, ${}, ${})",
            first + 1,
            first + 2,
            first + 3,
            first + 4,
            first + 5,
            first + 6,
            first + 7,
        ));
    }
    sql
});

const ADD: &str = "insert into card (id, batch, municipality, number, code_hash, state, expires_on) values ";

/// Adds cards to a batch.
pub async fn add_cards(tx: &Tx, batch: &Batch, cards: &[NewCard]) -> Result<(), DbErr> {
    let whole = cards.chunks_exact(ROWS);
    for card in whole.remainder() {
        db::run(
            tx,
            "insert into card (id, batch, municipality, number, code_hash, state, expires_on) \
             values ($1, $2, $3, $4, $5, $6, $7)",
            row(batch, card),
        )
        .await?;
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

/// Hands a card out that is in stock, in time and of a released batch; false when it is not, or somebody was
/// faster.
pub async fn hand_out(tx: &Tx, id: CardId, by: PersonId, on: Day, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update card set state = $2, handed_out_at = $3, handed_out_on = $4, handed_out_by = $5 \
         where id = $1 and state = $6 and expires_on >= $4 and exists (select 1 from card_batch \
         where card_batch.id = card.batch and card_batch.state = $7)",
        values![
            id,
            CardState::HandedOut.word(),
            now,
            on,
            by,
            CardState::Stock.word(),
            BatchState::Released.word(),
        ],
    )
    .await?;
    Ok(changed == 1)
}

/// Hands out all cards of a list that are in stock; answers how many there were.
pub async fn hand_out_list(tx: &Tx, id: BatchId, by: PersonId, on: Day, now: Moment) -> Result<u64, DbErr> {
    db::run(tx, "update card_batch set listed_at = $2 where id = $1 and listed_at is null", values![id, now])
        .await?;
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
        "update card set state = $2, void_at = $3, void_on = $4, void_by = $5, void_reason = $6 \
         where id = $1 and state = $7 and handed_out_by = $5 and handed_out_at >= $8 and opened_at is null",
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
        "update card set state = $2, void_at = $3, void_on = $4, void_by = $5, void_reason = $6 \
         where id = $1 and state <> $2",
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
             order by handed_out_at desc limit 5"
        ),
        values![by, since, CardState::HandedOut.word()],
    )
    .await
}

#[derive(FromQueryResult)]
struct Count {
    batch: BatchId,
    state: String,
    many: i64,
}

/// Where the cards of each batch of a town are, by batch. How many were made ready is counted by the batches
/// and not by their cards, so that both sides of the sum have their own source.
pub async fn tallies(
    c: &impl ConnectionTrait,
    town: MunicipalityId,
) -> Result<HashMap<BatchId, Tally>, DbErr> {
    let counts: Vec<Count> = db::all(
        c,
        "select batch, state, count(*) as many from card where municipality = $1 group by batch, state",
        values![town],
    )
    .await?;
    let mut tallies: HashMap<BatchId, Tally> = HashMap::new();
    for batch in batches(c, town).await? {
        tallies.insert(batch.id, Tally { issued: batch.size, ..Tally::default() });
    }
    for count in counts {
        if let Some(state) = CardState::from_word(&count.state) {
            tallies.entry(count.batch).or_default().count(state, count.many);
        }
    }
    Ok(tallies)
}

/// How many cards of a town can be handed out today.
pub async fn usable(c: &impl ConnectionTrait, town: MunicipalityId, today: Day) -> Result<i64, DbErr> {
    let count: Option<i64> = db::value(
        c,
        "select count(*) as value from card join card_batch on card_batch.id = card.batch \
         where card.municipality = $1 and card.state = $2 and card.expires_on >= $3 \
         and card_batch.state = $4 and card_batch.kind = $5",
        values![town, CardState::Stock.word(), today, BatchState::Released.word(), BatchKind::Cards.word(),],
    )
    .await?;
    Ok(count.unwrap_or(0))
}

#[derive(FromQueryResult)]
struct InMonth {
    month: String,
    many: i64,
}

fn by_month(rows: Vec<InMonth>) -> ByMonth {
    rows.into_iter().map(|row| (row.month, row.many)).collect()
}

/// How many cards of a town were made ready, by month.
pub async fn issued_by_month(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<ByMonth, DbErr> {
    let sql = "select substr(prepared_on, 1, 7) as month, cast(sum(size) as bigint) as many \
               from card_batch where municipality = $1 group by substr(prepared_on, 1, 7)";
    Ok(by_month(db::all(c, sql, values![town]).await?))
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

/// What happened from one moment to another, by town, without hand-outs that were taken back.
///
/// # Errors
/// The database's own.
pub async fn moved(c: &impl ConnectionTrait, since: Moment, until: Moment) -> Result<Vec<Moved>, DbErr> {
    db::all(
        c,
        "select municipality, \
         cast(sum(case when handed_out_at >= $1 and handed_out_at < $2 then 1 else 0 end) as bigint) \
         as handed_out, \
         cast(sum(case when opened_at >= $1 and opened_at < $2 then 1 else 0 end) as bigint) as opened \
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
    /// When.
    pub at: Moment,
    /// When its booklet was opened.
    pub opened_at: Option<Moment>,
}

/// The cards that were handed out at counters from one moment to another: without lists, which are handed out as
/// a whole, and without what was taken back.
///
/// # Errors
/// The database's own.
pub async fn handed_out_between(
    c: &impl ConnectionTrait,
    since: Moment,
    until: Moment,
) -> Result<Vec<HandedOut>, DbErr> {
    db::all(
        c,
        "select card.municipality, card.handed_out_by as clerk, card.id as card, card.handed_out_at as at, \
         card.opened_at from card join card_batch on card_batch.id = card.batch \
         where card.handed_out_at >= $1 and card.handed_out_at < $2 and card.handed_out_by is not null \
         and card_batch.kind = $3 and card.void_reason <> $4",
        values![since, until, BatchKind::Cards.word(), VoidReason::Undone.word()],
    )
    .await
}
