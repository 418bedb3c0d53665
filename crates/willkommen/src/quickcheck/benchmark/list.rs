//! `/waves`: all waves, and a form to open the next one.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::clock::Day;
use platform::web::form::{Form, line};
use platform::web::see_other;
use platform::{Error, Result};
use serde::Deserialize;

use super::rules::{self, wrong_days};
use super::store::{self, Wave};
use crate::app::App;
use crate::ids::WaveId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Manager;
use crate::quickcheck::catalogue::Variant;

/// The longest name, in characters.
const MOST_NAME: usize = 80;
/// How long a wave usually is, in days.
const USUAL_DAYS: i32 = 56;

/// What was typed.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct WaveForm {
    name: String,
    variant: String,
    opens_on: String,
    closes_on: String,
}

struct Row {
    id: WaveId,
    name: String,
    variant: String,
    opens_on: String,
    closes_on: String,
    state: String,
    is_closed: bool,
}

#[derive(Template)]
#[template(path = "quickcheck/benchmark/list.html")]
struct ListPage {
    frame: Frame,
    rows: Vec<Row>,
    form: WaveForm,
    problems: Problems,
}

/// The waves.
pub async fn show(State(app): State<App>, frame: Frame) -> Result<Response> {
    let today = app.clock.today();
    let form = WaveForm {
        variant: Variant::Core.word().to_owned(),
        opens_on: today.to_string(),
        closes_on: today.plus_days(USUAL_DAYS).to_string(),
        ..WaveForm::default()
    };
    html(&page(&app, frame, form, Problems::none()).await?)
}

async fn page(app: &App, frame: Frame, form: WaveForm, problems: Problems) -> Result<ListPage> {
    let today = app.clock.today();
    let rows = store::all(app.db.read()).await?.into_iter().map(|wave| {
        let state = wave.state(today);
        Row {
            id: wave.id,
            variant: frame.t.get(&format!("quickcheck-wave-variant-{}", wave.variant().word())),
            opens_on: frame.t.date(wave.opens_on),
            closes_on: frame.t.date(wave.closes_on),
            state: frame.t.get(&format!("quickcheck-wave-state-{}", state.word())),
            is_closed: state == rules::State::Closed,
            name: wave.name,
        }
    });
    Ok(ListPage { rows: rows.collect(), frame, form, problems })
}

/// Opens a wave.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Form(form): Form<WaveForm>,
) -> Result<Response> {
    let wave = match read(&app, &form) {
        Ok(wave) => wave,
        Err(problems) => return refused(&page(&app, frame, form, problems).await?),
    };
    let (id, now, today) = (wave.id, app.clock.now(), app.clock.today());
    let problem = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let others: Vec<(Day, Day)> = store::all(tx)
                    .await?
                    .into_iter()
                    .filter(|other| other.variant == wave.variant && other.closed_at.is_none())
                    .map(|other| (other.opens_on, other.closes_on))
                    .collect();
                let problem = wrong_days(wave.opens_on, wave.closes_on, today, &others);
                if problem.is_none() {
                    store::add(tx, &wave, manager.0.person, now).await?;
                    let entry = Entry::WaveOpened { wave: wave.id };
                    journal::record(tx, now, &manager.0.journal_name(), None, &entry, "").await?;
                }
                Ok::<_, Error>(problem)
            })
        })
        .await?;
    if let Some((field, key)) = problem {
        let mut problems = Problems::none();
        problems.add(field, key);
        return refused(&page(&app, frame, form, problems).await?);
    }
    Ok(see_other(&frame.to(&format!("/waves/{id}"))))
}

fn read(app: &App, form: &WaveForm) -> Result<Wave, Problems> {
    let mut problems = Problems::none();
    let name = line(&form.name, MOST_NAME);
    if name.is_empty() {
        problems.add("name", "quickcheck-wave-name-missing");
    }
    let variant = Variant::from_word(&form.variant);
    if variant.is_none() {
        problems.add("variant", "quickcheck-wave-variant-missing");
    }
    let day = |text: &str| text.trim().parse::<Day>().ok();
    let (opens_on, closes_on) = (day(&form.opens_on), day(&form.closes_on));
    if opens_on.is_none() {
        problems.add("opens_on", "quickcheck-wave-day-malformed");
    }
    if closes_on.is_none() {
        problems.add("closes_on", "quickcheck-wave-day-malformed");
    }
    match (variant, opens_on, closes_on) {
        (Some(variant), Some(opens_on), Some(closes_on)) if problems.is_empty() => Ok(Wave {
            id: WaveId::new(),
            name,
            variant: variant.word().to_owned(),
            catalogue_version: app.catalogue().version.clone(),
            opens_on,
            closes_on,
            closed_at: None,
        }),
        _ => Err(problems),
    }
}
