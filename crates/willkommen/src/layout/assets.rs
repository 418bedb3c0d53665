//! Stylesheets, fonts, pictures and scripts: embedded in the binary, addresses carry a hash.

use std::fmt::Write as _;
use std::sync::LazyLock;

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use platform::secret::file_hash;
use platform::{Error, Result};
use rust_embed::RustEmbed;

use crate::app::App;
use crate::region::Pack;

#[derive(RustEmbed)]
#[folder = "assets/"]
struct Assets;

/// Stylesheets in the order in which they are joined into one.
const STYLES: &[&str] = &[
    "tokens",
    "base",
    "funder",
    "header",
    "buttons",
    "forms",
    "cards",
    "path",
    "map",
    "table",
    "pager",
    "check",
    "typing",
    "chart",
    "comparison",
    "alert",
    "clauses",
    "plan",
    "offers",
    "redeem",
    "print",
];
/// Scripts in the order in which they are joined into one.
const SCRIPTS: &[&str] = &["follow", "unsent", "save", "alone", "typing", "copy", "nearby", "dots"];

/// Stylesheets of the booklet: it is read on slow connections, and needs no more than these.
const BOOKLET_STYLES: &[&str] = &["tokens", "base", "funder", "buttons", "forms", "alert", "booklet"];
/// What the booklet brings in addition.
const BOOKLET_SCRIPTS: &[&str] = &["booklet"];

static BOOKLET_STYLE: LazyLock<(String, String)> = LazyLock::new(|| joined("css", BOOKLET_STYLES));
static BOOKLET_SCRIPT: LazyLock<(String, String)> = LazyLock::new(|| joined("js", BOOKLET_SCRIPTS));

static STYLE: LazyLock<(String, String)> = LazyLock::new(|| joined("css", STYLES));
static SCRIPT: LazyLock<(String, String)> = LazyLock::new(|| joined("js", SCRIPTS));

fn joined(kind: &str, names: &[&str]) -> (String, String) {
    let mut text = String::new();
    for name in names {
        if let Some(file) = Assets::get(&format!("{kind}/{name}.{kind}")) {
            let _ = writeln!(text, "{}", String::from_utf8_lossy(&file.data));
        }
    }
    let hash = file_hash(text.as_bytes())[..12].to_owned();
    (text, hash)
}

/// Every asset that is joined must exist.
///
/// # Errors
/// The first that is missing.
pub fn check_all() -> anyhow::Result<()> {
    let booklet = [("css", BOOKLET_STYLES), ("js", BOOKLET_SCRIPTS)];
    for (kind, names) in [("css", STYLES), ("js", SCRIPTS)].into_iter().chain(booklet) {
        for name in names {
            anyhow::ensure!(
                Assets::get(&format!("{kind}/{name}.{kind}")).is_some(),
                "asset {kind}/{name}.{kind} is missing"
            );
        }
    }
    Ok(())
}

/// The bytes of an asset, for documents.
///
/// # Panics
/// When the asset does not exist, which a test excludes.
#[must_use]
pub fn asset(path: &str) -> Vec<u8> {
    Assets::get(path).expect("an embedded asset").data.into_owned()
}

/// The address of the one stylesheet.
#[must_use]
pub fn stylesheet() -> String {
    format!("/assets/css/style.{}.css", STYLE.1)
}

/// The address of the one script.
#[must_use]
pub fn script() -> String {
    format!("/assets/js/script.{}.js", SCRIPT.1)
}

/// The address of the booklet's stylesheet.
#[must_use]
pub fn booklet_stylesheet() -> String {
    format!("/assets/css/booklet.{}.css", BOOKLET_STYLE.1)
}

/// The booklet's stylesheet itself, for a page that carries it.
#[must_use]
pub fn booklet_sheet() -> &'static str {
    &BOOKLET_STYLE.0
}

/// The address of a region's colours.
#[must_use]
pub fn region_stylesheet(pack: &Pack) -> String {
    format!("/assets/css/region.{}.css", &file_hash(pack.stylesheet().as_bytes())[..12])
}

/// The address of the booklet's script.
#[must_use]
pub fn booklet_script() -> String {
    format!("/assets/js/booklet.{}.js", BOOKLET_SCRIPT.1)
}

/// The address of what draws the pattern of a code that rotates.
#[must_use]
pub const fn pattern_script() -> &'static str {
    "/assets/js/vendor/qrcode-generator-1.4.4.js"
}

const FOREVER: &str = "public, max-age=31536000, immutable";
const AN_HOUR: &str = "public, max-age=3600";

/// One asset.
pub async fn show(State(app): State<App>, Path(path): Path<String>) -> Result<Response> {
    if path.starts_with("css/style.") && stylesheet().ends_with(&path) {
        return Ok(answer("text/css; charset=utf-8", FOREVER, STYLE.0.clone().into_bytes()));
    }
    if path.starts_with("js/script.") && script().ends_with(&path) {
        return Ok(answer("text/javascript; charset=utf-8", FOREVER, SCRIPT.0.clone().into_bytes()));
    }
    if path.starts_with("css/booklet.") && booklet_stylesheet().ends_with(&path) {
        return Ok(answer("text/css; charset=utf-8", FOREVER, BOOKLET_STYLE.0.clone().into_bytes()));
    }
    if path.starts_with("js/booklet.") && booklet_script().ends_with(&path) {
        return Ok(answer("text/javascript; charset=utf-8", FOREVER, BOOKLET_SCRIPT.0.clone().into_bytes()));
    }
    if path.starts_with("css/region.") && region_stylesheet(&app.pack).ends_with(&path) {
        return Ok(answer("text/css; charset=utf-8", FOREVER, app.pack.stylesheet().into_bytes()));
    }
    let file = Assets::get(&path).ok_or(Error::NotFound)?;
    let kind = match path.rsplit('.').next() {
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        // What a single page brings in addition; the version stands in the name of what others made.
        Some("js") if path.starts_with("js/pages/") => {
            return Ok(answer("text/javascript; charset=utf-8", "no-cache", file.data.into_owned()));
        }
        Some("js") if path.starts_with("js/vendor/") => {
            return Ok(answer("text/javascript; charset=utf-8", FOREVER, file.data.into_owned()));
        }
        Some("wasm") => return Ok(answer("application/wasm", FOREVER, file.data.into_owned())),
        _ => return Err(Error::NotFound),
    };
    Ok(answer(kind, AN_HOUR, file.data.into_owned()))
}

/// The region's colours at an address that never changes: pages that an earlier version has let a phone keep name it.
pub async fn region(State(app): State<App>) -> Response {
    answer("text/css; charset=utf-8", "no-cache", app.pack.stylesheet().into_bytes())
}

/// The funder's emblem, from the region pack.
pub async fn emblem(State(app): State<App>) -> Response {
    answer("image/svg+xml", AN_HOUR, app.pack.emblem.clone())
}

/// Browsers ask for it whatever the page says.
pub async fn favicon() -> Response {
    answer("image/svg+xml", AN_HOUR, asset("icons/favicon.svg"))
}

fn answer(kind: &'static str, cache: &'static str, bytes: Vec<u8>) -> Response {
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, cache)], bytes).into_response()
}
