//! Campaign states, to whom a campaign writes, reminders, postal order, forms of address: pure.

use platform::clock::Day;
use platform::texts::{Lang, Translator};

use crate::region::{Municipality, OfficeHolder};

platform::words! {
    /// The state of a campaign.
    pub enum CampaignState {
        /// Prepared; a second person may release it.
        Prepared = "prepared",
        /// Released; letters are being printed.
        Released = "released",
        /// All letters are printed.
        Printed = "printed",
    }
}

platform::words! {
    /// The state of a letter.
    pub enum LetterState {
        /// Held back because the address is incomplete.
        Held = "held",
        /// To be printed.
        Waiting = "waiting",
        /// Printed and filed.
        Printed = "printed",
    }
}

platform::words! {
    /// Whom a campaign writes to, among those who neither take part nor have declined.
    pub enum Audience {
        /// All of them.
        All = "all",
        /// Those who have no letter yet.
        New = "new",
        /// Those who have a letter and have not stirred since: a reminder.
        Silent = "silent",
        /// Those whose last letter came back: the same invitation once more.
        Returned = "returned",
    }
}

platform::words! {
    /// Why a letter came back.
    pub enum ReturnReason {
        /// The recipient is unknown at this address.
        Unknown = "unknown",
        /// The recipient has moved.
        Moved = "moved",
        /// It was not accepted.
        Refused = "refused",
        /// It is damaged or cannot be read.
        Damaged = "damaged",
    }
}

/// What is known about one letter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LetterFacts {
    /// Whether it is held back.
    pub is_held: bool,
    /// Whether it is printed.
    pub is_printed: bool,
    /// Whether the agency has withdrawn it.
    pub is_withdrawn: bool,
    /// Whether it came back.
    pub is_returned: bool,
    /// Whether its code was used.
    pub is_opened: bool,
    /// Whether a mail was written beside it.
    pub is_mailed: bool,
    /// Whether the mailbox has refused that mail.
    pub is_mail_refused: bool,
}

/// How many days after its day a reminder still goes, such as after a fault; later it stays away.
pub const REMINDER_DAYS: i32 = 14;
/// How long after the hoped-for answer a reminder may be planned.
pub const LAST_REMINDER_DAYS: i32 = 31;

/// What is to be done about a campaign's reminder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reminder {
    /// None is wished for, or its day has not come.
    Wait,
    /// It goes today.
    Due,
    /// It went.
    Done,
    /// Its day was over before the letters were, or too long ago.
    Missed,
}

/// What is to be done about a campaign's reminder.
#[must_use]
pub fn reminder(remind_on: Option<Day>, released_on: Option<Day>, is_done: bool, today: Day) -> Reminder {
    match (remind_on, released_on) {
        _ if is_done => Reminder::Done,
        (Some(on), Some(released_on)) if released_on >= on => Reminder::Missed,
        (Some(on), _) if today > on.plus_days(REMINDER_DAYS) => Reminder::Missed,
        (Some(on), Some(_)) if today >= on => Reminder::Due,
        _ => Reminder::Wait,
    }
}

/// Whether a reminder may be planned for a day.
#[must_use]
pub fn reminder_fits(remind_on: Day, letter_on: Day, reply_by: Day) -> bool {
    remind_on > letter_on && remind_on <= reply_by.plus_days(LAST_REMINDER_DAYS)
}

/// What is known about a municipality before a campaign.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// Whether a letter to it was printed.
    pub has_letter: bool,
    /// Whether its code was used, an answer or a conversation was noted, or interest expressed.
    pub has_stirred: bool,
    /// Whether the last letter to it came back.
    pub is_returned: bool,
}

impl Audience {
    /// Whether the campaign writes to a municipality.
    #[must_use]
    pub const fn includes(self, contact: Contact) -> bool {
        match self {
            Self::All => true,
            Self::New => !contact.has_letter,
            // Whoever never held the letter is not silent.
            Self::Silent => contact.has_letter && !contact.has_stirred && !contact.is_returned,
            Self::Returned => contact.is_returned,
        }
    }
}

/// Whether somebody may release a campaign: a second person, once.
#[must_use]
pub fn may_release(state: CampaignState, is_creator: bool) -> bool {
    state == CampaignState::Prepared && !is_creator
}

/// Why letters cannot have gone to the post on a day, as a text key.
#[must_use]
pub fn dispatch_fault(on: Option<Day>, released_on: Option<Day>, today: Day) -> Option<&'static str> {
    match on {
        None => Some("invitations-prepare-day-malformed"),
        Some(on) if on > today => Some("invitations-dispatch-future"),
        Some(on) if released_on.is_none_or(|released| on < released) => Some("invitations-dispatch-early"),
        Some(_) => None,
    }
}

/// How long a letter's code opens its declaration, from the date of the letter.
pub const CODE_DAYS: i32 = 365;

/// Whether a letter's code may still open its declaration.
#[must_use]
pub fn code_has_lapsed(letter_on: Day, today: Day) -> bool {
    today > letter_on.plus_days(CODE_DAYS)
}

/// The key of postal order: postal code, then name.
#[must_use]
pub fn postal_order(postal_code: &str, name: &str) -> (String, String) {
    (postal_code.to_owned(), platform::texts::order_key(name))
}

/// How a mayor is addressed: office and person, complete with its comma.
#[must_use]
pub fn salutation(mayor: &OfficeHolder, t: &Translator) -> String {
    let name = [mayor.title.as_str(), mayor.last_name.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    let key = match (t.lang, mayor.salutation.as_str()) {
        (_, "Frau") => "invitations-salutation-f",
        (_, "Herr") => "invitations-salutation-m",
        (Lang::De | Lang::En, _) => "invitations-salutation-x",
    };
    let name = if mayor.salutation.is_empty() { mayor.name() } else { name };
    t.with2(key, "name", name, "function", mayor.function.as_str())
}

/// The address block: person by office, municipality, town hall.
#[must_use]
pub fn recipient(mayor: &OfficeHolder, full_name: &str) -> Vec<String> {
    let office = match mayor.salutation.as_str() {
        "Herr" => format!("Herrn {}", mayor.function),
        "" => mayor.function.clone(),
        other => format!("{other} {}", mayor.function),
    };
    vec![full_name.to_owned(), office, mayor.name()]
}

/// The address of a town hall on one line, as a letter keeps it.
#[must_use]
pub fn address(town: &Municipality) -> String {
    format!("{}, {} {}", town.hall_street, town.hall_postal_code, town.hall_place)
}

/// How far a campaign is, for the progress line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Printed letters.
    pub printed: usize,
    /// Letters that will be printed.
    pub letters: usize,
    /// Letters held back.
    pub held: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reminder_goes_to_those_who_have_not_stirred() {
        let contact = |has_letter, has_stirred| Contact { has_letter, has_stirred, is_returned: false };
        let returned = Contact { has_letter: true, has_stirred: false, is_returned: true };
        let whom = |audience: Audience| {
            [contact(false, false), contact(true, false), contact(true, true), contact(false, true), returned]
                .map(|contact| audience.includes(contact))
        };
        assert_eq!(whom(Audience::All), [true; 5]);
        assert_eq!(whom(Audience::New), [true, false, false, true, false]);
        assert_eq!(whom(Audience::Silent), [false, true, false, false, false]);
        assert_eq!(whom(Audience::Returned), [false, false, false, false, true]);
    }

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_reminder_goes_once_on_its_day_and_never_before_the_letters() {
        let (on, printed) = (Some(day("2027-03-01")), Some(day("2027-01-10")));
        let at = |today: &str| reminder(on, printed, false, day(today));
        assert_eq!(at("2027-02-28"), Reminder::Wait);
        assert_eq!(at("2027-03-01"), Reminder::Due);
        assert_eq!(at("2027-03-15"), Reminder::Due);
        assert_eq!(at("2027-03-16"), Reminder::Missed);
        assert_eq!(reminder(on, printed, true, day("2027-03-01")), Reminder::Done);
        assert_eq!(reminder(on, on, false, day("2027-03-01")), Reminder::Missed);
        assert_eq!(reminder(on, None, false, day("2027-03-01")), Reminder::Wait);
        assert_eq!(reminder(None, printed, false, day("2027-03-01")), Reminder::Wait);
        let fits = |on: &str| reminder_fits(day(on), day("2027-01-10"), day("2027-03-01"));
        assert_eq!(
            ["2027-01-10", "2027-01-11", "2027-04-01", "2027-04-02"].map(fits),
            [false, true, true, false]
        );
    }

    #[test]
    fn only_a_second_person_releases_and_only_once() {
        assert!(may_release(CampaignState::Prepared, false));
        assert!(!may_release(CampaignState::Prepared, true));
        assert!(!may_release(CampaignState::Released, false));
    }
}
