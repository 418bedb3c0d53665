//! `/recognition/embed`: how a municipality shows its badge on its own website.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::Result;
use platform::web::see_other;

use super::check::{HEIGHT, WIDTH, file_name};
use super::standing::{self, present, title};
use crate::app::App;
use crate::layout::{Frame, html};
use crate::people::Town;

#[derive(Template)]
#[template(path = "recognition/embed.html")]
struct EmbedPage {
    frame: Frame,
    level: String,
    /// The address of the badge.
    badge: String,
    /// The address of the page on which everybody can check it.
    check: String,
    file: String,
    alt: String,
    width: u32,
    height: u32,
}

impl EmbedPage {
    /// What stands in the town's own page.
    fn code(&self) -> String {
        let Self { check, file, alt, width, height, .. } = self;
        let alt = alt.replace('&', "&amp;").replace('"', "&quot;");
        format!(
            "<a href=\"{check}\">\n  <img src=\"{file}\" alt=\"{alt}\" width=\"{width}\" height=\"{height}\">\n</a>"
        )
    }
}

/// The page; back to the town's own without a recognition.
pub async fn show(State(app): State<App>, frame: Frame, town: Town) -> Result<Response> {
    let grants = standing::of(app.db.read(), town.municipality, app.clock.today()).await?;
    let code = present(&grants)
        .and_then(|grant| Some((grant.application.code.clone()?, grant.application.level, grant.ends)));
    let Some((code, level, ends)) = code else { return Ok(see_other(&frame.to("/recognition"))) };
    let name = title(&app, &frame.t, level);
    let town = frame.municipality()?;
    let values = [
        ("town", town.full_name().into()),
        ("level", name.as_str().into()),
        ("until", frame.t.date(ends).into()),
    ];
    html(&EmbedPage {
        badge: frame.to(&format!("/recognitions/{code}/badge.svg")),
        check: format!("{}{}", app.config.base_url, frame.to(&format!("/recognitions/{code}"))),
        file: file_name(&town.ags),
        alt: frame.t.all("recognition-badge-alt", &values),
        width: WIDTH,
        height: HEIGHT,
        level: name,
        frame,
    })
}
