//! Whether a picture of a group withstands somebody who knows all of its members but two; pure.
//!
//! Such a reader tries every pair of values for the two and keeps those under which this picture, and each
//! earlier one in which both stand unchanged, come out as published. What is left for either of the two
//! must span at least ten points.

/// The least span, in points.
pub const MARGIN: i64 = 10;

/// What is published of a group, with the values behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The members' points, in order.
    pub sorted: Vec<i64>,
    /// The value in the middle.
    pub median: i64,
    /// Lower and upper quartile, if they are published.
    pub middle: Option<(i64, i64)>,
}

/// Members who look alike to whoever attacks.
#[derive(Clone, Debug)]
pub struct Kind {
    /// Their points.
    pub points: i64,
    /// The earlier pictures in which they stand unchanged, in order.
    pub pictures: Vec<usize>,
    /// How many they are.
    pub many: usize,
}

impl Picture {
    /// Median and quartiles of points in order, at least one of them.
    #[must_use]
    pub fn of(sorted: Vec<i64>) -> Self {
        let at = |quarter| interpolated(sorted.len(), quarter, |place| sorted[place]);
        let (median, middle) = (at(2), Some((at(1), at(3))));
        Self { sorted, median, middle }
    }

    /// Whether two other values instead of any two could not change what is published.
    fn is_deaf(&self) -> bool {
        let mut quarters = if self.middle.is_some() { 1..=3 } else { 2..=2 };
        let many = self.sorted.len();
        quarters.all(|quarter: usize| {
            let place = (many - 1) * quarter / 4;
            if place < 2 || place + 3 >= many {
                return false;
            }
            let least = interpolated(many, quarter, |place| self.sorted[place - 2]);
            let most = interpolated(many, quarter, |place| self.sorted[place + 2]);
            least == most
        })
    }

    /// Whether the same would be published, had the two members at these places other values.
    fn fits(&self, places: (usize, usize), one: i64, other: i64) -> bool {
        let known = |place: usize| {
            let place = place + usize::from(place >= places.0);
            self.sorted[place + usize::from(place >= places.1)]
        };
        let many = self.sorted.len();
        let first = |place: usize| inserted(many - 2, known, one, place);
        let both = |place: usize| inserted(many - 1, first, other, place);
        interpolated(many, 2, both) == self.median
            && self.middle.is_none_or(|(lower, upper)| {
                interpolated(many, 1, both) == lower && interpolated(many, 3, both) == upper
            })
    }

    /// Where two members with these points stand, the lower place first.
    fn places(&self, one: i64, other: i64) -> (usize, usize) {
        let place = |points: i64| self.sorted.partition_point(|known| *known < points);
        let (lower, upper) = (place(one.min(other)), place(one.max(other)));
        (lower, upper + usize::from(lower == upper))
    }
}

/// The value at a quarter of the way, interpolated between two members, rounded to whole points with
/// halves upwards.
fn interpolated(many: usize, quarter: usize, at: impl Fn(usize) -> i64) -> i64 {
    let place = (many - 1) * quarter;
    let (lower, rest) = (place / 4, (place % 4) as i64);
    let quarters = if rest == 0 { at(lower) * 4 } else { at(lower) * (4 - rest) + at(lower + 1) * rest };
    (quarters + 2).div_euclid(4)
}

/// What stands at a place once a value is put into others that are in order.
fn inserted(many: usize, at: impl Fn(usize) -> i64, value: i64, place: usize) -> i64 {
    let least = if place == 0 { i64::MIN } else { at(place - 1) };
    let most = if place == many { i64::MAX } else { at(place) };
    value.clamp(least, most)
}

/// Whether a picture, together with the earlier ones, leaves every member's value open.
#[must_use]
pub fn holds(picture: &Picture, earlier: &[&Picture], kinds: &[Kind], possible: &[i64]) -> bool {
    let is_wide = possible.last().zip(possible.first()).is_some_and(|(most, least)| most - least >= MARGIN);
    if is_wide && picture.is_deaf() && earlier.iter().all(|picture| picture.is_deaf()) {
        return true;
    }
    kinds.iter().enumerate().all(|(at, one)| {
        kinds.iter().enumerate().all(|(beside, other)| {
            let are_two = at != beside || one.many > 1;
            !are_two || leaves_open(picture, earlier, one, other, possible)
        })
    })
}

/// Whether the value of one stays open to whoever knows all but this one and another.
///
/// Nobody can tell the two apart, so it is open as soon as they lie far enough from each other. Then the
/// likely values are tried, and only then all of them.
fn leaves_open(picture: &Picture, earlier: &[&Picture], one: &Kind, other: &Kind, possible: &[i64]) -> bool {
    if (one.points - other.points).abs() >= MARGIN {
        return true;
    }
    let both = one.pictures.iter().filter(|place| other.pictures.contains(place));
    let pictures: Vec<(&Picture, (usize, usize))> = std::iter::once(picture)
        .chain(both.map(|place| earlier[*place]))
        .map(|picture| (picture, picture.places(one.points, other.points)))
        .collect();
    let fit = |value: i64, beside: i64| {
        pictures.iter().all(|(picture, places)| picture.fits(*places, value, beside))
    };
    let mut far = possible.iter().filter(|value| (**value - one.points).abs() >= MARGIN);
    if far.any(|value| fit(*value, one.points) || fit(*value, other.points)) {
        return true;
    }
    let is_consistent = |value: &&i64| possible.iter().any(|beside| fit(**value, *beside));
    let Some(least) = possible.iter().find(is_consistent) else { return false };
    possible.iter().rev().take_while(|value| **value >= least + MARGIN).any(|value| is_consistent(&value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quartiles_are_interpolated_and_rounded() {
        let picture = Picture::of(vec![10, 20, 30, 40, 50, 61]);
        assert_eq!((picture.median, picture.middle), (35, Some((23, 48))));
        let picture = Picture::of(vec![7; 9]);
        assert_eq!((picture.median, picture.middle), (7, Some((7, 7))));
    }

    #[test]
    fn two_other_values_are_put_in_their_places() {
        let picture = Picture::of(vec![10, 20, 30, 40, 50, 60, 70]);
        assert_eq!(picture.places(30, 30), (2, 3));
        assert!(picture.fits(picture.places(30, 50), 50, 30), "the same two");
        assert!(picture.fits(picture.places(10, 70), 0, 100), "the ends are nobody's business");
        assert!(!picture.fits(picture.places(40, 50), 90, 95));
    }

    #[test]
    fn equal_values_leave_each_of_them_open() {
        let kinds = [Kind { points: 50, pictures: Vec::new(), many: 8 }];
        assert!(holds(&Picture::of(vec![50; 8]), &[], &kinds, &[0, 25, 50, 75, 100]));
    }
}
