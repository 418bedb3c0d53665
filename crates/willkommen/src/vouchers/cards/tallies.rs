//! Where the cards are, put together from the batches and the cards, so that both sides of the sum have their own
//! source.

use std::collections::{HashMap, HashSet};

use platform::clock::{Day, Moment};
use sea_orm::{ConnectionTrait, DbErr};

use super::batches;
use super::rules::{BatchKind, BatchState, CardState, Tally};
use super::store::{self, HandedOut};
use crate::ids::{BatchId, MunicipalityId};

/// Where the cards of each batch of a town are. How many were made ready is counted by the batches and not by
/// their cards.
pub async fn by_batch(
    c: &impl ConnectionTrait,
    town: MunicipalityId,
) -> Result<HashMap<BatchId, Tally>, DbErr> {
    let mut tallies: HashMap<BatchId, Tally> = HashMap::new();
    for batch in batches::of_town(c, town).await? {
        tallies.insert(batch.id, Tally { issued: batch.size, ..Tally::default() });
    }
    for count in store::counts(c, town).await? {
        if let Some(state) = CardState::from_word(&count.state) {
            tallies.entry(count.batch).or_default().count(state, count.many);
        }
    }
    Ok(tallies)
}

/// How many cards of a town can be handed out today.
///
/// # Errors
/// The database's own.
pub async fn usable(c: &impl ConnectionTrait, town: MunicipalityId, today: Day) -> Result<i64, DbErr> {
    let open: HashSet<BatchId> = batches::of_town(c, town)
        .await?
        .into_iter()
        .filter(|batch| batch.kind() == BatchKind::Cards && batch.state() == BatchState::Released)
        .filter(|batch| batch.expires_on >= today)
        .map(|batch| batch.id)
        .collect();
    let counts = store::counts(c, town).await?;
    let usable = counts.iter().filter(|count| open.contains(&count.batch));
    Ok(usable.filter(|count| count.state == CardState::Stock.word()).map(|count| count.many).sum())
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
    let lists: HashSet<BatchId> = batches::lists(c).await?.into_iter().map(|batch| batch.id).collect();
    let mut handed_out = store::handed_out_between(c, since, until).await?;
    handed_out.retain(|one| !lists.contains(&one.batch));
    Ok(handed_out)
}
