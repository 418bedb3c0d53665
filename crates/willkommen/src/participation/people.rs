//! `/participation/people`: who takes care, who stands in, since when; and leaving without a successor.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::web::form::{Form, Press};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::office::{give_up, is_lead_by_then, take_effect};
use super::rules::{MOST_NOTE, Plan, first_day, whole};
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
    /// What is passed on to a successor; empty for nothing.
    pub note: String,
    pub is_lead: bool,
}

/// The planned changes of a municipality.
pub async fn planned(app: &App, frame: &Frame, town: MunicipalityId) -> Result<Vec<PlannedLine>> {
    let c = app.db.read();
    let deputy = region::holder_of(c, town, Office::Deputy, app.clock.today()).await?;
    let all = store::handovers(c, town).await?;
    let planned = all.iter().filter(|handover| handover.is_planned());
    Ok(planned.map(|handover| planned_line(frame, handover, deputy.as_ref())).collect())
}

fn planned_line(frame: &Frame, handover: &Handover, deputy: Option<&OfficeHolder>) -> PlannedLine {
    let is_lead = handover.office == Office::Lead.word();
    let key = match (is_lead, handover.name.is_empty()) {
        (true, true) => "participation-planned-vacancy",
        (true, false) => "participation-planned-lead",
        (false, _) => "participation-planned-deputy",
    };
    let day = frame.t.date(handover.from_on);
    let mut words = frame.t.with2(key, "name", handover.name.as_str(), "day", day);
    if is_lead && deputy.is_some_and(|deputy| handover.names(&deputy.name(), &deputy.mail)) {
        words = format!("{words} {}", frame.t.get("participation-planned-deputy-free"));
    }
    PlannedLine { id: handover.id, words, note: handover.note.clone(), is_lead }
}

/// What a form has shown of the change that it replaces.
pub fn shown(planned: Option<HandoverId>) -> String {
    planned.map_or_else(|| "none".to_owned(), |id| id.to_string())
}

/// When somebody leaves.
#[derive(Clone, Deserialize, Default)]
pub struct LeaveForm {
    /// Which change the page showed as planned.
    #[serde(default)]
    shown: String,
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
    /// The planned change that leaving would replace, in words; empty for none.
    replaces: String,
    shown: String,
    form: LeaveForm,
    problems: Problems,
}

/// The people.
pub async fn show(State(app): State<App>, frame: Frame, town: Town) -> Result<Response> {
    let planned = planned(&app, &frame, town.municipality).await?;
    let note = planned.into_iter().find(|line| line.is_lead).map(|line| line.note).unwrap_or_default();
    let form = LeaveForm { note, ..LeaveForm::default() };
    html(&page(&app, frame, &town, form, Problems::none()).await?)
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
    let planned = planned(app, &frame, town.municipality).await?;
    let replaced = planned.iter().find(|line| line.is_lead);
    Ok(PeoplePage {
        town: frame.municipality()?.full_name(),
        has_lead: now.iter().any(|holder| holder.is_lead),
        now,
        before,
        replaces: replaced.map(|line| line.words.clone()).unwrap_or_default(),
        shown: shown(replaced.map(|line| line.id)),
        planned,
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
    let from_on = first_day(&form.from_on, today, Some(holder.from_on.plus_days(1)));
    let note = whole(&form.note, MOST_NOTE, Refusal::field("note", "participation-note-long"));
    let (from_on, note) = match (from_on, note) {
        (Ok(from_on), Ok(note)) => (from_on, note),
        (from_on, note) => {
            let wrong = [from_on.err(), note.err()].into_iter().flatten().collect();
            return refused(&page(&app, frame, &town, form, Problems(wrong)).await?);
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
        note,
        before_mail: String::new(),
        planned_by: town.staff.person,
        planned_at: app.clock.now(),
        pack: String::new(),
    };
    match enter(&app, handover, form.shown.clone(), town.staff.journal_name()).await {
        Ok(()) => Ok(see_other(&frame.to(after(from_on <= today, town.staff.role)))),
        Err(Error::Refused(refusal)) => {
            refused(&page(&app, frame, &town, form, Problems::one(refusal)).await?)
        }
        Err(fault) => Err(fault),
    }
}

/// Where somebody goes after a change: whoever has just handed over has no account any more.
pub const fn after(is_done: bool, role: Role) -> &'static str {
    match (is_done, role) {
        (true, Role::Lead) => "/participation/handover/done",
        _ => "/participation/people",
    }
}

/// Enters a change in the place of the one that its form has shown. One whose day has come happens at
/// once.
///
/// # Errors
/// Refused when another change is planned than was seen, and when a deputy is the project lead.
pub async fn enter(app: &App, handover: Handover, seen: String, actor: String) -> Result<()> {
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
                let replaced = store::planned_for(tx, handover.municipality, &handover.office).await?;
                if shown(replaced.as_ref().map(|replaced| replaced.id)) != seen {
                    return Err(Refusal::new("participation-planned-meanwhile").into());
                }
                let (today, is_deputy) = (inner.clock.today(), handover.office == Office::Deputy.word());
                if is_deputy && is_lead_by_then(tx, &handover, today).await? {
                    let field = if handover.mail.is_empty() { "lead_name" } else { "lead_mail" };
                    return Err(Refusal::field(field, "participation-deputy-is-lead").into());
                }
                let (town, now) = (Some(handover.municipality), handover.planned_at);
                if let Some(replaced) = replaced
                    && give_up(tx, &replaced).await?
                {
                    let entry = Entry::HandoverDiscarded { handover: replaced.id };
                    journal::record(tx, now, &actor, town, &entry, "").await?;
                }
                store::plan(tx, &handover).await?;
                let entry = Entry::HandoverPlanned { handover: handover.id };
                journal::record(tx, now, &actor, town, &entry, &handover.name).await?;
                if handover.from_on <= today {
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
                if give_up(tx, &handover).await? {
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
