//! The desk at which letters are written: what a letter says to one municipality, set as a PDF.

use anyhow::Context;
use platform::clock::Day;
use platform::texts::Lang;
use platform::{Error, Result};
use serde_json::{Value, json};

use super::letter_code;
use super::mails;
use super::rules::{Audience, recipient, salutation};
use super::store::{self, Campaign, Letter};
use super::words::{fill, paragraphs};
use crate::app::App;
use crate::layout::{paper, qr};
use crate::outbox::NewMail;
use crate::region::{self, Municipality, OfficeHolder};

/// Minutes a declaration takes, as the letter says.
const MINUTES: &str = "10";

const TEMPLATE: &str = include_str!("letter.typ");
const LABELS: &[(&str, &str)] = &[
    ("phone", "layout-phone"),
    ("mail", "layout-mail"),
    ("date", "layout-date"),
    ("contact", "invitations-letter-contact"),
    ("reference", "invitations-letter-reference"),
    ("enclosure", "invitations-letter-enclosure"),
    ("code", "invitations-letter-code"),
    ("qr_alt", "invitations-letter-qr"),
    ("copy", "invitations-letter-copy"),
    ("copy_code", "invitations-letter-copy-code"),
    ("mark_alt", "layout-mark"),
    ("page", "layout-page"),
    ("of", "layout-of"),
];

/// What is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The letter for the post, with its code.
    Letter,
    /// Its copy for the mail, without.
    Copy,
}

/// A letter with what must be known to write it.
pub struct Sheet {
    /// The letter.
    pub letter: Letter,
    /// The municipality it goes to.
    pub town: Municipality,
    /// Its mayor on the letter's date.
    mayor: Option<OfficeHolder>,
    /// The date of the first letter to it, in one that reminds.
    before: Option<Day>,
}

impl Sheet {
    /// What is missing for the letter to arrive, as a text key.
    pub fn gap(&self) -> Option<&'static str> {
        self.town.address_gap(self.mayor.as_ref())
    }
}

/// What is needed to write the letters of one campaign.
pub struct Desk<'a> {
    /// The running program.
    pub app: &'a App,
    /// The campaign.
    pub campaign: &'a Campaign,
    lang: Lang,
}

impl<'a> Desk<'a> {
    /// A desk for a campaign.
    pub fn new(app: &'a App, campaign: &'a Campaign) -> Self {
        Self { app, campaign, lang: Lang::from_word(&campaign.lang).unwrap_or(Lang::De) }
    }

    /// Takes up a letter.
    pub async fn take_up(&self, letter: Letter) -> Result<Sheet> {
        let c = self.app.db.read();
        let town = region::of(c, letter.municipality).await?.context("a letter's municipality")?;
        let mayor = region::mayor_of(c, town.id, self.campaign.letter_on).await?;
        let before = match Audience::from_word(&self.campaign.audience) {
            Some(Audience::Silent) => self.first_written(&town).await?,
            _ => None,
        };
        Ok(Sheet { letter, town, mayor, before })
    }

    /// The date of the first letter of another campaign to a municipality, before this one went out.
    async fn first_written(&self, town: &Municipality) -> Result<Option<Day>> {
        let c = self.app.db.read();
        let before = self.campaign.released_at.unwrap_or(self.app.clock.now());
        let mut first: Option<Day> = None;
        for letter in store::of_municipality(c, town.id).await? {
            let counts = letter.printed_at.is_some_and(|at| at <= before) && !letter.is_withdrawn();
            if counts && letter.campaign != self.campaign.id {
                let other = store::of(c, letter.campaign).await?.context("a letter's campaign")?;
                first = Some(first.map_or(other.letter_on, |day| day.min(other.letter_on)));
            }
        }
        Ok(first)
    }

    /// Sets and keeps the copy of a letter that goes by mail; answers its file.
    pub async fn copy(&self, sheet: &Sheet) -> Result<String> {
        keep(self.app, self.print(std::slice::from_ref(sheet), Kind::Copy).await?).await
    }

    /// The mail that goes beside a letter, with its copy; `time` counts how often it was sent.
    pub fn mail(&self, sheet: &Sheet, copy: &str, time: &str) -> NewMail {
        mails::letter(self.app, self.campaign, &sheet.letter, &sheet.town, copy, time)
    }

    /// Sets letters, or the copies that go by mail, as one PDF.
    pub async fn print(&self, sheets: &[Sheet], kind: Kind) -> anyhow::Result<Vec<u8>> {
        let t = self.app.translator(self.lang);
        let mut data = paper::data(self.app, &t, LABELS);
        let mut pages = Vec::new();
        let mut pictures = Vec::new();
        for (place, sheet) in sheets.iter().enumerate() {
            let (mut page, qr) = self.page(place, sheet)?;
            match kind {
                Kind::Letter => pictures.push((format!("/qr-{place}.svg"), qr.into_bytes())),
                // Neither code nor picture reach the template.
                Kind::Copy => {
                    page["code"] = "".into();
                    page["qr"] = "".into();
                }
            }
            pages.push(page);
        }
        let title = match pages.as_slice() {
            [only] => only["subject"].clone(),
            _ => Value::from(self.campaign.title.as_str()),
        };
        data.insert("title".into(), title);
        data.insert("date".into(), self.campaign.letter_on.to_string().into());
        data.insert("date_text".into(), t.date(self.campaign.letter_on).into());
        data.insert("letters".into(), pages.into());
        paper::print(self.app, TEMPLATE, data, pictures).await
    }

    fn page(&self, place: usize, sheet: &Sheet) -> anyhow::Result<(Value, String)> {
        let app = self.app;
        let t = app.translator(self.lang);
        let Sheet { letter, town, mayor, before } = sheet;
        let mayor = mayor.as_ref().context("a letter's mayor")?;
        let code = letter_code::of(&app.key, letter.id);
        let salutation = salutation(mayor, &t);
        let reply_by = t.date(self.campaign.reply_by);
        let web = format!("{}/e", app.config.typed_address());
        let words = &app.letter;
        let values = [
            ("salutation", salutation.as_str()),
            ("municipality", &town.name),
            ("reply_by", &reply_by),
            ("minutes", MINUTES),
            ("phone", &app.pack.agency.phone),
            ("mail", &app.pack.agency.mail),
            ("address", &web),
        ];
        let mut paragraphs = paragraphs(words, self.lang, &values);
        if let Some(day) = before {
            // Behind salutation and first sentence, which belong together in German.
            let place = paragraphs.len().min(2);
            paragraphs.insert(place, t.with("invitations-letter-reminder", "day", t.date(*day)));
        }
        let page = json!({
            "qr": format!("/qr-{place}.svg"),
            "recipient": recipient(mayor, &town.full_name()),
            "address": [town.hall_street, format!("{} {}", town.hall_postal_code, town.hall_place)],
            "reference": town.ags,
            "subject": fill(words.subject.get(self.lang), &values),
            "paragraphs": paragraphs,
            "closing": words.closing.get(self.lang),
            "signatory": app.pack.agency.signatory.get(self.lang),
            "code": code.grouped(),
            "code_intro": fill(words.code_intro.get(self.lang), &values),
            "web_address": web,
            "enclosure": "",
        });
        let link = format!("{}/e/{}", app.config.base_url, code.text());
        Ok((page, qr::picture(&link, 200)?))
    }
}

/// Keeps a file; waiting for the disk is no work for the threads that answer pages.
pub async fn keep(app: &App, bytes: Vec<u8>) -> Result<String> {
    let files = app.files.clone();
    tokio::task::spawn_blocking(move || files.keep(&bytes))
        .await
        .map_err(Error::unexpected)?
        .map_err(Error::from)
}
