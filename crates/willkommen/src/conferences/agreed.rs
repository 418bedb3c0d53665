//! Which conferences have agreed, for papers that tell of it.

use std::collections::HashMap;

use platform::clock::Day;
use sea_orm::{ConnectionTrait, DbErr};

use super::rules::Outcome;
use super::store::{self, Consultation};
use crate::programme::{self, TextKind};

/// A conference that has agreed.
pub struct Agreed {
    /// The key of its district.
    pub district: String,
    /// The day of its decision.
    pub on: Day,
    /// Whether nobody was against it.
    pub is_unanimous: bool,
}

/// The conferences that have agreed to the newest round to which any of them has, by day. A yes to
/// another wording says nothing about this one: after a launch, what comes next is not told.
///
/// # Errors
/// The database's own.
pub async fn agreed(c: &impl ConnectionTrait) -> Result<Vec<Agreed>, DbErr> {
    let mut adopted = store::closed(c).await?;
    adopted.retain(|consultation| consultation.outcome() == Some(Outcome::Adopted));
    let mut rounds = programme::of_kind(c, TextKind::Round).await?;
    if let Some(launched) = programme::of_kind(c, TextKind::Launched).await?.first() {
        rounds.retain(|round| round.made_at <= launched.made_at);
    }
    let is_of = |consultation: &Consultation, round: &programme::ProgrammeText| {
        consultation.programme_text == round.id
    };
    let Some(round) =
        rounds.iter().find(|round| adopted.iter().any(|consultation| is_of(consultation, round)))
    else {
        return Ok(Vec::new());
    };
    let mut districts: HashMap<_, _> = store::conferences(c)
        .await?
        .into_iter()
        .map(|conference| (conference.id, conference.district))
        .collect();
    Ok(adopted
        .into_iter()
        .filter(|consultation| is_of(consultation, round))
        .filter_map(|consultation| {
            Some(Agreed {
                // Taken out, so that each conference is told of once.
                district: districts.remove(&consultation.conference)?,
                on: consultation.held_on,
                is_unanimous: consultation.tally().is_unanimous(),
            })
        })
        .collect())
}
