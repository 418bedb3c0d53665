//! Whether a picture of a group withstands somebody who knows all of its members but two; pure.
//!
//! Such a reader knows what all others had in this picture and in every earlier one, and in which of them
//! either of the two has stood unchanged. What the two can have had is every choice of values, one for each
//! that either has had, under which this picture and each earlier one with both of them come out as
//! published. What is left for what either has now must span at least ten points.
//!
//! No figure falls when a value rises. So a choice with one's values higher, and a choice with the other's
//! lower, can be put together, and one choice has the most that one can have with the least that the other
//! can have. It is found by narrowing from both sides (`ends`), without trying pairs of values.

/// The least span, in points.
pub const MARGIN: i64 = 10;
/// The most pairs that are looked at for one picture. Were there more, it would not be published; groups of
/// thousands need none or a few, because hardly anybody's value moves their figures.
const MOST_PAIRS: usize = 100_000;

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
    /// Their points in each of the earlier pictures; none where they are not in it.
    pub then: Vec<Option<i64>>,
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

    /// Whether two other values instead of any two could not change what is published. Such a picture tells
    /// nothing to whoever knows all but two.
    #[must_use]
    pub fn is_deaf(&self) -> bool {
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

    /// Whether anything would come out below what is published, and whether anything above it, had the two
    /// members at these places other values.
    fn misses(&self, places: (usize, usize), one: i64, other: i64) -> (bool, bool) {
        let known = |place: usize| {
            let place = place + usize::from(place >= places.0);
            self.sorted[place + usize::from(place >= places.1)]
        };
        let many = self.sorted.len();
        let first = |place: usize| inserted(many - 2, known, one, place);
        let both = |place: usize| inserted(many - 1, first, other, place);
        let middle = self.middle.map(|(lower, upper)| [(1, lower), (3, upper)]);
        let figures = std::iter::once((2, self.median)).chain(middle.into_iter().flatten());
        figures.fold((false, false), |(is_below, is_above), (quarter, published)| {
            let found = interpolated(many, quarter, both);
            (is_below || found < published, is_above || found > published)
        })
    }

    /// Which of the possible values a member with these points could have instead while nobody else changes:
    /// from the first place to before the second.
    fn free(&self, points: i64, possible: &[i64]) -> (usize, usize) {
        let ends = [self.sorted.first(), self.sorted.last()];
        let beside = ends.into_iter().flatten().copied().find(|value| *value != points).unwrap_or(points);
        let places = self.places(points, beside);
        let first = possible.partition_point(|value| self.misses(places, *value, beside).0);
        let past = possible.partition_point(|value| !self.misses(places, *value, beside).1);
        (first, past)
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
///
/// With k kinds, f pictures and p possible values: k·f·log p for those that are open alone, and for each
/// pair with one that is not a few rounds of f·log p; never more than `MOST_PAIRS` pairs.
#[must_use]
pub fn holds(picture: &Picture, earlier: &[&Picture], kinds: &[Kind], possible: &[i64]) -> bool {
    let is_wide = possible.last().zip(possible.first()).is_some_and(|(most, least)| most - least >= MARGIN);
    if !is_wide || picture.is_deaf() {
        return is_wide;
    }
    let is_tight = |at: &usize| !is_open_alone(picture, earlier, &kinds[*at], possible);
    let tight: Vec<usize> = (0..kinds.len()).filter(is_tight).collect();
    // Neighbours first: if something is told, it is mostly told of them.
    let pairs = (0..kinds.len()).flat_map(|far| tight.iter().flat_map(move |at| around(*at, far)));
    let are_two =
        |(at, beside): &(usize, usize)| *beside < kinds.len() && (at != beside || kinds[*at].many > 1);
    pairs.filter(are_two).enumerate().all(|(looked_at, (at, beside))| {
        let shared = shared(picture, earlier, &kinds[at], &kinds[beside]);
        looked_at < MOST_PAIRS && (could_swap(&shared) || leaves_open(&shared, possible))
    })
}

/// A place with those that lie so far below and above it.
fn around(at: usize, far: usize) -> impl Iterator<Item = (usize, usize)> {
    [at.checked_sub(far), Some(at + far)].into_iter().flatten().map(move |beside| (at, beside))
}

/// Whether a member could have a value far from another one while everybody else's stays, in all pictures
/// in which it has what it has now. Then it is open, whoever else is unknown.
fn is_open_alone(picture: &Picture, earlier: &[&Picture], kind: &Kind, possible: &[i64]) -> bool {
    let unchanged = earlier.iter().zip(&kind.then).filter(|(_, then)| **then == Some(kind.points));
    let pictures = std::iter::once(picture).chain(unchanged.map(|(picture, _)| *picture));
    let (first, past) = pictures.fold((0_usize, possible.len()), |(first, past), picture| {
        let free = picture.free(kind.points, possible);
        (first.max(free.0), past.min(free.1))
    });
    let left = possible.get(first..past).and_then(|left| left.last().zip(left.first()));
    left.is_some_and(|(most, least)| most - least >= MARGIN)
}

/// A picture with both unknown members, and what they have in it.
type Shared<'a> = (&'a Picture, i64, i64);

/// The pictures in which both stand, this one first. One in which only one of them stands is known to whoever
/// knows all but that one, and so is no matter of two.
fn shared<'a>(picture: &'a Picture, earlier: &[&'a Picture], one: &Kind, other: &Kind) -> Vec<Shared<'a>> {
    let then = one.then.iter().zip(&other.then);
    let before =
        earlier.iter().zip(then).filter_map(|(picture, (one, other))| Some((*picture, (*one)?, (*other)?)));
    std::iter::once((picture, one.points, other.points)).chain(before).collect()
}

/// Whether nobody can tell the two apart: they lie far from each other, and stand unchanged together or not
/// at all, so that each could always have had what the other had.
fn could_swap(shared: &[Shared]) -> bool {
    let is_far = shared.first().is_some_and(|(_, one, other)| (one - other).abs() >= MARGIN);
    let change_together = |(_, one, other): &Shared| {
        shared.iter().all(|(_, beside, across)| (one == beside) == (other == across))
    };
    is_far && shared.iter().all(change_together)
}

/// A picture that ties one of one's values to one of the other's, each by its number.
#[derive(Clone, Copy)]
struct Tie<'a> {
    picture: &'a Picture,
    places: (usize, usize),
    one: usize,
    other: usize,
}

impl Tie<'_> {
    fn is_below(&self, one: i64, other: i64) -> bool {
        self.picture.misses(self.places, one, other).0
    }

    fn is_above(&self, one: i64, other: i64) -> bool {
        self.picture.misses(self.places, one, other).1
    }

    fn turned(self) -> Self {
        Self { one: self.other, other: self.one, ..self }
    }
}

/// Whether the present values of both stay open to whoever knows all but these two.
fn leaves_open(shared: &[Shared], possible: &[i64]) -> bool {
    // The number of a value is the place of the first picture with it; the present one has 0.
    let ties: Vec<Tie> = shared
        .iter()
        .map(|&(picture, one, other)| Tie {
            picture,
            places: picture.places(one, other),
            one: shared.iter().take_while(|(_, points, _)| *points != one).count(),
            other: shared.iter().take_while(|(_, _, points)| *points != other).count(),
        })
        .collect();
    let turned: Vec<Tie> = ties.iter().map(|tie| tie.turned()).collect();
    let found = ends(&ties, possible).zip(ends(&turned, possible));
    found.is_some_and(|((one_most, other_least), (other_most, one_least))| {
        one_most - one_least >= MARGIN && other_most - other_least >= MARGIN
    })
}

/// The most that one can have now, and the least that the other can; none if nothing comes out as published.
fn ends(ties: &[Tie], possible: &[i64]) -> Option<(i64, i64)> {
    let mut ones = vec![possible.len().checked_sub(1)?; ties.len()];
    let mut others = vec![0_usize; ties.len()];
    loop {
        let mut is_settled = true;
        for tie in ties {
            let (one, other) = (ones[tie.one], others[tie.other]);
            // Too high, though the other could not be lower: one is lower. Too low: the other is higher.
            let fit = possible[..=one].partition_point(|value| !tie.is_above(*value, possible[other]));
            let most = fit.checked_sub(1)?;
            let fits_from = possible.partition_point(|value| tie.is_below(possible[most], *value));
            let least = fits_from.max(other);
            if least == possible.len() {
                return None;
            }
            is_settled &= (most, least) == (one, other);
            (ones[tie.one], others[tie.other]) = (most, least);
        }
        if is_settled {
            return Some((possible[*ones.first()?], possible[*others.first()?]));
        }
    }
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
        let misses = |two: (i64, i64), one, other| picture.misses(picture.places(two.0, two.1), one, other);
        assert_eq!(misses((30, 50), 50, 30), (false, false), "the same two");
        assert_eq!(misses((10, 70), 0, 100), (false, false), "the ends are nobody's business");
        assert_eq!(misses((40, 50), 90, 95), (false, true));
        assert_eq!(misses((40, 50), 90, 0), (true, true));
        assert_eq!((picture.free(10, &[0, 10, 20, 30]), picture.free(40, &[30, 40, 50])), ((0, 3), (1, 2)));
    }

    #[test]
    fn equal_values_leave_each_of_them_open() {
        let kinds = [Kind { points: 50, then: Vec::new(), many: 8 }];
        assert!(holds(&Picture::of(vec![50; 8]), &[], &kinds, &[0, 25, 50, 75, 100]));
    }

    #[test]
    fn an_earlier_picture_still_tells_of_one_that_stayed_when_the_other_has_changed() {
        let (first, second) =
            (Picture::of(vec![0, 55, 55, 65, 75, 85, 85]), Picture::of(vec![0, 25, 35, 55, 75, 85, 100]));
        assert_eq!((first.median, first.middle), (65, Some((55, 80))));
        assert_eq!((second.median, second.middle), (55, Some((30, 80))));
        let possible: Vec<i64> = (0..=100).collect();
        // 75 stays, 65 becomes 100: together the pictures leave 74 and 75.
        let (now, then) = ((&second, 75, 100), (&first, 75, 65));
        assert!(leaves_open(&[now], &possible) && leaves_open(&[then], &possible));
        assert!(could_swap(&[now]) && !could_swap(&[now, then]));
        assert!(!leaves_open(&[now, then], &possible));
    }

    #[test]
    fn narrowing_finds_what_trying_all_values_finds() {
        let values = [[0, 5, 40, 40, 60, 70, 90], [10, 15, 30, 45, 50, 60, 100], [0, 15, 45, 60, 65, 65, 85]];
        let pictures = values.map(|sorted| Picture { middle: None, ..Picture::of(sorted.to_vec()) });
        // One has 40, then 45; the other 60 all along.
        let shared: Vec<Shared> = pictures.iter().zip([40, 45, 45]).map(|(of, one)| (of, one, 60)).collect();
        let possible: Vec<i64> = (0..=20).map(|step| step * 5).collect();
        let fits = |place: usize, one: i64, other: i64| {
            let (picture, now, beside) = shared[place];
            picture.misses(picture.places(now, beside), one, other) == (false, false)
        };
        let mut left = Vec::new();
        for one in &possible {
            for other in &possible {
                let fits_later = |later: &i64| fits(1, *later, *other) && fits(2, *later, *other);
                if fits(0, *one, *other) && possible.iter().any(fits_later) {
                    left.push((*one, *other));
                }
            }
        }
        let tie = |place: usize, one: usize| {
            let (picture, now, beside) = shared[place];
            Tie { picture, places: picture.places(now, beside), one, other: 0 }
        };
        let ties = [tie(0, 0), tie(1, 1), tie(2, 1)];
        let (ones, others): (Vec<i64>, Vec<i64>) = left.into_iter().unzip();
        assert_eq!((ones.iter().max(), others.iter().max()), (Some(&40), Some(&60)), "the later ones count");
        let ends = |ties: &[Tie]| ends(ties, &possible);
        assert_eq!(ends(&ties), ones.iter().max().copied().zip(others.iter().min().copied()));
        let turned = ties.map(Tie::turned);
        assert_eq!(ends(&turned), others.iter().max().copied().zip(ones.iter().min().copied()));
    }
}
