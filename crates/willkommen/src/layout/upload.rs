//! A form with a file: what was typed and what was chosen, within limits.

use std::collections::HashMap;

use axum::extract::Multipart;
use platform::web::error::Kept;
use platform::web::form::{FIELD, FormSeal};
use platform::{Error, Result};

/// The most fields of such a form.
const MOST_FIELDS: usize = 64;

/// The most bytes of one typed field.
const MOST_TYPED: usize = 16 * 1024;

/// What was sent.
#[derive(Debug, Default)]
pub struct Upload {
    fields: HashMap<String, String>,
    /// The bytes of the file; empty when none was chosen.
    pub file: Vec<u8>,
}

impl Upload {
    /// Reads a form whose file field has a name, and whose file has at most so many bytes.
    ///
    /// # Errors
    /// When it is too large, or was not made here for this visitor.
    pub async fn read(mut parts: Multipart, seal: &FormSeal, file: &str, most: usize) -> Result<Self> {
        let mut upload = Self::default();
        while let Some(part) = parts.next_field().await.map_err(|_| Error::TooLarge)? {
            let name = part.name().unwrap_or_default().to_owned();
            let sent = part.bytes().await.map_err(|_| Error::TooLarge)?;
            let most = if name == file { most } else { MOST_TYPED };
            if sent.len() > most || upload.fields.len() >= MOST_FIELDS {
                return Err(Error::TooLarge);
            }
            if name == file {
                upload.file = sent.to_vec();
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
