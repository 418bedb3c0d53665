//! What somebody agrees to, and when a reminder is due; pure.

use platform::clock::Day;

platform::words! {
    /// What a newcomer may get mails for (Zweck); each is agreed to by itself.
    pub enum Purpose {
        /// Once, before vouchers end.
        Reminder = "reminder",
        /// Invitations to receptions of the town.
        Receptions = "receptions",
        /// A survey.
        Survey = "survey",
    }
}

/// The version of the words with which we ask. Whoever changes them in any language raises it.
pub const WORDING: &str = "2";
/// For how many hours a consent waits to be confirmed.
pub const CONFIRM_HOURS: i64 = 72;
/// How many days before vouchers end the reminder goes.
pub const DAYS_BEFORE: i32 = 30;

/// For how many minutes what a town has written can be called back.
pub const CALL_BACK_MINUTES: i64 = 10;
/// So many readers of a language are told as a number; fewer might tell who they are.
pub const FEWEST_TOLD: usize = 5;

/// How many people get a mail, as the town is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readers {
    /// There are some, and fewer than are told.
    Few,
    /// So many.
    Many(usize),
}

/// What a town is told of a number of readers; nothing where there are none.
#[must_use]
pub const fn readers(many: usize) -> Option<Readers> {
    match many {
        0 => None,
        1..FEWEST_TOLD => Some(Readers::Few),
        many => Some(Readers::Many(many)),
    }
}

/// Whether what is wanted goes beyond what was confirmed: another address, or one more purpose.
#[must_use]
pub fn needs_confirmation(confirmed: Option<(&str, &[Purpose])>, mail: &str, wanted: &[Purpose]) -> bool {
    match confirmed {
        Some((known, purposes)) => known != mail || wanted.iter().any(|purpose| !purposes.contains(purpose)),
        None => true,
    }
}

/// What a reminder tells today: the first day on which a voucher ends that was never used, and how many end
/// within the days before which it goes. `vouchers` are their last days, and whether each is still unused.
#[must_use]
pub fn reminder(vouchers: &[(Day, bool)], today: Day) -> Option<(Day, usize)> {
    let within = today..=today.plus_days(DAYS_BEFORE);
    let due: Vec<Day> = vouchers
        .iter()
        .filter(|(day, is_open)| *is_open && within.contains(day))
        .map(|(day, _)| *day)
        .collect();
    due.iter().min().map(|first| (*first, due.len()))
}

/// Whether a body is the press on "unsubscribe" in a mail program (RFC 8058), as a form of either kind.
#[must_use]
pub fn is_one_press(body: &str) -> bool {
    const NAME: &str = "List-Unsubscribe";
    const VALUE: &str = "One-Click";
    let is_plain = body.trim().split('&').any(|pair| pair.split_once('=') == Some((NAME, VALUE)));
    let mut lines = body.lines();
    let is_part =
        lines.any(|line| line.ends_with(&format!("name=\"{NAME}\""))) && lines.any(|line| line == VALUE);
    is_plain || is_part
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_press_in_a_mail_program_is_known_in_both_forms() {
        let part = |name: &str, value: &str| {
            format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n--x--\r\n")
        };
        assert!(is_one_press("List-Unsubscribe=One-Click"));
        assert!(is_one_press(&part("List-Unsubscribe", "One-Click")));
        for other in ["", "form_id=x", "List-Unsubscribe=no", "x=List-Unsubscribe=One-Click"] {
            assert!(!is_one_press(other), "{other}");
        }
        assert!(!is_one_press(&part("step", "One-Click")) && !is_one_press(&part("List-Unsubscribe", "no")));
    }

    #[test]
    fn few_readers_are_not_counted() {
        assert_eq!(readers(0), None);
        assert_eq!((readers(1), readers(4)), (Some(Readers::Few), Some(Readers::Few)));
        assert_eq!((readers(5), readers(120)), (Some(Readers::Many(5)), Some(Readers::Many(120))));
    }

    #[test]
    fn less_is_changed_at_once_and_more_is_confirmed_again() {
        use Purpose::{Reminder, Survey};
        let mail = "a@b.example";
        let both: &[Purpose] = &[Reminder, Survey];
        assert!(needs_confirmation(None, mail, &[Reminder]));
        assert!(!needs_confirmation(Some((mail, both)), mail, &[Survey]));
        assert!(!needs_confirmation(Some((mail, both)), mail, both));
        assert!(needs_confirmation(Some((mail, &[Survey])), mail, both));
        assert!(needs_confirmation(Some((mail, both)), "c@d.example", &[Survey]));
    }

    #[test]
    fn the_reminder_goes_thirty_days_before_and_counts_what_was_never_used() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let end = day("2027-03-31");
        let vouchers = [(end, true), (end, false), (day("2027-04-15"), true)];
        assert_eq!(reminder(&vouchers, day("2027-02-28")), None);
        assert_eq!(reminder(&vouchers, day("2027-03-01")), Some((end, 1)));
        assert_eq!(reminder(&vouchers, day("2027-03-20")), Some((end, 2)));
        assert_eq!(reminder(&vouchers, end), Some((end, 2)), "also on the last day");
        assert_eq!(reminder(&vouchers, day("2027-04-16")), None);
        assert_eq!(reminder(&[(end, false)], end), None);
    }
}
