//! A form with a file: what was typed and what was chosen, within limits.

use std::collections::HashMap;

use axum::extract::{DefaultBodyLimit, FromRequest as _, Multipart, Request};
use platform::web::error::Kept;
use platform::web::form::{FIELD, FormSeal};
use platform::{Error, Refusal, Result};

/// The most fields of such a form.
const MOST_FIELDS: usize = 64;

/// The most bytes of one typed field.
const MOST_TYPED: usize = 16 * 1024;

/// The most bytes that are read. That is more than any file may have, so that a form with a file that is too
/// large can be shown again with what was typed.
const MOST_READ: usize = 50 * 1024 * 1024;

/// What was sent.
#[derive(Debug, Default)]
pub struct Upload {
    fields: HashMap<String, String>,
    /// The bytes of the file; empty when none was chosen, or one that is too large.
    pub file: Vec<u8>,
    /// Whether the file is larger than accepted; nothing of it is kept.
    pub is_too_large: bool,
}

impl Upload {
    /// Reads a form whose file field has a name, and whose file may have so many bytes.
    ///
    /// # Errors
    /// When all of it or something typed is too large, or when it was not made here for this visitor.
    pub async fn read(mut request: Request, file: &str, most: usize) -> Result<Self> {
        let seal = FormSeal::of(request.extensions()).clone();
        DefaultBodyLimit::max(MOST_READ).apply(&mut request);
        let parts = Multipart::from_request(request, &()).await;
        let mut parts = parts.map_err(|_| Refusal::new("layout-error-malformed"))?;
        let mut upload = Self::default();
        while let Some(mut part) = parts.next_field().await.map_err(|_| Error::TooLarge)? {
            let name = part.name().unwrap_or_default().to_owned();
            let is_file = name == file;
            let most = if is_file { most } else { MOST_TYPED };
            let mut sent: Vec<u8> = Vec::new();
            let mut is_too_large = false;
            // What is too large is read to its end, because fields may follow, and held no longer.
            while let Some(chunk) = part.chunk().await.map_err(|_| Error::TooLarge)? {
                is_too_large |= sent.len() + chunk.len() > most;
                if is_too_large {
                    sent = Vec::new();
                } else {
                    sent.extend_from_slice(&chunk);
                }
            }
            if is_file {
                upload.is_too_large |= is_too_large;
                upload.file = sent;
            } else if is_too_large || upload.fields.len() >= MOST_FIELDS {
                return Err(Error::TooLarge);
            } else {
                upload.fields.insert(name, String::from_utf8_lossy(&sent).into_owned());
            }
        }
        if seal.accepts(upload.field(FIELD)) { Ok(upload) } else { Err(Error::Stale(Kept::default())) }
    }

    /// What was typed into a field; empty when it was not sent.
    #[must_use]
    pub fn field(&self, name: &str) -> &str {
        self.fields.get(name).map(String::as_str).unwrap_or_default()
    }
}
