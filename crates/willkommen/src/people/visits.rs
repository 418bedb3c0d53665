//! Sessions that were looked up a moment ago: somebody who fills in a form asks many times a second.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::store::Visit;

/// After so long a session is looked up again. A session that ends is forgotten at once; an account
/// that another program changes is noticed after this time.
const LONGEST: Duration = Duration::from_secs(2);

/// How many sessions are kept; a crowd beyond it only costs a question each.
const MOST: usize = 4096;

/// Sessions by the hash of their token.
#[derive(Default)]
pub struct Visits(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    sessions: HashMap<String, (Instant, Visit)>,
    /// The last time that something was forgotten: what was asked before must not be kept after.
    forgot_at: Option<Instant>,
}

impl Visits {
    /// The session, if it was looked up a moment ago.
    #[must_use]
    pub fn find(&self, hash: &str) -> Option<Visit> {
        let (since, visit) = self.kept().sessions.get(hash)?.clone();
        (since.elapsed() < LONGEST).then_some(visit)
    }

    /// Keeps what was found when the question was asked at `since`.
    pub fn keep(&self, hash: &str, since: Instant, visit: &Visit) {
        let mut kept = self.kept();
        if kept.forgot_at.is_some_and(|forgot_at| since <= forgot_at) {
            return;
        }
        if kept.sessions.len() >= MOST {
            kept.sessions.clear();
        }
        kept.sessions.insert(hash.to_owned(), (since, visit.clone()));
    }

    /// Forgets a session that has ended or changed.
    pub fn forget(&self, hash: &str) {
        let mut kept = self.kept();
        kept.sessions.remove(hash);
        kept.forgot_at = Some(Instant::now());
    }

    /// Forgets all, because an account has changed.
    pub fn forget_all(&self) {
        let mut kept = self.kept();
        kept.sessions.clear();
        kept.forgot_at = Some(Instant::now());
    }

    fn kept(&self) -> std::sync::MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
