//! `/accessibility/report`: everybody may tell us what does not work, without signing in.
//!
//! No puzzle for people: a field that only machines fill, a moment that reading takes, and a limit.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use platform::mail::is_address;
use platform::texts::Translator;
use platform::web::form::{Form, line, paragraph};
use platform::web::see_other;
use platform::{Error, Result};
use serde::Deserialize;

use super::rules::{DUE_DAYS, LATEST_DAYS, State as ReportState};
use super::store::{self, Report};
use crate::app::App;
use crate::ids::BarrierReportId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Peer, Problems, html, reading, refused, without_secrets};
use crate::outbox::NewMail;

/// The longest message, in characters.
const MOST_MESSAGE: usize = 4_000;

/// What was typed.
#[derive(Clone, Deserialize, Default)]
pub struct ReportForm {
    #[serde(default)]
    page: String,
    #[serde(default)]
    message: String,
    #[serde(default)]
    mail: String,
    /// People do not see this field.
    #[serde(default)]
    website: String,
    /// When the page was opened, sealed.
    #[serde(default)]
    since: String,
}

/// From which page somebody comes.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct From {
    page: String,
}

/// The number of the report that was sent.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Sent {
    number: String,
}

#[derive(Template)]
#[template(path = "accessibility/report.html")]
struct ReportPage {
    frame: Frame,
    form: ReportForm,
    problems: Problems,
}

#[derive(Template)]
#[template(path = "accessibility/sent.html")]
struct SentPage {
    frame: Frame,
    number: String,
    due: String,
    latest: String,
}

/// The form.
pub async fn show(State(app): State<App>, frame: Frame, Query(from): Query<From>) -> Result<Response> {
    let form =
        ReportForm { page: page_of(&from.page), since: reading::opened_now(&app), ..ReportForm::default() };
    html(&ReportPage { frame, form, problems: Problems::none() })
}

/// The page that a report is about. A whole address may have been typed or kept from an older page: what
/// opens something is not the agency's to see.
fn page_of(typed: &str) -> String {
    line(&without_secrets(typed), 300)
}

/// Takes the report.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    Peer(peer): Peer,
    Form(form): Form<ReportForm>,
) -> Result<Response> {
    let message = paragraph(&form.message, MOST_MESSAGE);
    let mail = line(&form.mail, 254);
    let mut problems = Problems::none();
    if message.is_empty() {
        problems.add("message", "accessibility-message-missing");
    }
    if form.message.chars().count() > MOST_MESSAGE {
        problems.add("message", "accessibility-message-long");
    }
    if !mail.is_empty() && !is_address(&mail) {
        problems.add("mail", "accessibility-mail-malformed");
    }
    if !problems.is_empty() {
        return refused(&ReportPage { frame, form, problems });
    }
    let now = app.clock.now();
    let id = BarrierReportId::new();
    let number = format!("B-{}", &platform::chance::token()[..6].to_uppercase());
    let sent = frame.to(&format!("/accessibility/report/sent?number={number}"));
    if reading::is_machine(&app, &form.website, &form.since) {
        // A machine learns nothing from the answer.
        return Ok(see_other(&sent));
    }
    if !app.limits.reports.permits(&peer.to_string(), now) || !app.limits.all_reports.permits("all", now) {
        return Err(Error::TooMany);
    }
    let report = Report {
        id,
        number,
        page: page_of(&form.page),
        message,
        mail,
        lang: frame.t.lang.word().to_owned(),
        state: ReportState::Open.word().to_owned(),
        received_at: now,
        interim_at: None,
        answered_at: None,
        answer: String::new(),
    };
    app.db
        .write(move |tx| {
            Box::pin(async move {
                store::add(tx, &report).await?;
                let entry = Entry::BarrierReported { report: id };
                journal::record(tx, now, "nobody", None, &entry, "").await?;
                Ok::<_, Error>(())
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(see_other(&sent))
}

/// What happens next.
pub async fn sent(State(app): State<App>, frame: Frame, Query(sent): Query<Sent>) -> Result<Response> {
    let today = app.clock.today();
    html(&SentPage {
        number: line(&sent.number, 12),
        due: frame.t.date(today.plus_days(DUE_DAYS)),
        latest: frame.t.date(today.plus_days(LATEST_DAYS)),
        frame,
    })
}

/// The mails that are due for all open reports: one to the agency for each new report, and one at
/// each reminder. The outbox sends each reason once.
///
/// # Errors
/// The database's own.
pub async fn mails(app: &App) -> Result<Vec<NewMail>> {
    let t: Translator = app.translator(app.default_lang());
    let today = app.clock.today();
    let mut mails = Vec::new();
    for report in store::remind(app.db.read()).await? {
        let received_on = app.clock.day(report.received_at);
        let link = format!("{}/{}/accessibility/reports/{}", app.config.base_url, t.lang.word(), report.id);
        let values = [
            ("number", report.number.as_str().into()),
            ("due", t.date(received_on.plus_days(DUE_DAYS)).into()),
            ("latest", t.date(received_on.plus_days(LATEST_DAYS)).into()),
            ("link", link.into()),
        ];
        let mail = |reason: &str, key: &str| NewMail {
            reason: format!("barrier-{reason}:{}", report.id),
            recipient: app.pack.agency.mail.clone(),
            subject: t.all(&format!("accessibility-mail-{key}-subject"), &values),
            body: app.mail_body(&t, &t.all(&format!("accessibility-mail-{key}-body"), &values)),
            attachment: None,
            holds_secret: false,
            hides_recipient: false,
        };
        mails.push(mail("reported", "reported"));
        for days in super::rules::REMIND_DAYS {
            if today >= received_on.plus_days(days) {
                mails.push(mail(&format!("remind-{days}"), "remind"));
            }
        }
    }
    Ok(mails)
}
