//! `GET /quickcheck/form.pdf`: the questions on paper, empty or with the present answers, for a talk
//! around a table.

use axum::extract::{Query, State};
use axum::response::Response;
use platform::texts::Translator;
use platform::web::pdf;
use platform::{Error, Result};
use serde::Deserialize;
use serde_json::{Value, json};

use super::rules::key_of;
use crate::app::App;
use crate::layout::{Frame, paper};
use crate::people::{Actor, Role};
use crate::quickcheck::catalogue::{Catalogue, Question, Variant};
use crate::quickcheck::rules::Standing;
use crate::quickcheck::variant::{name, shown};
use crate::quickcheck::{Sheet, store};

const TEMPLATE: &str = include_str!("form.typ");
const LABELS: &[(&str, &str)] = &[
    ("page", "layout-page"),
    ("of", "layout-of"),
    ("unknown", "quickcheck-unknown"),
    ("not_applicable", "quickcheck-form-not-applicable"),
    ("reason", "quickcheck-form-reason"),
    ("left_out", "quickcheck-form-left-out"),
    ("municipality", "quickcheck-form-municipality"),
    ("who", "quickcheck-form-who"),
    ("day", "quickcheck-form-day"),
    ("afterwards", "quickcheck-form-afterwards"),
];

/// Which questions, and whether with the answers there are.
#[derive(Deserialize)]
pub struct Wanted {
    #[serde(default)]
    variant: String,
    #[serde(default)]
    filled: String,
}

/// The form. Empty it is the same for every municipality; answers are printed for the project lead only.
pub async fn show(State(app): State<App>, frame: Frame, Query(wanted): Query<Wanted>) -> Result<Response> {
    let variant = Variant::from_word(&wanted.variant).unwrap_or(Variant::Core);
    let sheet = match wanted.filled.is_empty() {
        true => None,
        false => Some(present(&app, &frame, variant).await?),
    };
    let t = &frame.t;
    let catalogue = match &sheet {
        Some(sheet) => sheet.catalogue.clone(),
        None => bound(&app, &frame).await?,
    };
    let out = sheet.as_ref().map(ruled_out).unwrap_or_default();
    let fields: Vec<Value> = catalogue
        .field
        .iter()
        .map(|field| {
            let questions = catalogue.in_field(variant, field.number);
            json!({
                "number": field.number,
                "title": field.title.get(t.lang),
                "lead": field.lead.get(t.lang),
                "questions": questions.into_iter().map(|one| question(&catalogue, sheet.as_ref(), &out, one, t)).collect::<Vec<_>>(),
            })
        })
        .collect();
    let saved_on = sheet.as_ref().and_then(|sheet| sheet.check.saved_at).map(|at| app.clock.day(at));
    let version = catalogue.version.as_str();
    let mut data = paper::data(&app, t, LABELS);
    let mut set = |name: &str, value: Value| data.insert(name.to_owned(), value);
    set("title", t.get("quickcheck-form-title").into());
    set("lead", t.get("quickcheck-form-lead").into());
    set("keys", t.get("quickcheck-form-keys").into());
    set("variant", t.get(name(variant)).into());
    set("version", t.with("quickcheck-form-version", "version", version).into());
    // Not the day of printing: the same answers give the same bytes.
    set("date", saved_on.map_or_else(|| catalogue.published_on.clone(), |day| day.to_string()).into());
    set("town", sheet.as_ref().map_or(String::new(), |sheet| sheet.town.full_name()).into());
    set(
        "filled",
        saved_on.map_or(String::new(), |day| t.with("quickcheck-form-filled", "day", t.date(day))).into(),
    );
    set("fields", fields.into());
    let bytes = paper::print(&app, TEMPLATE, data, Vec::new()).await?;
    Ok(pdf(&format!("quick-check-{}.pdf", variant.word()), bytes))
}

/// The newest check of the variant or, while there is none, the active one: the core answers count in both.
async fn present(app: &App, frame: &Frame, variant: Variant) -> Result<Sheet> {
    let is_lead = matches!(&frame.actor, Actor::Staff(staff) if staff.role == Role::Lead);
    if !is_lead {
        return Err(Error::NotFound);
    }
    let town = frame.municipality()?;
    let checks = store::all_of(app.db.read(), town.id).await?;
    let of_variant = checks.iter().find(|check| check.variant() == variant).cloned();
    let check = of_variant.or_else(|| shown(checks, None)).ok_or(Error::NotFound)?;
    Sheet::with(app, town, check).await
}

/// The catalogue that the check of whoever looks is bound to, so that what is filled in can be typed in; for
/// the agency the current one.
async fn bound(app: &App, frame: &Frame) -> Result<std::sync::Arc<Catalogue>> {
    let Ok(town) = frame.municipality() else { return Ok(app.catalogue()) };
    let check = store::of(app.db.read(), town.id).await?;
    Ok(check.map_or_else(|| app.catalogue(), |check| app.catalogue_of(&check.catalogue_version)))
}

fn question(
    catalogue: &Catalogue,
    sheet: Option<&Sheet>,
    out: &[String],
    question: &Question,
    t: &Translator,
) -> Value {
    let parent = question.parent.as_ref();
    let parent = parent.and_then(|id| catalogue.question.iter().find(|one| one.id == *id));
    let rules: Vec<&str> = catalogue
        .rule
        .iter()
        .filter(|rule| question.rules.contains(&rule.id))
        .map(|rule| rule.text.get(t.lang).as_str())
        .collect();
    let rule = match rules.is_empty() {
        true => String::new(),
        false => {
            let or = format!(" {} ", t.get("quickcheck-form-or"));
            t.with("quickcheck-form-rule", "rule", rules.join(&or))
        }
    };
    let answer = sheet.and_then(|sheet| sheet.answers.get(&question.id));
    let reason = sheet.and_then(|sheet| sheet.reasons.get(&question.id));
    json!({
        "number": question.number,
        "text": question.text.get(t.lang),
        "why": question.why.get(t.lang),
        "help": question.help.get(t.lang),
        "waits": parent.map_or(String::new(), |parent| t.with("quickcheck-form-waits", "number", parent.number.as_str())),
        "rule": rule,
        "is_out": out.contains(&question.id),
        "key": answer.map_or("", |answer| key_of(*answer)),
        "reason": reason.map_or("", String::as_str),
        "evidence": t.get(evidence(&question.evidence)),
        "levels": catalogue.level.iter().zip(question.levels.get(t.lang)).map(|(level, text)| json!({
            "key": level.level.to_string(),
            "name": level.name.get(t.lang),
            "text": text,
        })).collect::<Vec<_>>(),
    })
}

/// The ids of the questions that a rule takes out for this municipality.
fn ruled_out(sheet: &Sheet) -> Vec<String> {
    let score = sheet.score();
    let lines = score.lines().filter(|line| line.standing == Standing::RuledOut);
    lines.map(|line| line.question.id.clone()).collect()
}

/// Which kind of evidence is expected, as a text key.
fn evidence(kind: &str) -> &'static str {
    match kind {
        "N2" => "quickcheck-form-evidence-link",
        "N3" => "quickcheck-form-evidence-number",
        "N4" => "quickcheck-form-evidence-seen",
        _ => "quickcheck-form-evidence",
    }
}
