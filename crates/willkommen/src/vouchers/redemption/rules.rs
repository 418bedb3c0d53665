//! What a scanned text means, when a voucher may be redeemed, and how long what can be undone; pure.

use std::cmp::Ordering;

use platform::clock::{Day, Moment};
use platform::code::{Code, CodeFault, LENGTH};

use crate::vouchers::booklet::mark::{MARK_LENGTH, STEP_LENGTH, STEP_SECONDS};
use crate::vouchers::code::VOUCHER;

/// How long the partner can undo a redemption.
pub const UNDO_MINUTES: i64 = 5;
/// How long a page may show a voucher before it has to be scanned again.
pub const TICKET_MINUTES: i64 = 10;
/// After so long without use a phone asks for its PIN.
pub const PIN_MINUTES: i64 = 12 * 60;
/// So many wrong PINs lock a phone.
pub const MOST_WRONG_PINS: i64 = 5;
/// How long a link for pairing can be used.
pub const PAIRING_MINUTES: i64 = 10;
/// The most phones of one partner.
pub const MOST_DEVICES: usize = 50;
/// The longest name of a phone, in characters.
pub const MOST_NAME: usize = 40;
/// The longest reason that a partner gives when it asks the town to undo one, in characters.
pub const MOST_REASON: usize = 200;
/// So many wrong codes within [`GUESS_MINUTES`] lock a phone.
pub const MOST_WRONG_CODES: i64 = 10;
/// The time in which they are counted.
pub const GUESS_MINUTES: i64 = 15;
/// So many wrong codes within a day lock all phones of a partner.
pub const MOST_WRONG_CODES_A_DAY: i64 = 100;
/// After so long nobody can tell any more which voucher was redeemed, on which phone, and on which day.
pub const LINK_DAYS: i64 = 30;
/// So many days before that a town is reminded of what it has not decided yet.
pub const REMIND_DAYS: i64 = 5;
/// A month that began so long ago no longer says when a partner is open: one looks back over three months.
pub const HOURS_KEPT_DAYS: i64 = 155;
/// After so long a redemption is deleted.
pub const KEPT_DAYS: i64 = 3 * 365;
/// After so long an attempt that was refused is deleted.
pub const REFUSALS_KEPT_DAYS: i64 = 90;

platform::words! {
    /// Why a voucher is not redeemed.
    pub enum Reason {
        /// There is no such voucher.
        Unknown = "unknown",
        /// It is a voucher of another partner.
        Elsewhere = "elsewhere",
        /// Card or offer were withdrawn from this booklet.
        Withdrawn = "withdrawn",
        /// Its last day is over.
        Expired = "expired",
        /// Its first day is still to come.
        Early = "early",
        /// The partner does not give this benefit, or not now.
        Ended = "ended",
        /// It was redeemed as often as it may be.
        Used = "used",
        /// All that there were have been redeemed.
        Pool = "pool",
        /// The picture is older than the code may be: a copy.
        Stale = "stale",
        /// This benefit is not given without a connection.
        Offline = "offline",
        /// So many of this benefit as may be given without a connection waited on the phone already.
        Many = "many",
    }
}

impl Reason {
    /// Whether it looks like guessing.
    #[must_use]
    pub const fn is_wrong(self) -> bool {
        matches!(self, Self::Unknown | Self::Elsewhere)
    }

    /// Whether a benefit that was given without a connection has come to nothing because another one, or the
    /// last one, was faster.
    #[must_use]
    pub const fn is_conflict(self) -> bool {
        matches!(self, Self::Used | Self::Pool)
    }
}

platform::words! {
    /// Why a phone redeems nothing.
    pub enum Lock {
        /// Its partner has locked it.
        Partner = "partner",
        /// Too many wrong PINs.
        Pins = "pins",
        /// Too many wrong codes.
        Codes = "codes",
    }
}

platform::words! {
    /// Who has undone a redemption.
    pub enum Undoer {
        /// The phone that redeemed.
        Device = "device",
        /// The partner.
        Partner = "partner",
        /// The town, later than the partner could.
        Office = "office",
    }
}

/// What was scanned or typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scan {
    /// The voucher's code.
    pub code: Code,
    /// The mark that only a picture carries.
    pub mark: Option<String>,
    /// The part that changes every half minute.
    pub step: Option<String>,
}

/// Why a text is no voucher.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScanFault {
    /// The address of another site, or another page of this one.
    Foreign,
    /// The address on a card, whatever its code is.
    Card,
    /// Not as many characters as a code has.
    Length,
    /// A slip of the finger.
    Slip,
}

/// Reads a scanned address, its last part, or a typed code; `base` is the address of the installation.
///
/// # Errors
/// What is wrong with it.
pub fn read(text: &str, base: &str) -> Result<Scan, ScanFault> {
    let text = text.trim();
    let path = match text.split_once("://") {
        None => text.strip_prefix("/v/").unwrap_or(text),
        Some(_) => {
            let own = text.strip_prefix(base).ok_or(ScanFault::Foreign)?;
            if own.starts_with("/c/") {
                return Err(ScanFault::Card);
            }
            own.strip_prefix("/v/").ok_or(ScanFault::Foreign)?
        }
    };
    if path.contains(['/', '?', '#', '.']) {
        return Err(ScanFault::Foreign);
    }
    if let Some(scan) = read_picture(path) {
        return scan;
    }
    // Typed: groups as they are printed, and the six changing characters behind them if there are any.
    let letters: String =
        path.chars().filter(|letter| letter.is_alphanumeric()).take(LENGTH + STEP_LENGTH + 1).collect();
    let split = letters.char_indices().nth(LENGTH).map_or(letters.len(), |(place, _)| place);
    let (code, step) = letters.split_at(split);
    // Read off a screen, as in the code itself: the letters O, I and L are none of ours.
    let step =
        (!step.is_empty()).then(|| step.to_ascii_lowercase().replace('o', "0").replace(['i', 'l'], "1"));
    if step.as_ref().is_some_and(|step| !is_hex(step, STEP_LENGTH)) {
        return Err(ScanFault::Length);
    }
    Ok(Scan { code: read_code(code)?, mark: None, step })
}

/// `CODE-MARK` or `CODE-MARK-STEP`; nothing if it is neither.
fn read_picture(path: &str) -> Option<Result<Scan, ScanFault>> {
    let mut parts = path.split('-');
    let (code, mark) = (parts.next()?, parts.next()?);
    let step = parts.next();
    let is_whole = code.len() == LENGTH
        && is_hex(mark, MARK_LENGTH)
        && step.is_none_or(|step| is_hex(step, STEP_LENGTH))
        && parts.next().is_none();
    let (mark, step) = (mark.to_ascii_lowercase(), step.map(str::to_ascii_lowercase));
    is_whole.then(|| read_code(code).map(|code| Scan { code, mark: Some(mark), step }))
}

fn read_code(text: &str) -> Result<Code, ScanFault> {
    VOUCHER.read(text).map_err(|fault| match fault {
        CodeFault::Length => ScanFault::Length,
        CodeFault::Slip => ScanFault::Slip,
    })
}

fn is_hex(text: &str, digits: usize) -> bool {
    text.len() == digits && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// The half minutes whose code counts at a moment: the present one and its neighbours, because two clocks differ.
#[must_use]
pub fn steps(at: Moment) -> [i64; 3] {
    let step = at.0.div_euclid(STEP_SECONDS * 1_000_000);
    [step - 1, step, step + 1]
}

/// What decides whether a voucher may be redeemed here and now.
#[derive(Clone, Debug)]
pub struct Facts<'a> {
    pub today: Day,
    /// Whether the benefit was given without a connection already.
    pub is_offline: bool,
    /// Whether the offer belongs to the partner who redeems.
    pub is_own: bool,
    pub is_withdrawn: bool,
    pub expires_on: Day,
    /// Whether the offer is approved, in the town too, and does not pause, and its partner takes part there.
    pub is_given: bool,
    pub starts_on: Option<Day>,
    pub ends_on: Option<Day>,
    /// How often it may be redeemed in a period.
    pub uses: i64,
    /// The period in which it would count.
    pub period: &'a str,
    /// The period in which it was redeemed last, and how often in that one.
    pub used_period: &'a str,
    pub used_in_period: i64,
    /// Whether what was shown is as young as it has to be.
    pub is_fresh: bool,
    /// How many there are in all, and how many of them are gone.
    pub pool: Option<i64>,
    pub taken: i64,
}

/// Whether it may be redeemed, as far as one can tell before it is tried.
///
/// # Errors
/// The reason why not that says most to the two people at the counter.
pub fn judge(facts: &Facts<'_>) -> Result<(), Reason> {
    let used = match facts.used_period.cmp(facts.period) {
        Ordering::Less => 0,
        Ordering::Equal => facts.used_in_period,
        // It was redeemed in a later period: this one is over, and nobody knows any more what it had left.
        Ordering::Greater => facts.uses,
    };
    match facts {
        _ if !facts.is_own => Err(Reason::Elsewhere),
        // What was given without a connection is a conflict or none whenever it comes in: not a conflict today, and
        // expired tomorrow.
        _ if facts.is_offline && used >= facts.uses => Err(Reason::Used),
        _ if facts.is_withdrawn => Err(Reason::Withdrawn),
        _ if facts.expires_on < facts.today => Err(Reason::Expired),
        _ if !facts.is_given => Err(Reason::Ended),
        _ if facts.starts_on.is_some_and(|day| day > facts.today) => Err(Reason::Early),
        _ if facts.ends_on.is_some_and(|day| day < facts.today) => Err(Reason::Expired),
        _ if used >= facts.uses => Err(Reason::Used),
        _ if !facts.is_fresh => Err(Reason::Stale),
        _ if facts.pool.is_some_and(|pool| facts.taken >= pool) => Err(Reason::Pool),
        _ => Ok(()),
    }
}

/// Whether the partner can still undo a redemption.
#[must_use]
pub fn may_undo(at: Moment, now: Moment) -> bool {
    now < at.plus_minutes(UNDO_MINUTES)
}

/// Whether the partner can ask the town to undo a redemption: later than it can itself, and as long as anybody can
/// tell which voucher it was, because the voucher is to be free again.
#[must_use]
pub fn may_ask_undo(at: Moment, now: Moment) -> bool {
    !may_undo(at, now) && now < at.plus_minutes(LINK_DAYS * 24 * 60)
}

/// Whether a phone asks for its PIN: after pairing, and after a night.
#[must_use]
pub fn asks_pin(seen_at: Option<Moment>, now: Moment) -> bool {
    seen_at.is_none_or(|seen_at| now >= seen_at.plus_minutes(PIN_MINUTES))
}

/// Whether a text is a PIN: four to six digits.
#[must_use]
pub fn is_pin(text: &str) -> bool {
    (4..=6).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text is the key of an attempt, as page and script make it.
#[must_use]
pub fn is_attempt(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// When something was scanned without a connection, by our own clock: the phone says what time it has now and
/// had then, so that a clock that goes wrong does no harm. Both in milliseconds.
#[must_use]
pub fn scanned_at(now: Moment, phone_now: i64, phone_then: i64) -> Moment {
    const LONGEST: i64 = LINK_DAYS * 24 * 60 * 60 * 1_000;
    let age = phone_now.saturating_sub(phone_then).clamp(0, LONGEST);
    Moment(now.0 - age * 1_000)
}

#[cfg(test)]
mod tests {
    use platform::secret::Key;

    use super::*;

    const BASE: &str = "https://willkommen.example";

    fn code() -> String {
        let folder = std::env::temp_dir().join(platform::chance::token());
        std::fs::create_dir(&folder).unwrap();
        let key = Key::make(&folder.join("key")).unwrap();
        let code = VOUCHER.of(&key, "voucher").text().to_owned();
        std::fs::remove_dir_all(folder).unwrap();
        code
    }

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_voucher_is_read_however_it_comes() {
        let code = code();
        let (mark, step) = ("0123456789abcdef", "a1b2c3");
        let picture = read(&format!("{BASE}/v/{code}-{mark}"), BASE).unwrap();
        assert_eq!((picture.code.text(), picture.mark.as_deref()), (code.as_str(), Some(mark)));
        assert_eq!(picture.step, None);
        let rotating = read(&format!("{code}-{mark}-{step}"), BASE).unwrap();
        assert_eq!(rotating.step.as_deref(), Some(step));
        let typed = format!(" {} {} {} ", &code[..4], &code[4..8], &code[8..]).to_lowercase();
        let typed = read(&typed, BASE).unwrap();
        assert_eq!((typed.code.text(), typed.mark, typed.step), (code.as_str(), None, None));
        let typed = read(&format!("{code} A1B2C3"), BASE).unwrap();
        assert_eq!(typed.step.as_deref(), Some(step));
        let typed = read(&format!("{code} AlO2C3"), BASE).unwrap();
        assert_eq!(typed.step.as_deref(), Some("a102c3"));
    }

    #[test]
    fn what_is_no_voucher_is_told_apart() {
        let code = code();
        for foreign in [
            format!("https://other.example/v/{code}"),
            format!("{BASE}.other.example/v/{code}"),
            format!("{BASE}/v/{code}/more"),
            "other.example/x".to_owned(),
            "javascript://alert".to_owned(),
        ] {
            assert_eq!(read(&foreign, BASE), Err(ScanFault::Foreign), "{foreign}");
        }
        for card in [format!("{BASE}/c/{code}"), format!("{BASE}/c/nothing")] {
            assert_eq!(read(&card, BASE), Err(ScanFault::Card), "{card}");
        }
        assert_eq!(read("", BASE), Err(ScanFault::Length));
        assert_eq!(read("ABCD", BASE), Err(ScanFault::Length));
        assert_eq!(read(&format!("{code}xyz"), BASE), Err(ScanFault::Length));
        let slip = format!("{}{}", &code[..11], if code.ends_with('A') { 'B' } else { 'A' });
        assert_eq!(read(&slip, BASE), Err(ScanFault::Slip));
    }

    #[test]
    fn the_reason_that_says_most_is_given() {
        let facts = Facts {
            today: day("2026-11-27"),
            is_offline: false,
            is_own: true,
            is_withdrawn: false,
            expires_on: day("2026-11-27"),
            is_given: true,
            starts_on: Some(day("2026-11-27")),
            ends_on: Some(day("2026-11-27")),
            uses: 1,
            period: "2026-11",
            used_period: "2026-10",
            used_in_period: 1,
            is_fresh: true,
            pool: Some(100),
            taken: 99,
        };
        assert_eq!(judge(&facts), Ok(()), "the last day counts, and a new month begins anew");
        let cases = [
            (Facts { is_own: false, is_withdrawn: true, ..facts.clone() }, Reason::Elsewhere),
            (Facts { is_withdrawn: true, ..facts.clone() }, Reason::Withdrawn),
            (Facts { expires_on: day("2026-11-26"), ..facts.clone() }, Reason::Expired),
            (Facts { is_given: false, ..facts.clone() }, Reason::Ended),
            (Facts { starts_on: Some(day("2026-11-28")), ..facts.clone() }, Reason::Early),
            (Facts { ends_on: Some(day("2026-11-26")), ..facts.clone() }, Reason::Expired),
            (Facts { used_period: "2026-11", is_fresh: false, ..facts.clone() }, Reason::Used),
            (Facts { used_period: "2026-12", used_in_period: 0, ..facts.clone() }, Reason::Used),
            (
                Facts { used_period: "2026-11", is_withdrawn: true, is_offline: true, ..facts.clone() },
                Reason::Used,
            ),
            (Facts { is_fresh: false, ..facts.clone() }, Reason::Stale),
            (Facts { taken: 100, ..facts.clone() }, Reason::Pool),
        ];
        for (facts, reason) in cases {
            assert_eq!(judge(&facts), Err(reason));
        }
    }

    #[test]
    fn a_wrong_clock_of_the_phone_does_no_harm() {
        let now = Moment(1_795_773_600_000_000);
        let (phone_now, an_hour) = (5_000_000, 3_600_000);
        assert_eq!(scanned_at(now, phone_now, phone_now - an_hour), now.plus_minutes(-60));
        assert_eq!(scanned_at(now, phone_now, phone_now + an_hour), now, "not in the future");
        assert_eq!(scanned_at(now, i64::MAX, i64::MIN), now.plus_minutes(-LINK_DAYS * 24 * 60));
        let here = now.0 / 30_000_000;
        assert_eq!(steps(now), [here - 1, here, here + 1]);
    }

    #[test]
    fn a_pin_has_four_to_six_digits() {
        assert!(is_pin("1234") && is_pin("012345"));
        assert!(!is_pin("123") && !is_pin("1234567") && !is_pin("12a4") && !is_pin("١٢٣٤"));
        let now = Moment(0);
        assert!(asks_pin(None, now) && !asks_pin(Some(now), now.plus_minutes(PIN_MINUTES - 1)));
        assert!(asks_pin(Some(now), now.plus_minutes(PIN_MINUTES)));
        assert!(may_undo(now, now.plus_seconds(299)) && !may_undo(now, now.plus_minutes(5)));
        assert!(!may_ask_undo(now, now.plus_seconds(299)) && may_ask_undo(now, now.plus_minutes(5)));
        let last = now.plus_minutes(LINK_DAYS * 24 * 60);
        assert!(may_ask_undo(now, last.plus_seconds(-1)) && !may_ask_undo(now, last));
    }
}
