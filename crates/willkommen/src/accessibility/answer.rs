//! `/accessibility/reports/{id}`: read a report and answer it. Who reported it is not shown.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::texts::Lang;
use platform::web::form::{Form, Press, paragraph};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::rules::{DUE_DAYS, LATEST_DAYS, Urgency, urgency};
use super::store::{self, Report};
use crate::app::App;
use crate::ids::BarrierReportId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::outbox::{self, NewMail};
use crate::people::Manager;

/// What was typed.
#[derive(Clone, Deserialize, Default)]
pub struct AnswerForm {
    #[serde(default)]
    answer: String,
}

#[derive(Template)]
#[template(path = "accessibility/answer.html")]
struct AnswerPage {
    frame: Frame,
    report: Report,
    form: AnswerForm,
    problems: Problems,
    received: String,
    due: String,
    latest: String,
    is_late: bool,
    ombuds: String,
}

/// The report.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    let report = store::of(app.db.read(), BarrierReportId(id)).await?.ok_or(Error::NotFound)?;
    let form = AnswerForm { answer: report.answer.clone() };
    html(&page(&app, frame, report, form, Problems::none()))
}

fn page(app: &App, frame: Frame, report: Report, form: AnswerForm, problems: Problems) -> AnswerPage {
    let received_on = app.clock.day(report.received_at);
    AnswerPage {
        received: frame.t.date(received_on),
        due: frame.t.date(received_on.plus_days(DUE_DAYS)),
        latest: frame.t.date(received_on.plus_days(LATEST_DAYS)),
        is_late: urgency(received_on, app.clock.today()) >= Urgency::Soon,
        ombuds: ombuds(app, frame.t.lang),
        frame,
        report,
        form,
        problems,
    }
}

/// The paragraph on the ombuds procedure, which every answer ends with; empty only before the pages
/// are public, as long as the office is not entered.
fn ombuds(app: &App, lang: Lang) -> String {
    match app.config.legal.ombuds_office.as_str() {
        "" => String::new(),
        office => app.translator(lang).with("accessibility-ombuds", "office", office),
    }
}

/// Sends the answer.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<AnswerForm>,
) -> Result<Response> {
    let id = BarrierReportId(id);
    let report = store::of(app.db.read(), id).await?.ok_or(Error::NotFound)?;
    let answer = paragraph(&form.answer, 4_000);
    if answer.is_empty() {
        let problems = Problems::one(Refusal::field("answer", "accessibility-answer-missing"));
        return refused(&page(&app, frame, report, form, problems));
    }
    let (inner, now) = (app.clone(), app.clock.now());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let staff = manager.0;
                if !store::answer(tx, id, &answer, staff.person, now).await? {
                    return Err(Error::Conflict);
                }
                let entry = Entry::BarrierAnswered { report: id };
                journal::record(tx, now, &staff.journal_name(), None, &entry, "").await?;
                if report.has_mail() {
                    let mail = mail(&inner, &report, "answer", &answer);
                    outbox::put(tx, now, inner.mail_domain(), &mail).await?;
                }
                Ok(())
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(see_other(&frame.to("/accessibility/reports")))
}

/// Tells whoever reported that it takes longer.
pub async fn interim(
    State(app): State<App>,
    frame: Frame,
    Path((_, id)): Path<(String, Uuid)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let id = BarrierReportId(id);
    let report = store::of(app.db.read(), id).await?.ok_or(Error::NotFound)?;
    let (inner, now) = (app.clone(), app.clock.now());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if store::note_interim(tx, id, now).await? && report.has_mail() {
                    let mail = mail(&inner, &report, "interim", "");
                    outbox::put(tx, now, inner.mail_domain(), &mail).await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(see_other(&frame.to(&format!("/accessibility/reports/{id}"))))
}

/// A mail to whoever reported, in the language of the report, with the ombuds paragraph at its end.
fn mail(app: &App, report: &Report, kind: &str, answer: &str) -> NewMail {
    let lang = Lang::from_word(&report.lang).unwrap_or(app.default_lang());
    let t = app.translator(lang);
    let latest = t.date(app.clock.day(report.received_at).plus_days(LATEST_DAYS));
    let values =
        [("number", report.number.as_str().into()), ("answer", answer.into()), ("latest", latest.into())];
    let body = t.all(&format!("accessibility-mail-{kind}-body"), &values);
    NewMail {
        reason: format!("barrier-{kind}:{}", report.id),
        recipient: report.mail.clone(),
        subject: t.all(&format!("accessibility-mail-{kind}-subject"), &values),
        body: app.mail_body(&t, format!("{body}\n\n{}", ombuds(app, lang)).trim_end()),
        attachment: None,
        holds_secret: false,
        hides_recipient: true,
    }
}
