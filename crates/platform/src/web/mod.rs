//! Requests and answers: declared routes, sealed forms, errors as pages.

pub mod cookie;
pub mod error;
pub mod form;
pub mod origin;
pub mod routes;
pub mod service;

use axum::http::header;
use axum::response::{IntoResponse, Response};

/// Sends the visitor on to another address after a change (303).
#[must_use]
pub fn see_other(address: &str) -> Response {
    axum::response::Redirect::to(address).into_response()
}

/// A PDF as the answer, shown in the browser under a readable name.
#[must_use]
pub fn pdf(name: &str, bytes: Vec<u8>) -> Response {
    document("application/pdf", "inline", name, bytes)
}

/// A PDF that somebody else made, saved under a readable name and not opened in our own window.
#[must_use]
pub fn foreign_pdf(name: &str, bytes: Vec<u8>) -> Response {
    document("application/pdf", "attachment", name, bytes)
}

/// A picture of a media type as the answer, shown in the browser under a readable name.
#[must_use]
pub fn picture(kind: &'static str, name: &str, bytes: Vec<u8>) -> Response {
    document(kind, "inline", name, bytes)
}

/// A DOCX file as the answer, saved under a readable name.
#[must_use]
pub fn docx(name: &str, bytes: Vec<u8>) -> Response {
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    document(kind, "attachment", name, bytes)
}

/// An XLSX workbook as the answer, saved under a readable name.
#[must_use]
pub fn xlsx(name: &str, bytes: Vec<u8>) -> Response {
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    document(kind, "attachment", name, bytes)
}

/// A TOML file as the answer, saved under a readable name.
#[must_use]
pub fn toml(name: &str, bytes: Vec<u8>) -> Response {
    document("application/toml; charset=utf-8", "attachment", name, bytes)
}

/// A CSV file as the answer, saved under a readable name.
#[must_use]
pub fn csv(name: &str, bytes: Vec<u8>) -> Response {
    document("text/csv; charset=utf-8", "attachment", name, bytes)
}

fn document(kind: &'static str, how: &str, name: &str, bytes: Vec<u8>) -> Response {
    let safe: String = name
        .chars()
        .map(|letter| if letter.is_ascii_alphanumeric() || "-._".contains(letter) { letter } else { '-' })
        .collect();
    (
        [
            (header::CONTENT_TYPE, kind.to_owned()),
            (header::CONTENT_DISPOSITION, format!("{how}; filename=\"{safe}\"")),
        ],
        bytes,
    )
        .into_response()
}

/// Fields as a form sends them.
#[must_use]
pub fn form_body(fields: &[(&str, &str)]) -> String {
    serde_urlencoded::to_string(fields).unwrap_or_default()
}

/// The part of an address after the question mark, with values encoded.
#[must_use]
pub fn query(pairs: &[(&str, &String)]) -> String {
    serde_urlencoded::to_string(pairs).map(|query| format!("?{query}")).unwrap_or_default()
}
