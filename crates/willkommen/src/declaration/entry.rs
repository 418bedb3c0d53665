//! `/declaration/papers/{ags}`: a signed paper has come by post; the agency enters what stands on it,
//! with the scan. It counts like any other declaration.

use askama::Template;
use axum::extract::{Path as Place, Request, State};
use axum::response::Response;
use platform::db::Tx;
use platform::texts::Lang;
use platform::web::form::line;
use platform::web::see_other;
use platform::{Error, Refusal, Result};

use super::acceptance::{self, Acceptance, FirstDay};
use super::findings::Findings;
use super::hand_in::{self, Given};
use super::lead::{self, LeadForm};
use super::review;
use super::rules::Path;
use super::sign;
use super::signatories::OthersForm;
use super::store::{self, Declaration, Named};
use crate::app::App;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, Upload, html, refused};
use crate::people::{Manager, Staff};
use crate::programme::Charter;
use crate::region::{self, Municipality, OfficeHolder};

/// What stands on the paper beside the people.
#[derive(Clone, Default)]
struct PaperForm {
    signer_name: String,
    signer_function: String,
    signed_on: String,
    original_on: String,
    compared: String,
    others: OthersForm,
}

#[derive(Template)]
#[template(path = "declaration/entry.html")]
struct EntryPage {
    frame: Frame,
    problems: Problems,
    town: Municipality,
    form: LeadForm,
    paper: PaperForm,
    /// Whether paper keeps the form that the programme needs.
    is_enough: bool,
    reason: String,
    /// How many people must sign.
    needed: usize,
}

fn page(
    app: &App,
    frame: Frame,
    town: Municipality,
    form: LeadForm,
    paper: PaperForm,
    problems: Problems,
) -> EntryPage {
    EntryPage {
        is_enough: app.declaration.form.permits(Path::Paper),
        reason: app.declaration.form_words(&frame.t),
        needed: app.declaration.signatures,
        frame,
        problems,
        town,
        form,
        paper,
    }
}

/// Where else to go: what was handed in is looked at, what is signed stands in the town's file.
fn elsewhere(frame: &Frame, town: &Municipality, known: Option<&Declaration>) -> Option<Response> {
    match known {
        Some(known) if known.is_handed_in() => {
            Some(see_other(&frame.to(&format!("/declaration/review/{}", known.id))))
        }
        Some(known) if known.is_signed() => {
            Some(see_other(&frame.to(&format!("/dashboard/municipalities/{}", town.ags))))
        }
        _ => None,
    }
}

/// The form, filled with what is known.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    Place((_, ags)): Place<(String, String)>,
) -> Result<Response> {
    let town = region::by_ags(app.db.read(), &ags).await?.ok_or(Error::NotFound)?;
    let known = store::of(app.db.read(), town.id).await?;
    if let Some(elsewhere) = elsewhere(&frame, &town, known.as_ref()) {
        return Ok(elsewhere);
    }
    let mayor = region::mayor_of(app.db.read(), town.id, app.clock.today()).await?;
    let paper = PaperForm {
        signer_name: mayor.as_ref().map(OfficeHolder::name).unwrap_or_default(),
        signer_function: mayor.map(|mayor| mayor.function).unwrap_or_default(),
        original_on: app.clock.today().to_string(),
        ..PaperForm::default()
    };
    let form = known.as_ref().map(LeadForm::of).unwrap_or_default();
    html(&page(&app, frame, town, form, paper, Problems::none()))
}

/// Everything at once: draft, hand in, accept.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Place((_, ags)): Place<(String, String)>,
    request: Request,
) -> Result<Response> {
    let town = region::by_ags(app.db.read(), &ags).await?.ok_or(Error::NotFound)?;
    let sent = Upload::read(request, "document", hand_in::MOST_BYTES).await?;
    let form = LeadForm::sent(&sent);
    let paper = PaperForm {
        signer_name: sent.field("signer_name").to_owned(),
        signer_function: sent.field("signer_function").to_owned(),
        signed_on: sent.field("signed_on").to_owned(),
        original_on: sent.field("original_on").to_owned(),
        compared: sent.field("compared").to_owned(),
        others: OthersForm::of(|name| sent.field(name).to_owned()),
    };
    let known = store::of(app.db.read(), town.id).await?;
    if let Some(elsewhere) = elsewhere(&frame, &town, known.as_ref()) {
        return Ok(elsewhere);
    }
    let first = review::first_day(app.db.read(), &app, &frame.t).await?;
    let (named, acceptance) = match check(&app, &form, &paper, &sent, first.as_ref()) {
        Ok(checked) => checked,
        Err(problems) => return refused(&page(&app, frame, town, form, paper, problems)),
    };
    if let Some(taken) = lead::taken(app.db.read(), town.id, &named.lead_mail, app.clock.today()).await? {
        return refused(&page(&app, frame, town, form, paper, Problems::one(taken)));
    }
    let file = app.files.keep(&sent.file)?;
    let (inner, of) = (app.clone(), town.clone());
    let staff = manager.0;
    let done = app
        .db
        .write(move |tx| {
            Box::pin(async move { enter(tx, &inner, &of, &named, file, &acceptance, &staff).await })
        })
        .await;
    app.wake.notify_waiters();
    match done {
        Ok(()) => Ok(see_other(&frame.to(&format!("/dashboard/municipalities/{ags}")))),
        Err(Error::Refused(refusal)) => {
            refused(&page(&app, frame, town, form, paper, Problems::one(refusal)))
        }
        Err(fault) => Err(fault),
    }
}

fn check(
    app: &App,
    form: &LeadForm,
    paper: &PaperForm,
    sent: &Upload,
    first: Option<&FirstDay>,
) -> Result<(Named, Acceptance), Problems> {
    let mut problems = Problems::none();
    let named = form.named(app.clock.today());
    if let Err(wrong) = &named {
        problems.0.extend(wrong.0.iter().cloned());
    }
    let mut day = |field: &'static str, text: &str| {
        let day = text.trim().parse().ok();
        if !text.trim().is_empty() && day.is_none() {
            problems.add(field, "declaration-day-malformed");
        }
        day
    };
    let given = Acceptance {
        path: Path::Paper,
        signer_name: line(&paper.signer_name, 120),
        signer_function: line(&paper.signer_function, 120),
        signed_on: day("signed_on", &paper.signed_on),
        original_on: day("original_on", &paper.original_on),
        is_proven: false,
        checked_how: String::new(),
        delegate: String::new(),
        has_compared: paper.compared == "yes",
        others: paper.others.signatories(app.declaration.signatures),
    };
    let accepted = acceptance::accept(app.declaration.form, &given, first, app.clock.today());
    for refusal in accepted.err().unwrap_or_default() {
        if problems.0.iter().all(|known| known.field != refusal.field || refusal.field.is_empty()) {
            problems.0.push(refusal);
        }
    }
    problems.0.extend(hand_in::scan(sent).err());
    match named {
        Ok(named) if problems.is_empty() => Ok((named, given)),
        _ => Err(problems),
    }
}

async fn enter(
    tx: &Tx,
    app: &App,
    town: &Municipality,
    named: &Named,
    file: String,
    acceptance: &Acceptance,
    staff: &Staff,
) -> Result<()> {
    let now = app.clock.now();
    let actor = staff.journal_name();
    let known = store::of(tx, town.id).await?;
    if known.as_ref().is_some_and(Declaration::is_closed) {
        return Err(Refusal::new("declaration-entry-meanwhile").into());
    }
    // Who has signed stands on the paper; what was begun on screen does not count beside it.
    if let Some(known) = &known {
        sign::take_back_in(tx, known, &actor, now).await?;
    }
    // The sheet was set in the language of the draft, or in the region's, whatever the clerk's page speaks.
    let lang = known.and_then(|known| Lang::from_word(&known.lang)).unwrap_or(app.default_lang());
    // The paper has the text of today; whoever signed it has read it there.
    let text = app.declaration.wording(lang, &town.full_name());
    let charter = Charter::current(tx, app).await?.fingerprint();
    let read = store::Reading { text: &text.hash, charter: &charter };
    store::save_reading(tx, town.id, None, lang.word(), read, now).await?;
    store::save_named(tx, town.id, named).await?;
    let draft = store::of(tx, town.id).await?.ok_or(Error::NotFound)?;
    // Who has signed stands on the paper; a delegation that was begun on screen does not count for it.
    if store::delegate(tx, draft.id, "", "", "", None).await? && !draft.delegate_name.is_empty() {
        let entry = Entry::DelegationTakenBack { declaration: draft.id };
        journal::record(tx, app.clock.now(), &staff.journal_name(), Some(town.id), &entry, "").await?;
    }
    let draft = store::of(tx, town.id).await?.ok_or(Error::NotFound)?;
    let given =
        Given { path: Path::Paper, file, findings: Findings::default().stored()?, shown: draft.shown_hash() };
    // A refusal takes everything back: the town's own draft stays as it was.
    hand_in::hand_in(tx, app, draft.id, &given, &actor).await?.map_err(Error::from)?;
    let handed_in = store::by_id(tx, draft.id).await?.ok_or(Error::NotFound)?;
    review::bind(tx, app, &handed_in, town, acceptance, staff.person, &actor).await
}
