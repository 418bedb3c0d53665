//! Code cards (Code-Karten): one person of a town prepares a batch, a second one releases it, clerks hand the
//! cards out. A card opens one booklet and names nobody.
//!
//! Every card is in the drawer, with a newcomer or void, and the numbers always add up. No register data comes
//! in: for letters the town gets a list of codes, and the mail merge stays where its register is. Who hands
//! cards out never redeems a voucher.

mod batches;
mod card;
mod clerks;
mod codes;
mod hand_out;
mod handing;
mod list;
mod lost;
mod mails;
mod making;
mod one;
mod overview;
mod paper;
mod prepare;
mod printing;
mod rules;
mod scan;
mod store;
mod tallies;
mod told;

use platform::clock::Moment;
use platform::code::Code;
use platform::db::Tx;
use platform::secret::Key;
use platform::{Error, Result};
use sea_orm::{ConnectionTrait, DbErr};

pub use batches::{Batch, TABLES as TABLES_OF_BATCHES};
pub use codes::{Codes, Printed, printed};
pub use handing::Counter;
pub use lost::replace_for_demo;
pub use making::{Wanted, fill, make};
pub use rules::{BatchKind, BatchState, CardState, LOW_STOCK, Tally};
pub use store::{Card, HandedOut, Moved, TABLES, first_handed_out_at, moved, unopened};
pub use tallies::{handed_out_between, usable};
pub use told::{counter_for_demo, hand_out_for_demo, print_for_demo, spoil_for_demo, undo_for_demo};

use super::code::CARD;
use crate::app::App;
use crate::ids::{BatchId, CardId, MunicipalityId};
use crate::outbox;
use crate::people::{Access, Role, Staff};
use crate::routes::Routes;

/// The screens of cards.
pub fn routes() -> Routes {
    const LEAD: Access = Access::staff(&[Role::Lead]);
    const TOWN: Access = Access::staff(&[Role::Lead, Role::Mayor]);
    const RELEASERS: Access = Access::staff(&[Role::Lead, Role::Mayor, Role::Agency]);
    const COUNTER: Access = Access::staff(&[Role::Clerk, Role::Lead]);
    Routes::new()
        .get("/c", Access::PUBLIC, scan::short)
        .get("/c/", Access::PUBLIC, scan::short)
        .get("/c/{code}", Access::PUBLIC, scan::scanned)
        .get("/{lang}/cards", RELEASERS, overview::show)
        .get("/{lang}/cards/statement.csv", TOWN, overview::download)
        .get("/{lang}/cards/new", LEAD, prepare::show)
        .post("/{lang}/cards/new", LEAD, prepare::submit)
        .get("/{lang}/cards/preview.pdf", LEAD, printing::preview)
        .get("/{lang}/cards/clerks", LEAD, clerks::show)
        .post("/{lang}/cards/clerks", LEAD, clerks::submit)
        .post("/{lang}/cards/clerks/{id}/quota", LEAD, clerks::set_quota)
        .post("/{lang}/cards/clerks/{id}/removal", LEAD, clerks::remove)
        .get("/{lang}/cards/hand-out", COUNTER, hand_out::show)
        .post("/{lang}/cards/hand-out", COUNTER, hand_out::submit)
        .post("/{lang}/cards/hand-out/{id}/undo", COUNTER, hand_out::undo)
        .get("/{lang}/cards/lost", COUNTER, lost::show)
        .post("/{lang}/cards/lost", COUNTER, lost::submit)
        .get("/{lang}/cards/paper", COUNTER, paper::show)
        .post("/{lang}/cards/paper", COUNTER, paper::submit)
        .get("/{lang}/cards/{id}", RELEASERS, one::show)
        .post("/{lang}/cards/{id}/release", RELEASERS, one::release)
        .post("/{lang}/cards/{id}/withdrawal", LEAD, one::withdraw)
        .post("/{lang}/cards/{id}/void", LEAD, one::void)
        .post("/{lang}/cards/{id}/print/{number}", LEAD, printing::print)
        .post("/{lang}/cards/{id}/list", LEAD, list::download)
}

/// The card with a code.
///
/// # Errors
/// The database's own.
pub async fn by_code(c: &impl ConnectionTrait, key: &Key, code: &Code) -> Result<Option<Card>, DbErr> {
    store::by_hash(c, &CARD.hash(key, code)).await
}

/// One card.
///
/// # Errors
/// The database's own.
pub async fn of(c: &impl ConnectionTrait, id: CardId) -> Result<Option<Card>, DbErr> {
    store::card(c, id).await
}

/// One batch.
///
/// # Errors
/// The database's own.
pub async fn batch_of(c: &impl ConnectionTrait, id: BatchId) -> Result<Option<Batch>, DbErr> {
    batches::of(c, id).await
}

/// The code that is printed on a card.
#[must_use]
pub fn code_of(key: &Key, id: CardId) -> Code {
    CARD.of(key, &id.to_string())
}

/// Notes that the booklet of a card was opened; false when it was before, or the card is not with a newcomer.
///
/// # Errors
/// The database's own.
pub async fn note_opened(tx: &Tx, id: CardId, now: Moment) -> Result<bool, DbErr> {
    store::note_opened(tx, id, now).await
}

/// The card that counts in the place of a lost one: the last of those that replaced one another.
///
/// # Errors
/// The database's own.
pub async fn newest_after(c: &impl ConnectionTrait, id: CardId) -> Result<Option<Card>, DbErr> {
    let mut newest = store::card(c, id).await?;
    // Nobody loses so many cards; a circle in the data must not become an endless walk.
    for _ in 0..50 {
        let Some(next) = newest.as_ref().and_then(|card| card.replaced_by) else { break };
        newest = store::card(c, next).await?;
    }
    Ok(newest)
}

/// How many batches of a town wait for their release.
///
/// # Errors
/// The database's own.
pub async fn prepared(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<usize, DbErr> {
    let batches = batches::of_town(c, town).await?;
    Ok(batches.iter().filter(|batch| batch.state() == BatchState::Prepared).count())
}

/// The batches of a town that somebody may release, newest first.
///
/// # Errors
/// The database's own.
pub async fn to_release(
    c: &impl ConnectionTrait,
    town: MunicipalityId,
    staff: &Staff,
) -> Result<Vec<BatchId>, DbErr> {
    let batches = batches::of_town(c, town).await?;
    Ok(overview::releasable(&batches, staff).map(|batch| batch.id).collect())
}

/// Where the cards of a town are, all batches together.
///
/// # Errors
/// The database's own.
pub async fn tally(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<Tally, DbErr> {
    let all = tallies::by_batch(c, town).await?;
    Ok(all.into_values().fold(Tally::default(), Tally::and))
}

/// A batch was prepared: its cards are made as far as they are missing, and whoever may release it is told.
///
/// # Errors
/// The database's own.
pub async fn batch_prepared(app: &App, batch: BatchId) -> Result<()> {
    fill(app, batch).await?;
    outbox::put_all(app, mails::to_release(app, batch).await?).await
}

/// A batch with its state, or nothing there.
async fn batch(app: &App, id: BatchId) -> Result<Batch> {
    batches::of(app.db.read(), id).await?.ok_or(Error::NotFound)
}

/// What a test writes a whole year with.
#[cfg(test)]
pub use {
    rules::VoidReason,
    store::{between, hand_out, replace, void},
};
