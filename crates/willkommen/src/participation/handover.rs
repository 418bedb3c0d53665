//! `/participation/handover`, `/participation/deputy`, `/participation/towns/{ags}/lead`: who follows.
//! One form for the town hall's own two posts and for the agency, which enters what it is told.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::clock::Day;
use platform::mail::is_address;
use platform::web::form::{Form, line};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;

use super::people::{PlannedLine, after, enter, planned, shown};
use super::rules::{MOST_NOTE, Plan, first_day, whole};
use super::standing;
use super::store::Handover;
use crate::app::App;
use crate::declaration;
use crate::ids::HandoverId;
use crate::layout::{Frame, Problems, html, html_for_all, refused};
use crate::people::{Manager, Staff, Town};
use crate::region::{self, Municipality, Office};

/// What was typed. Names as in the declaration, whose refusals name these fields.
#[derive(Clone, Deserialize, Default)]
pub struct HandoverForm {
    /// Which change the page showed as planned.
    #[serde(default)]
    shown: String,
    #[serde(default)]
    lead_name: String,
    #[serde(default)]
    lead_function: String,
    #[serde(default)]
    lead_mail: String,
    #[serde(default)]
    lead_phone: String,
    #[serde(default)]
    from_on: String,
    #[serde(default)]
    note: String,
}

/// Who enters the change, for which post.
struct Desk {
    town: Municipality,
    office: Office,
    staff: Staff,
    /// The path of the form.
    path: String,
    is_agency: bool,
}

#[derive(Template)]
#[template(path = "participation/handover.html")]
struct HandoverPage {
    frame: Frame,
    town: String,
    action: String,
    back: String,
    is_lead: bool,
    is_agency: bool,
    /// Who holds the post now; empty for nobody.
    holder: String,
    /// The planned change that this one would replace, in words; empty for none.
    replaces: String,
    shown: String,
    /// The note of that change, where the form holds another one; empty otherwise.
    earlier_note: String,
    keeps_note: bool,
    form: HandoverForm,
    problems: Problems,
}

impl Desk {
    fn of_town(frame: &Frame, town: Town, office: Office) -> Result<Self> {
        let path = if office == Office::Deputy { "/participation/deputy" } else { "/participation/handover" };
        let municipality = frame.municipality()?.clone();
        Ok(Self { town: municipality, office, staff: town.staff, path: path.to_owned(), is_agency: false })
    }

    async fn of_agency(app: &App, manager: Manager, ags: &str) -> Result<Self> {
        let town = region::by_ags(app.db.read(), ags).await?.ok_or(Error::NotFound)?;
        let path = format!("/participation/towns/{}/lead", town.ags);
        Ok(Self { town, office: Office::Lead, staff: manager.0, path, is_agency: true })
    }

    fn back(&self) -> String {
        if self.is_agency {
            format!("/participation/towns/{}", self.town.ags)
        } else {
            "/participation/people".to_owned()
        }
    }

    /// The change that is planned for the post.
    async fn planned(&self, app: &App, frame: &Frame) -> Result<Option<PlannedLine>> {
        let lines = planned(app, frame, self.town.id).await?;
        Ok(lines.into_iter().find(|line| line.is_lead == (self.office == Office::Lead)))
    }

    /// Whether the note that is there stays: what the town hall passes on is not the agency's to read.
    fn keeps_note(&self, planned: Option<&PlannedLine>) -> bool {
        self.is_agency && planned.is_some_and(|line| !line.note.is_empty())
    }

    async fn page(
        &self,
        app: &App,
        frame: Frame,
        form: HandoverForm,
        problems: Problems,
    ) -> Result<HandoverPage> {
        let (c, today) = (app.db.read(), app.clock.today());
        standing::of(c, app, self.town.id).await?.ok_or(Error::NotFound)?;
        let holder = region::holder_of(c, self.town.id, self.office, today).await?;
        let planned = self.planned(app, &frame).await?;
        let keeps_note = self.keeps_note(planned.as_ref());
        let is_lost = |line: &&PlannedLine| !keeps_note && line.note != form.note;
        Ok(HandoverPage {
            shown: shown(planned.as_ref().map(|line| line.id)),
            earlier_note: planned.as_ref().filter(is_lost).map(|line| line.note.clone()).unwrap_or_default(),
            replaces: planned.map(|line| line.words).unwrap_or_default(),
            keeps_note,
            town: self.town.full_name(),
            action: frame.to(&self.path),
            back: frame.to(&self.back()),
            is_lead: self.office == Office::Lead,
            is_agency: self.is_agency,
            holder: holder.map(|holder| holder.name()).unwrap_or_default(),
            frame,
            form,
            problems,
        })
    }

    async fn show(self, app: &App, frame: Frame) -> Result<Response> {
        let planned = self.planned(app, &frame).await?;
        let note = if self.keeps_note(planned.as_ref()) { None } else { planned.map(|line| line.note) };
        let form = HandoverForm {
            from_on: app.clock.today().to_string(),
            note: note.unwrap_or_default(),
            ..HandoverForm::default()
        };
        html(&self.page(app, frame, form, Problems::none()).await?)
    }

    async fn submit(self, app: &App, frame: Frame, form: HandoverForm) -> Result<Response> {
        let (c, today) = (app.db.read(), app.clock.today());
        let found = standing::of(c, app, self.town.id).await?.ok_or(Error::NotFound)?;
        let holder = region::holder_of(c, self.town.id, self.office, today).await?;
        let since = holder.as_ref().map_or(found.since, |holder| holder.from_on);
        let planned = self.planned(app, &frame).await?;
        let handover = match self.read(app, &form, since, planned.as_ref()) {
            Ok(handover) => handover,
            Err(problems) => return refused(&self.page(app, frame, form, problems).await?),
        };
        if self.office == Office::Lead
            && let Some(refusal) = declaration::lead_is_taken(c, self.town.id, &handover.mail, today).await?
        {
            return refused(&self.page(app, frame, form, Problems::one(refusal)).await?);
        }
        let is_done = handover.from_on <= today && self.office == Office::Lead;
        let stays = holder.is_none_or(|holder| holder.mail.eq_ignore_ascii_case(&handover.mail));
        match enter(app, handover, form.shown.clone(), self.staff.journal_name()).await {
            Ok(()) if self.is_agency => Ok(see_other(&frame.to(&self.back()))),
            Ok(()) => Ok(see_other(&frame.to(after(is_done && !stays, self.staff.role)))),
            Err(Error::Refused(refusal)) => {
                refused(&self.page(app, frame, form, Problems::one(refusal)).await?)
            }
            Err(fault) => Err(fault),
        }
    }

    fn read(
        &self,
        app: &App,
        form: &HandoverForm,
        since: Day,
        planned: Option<&PlannedLine>,
    ) -> Result<Handover, Problems> {
        let mut problems = Problems::none();
        let name = line(&form.lead_name, 120);
        let function = line(&form.lead_function, 120);
        let mail = line(&form.lead_mail, 254);
        if name.is_empty() {
            problems.add("lead_name", "participation-name-missing");
        }
        if function.is_empty() {
            problems.add("lead_function", "participation-function-missing");
        }
        // A deputy has no account, so an address is not needed.
        let needs_mail = self.office == Office::Lead || !mail.is_empty();
        if needs_mail && !is_address(&mail) {
            problems.add("lead_mail", "participation-mail-malformed");
        }
        let from_on = match first_day(&form.from_on, app.clock.today(), Some(since)) {
            Ok(day) => Some(day),
            Err(refusal) => {
                problems.0.push(refusal);
                None
            }
        };
        let note = match planned.filter(|_| self.keeps_note(planned)) {
            Some(line) => line.note.clone(),
            None => whole(&form.note, MOST_NOTE, Refusal::field("note", "participation-note-long"))
                .unwrap_or_else(|refusal| {
                    problems.0.push(refusal);
                    String::new()
                }),
        };
        match from_on.filter(|_| problems.is_empty()) {
            None => Err(problems),
            Some(from_on) => Ok(Handover {
                id: HandoverId::new(),
                municipality: self.town.id,
                office: self.office.word().to_owned(),
                state: Plan::Planned.word().to_owned(),
                name,
                function,
                mail,
                phone: line(&form.lead_phone, 40),
                from_on,
                note,
                before_mail: String::new(),
                planned_by: self.staff.person,
                planned_at: app.clock.now(),
                pack: String::new(),
            }),
        }
    }
}

/// The town hall's form for a new project lead.
pub async fn show(State(app): State<App>, frame: Frame, town: Town) -> Result<Response> {
    Desk::of_town(&frame, town, Office::Lead)?.show(&app, frame).await
}

/// A new project lead, today or later.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    town: Town,
    Form(form): Form<HandoverForm>,
) -> Result<Response> {
    Desk::of_town(&frame, town, Office::Lead)?.submit(&app, frame, form).await
}

/// The town hall's form for a new deputy.
pub async fn show_deputy(State(app): State<App>, frame: Frame, town: Town) -> Result<Response> {
    Desk::of_town(&frame, town, Office::Deputy)?.show(&app, frame).await
}

/// A new deputy.
pub async fn submit_deputy(
    State(app): State<App>,
    frame: Frame,
    town: Town,
    Form(form): Form<HandoverForm>,
) -> Result<Response> {
    Desk::of_town(&frame, town, Office::Deputy)?.submit(&app, frame, form).await
}

/// The agency's form, for what it is told on the telephone.
pub async fn show_agency(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, ags)): Path<(String, String)>,
) -> Result<Response> {
    Desk::of_agency(&app, manager, &ags).await?.show(&app, frame).await
}

/// The agency enters a new project lead.
pub async fn submit_agency(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, ags)): Path<(String, String)>,
    Form(form): Form<HandoverForm>,
) -> Result<Response> {
    Desk::of_agency(&app, manager, &ags).await?.submit(&app, frame, form).await
}

#[derive(Template)]
#[template(path = "participation/done.html")]
struct DonePage {
    frame: Frame,
}

/// What whoever has just handed over sees: the account is closed by then.
pub async fn done(frame: Frame) -> Result<Response> {
    html_for_all(&DonePage { frame })
}
