//! One answer as somebody gives it, and what a sent page wants of a question. Pure.

use std::collections::HashMap;

use platform::Refusal;
use platform::secret::hash;
use platform::web::form::{line, paragraph};

use super::catalogue::Question;
use super::rules::Answer;

/// The longest reason, in characters.
pub const MOST_REASON: usize = 500;

/// The longest comment, in characters.
pub const MOST_NOTE: usize = 2000;

/// What somebody gives to one question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// A level or a word; nothing where there is only a comment so far.
    pub answer: Option<Answer>,
    /// Why the question does not apply.
    pub reason: String,
    /// A comment for the team.
    pub note: String,
    /// Whether somebody is to look at it again.
    pub needs_review: bool,
}

impl Given {
    /// As it was typed, in full length: what is too long is refused and not cut.
    pub fn new(word: &str, reason: &str, note: &str, needs_review: bool) -> Self {
        Self {
            answer: Answer::from_word(word),
            reason: line(reason, usize::MAX),
            note: paragraph(note, usize::MAX),
            needs_review,
        }
    }

    /// The word that is stored for the answer; empty without one.
    pub fn word(&self) -> &'static str {
        self.answer.map_or("", Answer::word)
    }

    /// A short mark of all of it, by which a page that comes back shows what was touched.
    pub fn mark(&self) -> String {
        let review = if self.needs_review { "review" } else { "" };
        let mut mark = hash(&[self.word(), &self.reason, &self.note, review]);
        mark.truncate(16);
        mark
    }

    /// Whether saving it would change nothing; a comment alone leaves the answer as it is.
    pub fn is_in(&self, kept: &Self) -> bool {
        let is_same = self.answer.is_none() || (self.answer == kept.answer && self.reason == kept.reason);
        is_same && self.note == kept.note && self.needs_review == kept.needs_review
    }

    /// Why it cannot be kept as it is.
    pub fn refusals(&self, question: &Question) -> Vec<Refusal> {
        let number = question.number.as_str();
        let too_long = |ending: &str, key: &'static str, length: usize, most: usize| {
            Refusal::field(format!("{}-{ending}", question.id), key)
                .with("number", number)
                .with("length", length)
                .with("most", most)
        };
        let (reason, note) = (self.reason.chars().count(), self.note.chars().count());
        let mut found = Vec::new();
        if self.answer == Some(Answer::NotApplicable) && reason == 0 {
            let field = format!("{}-reason", question.id);
            found.push(Refusal::field(field, "quickcheck-reason-missing").with("number", number));
        }
        if reason > MOST_REASON {
            found.push(too_long("reason", "quickcheck-reason-long", reason, MOST_REASON));
        }
        if note > MOST_NOTE {
            found.push(too_long("note", "quickcheck-note-long", note, MOST_NOTE));
        }
        found
    }
}

/// What somebody gave, and the revision of the answer that they saw; 0 is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    pub given: Given,
    pub seen: i64,
}

/// What a sent page wants of one question.
#[derive(Debug, PartialEq)]
pub enum Sent {
    /// Nothing: it was not touched, is stored already, or the other answer is kept.
    Nothing,
    /// There are two answers, and nobody has chosen yet.
    Undecided(Typed),
    /// It cannot be kept as it is.
    Refused(Typed, Vec<Refusal>),
    /// It is to be saved.
    Save(Typed),
}

/// Reads one question out of the fields of a page; `kept` is what is stored for it.
pub fn sent(fields: &HashMap<String, String>, question: &Question, kept: &Given) -> Sent {
    let id = question.id.as_str();
    let known = |ending: &str| fields.get(&format!("{id}{ending}"));
    let field = |ending: &str| known(ending).map_or("", String::as_str);
    // Questions that are not asked at the moment are not sent at all.
    if ["", "-reason", "-note"].into_iter().all(|ending| known(ending).is_none()) {
        return Sent::Nothing;
    }
    let given = Given::new(field(""), field("-reason"), field("-note"), field("-review") == "yes");
    let (is_clash, choice) = (field("-clash") == "yes", field("-choice"));
    let is_untouched = !is_clash && given.mark() == field("-shown");
    if is_untouched || (is_clash && choice == "theirs") || given.is_in(kept) {
        return Sent::Nothing;
    }
    let refusals = given.refusals(question);
    let typed = Typed { given, seen: field("-revision").parse::<u32>().map_or(0, i64::from) };
    if is_clash && choice != "mine" {
        Sent::Undecided(typed)
    } else if refusals.is_empty() {
        Sent::Save(typed)
    } else {
        Sent::Refused(typed, refusals)
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::LazyLock;

    use super::super::catalogue::Catalogue;
    use super::*;

    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions/suedwestfalen");
        Catalogue::read(&folder).unwrap()
    });

    fn question() -> &'static Question {
        CATALOGUE.question.iter().find(|question| question.id == "Q0501").unwrap()
    }

    fn read(fields: &[(&str, &str)], kept: &Given) -> Sent {
        let fields = fields.iter().map(|(ending, value)| (format!("Q0501{ending}"), (*value).to_owned()));
        sent(&fields.collect(), question(), kept)
    }

    fn level(level: u8) -> Given {
        Given { answer: Some(Answer::Level(level)), ..Given::default() }
    }

    #[test]
    fn what_was_not_touched_is_not_saved() {
        let shown = level(2).mark();
        // Somebody else has saved a 4 meanwhile.
        assert_eq!(read(&[("", "2"), ("-shown", &shown), ("-revision", "1")], &level(4)), Sent::Nothing);
        let save = Sent::Save(Typed { given: level(3), seen: 1 });
        assert_eq!(read(&[("", "3"), ("-shown", &shown), ("-revision", "1")], &level(4)), save);
        assert_eq!(read(&[], &level(4)), Sent::Nothing, "a question that is not asked");
        assert_eq!(read(&[("-note", " "), ("-reason", "")], &Given::default()), Sent::Nothing);
        assert_eq!(read(&[("", "4")], &level(4)), Sent::Nothing, "the same once more");
    }

    #[test]
    fn of_two_answers_one_is_chosen() {
        let clash = [("", "2"), ("-clash", "yes"), ("-revision", "7"), ("-shown", "")];
        let mine = Typed { given: level(2), seen: 7 };
        assert_eq!(read(&clash, &level(4)), Sent::Undecided(mine.clone()));
        let choose = |choice: &'static str| {
            let mut fields = clash.to_vec();
            fields.push(("-choice", choice));
            fields
        };
        assert_eq!(read(&choose("theirs"), &level(4)), Sent::Nothing);
        assert_eq!(read(&choose("mine"), &level(4)), Sent::Save(mine));
    }

    #[test]
    fn what_is_too_long_is_refused_and_kept() {
        let note = "ä".repeat(MOST_NOTE + 1);
        let Sent::Refused(typed, refusals) = read(&[("", "1"), ("-note", &note)], &Given::default()) else {
            panic!("it is too long");
        };
        assert_eq!(typed.given.note, note);
        assert_eq!((refusals.len(), &*refusals[0].field), (1, "Q0501-note"));
        let fits = "ä".repeat(MOST_NOTE);
        assert!(matches!(read(&[("", "1"), ("-note", &fits)], &Given::default()), Sent::Save(_)));
        assert!(matches!(read(&[("", "not_applicable")], &Given::default()), Sent::Refused(..)));
    }

    #[test]
    fn a_comment_alone_leaves_the_answer_as_it_is() {
        let note = Given { note: "Frau Ott fragen".into(), ..Given::default() };
        assert!(!note.is_in(&level(2)));
        assert!(note.is_in(&Given { note: note.note.clone(), ..level(2) }));
        assert!(!level(2).is_in(&Given { note: note.note.clone(), ..level(2) }));
    }

    #[test]
    fn a_revision_that_is_no_number_is_none() {
        for word in ["", "-1", "x", "99999999999999999999"] {
            let save = Sent::Save(Typed { given: level(1), seen: 0 });
            assert_eq!(read(&[("", "1"), ("-revision", word)], &Given::default()), save, "{word}");
        }
    }
}
