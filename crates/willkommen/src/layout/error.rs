//! Errors as pages: a plain sentence, what to do, whom to call, a reference for the operator.

use askama::Template;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use platform::Result;
use platform::texts::Lang;
use platform::web::error::{Kept, Problem};

use super::{Frame, split};
use crate::app::App;
use crate::people::Actor;
use crate::vouchers::booklet::faults;

#[derive(Template)]
#[template(path = "layout/error.html")]
struct ErrorPage {
    frame: Frame,
    title: String,
    text: String,
    reference: String,
    kept: Kept,
    /// Whether one has to come in again first.
    has_ended: bool,
    /// Where one comes in.
    entrance: &'static str,
}

/// The mark of an answer that says in words of its own what is wrong, such as in a newcomer's tongue.
#[derive(Clone, Copy)]
pub struct InOwnWords;

/// Turns every problem into a page in the visitor's language; a newcomer's in one of the booklet's.
pub async fn layer(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let lang = split(parts.uri.path()).0.unwrap_or(Lang::De);
    let frame = frame(&app, &mut parts, lang).await;
    let reader = faults::reader(&app, &parts);
    let request = Request::from_parts(parts, body);
    let response = next.run(request).await;
    if response.extensions().get::<InOwnWords>().is_some() {
        return response;
    }
    let problem = response.extensions().get::<Problem>().cloned().or_else(|| {
        // The router's own refusals carry no words.
        match response.status() {
            StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => Some(plain("missing")),
            StatusCode::PAYLOAD_TOO_LARGE => Some(plain("large")),
            StatusCode::BAD_REQUEST => Some(plain("missing")),
            _ => None,
        }
    });
    let (Some(problem), Some(frame)) = (problem, frame) else { return response };
    let (mut head, _) = response.into_parts();
    if head.status == StatusCode::BAD_REQUEST {
        // An address that cannot be read names nothing.
        head.status = StatusCode::NOT_FOUND;
    }
    let made = match reader {
        // A host that is not ours is no newcomer's doing.
        Some(shell) if problem.kind != "host" => faults::page(shell, &problem, head.status),
        _ => page(frame, problem, head.status),
    };
    let mut response = made.unwrap_or_else(|_| head.status.into_response());
    // A cookie that is over is over, whatever went wrong besides.
    for cookie in head.headers.get_all(SET_COOKIE) {
        response.headers_mut().append(SET_COOKIE, cookie.clone());
    }
    response
}

/// A problem as a page in German or English.
fn page(frame: Frame, problem: Problem, status: StatusCode) -> Result<Response> {
    let t = frame.t.clone();
    let mut text = problem
        .refusal
        .as_ref()
        .map_or_else(|| t.get(&format!("layout-error-{}-text", problem.kind)), |why| why.text(&t));
    // At every address that leads nowhere, so that nobody learns what there is for others.
    if problem.kind == "missing" && matches!(frame.actor, Actor::Staff(_)) {
        text = format!("{text} {}", t.get("layout-error-missing-access"));
    }
    let page = ErrorPage {
        title: t.get(&format!("layout-error-{}-title", problem.kind)),
        text,
        reference: problem.reference,
        has_ended: problem.kind == "ended",
        entrance: if problem.kept.action.contains("/declaration/") {
            "/invitations/code"
        } else {
            "/sign-in"
        },
        kept: problem.kept,
        frame,
    };
    Ok((status, super::html(&page)?).into_response())
}

fn plain(kind: &'static str) -> Problem {
    let reference = platform::chance::token()[..8].to_uppercase();
    Problem { kind, reference, refusal: None, kept: Kept::default() }
}

async fn frame(app: &App, parts: &mut axum::http::request::Parts, lang: Lang) -> Option<Frame> {
    let mut frame = Frame::of(app, parts).await.ok();
    if frame.is_none() {
        // An address without a language still gets a page in words.
        let seal = platform::web::form::FormSeal::of(&parts.extensions).clone();
        frame = Some(Frame {
            t: app.translator(lang),
            pack: std::sync::Arc::clone(&app.pack),
            actor: Actor::Nobody,
            town: None,
            is_sample: app.config.sample,
            path: "/".into(),
            choice: String::new(),
            seal,
            clock: app.clock.clone(),
        });
    }
    frame
}
