//! `/welcome/mails`: the town writes to the newcomers who have agreed to invitations, or to surveys. It sees no
//! addresses. What it has written goes out ten minutes later, and until then it can be called back here.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use platform::texts::Translator;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::message::{PURPOSES, Typed, Words};
use super::rules::CALL_BACK_MINUTES;
use crate::app::App;
use crate::ids::MunicipalityId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html};
use crate::outbox;
use crate::people::Lead;
use crate::vouchers::booklet::speech::Tongue;
use crate::vouchers::welcome::choice::Choice;

/// What was just done.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Done {
    /// Whether a mail was written.
    written: String,
    /// What became of a call back.
    back: String,
    /// Which message was called back; whoever wrote it finds its words again.
    message: String,
}

/// Another language of the mail.
struct Language {
    tongue: Tongue,
    words: Words,
    subject_problem: Option<String>,
    text_problem: Option<String>,
}

/// Mails that can still be called back.
struct Batch {
    message: String,
    subjects: String,
    /// When they go, in words.
    goes: String,
}

#[derive(Template)]
#[template(path = "vouchers/welcome/mails/news.html")]
pub struct NewsPage {
    frame: Frame,
    problems: Problems,
    choices: Vec<Choice>,
    german: Words,
    /// Who signs, one on each line.
    signers: String,
    languages: Vec<Language>,
    /// Whether something was typed in another language.
    is_translated: bool,
    waiting: Vec<Batch>,
    /// What was just done; empty: nothing.
    told: String,
}

/// What the reasons of a message's mails begin with.
pub fn reason(town: MunicipalityId, message: Uuid) -> String {
    format!("newcomer:{town}:{message}:")
}

/// The form with what was typed.
pub async fn page(
    app: &App,
    frame: Frame,
    lead: &Lead,
    typed: &Typed,
    problems: Problems,
) -> Result<NewsPage> {
    let t = &frame.t;
    let choices = PURPOSES.iter().map(|purpose| Choice {
        word: purpose.word(),
        name: t.get(&format!("vouchers-welcome-purpose-{}", purpose.word())),
        is_chosen: typed.purpose == purpose.word(),
    });
    let others = Tongue::ALL.iter().copied().filter(|tongue| *tongue != Tongue::De);
    Ok(NewsPage {
        choices: choices.collect(),
        languages: others.map(|tongue| language(t, tongue, typed, &problems)).collect(),
        german: typed.words(Tongue::De),
        signers: typed.signers.clone(),
        is_translated: typed.words.keys().any(|tongue| *tongue != Tongue::De),
        waiting: waiting(app, &frame, lead.municipality).await?,
        told: String::new(),
        problems,
        frame,
    })
}

fn language(t: &Translator, tongue: Tongue, typed: &Typed, problems: &Problems) -> Language {
    Language {
        tongue,
        words: typed.words(tongue),
        subject_problem: problems.of(&format!("subject-{}", tongue.word()), t),
        text_problem: problems.of(&format!("text-{}", tongue.word()), t),
    }
}

/// The town's messages that nobody has begun to send, oldest first.
async fn waiting(app: &App, frame: &Frame, town: MunicipalityId) -> Result<Vec<Batch>> {
    let beginning = format!("newcomer:{town}:");
    let now = app.clock.now();
    let mut batches: Vec<Batch> = Vec::new();
    for mail in outbox::untried(app.db.read(), &beginning).await? {
        let rest = mail.reason.strip_prefix(&beginning).unwrap_or_default();
        let message = rest.split(':').next().unwrap_or_default();
        if let Some(known) = batches.iter_mut().find(|batch| batch.message == message) {
            if !known.subjects.split(" · ").any(|subject| subject == mail.subject) {
                known.subjects.push_str(&format!(" · {}", mail.subject));
            }
            continue;
        }
        let goes = if mail.next_at > now {
            frame.t.with("vouchers-welcome-goes-at", "time", frame.time_of_day(mail.next_at))
        } else {
            frame.t.get("vouchers-welcome-goes-now")
        };
        batches.push(Batch { message: message.to_owned(), subjects: mail.subject.clone(), goes });
    }
    Ok(batches)
}

/// The form, and what can still be called back.
pub async fn write(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Query(done): Query<Done>,
) -> Result<Response> {
    let mut told = match (done.written.as_str(), done.back.as_str()) {
        ("", "all") => frame.t.get("vouchers-welcome-called-all"),
        ("", "some") => frame.t.get("vouchers-welcome-called-some"),
        ("", "none") => frame.t.get("vouchers-welcome-called-none"),
        ("", _) => String::new(),
        _ => frame.t.with("vouchers-welcome-written", "minutes", CALL_BACK_MINUTES),
    };
    let message = done.message.parse::<Uuid>().ok();
    let again = message.and_then(|id| app.drafts.of(id, lead.staff.person, app.clock.now()));
    if again.is_some() && !told.is_empty() {
        told = format!("{told} {}", frame.t.get("vouchers-welcome-called-words"));
    }
    let typed = again.unwrap_or_default();
    let mut page = page(&app, frame, &lead, &typed, Problems::none()).await?;
    page.told = told;
    html(&page)
}

/// Which message is called back.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct CallForm {
    message: String,
}

/// Calls back what nobody has begun to send.
pub async fn call_back(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Form(form): Form<CallForm>,
) -> Result<Response> {
    let message: Uuid = form.message.parse().map_err(|_| Error::NotFound)?;
    let (town, now, actor) = (lead.municipality, app.clock.now(), lead.staff.journal_name());
    let beginning = reason(town, message);
    let begins = beginning.clone();
    let many = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let many = outbox::call_back(tx, &begins, "").await?;
                if many > 0 {
                    let entry = Entry::NewcomerMailsCalledBack {};
                    journal::record(tx, now, &actor, Some(town), &entry, "").await?;
                }
                Ok::<_, Error>(many)
            })
        })
        .await?;
    let is_rest = !outbox::deliveries(app.db.read(), &beginning).await?.is_empty();
    let what = match (many, is_rest) {
        (0, _) => "none",
        (_, true) => "some",
        (_, false) => "all",
    };
    // What has gone out as a whole is not to be written again.
    let again = if many == 0 && is_rest { String::new() } else { format!("&message={message}") };
    Ok(see_other(&frame.to(&format!("/welcome/mails?back={what}{again}"))))
}
