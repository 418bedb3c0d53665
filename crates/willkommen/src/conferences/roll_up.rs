//! What all conferences have decided about the current round, for every page that shows it.

use std::collections::HashMap;

use platform::Result;
use sea_orm::ConnectionTrait;

use super::rules::{Outcome, RollUp, Standing};
use super::store::{self, Conference, Consultation};
use super::wishes;
use crate::ids::ConferenceId;
use crate::programme::{self, ProgrammeText};

/// A conference with its newest consultation of the round.
pub struct Line {
    /// The conference.
    pub conference: Conference,
    /// Its newest consultation of the round; a closed one that decided stays before a new plan.
    pub consultation: Option<Consultation>,
}

impl Line {
    /// What it has decided.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let closed = self.consultation.as_ref().filter(|consultation| consultation.is_closed());
        Standing {
            outcome: closed.and_then(Consultation::outcome),
            is_unanimous: closed.is_some_and(|closed| closed.tally().is_unanimous()),
        }
    }
}

/// The conferences of the region and their decisions.
pub struct RegionRollUp {
    /// The round that is consulted; none before the first and after a launch.
    pub round: Option<ProgrammeText>,
    /// A line per conference.
    pub lines: Vec<Line>,
    /// All together.
    pub sum: RollUp,
}

impl RegionRollUp {
    /// The decisions as they stand.
    ///
    /// # Errors
    /// The database's own.
    pub async fn of(c: &impl ConnectionTrait) -> Result<Self> {
        let round = programme::round(c).await?;
        let mut newest: HashMap<ConferenceId, Consultation> = HashMap::new();
        let mut open_conditions = 0;
        if let Some(round) = &round {
            for consultation in store::of_text(c, round.id).await? {
                let decided = |known: &Consultation| known.outcome() == Some(Outcome::Adopted);
                if !newest.get(&consultation.conference).is_some_and(decided) {
                    newest.insert(consultation.conference, consultation);
                }
            }
            let conditions = wishes::conditions(c, round.id).await?;
            open_conditions = conditions.iter().filter(|condition| condition.answered_at.is_none()).count();
        }
        let lines: Vec<Line> = store::conferences(c)
            .await?
            .into_iter()
            .map(|conference| Line { consultation: newest.remove(&conference.id), conference })
            .collect();
        let sum = RollUp::of(lines.iter().map(Line::standing), open_conditions);
        Ok(Self { round, lines, sum })
    }
}
