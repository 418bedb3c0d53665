//! `/sign-in`: staff ask for a link. The answer is the same whether the address is known or not.

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Response};
use platform::mail::is_address;
use platform::texts::{Lang, Translator};
use platform::web::form::{Form, line};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;

use super::link::{new_link, to_mail};
use super::rules::{Ending, own_path};
use super::store;
use crate::app::App;
use crate::layout::{Frame, Peer, Problems, html, refused};

/// What was typed.
#[derive(Deserialize, Default)]
pub struct SignInForm {
    mail: String,
    #[serde(default)]
    next: String,
}

/// Where the visitor wanted to go.
#[derive(Deserialize)]
pub struct Wish {
    #[serde(default)]
    pub next: String,
}

#[derive(Template)]
#[template(path = "people/sign_in.html")]
struct SignInPage {
    frame: Frame,
    /// What people call the account service, if one is set.
    account: Option<String>,
    /// Heading and text for whoever could not sign in with an account.
    ending: Option<(String, String)>,
    form: SignInForm,
    problems: Problems,
}

#[derive(Template)]
#[template(path = "people/sent.html")]
struct SentPage {
    frame: Frame,
}

/// The form.
pub async fn show(State(app): State<App>, frame: Frame, Query(wish): Query<Wish>) -> Result<Response> {
    let next = own_path(&wish.next).unwrap_or_default().to_owned();
    html(&page(&app, frame, SignInForm { mail: String::new(), next }))
}

fn page(app: &App, frame: Frame, form: SignInForm) -> SignInPage {
    let account = app.account_service.as_ref().map(|service| service.name.clone());
    SignInPage { frame, account, ending: None, form, problems: Problems::none() }
}

/// The form for whoever could not sign in with an account: both ways are open, and the reason stands above.
///
/// # Errors
/// When the template fails.
pub fn ended(app: &App, frame: Frame, next: String, ending: &Ending) -> Result<Response> {
    let page = page(app, frame, SignInForm { mail: String::new(), next });
    let name = page.account.clone().unwrap_or_default();
    let words = words(&page.frame.t, ending, &name);
    let status = match ending {
        Ending::Failed => StatusCode::BAD_GATEWAY,
        _ => StatusCode::FORBIDDEN,
    };
    let page = SignInPage { ending: Some(words), ..page };
    Ok((status, Html(page.render()?)).into_response())
}

fn words(t: &Translator, ending: &Ending, name: &str) -> (String, String) {
    match ending {
        Ending::Cancelled => (t.get("people-cancelled-heading"), t.get("people-cancelled-text")),
        Ending::Over => (t.get("people-over-heading"), t.get("people-over-text")),
        Ending::Failed => {
            (t.with("people-failed-heading", "name", name), t.with("people-failed-text", "name", name))
        }
        Ending::MailMissing => (t.with("people-missing-heading", "name", name), t.get("people-missing-text")),
        Ending::MailUnchecked(mail) => (
            t.with("people-unchecked-heading", "name", name),
            t.with2("people-unchecked-text", "name", name, "mail", mail),
        ),
        Ending::Unknown(mail) => (
            t.with("people-unknown-heading", "mail", mail),
            t.with2("people-unknown-text", "name", name, "mail", mail),
        ),
        Ending::Taken => {
            (t.with("people-taken-heading", "name", name), t.with("people-taken-text", "name", name))
        }
    }
}

/// Sends a link if the address is known.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    Peer(peer): Peer,
    Form(form): Form<SignInForm>,
) -> Result<Response> {
    let mail = line(&form.mail, 254);
    if !is_address(&mail) {
        let problems = Problems::one(Refusal::field("mail", "people-sign-in-malformed"));
        return refused(&SignInPage { problems, ..page(&app, frame, form) });
    }
    let now = app.clock.now();
    let limits = &app.limits;
    let permits = limits.links.permits(&mail.to_lowercase(), now)
        && limits.links_from.permits(&peer.to_string(), now)
        && limits.all_links.permits("all", now);
    if !permits {
        return Err(Error::TooMany);
    }
    if let Some(person) = store::by_mail(app.db.read(), &mail).await? {
        let next = own_path(&form.next).unwrap_or_default().to_owned();
        let lang = frame.t.lang;
        send_link(&app, person, lang, next).await?;
    }
    Ok(see_other(&frame.to("/sign-in/sent")))
}

async fn send_link(app: &App, person: store::Person, lang: Lang, next: String) -> Result<()> {
    let inner = app.clone();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let link = new_link(tx, &inner, person.id, lang, &next).await?;
                let mail = to_mail(&inner, &person, lang, &link);
                crate::outbox::put(tx, inner.clock.now(), inner.mail_domain(), &mail).await?;
                Ok::<_, Error>(())
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(())
}

/// What happens next.
pub async fn sent(frame: Frame) -> Result<Response> {
    html(&SentPage { frame })
}
