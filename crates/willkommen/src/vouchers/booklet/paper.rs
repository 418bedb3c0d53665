//! `/booklet/{tongue}/paper`: the booklet as a file to print, and what to do once the paper is lost.

use askama::Template;
use axum::extract::{Query, State};
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use axum::response::Response;
use platform::Result;
use platform::web::form::{Form, Press};
use platform::web::{pdf, see_other};
use serde::Deserialize;

use super::holder::Holder;
use super::sheet::{self, Outcome, Wanted};
use super::shell::{Shell, Trouble, page};
use super::{filling, rules, store};
use crate::app::App;

#[derive(Template)]
#[template(path = "vouchers/booklet/paper.html")]
struct PaperPage {
    shell: Shell,
    /// How many vouchers go on paper.
    vouchers: usize,
    /// The numbers of the files that they are.
    files: Vec<usize>,
    /// The day on which it was last printed; empty: no print counts.
    printed: String,
    /// Whether a print was just made worthless.
    is_void: bool,
}

/// How one comes here.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Told {
    /// `void`: a print was just made worthless.
    told: String,
}

/// Which file is wanted.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct PrintForm {
    file: String,
}

const VOID: &str = "void";

/// What is printed, and the buttons.
pub async fn show(State(app): State<App>, holder: Holder, Query(told): Query<Told>) -> Result<Response> {
    let vouchers = sheet::count(&app, &holder.booklet).await?;
    page(&PaperPage {
        vouchers,
        files: (1..=rules::files(vouchers)).collect(),
        printed: holder.booklet.printed_at.map(|at| holder.shell.day(at)).unwrap_or_default(),
        is_void: told.told == VOID && !holder.booklet.is_on_paper(),
        shell: holder.shell,
    })
}

/// Sets a file. A form and no link, because it leaves a note: from then on the codes stay.
pub async fn print(
    State(app): State<App>,
    holder: Holder,
    form: Result<Form<PrintForm>>,
) -> Result<Response> {
    let Form(form) = match form {
        Ok(form) => form,
        Err(fault) => return holder.shell.unread(fault),
    };
    let (booklet, now) = (holder.booklet.id, app.clock.now());
    if !app.limits.booklet_prints.permits(&booklet.to_string(), now) {
        return holder.shell.trouble(Trouble::Many);
    }
    let wanted = Wanted {
        booklet: &holder.booklet,
        town: &holder.town,
        tongue: holder.shell.s.tongue,
        file: form.file.parse::<usize>().unwrap_or_default(),
    };
    match sheet::print(&app, wanted).await? {
        Outcome::Printed(bytes) => {
            // Whoever does not hold it any more by now gets no codes, and is not the reason why they stay.
            let noted = holder
                .write(&app, move |tx| {
                    Box::pin(async move { Ok(store::note_print(tx, booklet, now).await?) })
                })
                .await?;
            if noted.is_none() {
                return holder.shell.trouble(Trouble::Ended);
            }
            let mut response = pdf("willkommen.pdf", bytes);
            // In no cache of the browser: others may use the same device.
            response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
            Ok(response)
        }
        // Meanwhile everything was redeemed, or somebody has typed a number.
        Outcome::NoFile(0) => Ok(see_other(&holder.shell.to("/paper"))),
        Outcome::NoFile(_) => holder.shell.trouble(Trouble::Missing),
    }
}

/// The paper is lost: new codes for all vouchers, so that it redeems nothing any more.
pub async fn void(State(app): State<App>, holder: Holder, form: Result<Form<Press>>) -> Result<Response> {
    if let Err(fault) = form {
        return holder.shell.unread(fault);
    }
    let (inner, booklet) = (app.clone(), holder.booklet.id);
    let voided = holder
        .write(&app, move |tx| {
            Box::pin(async move {
                // A second click finds none.
                if store::forget_print(tx, booklet).await? {
                    filling::renew_codes(tx, &inner.key, booklet).await?;
                }
                Ok(())
            })
        })
        .await?;
    match voided {
        Some(()) => Ok(see_other(&holder.shell.to(&format!("/paper?told={VOID}")))),
        None => holder.shell.trouble(Trouble::Ended),
    }
}
