//! What a vote decides, what all conferences together decide, and when a launch may follow: pure.

use platform::clock::Moment;

platform::words! {
    /// How a conference decides.
    pub enum Kind {
        /// In a meeting.
        Meeting = "meeting",
        /// Between meetings, by ballot until a day (Umlaufbeschluss).
        Circulation = "circulation",
    }
}

platform::words! {
    /// Where a consultation stands.
    pub enum State {
        /// Planned; the meeting is to come, or the ballots have not gone out.
        Planned = "planned",
        /// Ballots are out.
        Open = "open",
        /// Closed: nothing changes any more.
        Closed = "closed",
        /// Taken back with a reason; what was recorded stays, and counts for nothing.
        Cancelled = "cancelled",
    }
}

platform::words! {
    /// Who sat on a seat.
    pub enum Presence {
        /// Nobody.
        Absent = "absent",
        /// The member.
        Member = "member",
        /// The member's deputy.
        Deputy = "deputy",
    }
}

platform::words! {
    /// A vote.
    pub enum Vote {
        /// For the text.
        Yes = "yes",
        /// Against it.
        No = "no",
        /// Neither.
        Abstained = "abstained",
    }
}

platform::words! {
    /// What became of an amendment.
    pub enum Decision {
        /// Not decided yet.
        Open = "open",
        /// Taken over as proposed.
        Accepted = "accepted",
        /// Taken over with other words.
        Modified = "modified",
        /// Not taken over.
        Rejected = "rejected",
    }
}

platform::words! {
    /// What a conference decided.
    pub enum Outcome {
        /// It agrees.
        Adopted = "adopted",
        /// It does not agree.
        Rejected = "rejected",
        /// Too few were there to decide.
        NoQuorum = "no-quorum",
    }
}

platform::words! {
    /// Where a wish for the final polish comes from.
    pub enum Source {
        /// A condition that a conference attached to its yes.
        Conference = "conference",
        /// A remark of a round table.
        RoundTable = "round-table",
    }
}

platform::words! {
    /// How the mail with a ballot fares.
    pub enum Mailing {
        /// On its way to the mail server.
        Waiting = "waiting",
        /// The mail server has taken it.
        Sent = "sent",
        /// It was given up.
        Refused = "refused",
    }
}

/// What taking back a planned consultation does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cancelling {
    /// Nothing was recorded: it goes.
    Remove,
    /// It stays as a record of what was said in it, with the reason.
    Keep,
}

/// Whether a planned consultation can be taken back, and what becomes of it: what was recorded needs a
/// reason and is never thrown away. None: the reason is missing.
#[must_use]
pub const fn cancelling(is_recorded: bool, has_reason: bool) -> Option<Cancelling> {
    match (is_recorded, has_reason) {
        (false, _) => Some(Cancelling::Remove),
        (true, true) => Some(Cancelling::Keep),
        (true, false) => None,
    }
}

/// Why the draft cannot become the next round; none when it can. Ballots that are out ask for a yes to
/// the round before.
#[must_use]
pub const fn freezing_waits(open_circulations: usize) -> Option<&'static str> {
    if open_circulations > 0 { Some("conferences-freeze-open") } else { None }
}

/// Whether a condition stands in the list of the final polish: those of all rounds on the way to this
/// launch, and every other that still has no answer. A new round answers nobody.
#[must_use]
pub const fn is_task(is_under_way: bool, is_answered: bool, is_cancelled: bool) -> bool {
    !is_cancelled && (is_under_way || !is_answered)
}

/// When the link of a ballot ends: 30 days after the consultation was closed.
#[must_use]
pub fn ballot_ends(closed_at: Moment) -> Moment {
    closed_at.plus_minutes(30 * 24 * 60)
}

/// How the seats of a conference voted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// For the text.
    pub yes: i64,
    /// Against it.
    pub no: i64,
    /// Abstentions.
    pub abstained: i64,
    /// Seats with a vote that were taken; in a circulation, that sent a ballot.
    pub present: i64,
    /// Seats with a vote.
    pub seats: i64,
}

impl Tally {
    /// Whether enough were there. A quorum of 0 means more than half of the seats.
    #[must_use]
    pub const fn has_quorum(&self, quorum: i64) -> bool {
        if quorum == 0 { self.present * 2 > self.seats } else { self.present >= quorum }
    }

    /// What that decides: more yes than no. Abstentions count for the quorum only, as in councils
    /// (§ 50 Abs. 1 GO NRW).
    #[must_use]
    pub const fn outcome(&self, quorum: i64) -> Outcome {
        if !self.has_quorum(quorum) {
            Outcome::NoQuorum
        } else if self.yes > self.no {
            Outcome::Adopted
        } else {
            Outcome::Rejected
        }
    }

    /// Whether somebody was for it and nobody against it.
    #[must_use]
    pub const fn is_unanimous(&self) -> bool {
        self.yes > 0 && self.no == 0
    }

    /// Whether the numbers can be true: no more votes than seats that were taken.
    #[must_use]
    pub const fn adds_up(&self) -> bool {
        self.yes >= 0
            && self.no >= 0
            && self.abstained >= 0
            && self.yes + self.no + self.abstained <= self.present
            && self.present <= self.seats
    }
}

/// What one conference has decided about a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its decision; none while it is still to come.
    pub outcome: Option<Outcome>,
    /// Whether it was unanimous.
    pub is_unanimous: bool,
}

/// All conferences together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RollUp {
    /// How many conferences there are.
    pub all: usize,
    /// How many agree.
    pub adopted: usize,
    /// How many have decided.
    pub decided: usize,
    /// Whether every yes so far was unanimous.
    pub is_unanimous: bool,
    /// Wishes for the final polish without an answer.
    pub open_conditions: usize,
}

impl RollUp {
    /// Adds up.
    #[must_use]
    pub fn of(standings: impl IntoIterator<Item = Standing>, open_conditions: usize) -> Self {
        let mut sum = Self { is_unanimous: true, open_conditions, ..Self::default() };
        for standing in standings {
            sum.all += 1;
            sum.decided += usize::from(standing.outcome.is_some());
            if standing.outcome == Some(Outcome::Adopted) {
                sum.adopted += 1;
                sum.is_unanimous &= standing.is_unanimous;
            }
        }
        sum
    }

    /// Whether every conference agrees.
    #[must_use]
    pub const fn is_complete(&self) -> bool {
        self.all > 0 && self.adopted == self.all
    }

    /// Why a launch has to wait; none when it need not.
    #[must_use]
    pub const fn obstacle(&self) -> Option<&'static str> {
        if !self.is_complete() {
            Some("conferences-launch-missing")
        } else if self.open_conditions > 0 {
            Some("conferences-launch-conditions")
        } else {
            None
        }
    }
}

/// Whether somebody may confirm a launch without all conferences: a second person.
#[must_use]
pub const fn may_confirm(is_same_person: bool) -> bool {
    !is_same_person
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn tally(yes: i64, no: i64, abstained: i64, present: i64, seats: i64) -> Tally {
        Tally { yes, no, abstained, present, seats }
    }

    #[test]
    fn a_majority_of_those_present_decides_if_they_are_enough() {
        assert_eq!(tally(4, 0, 0, 4, 7).outcome(0), Outcome::Adopted);
        assert_eq!(tally(3, 0, 0, 3, 7).outcome(0), Outcome::NoQuorum);
        assert_eq!(tally(3, 0, 0, 3, 6).outcome(0), Outcome::NoQuorum, "half is not more than half");
        assert_eq!(tally(3, 0, 0, 3, 7).outcome(3), Outcome::Adopted);
        assert_eq!(tally(2, 2, 3, 7, 7).outcome(0), Outcome::Rejected, "a tie is no yes");
        assert_eq!(tally(1, 0, 6, 7, 7).outcome(0), Outcome::Adopted);
        assert!(tally(1, 0, 6, 7, 7).is_unanimous());
        assert!(!tally(0, 0, 7, 7, 7).is_unanimous());
        assert!(!tally(5, 0, 3, 7, 9).adds_up());
    }

    #[test]
    fn the_launch_waits_for_all_and_for_every_answer() {
        let yes = Standing { outcome: Some(Outcome::Adopted), is_unanimous: true };
        let open = Standing { outcome: None, is_unanimous: false };
        let no = Standing { outcome: Some(Outcome::Rejected), is_unanimous: false };
        assert_eq!(RollUp::of([yes, yes, open], 0).obstacle(), Some("conferences-launch-missing"));
        assert_eq!(RollUp::of([yes, yes, no], 0).obstacle(), Some("conferences-launch-missing"));
        assert_eq!(RollUp::of([yes; 5], 1).obstacle(), Some("conferences-launch-conditions"));
        assert_eq!(RollUp::of([yes; 5], 0).obstacle(), None);
        assert!(RollUp::of([yes; 5], 0).is_unanimous);
        let split = Standing { outcome: Some(Outcome::Adopted), is_unanimous: false };
        assert!(!RollUp::of([yes, split], 0).is_unanimous);
        assert_eq!(RollUp::of([], 0).obstacle(), Some("conferences-launch-missing"), "nobody is not all");
    }

    #[test]
    fn what_was_recorded_is_not_thrown_away() {
        assert_eq!(cancelling(false, false), Some(Cancelling::Remove));
        assert_eq!(cancelling(true, false), None);
        assert_eq!(cancelling(true, true), Some(Cancelling::Keep));
    }

    #[test]
    fn a_new_round_leaves_no_ballot_and_no_condition_behind() {
        assert!(freezing_waits(1).is_some() && freezing_waits(0).is_none());
        assert!(is_task(true, true, false) && is_task(true, false, false) && is_task(false, false, false));
        assert!(!is_task(false, true, false) && !is_task(true, false, true));
        assert_eq!(ballot_ends(Moment(0)).0, 30 * 24 * 3_600_000_000);
    }

    proptest! {
        #[test]
        fn the_order_of_conferences_does_not_matter(mut numbers in prop::collection::vec(0u8..4, 0..9)) {
            let standing = |n: &u8| Standing {
                outcome: [None, Some(Outcome::Adopted), Some(Outcome::Rejected), Some(Outcome::NoQuorum)]
                    [usize::from(*n)],
                is_unanimous: true,
            };
            let one = RollUp::of(numbers.iter().map(standing), 0);
            numbers.reverse();
            prop_assert_eq!(one, RollUp::of(numbers.iter().map(standing), 0));
        }
    }
}
