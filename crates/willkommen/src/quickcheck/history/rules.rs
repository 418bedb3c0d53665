//! Rounds as series of whole points, and their picture; pure.

use super::super::catalogue::{Catalogue, Statements};
use super::super::rules::{FieldScore, shown};
use super::super::snapshot::Content;

/// The values of one field, or the total, over the rounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The field's id; empty for the total.
    pub field: String,
    /// Whole points of each round; nothing where it has no value.
    pub values: Vec<Option<i64>>,
}

impl Line {
    /// How far the last round is from the one before; nothing unless both have a value.
    #[must_use]
    pub fn difference(&self) -> Option<i64> {
        let [.., before, last] = self.values.as_slice() else { return None };
        Some((*last)? - (*before)?)
    }
}

/// The rounds as they were weighted then, by the order of fields of today; the total comes last.
#[must_use]
pub fn then(rounds: &[&Content], today: &Catalogue) -> Vec<Line> {
    let of = |field: &str| rounds.iter().map(|round| round.percent(field).map(shown)).collect();
    let mut lines: Vec<Line> =
        ids(rounds, today).into_iter().map(|field| Line { values: of(&field), field }).collect();
    let total = rounds.iter().map(|round| round.total().map(shown)).collect();
    lines.push(Line { field: String::new(), values: total });
    lines.retain(|line| line.values.iter().any(Option::is_some));
    lines
}

/// The rounds weighted by the catalogue of today; only questions that it still has, in the same meaning, count.
/// `said` is what the versions after each round say together.
#[must_use]
pub fn now(rounds: &[&Content], today: &Catalogue, said: &[Statements]) -> Vec<Line> {
    let scores: Vec<_> =
        rounds.iter().zip(said).map(|(round, said)| still(round, said).score(today)).collect();
    let mut lines: Vec<Line> = today
        .field
        .iter()
        .map(|field| {
            let value = |fields: &[FieldScore<'_>]| {
                let found = fields.iter().find(|score| score.field.id == field.id);
                found.and_then(FieldScore::percent).map(shown)
            };
            Line {
                field: field.id.clone(),
                values: scores.iter().map(|score| value(&score.fields)).collect(),
            }
        })
        .collect();
    let total = scores.iter().map(|score| score.total().map(shown)).collect();
    lines.push(Line { field: String::new(), values: total });
    lines.retain(|line| line.values.iter().any(Option::is_some));
    lines
}

/// A round with those of its answers that answer a question of today.
fn still(round: &Content, said: &Statements) -> Content {
    let mut round = round.clone();
    round.answers.retain(|question, _| said.get(question).is_none_or(|said| said.carries_over()));
    round
}

/// The fields of today, then those that only earlier rounds know.
fn ids(rounds: &[&Content], today: &Catalogue) -> Vec<String> {
    let mut ids: Vec<String> = today.field.iter().map(|field| field.id.clone()).collect();
    for field in rounds.iter().flat_map(|round| &round.fields) {
        if !ids.contains(&field.id) {
            ids.push(field.id.clone());
        }
    }
    ids
}

/// Where the rounds lie in a picture of 100 × 40, from left to right.
#[must_use]
pub fn points(values: &[Option<i64>]) -> Vec<(String, String)> {
    let many = values.len();
    values
        .iter()
        .enumerate()
        .filter_map(|(place, value)| {
            let across = if many < 2 { 50.0 } else { 4.0 + 92.0 * place as f64 / (many - 1) as f64 };
            let down = 38.0 - (*value)? as f64 * 0.36;
            Some((format!("{across:.2}"), format!("{down:.2}")))
        })
        .collect()
}

/// Where the values stand beside their points: how far across and down in hundredths of the picture.
#[must_use]
pub fn marks(values: &[Option<i64>]) -> Vec<(String, String, i64)> {
    let dots = points(values).into_iter().zip(values.iter().flatten());
    dots.map(|((across, _), value)| (across, format!("{:.2}", 95.0 - 0.9 * *value as f64), *value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_difference_is_that_of_the_last_two_rounds() {
        let line = |values: &[Option<i64>]| Line { field: String::new(), values: values.to_vec() };
        assert_eq!(line(&[Some(20), Some(48), Some(37)]).difference(), Some(-11));
        assert_eq!(line(&[Some(20), None]).difference(), None);
        assert_eq!(line(&[Some(20)]).difference(), None);
    }

    #[test]
    fn rounds_lie_from_left_to_right_and_from_nothing_to_everything() {
        let found = points(&[Some(0), None, Some(100)]);
        let wanted = [("4.00", "38.00"), ("96.00", "2.00")];
        assert_eq!(found, wanted.map(|(across, down)| (across.to_owned(), down.to_owned())));
        assert_eq!(points(&[Some(50)]), [("50.00".to_owned(), "20.00".to_owned())]);
        let beside =
            [("4.00".to_owned(), "95.00".to_owned(), 0), ("96.00".to_owned(), "5.00".to_owned(), 100)];
        assert_eq!(marks(&[Some(0), None, Some(100)]), beside);
    }
}
