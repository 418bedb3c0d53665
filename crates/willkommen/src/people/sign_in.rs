//! `/sign-in`: staff ask for a link. The answer is the same whether the address is known or not.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use platform::mail::is_address;
use platform::texts::Lang;
use platform::web::form::{Form, line};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;

use super::link::{new_link, to_mail};
use super::rules::own_path;
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
    next: String,
}

#[derive(Template)]
#[template(path = "people/sign_in.html")]
struct SignInPage {
    frame: Frame,
    form: SignInForm,
    problems: Problems,
}

#[derive(Template)]
#[template(path = "people/sent.html")]
struct SentPage {
    frame: Frame,
}

/// The form.
pub async fn show(frame: Frame, Query(wish): Query<Wish>) -> Result<Response> {
    let next = own_path(&wish.next).unwrap_or_default().to_owned();
    let form = SignInForm { mail: String::new(), next };
    html(&SignInPage { frame, form, problems: Problems::none() })
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
        return refused(&SignInPage { frame, form, problems });
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
