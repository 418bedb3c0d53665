//! How often somebody may try: a counter per key with a window, in memory of one process.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use crate::clock::Moment;

/// Counts attempts; a key that used up its attempts waits for the window to end.
#[derive(Clone)]
pub struct Limit {
    allowed: u32,
    minutes: i64,
    counts: Arc<Mutex<HashMap<String, (u32, Moment)>>>,
}

/// Above this many keys the oldest windows are dropped, so that memory stays bounded.
const MOST_KEYS: usize = 100_000;

impl Limit {
    /// A limit of `allowed` attempts in each window of `minutes`.
    #[must_use]
    pub fn new(allowed: u32, minutes: i64) -> Self {
        Self { allowed, minutes, counts: Arc::default() }
    }

    /// Counts one attempt; false when the key has none left.
    ///
    /// # Panics
    /// Never: nobody panics holding the counters.
    #[must_use]
    pub fn permits(&self, key: &str, now: Moment) -> bool {
        let mut counts = self.counts.lock().expect("nobody panics holding the counters");
        if counts.len() >= MOST_KEYS {
            counts.retain(|_, (_, ends)| *ends > now);
            if counts.len() >= MOST_KEYS && !counts.contains_key(key) {
                // A flood of keys is an attack; who is known already is still counted rightly.
                return false;
            }
        }
        let window = (0, now.plus_minutes(self.minutes));
        let (count, ends) = counts.entry(key.to_owned()).or_insert(window);
        if *ends <= now {
            (*count, *ends) = window;
        }
        *count += 1;
        *count <= self.allowed
    }
}

impl Limit {
    /// Whether a key has none left, without counting an attempt.
    #[must_use]
    pub fn is_used_up(&self, key: &str, now: Moment) -> bool {
        self.used_up_until(key, now).is_some()
    }

    /// When the window of a key ends that has none left; without counting an attempt.
    ///
    /// # Panics
    /// Never: nobody panics holding the counters.
    #[must_use]
    pub fn used_up_until(&self, key: &str, now: Moment) -> Option<Moment> {
        let counts = self.counts.lock().expect("nobody panics holding the counters");
        let (count, ends) = counts.get(key)?;
        (*ends > now && *count >= self.allowed).then_some(*ends)
    }

    /// Forgets windows that have ended, so that keys are not kept longer than they count.
    ///
    /// # Panics
    /// Never: nobody panics holding the counters.
    pub fn sweep(&self, now: Moment) {
        self.counts.lock().expect("nobody panics holding the counters").retain(|_, (_, ends)| *ends > now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_closes_and_opens_again() {
        let limit = Limit::new(2, 15);
        let now = Moment(0);
        assert!(limit.permits("a", now) && limit.permits("a", now));
        assert!(!limit.permits("a", now));
        assert!(limit.permits("b", now));
        assert!(limit.is_used_up("a", now) && !limit.is_used_up("a", now.plus_minutes(15)));
        assert!(limit.permits("a", now.plus_minutes(15)));
        limit.sweep(now.plus_minutes(60));
        assert!(limit.counts.lock().unwrap().is_empty());
    }
}
