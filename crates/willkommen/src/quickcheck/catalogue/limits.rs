//! What a catalogue must not exceed to become a draft at all: pure. What a published one must fulfil is
//! more (`rules.rs`); a draft may still have such faults.

use platform::Refusal;

use super::content::{Catalogue, Question};

/// The longest text of a draft, in characters.
const MOST_TEXT: usize = 4_000;
/// The most questions, fields, rules or measures of a draft.
const MOST_PARTS: usize = 300;

/// What makes a catalogue too large or too strange for a draft.
#[must_use]
pub fn excess(catalogue: &Catalogue) -> Option<Refusal> {
    let parts =
        [catalogue.question.len(), catalogue.field.len(), catalogue.rule.len(), catalogue.measure.len()];
    let examples = catalogue.question.iter().flat_map(|question| {
        [
            question.examples.de.len(),
            question.examples.en.len(),
            question.rules.len(),
            question.measures.len(),
        ]
    });
    if parts.into_iter().chain(examples).any(|many| many > MOST_PARTS) {
        return Some(Refusal::new("quickcheck-catalogue-excess-parts").with("most", MOST_PARTS));
    }
    let are_levels = catalogue.level.len() == 5
        && catalogue.level.iter().zip(0..).all(|(level, number)| level.level == number);
    if !are_levels {
        return Some(Refusal::new("quickcheck-catalogue-excess-levels"));
    }
    if catalogue.steps.len() > 5 || catalogue.steps.iter().any(|step| *step > 4) {
        return Some(Refusal::new("quickcheck-catalogue-excess-steps"));
    }
    let (id, _) = texts(catalogue).into_iter().find(|(_, texts)| texts.iter().any(|text| is_long(text)))?;
    let id: String = id.chars().take(40).collect();
    Some(Refusal::new("quickcheck-catalogue-excess-text").with("id", id).with("most", MOST_TEXT))
}

fn is_long(text: &str) -> bool {
    text.chars().count() > MOST_TEXT
}

/// The texts of every part, with its id.
fn texts(catalogue: &Catalogue) -> Vec<(&str, Vec<&String>)> {
    let Catalogue { version, published_on, licence, level, rule, field, question, measure, .. } = catalogue;
    let mut all = vec![("version", vec![version, published_on, licence])];
    all.extend(
        level
            .iter()
            .map(|level| ("level", vec![&level.name.de, &level.name.en, &level.rule.de, &level.rule.en])),
    );
    all.extend(rule.iter().map(|rule| (rule.id.as_str(), vec![&rule.id, &rule.text.de, &rule.text.en])));
    all.extend(field.iter().map(|field| {
        let (title, lead) = (&field.title, &field.lead);
        (field.id.as_str(), vec![&field.id, &title.de, &title.en, &lead.de, &lead.en])
    }));
    all.extend(question.iter().map(|question| (question.id.as_str(), question_texts(question))));
    all.extend(measure.iter().map(|measure| {
        let (title, step) = (&measure.title, &measure.first_step);
        let own = [&measure.code, &title.de, &title.en, &step.de, &step.en];
        (measure.code.as_str(), own.into_iter().chain(&measure.questions).collect::<Vec<_>>())
    }));
    all
}

fn question_texts(question: &Question) -> Vec<&String> {
    let mut all = vec![&question.id, &question.number, &question.field, &question.evidence];
    all.extend(&question.parent);
    all.extend(question.rules.iter().chain(&question.measures));
    for text in [&question.text, &question.why, &question.help, &question.talk] {
        all.extend([&text.de, &text.en]);
    }
    all.extend(question.examples.de.iter().chain(&question.examples.en));
    all.extend(question.levels.de.iter().chain(&question.levels.en));
    all
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn found(change: impl FnOnce(&mut Catalogue)) -> Option<&'static str> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions/suedwestfalen");
        let mut catalogue = Catalogue::read(&folder).unwrap();
        change(&mut catalogue);
        excess(&catalogue).map(|refusal| refusal.key)
    }

    #[test]
    fn a_draft_may_have_faults_within_limits() {
        assert_eq!(found(|_| ()), None);
        assert_eq!(found(|it| it.question[3].weight = 0), None);
        assert_eq!(found(|it| it.question[3].why.de = "ä".repeat(MOST_TEXT)), None);
    }

    #[test]
    fn what_exceeds_the_limits_is_named() {
        let text = Some("quickcheck-catalogue-excess-text");
        assert_eq!(found(|it| it.question[3].why.de = "ä".repeat(MOST_TEXT + 1)), text);
        assert_eq!(found(|it| it.question[3].examples.en.push("x".repeat(MOST_TEXT + 1))), text);
        let many = found(|it| it.question = vec![it.question[0].clone(); MOST_PARTS + 1]);
        assert_eq!(many, Some("quickcheck-catalogue-excess-parts"));
        let levels = Some("quickcheck-catalogue-excess-levels");
        assert_eq!(found(|it| it.level.truncate(4)), levels);
        assert_eq!(found(|it| it.level.swap(0, 1)), levels);
        assert_eq!(found(|it| it.steps = vec![0, 9]), Some("quickcheck-catalogue-excess-steps"));
    }
}
