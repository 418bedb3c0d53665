//! The batch: every letter once, and print files of a hundred in postal order.
//!
//! Each letter is filed by a commit of its own, a print file when its letters are. Killed at any
//! moment and started again, the batch goes on with the letters that are not filed yet; codes come
//! from the letter's identity, so a letter printed twice is the same letter. Where a letter also goes
//! by mail, the mail is put into the outbox by the commit that files the letter.

use std::collections::HashMap;
use std::sync::Mutex;

use anyhow::Context;
use platform::clock::Day;
use platform::texts::Lang;
use platform::{Error, Result};
use qrcode::QrCode;
use qrcode::render::svg;
use serde_json::{Value, json};

use super::letter_code::Code;
use super::mails::{self, FIRST_MAIL};
use super::rules::{Audience, CampaignState, address, postal_order, recipient, salutation};
use super::store::{self, Campaign, Filed, Letter, PrintFile};
use super::words::{fill, paragraphs};
use crate::app::App;
use crate::declaration;
use crate::ids::{LetterId, MunicipalityId};
use crate::journal::{self, Entry};
use crate::layout::paper;
use crate::outbox::{self, NewMail};
use crate::region::{self, Municipality, OfficeHolder};

/// How many letters a print file holds.
///
/// A region's letters are one file. Of a mailing to more, the files are smaller: the typesetter needs more
/// than a megabyte for each page of a document, and a mailing to a whole country must not weigh more than
/// one to a region.
const fn per_file(letters: usize) -> usize {
    if letters <= 100 { 100 } else { 20 }
}

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

/// Prints whatever is released and not printed yet. A campaign that cannot be printed holds up no
/// other.
///
/// # Errors
/// What stopped the first one that failed; it goes on where it stopped.
pub async fn print_released(app: &App) -> Result<()> {
    let _alone = app.printing.lock().await;
    let mut result = Ok(());
    for campaign in store::all(app.db.read()).await? {
        if campaign.state() == CampaignState::Released {
            result = result.and(print_campaign(app, &campaign).await);
        }
    }
    result
}

async fn print_campaign(app: &App, campaign: &Campaign) -> Result<()> {
    hold_incomplete(app, campaign).await?;
    let desk = Desk::of(app, campaign).await?;
    let letters = desk.in_postal_order();
    // What was posted is never printed twice: only letters that stand in no print file yet.
    let first = 1 + letters.iter().filter_map(|letter| letter.print_number).max().unwrap_or(0);
    let new: Vec<&Letter> = letters.iter().copied().filter(|letter| letter.print_number.is_none()).collect();
    for (number, part) in (first..).zip(new.chunks(per_file(new.len()))) {
        print_part(&desk, number, part).await?;
    }
    finish(app, campaign, letters.len()).await
}

/// Files the letters of one print file, several at a time, because a letter is set on one core; then
/// sets and notes the file.
async fn print_part(desk: &Desk<'_>, number: i64, part: &[&Letter]) -> Result<()> {
    let waiting = Mutex::new(part.iter().copied().filter(|letter| !letter.is_printed()));
    let clerk = || file_letters(desk, &waiting);
    // Two are set at a time; the third waits for the disk meanwhile.
    tokio::try_join!(clerk(), clerk(), clerk())?;
    // Who has declared meanwhile is not asked once more.
    let mut filed = Vec::with_capacity(part.len());
    for letter in part {
        let now = store::letter(desk.app.db.read(), letter.id).await?;
        filed.extend(now.is_some_and(|now| !now.is_held()).then_some(*letter));
    }
    if filed.is_empty() {
        return Ok(());
    }
    let part = filed.as_slice();
    let bytes = desk.print(part, Kind::Letter).await?;
    let file = PrintFile {
        number,
        letters: i64::try_from(part.len()).unwrap_or(i64::MAX),
        file: keep(desk.app, bytes).await?,
    };
    let ids: Vec<LetterId> = part.iter().map(|letter| letter.id).collect();
    let id = desk.campaign.id;
    desk.app
        .db
        .write(move |tx| Box::pin(async move { store::add_print_file(tx, id, &file, &ids).await }))
        .await
        .map_err(Error::from)
}

/// Sets and files letters, one after another, until none is waiting.
async fn file_letters<'a>(desk: &Desk<'_>, waiting: &Mutex<impl Iterator<Item = &'a Letter>>) -> Result<()> {
    let app = desk.app;
    let next = || waiting.lock().expect("nobody panics taking a letter").next();
    while let Some(letter) = next() {
        let file = keep(app, desk.print(&[letter], Kind::Letter).await?).await?;
        let copy = if desk.campaign.with_mail { desk.copy(letter).await? } else { String::new() };
        let mail = (!copy.is_empty()).then(|| desk.mail(letter, &copy, FIRST_MAIL)).transpose()?;
        let filed = Filed { file, copy, address: address(desk.town(letter)?) };
        let (id, town, now, inner) = (letter.id, letter.municipality, app.clock.now(), app.clone());
        app.db
            .write(move |tx| {
                Box::pin(async move {
                    if declaration::of(tx, town).await?.is_some_and(|given| given.is_closed()) {
                        return Ok(store::hold(tx, id, GIVEN).await?);
                    }
                    let is_new = store::file(tx, id, &filed, now).await?;
                    if let Some(mail) = mail.filter(|_| is_new) {
                        store::mailed(tx, id, &filed.copy, now).await?;
                        outbox::put(tx, now, inner.mail_domain(), &mail).await?;
                        let entry = Entry::LetterMailed { letter: id };
                        journal::record(tx, now, "system", Some(town), &entry, "").await?;
                    }
                    Ok::<_, Error>(())
                })
            })
            .await?;
        tracing::debug!(campaign = desk.campaign.title, letter = %letter.id, "letter filed");
    }
    Ok(())
}

/// Keeps a file; waiting for the disk is no work for the threads that answer pages.
async fn keep(app: &App, bytes: Vec<u8>) -> Result<String> {
    let files = app.files.clone();
    tokio::task::spawn_blocking(move || files.keep(&bytes))
        .await
        .map_err(Error::unexpected)?
        .map_err(Error::from)
}

/// The reason for which a letter is held back to a municipality that has declared meanwhile.
pub const GIVEN: &str = "invitations-gap-given";

/// The register may have changed since the campaign was prepared, and somebody may have declared: a letter
/// that would not arrive, or that asks for what is done, is held back here as well.
async fn hold_incomplete(app: &App, campaign: &Campaign) -> Result<()> {
    let desk = Desk::of(app, campaign).await?;
    let given = declaration::given(app.db.read()).await?;
    for letter in desk.in_postal_order().iter().filter(|letter| !letter.is_printed()) {
        let town = desk.town(letter)?;
        let is_given = given.contains(&town.id).then_some(GIVEN);
        if let Some(gap) = is_given.or_else(|| town.address_gap(desk.mayors.get(&town.id))) {
            let id = letter.id;
            app.db
                .write(move |tx| Box::pin(async move { store::hold(tx, id, gap).await }))
                .await
                .map_err(Error::from)?;
        }
    }
    Ok(())
}

async fn finish(app: &App, campaign: &Campaign, letters: usize) -> Result<()> {
    let (id, now) = (campaign.id, app.clock.now());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if store::printed(tx, id, now).await? {
                    let entry = Entry::CampaignPrinted { campaign: id, letters };
                    journal::record(tx, now, "system", None, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await
}

/// What is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The letter for the post, with its code.
    Letter,
    /// Its copy for the mail, without.
    Copy,
}

/// The date of the first letter of another campaign to each municipality, before this one went out.
async fn written_before(app: &App, campaign: &Campaign) -> Result<HashMap<MunicipalityId, Day>> {
    let before = campaign.released_at.unwrap_or(app.clock.now());
    let mut first: HashMap<MunicipalityId, Day> = HashMap::new();
    for sent in store::sent(app.db.read()).await? {
        if sent.campaign != campaign.id && sent.printed_at.is_some_and(|at| at <= before) {
            let day = first.entry(sent.municipality).or_insert(sent.letter_on);
            *day = sent.letter_on.min(*day);
        }
    }
    Ok(first)
}

/// What is needed to write the letters of one campaign.
pub struct Desk<'a> {
    app: &'a App,
    campaign: &'a Campaign,
    lang: Lang,
    letters: Vec<Letter>,
    towns: HashMap<MunicipalityId, Municipality>,
    mayors: HashMap<MunicipalityId, OfficeHolder>,
    /// When those who are reminded were written to before.
    before: HashMap<MunicipalityId, Day>,
}

impl<'a> Desk<'a> {
    /// Lays everything out.
    pub async fn of(app: &'a App, campaign: &'a Campaign) -> Result<Self> {
        let towns = region::all(app.db.read()).await?;
        Ok(Self {
            app,
            campaign,
            lang: Lang::from_word(&campaign.lang).unwrap_or(Lang::De),
            letters: store::letters(app.db.read(), campaign.id).await?,
            towns: towns.into_iter().map(|town| (town.id, town)).collect(),
            mayors: region::mayors(app.db.read(), campaign.letter_on).await?,
            before: match Audience::from_word(&campaign.audience) {
                Some(Audience::Silent) => written_before(app, campaign).await?,
                _ => HashMap::new(),
            },
        })
    }

    /// The letters that go, by postal code and name.
    pub fn in_postal_order(&self) -> Vec<&Letter> {
        let mut letters: Vec<&Letter> = self.letters.iter().filter(|letter| !letter.is_held()).collect();
        letters.sort_by_cached_key(|letter| {
            self.towns.get(&letter.municipality).map(|town| postal_order(&town.hall_postal_code, &town.name))
        });
        letters
    }

    /// The municipality of a letter.
    pub fn town(&self, letter: &Letter) -> anyhow::Result<&Municipality> {
        self.towns.get(&letter.municipality).context("a letter's municipality")
    }

    /// Sets and keeps the copy of a letter that goes by mail; answers its file.
    pub async fn copy(&self, letter: &Letter) -> Result<String> {
        keep(self.app, self.print(&[letter], Kind::Copy).await?).await
    }

    /// The mail that goes beside a letter, with its copy; `time` counts how often it was sent.
    pub fn mail(&self, letter: &Letter, copy: &str, time: &str) -> anyhow::Result<NewMail> {
        Ok(mails::letter(self.app, self.campaign, letter, self.town(letter)?, copy, time))
    }

    /// Sets letters, or the copies that go by mail, as one PDF.
    pub async fn print(&self, letters: &[&Letter], kind: Kind) -> anyhow::Result<Vec<u8>> {
        let t = self.app.translator(self.lang);
        let mut data = paper::data(self.app, &t, LABELS);
        let mut pages = Vec::new();
        let mut pictures = Vec::new();
        for (place, letter) in letters.iter().enumerate() {
            let (mut page, qr) = self.page(place, letter)?;
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

    fn page(&self, place: usize, letter: &Letter) -> anyhow::Result<(Value, String)> {
        let app = self.app;
        let t = app.translator(self.lang);
        let town = self.town(letter)?;
        let mayor = self.mayors.get(&letter.municipality).context("a letter's mayor")?;
        let code = Code::of(&app.key, letter.id);
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
        if let Some(day) = self.before.get(&letter.municipality) {
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
        Ok((page, qr(&link)?))
    }
}

/// A QR code as a picture: dark on white with its quiet zone.
fn qr(text: &str) -> anyhow::Result<String> {
    let code = QrCode::with_error_correction_level(text, qrcode::EcLevel::M)?;
    Ok(code.render::<svg::Color<'_>>().min_dimensions(200, 200).quiet_zone(true).build())
}
