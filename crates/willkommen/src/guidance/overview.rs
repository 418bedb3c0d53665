//! `GET /guidance`: the municipality's own page. The heading says what comes next.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::Result;

use super::rules::{CheckFacts, Next, next};
use super::store;
use crate::app::App;
use crate::declaration::{self, Declaration};
use crate::layout::{Frame, html};
use crate::people::{Role, Town};
use crate::quickcheck::NextRound;
use crate::region::{self, Office};
use crate::{measures, participation, quickcheck, vouchers};

struct StepLine {
    key: String,
    title: String,
    text: String,
    date: String,
    is_done: bool,
    is_now: bool,
}

#[derive(Template)]
#[template(path = "guidance/overview.html")]
struct OverviewPage {
    frame: Frame,
    town: String,
    heading: String,
    next: Next,
    answered: usize,
    asked: usize,
    minutes: usize,
    field_title: String,
    measures: usize,
    /// The measure that is late for longest, in a sentence; empty if none is.
    overdue: String,
    steps: Vec<StepLine>,
    /// Until when the participation rests; empty if it does not.
    rests_until: String,
    declaration: Option<Declaration>,
    received: String,
    saved: String,
    is_lead: bool,
    /// Who is project lead today, in words.
    lead: String,
    /// Where the newest batch of cards is that waits for whoever looks; empty if none does.
    batch: String,
    /// How many of them wait.
    batches: usize,
    /// Whether its release comes before everything else: what else there is, the project lead does.
    is_release_first: bool,
    /// What waits in the voucher booklet for the project lead, in words; empty if nothing does.
    booklet: String,
    /// What the agency has sent back.
    returned: Vec<quickcheck::Returned>,
}

/// The page.
pub async fn show(State(app): State<App>, frame: Frame, town: Town) -> Result<Response> {
    let c = app.db.read();
    let declaration = declaration::of(c, town.municipality).await?.filter(Declaration::is_signed);
    let standing = quickcheck::standing(&app, frame.municipality()?).await?;
    let measures = measures::codes(c, town.municipality).await?.len();
    let round = quickcheck::next_round(&app, town.municipality).await?;
    let facts = standing.as_ref().map(|standing| CheckFacts {
        answered: standing.answered,
        next_field: standing.next_field,
        is_complete: standing.completed_at.is_some() && round != NextRound::Running,
        due: match round {
            NextRound::Due(variant) => Some(variant),
            NextRound::None | NextRound::Running => None,
        },
    });
    let lead = region::holder_of(c, town.municipality, Office::Lead, app.clock.today()).await?;
    let rests_until = participation::rests_until(c, &app, town.municipality).await?;
    let next = match rests_until {
        Some(_) => Next::Rest,
        None => next(declaration.is_some(), facts, measures),
    };
    let returned = quickcheck::returned(&app, &frame, town.staff.role == Role::Lead).await?;
    let batches = vouchers::cards::to_release(c, town.municipality, &town.staff).await?;
    let is_lead = town.staff.role == Role::Lead;
    let is_release_first = !batches.is_empty() && !is_lead && next != Next::Declare;
    let waits = match is_lead {
        true => vouchers::waiting(c, town.municipality).await?,
        false => 0,
    };
    let catalogue = app.catalogue();
    let field = match next {
        Next::ContinueCheck(number) => catalogue.field(number),
        _ => None,
    };
    let late = measures::overdue(&app, &frame.t, town.municipality).await?;
    let overdue = late.first().map(|(title, day)| {
        let values =
            [("n", late.len().into()), ("title", title.as_str().into()), ("day", frame.t.date(*day).into())];
        frame.t.all("guidance-plan-overdue", &values)
    });
    let (answered, asked) = standing.as_ref().map_or((0, 0), |all| (all.answered, all.asked));
    html(&OverviewPage {
        town: frame.municipality()?.full_name(),
        heading: match is_release_first {
            true => frame.t.with("guidance-heading-release", "n", batches.len()),
            false => frame.t.get(heading(next)),
        },
        // While it rests, nobody expects a step on a day.
        steps: match rests_until {
            Some(_) => Vec::new(),
            None => steps(&app, &frame, town.municipality).await?,
        },
        rests_until: rests_until.map(|day| frame.t.date(day)).unwrap_or_default(),
        minutes: standing.as_ref().map_or(0, |all| quickcheck::minutes(all.variant, asked - answered)),
        field_title: field.map(|field| field.title.get(frame.t.lang).clone()).unwrap_or_default(),
        received: declaration
            .as_ref()
            .and_then(|declaration| declaration.received_at)
            .map(|at| frame.day(at))
            .unwrap_or_default(),
        saved: standing.and_then(|all| all.saved_at).map(|at| frame.time(at)).unwrap_or_default(),
        is_lead,
        lead: lead.map_or_else(|| frame.t.get("guidance-lead-open"), |lead| lead.name()),
        overdue: overdue.unwrap_or_default(),
        batch: batches.first().map(|batch| frame.to(&format!("/cards/{batch}"))).unwrap_or_default(),
        batches: batches.len(),
        is_release_first,
        booklet: match waits {
            0 => String::new(),
            _ => frame.t.with("vouchers-overview-waits", "n", waits),
        },
        next,
        answered,
        asked,
        measures,
        declaration,
        returned,
        frame,
    })
}

const fn heading(next: Next) -> &'static str {
    match next {
        Next::Rest => "guidance-heading-rest",
        Next::Declare => "guidance-heading-declare",
        Next::BeginCheck => "guidance-heading-begin",
        Next::ContinueCheck(_) => "guidance-heading-continue",
        Next::CompleteCheck => "guidance-heading-complete",
        Next::ChooseMeasures => "guidance-heading-measures",
        Next::WorkOnPlan => "guidance-heading-plan",
        Next::Round(_) => "guidance-heading-round",
    }
}

async fn steps(app: &App, frame: &Frame, municipality: crate::ids::MunicipalityId) -> Result<Vec<StepLine>> {
    let rows = store::of(app.db.read(), municipality).await?;
    let now = rows.iter().position(|row| row.done_on.is_none());
    let lang = frame.t.lang;
    Ok(rows
        .into_iter()
        .enumerate()
        .filter_map(|(place, row)| {
            let words = app.roadmap.step(&row.step)?;
            let is_done = row.done_on.is_some();
            let date = frame.t.date(row.done_on.unwrap_or(row.due_on));
            Some(StepLine {
                key: row.step,
                title: words.title.get(lang).clone(),
                text: if is_done { words.done.get(lang) } else { words.open.get(lang) }.clone(),
                date,
                is_done,
                is_now: now == Some(place),
            })
        })
        .collect())
}
