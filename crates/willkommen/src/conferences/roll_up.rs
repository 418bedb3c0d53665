//! What all conferences have decided about the current round, for every page that shows it.

use std::collections::HashMap;

use platform::Result;
use platform::secret::hash;
use sea_orm::ConnectionTrait;

use super::rules::{Outcome, RollUp, Standing};
use super::store::{self, Conference, Consultation};
use super::tasks::{Task, tasks};
use crate::ids::ConferenceId;
use crate::programme::{self, ProgrammeText};

/// A conference with its newest consultation of the round; after a launch, of the last one before it.
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
    /// What is to be answered before the launch, and what was.
    pub tasks: Vec<Task>,
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
        let tasks = tasks(c).await?;
        let open_conditions = tasks.iter().filter(|task| task.is_open()).count();
        // After a launch the page still tells what was decided on the way to it.
        let told = match &round {
            Some(round) => Some(round.id),
            None => programme::of_kind(c, programme::TextKind::Round)
                .await?
                .into_iter()
                .max_by_key(|text| text.number)
                .map(|text| text.id),
        };
        if let Some(told) = told {
            for consultation in store::of_text(c, told).await? {
                if consultation.is_cancelled() {
                    continue;
                }
                let decided = |known: &Consultation| known.outcome() == Some(Outcome::Adopted);
                if !newest.get(&consultation.conference).is_some_and(decided) {
                    newest.insert(consultation.conference, consultation);
                }
            }
        }
        let lines: Vec<Line> = store::conferences(c)
            .await?
            .into_iter()
            .map(|conference| Line { consultation: newest.remove(&conference.id), conference })
            .collect();
        // What was decided about an earlier version decides nothing about the next one.
        let nothing = Standing { outcome: None, is_unanimous: false };
        let standing = |line: &Line| if round.is_some() { line.standing() } else { nothing };
        let sum = RollUp::of(lines.iter().map(standing), open_conditions);
        Ok(Self { round, lines, tasks, sum })
    }

    /// A hash over everything on which a launch decides: the draft, what each conference has decided, and
    /// what was asked and answered.
    #[must_use]
    pub fn fingerprint(&self, draft: &str) -> String {
        let mut parts = vec![draft.to_owned()];
        parts.extend(self.round.iter().map(|round| round.id.to_string()));
        for line in &self.lines {
            parts.push(line.conference.id.to_string());
            if let Some(of) = &line.consultation {
                let tally = of.tally();
                parts.extend([of.id.to_string(), of.state.clone(), of.outcome.clone()]);
                parts.extend([tally.yes, tally.no, tally.abstained].map(|count| count.to_string()));
            }
        }
        for Task { condition, .. } in &self.tasks {
            parts.extend([condition.id.to_string(), condition.words.clone(), condition.answer.clone()]);
        }
        hash(&parts.iter().map(String::as_str).collect::<Vec<_>>())
    }
}
