//! What goes wrong around the booklet, in the reader's language: addresses that are none, forms that cannot be
//! taken, faults of our own. Nobody who cannot read German is left alone with a German page.

use askama::Template;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::Response;
use platform::Result;
use platform::web::error::Problem;

use super::shell::{Shell, answer};
use super::speech::Tongue;
use crate::app::App;

#[derive(Template)]
#[template(path = "vouchers/booklet/faults.html")]
struct FaultPage {
    shell: Shell,
    title: String,
    text: String,
    /// What is also in the log; empty where nobody has to look it up.
    reference: String,
    /// Where one goes on, and the words of that link.
    next: (String, String),
}

/// The frame for whoever is at a page of the booklet, or comes from a card; none for everybody else. Where the
/// address names no language of ours, the browser's first one counts.
#[must_use]
pub fn reader(app: &App, parts: &Parts) -> Option<Shell> {
    let path = parts.uri.path();
    let rest = path.strip_prefix("/booklet/");
    let word = rest.and_then(|rest| rest.split('/').next()).unwrap_or_default();
    if let (Some(rest), Some(tongue)) = (rest, Tongue::from_word(word)) {
        let here = rest.get(word.len()..).unwrap_or_default();
        return Some(Shell::speaking(app, parts, tongue, here));
    }
    let is_newcomers = rest.is_some() || path == "/booklet" || path == "/c" || path.starts_with("/c/");
    is_newcomers.then(|| {
        let mut shell = Shell::speaking(app, parts, Tongue::of_browser(&parts.headers), "/open");
        shell.leads_to("");
        shell
    })
}

/// A problem as a page of the booklet.
///
/// # Errors
/// When the template fails.
pub fn page(shell: Shell, problem: &Problem, status: StatusCode) -> Result<Response> {
    let [title, text] = words(problem.kind);
    let (path, next) = match problem.kind {
        "many" => ("/open", "booklet-go-open"),
        _ => ("", "booklet-go-list"),
    };
    let is_ours = matches!(problem.kind, "unexpected" | "full");
    answer(
        status,
        &FaultPage {
            title: shell.s.get(title),
            text: shell.s.get(text),
            reference: if is_ours { problem.reference.clone() } else { String::new() },
            next: (shell.to(path), shell.s.get(next)),
            shell,
        },
    )
}

/// Heading and sentence of a kind of problem.
fn words(kind: &str) -> [&'static str; 2] {
    match kind {
        "missing" => ["booklet-missing-title", "booklet-missing-text"],
        "many" => ["booklet-many-title", "booklet-many-text"],
        "full" => ["booklet-full-title", "booklet-full-text"],
        "unexpected" => ["booklet-failed-title", "booklet-failed-text"],
        _ => ["booklet-stale-title", "booklet-stale-text"],
    }
}
