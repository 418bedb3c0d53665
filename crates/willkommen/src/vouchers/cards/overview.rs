//! `/cards`: what to do next, where the cards are, and whether the numbers add up. The agency sees only the
//! batches that nobody in their own town can release.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::web::csv as csv_answer;
use platform::{Error, Result};

use super::super::booklet::speech::Tongue;
use super::batches::{self, Batch};
use super::one::others;
use super::rules::{self, BatchKind, BatchState, Facts, Month, Next, Tally, may_release};
use super::{store, tallies};
use crate::app::App;
use crate::ids::{BatchId, MunicipalityId};
use crate::layout::{Frame, html, spreadsheet};
use crate::people::{self, Actor, Role, Staff, Town};
use crate::region;

/// A batch with its numbers.
struct Row {
    id: BatchId,
    number: i64,
    kind: String,
    state: String,
    /// The word of its state.
    word: &'static str,
    expires_on: String,
    /// The language of its fronts; none where nothing is printed.
    front: Option<Tongue>,
    tally: Tally,
}

/// The next step: its words, and where it leads; empty if it is only to wait.
struct Step {
    title: String,
    text: String,
    label: String,
    link: String,
}

#[derive(Template)]
#[template(path = "vouchers/cards/overview.html")]
struct OverviewPage {
    frame: Frame,
    step: Step,
    is_lead: bool,
    /// Where else the project lead goes from here: address and words.
    further: Vec<(String, String)>,
    rows: Vec<Row>,
    sum: Tally,
    /// Cards that can be handed out today.
    usable: i64,
    months: Vec<Month>,
}

impl OverviewPage {
    fn n(&self, number: impl std::borrow::Borrow<i64>) -> String {
        self.frame.t.number(*number.borrow())
    }
}

/// A batch that waits for the agency.
struct Waiting {
    id: BatchId,
    town: String,
    number: i64,
    size: i64,
    since: String,
}

#[derive(Template)]
#[template(path = "vouchers/cards/waiting.html")]
struct WaitingPage {
    frame: Frame,
    rows: Vec<Waiting>,
}

/// The overview of a town, or what waits for the agency.
pub async fn show(State(app): State<App>, frame: Frame) -> Result<Response> {
    let Actor::Staff(staff) = frame.actor.clone() else { return Err(Error::NotFound) };
    match staff.municipality {
        Some(town) => html(&page(&app, frame, &staff, town).await?),
        None if staff.role == Role::Agency => waiting(&app, frame, &staff).await,
        None => Err(Error::NotFound),
    }
}

async fn page(app: &App, frame: Frame, staff: &Staff, town: MunicipalityId) -> Result<OverviewPage> {
    let c = app.db.read();
    let batches = batches::of_town(c, town).await?;
    let usable = tallies::usable(c, town, app.clock.today()).await?;
    let next = next(app, staff, town, &batches, usable).await?;
    let step = step(&frame, next, &batches, staff);
    let ledger = Ledger::of(app, &frame, town, &batches).await?;
    let is_lead = staff.role == Role::Lead;
    Ok(OverviewPage {
        further: if is_lead { further(&frame, &step) } else { Vec::new() },
        step,
        is_lead,
        rows: ledger.rows,
        sum: ledger.sum,
        usable,
        months: ledger.months,
        frame,
    })
}

/// Everything that adds up.
struct Ledger {
    rows: Vec<Row>,
    sum: Tally,
    months: Vec<Month>,
}

impl Ledger {
    async fn of(app: &App, frame: &Frame, town: MunicipalityId, batches: &[Batch]) -> Result<Self> {
        let c = app.db.read();
        let tallies = tallies::by_batch(c, town).await?;
        let rows: Vec<Row> = batches
            .iter()
            .map(|batch| row(frame, batch, tallies.get(&batch.id).copied().unwrap_or_default()))
            .collect();
        let months = rules::months(
            &batches::issued_by_month(c, town).await?,
            &store::handed_out_by_month(c, town).await?,
            &store::void_by_month(c, town).await?,
            &store::void_later_by_month(c, town).await?,
        );
        let sum = rows.iter().fold(Tally::default(), |sum, row| sum.and(row.tally));
        Ok(Self { rows, sum, months })
    }
}

fn row(frame: &Frame, batch: &Batch, tally: Tally) -> Row {
    Row {
        id: batch.id,
        number: batch.number,
        kind: frame.t.get(&format!("vouchers-cards-kind-{}", batch.kind().word())),
        state: frame.t.get(&format!("vouchers-cards-state-{}", batch.state().word())),
        word: batch.state().word(),
        expires_on: frame.t.date(batch.expires_on),
        front: (batch.kind() == BatchKind::Cards).then(|| batch.front()),
        tally,
    }
}

async fn next(app: &App, staff: &Staff, town: MunicipalityId, batches: &[Batch], stock: i64) -> Result<Next> {
    let c = app.db.read();
    let people = people::working_for(c, town).await?;
    Ok(rules::next(Facts {
        batches: batches.len(),
        may_release: releasable(batches, staff).next().is_some(),
        waits: in_state(batches, BatchState::Prepared).next().is_some(),
        is_unprinted: batches::has_unprinted(c, town).await?,
        clerks: people.iter().filter(|person| person.role == Role::Clerk.word()).count(),
        stock,
    }))
}

/// The batches that somebody of the town may release, newest first. For whoever works in the town it does not matter
/// whether others could do it too.
pub fn releasable<'a>(batches: &'a [Batch], staff: &Staff) -> impl Iterator<Item = &'a Batch> {
    let (role, person) = (staff.role, staff.person);
    batches.iter().filter(move |batch| may_release(batch.state(), role, batch.prepared_by == person, true))
}

/// The batches in a state, newest first.
fn in_state(batches: &[Batch], state: BatchState) -> impl Iterator<Item = &Batch> {
    batches.iter().filter(move |batch| batch.state() == state)
}

fn step(frame: &Frame, next: Next, batches: &[Batch], staff: &Staff) -> Step {
    let (word, to) = match next {
        Next::Release => ("release", newest(releasable(batches, staff))),
        // A mayor looks and releases; everything else is the project lead's.
        _ if staff.role != Role::Lead => ("nothing", String::new()),
        Next::First => ("first", "/cards/new".to_owned()),
        Next::Wait => ("wait", newest(in_state(batches, BatchState::Prepared))),
        Next::Print => ("print", newest(in_state(batches, BatchState::Released))),
        Next::Clerks => ("clerks", "/cards/clerks".to_owned()),
        Next::More => ("more", "/cards/new".to_owned()),
        Next::HandOut => ("hand-out", "/cards/hand-out".to_owned()),
    };
    let link = if to.is_empty() { to } else { frame.to(&to) };
    let waiting = match next {
        Next::Release => releasable(batches, staff).count(),
        _ => in_state(batches, BatchState::Prepared).count(),
    };
    Step {
        title: frame.t.with(&format!("vouchers-cards-next-{word}"), "n", waiting),
        text: frame.t.with(&format!("vouchers-cards-next-{word}-text"), "n", waiting),
        label: frame.t.get(&format!("vouchers-cards-next-{word}-go")),
        link,
    }
}

/// The other pages of cards; where the next step leads already is not said twice.
fn further(frame: &Frame, step: &Step) -> Vec<(String, String)> {
    [
        ("/cards/new", "vouchers-cards-new"),
        ("/cards/clerks", "vouchers-cards-clerks"),
        ("/cards/hand-out", "vouchers-cards-hand-out"),
        ("/cards/lost", "vouchers-cards-lost"),
    ]
    .into_iter()
    .map(|(path, key)| (frame.to(path), frame.t.get(key)))
    .filter(|(link, _)| *link != step.link)
    .collect()
}

/// The address of the first one.
fn newest<'a>(mut batches: impl Iterator<Item = &'a Batch>) -> String {
    batches.next().map_or_else(|| "/cards".to_owned(), |batch| format!("/cards/{}", batch.id))
}

async fn waiting(app: &App, frame: Frame, staff: &Staff) -> Result<Response> {
    let c = app.db.read();
    let mut rows = Vec::new();
    for batch in batches::waiting(c).await? {
        let has_other = others(app, &batch).await?;
        if may_release(batch.state(), staff.role, batch.prepared_by == staff.person, has_other) {
            let town = region::of(c, batch.municipality).await?;
            rows.push(Waiting {
                id: batch.id,
                town: town.map(|town| town.full_name()).unwrap_or_default(),
                number: batch.number,
                size: batch.size,
                since: frame.day(batch.prepared_at),
            });
        }
    }
    html(&WaitingPage { frame, rows })
}

/// The numbers as CSV: every batch and every month.
pub async fn download(State(app): State<App>, frame: Frame, town: Town) -> Result<Response> {
    let batches = batches::of_town(app.db.read(), town.municipality).await?;
    let ledger = Ledger::of(&app, &frame, town.municipality, &batches).await?;
    let words = |keys: &[&str]| keys.iter().map(|key| frame.t.get(key)).collect::<Vec<String>>();
    let mut rows = vec![words(&[
        "vouchers-cards-what",
        "vouchers-cards-issued",
        "vouchers-cards-handed-out",
        "vouchers-cards-void",
        "vouchers-cards-void-later",
        "vouchers-cards-stock",
    ])];
    for row in &ledger.rows {
        let name = frame.t.with("vouchers-cards-batch", "number", row.number);
        rows.push(line(name, row.tally));
    }
    rows.push(line(frame.t.get("vouchers-cards-sum"), ledger.sum));
    for month in &ledger.months {
        rows.push(vec![
            frame.t.month(&month.month),
            month.issued.to_string(),
            month.handed_out.to_string(),
            month.void.to_string(),
            month.void_later.to_string(),
            month.stock.to_string(),
        ]);
    }
    Ok(csv_answer("cards.csv", spreadsheet(&rows)?))
}

fn line(name: String, tally: Tally) -> Vec<String> {
    vec![
        name,
        tally.issued.to_string(),
        tally.handed_out.to_string(),
        tally.void.to_string(),
        String::new(),
        tally.stock.to_string(),
    ]
}
