//! The answers of a town that a story does not name one by one: drawn from what is usual for its size,
//! always the same ones. Pure.

use platform::secret::hash;

use super::tasks::Tasks;
use crate::quickcheck::{Catalogue, Variant};
use crate::region::SizeClass;

/// So far a town as a whole may lie from what is usual, in hundredths of a level.
const TOWN: i64 = 50;
/// So far one answer may lie from its town, in hundredths of a level.
const ANSWER: i64 = 100;
/// What is usual where a pack does not say, in tenths of a level.
const USUAL: i64 = 15;

/// An answer as somebody types it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// The permanent id of the question.
    pub question: String,
    /// `0` to `4`, `w` for "weiß nicht", `n` for "trifft nicht zu".
    pub key: String,
    /// Why it does not apply.
    pub reason: String,
}

impl Tasks {
    /// What a town answers. Levels that are named come first, in the order of the questions; where some are
    /// named, the town has answered no more than these.
    #[must_use]
    pub fn answers(
        &self,
        catalogue: &Catalogue,
        variant: Variant,
        ags: &str,
        class: SizeClass,
        levels: &[u8],
    ) -> Vec<Typed> {
        let most = if levels.is_empty() { usize::MAX } else { levels.len() };
        let questions = catalogue.questions(variant).take(most).enumerate();
        questions
            .map(|(place, question)| {
                let claim = self.not_applicable.iter().find(|of| of.ags == ags && of.question == question.id);
                let key = match (claim, levels.get(place)) {
                    (Some(_), _) => "n".to_owned(),
                    (None, Some(level)) => level.to_string(),
                    (None, None) => {
                        let field = catalogue.field.iter().position(|field| field.id == question.field);
                        self.key(ags, class, field.unwrap_or_default(), &question.id)
                    }
                };
                let reason = claim.map(|claim| claim.reason.clone()).unwrap_or_default();
                Typed { question: question.id.clone(), key, reason }
            })
            .collect()
    }

    /// The key of an answer that nobody has named.
    #[must_use]
    pub fn key(&self, ags: &str, class: SizeClass, field: usize, question: &str) -> String {
        if self.throw(&["unknown", ags, question], 100) < self.unknown {
            return "w".to_owned();
        }
        let usual = self.usual.get(class.word()).and_then(|fields| fields.get(field));
        let town = self.throw(&["town", ags], 2 * TOWN + 1) - TOWN;
        // Two throws: most answers lie near the middle.
        let answer = |of: &str| self.throw(&[of, ags, question], ANSWER + 1);
        let level = usual.copied().unwrap_or(USUAL) * 10 + town + answer("one") + answer("other") - ANSWER;
        // To the nearest level there is.
        ((level + 50).clamp(0, 499) / 100).to_string()
    }

    /// A number from 0 to below `sides` that belongs to these words.
    fn throw(&self, words: &[&str], sides: i64) -> i64 {
        let mut all = vec![self.seed.as_str()];
        all.extend_from_slice(words);
        let hash = hash(&all);
        hash.get(..8).and_then(|start| i64::from_str_radix(start, 16).ok()).unwrap_or_default() % sides
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::Path;

    use super::*;

    fn catalogue() -> Catalogue {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions/suedwestfalen");
        Catalogue::read(&folder).unwrap()
    }

    fn tasks(usual: i64) -> Tasks {
        Tasks {
            seed: "one".into(),
            unknown: 4,
            usual: BTreeMap::from([("b".to_owned(), vec![usual; 10])]),
            ..Tasks::default()
        }
    }

    #[test]
    fn the_same_town_answers_the_same_and_others_differ() {
        let (catalogue, tasks) = (catalogue(), tasks(20));
        let of = |ags: &str| tasks.answers(&catalogue, Variant::Full, ags, SizeClass::B, &[]);
        assert_eq!(of("05966004"), of("05966004"));
        assert_ne!(of("05966004"), of("05966024"));
        let other = Tasks { seed: "two".into(), ..tasks.clone() };
        assert_ne!(of("05966004"), other.answers(&catalogue, Variant::Full, "05966004", SizeClass::B, &[]));
    }

    #[test]
    fn answers_lie_around_what_is_usual() {
        let catalogue = catalogue();
        let mean = |usual: i64| {
            let tasks = tasks(usual);
            let mut levels = Vec::new();
            for town in 0..30 {
                let ags = format!("{town:08}");
                for typed in tasks.answers(&catalogue, Variant::Full, &ags, SizeClass::B, &[]) {
                    levels.extend(typed.key.parse::<usize>().ok());
                }
            }
            assert!(levels.iter().all(|level| *level <= 4));
            levels.iter().sum::<usize>() * 10 / levels.len()
        };
        assert!((17..=23).contains(&mean(20)), "{}", mean(20));
        assert!(mean(5) < mean(15) && mean(15) < mean(35));
    }

    #[test]
    fn named_levels_come_first_and_say_how_far_a_town_is() {
        let (catalogue, tasks) = (catalogue(), tasks(20));
        let half = tasks.answers(&catalogue, Variant::Core, "05966004", SizeClass::B, &[4, 0, 3]);
        let keys: Vec<&str> = half.iter().map(|typed| typed.key.as_str()).collect();
        assert_eq!(keys, ["4", "0", "3"]);
    }
}
