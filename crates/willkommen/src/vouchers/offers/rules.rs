//! What counts for an offer: its kinds and states, how often it may be used, when it counts, and who may do
//! what with it. A benefit has no amount of money: there is nothing here that could be a balance.

use std::collections::HashSet;

use platform::Refusal;
use platform::clock::Day;
use uuid::Uuid;

use crate::ids::{MunicipalityId, PartnerId, PlaceId};

platform::words! {
    /// What kind of benefit it is. None of them is stored value.
    pub enum Kind {
        /// Cheaper than for others (Rabatt).
        Discount = "discount",
        /// Something on top, for free (Zugabe).
        Extra = "extra",
        /// Try it for free (Probe).
        Trial = "trial",
        /// Free entry (Eintritt).
        Entry = "entry",
    }
}

platform::words! {
    /// Where an offer stands.
    pub enum State {
        /// Being written.
        Draft = "draft",
        /// Waits for approval.
        Waiting = "waiting",
        /// Approved by at least one town, or by the agency.
        Approved = "approved",
        /// Given back with a reason.
        Returned = "returned",
        /// Over.
        Ended = "ended",
    }
}

platform::words! {
    /// Where a local offer stands with one town.
    pub enum TownState {
        /// The town is to decide.
        Waiting = "waiting",
        /// It stands in the town's booklets.
        Approved = "approved",
        /// The town has given it back.
        Refused = "refused",
        /// It is over in this town.
        Ended = "ended",
    }
}

platform::words! {
    /// In which span the uses of an offer are counted.
    pub enum Period {
        /// All together.
        All = "",
        /// Each day anew.
        Day = "day",
        /// Each week anew, from Monday on.
        Week = "week",
        /// Each month anew.
        Month = "month",
        /// Each year anew.
        Year = "year",
    }
}

/// The longest benefit, in characters: one line on a phone.
pub const MOST_BENEFIT: usize = 80;
/// The longest conditions, in characters.
pub const MOST_CONDITIONS: usize = 500;
/// The most uses, in all or in each period.
pub const MOST_USES: i64 = 100;
/// The most days for which a voucher counts.
pub const MOST_DAYS: i64 = 730;
/// The most redemptions in all.
pub const MOST_POOL: i64 = 1_000_000;
/// The most redemptions that a phone without connection may keep: as many as one request brings afterwards.
pub const MOST_OFFLINE: i64 = 200;
/// The most offers of one partner that have not ended.
pub const MOST_OFFERS: usize = 50;

/// The languages into which an offer may be translated; German stands in the offer itself.
pub const LANGUAGES: &[&str] = &["de-leicht", "en", "uk", "ar", "tr", "pl", "ro"];

impl Period {
    /// The span in which a day lies: one word, the same for all its days; empty when there are no spans.
    #[must_use]
    pub fn key(self, day: Day) -> String {
        match self {
            Self::All => String::new(),
            Self::Day => day.to_string(),
            Self::Week => {
                let week = day.0.iso_week_date();
                format!("{:04}-W{:02}", week.year(), week.week())
            }
            Self::Month => format!("{:04}-{:02}", day.0.year(), day.0.month()),
            Self::Year => format!("{:04}", day.0.year()),
        }
    }
}

/// Until when a voucher counts that was issued on a day: so many days, but not longer than the offer itself.
#[must_use]
pub fn valid_until(issued: Day, valid_days: i64, ends_on: Option<Day>) -> Day {
    let days = i32::try_from(valid_days.clamp(0, MOST_DAYS)).unwrap_or(0);
    let last = issued.plus_days(days);
    ends_on.map_or(last, |ends_on| ends_on.min(last))
}

/// Whether an offer runs on a day.
#[must_use]
pub fn runs_on(starts_on: Option<Day>, ends_on: Option<Day>, day: Day) -> bool {
    starts_on.is_none_or(|first| first <= day) && ends_on.is_none_or(|last| day <= last)
}

/// Where a local offer stands that was sent, from where it stands with each town.
#[must_use]
pub fn state_of(towns: &[TownState]) -> State {
    let any = |state| towns.contains(&state);
    if any(TownState::Approved) {
        State::Approved
    } else if any(TownState::Waiting) {
        State::Waiting
    } else if any(TownState::Ended) {
        State::Ended
    } else {
        State::Returned
    }
}

/// The word of a partner's main place among those at which an offer counts.
pub const MAIN: &str = "main";

/// At which places of its partner an offer counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Where {
    /// At all of them, also at those that come later.
    #[default]
    Everywhere,
    /// Only at some.
    Only {
        /// Whether at the main one.
        is_main: bool,
        /// At which further ones.
        further: Vec<PlaceId>,
    },
}

impl Where {
    /// What was stored.
    #[must_use]
    pub fn from_words(words: &str) -> Self {
        if words.is_empty() {
            return Self::Everywhere;
        }
        let further = words.split(',').filter_map(|word| word.parse::<Uuid>().ok()).map(PlaceId);
        Self::Only { is_main: words.split(',').any(|word| word == MAIN), further: further.collect() }
    }

    /// As it is stored: empty for everywhere, otherwise the word of each place with a comma between.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Everywhere => String::new(),
            Self::Only { is_main, further } => {
                let main = is_main.then(|| MAIN.to_owned());
                let words = main.into_iter().chain(further.iter().map(ToString::to_string));
                words.collect::<Vec<_>>().join(",")
            }
        }
    }

    /// Whether it counts at the main place.
    #[must_use]
    pub fn is_at_main(&self) -> bool {
        match self {
            Self::Everywhere => true,
            Self::Only { is_main, .. } => *is_main,
        }
    }

    /// Whether it counts at a further place.
    #[must_use]
    pub fn is_at(&self, place: PlaceId) -> bool {
        match self {
            Self::Everywhere => true,
            Self::Only { further, .. } => further.contains(&place),
        }
    }

    /// Whether it leaves out any place of a partner who has these beside the main one.
    #[must_use]
    pub fn leaves_out(&self, places: &[PlaceId]) -> bool {
        let is_everywhere = self.is_at_main() && places.iter().all(|place| self.is_at(*place));
        !is_everywhere && !places.is_empty()
    }

    /// Whether it counts anywhere with a partner who has these places beside the main one.
    #[must_use]
    pub fn is_anywhere(&self, places: &[PlaceId]) -> bool {
        self.is_at_main() || places.iter().any(|place| self.is_at(*place))
    }
}

/// At which places an offer is to count, of the `shown` ones that a form has shown: those whose words were ticked, and
/// everywhere if all were, or if the form has shown none.
///
/// # Errors
/// When none was ticked, or some and one of them is not among the partner's further places.
pub fn chosen(shown: usize, ticked: &[String], known: &[PlaceId]) -> Result<Where, Refusal> {
    // Where nobody has taken one out it does not matter whose they were: the partner may have been changed since.
    let words: HashSet<&String> = ticked.iter().collect();
    if shown > 0 && words.len() == shown {
        return Ok(Where::Everywhere);
    }
    let mut further = Vec::new();
    for word in ticked.iter().filter(|word| *word != MAIN) {
        match known.iter().find(|place| place.to_string() == *word) {
            Some(place) if further.contains(place) => {}
            Some(place) => further.push(*place),
            // The form has no boxes to choose from then.
            None if known.is_empty() => return Err(Refusal::new("vouchers-offers-places-none-left")),
            None => return Err(Refusal::new("vouchers-offers-places-unknown")),
        }
    }
    let is_main = ticked.iter().any(|word| word == MAIN);
    let many = further.len() + usize::from(is_main);
    if many >= shown {
        Ok(Where::Everywhere)
    } else if many == 0 {
        Err(Refusal::field("places", "vouchers-offers-places-missing"))
    } else {
        Ok(Where::Only { is_main, further })
    }
}

/// Who looks at an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Somebody of the partner.
    Partner(PartnerId),
    /// The project lead of a town.
    Town(MunicipalityId),
    /// The agency.
    Agency,
}

/// What decides about who may do what.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// Whose offer it is.
    pub partner: PartnerId,
    /// The town that has written it.
    pub author: Option<MunicipalityId>,
    /// Whether it is for the whole region.
    pub is_regional: bool,
    /// Where it stands.
    pub state: State,
    /// Where it stands with each town; empty for a regional one.
    pub towns: &'a [(MunicipalityId, TownState)],
}

impl Facts<'_> {
    fn with(&self, town: MunicipalityId) -> Option<TownState> {
        self.towns.iter().find(|(known, _)| *known == town).map(|(_, state)| *state)
    }

    fn has_written(&self, side: Side) -> bool {
        match side {
            Side::Partner(partner) => partner == self.partner,
            Side::Town(town) => self.author == Some(town),
            Side::Agency => false,
        }
    }

    /// Whether somebody may see it at all.
    #[must_use]
    pub fn may_see(&self, side: Side) -> bool {
        self.has_written(side)
            || match side {
                Side::Partner(_) => false,
                Side::Town(town) => self.state != State::Draft && self.with(town).is_some(),
                Side::Agency => self.state != State::Draft,
            }
    }

    /// Whether it stands in booklets of any town, or has stood there.
    #[must_use]
    pub fn was_approved(&self) -> bool {
        let is_out = |state: TownState| matches!(state, TownState::Approved | TownState::Ended);
        matches!(self.state, State::Approved | State::Ended)
            || self.towns.iter().any(|(_, state)| is_out(*state))
    }

    /// Whether somebody may write in it. What was approved once stays as it is: vouchers are out.
    #[must_use]
    pub fn may_write(&self, side: Side) -> bool {
        self.has_written(side) && !self.was_approved()
    }

    /// Whether somebody is to decide about it.
    #[must_use]
    pub fn may_decide(&self, side: Side) -> bool {
        match side {
            Side::Partner(_) => false,
            Side::Town(town) => {
                let is_open = matches!(self.state, State::Waiting | State::Approved);
                !self.is_regional && is_open && self.with(town) == Some(TownState::Waiting)
            }
            Side::Agency => self.is_regional && self.state == State::Waiting,
        }
    }

    /// Whether somebody may let it pause and go on: whoever it is all about.
    #[must_use]
    pub fn may_pause(&self, side: Side) -> bool {
        self.state == State::Approved
            && match side {
                Side::Partner(partner) => partner == self.partner,
                Side::Town(town) => !self.is_regional && self.towns.iter().all(|(known, _)| *known == town),
                Side::Agency => self.is_regional,
            }
    }

    /// Whether somebody may end it: the partner and the agency everywhere, a town in its own booklets.
    #[must_use]
    pub fn may_end(&self, side: Side) -> bool {
        match side {
            Side::Partner(partner) => partner == self.partner && self.state != State::Ended,
            Side::Town(town) => {
                let is_here = self.with(town) == Some(TownState::Approved);
                !self.is_regional && self.state == State::Approved && is_here
            }
            Side::Agency => self.is_regional && self.state == State::Approved,
        }
    }

    /// Whether somebody may translate it.
    #[must_use]
    pub fn may_translate(&self, side: Side) -> bool {
        let is_theirs = match side {
            Side::Town(town) => {
                matches!(self.with(town), Some(TownState::Waiting | TownState::Approved))
            }
            Side::Agency => self.is_regional,
            Side::Partner(_) => false,
        };
        self.state != State::Ended && (self.has_written(side) || (is_theirs && self.may_see(side)))
    }

    /// Whether what somebody says is checked counts as checked. Once newcomers may read it, a partner does not
    /// say so of its own words.
    #[must_use]
    pub fn may_check(&self, side: Side) -> bool {
        !matches!(side, Side::Partner(_)) || !self.was_approved()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn uses_are_counted_in_spans() {
        let friday = day("2026-11-27");
        let keys = Period::ALL.iter().map(|period| period.key(friday)).collect::<Vec<_>>();
        assert_eq!(keys, ["", "2026-11-27", "2026-W48", "2026-11", "2026"]);
        // The first days of January belong to the last week of the year before.
        assert_eq!(Period::Week.key(day("2027-01-01")), "2026-W53");
        assert_eq!(Period::Week.key(day("2026-11-29")), "2026-W48");
        assert_eq!(Period::Week.key(day("2026-11-30")), "2026-W49");
    }

    #[test]
    fn a_voucher_counts_no_longer_than_its_offer() {
        let issued = day("2026-11-27");
        assert_eq!(valid_until(issued, 90, None), day("2027-02-25"));
        assert_eq!(valid_until(issued, 90, Some(day("2026-12-31"))), day("2026-12-31"));
        assert_eq!(valid_until(issued, 10, Some(day("2026-12-31"))), day("2026-12-07"));
    }

    #[test]
    fn first_and_last_day_count() {
        let (first, last) = (Some(day("2026-12-01")), Some(day("2026-12-31")));
        assert!(runs_on(first, last, day("2026-12-01")) && runs_on(first, last, day("2026-12-31")));
        assert!(!runs_on(first, last, day("2026-11-30")) && !runs_on(first, last, day("2027-01-01")));
        assert!(runs_on(None, None, day("2026-11-30")));
    }

    #[test]
    fn one_town_that_approves_is_enough() {
        use TownState::{Approved, Ended, Refused, Waiting};
        assert_eq!(state_of(&[Waiting, Refused]), State::Waiting);
        assert_eq!(state_of(&[Approved, Refused, Waiting]), State::Approved);
        assert_eq!(state_of(&[Refused]), State::Returned);
        assert_eq!(state_of(&[Ended, Refused]), State::Ended);
    }

    #[test]
    fn an_offer_counts_at_all_places_or_at_those_that_were_ticked() {
        let (one, other, foreign) = (PlaceId::new(), PlaceId::new(), PlaceId::new());
        let known = [one, other];
        let ticked = |places: &[&str]| places.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let (first, second) = (one.to_string(), other.to_string());
        let all = ticked(&[MAIN, &first, &second]);
        assert_eq!(chosen(3, &all, &known).unwrap(), Where::Everywhere);
        assert_eq!(chosen(0, &[], &known).unwrap(), Where::Everywhere, "the form has not asked");
        // A place that was added since the form was shown is not left out.
        assert_eq!(chosen(2, &ticked(&[MAIN, &first]), &known).unwrap(), Where::Everywhere);
        let key = |ticked: &[String]| chosen(3, ticked, &known).err().map(|refusal| refusal.key);
        assert_eq!(key(&[]), Some("vouchers-offers-places-missing"));
        for wrong in [foreign.to_string(), "market".to_owned()] {
            assert_eq!(key(&ticked(&[MAIN, &wrong])), Some("vouchers-offers-places-unknown"), "{wrong}");
        }
        let many = ticked(&[MAIN, &first, &second, &foreign.to_string()]);
        assert_eq!(key(&many), Some("vouchers-offers-places-unknown"), "not taken for all of them");
        // All of another partner's are all; some of them are nobody's.
        let others = ticked(&[MAIN, &foreign.to_string()]);
        assert_eq!(chosen(2, &others, &known).unwrap(), Where::Everywhere);
        let twice = ticked(&[&foreign.to_string(), &foreign.to_string()]);
        assert_eq!(
            chosen(2, &twice, &known).err().map(|refusal| refusal.key),
            Some("vouchers-offers-places-unknown")
        );
        let none = chosen(3, &others, &[]).err().map(|refusal| refusal.key);
        assert_eq!(none, Some("vouchers-offers-places-none-left"));

        let only = chosen(3, &ticked(&[&first, &first]), &known).unwrap();
        assert_eq!(only, Where::Only { is_main: false, further: vec![one] });
        assert!(only.is_at(one) && !only.is_at(other) && !only.is_at_main() && only.leaves_out(&known));
        assert!(only.is_anywhere(&known) && !only.is_anywhere(&[other]));
        let main = chosen(3, &ticked(&[MAIN]), &known).unwrap();
        assert!(main.is_anywhere(&[]) && main.leaves_out(&known) && !main.leaves_out(&[]));
        assert!(!Where::Everywhere.leaves_out(&known));
        for at in [Where::Everywhere, only, main] {
            assert_eq!(Where::from_words(&at.words()), at, "what is stored is read again");
        }
    }

    #[test]
    fn everybody_does_what_is_theirs_and_nothing_else() {
        let (own, other) = (MunicipalityId::new(), MunicipalityId::new());
        let partner = PartnerId::new();
        let towns = [(own, TownState::Waiting)];
        let facts = |state, is_regional| Facts { partner, author: None, is_regional, state, towns: &towns };
        let waiting = facts(State::Waiting, false);
        assert!(waiting.may_decide(Side::Town(own)) && !waiting.may_decide(Side::Town(other)));
        assert!(!waiting.may_decide(Side::Agency) && !waiting.may_decide(Side::Partner(partner)));
        assert!(!waiting.may_see(Side::Town(other)) && !waiting.may_see(Side::Partner(PartnerId::new())));
        assert!(!facts(State::Draft, false).may_see(Side::Town(own)), "a draft is the writer's");
        let regional = Facts { towns: &[], ..facts(State::Waiting, true) };
        assert!(regional.may_decide(Side::Agency) && !regional.may_decide(Side::Town(own)));
        let approved = facts(State::Approved, false);
        assert!(!approved.may_write(Side::Partner(partner)), "vouchers are out");
        assert!(approved.may_pause(Side::Partner(partner)) && approved.may_pause(Side::Town(own)));
        assert!(!approved.may_end(Side::Town(own)), "it does not stand in this town's booklets yet");
        let left = [(own, TownState::Ended), (other, TownState::Waiting)];
        let left = Facts { towns: &left, ..waiting };
        assert!(waiting.may_write(Side::Partner(partner)) && !left.may_write(Side::Partner(partner)));
        let refused = [(own, TownState::Refused), (other, TownState::Approved)];
        let refused = Facts { towns: &refused, ..approved };
        assert!(refused.may_translate(Side::Town(other)) && !refused.may_translate(Side::Town(own)));
        assert!(waiting.may_check(Side::Partner(partner)) && !approved.may_check(Side::Partner(partner)));
        assert!(approved.may_check(Side::Town(own)));
        assert!(regional.may_translate(Side::Agency) && !approved.may_translate(Side::Agency));
        let two = [(own, TownState::Approved), (other, TownState::Approved)];
        let shared = Facts { towns: &two, ..approved };
        assert!(!shared.may_pause(Side::Town(own)) && shared.may_end(Side::Town(own)));
    }
}
