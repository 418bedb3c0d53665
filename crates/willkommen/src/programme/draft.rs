//! `/programme/draft`: the text that is worked on. Handing it to the conferences as a round is decided
//! there, because they know what is still being voted on.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::clock::Moment;
use platform::db::Tx;
use platform::web::form::{Form, Press};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use sea_orm::ConnectionTrait;

use super::charter::{self, Charter, fingerprint, sentences};
use super::rules::{TextKind, launched_label};
use super::store::{self, Paragraph, ProgrammeText};
use crate::app::App;
use crate::ids::{PersonId, ProgrammeTextId};
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
    /// Name and address of what a new round has to wait for.
    waits_for: Vec<(String, String)>,
    problems: Problems,
}

/// The draft.
pub async fn show(State(app): State<App>, frame: Frame) -> Result<Response> {
    html(&page(&app, frame, String::new(), Vec::new(), Problems::none()).await?)
}

/// The draft again, when it could not be frozen, with what it has to wait for.
///
/// # Errors
/// The database's own.
pub async fn not_frozen(
    app: &App,
    frame: Frame,
    note: String,
    waits_for: Vec<(String, String)>,
    refusal: Refusal,
) -> Result<Response> {
    refused(&page(app, frame, note, waits_for, Problems::one(refusal)).await?)
}

/// What a new round is compared with: the round under way, or else what was launched here last.
async fn consulted_last(c: &impl ConnectionTrait) -> Result<Option<Vec<Paragraph>>> {
    let last = match charter::round(c).await? {
        Some(round) => Some(round),
        None => store::of_kind(c, TextKind::Launched).await?.into_iter().next(),
    };
    Ok(match last {
        Some(last) => Some(store::paragraphs(c, last.id).await?),
        None => None,
    })
}

async fn page(
    app: &App,
    frame: Frame,
    note: String,
    waits_for: Vec<(String, String)>,
    problems: Problems,
) -> Result<DraftPage> {
    let c = app.db.read();
    let draft = charter::draft(c).await?;
    let paragraphs = match &draft {
        Some(draft) => store::paragraphs(c, draft.id).await?,
        None => Vec::new(),
    };
    let rounds = store::of_kind(c, TextKind::Round).await?;
    let last = consulted_last(c).await?;
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
        is_changed: last.is_none_or(|last| fingerprint(&last) != fingerprint(&paragraphs)),
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
        waits_for,
        problems,
        frame,
    })
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

/// Freezes the draft as it stands: the round that the conferences consult.
///
/// # Errors
/// A refusal when nothing has changed since the last one.
pub async fn freeze(tx: &Tx, note: String, now: Moment, by: PersonId, actor: &str) -> Result<()> {
    let draft = charter::draft(tx).await?.ok_or(Error::NotFound)?;
    let paragraphs = store::paragraphs(tx, draft.id).await?;
    let last = consulted_last(tx).await?;
    if last.is_some_and(|last| fingerprint(&last) == fingerprint(&paragraphs)) {
        return Err(Refusal::new("programme-freeze-same").into());
    }
    let text = ProgrammeText {
        id: ProgrammeTextId::new(),
        kind: TextKind::Round.word().to_owned(),
        number: store::of_kind(tx, TextKind::Round).await?.first().map_or(1, |last| last.number + 1),
        note,
        made_at: now,
    };
    store::add(tx, &text, by, &paragraphs).await?;
    let facts = charter::facts(tx, text.id).await?.unwrap_or_default();
    let entry = Entry::ProgrammeRoundFrozen { text: text.id, round: text.number, facts };
    journal::record(tx, now, actor, None, &entry, "").await?;
    Ok(())
}
