//! `/invitations/code` and the printed `/e/CODE`: the code from the letter opens the declaration.
//!
//! Opening the address only shows the form; the button starts the session. Mail scanners and
//! messengers may open the link as often as they like.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use platform::code::CodeFault;
use platform::web::form::{Form, line};
use platform::web::{cookie, see_other};
use platform::{Error, Refusal, Result};
use serde::Deserialize;

use super::letter_code;
use super::rules::code_has_lapsed;
use super::store;
use crate::app::App;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Peer, Problems, html, refused};
use crate::people;

/// What is said about the right code of a withdrawn letter, and about no other code.
const WITHDRAWN: &str = "invitations-code-withdrawn";
/// What is said about a code whose checks do not fit.
const SLIP: &str = "invitations-code-slip";
/// What is said about a code that opens nothing.
const UNKNOWN: &str = "invitations-code-unknown";

/// What was typed.
#[derive(Deserialize, Default)]
pub struct CodeForm {
    code: String,
}

#[derive(Template)]
#[template(path = "invitations/code.html")]
struct CodePage {
    frame: Frame,
    form: CodeForm,
    problems: Problems,
    /// Whether the code came with the QR link, so that only the button is left to press.
    is_scanned: bool,
    /// Whether the letter was withdrawn.
    is_withdrawn: bool,
    /// Whether the code that opens nothing may be the one of a newcomer's card.
    is_card: bool,
}

/// The printed short address without a code.
pub async fn short(State(app): State<App>) -> Response {
    see_other(&format!("/{}/invitations/code", app.pack.default_language))
}

/// The printed short address with a code: shown in the region's language, with the code filled in.
pub async fn scanned(State(app): State<App>, Path(code): Path<String>) -> Response {
    let code: String = code.chars().filter(char::is_ascii_alphanumeric).take(12).collect();
    see_other(&format!("/{}/invitations/code?code={code}", app.pack.default_language))
}

/// The form.
pub async fn show(frame: Frame, axum::extract::Query(form): axum::extract::Query<Wish>) -> Result<Response> {
    if form.code.is_empty() {
        let form = CodeForm::default();
        return html(&CodePage {
            frame,
            form,
            problems: Problems::none(),
            is_scanned: false,
            is_withdrawn: false,
            is_card: false,
        });
    }
    match letter_code::read(&form.code) {
        Ok(code) => {
            let form = CodeForm { code: code.grouped() };
            html(&CodePage {
                frame,
                form,
                problems: Problems::none(),
                is_scanned: true,
                is_withdrawn: false,
                is_card: false,
            })
        }
        Err(fault) => {
            let problems = Problems::one(Refusal::field("code", words(fault)));
            let is_card = letter_code::may_be_a_card(&form.code);
            let form = CodeForm { code: line(&form.code, 40) };
            refused(&CodePage { frame, form, problems, is_scanned: false, is_withdrawn: false, is_card })
        }
    }
}

/// The code in the address.
#[derive(Deserialize)]
pub struct Wish {
    #[serde(default)]
    code: String,
}

/// Opens the declaration.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    Peer(peer): Peer,
    Form(form): Form<CodeForm>,
) -> Result<Response> {
    match open(&app, &form.code, &peer.to_string()).await {
        Ok(token) => {
            Ok(([cookie::SESSION.set(&token)], see_other(&frame.to("/declaration"))).into_response())
        }
        Err(Error::Refused(refusal)) => {
            // A letter that was withdrawn or has lapsed was found: that is no card.
            let is_card = matches!(refusal.key, SLIP | UNKNOWN) && letter_code::may_be_a_card(&form.code);
            let form = CodeForm { code: line(&form.code, 40) };
            let is_withdrawn = refusal.key == WITHDRAWN;
            let problems = Problems::one(refusal);
            refused(&CodePage { frame, form, problems, is_scanned: false, is_withdrawn, is_card })
        }
        Err(other) => Err(other),
    }
}

const fn words(fault: CodeFault) -> &'static str {
    match fault {
        CodeFault::Length => "invitations-code-length",
        CodeFault::Slip => SLIP,
    }
}

async fn open(app: &App, typed: &str, peer: &str) -> Result<String> {
    let refuse = |key| Error::Refused(Refusal::field("code", key));
    let now = app.clock.now();
    let code = letter_code::read(typed).map_err(|fault| refuse(words(fault)))?;
    if app.limits.codes.is_used_up(peer, now) {
        return Err(Error::TooMany);
    }
    let letter = store::by_code(app.db.read(), &letter_code::hash(&app.key, &code)).await?;
    let Some(letter) = letter.filter(store::Letter::is_printed) else {
        // Only well-formed codes that open nothing look like guessing.
        let is_patient = app.limits.codes.permits(peer, now) && app.limits.all_codes.permits("all", now);
        return Err(if is_patient { refuse(UNKNOWN) } else { Error::TooMany });
    };
    let campaign = store::of(app.db.read(), letter.campaign).await?.ok_or(Error::NotFound)?;
    if code_has_lapsed(campaign.letter_on, app.clock.today()) {
        return Err(refuse("invitations-code-lapsed"));
    }
    app.db
        .write(move |tx| {
            Box::pin(async move {
                // Asked here, so that no session begins while the agency withdraws the letter.
                if store::letter(tx, letter.id).await?.is_none_or(|letter| letter.is_withdrawn()) {
                    return Err(refuse(WITHDRAWN));
                }
                if store::opened(tx, letter.id, now).await? {
                    let actor = format!("letter:{}", letter.id);
                    let entry = Entry::LetterOpened { letter: letter.id };
                    let town = Some(letter.municipality);
                    journal::record(tx, now, &actor, town, &entry, "").await?;
                }
                Ok::<_, Error>(people::begin_letter(tx, letter.id, letter.municipality, now).await?)
            })
        })
        .await
}
