//! Whoever holds a booklet: a browser with the cookie that the card's code was exchanged for. One at a time.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};
use axum::response::{IntoResponse as _, Response};
use platform::db::{Tx, Work};
use platform::secret::Key;
use platform::web::{cookie, see_other};
use platform::{Error, Result};

use super::holding::{self, Held};
use super::shell::{Shell, Trouble};
use super::store::Booklet;
use crate::app::App;
use crate::region::{self, Municipality};

/// The hexadecimal characters by which a phone tells what it has kept of one booklet from what is another's.
const HELD_LENGTH: usize = 16;

/// Proof that a browser holds a booklet, with the frame of its pages.
pub struct Holder {
    /// The booklet.
    pub booklet: Booklet,
    /// Its town.
    pub town: Municipality,
    /// The frame.
    pub shell: Shell,
    /// What stands in the database for the cookie.
    pub session: String,
    /// The cookie's value.
    pub token: String,
    /// Whether somebody has opened the page, and no script has asked for it.
    pub is_opened: bool,
}

impl Holder {
    /// Whether the browser still holds the booklet.
    ///
    /// # Errors
    /// The database's own.
    pub async fn still_holds(&self, app: &App) -> Result<bool> {
        Ok(holding::is_held(app.db.read(), self.booklet.id, &self.session).await?)
    }

    /// Writes something about the booklet; nothing, and nothing is written, where the browser does not hold it any more.
    /// The look at the cookie was before the body of the request was read, and that takes as long as a browser likes.
    ///
    /// # Errors
    /// The work's own and the database's.
    pub async fn write<T, F>(&self, app: &App, work: F) -> Result<Option<T>>
    where
        T: Send + 'static,
        F: for<'a> FnOnce(&'a Tx) -> Work<'a, Result<T>> + Send + 'static,
    {
        let (booklet, session) = (self.booklet.id, self.session.clone());
        app.db
            .write(move |tx| {
                Box::pin(async move {
                    match holding::is_held(tx, booklet, &session).await? {
                        true => work(tx).await.map(Some),
                        false => Ok(None),
                    }
                })
            })
            .await
    }
}

/// A holder with what a page needs besides the booklet.
pub struct With<T>(pub Holder, pub T);

/// What a page needs besides the booklet, and asks for in the same question: a message to the database costs more than
/// most answers.
pub trait Besides: Sized + Send {
    /// It, with the booklet that a device holds by the hash of its cookie; nothing where none does.
    fn with_booklet(
        app: &App,
        parts: &mut Parts,
        session: &str,
    ) -> impl Future<Output = Result<Option<(Held, Self)>>> + Send;
}

/// Nothing besides.
impl Besides for () {
    async fn with_booklet(app: &App, _: &mut Parts, session: &str) -> Result<Option<(Held, Self)>> {
        Ok(holding::by_session(app.db.read(), session).await?.map(|held| (held, ())))
    }
}

/// What is stored in the place of a cookie's value: a keyed hash, so that a copy of the database opens nothing.
pub fn session_hash(key: &Key, token: &str) -> String {
    key.seal_hex("booklet session", token)
}

/// The booklet of a browser, if it holds one.
///
/// # Errors
/// The database's own.
pub async fn held(app: &App, headers: &HeaderMap) -> Result<Option<Booklet>> {
    let Some(token) = cookie::BOOKLET.value(headers) else { return Ok(None) };
    let held = holding::by_session(app.db.read(), &session_hash(&app.key, token)).await?;
    Ok(held.map(|held| held.booklet))
}

/// Whether a browser opens a page with a request, and no script of ours asks for it beside one. Only then may the answer
/// touch the cookie: what a script has asked for comes late, perhaps when the browser holds another booklet by a cookie
/// of the same name.
///
/// Browsers say so themselves (Fetch Metadata); older ones want a document from a page and anything from a script.
fn is_opened(headers: &HeaderMap) -> bool {
    match headers.get("sec-fetch-mode") {
        Some(mode) => mode.as_bytes() == b"navigate",
        None => headers
            .get(header::ACCEPT)
            .and_then(|wanted| wanted.to_str().ok())
            .is_some_and(|wanted| wanted.contains("text/html")),
    }
}

async fn find<T: Besides>(app: &App, parts: &mut Parts) -> Result<std::result::Result<With<T>, Response>> {
    let mut shell = Shell::from_request_parts(parts, app).await?;
    let Some(token) = cookie::BOOKLET.value(&parts.headers).map(str::to_owned) else {
        return Ok(Err(match parts.method {
            Method::GET | Method::HEAD => see_other(&shell.to("/open")),
            _ => shell.trouble(Trouble::Ended)?,
        }));
    };
    let session = session_hash(&app.key, &token);
    let is_opened = is_opened(&parts.headers);
    let Some((Held { booklet, renewals }, besides)) = T::with_booklet(app, parts, &session).await? else {
        // Another phone has it, the card was replaced, or its time is over.
        let response = shell.trouble(Trouble::Ended)?;
        return Ok(Err(match is_opened {
            true => ([cookie::BOOKLET.clear()], response).into_response(),
            false => response,
        }));
    };
    let known = region::known(app).await?;
    let town = known.iter().find(|town| town.id == booklet.municipality).cloned().ok_or(Error::NotFound)?;
    shell.is_open = true;
    shell.is_saved = booklet.is_kept();
    // New codes alone make it another holding: once paper is void, the copies that this phone keeps are worth nothing.
    shell.held = app.key.seal_hex("booklet held", &format!("{session} {renewals}"));
    shell.held.truncate(HELD_LENGTH);
    Ok(Ok(With(Holder { booklet, town, shell, session, token, is_opened }, besides)))
}

impl<T: Besides> FromRequestParts<App> for With<T> {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> std::result::Result<Self, Response> {
        find(app, parts).await.map_err(Error::into_response)?
    }
}

impl FromRequestParts<App> for Holder {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> std::result::Result<Self, Response> {
        let With(holder, ()) = With::<()>::from_request_parts(parts, app).await?;
        Ok(holder)
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn a_script_is_not_taken_for_somebody_who_opens_a_page() {
        for (name, value, expected) in [
            ("sec-fetch-mode", "navigate", true),
            ("sec-fetch-mode", "cors", false),
            ("sec-fetch-mode", "same-origin", false),
            ("accept", "text/html,application/xhtml+xml,*/*;q=0.8", true),
            ("accept", "*/*", false),
            ("dnt", "1", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(name, HeaderValue::from_static(value));
            assert_eq!(is_opened(&headers), expected, "{name}: {value}");
        }
    }
}
