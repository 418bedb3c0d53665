//! How cards come to be: a batch first, then its cards in pieces, so that nobody waits long for the one who
//! writes. Killed at any moment, the batch goes on where it stopped.

use platform::clock::{Day, Moment};
use platform::db::Tx;
use platform::{Error, Result};
use sea_orm::DbErr;

use super::super::booklet::speech::Tongue;
use super::super::code::CARD;
use super::batches::{self, Batch};
use super::rules::{BatchKind, BatchState};
use super::store::{self, NewCard};
use crate::app::App;
use crate::ids::{BatchId, CardId, MunicipalityId, PersonId};

/// So many cards are made by one write.
const PIECE: i64 = 1_000;

/// What somebody wants to be prepared.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// For which town.
    pub municipality: MunicipalityId,
    /// For what.
    pub kind: BatchKind,
    /// How many cards.
    pub size: i64,
    /// The last day on which they can be opened.
    pub expires_on: Day,
    /// In which language their fronts are.
    pub front: Tongue,
    /// What the town says about them.
    pub note: String,
    /// Who prepares them.
    pub by: PersonId,
}

/// Adds a batch, still without its cards.
pub async fn prepare(tx: &Tx, wanted: &Wanted, on: Day, now: Moment) -> Result<Batch, DbErr> {
    let batch = Batch {
        id: BatchId::new(),
        municipality: wanted.municipality,
        number: batches::next_number(tx, wanted.municipality).await?,
        kind: wanted.kind.word().to_owned(),
        size: wanted.size,
        first_number: batches::next_card_number(tx, wanted.municipality).await?,
        expires_on: wanted.expires_on,
        state: BatchState::Prepared.word().to_owned(),
        prepared_by: wanted.by,
        prepared_at: now,
        released_by: None,
        released_at: None,
        withdrawn_at: None,
        listed_at: None,
        note: wanted.note.clone(),
        front: wanted.front.word().to_owned(),
    };
    batches::add(tx, &batch, on).await?;
    Ok(batch)
}

/// Makes the cards of a batch that are missing; twice is once.
///
/// # Errors
/// The database's own.
pub async fn fill(app: &App, batch: BatchId) -> Result<()> {
    loop {
        let inner = app.clone();
        let made = app
            .db
            .write(move |tx| Box::pin(async move { Ok::<_, Error>(piece(tx, &inner, batch).await?) }))
            .await?;
        if made == 0 {
            return Ok(());
        }
    }
}

/// Makes the next cards of a batch; answers how many.
async fn piece(tx: &Tx, app: &App, batch: BatchId) -> Result<usize, DbErr> {
    let Some(batch) = batches::of(tx, batch).await? else { return Ok(0) };
    if batch.state() == BatchState::Withdrawn {
        return Ok(0);
    }
    let end = batch.first_number + batch.size;
    let next = batch.first_number.max(store::last_made(tx, batch.id).await? + 1);
    let cards: Vec<NewCard> = (next..end.min(next + PIECE))
        .map(|number| {
            let id = CardId::new();
            let code = CARD.of(&app.key, &id.to_string());
            NewCard { id, number, code_hash: CARD.hash(&app.key, &code) }
        })
        .collect();
    store::add_cards(tx, &batch, &cards).await?;
    Ok(cards.len())
}

/// Makes a batch of any size and releases it by a second person; the benchmark and the demo do this.
///
/// # Errors
/// The database's own.
pub async fn make(app: &App, wanted: Wanted, second: PersonId) -> Result<BatchId> {
    let (on, now) = (app.clock.today(), app.clock.now());
    let batch = app
        .db
        .write(move |tx| Box::pin(async move { Ok::<_, Error>(prepare(tx, &wanted, on, now).await?.id) }))
        .await?;
    fill(app, batch).await?;
    app.db
        .write(move |tx| {
            Box::pin(async move { Ok::<_, Error>(batches::release(tx, batch, second, now).await?) })
        })
        .await?;
    Ok(batch)
}
