//! `GET /participation/comparison`: two versions of the programme word by word. Public, like both texts.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use platform::{Error, Result};
use serde::Deserialize;

use crate::app::App;
use crate::layout::{Frame, html_for_all};
use crate::programme::{self, Change, Compared};

/// Which two versions; without a wish the newest and the one before it.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    old: String,
    new: String,
}

#[derive(Template)]
#[template(path = "participation/comparison.html")]
struct ComparisonPage {
    frame: Frame,
    old: String,
    new: String,
    compared: Vec<Compared>,
    is_changed: bool,
}

impl ComparisonPage {
    fn is(&self, change: &Change, word: &str) -> bool {
        change.word() == word
    }
}

/// The comparison.
pub async fn show(State(app): State<App>, frame: Frame, Query(wish): Query<Wish>) -> Result<Response> {
    let c = app.db.read();
    let known = programme::versions(c, &app).await?;
    let last = known.last().cloned().unwrap_or_else(|| app.programme.charter.version.clone());
    let new = if wish.new.is_empty() { last } else { wish.new };
    let before = known.iter().take_while(|label| **label != new).last().cloned();
    let old = if wish.old.is_empty() { before.unwrap_or_else(|| new.clone()) } else { wish.old };
    let (Some(old_text), Some(new_text)) =
        (programme::of_version(c, &app, &old).await?, programme::of_version(c, &app, &new).await?)
    else {
        return Err(Error::NotFound);
    };
    let lang = frame.t.lang;
    let compared = programme::compare(
        &old_text.iter().map(|paragraph| paragraph.words(lang)).collect::<Vec<_>>(),
        &new_text.iter().map(|paragraph| paragraph.words(lang)).collect::<Vec<_>>(),
    );
    let is_changed = compared.iter().any(|compared| compared.change != Change::Same);
    html_for_all(&ComparisonPage { frame, old, new, compared, is_changed })
}
