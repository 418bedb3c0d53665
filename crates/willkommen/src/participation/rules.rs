//! What may follow after a declaration, when, and what is next; pure.

use platform::Refusal;
use platform::clock::{Day, Moment};
use platform::web::form::paragraph;

use crate::declaration::has_signed;

platform::words! {
    /// What a municipality may declare later (Folgeerklärung).
    pub enum Kind {
        /// Withdrawal (Rückzug), to the end of a month.
        Withdrawal = "withdrawal",
        /// Suspension (Ruhen), until a day.
        Suspension = "suspension",
        /// Resumption (Wiederaufnahme) before that day.
        Resumption = "resumption",
        /// Renewal (Verlängerung) after a term.
        Renewal = "renewal",
        /// Consent (Zustimmung) to a newer version of the programme.
        Consent = "consent",
    }
}

platform::words! {
    /// The state of an act.
    pub enum State {
        /// Being prepared.
        Draft = "draft",
        /// Its link is with whoever may sign.
        Sent = "sent",
        /// Signed: binding.
        Signed = "signed",
        /// Thrown away before it was signed.
        Discarded = "discarded",
    }
}

platform::words! {
    /// The state of a change of project lead or deputy.
    pub enum Plan {
        /// Its day has not come.
        Planned = "planned",
        /// It has happened.
        Done = "done",
        /// It was taken back, or another one took its place.
        Discarded = "discarded",
    }
}

platform::words! {
    /// What the link to a signature shows.
    pub enum LinkState {
        /// The text may be signed.
        Good = "good",
        /// It was signed.
        Signed = "signed",
        /// The town hall took it back.
        Withdrawn = "withdrawn",
        /// Its time is over.
        Expired = "expired",
        /// Nobody knows it; a newer one may have been sent.
        Unknown = "unknown",
    }
}

/// How long the link to a signature counts.
pub const LINK_DAYS: i64 = 14;
/// A suspension lasts at most so long.
pub const LONGEST_SUSPENSION_MONTHS: i32 = 12;
/// How long before its end a term can be renewed.
pub const RENEWAL_MONTHS: i32 = 6;
/// How far ahead a change of project lead may be entered.
pub const MOST_AHEAD_MONTHS: i32 = 12;
/// How far back, for a change that was told on the telephone.
pub const MOST_BACK_DAYS: i32 = 31;
/// The longest reason of a later declaration, in characters.
pub const MOST_REASON: usize = 2000;
/// The longest note for a successor, in characters.
pub const MOST_NOTE: usize = 4000;

/// Where a municipality stands that takes part.
#[derive(Clone, Debug)]
pub struct Standing {
    /// The last day of the term; none without a term.
    pub term_ends: Option<Day>,
    /// Until when the participation rests, if it does.
    pub suspended_until: Option<Day>,
    /// The last day, once a withdrawal is signed.
    pub ends_on: Option<Day>,
    /// The version of the programme that was agreed to.
    pub agreed: String,
    /// The version that counts today.
    pub current: String,
    /// Acts that are prepared or wait for a signature.
    pub open: Vec<Kind>,
    /// Whether a project lead is in office.
    pub has_lead: bool,
}

/// The one next step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// An act is prepared or waits for its signature.
    Open(Kind),
    /// A withdrawal is signed: nothing more to do.
    Ending,
    /// Name a project lead.
    NameLead,
    /// Prepare this act.
    Prepare(Kind),
    /// The participation rests; it may be taken up again.
    Resting,
    /// Nothing.
    Nothing,
}

impl Standing {
    /// Whether there is a version that the municipality has not agreed to.
    #[must_use]
    pub fn has_new_version(&self) -> bool {
        number(&self.current) > number(&self.agreed)
    }

    /// Whether it is time to renew.
    #[must_use]
    pub fn is_renewal_due(&self, today: Day) -> bool {
        self.term_ends.is_some_and(|end| today >= end.plus_months(-RENEWAL_MONTHS))
    }

    /// Whether an act makes sense today, whatever else is open. Also asked when it is signed.
    #[must_use]
    pub fn allows(&self, kind: Kind, today: Day) -> bool {
        self.ends_on.is_none()
            && match kind {
                Kind::Withdrawal => true,
                Kind::Suspension => self.suspended_until.is_none(),
                Kind::Resumption => self.suspended_until.is_some(),
                Kind::Renewal => self.is_renewal_due(today),
                Kind::Consent => self.has_new_version(),
            }
    }

    /// What can be prepared today: no two open acts of a kind.
    #[must_use]
    pub fn possible(&self, today: Day) -> Vec<Kind> {
        let is_free = |kind: &Kind| self.allows(*kind, today) && !self.open.contains(kind);
        Kind::ALL.iter().copied().filter(is_free).collect()
    }

    /// The one next step.
    #[must_use]
    pub fn next(&self, today: Day) -> Next {
        if let Some(kind) = self.open.first() {
            return Next::Open(*kind);
        }
        if self.ends_on.is_some() {
            return Next::Ending;
        }
        if !self.has_lead {
            return Next::NameLead;
        }
        match [Kind::Consent, Kind::Renewal].into_iter().find(|kind| self.allows(*kind, today)) {
            Some(kind) => Next::Prepare(kind),
            None if self.suspended_until.is_some() => Next::Resting,
            None => Next::Nothing,
        }
    }
}

/// A version such as `2.0` as numbers, so that 10.0 comes after 9.0.
fn number(version: &str) -> Vec<u32> {
    version.split('.').map(|part| part.parse().unwrap_or(0)).collect()
}

/// The last day of a term: renewed so often, each time for so many years.
#[must_use]
pub fn term_end(signed_on: Day, years: Option<u32>, renewed_to: Option<Day>) -> Option<Day> {
    let months = i32::try_from(years?).ok()?.saturating_mul(12);
    renewed_to.or(Some(signed_on.plus_months(months).plus_days(-1)))
}

/// The last day of the next term.
#[must_use]
pub fn next_term_end(end: Day, years: u32) -> Day {
    end.plus_months(i32::try_from(years).unwrap_or(0).saturating_mul(12))
}

/// The day from which an act counts: a withdrawal to the end of the month in which it arrives.
#[must_use]
pub fn effective_on(kind: Kind, today: Day) -> Day {
    match kind {
        Kind::Withdrawal => today.last_of_month(),
        Kind::Suspension | Kind::Resumption | Kind::Renewal | Kind::Consent => today,
    }
}

/// The last day of a suspension as typed.
///
/// # Errors
/// When it is no day, not in the future, or too far away.
pub fn suspension_until(typed: &str, today: Day) -> Result<Day, Refusal> {
    let refuse = |key| Err(Refusal::field("until_on", key));
    match typed.trim().parse::<Day>() {
        Err(_) => refuse("participation-until-malformed"),
        Ok(day) if day <= today => refuse("participation-until-past"),
        Ok(day) if day > today.plus_months(LONGEST_SUSPENSION_MONTHS) => refuse("participation-until-far"),
        Ok(day) => Ok(day),
    }
}

/// What the signatory gives.
#[derive(Clone, Debug)]
pub struct Signature {
    /// Full name.
    pub name: String,
    /// Function, such as Bürgermeisterin.
    pub function: String,
    /// "Ich bin befugt."
    pub is_authorised: bool,
}

/// What a signature lacks beside those that were given, by field.
#[must_use]
pub fn gaps(signature: &Signature, signed: &[String]) -> Vec<Refusal> {
    let mut wrong = Vec::new();
    if has_signed(signed, &signature.name) {
        wrong.push(Refusal::field("signer_name", "declaration-signer-twice"));
    }
    if signature.name.is_empty() {
        wrong.push(Refusal::field("signer_name", "participation-signer-name-missing"));
    }
    if signature.function.is_empty() {
        wrong.push(Refusal::field("signer_function", "participation-signer-function-missing"));
    }
    if !signature.is_authorised {
        wrong.push(Refusal::field("authorised", "participation-authorised-missing"));
    }
    wrong
}

/// What a link shows.
#[must_use]
pub fn link_state(state: Option<State>, expires_at: Option<Moment>, now: Moment) -> LinkState {
    match state {
        None | Some(State::Draft) => LinkState::Unknown,
        Some(State::Signed) => LinkState::Signed,
        Some(State::Discarded) => LinkState::Withdrawn,
        Some(State::Sent) if expires_at.is_some_and(|at| now < at) => LinkState::Good,
        Some(State::Sent) => LinkState::Expired,
    }
}

/// The number of a later declaration: that of the first one, and which one it is.
#[must_use]
pub fn number_of(declaration: &str, place: i64) -> String {
    format!("{declaration}-F{place}")
}

/// The first day of a successor as typed. `since` is the first day of whoever holds the office.
///
/// # Errors
/// When it is no day, too far away, or before the present term began.
pub fn first_day(typed: &str, today: Day, since: Option<Day>) -> Result<Day, Refusal> {
    let refuse = |key| Err(Refusal::field("from_on", key));
    match typed.trim().parse::<Day>() {
        Err(_) => refuse("participation-from-malformed"),
        Ok(day) if day < today.plus_days(-MOST_BACK_DAYS) => refuse("participation-from-past"),
        Ok(day) if day > today.plus_months(MOST_AHEAD_MONTHS) => refuse("participation-from-far"),
        Ok(day) if since.is_some_and(|since| day < since) => refuse("participation-from-before"),
        Ok(day) => Ok(day),
    }
}

/// Several lines as typed: whole or not at all, so that nothing is cut off unseen.
///
/// # Errors
/// When there are more than `most` characters.
pub fn whole(typed: &str, most: usize, too_long: Refusal) -> Result<String, Refusal> {
    let text = paragraph(typed, usize::MAX);
    if text.chars().count() > most { Err(too_long.with("most", most)) } else { Ok(text) }
}

/// The days after which a vacant post is pointed out.
pub const REMINDERS: [i32; 3] = [0, 14, 30];

/// Which reminder is due for a post that is vacant since a day.
#[must_use]
pub fn reminder(since: Day, today: Day) -> Option<i32> {
    REMINDERS.into_iter().rev().find(|days| today >= since.plus_days(*days))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn standing() -> Standing {
        Standing {
            term_ends: None,
            suspended_until: None,
            ends_on: None,
            agreed: "1.0".into(),
            current: "1.0".into(),
            open: Vec::new(),
            has_lead: true,
        }
    }

    #[test]
    fn only_what_makes_sense_can_be_prepared() {
        let today = day("2027-03-10");
        assert_eq!(standing().possible(today), [Kind::Withdrawal, Kind::Suspension]);
        let resting = Standing { suspended_until: Some(day("2027-06-30")), ..standing() };
        assert_eq!(resting.possible(today), [Kind::Withdrawal, Kind::Resumption]);
        let begun = Standing { open: vec![Kind::Suspension], ..standing() };
        assert_eq!(begun.possible(today), [Kind::Withdrawal], "no two open acts of a kind");
        let leaving = Standing { ends_on: Some(day("2027-03-31")), current: "2.0".into(), ..standing() };
        assert!(leaving.possible(today).is_empty());
    }

    #[test]
    fn consent_is_asked_for_newer_versions_only() {
        let newer = |agreed: &str, current: &str| {
            Standing { agreed: agreed.into(), current: current.into(), ..standing() }.has_new_version()
        };
        assert!(newer("1.0", "2.0") && newer("9.0", "10.0"));
        assert!(!newer("2.0", "2.0") && !newer("2.0", "1.0"));
    }

    #[test]
    fn a_term_is_renewed_from_six_months_before_its_end() {
        let end = term_end(day("2026-11-27"), Some(3), None).unwrap();
        assert_eq!(end, day("2029-11-26"));
        let standing = Standing { term_ends: Some(end), ..standing() };
        assert!(!standing.is_renewal_due(day("2029-05-25")));
        assert!(standing.is_renewal_due(day("2029-05-26")));
        assert_eq!(next_term_end(end, 3), day("2032-11-26"));
        assert_eq!(term_end(day("2026-11-27"), None, None), None);
        assert_eq!(term_end(day("2026-11-27"), Some(3), Some(day("2032-11-26"))), Some(day("2032-11-26")));
    }

    #[test]
    fn there_is_one_next_step() {
        let today = day("2027-03-10");
        assert_eq!(standing().next(today), Next::Nothing);
        let newer = Standing { current: "2.0".into(), ..standing() };
        assert_eq!(newer.next(today), Next::Prepare(Kind::Consent));
        assert_eq!(Standing { has_lead: false, ..newer.clone() }.next(today), Next::NameLead);
        assert_eq!(Standing { open: vec![Kind::Consent], ..newer }.next(today), Next::Open(Kind::Consent));
    }

    #[test]
    fn a_withdrawal_counts_to_the_end_of_its_month() {
        assert_eq!(effective_on(Kind::Withdrawal, day("2028-02-01")), day("2028-02-29"));
        assert_eq!(effective_on(Kind::Consent, day("2028-02-01")), day("2028-02-01"));
    }

    #[test]
    fn a_suspension_lasts_a_year_at_the_most() {
        let until = |typed: &str| suspension_until(typed, day("2027-03-10")).map_err(|refusal| refusal.key);
        assert_eq!(until("2028-03-10"), Ok(day("2028-03-10")));
        assert_eq!(until("2028-03-11"), Err("participation-until-far"));
        assert_eq!(until("2027-03-10"), Err("participation-until-past"));
        assert_eq!(until("bald"), Err("participation-until-malformed"));
    }

    #[test]
    fn a_link_is_good_until_its_time_is_over() {
        let state = |state, now| link_state(state, Some(Moment(10)), Moment(now));
        assert_eq!(state(Some(State::Sent), 9), LinkState::Good);
        assert_eq!(state(Some(State::Sent), 10), LinkState::Expired);
        assert_eq!(state(Some(State::Signed), 99), LinkState::Signed);
        assert_eq!(state(Some(State::Discarded), 1), LinkState::Withdrawn);
        assert_eq!(state(None, 1), LinkState::Unknown);
    }

    #[test]
    fn nobody_becomes_lead_before_the_one_before() {
        let first = |typed: &str| {
            first_day(typed, day("2027-03-10"), Some(day("2027-03-01"))).map_err(|refusal| refusal.key)
        };
        assert_eq!(first("2027-03-01"), Ok(day("2027-03-01")));
        assert_eq!(first("2027-02-28"), Err("participation-from-before"));
        assert_eq!(first("2027-01-31"), Err("participation-from-past"));
        assert_eq!(first("2028-03-11"), Err("participation-from-far"));
    }

    #[test]
    fn a_vacant_post_is_pointed_out_three_times() {
        let due = |today: &str| reminder(day("2027-03-01"), day(today));
        assert_eq!([due("2027-02-28"), due("2027-03-01"), due("2027-03-14")], [None, Some(0), Some(0)]);
        assert_eq!([due("2027-03-15"), due("2027-03-31"), due("2028-01-01")], [Some(14), Some(30), Some(30)]);
    }

    #[test]
    fn what_is_typed_is_taken_whole_or_refused() {
        let take = |typed: &str| whole(typed, 5, Refusal::field("note", "participation-note-long"));
        assert_eq!(take("äöü\r\nß"), Ok("äöü\nß".to_owned()), "a line break of a form is one character");
        assert_eq!(take("äöüßaé").map_err(|refusal| refusal.values), Err(vec![("most", 5.into())]));
    }

    #[test]
    fn a_signature_names_every_gap_at_once() {
        let empty = Signature { name: String::new(), function: String::new(), is_authorised: false };
        assert_eq!(gaps(&empty, &[]).len(), 3);
    }
}
