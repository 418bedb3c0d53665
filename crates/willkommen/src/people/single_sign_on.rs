//! `/sign-in/account` and `/sign-in/return`: signing in with the account that people have at their own
//! town hall or agency. Leaving is a form because it sets a cookie; coming back is a link out of another
//! site. No access is ever made here: whoever has none stays outside.

use askama::Template;
use axum::extract::{Query, Request, State};
use axum::http::{HeaderValue, Method, header};
use axum::response::{IntoResponse, Response};
use platform::clock::Moment;
use platform::db::Tx;
use platform::web::form::{Form, line};
use platform::web::{cookie, see_other};
use platform::{Error, Result};
use sea_orm::DbErr;
use serde::Deserialize;

use super::account_service::{AccountService, Failure};
use super::errand::Errand;
use super::rules::{Ending, Proof, Role, counting_mail};
use super::session;
use super::sign_in::{Wish, ended};
use super::store::{self, Person};
use crate::app::App;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Peer, html};

/// The longest code that is taken, in bytes.
const MOST_CODE: usize = 4096;

/// What the account service sends a visitor back with.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Answer {
    code: String,
    state: String,
    error: String,
    /// Which service answers (RFC 9207); not all of them say it.
    iss: String,
}

#[derive(Template)]
#[template(path = "people/leave.html")]
struct LeavePage {
    frame: Frame,
    name: String,
    address: String,
}

/// Sends the visitor to the account service: by a page that leads on at once, because browsers hold a form
/// to its own site wherever it is redirected to.
pub async fn leave(
    State(app): State<App>,
    frame: Frame,
    Peer(peer): Peer,
    Form(wish): Form<Wish>,
) -> Result<Response> {
    let service = app.account_service.as_ref().ok_or(Error::NotFound)?;
    permit(&app, &peer.to_string())?;
    let now = app.clock.now();
    let errand = Errand::begin(frame.t.lang, &wish.next, now);
    match service.entrance(&errand, &app.key, now).await {
        Ok(address) => {
            let page = LeavePage { frame, name: service.name.clone(), address };
            let mut response = ([cookie::SIGN_IN.set(&errand.cookie)], html(&page)?).into_response();
            keep_nowhere(&mut response);
            Ok(response)
        }
        Err(fault) => {
            tell(service, &fault);
            ended(&app, frame, errand.next, &Ending::Failed)
        }
    }
}

/// Takes the visitor back: signed in, or to the sign-in page with the reason why not. Whatever comes of it,
/// the errand is over.
pub async fn come_back(State(app): State<App>, Peer(peer): Peer, request: Request) -> Result<Response> {
    let service = app.account_service.as_ref().ok_or(Error::NotFound)?;
    let (parts, _) = request.into_parts();
    if parts.method != Method::GET {
        // A glance at the address must not use the code up.
        return Err(Error::NotFound);
    }
    let now = app.clock.now();
    let errand = cookie::SIGN_IN.value(&parts.headers).and_then(|held| Errand::read(held, now));
    let lang = errand.as_ref().map_or(app.default_lang(), |errand| errand.lang);
    let frame = Frame::in_language(&app, &parts, lang, "/sign-in").await?;
    let answer = Query::<Answer>::try_from_uri(&parts.uri).map(|query| query.0).unwrap_or_default();
    let errand = errand.filter(|errand| errand.fits(&app.key, &answer.state));
    let arrived = arrive(&app, service, frame, errand, &answer, &peer.to_string()).await;
    let mut response = arrived.unwrap_or_else(IntoResponse::into_response);
    let (name, value) = cookie::SIGN_IN.clear();
    response.headers_mut().append(name, value);
    keep_nowhere(&mut response);
    Ok(response)
}

async fn arrive(
    app: &App,
    service: &AccountService,
    frame: Frame,
    errand: Option<Errand>,
    answer: &Answer,
    peer: &str,
) -> Result<Response> {
    let Some(errand) = errand else {
        // Most likely the back button.
        return match frame.signed_in() {
            Some(_) => Ok(see_other(&frame.home())),
            None => ended(app, frame, String::new(), &Ending::Over),
        };
    };
    permit(app, peer)?;
    match admit(app, service, &errand, answer).await? {
        Ok((session, role)) => {
            let home = frame.to(role.home());
            let next = if errand.next.is_empty() { &home } else { &errand.next };
            Ok(([cookie::SESSION.set(&session)], see_other(next)).into_response())
        }
        Err(ending) => ended(app, frame, errand.next, &ending),
    }
}

/// The session of whoever the service vouches for, and the role.
async fn admit(
    app: &App,
    service: &AccountService,
    errand: &Errand,
    answer: &Answer,
) -> Result<Result<(String, Role), Ending>> {
    if !answer.error.is_empty() {
        if answer.error == "access_denied" {
            return Ok(Err(Ending::Cancelled));
        }
        tell(service, &anyhow::anyhow!("it sent a visitor back with {}", answer.error));
        return Ok(Err(Ending::Failed));
    }
    if !answer.iss.is_empty() && answer.iss != service.issuer() {
        tell(service, &anyhow::anyhow!("another one answered: {}", answer.iss));
        return Ok(Err(Ending::Failed));
    }
    let code = answer.code.as_str();
    if code.is_empty() || code.len() > MOST_CODE || !code.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Ok(Err(Ending::Over));
    }
    let now = app.clock.now();
    let proof = match service.proof(errand, code, &app.key, now).await {
        Ok(proof) => proof,
        Err(Failure::Over) => return Ok(Err(Ending::Over)),
        Err(Failure::Unfit(fault)) => {
            tell(service, &fault);
            return Ok(Err(Ending::Failed));
        }
    };
    let (issuer, trusts) = (service.issuer().to_owned(), service.trusts_mail);
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let person = match owner(tx, &issuer, &proof, trusts, now).await? {
                    Ok(person) => person,
                    Err(ending) => return Ok::<_, Error>(Err(ending)),
                };
                let cookie = session::begin(tx, person.id, now).await?;
                let entry = Entry::SignedIn { person: person.id };
                let actor = format!("person:{}", person.id);
                journal::record(tx, now, &actor, person.municipality, &entry, "").await?;
                let role = Role::from_word(&person.role).ok_or(Error::NotFound)?;
                Ok(Ok((cookie, role)))
            })
        })
        .await
}

/// Who somebody is here: known by the subject, the first time by the address. From then on the account
/// belongs to that person.
async fn owner(
    tx: &Tx,
    issuer: &str,
    proof: &Proof,
    trusts: bool,
    now: Moment,
) -> Result<Result<Person, Ending>, DbErr> {
    if let Some(person) = store::account_owner(tx, issuer, &proof.subject).await? {
        return Ok(Ok(person));
    }
    let mail = match counting_mail(proof.mail.as_ref(), trusts) {
        Ok(mail) => mail,
        Err(ending) => return Ok(Err(ending)),
    };
    let Some(person) = store::by_mail(tx, mail).await? else {
        return Ok(Err(Ending::Unknown(mail.to_owned())));
    };
    if store::is_linked(tx, issuer, person.id).await? {
        return Ok(Err(Ending::Taken));
    }
    store::link_account(tx, issuer, &proof.subject, person.id, now).await?;
    let (actor, entry) = (format!("person:{}", person.id), Entry::AccountLinked { person: person.id });
    journal::record(tx, now, &actor, person.municipality, &entry, "").await?;
    Ok(Ok(person))
}

/// Forgets which account belongs to somebody, and ends their sessions; false when none does. Whoever signs
/// in with an account next and has the address is linked anew.
///
/// # Errors
/// The database's own.
pub async fn unlink(tx: &Tx, person: &Person, actor: &str, now: Moment) -> Result<bool, DbErr> {
    if store::unlink_accounts(tx, person.id).await? == 0 {
        return Ok(false);
    }
    store::end_sessions(tx, person.id).await?;
    let entry = Entry::AccountUnlinked { person: person.id };
    journal::record(tx, now, actor, person.municipality, &entry, "").await?;
    Ok(true)
}

/// Counts a step that makes us ask the service, by network address.
fn permit(app: &App, peer: &str) -> Result<()> {
    let (now, limits) = (app.clock.now(), &app.limits);
    let permits = limits.accounts_from.permits(peer, now) && limits.all_accounts.permits("all", now);
    if permits { Ok(()) } else { Err(Error::TooMany) }
}

/// Tells the operator why nobody could sign in; what came from elsewhere in one line.
fn tell(service: &AccountService, fault: &anyhow::Error) {
    let why = line(&format!("{fault:#}"), 500);
    tracing::warn!(service = service.host(), why, "signing in with an account has failed");
}

/// What holds an address or a code shall lie in no cache.
fn keep_nowhere(response: &mut Response) {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
}
