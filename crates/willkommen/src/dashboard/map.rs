//! The map: boundaries of the region pack as drawings.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

/// Width of the drawing in its own units.
const WIDTH: f64 = 560.0;
/// Room around the drawing.
const MARGIN: f64 = 4.0;

/// The map of the region, ready to be drawn.
#[derive(Clone, Debug)]
pub struct Map {
    /// Width of the drawing.
    pub width: i64,
    /// Height of the drawing.
    pub height: i64,
    /// One path per municipality, by official key.
    pub shapes: BTreeMap<String, String>,
    /// The borders between districts and of the region, as one path.
    pub borders: String,
    /// The middle of each municipality, by official key.
    middles: BTreeMap<String, (f64, f64)>,
    projection: Projection,
}

/// From degrees to units of the drawing.
#[derive(Clone, Copy, Debug)]
struct Projection {
    west: f64,
    north: f64,
    shrink: f64,
    scale: f64,
}

impl Projection {
    fn exact(&self, longitude: f64, latitude: f64) -> (f64, f64) {
        let x = (longitude - self.west) * self.shrink * self.scale + MARGIN;
        let y = (self.north - latitude) * self.scale + MARGIN;
        (x, y)
    }

    fn of(&self, longitude: f64, latitude: f64) -> Point {
        let (x, y) = self.exact(longitude, latitude);
        (tenths(x), tenths(y))
    }

    /// The middle of the largest outline: good enough for a dot.
    fn middle(&self, rings: &[&Ring]) -> (f64, f64) {
        let ends = |ring: &&Ring| {
            ring.iter()
                .map(|(x, y)| self.exact(*x, *y))
                .fold((f64::MAX, f64::MAX, f64::MIN, f64::MIN), |b, (x, y)| {
                    (b.0.min(x), b.1.min(y), b.2.max(x), b.3.max(y))
                })
        };
        let size = |b: &(f64, f64, f64, f64)| (b.2 - b.0) * (b.3 - b.1);
        let largest = rings.iter().map(ends).max_by(|one, other| size(one).total_cmp(&size(other)));
        largest.map(|b| ((b.0 + b.2) / 2.0, (b.1 + b.3) / 2.0)).unwrap_or_default()
    }
}

#[derive(Deserialize)]
struct Collection {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    geometry: Geometry,
    properties: Properties,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    Polygon(Vec<Ring>),
    MultiPolygon(Vec<Vec<Ring>>),
}

type Ring = Vec<(f64, f64)>;

#[derive(Deserialize)]
struct Properties {
    ags: String,
}

impl Geometry {
    fn rings(&self) -> Vec<&Ring> {
        match self {
            Self::Polygon(rings) => rings.iter().collect(),
            Self::MultiPolygon(polygons) => polygons.iter().flatten().collect(),
        }
    }
}

/// A point of the drawing in tenths of a unit: exact, so that shared borders are found.
type Point = (i64, i64);

impl Map {
    /// Reads the boundaries (GeoJSON, WGS84) and projects them: equirectangular, true to scale in
    /// the middle of the region, which is enough for a few hundred kilometres.
    ///
    /// # Errors
    /// When the file is missing or not GeoJSON of polygons.
    pub fn read(folder: &Path) -> Result<Self> {
        const NAME: &str = "boundaries.geojson";
        let text = std::fs::read(folder.join(NAME)).with_context(|| format!("{NAME}: cannot be read"))?;
        let collection: Collection = serde_json::from_slice(&text)
            .map_err(|fault| anyhow::anyhow!("{NAME}:{}: {fault}", fault.line()))?;
        anyhow::ensure!(!collection.features.is_empty(), "{NAME}:1: there is no municipality in it");
        Ok(Self::draw(&collection))
    }

    fn draw(collection: &Collection) -> Self {
        let points = || collection.features.iter().flat_map(|f| f.geometry.rings()).flatten();
        let bounds = points().fold((f64::MAX, f64::MAX, f64::MIN, f64::MIN), |b, (x, y)| {
            (b.0.min(*x), b.1.min(*y), b.2.max(*x), b.3.max(*y))
        });
        let shrink = ((bounds.1 + bounds.3) / 2.0).to_radians().cos();
        let scale = (WIDTH - 2.0 * MARGIN) / ((bounds.2 - bounds.0) * shrink);
        let projection = Projection { west: bounds.0, north: bounds.3, shrink, scale };
        let project = |(x, y): (f64, f64)| projection.of(x, y);
        let (mut shapes, mut middles) = (BTreeMap::new(), BTreeMap::new());
        let mut edges: HashMap<(Point, Point), Vec<&str>> = HashMap::new();
        for feature in &collection.features {
            let ags = feature.properties.ags.as_str();
            let mut path = String::new();
            for ring in feature.geometry.rings() {
                let mut ring: Vec<Point> = ring.iter().copied().map(project).collect();
                ring.dedup();
                write_path(&mut path, &ring, true);
                for pair in ring.windows(2) {
                    let edge = (pair[0].min(pair[1]), pair[0].max(pair[1]));
                    edges.entry(edge).or_default().push(ags);
                }
            }
            shapes.insert(ags.to_owned(), path);
            middles.insert(ags.to_owned(), projection.middle(&feature.geometry.rings()));
        }
        let height = (bounds.3 - bounds.1) * scale + 2.0 * MARGIN;
        Self {
            width: tenths(WIDTH) / 10,
            height: tenths(height) / 10 + 1,
            shapes,
            borders: borders(&edges),
            middles,
            projection,
        }
    }

    /// Where a place lies in the drawing, in its units; none outside of it.
    #[must_use]
    pub fn place(&self, latitude: f64, longitude: f64) -> Option<(f64, f64)> {
        let (x, y) = self.projection.of(longitude, latitude);
        let is_inside = (0..=self.width * 10).contains(&x) && (0..=self.height * 10).contains(&y);
        is_inside.then(|| self.projection.exact(longitude, latitude))
    }

    /// Where the middle of a municipality lies in the drawing, in its units; none where the pack does not draw it.
    #[must_use]
    pub fn middle(&self, ags: &str) -> Option<(f64, f64)> {
        self.middles.get(ags).copied()
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a drawing is small")]
fn tenths(value: f64) -> i64 {
    (value * 10.0).round() as i64
}

/// Joins the edges that only one district touches into long lines.
fn borders(edges: &HashMap<(Point, Point), Vec<&str>>) -> String {
    let mut open: BTreeMap<Point, Vec<Point>> = BTreeMap::new();
    for ((from, to), towns) in edges {
        let district = |ags: &&str| ags.get(..5).map(str::to_owned);
        let is_border = towns.len() == 1 || district(&towns[0]) != district(&towns[1]);
        if is_border {
            open.entry(*from).or_default().push(*to);
            open.entry(*to).or_default().push(*from);
        }
    }
    for ends in open.values_mut() {
        ends.sort_unstable();
    }
    let mut path = String::new();
    // Junctions first, so that lines run from junction to junction.
    let mut starts: Vec<Point> = open.keys().copied().collect();
    starts.sort_by_key(|point| (open[point].len() == 2, *point));
    for start in starts {
        while let Some(line) = walk(&mut open, start) {
            write_path(&mut path, &line, false);
        }
    }
    path
}

fn walk(open: &mut BTreeMap<Point, Vec<Point>>, start: Point) -> Option<Vec<Point>> {
    let mut line = vec![start];
    let mut here = start;
    while let Some(next) = open.get_mut(&here).and_then(Vec::pop) {
        if let Some(back) = open.get_mut(&next) {
            back.retain(|point| *point != here);
        }
        line.push(next);
        here = next;
        if open.get(&here).is_some_and(|ends| ends.len() > 1) {
            break;
        }
    }
    (line.len() > 1).then_some(line)
}

fn write_path(path: &mut String, points: &[Point], close: bool) {
    let Some(first) = points.first() else { return };
    let _ = write!(path, "M{} {}", short(first.0), short(first.1));
    let mut here = *first;
    for point in &points[1..] {
        let _ = write!(path, "l{} {}", short(point.0 - here.0), short(point.1 - here.1));
        here = *point;
    }
    if close {
        path.push('z');
    }
}

/// Tenths as the shortest decimal.
fn short(tenths: i64) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    match (tenths.abs() / 10, tenths.abs() % 10) {
        (whole, 0) => format!("{sign}{whole}"),
        (0, rest) => format!("{sign}.{rest}"),
        (whole, rest) => format!("{sign}{whole}.{rest}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_municipality_has_a_shape_and_districts_have_borders() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions/suedwestfalen");
        let map = Map::read(&folder).unwrap();
        assert_eq!(map.shapes.len(), 59);
        assert!(map.shapes.values().all(|path| path.starts_with('M') && path.ends_with('z')));
        assert!((500..700).contains(&map.height), "{}", map.height);
        assert!(map.borders.len() > 1000 && map.borders.len() < 60_000, "{}", map.borders.len());
    }

    #[test]
    fn a_place_lies_where_its_town_is_drawn() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions/suedwestfalen");
        let map = Map::read(&folder).unwrap();
        let (x, y) = map.place(51.1246, 7.9032).unwrap();
        let middle = map.middle("05966004").unwrap();
        assert!((middle.0 - x).hypot(middle.1 - y) < 30.0, "{middle:?} {x} {y}");
        assert!((50.0..510.0).contains(&x) && (50.0..600.0).contains(&y), "{x} {y}");
        assert_eq!(map.place(48.1, 11.6), None, "far outside");
    }

    #[test]
    fn a_border_inside_a_district_is_not_drawn() {
        let square = |ags: &str, x: f64| {
            format!(
                "{{\"type\":\"Feature\",\"properties\":{{\"ags\":\"{ags}\"}},\"geometry\":{{\"type\":\"Polygon\",\
                 \"coordinates\":[[[{x},51],[{},51],[{},52],[{x},52],[{x},51]]]}}}}",
                x + 1.0,
                x + 1.0
            )
        };
        let draw = |second: &str| {
            let text = format!("{{\"features\":[{},{}]}}", square("05958004", 7.0), square(second, 8.0));
            Map::draw(&serde_json::from_str(&text).unwrap()).borders
        };
        assert_eq!(draw("05958008").matches('l').count(), 6);
        assert_eq!(draw("05962004").matches('l').count(), 7);
    }
}
