//! What every document shares with every page: agency, funder, marks, colours.

use std::sync::LazyLock;

use anyhow::Result;
use platform::texts::Translator;
use print::Sheet;
use serde_json::{Map, Value, json};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::Semaphore;

use super::asset;
use crate::app::App;

/// The common data of a document: `labels` are pairs of the template's name and the text key.
#[must_use]
pub fn data(app: &App, t: &Translator, labels: &[(&str, &str)]) -> Map<String, Value> {
    let agency = &app.pack.agency;
    let mut labels: Map<String, Value> =
        labels.iter().map(|(name, key)| ((*name).to_owned(), t.get(key).into())).collect();
    labels.insert("emblem_alt".into(), app.pack.funding.emblem_alt.get(t.lang).as_str().into());
    let data = json!({
        "lang": t.lang.word(),
        "labels": labels,
        "colours": app.pack.tokens,
        "agency": {
            "name": agency.name,
            "office": agency.office.get(t.lang),
            "street": agency.street,
            "postal_code": agency.postal_code,
            "place": agency.place,
            "phone": agency.phone,
            "mail": agency.mail,
            "website": agency.website,
            "signatory": agency.signatory.get(t.lang),
            "contact": agency.office.get(t.lang),
        },
        "funding": { "sentence": app.pack.funding.sentence.get(t.lang) },
        "sample_notice": app.sample_mark(t.lang),
    });
    match data {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

/// Sets a document, beside one other at the most.
///
/// # Errors
/// When the template and its data break a rule of the PDF standards.
pub async fn print(
    app: &App,
    template: &'static str,
    data: Map<String, Value>,
    pictures: Vec<(String, Vec<u8>)>,
) -> Result<Vec<u8>> {
    set(&PRESS, sheet(app, template, data, pictures)).await
}

/// The same for a document of many pages.
///
/// # Errors
/// As [`print`].
pub async fn print_long(
    app: &App,
    template: &'static str,
    data: Map<String, Value>,
    pictures: Vec<(String, Vec<u8>)>,
) -> Result<Vec<u8>> {
    set(&LONG_PRESS, sheet(app, template, data, pictures)).await
}

fn sheet(
    app: &App,
    template: &'static str,
    data: Map<String, Value>,
    mut pictures: Vec<(String, Vec<u8>)>,
) -> Sheet<'static> {
    pictures.push(("/emblem.svg".into(), app.pack.emblem.clone()));
    pictures.push(("/mark.svg".into(), asset("icons/arch.svg")));
    Sheet { template, data: Value::Object(data).to_string(), pictures }
}

async fn set(press: &'static Runtime, sheet: Sheet<'static>) -> Result<Vec<u8>> {
    // Waiting here, a request that is broken off leaves the queue.
    let _place = PLACES.acquire().await?;
    press.spawn_blocking(move || sheet.print()).await?
}

/// How many documents are set at the same time: each takes a core, and more would only wait for one
/// another.
const MOST_AT_ONCE: usize = 2;

static PLACES: Semaphore = Semaphore::const_new(MOST_AT_ONCE);

/// The threads on which documents are set. Always the same ones, because each thread that has ever
/// set a long document keeps its memory.
static PRESS: LazyLock<Runtime> = LazyLock::new(|| press(MOST_AT_ONCE));

/// The one on which long documents are set, so that not each of the others keeps the memory of one.
static LONG_PRESS: LazyLock<Runtime> = LazyLock::new(|| press(1));

fn press(threads: usize) -> Runtime {
    let mut builder = Builder::new_current_thread();
    builder.max_blocking_threads(threads).build().expect("a runtime without a driver")
}
