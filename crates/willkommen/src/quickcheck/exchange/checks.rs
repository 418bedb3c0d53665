//! Whether the parts of a catalogue fit together, and what is still to be written.

use std::collections::{BTreeMap, BTreeSet};

use platform::Refusal;

use super::super::catalogue::{Catalogue, Measure, Question};
use super::remarks::{Place, Report};
use super::{GAP, MOST_FIELDS, MOST_MEASURES, MOST_NAME, MOST_QUESTIONS, MOST_TEXT};
use crate::region::Local;

/// The refusal of a catalogue with too many questions.
pub fn too_many_questions() -> Refusal {
    Refusal::new("quickcheck-exchange-many-questions").with("most", MOST_QUESTIONS)
}

/// The refusal of a catalogue with too many fields.
pub fn too_many_fields() -> Refusal {
    Refusal::new("quickcheck-exchange-many-fields").with("most", MOST_FIELDS)
}

/// Remarks on everything that stands in the way of a publication.
///
/// # Errors
/// When there are more parts than a catalogue may have.
pub fn check(catalogue: &Catalogue, report: &mut Report) -> Result<(), Refusal> {
    if catalogue.question.len() > MOST_QUESTIONS {
        return Err(too_many_questions());
    }
    if catalogue.field.len() > MOST_FIELDS {
        return Err(too_many_fields());
    }
    if catalogue.measure.len().max(catalogue.rule.len()) > MOST_MEASURES {
        return Err(Refusal::new("quickcheck-exchange-many-measures").with("most", MOST_MEASURES));
    }
    if catalogue.question.is_empty() {
        return Err(Refusal::new("quickcheck-exchange-no-questions"));
    }
    names(catalogue, report);
    levels(catalogue, report);
    fields(catalogue, report);
    questions(catalogue, report);
    measures(catalogue, report);
    Ok(())
}

/// Every name stands once and is short.
fn names(catalogue: &Catalogue, report: &mut Report) {
    let lists: [Vec<&str>; 4] = [
        catalogue.field.iter().map(|field| field.id.as_str()).collect(),
        catalogue.rule.iter().map(|rule| rule.id.as_str()).collect(),
        catalogue.question.iter().map(|question| question.id.as_str()).collect(),
        catalogue.measure.iter().map(|measure| measure.code.as_str()).collect(),
    ];
    for list in lists {
        let mut seen = BTreeSet::new();
        for name in list {
            let place = Place::Part(name.chars().take(MOST_NAME).collect());
            if name.trim().is_empty() {
                report.gap(&Place::File, Refusal::new("quickcheck-exchange-nameless"));
            } else if !seen.insert(name) {
                report.gap(&place, Refusal::new("quickcheck-exchange-twice"));
            }
            if name.chars().count() > MOST_NAME {
                report.gap(&place, Refusal::new("quickcheck-exchange-long").with("most", MOST_NAME));
            }
        }
    }
}

fn levels(catalogue: &Catalogue, report: &mut Report) {
    let is_wrong = catalogue.level.iter().zip(0..).any(|(level, number)| level.level != number);
    if catalogue.level.len() != 5 || is_wrong {
        report.gap(&Place::File, Refusal::new("quickcheck-exchange-five-levels"));
    }
    for level in &catalogue.level {
        let place = Place::Part(level.level.to_string());
        texts(report, &place, [&level.name, &level.rule]);
    }
    for rule in &catalogue.rule {
        texts(report, &Place::Part(rule.id.clone()), [&rule.text]);
    }
}

fn fields(catalogue: &Catalogue, report: &mut Report) {
    let mut leads = 0_usize;
    for field in &catalogue.field {
        let place = Place::Part(field.id.clone());
        texts(report, &place, [&field.title]);
        leads += usize::from(is_missing(&field.lead.de) || is_missing(&field.lead.en));
        if field.weight == 0 {
            report.gap(&place, Refusal::new("quickcheck-exchange-weight"));
        }
        if !catalogue.question.iter().any(|question| question.core && question.field == field.id) {
            report.gap(&place, Refusal::new("quickcheck-exchange-no-core"));
        }
    }
    if leads > 0 {
        report.gap(&Place::File, Refusal::new("quickcheck-exchange-no-leads").with("n", leads));
    }
}

fn questions(catalogue: &Catalogue, report: &mut Report) {
    let fields: BTreeSet<&str> = catalogue.field.iter().map(|field| field.id.as_str()).collect();
    let rules: BTreeSet<&str> = catalogue.rule.iter().map(|rule| rule.id.as_str()).collect();
    let measures: BTreeMap<&str, &Measure> =
        catalogue.measure.iter().map(|measure| (measure.code.as_str(), measure)).collect();
    let mut before = BTreeSet::new();
    let mut reasons = 0_usize;
    for question in &catalogue.question {
        let place = Place::Part(question.id.clone());
        let named = |key, name: &str| Refusal::new(key).with("name", name);
        if !fields.contains(question.field.as_str()) {
            report.gap(&place, named("quickcheck-exchange-no-field", &question.field));
        }
        if !(1..=3).contains(&question.weight) {
            report.gap(&place, Refusal::new("quickcheck-exchange-weight"));
        }
        for rule in question.rules.iter().filter(|rule| !rules.contains(rule.as_str())) {
            report.gap(&place, named("quickcheck-exchange-no-rule", rule));
        }
        for code in &question.measures {
            match measures.get(code.as_str()) {
                None => report.gap(&place, named("quickcheck-exchange-no-measure", code)),
                Some(measure) if !measure.questions.contains(&question.id) => {
                    report.gap(&place, named("quickcheck-exchange-one-sided", code));
                }
                Some(_) => {}
            }
        }
        if let Some(parent) = &question.parent
            && !before.contains(parent.as_str())
        {
            report.gap(&place, named("quickcheck-exchange-no-parent", parent));
        }
        before.insert(question.id.as_str());
        texts(report, &place, [&question.text]);
        level_texts(report, &place, question);
        reasons += usize::from(is_missing(&question.why.de) || is_missing(&question.why.en));
    }
    if reasons > 0 {
        report.gap(&Place::File, Refusal::new("quickcheck-exchange-no-reasons").with("n", reasons));
    }
}

/// The levels of a question without a text, all in one remark.
fn level_texts(report: &mut Report, place: &Place, question: &Question) {
    let both = question.levels.de.iter().zip(&question.levels.en).zip(0_u8..);
    let mut missing = Vec::new();
    for ((de, en), level) in both {
        if is_missing(de) || is_missing(en) {
            missing.push(level.to_string());
        }
        too_long(report, place, [de, en]);
    }
    if !missing.is_empty() {
        let what = Refusal::new("quickcheck-exchange-no-levels")
            .with("n", missing.len())
            .with("levels", missing.join(", "));
        report.gap(place, what);
    }
}

fn measures(catalogue: &Catalogue, report: &mut Report) {
    for measure in &catalogue.measure {
        let place = Place::Part(measure.code.clone());
        texts(report, &place, [&measure.title, &measure.first_step]);
        for id in &measure.questions {
            let question = catalogue.question.iter().find(|question| question.id == *id);
            let key = match question {
                None => "quickcheck-exchange-no-question",
                Some(question) if !question.measures.contains(&measure.code) => {
                    "quickcheck-exchange-one-sided"
                }
                Some(_) => continue,
            };
            report.gap(&place, Refusal::new(key).with("name", id.as_str()));
        }
    }
}

/// Texts without which a part cannot be published.
fn texts<const N: usize>(report: &mut Report, place: &Place, of: [&Local; N]) {
    if of.iter().any(|text| is_missing(&text.de) || is_missing(&text.en)) {
        report.gap(place, Refusal::new("quickcheck-exchange-no-text"));
    }
    for text in of {
        too_long(report, place, [&text.de, &text.en]);
    }
}

fn too_long(report: &mut Report, place: &Place, of: [&String; 2]) {
    if of.iter().any(|text| text.chars().count() > MOST_TEXT) {
        report.gap(place, Refusal::new("quickcheck-exchange-long").with("most", MOST_TEXT));
    }
}

/// Whether a text is still to be written.
pub fn is_missing(text: &str) -> bool {
    let text = text.trim();
    text.is_empty() || text == GAP
}

#[cfg(test)]
mod tests {
    use super::super::remarks::Kind;
    use super::super::tests::all_regions;
    use super::*;

    fn keys(catalogue: &Catalogue) -> Vec<&'static str> {
        let mut report = Report::default();
        check(catalogue, &mut report).unwrap();
        let remarks = report.into_remarks();
        assert!(remarks.iter().all(|remark| remark.kind == Kind::Gap));
        remarks.iter().map(|remark| remark.what.key).collect()
    }

    #[test]
    fn a_published_catalogue_needs_nothing() {
        for catalogue in all_regions() {
            assert_eq!(keys(&catalogue), Vec::<&str>::new());
        }
    }

    #[test]
    fn what_does_not_fit_is_named() {
        let mut catalogue = all_regions().remove(0);
        catalogue.question[0].field = "F99".into();
        catalogue.question[1].levels.de[2] = GAP.into();
        catalogue.question[2].measures.push("M99".into());
        catalogue.question[3].parent = Some("Q9999".into());
        catalogue.question[4].weight = 7;
        catalogue.question[5].id = catalogue.question[6].id.clone();
        let keys = keys(&catalogue);
        for key in [
            "quickcheck-exchange-no-field",
            "quickcheck-exchange-no-levels",
            "quickcheck-exchange-no-measure",
            "quickcheck-exchange-no-parent",
            "quickcheck-exchange-weight",
            "quickcheck-exchange-twice",
        ] {
            assert!(keys.contains(&key), "{key}");
        }
    }

    #[test]
    fn more_parts_than_anybody_reads_are_refused() {
        let mut catalogue = all_regions().remove(0);
        let one = catalogue.question[0].clone();
        catalogue.question = vec![one; MOST_QUESTIONS + 1];
        assert_eq!(check(&catalogue, &mut Report::default()), Err(too_many_questions()));
    }
}
