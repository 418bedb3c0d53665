//! What a card opens, what a voucher is good for today, and when a booklet goes; pure.

use platform::clock::{Day, Moment};

use crate::ids::CardId;

/// For how many months a booklet is there at most, counted from the day on which its card was handed out.
pub const MOST_MONTHS: i32 = 24;
/// How many months after its last voucher has ended a booklet goes.
pub const MONTHS_AFTER: i32 = 6;
/// For how many minutes a code for another phone is good.
pub const MOVE_MINUTES: i64 = 10;
/// How many vouchers stand on one page: it must be light on a slow connection.
pub const ON_A_PAGE: usize = 30;

/// So many vouchers stand in one print file: some fifteen sheets. The typesetter needs about a megabyte for each.
pub const PER_FILE: usize = 60;
/// So many boxes for what was redeemed stand beside a voucher at most; beside them stands where more is noted.
pub const MOST_BOXES: i64 = 3;

/// What decides whether a card opens a booklet.
#[derive(Clone, Copy, Debug)]
pub struct CardFacts {
    /// Whether it lies in stock.
    pub is_in_stock: bool,
    /// Whether it was made void.
    pub is_void: bool,
    /// The card that was given in its place.
    pub replaced_by: Option<CardId>,
    /// The last day on which it opens a booklet for the first time.
    pub expires_on: Day,
    /// When it was handed out.
    pub handed_out_at: Option<Moment>,
    /// When it first opened a booklet.
    pub opened_at: Option<Moment>,
}

/// What a card opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// A new booklet.
    New,
    /// The booklet that it has opened before; whatever device held it, holds it no longer.
    Again,
    /// Nothing: nobody has handed it out.
    NotYet,
    /// Nothing: its last day has passed.
    Expired,
    /// Nothing: it was made void.
    Void,
    /// Nothing: another card was given in its place.
    Replaced,
    /// Nothing: its booklet is kept on a device.
    UsedUp,
    /// Nothing: its booklet was deleted.
    Gone,
}

/// What a card opens today. `is_saved` is whether a device keeps its booklet or has kept
/// it before it moved; nothing when there is none.
///
/// A booklet that no device keeps is opened by its card again, because the browser forgets it when it is
/// closed. One that is kept moves from the device itself, or with another card from the counter: whoever has
/// seen the card cannot take it.
#[must_use]
pub fn opening(card: &CardFacts, is_saved: Option<bool>, today: Day) -> Opening {
    if card.replaced_by.is_some() {
        return Opening::Replaced;
    }
    if card.is_void {
        return Opening::Void;
    }
    if card.is_in_stock || card.handed_out_at.is_none() {
        return Opening::NotYet;
    }
    match is_saved {
        Some(true) => Opening::UsedUp,
        // The last day of a card is that of its first use: the booklet has days of its own.
        Some(false) => Opening::Again,
        None if card.opened_at.is_some() => Opening::Gone,
        None if card.expires_on < today => Opening::Expired,
        None => Opening::New,
    }
}

/// The day on which a booklet goes at the latest.
#[must_use]
pub fn last_day(issued_on: Day) -> Day {
    issued_on.plus_months(MOST_MONTHS)
}

/// Whose last voucher ended before this day is deleted today.
#[must_use]
pub fn vouchers_before(today: Day) -> Day {
    today.plus_months(-MONTHS_AFTER)
}

/// The day on which a booklet is deleted, as its vouchers stand.
#[must_use]
pub fn deleted_on(expires_on: Day, last_voucher: Option<Day>) -> Day {
    match last_voucher {
        Some(day) => day.plus_months(MONTHS_AFTER).plus_days(1).min(expires_on.plus_days(1)),
        None => expires_on.plus_days(1),
    }
}

platform::words! {
    /// What a voucher is good for today.
    pub enum State {
        /// It can be redeemed.
        Open = "open",
        /// It can be redeemed again in the next period.
        Resting = "resting",
        /// It is redeemed.
        Used = "used",
        /// Its first day is still to come.
        Early = "early",
        /// Its last day has passed.
        Expired = "expired",
        /// It pauses, and will count again.
        Paused = "paused",
        /// As many were redeemed by all as there are.
        Gone = "gone",
        /// It was taken back.
        Withdrawn = "withdrawn",
    }
}

/// What decides about a voucher.
#[derive(Clone, Debug)]
pub struct VoucherFacts {
    /// How often it may be redeemed in a period, or in all where there is none.
    pub uses: i64,
    /// The present period of the offer; empty where there is none.
    pub present_period: String,
    /// The period in which it was last redeemed.
    pub period: String,
    /// How often in that period.
    pub used_in_period: i64,
    /// The first day of the offer.
    pub starts_on: Option<Day>,
    /// The last day of the voucher.
    pub expires_on: Day,
    /// Whether the voucher was taken back.
    pub is_withdrawn: bool,
    /// Whether the offer is among those of the town today.
    pub is_given: bool,
    /// Whether the offer pauses.
    pub is_paused: bool,
    /// Whether all together have redeemed it as often as it may be.
    pub is_gone: bool,
}

impl VoucherFacts {
    /// How often it can still be redeemed, in the present period or in all.
    #[must_use]
    pub fn left(&self) -> i64 {
        let used = if self.period == self.present_period { self.used_in_period } else { 0 };
        (self.uses - used).max(0)
    }

    /// What it is good for on a day. What was redeemed is redeemed, also when the offer has gone since.
    #[must_use]
    pub fn state(&self, today: Day) -> State {
        let is_done = self.left() == 0;
        if is_done && self.present_period.is_empty() {
            State::Used
        } else if self.is_withdrawn {
            State::Withdrawn
        } else if self.expires_on < today {
            State::Expired
        } else if self.starts_on.is_some_and(|day| today < day) {
            State::Early
        } else if self.is_paused {
            State::Paused
        } else if !self.is_given {
            State::Withdrawn
        } else if self.is_gone {
            State::Gone
        } else if is_done {
            State::Resting
        } else {
            State::Open
        }
    }
}

platform::words! {
    /// Which vouchers a list shows.
    pub enum Filter {
        /// Those that can be redeemed, today or later.
        Open = "open",
        /// Those that are redeemed or over.
        Used = "used",
        /// All.
        All = "all",
    }
}

impl Filter {
    /// Whether a voucher stands in the list.
    #[must_use]
    pub const fn takes(self, state: State) -> bool {
        let is_open = matches!(state, State::Open | State::Resting | State::Early | State::Paused);
        match self {
            Self::All => true,
            Self::Open => is_open,
            Self::Used => !is_open,
        }
    }
}

impl State {
    /// Whether a voucher goes on paper: it can be redeemed now, or on a day that is known.
    #[must_use]
    pub const fn is_printed(self) -> bool {
        matches!(self, Self::Open | Self::Resting | Self::Early)
    }
}

/// How many print files so many vouchers take.
#[must_use]
pub const fn files(all: usize) -> usize {
    all.div_ceil(PER_FILE)
}

/// Which places of all vouchers stand in a print file; nothing where there is no such file. The first one is 1.
#[must_use]
pub fn file(number: usize, all: usize) -> Option<std::ops::Range<usize>> {
    let first = number.checked_sub(1)?.checked_mul(PER_FILE)?;
    (first < all).then(|| first..first.saturating_add(PER_FILE).min(all))
}

/// How many boxes for what was redeemed a voucher gets: as many as it can be redeemed, and where that begins anew in
/// each period as many as there is room for.
#[must_use]
pub fn boxes(period: &str, left: i64) -> i64 {
    if period.is_empty() { left.clamp(1, MOST_BOXES) } else { MOST_BOXES }
}

/// Whether a voucher can be redeemed more often than it has [`boxes`].
#[must_use]
pub const fn has_more(period: &str, left: i64) -> bool {
    !period.is_empty() || left > MOST_BOXES
}

/// One page of a list: its number, how many there are, and which places of the list it shows.
#[must_use]
pub fn page(wish: usize, all: usize) -> (usize, usize, std::ops::Range<usize>) {
    let pages = all.div_ceil(ON_A_PAGE).max(1);
    let page = wish.clamp(1, pages);
    let first = (page - 1) * ON_A_PAGE;
    (page, pages, first..(first + ON_A_PAGE).min(all))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn card() -> CardFacts {
        CardFacts {
            is_in_stock: false,
            is_void: false,
            replaced_by: None,
            expires_on: day("2026-12-31"),
            handed_out_at: Some(Moment(0)),
            opened_at: None,
        }
    }

    #[test]
    fn a_card_opens_one_booklet_and_says_why_it_does_not() {
        let today = day("2026-12-31");
        assert_eq!(opening(&card(), None, today), Opening::New, "also on its last day");
        assert_eq!(opening(&card(), None, today.plus_days(1)), Opening::Expired);
        let stock = CardFacts { is_in_stock: true, handed_out_at: None, ..card() };
        assert_eq!(opening(&stock, None, today), Opening::NotYet);
        let void = CardFacts { is_void: true, ..card() };
        assert_eq!(opening(&void, None, today), Opening::Void);
        let replaced = CardFacts { replaced_by: Some(CardId::new()), ..void };
        assert_eq!(opening(&replaced, None, today), Opening::Replaced);
    }

    #[test]
    fn a_card_opens_its_booklet_again_until_a_device_keeps_it() {
        let opened = CardFacts { opened_at: Some(Moment(1)), ..card() };
        let late = day("2027-06-01");
        assert_eq!(opening(&opened, Some(false), late), Opening::Again);
        assert_eq!(opening(&opened, Some(true), late), Opening::UsedUp);
        assert_eq!(opening(&opened, None, late), Opening::Gone, "its booklet was deleted");
    }

    fn voucher() -> VoucherFacts {
        VoucherFacts {
            uses: 1,
            present_period: String::new(),
            period: String::new(),
            used_in_period: 0,
            starts_on: None,
            expires_on: day("2027-01-31"),
            is_withdrawn: false,
            is_given: true,
            is_paused: false,
            is_gone: false,
        }
    }

    #[test]
    fn a_voucher_has_one_state() {
        let today = day("2027-01-31");
        assert_eq!(voucher().state(today), State::Open, "also on its last day");
        assert_eq!(voucher().state(today.plus_days(1)), State::Expired);
        let used = VoucherFacts { used_in_period: 1, ..voucher() };
        assert_eq!(used.state(today.plus_days(1)), State::Used);
        let withdrawn = VoucherFacts { is_withdrawn: true, ..voucher() };
        assert_eq!(withdrawn.state(today), State::Withdrawn);
        let both = VoucherFacts { is_withdrawn: true, ..used };
        assert_eq!(both.state(today), State::Used);
        let paused = VoucherFacts { is_paused: true, is_given: false, ..voucher() };
        assert_eq!(paused.state(today), State::Paused);
        let ended = VoucherFacts { is_given: false, ..voucher() };
        assert_eq!(ended.state(today), State::Withdrawn);
        let gone = VoucherFacts { is_gone: true, ..voucher() };
        assert_eq!(gone.state(today), State::Gone);
        let early = VoucherFacts { starts_on: Some(today.plus_days(1)), ..voucher() };
        assert_eq!(early.state(today), State::Early);
        assert_eq!(early.state(today.plus_days(1)), State::Expired);
    }

    #[test]
    fn a_voucher_of_every_week_rests_until_the_next_one() {
        let this = VoucherFacts {
            uses: 2,
            present_period: "2027-W04".into(),
            period: "2027-W04".into(),
            used_in_period: 1,
            ..voucher()
        };
        let today = day("2027-01-29");
        assert_eq!((this.state(today), this.left()), (State::Open, 1));
        let done = VoucherFacts { used_in_period: 2, ..this };
        assert_eq!((done.state(today), done.left()), (State::Resting, 0));
        let next = VoucherFacts { present_period: "2027-W05".into(), ..done };
        assert_eq!((next.state(today), next.left()), (State::Open, 2));
    }

    #[test]
    fn every_voucher_stands_in_one_of_the_two_lists() {
        for state in State::ALL {
            assert!(Filter::All.takes(*state));
            assert_ne!(Filter::Open.takes(*state), Filter::Used.takes(*state));
        }
    }

    #[test]
    fn a_booklet_goes_half_a_year_after_its_last_voucher_and_after_two_years_at_the_latest() {
        let end = last_day(day("2026-11-27"));
        assert_eq!(end, day("2028-11-27"));
        assert_eq!(deleted_on(end, Some(day("2027-03-31"))), day("2027-10-01"));
        assert_eq!(deleted_on(end, Some(day("2028-10-01"))), day("2028-11-28"));
        assert_eq!(deleted_on(end, None), day("2028-11-28"));
        // The run of that day finds it, the run of the day before does not.
        let last = day("2027-03-31");
        assert!(last < vouchers_before(day("2027-10-01")));
        assert!(last >= vouchers_before(day("2027-09-30")));
    }

    #[test]
    fn every_voucher_stands_in_one_print_file() {
        assert_eq!((files(0), files(60), files(61)), (0, 1, 2));
        assert_eq!((file(1, 0), file(0, 10), file(2, 60)), (None, None, None));
        assert_eq!((file(1, 10), file(1, 61), file(2, 61)), (Some(0..10), Some(0..60), Some(60..61)));
        assert_eq!(file(usize::MAX, 61), None);
    }

    #[test]
    fn what_can_never_be_redeemed_goes_on_no_paper() {
        let printed: Vec<&str> =
            State::ALL.iter().filter(|state| state.is_printed()).map(|state| state.word()).collect();
        assert_eq!(printed, ["open", "resting", "early"]);
        assert_eq!((boxes("", 1), boxes("", 3), boxes("", 400), boxes("week", 1)), (1, 3, 3, 3));
        assert_eq!(boxes("", 0), 1);
        let more = [has_more("", 1), has_more("", 3), has_more("", 4), has_more("month", 1)];
        assert_eq!(more, [false, false, true, true]);
    }

    #[test]
    fn pages_begin_with_one_and_none_is_beyond_the_last() {
        assert_eq!(page(0, 0), (1, 1, 0..0));
        assert_eq!(page(1, 31), (1, 2, 0..30));
        assert_eq!(page(9, 31), (2, 2, 30..31));
    }
}
