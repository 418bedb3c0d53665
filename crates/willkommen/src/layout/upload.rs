//! A form with a file: what was typed and what was chosen, within limits.

use std::collections::HashMap;

use axum::body::Bytes;
use axum::extract::multipart::MultipartRejection;
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request};
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
        while let Some(mut part) = parts.next_field().await.map_err(|fault| Error::unread(&fault))? {
            let name = part.name().unwrap_or_default().to_owned();
            let is_file = name == file;
            let most = if is_file { most } else { MOST_TYPED };
            let mut sent: Vec<u8> = Vec::new();
            let mut is_too_large = false;
            // What is too large is read to its end, because fields may follow, and held no longer.
            while let Some(chunk) = part.chunk().await.map_err(|fault| Error::unread(&fault))? {
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

/// A form with a file, part by part, for pages that carry a whole table or draft from step to step: what is too
/// large for them they say themselves.
pub struct FormParts {
    parts: Multipart,
    seal: FormSeal,
    is_ours: bool,
}

/// One part of such a form.
pub struct Part {
    /// The name of the field.
    pub name: String,
    /// Whether it is a file that somebody has chosen.
    pub is_chosen: bool,
    bytes: Bytes,
}

impl<S: Send + Sync> FromRequest<S> for FormParts {
    type Rejection = MultipartRejection;

    async fn from_request(request: Request, state: &S) -> Result<Self, MultipartRejection> {
        let seal = FormSeal::of(request.extensions()).clone();
        let parts = Multipart::from_request(request, state).await?;
        Ok(Self { parts, seal, is_ours: false })
    }
}

impl FormParts {
    /// The next part; none after the last.
    ///
    /// # Errors
    /// When all of it is too large and, after the last part, when the form was not made here for this visitor.
    pub async fn next_part(&mut self) -> Result<Option<Part>> {
        while let Some(part) = self.parts.next_field().await.map_err(|fault| Error::unread(&fault))? {
            let name = part.name().unwrap_or_default().to_owned();
            let is_chosen = part.file_name().is_some_and(|name| !name.is_empty());
            let bytes = part.bytes().await.map_err(|fault| Error::unread(&fault))?;
            if name != FIELD {
                return Ok(Some(Part { name, is_chosen, bytes }));
            }
            self.is_ours = self.seal.accepts(&String::from_utf8_lossy(&bytes));
        }
        if self.is_ours { Ok(None) } else { Err(Error::Stale(Kept::default())) }
    }
}

impl Part {
    /// How many bytes were sent.
    #[must_use]
    pub fn size(&self) -> usize {
        self.bytes.len()
    }

    /// A chosen file; none when none was chosen.
    ///
    /// # Errors
    /// When it has more than so many bytes.
    pub fn file(&self, most: usize) -> Result<Option<Vec<u8>>> {
        if self.bytes.len() > most {
            return Err(Error::TooLarge);
        }
        Ok(self.is_chosen.then(|| self.bytes.to_vec()))
    }

    /// The first bytes of a file. One more than it may have is enough to see that it is too large; the page
    /// says so.
    #[must_use]
    pub fn beginning(&self, most: usize) -> Vec<u8> {
        self.bytes[..self.bytes.len().min(most + 1)].to_vec()
    }

    /// What was typed.
    ///
    /// # Errors
    /// When it is no text.
    pub fn text(&self) -> Result<String> {
        let text = std::str::from_utf8(&self.bytes).map_err(|_| Refusal::new("layout-error-malformed"))?;
        Ok(text.to_owned())
    }

    /// What was typed, with marks in place of what is no text.
    #[must_use]
    pub fn any_text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }
}
