//! What project leads have just sent, in memory alone: whoever calls a mail back finds its words in the form again, in
//! every language. The outbox holds only the languages that somebody reads.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use platform::clock::Moment;
use uuid::Uuid;

use super::message::Typed;
use super::rules::CALL_BACK_MINUTES;
use crate::ids::PersonId;

/// More than so many are not kept, so that memory stays bounded; each has some 30,000 characters at most.
const MOST_DRAFTS: usize = 200;
/// For so many minutes one is kept: as long as it can be called back, and as long again to be read.
const KEPT_MINUTES: i64 = 2 * CALL_BACK_MINUTES;

struct Draft {
    person: PersonId,
    typed: Typed,
    ends: Moment,
}

/// What was sent a moment ago, by message. A restart forgets it.
#[derive(Default)]
pub struct Drafts(Mutex<HashMap<Uuid, Draft>>);

impl Drafts {
    fn kept(&self) -> MutexGuard<'_, HashMap<Uuid, Draft>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps what somebody sends for [`KEPT_MINUTES`].
    pub(super) fn keep(&self, message: Uuid, person: PersonId, typed: &Typed, now: Moment) {
        self.sweep(now);
        let mut kept = self.kept();
        if kept.len() < MOST_DRAFTS {
            let typed = Typed {
                purpose: typed.purpose.clone(),
                words: typed.words.clone(),
                signers: typed.signers.clone(),
                ..Typed::default()
            };
            kept.insert(message, Draft { person, typed, ends: now.plus_minutes(KEPT_MINUTES) });
        }
    }

    /// What was sent as a message, for whoever has written it; nothing for others, and nothing when it is too late.
    pub(super) fn of(&self, message: Uuid, person: PersonId, now: Moment) -> Option<Typed> {
        let kept = self.kept();
        let own = kept.get(&message).filter(|draft| draft.person == person && draft.ends > now);
        own.map(|draft| draft.typed.clone())
    }

    /// Forgets what is too old.
    pub fn sweep(&self, now: Moment) {
        self.kept().retain(|_, draft| draft.ends > now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_who_wrote_it_finds_it_and_not_for_long() {
        let (drafts, typed) = (Drafts::default(), Typed { purpose: "survey".into(), ..Typed::default() });
        let now: Moment = "2026-11-20T10:00:00Z".parse().unwrap();
        let (message, own, other) = (Uuid::from_u128(7), PersonId::new(), PersonId::new());
        drafts.keep(message, own, &typed, now);
        assert_eq!(drafts.of(message, own, now).unwrap().purpose, "survey");
        assert!(drafts.of(message, other, now).is_none());
        assert!(drafts.of(message, own, now.plus_minutes(KEPT_MINUTES)).is_none());
        drafts.sweep(now.plus_minutes(KEPT_MINUTES));
        assert!(drafts.kept().is_empty());
    }
}
