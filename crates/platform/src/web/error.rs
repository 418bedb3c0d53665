//! Errors for somebody: refusals for the visitor, the unexpected for the operator.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use sea_orm::DbErr;

use crate::texts::{Arg, Translator};

/// The result of a handler and of most functions below it.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A business answer in the visitor's words: a text key with its values, and the form field it
/// belongs to, if any.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// The name of the form field that is to be corrected.
    pub field: &'static str,
    /// The text key.
    pub key: &'static str,
    /// Values filled into the text.
    pub values: Vec<(&'static str, Arg)>,
}

impl Refusal {
    /// A refusal of the whole form.
    #[must_use]
    pub fn new(key: &'static str) -> Self {
        Self::field("", key)
    }

    /// A refusal that belongs to one field.
    #[must_use]
    pub fn field(field: &'static str, key: &'static str) -> Self {
        Self { field, key, values: Vec::new() }
    }

    /// The same refusal with a value filled in.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.values.push((name, value.into()));
        self
    }

    /// The refusal in words.
    #[must_use]
    pub fn text(&self, t: &Translator) -> String {
        t.all(self.key, &self.values)
    }
}

/// Why a handler gives no page of its own.
#[derive(Debug)]
pub enum Error {
    /// There is no such thing, or it is not the visitor's to see (404).
    NotFound,
    /// The visitor may see it but not do it (403).
    Forbidden,
    /// The form came from elsewhere or is too old (403).
    Stale,
    /// The form is not acceptable (422); handlers show it again filled in.
    Refused(Refusal),
    /// What was sent is larger than accepted (413).
    TooLarge,
    /// Too many attempts (429).
    TooMany,
    /// Somebody was faster (409).
    Conflict,
    /// A fault for the operator (500), with context.
    Unexpected(anyhow::Error),
}

impl Error {
    /// Turns a fault of any kind into an unexpected error.
    pub fn unexpected(fault: impl Into<anyhow::Error>) -> Self {
        Self::Unexpected(fault.into())
    }
}

impl From<DbErr> for Error {
    fn from(fault: DbErr) -> Self {
        Self::Unexpected(fault.into())
    }
}

impl From<anyhow::Error> for Error {
    fn from(fault: anyhow::Error) -> Self {
        Self::Unexpected(fault)
    }
}

impl From<askama::Error> for Error {
    fn from(fault: askama::Error) -> Self {
        Self::Unexpected(fault.into())
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// What the layout needs to show an error as a page in the visitor's language.
#[derive(Clone, Debug)]
pub struct Problem {
    /// Names the texts: `layout-error-<kind>-title` and `-text`.
    pub kind: &'static str,
    /// The reference that is also in the log; empty when there is nothing to look up.
    pub reference: String,
    /// A refusal that no handler has shown in its form.
    pub refusal: Option<Refusal>,
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let mut problem = Problem { kind: "", reference: String::new(), refusal: None };
        let status = match self {
            Self::NotFound => (StatusCode::NOT_FOUND, "missing"),
            Self::Forbidden => (StatusCode::FORBIDDEN, "forbidden"),
            Self::Stale => (StatusCode::FORBIDDEN, "stale"),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "large"),
            Self::TooMany => (StatusCode::TOO_MANY_REQUESTS, "many"),
            Self::Conflict => (StatusCode::CONFLICT, "conflict"),
            Self::Refused(refusal) => {
                problem.refusal = Some(refusal);
                (StatusCode::UNPROCESSABLE_ENTITY, "refused")
            }
            Self::Unexpected(fault) => {
                problem.reference = crate::chance::token()[..8].to_uppercase();
                tracing::error!(reference = problem.reference, "{fault:#}");
                (StatusCode::INTERNAL_SERVER_ERROR, "unexpected")
            }
        };
        problem.kind = status.1;
        let mut response = status.0.into_response();
        response.extensions_mut().insert(problem);
        response
    }
}
