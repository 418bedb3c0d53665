//! B4, `/declaration/signature`: check once more, then declare.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use platform::clock::Moment;
use platform::db::Tx;
use platform::texts::Lang;
use platform::web::form::{Form, Press, line};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;

use super::confirmation::{self, code_hash};
use super::lead;
use super::rules::{self, CodeFacts, Path, Signature, masked};
use super::signatories::{self, Signatory};
use super::store::{self, Declaration, Signed};
use super::text::Wording;
use super::{decline, past, ways};
use crate::app::App;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Declarant;
use crate::programme::{self, Charter};
use crate::region::{self, Municipality};

/// What was typed.
#[derive(Clone, Deserialize, Default)]
pub struct SignForm {
    /// What the page showed: the hash of the people and the resolution.
    #[serde(default)]
    shown: String,
    #[serde(default)]
    signer_name: String,
    #[serde(default)]
    signer_function: String,
    #[serde(default)]
    authorised: String,
    #[serde(default)]
    confirmation: String,
}

#[derive(Template)]
#[template(path = "declaration/sign.html")]
struct SignPage {
    frame: Frame,
    form: SignForm,
    problems: Problems,
    town: Municipality,
    draft: Declaration,
    text: Wording,
    mailbox: String,
    resolution_on: String,
    /// When the code was sent; empty if none was.
    sent: String,
    sent_at: Option<Moment>,
    /// Whether a new one was sent just now.
    is_new: bool,
    /// How many must sign and whose offices may, in words; empty if it is one.
    needed_words: String,
    /// How many must sign.
    needed: usize,
    /// Those who have signed already, with the moment.
    given: Vec<String>,
}

/// Whether the page is shown because a new code was sent.
#[derive(Deserialize, Default)]
pub struct Done {
    #[serde(default)]
    code: String,
}

/// The summary and the form, filled with the mayor whom the agency knows.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    declarant: Declarant,
    Query(done): Query<Done>,
) -> Result<Response> {
    let begun = store::of(app.db.read(), declarant.municipality).await?.filter(Declaration::is_signing);
    // What some have signed can be taken back here, also when this way has become too weak since.
    if begun.is_none() && !app.declaration.form.permits(Path::Electronic) {
        return Ok(see_other(&frame.to("/declaration/ways")));
    }
    let draft = match begun {
        Some(begun) => begun,
        None => match ways::open_draft(&app, &frame, &declarant).await? {
            Ok(draft) => draft,
            Err(elsewhere) => return Ok(elsewhere),
        },
    };
    let form = known(&app, &draft).await?;
    let page = page(&app, frame, draft, form, Problems::none()).await?;
    let is_just_sent = page.sent_at.is_some_and(|sent| rules::is_just_sent(sent, app.clock.now()));
    html(&SignPage { is_new: done.code == "sent" && is_just_sent, ..page })
}

/// What is known of whoever declares: the mayor, or who stands in. Who signs beside them is not known.
async fn known(app: &App, draft: &Declaration) -> Result<SignForm> {
    if draft.is_signing() {
        return Ok(SignForm::default());
    }
    let mayor = region::mayor_of(app.db.read(), draft.municipality, app.clock.today()).await?;
    let (signer_name, signer_function) = match draft.delegate_name.is_empty() {
        true => mayor.map(|mayor| (mayor.name(), mayor.function)).unwrap_or_default(),
        false => (draft.delegate_name.clone(), draft.delegate_function.clone()),
    };
    Ok(SignForm { signer_name, signer_function, ..SignForm::default() })
}

/// After a new code was sent. Where nothing was typed that would be lost, the page is opened anew: loading
/// that once more sends no further code.
pub async fn sent(app: &App, frame: Frame, draft: Declaration, form: SignForm) -> Result<Response> {
    let known = known(app, &draft).await?;
    let is_typed = |typed: &str, known: &str| !typed.is_empty() && typed != known;
    let is_name_typed = is_typed(&form.signer_name, &known.signer_name);
    let is_function_typed = is_typed(&form.signer_function, &known.signer_function);
    if !is_name_typed && !is_function_typed && form.authorised.is_empty() {
        return Ok(see_other(&frame.to("/declaration/signature?code=sent")));
    }
    // The digits are those of the old code.
    let form = SignForm { confirmation: String::new(), ..form };
    let page = page(app, frame, draft, form, Problems::none()).await?;
    html(&SignPage { is_new: true, ..page })
}

/// The page again with what was typed and what is wrong.
pub async fn again(
    app: &App,
    frame: Frame,
    draft: Declaration,
    form: SignForm,
    problems: Problems,
) -> Result<Response> {
    refused(&page(app, frame, draft, form, problems).await?)
}

async fn page(
    app: &App,
    frame: Frame,
    draft: Declaration,
    form: SignForm,
    problems: Problems,
) -> Result<SignPage> {
    let town = region::of(app.db.read(), draft.municipality).await?.ok_or(Error::NotFound)?;
    let sent_at = confirmation::of(app.db.read(), draft.id).await?.map(|code| code.sent_at);
    Ok(SignPage {
        text: app.declaration.wording(frame.t.lang, &town.full_name()),
        mailbox: masked(&town.official_mailbox),
        resolution_on: draft.resolution_on.map(|day| frame.t.date(day)).unwrap_or_default(),
        sent: sent_at.map(|sent| frame.time_of_day(sent)).unwrap_or_default(),
        sent_at,
        is_new: false,
        needed: app.declaration.signatures.max(draft.signatories().len() + 1),
        needed_words: match app.declaration.signatures {
            1 => String::new(),
            _ => app.declaration.signatures_words(&frame.t),
        },
        given: draft.signatories().iter().map(|signatory| given(&frame, signatory)).collect(),
        frame,
        form,
        problems,
        town,
        draft,
    })
}

fn given(frame: &Frame, signatory: &Signatory) -> String {
    let at = signatory.moment().map(|at| frame.time(at)).unwrap_or_default();
    frame.t.with2("declaration-signature-given", "signer", signatory.words(), "moment", at)
}

/// The mayor has pressed "Verbindlich erklären".
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    declarant: Declarant,
    Form(form): Form<SignForm>,
) -> Result<Response> {
    if !app.declaration.form.permits(Path::Electronic) {
        return ways::weaker(&app, frame);
    }
    let municipality = declarant.municipality;
    let (inner, typed) = (app.clone(), form.clone());
    let signed =
        app.db.write(move |tx| Box::pin(async move { sign(tx, &inner, &declarant, &typed).await })).await?;
    app.wake.notify_waiters();
    let draft = store::of(app.db.read(), municipality).await?.ok_or(Error::NotFound)?;
    let Err(mut wrong) = signed else {
        let next = if draft.is_signing() { "/declaration/signature" } else { "/declaration/receipt" };
        return Ok(see_other(&frame.to(next)));
    };
    if wrong.iter().any(|refusal| refusal.key == "declaration-text-changed") {
        if !draft.is_signing() {
            return Ok(see_other(&frame.to("/declaration/text")));
        }
        // Whoever has signed already has read another text.
        wrong = vec![Refusal::new("declaration-signed-other-text")];
    }
    refused(&page(&app, frame, draft, form, Problems(wrong)).await?)
}

/// Refusals are an answer and not an error here: the counted attempt must stay.
async fn sign(
    tx: &Tx,
    app: &App,
    declarant: &Declarant,
    form: &SignForm,
) -> Result<Result<(), Vec<Refusal>>> {
    let now = app.clock.now();
    let draft = store::of(tx, declarant.municipality).await?.ok_or(Error::NotFound)?;
    let is_shown = form.shown == draft.shown_hash();
    let name = line(&form.signer_name, 120);
    let has_just_signed = draft.signatories().last().is_some_and(|last| last.name == name);
    if draft.is_closed() || (has_just_signed && !is_shown) {
        // A double click, the back button or a second browser: the same receipt.
        return Ok(Ok(()));
    }
    let town = region::of(tx, declarant.municipality).await?.ok_or(Error::NotFound)?;
    // The text counts in the language in which it was read, whatever the page shows now.
    let lang = Lang::from_word(&draft.lang).unwrap_or(app.default_lang());
    let text = app.declaration.wording(lang, &town.full_name());
    let charter = Charter::current(tx, app).await?;
    if !programme::has_launched(tx, app).await? {
        return Ok(Err(vec![Refusal::new("declaration-not-launched")]));
    }
    let signature = Signature {
        name,
        function: line(&form.signer_function, 120),
        is_authorised: form.authorised == "yes",
        text_hash: text.hash.clone(),
        charter: charter.fingerprint(),
    };
    let typed: String = form.confirmation.chars().filter(char::is_ascii_digit).collect();
    let code = confirmation::of(tx, draft.id).await?.map(|code| CodeFacts {
        matches: platform::secret::same(&code.code_hash, &code_hash(app, draft.id, &typed)),
        expires_at: code.expires_at,
        attempts: code.attempts,
    });
    if !is_shown {
        // Somebody changed the draft in another window: nobody declares what they have not seen.
        return Ok(Err(vec![Refusal::new("declaration-draft-changed")]));
    }
    if let Some(taken) = lead::taken(tx, declarant.municipality, &draft.lead_mail, app.clock.today()).await? {
        return Ok(Err(vec![taken]));
    }
    if let Err(wrong) = rules::sign(&draft.draft(), &signature, code, now) {
        if !typed.is_empty() && code.is_some_and(|code| !code.matches) {
            confirmation::count_attempt(tx, draft.id).await?;
        }
        return Ok(Err(wrong));
    }
    let mut given = draft.signatories();
    let function = signature.function.clone();
    given.push(Signatory { name: signature.name.clone(), function, at: Some(now.0) });
    let actor = declarant.actor.journal_name();
    if given.len() < app.declaration.signatures {
        if store::sign_in_part(tx, draft.id, &draft.signatures, &signatories::stored(&given)).await? {
            let entry = Entry::SignatureGiven { declaration: draft.id, place: given.len() };
            journal::record(tx, now, &actor, Some(town.id), &entry, &signature.name).await?;
        }
        return Ok(Ok(()));
    }
    let is_alone = given.len() == 1;
    let first = given.first().cloned().ok_or(Error::NotFound)?;
    let signed = Signed {
        number: rules::number(app.clock.today().0.year(), &town.ags, past::many(tx, town.id).await?),
        text_version: text.version,
        text_hash: text.hash,
        signer_name: first.name,
        signer_function: first.function,
        signed_at: now,
        programme_version: charter.version,
        signatures: if is_alone { String::new() } else { signatories::stored(&given) },
    };
    if store::sign(tx, draft.id, &signed).await? {
        decline::remove(tx, town.id).await?;
        let facts = store::by_id(tx, draft.id).await?.ok_or(Error::NotFound)?.facts_hash();
        let entry = Entry::DeclarationSigned { declaration: draft.id, facts };
        journal::record(tx, now, &actor, Some(town.id), &entry, &signature.name).await?;
    }
    Ok(Ok(()))
}

/// `POST /declaration/signature/removal`: what some have signed and others not yet becomes a draft again.
pub async fn take_back(
    State(app): State<App>,
    frame: Frame,
    declarant: Declarant,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let now = app.clock.now();
    app.permit_step(declarant.municipality)?;
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let draft = store::of(tx, declarant.municipality).await?.ok_or(Error::NotFound)?;
                take_back_in(tx, &draft, &declarant.actor.journal_name(), now).await
            })
        })
        .await?;
    Ok(see_other(&frame.to("/declaration/signature")))
}

/// Takes back what some have signed and forgets whose it was, in a write; nothing happens where nobody has, or all have.
///
/// # Errors
/// The database's own.
pub async fn take_back_in(tx: &Tx, draft: &Declaration, actor: &str, now: Moment) -> Result<()> {
    if store::take_back_signatures(tx, draft.id).await? {
        for place in 1..=draft.signatories().len() {
            let given = Entry::SignatureGiven { declaration: draft.id, place };
            for line in journal::saying(tx, draft.municipality, &given).await? {
                journal::forget(tx, line).await?;
            }
        }
        let entry = Entry::SignaturesTakenBack { declaration: draft.id };
        journal::record(tx, now, actor, Some(draft.municipality), &entry, "").await?;
    }
    Ok(())
}
