//! The frame of every page of the booklet: language, direction, funder, a way on. Lighter than that of the
//! other pages, and without their navigation; refusals are told in the reader's language too.

use std::sync::Arc;

use askama::Template;
use axum::extract::FromRequestParts;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY};
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse as _, Response};
use platform::clock::{Clock, Moment};
use platform::texts::Lang;
use platform::web::form::FormSeal;
use platform::{Error, Result};

use super::speech::{Speaker, Tongue};
use crate::app::App;
use crate::layout::InOwnWords;
use crate::region::{Municipality, Pack};

/// What every page of the booklet needs around its own content.
#[derive(Clone)]
pub struct Shell {
    /// Speaks the page's language.
    pub s: Speaker,
    /// The region pack.
    pub pack: Arc<Pack>,
    /// Whether the installation shows invented data.
    pub is_sample: bool,
    /// Whether this browser holds a booklet: then the pages of the booklet are offered.
    pub is_open: bool,
    /// Whether this device keeps it, so that it opens without a connection.
    pub is_saved: bool,
    /// Whether a kept copy is to go from this device.
    pub is_wiped: bool,
    /// What the page says once of its translations, below what all pages of its language say.
    pub notices: Vec<String>,
    /// The path after the language.
    path: String,
    /// What stands behind the path, with its question mark; empty: nothing.
    query: String,
    seal: FormSeal,
    clock: Clock,
}

/// What opens nothing or cannot be done, as a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is no such page or voucher.
    Missing,
    /// Too many attempts.
    Many,
    /// The form is too old.
    Stale,
    /// This browser holds no booklet, or no longer.
    Ended,
}

#[derive(Template)]
#[template(path = "vouchers/booklet/message.html")]
struct MessagePage {
    shell: Shell,
    title: String,
    text: String,
    /// Where one goes on, and the words of that link.
    next: (String, String),
}

impl Shell {
    /// The address of a page of the booklet in the page's language.
    #[must_use]
    pub fn to(&self, path: &str) -> String {
        format!("/booklet/{}{path}", self.s.tongue.word())
    }

    /// All languages with the address of this page in each: the code of a scanned card stays in it.
    #[must_use]
    pub fn languages(&self) -> Vec<(Tongue, String)> {
        // Where only a button leads, another language begins where the button stands.
        let here = match self.path.as_str() {
            "/saved" | "/leave" => "",
            other => other.strip_suffix("/dispute").unwrap_or(other),
        };
        let query = &self.query;
        let there = |tongue: &Tongue| (*tongue, format!("/booklet/{}{here}{query}", tongue.word()));
        Tongue::ALL.iter().map(there).collect()
    }

    /// With what the address of this page goes on in every language: a query with its question mark.
    pub fn leads_to(&mut self, query: &str) {
        query.clone_into(&mut self.query);
    }

    /// Whether a path is that of the page shown.
    #[must_use]
    pub fn is_here(&self, path: &str) -> bool {
        self.path == path
    }

    /// Whether nothing stands above this page: the list, or where nothing is open the form.
    #[must_use]
    pub fn is_top(&self) -> bool {
        self.is_here("") || (self.is_here("/open") && !self.is_open)
    }

    /// The language of what exists in German and English only.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.s.tongue.page_lang()
    }

    /// The address of a page that is no part of the booklet.
    #[must_use]
    pub fn outside(&self, path: &str) -> String {
        format!("/{}{path}", self.lang().word())
    }

    /// What the page says of its language before anything else; may be empty.
    #[must_use]
    pub fn told(&self) -> String {
        let own = (!self.s.tongue.is_checked()).then(|| self.s.get("booklet-unchecked"));
        own.into_iter().chain(self.notices.iter().cloned()).collect::<Vec<_>>().join(" ")
    }

    /// A fresh id for a form on this page.
    #[must_use]
    pub fn form_id(&self) -> String {
        self.seal.issue()
    }

    /// The day of a moment: `12.01.2027`.
    #[must_use]
    pub fn day(&self, moment: Moment) -> String {
        self.s.date(self.clock.day(moment))
    }

    /// The time of day of a moment: `14:32`.
    #[must_use]
    pub fn time(&self, moment: Moment) -> String {
        self.clock.time_of_day(moment)
    }

    /// From when the page is; shown on a copy that was kept.
    #[must_use]
    pub fn as_of(&self) -> String {
        let now = self.clock.now();
        self.s.with2("booklet-as-of", "day", self.day(now), "time", self.time(now))
    }

    /// The present moment in milliseconds since 1970, for codes that rotate.
    #[must_use]
    pub fn milliseconds(&self) -> i64 {
        self.clock.now().0 / 1000
    }

    /// The agency's telephone number as a link target.
    #[must_use]
    pub fn phone_link(&self) -> String {
        let digits: String = self.pack.agency.phone.chars().filter(char::is_ascii_digit).collect();
        format!("tel:+49{}", digits.trim_start_matches('0'))
    }

    /// A page with a heading, a sentence and a way on.
    ///
    /// # Errors
    /// When the template fails.
    pub fn message(&self, key: Message, status: StatusCode) -> Result<Response> {
        let mut shell = self.clone();
        shell.is_wiped = key.wipes();
        shell.is_open = self.is_open && !shell.is_wiped;
        let (title, text) = key.words();
        let (path, words) = key.next();
        let page = MessagePage {
            title: self.s.get(title),
            text: self.s.get(text),
            next: (self.to(path), self.s.get(words)),
            shell,
        };
        answer(status, &page)
    }

    /// What cannot be done, as a page of its own.
    ///
    /// # Errors
    /// When the template fails.
    pub fn trouble(&self, trouble: Trouble) -> Result<Response> {
        let (message, status) = match trouble {
            Trouble::Missing => (Message::Missing, StatusCode::NOT_FOUND),
            Trouble::Many => (Message::Many, StatusCode::TOO_MANY_REQUESTS),
            Trouble::Stale => (Message::Stale, StatusCode::FORBIDDEN),
            Trouble::Ended => (Message::Ended, StatusCode::FORBIDDEN),
        };
        let mut response = self.message(message, status)?;
        response.extensions_mut().insert(InOwnWords);
        Ok(response)
    }

    /// What a form could not be read for, in the reader's language where it is the reader's to know.
    ///
    /// # Errors
    /// All others.
    pub fn unread(&self, error: Error) -> Result<Response> {
        match error {
            Error::Stale(_) | Error::Ended(_) | Error::Refused(_) | Error::TooLarge => {
                self.trouble(Trouble::Stale)
            }
            Error::TooMany => self.trouble(Trouble::Many),
            Error::NotFound => self.trouble(Trouble::Missing),
            other => Err(other),
        }
    }
}

/// A page that says one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// There is no such page or voucher.
    Missing,
    /// Too many attempts.
    Many,
    /// The form is too old.
    Stale,
    /// This browser holds no booklet, or no longer.
    Ended,
    /// The booklet was taken from this device.
    Left,
    /// The booklet was deleted.
    Deleted,
}

impl Message {
    const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Missing => ("booklet-missing-title", "booklet-missing-text"),
            Self::Many => ("booklet-many-title", "booklet-many-text"),
            Self::Stale => ("booklet-stale-title", "booklet-stale-text"),
            Self::Ended => ("booklet-ended-title", "booklet-ended-text"),
            Self::Left => ("booklet-left-title", "booklet-left-text"),
            Self::Deleted => ("booklet-deleted-title", "booklet-deleted-text"),
        }
    }

    const fn next(self) -> (&'static str, &'static str) {
        match self {
            Self::Missing | Self::Stale => ("", "booklet-go-list"),
            Self::Many | Self::Ended | Self::Left | Self::Deleted => ("/open", "booklet-go-open"),
        }
    }

    /// Whether a copy on this device is to go with it.
    const fn wipes(self) -> bool {
        matches!(self, Self::Ended | Self::Left | Self::Deleted)
    }
}

/// The policy of these pages: as everywhere, and besides a worker that keeps the booklet, and its manifest.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
    font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; \
    base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

/// The browser may say where it is, to this page only; nothing of it is sent.
const PERMISSIONS: &str = "camera=(), geolocation=(self), microphone=()";

fn answer(status: StatusCode, page: &impl Template) -> Result<Response> {
    let mut response = (status, Html(page.render()?)).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    let permissions = HeaderName::from_static("permissions-policy");
    headers.insert(permissions, HeaderValue::from_static(PERMISSIONS));
    // In no cache of the browser: others may use the same device.
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// A page of the booklet (200).
///
/// # Errors
/// When the template fails.
pub fn page(page: &impl Template) -> Result<Response> {
    answer(StatusCode::OK, page)
}

/// A form again, filled in, with what is wrong (422).
///
/// # Errors
/// When the template fails.
pub fn refused(page: &impl Template) -> Result<Response> {
    answer(StatusCode::UNPROCESSABLE_ENTITY, page)
}

/// Title, address and mailbox of a town hall.
#[derive(Clone, Debug)]
pub struct Contact {
    /// The town with its title.
    pub town: String,
    /// Street, postal code and place; may be empty.
    pub address: String,
    /// Mail address; may be empty.
    pub mail: String,
}

impl Contact {
    /// That of a municipality.
    #[must_use]
    pub fn of(town: &Municipality) -> Self {
        let place = format!("{} {}", town.hall_postal_code, town.hall_place);
        let parts = [town.hall_street.trim(), place.trim()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        Self { town: town.full_name(), address: parts.join(", "), mail: town.official_mailbox.clone() }
    }
}

impl FromRequestParts<App> for Shell {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let path = parts.uri.path();
        let rest = path.strip_prefix("/booklet/").ok_or(Error::NotFound)?;
        let word = rest.split('/').next().unwrap_or_default();
        let tongue = Tongue::from_word(word).ok_or(Error::NotFound)?;
        Ok(Self {
            s: Speaker { tongue },
            pack: Arc::clone(&app.pack),
            is_sample: app.config.sample,
            is_open: false,
            is_saved: false,
            is_wiped: false,
            notices: Vec::new(),
            path: rest.get(word.len()..).unwrap_or_default().to_owned(),
            query: parts.uri.query().map(|query| format!("?{query}")).unwrap_or_default(),
            seal: FormSeal::of(&parts.extensions).clone(),
            clock: app.clock.clone(),
        })
    }
}
