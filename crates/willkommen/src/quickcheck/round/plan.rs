//! What a newer version means for the answers of a check: pure.

use std::collections::BTreeMap;

use platform::clock::Moment;

use super::comparable::comparable;
use crate::ids::QuickCheckId;
use crate::quickcheck::catalogue::{Catalogue, Question, Statement, Statements, Variant};
use crate::quickcheck::rules::{Answer, Answers, Attributes, Standing, score};

/// What several versions in a row, the earliest first, say together of each question. A meaning that has
/// changed once stays changed, whatever came after.
#[must_use]
pub fn over(steps: &[Statements]) -> Statements {
    let mut all = Statements::new();
    for (id, said) in steps.iter().flatten() {
        let together = match all.get(id) {
            Some(before) => joined(*before, *said),
            None => Some(*said),
        };
        match together {
            Some(together) => all.insert(id.clone(), together),
            None => all.remove(id),
        };
    }
    all
}

/// Two statements in a row; nothing for a question that came and went in between.
const fn joined(before: Statement, then: Statement) -> Option<Statement> {
    Some(match (before, then) {
        (Statement::New, Statement::Removed) => return None,
        (_, Statement::Removed) => Statement::Removed,
        // Who was away in between is nobody's question of before.
        (Statement::New | Statement::Removed, _) | (_, Statement::New) => Statement::New,
        (Statement::MeaningChanged, _) | (_, Statement::MeaningChanged) => Statement::MeaningChanged,
        (Statement::Reworded, _) => Statement::Reworded,
        (Statement::Same, then) => then,
    })
}

/// An answer of an earlier check.
#[derive(Clone, Debug)]
pub struct Before {
    /// The check in which it stands.
    pub check: QuickCheckId,
    /// Nothing where there is only a comment.
    pub answer: Option<Answer>,
    pub answered_at: Moment,
    /// The version under whose words it was given, where it still waits to be confirmed.
    pub waits: Option<String>,
    /// Whether the agency has refused its reason, so that the question is open.
    pub is_refused: bool,
}

/// Answers of an earlier check, by question.
pub type Earlier = BTreeMap<String, Before>;

/// What is known before a round is opened.
pub struct Facts<'a> {
    pub old: &'a Catalogue,
    pub new: &'a Catalogue,
    /// Which questions the check asks that goes on.
    pub old_variant: Variant,
    /// Which ones the new check asks.
    pub variant: Variant,
    /// What the versions from the old to the new one say together.
    pub said: &'a Statements,
    pub attributes: &'a Attributes,
    /// The answers of the check that goes on.
    pub own: &'a Earlier,
    /// Those of the other series, where that one is on the new version already.
    pub beside: &'a Earlier,
}

/// What becomes of a question with its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// The answer stands, and so does the question.
    Same,
    /// The answer stands; the question has other words.
    Reworded,
    /// The answer counts once somebody confirms it.
    Confirm,
    /// It was asked before, and is open.
    Open,
    /// It was not asked before.
    New,
    /// It is not asked any more.
    Gone,
}

/// An answer that goes along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// The permanent id of its question.
    pub question: String,
    /// The check from which it comes.
    pub from: QuickCheckId,
    /// The version under whose words it was given, where it must be confirmed.
    pub confirm: Option<String>,
}

/// What the next round begins with.
#[derive(Clone, Debug)]
pub struct Plan<'a> {
    /// What becomes of each question that is asked, then those that are gone.
    pub lines: Vec<(&'a Question, Fate)>,
    /// What goes along, comments and answers that are hidden at the moment among it.
    pub carried: Vec<Carried>,
}

impl<'a> Plan<'a> {
    /// The questions of which something becomes.
    pub fn of(&self, fate: Fate) -> impl Iterator<Item = &'a Question> {
        self.lines.iter().filter(move |(_, own)| *own == fate).map(|(question, _)| *question)
    }
}

/// What the next round begins with.
#[must_use]
pub fn plan<'a>(facts: &Facts<'a>) -> Plan<'a> {
    let found: Vec<(&'a Question, Carried, &Before)> = facts
        .new
        .questions(facts.variant)
        .filter_map(|question| {
            let (carried, before) = carried(facts, &question.id)?;
            Some((question, carried, before))
        })
        .collect();
    let counts = |carried: &Carried, before: &Before| carried.confirm.is_none() && !before.is_refused;
    let answers: Answers = found
        .iter()
        .filter(|(_, carried, before)| counts(carried, before))
        .filter_map(|(question, _, before)| Some((question.id.clone(), before.answer?)))
        .collect();
    let score = score(facts.new, facts.variant, facts.attributes, &answers);
    let mut lines = Vec::new();
    for question in facts.new.questions(facts.variant) {
        let standing = score.lines().find(|line| line.question.id == question.id).map(|line| line.standing);
        if standing.is_none_or(|standing| standing == Standing::RuledOut) {
            continue;
        }
        let answered = found.iter().find(|(own, _, before)| own.id == question.id && before.answer.is_some());
        let fate = match answered {
            // Nobody is asked about what is hidden at the moment.
            Some((_, carried, _)) if carried.confirm.is_some() && standing == Some(Standing::Hidden) => {
                continue;
            }
            Some((_, carried, _)) if carried.confirm.is_some() => Fate::Confirm,
            Some((.., before)) if before.is_refused => Fate::Open,
            Some(_) if said(facts, &question.id) == Statement::Reworded => Fate::Reworded,
            Some(_) => Fate::Same,
            None if standing != Some(Standing::Open) => continue,
            None if was_asked(facts, &question.id) => Fate::Open,
            None => Fate::New,
        };
        lines.push((question, fate));
    }
    let is_answered = |id: &str| facts.own.get(id).is_some_and(|before| before.answer.is_some());
    let is_asked = |id: &str| facts.new.questions(facts.variant).any(|question| question.id == id);
    let gone = facts.old.questions(facts.old_variant);
    let gone = gone.filter(|question| is_answered(&question.id) && !is_asked(&question.id));
    lines.extend(gone.map(|question| (question, Fate::Gone)));
    Plan { lines, carried: found.into_iter().map(|(_, carried, _)| carried).collect() }
}

fn said(facts: &Facts<'_>, id: &str) -> Statement {
    facts.said.get(id).copied().unwrap_or(Statement::Same)
}

fn was_asked(facts: &Facts<'_>, id: &str) -> bool {
    said(facts, id) != Statement::New
        && facts.old.questions(facts.old_variant).any(|question| question.id == id)
}

/// The answer that goes along to a question, if there is one: of two series the later one, because it is
/// what the town has said last.
fn carried<'f>(facts: &Facts<'f>, id: &str) -> Option<(Carried, &'f Before)> {
    let said = said(facts, id);
    let own = facts.own.get(id).filter(|_| said.carries_over() || said == Statement::MeaningChanged);
    let beside = facts.beside.get(id).filter(|before| before.answer.is_some());
    let (before, is_own) = match (own, beside) {
        (Some(own), Some(beside)) if own.answer.is_none() || beside.answered_at >= own.answered_at => {
            (beside, false)
        }
        (Some(own), _) => (own, true),
        (None, Some(beside)) => (beside, false),
        (None, None) => return None,
    };
    let is_other = is_own && said == Statement::MeaningChanged;
    // What still waits was given under even earlier words.
    let confirm = before.waits.clone().or_else(|| is_other.then(|| facts.old.version.clone()));
    let carried = Carried {
        question: id.to_owned(),
        from: before.check,
        confirm: confirm.filter(|_| before.answer.is_some()),
    };
    Some((carried, before))
}

/// Whether the total of a variant under the newer version can be compared with earlier ones.
#[must_use]
pub fn is_comparable(old: &Catalogue, new: &Catalogue, variant: Variant, said: &Statements) -> bool {
    comparable(old, new, variant, said).then.contains("")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn catalogue() -> Catalogue {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions/suedwestfalen");
        Catalogue::read(&folder).unwrap()
    }

    fn step_of(said: &[(&str, Statement)]) -> Statements {
        said.iter().map(|(id, statement)| ((*id).to_owned(), *statement)).collect()
    }

    #[test]
    fn over_several_versions_a_changed_meaning_stays_changed() {
        use Statement::{MeaningChanged, New, Removed, Reworded, Same};
        let second = step_of(&[
            ("A", MeaningChanged),
            ("B", Reworded),
            ("C", Same),
            ("D", Removed),
            ("E", New),
            ("F", New),
            ("G", Removed),
        ]);
        let third = step_of(&[
            ("A", Same),
            ("B", Same),
            ("C", MeaningChanged),
            ("D", New),
            ("E", Reworded),
            ("F", Removed),
            ("H", New),
        ]);
        let all = over(&[second, third]);
        let wanted = [
            ("A", MeaningChanged),
            ("B", Reworded),
            ("C", MeaningChanged),
            ("D", New),
            ("E", New),
            ("G", Removed),
            ("H", New),
        ];
        assert_eq!(all, step_of(&wanted));
        assert_eq!(over(&[]), Statements::new());
        let twice = over(&[step_of(&[("A", Reworded)]), step_of(&[("A", MeaningChanged)])]);
        assert_eq!(twice, step_of(&[("A", MeaningChanged)]));
    }

    fn answer(check: QuickCheckId, level: u8, at: i64) -> Before {
        Before {
            check,
            answer: Some(Answer::Level(level)),
            answered_at: Moment(at),
            waits: None,
            is_refused: false,
        }
    }

    /// All core questions answered with level 2.
    fn answered(catalogue: &Catalogue, check: QuickCheckId) -> Earlier {
        catalogue
            .questions(Variant::Core)
            .map(|question| (question.id.clone(), answer(check, 2, 10)))
            .collect()
    }

    /// The second version: 1.1 reworded, 1.2 means something else, 3.2 is gone, 1.6 is new.
    fn second() -> (Catalogue, Statements) {
        let mut new = catalogue();
        new.version = "2027.1".into();
        new.question.retain(|question| question.id != "Q0302");
        let mut added = new.question[0].clone();
        added.id = "Q0106".into();
        added.number = "1.6".into();
        new.question.push(added);
        let said = step_of(&[
            ("Q0101", Statement::Reworded),
            ("Q0102", Statement::MeaningChanged),
            ("Q0302", Statement::Removed),
            ("Q0106", Statement::New),
        ]);
        (new, said)
    }

    fn ids(plan: &Plan<'_>, fate: Fate) -> Vec<String> {
        plan.of(fate).map(|question| question.id.clone()).collect()
    }

    #[test]
    fn of_each_answer_it_is_said_what_becomes_of_it() {
        let (old, (new, said)) = (catalogue(), second());
        let check = QuickCheckId::new();
        let mut own = answered(&old, check);
        own.remove("Q0401");
        own.insert("Q0402".into(), answer(check, 1, 10));
        let attributes = Attributes::new();
        let facts = Facts {
            old: &old,
            new: &new,
            old_variant: Variant::Core,
            variant: Variant::Core,
            said: &said,
            attributes: &attributes,
            own: &own,
            beside: &Earlier::new(),
        };
        let found = plan(&facts);
        assert_eq!(ids(&found, Fate::Reworded), ["Q0101"]);
        assert_eq!(ids(&found, Fate::Confirm), ["Q0102"]);
        assert_eq!(ids(&found, Fate::Open), ["Q0401"]);
        assert_eq!(ids(&found, Fate::New), ["Q0106"]);
        assert_eq!(ids(&found, Fate::Gone), ["Q0302"]);
        assert_eq!(ids(&found, Fate::Same).len(), 12);
        assert_eq!(found.carried.len(), 14, "what is not asked stays where it is");
        let confirmed = found.carried.iter().find(|carried| carried.question == "Q0102").unwrap();
        assert_eq!((confirmed.from, confirmed.confirm.as_deref()), (check, Some("2026.1")));
        assert!(found.carried.iter().all(|carried| carried.question != "Q0302"));
    }

    #[test]
    fn what_still_waits_keeps_the_version_of_its_words() {
        let (old, (new, said)) = (catalogue(), second());
        let check = QuickCheckId::new();
        let mut own = answered(&old, check);
        for id in ["Q0102", "Q0201"] {
            own.get_mut(id).unwrap().waits = Some("2025.1".into());
        }
        own.get_mut("Q0202").unwrap().answer = None;
        own.get_mut("Q0301").unwrap().is_refused = true;
        let attributes = Attributes::new();
        let facts = Facts {
            old: &old,
            new: &new,
            old_variant: Variant::Core,
            variant: Variant::Core,
            said: &said,
            attributes: &attributes,
            own: &own,
            beside: &Earlier::new(),
        };
        let found = plan(&facts);
        let confirm = |id: &str| {
            let carried = found.carried.iter().find(|carried| carried.question == id).unwrap();
            carried.confirm.clone()
        };
        assert_eq!(confirm("Q0102").as_deref(), Some("2025.1"));
        assert_eq!(confirm("Q0201").as_deref(), Some("2025.1"), "the same now, another one before");
        assert_eq!(confirm("Q0202"), None, "a comment needs no confirmation");
        assert_eq!(ids(&found, Fate::Confirm), ["Q0102", "Q0201"]);
        assert_eq!(ids(&found, Fate::Open), ["Q0202", "Q0301"]);
    }

    #[test]
    fn of_two_series_the_later_answer_goes_along() {
        let (old, (new, said)) = (catalogue(), second());
        let (check, core) = (QuickCheckId::new(), QuickCheckId::new());
        let own = answered(&old, check);
        let beside: Earlier = [
            ("Q0101".to_owned(), answer(core, 4, 20)),
            ("Q0102".to_owned(), answer(core, 3, 20)),
            ("Q0201".to_owned(), answer(core, 1, 5)),
        ]
        .into();
        let attributes = Attributes::new();
        let facts = Facts {
            old: &old,
            new: &new,
            old_variant: Variant::Full,
            variant: Variant::Full,
            said: &said,
            attributes: &attributes,
            own: &own,
            beside: &beside,
        };
        let found = plan(&facts);
        let of = |id: &str| found.carried.iter().find(|carried| carried.question == id).unwrap();
        assert_eq!((of("Q0101").from, of("Q0201").from), (core, check));
        assert_eq!(of("Q0102").confirm, None, "it was answered under the new words");
        assert_eq!(ids(&found, Fate::Confirm), Vec::<String>::new());
    }

    #[test]
    fn a_follow_up_that_is_hidden_goes_along_and_is_not_called_open() {
        let old = catalogue();
        let check = QuickCheckId::new();
        let mut own = answered(&old, check);
        own.insert("Q0501".into(), answer(check, 0, 10));
        own.remove("Q0502");
        let (attributes, said) = (Attributes::new(), Statements::new());
        let facts = Facts {
            old: &old,
            new: &old,
            old_variant: Variant::Core,
            variant: Variant::Core,
            said: &said,
            attributes: &attributes,
            own: &own,
            beside: &Earlier::new(),
        };
        let found = plan(&facts);
        assert_eq!(ids(&found, Fate::Open), Vec::<String>::new());
        assert_eq!(ids(&found, Fate::Same).len(), 15);
    }

    #[test]
    fn a_total_is_compared_only_where_nothing_means_something_else() {
        let (old, (new, said)) = (catalogue(), second());
        assert!(!is_comparable(&old, &new, Variant::Core, &said));
        let mut reworded = old.clone();
        reworded.question[0].levels.de[0] = "Niemand ist bisher dafür benannt.".into();
        let said = step_of(&[("Q0101", Statement::Reworded)]);
        assert!(is_comparable(&old, &reworded, Variant::Core, &said));
        // There and back again: the words are the old ones, the answers in between were not.
        let said = step_of(&[("Q0101", Statement::MeaningChanged)]);
        assert!(!is_comparable(&old, &old, Variant::Core, &said));
        let said = step_of(&[("Q0103", Statement::MeaningChanged)]);
        assert!(is_comparable(&old, &old, Variant::Core, &said), "not asked in the core check");
        assert!(!is_comparable(&old, &old, Variant::Full, &said));
    }
}
