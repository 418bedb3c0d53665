//! What must hold for batches and cards, and what the numbers add up to.

use std::collections::{BTreeMap, BTreeSet};

use platform::clock::Day;
use platform::code::{Code, CodeFault};

use super::super::code::CARD;
use crate::people::Role;

/// The most cards of one batch.
pub const MOST_CARDS: i64 = 5_000;
/// The most months for which a card can be opened.
pub const MOST_MONTHS: i32 = 36;
/// For how many months a card can be opened, unless somebody says otherwise.
pub const USUAL_MONTHS: i32 = 12;
/// So many cards stand on one sheet.
pub const PER_SHEET: usize = 8;
/// So many cards stand in one print file: 25 sheets. The typesetter needs more than a megabyte for each page.
pub const PER_FILE: i64 = 200;
/// How long a clerk may take back what was handed out by mistake.
pub const UNDO_MINUTES: i64 = 10;
/// Within so many seconds a second press of the same person means the same hand-out.
pub const SAME_PRESS_SECONDS: i64 = 60;
/// How many cards a person may hand out on a day, unless the project lead says otherwise.
pub const USUAL_QUOTA: i64 = 100;
/// The most that the project lead may set.
pub const MOST_QUOTA: i64 = 1_000;
/// The most clerks of one town.
pub const MOST_CLERKS: usize = 50;
/// With less stock than this a new batch is due.
pub const LOW_STOCK: i64 = 50;

platform::words! {
    /// What a batch is for.
    pub enum BatchKind {
        /// Printed cards for the counter.
        Cards = "cards",
        /// Codes for letters that the town writes from its own register.
        List = "list",
    }
}

platform::words! {
    /// How far a batch is.
    pub enum BatchState {
        /// Waits for a second person.
        Prepared = "prepared",
        /// Its cards may be printed and handed out.
        Released = "released",
        /// Its unused cards are void.
        Withdrawn = "withdrawn",
    }
}

platform::words! {
    /// Where a card is.
    pub enum CardState {
        /// In the drawer.
        Stock = "stock",
        /// With a newcomer.
        HandedOut = "handed_out",
        /// It opens nothing any more.
        Void = "void",
    }
}

platform::words! {
    /// Why a card is void.
    pub enum VoidReason {
        /// It was handed out by mistake.
        Undone = "undone",
        /// Its newcomer has lost it and got another one.
        Lost = "lost",
        /// Its batch was withdrawn.
        Withdrawn = "withdrawn",
        /// It is damaged or misprinted.
        Damaged = "damaged",
        /// It is missing from the drawer.
        Missing = "missing",
        /// Anything else.
        Other = "other",
    }
}

/// The reasons a project lead may give.
pub const GIVEN_REASONS: [VoidReason; 3] = [VoidReason::Damaged, VoidReason::Missing, VoidReason::Other];

/// A whole number within limits, as somebody typed it: dots and spaces between the digits do not matter.
pub fn whole(typed: &str, least: i64, most: i64) -> Option<i64> {
    let digits: String = typed.chars().filter(|letter| !letter.is_whitespace() && *letter != '.').collect();
    digits.parse().ok().filter(|number| (least..=most).contains(number))
}

/// What somebody typed or scanned to name a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// The code on the card.
    Code(Code),
    /// The running number on the card.
    Number(i64),
    /// The number on the stub, with its four letters.
    Stub(i64, String),
}

/// Why what was typed names no card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// Nothing was typed.
    Empty,
    /// Twelve characters, but a slip of the finger.
    Slip,
    /// Neither a number nor a code.
    Neither,
}

/// Reads a number, a stub or a code. A scanner that types the whole address of a card is understood too.
pub fn read(typed: &str) -> Result<Typed, Unread> {
    let last = typed.trim().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let signs: String = last.chars().filter(|sign| sign.is_ascii_alphanumeric()).take(40).collect();
    if signs.is_empty() {
        return Err(Unread::Empty);
    }
    if signs.len() <= 9
        && let Ok(number) = signs.parse::<i64>()
    {
        return Ok(Typed::Number(number));
    }
    match CARD.read(&signs) {
        Ok(code) => return Ok(Typed::Code(code)),
        Err(CodeFault::Slip) => return Err(Unread::Slip),
        Err(CodeFault::Length) => {}
    }
    let (number, mark) = signs.split_at(signs.len().saturating_sub(MARK_LETTERS));
    let is_mark = mark.len() == MARK_LETTERS && mark.chars().all(|sign| sign.is_ascii_alphabetic());
    match number.parse() {
        Ok(number) if is_mark => Ok(Typed::Stub(number, mark.to_ascii_uppercase())),
        _ => Err(Unread::Neither),
    }
}

/// So many letters stand behind the number on a stub.
pub const MARK_LETTERS: usize = 4;

/// The letters behind the number on a stub, from a seal: without them whoever knows or guesses a number could
/// ask for somebody else's booklet. Only letters, and none that is taken for a digit.
pub fn mark(seal: &[u8]) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHJKMNPQRSTVWXYZ";
    seal.iter()
        .take(MARK_LETTERS)
        .map(|byte| char::from(LETTERS[usize::from(*byte) % LETTERS.len()]))
        .collect()
}

/// Whether somebody may release a batch. Never whoever prepared it; the agency only where the town has nobody
/// else (`has_other`) who could.
pub fn may_release(state: BatchState, role: Role, is_preparer: bool, has_other: bool) -> bool {
    let is_second = match role {
        Role::Lead | Role::Mayor => true,
        Role::Agency => !has_other,
        Role::Operator | Role::Clerk | Role::Partner => false,
    };
    state == BatchState::Prepared && is_second && !is_preparer
}

/// What keeps a card from being handed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// Its batch waits for its release.
    NotReleased,
    /// Its batch was withdrawn.
    Withdrawn,
    /// A newcomer has it already.
    HandedOut,
    /// It opens nothing any more.
    Void,
    /// Its time is over.
    Expired,
}

/// Whether a card can be handed out today.
pub fn obstacle(batch: BatchState, card: CardState, expires_on: Day, today: Day) -> Option<Obstacle> {
    match (batch, card) {
        (_, CardState::HandedOut) => Some(Obstacle::HandedOut),
        (BatchState::Withdrawn, _) => Some(Obstacle::Withdrawn),
        (_, CardState::Void) => Some(Obstacle::Void),
        (BatchState::Prepared, CardState::Stock) => Some(Obstacle::NotReleased),
        (BatchState::Released, CardState::Stock) => (expires_on < today).then_some(Obstacle::Expired),
    }
}

/// How many print files a batch of a size has.
pub const fn print_files(size: i64) -> i64 {
    (size + PER_FILE - 1) / PER_FILE
}

/// The numbers, first and last, of the cards in a print file, counted from 1; none when there is no such file.
pub fn in_file(first_number: i64, size: i64, file: i64) -> Option<(i64, i64)> {
    if !(1..=print_files(size)).contains(&file) {
        return None;
    }
    let first = first_number + (file - 1) * PER_FILE;
    Some((first, (first + PER_FILE).min(first_number + size) - 1))
}

/// What stands behind each place of a sheet of two columns when it is turned over its long edge.
pub fn mirrored<T: Clone>(front: &[T]) -> Vec<T> {
    front.chunks(2).flat_map(|row| row.iter().rev().cloned()).collect()
}

/// Where the cards of a batch, or of a town, are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many were made ready.
    pub issued: i64,
    /// With newcomers.
    pub handed_out: i64,
    /// Void.
    pub void: i64,
    /// In the drawer.
    pub stock: i64,
}

impl Tally {
    /// Counts cards that are somewhere.
    pub const fn count(&mut self, state: CardState, many: i64) {
        match state {
            CardState::Stock => self.stock += many,
            CardState::HandedOut => self.handed_out += many,
            CardState::Void => self.void += many,
        }
    }

    /// Both together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            issued: self.issued + other.issued,
            handed_out: self.handed_out + other.handed_out,
            void: self.void + other.void,
            stock: self.stock + other.stock,
        }
    }

    /// Issued = handed out + void + stock.
    #[must_use]
    pub const fn adds_up(self) -> bool {
        self.issued == self.handed_out + self.void + self.stock
    }
}

/// What happened to the cards of a town in one month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Month {
    /// Such as `2026-11`.
    pub month: String,
    /// Made ready.
    pub issued: i64,
    /// Handed out.
    pub handed_out: i64,
    /// Void before anybody had them.
    pub void: i64,
    /// Void after they were handed out.
    pub void_later: i64,
    /// In the drawer at its end.
    pub stock: i64,
}

/// How many of something there were, by month.
pub type ByMonth = BTreeMap<String, i64>;

/// The months in which something happened, oldest first. What was in the drawer, and what is made ready, less
/// what is handed out or void, is what is in the drawer at the end.
pub fn months(issued: &ByMonth, handed_out: &ByMonth, void: &ByMonth, void_later: &ByMonth) -> Vec<Month> {
    let all: BTreeSet<&String> =
        [issued, handed_out, void, void_later].into_iter().flat_map(BTreeMap::keys).collect();
    let mut stock = 0;
    all.into_iter()
        .map(|month| {
            let of = |counts: &ByMonth| counts.get(month).copied().unwrap_or(0);
            stock += of(issued) - of(handed_out) - of(void);
            Month {
                month: month.clone(),
                issued: of(issued),
                handed_out: of(handed_out),
                void: of(void),
                void_later: of(void_later),
                stock,
            }
        })
        .collect()
}

/// What a town is to do next about its cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Prepare the first batch.
    First,
    /// Release what somebody else has prepared.
    Release,
    /// A second person has to release what one has prepared.
    Wait,
    /// Print what was released.
    Print,
    /// Invite somebody who hands out.
    Clerks,
    /// Prepare more: the drawer is nearly empty.
    More,
    /// Hand out.
    HandOut,
}

/// What decides about the next step.
#[derive(Clone, Copy, Debug, Default)]
pub struct Facts {
    /// How many batches there are.
    pub batches: usize,
    /// Whether one waits that this person may release.
    pub may_release: bool,
    /// Whether one waits for somebody else.
    pub waits: bool,
    /// Whether a released batch was never printed or listed.
    pub is_unprinted: bool,
    /// How many clerks there are.
    pub clerks: usize,
    /// Cards that can be handed out.
    pub stock: i64,
}

/// The next step.
pub const fn next(facts: Facts) -> Next {
    match facts {
        Facts { batches: 0, .. } => Next::First,
        Facts { may_release: true, .. } => Next::Release,
        Facts { waits: true, .. } => Next::Wait,
        Facts { is_unprinted: true, .. } => Next::Print,
        Facts { clerks: 0, .. } => Next::Clerks,
        Facts { stock, .. } if stock < LOW_STOCK => Next::More,
        _ => Next::HandOut,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn by_month(counts: &[(&str, i64)]) -> ByMonth {
        counts.iter().map(|(month, many)| ((*month).to_owned(), *many)).collect()
    }

    #[test]
    fn a_card_is_named_by_number_by_stub_or_by_code() {
        assert_eq!(read(" 1.234 "), Ok(Typed::Number(1234)));
        assert_eq!(read("0012"), Ok(Typed::Number(12)));
        assert_eq!(read("1234-kqxz"), Ok(Typed::Stub(1234, "KQXZ".into())));
        assert_eq!(read("1234 KQXZ"), Ok(Typed::Stub(1234, "KQXZ".into())));
        let code = CARD.read("000000000000").unwrap();
        assert_eq!(read("0000 0000 0000"), Ok(Typed::Code(code.clone())));
        assert_eq!(read("https://willkommen.example/c/000000000000"), Ok(Typed::Code(code)));
        assert_eq!(read("0000 0000 0001"), Err(Unread::Slip));
        for nothing in ["", "  ", "///", "ÄÖÜ"] {
            assert_eq!(read(nothing), Err(Unread::Empty), "{nothing}");
        }
        for neither in ["Karte", "12A", "KQXZ", "1234567890", "12 ABCDE", "x".repeat(200).as_str()] {
            assert_eq!(read(neither), Err(Unread::Neither), "{neither}");
        }
    }

    #[test]
    fn the_letters_of_a_stub_are_never_taken_for_a_number_or_a_code() {
        for byte in 0..=255 {
            let mark = mark(&[byte, byte, byte, byte, 7]);
            assert_eq!(read(&format!("7-{mark}")), Ok(Typed::Stub(7, mark.clone())));
        }
        assert_eq!(mark(&[0, 1, 2, 21]), "ABCZ");
    }

    #[test]
    fn nobody_releases_what_they_have_prepared() {
        for role in Role::ALL {
            for has_other in [true, false] {
                assert!(!may_release(BatchState::Prepared, *role, true, has_other));
                assert!(!may_release(BatchState::Released, *role, false, has_other));
            }
        }
        let second = |role, has_other| may_release(BatchState::Prepared, role, false, has_other);
        assert!(second(Role::Lead, true) && second(Role::Mayor, true) && second(Role::Mayor, false));
        assert!(second(Role::Agency, false) && !second(Role::Agency, true));
        assert!(!second(Role::Clerk, false) && !second(Role::Partner, false));
    }

    #[test]
    fn only_a_card_of_a_released_batch_that_is_in_stock_and_in_time_can_be_handed_out() {
        let today: Day = "2026-11-27".parse().unwrap();
        let of = |batch, card, expires_on: &str| obstacle(batch, card, expires_on.parse().unwrap(), today);
        assert_eq!(of(BatchState::Released, CardState::Stock, "2026-11-27"), None);
        assert_eq!(of(BatchState::Released, CardState::Stock, "2026-11-26"), Some(Obstacle::Expired));
        assert_eq!(of(BatchState::Prepared, CardState::Stock, "2027-11-27"), Some(Obstacle::NotReleased));
        assert_eq!(of(BatchState::Withdrawn, CardState::Void, "2027-11-27"), Some(Obstacle::Withdrawn));
        assert_eq!(of(BatchState::Withdrawn, CardState::HandedOut, "2027-11-27"), Some(Obstacle::HandedOut));
        assert_eq!(of(BatchState::Released, CardState::Void, "2027-11-27"), Some(Obstacle::Void));
    }

    #[test]
    fn print_files_hold_every_card_once() {
        for size in [1, 8, 199, 200, 201, 5_000] {
            let mut next = 301;
            for file in 1..=print_files(size) {
                let (first, last) = in_file(301, size, file).unwrap();
                assert_eq!(first, next);
                assert!(last >= first && last - first < PER_FILE);
                next = last + 1;
            }
            assert_eq!(next, 301 + size);
            assert_eq!(in_file(301, size, 0), None);
            assert_eq!(in_file(301, size, print_files(size) + 1), None);
        }
    }

    #[test]
    fn the_back_of_a_card_lies_behind_its_front() {
        assert_eq!(mirrored(&[1, 2, 3, 4, 5, 6, 7, 8]), [2, 1, 4, 3, 6, 5, 8, 7]);
        assert_eq!(mirrored(&mirrored(&[1, 2, 3, 4])), [1, 2, 3, 4]);
    }

    #[test]
    fn the_months_lead_to_what_is_in_the_drawer() {
        let months = months(
            &by_month(&[("2026-11", 100), ("2027-01", 50)]),
            &by_month(&[("2026-11", 20), ("2026-12", 30)]),
            &by_month(&[("2027-01", 5)]),
            &by_month(&[("2026-12", 2)]),
        );
        let stock: Vec<(&str, i64)> = months.iter().map(|one| (one.month.as_str(), one.stock)).collect();
        assert_eq!(stock, [("2026-11", 80), ("2026-12", 50), ("2027-01", 95)]);
        let all = Tally { issued: 150, handed_out: 48, void: 7, stock: 95 };
        assert!(all.adds_up() && !all.and(Tally { issued: 1, ..Tally::default() }).adds_up());
    }

    #[test]
    fn numbers_are_read_within_limits() {
        assert_eq!(whole(" 5.000 ", 1, MOST_CARDS), Some(5_000));
        for wrong in ["", "0", "5001", "-3", "1,5", "viele", "99999999999999999999"] {
            assert_eq!(whole(wrong, 1, MOST_CARDS), None, "{wrong}");
        }
    }

    #[test]
    fn the_next_step_follows_from_what_is_there() {
        let facts = Facts { batches: 1, clerks: 1, stock: 400, ..Facts::default() };
        assert_eq!(next(Facts::default()), Next::First);
        assert_eq!(next(facts), Next::HandOut);
        assert_eq!(next(Facts { stock: 49, ..facts }), Next::More);
        assert_eq!(next(Facts { clerks: 0, ..facts }), Next::Clerks);
        assert_eq!(next(Facts { is_unprinted: true, ..facts }), Next::Print);
        assert_eq!(next(Facts { waits: true, is_unprinted: true, ..facts }), Next::Wait);
        assert_eq!(next(Facts { may_release: true, waits: true, ..facts }), Next::Release);
    }
}
