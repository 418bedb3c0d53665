//! What a town does next for its voucher booklet; pure.

use super::cards::LOW_STOCK;

platform::words! {
    /// The next step, the most pressing one first; a release that is one's own to give comes before what a partner
    /// asks for.
    pub enum Step {
        /// A newcomer says that a redemption was not theirs.
        Disputes = "disputes",
        /// A partner asks to undo a redemption.
        Requests = "requests",
        /// Something is unusual.
        Findings = "findings",
        /// A partner wants to take part.
        Asked = "asked",
        /// An offer waits for its approval.
        Waiting = "waiting",
        /// Nobody gives a benefit yet.
        Invite = "invite",
        /// Partners are there, and no offer.
        Offers = "offers",
        /// A batch of cards waits for a second person.
        Release = "release",
        /// There were never any cards.
        Cards = "cards",
        /// Nobody but the project lead hands cards out.
        Clerks = "clerks",
        /// The drawer is nearly empty.
        Stock = "stock",
        /// Everything runs.
        Nothing = "nothing",
    }
}

/// What is known of a town's booklet. All but one are counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Partners who give benefits here.
    pub partners: usize,
    /// Partners who wait for the town's decision.
    pub asked: usize,
    /// Offers in the booklet.
    pub offers: usize,
    /// Offers that wait for the town's decision.
    pub waiting: usize,
    /// Cards that were ever made ready.
    pub issued: i64,
    /// Batches that wait for their release.
    pub prepared: usize,
    /// Whether one of them waits for whoever looks.
    pub may_release: bool,
    /// Cards that can be handed out today.
    pub usable: i64,
    /// People at the counter.
    pub clerks: usize,
    /// Redemptions that newcomers say were not theirs.
    pub disputes: usize,
    /// Redemptions that partners ask to undo.
    pub requests: usize,
    /// Findings that nobody has looked at.
    pub findings: i64,
}

/// What comes next. Nobody is held up by a step that is somebody else's: a release that another person gives stands
/// behind everything that can be decided meanwhile.
#[must_use]
pub const fn next(facts: &Facts) -> Step {
    match facts {
        Facts { disputes: 1.., .. } => Step::Disputes,
        Facts { requests: 1.., .. } => Step::Requests,
        Facts { findings: 1.., .. } => Step::Findings,
        Facts { may_release: true, .. } => Step::Release,
        Facts { asked: 1.., .. } => Step::Asked,
        Facts { waiting: 1.., .. } => Step::Waiting,
        Facts { partners: 0, .. } => Step::Invite,
        Facts { offers: 0, .. } => Step::Offers,
        Facts { prepared: 1.., .. } => Step::Release,
        Facts { issued: 0, .. } => Step::Cards,
        Facts { clerks: 0, .. } => Step::Clerks,
        Facts { usable: ..LOW_STOCK, .. } => Step::Stock,
        _ => Step::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RUNS: Facts = Facts {
        partners: 3,
        asked: 0,
        offers: 5,
        waiting: 0,
        issued: 800,
        prepared: 0,
        may_release: false,
        usable: 300,
        clerks: 2,
        disputes: 0,
        requests: 0,
        findings: 0,
    };

    #[test]
    fn a_town_is_led_from_its_first_partner_to_a_booklet_that_runs() {
        let mut facts = Facts::default();
        assert_eq!(next(&facts), Step::Invite);
        facts.asked = 1;
        assert_eq!(next(&facts), Step::Asked);
        facts = Facts { partners: 1, ..Facts::default() };
        assert_eq!(next(&facts), Step::Offers);
        facts.offers = 1;
        assert_eq!(next(&facts), Step::Cards);
        (facts.issued, facts.prepared) = (200, 1);
        assert_eq!(next(&facts), Step::Release);
        (facts.prepared, facts.usable) = (0, 200);
        assert_eq!(next(&facts), Step::Clerks);
        facts.clerks = 1;
        assert_eq!(next(&facts), Step::Nothing);
        facts.usable = LOW_STOCK - 1;
        assert_eq!(next(&facts), Step::Stock);
    }

    #[test]
    fn what_cannot_wait_comes_first() {
        assert_eq!(next(&RUNS), Step::Nothing);
        assert_eq!(next(&Facts { waiting: 2, ..RUNS }), Step::Waiting);
        assert_eq!(next(&Facts { waiting: 2, findings: 1, ..RUNS }), Step::Findings);
        assert_eq!(next(&Facts { requests: 1, findings: 1, ..RUNS }), Step::Requests);
        assert_eq!(next(&Facts { disputes: 1, requests: 1, findings: 1, ..RUNS }), Step::Disputes);
    }

    #[test]
    fn nobody_waits_for_a_release_that_somebody_else_gives() {
        let waits = Facts { prepared: 1, ..RUNS };
        assert_eq!(next(&waits), Step::Release);
        assert_eq!(next(&Facts { asked: 1, ..waits }), Step::Asked);
        assert_eq!(next(&Facts { waiting: 1, ..waits }), Step::Waiting);
        assert_eq!(next(&Facts { asked: 1, waiting: 1, may_release: true, ..waits }), Step::Release);
        assert_eq!(next(&Facts { may_release: true, disputes: 1, ..waits }), Step::Disputes);
    }
}
