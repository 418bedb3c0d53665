//! Campaign states, who is silent, what became of a wave, postal order, forms of address: pure.

use platform::clock::{Day, Moment};
use platform::texts::{Lang, Translator};

use crate::ids::LetterId;
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

platform::words! {
    /// What became of one letter: always exactly one, so that the numbers of a wave add up.
    pub enum Outcome {
        /// Held back.
        Held = "held",
        /// Not printed yet.
        Waiting = "waiting",
        /// Withdrawn by the agency.
        Withdrawn = "withdrawn",
        /// The town has declared.
        Declared = "declared",
        /// The town has handed a signed declaration in, and the agency has not looked at it yet.
        HandedIn = "handed-in",
        /// Council or committee has resolved to take part.
        Resolved = "resolved",
        /// Interest was expressed.
        Interest = "interest",
        /// They talk about it.
        Discussion = "discussion",
        /// Not now.
        Declined = "declined",
        /// The code was used, and nothing more is known.
        Opened = "opened",
        /// The letter came back.
        Returned = "returned",
        /// No sign yet.
        Silent = "silent",
    }
}

platform::words! {
    /// What became of the mail that goes beside a letter.
    pub enum MailOutcome {
        /// In the outbox or on its way, and nobody has refused it.
        Sent = "mail-sent",
        /// Refused by the mailbox.
        Refused = "mail-refused",
        /// None was written.
        None = "mail-none",
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

/// Whether a town has given its declaration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// Not yet.
    Nothing,
    /// Handed in, and not looked at yet.
    HandedIn,
    /// It counts.
    Declared,
}

/// What became of a letter, by what is known about it and about its town.
#[must_use]
pub fn outcome(letter: LetterFacts, town: &Known, given: Given) -> Outcome {
    match letter {
        LetterFacts { is_held: true, .. } => Outcome::Held,
        LetterFacts { is_printed: false, .. } => Outcome::Waiting,
        LetterFacts { is_withdrawn: true, .. } => Outcome::Withdrawn,
        _ if given == Given::Declared => Outcome::Declared,
        _ if given == Given::HandedIn => Outcome::HandedIn,
        _ if town.answer == Some(Answer::Resolved) => Outcome::Resolved,
        _ if town.is_interested() => Outcome::Interest,
        _ if town.has_declined() => Outcome::Declined,
        _ if town.answer.is_some() || town.talked_on.is_some() => Outcome::Discussion,
        LetterFacts { is_opened: true, .. } => Outcome::Opened,
        LetterFacts { is_returned: true, .. } => Outcome::Returned,
        _ => Outcome::Silent,
    }
}

/// What became of the mail beside a letter.
#[must_use]
pub const fn mail_outcome(letter: LetterFacts) -> MailOutcome {
    match (letter.is_mailed, letter.is_mail_refused) {
        (false, _) => MailOutcome::None,
        (true, true) => MailOutcome::Refused,
        (true, false) => MailOutcome::Sent,
    }
}

/// How often each outcome occurs, in the order of their declaration; those that do not are left out.
#[must_use]
pub fn counted<T: Copy + PartialEq>(all: &[T], found: &[T]) -> Vec<(T, usize)> {
    all.iter()
        .map(|kind| (*kind, found.iter().filter(|one| *one == kind).count()))
        .filter(|(_, count)| *count > 0)
        .collect()
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

/// When the last event of several happened.
#[must_use]
pub fn latest(moments: impl IntoIterator<Item = Option<Moment>>) -> Option<Moment> {
    moments.into_iter().flatten().max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

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

    proptest! {
        #[test]
        fn the_numbers_of_a_wave_add_up(
            letters in prop::collection::vec((any::<[bool; 7]>(), 0usize..4, any::<bool>(), 0usize..3), 0..40),
        ) {
            let mut outcomes = Vec::new();
            let mut mails = Vec::new();
            for (bits, answer, is_interested, given) in letters {
                let [is_held, is_printed, is_withdrawn, is_returned, is_opened, is_mailed, is_mail_refused] = bits;
                let letter = LetterFacts {
                    is_held, is_printed, is_withdrawn, is_returned, is_opened, is_mailed, is_mail_refused,
                };
                let answer = Answer::ALL.get(answer).copied();
                let interest_at = is_interested.then_some(Moment(1));
                let town = Known { answer, interest_at, ..Known::default() };
                let given = [Given::Nothing, Given::HandedIn, Given::Declared][given];
                outcomes.push(outcome(letter, &town, given));
                mails.push(mail_outcome(letter));
            }
            let sum = |numbers: Vec<usize>| numbers.into_iter().sum::<usize>();
            let all = counted(Outcome::ALL, &outcomes).into_iter().map(|(_, count)| count).collect();
            prop_assert_eq!(sum(all), outcomes.len());
            let all = counted(MailOutcome::ALL, &mails).into_iter().map(|(_, count)| count).collect();
            prop_assert_eq!(sum(all), mails.len());
        }
    }

    #[test]
    fn a_letter_that_came_back_is_no_silence() {
        let printed = LetterFacts { is_printed: true, ..LetterFacts::default() };
        let known = Known::default();
        assert_eq!(outcome(printed, &known, Given::Nothing), Outcome::Silent);
        let returned = LetterFacts { is_returned: true, ..printed };
        assert_eq!(outcome(returned, &known, Given::Nothing), Outcome::Returned);
        let opened = LetterFacts { is_opened: true, ..returned };
        assert_eq!(outcome(opened, &known, Given::Nothing), Outcome::Opened);
        assert_eq!(outcome(opened, &known, Given::Declared), Outcome::Declared);
        assert_eq!(
            outcome(LetterFacts { is_withdrawn: true, ..opened }, &known, Given::Declared),
            Outcome::Withdrawn
        );
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

    #[test]
    fn only_a_second_person_releases_and_only_once() {
        assert!(may_release(CampaignState::Prepared, false));
        assert!(!may_release(CampaignState::Prepared, true));
        assert!(!may_release(CampaignState::Released, false));
    }
}
