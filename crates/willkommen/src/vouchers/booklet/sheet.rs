//! A booklet as a document: what can be redeemed, each with its pattern, its typed code and boxes for what was
//! redeemed, in the reader's language. Kept nowhere.

use platform::Result;
use serde_json::{Value, json};

use super::facts::{self, Given, Shop, Texts};
use super::notices::Said;
use super::region_words;
use super::rules::{self, State as Standing};
use super::shell::Contact;
use super::speech::{Speaker, Tongue};
use super::store::{self, Booklet, Voucher};
use super::{mark, one};
use crate::app::App;
use crate::layout::{paper, qr};
use crate::region::{Municipality, Spoken};
use crate::vouchers::offers::{self, Offer};
use crate::vouchers::partners::{Partner, Place};
use crate::vouchers::print_room;

const TEMPLATE: &str = include_str!("sheet.typ");

/// What is to be printed.
#[derive(Clone, Copy)]
pub struct Wanted<'a> {
    /// Which booklet.
    pub booklet: &'a Booklet,
    /// Its town.
    pub town: &'a Municipality,
    /// The reader's language.
    pub tongue: Tongue,
    /// Which file; the first one is 1.
    pub file: usize,
}

/// What comes of it.
pub enum Outcome {
    /// The file.
    Printed(Vec<u8>),
    /// There is no such file; so many there are, none where nothing can be redeemed.
    NoFile(usize),
}

/// A voucher on paper.
struct Entry<'a> {
    voucher: &'a Voucher,
    offer: &'a Offer,
    state: Standing,
    left: i64,
    shop: Option<&'a Shop>,
}

/// How many vouchers of a booklet go on paper today.
pub async fn count(app: &App, booklet: &Booklet) -> Result<usize> {
    let today = app.clock.today();
    let vouchers = store::vouchers_of(app.db.read(), booklet.id).await?;
    let given = Given::of(app, booklet, &vouchers).await?;
    let is_printed = |voucher: &&Voucher| {
        given.offer(voucher).is_some_and(|offer| given.facts(voucher, offer).state(today).is_printed())
    };
    Ok(vouchers.iter().filter(is_printed).count())
}

/// Sets a file.
pub async fn print(app: &App, wanted: Wanted<'_>) -> Result<Outcome> {
    let today = app.clock.today();
    let vouchers = store::vouchers_of(app.db.read(), wanted.booklet.id).await?;
    let given = Given::of(app, wanted.booklet, &vouchers).await?;
    let shops = facts::shops(app).await?;
    let mut entries: Vec<Entry<'_>> = vouchers
        .iter()
        .filter_map(|voucher| {
            let offer = given.offer(voucher)?;
            let facts = given.facts(voucher, offer);
            let (state, left) = (facts.state(today), facts.left());
            let shop = shops.get(&offer.partner);
            state.is_printed().then_some(Entry { voucher, offer, state, left, shop })
        })
        .collect();
    // As in the list.
    entries
        .sort_by_key(|entry| (entry.offer.is_regional, entry.shop.map(|shop| &shop.order), entry.voucher.id));
    let files = rules::files(entries.len());
    let Some(places) = rules::file(wanted.file, entries.len()) else {
        return Ok(Outcome::NoFile(files));
    };
    let entries = &entries[places];
    let texts = Texts::of(app, wanted.tongue).await?;
    let s = Speaker { tongue: wanted.tongue };
    let mut pictures = Vec::with_capacity(entries.len());
    let (mut own, mut regional) = (Vec::new(), Vec::new());
    for (place, entry) in entries.iter().enumerate() {
        let address = mark::address(&app.config.base_url, &app.key, entry.voucher);
        let path = format!("/qr-{place}.svg");
        pictures.push((path.clone(), qr::picture(&address, 240)?.into_bytes()));
        let voucher = on_paper(app, s, entry, &texts, path);
        if entry.offer.is_regional { regional.push(voucher) } else { own.push(voucher) }
    }
    let own_title = s.with("booklet-list-own", "town", wanted.town.name.as_str());
    let parts: Vec<Value> = [(own_title, own), (s.get("booklet-list-regional"), regional)]
        .into_iter()
        .filter(|(_, vouchers)| !vouchers.is_empty())
        .map(|(title, vouchers)| json!({ "title": title, "vouchers": vouchers }))
        .collect();
    let part = match files {
        1 => String::new(),
        _ => s.with2("booklet-paper-part", "page", wanted.file, "pages", files),
    };
    let Contact { town, address, mail, desk } = Contact::with_desk(app, wanted.town).await?;
    let contact = [town, address, mail];
    let contact: Vec<String> = contact.into_iter().filter(|said| !said.is_empty()).collect();
    let t = app.translator(wanted.tongue.page_lang());
    let mut data = paper::data(app, &t, &[]);
    let body = json!({
        "lang": wanted.tongue.code(),
        "dir": wanted.tongue.direction(),
        "funder": by_region(&app.pack.funding.sentence, s),
        "emblem_alt": region_words::said(&app.pack.funding.emblem_alt, wanted.tongue).text,
        "sample": app.config.sample.then(|| by_region(&app.pack.sample_notice.short, s)),
        "title": format!("{} · {}", s.get("booklet-name"), wanted.town.full_name()),
        "date": today.to_string(),
        "printed": s.with("booklet-paper-date", "day", s.date(today)),
        "part": part,
        "unchecked": if wanted.tongue.is_checked() { String::new() } else { s.get("booklet-unchecked") },
        "contact": contact.join(", "),
        "desk_phone": desk.phone,
        "desk_hours": said(&Said::of(None, &desk.hours, wanted.tongue)),
        "parts": parts,
        "words": words(s),
    });
    if let Value::Object(body) = without_isolates(body) {
        data.extend(body);
    }
    let bytes = print_room::print(app, TEMPLATE, data, pictures).await?;
    Ok(Outcome::Printed(bytes))
}

/// What stands on every sheet.
fn words(s: Speaker) -> Value {
    json!({
        "how": s.get("booklet-paper-how"),
        "once": s.get("booklet-paper-once"),
        "keep": s.get("booklet-paper-keep"),
        "used": s.get("booklet-paper-used"),
        "more": s.get("booklet-paper-more"),
        "paper": s.get("booklet-voucher-paper"),
        "name_line": s.get("booklet-voucher-paper-name"),
        "hours": s.get("booklet-voucher-hours"),
        "conditions": s.get("booklet-voucher-conditions"),
        "qr_alt": s.get("booklet-voucher-picture"),
        "contact": s.get("booklet-contact"),
        "phone": s.get("booklet-phone"),
    })
}

fn on_paper(app: &App, s: Speaker, entry: &Entry<'_>, texts: &Texts, qr: String) -> Value {
    let (offer, voucher) = (entry.offer, entry.voucher);
    let (benefit, conditions) = (texts.benefit(offer), texts.conditions(offer));
    let counting = entry.shop.map(|shop| Counting::of(offer, shop)).unwrap_or_default();
    let mut notes = Vec::new();
    if benefit.is_missing {
        notes.push(s.get("booklet-german"));
    }
    // Where nobody has checked the language, the first page says so.
    if (benefit.is_unchecked || conditions.is_unchecked) && s.tongue.is_checked() {
        notes.push(s.get("booklet-unchecked-text"));
    }
    match (entry.state, offer.starts_on) {
        (Standing::Early, Some(day)) => notes.push(s.with("booklet-voucher-early", "day", s.date(day))),
        (Standing::Resting, _) => notes.push(s.get("booklet-voucher-resting")),
        _ => {}
    }
    json!({
        "benefit": said(&benefit),
        "notes": notes,
        "partner": entry.shop.map(|shop| shop.partner.name.as_str()).unwrap_or_default(),
        // In the reader's language, before an address that is German.
        "only": if counting.is_only { s.get("booklet-voucher-only") } else { String::new() },
        "address": counting.addresses,
        "hours": said(&Said::of(None, &counting.hours, s.tongue)),
        "until": s.with("booklet-voucher-until", "day", s.date(voucher.expires_on)),
        "how_often": one::how_often(s, &offer.period, offer.uses),
        "conditions": said(&conditions),
        "qr": qr,
        "code": mark::code_of(&app.key, voucher.id, voucher.serial).grouped(),
        "is_rotating": offer.is_rotating,
        "boxes": rules::boxes(&offer.period, entry.left),
        "has_more": rules::has_more(&offer.period, entry.left),
    })
}

/// Where a voucher counts, in the partner's own words.
#[derive(Default)]
struct Counting {
    /// Whether the partner has other places, at which it does not.
    is_only: bool,
    /// All addresses in one line, the main one first.
    addresses: String,
    /// When the main place is open, or the only one; empty: it does not say, or there are several further ones.
    hours: String,
}

impl Counting {
    fn of(offer: &Offer, shop: &Shop) -> Self {
        let further = offers::counting(offer, &shop.places);
        let main = offer.at().is_at_main().then_some(&shop.partner);
        let hours = match (main, further.as_slice()) {
            (Some(partner), _) => partner.opening_hours.clone(),
            (None, [place]) => place.opening_hours.clone(),
            (None, _) => String::new(),
        };
        let only_at = offers::only_at(offer, &shop.partner, &shop.places);
        let is_only = !only_at.is_empty();
        let said: Vec<String> = if is_only {
            only_at
        } else {
            let all = main.map(Partner::address).into_iter().chain(further.iter().map(Place::address));
            all.filter(|address| !address.is_empty()).collect()
        };
        Self { is_only, addresses: said.join(" · "), hours }
    }
}

/// What the region says on each sheet.
fn by_region(text: &Spoken, s: Speaker) -> Value {
    let Said { lang, dir, .. } = region_words::said(text, s.tongue);
    json!({ "text": region_words::told(text, s), "lang": lang, "dir": dir })
}

fn said(said: &Said) -> Value {
    json!({ "text": said.text, "lang": said.lang, "dir": said.dir })
}

/// The signs that keep a Latin name apart in an Arabic sentence on a page: the typesetter knows the direction of each
/// piece by itself, and no face has them.
fn without_isolates(value: Value) -> Value {
    match value {
        Value::String(mut text) => {
            text.retain(|sign| !('\u{2066}'..='\u{2069}').contains(&sign));
            Value::String(text)
        }
        Value::Array(all) => all.into_iter().map(without_isolates).collect(),
        Value::Object(all) => {
            Value::Object(all.into_iter().map(|(name, inner)| (name, without_isolates(inner))).collect())
        }
        other => other,
    }
}
