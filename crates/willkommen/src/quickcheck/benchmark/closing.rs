//! `/waves/{id}/closing`: what closing a wave will publish, and closing it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::web::form::{Form, Press};
use platform::web::see_other;
use platform::{Error, Result};
use uuid::Uuid;

use super::comparison::group;
use super::one::known;
use super::rules::{self, LEAST};
use super::store::MemberRow;
use super::waves;
use crate::app::App;
use crate::ids::WaveId;
use crate::layout::{Frame, html};
use crate::people::Manager;

#[derive(Template)]
#[template(path = "quickcheck/benchmark/closing.html")]
struct ClosingPage {
    frame: Frame,
    id: WaveId,
    name: String,
    members: usize,
    least: usize,
    /// The groups with the number of their members.
    groups: Vec<String>,
    /// Whether somebody could still submit in time.
    is_early: bool,
    closes_on: String,
}

/// What will be published: groups and numbers, no values.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    let wave = known(&app, id).await?;
    let state = wave.state(app.clock.today());
    if !matches!(state, rules::State::Open | rules::State::Ending) {
        return Ok(see_other(&frame.to(&format!("/waves/{id}"))));
    }
    let counted = waves::counted(app.db.read(), &app.clock, &wave).await?;
    let groups = rules::partition(counted.iter().map(MemberRow::class)).into_iter().map(|one| {
        let many = counted.iter().filter(|row| one.holds(row.class())).count();
        group(&frame.t, one.word(), many as i64)
    });
    let page = ClosingPage {
        id: wave.id,
        members: counted.len(),
        least: LEAST,
        groups: groups.collect(),
        is_early: state == rules::State::Open,
        closes_on: frame.t.date(wave.closes_on),
        name: wave.name,
        frame,
    };
    html(&page)
}

/// Closes the wave; a second time changes nothing.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let wave = known(&app, id).await?;
    if wave.state(app.clock.today()) != rules::State::Planned {
        let inner = app.clone();
        app.db
            .write(move |tx| {
                Box::pin(async move {
                    let (by, actor) = (Some(manager.0.person), manager.0.journal_name());
                    waves::close(tx, &inner, wave.id, by, &actor).await?;
                    Ok::<_, Error>(())
                })
            })
            .await?;
        app.wake.notify_waiters();
    }
    Ok(see_other(&frame.to(&format!("/waves/{id}"))))
}
