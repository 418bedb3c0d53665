//! What became of the letters of a wave: always exactly one outcome each, so that numbers add up; pure.

use super::super::replies::{Answer, Known};
use super::super::rules::LetterFacts;

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

#[cfg(test)]
mod tests {
    use platform::clock::Moment;
    use proptest::prelude::*;

    use super::*;

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
}
