//! Stages: what the public sees, and what only the agency sees; pure.

use platform::clock::{Day, Moment};

platform::words! {
    /// What everybody may see. All municipalities that do not take part share one neutral look, so
    /// that nobody is pilloried.
    pub enum PublicStage {
        /// No word about it.
        Neutral = "neutral",
        /// Has declared.
        TakesPart = "takes-part",
        /// Has completed its check.
        CheckDone = "check-done",
        /// Has decided on measures.
        Plan = "plan",
        /// Recognised, and the municipality wants it to be seen.
        Recognised = "recognised",
    }
}

platform::words! {
    /// The funnel, for the agency's eyes only.
    pub enum Stage {
        /// Not written to yet.
        NotInvited = "not-invited",
        /// Written to, time to answer.
        Invited = "invited",
        /// The last letter came back: nobody there has read it, so nobody is silent.
        Returned = "returned",
        /// Written to, the hoped-for date has passed without a sign.
        Silent = "silent",
        /// They talk about it, have opened the code, or a conversation is noted.
        Discussion = "discussion",
        /// The town itself has said what it needs: more than talking about it, less than a resolution.
        Interest = "interest",
        /// Council or committee has resolved to take part.
        Resolved = "resolved",
        /// Not now.
        Declined = "declined",
        /// Has handed in a signed declaration that the agency has to look at.
        HandedIn = "handed-in",
        /// The agency has sent the declaration back, and waits for it.
        Correction = "correction",
        /// Has declared.
        Declared = "declared",
        /// Has completed its check.
        CheckDone = "check-done",
        /// Has decided on measures.
        Plan = "plan",
        /// Has declared, but its participation rests for a while.
        Suspended = "suspended",
    }
}

/// What is known about a municipality.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// The day by which an answer was hoped for; set when a letter was printed.
    pub reply_by: Option<Day>,
    /// Whether the code was used.
    pub is_opened: bool,
    /// Whether the last letter came back.
    pub is_returned: bool,
    /// Whether a conversation since the first letter is noted.
    pub has_talked: bool,
    /// Whether interest was expressed, and not declined since.
    pub is_interested: bool,
    /// When the agency comes back to the town.
    pub next_on: Option<Day>,
    /// Whether the official mailbox takes mail.
    pub mailbox: Mailbox,
    /// The last answer noted: discussion, resolved or declined.
    pub answer: Option<NotedAnswer>,
    /// Whether a signed declaration waits for the agency to look at it.
    pub is_handed_in: bool,
    /// Whether the agency has sent the declaration back.
    pub is_sent_back: bool,
    /// Whether it has declared.
    pub is_declared: bool,
    /// Whether its participation rests.
    pub is_suspended: bool,
    /// Whether the agency has confirmed receipt.
    pub is_received: bool,
    /// Whether its check is completed.
    pub is_check_done: bool,
    /// How many measures it has.
    pub measures: i64,
    /// Whether it is recognised at a level that the map shows, and shows that itself.
    pub is_recognised: bool,
    /// The last contact of any kind.
    pub last_contact: Option<Moment>,
}

/// Whether a town's official mailbox takes mail, as far as we know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mailbox {
    /// Nothing else is known.
    #[default]
    Fine,
    /// It refuses: its address is to be checked.
    Refuses,
    /// Its address was corrected, or it takes mail again, and a refused mail can be sent once more.
    Corrected,
}

/// The last answer the agency has noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotedAnswer {
    /// They talk about it.
    Discussion,
    /// Resolved.
    Resolved,
    /// Declined.
    Declined,
}

impl Facts {
    /// The stage in the agency's own view.
    #[must_use]
    pub fn stage(&self, today: Day) -> Stage {
        if self.is_declared && self.is_suspended {
            return Stage::Suspended;
        }
        if self.is_declared {
            return match (self.is_check_done, self.measures) {
                (true, 1..) => Stage::Plan,
                (true, _) => Stage::CheckDone,
                (false, _) => Stage::Declared,
            };
        }
        if self.is_handed_in {
            return Stage::HandedIn;
        }
        if self.is_sent_back && self.answer != Some(NotedAnswer::Declined) {
            return Stage::Correction;
        }
        match (self.answer, self.reply_by) {
            (Some(NotedAnswer::Resolved), _) => Stage::Resolved,
            _ if self.is_interested => Stage::Interest,
            (Some(NotedAnswer::Declined), _) => Stage::Declined,
            (Some(NotedAnswer::Discussion), _) => Stage::Discussion,
            (None, _) if self.is_opened || self.has_talked => Stage::Discussion,
            (None, None) => Stage::NotInvited,
            (None, Some(_)) if self.is_returned => Stage::Returned,
            (None, Some(reply_by)) if today > reply_by => Stage::Silent,
            (None, Some(_)) => Stage::Invited,
        }
    }

    /// The text key of what the agency does next.
    #[must_use]
    pub fn next_step(&self, today: Day) -> &'static str {
        if self.is_declared && !self.is_received {
            return "dashboard-next-acknowledge";
        }
        match self.mailbox {
            Mailbox::Refuses => return "dashboard-next-mailbox",
            Mailbox::Corrected => return "dashboard-next-send-again",
            Mailbox::Fine => {}
        }
        if self.is_due(today) {
            return "dashboard-next-approach";
        }
        self.stage(today).next_step()
    }

    /// Whether the agency wanted to come back to the town by today.
    #[must_use]
    pub fn is_due(&self, today: Day) -> bool {
        !self.is_declared && self.next_on.is_some_and(|day| day <= today)
    }

    /// Whether it takes part today.
    #[must_use]
    pub const fn takes_part(&self) -> bool {
        self.is_declared && !self.is_suspended
    }

    /// The stage everybody may see.
    #[must_use]
    pub fn public_stage(&self) -> PublicStage {
        match (self.takes_part(), self.is_check_done, self.measures) {
            (false, ..) => PublicStage::Neutral,
            (true, ..) if self.is_recognised => PublicStage::Recognised,
            (true, false, _) => PublicStage::TakesPart,
            (true, true, ..=0) => PublicStage::CheckDone,
            (true, true, _) => PublicStage::Plan,
        }
    }
}

impl Stage {
    /// The text key of what the agency does next.
    const fn next_step(self) -> &'static str {
        match self {
            Self::NotInvited => "dashboard-next-invite",
            Self::Invited => "dashboard-next-wait",
            Self::Returned => "dashboard-next-address",
            Self::Silent => "dashboard-next-call",
            Self::Interest => "dashboard-next-wish",
            Self::Discussion => "dashboard-next-support",
            Self::Resolved => "dashboard-next-declare",
            Self::Declined => "dashboard-next-later",
            Self::HandedIn => "dashboard-next-review",
            Self::Correction => "dashboard-next-correction",
            Self::Declared => "dashboard-next-check",
            Self::CheckDone => "dashboard-next-measures",
            Self::Plan => "dashboard-next-accompany",
            Self::Suspended => "dashboard-next-suspended",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn the_funnel_follows_the_facts() {
        let today = day("2027-03-01");
        let invited = Facts { reply_by: Some(day("2027-03-01")), ..Facts::default() };
        assert_eq!(Facts::default().stage(today), Stage::NotInvited);
        assert_eq!(invited.stage(today), Stage::Invited);
        assert_eq!(invited.stage(day("2027-03-02")), Stage::Silent);
        let opened = Facts { is_opened: true, ..invited.clone() };
        assert_eq!(opened.stage(day("2027-03-02")), Stage::Discussion);
        let declined = Facts { answer: Some(NotedAnswer::Declined), ..invited };
        assert_eq!(declined.stage(today), Stage::Declined);
        let declared = Facts { is_declared: true, ..declined.clone() };
        assert_eq!(declared.stage(today), Stage::Declared);
        let returned = Facts { is_returned: true, ..opened.clone() };
        assert_eq!(returned.stage(today), Stage::Discussion);
        let returned = Facts { is_opened: false, ..returned };
        assert_eq!(returned.stage(day("2027-03-02")), Stage::Returned, "nobody is silent who has no letter");
        let interested = Facts { is_interested: true, ..declined };
        assert_eq!(interested.stage(today), Stage::Interest);
        let resolved = Facts { answer: Some(NotedAnswer::Resolved), ..interested };
        assert_eq!(resolved.stage(today), Stage::Resolved);
        let sent_back = Facts { is_sent_back: true, ..resolved };
        assert_eq!(sent_back.stage(today), Stage::Correction);
    }

    #[test]
    fn what_hinders_comes_before_what_is_next() {
        let today = day("2027-03-01");
        let silent = Facts { reply_by: Some(day("2027-02-01")), ..Facts::default() };
        assert_eq!(silent.next_step(today), "dashboard-next-call");
        let planned = Facts { next_on: Some(day("2027-03-02")), ..silent };
        assert_eq!(planned.next_step(today), "dashboard-next-call");
        assert_eq!(planned.next_step(day("2027-03-02")), "dashboard-next-approach");
        let refused = Facts { mailbox: Mailbox::Refuses, ..planned };
        assert_eq!(refused.next_step(day("2027-03-02")), "dashboard-next-mailbox");
    }

    #[test]
    fn who_rests_looks_like_everybody_else() {
        let today = day("2027-03-01");
        let declared = Facts { is_declared: true, ..Facts::default() };
        let resting = Facts { is_suspended: true, is_check_done: true, measures: 1, ..declared };
        assert_eq!(resting.stage(today), Stage::Suspended);
        assert_eq!(resting.public_stage(), PublicStage::Neutral);
        let recognised = Facts { is_recognised: true, ..resting };
        assert_eq!(recognised.public_stage(), PublicStage::Neutral);
        let back = Facts { is_suspended: false, ..recognised };
        assert_eq!(back.public_stage(), PublicStage::Recognised);
    }

    #[test]
    fn the_public_never_sees_who_has_not_answered() {
        for answer in [None, Some(NotedAnswer::Declined), Some(NotedAnswer::Resolved)] {
            let facts = Facts { answer, reply_by: Some(day("2020-01-01")), ..Facts::default() };
            assert_eq!(facts.public_stage(), PublicStage::Neutral);
            let facts = Facts { is_interested: true, is_returned: true, has_talked: true, ..facts };
            assert_eq!(facts.public_stage(), PublicStage::Neutral);
        }
    }
}
