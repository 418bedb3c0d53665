//! Plain pages: a title, sections, paragraphs, lists. Their words are data, because they are long and
//! read like a letter; placeholders are filled from the settings.

use askama::Template;
use axum::response::Response;
use platform::Result;
use serde::Deserialize;

use super::{Frame, html_for_all};
use crate::app::App;
use crate::region::Local;

/// A plain page in every language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prose {
    title: Local,
    lead: Local,
    section: Vec<Section>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Section {
    /// When it is shown; without a word always.
    #[serde(default)]
    only: Option<Only>,
    heading: Local,
    text: Local<Vec<String>>,
    #[serde(default)]
    items: Local<Vec<String>>,
}

/// What a section speaks of that not every installation has.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Only {
    /// An account service with which people sign in.
    SingleSignOn,
}

impl Only {
    fn holds(self, app: &App) -> bool {
        match self {
            Self::SingleSignOn => app.account_service.is_some(),
        }
    }
}

#[derive(Template)]
#[template(path = "layout/prose.html")]
struct ProsePage {
    frame: Frame,
    title: String,
    lead: String,
    sections: Vec<(String, Vec<String>, Vec<String>)>,
    /// Whether every paragraph is a short line of its own, as easy language asks.
    is_easy: bool,
}

impl Prose {
    /// Reads an embedded text.
    ///
    /// # Panics
    /// When it is not in order, which a test excludes.
    #[must_use]
    pub fn embedded(text: &str) -> Self {
        toml::from_str(text).expect("an embedded text is in order")
    }

    /// The page.
    ///
    /// # Errors
    /// When the template fails.
    pub fn show(&self, app: &App, frame: Frame, is_easy: bool) -> Result<Response> {
        let lang = frame.t.lang;
        let values = values(app, &frame);
        let fill = |text: &String| {
            values
                .iter()
                .fold(text.clone(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
        };
        let all = |texts: &Vec<String>| texts.iter().map(fill).collect();
        html_for_all(&ProsePage {
            title: fill(self.title.get(lang)),
            lead: fill(self.lead.get(lang)),
            sections: self
                .section
                .iter()
                .filter(|part| part.only.is_none_or(|only| only.holds(app)))
                .map(|part| {
                    (fill(part.heading.get(lang)), all(part.text.get(lang)), all(part.items.get(lang)))
                })
                .collect(),
            is_easy,
            frame,
        })
    }
}

/// When the accessibility of the pages was last looked at, and by the tests of this version.
const EVALUATED_ON: &str = "2026-11-25";

/// What the placeholders stand for. What the operator has not entered yet says so.
fn values(app: &App, frame: &Frame) -> Vec<(&'static str, String)> {
    let legal = &app.config.legal;
    let or_open = |value: &str| {
        if value.is_empty() { frame.t.get("layout-not-entered") } else { value.to_owned() }
    };
    let service = app.account_service.as_ref();
    let (service, host) = service.map_or(("", ""), |service| (service.name.as_str(), service.host()));
    let evaluated: Option<platform::clock::Day> = EVALUATED_ON.parse().ok();
    let evaluated = evaluated.map(|day| frame.t.date(day)).unwrap_or_default();
    vec![
        ("operator", or_open(&legal.operator)),
        ("address", or_open(&legal.address())),
        ("represented_by", or_open(&legal.represented_by)),
        ("mail", or_open(&legal.mail)),
        ("phone", or_open(&legal.phone)),
        ("data_protection_officer", or_open(&legal.data_protection_officer)),
        ("supervisory_authority", or_open(&legal.supervisory_authority)),
        ("ombuds_office", or_open(&legal.ombuds_office)),
        ("programme", app.pack.programme.name.get(frame.t.lang).clone()),
        ("evaluated_on", evaluated),
        ("account_service", service.to_owned()),
        ("account_host", host.to_owned()),
        ("base_url", app.config.base_url.clone()),
    ]
}
