//! `/declaration/qualified` and `/declaration/paper`: the sheet is signed elsewhere, with a card or by
//! hand, and handed in here. Nothing is binding before a person of the agency has looked at it.

use askama::Template;
use axum::extract::{Request, State};
use axum::response::Response;
use platform::db::Tx;
use platform::texts::Lang;
use platform::web::form::{Form, Press};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use print::seal::Signature;

use super::findings::{self, Findings};
use super::rules::{self, End, Path};
use super::store::{self, Declaration, HandedIn};
use super::{lead, past, sheet, ways};
use crate::app::App;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Peer, Problems, Upload, html, refused};
use crate::people::Declarant;
use crate::programme::{self, Charter};
use crate::region;

/// The largest file that can be handed in, in bytes.
pub const MOST_BYTES: usize = 10 * 1024 * 1024;

#[derive(Template)]
#[template(path = "declaration/hand_in.html")]
struct HandInPage {
    frame: Frame,
    problems: Problems,
    path: Path,
    draft: Declaration,
    town: String,
}

async fn page(
    app: &App,
    frame: Frame,
    path: Path,
    draft: Declaration,
    problems: Problems,
) -> Result<HandInPage> {
    let town = region::of(app.db.read(), draft.municipality).await?.ok_or(Error::NotFound)?;
    Ok(HandInPage { frame, problems, path, draft, town: town.full_name() })
}

async fn show(app: &App, frame: Frame, declarant: &Declarant, path: Path) -> Result<Response> {
    if !app.declaration.form.permits(path) {
        return Ok(see_other(&frame.to("/declaration/ways")));
    }
    match ways::open_draft(app, &frame, declarant).await? {
        Ok(draft) => html(&page(app, frame, path, draft, Problems::none()).await?),
        Err(elsewhere) => Ok(elsewhere),
    }
}

/// The page for a card.
pub async fn show_qualified(State(app): State<App>, frame: Frame, declarant: Declarant) -> Result<Response> {
    show(&app, frame, &declarant, Path::Qualified).await
}

/// The page for paper.
pub async fn show_paper(State(app): State<App>, frame: Frame, declarant: Declarant) -> Result<Response> {
    show(&app, frame, &declarant, Path::Paper).await
}

/// A PDF with a signature is handed in.
pub async fn qualified(
    State(app): State<App>,
    frame: Frame,
    declarant: Declarant,
    Peer(peer): Peer,
    request: Request,
) -> Result<Response> {
    if !app.limits.checks.permits(&peer.to_string(), app.clock.now()) {
        return Err(Error::TooMany);
    }
    app.permit_step(declarant.municipality)?;
    let sent = Upload::read(request, "document", MOST_BYTES).await?;
    submit(&app, frame, declarant, Path::Qualified, sent).await
}

/// The scan of a signed sheet is handed in.
pub async fn paper(
    State(app): State<App>,
    frame: Frame,
    declarant: Declarant,
    request: Request,
) -> Result<Response> {
    app.permit_step(declarant.municipality)?;
    let sent = Upload::read(request, "document", MOST_BYTES).await?;
    submit(&app, frame, declarant, Path::Paper, sent).await
}

async fn submit(app: &App, frame: Frame, declarant: Declarant, path: Path, sent: Upload) -> Result<Response> {
    if !app.declaration.form.permits(path) {
        return ways::weaker(app, frame);
    }
    let draft = match ways::open_draft(app, &frame, &declarant).await? {
        Ok(draft) => draft,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let findings = match looked_at(app, path, &draft, &sent).await? {
        Ok(findings) => findings,
        Err(refusal) => {
            return refused(&page(app, frame, path, draft, Problems::one(refusal)).await?);
        }
    };
    let given = Given {
        path,
        file: app.files.keep(&sent.file)?,
        findings: findings.stored()?,
        shown: sent.field("shown").to_owned(),
    };
    let (inner, actor) = (app.clone(), declarant.actor.journal_name());
    let id = draft.id;
    let done = app
        .db
        .write(move |tx| Box::pin(async move { hand_in(tx, &inner, id, &given, &actor).await }))
        .await?;
    app.wake.notify_waiters();
    match done {
        Ok(()) => Ok(see_other(&frame.to("/declaration/receipt"))),
        Err(refusal) => refused(&page(app, frame, path, draft, Problems::one(refusal)).await?),
    }
}

/// What a file says of itself, or why it cannot be handed in.
async fn looked_at(
    app: &App,
    path: Path,
    draft: &Declaration,
    sent: &Upload,
) -> Result<Result<Findings, Refusal>> {
    if path == Path::Paper {
        return Ok(scan(sent).map(|()| Findings::default()));
    }
    if sent.is_too_large {
        return Ok(Err(too_large("declaration-document-too-large")));
    }
    let file = &sent.file;
    if let Err(refusal) = rules::may_keep_scan(file, None) {
        return Ok(Err(refusal));
    }
    let found = findings::signatures(file.clone(), app.anchors.clone()).await?;
    let integrities: Vec<_> = found.iter().map(|signature: &Signature| signature.integrity).collect();
    if let Err(refusal) = rules::may_hand_in(&integrities) {
        return Ok(Err(refusal));
    }
    let signers: Vec<_> =
        found.iter().map(|one| one.signer.as_ref().map(|signer| signer.fingerprint)).collect();
    if let Err(refusal) = rules::enough_signers(&signers, app.declaration.signatures) {
        return Ok(Err(refusal));
    }
    let sheet = app.files.read(&sheet::file(app, draft).await?)?;
    Ok(Ok(Findings::of(&found, file.starts_with(&sheet))))
}

/// The refusal of a file that is too large, in one of the texts for it.
pub fn too_large(key: &'static str) -> Refusal {
    Refusal::field("document", key).with("most", MOST_BYTES / (1024 * 1024))
}

/// Whether the scan that was sent can be kept.
///
/// # Errors
/// Why it cannot.
pub fn scan(sent: &Upload) -> Result<(), Refusal> {
    if sent.is_too_large {
        return Err(too_large("declaration-scan-too-large"));
    }
    rules::may_keep_scan(&sent.file, pixels(&sent.file))
}

/// How many pixels a picture says that it has; nothing is unpacked for it.
fn pixels(file: &[u8]) -> Option<u64> {
    let size = imagesize::blob_size(file).ok()?;
    Some((size.width as u64).saturating_mul(size.height as u64))
}

/// What is handed in, and what the page had shown.
pub struct Given {
    pub path: Path,
    pub file: String,
    pub findings: String,
    pub shown: String,
}

/// Hands in, in a write; a second time changes nothing.
///
/// # Errors
/// The database's own.
pub async fn hand_in(
    tx: &Tx,
    app: &App,
    id: crate::ids::DeclarationId,
    given: &Given,
    actor: &str,
) -> Result<Result<(), Refusal>> {
    let Some(draft) = store::by_id(tx, id).await? else { return Err(Error::NotFound) };
    if draft.is_closed() {
        return Ok(Ok(()));
    }
    if given.shown != draft.shown_hash() {
        return Ok(Err(Refusal::new("declaration-draft-changed")));
    }
    let town = region::of(tx, draft.municipality).await?.ok_or(Error::NotFound)?;
    let lang = Lang::from_word(&draft.lang).unwrap_or(app.default_lang());
    let text = app.declaration.wording(lang, &town.full_name());
    let charter = Charter::current(tx, app).await?;
    if !draft.draft().has_read(&text.hash, &charter.fingerprint()) {
        return Ok(Err(Refusal::new("declaration-text-changed")));
    }
    if !programme::has_launched(tx, app).await? {
        return Ok(Err(Refusal::new("declaration-not-launched")));
    }
    if let Some(taken) = lead::taken(tx, town.id, &draft.lead_mail, app.clock.today()).await? {
        return Ok(Err(Refusal { field: "".into(), ..taken }));
    }
    let now = app.clock.now();
    let handed_in = HandedIn {
        path: given.path,
        file: given.file.clone(),
        findings: given.findings.clone(),
        text_version: text.version,
        text_hash: text.hash,
        programme_version: charter.version,
        at: now,
    };
    if store::hand_in(tx, id, &handed_in).await? {
        let entry = Entry::DeclarationHandedIn { declaration: id, path: given.path.word().to_owned() };
        journal::record(tx, now, actor, Some(town.id), &entry, "").await?;
    }
    Ok(Ok(()))
}

/// `POST /declaration/handed-in/removal`: the municipality takes back what it handed in, and goes on
/// with what was entered.
pub async fn take_back(
    State(app): State<App>,
    frame: Frame,
    declarant: Declarant,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let handed_in = store::of(tx, declarant.municipality).await?;
                let Some(declaration) = handed_in.filter(Declaration::is_handed_in) else { return Ok(()) };
                past::end(tx, declaration.id, End::Returned, now).await?;
                let entry = Entry::DeclarationTakenBack { declaration: declaration.id };
                let (actor, town) = (declarant.actor.journal_name(), Some(declaration.municipality));
                journal::record(tx, now, &actor, town, &entry, "").await?;
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to("/declaration/lead")))
}
