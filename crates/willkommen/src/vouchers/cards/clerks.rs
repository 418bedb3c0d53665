//! `/cards/clerks`: the project lead invites people of the counter, says how many cards each may hand out on a
//! day, and closes their accounts.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use platform::db::Tx;
use platform::mail::is_address;
use platform::web::form::{Form, Press, line};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;

use super::handing;
use super::mails;
use super::rules::{MOST_CLERKS, MOST_QUOTA, whole};
use super::store;
use crate::app::App;
use crate::ids::{MunicipalityId, PersonId};
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::outbox;
use crate::people::{self, Lead, NewPerson, Person, Role};

/// What was typed.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct ClerkForm {
    name: String,
    mail: String,
}

/// How many cards somebody may hand out on a day, as it was typed.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct QuotaForm {
    per_day: String,
}

/// How one comes here.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    /// Whose number was just saved.
    saved: String,
}

struct Row {
    id: PersonId,
    name: String,
    mail: String,
    is_clerk: bool,
    quota: String,
    today: i64,
}

#[derive(Template)]
#[template(path = "vouchers/cards/clerks.html")]
struct ClerksPage {
    frame: Frame,
    rows: Vec<Row>,
    form: ClerkForm,
    problems: Problems,
    is_full: bool,
    /// Whose number was just saved, and the number.
    saved: Option<(String, String)>,
}

/// Whether somebody hands out cards: clerks, and the project lead in person.
fn is_at_counter(person: &Person) -> bool {
    person.role == Role::Clerk.word() || person.role == Role::Lead.word()
}

async fn page(
    app: &App,
    frame: Frame,
    lead: &Lead,
    form: ClerkForm,
    problems: Problems,
) -> Result<ClerksPage> {
    let c = app.db.read();
    let people = people::working_for(c, lead.municipality).await?;
    let mut rows = Vec::new();
    for person in people.into_iter().filter(is_at_counter) {
        rows.push(Row {
            id: person.id,
            is_clerk: person.role == Role::Clerk.word(),
            quota: handing::quota(c, person.id, lead.municipality).await?.to_string(),
            today: store::handed_out_on(c, person.id, app.clock.today()).await?,
            name: person.name,
            mail: person.mail,
        });
    }
    let is_full = rows.iter().filter(|row| row.is_clerk).count() >= MOST_CLERKS;
    Ok(ClerksPage { frame, rows, form, problems, is_full, saved: None })
}

/// The list, with the form.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    let mut page = page(&app, frame, &lead, ClerkForm::default(), Problems::none()).await?;
    let saved = page.rows.iter().find(|row| row.id.to_string() == wish.saved);
    page.saved = saved.map(|row| (row.name.clone(), row.quota.clone()));
    html(&page)
}

/// Invites somebody: an account that hands out cards, and a mail that says where to sign in.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Form(form): Form<ClerkForm>,
) -> Result<Response> {
    let form = ClerkForm { name: line(&form.name, 80), mail: line(&form.mail, 254) };
    let mut problems = Problems::none();
    if form.name.is_empty() {
        problems.add("name", "vouchers-cards-clerk-name-missing");
    }
    if !is_address(&form.mail) {
        problems.add("mail", "vouchers-cards-clerk-mail-malformed");
    }
    if !problems.is_empty() {
        return refused(&page(&app, frame, &lead, form, problems).await?);
    }
    app.permit_step(lead.municipality)?;
    let town = frame.municipality()?.full_name();
    let person = NewPerson {
        id: PersonId::new(),
        name: form.name.clone(),
        mail: form.mail.to_lowercase(),
        function: frame.t.get("vouchers-cards-clerk-function"),
        role: Role::Clerk,
        municipality: Some(lead.municipality),
        partner: None,
    };
    let (inner, actor, asker) = (app.clone(), lead.staff.journal_name(), lead.staff.name.clone());
    let municipality = lead.municipality;
    let wrong = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let wrong = add(tx, &inner, &person, municipality, &actor).await?;
                if wrong.is_none() {
                    let mail = mails::invitation(&inner, &person, &asker, &town);
                    outbox::put(tx, inner.clock.now(), inner.mail_domain(), &mail).await?;
                }
                Ok::<_, Error>(wrong)
            })
        })
        .await?;
    app.wake.notify_waiters();
    match wrong {
        Some(wrong) => refused(&page(&app, frame, &lead, form, Problems::one(wrong)).await?),
        None => Ok(see_other(&frame.to("/cards/clerks"))),
    }
}

/// Adds the account, or takes one up that was closed; says what is in the way.
async fn add(
    tx: &Tx,
    app: &App,
    person: &NewPerson,
    town: MunicipalityId,
    actor: &str,
) -> Result<Option<Refusal>> {
    let clerks = people::working_for(tx, town).await?;
    if clerks.iter().filter(|one| one.role == Role::Clerk.word()).count() >= MOST_CLERKS {
        return Ok(Some(Refusal::new("vouchers-cards-clerks-full").with("most", MOST_CLERKS)));
    }
    if people::by_mail(tx, &person.mail).await?.is_some() {
        return Ok(Some(Refusal::field("mail", "vouchers-cards-clerk-known")));
    }
    let now = app.clock.now();
    // Whoever comes back after a while had an account that was closed.
    if !people::reinstate(tx, person).await? {
        people::add(tx, now, person).await?;
        let entry = Entry::AccountAdded { person: person.id };
        journal::record(tx, now, actor, Some(town), &entry, &person.name).await?;
    }
    let account = people::by_mail(tx, &person.mail).await?.ok_or(Error::NotFound)?;
    let entry = Entry::ClerkInvited { person: account.id };
    journal::record(tx, now, actor, Some(town), &entry, "").await?;
    Ok(None)
}

/// Somebody at the counter of the lead's own town.
async fn own(app: &App, lead: &Lead, id: PersonId) -> Result<Person> {
    let person = people::of(app.db.read(), id).await?;
    person
        .filter(|person| person.municipality == Some(lead.municipality) && is_at_counter(person))
        .ok_or(Error::NotFound)
}

/// Says how many cards somebody may hand out on a day.
pub async fn set_quota(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, id)): Path<(String, PersonId)>,
    Form(form): Form<QuotaForm>,
) -> Result<Response> {
    own(&app, &lead, id).await?;
    let Some(per_day) = whole(&form.per_day, 0, MOST_QUOTA) else {
        let wrong = Refusal::field(format!("quota-{id}"), "vouchers-cards-quota-wrong");
        let problems = Problems::one(wrong.with("most", MOST_QUOTA));
        let mut page = page(&app, frame, &lead, ClerkForm::default(), problems).await?;
        for row in page.rows.iter_mut().filter(|row| row.id == id) {
            row.quota = line(&form.per_day, 20);
        }
        return refused(&page);
    };
    let (now, actor, town) = (app.clock.now(), lead.staff.journal_name(), lead.municipality);
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if handing::quota(tx, id, town).await? != per_day {
                    store::set_quota(tx, id, town, per_day).await?;
                    let entry = Entry::CardQuotaSet { person: id, per_day };
                    journal::record(tx, now, &actor, Some(town), &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to(&format!("/cards/clerks?saved={id}"))))
}

/// Closes a clerk's account.
pub async fn remove(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, id)): Path<(String, PersonId)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let person = own(&app, &lead, id).await?;
    if person.role != Role::Clerk.word() {
        return Err(Error::NotFound);
    }
    let (now, actor, town) = (app.clock.now(), lead.staff.journal_name(), Some(lead.municipality));
    app.db
        .write(move |tx| {
            Box::pin(async move {
                people::deactivate(tx, id, now).await?;
                let entry = Entry::ClerkRemoved { person: id };
                journal::record(tx, now, &actor, town, &entry, "").await?;
                Ok::<_, Error>(())
            })
        })
        .await?;
    // Whoever is signed in must not hand out one more card.
    app.visits.forget_all();
    Ok(see_other(&frame.to("/cards/clerks")))
}
