//! Changes to a draft's content, so that its parts keep fitting together: pure.

use std::collections::BTreeSet;

use super::content::{Catalogue, Field, Instrument, Question};

/// Puts a question into a catalogue: in place of the one with its id, or as the last one of its field.
/// The measures it names name it too, and no others do.
pub fn put(catalogue: &mut Catalogue, question: Question) {
    for measure in &mut catalogue.measure {
        let is_named = measure.questions.contains(&question.id);
        let is_wanted = question.measures.contains(&measure.code);
        if is_wanted && !is_named {
            measure.questions.push(question.id.clone());
        } else if is_named && !is_wanted {
            measure.questions.retain(|id| *id != question.id);
        }
    }
    if let Some(known) = catalogue.question.iter_mut().find(|known| known.id == question.id) {
        *known = question;
        return;
    }
    let number = |id: &str| catalogue.field.iter().find(|field| field.id == id).map(|field| field.number);
    let own = number(&question.field);
    let last = catalogue.question.iter().rposition(|known| number(&known.field) <= own);
    catalogue.question.insert(last.map_or(0, |place| place + 1), question);
}

/// Takes a question out; no measure names it any more, and those that depended on it depend on nothing.
pub fn remove(catalogue: &mut Catalogue, id: &str) {
    catalogue.question.retain(|question| question.id != id);
    for question in &mut catalogue.question {
        if question.parent.as_deref() == Some(id) {
            question.parent = None;
        }
    }
    for measure in &mut catalogue.measure {
        measure.questions.retain(|known| known != id);
    }
}

/// Brings a question back as another version has it: at its old place, with its measures and with the questions
/// that depended on it, as far as they are still there.
pub fn restore(catalogue: &mut Catalogue, base: &Catalogue, id: &str) {
    let Some(place) = base.question.iter().position(|question| question.id == id) else { return };
    if catalogue.one(id).is_some() {
        return;
    }
    let mut question = base.question[place].clone();
    question.parent = question.parent.take().filter(|parent| catalogue.one(parent).is_some());
    question.rules.retain(|rule| catalogue.rule.iter().any(|known| known.id == *rule));
    question.measures.retain(|code| catalogue.measure(code).is_some());
    let before = base.question[..place].iter().rev().find_map(|earlier| {
        let mut own = catalogue.question.iter();
        own.position(|known| known.id == earlier.id)
    });
    catalogue.question.insert(before.map_or(0, |before| before + 1), question);
    for known in &mut catalogue.question {
        let depended = base.one(&known.id).is_some_and(|then| then.parent.as_deref() == Some(id));
        if depended && known.parent.is_none() {
            known.parent = Some(id.to_owned());
        }
    }
    for measure in &mut catalogue.measure {
        let Some(then) = base.measure(&measure.code) else { continue };
        let is_named = |questions: &[String]| questions.iter().any(|known| known == id);
        if !is_named(&then.questions) || is_named(&measure.questions) {
            continue;
        }
        let earlier = then.questions.iter().take_while(|known| *known != id);
        let before = earlier.filter_map(|known| measure.questions.iter().position(|own| own == known)).max();
        measure.questions.insert(before.map_or(0, |before| before + 1), id.to_owned());
    }
}

/// An id for a new question of a field that no question has ever had.
#[must_use]
pub fn next_id(catalogue: &Catalogue, given: &BTreeSet<String>, field: &Field) -> String {
    let prefix = match catalogue.instrument {
        Instrument::Quickcheck => format!("Q{:02}", field.number),
        Instrument::Website => "W".to_owned(),
    };
    let own = catalogue.question.iter().map(|question| &question.id);
    let last = given
        .iter()
        .chain(own)
        .filter_map(|id| id.strip_prefix(&prefix)?.parse::<u32>().ok())
        .max()
        .unwrap_or(0);
    format!("{prefix}{:02}", last + 1)
}

/// The number that a new question of a field would be shown with.
#[must_use]
pub fn next_number(catalogue: &Catalogue, field: &Field) -> String {
    let numbers: BTreeSet<&str> =
        catalogue.question.iter().map(|question| question.number.as_str()).collect();
    let count = catalogue.question.len() + 1;
    (1..=count)
        .map(|place| match catalogue.instrument {
            Instrument::Quickcheck => format!("{}.{place}", field.number),
            Instrument::Website => place.to_string(),
        })
        .find(|number| !numbers.contains(number.as_str()))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::rules::faults;
    use super::*;

    fn catalogue() -> Catalogue {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions/suedwestfalen");
        Catalogue::read(&folder).unwrap()
    }

    #[test]
    fn a_question_that_goes_leaves_no_loose_ends() {
        let mut changed = catalogue();
        remove(&mut changed, "Q0403");
        assert!(faults(&changed).is_empty(), "{:?}", faults(&changed));
        assert!(changed.one("Q0404").unwrap().parent.is_none());
    }

    #[test]
    fn a_question_that_comes_back_is_as_if_it_had_never_gone() {
        let base = catalogue();
        for question in &base.question {
            let mut changed = base.clone();
            remove(&mut changed, &question.id);
            assert_ne!(changed.to_toml(), base.to_toml(), "{}", question.id);
            for _ in 0..2 {
                restore(&mut changed, &base, &question.id);
                assert_eq!(changed.to_toml(), base.to_toml(), "{}", question.id);
            }
        }
    }

    #[test]
    fn what_came_with_it_and_has_gone_meanwhile_stays_gone() {
        let base = catalogue();
        let mut changed = base.clone();
        let child = base.question.iter().find(|question| question.parent.is_some()).unwrap();
        let parent = child.parent.clone().unwrap();
        remove(&mut changed, &child.id);
        remove(&mut changed, &parent);
        restore(&mut changed, &base, &child.id);
        assert!(changed.one(&child.id).unwrap().parent.is_none());
        restore(&mut changed, &base, &parent);
        assert_eq!(changed.to_toml(), base.to_toml());
    }

    #[test]
    fn a_new_question_stands_last_in_its_field_under_an_id_of_its_own() {
        let mut changed = catalogue();
        let field = changed.field(3).unwrap().clone();
        let given = BTreeSet::from(["Q0306".to_owned()]);
        let mut question = changed.one("Q0305").unwrap().clone();
        question.id = next_id(&changed, &given, &field);
        question.number = next_number(&changed, &field);
        question.measures = vec!["M01".into()];
        assert_eq!((question.id.as_str(), question.number.as_str()), ("Q0307", "3.6"));
        put(&mut changed, question);
        assert!(faults(&changed).is_empty(), "{:?}", faults(&changed));
        let place = changed.question.iter().position(|question| question.id == "Q0307").unwrap();
        assert_eq!(changed.question[place + 1].id, "Q0401");
        assert!(changed.measure("M01").unwrap().questions.contains(&"Q0307".to_owned()));
    }
}
