//! `/sign-in/{token}`: opening the link shows a button; only the button signs in, because mail
//! scanners open every link.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use platform::db::Tx;
use platform::secret::hash;
use platform::texts::{Lang, Translator};
use platform::web::form::Form;
use platform::web::{cookie, see_other};
use platform::{Error, Result};
use sea_orm::DbErr;
use serde::Deserialize;

use super::rules::{LINK_MINUTES, LinkState, Role, link_state, own_path};
use super::session;
use super::store::{self, Person};
use crate::app::App;
use crate::ids::PersonId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, html};
use crate::outbox::NewMail;

/// The button, with where to go afterwards.
#[derive(Deserialize)]
pub struct LinkForm {
    #[serde(default)]
    next: String,
}

#[derive(Template)]
#[template(path = "people/link.html")]
struct LinkPage {
    frame: Frame,
    state: LinkState,
    token: String,
    next: String,
}

/// The page with the button.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    Path((_, token)): Path<(String, String)>,
    Query(wish): Query<LinkForm>,
) -> Result<Response> {
    let link = store::link(app.db.read(), &link_hash(&token)).await?.ok_or(Error::NotFound)?;
    let state = link_state(link.used_at, link.superseded, link.expires_at, app.clock.now());
    let next = own_path(&wish.next).unwrap_or_default().to_owned();
    html(&LinkPage { frame, state, token, next })
}

/// Signs in.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    Path((_, token)): Path<(String, String)>,
    Form(form): Form<LinkForm>,
) -> Result<Response> {
    let (now, hash) = (app.clock.now(), link_hash(&token));
    let begun = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let link = store::link(tx, &hash).await?.ok_or(Error::NotFound)?;
                let state = link_state(link.used_at, link.superseded, link.expires_at, now);
                let person = store::of(tx, link.person).await?.ok_or(Error::NotFound)?;
                if state != LinkState::Good || !store::use_link(tx, &hash, now).await? {
                    return Ok::<_, Error>(None);
                }
                let cookie = session::begin(tx, person.id, now).await?;
                let actor = format!("person:{}", person.id);
                let entry = Entry::SignedIn { person: person.id };
                journal::record(tx, now, &actor, person.municipality, &entry, "").await?;
                Ok(Some((cookie, person.role)))
            })
        })
        .await?;
    let Some((cookie, role)) = begun else {
        return Ok(see_other(&frame.to(&format!("/sign-in/{token}"))));
    };
    let home = frame.to(Role::from_word(&role).ok_or(Error::NotFound)?.home());
    let next = own_path(&form.next).filter(|next| !next.is_empty()).unwrap_or(&home);
    Ok(([cookie::SESSION.set(&cookie)], see_other(next)).into_response())
}

fn link_hash(token: &str) -> String {
    hash(&["sign-in", token])
}

/// Makes a link that signs somebody in; older ones no longer count.
pub async fn new_link(tx: &Tx, app: &App, person: PersonId, lang: Lang, next: &str) -> Result<String, DbErr> {
    let token = platform::chance::token();
    store::add_link(tx, &link_hash(&token), person, app.clock.now()).await?;
    let query = if next.is_empty() { String::new() } else { format!("?next={next}") };
    Ok(format!("{}/{}/sign-in/{token}{query}", app.config.base_url, lang.word()))
}

/// The mail that carries a link.
pub fn to_mail(app: &App, person: &Person, lang: Lang, link: &str) -> NewMail {
    let t: Translator = app.translator(lang);
    let values =
        [("name", person.name.as_str().into()), ("link", link.into()), ("minutes", LINK_MINUTES.into())];
    NewMail {
        reason: format!("sign-in:{}", hash(&[link])),
        recipient: person.mail.clone(),
        subject: t.get("people-mail-subject"),
        body: app.mail_body(&t, &t.all("people-mail-body", &values)),
        attachment: None,
        holds_secret: true,
        hides_recipient: false,
    }
}
