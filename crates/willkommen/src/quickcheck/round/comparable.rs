//! Which values of two rounds can be compared: pure.

use std::collections::BTreeSet;

use crate::quickcheck::catalogue::{
    Catalogue, Difference, Statements, Variant, compare, effects, is_total_comparable,
};

/// The fields whose values can be compared between two versions, by id; the empty one stands for the total.
#[derive(Clone, Debug, Default)]
pub struct Comparable {
    /// Each as it was weighted then.
    pub then: BTreeSet<String>,
    /// Both weighted alike, without the questions that are gone.
    pub alike: BTreeSet<String>,
}

/// What can be compared of a variant between two versions; `said` is what those in between say together.
#[must_use]
pub fn comparable(old: &Catalogue, new: &Catalogue, variant: Variant, said: &Statements) -> Comparable {
    let differences = differences(old, new, variant, said);
    let found = effects(old, new, &differences);
    let mut then: BTreeSet<String> =
        found.iter().filter(|effect| effect.is_comparable).map(|effect| effect.field.id.clone()).collect();
    if is_total_comparable(old, new, &found) {
        then.insert(String::new());
    }
    let is_alike = |difference: &Difference<'_>| match (difference.old, difference.new) {
        (Some(old), Some(new)) => {
            difference.statement.carries_over() && (variant == Variant::Full || old.core == new.core)
        }
        (_, None) => true,
        (None, Some(_)) => false,
    };
    let unlike: BTreeSet<&str> = differences
        .iter()
        .filter(|difference| !is_alike(difference))
        .filter_map(|difference| difference.new.map(|question| question.field.as_str()))
        .collect();
    let mut alike: BTreeSet<String> =
        new.field.iter().map(|field| field.id.clone()).filter(|id| !unlike.contains(id.as_str())).collect();
    if unlike.is_empty() {
        alike.insert(String::new());
    }
    Comparable { then, alike }
}

/// What differs between two versions in the questions that a variant asks.
fn differences<'a>(
    old: &'a Catalogue,
    new: &'a Catalogue,
    variant: Variant,
    said: &Statements,
) -> Vec<Difference<'a>> {
    let mut differences = compare(old, new, said);
    differences.retain(|difference| {
        let mut both = [difference.old, difference.new].into_iter().flatten();
        variant == Variant::Full || both.any(|question| question.core)
    });
    for difference in &mut differences {
        // What a version in between has said counts, even if the words are the old ones again.
        difference.statement = said.get(difference.id).copied().unwrap_or(difference.statement);
    }
    differences
}
