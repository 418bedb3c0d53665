//! Roles, and what must hold for links and sessions.

use platform::clock::Moment;

use crate::ids::{MunicipalityId, PartnerId, PersonId};

platform::words! {
    /// What somebody is allowed to do.
    pub enum Role {
        /// Runs the installation.
        Operator = "operator",
        /// Programme manager at the agency.
        Agency = "agency",
        /// Mayor (Bürgermeister/in).
        Mayor = "mayor",
        /// Project lead (Projektverantwortliche/r).
        Lead = "lead",
        /// Hands out code cards at a counter (Bürgerbüro).
        Clerk = "clerk",
        /// Runs a partner business (Partnerbetrieb).
        Partner = "partner",
    }
}

impl Role {
    /// Where somebody with this role begins.
    #[must_use]
    pub const fn home(self) -> &'static str {
        match self {
            Self::Operator => "/outbox",
            Self::Agency => "/dashboard",
            Self::Mayor | Self::Lead => "/guidance",
            Self::Clerk => "/cards/hand-out",
            Self::Partner => "/partners/home",
        }
    }
}

/// An account to be added.
#[derive(Clone, Debug)]
pub struct NewPerson {
    /// Identifier.
    pub id: PersonId,
    /// Name.
    pub name: String,
    /// Office mail; also the way to sign in.
    pub mail: String,
    /// Function.
    pub function: String,
    /// Role.
    pub role: Role,
    /// The municipality a mayor, a project lead or a clerk works for.
    pub municipality: Option<MunicipalityId>,
    /// The partner business somebody runs.
    pub partner: Option<PartnerId>,
}

/// How long a sign-in link can be used.
pub const LINK_MINUTES: i64 = 15;
/// A staff session ends after so long without a click.
pub const IDLE_MINUTES: i64 = 2 * 60;
/// A session ends after so long, whatever happens.
pub const LONGEST_MINUTES: i64 = 12 * 60;

/// Whether a session still counts.
#[must_use]
pub fn session_counts(created_at: Moment, seen_at: Moment, now: Moment) -> bool {
    now < created_at.plus_minutes(LONGEST_MINUTES) && now < seen_at.plus_minutes(IDLE_MINUTES)
}

/// What became of a sign-in link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkState {
    /// The button may be pressed.
    Good,
    /// It was used.
    Used,
    /// A newer link was sent.
    Superseded,
    /// More than fifteen minutes have passed.
    Expired,
}

/// The state of a link.
#[must_use]
pub fn link_state(used_at: Option<Moment>, superseded: bool, expires_at: Moment, now: Moment) -> LinkState {
    match (used_at, superseded) {
        (Some(_), _) => LinkState::Used,
        (None, true) => LinkState::Superseded,
        (None, false) if now >= expires_at => LinkState::Expired,
        (None, false) => LinkState::Good,
    }
}

/// How long somebody may take at the account service before coming back.
pub const ERRAND_MINUTES: i64 = 10;

/// Whom an account service vouches for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// Its own name for somebody, which never changes.
    pub subject: String,
    /// The address that it names.
    pub mail: Option<ToldMail>,
}

/// A mail address as an account service names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldMail {
    /// The address.
    pub address: String,
    /// Whether it is checked; nothing when the service does not say.
    pub is_checked: Option<bool>,
}

/// Why signing in with an account has come to nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The visitor has turned back.
    Cancelled,
    /// It took too long, is over already, or was begun elsewhere.
    Over,
    /// The account service could not be reached, or its answer does not fit.
    Failed,
    /// The account service names no address.
    MailMissing,
    /// The account service has not checked the address.
    MailUnchecked(String),
    /// Nobody has access with this address.
    Unknown(String),
    /// Another account of the service belongs to this person already.
    Taken,
}

/// The address by which somebody is looked for who signs in with an account for the first time. `trusts`:
/// whether the operator vouches for addresses of which the service says nothing.
pub fn counting_mail(told: Option<&ToldMail>, trusts: bool) -> Result<&str, Ending> {
    match told {
        None => Err(Ending::MailMissing),
        Some(told) if told.is_checked.unwrap_or(trusts) => Ok(&told.address),
        Some(told) => Err(Ending::MailUnchecked(told.address.clone())),
    }
}

/// Where to go after signing in: only a path of our own, never another site.
#[must_use]
pub fn own_path(next: &str) -> Option<&str> {
    let is_own = next.starts_with('/')
        && !next.starts_with("//")
        && next.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/-_.".contains(&byte));
    is_own.then_some(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_ends_idle_and_absolutely() {
        let start = Moment(0);
        assert!(session_counts(start, start, start.plus_minutes(119)));
        assert!(!session_counts(start, start, start.plus_minutes(120)));
        let late = start.plus_minutes(LONGEST_MINUTES);
        assert!(!session_counts(start, late.plus_minutes(-1), late));
    }

    #[test]
    fn a_link_is_good_once_for_a_quarter_of_an_hour() {
        let state = |used, superseded, minute| {
            link_state(used, superseded, Moment(0).plus_minutes(15), Moment(0).plus_minutes(minute))
        };
        assert_eq!(state(None, false, 14), LinkState::Good);
        assert_eq!(state(None, false, 15), LinkState::Expired);
        assert_eq!(state(None, true, 1), LinkState::Superseded);
        assert_eq!(state(Some(Moment(1)), true, 1), LinkState::Used);
    }

    #[test]
    fn an_address_counts_when_the_service_has_checked_it_or_the_operator_vouches_for_it() {
        let told = |is_checked| ToldMail { address: "a@town.example".into(), is_checked };
        let counts = |is_checked, trusts| counting_mail(Some(&told(is_checked)), trusts).is_ok();
        assert!(counts(Some(true), false) && counts(None, true));
        // A plain "no" of the service is believed whatever the operator says.
        assert!(!counts(None, false) && !counts(Some(false), false) && !counts(Some(false), true));
        assert_eq!(counting_mail(None, true), Err(Ending::MailMissing));
    }

    #[test]
    fn nobody_is_sent_to_another_site() {
        assert_eq!(own_path("/de/guidance"), Some("/de/guidance"));
        for hostile in ["//evil.example", "/\\evil", "https:evil", "/de\r\nx", "", "evil", "/%2f"] {
            assert_eq!(own_path(hostile), None, "{hostile}");
        }
    }
}
