//! `/conferences/oparl`: what stands on the decision path, for programs, as OParl 1.1
//! (https://dev.oparl.org/spezifikation). Read-only, and no more than the page tells everybody: no member,
//! no single vote, and no conference's decision but a yes.
//!
//! Each language is a system of its own, because an object's address is its identifier.

mod list;
mod objects;

use axum::extract::{Query, State};
use axum::http::Uri;
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use platform::{Error, Result};
use serde_json::Value;

use crate::app::App;
use crate::layout::{Frame, cache};
use crate::people::Access;
use crate::routes::Routes;

use list::Wish;
use objects::Objects;

/// The addresses of the interface. A list stands in the plural, an object behind it.
pub fn routes() -> Routes {
    const ALL: Access = Access::PUBLIC;
    Routes::new()
        .get("/{lang}/conferences/oparl", ALL, system)
        .get("/{lang}/conferences/oparl/body", ALL, one)
        .get("/{lang}/conferences/oparl/bodies", ALL, several)
        .get("/{lang}/conferences/oparl/organizations", ALL, several)
        .get("/{lang}/conferences/oparl/organizations/{district}", ALL, one)
        .get("/{lang}/conferences/oparl/meetings", ALL, several)
        .get("/{lang}/conferences/oparl/meetings/{id}", ALL, one)
        .get("/{lang}/conferences/oparl/agenda-items", ALL, several)
        .get("/{lang}/conferences/oparl/agenda-items/{id}", ALL, one)
        .get("/{lang}/conferences/oparl/consultations", ALL, several)
        .get("/{lang}/conferences/oparl/consultations/{id}", ALL, one)
        .get("/{lang}/conferences/oparl/papers", ALL, several)
        .get("/{lang}/conferences/oparl/papers/{id}", ALL, one)
        .get("/{lang}/conferences/oparl/locations", ALL, several)
        .get("/{lang}/conferences/oparl/locations/{id}", ALL, one)
        .get("/{lang}/conferences/oparl/persons", ALL, several)
        .get("/{lang}/conferences/oparl/memberships", ALL, several)
        .get("/{lang}/conferences/oparl/files", ALL, several)
        .get("/{lang}/conferences/oparl/legislative-terms", ALL, several)
}

/// The entry to the interface.
async fn system(State(app): State<App>, frame: Frame) -> Result<Response> {
    Ok(json(&Objects::read(&app, &frame).await?.system()))
}

/// One object, by its address.
async fn one(State(app): State<App>, frame: Frame, uri: Uri) -> Result<Response> {
    let objects = Objects::read(&app, &frame).await?;
    let (kind, _) = objects.place_of(uri.path()).ok_or(Error::NotFound)?;
    let address = objects.address_of(uri.path());
    let kind = if kind == "body" { "bodies" } else { kind };
    let mut all = objects.of(kind);
    all.retain(|object| object["id"] == address.as_str());
    Ok(json(&all.pop().ok_or(Error::NotFound)?))
}

/// A list of objects.
async fn several(
    State(app): State<App>,
    frame: Frame,
    uri: Uri,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    let objects = Objects::read(&app, &frame).await?;
    let (kind, _) = objects.place_of(uri.path()).ok_or(Error::NotFound)?;
    Ok(json(&list::page(&objects.address_of(uri.path()), objects.of(kind), &wish)?))
}

/// Every program may read it, wherever it was loaded from.
fn json(value: &Value) -> Response {
    let head = [(CONTENT_TYPE, "application/json; charset=utf-8"), (ACCESS_CONTROL_ALLOW_ORIGIN, "*")];
    let mut response = (head, value.to_string()).into_response();
    response.extensions_mut().insert(cache::ForAll);
    response
}
