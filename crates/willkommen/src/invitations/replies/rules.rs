//! What a town has let us know, whether it is silent, and when the agency comes back to it: pure.

use platform::clock::{Day, Moment};

use super::super::rules::{Audience, Contact};
use crate::ids::LetterId;

platform::words! {
    /// What a municipality answered, as the agency notes it.
    pub enum Answer {
        /// They talk about it.
        Discussion = "discussion",
        /// Council or committee has resolved to take part.
        Resolved = "resolved",
        /// Not now.
        Declined = "declined",
    }
}

platform::words! {
    /// How the agency and a town spoke with each other.
    pub enum Way {
        /// By telephone.
        Phone = "phone",
        /// By mail.
        Mail = "mail",
        /// In a conversation.
        Talk = "talk",
        /// By post.
        Post = "post",
    }
}

platform::words! {
    /// Why a town does not take part yet.
    pub enum Obstacle {
        /// No time, nobody to do it.
        Time = "time",
        /// Council or committee has not resolved yet.
        Resolution = "resolution",
        /// The benefit is not clear.
        Benefit = "benefit",
        /// Costs.
        Costs = "costs",
        /// They go their own way.
        OwnWay = "own-way",
        /// Something else.
        Other = "other",
    }
}

platform::words! {
    /// What a town that has expressed its interest would like.
    pub enum Wish {
        /// A call.
        Call = "call",
        /// That somebody presents the programme in committee or council.
        Presentation = "presentation",
        /// Documents.
        Papers = "papers",
    }
}

/// What the agency knows about a town through letters, answers, calls and its interest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The day of the first letter that counts.
    pub first_written: Option<Day>,
    /// The last letter that counts.
    pub last_letter: Option<LetterId>,
    /// The day by which an answer was hoped for.
    pub reply_by: Option<Day>,
    /// Whether a code was used.
    pub is_opened: bool,
    /// Whether the last letter came back.
    pub is_returned: bool,
    /// The last answer that the agency has noted.
    pub answer: Option<Answer>,
    /// When it was noted.
    pub answered_at: Option<Moment>,
    /// When interest was expressed.
    pub interest_at: Option<Moment>,
    /// The last conversation since the first letter.
    pub talked_on: Option<Day>,
    /// Why they do not take part yet, as the last note says.
    pub obstacle: Option<Obstacle>,
    /// When and how the agency comes back to them, as the last note says.
    pub next: Option<(Day, String)>,
    /// The last contact of any kind.
    pub last_contact: Option<Moment>,
    /// The day of the last contact of any kind.
    pub last_contact_on: Option<Day>,
}

impl Known {
    /// Whether the town has expressed its interest and has not declined since.
    #[must_use]
    pub fn is_interested(&self) -> bool {
        self.interest_at.is_some_and(|at| {
            self.answer != Some(Answer::Declined) || self.answered_at.is_none_or(|no| no < at)
        })
    }

    /// Whether its last word was "not now".
    #[must_use]
    pub fn has_declined(&self) -> bool {
        self.answer == Some(Answer::Declined) && !self.is_interested()
    }

    /// What a campaign needs to know.
    #[must_use]
    pub fn contact(&self) -> Contact {
        Contact {
            has_letter: self.first_written.is_some(),
            has_stirred: self.is_opened
                || self.answer.is_some()
                || self.interest_at.is_some()
                || self.talked_on.is_some(),
            is_returned: self.is_returned,
        }
    }

    /// Whether the automatic reminder to a letter goes: only the town's last letter is reminded of,
    /// and only those who are silent are.
    #[must_use]
    pub fn may_be_reminded(&self, letter: LetterId) -> bool {
        self.last_letter == Some(letter) && Audience::Silent.includes(self.contact())
    }

    /// Notes a letter that counts; to be told in the order in which they were printed.
    pub fn note_letter(
        &mut self,
        letter: LetterId,
        on: Day,
        reply_by: Day,
        is_opened: bool,
        is_returned: bool,
    ) {
        self.first_written = self.first_written.or(Some(on));
        self.last_letter = Some(letter);
        self.reply_by = Some(reply_by);
        self.is_opened |= is_opened;
        self.is_returned = is_returned;
    }

    /// Notes a conversation; to be told in order, after the letters.
    pub fn note_contact(&mut self, on: Day, obstacle: Option<Obstacle>, next: Option<(Day, String)>) {
        if self.first_written.is_some_and(|written| on >= written) {
            self.talked_on = self.talked_on.max(Some(on));
        }
        self.obstacle = obstacle;
        self.next = next;
    }

    /// Notes that there was a contact.
    pub fn note_moment(&mut self, at: Moment, on: Day) {
        self.last_contact = self.last_contact.max(Some(at));
        self.last_contact_on = self.last_contact_on.max(Some(on));
    }
}

/// How many days lie between two days.
#[must_use]
pub fn days_between(earlier: Day, later: Day) -> i64 {
    later.0.duration_since(earlier.0).as_hours() / 24
}

/// The order of the list of those without an answer: what is due first, the most overdue on top; then
/// the longest silence.
#[must_use]
pub fn approach_order(known: &Known, today: Day) -> (bool, Option<Day>, Option<Day>) {
    let due = known.next.as_ref().map(|(day, _)| *day).filter(|day| *day <= today);
    (due.is_none(), due, known.last_contact_on)
}

/// When the last event of several happened.
#[must_use]
pub fn latest(moments: impl IntoIterator<Item = Option<Moment>>) -> Option<Moment> {
    moments.into_iter().flatten().max()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn written(letter: LetterId) -> Known {
        let mut known = Known::default();
        known.note_letter(letter, day("2027-01-10"), day("2027-03-01"), false, false);
        known
    }

    #[test]
    fn only_those_who_are_silent_are_reminded_and_only_of_their_last_letter() {
        let (first, second) = (LetterId::default(), LetterId::default());
        let mut known = written(first);
        assert!(known.may_be_reminded(first));
        let mut earlier = known.clone();
        earlier.note_contact(day("2027-01-09"), None, None);
        assert!(earlier.may_be_reminded(first), "a call before the letter is no answer to it");
        let mut talked = known.clone();
        talked.note_contact(day("2027-01-10"), Some(Obstacle::Time), None);
        assert!(!talked.may_be_reminded(first));
        for stirred in [
            Known { is_opened: true, ..known.clone() },
            Known { is_returned: true, ..known.clone() },
            Known { answer: Some(Answer::Declined), ..known.clone() },
            Known { interest_at: Some(Moment(1)), ..known.clone() },
        ] {
            assert!(!stirred.may_be_reminded(first));
        }
        known.note_letter(second, day("2027-02-10"), day("2027-04-01"), false, false);
        assert!(!known.may_be_reminded(first) && known.may_be_reminded(second));
    }

    #[test]
    fn interest_counts_unless_they_declined_afterwards() {
        let known = |no: i64, yes: i64| Known {
            answer: Some(Answer::Declined),
            answered_at: Some(Moment(no)),
            interest_at: Some(Moment(yes)),
            ..Known::default()
        };
        assert!(known(1, 2).is_interested() && !known(1, 2).has_declined());
        assert!(!known(2, 1).is_interested() && known(2, 1).has_declined());
    }

    #[test]
    fn days_are_counted_over_the_end_of_a_month() {
        assert_eq!(days_between(day("2027-02-27"), day("2027-03-01")), 2);
        assert_eq!(days_between(day("2027-03-28"), day("2027-03-29")), 1, "also when the clocks change");
    }

    #[test]
    fn overdue_approaches_stand_on_top_then_the_longest_silence() {
        let today = day("2027-03-01");
        let known = |next: Option<&str>, last: &str| Known {
            next: next.map(|next| (day(next), String::new())),
            last_contact_on: Some(day(last)),
            ..Known::default()
        };
        let mut list = [
            known(None, "2027-01-01"),
            known(Some("2027-03-02"), "2026-12-01"),
            known(Some("2027-03-01"), "2027-02-01"),
            known(Some("2027-02-01"), "2027-01-20"),
        ];
        list.sort_by_key(|known| approach_order(known, today));
        let order: Vec<String> =
            list.iter().map(|known| known.last_contact_on.unwrap().to_string()).collect();
        assert_eq!(order, ["2027-01-20", "2027-02-01", "2026-12-01", "2027-01-01"]);
    }
}
