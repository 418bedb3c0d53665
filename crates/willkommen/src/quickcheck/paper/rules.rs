//! What a key on the typing page means, and what follows from choosing a variant; pure.

use crate::quickcheck::catalogue::Variant;
use crate::quickcheck::rules::Answer;

/// A key that stands for no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrongKey;

/// The answer that was typed: `0` to `4`, `w` for "weiß ich nicht", `n` for "trifft nicht zu"; nothing
/// for an empty field.
///
/// # Errors
/// For every other word.
pub fn read_key(typed: &str) -> Result<Option<Answer>, WrongKey> {
    Ok(Some(match typed.trim() {
        "" => return Ok(None),
        "w" | "W" => Answer::Unknown,
        "n" | "N" => Answer::NotApplicable,
        other => match Answer::from_word(other) {
            Some(level @ Answer::Level(_)) => level,
            _ => return Err(WrongKey),
        },
    }))
}

/// The key that stands for an answer, as the form prints it.
#[must_use]
pub const fn key_of(answer: Answer) -> &'static str {
    match answer {
        Answer::Unknown => "w",
        Answer::NotApplicable => "n",
        Answer::Level(_) => answer.word(),
    }
}

/// What is known about a check when a variant is chosen.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    /// Which questions it asks.
    pub variant: Variant,
    /// Whether an answer is saved.
    pub is_begun: bool,
    /// Whether it is completed.
    pub is_done: bool,
}

/// What follows from choosing a variant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// It is being answered already.
    Active,
    /// It is completed: its result is there.
    Done,
    /// The core check is begun and comes first.
    Begun,
    /// It was opened earlier and becomes the active one again.
    TakeUp,
    /// It is opened.
    Open,
}

/// What follows from choosing a variant; of the checks the active one stands first.
///
/// All questions may be chosen at the beginning or after the core check: half a core check would never
/// be completed, and its answers are to count in both.
#[must_use]
pub fn choose(checks: &[Known], wish: Variant) -> Chosen {
    let newest = |variant: Variant| checks.iter().find(|check| check.variant == variant);
    let is_active = checks.first().is_some_and(|active| active.variant == wish && !active.is_done);
    match newest(wish) {
        Some(_) if is_active => Chosen::Active,
        Some(wished) if wished.is_done => Chosen::Done,
        _ if wish == Variant::Full
            && newest(Variant::Core).is_some_and(|core| core.is_begun && !core.is_done) =>
        {
            Chosen::Begun
        }
        Some(_) => Chosen::TakeUp,
        None => Chosen::Open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_means_one_answer_and_the_others_none() {
        for answer in (0..=4).map(Answer::Level).chain([Answer::Unknown, Answer::NotApplicable]) {
            assert_eq!(read_key(key_of(answer)), Ok(Some(answer)));
        }
        assert_eq!(read_key(" W "), Ok(Some(Answer::Unknown)));
        assert_eq!(read_key("  "), Ok(None));
        for wrong in ["5", "-1", "3,5", "x", "03", "unknown", "not_applicable", "٣"] {
            assert_eq!(read_key(wrong), Err(WrongKey), "{wrong}");
        }
    }

    #[test]
    fn all_questions_come_at_the_beginning_or_after_the_core_check() {
        let check = |variant, is_begun, is_done| Known { variant, is_begun, is_done };
        let fresh = check(Variant::Core, false, false);
        let begun = check(Variant::Core, true, false);
        let done = check(Variant::Core, true, true);
        let full = check(Variant::Full, true, false);
        assert_eq!(choose(&[fresh], Variant::Core), Chosen::Active);
        assert_eq!(choose(&[fresh], Variant::Full), Chosen::Open);
        assert_eq!(choose(&[begun], Variant::Full), Chosen::Begun);
        assert_eq!(choose(&[done], Variant::Full), Chosen::Open);
        assert_eq!(choose(&[done], Variant::Core), Chosen::Done);
        assert_eq!(choose(&[full, done], Variant::Full), Chosen::Active);
        assert_eq!(choose(&[full, fresh], Variant::Core), Chosen::TakeUp);
        assert_eq!(choose(&[fresh, full], Variant::Full), Chosen::TakeUp);
        assert_eq!(choose(&[begun, full], Variant::Full), Chosen::Begun);
        let all_done = check(Variant::Full, true, true);
        assert_eq!(choose(&[all_done, done], Variant::Full), Chosen::Done);
        assert_eq!(choose(&[], Variant::Core), Chosen::Open);
    }
}
