//! `/vouchers`: what comes next for the voucher booklet of a town; for the agency all towns, with the same
//! question. A mayor looks, and finds the batch that waits for a second person.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use platform::{Error, Result};
use sea_orm::{ConnectionTrait, DbErr};
use serde::Deserialize;

use super::rules::{Facts, Step, next};
use super::{cards, findings, offers, partners, redemption};
use crate::app::App;
use crate::ids::MunicipalityId;
use crate::layout::{Frame, Pager, html};
use crate::people::{self, Actor, Role, Staff};
use crate::region;

/// Which page of the list.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct Wanted {
    page: String,
}

#[derive(Template)]
#[template(path = "vouchers/overview.html")]
struct OverviewPage {
    frame: Frame,
    town: String,
    /// Heading, sentence and button of the next step, and where it leads.
    heading: String,
    text: String,
    label: String,
    link: String,
    /// Whether there is something to print for those who are invited.
    has_poster: bool,
    numbers: Vec<Number>,
    is_lead: bool,
}

/// A number of the town, and where it comes from.
struct Number {
    label: String,
    /// Where it is shown; empty for whoever may not go there.
    link: String,
    value: String,
}

/// A town in the agency's list.
struct Row {
    name: String,
    facts: Facts,
    step: String,
    is_waiting: bool,
}

#[derive(Template)]
#[template(path = "vouchers/towns.html")]
struct TownsPage {
    frame: Frame,
    /// Regional offers that wait for the agency.
    waiting: usize,
    /// Findings of all towns that nobody has looked at.
    findings: i64,
    rows: Vec<Row>,
    pager: Pager,
}

/// The overview of a town, or all towns.
pub async fn show(State(app): State<App>, frame: Frame, Query(wanted): Query<Wanted>) -> Result<Response> {
    let Actor::Staff(staff) = frame.actor.clone() else { return Err(Error::NotFound) };
    match (staff.role, staff.municipality) {
        (Role::Agency, _) => html(&towns(&app, frame, &wanted).await?),
        (Role::Lead | Role::Mayor, Some(town)) => html(&page(&app, frame, &staff, town).await?),
        _ => Err(Error::NotFound),
    }
}

/// How many things wait for the project lead of a town: what newcomers dispute, what partners ask to undo, what is
/// unusual, partners and offers to decide on.
///
/// # Errors
/// The database's own.
pub async fn waiting(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<usize, DbErr> {
    let open = findings::open(c).await?;
    let unseen = open.into_iter().find(|(known, _)| *known == town).map_or(0, |(_, count)| count);
    Ok(redemption::open_disputes(c, town).await?
        + redemption::open_requests(c, town).await?
        + usize::try_from(unseen).unwrap_or(0)
        + partners::waiting(c, town).await?
        + offers::waiting(c, town).await?)
}

/// How many things wait for the agency: offers for the whole region, and what is unusual in any town.
///
/// # Errors
/// The database's own.
pub async fn waiting_for_agency(c: &impl ConnectionTrait) -> Result<usize, DbErr> {
    let unseen: i64 = findings::open(c).await?.into_iter().map(|(_, count)| count).sum();
    Ok(offers::waiting_regional(c).await? + usize::try_from(unseen).unwrap_or(0))
}

async fn facts(app: &App, town: MunicipalityId, findings: i64) -> Result<Facts> {
    let (c, today) = (app.db.read(), app.clock.today());
    let staff = people::working_for(c, town).await?;
    Ok(Facts {
        partners: partners::ids_in_town(c, town).await?.len(),
        asked: partners::waiting(c, town).await?,
        offers: offers::in_booklet(c, town, today).await?.len(),
        waiting: offers::waiting(c, town).await?,
        issued: cards::tally(c, town).await?.issued,
        prepared: cards::prepared(c, town).await?,
        may_release: false,
        usable: cards::usable(c, town, today).await?,
        clerks: staff.iter().filter(|person| person.role == Role::Clerk.word()).count(),
        disputes: redemption::open_disputes(c, town).await?,
        requests: redemption::open_requests(c, town).await?,
        findings,
    })
}

/// Where a step is done, by the project lead.
const fn address(step: Step) -> &'static str {
    match step {
        Step::Disputes | Step::Requests => "/redeem/office",
        Step::Findings => "/vouchers/findings",
        Step::Release | Step::Stock => "/cards",
        Step::Asked => "/partners",
        Step::Waiting => "/offers/town",
        Step::Invite => "/partners/new",
        Step::Offers => "/offers/new",
        Step::Cards => "/cards/new",
        Step::Clerks => "/cards/clerks",
        Step::Nothing => "/vouchers/statistics",
    }
}

async fn page(app: &App, frame: Frame, staff: &Staff, town: MunicipalityId) -> Result<OverviewPage> {
    let c = app.db.read();
    let open: HashMap<MunicipalityId, i64> = findings::open(c).await?.into_iter().collect();
    let mut facts = facts(app, town, open.get(&town).copied().unwrap_or(0)).await?;
    let is_lead = staff.role == Role::Lead;
    let own = cards::to_release(c, town, staff).await?;
    facts.may_release = !own.is_empty();
    let step = next(&facts);
    // A mayor looks and releases; everything else is the project lead's.
    let (key, to) = match own.first() {
        Some(batch) if !is_lead || step == Step::Release => {
            ("vouchers-cards-next-release".to_owned(), format!("/cards/{batch}"))
        }
        _ if is_lead => (format!("vouchers-overview-step-{}", step.word()), address(step).to_owned()),
        _ => ("vouchers-overview-mayor-nothing".to_owned(), "/vouchers/statistics".to_owned()),
    };
    // The batches of which the words speak: those that wait for whoever looks, or else for somebody else.
    let batches = if own.is_empty() { facts.prepared } else { own.len() };
    let [heading, text, label] =
        ["", "-text", "-go"].map(|part| frame.t.with(&format!("{key}{part}"), "n", batches));
    Ok(OverviewPage {
        town: region::of(c, town).await?.map(|town| town.full_name()).unwrap_or_default(),
        heading,
        text,
        label,
        link: frame.to(&to),
        has_poster: is_lead && matches!(step, Step::Invite),
        numbers: numbers(&frame, &facts, is_lead),
        is_lead,
        frame,
    })
}

fn numbers(frame: &Frame, facts: &Facts, is_lead: bool) -> Vec<Number> {
    let (asked, waiting) = match is_lead {
        true => ("vouchers-overview-asked", "vouchers-overview-offers-waiting"),
        false => ("vouchers-overview-asked-decided-by-lead", "vouchers-overview-offers-decided-by-lead"),
    };
    [
        ("vouchers-overview-partners", "/partners", facts.partners.to_string()),
        (asked, "/partners", facts.asked.to_string()),
        ("vouchers-overview-offers", "/offers/town", facts.offers.to_string()),
        (waiting, "/offers/town", facts.waiting.to_string()),
        ("vouchers-overview-usable", "/cards", frame.t.number(facts.usable)),
        ("vouchers-overview-people", "/cards/clerks", facts.clerks.to_string()),
        ("vouchers-overview-disputed", "/redeem/office", facts.disputes.to_string()),
        ("vouchers-overview-requests", "/redeem/office", facts.requests.to_string()),
        ("vouchers-findings-title", "/vouchers/findings", facts.findings.to_string()),
    ]
    .into_iter()
    .map(|(key, to, value)| {
        // Of these a mayor may open the cards alone.
        let link = if is_lead || to == "/cards" { frame.to(to) } else { String::new() };
        Number { label: frame.t.get(key), link, value }
    })
    .collect()
}

async fn towns(app: &App, frame: Frame, wanted: &Wanted) -> Result<TownsPage> {
    let c = app.db.read();
    let open: HashMap<MunicipalityId, i64> = findings::open(c).await?.into_iter().collect();
    // Only where somebody can decide: in other towns nothing can come next.
    let known = partners::open_towns(app).await?;
    let pager = Pager::new(known.len(), &wanted.page, "?page=".to_owned());
    let mut rows = Vec::new();
    for (town, _, name) in pager.part(known) {
        let facts = facts(app, town, open.get(&town).copied().unwrap_or(0)).await?;
        let step = next(&facts);
        rows.push(Row {
            name,
            facts,
            step: frame.t.get(&format!("vouchers-overview-step-{}-short", step.word())),
            is_waiting: step != Step::Nothing,
        });
    }
    Ok(TownsPage {
        waiting: offers::waiting_regional(c).await?,
        findings: open.values().sum(),
        rows,
        pager,
        frame,
    })
}
