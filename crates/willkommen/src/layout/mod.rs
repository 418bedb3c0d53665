//! The frame around every page: head, funder strip, navigation, footer, form fields, error pages.
//! Accessibility is solved here once.

mod address;
mod assets;
pub mod cache;
mod error;
pub mod pager;
pub mod paper;
pub mod phone;
pub mod prose;
pub mod qr;
pub mod reading;
mod spreadsheet;
mod upload;

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use askama::Template;
use axum::extract::{ConnectInfo, FromRequestParts, Request, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use platform::clock::{Clock, Moment};
use platform::texts::{Lang, Translator};
use platform::web::form::FormSeal;
use platform::web::see_other;
use platform::{Error, Refusal, Result};

pub use address::without_secrets;
pub use assets::{asset, check_all as check_assets, script, stylesheet};
pub use assets::{booklet_script, booklet_sheet, booklet_stylesheet, pattern_script, region_stylesheet};
pub use error::{InOwnWords, layer as error_pages};
pub use pager::Pager;
pub use phone::dial;
pub use spreadsheet::{harmless, spreadsheet};
pub use upload::{FormParts, Upload};

use crate::app::App;
use crate::people::{Access, Actor, Role};
use crate::region::{Municipality, Pack};
use crate::routes::Routes;

/// What every page needs around its own content.
#[derive(Clone)]
pub struct Frame {
    /// Speaks the page's language.
    pub t: Translator,
    /// The region pack.
    pub pack: Arc<Pack>,
    /// Who looks.
    pub actor: Actor,
    /// The municipality somebody works for.
    town: Option<Municipality>,
    /// Whether the installation shows invented data.
    pub is_sample: bool,
    /// The path after the language.
    path: String,
    /// What was chosen on the page, from the question mark on; it stays when the language is changed.
    choice: String,
    seal: FormSeal,
    clock: Clock,
}

impl Frame {
    /// The address of a page in the page's own language.
    #[must_use]
    pub fn to(&self, path: &str) -> String {
        format!("/{}{path}", self.t.lang.word())
    }

    /// The same page in another language.
    #[must_use]
    pub fn other_language(&self) -> (&'static str, &'static str, String) {
        match self.t.lang {
            Lang::De => ("en", "English", format!("/en{}{}", self.path, self.choice)),
            Lang::En => ("de", "Deutsch", format!("/de{}{}", self.path, self.choice)),
        }
    }

    /// The same frame on a page on which something was chosen: `choice` is the part of the address from the question
    /// mark on, with its values encoded, or empty.
    #[must_use]
    pub fn with_choice(self, choice: &str) -> Self {
        Self { choice: choice.to_owned(), ..self }
    }

    /// A fresh id for a form on this page.
    #[must_use]
    pub fn form_id(&self) -> String {
        self.seal.issue()
    }

    /// The navigation for whoever looks: address and text key.
    #[must_use]
    pub fn navigation(&self) -> &'static [(&'static str, &'static str)] {
        match &self.actor {
            Actor::Nobody if self.is_at_till() => &[],
            Actor::Nobody => &[
                ("/offers", "layout-nav-offers"),
                ("/municipalities", "layout-nav-municipalities"),
                ("/programme", "layout-nav-join"),
                ("/invitations/code", "layout-nav-code"),
            ],
            Actor::Letter { .. } => &[],
            Actor::Staff(staff) => match staff.role {
                Role::Operator => &[("/outbox", "layout-nav-outbox")],
                Role::Agency => &[
                    ("/dashboard", "layout-nav-dashboard"),
                    ("/dashboard/municipalities", "layout-nav-town-list"),
                    ("/conferences", "layout-nav-conferences"),
                    ("/invitations", "layout-nav-invitations"),
                    ("/waves", "layout-nav-waves"),
                    ("/catalogue", "layout-nav-catalogue"),
                    ("/vouchers", "layout-nav-vouchers"),
                ],
                Role::Mayor => &[
                    ("/guidance", "layout-nav-guidance"),
                    ("/quickcheck/result", "layout-nav-result"),
                    ("/measures", "layout-nav-measures"),
                    ("/vouchers", "layout-nav-vouchers"),
                    ("/conferences/votes", "layout-nav-votes"),
                    ("/invitations/neighbours", "layout-nav-neighbours"),
                ],
                Role::Lead => &[
                    ("/guidance", "layout-nav-guidance"),
                    ("/quickcheck", "layout-nav-quickcheck"),
                    ("/quickcheck/result", "layout-nav-result"),
                    ("/measures", "layout-nav-measures"),
                    ("/vouchers", "layout-nav-vouchers"),
                    ("/invitations/neighbours", "layout-nav-neighbours"),
                ],
                Role::Clerk => &[
                    ("/cards/hand-out", "layout-nav-hand-out"),
                    ("/cards/paper", "layout-nav-paper"),
                    ("/cards/lost", "layout-nav-lost"),
                ],
                Role::Partner => &[
                    ("/partners/home", "layout-nav-partner"),
                    ("/offers/mine", "layout-nav-own-offers"),
                    ("/redeem/devices", "layout-nav-devices"),
                    ("/redeem/history", "layout-nav-redemptions"),
                    ("/vouchers/statistics", "layout-nav-statistics"),
                ],
            },
        }
    }

    /// Whether a navigation address is the page shown.
    #[must_use]
    pub fn is_here(&self, path: &str) -> bool {
        self.path == path
    }

    /// Name and role of whoever has signed in.
    #[must_use]
    pub fn signed_in(&self) -> Option<(String, String)> {
        let Actor::Staff(staff) = &self.actor else { return None };
        let role = self.t.get(match staff.role {
            Role::Operator => "layout-role-operator",
            Role::Agency => "layout-role-agency",
            Role::Mayor => "layout-role-mayor",
            Role::Lead => "layout-role-lead",
            Role::Clerk => "layout-role-clerk",
            Role::Partner => "layout-role-partner",
        });
        let name = self.town.as_ref().map_or(&staff.name, |town| &town.name).clone();
        Some((name, role))
    }

    /// The municipality somebody works for.
    ///
    /// # Errors
    /// Not found for everybody who works for none.
    pub fn municipality(&self) -> Result<&Municipality> {
        self.town.as_ref().ok_or(Error::NotFound)
    }

    /// Where the mark leads: home for staff, the start page for everybody else.
    #[must_use]
    pub fn home(&self) -> String {
        match &self.actor {
            Actor::Staff(staff) => self.to(staff.role.home()),
            Actor::Letter { .. } => self.to("/declaration"),
            Actor::Nobody => self.to("/"),
        }
    }

    /// Whether the header is the slim one of the working pages.
    #[must_use]
    pub fn is_at_work(&self) -> bool {
        !matches!(self.actor, Actor::Nobody) || self.is_at_till()
    }

    /// Whether it is a page of a till, at which nobody has signed in: without a menu, and with a short footer.
    #[must_use]
    pub fn is_at_till(&self) -> bool {
        matches!(self.actor, Actor::Nobody) && self.path.starts_with("/redeem")
    }

    /// The telephone number as a link target.
    #[must_use]
    pub fn phone_link(&self) -> String {
        dial(&self.pack.agency.phone)
    }

    /// Where to report a barrier on this page. The agency reads reports: what opens something stays out.
    #[must_use]
    pub fn report_link(&self) -> String {
        let page = without_secrets(&self.to(&self.path));
        format!("{}{}", self.to("/accessibility/report"), platform::web::query(&[("page", &page)]))
    }

    /// Day and time of a moment in words.
    #[must_use]
    pub fn time(&self, moment: impl std::borrow::Borrow<Moment>) -> String {
        let moment = *moment.borrow();
        let day = self.t.date(self.clock.day(moment));
        self.t.with2("layout-moment", "day", day, "time", self.clock.time_of_day(moment))
    }

    /// The day of a moment in words.
    #[must_use]
    pub fn day(&self, moment: impl std::borrow::Borrow<Moment>) -> String {
        self.t.date(self.clock.day(*moment.borrow()))
    }

    /// The day of a moment as short as it goes, for a line that says how fresh something is: `20.11.`
    #[must_use]
    pub fn short_day(&self, moment: Moment) -> String {
        let date = self.clock.day(moment).0;
        let (day, month) = (i64::from(date.day()), i64::from(date.month()));
        self.t.with2("layout-short-day", "day", day, "month", month)
    }

    /// Whether a moment is today.
    #[must_use]
    pub fn is_today(&self, moment: Moment) -> bool {
        self.clock.day(moment) == self.clock.today()
    }

    /// The time of day of a moment.
    #[must_use]
    pub fn time_of_day(&self, moment: Moment) -> String {
        self.clock.time_of_day(moment)
    }

    async fn of(app: &App, parts: &Parts) -> Result<Self> {
        let (lang, path) = split(parts.uri.path());
        Self::in_language(app, parts, lang.ok_or(Error::NotFound)?, path).await
    }

    /// The frame of an address without a language; `path` is where the same page in the other language is.
    ///
    /// # Errors
    /// The database's own.
    pub async fn in_language(app: &App, parts: &Parts, lang: Lang, path: &str) -> Result<Self> {
        let actor = parts.extensions.get().cloned().unwrap_or(Actor::Nobody);
        let town = match &actor {
            Actor::Staff(staff) => match staff.municipality {
                Some(id) => crate::region::of(app.db.read(), id).await?,
                None => None,
            },
            _ => None,
        };
        Ok(Self {
            t: app.translator(lang),
            pack: Arc::clone(&app.pack),
            actor,
            town,
            is_sample: app.config.sample,
            path: path.to_owned(),
            choice: String::new(),
            seal: FormSeal::of(&parts.extensions).clone(),
            clock: app.clock.clone(),
        })
    }
}

/// The language and the rest of a path.
fn split(path: &str) -> (Option<Lang>, &str) {
    let word = path.split('/').nth(1).unwrap_or_default();
    (Lang::from_word(word), path.get(1 + word.len()..).unwrap_or_default())
}

impl FromRequestParts<App> for Frame {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        Self::of(app, parts).await
    }
}

/// The visitor's network address, for counting attempts; behind a trusted proxy the one it names.
pub struct Peer(pub IpAddr);

impl FromRequestParts<App> for Peer {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let direct = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        let direct = direct.unwrap_or(IpAddr::V4(std::net::Ipv4Addr::UNSPECIFIED));
        if !app.config.trusted_proxies.contains(&direct) {
            return Ok(Self(direct));
        }
        // The last entry is the one our own proxy wrote; everything before it may be a lie.
        let named = parts.headers.get("x-forwarded-for").and_then(|value| value.to_str().ok());
        let last = named.and_then(|named| named.rsplit(',').next()).and_then(|last| last.trim().parse().ok());
        Ok(Self(last.unwrap_or(direct)))
    }
}

/// What is wrong with a form, shown on top and at each field.
#[derive(Clone, Debug, Default)]
pub struct Problems(pub Vec<Refusal>);

impl Problems {
    /// Nothing is wrong.
    #[must_use]
    pub const fn none() -> Self {
        Self(Vec::new())
    }

    /// One thing is wrong.
    #[must_use]
    pub fn one(refusal: Refusal) -> Self {
        Self(vec![refusal])
    }

    /// Adds a field's problem.
    pub fn add(&mut self, field: impl Into<std::borrow::Cow<'static, str>>, key: &'static str) {
        self.0.push(Refusal::field(field, key));
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is wrong with one field, in words.
    #[must_use]
    pub fn of(&self, field: &str, t: &Translator) -> Option<String> {
        self.0.iter().find(|refusal| refusal.field == field).map(|refusal| refusal.text(t))
    }
}

/// A page (200).
///
/// # Errors
/// When the template fails.
pub fn html(page: &impl Template) -> Result<Response> {
    Ok(Html(page.render()?).into_response())
}

/// A page that is the same for everybody without a session (200): it may be kept and given again.
///
/// # Errors
/// When the template fails.
pub fn html_for_all(page: &impl Template) -> Result<Response> {
    let mut response = html(page)?;
    response.extensions_mut().insert(cache::ForAll);
    Ok(response)
}

/// The form again, filled in, with what is wrong (422).
///
/// # Errors
/// When the template fails.
pub fn refused(page: &impl Template) -> Result<Response> {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page.render()?)).into_response())
}

/// Headers on every answer, and the languages: unknown ones are not there.
pub async fn headers(State(app): State<App>, request: Request, next: Next) -> Response {
    let is_asset = request.uri().path().starts_with("/assets/");
    let is_personal = !matches!(request.extensions().get(), None | Some(Actor::Nobody));
    let mut response = next.run(request).await;
    // Where one is led to is asked anew each time: two addresses that have led to each other in turn, kept and shown
    // again by "back", would go in a circle.
    let is_redirect = response.status().is_redirection();
    let headers = response.headers_mut();
    let mut set = |name: &'static str, value: &'static str| {
        headers.entry(name).or_insert(axum::http::HeaderValue::from_static(value));
    };
    set(
        "content-security-policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
         font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
         object-src 'none'; frame-ancestors 'none'",
    );
    set("x-content-type-options", "nosniff");
    // The path may hold a letter's code; `same-origin` keeps it from every other site.
    set("referrer-policy", "same-origin");
    set("x-frame-options", "DENY");
    set("permissions-policy", "camera=(), geolocation=(), microphone=()");
    set("cross-origin-opener-policy", "same-origin");
    if app.config.base_url.starts_with("https://") {
        set("strict-transport-security", "max-age=31536000");
    }
    if !is_asset {
        set("cache-control", if is_personal || is_redirect { "no-store" } else { "no-cache" });
    }
    response
}

/// The root leads to the region's own language; no guess, no forced redirect afterwards.
async fn root(State(app): State<App>) -> Response {
    see_other(&format!("/{}/", app.pack.default_language))
}

/// Assets and the root.
pub fn routes() -> Routes {
    Routes::new()
        .get("/", Access::PUBLIC, root)
        .get("/assets/region.css", Access::PUBLIC, assets::region)
        .get("/assets/region/emblem.svg", Access::PUBLIC, assets::emblem)
        .get("/assets/{*path}", Access::PUBLIC, assets::show)
        .get("/favicon.ico", Access::PUBLIC, assets::favicon)
}
