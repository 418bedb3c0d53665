//! Print files of a batch: sheets of eight cards with their backs behind, 25 sheets in a file.
//!
//! Set when somebody asks for them and kept nowhere, because they hold codes. The same batch gives the same
//! bytes at any time; who has printed which file, and when, is noted. One after another: a million cards take no
//! more memory than two hundred.

use anyhow::Context;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use platform::clock::Day;
use platform::texts::Lang;
use platform::web::form::{Form, Press};
use platform::web::pdf;
use platform::{Error, Refusal, Result};
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::code::CARD;
use super::super::print_room;
use super::batches;
use super::card::{self, FRONTS, front_of};
use super::codes::{Codes, Printed};
use super::one::own;
use super::rules::{BatchKind, BatchState, PER_SHEET, in_file, mirrored};
use crate::app::App;
use crate::ids::BatchId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, paper, qr};
use crate::people::Lead;
use crate::region::Municipality;
use crate::vouchers::booklet::speech::Tongue;

const TEMPLATE: &str = include_str!("sheet.typ");

/// What is printed: a file of a batch, or an example.
struct Sheets<'a> {
    app: &'a App,
    town: &'a Municipality,
    /// What it is called.
    name: String,
    /// The day of the batch, so that it is the same file on every other day.
    date: Day,
    expires_on: Day,
    /// The language of the front.
    front: Tongue,
}

impl Sheets<'_> {
    async fn print(&self, cards: &[Printed]) -> Result<Vec<u8>> {
        // Names and numbers are German on every front: the clerk reads them out.
        let t = self.app.translator(Lang::De);
        let mut pictures = Vec::with_capacity(cards.len());
        let mut drawn = Vec::with_capacity(cards.len());
        for (place, card) in cards.iter().enumerate() {
            let link = format!("{}/c/{}", self.app.config.base_url, card.code.text());
            let path = format!("/qr-{place}.svg");
            let name = t.with("vouchers-cards-print-card", "number", card.number.to_string());
            drawn.push(json!({
                "name": name,
                "stub": card.stub,
                "code": card.code.grouped(),
                "qr": path,
                "qr_alt": t.with("vouchers-cards-print-qr", "number", card.number.to_string()),
            }));
            pictures.push((path, qr::picture(&link, 200)?.into_bytes()));
        }
        let sheets: Vec<Value> = drawn
            .chunks(PER_SHEET)
            .zip(cards.chunks(PER_SHEET))
            .map(|(drawn, cards)| {
                let mut front = drawn.to_vec();
                front.resize(PER_SHEET, Value::Null);
                let range = |key| {
                    let (first, last) = (&cards[0], &cards[cards.len() - 1]);
                    let (first, last) = (first.number.to_string(), last.number.to_string());
                    let values =
                        [("name", self.name.as_str().into()), ("first", first.into()), ("last", last.into())];
                    t.all(key, &values)
                };
                json!({
                    "front_title": range("vouchers-cards-print-front"),
                    "back_title": range("vouchers-cards-print-back"),
                    "back": mirrored(&front),
                    "front": front,
                })
            })
            .collect();
        let mut data = paper::data(self.app, &t, &[]);
        data.insert("title".into(), self.name.as_str().into());
        data.insert("date".into(), self.date.to_string().into());
        data.insert("town".into(), self.town.full_name().into());
        let front = card::front(self.app, self.front, &self.town.name, self.expires_on);
        data.insert("front".into(), front);
        data.insert("web_address".into(), format!("{}/c", self.app.config.typed_address()).into());
        data.insert("tongues".into(), card::back(self.front).into());
        data.insert("sheets".into(), sheets.into());
        print_room::print(self.app, TEMPLATE, data, pictures).await
    }
}

/// Sets a print file and notes that it was printed. A form and no link, because it leaves a note.
pub async fn print(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, id, file)): Path<(String, BatchId, i64)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let batch = own(&app, &lead, id).await?;
    let (first, last) = in_file(batch.first_number, batch.size, file).ok_or(Error::NotFound)?;
    if batch.kind() != BatchKind::Cards {
        return Err(Error::NotFound);
    }
    if batch.state() != BatchState::Released {
        return Err(Refusal::new("vouchers-cards-print-unreleased").into());
    }
    let mut codes = Codes::between(&app, &batch, first, last);
    let mut cards = Vec::new();
    while let Some(piece) = codes.next_piece().await? {
        cards.extend(piece);
    }
    let town = frame.municipality()?;
    let t = app.translator(Lang::De);
    let sheets = Sheets {
        app: &app,
        town,
        name: t.with2("vouchers-cards-print-name", "town", &town.name, "number", batch.number.to_string()),
        date: app.clock.day(batch.prepared_at),
        expires_on: batch.expires_on,
        front: batch.front(),
    };
    let bytes = sheets.print(&cards).await?;
    let (person, now) = (lead.staff.person, app.clock.now());
    let (actor, town) = (lead.staff.journal_name(), Some(lead.municipality));
    app.db
        .write(move |tx| {
            Box::pin(async move {
                batches::note_print(tx, id, file, person, now).await?;
                let entry = Entry::BatchPrinted { batch: id, file };
                journal::record(tx, now, &actor, town, &entry, "").await?;
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(pdf(&format!("cards-{}-{file}.pdf", batch.number), bytes))
}

/// Which front is shown.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    /// The word of its language; empty for the usual one.
    front: String,
}

/// A sheet of cards whose code opens nothing, to see what they look like.
pub async fn preview(
    State(app): State<App>,
    frame: Frame,
    _: Lead,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    let front = match wish.front.as_str() {
        "" => FRONTS[0],
        word => front_of(word).ok_or(Error::NotFound)?,
    };
    let town = frame.municipality()?;
    let code = CARD.read("000000000000").ok().context("a code of zeros fits its check")?;
    let cards: Vec<Printed> = (1..=8)
        .map(|number| Printed { number, code: code.clone(), stub: format!("{number}-ABCD") })
        .collect();
    let today = app.clock.today();
    let sheets = Sheets {
        app: &app,
        town,
        name: app.translator(Lang::De).get("vouchers-cards-print-example"),
        date: today,
        expires_on: today.plus_months(super::rules::USUAL_MONTHS),
        front,
    };
    Ok(pdf("cards-preview.pdf", sheets.print(&cards).await?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_of_zeros_is_an_example() {
        assert_eq!(CARD.read("000000000000").unwrap().grouped(), "0000 0000 0000");
    }
}
