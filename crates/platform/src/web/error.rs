//! Errors for somebody: refusals for the visitor, the unexpected for the operator.

use std::borrow::Cow;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use sea_orm::DbErr;
use tower_http::timeout::TimeoutError;

use crate::texts::{Arg, Translator};

/// The result of a handler and of most functions below it.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A business answer in the visitor's words: a text key with its values, and the form field it
/// belongs to, if any.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// The name of the form field that is to be corrected.
    pub field: Cow<'static, str>,
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
    pub fn field(field: impl Into<Cow<'static, str>>, key: &'static str) -> Self {
        Self { field: field.into(), key, values: Vec::new() }
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
    /// Another site asks in the visitor's name (403).
    Foreign,
    /// The request names a host that is not ours (421).
    UnknownHost,
    /// The form came from elsewhere or is too old (403); what was typed is kept.
    Stale(Kept),
    /// The session has ended (403); what was typed is kept.
    Ended(Kept),
    /// There is no room left to write (503).
    Full,
    /// The form is not acceptable (422); handlers show it again filled in.
    Refused(Refusal),
    /// What was sent is larger than accepted (413).
    TooLarge,
    /// What was being sent has stopped in the middle (408).
    Stalled,
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

    /// Why what a visitor sends could not be read to its end: it has stopped, or it is too large.
    #[must_use]
    pub fn unread(fault: &(dyn std::error::Error + 'static)) -> Self {
        let mut causes = std::iter::successors(Some(fault), |cause| cause.source());
        if causes.any(|cause| cause.is::<TimeoutError>()) { Self::Stalled } else { Self::TooLarge }
    }
}

impl From<DbErr> for Error {
    fn from(fault: DbErr) -> Self {
        Self::from(anyhow::Error::from(fault))
    }
}

impl From<anyhow::Error> for Error {
    fn from(fault: anyhow::Error) -> Self {
        if is_full(&fault) {
            tracing::error!("no room left: {fault:#}");
            return Self::Full;
        }
        Self::Unexpected(fault)
    }
}

/// Whether a fault says that the disk is full: by the system (ENOSPC), by SQLite (code 13) or by
/// PostgreSQL (53100), however deep it lies.
fn is_full(fault: &anyhow::Error) -> bool {
    let is_storage = |cause: &(dyn std::error::Error + 'static)| {
        cause
            .downcast_ref::<std::io::Error>()
            .is_some_and(|fault| fault.kind() == std::io::ErrorKind::StorageFull)
    };
    let text = format!("{fault:#}");
    fault.chain().any(is_storage)
        || text.contains("database or disk is full")
        || text.contains("No space left on device")
        || text.contains("53100")
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

/// What was typed into a form that could not be taken, so that it can be sent again.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    /// Where the form goes.
    pub action: String,
    /// Its fields without the form id; empty when there is nothing to keep.
    pub fields: Vec<(String, String)>,
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
    /// What was typed.
    pub kept: Kept,
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let mut problem =
            Problem { kind: "", reference: String::new(), refusal: None, kept: Kept::default() };
        let status = match self {
            Self::NotFound => (StatusCode::NOT_FOUND, "missing"),
            Self::Foreign => (StatusCode::FORBIDDEN, "foreign"),
            Self::UnknownHost => (StatusCode::MISDIRECTED_REQUEST, "host"),
            Self::Stale(kept) => {
                problem.kept = kept;
                (StatusCode::FORBIDDEN, "stale")
            }
            Self::Ended(kept) => {
                problem.kept = kept;
                (StatusCode::FORBIDDEN, "ended")
            }
            Self::Full => (StatusCode::SERVICE_UNAVAILABLE, "full"),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "large"),
            Self::Stalled => (StatusCode::REQUEST_TIMEOUT, "stalled"),
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
        if problem.reference.is_empty() {
            // Every refusal can be named on the telephone and found in the log.
            problem.reference = crate::chance::token()[..8].to_uppercase();
            tracing::debug!(reference = problem.reference, kind = status.1, "refused");
        }
        problem.kind = status.1;
        let mut response = status.0.into_response();
        response.extensions_mut().insert(problem);
        response
    }
}
