//! The links in mails to newcomers. Opening one only shows a page, because mail programs open links by
//! themselves; its button confirms, or ends the mails. Neither needs an open booklet.

use askama::Template;
use axum::body::{Body, to_bytes};
use axum::extract::{FromRequest as _, Path, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use platform::web::form::{Form, Press};
use platform::web::see_other;
use platform::{Error, Result};

use super::link_hash;
use super::rules::is_one_press;
use super::store::{self, Consent};
use crate::app::App;
use crate::deletions::{self, Kind};
use crate::region;
use crate::vouchers::booklet::shell::{Shell, page};

/// One question with one button.
#[derive(Template)]
#[template(path = "vouchers/welcome/mails/press.html")]
struct PressPage {
    shell: Shell,
    title: String,
    text: String,
    /// What the mails are for, a line each.
    purposes: Vec<String>,
    /// Where the button leads, and its words.
    action: String,
    submit: String,
}

/// A page that says one thing.
#[derive(Template)]
#[template(path = "vouchers/welcome/mails/told.html")]
struct ToldPage {
    shell: Shell,
    title: String,
    text: String,
}

fn told(shell: Shell, title: &str, text: &str) -> Result<Response> {
    let (title, text) = (shell.s.get(title), shell.s.get(text));
    page(&ToldPage { shell, title, text })
}

/// A link that leads to nothing any more.
fn dead(shell: Shell) -> Result<Response> {
    let page = told(shell, "welcome-link-dead-title", "welcome-link-dead-text")?;
    Ok((StatusCode::NOT_FOUND, page).into_response())
}

async fn question(
    app: &App,
    shell: Shell,
    consent: &Consent,
    keys: [&str; 3],
    action: String,
) -> Result<Response> {
    let town = region::of(app.db.read(), consent.municipality).await?.ok_or(Error::NotFound)?;
    let s = shell.s;
    let purposes = consent.purposes();
    page(&PressPage {
        title: s.get(keys[0]),
        text: s.with(keys[1], "town", &town.name),
        submit: s.get(keys[2]),
        purposes: purposes.iter().map(|purpose| s.named("welcome-mails", purpose.word())).collect(),
        action,
        shell,
    })
}

/// Asks whether the mails are really wanted.
pub async fn show_confirmation(
    State(app): State<App>,
    shell: Shell,
    Path((_, token)): Path<(String, String)>,
) -> Result<Response> {
    let now = app.clock.now();
    match store::by_confirmation(app.db.read(), &link_hash(&app.key, &token)).await? {
        // Opened once more, it says what stands.
        Some(consent) if consent.confirmed_at.is_some() => {
            told(shell, "welcome-confirmed-title", "welcome-confirmed-text")
        }
        Some(consent) if consent.confirm_until > now => {
            let keys = ["welcome-confirm-title", "welcome-confirm-text", "welcome-confirm-submit"];
            let action = shell.to(&format!("/mails/{token}"));
            question(&app, shell, &consent, keys, action).await
        }
        _ => dead(shell),
    }
}

/// Confirms.
pub async fn confirm(
    State(app): State<App>,
    shell: Shell,
    Path((_, token)): Path<(String, String)>,
    form: Result<Form<Press>>,
) -> Result<Response> {
    if let Err(fault) = form {
        return shell.unread(fault);
    }
    let (hash, now) = (link_hash(&app.key, &token), app.clock.now());
    let is_confirmed = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                if store::confirm(tx, &hash, now).await? {
                    return Ok::<_, Error>(true);
                }
                // A second press finds it confirmed.
                let known = store::by_confirmation(tx, &hash).await?;
                Ok(known.is_some_and(|consent| consent.confirmed_at.is_some()))
            })
        })
        .await?;
    if is_confirmed { Ok(see_other(&shell.to("/mails/confirmed"))) } else { dead(shell) }
}

/// It is confirmed.
pub async fn confirmed(shell: Shell) -> Result<Response> {
    told(shell, "welcome-confirmed-title", "welcome-confirmed-text")
}

/// Asks whether the mails shall end.
pub async fn show_end(
    State(app): State<App>,
    shell: Shell,
    Path((_, token)): Path<(String, String)>,
) -> Result<Response> {
    match store::by_off(app.db.read(), &link_hash(&app.key, &token)).await? {
        Some(consent) => {
            let keys = ["welcome-off-title", "welcome-off-question", "welcome-off-submit"];
            let action = shell.to(&format!("/mails/off/{token}"));
            question(&app, shell, &consent, keys, action).await
        }
        None => dead(shell),
    }
}

/// The largest body that is read, in bytes: one press, or the id of a form.
const MOST_BYTES: usize = 16 * 1024;

/// Ends the mails and forgets the address. Pressed twice, there is nothing left to forget.
///
/// The same address takes the press in a mail program (RFC 8058): it comes from the program's server, without cookie
/// and form id, and the token of the mail is all it needs. It is answered with a page, because redirections are not
/// followed there.
pub async fn end(
    State(app): State<App>,
    shell: Shell,
    Path((_, token)): Path<(String, String)>,
    request: Request,
) -> Result<Response> {
    let (parts, body) = request.into_parts();
    let bytes = to_bytes(body, MOST_BYTES).await.map_err(|fault| Error::unread(&fault))?;
    let is_one_press = is_one_press(&String::from_utf8_lossy(&bytes));
    if !is_one_press {
        let request = Request::from_parts(parts, Body::from(bytes));
        if let Err(fault) = Form::<Press>::from_request(request, &app).await {
            return shell.unread(fault);
        }
    }
    let hash = link_hash(&app.key, &token);
    if let Some(consent) = store::by_off(app.db.read(), &hash).await? {
        deletions::note(&app, Kind::Mails, consent.id.0).await?;
    }
    app.db
        .write(move |tx| Box::pin(async move { Ok::<_, Error>(store::remove_by_off(tx, &hash).await?) }))
        .await?;
    if is_one_press {
        return told(shell, "welcome-ended-title", "welcome-ended-text");
    }
    Ok(see_other(&shell.to("/mails/ended")))
}

/// The mails have ended.
pub async fn ended(shell: Shell) -> Result<Response> {
    told(shell, "welcome-ended-title", "welcome-ended-text")
}
