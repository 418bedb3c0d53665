//! `/declaration/review/{id}`: a person of the agency looks at what was given, accepts it, or sends it
//! back for correction.

use askama::Template;
use axum::extract::{Path as Place, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use platform::clock::{Day, Moment};
use platform::db::Tx;
use platform::texts::Translator;
use platform::web::form::{Form, line};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use sea_orm::{ConnectionTrait, DbErr};
use serde::Deserialize;
use uuid::Uuid;

use super::acceptance::{self, Acceptance, FirstDay};
use super::findings::{Findings, lasting_key};
use super::rules::{self, End, Path};
use super::signatories::OthersForm;
use super::store::{self, Declaration};
use super::{decline, past};
use crate::app::App;
use crate::ids::{DeclarationId, PersonId};
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::participation;
use crate::people::{Manager, Staff};
use crate::programme::{self, TextKind};
use crate::region::{self, Municipality, OfficeHolder};

/// The most characters of the sentence that the town hall reads.
const MOST_BECAUSE: usize = 500;

/// What the agency reads off the document.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct AcceptForm {
    pub signer_name: String,
    pub signer_function: String,
    pub signed_on: String,
    pub original_on: String,
    pub checked_how: String,
    pub compared: String,
    #[serde(flatten)]
    pub others: OthersForm,
    /// The file that was looked at: nobody accepts what was handed in a moment later.
    pub shown: String,
}

/// Why it goes back.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct ReturnForm {
    because: String,
}

/// One signature in words.
struct Line {
    name: String,
    day: String,
    /// The text key of what is known about it.
    key: &'static str,
    anchor: String,
    /// Whether it can be checked later, in words; may be empty.
    lasting: String,
}

#[derive(Template)]
#[template(path = "declaration/review.html")]
struct ReviewPage {
    frame: Frame,
    problems: Problems,
    form: AcceptForm,
    because: String,
    town: Municipality,
    declaration: Declaration,
    path: Path,
    /// The text key of what this way means for the agency.
    way_text: String,
    resolution: String,
    handed_in: String,
    lines: Vec<Line>,
    findings: Findings,
    /// How many people must sign, and that in words; empty if it is one.
    needed: usize,
    needed_words: String,
    /// Whether enough signatures are proven to be qualified ones.
    is_proven: bool,
}

/// The page.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    Place((_, id)): Place<(String, Uuid)>,
) -> Result<Response> {
    let declaration = waiting(&app, DeclarationId(id)).await?;
    let today = app.clock.today();
    let mayor = region::mayor_of(app.db.read(), declaration.municipality, today).await?;
    let findings = Findings::read(&declaration.findings);
    let signed = findings.signatures.first().and_then(|found| found.claimed);
    let is_delegated = !declaration.delegate_name.is_empty();
    let form = AcceptForm {
        signer_name: match (is_delegated, &mayor) {
            (true, _) => declaration.delegate_name.clone(),
            (false, mayor) => mayor.as_ref().map(OfficeHolder::name).unwrap_or_default(),
        },
        signer_function: match is_delegated {
            true => declaration.delegate_function.clone(),
            false => mayor.map(|mayor| mayor.function).unwrap_or_default(),
        },
        signed_on: signed.map(|at| app.clock.day(Moment(at * 1_000_000)).to_string()).unwrap_or_default(),
        ..AcceptForm::default()
    };
    html(&page(&app, frame, declaration, form, String::new(), Problems::none()).await?)
}

/// A declaration that waits for the agency: handed in, or declared and not confirmed.
async fn waiting(app: &App, id: DeclarationId) -> Result<Declaration> {
    let declaration = store::by_id(app.db.read(), id).await?.ok_or(Error::NotFound)?;
    let waits = declaration.is_handed_in() || (declaration.is_signed() && declaration.received_at.is_none());
    if waits { Ok(declaration) } else { Err(Error::NotFound) }
}

async fn page(
    app: &App,
    frame: Frame,
    declaration: Declaration,
    form: AcceptForm,
    because: String,
    problems: Problems,
) -> Result<ReviewPage> {
    let town = region::of(app.db.read(), declaration.municipality).await?.ok_or(Error::NotFound)?;
    let findings = Findings::read(&declaration.findings);
    let lines = findings
        .signatures
        .iter()
        .map(|found| Line {
            name: match found.organisation.as_str() {
                "" => found.name.clone(),
                organisation => format!("{}, {organisation}", found.name),
            },
            day: found.claimed.map(|at| frame.time(Moment(at * 1_000_000))).unwrap_or_default(),
            key: match (found.is_intact, found.anchor.is_empty(), found.is_qualified) {
                (false, ..) => "declaration-found-unknown-method",
                (true, true, _) => "declaration-found-unchecked",
                (true, false, true) => "declaration-found-qualified",
                (true, false, false) => "declaration-found-trusted",
            },
            anchor: found.anchor.clone(),
            lasting: match found.is_lasting.filter(|_| found.is_intact && !found.anchor.is_empty()) {
                Some(is_lasting) => frame.t.get(lasting_key(is_lasting)),
                None => String::new(),
            },
        })
        .collect();
    Ok(ReviewPage {
        resolution: super::certificate::resolution(&declaration, &frame.t),
        handed_in: declaration.handed_in_at.map(|at| frame.time(at)).unwrap_or_default(),
        path: declaration.path(),
        way_text: format!("declaration-review-{}", declaration.path().word()),
        needed: app.declaration.signatures,
        needed_words: match app.declaration.signatures {
            1 => String::new(),
            _ => app.declaration.signatures_words(&frame.t),
        },
        is_proven: findings.are_proven(app.declaration.signatures),
        frame,
        problems,
        form,
        because,
        town,
        declaration,
        lines,
        findings,
    })
}

/// `GET /declaration/review/{id}/document`: what was handed in, as it came, saved and never opened in
/// the page.
pub async fn document(State(app): State<App>, Place((_, id)): Place<(String, Uuid)>) -> Result<Response> {
    let declaration = super::ever(app.db.read(), DeclarationId(id)).await?.ok_or(Error::NotFound)?;
    if declaration.handed_in.is_empty() {
        return Err(Error::NotFound);
    }
    let bytes = app.files.read(&declaration.handed_in)?;
    let (kind, ending) = match bytes.get(..2) {
        Some([0x89, _]) => ("image/png", "png"),
        Some([0xff, _]) => ("image/jpeg", "jpg"),
        _ => ("application/pdf", "pdf"),
    };
    let name = format!("attachment; filename=\"declaration-{}.{ending}\"", &declaration.handed_in[..8]);
    Ok(([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, name)], bytes)
        .into_response())
}

/// The agency accepts.
pub async fn accept(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Place((_, id)): Place<(String, Uuid)>,
    Form(form): Form<AcceptForm>,
) -> Result<Response> {
    let id = DeclarationId(id);
    let first = first_day(app.db.read(), &app, &frame.t).await?;
    let (inner, typed, staff) = (app.clone(), form.clone(), manager.0);
    let done = app
        .db
        .write(move |tx| {
            Box::pin(async move { accept_in(tx, &inner, id, &typed, first.as_ref(), &staff).await })
        })
        .await?;
    app.wake.notify_waiters();
    match done {
        Ok(ags) => Ok(see_other(&frame.to(&format!("/dashboard?acknowledged={ags}")))),
        Err(wrong) => {
            let declaration = waiting(&app, id).await?;
            refused(&page(&app, frame, declaration, form, String::new(), Problems(wrong)).await?)
        }
    }
}

async fn accept_in(
    tx: &Tx,
    app: &App,
    id: DeclarationId,
    form: &AcceptForm,
    first: Option<&FirstDay>,
    staff: &Staff,
) -> Result<Result<String, Vec<Refusal>>> {
    let declaration = store::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    let town = region::of(tx, declaration.municipality).await?.ok_or(Error::NotFound)?;
    if declaration.is_signed() {
        // A double click: it is accepted already.
        return Ok(Ok(town.ags));
    }
    if form.shown != declaration.handed_in {
        return Ok(Err(vec![Refusal::new("declaration-document-replaced")]));
    }
    let given = match read_off(&declaration, form, app.declaration.signatures) {
        Ok(given) => given,
        Err(wrong) => return Ok(Err(wrong)),
    };
    if let Err(wrong) = acceptance::accept(app.declaration.form, &given, first, app.clock.today()) {
        return Ok(Err(wrong));
    }
    bind(tx, app, &declaration, &town, &given, staff.person, &staff.journal_name()).await?;
    Ok(Ok(town.ags))
}

/// The first day on which anybody can have declared: of the month of the launch that the region pack names,
/// or of the first launch here.
///
/// # Errors
/// The database's own.
pub async fn first_day(
    c: &impl ConnectionTrait,
    app: &App,
    t: &Translator,
) -> Result<Option<FirstDay>, DbErr> {
    let of_pack: Option<Day> = format!("{}-01", app.pack.programme.launched_on).parse().ok();
    let day = match of_pack {
        Some(day) => Some(day),
        // The newest stands first.
        None => {
            let launched = programme::of_kind(c, TextKind::Launched).await?;
            launched.last().map(|text| app.clock.day(text.made_at))
        }
    };
    Ok(day.map(|day| FirstDay { day, words: t.date(day) }))
}

fn read_off(declaration: &Declaration, form: &AcceptForm, needed: usize) -> Result<Acceptance, Vec<Refusal>> {
    let mut wrong = Vec::new();
    let mut day = |field: &'static str, text: &str| -> Option<Day> {
        let text = text.trim();
        let day = text.parse().ok();
        if !text.is_empty() && day.is_none() {
            wrong.push(Refusal::field(field, "declaration-day-malformed"));
        }
        day
    };
    let given = Acceptance {
        path: declaration.path(),
        signer_name: line(&form.signer_name, 120),
        signer_function: line(&form.signer_function, 120),
        signed_on: day("signed_on", &form.signed_on),
        original_on: day("original_on", &form.original_on),
        is_proven: Findings::read(&declaration.findings).are_proven(needed),
        checked_how: line(&form.checked_how, 300),
        delegate: declaration.delegate_name.clone(),
        has_compared: form.compared == "yes",
        others: form.others.signatories(needed),
    };
    if wrong.is_empty() { Ok(given) } else { Err(wrong) }
}

/// Makes what was handed in binding and received, with everything that belongs to it.
///
/// # Errors
/// The database's own.
pub async fn bind(
    tx: &Tx,
    app: &App,
    declaration: &Declaration,
    town: &Municipality,
    given: &Acceptance,
    by: PersonId,
    actor: &str,
) -> Result<()> {
    let (id, now) = (declaration.id, app.clock.now());
    let number = rules::number(app.clock.today().0.year(), &town.ags, past::many(tx, town.id).await?);
    if !store::accept(tx, id, &number, given, by, now).await? {
        return Ok(());
    }
    decline::remove(tx, town.id).await?;
    let facts = store::by_id(tx, id).await?.ok_or(Error::NotFound)?.facts_hash();
    let signed = Entry::DeclarationSigned { declaration: id, facts };
    journal::record(tx, now, actor, Some(town.id), &signed, &given.signer_name).await?;
    let received = Entry::DeclarationReceived { declaration: id };
    journal::record(tx, now, actor, Some(town.id), &received, "").await?;
    Ok(())
}

/// The agency sends it back; what was entered stays.
pub async fn send_back(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Place((_, id)): Place<(String, Uuid)>,
    Form(form): Form<ReturnForm>,
) -> Result<Response> {
    let id = DeclarationId(id);
    let problem = match form.because.trim().chars().count() {
        0 => Some("declaration-return-reason-missing"),
        1..=MOST_BECAUSE => None,
        _ => Some("declaration-return-reason-long"),
    };
    let because = line(&form.because, if problem.is_some() { 4 * MOST_BECAUSE } else { MOST_BECAUSE });
    if let Some(key) = problem {
        let problems = Problems::one(Refusal::field("because", key));
        let declaration = waiting(&app, id).await?;
        let page = page(&app, frame, declaration, AcceptForm::default(), because, problems).await?;
        return refused(&page);
    }
    let (now, because_shown) = (app.clock.now(), because.clone());
    let town = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let declaration = super::ever(tx, id).await?.ok_or(Error::NotFound)?;
                if participation::has_signed(tx, id).await? {
                    return Err(Refusal::new("declaration-return-after-act").into());
                }
                if store::note_return(tx, id, &because, now).await? {
                    past::end(tx, id, End::Returned, now).await?;
                    let entry = Entry::DeclarationReturned { declaration: id };
                    let (actor, town) = (manager.0.journal_name(), Some(declaration.municipality));
                    journal::record(tx, now, &actor, town, &entry, "").await?;
                }
                Ok::<_, Error>(region::of(tx, declaration.municipality).await?)
            })
        })
        .await;
    let town = match town {
        Err(Error::Refused(refusal)) => {
            let declaration = waiting(&app, id).await?;
            let problems = Problems::one(refusal);
            return refused(
                &page(&app, frame, declaration, AcceptForm::default(), because_shown, problems).await?,
            );
        }
        town => town?,
    };
    app.wake.notify_waiters();
    let ags = town.map(|town| town.ags).unwrap_or_default();
    Ok(see_other(&frame.to(&format!("/dashboard/municipalities/{ags}"))))
}
