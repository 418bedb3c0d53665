//! Counts a month once it is over. Only what was counted is ever shown, so that a redemption of yesterday is not
//! read off the difference to the page of the day before.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use platform::clock::{Clock, Day, Moment};
use platform::secret::file_hash;
use platform::{Error, Result};
use sea_orm::{ConnectionTrait, DbErr};

use super::half_years::{self, half_year_of};
use super::rules::{self, Count};
use super::store::{self, HalfYearLine, OfferRow, TownRow};
use super::table::Places;
use crate::app::App;
use crate::ids::{MunicipalityId, OfferId};
use crate::journal::{self, Entry};
use crate::vouchers::offers::Kind;
use crate::vouchers::{cards, offers, redemption};

/// Counts every month that is over and was not counted, and decides what is told of half-years that are over with
/// them; answers how many months. Each once, however often it is called.
///
/// # Errors
/// The database's own.
pub async fn close_months(app: &App) -> Result<usize> {
    let closed = count_months(app).await?;
    decide_half_years(app).await?;
    Ok(closed)
}

async fn count_months(app: &App) -> Result<usize> {
    let c = app.db.read();
    let firsts = [redemption::first_at(c).await?, cards::first_handed_out_at(c).await?];
    let Some(first) = firsts.into_iter().flatten().min() else { return Ok(0) };
    let known = store::closed(c).await?;
    let first = rules::month_of(app.clock.day(first));
    let mut closed = 0;
    for month in rules::months(&first, &rules::last_to_close(app.clock.today())) {
        if !known.contains(&month) {
            closed += usize::from(close(app, month).await?);
        }
    }
    Ok(closed)
}

async fn decide_half_years(app: &App) -> Result<()> {
    let c = app.db.read();
    let known = store::half_years(c).await?;
    let over: BTreeSet<String> =
        store::closed(c).await?.iter().filter_map(|month| half_years::over_with(month)).collect();
    for half_year in over {
        if !known.contains(&half_year) {
            decide(app, half_year).await?;
        }
    }
    Ok(())
}

async fn decide(app: &App, half_year: String) -> Result<()> {
    let lines = told(app, &half_year).await?;
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if store::decide(tx, &half_year, now).await? {
                    for line in &lines {
                        store::add_line(tx, line).await?;
                    }
                }
                Ok::<_, Error>(())
            })
        })
        .await
}

/// What is told of a half-year, from what was counted of its months and nothing else.
async fn told(app: &App, half_year: &str) -> Result<Vec<HalfYearLine>> {
    let c = app.db.read();
    let mut months: Vec<String> = store::closed(c).await?.into_iter().collect();
    months.retain(|month| half_year_of(month) == half_year);
    months.sort();
    let mut rows = store::offers(c, half_year.get(..4).unwrap_or_default()).await?;
    rows.retain(|row| half_year_of(&row.month) == half_year);
    let places = Places::of(&rows);
    let counts: Vec<Vec<Count>> = months.iter().map(|month| places.counts(&rows, month)).collect();
    let told = half_years::tell(&counts);
    let offers = places.offers.keys().map(|offer| offer.0).zip(told.offers);
    let partners = places.partners.iter().map(|partner| partner.0).zip(told.partners);
    let mut lines = Vec::new();
    for (subject, many) in offers.chain(partners) {
        if let Some(redeemed) = many.filter(|many| *many > 0) {
            lines.push(HalfYearLine { half_year: half_year.to_owned(), subject, redeemed });
        }
    }
    Ok(lines)
}

/// Half-years of which something is told that their months do not add up to.
///
/// # Errors
/// The database's own.
pub async fn wrong_half_years(c: &impl ConnectionTrait) -> Result<Vec<String>, DbErr> {
    let mut wrong = Vec::new();
    for half_year in store::half_years(c).await?.into_iter().collect::<BTreeSet<String>>() {
        let year = half_year.get(..4).unwrap_or_default();
        let rows = store::offers(c, year).await?;
        let mut lines = store::lines(c, year).await?;
        lines.retain(|line| line.half_year == half_year);
        let is_of = |row: &OfferRow, line: &HalfYearLine| {
            half_year_of(&row.month) == half_year && [row.offer.0, row.partner.0].contains(&line.subject)
        };
        let sum = |line: &HalfYearLine| -> i64 {
            rows.iter().filter(|row| is_of(row, line)).map(|row| row.redeemed).sum()
        };
        if lines.iter().any(|line| sum(line) != line.redeemed) {
            wrong.push(half_year);
        }
    }
    Ok(wrong)
}

/// When a month begins and when the next one does.
fn span(clock: &Clock, month: &str) -> Result<(Moment, Moment)> {
    let first = rules::first_day(month).ok_or(Error::NotFound)?;
    Ok((beginning(clock, first)?, beginning(clock, first.plus_months(1))?))
}

/// The first moment of a day.
fn beginning(clock: &Clock, day: Day) -> Result<Moment> {
    clock.beginning(day).parse::<Moment>().map_err(Error::unexpected)
}

async fn close(app: &App, month: String) -> Result<bool> {
    let (offers, towns) = count(app, &month).await?;
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if !store::close(tx, &month, now).await? {
                    return Ok::<_, Error>(false);
                }
                for row in &offers {
                    store::add_offer(tx, row).await?;
                }
                for row in &towns {
                    store::add_town(tx, row).await?;
                }
                let facts = facts(tx, &month).await?.unwrap_or_default();
                let entry = Entry::VoucherMonthClosed { month, facts };
                journal::record(tx, now, "system", None, &entry, "").await?;
                Ok(true)
            })
        })
        .await
}

/// A hash over what was counted of a month; none when it was not. It cannot be counted anew: what is undone later
/// changes no number, and redemptions are deleted before it is.
///
/// # Errors
/// The database's own.
pub async fn facts(c: &impl ConnectionTrait, month: &str) -> Result<Option<String>, DbErr> {
    if !store::closed(c).await?.contains(month) {
        return Ok(None);
    }
    let year = month.get(..4).unwrap_or_default();
    let mut offers = store::offers(c, year).await?;
    offers.retain(|row| row.month == month);
    offers.sort_by_key(|row| row.offer);
    let mut towns = store::towns(c, year).await?;
    towns.retain(|row| row.month == month);
    towns.sort_by_key(|row| row.municipality);
    let mut text = format!("{month}\n");
    for OfferRow { offer, partner, kind, redeemed, .. } in &offers {
        text.push_str(&format!("{offer} {partner} {kind} {redeemed}\n"));
    }
    for TownRow { municipality, handed_out, opened, redeemed, .. } in &towns {
        text.push_str(&format!("{municipality} {handed_out} {opened} {redeemed}\n"));
    }
    Ok(Some(file_hash(text.as_bytes())))
}

async fn count(app: &App, month: &str) -> Result<(Vec<OfferRow>, Vec<TownRow>)> {
    let c = app.db.read();
    let (from, to) = span(&app.clock, month)?;
    let mut by_offer: HashMap<OfferId, OfferRow> = HashMap::new();
    let mut by_town: BTreeMap<MunicipalityId, TownRow> = BTreeMap::new();
    for one in redemption::counted(c, from, to).await? {
        town(&mut by_town, month, one.municipality).redeemed += one.many;
        if let Some(row) = by_offer.get_mut(&one.offer) {
            row.redeemed += one.many;
            continue;
        }
        // An offer that is gone keeps its count under the plainest kind.
        let kind = offers::of(c, one.offer).await?.map_or(Kind::Extra, |offer| offer.kind());
        let row = OfferRow {
            month: month.to_owned(),
            offer: one.offer,
            partner: one.partner,
            kind: kind.word().to_owned(),
            redeemed: one.many,
        };
        by_offer.insert(one.offer, row);
    }
    for one in cards::moved(c, from, to).await? {
        let row = town(&mut by_town, month, one.municipality);
        row.handed_out += one.handed_out;
        row.opened += one.opened;
    }
    Ok((by_offer.into_values().collect(), by_town.into_values().collect()))
}

fn town<'a>(
    all: &'a mut BTreeMap<MunicipalityId, TownRow>,
    month: &str,
    municipality: MunicipalityId,
) -> &'a mut TownRow {
    all.entry(municipality).or_insert_with(|| TownRow {
        month: month.to_owned(),
        municipality,
        handed_out: 0,
        opened: 0,
        redeemed: 0,
    })
}
