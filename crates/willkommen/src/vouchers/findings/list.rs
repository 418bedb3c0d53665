//! `/vouchers/findings`: what is unusual, for the town's project lead and the agency; and one of them, with what
//! somebody has noted.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use platform::texts::Translator;
use platform::web::form::{Form, paragraph};
use platform::web::see_other;
use platform::{Error, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::rules::About;
use super::store::{self, Finding};
use crate::app::App;
use crate::ids::{DeviceId, FindingId, MunicipalityId, PersonId};
use crate::journal::{self, Entry};
use crate::layout::{Frame, Pager, Problems, html};
use crate::people::{self, Actor, Role, Staff};
use crate::region;
use crate::vouchers::partners::{self, Reach};
use crate::vouchers::redemption;

/// The longest note, in characters.
const MOST_NOTE: usize = 500;

/// Which page of the list.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct Wanted {
    page: String,
}

/// What was typed.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct NoteForm {
    note: String,
}

/// A finding in words.
struct Row {
    id: FindingId,
    title: String,
    /// What was counted, and what is usual.
    text: String,
    /// Which phone, partner or person.
    whom: String,
    town: String,
    first_on: String,
    is_open: bool,
    /// Who has looked at it, and when; empty if nobody has.
    seen: String,
    note: String,
}

#[derive(Template)]
#[template(path = "vouchers/findings/list.html")]
struct ListPage {
    frame: Frame,
    rows: Vec<Row>,
    open: usize,
    pager: Pager,
    is_region: bool,
}

#[derive(Template)]
#[template(path = "vouchers/findings/one.html")]
struct OnePage {
    frame: Frame,
    row: Row,
    /// How the partner is reached; none where it is about nobody's till, or the partner is gone.
    reach: Option<Reach>,
    /// What may be behind it, and what one can do.
    reasons: String,
    problems: Problems,
    form: NoteForm,
}

/// Whose findings somebody sees: one town's, or all.
fn scope(frame: &Frame) -> Result<(Staff, Option<MunicipalityId>)> {
    let Actor::Staff(staff) = &frame.actor else { return Err(Error::NotFound) };
    match (staff.role, staff.municipality) {
        (Role::Agency, _) => Ok((staff.clone(), None)),
        (Role::Lead, Some(town)) => Ok((staff.clone(), Some(town))),
        _ => Err(Error::NotFound),
    }
}

/// The list.
pub async fn show(State(app): State<App>, frame: Frame, Query(wanted): Query<Wanted>) -> Result<Response> {
    let (_, town) = scope(&frame)?;
    let c = app.db.read();
    let found = match town {
        Some(town) => store::of_town(c, town).await?,
        None => store::all(c).await?,
    };
    let open = found.iter().filter(|finding| finding.seen_at.is_none()).count();
    let pager = Pager::new(found.len(), &wanted.page, "?page=".to_owned());
    let mut rows = Vec::new();
    for finding in pager.part(found) {
        rows.push(row(&app, &frame, finding).await?);
    }
    html(&ListPage { rows, open, pager, is_region: town.is_none(), frame })
}

/// A finding, if it is somebody's own.
async fn known(app: &App, town: Option<MunicipalityId>, id: Uuid) -> Result<Finding> {
    let finding = store::of(app.db.read(), FindingId(id)).await?;
    finding.filter(|finding| town.is_none_or(|town| town == finding.municipality)).ok_or(Error::NotFound)
}

/// One finding.
pub async fn show_one(
    State(app): State<App>,
    frame: Frame,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    let (_, town) = scope(&frame)?;
    let finding = known(&app, town, id).await?;
    let reasons = frame.t.get(&format!("vouchers-findings-{}-reasons", finding.pattern().word()));
    let reach = match finding.partner {
        Some(partner) => partners::reach(app.db.read(), partner, town).await?,
        None => None,
    };
    let row = row(&app, &frame, finding).await?;
    html(&OnePage { row, reach, reasons, problems: Problems::none(), form: NoteForm::default(), frame })
}

/// Somebody has looked at it.
pub async fn see(
    State(app): State<App>,
    frame: Frame,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<NoteForm>,
) -> Result<Response> {
    let (staff, town) = scope(&frame)?;
    let finding = known(&app, town, id).await?;
    let (note, now) = (paragraph(&form.note, MOST_NOTE), app.clock.now());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                // Who comes second changes nothing: what the first one has noted stays.
                if store::see(tx, finding.id, staff.person, &note, now).await? {
                    let entry = Entry::AnomalySeen { pattern: finding.pattern };
                    let town = Some(finding.municipality);
                    journal::record(tx, now, &staff.journal_name(), town, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to("/vouchers/findings")))
}

async fn row(app: &App, frame: &Frame, finding: Finding) -> Result<Row> {
    let (c, t, word) = (app.db.read(), &frame.t, finding.pattern().word());
    let text = format!("vouchers-findings-{word}-text");
    let seen = match (finding.seen_at, finding.seen_by) {
        (Some(at), Some(by)) => {
            let who = people::called(c, by, t).await?;
            t.with2("vouchers-findings-seen-by", "who", who, "day", frame.day(at))
        }
        _ => String::new(),
    };
    Ok(Row {
        id: finding.id,
        title: t.get(&format!("vouchers-findings-{word}")),
        text: t.with2(&text, "many", finding.many, "usual", finding.usual),
        whom: whom(app, t, &finding).await?,
        town: region::of(c, finding.municipality).await?.map(|town| town.full_name()).unwrap_or_default(),
        first_on: t.date(finding.first_on),
        is_open: finding.seen_at.is_none(),
        seen,
        note: finding.note,
    })
}

/// Which phone, partner or person a finding is about.
async fn whom(app: &App, t: &Translator, finding: &Finding) -> Result<String> {
    let c = app.db.read();
    let partner = match finding.partner {
        Some(partner) => partners::of(c, partner).await?.map(|partner| partner.name),
        None => None,
    };
    let partner = partner.unwrap_or_else(|| t.get("vouchers-findings-gone"));
    Ok(match finding.pattern().about() {
        About::Person => people::called(c, PersonId(finding.subject), t).await?,
        About::Partner => partner,
        About::Device => {
            let device = redemption::device_name(c, DeviceId(finding.subject)).await?;
            let device = device.unwrap_or_else(|| t.get("vouchers-findings-gone"));
            t.with2("vouchers-findings-device", "device", device, "partner", partner)
        }
    })
}
