//! Somebody knows the rule and tries every table of answers that looks like the one shown: no count from 1 to 4 is
//! the same in all of them. Of the region: no answer that is not told is what the others leave of the whole.

use std::collections::HashMap;

use super::rules::{Told, of_region, of_town};
use crate::vouchers::statistics::LEAST;

/// Every way in which so many answers can be given to at most so often.
fn tables(answers: usize, most: i64) -> Vec<Vec<i64>> {
    let mut all = vec![Vec::new()];
    for _ in 0..answers {
        let longer = |table: &Vec<i64>| {
            let left = most - table.iter().sum::<i64>();
            let table = table.clone();
            (0..=left).map(move |many| [&table[..], &[many]].concat())
        };
        all = all.iter().flat_map(longer).collect();
    }
    all
}

#[test]
fn no_small_count_is_found_by_trying_every_table() {
    for (answers, most) in [(4, 20), (5, 15), (6, 12), (7, 10)] {
        let mut alike: HashMap<String, Vec<Vec<i64>>> = HashMap::new();
        for table in tables(answers, most) {
            alike.entry(format!("{:?}", of_town(&table))).or_default().push(table);
        }
        assert!(alike.len() > 100, "{answers} answers are told in {} ways only", alike.len());
        for (shown, tables) in &alike {
            let told = of_town(&tables[0]);
            // Where more could have answered than were tried, other tables would look the same too.
            for (place, _) in told.answers.iter().enumerate().filter(|(_, told)| **told == Told::Small) {
                let first = tables[0][place];
                let is_known = tables.iter().all(|table| table[place] == first);
                assert!(!is_known, "{shown}: answer {place} is {first}");
            }
        }
    }
}

#[test]
fn no_answer_of_the_region_is_the_whole_less_the_others() {
    let is_enough = |town: &Vec<i64>| town.iter().sum::<i64>() >= LEAST;
    let towns: Vec<Vec<i64>> = tables(3, 8).into_iter().filter(is_enough).collect();
    let mut many = 0;
    for (place, one) in towns.iter().enumerate() {
        for other in &towns[place..] {
            let told = of_region(&[one.clone(), other.clone()], 3);
            let is_exact = |answer: &Told| matches!(answer, Told::Exact(_));
            if told.answers.iter().filter(|answer| !is_exact(answer)).count() != 1 {
                continue;
            }
            many += 1;
            assert!(!is_exact(&told.total), "{one:?} and {other:?}: {told:?}");
            // Nor by a share.
            let has_share = told.answers.iter().any(|answer| answer.share(told.total).is_some());
            assert!(!has_share, "{one:?} and {other:?}: {told:?}");
        }
    }
    assert!(many > 100, "only {many} regions have a single answer that is not told");
}
