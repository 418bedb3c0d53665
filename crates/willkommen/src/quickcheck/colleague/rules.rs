//! Who may answer, with which link, for how long; pure.

use platform::Refusal;
use platform::clock::Moment;

use crate::quickcheck::rules::Answer;

/// The most colleagues who may have a link at the same time, by check.
pub const MOST_COLLEAGUES: usize = 20;
/// So many days a link opens something.
pub const LINK_DAYS: i64 = 60;
/// So many days after a check was handed in, or after the last link has ended, names and answers stay.
pub const KEPT_DAYS: i64 = 90;
/// After so many hours the link must be opened once more.
pub const SESSION_HOURS: i64 = 12;
/// The longest name or office, in characters.
pub const MOST_LABEL: usize = 80;
/// The longest note, in characters.
pub const MOST_NOTE: usize = 500;

const DAY: i64 = 24 * 60;

platform::words! {
    /// What a colleague's answers are for.
    pub enum Mode {
        /// An opinion of one's own, which counts when all agree afterwards.
        Alone = "alone",
        /// Information (Auskunft): a proposal that the project lead takes over.
        Answer = "answer",
    }
}

/// What has become of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkState {
    /// It opens the questions.
    Good,
    /// It was taken back.
    Withdrawn,
    /// Its days are over.
    Expired,
    /// All talk about the answers already.
    Closed,
    /// The check takes no answers at the moment: it is handed in, or the town answers another one.
    Paused,
    /// There is no such link, or not any more.
    Unknown,
    /// It was opened too long ago, or in another browser.
    Ended,
    /// Somebody else has begun in this browser since the page was opened.
    Replaced,
}

/// What decides about a link.
#[derive(Clone, Copy, Debug)]
pub struct LinkFacts {
    /// When it was taken back.
    pub revoked_at: Option<Moment>,
    /// When the answers were put together.
    pub closed_at: Option<Moment>,
    /// Until when it opens something.
    pub expires_at: Moment,
    /// Whether its check takes answers.
    pub is_open: bool,
}

/// What has become of a link at a moment.
#[must_use]
pub fn link_state(facts: LinkFacts, now: Moment) -> LinkState {
    match facts {
        LinkFacts { revoked_at: Some(_), .. } => LinkState::Withdrawn,
        LinkFacts { closed_at: Some(_), .. } => LinkState::Closed,
        LinkFacts { is_open: false, .. } => LinkState::Paused,
        LinkFacts { expires_at, .. } if expires_at <= now => LinkState::Expired,
        LinkFacts { .. } => LinkState::Good,
    }
}

/// When a link that is made now ends.
#[must_use]
pub fn link_ends(now: Moment) -> Moment {
    now.plus_minutes(LINK_DAYS * DAY)
}

/// Whether names and answers have reached their date: some time after the check was handed in or, if it
/// never was, after the last link has ended.
#[must_use]
pub fn is_due(completed_at: Option<Moment>, last_link_ends: Moment, now: Moment) -> bool {
    let due = |since: Moment| since.plus_minutes(KEPT_DAYS * DAY) <= now;
    completed_at.is_some_and(due) || due(last_link_ends)
}

/// Whether a session that began at a moment still counts.
#[must_use]
pub fn session_counts(begun_at: Moment, now: Moment) -> bool {
    begun_at <= now && now < begun_at.plus_minutes(SESSION_HOURS * 60)
}

/// The answer a word stands for. That a question does not apply is for the project lead to say.
#[must_use]
pub fn choice(word: &str) -> Option<Answer> {
    Answer::from_word(word).filter(|answer| *answer != Answer::NotApplicable)
}

/// Whether a question belongs to what somebody is asked; no list means all of them.
#[must_use]
pub fn is_assigned(questions: &str, id: &str) -> bool {
    questions.is_empty() || questions.split(' ').any(|known| known == id)
}

/// What keeps a colleague from being asked; `others` are those who have a link.
#[must_use]
pub fn gaps(
    label: &str,
    mode: Option<Mode>,
    questions: &[String],
    has_begun_talking: bool,
    others: &[&str],
) -> Vec<Refusal> {
    let mut wrong = Vec::new();
    if label.is_empty() {
        wrong.push(Refusal::field("label", "quickcheck-colleague-label-missing"));
    } else if label.chars().count() > MOST_LABEL {
        wrong.push(Refusal::field("label", "quickcheck-colleague-label-long").with("most", MOST_LABEL));
    } else if others.iter().any(|other| other.to_lowercase() == label.to_lowercase()) {
        wrong.push(Refusal::field("label", "quickcheck-colleague-label-twice"));
    }
    match mode {
        None => wrong.push(Refusal::field("mode-alone", "quickcheck-colleague-mode-missing")),
        Some(Mode::Alone) if has_begun_talking => {
            wrong.push(Refusal::field("mode-alone", "quickcheck-colleague-mode-late"));
        }
        Some(Mode::Answer) if questions.is_empty() => {
            wrong.push(Refusal::field("parts", "quickcheck-colleague-parts-missing"));
        }
        Some(_) => {}
    }
    if others.len() >= MOST_COLLEAGUES {
        wrong.push(Refusal::new("quickcheck-colleague-full").with("most", MOST_COLLEAGUES));
    }
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Moment = Moment(1_795_773_600_000_000);

    fn facts() -> LinkFacts {
        LinkFacts { revoked_at: None, closed_at: None, expires_at: link_ends(NOW), is_open: true }
    }

    #[test]
    fn a_link_opens_for_sixty_days_unless_it_is_taken_back_or_all_talk_already() {
        assert_eq!(link_state(facts(), NOW), LinkState::Good);
        let last = link_ends(NOW).plus_minutes(-1);
        assert_eq!(link_state(facts(), last), LinkState::Good);
        assert_eq!(link_state(facts(), link_ends(NOW)), LinkState::Expired);
        let back = LinkFacts { revoked_at: Some(NOW), closed_at: Some(NOW), ..facts() };
        assert_eq!(link_state(back, link_ends(NOW)), LinkState::Withdrawn);
        assert_eq!(link_state(LinkFacts { closed_at: Some(NOW), ..facts() }, NOW), LinkState::Closed);
        assert_eq!(link_state(LinkFacts { is_open: false, ..facts() }, NOW), LinkState::Paused);
    }

    #[test]
    fn names_go_ninety_days_after_the_check_or_the_last_link() {
        let days = |days: i64| NOW.plus_minutes(days * DAY);
        assert!(!is_due(Some(NOW), days(60), days(89)));
        assert!(is_due(Some(NOW), days(60), days(90)));
        assert!(!is_due(None, days(60), days(149)));
        assert!(is_due(None, days(60), days(150)));
    }

    #[test]
    fn a_session_ends_after_a_working_day() {
        assert!(session_counts(NOW, NOW.plus_minutes(SESSION_HOURS * 60 - 1)));
        assert!(!session_counts(NOW, NOW.plus_minutes(SESSION_HOURS * 60)));
        assert!(!session_counts(NOW.plus_minutes(1), NOW), "made up");
    }

    #[test]
    fn a_colleague_answers_with_a_level_or_does_not_know() {
        assert_eq!(choice("4"), Some(Answer::Level(4)));
        assert_eq!(choice("unknown"), Some(Answer::Unknown));
        assert_eq!(choice("not_applicable"), None);
        assert_eq!(choice("5"), None);
    }

    #[test]
    fn no_list_means_all_questions() {
        assert!(is_assigned("", "Q0101"));
        assert!(is_assigned("Q0101 Q0304", "Q0304"));
        assert!(!is_assigned("Q0101 Q0304", "Q03"));
    }

    #[test]
    fn what_is_missing_is_said_by_field() {
        let keys = |wrong: Vec<Refusal>| wrong.iter().map(|refusal| refusal.key).collect::<Vec<_>>();
        let one = ["Q0304".to_owned()];
        assert!(gaps("Bürgerbüro", Some(Mode::Answer), &one, true, &[]).is_empty());
        assert!(gaps("Bürgerbüro", Some(Mode::Alone), &[], false, &[]).is_empty());
        assert_eq!(
            keys(gaps("", None, &[], false, &[])),
            ["quickcheck-colleague-label-missing", "quickcheck-colleague-mode-missing"]
        );
        let long = "ä".repeat(MOST_LABEL + 1);
        assert_eq!(
            keys(gaps(&long, Some(Mode::Answer), &[], false, &[])),
            ["quickcheck-colleague-label-long", "quickcheck-colleague-parts-missing"]
        );
        assert_eq!(
            keys(gaps("bürgerbüro", Some(Mode::Alone), &[], true, &["Bürgerbüro"])),
            ["quickcheck-colleague-label-twice", "quickcheck-colleague-mode-late"]
        );
        let many = ["x"; MOST_COLLEAGUES];
        assert_eq!(
            keys(gaps("Bürgerbüro", Some(Mode::Alone), &[], false, &many)),
            ["quickcheck-colleague-full"]
        );
    }
}
