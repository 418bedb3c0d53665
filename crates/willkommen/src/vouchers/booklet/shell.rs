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

use super::first::Sheets;
use super::speech::{Speaker, Tongue};
use crate::app::App;
use crate::layout::{InOwnWords, dial};
use crate::region::{Municipality, Pack};
use crate::vouchers::welcome::{self, Desk};

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
    /// Whether this device keeps it, so that it opens without a connection. Only where `held` names it: the device keeps
    /// nothing of a page that does not say of which booklet it is.
    pub is_saved: bool,
    /// Whether a kept copy is to go from this device.
    pub is_wiped: bool,
    /// Whether another language gets what stands in the page's form, in the place of an address with it.
    pub is_carrying: bool,
    /// What tells what this browser holds from everything else: another booklet, or this one once it was opened anew or
    /// its paper made void, with other codes. Empty where nothing is open.
    pub held: String,
    /// What the page says once of its translations, below what all pages of its language say.
    pub notices: Vec<String>,
    /// The style sheets, where the page carries them; none where it asks for them by their addresses.
    pub sheets: Option<Sheets>,
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
    /// The frame in a language; `path` is what follows it in the address of the page.
    #[must_use]
    pub fn speaking(app: &App, parts: &Parts, tongue: Tongue, path: &str) -> Self {
        Self {
            s: Speaker { tongue },
            pack: Arc::clone(&app.pack),
            is_sample: app.config.sample,
            is_open: false,
            is_saved: false,
            is_wiped: false,
            held: String::new(),
            is_carrying: false,
            notices: Vec::new(),
            sheets: None,
            path: path.to_owned(),
            query: parts.uri.query().map(|query| format!("?{query}")).unwrap_or_default(),
            seal: FormSeal::of(&parts.extensions).clone(),
            clock: app.clock.clone(),
        }
    }

    /// The address of a page of the booklet in the page's language.
    #[must_use]
    pub fn to(&self, path: &str) -> String {
        format!("/booklet/{}{path}", self.s.tongue.word())
    }

    /// All languages with the address of this page in each.
    #[must_use]
    pub fn languages(&self) -> Vec<(Tongue, String)> {
        // Where only a button leads, another language begins where the button stands.
        let here = match self.path.as_str() {
            "/saved" | "/leave" => "",
            "/paper/void" => "/paper",
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

    /// The page has a form (`id="opening"`) with what opens something: it goes on into other languages with the form,
    /// and stands in no address.
    pub fn carries_form(&mut self) {
        self.is_carrying = true;
        self.query.clear();
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

    /// The name of the language in which pages outside of the booklet are, where it is not the reader's.
    #[must_use]
    pub fn elsewhere(&self) -> Option<&'static str> {
        let theirs = match self.lang() {
            Lang::De => Tongue::De,
            Lang::En => Tongue::En,
        };
        (theirs.code() != self.s.tongue.code()).then(|| theirs.own_name())
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
        dial(&self.pack.agency.phone)
    }

    /// A page with a heading, a sentence and a way on.
    ///
    /// # Errors
    /// When the template fails.
    pub fn message(&self, key: Message, status: StatusCode) -> Result<Response> {
        let mut shell = self.clone();
        shell.is_wiped = key.wipes();
        if shell.is_wiped {
            (shell.is_open, shell.is_saved) = (false, false);
            shell.held.clear();
        }
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
            Error::Stale(_) | Error::Ended(_) | Error::Refused(_) | Error::TooLarge | Error::Stalled => {
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
    /// No booklet is open in this browser, so that nothing is stored that could be shown.
    Nothing,
    /// The survey was answered with this booklet.
    Answered,
    /// The survey can be answered once the next voucher was redeemed.
    AskedLater,
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
            Self::Nothing => ("booklet-nothing-title", "booklet-nothing-text"),
            Self::Answered => ("survey-thanks-title", "survey-thanks-text"),
            Self::AskedLater => ("survey-later-title", "survey-later-text"),
        }
    }

    const fn next(self) -> (&'static str, &'static str) {
        match self {
            Self::Missing | Self::Stale | Self::Answered | Self::AskedLater => ("", "booklet-go-list"),
            Self::Many | Self::Ended | Self::Left | Self::Deleted | Self::Nothing => {
                ("/open", "booklet-go-open")
            }
        }
    }

    /// Whether a copy on this device is to go with it.
    const fn wipes(self) -> bool {
        matches!(self, Self::Ended | Self::Left | Self::Deleted)
    }
}

/// The policy of these pages: as everywhere, and besides a worker that keeps the booklet, and its manifest.
pub const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
    font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; \
    base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

/// The browser may say where it is, to this page only; nothing of it is sent.
const PERMISSIONS: &str = "camera=(), geolocation=(self), microphone=()";

/// A page of the booklet with a status.
///
/// # Errors
/// When the template fails.
pub fn answer(status: StatusCode, page: &impl Template) -> Result<Response> {
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
    /// Telephone and opening hours, where the page asks for them.
    pub desk: Desk,
}

impl Contact {
    /// That of a municipality.
    #[must_use]
    pub fn of(town: &Municipality) -> Self {
        let place = format!("{} {}", town.hall_postal_code, town.hall_place);
        let parts = [town.hall_street.trim(), place.trim()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        Self {
            town: town.full_name(),
            address: parts.join(", "),
            mail: town.official_mailbox.clone(),
            desk: Desk::default(),
        }
    }
}

impl Contact {
    /// That of a municipality, with how its counter is reached.
    ///
    /// # Errors
    /// The database's own.
    pub async fn with_desk(app: &App, town: &Municipality) -> Result<Self> {
        Ok(Self { desk: welcome::desk(app, town.id).await?, ..Self::of(town) })
    }
}

impl FromRequestParts<App> for Shell {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let path = parts.uri.path();
        let rest = path.strip_prefix("/booklet/").ok_or(Error::NotFound)?;
        let word = rest.split('/').next().unwrap_or_default();
        let tongue = Tongue::from_word(word).ok_or(Error::NotFound)?;
        Ok(Self::speaking(app, parts, tongue, rest.get(word.len()..).unwrap_or_default()))
    }
}
