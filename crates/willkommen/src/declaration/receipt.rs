//! B5, `GET /declaration/receipt`: number, date, PDF, who was informed, what happens next.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::web::see_other;
use platform::{Error, Result};

use super::certificate;
use super::findings::Findings;
use super::rules::{Path, masked};
use super::store::{self, Declaration};
use crate::app::App;
use crate::layout::{Frame, html};
use crate::people::{Actor, Declarant};
use crate::region;

#[derive(Template)]
#[template(path = "declaration/receipt.html")]
struct ReceiptPage {
    frame: Frame,
    declaration: Declaration,
    number: String,
    town: String,
    mailbox: String,
    /// Until when the Quick-Check is hoped for.
    check_by: String,
    /// When it was signed.
    signed: String,
    /// When the agency confirmed; empty before.
    received: String,
    is_letter: bool,
    /// Whether whoever looks may see names and the document, or the state only.
    is_own: bool,
    /// How the seals were set, as text keys.
    levels: Vec<(&'static str, &'static str)>,
}

/// What was handed in waits for the agency.
#[derive(Template)]
#[template(path = "declaration/handed_in.html")]
struct HandedInPage {
    frame: Frame,
    town: String,
    since: String,
    is_paper: bool,
    /// Whose signatures the document holds; empty for paper.
    signers: String,
    /// Whether it is another document than the sheet that was given out.
    is_other_sheet: bool,
}

/// The day by which the region's roadmap hopes for the Quick-Check.
fn guidance_day(app: &App, frame: &Frame, declaration: &Declaration) -> String {
    let days = app.roadmap.step("baseline").map_or(0, |step| step.due_days);
    let signed_on = declaration.signed_at.map(|at| app.clock.day(at));
    signed_on.map(|day| frame.t.date(day.plus_days(days))).unwrap_or_default()
}

/// The receipt; works again whenever it is opened.
pub async fn show(State(app): State<App>, frame: Frame, declarant: Declarant) -> Result<Response> {
    let declaration = store::of(app.db.read(), declarant.municipality).await?;
    let Some(declaration) = declaration.filter(Declaration::is_closed) else {
        return Ok(see_other(&frame.to("/declaration")));
    };
    app.db.settled().await?;
    let town = region::of(app.db.read(), declarant.municipality).await?.ok_or(Error::NotFound)?;
    if declaration.is_handed_in() {
        let findings = Findings::read(&declaration.findings);
        let signers: Vec<&str> = findings.signatures.iter().map(|found| found.name.as_str()).collect();
        return html(&HandedInPage {
            signers: signers.join(", "),
            is_other_sheet: declaration.path() == Path::Qualified && !findings.begins_with_sheet,
            town: town.full_name(),
            since: declaration.handed_in_at.map(|at| frame.time(at)).unwrap_or_default(),
            is_paper: declaration.path() == Path::Paper,
            frame,
        });
    }
    html(&ReceiptPage {
        number: declaration.number.clone().unwrap_or_default(),
        town: town.full_name(),
        mailbox: masked(&town.official_mailbox),
        signed: declaration.given_at().map(|at| frame.time(at)).unwrap_or_default(),
        received: declaration.received_at.map(|at| frame.day(at)).unwrap_or_default(),
        is_letter: matches!(declarant.actor, Actor::Letter { .. }),
        is_own: declarant.may_see(declaration.signed_at),
        levels: certificate::levels(app.db.read(), &declaration).await?,
        check_by: guidance_day(&app, &frame, &declaration),
        frame,
        declaration,
    })
}
