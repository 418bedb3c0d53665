//! `/participation/signature/{token}`: whoever may sign reads the whole declaration and signs it.
//! Opening the link changes nothing, because mail scanners open every link.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse as _, Response};
use platform::clock::Moment;
use platform::db::Tx;
use platform::secret::hash;
use platform::web::form::{Form, line};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;

use super::rules::{self, Kind, LinkState, Signature, link_state, number_of};
use super::standing;
use super::store::{self, Act, Signed};
use super::wording::Wording;
use crate::app::App;
use crate::declaration::{self, Signatory};
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::region::{self, Municipality};

/// What was typed.
#[derive(Clone, Deserialize, Default)]
pub struct SignForm {
    /// What the page showed: the hash of the words.
    #[serde(default)]
    shown: String,
    #[serde(default)]
    signer_name: String,
    #[serde(default)]
    signer_function: String,
    #[serde(default)]
    authorised: String,
    /// How many had signed when the page was shown.
    #[serde(default)]
    given: String,
}

/// The act with its words and its municipality.
struct Sheet {
    act: Act,
    town: Municipality,
    wording: Wording,
}

#[derive(Template)]
#[template(path = "participation/signature.html")]
struct SignaturePage {
    frame: Frame,
    state: LinkState,
    token: String,
    sheet: Option<Sheet>,
    form: SignForm,
    problems: Problems,
    signed: String,
    expires: String,
    /// Where a consent is compared word by word; empty otherwise.
    comparison: String,
    /// How many must sign, and that in words; empty if it is one.
    needed: usize,
    needed_words: String,
    /// Those who have signed already, with the moment.
    given: Vec<String>,
}

/// What is stored in the place of a token.
pub fn link_hash(token: &str) -> String {
    hash(&["act-signature", token])
}

async fn page(
    app: &App,
    frame: Frame,
    token: String,
    form: SignForm,
    problems: Problems,
) -> Result<SignaturePage> {
    let c = app.db.read();
    let act = store::by_token(c, &link_hash(&token)).await?;
    let state = link_state(
        act.as_ref().map(Act::state),
        act.as_ref().and_then(|act| act.expires_at),
        app.clock.now(),
    );
    let mut comparison = String::new();
    let sheet = match act {
        Some(act) => {
            let town = region::of(c, act.municipality).await?.ok_or(Error::NotFound)?;
            if act.kind() == Kind::Consent
                && let Some(found) = standing::of(c, app, town.id).await?
            {
                let pair = [("old", &found.standing.agreed), ("new", &act.programme_version)];
                let query = platform::web::query(&pair);
                comparison = frame.to(&format!("/participation/comparison{query}"));
            }
            let wording = Wording::of(app, &act, &town);
            Some(Sheet { act, town, wording })
        }
        None => None,
    };
    // Under other words nobody has signed.
    let same = sheet.as_ref().filter(|sheet| sheet.act.text_hash == sheet.wording.hash);
    let given = same.map(|sheet| sheet.act.signatories()).unwrap_or_default();
    let given = given.iter().map(|signatory| {
        let at = signatory.moment().map(|at| frame.time(at)).unwrap_or_default();
        frame.t.with2("declaration-signature-given", "signer", signatory.words(), "moment", at)
    });
    let moment = |at: Option<Moment>| at.map(|at| frame.time(at)).unwrap_or_default();
    Ok(SignaturePage {
        signed: moment(sheet.as_ref().and_then(|sheet| sheet.act.signed_at)),
        expires: moment(sheet.as_ref().and_then(|sheet| sheet.act.expires_at)),
        state,
        token,
        sheet,
        form,
        problems,
        comparison,
        needed: app.declaration.signatures.max(given.len() + 1),
        needed_words: match app.declaration.signatures {
            1 => String::new(),
            _ => app.declaration.signatures_words(&frame.t),
        },
        given: given.collect(),
        frame,
    })
}

/// What is to be signed, or what became of the link. In no cache: others may use the same computer.
fn uncached(response: Response) -> Response {
    ([(CACHE_CONTROL, "no-store")], response).into_response()
}

fn answer(page: &SignaturePage) -> Result<Response> {
    let status = match page.state {
        LinkState::Good | LinkState::Signed => StatusCode::OK,
        LinkState::Withdrawn | LinkState::Expired | LinkState::Unknown => StatusCode::GONE,
    };
    Ok(uncached((status, html(page)?).into_response()))
}

/// The page.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    Path((_, token)): Path<(String, String)>,
) -> Result<Response> {
    // Whom the agency knows as mayor stands there already, as in the first declaration.
    let act = store::by_token(app.db.read(), &link_hash(&token)).await?;
    let mayor = match &act {
        // Who signs beside whoever has signed is not known.
        Some(act) if act.signatures.is_empty() => {
            region::mayor_of(app.db.read(), act.municipality, app.clock.today()).await?
        }
        _ => None,
    };
    let form = mayor.map_or_else(SignForm::default, |mayor| SignForm {
        signer_name: mayor.name(),
        signer_function: mayor.function,
        ..SignForm::default()
    });
    answer(&page(&app, frame, token, form, Problems::none()).await?)
}

/// Somebody has pressed the button.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    Path((_, token)): Path<(String, String)>,
    Form(form): Form<SignForm>,
) -> Result<Response> {
    let (inner, typed, key) = (app.clone(), form.clone(), link_hash(&token));
    let wrong = app.db.write(move |tx| Box::pin(async move { sign(tx, &inner, &key, &typed).await })).await?;
    app.wake.notify_waiters();
    if wrong.is_empty() {
        let back = frame.to(&format!("/participation/signature/{token}"));
        return Ok(uncached(see_other(&back)));
    }
    let page = page(&app, frame, token, form, Problems(wrong)).await?;
    if page.state == LinkState::Good { Ok(uncached(refused(&page)?)) } else { answer(&page) }
}

/// Signs; answers what is wrong. A link that is used up, expired or taken back shows its page again.
async fn sign(tx: &Tx, app: &App, key: &str, form: &SignForm) -> Result<Vec<Refusal>> {
    let (now, today) = (app.clock.now(), app.clock.today());
    let Some(act) = store::by_token(tx, key).await? else { return Ok(Vec::new()) };
    if link_state(Some(act.state()), act.expires_at, now) != LinkState::Good {
        return Ok(Vec::new());
    }
    let town = region::of(tx, act.municipality).await?.ok_or(Error::NotFound)?;
    let found = standing::of(tx, app, town.id).await?;
    let still = found.is_some_and(|found| {
        found.declaration.id == act.declaration
            && found.standing.allows(act.kind(), today)
            && (act.kind() != Kind::Consent || found.standing.current == act.programme_version)
    });
    let is_past = act.kind() == Kind::Suspension && act.until_on.is_none_or(|until| until <= today);
    if !still || is_past {
        return Ok(vec![Refusal::new("participation-no-longer")]);
    }
    let wording = Wording::of(app, &act, &town);
    let mut given = act.signatories();
    if !given.is_empty() && act.text_hash != wording.hash {
        // Such as a month that has ended between two signatures: nobody signs half of two declarations.
        if store::sign_in_part(tx, act.id, &act.signatures, "", "").await? {
            taken_back(tx, &act, now).await?;
        }
        return Ok(vec![Refusal::new("participation-changed-between")]);
    }
    if form.shown != wording.hash {
        // Such as a month that has ended since the page was opened.
        return Ok(vec![Refusal::new("participation-changed")]);
    }
    let signature = Signature {
        name: line(&form.signer_name, 120),
        function: line(&form.signer_function, 120),
        is_authorised: form.authorised == "yes",
    };
    let names: Vec<_> = given.iter().map(|signatory| signatory.name.clone()).collect();
    if form.given != given.len().to_string() && names.last() == Some(&signature.name) {
        // A double click.
        return Ok(Vec::new());
    }
    if app.declaration.signatures > 1 && form.given != given.len().to_string() {
        // Somebody has signed since the page was opened: this one might be the last, and bind.
        return Ok(vec![Refusal::new("participation-signed-meanwhile")]);
    }
    let wrong = rules::gaps(&signature, &names);
    if !wrong.is_empty() {
        return Ok(wrong);
    }
    let actor = format!("act:{}", act.id);
    let function = signature.function.clone();
    given.push(Signatory { name: signature.name.clone(), function, at: Some(now.0) });
    let all = declaration::stored_signatories(&given);
    if given.len() < app.declaration.signatures {
        if store::sign_in_part(tx, act.id, &act.signatures, &all, &wording.hash).await? {
            let entry = Entry::ActSignatureGiven { act: act.id, place: given.len() };
            journal::record(tx, now, &actor, Some(town.id), &entry, &signature.name).await?;
        }
        return Ok(Vec::new());
    }
    let is_alone = given.len() == 1;
    let first = given.first().cloned().ok_or(Error::NotFound)?;
    let place = store::count_signed(tx, town.id).await? + 1;
    let signed = Signed {
        number: number_of(&act.declaration_number, place),
        text_hash: wording.hash,
        effective_on: wording.effective_on,
        signer_name: first.name,
        signer_function: first.function,
        signed_at: now,
        signatures: if is_alone { String::new() } else { all },
    };
    if store::sign(tx, act.id, &signed).await? {
        if act.kind() == Kind::Resumption {
            end_suspensions(tx, &act, now).await?;
        }
        let facts = store::by_id(tx, act.id).await?.ok_or(Error::NotFound)?.facts_hash();
        let entry = Entry::ActSigned { act: act.id, facts };
        journal::record(tx, now, &actor, Some(town.id), &entry, &signature.name).await?;
    }
    Ok(Vec::new())
}

/// Tells that the signatures of an act no longer count, and forgets whose they were.
///
/// # Errors
/// The database's own.
pub async fn taken_back(tx: &Tx, act: &Act, now: Moment) -> Result<()> {
    let many = act.signatories().len();
    if many == 0 {
        return Ok(());
    }
    for place in 1..=many {
        let given = Entry::ActSignatureGiven { act: act.id, place };
        for line in journal::saying(tx, act.municipality, &given).await? {
            journal::forget(tx, line).await?;
        }
    }
    let entry = Entry::ActSignaturesTakenBack { act: act.id };
    journal::record(tx, now, "system", Some(act.municipality), &entry, "").await?;
    Ok(())
}

/// Taking part again ends the suspension at once.
async fn end_suspensions(tx: &Tx, resumption: &Act, now: Moment) -> Result<()> {
    for act in store::of(tx, resumption.municipality).await? {
        if act.kind() == Kind::Suspension && act.is_signed() {
            store::done(tx, act.id, now).await?;
        }
    }
    Ok(())
}
