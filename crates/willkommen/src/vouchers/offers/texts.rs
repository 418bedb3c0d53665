//! `/offers/{id}/texts`: the words of an offer in the languages of newcomers. What no speaker has checked
//! says so.

use askama::Template;
use axum::extract::{Path, State as AppState};
use axum::response::Response;
use platform::texts::Translator;
use platform::web::form::{Form, line, paragraph};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use uuid::Uuid;

use super::rules::{LANGUAGES, MOST_BENEFIT, MOST_CONDITIONS, Side};
use super::side::{self, Found};
use super::translations::{self, OfferText};
use crate::app::App;
use crate::ids::OfferId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::vouchers::partners::form::language_name;

/// A language of the table.
struct Line {
    word: &'static str,
    /// What a browser calls it.
    code: &'static str,
    direction: &'static str,
    name: String,
    benefit: String,
    conditions: String,
    is_checked: bool,
    wrong: Option<String>,
}

#[derive(Template)]
#[template(path = "vouchers/offers/texts.html")]
struct TextsPage {
    frame: Frame,
    id: OfferId,
    benefit: String,
    conditions: String,
    lines: Vec<Line>,
    /// Whether the tick of whoever reads this counts.
    may_check: bool,
    problems: Problems,
}

fn name(t: &Translator, word: &str) -> String {
    match word {
        "de-leicht" => t.get("vouchers-offers-language-plain"),
        other => language_name(t, other),
    }
}

fn page(frame: Frame, side: Side, found: &Found, said: &[OfferText], problems: Problems) -> TextsPage {
    let lines = LANGUAGES.iter().map(|word| {
        let known = said.iter().find(|text| text.lang == *word);
        Line {
            word,
            code: if *word == "de-leicht" { "de" } else { word },
            direction: if *word == "ar" { "rtl" } else { "ltr" },
            name: name(&frame.t, word),
            benefit: known.map(|text| text.benefit.clone()).unwrap_or_default(),
            conditions: known.map(|text| text.conditions.clone()).unwrap_or_default(),
            is_checked: known.is_some_and(|text| text.is_checked),
            wrong: problems.of(&format!("benefit-{word}"), &frame.t),
        }
    });
    TextsPage {
        lines: lines.collect(),
        may_check: found.facts().may_check(side),
        id: found.offer.id,
        benefit: found.offer.benefit.clone(),
        conditions: found.offer.conditions.clone(),
        frame,
        problems,
    }
}

async fn own(app: &App, side: Side, id: Uuid) -> Result<Found> {
    let found = Found::by(app, side, OfferId(id)).await?;
    if found.facts().may_translate(side) { Ok(found) } else { Err(Error::NotFound) }
}

/// The table.
pub async fn show(
    AppState(app): AppState<App>,
    frame: Frame,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    let (_, side) = side::of(&frame)?;
    let found = own(&app, side, id).await?;
    let said = translations::of(app.db.read(), found.offer.id).await?;
    html(&page(frame, side, &found, &said, Problems::none()))
}

/// Saves the table; a language without a benefit is taken away.
pub async fn submit(
    AppState(app): AppState<App>,
    frame: Frame,
    Path((_, id)): Path<(String, Uuid)>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let (staff, side) = side::of(&frame)?;
    let found = own(&app, side, id).await?;
    let id = found.offer.id;
    let typed = |name: String| {
        let found = sent.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| value.as_str()).unwrap_or_default()
    };
    let mut problems = Problems::none();
    let mut said = Vec::new();
    for word in LANGUAGES {
        let text = OfferText {
            offer: id,
            lang: (*word).to_owned(),
            benefit: line(typed(format!("benefit-{word}")), usize::MAX),
            conditions: paragraph(typed(format!("conditions-{word}")), usize::MAX),
            is_checked: !typed(format!("checked-{word}")).is_empty(),
        };
        let field = format!("benefit-{word}");
        if text.benefit.is_empty() && !text.conditions.is_empty() {
            problems.add(field, "vouchers-offers-benefit-missing");
        } else if text.benefit.chars().count() > MOST_BENEFIT {
            problems.0.push(Refusal::field(field, "vouchers-offers-long").with("most", MOST_BENEFIT));
        } else if text.conditions.chars().count() > MOST_CONDITIONS {
            problems.0.push(Refusal::field(field, "vouchers-offers-long").with("most", MOST_CONDITIONS));
        }
        said.push(text);
    }
    if !problems.is_empty() {
        return refused(&page(frame, side, &found, &said, problems));
    }
    let (now, may_check) = (app.clock.now(), found.facts().may_check(side));
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let known = translations::of(tx, id).await?;
                for mut text in said {
                    // What was checked and is not changed stays checked.
                    let was_checked = known.iter().any(|old| old.is_checked && old.says_as(&text));
                    text.is_checked &= may_check || was_checked;
                    translations::save(tx, &text).await?;
                }
                let entry = Entry::OfferTextsChanged { offer: id };
                journal::record(tx, now, &staff.journal_name(), staff.municipality, &entry, "").await?;
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to(&format!("/offers/{id}"))))
}
