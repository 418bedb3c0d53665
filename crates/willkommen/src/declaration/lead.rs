//! B3, `/declaration/lead`: who takes care, who stands in, and the council's resolution if any.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::clock::Day;
use platform::mail::is_address;
use platform::web::form::{Form, line};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use sea_orm::{ConnectionTrait, DbErr};
use serde::Deserialize;

use super::confirmation;
use super::rules::is_same_person;
use super::store::{self, Declaration, Named};
use crate::app::App;
use crate::ids::MunicipalityId;
use crate::layout::{Frame, Problems, Upload, html, refused};
use crate::people::{self, Declarant};
use crate::region::{self, Office, OfficeHolder};

/// What was typed.
#[derive(Clone, Deserialize, Default)]
pub struct LeadForm {
    pub lead_name: String,
    #[serde(default)]
    pub lead_function: String,
    pub lead_mail: String,
    #[serde(default)]
    pub lead_phone: String,
    #[serde(default)]
    pub deputy_name: String,
    #[serde(default)]
    pub deputy_function: String,
    #[serde(default)]
    pub deputy_mail: String,
    #[serde(default)]
    pub resolution_body: String,
    #[serde(default)]
    pub resolution_on: String,
    #[serde(default)]
    pub resolution_number: String,
}

impl LeadForm {
    /// What was sent with a file.
    pub fn sent(sent: &Upload) -> Self {
        let field = |name: &str| sent.field(name).to_owned();
        Self {
            lead_name: field("lead_name"),
            lead_function: field("lead_function"),
            lead_mail: field("lead_mail"),
            lead_phone: field("lead_phone"),
            deputy_name: field("deputy_name"),
            deputy_function: field("deputy_function"),
            deputy_mail: field("deputy_mail"),
            resolution_body: field("resolution_body"),
            resolution_on: field("resolution_on"),
            resolution_number: field("resolution_number"),
        }
    }

    /// What a draft holds.
    pub fn of(draft: &Declaration) -> Self {
        Self {
            lead_name: draft.lead_name.clone(),
            lead_function: draft.lead_function.clone(),
            lead_mail: draft.lead_mail.clone(),
            lead_phone: draft.lead_phone.clone(),
            deputy_name: draft.deputy_name.clone(),
            deputy_function: draft.deputy_function.clone(),
            deputy_mail: draft.deputy_mail.clone(),
            resolution_body: draft.resolution_body.clone(),
            resolution_on: draft.resolution_on.map(|day| day.to_string()).unwrap_or_default(),
            resolution_number: draft.resolution_number.clone(),
        }
    }

    /// What was typed, checked.
    ///
    /// # Errors
    /// Everything that is wrong, by field.
    pub fn named(&self, today: Day) -> Result<Named, Problems> {
        let mut problems = Problems::none();
        let resolution_on = match self.resolution_on.trim() {
            "" => None,
            text => {
                let day: Option<Day> = text.parse().ok();
                if day.is_none() {
                    problems.add("resolution_on", "declaration-day-malformed");
                } else if day > Some(today) {
                    problems.add("resolution_on", "declaration-day-future");
                }
                day
            }
        };
        let named = Named {
            lead_name: line(&self.lead_name, 120),
            lead_function: line(&self.lead_function, 120),
            lead_mail: line(&self.lead_mail, 254),
            lead_phone: line(&self.lead_phone, 40),
            deputy_name: line(&self.deputy_name, 120),
            deputy_function: line(&self.deputy_function, 120),
            deputy_mail: line(&self.deputy_mail, 254),
            resolution_body: line(&self.resolution_body, 120),
            resolution_on,
            resolution_number: line(&self.resolution_number, 60),
        };
        if named.lead_name.is_empty() {
            problems.add("lead_name", "declaration-lead-name-missing");
        }
        if named.lead_function.is_empty() {
            problems.add("lead_function", "declaration-lead-function-missing");
        }
        if !is_address(&named.lead_mail) {
            problems.add("lead_mail", "declaration-lead-mail-malformed");
        }
        if !named.deputy_mail.is_empty() && !is_address(&named.deputy_mail) {
            problems.add("deputy_mail", "declaration-deputy-mail-malformed");
        }
        if named.deputy_name.is_empty() && !named.deputy_mail.is_empty() {
            problems.add("deputy_name", "declaration-deputy-name-missing");
        }
        let lead = (named.lead_name.as_str(), named.lead_mail.as_str());
        if is_same_person(lead, (&named.deputy_name, &named.deputy_mail)) {
            problems.add("deputy_name", "declaration-deputy-is-lead");
        }
        if problems.is_empty() { Ok(named) } else { Err(problems) }
    }
}

#[derive(Template)]
#[template(path = "declaration/lead.html")]
struct LeadPage {
    frame: Frame,
    form: LeadForm,
    problems: Problems,
    /// Why the agency has sent it back; empty if it has not.
    returned_because: String,
}

/// The form, filled with what is already known.
pub async fn show(State(app): State<App>, frame: Frame, declarant: Declarant) -> Result<Response> {
    match store::of(app.db.read(), declarant.municipality).await? {
        None => Ok(see_other(&frame.to("/declaration/text"))),
        Some(signed) if signed.is_closed() => Ok(see_other(&frame.to("/declaration/receipt"))),
        Some(begun) if begun.is_signing() => Ok(see_other(&frame.to("/declaration/signature"))),
        Some(draft) => html(&LeadPage {
            frame,
            form: LeadForm::of(&draft),
            problems: Problems::none(),
            returned_because: draft.returned_because,
        }),
    }
}

/// Saves the people, mails the confirmation code to the town hall and goes on.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    declarant: Declarant,
    Form(form): Form<LeadForm>,
) -> Result<Response> {
    let named = match form.named(app.clock.today()) {
        Ok(named) => named,
        Err(problems) => {
            return refused(&LeadPage { frame, form, problems, returned_because: String::new() });
        }
    };
    if let Some(refusal) =
        taken(app.db.read(), declarant.municipality, &named.lead_mail, app.clock.today()).await?
    {
        return refused(&LeadPage {
            frame,
            form,
            problems: Problems::one(refusal),
            returned_because: String::new(),
        });
    }
    let (inner, lang) = (app.clone(), frame.t.lang);
    let has_draft = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let town = declarant.municipality;
                store::save_named(tx, town, &named).await?;
                let Some(draft) = store::of(tx, town).await? else { return Ok(false) };
                if draft.is_signing() {
                    // Somebody has signed in another window: what is typed here is not under it.
                    return Err(Refusal::new("declaration-draft-changed").into());
                }
                confirmation::send_if_needed(tx, &inner, &draft, lang, &declarant.actor).await?;
                Ok::<_, Error>(true)
            })
        })
        .await;
    app.wake.notify_waiters();
    let has_draft = match has_draft {
        Err(Error::Refused(refusal)) => {
            let problems = Problems::one(refusal);
            return refused(&LeadPage { frame, form, problems, returned_because: String::new() });
        }
        done => done?,
    };
    let next = if has_draft { "/declaration/signature" } else { "/declaration/text" };
    Ok(see_other(&frame.to(next)))
}

/// Why an address cannot be a lead's: it works for somebody else already, or another municipality
/// that has declared has named it. An account never moves from one house to another by a form of a
/// third.
pub async fn taken(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
    mail: &str,
    today: Day,
) -> Result<Option<Refusal>, DbErr> {
    let account = people::by_mail(c, mail).await?;
    let works_elsewhere = account.is_some_and(|account| account.municipality != Some(municipality));
    // Whoever was named and has left or handed over since is free again.
    let mut is_taken = works_elsewhere;
    for other in store::named_elsewhere(c, municipality, mail).await? {
        let mut leads = region::office_holders(c, other).await?;
        leads.retain(|holder| holder.office == Office::Lead.word());
        let holds_on = |lead: &OfficeHolder| lead.to_on.is_none_or(|to| to >= today);
        // Nobody ever was: whoever was named takes office in a moment.
        is_taken |= leads.is_empty()
            || leads.iter().any(|lead| lead.mail.eq_ignore_ascii_case(mail) && holds_on(lead));
    }
    Ok(is_taken.then(|| Refusal::field("lead_mail", "declaration-lead-mail-taken")))
}
