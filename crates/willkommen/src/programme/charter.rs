//! `/programme/charter`: the version that counts today, and the way of the text to a launch.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::Result;
use platform::clock::Moment;
use platform::db::Tx;
use platform::secret::hash;
use platform::texts::Lang;
use sea_orm::{ConnectionTrait, DbErr};

use super::rules::{TextKind, launched_label};
use super::store::{self, Paragraph, ProgrammeText};
use crate::app::App;
use crate::ids::{PersonId, ProgrammeTextId};
use crate::layout::{Frame, html_for_all};
use crate::region::pack::Document;

/// The charter as it counts: launched here, or brought along by the region pack.
pub struct Charter {
    /// Such as `1.0`.
    pub version: String,
    /// Since when; none for the pack's own.
    pub launched_at: Option<Moment>,
    /// Its paragraphs.
    pub paragraphs: Vec<Paragraph>,
}

impl Charter {
    /// The charter that counts today.
    pub async fn current(c: &impl ConnectionTrait, app: &App) -> Result<Self, DbErr> {
        Ok(match store::of_kind(c, TextKind::Launched).await?.into_iter().next() {
            Some(text) => Self {
                version: launched_label(text.number),
                launched_at: Some(text.made_at),
                paragraphs: store::paragraphs(c, text.id).await?,
            },
            None => Self {
                version: app.programme.charter.version.clone(),
                launched_at: None,
                paragraphs: of_pack(&app.programme.charter),
            },
        })
    }

    /// A hash over version and wording. A page on which somebody agrees to the charter carries it, so that
    /// nobody agrees to another one than they have read.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        hash(&[&self.version, &fingerprint(&self.paragraphs)])
    }
}

/// A hash over what paragraphs say, in their order.
#[must_use]
pub fn fingerprint(paragraphs: &[Paragraph]) -> String {
    let words: Vec<&str> = paragraphs
        .iter()
        .flat_map(|p| [&p.key, &p.heading_de, &p.body_de, &p.heading_en, &p.body_en].map(String::as_str))
        .collect();
    hash(&words)
}

/// A hash over everything that a stored text says, as the journal keeps it; none if it is gone.
///
/// # Errors
/// The database's own.
pub async fn facts(c: &impl ConnectionTrait, id: ProgrammeTextId) -> Result<Option<String>, DbErr> {
    let Some(text) = store::of(c, id).await? else { return Ok(None) };
    let words = fingerprint(&store::paragraphs(c, id).await?);
    let (number, at) = (text.number.to_string(), text.made_at.0.to_string());
    Ok(Some(hash(&[&text.kind, &number, &text.note, &at, &words])))
}

/// The charter that the region pack brings along.
#[must_use]
pub fn of_pack(document: &Document) -> Vec<Paragraph> {
    let first = Paragraph {
        key: "title".into(),
        position: 0,
        heading_de: document.title.de.clone(),
        body_de: document.intro.de.clone(),
        heading_en: document.title.en.clone(),
        body_en: document.intro.en.clone(),
    };
    let others = document.paragraph.iter().map(|paragraph| Paragraph {
        key: paragraph.number.to_string(),
        position: i64::from(paragraph.number),
        heading_de: paragraph.heading.de.clone(),
        body_de: paragraph.text.de.join("\n\n"),
        heading_en: paragraph.heading.en.clone(),
        body_en: paragraph.text.en.join("\n\n"),
    });
    std::iter::once(first).chain(others).collect()
}

/// The words of a version by its label; of the region pack's own where nothing was launched under it.
///
/// # Errors
/// The database's own.
pub async fn of_version(
    c: &impl ConnectionTrait,
    app: &App,
    label: &str,
) -> Result<Option<Vec<Paragraph>>, DbErr> {
    let launched = store::of_kind(c, TextKind::Launched).await?;
    match launched.into_iter().find(|text| launched_label(text.number) == label) {
        Some(text) => store::paragraphs(c, text.id).await.map(Some),
        None => {
            let charter = &app.programme.charter;
            Ok((charter.version == label).then(|| of_pack(charter)))
        }
    }
}

/// The labels of all versions that a municipality can have agreed to, oldest first.
///
/// # Errors
/// The database's own.
pub async fn versions(c: &impl ConnectionTrait, app: &App) -> Result<Vec<String>, DbErr> {
    let mut labels: Vec<String> = store::of_kind(c, TextKind::Launched)
        .await?
        .iter()
        .rev()
        .map(|text| launched_label(text.number))
        .collect();
    let own = &app.programme.charter.version;
    if app.pack.programme.has_launched() && !labels.contains(own) {
        labels.insert(0, own.clone());
    }
    Ok(labels)
}

/// The draft that is worked on.
///
/// # Errors
/// The database's own.
pub async fn draft(c: &impl ConnectionTrait) -> Result<Option<ProgrammeText>, DbErr> {
    Ok(store::of_kind(c, TextKind::Draft).await?.into_iter().next())
}

/// The round that the conferences consult now: the newest since the last launch.
///
/// # Errors
/// The database's own.
pub async fn round(c: &impl ConnectionTrait) -> Result<Option<ProgrammeText>, DbErr> {
    Ok(rounds_under_way(c).await?.into_iter().next())
}

/// The rounds of the way to the next launch: all since the last one, newest first.
///
/// # Errors
/// The database's own.
pub async fn rounds_under_way(c: &impl ConnectionTrait) -> Result<Vec<ProgrammeText>, DbErr> {
    let launched = store::of_kind(c, TextKind::Launched).await?.first().map(|text| text.made_at);
    let mut rounds = store::of_kind(c, TextKind::Round).await?;
    rounds.retain(|round| launched.is_none_or(|launched| round.made_at > launched));
    Ok(rounds)
}

/// Whether declarations can refer to a programme: launched here, or before, as the region pack says.
///
/// # Errors
/// The database's own.
pub async fn has_launched(c: &impl ConnectionTrait, app: &App) -> Result<bool, DbErr> {
    Ok(app.pack.programme.has_launched() || !store::of_kind(c, TextKind::Launched).await?.is_empty())
}

/// Freezes the draft as the next launched version; none when there is no draft.
///
/// # Errors
/// The database's own.
pub async fn launch(tx: &Tx, app: &App, at: Moment, by: PersonId) -> Result<Option<ProgrammeTextId>, DbErr> {
    let Some(draft) = draft(tx).await? else { return Ok(None) };
    let paragraphs = store::paragraphs(tx, draft.id).await?;
    let last = store::of_kind(tx, TextKind::Launched).await?.first().map(|text| text.number);
    let before = last.unwrap_or_else(|| i64::from(app.pack.programme.has_launched()));
    let text = ProgrammeText {
        id: ProgrammeTextId::new(),
        kind: TextKind::Launched.word().to_owned(),
        number: before + 1,
        note: draft.note,
        made_at: at,
    };
    store::add(tx, &text, by, &paragraphs).await?;
    store::remove_text(tx, draft.id).await?;
    Ok(Some(text.id))
}

#[derive(Template)]
#[template(path = "programme/charter.html")]
struct CharterPage {
    frame: Frame,
    title: String,
    version: String,
    intro: Vec<String>,
    /// Number, heading and text.
    paragraphs: Vec<(usize, String, Vec<String>)>,
    launched: String,
    launched_here: String,
}

/// The charter.
pub async fn show(State(app): State<App>, frame: Frame) -> Result<Response> {
    let charter = Charter::current(app.db.read(), &app).await?;
    let lang = frame.t.lang;
    let mut parts = charter.paragraphs.iter().map(|paragraph| paragraph.words(lang));
    let first = parts.next();
    let programme = &app.pack.programme;
    html_for_all(&CharterPage {
        title: first.map(|words| words.heading.to_owned()).unwrap_or_default(),
        intro: first.map(|words| sentences(words.body)).unwrap_or_default(),
        paragraphs: (1..)
            .zip(parts)
            .map(|(n, words)| (n, words.heading.to_owned(), sentences(words.body)))
            .collect(),
        version: charter.version,
        launched: if programme.has_launched() {
            frame.t.month(&programme.launched_on)
        } else {
            String::new()
        },
        launched_here: charter.launched_at.map(|at| frame.day(at)).unwrap_or_default(),
        frame,
    })
}

/// A text as paragraphs: an empty line divides.
#[must_use]
pub fn sentences(body: &str) -> Vec<String> {
    body.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// A text in the reader's language, numbered, as documents and other slices need it.
#[must_use]
pub fn numbered(paragraphs: &[Paragraph], lang: Lang) -> Vec<(usize, &str, &str)> {
    paragraphs
        .iter()
        .enumerate()
        .map(|(number, paragraph)| {
            let words = paragraph.words(lang);
            (number, words.heading, words.body)
        })
        .collect()
}
