//! Cards of the past, as a demo tells them: many in one write, by the same rules and with the same lines in the
//! journal as at the counter. Nobody but the demo calls this.

use platform::Result;
use platform::clock::Moment;
use platform::db::Tx;
use sea_orm::DbErr;

use super::batches;
use super::handing::{Counter, hand_out_noted, undo_noted, void_noted};
use super::rules::{Typed, VoidReason, print_files};
use super::store::{self, Card};
use crate::app::App;
use crate::ids::{BatchId, MunicipalityId, PersonId};
use crate::journal::{self, Entry};

/// How the journal names whoever stands at the counter.
pub fn journal_name(person: PersonId) -> String {
    format!("person:{person}")
}

/// A clerk of a town at a moment.
#[must_use]
pub fn counter_for_demo(app: &App, town: MunicipalityId, person: PersonId, now: Moment) -> Counter {
    Counter { person, town, today: app.clock.day(now), now }
}

/// Hands out the card with a number; nothing where the rules say no.
///
/// # Errors
/// The database's own.
pub async fn hand_out_for_demo(
    tx: &Tx,
    app: &App,
    counter: Counter,
    number: i64,
) -> Result<Option<Card>, DbErr> {
    let actor = journal_name(counter.person);
    Ok(hand_out_noted(tx, app, counter, &actor, &Typed::Number(number)).await?.ok())
}

/// Takes a hand-out back; false when it is too late.
///
/// # Errors
/// The database's own.
pub async fn undo_for_demo(tx: &Tx, counter: Counter, card: &Card) -> Result<bool, DbErr> {
    let actor = journal_name(counter.person);
    undo_noted(tx, counter, &actor, card.id, card.number).await
}

/// Makes a damaged card void that lies in the drawer; false when there is none with this number.
///
/// # Errors
/// The database's own.
pub async fn spoil_for_demo(tx: &Tx, by: Counter, number: i64) -> Result<bool, DbErr> {
    let Some(card) = store::by_number(tx, by.town, number).await? else { return Ok(false) };
    void_noted(tx, by, &journal_name(by.person), &card, VoidReason::Damaged).await
}

/// Notes that all sheets of a batch were printed, without setting them.
///
/// # Errors
/// The database's own.
pub async fn print_for_demo(tx: &Tx, id: BatchId, by: PersonId, now: Moment) -> Result<(), DbErr> {
    let Some(batch) = batches::of(tx, id).await? else { return Ok(()) };
    for file in 1..=print_files(batch.size) {
        batches::note_print(tx, id, file, by, now).await?;
        let entry = Entry::BatchPrinted { batch: id, file };
        journal::record(tx, now, &journal_name(by), Some(batch.municipality), &entry, "").await?;
    }
    Ok(())
}
