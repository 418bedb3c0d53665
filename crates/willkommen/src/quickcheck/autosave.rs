//! What the script of a field's page asks: `POST /quickcheck/answers` saves one answer as it is given,
//! `GET /quickcheck/fields/{number}/state` tells what others have changed meanwhile.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use platform::texts::Lang;
use platform::web::form::Form;
use platform::{Error, Result};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::clash::{self, Clash};
use super::given::{Given, Typed};
use super::keep;
use super::rules::Answer;
use super::store::{self, Outcome};
use crate::app::App;
use crate::ids::PersonId;
use crate::layout::Frame;
use crate::people::Lead;

/// One answer, as the script sends it.
#[derive(Deserialize)]
pub struct OneAnswer {
    /// The check of the page, so that a page of another town saves nothing here.
    #[serde(default)]
    check: String,
    question: String,
    #[serde(default)]
    value: String,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    review: String,
    /// The revision that the page has shown; 0 is none.
    #[serde(default)]
    revision: u32,
}

/// Saves one answer. Whoever fills in a check does this some forty times, so it reads no more than
/// it needs.
pub async fn save_one(
    State(app): State<App>,
    lead: Lead,
    Path(lang): Path<String>,
    Form(form): Form<OneAnswer>,
) -> Result<Response> {
    let t = app.translator(Lang::from_word(&lang).ok_or(Error::NotFound)?);
    let check = store::of(app.db.read(), lead.municipality).await?.ok_or(Error::NotFound)?;
    let catalogue = app.catalogue_of(&check.catalogue_version);
    let question = catalogue
        .questions(check.variant())
        .find(|question| question.id == form.question)
        .ok_or(Error::NotFound)?;
    let is_here = form.check.is_empty() || form.check == check.id.to_string();
    let is_known = form.value.is_empty() || Answer::from_word(&form.value).is_some();
    if !is_here || !is_known {
        return Err(Error::NotFound);
    }
    let given = Given::new(&form.value, &form.reason, &form.note, form.review == "yes");
    if let Some(refusal) = given.refusals(question).first() {
        // Often the reason is still being typed; nothing is kept that could not stand.
        let (status, words) = match refusal.key {
            "quickcheck-reason-missing" => ("waiting", t.get("quickcheck-reason-first")),
            _ => ("refused", refusal.text(&t)),
        };
        return Ok(answer(StatusCode::UNPROCESSABLE_ENTITY, &json!({ "status": status, "words": words })));
    }
    let typed = Typed { given, seen: i64::from(form.revision) };
    let (sent, by, now) = (typed.clone(), lead.staff.person, app.clock.now());
    let outcome = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let saved = keep::save(tx, &check, &form.question, &sent.given, sent.seen, by, now).await?;
                Ok::<_, Error>(saved)
            })
        })
        .await?;
    Ok(match outcome {
        Outcome::Saved { revision } => {
            let words = t.with("quickcheck-saved", "time", app.clock.time_of_day(now));
            let (status, shown) = ("saved", typed.given.mark());
            let told = json!({ "status": status, "words": words, "revision": revision, "shown": shown });
            answer(StatusCode::OK, &told)
        }
        Outcome::Clash(theirs) => {
            let clash = Clash::of(&app, &t, by, &catalogue, question, &typed, &theirs).await?;
            answer(StatusCode::CONFLICT, &clash.told)
        }
        Outcome::Completed => {
            let words = t.get("quickcheck-completed-meanwhile");
            answer(StatusCode::CONFLICT, &json!({ "status": "completed", "words": words }))
        }
    })
}

/// The answers of one field as they stand, who gave them, and a fresh form id for a page whose session
/// has ended meanwhile.
pub async fn state(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, number)): Path<(String, u32)>,
) -> Result<Response> {
    let t = &frame.t;
    let check = store::of(app.db.read(), lead.municipality).await?.ok_or(Error::NotFound)?;
    let catalogue = app.catalogue_of(&check.catalogue_version);
    catalogue.field(number).ok_or(Error::NotFound)?;
    let kept = keep::kept(app.db.read(), check.id).await?;
    let mut names: BTreeMap<PersonId, String> = BTreeMap::new();
    let mut answers = Map::new();
    for question in catalogue.in_field(check.variant(), number) {
        let Some(stored) = kept.get(&question.id) else { continue };
        let by = stored.answered_by;
        if let Entry::Vacant(entry) = names.entry(by) {
            entry.insert(clash::who(&app, t, lead.staff.person, by).await?);
        }
        let keys = ["quickcheck-changed", "quickcheck-changed-on"];
        let mut told = clash::told(stored);
        told["who"] = Value::from(names[&by].as_str());
        told["words"] = Value::from(match stored.refusal.as_str() {
            "" => clash::at(&app, t, &names[&by], stored.answered_at, keys),
            refusal => t.with("quickcheck-not-applicable-refused-meanwhile", "refusal", refusal),
        });
        answers.insert(question.id.clone(), told);
    }
    let completed = check.completed_at.map(|_| t.get("quickcheck-completed-meanwhile"));
    let told = json!({
        "check": check.id.to_string(),
        "form_id": frame.form_id(),
        "completed": completed,
        "answers": answers,
    });
    Ok(answer(StatusCode::OK, &told))
}

fn answer(status: StatusCode, told: &Value) -> Response {
    (status, [(header::CONTENT_TYPE, "application/json")], told.to_string()).into_response()
}
