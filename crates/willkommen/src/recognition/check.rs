//! `/recognitions/{code}`: is this recognition genuine, and does it count today? For everybody, without a cookie
//! and without anybody's name. Beside it the badge as a picture.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use platform::{Error, Result};

use super::rules::Validity;
use super::standing::{Grant, running, title};
use super::{store, words};
use crate::app::App;
use crate::layout::cache::ForAll;
use crate::layout::{Frame, html_for_all};
use crate::region::{self, Municipality};

/// The size of the badge, in pixels.
pub const WIDTH: u32 = 320;
/// The same.
pub const HEIGHT: u32 = 120;
/// The longest line of the badge that fits as it is, in characters.
const LINE: usize = 28;

/// The name of the badge as a file.
pub fn file_name(ags: &str) -> String {
    format!("badge-{ags}.svg")
}

#[derive(Template)]
#[template(path = "recognition/check.html")]
struct CheckPage {
    frame: Frame,
    town: String,
    ags: String,
    level: String,
    text: String,
    number: String,
    granted: String,
    begins: String,
    until: String,
    is_valid: bool,
    /// What the state means, in a sentence.
    state: String,
}

#[derive(Template)]
#[template(path = "recognition/badge.svg")]
struct Badge {
    lang: &'static str,
    title: String,
    description: String,
    programme: String,
    town: String,
    level: String,
    state: String,
    door: String,
    light: String,
    ink: String,
}

impl Badge {
    /// Whether a line has to be narrowed so that it stays inside.
    fn is_long(&self, line: &str) -> bool {
        line.chars().count() > LINE
    }
}

/// The recognition with a code, and whose it is.
async fn found(app: &App, code: &str) -> Result<(Grant, Municipality)> {
    if !code.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Err(Error::NotFound);
    }
    let c = app.db.read();
    let application = store::by_code(c, code).await?.ok_or(Error::NotFound)?;
    let town = region::of(c, application.municipality).await?.ok_or(Error::NotFound)?;
    let in_force = running(c, town.id).await?;
    let grant = Grant::of(application, in_force, app.clock.today()).ok_or(Error::NotFound)?;
    Ok((grant, town))
}

/// The page.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response> {
    let (grant, town) = found(&app, &code).await?;
    let (t, application) = (&frame.t, &grant.application);
    let known = app.recognition.get(application.level);
    // After an appeal it was granted on the later day.
    let granted = application.appeal_decided_at.or(application.decided_at);
    html_for_all(&CheckPage {
        town: town.full_name(),
        level: title(&app, t, application.level),
        text: known.map(|known| known.text.get(t.lang).clone()).unwrap_or_default(),
        number: application.number.clone().unwrap_or_default(),
        granted: granted.map(|at| frame.day(at)).unwrap_or_default(),
        begins: t.date(grant.begins),
        until: t.date(grant.ends),
        is_valid: grant.validity == Validity::Valid,
        state: words::validity(t, &grant),
        ags: town.ags,
        frame,
    })
}

/// The badge.
pub async fn badge(
    State(app): State<App>,
    frame: Frame,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response> {
    let (grant, town) = found(&app, &code).await?;
    let t = &frame.t;
    let (level, until) = (title(&app, t, grant.application.level), t.date(grant.ends));
    let is_valid = grant.validity == Validity::Valid;
    let state = match grant.validity {
        Validity::Valid => t.with("recognition-badge-valid", "until", until.as_str()),
        Validity::Upcoming => t.with("recognition-badge-upcoming", "from", t.date(grant.begins)),
        Validity::Expired => t.with("recognition-badge-expired", "until", until.as_str()),
        Validity::Withdrawn => t.get("recognition-badge-withdrawn"),
        Validity::Ended => t.with("recognition-badge-ended", "day", words::ended(t, &grant)),
    };
    let colour = |name: &str, usual: &str| match app.pack.tokens.get(name).filter(|_| is_valid) {
        Some(colour) => colour.clone(),
        None => usual.to_owned(),
    };
    let (usual_door, usual_light) = if is_valid { ("#14524f", "#f2b43c") } else { ("#5f5f5f", "#d9d9d9") };
    let name = town.full_name();
    let values =
        [("town", name.as_str().into()), ("level", level.as_str().into()), ("state", state.as_str().into())];
    let badge = Badge {
        lang: t.lang.word(),
        title: t.with2("recognition-badge-title", "town", name.as_str(), "level", level.as_str()),
        description: t.all("recognition-badge-description", &values),
        programme: app.pack.programme.short.get(t.lang).clone(),
        town: name.clone(),
        level,
        state,
        door: colour("fir", usual_door),
        light: colour("sun", usual_light),
        ink: colour("ink", "#2b2b2b"),
    };
    let mut response = ([(CONTENT_TYPE, "image/svg+xml")], badge.render()?).into_response();
    // The state changes with the day: an hour is near enough, and spares whoever shows it many questions.
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600"));
    response.extensions_mut().insert(ForAll);
    Ok(response)
}
