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
