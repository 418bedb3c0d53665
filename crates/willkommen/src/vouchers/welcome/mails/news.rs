//! `/welcome/mails`: the town writes to the newcomers who have agreed to invitations, or to surveys. It sees
//! neither their addresses nor how many they are.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use platform::web::form::{Form, line, paragraph};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::rules::Purpose;
use super::store;
use super::{mail, off_link, signed};
use crate::app::App;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::outbox::{self, NewMail};
use crate::people::Lead;

/// The longest subject, in characters.
const MOST_SUBJECT: usize = 150;
/// The longest text, in characters.
const MOST_TEXT: usize = 4_000;
/// What a town may write for; the reminder writes itself.
const PURPOSES: [Purpose; 2] = [Purpose::Receptions, Purpose::Survey];

/// What was typed.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct NewsForm {
    purpose: String,
    subject: String,
    text: String,
    /// What makes a second press the same mail.
    message: String,
    /// Whether a mail was just written.
    written: String,
}

#[derive(Template)]
#[template(path = "vouchers/welcome/mails/news.html")]
struct NewsPage {
    frame: Frame,
    form: NewsForm,
    problems: Problems,
    /// Words and names of the purposes.
    purposes: Vec<(&'static str, String)>,
    message: String,
    is_written: bool,
}

fn page(frame: Frame, form: NewsForm, problems: Problems) -> NewsPage {
    let name = |purpose: &Purpose| frame.t.get(&format!("vouchers-welcome-purpose-{}", purpose.word()));
    let purposes = PURPOSES.iter().map(|purpose| (purpose.word(), name(purpose))).collect();
    let message = form.message.parse().unwrap_or_else(|_| platform::chance::id());
    let is_written = !form.written.is_empty();
    NewsPage { message: message.to_string(), is_written, form, problems, purposes, frame }
}

/// The form.
pub async fn write(frame: Frame, _: Lead, Query(form): Query<NewsForm>) -> Result<Response> {
    // Nothing but the note that a mail was written comes from the address.
    let form = NewsForm { written: form.written, ..NewsForm::default() };
    html(&page(frame, form, Problems::none()))
}

/// Writes to everybody who has agreed.
pub async fn send(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Form(form): Form<NewsForm>,
) -> Result<Response> {
    let purpose = Purpose::from_word(&form.purpose).filter(|purpose| PURPOSES.contains(purpose));
    let (subject, text) = (line(&form.subject, usize::MAX), paragraph(&form.text, usize::MAX));
    let mut problems = Problems::none();
    if purpose.is_none() {
        problems.add("purpose", "vouchers-welcome-purpose-missing");
    }
    for (field, typed, most, missing) in [
        ("subject", &subject, MOST_SUBJECT, "vouchers-welcome-subject-missing"),
        ("text", &text, MOST_TEXT, "vouchers-welcome-message-missing"),
    ] {
        if typed.is_empty() {
            problems.add(field, missing);
        }
        if typed.chars().count() > most {
            problems.0.push(Refusal::field(field, "vouchers-welcome-long").with("most", most));
        }
    }
    let (Some(purpose), true) = (purpose, problems.is_empty()) else {
        return refused(&page(frame, form, problems));
    };
    let message = form.message.parse::<Uuid>().unwrap_or_else(|_| platform::chance::id());
    let written = frame.to("/welcome/mails?written=yes");
    let (town, reason) = (lead.municipality, format!("newcomer:{}:{message}:", lead.municipality));
    if !outbox::deliveries(app.db.read(), &reason).await?.is_empty() {
        return Ok(see_other(&written));
    }
    let mut mails: Vec<(NewMail, String)> = Vec::new();
    for consent in store::confirmed(app.db.read(), town).await? {
        if !consent.purposes().contains(&purpose) {
            continue;
        }
        let s = consent.speaker();
        let note = s.get(match purpose {
            Purpose::Survey => "welcome-mail-survey-note",
            Purpose::Reminder | Purpose::Receptions => "welcome-mail-receptions-note",
        });
        let name = &frame.municipality()?.name;
        let body = signed(&app, s, name, &format!("{note}\n\n{text}"), Some(consent.id));
        let off = off_link(&app, s, consent.id);
        let mail = mail(format!("{reason}{}", consent.id), consent.mail, subject.clone(), body, false);
        mails.push((mail, off));
    }
    let (now, actor) = (app.clock.now(), lead.staff.journal_name());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let entry = Entry::NewcomersMailed { purpose: purpose.word().to_owned() };
                journal::record(tx, now, &actor, Some(town), &entry, "").await?;
                Ok::<_, Error>(())
            })
        })
        .await?;
    outbox::put_all_endable(&app, mails).await?;
    app.wake.notify_waiters();
    Ok(see_other(&written))
}
