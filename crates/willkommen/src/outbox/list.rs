//! `GET /outbox`: what was sent, what waits, what was refused.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::{Error, Result};

use super::store::{self, MailRow};
use crate::app::App;
use crate::house_seal;
use crate::ids::MailId;
use crate::journal;
use crate::layout::{Frame, html};

#[derive(Template)]
#[template(path = "outbox/list.html")]
struct ListPage {
    frame: Frame,
    mails: Vec<MailRow>,
    has_server: bool,
    /// Reactions that were put aside.
    aside: Vec<journal::Aside>,
    /// The last day of the seal's certificate if that is near or over, and whether it is over.
    seal_ends: Option<(String, bool)>,
}

#[derive(Template)]
#[template(path = "outbox/one.html")]
struct OnePage {
    frame: Frame,
    mail: MailRow,
}

/// The newest 200 mails.
pub async fn show(State(app): State<App>, frame: Frame) -> Result<Response> {
    let mails = store::newest(app.db.read(), 200).await?;
    let aside = journal::aside(app.db.read()).await?;
    let ends = house_seal::ends(&app);
    let seal_ends = ends.map(|day| (frame.t.date(day), day < app.clock.today()));
    html(&ListPage { frame, mails, has_server: app.config.smtp.is_some(), aside, seal_ends })
}

/// One mail with its text.
pub async fn one(
    State(app): State<App>,
    frame: Frame,
    Path((_, id)): Path<(String, uuid::Uuid)>,
) -> Result<Response> {
    let mail = store::of(app.db.read(), MailId(id)).await?.ok_or(Error::NotFound)?;
    html(&OnePage { frame, mail })
}
