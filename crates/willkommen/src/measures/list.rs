//! `/measures`: the plan as a list; `POST` makes a suggestion the town's own.

use askama::Template;
use axum::extract::{Query, State as AppState};
use axum::response::Response;
use platform::db::Tx;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Result};
use serde::Deserialize;

use super::line::{Line, lines, round, sort};
use super::public::shown_as_done;
use super::rules::{Order, Round};
use super::store;
use crate::app::App;
use crate::ids::{MeasureId, MunicipalityId};
use crate::journal::{self, Entry};
use crate::layout::{Frame, html};
use crate::people::{Lead, Role, Town};
use crate::region;

/// Which measure, and whose example it follows.
#[derive(Deserialize)]
pub struct AdoptForm {
    code: String,
    /// The key of a town that shows this measure publicly as done; empty for none.
    #[serde(default)]
    example: String,
}

/// In which order.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    sort: String,
}

/// A heading of the table that orders it.
struct Column {
    word: &'static str,
    title: String,
    is_chosen: bool,
}

#[derive(Template)]
#[template(path = "measures/list.html")]
struct ListPage {
    frame: Frame,
    /// What comes next: the first open measure.
    next: Option<Line>,
    rows: Vec<Line>,
    columns: Vec<Column>,
    /// The sum of all budgets in words; empty if none has one.
    sum: String,
    is_lead: bool,
    /// Whether the result with its suggestions is there.
    has_result: bool,
}

/// The plan.
pub async fn show(
    AppState(app): AppState<App>,
    frame: Frame,
    town: Town,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    let order = Order::from_word(&wish.sort).unwrap_or(Order::Due);
    let municipality = frame.municipality()?;
    let mut rows = lines(&app, &frame.t, municipality).await?;
    let next = rows.first().filter(|line| line.is_open).cloned();
    sort(&mut rows, order);
    let standing = crate::quickcheck::standing(&app, municipality).await?;
    let title = |word: Order| match word {
        Order::Due => "measures-due",
        Order::Title => "measures-column-title",
        Order::Owner => "measures-owner",
        Order::State => "measures-state",
        Order::Budget => "measures-budget",
    };
    let columns = [Order::Title, Order::Owner, Order::Due, Order::Budget, Order::State]
        .into_iter()
        .map(|word| Column { word: word.word(), title: frame.t.get(title(word)), is_chosen: word == order })
        .collect();
    html(&ListPage {
        sum: super::paper::sum(&frame.t, &rows),
        next,
        rows,
        columns,
        is_lead: town.staff.role == Role::Lead,
        has_result: standing.is_some_and(|standing| standing.completed_at.is_some()),
        frame,
    })
}

/// One click makes a measure the town's own; owner and date can be changed afterwards.
pub async fn adopt(
    AppState(app): AppState<App>,
    frame: Frame,
    lead: Lead,
    Form(form): Form<AdoptForm>,
) -> Result<Response> {
    if app.catalogue().measure(&form.code).is_none() {
        return Err(Error::NotFound);
    }
    let example = example(&app, &form).await?;
    let round = round(&app, frame.municipality()?).await?;
    let inner = app.clone();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if let (Some(measure), Some(ags)) =
                    (take_in(tx, &inner, &lead, form.code, round).await?, example)
                {
                    store::note_origin(tx, measure, &ags).await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(see_other(&frame.to("/measures")))
}

/// Takes a measure of the library into the plan of a lead's town; nothing when it is there already.
///
/// # Errors
/// The database's own.
pub async fn take_in(
    tx: &Tx,
    app: &App,
    lead: &Lead,
    code: String,
    round: Option<Round>,
) -> Result<Option<MeasureId>> {
    let (now, today) = (app.clock.now(), app.clock.today());
    let (town, staff) = (lead.municipality, &lead.staff);
    let adopted = super::adopt(tx, app, town, &code, &staff.name, today, staff.person).await?;
    if let Some(measure) = adopted {
        if let Some(round) = round {
            store::note_adopted_in(tx, measure, round).await?;
        }
        let entry = Entry::MeasureAdopted { measure, code };
        journal::record(tx, now, &staff.journal_name(), Some(town), &entry, "").await?;
    }
    Ok(adopted)
}

/// The key of the town whose example is followed; not found if it does not show that measure.
async fn example(app: &App, form: &AdoptForm) -> Result<Option<String>> {
    if form.example.is_empty() {
        return Ok(None);
    }
    let town = region::by_ags(app.db.read(), &form.example).await?.ok_or(Error::NotFound)?;
    let shows = |(code, of): &(String, MunicipalityId)| *code == form.code && *of == town.id;
    let is_shown = shown_as_done(app).await?.iter().any(shows);
    if is_shown { Ok(Some(town.ags)) } else { Err(Error::NotFound) }
}
