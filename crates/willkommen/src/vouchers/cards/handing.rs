//! What decides whether a card goes over the counter, and how it is said when it does not.

use platform::clock::{Day, Moment};
use platform::db::Tx;
use platform::{Refusal, Result};
use sea_orm::{ConnectionTrait, DbErr};

use super::super::code::CARD;
use super::batches;
use super::rules::{
    self, BatchState, CardState, Obstacle, Typed, UNDO_MINUTES, USUAL_QUOTA, Unread, VoidReason,
};
use super::store::{self, Card};
use crate::app::App;
use crate::ids::{CardId, MunicipalityId, PersonId};
use crate::journal::{self, Entry};
use crate::layout::Frame;
use crate::people;

/// Who stands at the counter, and when.
#[derive(Clone, Copy, Debug)]
pub struct Counter {
    /// Who.
    pub person: PersonId,
    /// In which town.
    pub town: MunicipalityId,
    /// Today.
    pub today: Day,
    /// Now.
    pub now: Moment,
}

/// Why a card does not go over the counter.
#[derive(Clone, Debug)]
pub enum No {
    /// What was typed names no card.
    Unread(Unread),
    /// The town has no such card.
    Unknown,
    /// The card is not to be handed out.
    Obstacle(Obstacle, Box<Card>),
    /// Everything that may be handed out today was.
    Quota(i64),
}

/// The card of a town that somebody means; another town's is not there.
///
/// # Errors
/// The database's own.
pub async fn find(
    c: &impl ConnectionTrait,
    app: &App,
    town: MunicipalityId,
    typed: &Typed,
) -> Result<Option<Card>, DbErr> {
    let card = match typed {
        Typed::Code(code) => store::by_hash(c, &CARD.hash(&app.key, code)).await?,
        Typed::Number(number) | Typed::Stub(number, _) => store::by_number(c, town, *number).await?,
    };
    Ok(card.filter(|card| card.municipality == town))
}

/// What keeps a card from being handed out; none if nothing does.
///
/// # Errors
/// The database's own.
pub async fn obstacle(c: &impl ConnectionTrait, card: &Card, today: Day) -> Result<Option<Obstacle>, DbErr> {
    let batch = batches::of(c, card.batch).await?.map_or(BatchState::Withdrawn, |batch| batch.state());
    Ok(rules::obstacle(batch, card.state(), card.expires_on, today))
}

/// How many cards somebody may hand out on a day.
///
/// # Errors
/// The database's own.
pub async fn quota(c: &impl ConnectionTrait, person: PersonId, town: MunicipalityId) -> Result<i64, DbErr> {
    Ok(store::quota(c, person, town).await?.unwrap_or(USUAL_QUOTA))
}

/// Hands a card out, or says why not. The writer does one thing after another, so that of two clerks with the
/// same card one is first, and nobody gets past the quota with two windows.
///
/// # Errors
/// The database's own.
pub async fn hand_out(
    tx: &Tx,
    app: &App,
    counter: Counter,
    typed: &Typed,
) -> Result<Result<Card, No>, DbErr> {
    let Some(card) = find(tx, app, counter.town, typed).await? else { return Ok(Err(No::Unknown)) };
    let quota = quota(tx, counter.person, counter.town).await?;
    if card.state() == CardState::Stock
        && store::handed_out_on(tx, counter.person, counter.today).await? >= quota
    {
        return Ok(Err(No::Quota(quota)));
    }
    if let Some(obstacle) = obstacle(tx, &card, counter.today).await? {
        return Ok(Err(No::Obstacle(obstacle, Box::new(card))));
    }
    let is_first = store::hand_out(tx, card.id, counter.person, counter.today, counter.now).await?;
    let card = store::card(tx, card.id).await?.unwrap_or(card);
    if is_first { Ok(Ok(card)) } else { Ok(Err(No::Obstacle(Obstacle::HandedOut, Box::new(card)))) }
}

/// The same with its line in the journal.
///
/// # Errors
/// The database's own.
pub async fn hand_out_noted(
    tx: &Tx,
    app: &App,
    counter: Counter,
    actor: &str,
    typed: &Typed,
) -> Result<Result<Card, No>, DbErr> {
    let outcome = hand_out(tx, app, counter, typed).await?;
    if let Ok(card) = &outcome {
        let entry = Entry::CardHandedOut { number: card.number };
        journal::record(tx, counter.now, actor, Some(counter.town), &entry, "").await?;
    }
    Ok(outcome)
}

/// Takes back what the same person has handed out within the last minutes, with its line in the journal; false
/// when it is too late.
///
/// # Errors
/// The database's own.
pub async fn undo_noted(
    tx: &Tx,
    counter: Counter,
    actor: &str,
    id: CardId,
    number: i64,
) -> Result<bool, DbErr> {
    let since = counter.now.plus_minutes(-UNDO_MINUTES);
    let is_undone = store::undo(tx, id, counter.person, since, counter.today, counter.now).await?;
    if is_undone {
        let entry = Entry::CardHandOutUndone { number };
        journal::record(tx, counter.now, actor, Some(counter.town), &entry, "").await?;
    }
    Ok(is_undone)
}

/// Makes a card void, with its line in the journal; false when it is already.
///
/// # Errors
/// The database's own.
pub async fn void_noted(
    tx: &Tx,
    by: Counter,
    actor: &str,
    card: &Card,
    reason: VoidReason,
) -> Result<bool, DbErr> {
    let is_void = store::void(tx, card.id, reason, by.person, by.today, by.now).await?;
    if is_void {
        let entry = Entry::CardVoided { number: card.number, reason: reason.word().to_owned() };
        journal::record(tx, by.now, actor, Some(by.town), &entry, "").await?;
    }
    Ok(is_void)
}

/// Why not, in words that belong to a field.
///
/// # Errors
/// The database's own.
pub async fn refusal(app: &App, frame: &Frame, field: &'static str, no: &No) -> Result<Refusal> {
    let say = |key| Refusal::field(field, key);
    Ok(match no {
        No::Unread(unread) => say(unread_words(*unread)),
        No::Unknown => say("vouchers-cards-no-unknown"),
        No::Quota(quota) => say("vouchers-cards-no-quota").with("quota", *quota),
        No::Obstacle(obstacle, card) => match obstacle {
            Obstacle::NotReleased => say("vouchers-cards-no-released"),
            Obstacle::Withdrawn => say("vouchers-cards-no-withdrawn").with("number", card.number),
            Obstacle::Void if card.replaced_by.is_some() => {
                say("vouchers-cards-no-replaced").with("number", card.number)
            }
            Obstacle::Void => say("vouchers-cards-no-void").with("number", card.number),
            Obstacle::Expired => say("vouchers-cards-no-expired")
                .with("number", card.number)
                .with("day", frame.t.date(card.expires_on)),
            Obstacle::HandedOut => {
                let by = match card.handed_out_by {
                    Some(person) => people::called(app.db.read(), person, &frame.t).await?,
                    None => frame.t.get("people-former"),
                };
                let time = card.handed_out_at.map(|at| frame.time(at)).unwrap_or_default();
                say("vouchers-cards-no-handed-out")
                    .with("number", card.number)
                    .with("time", time)
                    .with("name", by)
            }
        },
    })
}

const fn unread_words(unread: Unread) -> &'static str {
    match unread {
        Unread::Empty => "vouchers-cards-no-empty",
        Unread::Slip => "vouchers-cards-no-slip",
        Unread::Neither => "vouchers-cards-no-neither",
    }
}
