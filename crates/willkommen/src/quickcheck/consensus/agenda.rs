//! `GET /quickcheck/consensus/agenda.pdf`: the questions to talk about, for a meeting around a table.

use axum::extract::State;
use axum::response::Response;
use platform::Result;
use platform::web::{pdf, see_other};
use serde_json::{Value, json};

use super::answer_words;
use super::talk::Talk;
use crate::app::App;
use crate::layout::{Frame, paper};
use crate::people::Lead;

const TEMPLATE: &str = include_str!("agenda.typ");
const LABELS: &[(&str, &str)] = &[
    ("page", "layout-page"),
    ("of", "layout-of"),
    ("who", "quickcheck-colleague-who"),
    ("level", "quickcheck-consensus-level"),
    ("note", "quickcheck-consensus-note"),
    ("apart", "quickcheck-consensus-apart"),
    ("talk", "quickcheck-catalogue-help-talk"),
    ("agreed", "quickcheck-consensus-agenda-agreed"),
    ("reason", "quickcheck-consensus-agenda-reason"),
];

/// The agenda.
pub async fn show(State(app): State<App>, frame: Frame, _: Lead) -> Result<Response> {
    let talk = match Talk::of(&app, &frame).await? {
        Some(talk) if !talk.is_cleared => talk,
        _ => return Ok(see_other(&frame.to("/quickcheck/consensus"))),
    };
    let t = &frame.t;
    let questions: Vec<Value> = talk
        .topics()
        .iter()
        .filter(|topic| topic.is_open())
        .map(|topic| {
            let level = |level: u8| {
                let at = usize::from(level);
                json!({
                    "level": level,
                    "name": talk.sheet.catalogue.level.get(at).map(|known| known.name.get(t.lang)),
                    "text": topic.question.levels.get(t.lang).get(at),
                })
            };
            json!({
                "number": topic.question.number,
                "text": topic.question.text.get(t.lang),
                "why": topic.question.why.get(t.lang),
                "talk": topic.question.talk.get(t.lang),
                "spread": t.with2(
                    "quickcheck-consensus-spread",
                    "difference", topic.spread.difference(),
                    "n", topic.spread.count(),
                ),
                "votes": topic.votes.iter().map(|vote| json!({
                    "label": vote.label,
                    "answer": answer_words(&frame, &talk.sheet, Some(vote.answer)),
                    "note": vote.note,
                })).collect::<Vec<_>>(),
                "levels": topic.spread.distinct().into_iter().map(level).collect::<Vec<_>>(),
            })
        })
        .collect();
    let day = app.clock.today();
    let mut data = paper::data(&app, t, LABELS);
    data.insert("title".into(), t.get("quickcheck-consensus-agenda").into());
    data.insert("lead".into(), t.with("quickcheck-consensus-agenda-lead", "n", questions.len()).into());
    data.insert("town".into(), talk.sheet.town.full_name().into());
    data.insert("date".into(), day.to_string().into());
    data.insert("date_text".into(), t.date(day).into());
    data.insert("private".into(), t.get("quickcheck-consensus-agenda-private").into());
    data.insert("questions".into(), questions.into());
    let bytes = paper::print(&app, TEMPLATE, data, Vec::new()).await?;
    let name = format!("quick-check-agenda-{}.pdf", talk.sheet.town.ags);
    Ok(pdf(&name, bytes))
}
