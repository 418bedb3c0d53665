//! A measure's states and its usual date; pure.

use platform::clock::Day;

platform::words! {
    /// The state of a measure.
    pub enum State {
        /// Planned.
        Planned = "planned",
        /// Done.
        Done = "done",
    }
}

/// The date a measure gets unless somebody chooses another: three months from today.
#[must_use]
pub fn usual_date(today: Day) -> Day {
    today.plus_days(90)
}

/// Whether a planned measure is late.
#[must_use]
pub fn is_overdue(state: State, due_on: Day, today: Day) -> bool {
    state == State::Planned && due_on < today
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_measure_is_late_from_the_day_after() {
        let day: Day = "2027-03-01".parse().unwrap();
        assert!(!is_overdue(State::Planned, day, day));
        assert!(is_overdue(State::Planned, day, day.plus_days(1)));
        assert!(!is_overdue(State::Done, day, day.plus_days(1)));
    }
}
