//! What an offer says, as a form: the same fields for the partner and for the town.

use platform::Refusal;
use platform::clock::Day;
use platform::texts::Translator;
use platform::web::form::{line, paragraph};

use super::rules::{
    Kind, MOST_BENEFIT, MOST_CONDITIONS, MOST_DAYS, MOST_OFFLINE, MOST_POOL, MOST_USES, Period, State, Where,
};
use super::store::{Details, Offer};
use crate::layout::Problems;

/// What was typed.
#[derive(Clone, Default)]
pub struct OfferForm {
    /// The identifier of the partner; only a town chooses one.
    pub partner: String,
    pub kind: String,
    pub benefit: String,
    pub conditions: String,
    pub uses: String,
    pub period: String,
    pub valid_days: String,
    pub starts_on: String,
    pub ends_on: String,
    pub pool: String,
    pub is_rotating: bool,
    pub offline_most: String,
    pub is_regional: bool,
    /// The official keys of the towns that were ticked.
    pub towns: Vec<String>,
    /// The words of the places that were ticked; see [`Where::words`].
    pub places: Vec<String>,
    /// Among how many; 0 where it was not asked, and then all of them count.
    pub places_shown: usize,
    /// Whether the places of the chosen partner are to be shown first.
    pub is_asking_places: bool,
    /// Whether it is to be sent at once.
    pub is_sent: bool,
    /// The revision that the page showed.
    pub shown: String,
}

impl OfferForm {
    /// An empty form with what is usual.
    pub fn usual() -> Self {
        Self {
            uses: "1".to_owned(),
            valid_days: "180".to_owned(),
            offline_most: "0".to_owned(),
            ..Self::default()
        }
    }

    /// What a form with one field after another says.
    pub fn of_fields(fields: &[(String, String)]) -> Self {
        let said = |name: &str| {
            let found = fields.iter().find(|(known, _)| known == name);
            found.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        let after = |begin: &str| {
            let all = fields.iter().filter_map(|(name, _)| name.strip_prefix(begin));
            all.map(str::to_owned).collect::<Vec<_>>()
        };
        Self {
            partner: said("partner"),
            kind: said("kind"),
            benefit: said("benefit"),
            conditions: said("conditions"),
            uses: said("uses"),
            period: said("period"),
            valid_days: said("valid_days"),
            starts_on: said("starts_on"),
            ends_on: said("ends_on"),
            pool: said("pool"),
            is_rotating: !said("is_rotating").is_empty(),
            offline_most: said("offline_most"),
            is_regional: said("reach") == "regional",
            towns: after("town-"),
            places: after("place-"),
            places_shown: said("places").parse().unwrap_or(0),
            is_asking_places: said("step") == "places",
            is_sent: said("step") == "send",
            shown: said("shown"),
        }
    }

    /// What is stored.
    pub fn of_offer(offer: &Offer, towns: Vec<String>) -> Self {
        let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        let places: Vec<String> =
            offer.places.split(',').filter(|word| !word.is_empty()).map(str::to_owned).collect();
        Self {
            partner: offer.partner.to_string(),
            kind: offer.kind.clone(),
            benefit: offer.benefit.clone(),
            conditions: offer.conditions.clone(),
            uses: offer.uses.to_string(),
            period: offer.period.clone(),
            valid_days: offer.valid_days.to_string(),
            starts_on: day(offer.starts_on),
            ends_on: day(offer.ends_on),
            pool: offer.pool.map(|pool| pool.to_string()).unwrap_or_default(),
            is_rotating: offer.is_rotating,
            offline_most: offer.offline_most.to_string(),
            is_regional: offer.is_regional,
            towns,
            // What is stored leaves something out.
            places_shown: if places.is_empty() { 0 } else { places.len() + 1 },
            places,
            is_asking_places: false,
            is_sent: false,
            shown: offer.revision.to_string(),
        }
    }

    /// What it says, or everything that is wrong with it, but for the places: those only who knows the partner can
    /// read. A kind that we do not know is refused in words: a benefit, and no balance.
    ///
    /// # Errors
    /// All problems, by field.
    pub fn read(&self, today: Day) -> Result<Details, Problems> {
        let mut problems = Problems::none();
        let kind = Kind::from_word(&self.kind);
        if kind.is_none() {
            problems.add("kind", "vouchers-offers-kind-unknown");
        }
        let benefit = line(&self.benefit, usize::MAX);
        if benefit.is_empty() {
            problems.add("benefit", "vouchers-offers-benefit-missing");
        }
        let conditions = paragraph(&self.conditions, usize::MAX);
        for (field, text, most) in
            [("benefit", &benefit, MOST_BENEFIT), ("conditions", &conditions, MOST_CONDITIONS)]
        {
            if text.chars().count() > most {
                problems.0.push(Refusal::field(field, "vouchers-offers-long").with("most", most));
            }
        }
        let period = Period::from_word(&self.period);
        if period.is_none() {
            problems.add("period", "vouchers-offers-period-unknown");
        }
        let uses = whole(&mut problems, "uses", &self.uses, 1, MOST_USES);
        let valid_days = whole(&mut problems, "valid_days", &self.valid_days, 1, MOST_DAYS);
        let offline_most = whole(&mut problems, "offline_most", &self.offline_most, 0, MOST_OFFLINE);
        let pool = match self.pool.trim() {
            "" => None,
            pool => Some(whole(&mut problems, "pool", pool, 1, MOST_POOL)),
        };
        let starts_on = day(&mut problems, "starts_on", &self.starts_on);
        let ends_on = day(&mut problems, "ends_on", &self.ends_on);
        if ends_on.is_some_and(|last| last < today) {
            problems.add("ends_on", "vouchers-offers-ends-past");
        } else if starts_on.zip(ends_on).is_some_and(|(first, last)| last < first) {
            problems.add("ends_on", "vouchers-offers-ends-before");
        }
        match (kind, period) {
            (Some(kind), Some(period)) if problems.is_empty() => Ok(Details {
                kind,
                benefit,
                conditions,
                uses,
                period,
                valid_days,
                starts_on,
                ends_on,
                pool,
                is_rotating: self.is_rotating,
                offline_most,
                is_regional: self.is_regional,
                at: Where::Everywhere,
            }),
            _ => Err(problems),
        }
    }
}

/// A whole number within bounds; the least of them when it is none, which the problems then say.
fn whole(problems: &mut Problems, field: &'static str, typed: &str, least: i64, most: i64) -> i64 {
    match typed.trim().parse::<i64>() {
        Ok(number) if (least..=most).contains(&number) => number,
        _ => {
            let refusal = Refusal::field(field, "vouchers-offers-number");
            problems.0.push(refusal.with("least", least).with("most", most));
            least
        }
    }
}

/// A day; none when the field is empty.
fn day(problems: &mut Problems, field: &'static str, typed: &str) -> Option<Day> {
    let typed = typed.trim();
    let day: Option<Day> = typed.parse().ok();
    if day.is_none() && !typed.is_empty() {
        problems.add(field, "vouchers-offers-day-malformed");
    }
    day
}

/// The name of a kind.
#[must_use]
pub fn kind_name(t: &Translator, kind: Kind) -> String {
    t.get(match kind {
        Kind::Discount => "vouchers-offers-kind-discount",
        Kind::Extra => "vouchers-offers-kind-extra",
        Kind::Trial => "vouchers-offers-kind-trial",
        Kind::Entry => "vouchers-offers-kind-entry",
    })
}

/// The name of a period, as it stands behind "how often".
#[must_use]
pub fn period_name(t: &Translator, period: Period) -> String {
    t.get(match period {
        Period::All => "vouchers-offers-period-all",
        Period::Day => "vouchers-offers-period-day",
        Period::Week => "vouchers-offers-period-week",
        Period::Month => "vouchers-offers-period-month",
        Period::Year => "vouchers-offers-period-year",
    })
}

/// How often an offer may be used, in words.
#[must_use]
pub fn uses_words(t: &Translator, uses: i64, period: Period) -> String {
    t.with2("vouchers-offers-uses-words", "n", uses, "period", period_name(t, period))
}

/// The words of a state.
#[must_use]
pub fn state_name(t: &Translator, state: State, is_paused: bool) -> String {
    t.get(match (state, is_paused) {
        (State::Approved, true) => "vouchers-offers-state-paused",
        (State::Draft, _) => "vouchers-offers-state-draft",
        (State::Waiting, _) => "vouchers-offers-state-waiting",
        (State::Approved, false) => "vouchers-offers-state-approved",
        (State::Returned, _) => "vouchers-offers-state-returned",
        (State::Ended, _) => "vouchers-offers-state-ended",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn good() -> OfferForm {
        OfferForm { kind: "extra".into(), benefit: "Ein Kaffee geschenkt".into(), ..OfferForm::usual() }
    }

    fn keys(form: &OfferForm) -> Vec<&'static str> {
        let today = "2026-11-27".parse().unwrap();
        form.read(today)
            .err()
            .map(|problems| problems.0.iter().map(|one| one.key).collect())
            .unwrap_or_default()
    }

    #[test]
    fn a_benefit_is_no_balance() {
        assert!(keys(&good()).is_empty());
        for kind in ["", "balance", "guthaben", "voucher_amount"] {
            let form = OfferForm { kind: kind.into(), ..good() };
            assert_eq!(keys(&form), ["vouchers-offers-kind-unknown"], "{kind}");
        }
    }

    #[test]
    fn every_number_has_bounds_and_a_last_day_lies_ahead() {
        for (form, key) in [
            (OfferForm { uses: "0".into(), ..good() }, "vouchers-offers-number"),
            (OfferForm { pool: "-1".into(), ..good() }, "vouchers-offers-number"),
            (OfferForm { valid_days: "731".into(), ..good() }, "vouchers-offers-number"),
            (OfferForm { offline_most: "201".into(), ..good() }, "vouchers-offers-number"),
            (OfferForm { benefit: "x".repeat(81), ..good() }, "vouchers-offers-long"),
            (OfferForm { ends_on: "2026-11-26".into(), ..good() }, "vouchers-offers-ends-past"),
            (OfferForm { starts_on: "1.12.2026".into(), ..good() }, "vouchers-offers-day-malformed"),
            (
                OfferForm { starts_on: "2027-02-01".into(), ends_on: "2027-01-01".into(), ..good() },
                "vouchers-offers-ends-before",
            ),
        ] {
            assert_eq!(keys(&form), [key]);
        }
    }
}
