//! The one function behind page, CSV and JSON: what is counted, by month and half-year, and as much of it as may be
//! shown.
//!
//! All of a region's counts go through the rules together, whoever looks; then the lines are picked that are for
//! this viewer. So nobody sees more by asking in another way, and two who compare see the same. A partner's own
//! offers are counted as they are, because a partner reads every redemption in the own history.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use platform::Result;
use platform::texts::Translator;
use uuid::Uuid;

use super::half_years::{Figure, half_year_of};
use super::rules::{Cell, Count, Published, publish};
use super::store::{self, HalfYearLine, OfferRow, TownRow};
use crate::app::App;
use crate::ids::{MunicipalityId, OfferId, PartnerId};
use crate::region;
use crate::vouchers::{offers, partners};

platform::words! {
    /// What is counted, and by what.
    pub enum View {
        /// Redemptions by the town of the booklet.
        Towns = "towns",
        /// Cards that were handed out, by town.
        HandedOut = "handed-out",
        /// Booklets that were opened, by town.
        Opened = "opened",
        /// Redemptions by partner.
        Partners = "partners",
        /// Redemptions by offer.
        Offers = "offers",
        /// Redemptions by kind of offer.
        Kinds = "kinds",
    }
}

impl View {
    /// Whether its lines are towns.
    #[must_use]
    pub const fn is_by_town(self) -> bool {
        matches!(self, Self::Towns | Self::HandedOut | Self::Opened)
    }
}

/// Who looks.
#[derive(Clone, Copy, Debug)]
pub enum Viewer {
    /// The agency: all lines.
    Region,
    /// A project lead or a mayor: the own town, and the partners who serve it.
    Town(MunicipalityId),
    /// A partner: the own offers.
    Partner(PartnerId),
}

impl Viewer {
    /// What somebody may look at; the first comes first.
    #[must_use]
    pub const fn views(self) -> &'static [View] {
        match self {
            Self::Region | Self::Town(_) => View::ALL,
            Self::Partner(_) => &[View::Offers],
        }
    }

    /// The word of the texts that depend on who looks.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::Town(_) => "town",
            Self::Partner(_) => "partner",
        }
    }
}

/// What a line is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// An offer.
    Offer(OfferId),
    /// A partner.
    Partner(PartnerId),
    /// The word of a kind of offer.
    Kind(String),
    /// A town.
    Town(MunicipalityId),
}

impl Subject {
    /// Under what it is kept what is told of its half-years, if anything is.
    const fn id(&self) -> Option<Uuid> {
        match self {
            Self::Offer(id) => Some(id.0),
            Self::Partner(id) => Some(id.0),
            Self::Kind(_) | Self::Town(_) => None,
        }
    }
}

/// A line of the table.
#[derive(Clone, Debug)]
pub struct Line {
    /// What it is about.
    pub subject: Subject,
    /// The partner behind it, if there is one.
    partner: Option<PartnerId>,
    /// One cell for each month.
    pub cells: Vec<Cell>,
    /// One figure for each half-year.
    pub half_years: Vec<Figure>,
    /// The whole year as far as it was counted: half-years, and the months after them.
    pub sum: Figure,
}

impl Line {
    fn new(subject: Subject, partner: Option<PartnerId>) -> Self {
        Self { subject, partner, cells: Vec::new(), half_years: Vec::new(), sum: Figure::Hidden }
    }
}

/// What may be shown of the months of a year.
#[derive(Clone, Debug)]
pub struct Table {
    /// The months that were counted, in order, such as `2026-11`.
    pub months: Vec<String>,
    /// The sum of each month: of the region, or of all of a partner's own offers.
    pub total: Vec<Cell>,
    /// The half-years that were decided, in order, such as `2026-H1`; none where nothing is told of them.
    pub half_years: Vec<String>,
    /// The sum of each half-year.
    pub total_half_years: Vec<Figure>,
    /// The sum of the whole year as far as it was counted.
    pub sum: Figure,
    /// The lines, largest first as far as is shown.
    pub lines: Vec<Line>,
}

impl Table {
    fn new(months: Vec<String>, total: Vec<Cell>, lines: Vec<Line>) -> Self {
        let (half_years, total_half_years) = (Vec::new(), Vec::new());
        Self { months, total, half_years, total_half_years, sum: Figure::Hidden, lines }
    }

    /// Adds what is told of half-years, and otherwise as much of them as their months show.
    fn add_half_years(&mut self, half_years: &HalfYears) {
        for name in &half_years.names {
            let here: Vec<usize> =
                (0..self.months.len()).filter(|place| half_year_of(&self.months[*place]) == *name).collect();
            self.total_half_years.push(Figure::of(None, &pick(&self.total, &here)));
            for line in &mut self.lines {
                let told = line.subject.id().and_then(|id| half_years.told.get(&(name.clone(), id)).copied());
                line.half_years.push(Figure::of(told, &pick(&line.cells, &here)));
            }
        }
        self.half_years.clone_from(&half_years.names);
    }

    /// A partner's half-year is at least what is told of its offers. Whoever sees the one may see the other.
    fn raise(&mut self, offers: &Self) {
        for line in &mut self.lines {
            let of: Vec<&Line> = offers.lines.iter().filter(|offer| offer.partner == line.partner).collect();
            for (place, figure) in line.half_years.iter_mut().enumerate() {
                let least = of.iter().map(|offer| offer.half_years[place].least()).sum();
                *figure = figure.raised(least);
            }
        }
    }

    /// Adds up the year: half-years, and the months that lie in none of them.
    fn add_up(&mut self) {
        let rest: Vec<usize> = (0..self.months.len())
            .filter(|place| !self.half_years.contains(&half_year_of(&self.months[*place])))
            .collect();
        let sum = |half_years: &[Figure], cells: &[Cell]| {
            let mut parts = half_years.to_vec();
            parts.push(Figure::of(None, &pick(cells, &rest)));
            Figure::sum(&parts)
        };
        self.sum = sum(&self.total_half_years, &self.total);
        for line in &mut self.lines {
            line.sum = sum(&line.half_years, &line.cells);
        }
    }
}

fn pick(cells: &[Cell], places: &[usize]) -> Vec<Cell> {
    places.iter().map(|place| cells[*place]).collect()
}

/// The half-years of a year that were decided, and what is told of them.
struct HalfYears {
    names: Vec<String>,
    told: HashMap<(String, Uuid), i64>,
}

impl HalfYears {
    fn of(mut names: Vec<String>, lines: Vec<HalfYearLine>) -> Self {
        names.sort();
        let told = lines.into_iter().map(|line| ((line.half_year, line.subject), line.redeemed)).collect();
        Self { names, told }
    }
}

/// What somebody may see of a year, such as `2026`.
///
/// # Errors
/// The database's own.
pub async fn table(app: &App, viewer: Viewer, view: View, year: &str) -> Result<Table> {
    let c = app.db.read();
    let mut months: Vec<String> = store::closed(c).await?.into_iter().collect();
    months.retain(|month| month.starts_with(year));
    months.sort();
    let mut decided: Vec<String> = store::half_years(c).await?.into_iter().collect();
    decided.retain(|half_year| half_year.starts_with(year));
    let half_years = HalfYears::of(decided, store::lines(c, year).await?);
    let mut table = match viewer {
        Viewer::Partner(own) => of_partner(own, &store::offers(c, year).await?, months, &half_years),
        Viewer::Region | Viewer::Town(_) if view.is_by_town() => {
            by_town(view, &store::towns(c, year).await?, months)
        }
        Viewer::Region | Viewer::Town(_) => {
            by_offer(view, &store::offers(c, year).await?, months, &half_years)
        }
    };
    table.add_up();
    match viewer {
        Viewer::Region | Viewer::Partner(_) => {}
        Viewer::Town(town) if view.is_by_town() => {
            table.lines.retain(|line| line.subject == Subject::Town(town));
        }
        Viewer::Town(town) => {
            let here = partners::ids_in_town(c, town).await?;
            table.lines.retain(|line| line.partner.is_none_or(|partner| here.contains(&partner)));
        }
    }
    // By what is shown and nothing else: an order by the true numbers would tell them.
    table.lines.sort_by_key(|line| Reverse(line.sum.least()));
    Ok(table)
}

fn by_town(view: View, rows: &[TownRow], months: Vec<String>) -> Table {
    let towns: BTreeSet<MunicipalityId> = rows.iter().map(|row| row.municipality).collect();
    let many = |row: &TownRow| match view {
        View::HandedOut => row.handed_out,
        View::Opened => row.opened,
        _ => row.redeemed,
    };
    let known: HashMap<(&str, MunicipalityId), i64> =
        rows.iter().map(|row| ((row.month.as_str(), row.municipality), many(row))).collect();
    let mut lines: Vec<Line> = towns.iter().map(|town| Line::new(Subject::Town(*town), None)).collect();
    let mut total = Vec::new();
    for month in &months {
        let count = |town: &MunicipalityId| known.get(&(month.as_str(), *town)).copied().unwrap_or(0);
        let counts: Vec<Count> = towns.iter().map(|town| Count::new(0, 0, count(town))).collect();
        let shown = publish(&counts);
        total.push(shown.total);
        for (line, cell) in lines.iter_mut().zip(shown.counts) {
            line.cells.push(cell);
        }
    }
    Table::new(months, total, lines)
}

/// Partners, kinds and offers of a year, each with its place.
pub struct Places<'a> {
    /// The offers, each with one of its rows.
    pub offers: BTreeMap<OfferId, &'a OfferRow>,
    /// Their partners.
    pub partners: Vec<PartnerId>,
    kinds: Vec<&'a str>,
}

impl<'a> Places<'a> {
    /// The places of all that is in some rows.
    pub fn of(rows: &'a [OfferRow]) -> Self {
        let partners: BTreeSet<PartnerId> = rows.iter().map(|row| row.partner).collect();
        let kinds: BTreeSet<&str> = rows.iter().map(|row| row.kind.as_str()).collect();
        Self {
            offers: rows.iter().map(|row| (row.offer, row)).collect(),
            partners: partners.into_iter().collect(),
            kinds: kinds.into_iter().collect(),
        }
    }

    /// The counts of a month, in the order of the offers; one without a redemption counts nothing.
    pub fn counts(&self, rows: &[OfferRow], month: &str) -> Vec<Count> {
        let here: HashMap<OfferId, &OfferRow> =
            rows.iter().filter(|row| row.month == month).map(|row| (row.offer, row)).collect();
        self.offers
            .iter()
            .map(|(offer, usual)| {
                let row = here.get(offer).copied();
                let facts = row.unwrap_or(usual);
                Count::new(
                    self.partners.binary_search(&facts.partner).unwrap_or(0),
                    self.kinds.binary_search(&facts.kind.as_str()).unwrap_or(0),
                    row.map_or(0, |row| row.redeemed),
                )
            })
            .collect()
    }

    fn lines(&self, view: View) -> Vec<Line> {
        match view {
            View::Partners => {
                self.partners.iter().map(|id| Line::new(Subject::Partner(*id), Some(*id))).collect()
            }
            View::Kinds => {
                self.kinds.iter().map(|word| Line::new(Subject::Kind((*word).to_owned()), None)).collect()
            }
            _ => self
                .offers
                .iter()
                .map(|(id, row)| Line::new(Subject::Offer(*id), Some(row.partner)))
                .collect(),
        }
    }
}

fn by_offer(view: View, rows: &[OfferRow], months: Vec<String>, half_years: &HalfYears) -> Table {
    let places = Places::of(rows);
    let mut lines = places.lines(view);
    let mut total = Vec::new();
    for month in &months {
        let Published { total: sum, counts, groups, kinds } = publish(&places.counts(rows, month));
        total.push(sum);
        let cells = match view {
            View::Partners => groups,
            View::Kinds => kinds,
            _ => counts,
        };
        for (place, line) in lines.iter_mut().enumerate() {
            line.cells.push(cells.get(place).copied().unwrap_or(Cell::Shown(0)));
        }
    }
    let mut table = Table::new(months, total, lines);
    if view != View::Kinds {
        table.add_half_years(half_years);
    }
    if view == View::Partners {
        table.raise(&by_offer(View::Offers, rows, table.months.clone(), half_years));
    }
    table
}

/// The own offers of a partner with every count, small ones too; of others there is nothing in it.
fn of_partner(own: PartnerId, rows: &[OfferRow], months: Vec<String>, half_years: &HalfYears) -> Table {
    let rows: Vec<&OfferRow> = rows.iter().filter(|row| row.partner == own).collect();
    let offers: BTreeSet<OfferId> = rows.iter().map(|row| row.offer).collect();
    let known: HashMap<(&str, OfferId), i64> =
        rows.iter().map(|row| ((row.month.as_str(), row.offer), row.redeemed)).collect();
    let mut lines: Vec<Line> =
        offers.iter().map(|offer| Line::new(Subject::Offer(*offer), Some(own))).collect();
    let mut total = Vec::new();
    for month in &months {
        let mut sum = 0;
        for (line, offer) in lines.iter_mut().zip(&offers) {
            let many = known.get(&(month.as_str(), *offer)).copied().unwrap_or(0);
            sum += many;
            line.cells.push(Cell::Shown(many));
        }
        total.push(Cell::Shown(sum));
    }
    let mut table = Table::new(months, total, lines);
    table.add_half_years(half_years);
    table
}

/// What a line is about, in words.
///
/// # Errors
/// The database's own.
pub async fn name(app: &App, t: &Translator, subject: &Subject) -> Result<String> {
    let c = app.db.read();
    let known = match subject {
        Subject::Kind(word) => Some(t.get(&format!("vouchers-statistics-kind-{word}"))),
        Subject::Town(town) => region::of(c, *town).await?.map(|town| town.full_name()),
        Subject::Partner(partner) => partners::of(c, *partner).await?.map(|partner| partner.name),
        Subject::Offer(offer) => match offers::of(c, *offer).await? {
            Some(offer) => {
                let partner = partners::of(c, offer.partner).await?.map(|partner| partner.name);
                let partner = partner.unwrap_or_default();
                let key = "vouchers-statistics-offer-of";
                Some(t.with2(key, "benefit", offer.benefit, "partner", partner))
            }
            None => None,
        },
    };
    Ok(known.unwrap_or_else(|| t.get("vouchers-statistics-gone")))
}
