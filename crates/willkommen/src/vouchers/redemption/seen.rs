//! Vouchers that phones have looked at a moment ago.
//!
//! Whoever presses the button has just looked at the voucher. What was read then is not read again: the write decides by
//! its own conditions, whatever has become of the voucher meanwhile. Nothing is remembered for longer than a button
//! can be pressed, and a minute: what somebody holds must not outlive in memory what was deleted.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use platform::clock::Moment;

use super::rules::TICKET_MINUTES;
use crate::vouchers::booklet::Presented;

/// So many are remembered, about 300 bytes each; a crowd beyond it only costs a question each.
const MOST: usize = 10_000;

/// Vouchers by the hashes of their codes, with the moments at which they were looked at.
#[derive(Default)]
pub struct Seen(Mutex<HashMap<String, (Presented, Moment)>>);

impl Seen {
    /// Remembers one.
    pub fn remember(&self, code_hash: String, presented: Presented, now: Moment) {
        let mut held = self.held();
        if held.len() >= MOST {
            held.clear();
        }
        held.insert(code_hash, (presented, now));
    }

    /// Takes one out: it is redeemed now, and what is remembered of it was true before.
    pub fn take(&self, code_hash: &str, now: Moment) -> Option<Presented> {
        let (presented, at) = self.held().remove(code_hash)?;
        is_good(at, now).then_some(presented)
    }

    /// Forgets those whose button nobody can press any more.
    pub fn sweep(&self, now: Moment) {
        self.held().retain(|_, (_, at)| is_good(*at, now));
    }

    fn held(&self) -> MutexGuard<'_, HashMap<String, (Presented, Moment)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn is_good(at: Moment, now: Moment) -> bool {
    now < at.plus_minutes(TICKET_MINUTES)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{BookletId, MunicipalityId, OfferId, VoucherId};
    use crate::vouchers::booklet::Voucher;

    fn presented() -> Presented {
        let voucher = Voucher {
            id: VoucherId::new(),
            booklet: BookletId::new(),
            offer: OfferId::new(),
            serial: 0,
            expires_on: "2027-01-01".parse().unwrap(),
            period: String::new(),
            used_in_period: 0,
            used: 0,
            withdrawn: false,
        };
        Presented { voucher, municipality: MunicipalityId::new() }
    }

    #[test]
    fn it_is_taken_once_and_not_after_its_button_has_gone() {
        let (seen, now) = (Seen::default(), Moment(0));
        seen.remember("a".to_owned(), presented(), now);
        assert!(seen.take("a", now).is_some());
        assert!(seen.take("a", now).is_none());
        seen.remember("a".to_owned(), presented(), now);
        assert!(seen.take("a", now.plus_minutes(TICKET_MINUTES)).is_none());
    }

    #[test]
    fn what_nobody_presses_is_forgotten_and_a_crowd_has_an_end() {
        let (seen, now) = (Seen::default(), Moment(0));
        seen.remember("a".to_owned(), presented(), now);
        seen.sweep(now.plus_minutes(TICKET_MINUTES - 1));
        assert_eq!(seen.held().len(), 1);
        seen.sweep(now.plus_minutes(TICKET_MINUTES));
        assert_eq!(seen.held().len(), 0);
        for nth in 0..=MOST {
            seen.remember(nth.to_string(), presented(), now);
        }
        assert!(seen.held().len() <= MOST);
    }
}
