//! `/conferences/consultations/{id}/minutes.pdf`: attendance, agenda, amendments, votes, conditions and
//! the decision in one document; and the votes as a table.

use axum::extract::{Path, State};
use axum::response::Response;
use platform::Result;
use platform::web::{csv, pdf};
use serde_json::{Value, json};
use uuid::Uuid;

use super::rules::{Decision, Presence, Vote};
use super::sheet::{Row, Sheet};
use crate::app::App;
use crate::layout::{Frame, paper, spreadsheet};

const TEMPLATE: &str = include_str!("minutes.typ");
const LABELS: &[(&str, &str)] = &[
    ("page", "layout-page"),
    ("of", "layout-of"),
    ("mark_alt", "layout-mark"),
    ("facts", "conferences-minutes-facts"),
    ("agenda", "conferences-agenda"),
    ("attendance", "conferences-minutes-attendance"),
    ("seat", "conferences-seat"),
    ("presence", "conferences-presence"),
    ("vote", "conferences-vote"),
    ("amendments", "conferences-amendments"),
    ("proposal", "conferences-proposal"),
    ("reason", "conferences-reason"),
    ("conditions", "conferences-conditions"),
    ("answer", "conferences-answer"),
    ("decision", "conferences-minutes-decision"),
    ("signature", "conferences-minutes-signature"),
    ("fact", "conferences-minutes-fact"),
    ("value", "conferences-minutes-value"),
    ("invited", "conferences-invited"),
    ("mailed", "conferences-invited-mailed"),
    ("fate", "conferences-invited-fate"),
    ("cast", "conferences-invited-cast"),
];

/// The minutes.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    let sheet = Sheet::of(&app, &frame, id).await?;
    let bytes = paper::print(&app, TEMPLATE, document(&app, &frame, &sheet), Vec::new()).await?;
    Ok(pdf(&format!("minutes-{}-{}.pdf", sheet.district, sheet.consultation.held_on), bytes))
}

fn document(app: &App, frame: &Frame, sheet: &Sheet) -> serde_json::Map<String, Value> {
    let t = &frame.t;
    let of = &sheet.consultation;
    let fact = |key: &str, value: String| json!({ "label": t.get(key), "value": value });
    let mut facts = vec![
        fact(
            "conferences-conference",
            t.with("conferences-conference-of", "district", sheet.conference.as_str()),
        ),
        fact(
            if of.is_circulation() { "conferences-deadline" } else { "conferences-day" },
            t.date(of.held_on),
        ),
    ];
    if !of.place.is_empty() {
        facts.push(fact("conferences-place", of.place.clone()));
    }
    facts.push(fact("conferences-text", t.with("programme-round", "number", sheet.round.number)));
    facts.push(fact("conferences-quorum", quorum(frame, sheet)));
    let body = json!({
        "title": t.get(if of.is_circulation() { "conferences-minutes-circulation" } else { "conferences-minutes" }),
        "programme": app.pack.programme.name.get(t.lang),
        "date": of.held_on.to_string(),
        "state": if of.is_cancelled() {
            t.with("conferences-minutes-cancelled", "reason", of.cancel_reason.as_str())
        } else if of.is_closed() {
            String::new()
        } else {
            t.get("conferences-minutes-draft")
        },
        "facts": facts,
        "agenda": of.agenda,
        "rows": sheet.rows.iter().map(|row| json!({
            "name": row.name,
            "presence": presence(frame, sheet, row),
            "vote": vote(frame, sheet, row),
        })).collect::<Vec<_>>(),
        "invited": sheet.invited.iter().map(|invited| json!({
            "name": invited.name,
            "mailed": invited.mailed,
            "fate": invited.fate,
            "cast": t.get(if invited.has_voted { "conferences-vote-given" } else { "conferences-vote-none" }),
        })).collect::<Vec<_>>(),
        "amendments": sheet.amendments.iter().map(|wish| json!({
            "paragraph": wish.paragraph,
            "proposal": wish.amendment.proposal,
            "reason": wish.amendment.reason,
            "decision": decision(frame, &wish.amendment.decision),
            "wording": wish.amendment.wording,
            "decision_reason": wish.amendment.decision_reason,
        })).collect::<Vec<_>>(),
        "conditions": sheet.conditions.iter().map(|condition| json!({
            "words": condition.words,
            "answer": condition.answer,
        })).collect::<Vec<_>>(),
        "result": if of.is_closed() { result(frame, sheet) } else { String::new() },
        "statement": of.statement,
    });
    let mut data = paper::data(app, t, LABELS);
    if let Value::Object(body) = body {
        data.extend(body);
    }
    data
}

/// The decision with its numbers.
pub fn result(frame: &Frame, sheet: &Sheet) -> String {
    let numbers = frame.t.all(
        "conferences-numbers",
        &[
            ("yes", sheet.tally.yes.into()),
            ("no", sheet.tally.no.into()),
            ("abstained", sheet.tally.abstained.into()),
        ],
    );
    format!("{} {numbers}", super::overview::standing_words(frame, &sheet.consultation))
}

fn quorum(frame: &Frame, sheet: &Sheet) -> String {
    let tally = sheet.tally;
    let key = if tally.has_quorum(sheet.consultation.quorum) {
        "conferences-quorum-reached"
    } else {
        "conferences-quorum-missed"
    };
    frame.t.with2(key, "present", tally.present, "seats", tally.seats)
}

/// Who sat on a seat, in words.
pub fn presence(frame: &Frame, sheet: &Sheet, row: &Row) -> String {
    let is_circulation = sheet.consultation.is_circulation();
    frame.t.get(match Presence::from_word(&row.presence).unwrap_or(Presence::Absent) {
        Presence::Absent if is_circulation => "conferences-presence-no-ballot",
        Presence::Absent => "conferences-presence-absent",
        Presence::Member => "conferences-presence-member",
        Presence::Deputy => "conferences-presence-deputy",
    })
}

/// A vote in words; hidden while others may still be led by it.
fn vote(frame: &Frame, sheet: &Sheet, row: &Row) -> String {
    let of = &sheet.consultation;
    if !row.votes {
        return frame.t.get("conferences-observer");
    }
    if of.is_circulation() && !of.is_closed() {
        return frame.t.get(if row.vote.is_empty() {
            "conferences-vote-none"
        } else {
            "conferences-vote-given"
        });
    }
    if of.counted {
        return frame.t.get("conferences-vote-counted");
    }
    vote_words(frame, &row.vote)
}

/// A vote in words, wherever it may be seen.
pub fn vote_words(frame: &Frame, word: &str) -> String {
    frame.t.get(match Vote::from_word(word) {
        Some(Vote::Yes) => "conferences-vote-yes",
        Some(Vote::No) => "conferences-vote-no",
        Some(Vote::Abstained) => "conferences-vote-abstained",
        None => "conferences-vote-none",
    })
}

fn decision(frame: &Frame, word: &str) -> String {
    frame.t.get(match Decision::from_word(word).unwrap_or(Decision::Open) {
        Decision::Open => "conferences-decision-open",
        Decision::Accepted => "conferences-decision-accepted",
        Decision::Modified => "conferences-decision-modified",
        Decision::Rejected => "conferences-decision-rejected",
    })
}

/// Attendance and votes by name, for a spreadsheet.
pub async fn votes(
    State(app): State<App>,
    frame: Frame,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    let sheet = Sheet::of(&app, &frame, id).await?;
    let t = &frame.t;
    let head = ["conferences-seat", "conferences-presence", "conferences-vote"].map(|key| t.get(key));
    let mut rows = vec![head.to_vec()];
    rows.extend(
        sheet
            .rows
            .iter()
            .map(|row| vec![row.name.clone(), presence(&frame, &sheet, row), vote(&frame, &sheet, row)]),
    );
    let name = format!("votes-{}-{}.csv", sheet.district, sheet.consultation.held_on);
    Ok(csv(&name, spreadsheet(&rows)?))
}
