//! When a mail is tried again, and what state it is in.

use platform::clock::Moment;

platform::words! {
    /// The state of a mail.
    pub enum State {
        /// To be sent.
        Waiting = "waiting",
        /// Being handed over; after a crash it is handed over again with the same message id.
        Sending = "sending",
        /// The server has taken it.
        Sent = "sent",
        /// The server refuses it for good, or it was tried too often.
        Refused = "refused",
    }
}

/// The most attempts before the operator must look.
pub const MOST_ATTEMPTS: i64 = 12;

/// When to try again after so many attempts: 1, 2, 4 … minutes, at most 2 hours.
#[must_use]
pub fn next_attempt(attempts: i64, now: Moment) -> Moment {
    let doublings = u32::try_from(attempts.clamp(1, 8) - 1).unwrap_or(0);
    now.plus_minutes(2i64.pow(doublings).min(120))
}

/// Whether a temporary fault is the answer of a server that was reached. Without a connection, and
/// while a server closes (421), nothing is said about the recipient.
#[must_use]
pub fn is_about_recipient(fault: &str) -> bool {
    let code = fault.split_once("error (").and_then(|(_, rest)| rest.split(')').next());
    code.is_some_and(|code| code.len() == 3 && code.starts_with('4') && code != "421")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_server_s_answer_is_about_the_recipient() {
        assert!(is_about_recipient("transient error (451): 4.7.1 come back later"));
        for other in ["transient error (421): busy", "Connection error: refused", "network error", ""] {
            assert!(!is_about_recipient(other), "{other}");
        }
    }

    #[test]
    fn the_pause_doubles_up_to_two_hours() {
        let minutes = |attempts| next_attempt(attempts, Moment(0)).0 / 60_000_000;
        assert_eq!([1, 2, 3, 8, 50].map(minutes), [1, 2, 4, 120, 120]);
    }
}
