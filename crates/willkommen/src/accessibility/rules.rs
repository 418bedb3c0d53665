//! By when a report is answered, and what looks like a machine: pure.

use platform::clock::Day;

platform::words! {
    /// The state of a report.
    pub enum State {
        /// Nobody has answered.
        Open = "open",
        /// Answered.
        Answered = "answered",
    }
}

/// An answer is due after so many days (BITVNRW § 5 (2)).
pub const DUE_DAYS: i32 = 14;
/// The agency is reminded after so many days, while there is time.
pub const REMIND_DAYS: [i32; 2] = [10, 35];
/// After so many days there must be an answer, whatever happens.
pub const LATEST_DAYS: i32 = 42;
/// How urgent an open report is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// There is time.
    Calm,
    /// The answer is due soon.
    Soon,
    /// The two weeks are over; an interim notice explains why.
    Late,
    /// The six weeks are nearly over.
    Pressing,
}

/// How urgent a report of a day is.
#[must_use]
pub fn urgency(received_on: Day, today: Day) -> Urgency {
    let after = |days: i32| today >= received_on.plus_days(days);
    match (after(REMIND_DAYS[0]), after(DUE_DAYS + 1), after(REMIND_DAYS[1])) {
        (_, _, true) => Urgency::Pressing,
        (_, true, _) => Urgency::Late,
        (true, ..) => Urgency::Soon,
        _ => Urgency::Calm,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_weeks_and_the_six_are_kept_in_sight() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let on = |today: &str| urgency(day("2026-11-01"), day(today));
        assert_eq!(on("2026-11-10"), Urgency::Calm);
        assert_eq!(on("2026-11-11"), Urgency::Soon);
        assert_eq!(on("2026-11-15"), Urgency::Soon);
        assert_eq!(on("2026-11-16"), Urgency::Late);
        assert_eq!(on("2026-12-06"), Urgency::Pressing);
    }
}
