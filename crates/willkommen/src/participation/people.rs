//! `/participation/people`: who takes care, who stands in, since when; and leaving without a successor.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::web::form::{Form, Press, paragraph};
use platform::web::see_other;
use platform::{Error, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::handover::MOST_NOTE;
use super::office::take_effect;
use super::rules::{Plan, first_day};
use super::standing;
use super::store::{self, Handover};
use crate::app::App;
use crate::ids::{HandoverId, MunicipalityId};
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::{Role, Town};
use crate::region::{self, Office, OfficeHolder};

/// Somebody who holds or held an office.
pub struct HolderLine {
    pub office: String,
    pub name: String,
    pub function: String,
    pub mail: String,
    pub phone: String,
    /// From when, or from when to when.
    pub time: String,
    pub is_now: bool,
    is_lead: bool,
}

/// Leads and deputies of a municipality, newest first.
pub async fn holders(app: &App, frame: &Frame, town: MunicipalityId) -> Result<Vec<HolderLine>> {
    let today = app.clock.today();
    let all = region::office_holders(app.db.read(), town).await?;
    let is_ours = |holder: &&OfficeHolder| holder.office != Office::Mayor.word();
    Ok(all.iter().filter(is_ours).map(|holder| line_of(frame, holder, holder.holds_on(today))).collect())
}

fn line_of(frame: &Frame, holder: &OfficeHolder, is_now: bool) -> HolderLine {
    let t = &frame.t;
    let is_lead = holder.office == Office::Lead.word();
    let from = t.date(holder.from_on);
    HolderLine {
        office: t.get(if is_lead { "participation-lead" } else { "participation-deputy" }),
        name: holder.name(),
        function: holder.function.clone(),
        mail: holder.mail.clone(),
        phone: holder.phone.clone(),
        time: match holder.to_on {
            Some(to) => t.with2("participation-from-to", "from", from, "to", t.date(to)),
            None => t.with("participation-from", "from", from),
        },
        is_now,
        is_lead,
    }
}

/// A change that is planned.
pub struct PlannedLine {
    pub id: HandoverId,
    pub words: String,
}

/// The planned changes of a municipality.
pub async fn planned(app: &App, frame: &Frame, town: MunicipalityId) -> Result<Vec<PlannedLine>> {
    let all = store::handovers(app.db.read(), town).await?;
    let planned = all.into_iter().filter(|handover| handover.state == Plan::Planned.word());
    let words = |handover: &Handover| {
        let key = match (handover.office == Office::Lead.word(), handover.name.is_empty()) {
            (true, true) => "participation-planned-vacancy",
            (true, false) => "participation-planned-lead",
            (false, _) => "participation-planned-deputy",
        };
        let day = frame.t.date(handover.from_on);
        frame.t.with2(key, "name", handover.name.as_str(), "day", day)
    };
    Ok(planned.map(|handover| PlannedLine { words: words(&handover), id: handover.id }).collect())
}

/// When somebody leaves.
#[derive(Clone, Deserialize, Default)]
pub struct LeaveForm {
    #[serde(default)]
    from_on: String,
    #[serde(default)]
    note: String,
}

#[derive(Template)]
#[template(path = "participation/people.html")]
struct PeoplePage {
    frame: Frame,
    town: String,
    has_lead: bool,
    now: Vec<HolderLine>,
    before: Vec<HolderLine>,
    planned: Vec<PlannedLine>,
    form: LeaveForm,
    problems: Problems,
}

/// The people.
pub async fn show(State(app): State<App>, frame: Frame, town: Town) -> Result<Response> {
    html(&page(&app, frame, &town, LeaveForm::default(), Problems::none()).await?)
}

async fn page(
    app: &App,
    frame: Frame,
    town: &Town,
    form: LeaveForm,
    problems: Problems,
) -> Result<PeoplePage> {
    standing::of(app.db.read(), app, town.municipality).await?.ok_or(Error::NotFound)?;
    let (now, before): (Vec<_>, Vec<_>) =
        holders(app, &frame, town.municipality).await?.into_iter().partition(|holder| holder.is_now);
    Ok(PeoplePage {
        town: frame.municipality()?.full_name(),
        has_lead: now.iter().any(|holder| holder.is_lead),
        now,
        before,
        planned: planned(app, &frame, town.municipality).await?,
        frame,
        form,
        problems,
    })
}

/// The project lead leaves, and nobody follows yet.
pub async fn leave(
    State(app): State<App>,
    frame: Frame,
    town: Town,
    Form(form): Form<LeaveForm>,
) -> Result<Response> {
    let (c, today) = (app.db.read(), app.clock.today());
    standing::of(c, &app, town.municipality).await?.ok_or(Error::NotFound)?;
    let holder = region::holder_of(c, town.municipality, Office::Lead, today).await?;
    let Some(holder) = holder else { return Ok(see_other(&frame.to("/participation/people"))) };
    let from_on = match first_day(&form.from_on, today, Some(holder.from_on.plus_days(1))) {
        Ok(day) => day,
        Err(refusal) => {
            return refused(&page(&app, frame, &town, form, Problems::one(refusal)).await?);
        }
    };
    let handover = Handover {
        id: HandoverId::new(),
        municipality: town.municipality,
        office: Office::Lead.word().to_owned(),
        state: Plan::Planned.word().to_owned(),
        name: String::new(),
        function: String::new(),
        mail: String::new(),
        phone: String::new(),
        from_on,
        note: paragraph(&form.note, MOST_NOTE),
        before_mail: String::new(),
        planned_by: town.staff.person,
        planned_at: app.clock.now(),
        pack: String::new(),
    };
    enter(&app, handover, town.staff.journal_name()).await?;
    Ok(see_other(&frame.to(after(from_on <= today, town.staff.role))))
}

/// Where somebody goes after a change: whoever has just handed over has no account any more.
pub const fn after(is_done: bool, role: Role) -> &'static str {
    match (is_done, role) {
        (true, Role::Lead) => "/participation/handover/done",
        _ => "/participation/people",
    }
}

/// Enters a change; one whose day has come happens at once.
pub async fn enter(app: &App, handover: Handover, actor: String) -> Result<()> {
    let inner = app.clone();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let same = |other: &Handover| {
                    other.office == handover.office
                        && other.state != Plan::Discarded.word()
                        && (&other.name, &other.mail, other.from_on, &other.note)
                            == (&handover.name, &handover.mail, handover.from_on, &handover.note)
                };
                let known = store::handovers(tx, handover.municipality).await?;
                // A double click, or the back button.
                if known.first().is_some_and(same) {
                    return Ok::<_, Error>(());
                }
                store::plan(tx, &handover).await?;
                let entry = Entry::HandoverPlanned { handover: handover.id };
                let town = Some(handover.municipality);
                journal::record(tx, handover.planned_at, &actor, town, &entry, &handover.name).await?;
                if handover.from_on <= inner.clock.today() {
                    take_effect(tx, &inner, &handover, &actor).await?;
                }
                Ok(())
            })
        })
        .await?;
    // Accounts may have changed.
    app.visits.forget_all();
    app.wake.notify_waiters();
    Ok(())
}

/// Takes a planned change back.
pub async fn discard(
    State(app): State<App>,
    frame: Frame,
    town: Town,
    Path((_, id)): Path<(String, Uuid)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let (id, now) = (HandoverId(id), app.clock.now());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let known = store::handover(tx, id).await?;
                let handover = known
                    .filter(|handover| handover.municipality == town.municipality)
                    .ok_or(Error::NotFound)?;
                if store::discard_handover(tx, id).await? {
                    let entry = Entry::HandoverDiscarded { handover: id };
                    let actor = town.staff.journal_name();
                    journal::record(tx, now, &actor, Some(handover.municipality), &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to("/participation/people")))
}
