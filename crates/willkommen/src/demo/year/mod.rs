//! A year of the voucher booklet: cards are handed out, booklets opened, vouchers redeemed, and every queue has
//! something. What people decide goes through the pages; what happens at counters a thousand times is written
//! month by month through the doors of its parts.

mod doors;
mod draw;
mod ledger;
mod market;
mod told;

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, anyhow};
use platform::clock::Day;

use super::{cast, settle, town};
use crate::app::App;
use crate::vouchers::{cards, findings, redemption, statistics};
use draw::Happening;
use ledger::{Ledger, Scene};
use market::{Market, moment};
use told::Told;

/// A month is counted so many days after its end.
const CLOSED_ON: i32 = 3;

/// Reads the files and nothing else.
///
/// # Errors
/// The first fault.
pub fn check(region: &Path) -> Result<()> {
    Told::read(region).map(drop)
}

/// Plays the year that ends today; nothing where a pack tells none, or not all of its towns take part. Afterwards
/// the clock stands still where it stood.
///
/// # Errors
/// What went wrong on the way.
pub async fn play(app: &App) -> Result<()> {
    let Some(told) = Told::read(&app.config.region)? else { return Ok(()) };
    let (now, today) = (app.clock.now(), app.clock.today());
    let Some(mut market) = Market::open(app, told).await? else { return Ok(()) };
    println!("Playing a year of the voucher booklet …");
    let first = Day(today.plus_months(-market.told.months).0.first_of_month()).plus_months(1);
    market.begin(first).await?;
    println!("  {} partners, {} offers", market.told.partners.len(), market.told.offers.len());
    let scene = Arc::new(Scene::of(app, &market));
    let mut ledger = Ledger::of(market.places.len());
    let all = draw::year(&market.told, first.plus_days(7), today.plus_days(-1));
    for (number, happenings) in by_month(all).into_iter().enumerate() {
        let Some(begins) = happenings.first().map(|one| begins(one.day)) else { continue };
        for later in due(&market.told, number) {
            market.batches(begins, 7 * 60 + 30, later).await?;
        }
        let mut told = Vec::with_capacity(happenings.len());
        for one in happenings {
            told.push((moment(&app.clock, one.day, one.minute)?, one.what));
        }
        ledger = ledger::play(&scene, ledger, told).await?;
        let after = moment(&app.clock, begins.plus_months(1), 4 * 60)?;
        app.clock.set(after.min(now));
        keep(app).await?;
    }
    market.leave_waiting().await?;
    app.clock.set(now);
    keep(app).await?;
    findings::look(app).await.map_err(|fault| anyhow!("{fault:?}"))?;
    settle(app).await?;
    println!("  done.");
    Ok(())
}

/// What the worker does every hour: cuts the links that are older than 30 days, and counts months that are over.
async fn keep(app: &App) -> Result<()> {
    redemption::cut_all(app).await.map_err(|fault| anyhow!("{fault:?}"))?;
    statistics::close_months(app).await.map_err(|fault| anyhow!("{fault:?}"))?;
    settle(app).await
}

/// The day on which the month of a day begins here: the one after whose night the month before was counted, so that
/// everything is written in the order in which it happens.
fn begins(day: Day) -> Day {
    Day(day.plus_days(-CLOSED_ON).0.first_of_month()).plus_days(CLOSED_ON)
}

/// What happens, a month after another.
fn by_month(all: Vec<Happening>) -> Vec<Vec<Happening>> {
    let mut months: Vec<Vec<Happening>> = Vec::new();
    for one in all {
        match months.last_mut() {
            Some(last) if last.first().is_some_and(|first| begins(first.day) == begins(one.day)) => {
                last.push(one);
            }
            _ => months.push(vec![one]),
        }
    }
    months
}

/// The numbers of the batches that are prepared at the beginning of a month, counted from the first one; those of
/// the first month are there already.
fn due(told: &Told, month: usize) -> Vec<usize> {
    let most = told.town.iter().map(|town| town.batches.len()).max().unwrap_or_default();
    let months = usize::try_from(told.months).unwrap_or(1);
    (1..most).filter(|number| number * months / most == month).collect()
}

/// The address of a card that was handed out and that nobody has opened yet, in the town of the cast.
///
/// # Errors
/// When there is none.
pub async fn card(app: &App) -> Result<String> {
    let lead = cast::member(&app.config.region, "lead")?;
    let town = town(app, lead.ags.as_deref().context("the town of the project lead")?).await?;
    let card = cards::unopened(app.db.read(), town, app.clock.today()).await?;
    let card = card.context("no card waits for a newcomer")?;
    Ok(format!("{}/c/{}", app.config.base_url, cards::code_of(&app.key, card.id).text()))
}
