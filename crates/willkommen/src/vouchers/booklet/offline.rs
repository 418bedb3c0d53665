//! What lets a kept booklet open without a connection: a worker of its own, for these pages only, and the
//! manifest with which it can lie on the home screen.

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use platform::Result;
use serde_json::json;

use super::shell::Shell;
use crate::app::App;
use crate::layout;

const WORKER: &str = include_str!("worker.js");

/// `/booklet/worker.js`. It stands at this address because a worker serves what lies below its own.
pub async fn worker(State(app): State<App>) -> Response {
    let shell = json!([
        layout::booklet_stylesheet(),
        layout::booklet_script(),
        layout::pattern_script(),
        layout::region_stylesheet(&app.pack),
        "/assets/region/emblem.svg",
        "/assets/icons/favicon.svg",
        "/assets/fonts/FiraSans-Regular-latin.woff2",
        "/assets/fonts/FiraSans-SemiBold-latin.woff2",
        "/assets/fonts/FiraSans-Bold-latin.woff2",
    ]);
    let text = format!("const SHELL = {shell};\n{WORKER}");
    ([(CONTENT_TYPE, "text/javascript; charset=utf-8"), (CACHE_CONTROL, "no-cache")], text).into_response()
}

/// `/booklet/{tongue}/manifest.webmanifest`
pub async fn manifest(shell: Shell) -> Result<Response> {
    let name = shell.s.get("booklet-name");
    let manifest = json!({
        "id": "/booklet/",
        "name": shell.programme().map_or_else(|| name.clone(), |programme| format!("{name} · {programme}")),
        "short_name": name,
        "lang": shell.s.tongue.code(),
        "dir": shell.s.tongue.direction(),
        "start_url": shell.to(""),
        "scope": "/booklet/",
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": "#ffffff",
        // Drawn by scripts/icons: not every phone takes a drawing, and one that cuts a form out needs room for it.
        "icons": [
            { "src": "/assets/icons/booklet-192.png", "sizes": "192x192", "type": "image/png" },
            { "src": "/assets/icons/booklet-512.png", "sizes": "512x512", "type": "image/png" },
            {
                "src": "/assets/icons/booklet-maskable-512.png",
                "sizes": "512x512",
                "type": "image/png",
                "purpose": "maskable",
            },
            { "src": "/assets/icons/favicon.svg", "sizes": "any", "type": "image/svg+xml" },
        ],
    });
    let headers = [(CONTENT_TYPE, "application/manifest+json"), (CACHE_CONTROL, "no-cache")];
    Ok((headers, manifest.to_string()).into_response())
}
