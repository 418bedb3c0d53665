//! The dots on the map of the list: for the whole region one per town with the number of its offers, for a chosen
//! town one per partner. No dot covers another, so each can be pressed, and seen while it has the focus; and none is
//! farther from its own place than that needs.

/// A place in units of the drawing.
pub type Spot = (f64, f64);

/// The radius of a partner's dot in a drawing of full width; in a part of it dots shrink with the part.
const RADIUS: f64 = 16.0;
/// How far the middles of two partners are apart in a drawing of full width: 24 pixels where the drawing is 288 pixels
/// wide, as on a narrow phone (WCAG 2.2, 2.5.8).
const APART: f64 = 48.0;
/// The radius of a town's dot: its number stands in it. Towns lie closer to each other than two fingers on a phone; the
/// same lists are reached by the choice of a town above.
const TOWN_RADIUS: f64 = 17.0;
/// How far the middles of two towns are apart.
const TOWNS_APART: f64 = TOWN_RADIUS * 2.1;
/// How far the edge of a dot that has the focus reaches beyond its radius.
const EDGE: f64 = 3.0;
/// How wide a letter of a town's name is, on average and with some room, and how high it is written; see `offers.css`.
const LETTER: (f64, f64) = (10.0, 18.0);
/// So many dots are moved apart; those after them stay where they are, which no town has so far.
const MOST_APART: usize = 200;
/// A part of the drawing is never narrower than this share of it: about five kilometres in a region of a hundred.
const NARROWEST: f64 = 0.07;
/// So often dots are pushed apart and drawn back to their places, and as often at most only pushed.
const ROUNDS: usize = 200;
/// By which share of the way a dot is drawn back each time.
const BACK: f64 = 0.1;

/// What a dot stands for, and where it is.
#[derive(Clone, Debug)]
pub struct Mark {
    /// Where it is, in units of the drawing.
    pub at: Spot,
    /// What is written below it; empty: nothing.
    pub name: String,
    /// What is written in it; in the map of a town its number in the list of names below.
    pub number: String,
    /// What it says to who cannot see it, under the pointer, and in the list of names.
    pub label: String,
    /// Where it leads.
    pub link: String,
}

/// A dot, ready to be drawn.
#[derive(Clone, Debug)]
pub struct Dot {
    /// Its middle.
    pub x: String,
    /// Its middle.
    pub y: String,
    /// The middle of the name.
    pub name_x: String,
    /// The line on which the name stands.
    pub name_y: String,
    /// What it stands for; without its name where that has no room.
    pub mark: Mark,
}

/// The map, ready to be drawn.
#[derive(Clone, Debug, Default)]
pub struct Drawn {
    /// The part of the drawing that is shown, as `viewBox`.
    pub view: String,
    /// The radius of the dots.
    pub radius: String,
    /// The size of the letters in them.
    pub letter: String,
    /// The outline of the chosen town; empty without one.
    pub outline: String,
    /// Whether there is no room for all names.
    pub is_crowded: bool,
    /// The dots.
    pub dots: Vec<Dot>,
}

/// The map of all towns, in a drawing so wide and so high.
pub fn of_towns(mut marks: Vec<Mark>, width: i64, height: i64) -> Drawn {
    if marks.is_empty() {
        return Drawn::default();
    }
    let end = (length(width), length(height));
    let places: Vec<Spot> = marks.iter().map(|mark| mark.at).collect();
    for (mark, at) in marks.iter_mut().zip(moved_apart(&places, TOWNS_APART, Some(end))) {
        mark.at = at;
    }
    let names = name_places(&marks, end);
    Drawn {
        view: format!("0 0 {width} {height}"),
        radius: short(TOWN_RADIUS),
        letter: short(LETTER.1),
        outline: String::new(),
        is_crowded: names.iter().any(Option::is_none),
        dots: marks.into_iter().zip(names).map(|(mark, name)| dot(mark, name)).collect(),
    }
}

/// The map of one town's partners: the part of a drawing of that width in which they are.
pub fn of_town(marks: Vec<Mark>, width: i64, outline: &str) -> Drawn {
    if marks.is_empty() {
        return Drawn::default();
    }
    let width = length(width);
    let places: Vec<Spot> = marks.iter().map(|mark| mark.at).collect();
    let mut view = span(&places, 0.0, width);
    let (mut share, mut moved) = (1.0, places.clone());
    // Moved apart they may need more room, and in more room the same dots are larger.
    for _ in 0..4 {
        share = view.2 / width;
        moved = moved_apart(&places, APART * share, None);
        let before = view.2;
        view = span(&moved, (RADIUS + EDGE) * share, width);
        if view.2 <= before * 1.01 {
            break;
        }
    }
    let dots = marks.into_iter().zip(moved).enumerate().map(|(place, (mark, at))| {
        let number = (place + 1).to_string();
        dot(Mark { at, number, ..mark }, None)
    });
    let (left, top, wide, high) = view;
    Drawn {
        view: [left, top, wide, high].map(short).join(" "),
        radius: short(RADIUS * share),
        letter: short(LETTER.1 * share),
        outline: outline.to_owned(),
        is_crowded: false,
        dots: dots.collect(),
    }
}

fn length(whole: i64) -> f64 {
    f64::from(i32::try_from(whole).unwrap_or(i32::MAX))
}

fn dot(mut mark: Mark, name: Option<Spot>) -> Dot {
    if name.is_none() {
        mark.name.clear();
    }
    let (name_x, name_y) = name.unwrap_or(mark.at);
    Dot { x: short(mark.at.0), y: short(mark.at.1), name_x: short(name_x), name_y: short(name_y), mark }
}

/// Left, top, width and height of the part in which all places are, with room around them: never very narrow, and
/// four wide to three high at the tallest.
fn span(places: &[Spot], room: f64, width: f64) -> (f64, f64, f64, f64) {
    let ends = places.iter().fold((f64::MAX, f64::MAX, f64::MIN, f64::MIN), |b, at| {
        (b.0.min(at.0), b.1.min(at.1), b.2.max(at.0), b.3.max(at.1))
    });
    let high = ends.3 - ends.1 + 2.0 * room;
    let wide = (ends.2 - ends.0 + 2.0 * room).max(high * 4.0 / 3.0).max(width * NARROWEST);
    let high = high.max(wide / 2.0);
    ((ends.0 + ends.2 - wide) / 2.0, (ends.1 + ends.3 - high) / 2.0, wide, high)
}

/// Where dots stand so that no two are nearer than that: each as close to its own place as the others let it, and
/// whole within a drawing that ends there, if it ends.
fn moved_apart(places: &[Spot], apart: f64, end: Option<Spot>) -> Vec<Spot> {
    let mut moved = places.to_vec();
    let many = places.len().min(MOST_APART);
    for round in 0..2 * ROUNDS {
        let is_drawn_back = round < ROUNDS;
        if is_drawn_back {
            for (at, own) in moved.iter_mut().zip(places) {
                at.0 += (own.0 - at.0) * BACK;
                at.1 += (own.1 - at.1) * BACK;
            }
        }
        let was_near = push_apart(&mut moved[..many], apart);
        if let Some(end) = end {
            for at in &mut moved {
                *at = (within(at.0, end.0), within(at.1, end.1));
            }
        }
        if !is_drawn_back && !was_near {
            break;
        }
    }
    moved
}

/// A length at which a town's dot is whole in a drawing that ends there.
fn within(at: f64, end: f64) -> f64 {
    let room = TOWN_RADIUS + EDGE;
    at.clamp(room, (end - room).max(room))
}

/// Pushes every two dots that are too near apart by what they lack; false when none are.
fn push_apart(dots: &mut [Spot], apart: f64) -> bool {
    let mut was_near = false;
    for number in 1..dots.len() {
        let (before, rest) = dots.split_at_mut(number);
        let one = &mut rest[0];
        for other in before {
            let (across, down) = (one.0 - other.0, one.1 - other.1);
            let far = across.hypot(down);
            if far >= apart * 0.9999 {
                continue;
            }
            was_near = true;
            // Two at the same place go different ways than all others there.
            let (across, down) = match far < apart * 0.001 {
                true => turn(number),
                false => (across / far, down / far),
            };
            let step = (apart - far) / 2.0;
            one.0 += across * step;
            one.1 += down * step;
            other.0 -= across * step;
            other.1 -= down * step;
        }
    }
    was_near
}

/// A direction for each number, no two of them alike: the golden angle, so many times.
fn turn(number: usize) -> Spot {
    let angle = f64::from(u32::try_from(number).unwrap_or(0)) * 2.399_963;
    (angle.cos(), angle.sin())
}

/// A rectangle that a name takes.
#[derive(Clone, Copy)]
struct Area {
    left: f64,
    top: f64,
    right: f64,
    low: f64,
}

impl Area {
    /// Of a name with its middle and line there, so wide.
    fn of_name(at: Spot, wide: f64) -> Self {
        let (left, right) = (at.0 - wide / 2.0, at.0 + wide / 2.0);
        Self { left, top: at.1 - LETTER.1 * 0.8, right, low: at.1 + LETTER.1 * 0.25 }
    }

    fn is_within(&self, end: Spot) -> bool {
        self.left >= 0.0 && self.top >= 0.0 && self.right <= end.0 && self.low <= end.1
    }

    fn meets(&self, other: &Self) -> bool {
        let is_beside = self.right <= other.left || other.right <= self.left;
        !is_beside && self.top < other.low && other.top < self.low
    }

    fn meets_dot(&self, at: Spot) -> bool {
        let across = (self.left - at.0).max(at.0 - self.right).max(0.0);
        let down = (self.top - at.1).max(at.1 - self.low).max(0.0);
        across.hypot(down) < TOWN_RADIUS + 1.0
    }
}

/// How wide the name of a mark is.
fn name_width(mark: &Mark) -> f64 {
    LETTER.0 * f64::from(u32::try_from(mark.name.chars().count()).unwrap_or(0))
}

/// Where names stand: below their dots, above or at a side; none where all of that is cut off or covers something.
fn name_places(marks: &[Mark], end: Spot) -> Vec<Option<Spot>> {
    let mut taken: Vec<Area> = Vec::new();
    let mut found = Vec::with_capacity(marks.len());
    for (number, mark) in marks.iter().enumerate() {
        let (x, y) = mark.at;
        let wide = name_width(mark);
        let aside = TOWN_RADIUS + EDGE * 2.0 + wide / 2.0;
        let choices = [
            (x, y + TOWN_RADIUS * 1.9),
            (x, y - TOWN_RADIUS - LETTER.1 * 0.4),
            (x + aside, y + LETTER.1 / 3.0),
            (x - aside, y + LETTER.1 / 3.0),
        ];
        let is_free = |at: &Spot| {
            let area = Area::of_name(*at, wide);
            let mut others = marks.iter().enumerate().filter(|(other, _)| *other != number);
            area.is_within(end)
                && !taken.iter().any(|one| area.meets(one))
                && !others.any(|(_, other)| area.meets_dot(other.at))
        };
        let place = choices.into_iter().find(is_free);
        taken.extend(place.map(|at| Area::of_name(at, wide)));
        found.push(place);
    }
    found
}

/// A length in hundredths of a unit: enough for the smallest part.
fn short(value: f64) -> String {
    format!("{value:.2}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(x: f64, y: f64) -> Mark {
        Mark {
            at: (x, y),
            name: String::new(),
            number: String::new(),
            label: String::new(),
            link: String::new(),
        }
    }

    fn numbers(text: &str) -> Vec<f64> {
        text.split(' ').map(|number| number.parse().unwrap()).collect()
    }

    fn spots(map: &Drawn) -> Vec<Spot> {
        map.dots.iter().map(|dot| (dot.x.parse().unwrap(), dot.y.parse().unwrap())).collect()
    }

    /// How near the nearest two are.
    fn nearest(spots: &[Spot]) -> f64 {
        let pairs = spots.iter().enumerate().flat_map(|(number, one)| {
            spots[..number].iter().map(move |other| (one.0 - other.0).hypot(one.1 - other.1))
        });
        pairs.fold(f64::MAX, f64::min)
    }

    #[test]
    fn no_dot_covers_another_and_all_are_within_the_part_that_is_shown() {
        let heap: Vec<Mark> = (0..60).map(|_| mark(200.0, 300.0)).chain([mark(203.0, 301.0)]).collect();
        let map = of_town(heap, 560, "M0 0");
        let radius: f64 = map.radius.parse().unwrap();
        let spots = spots(&map);
        assert!(nearest(&spots) >= 2.0 * radius, "{spots:?}");
        let view = numbers(&map.view);
        let within = |spot: &Spot| {
            (view[0] + radius..=view[0] + view[2] - radius).contains(&spot.0)
                && (view[1] + radius..=view[1] + view[3] - radius).contains(&spot.1)
        };
        assert!(spots.iter().all(within) && view[2] < 560.0 / 4.0, "{}", map.view);
    }

    #[test]
    fn on_a_narrow_phone_partners_are_as_far_apart_as_a_finger_needs() {
        for many in [2, 5, 20, 60] {
            let map = of_town((0..many).map(|_| mark(200.0, 300.0)).collect(), 560, "M0 0");
            let pixels = nearest(&spots(&map)) / numbers(&map.view)[2] * 288.0;
            assert!(pixels >= 24.0, "{many}: {pixels}");
        }
    }

    /// All towns of the real region, each with an offer; and how wide and high the map is.
    fn whole_region() -> (Vec<Mark>, i64, i64) {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions/suedwestfalen");
        let map = crate::dashboard::Map::read(&folder).unwrap();
        let register = std::fs::read_to_string(folder.join("municipalities.csv")).unwrap();
        let town = |line: &str| {
            let mut cells = line.split(',');
            let (ags, name) = (cells.next().unwrap(), cells.next().unwrap());
            let (x, y) = map.middle(ags).unwrap();
            Mark { name: name.to_owned(), number: "12".to_owned(), ..mark(x, y) }
        };
        (register.lines().skip(1).map(town).collect(), map.width, map.height)
    }

    #[test]
    fn with_offers_in_every_town_each_dot_stays_in_the_drawing_and_near_its_town() {
        let (towns, width, height) = whole_region();
        let places: Vec<Spot> = towns.iter().map(|town| town.at).collect();
        let map = of_towns(towns, width, height);
        let spots = spots(&map);
        assert!(spots.len() == 59 && nearest(&spots) >= 2.0 * TOWN_RADIUS, "{}", nearest(&spots));
        for (at, own) in spots.iter().zip(&places) {
            let moved = (at.0 - own.0).hypot(at.1 - own.1);
            assert!(moved < TOWN_RADIUS, "{own:?} is drawn at {at:?}");
            let is_whole = |at: f64, end: f64| (TOWN_RADIUS..=end - TOWN_RADIUS).contains(&at);
            assert!(is_whole(at.0, length(width)) && is_whole(at.1, length(height)), "{at:?}");
        }
    }

    #[test]
    fn a_name_stands_whole_and_alone_or_not_at_all() {
        let (towns, width, height) = whole_region();
        let map = of_towns(towns, width, height);
        let named: Vec<&Dot> = map.dots.iter().filter(|dot| !dot.mark.name.is_empty()).collect();
        assert!(map.is_crowded && (15..59).contains(&named.len()), "{}", named.len());
        let area = |dot: &Dot| {
            let at = (dot.name_x.parse().unwrap(), dot.name_y.parse().unwrap());
            Area::of_name(at, name_width(&dot.mark))
        };
        for (number, one) in named.iter().enumerate() {
            let (mine, name) = (area(one), &one.mark.name);
            assert!(mine.left >= -0.1 && mine.right <= length(width) + 0.1, "{name} is cut off");
            assert!(mine.top >= -0.1 && mine.low <= length(height) + 0.1, "{name} is cut off");
            assert!(!named[..number].iter().any(|other| mine.meets(&area(other))), "{name} is covered");
        }
        // A few towns are all named, below their dots.
        let few = ["Olpe", "Soest"].into_iter().zip([100.0, 300.0]);
        let few = few.map(|(name, x)| Mark { name: name.to_owned(), ..mark(x, 200.0) }).collect();
        let map = of_towns(few, width, height);
        assert!(!map.is_crowded && map.dots.iter().all(|dot| dot.name_y == "232.30"));
    }

    #[test]
    fn a_dot_that_stands_alone_stays_where_it_is() {
        let map = of_towns(vec![mark(100.0, 100.0), mark(300.0, 200.0)], 560, 600);
        let spots: Vec<(&str, &str)> = map.dots.iter().map(|dot| (dot.x.as_str(), dot.y.as_str())).collect();
        assert_eq!(spots, [("100.00", "100.00"), ("300.00", "200.00")]);
        assert_eq!(map.view, "0 0 560 600");
    }

    #[test]
    fn the_dots_of_a_town_are_numbered_in_the_order_of_their_names() {
        let named = |label: &str, x: f64| Mark { label: label.to_owned(), ..mark(x, 200.0) };
        let map = of_town(vec![named("Bücherei", 300.0), named("Café", 100.0)], 560, "M0 0");
        let said = map.dots.iter().map(|dot| (dot.mark.number.as_str(), dot.mark.label.as_str()));
        assert_eq!(said.collect::<Vec<_>>(), [("1", "Bücherei"), ("2", "Café")]);
        let (letter, radius): (f64, f64) = (map.letter.parse().unwrap(), map.radius.parse().unwrap());
        assert!(letter < 1.2 * radius, "two figures have room: {letter} in {radius}");
    }

    #[test]
    fn without_a_place_there_is_no_map() {
        assert!(of_town(Vec::new(), 560, "M0 0").dots.is_empty());
    }
}
