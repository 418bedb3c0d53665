//! Sealed forms: every form carries an id that only this installation and this session can make.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::Extensions;
use serde::de::DeserializeOwned;

use crate::secret::{Key, same};
use crate::web::error::{Error, Kept};

/// The largest form, in bytes.
const MOST_BYTES: usize = 256 * 1024;

/// The name of the hidden field.
pub const FIELD: &str = "form_id";

/// Makes and checks form ids for one visitor; the session layer puts it into each request.
#[derive(Clone)]
pub struct FormSeal {
    key: Key,
    session: String,
}

impl FormSeal {
    /// A seal bound to a session, or to nobody when `session` is empty.
    #[must_use]
    pub fn new(key: Key, session: &str) -> Self {
        Self { key, session: session.to_owned() }
    }

    /// A fresh form id.
    #[must_use]
    pub fn issue(&self) -> String {
        let nonce = crate::chance::token();
        format!("{nonce}.{}", self.mark(&nonce))
    }

    fn mark(&self, nonce: &str) -> String {
        let mut mark = self.key.seal_hex("form", &format!("{}.{nonce}", self.session));
        mark.truncate(32);
        mark
    }

    /// Whether the id was made here for this visitor.
    #[must_use]
    pub fn accepts(&self, id: &str) -> bool {
        id.split_once('.').is_some_and(|(nonce, mark)| same(&self.mark(nonce), mark))
    }

    /// The seal of a request.
    ///
    /// # Panics
    /// When the session layer is missing, which no router of the product is.
    #[must_use]
    pub fn of(extensions: &Extensions) -> &Self {
        extensions.get().expect("the session layer seals every request")
    }
}

/// A form that is only a button.
#[derive(serde::Deserialize)]
pub struct Press {}

/// A form sent by the visitor, with its id checked. Unknown fields are ignored.
pub struct Form<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Form<T> {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Self, Error> {
        let seal = FormSeal::of(request.extensions()).clone();
        let action = request.uri().path().to_owned();
        let bytes = Bytes::from_request(request, state).await.map_err(|fault| Error::unread(&fault))?;
        if bytes.len() > MOST_BYTES {
            return Err(Error::TooLarge);
        }
        let fields: Vec<(String, String)> = parse(&bytes)?;
        let id = fields.iter().find(|(name, _)| name == FIELD).map_or("", |(_, id)| id);
        if !seal.accepts(id) {
            return Err(Error::Stale(kept(action, fields)));
        }
        parse(&bytes).map(Self)
    }
}

/// What was typed, without the form id.
fn kept(action: String, fields: Vec<(String, String)>) -> Kept {
    Kept { action, fields: fields.into_iter().filter(|(name, _)| name != FIELD).collect() }
}

/// What a form holds that nobody may send any more because the session has ended.
pub async fn keep(request: Request) -> Kept {
    let action = request.uri().path().to_owned();
    let is_form = request
        .headers()
        .get(axum::http::header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"application/x-www-form-urlencoded"));
    if !is_form {
        return Kept { action, fields: Vec::new() };
    }
    let bytes = axum::body::to_bytes(request.into_body(), MOST_BYTES).await.unwrap_or_default();
    kept(action, parse(&bytes).unwrap_or_default())
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Error> {
    serde_urlencoded::from_bytes(bytes)
        .map_err(|_| Error::Refused(crate::Refusal::new("layout-error-malformed")))
}

/// One line a visitor typed: trimmed, control characters and bidirectional marks removed, cut to
/// `most` characters so that no input is without a limit.
#[must_use]
pub fn line(text: &str, most: usize) -> String {
    text.chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .filter(|letter| !is_invisible(*letter))
        .take(most)
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Several lines a visitor typed: as [`line`], with the line breaks kept and at most one empty line
/// between two others.
#[must_use]
pub fn paragraph(text: &str, most: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for part in text.lines() {
        let part = line(part, most);
        if !part.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(part);
        }
    }
    lines.join("\n").trim().chars().take(most).collect()
}

fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_id_serves_one_session_only() {
        let folder = std::env::temp_dir().join(crate::chance::token());
        std::fs::create_dir(&folder).unwrap();
        let key = Key::make(&folder.join("key")).unwrap();
        let mine = FormSeal::new(key.clone(), "a");
        let id = mine.issue();
        assert!(mine.accepts(&id));
        assert!(!FormSeal::new(key, "b").accepts(&id));
        assert!(!mine.accepts("") && !mine.accepts("x.y"));
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_line_is_one_clean_line() {
        assert_eq!(line("  Jana \r\n Vogt\u{202e} ", 100), "Jana Vogt");
        assert_eq!(line("Jana\tVogt\u{0}", 100), "Jana Vogt");
        assert_eq!(line("äöü", 2), "äö");
        assert_eq!(paragraph("a\r\n\n\n b \n\n", 10), "a\n\nb");
    }
}
