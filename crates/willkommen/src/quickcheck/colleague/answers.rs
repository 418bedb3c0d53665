//! `/quickcheck/colleague/fields/{number}`: a colleague answers one field. With script every answer is saved
//! as it is given, without it on "Weiter".

use std::collections::HashMap;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Result};

use super::link::{ended, gone, uncached};
use super::questions::{self, OneAnswer, Place};
use super::rules::LinkState;
use super::session;
use crate::app::App;
use crate::layout::{Frame, Problems, html, refused};

const PLACE: Place = Place {
    desk: "/quickcheck/colleague",
    fields: "/quickcheck/colleague/fields",
    answers: "/quickcheck/colleague/answers",
};

/// The page of one field.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    headers: HeaderMap,
    Path((_, number)): Path<(String, u32)>,
) -> Result<Response> {
    match session::open(&app, &headers).await? {
        Ok(desk) => Ok(uncached(html(&questions::page(frame, &desk, PLACE, number, Problems::none())?)?)),
        Err(state) => gone(frame, state),
    }
}

/// Saves the page and goes on.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    headers: HeaderMap,
    Path((_, number)): Path<(String, u32)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let mut desk = match session::open(&app, &headers).await? {
        Ok(desk) => desk,
        Err(state @ (LinkState::Ended | LinkState::Expired)) => {
            let action = frame.to(&format!("{}/{number}", PLACE.fields));
            return ended(frame, state, action, fields);
        }
        Err(state) => return gone(frame, state),
    };
    let fields: HashMap<String, String> = fields.into_iter().collect();
    if !questions::is_own(&desk, fields.get("voice").map_or("", String::as_str)) {
        return gone(frame, LinkState::Replaced);
    }
    let (given, problems) = questions::read(&mut desk, number, &fields);
    if !problems.is_empty() {
        return Ok(uncached(refused(&questions::page(frame, &desk, PLACE, number, problems)?)?));
    }
    // When nobody asks any more, the overview says why.
    let is_saved = super::save(&app, &desk, given).await?;
    let next = questions::next(&desk, number).filter(|_| is_saved);
    Ok(see_other(&match next {
        Some(next) => frame.to(&format!("{}/{next}", PLACE.fields)),
        None => frame.to(PLACE.desk),
    }))
}

/// Saves one answer; answers the words for the status line.
pub async fn save_one(
    State(app): State<App>,
    frame: Frame,
    headers: HeaderMap,
    Form(form): Form<OneAnswer>,
) -> Result<Response> {
    match session::open(&app, &headers).await? {
        Ok(desk) => Ok(questions::save_one(&app, &frame, &desk, form).await?.into_response()),
        Err(LinkState::Ended) => {
            let words = frame.t.get("quickcheck-colleague-session-ended");
            Ok(uncached((StatusCode::FORBIDDEN, words).into_response()))
        }
        Err(_) => Err(Error::Conflict),
    }
}
