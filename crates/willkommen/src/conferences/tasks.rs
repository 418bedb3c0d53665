//! The tasks of the final polish (Feinschliff): conditions and remarks of every round on the way to the
//! launch, and whatever of earlier ones still has no answer.

use std::collections::{HashMap, HashSet};

use platform::Result;
use sea_orm::ConnectionTrait;

use super::rules::is_task;
use super::store::{self, Consultation};
use super::wishes::{self, Condition};
use crate::ids::ConsultationId;
use crate::programme::{self, TextKind};

/// A condition or remark that is to be answered, or was.
pub struct Task {
    /// What is asked.
    pub condition: Condition,
    /// The consultation that asks; none for a round table.
    pub consultation: Option<Consultation>,
    /// The number of the round to which it was said.
    pub round: i64,
    /// Whether that is an earlier round than the one that is consulted now.
    pub is_carried_over: bool,
}

impl Task {
    /// Whether it waits for an answer.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.condition.answered_at.is_none()
    }
}

/// All of them, oldest first.
pub async fn tasks(c: &impl ConnectionTrait) -> Result<Vec<Task>> {
    let under_way = programme::rounds_under_way(c).await?;
    let mut conditions = Vec::new();
    for round in &under_way {
        conditions.extend(wishes::conditions(c, round.id).await?);
    }
    let known: HashSet<_> = conditions.iter().map(|condition| condition.id).collect();
    let others = wishes::unanswered(c).await?;
    conditions.extend(others.into_iter().filter(|condition| !known.contains(&condition.id)));
    conditions.sort_by_key(|condition| condition.id);
    let numbers: HashMap<_, _> = programme::of_kind(c, TextKind::Round)
        .await?
        .into_iter()
        .map(|round| (round.id, round.number))
        .collect();
    let mut consultations: HashMap<ConsultationId, Consultation> = HashMap::new();
    let mut tasks = Vec::new();
    for condition in conditions {
        let consultation = match condition.consultation {
            Some(id) if !consultations.contains_key(&id) => {
                let read = store::consultation(c, id).await?;
                consultations.extend(read.map(|read| (id, read)));
                consultations.get(&id).cloned()
            }
            Some(id) => consultations.get(&id).cloned(),
            None => None,
        };
        let is_under_way = under_way.iter().any(|round| round.id == condition.programme_text);
        let is_cancelled = consultation.as_ref().is_some_and(Consultation::is_cancelled);
        if is_task(is_under_way, condition.answered_at.is_some(), is_cancelled) {
            tasks.push(Task {
                round: numbers.get(&condition.programme_text).copied().unwrap_or_default(),
                is_carried_over: under_way.first().is_none_or(|round| round.id != condition.programme_text),
                condition,
                consultation,
            });
        }
    }
    Ok(tasks)
}
