//! Whoever holds a booklet: a browser with the cookie that the card's code was exchanged for. One at a time.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method};
use axum::response::{IntoResponse as _, Response};
use platform::secret::Key;
use platform::web::{cookie, see_other};
use platform::{Error, Result};

use super::shell::{Shell, Trouble};
use super::store::{self, Booklet};
use crate::app::App;
use crate::region::{self, Municipality};

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
    Ok(store::by_session(app.db.read(), &session_hash(&app.key, token)).await?)
}

async fn find(app: &App, parts: &mut Parts) -> Result<std::result::Result<Holder, Response>> {
    let mut shell = Shell::from_request_parts(parts, app).await?;
    let Some(token) = cookie::BOOKLET.value(&parts.headers).map(str::to_owned) else {
        return Ok(Err(match parts.method {
            Method::GET | Method::HEAD => see_other(&shell.to("/open")),
            _ => shell.trouble(Trouble::Ended)?,
        }));
    };
    let session = session_hash(&app.key, &token);
    let Some(booklet) = store::by_session(app.db.read(), &session).await? else {
        // Another phone has it, the card was replaced, or its time is over.
        let response = shell.trouble(Trouble::Ended)?;
        return Ok(Err(([cookie::BOOKLET.clear()], response).into_response()));
    };
    let known = region::known(app).await?;
    let town = known.iter().find(|town| town.id == booklet.municipality).cloned().ok_or(Error::NotFound)?;
    shell.is_open = true;
    shell.is_saved = booklet.is_kept();
    Ok(Ok(Holder { booklet, town, shell, session, token }))
}

impl FromRequestParts<App> for Holder {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> std::result::Result<Self, Response> {
        find(app, parts).await.map_err(Error::into_response)?
    }
}
