//! `/programme/draft`: the text that is worked on, and handing it to the conferences as a round.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::web::form::{Form, Press, line};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;

use super::charter::{self, Charter, sentences};
use super::rules::{TextKind, launched_label};
use super::store::{self, Paragraph, ProgrammeText};
use crate::app::App;
use crate::ids::ProgrammeTextId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Manager;

struct Shown {
    key: String,
    number: usize,
    heading: String,
    body: Vec<String>,
    has_english: bool,
}

/// A version in the list.
struct Version {
    id: ProgrammeTextId,
    label: String,
    note: String,
    day: String,
}

#[derive(Template)]
#[template(path = "programme/draft.html")]
struct DraftPage {
    frame: Frame,
    has_draft: bool,
    paragraphs: Vec<Shown>,
    versions: Vec<Version>,
    /// The number of the next round.
    next_round: i64,
    /// Whether anything has changed since the last round.
    is_changed: bool,
    /// Whether a round is being consulted.
    has_round: bool,
    note: String,
    problems: Problems,
}

/// The draft.
pub async fn show(State(app): State<App>, frame: Frame) -> Result<Response> {
    html(&page(&app, frame, String::new(), Problems::none()).await?)
}

async fn page(app: &App, frame: Frame, note: String, problems: Problems) -> Result<DraftPage> {
    let c = app.db.read();
    let draft = charter::draft(c).await?;
    let paragraphs = match &draft {
        Some(draft) => store::paragraphs(c, draft.id).await?,
        None => Vec::new(),
    };
    let rounds = store::of_kind(c, TextKind::Round).await?;
    let last = match rounds.first() {
        Some(round) => store::paragraphs(c, round.id).await?,
        None => Vec::new(),
    };
    let launched = store::of_kind(c, TextKind::Launched).await?;
    let version = |text: &ProgrammeText, label: String| Version {
        id: text.id,
        label,
        note: text.note.clone(),
        day: frame.day(text.made_at),
    };
    let mut listed: Vec<(platform::clock::Moment, Version)> = launched
        .iter()
        .map(|text| {
            let label = frame.t.with("programme-version", "version", launched_label(text.number));
            (text.made_at, version(text, label))
        })
        .chain(rounds.iter().map(|text| {
            (text.made_at, version(text, frame.t.with("programme-round", "number", text.number)))
        }))
        .collect();
    listed.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    let lang = frame.t.lang;
    Ok(DraftPage {
        has_draft: draft.is_some(),
        is_changed: rounds.is_empty() || !is_same(&paragraphs, &last),
        has_round: charter::round(c).await?.is_some(),
        paragraphs: paragraphs
            .iter()
            .enumerate()
            .map(|(number, paragraph)| {
                let words = paragraph.words(lang);
                Shown {
                    key: paragraph.key.clone(),
                    number,
                    heading: words.heading.to_owned(),
                    body: sentences(words.body),
                    has_english: paragraph.has_english(),
                }
            })
            .collect(),
        versions: listed.into_iter().map(|(_, version)| version).collect(),
        next_round: rounds.first().map_or(1, |round| round.number + 1),
        note,
        problems,
        frame,
    })
}

fn is_same(one: &[Paragraph], other: &[Paragraph]) -> bool {
    let words = |paragraphs: &[Paragraph]| -> Vec<[String; 5]> {
        paragraphs
            .iter()
            .map(|p| [&p.key, &p.heading_de, &p.body_de, &p.heading_en, &p.body_en].map(Clone::clone))
            .collect()
    };
    words(one) == words(other)
}

/// Begins a draft from the charter that counts.
pub async fn begin(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let inner = app.clone();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if charter::draft(tx).await?.is_some() {
                    return Ok::<_, Error>(());
                }
                let paragraphs = Charter::current(tx, &inner).await?.paragraphs;
                let text = ProgrammeText {
                    id: ProgrammeTextId::new(),
                    kind: TextKind::Draft.word().to_owned(),
                    number: 0,
                    note: String::new(),
                    made_at: inner.clock.now(),
                };
                store::add(tx, &text, manager.0.person, &paragraphs).await?;
                Ok(())
            })
        })
        .await?;
    Ok(see_other(&frame.to("/programme/draft")))
}

/// What is new in the round.
#[derive(Deserialize)]
pub struct RoundForm {
    #[serde(default)]
    note: String,
}

/// Freezes the draft as it stands: the round that the conferences consult.
pub async fn freeze(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Form(form): Form<RoundForm>,
) -> Result<Response> {
    let note = line(&form.note, 200);
    let (now, noted) = (app.clock.now(), note.clone());
    let frozen = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let draft = charter::draft(tx).await?.ok_or(Error::NotFound)?;
                let paragraphs = store::paragraphs(tx, draft.id).await?;
                let last = store::of_kind(tx, TextKind::Round).await?.into_iter().next();
                if let Some(last) = &last
                    && is_same(&store::paragraphs(tx, last.id).await?, &paragraphs)
                {
                    return Err(Refusal::new("programme-freeze-same").into());
                }
                let text = ProgrammeText {
                    id: ProgrammeTextId::new(),
                    kind: TextKind::Round.word().to_owned(),
                    number: last.map_or(1, |last| last.number + 1),
                    note: noted,
                    made_at: now,
                };
                store::add(tx, &text, manager.0.person, &paragraphs).await?;
                let entry = Entry::ProgrammeRoundFrozen { text: text.id, round: text.number };
                journal::record(tx, now, &manager.0.journal_name(), None, &entry, "").await?;
                Ok::<_, Error>(())
            })
        })
        .await;
    if let Err(Error::Refused(refusal)) = frozen {
        return refused(&page(&app, frame, note, Problems::one(refusal)).await?);
    }
    frozen?;
    Ok(see_other(&frame.to("/conferences")))
}
