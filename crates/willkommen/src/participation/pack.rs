//! The handover pack (Übergabemappe): everything a new project lead needs to go on, as one PDF.

use axum::extract::State;
use axum::response::Response;
use platform::texts::Translator;
use platform::web::pdf;
use platform::{Error, Result};
use serde_json::{Map, Value, json};

use super::rules::Plan;
use super::standing;
use super::store::{self, Handover};
use crate::app::App;
use crate::layout::{Frame, paper};
use crate::people::Town;
use crate::region::{self, Municipality, Office, OfficeHolder};
use crate::{guidance, measures, quickcheck};

const TEMPLATE: &str = include_str!("handover.typ");
const LABELS: &[(&str, &str)] = &[
    ("page", "layout-page"),
    ("of", "layout-of"),
    ("mark_alt", "layout-mark"),
    ("fact", "participation-fact"),
    ("value", "participation-value"),
    ("participation", "participation-title"),
    ("people", "participation-people"),
    ("office", "participation-office"),
    ("name", "participation-name"),
    ("time", "participation-time"),
    ("roadmap", "participation-pack-roadmap"),
    ("step", "participation-pack-step"),
    ("date", "participation-pack-date"),
    ("measures", "participation-pack-measures"),
    ("measure", "participation-pack-measure"),
    ("owner", "participation-pack-owner"),
    ("state", "participation-state"),
    ("empty", "participation-pack-none"),
    ("note", "participation-pack-note"),
    ("contact", "participation-pack-contact"),
    ("contact_text", "participation-pack-contact-text"),
];

/// The pack as it stands today.
pub async fn show(State(app): State<App>, frame: Frame, _: Town) -> Result<Response> {
    let town = frame.municipality()?;
    let latest = store::handovers(app.db.read(), town.id).await?;
    let is_about_lead = |handover: &&Handover| {
        handover.office == Office::Lead.word() && handover.state != Plan::Discarded.word()
    };
    let note = latest.iter().find(is_about_lead).map(|handover| handover.note.as_str());
    let bytes = bytes(&app, &frame.t, town, note.unwrap_or_default()).await?;
    Ok(pdf(&format!("handover-{}.pdf", town.ags), bytes))
}

/// The pack that a successor gets; what is filed once stays.
pub async fn file(app: &App, town: &Municipality, handover: &Handover) -> Result<String> {
    if !handover.pack.is_empty() {
        return Ok(handover.pack.clone());
    }
    let bytes = bytes(app, &app.translator(app.default_lang()), town, &handover.note).await?;
    let (id, name) = (handover.id, app.files.keep(&bytes)?);
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let known = store::handover(tx, id).await?.ok_or(Error::NotFound)?.pack;
                if !known.is_empty() {
                    return Ok(known);
                }
                store::file_pack(tx, id, &name).await?;
                Ok::<_, Error>(name)
            })
        })
        .await
}

async fn bytes(app: &App, t: &Translator, town: &Municipality, note: &str) -> Result<Vec<u8>> {
    let data = data(app, t, town, note).await?;
    Ok(paper::print(app, TEMPLATE, data, Vec::new()).await?)
}

async fn data(app: &App, t: &Translator, town: &Municipality, note: &str) -> Result<Map<String, Value>> {
    let (c, today) = (app.db.read(), app.clock.today());
    let found = standing::of(c, app, town.id).await?.ok_or(Error::NotFound)?;
    let fact = |key: &str, value: String| json!({ "label": t.get(key), "value": value });
    let mut facts = vec![
        fact("participation-fact-declaration", found.declaration.number.clone().unwrap_or_default()),
        fact("participation-since", t.date(found.since)),
        fact(
            "participation-agreed",
            t.with("participation-version", "version", found.standing.agreed.as_str()),
        ),
    ];
    if let Some(end) = found.standing.term_ends {
        facts.push(fact("participation-term", t.date(end)));
    }
    facts.push(fact("participation-pack-check", check(app, t, town).await?));
    let people: Vec<Value> = region::office_holders(c, town.id)
        .await?
        .iter()
        .filter(|holder| holder.office != Office::Mayor.word())
        .map(|holder| person(t, holder))
        .collect();
    let steps: Vec<Value> = guidance::steps(c, town.id)
        .await?
        .iter()
        .filter_map(|row| {
            let title = app.roadmap.step(&row.step)?.title.get(t.lang);
            let date = match row.done_on {
                Some(day) => t.with("participation-pack-done", "day", t.date(day)),
                None => t.with("participation-pack-due", "day", t.date(row.due_on)),
            };
            Some(json!({ "title": title, "date": date }))
        })
        .collect();
    let catalogue = app.catalogue();
    let measures: Vec<Value> = measures::of(c, town.id)
        .await?
        .iter()
        .map(|measure| {
            let known = catalogue.measure(&measure.code);
            // A measure of the town's own has its own title.
            json!({
                "title": known.map_or(measure.title.as_str(), |known| known.title.get(t.lang)),
                "owner": measure.owner,
                "date": t.date(measure.due_on),
                "state": t.get(&format!("participation-measure-{}", measure.state)),
            })
        })
        .collect();
    let body = json!({
        "title": t.get("participation-pack-title"),
        "programme": app.pack.programme.name.get(t.lang),
        "date": today.to_string(),
        "stand": t.with("participation-pack-stand", "day", t.date(today)),
        "municipality": town.full_name(),
        "facts": facts,
        "people": people,
        "steps": steps,
        "measures": measures,
        "note": note,
    });
    let mut data = paper::data(app, t, LABELS);
    if let Value::Object(body) = body {
        data.extend(body);
    }
    Ok(data)
}

/// Where the Quick-Check stands. The total may stand here: the pack is the municipality's own.
async fn check(app: &App, t: &Translator, town: &Municipality) -> Result<String> {
    let Some(standing) = quickcheck::standing(app, town).await? else {
        return Ok(t.get("participation-pack-check-none"));
    };
    let Some(at) = standing.completed_at else {
        let (answered, asked) = (standing.answered, standing.asked);
        return Ok(t.with2("participation-pack-check-open", "answered", answered, "asked", asked));
    };
    let day = t.date(app.clock.day(at));
    Ok(match quickcheck::total(app, town).await? {
        Some(total) => t.with2("participation-pack-check-total", "day", day, "total", total),
        None => t.with("participation-pack-check-done", "day", day),
    })
}

fn person(t: &Translator, holder: &OfficeHolder) -> Value {
    let is_lead = holder.office == Office::Lead.word();
    let from = t.date(holder.from_on);
    let parts = [holder.name(), holder.function.clone(), holder.mail.clone(), holder.phone.clone()];
    json!({
        "office": t.get(if is_lead { "participation-lead" } else { "participation-deputy" }),
        "name": parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
        "time": match holder.to_on {
            Some(to) => t.with2("participation-from-to", "from", from, "to", t.date(to)),
            None => t.with("participation-from", "from", from),
        },
    })
}
