//! The batch: every letter once, and print files of a hundred in postal order.
//!
//! Each letter is filed by a commit of its own, a print file when its letters are. Killed at any
//! moment and started again, the batch goes on with the letters that are not filed yet; codes come
//! from the letter's identity, so a letter printed twice is the same letter. Where a letter also goes
//! by mail, the mail is put into the outbox by the commit that files the letter.

use std::collections::HashMap;
use std::slice;
use std::sync::Mutex;

use anyhow::Context;
use platform::{Error, Result};

use super::desk::{Desk, Kind, keep};
use super::mails::FIRST_MAIL;
use super::rules::{CampaignState, address, postal_order};
use super::store::{self, Campaign, Filed, PrintFile, Queued};
use crate::app::App;
use crate::ids::{LetterId, MunicipalityId};
use crate::journal::{self, Entry};
use crate::{declaration, outbox, region};

/// How many letters a print file holds.
///
/// A region's letters are one file. Of a mailing to more, the files are smaller: the typesetter needs more
/// than a megabyte for each page of a document, and a mailing to a whole country must not weigh more than
/// one to a region.
const fn per_file(letters: usize) -> usize {
    if letters <= 100 { 100 } else { 20 }
}

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
    let queue = in_postal_order(app, campaign).await?;
    // What was posted is never printed twice: only letters that stand in no print file yet.
    let first = 1 + queue.iter().filter_map(|letter| letter.print_number).max().unwrap_or(0);
    let new: Vec<&Queued> = queue.iter().filter(|letter| letter.print_number.is_none()).collect();
    let desk = Desk::new(app, campaign);
    for (number, part) in (first..).zip(new.chunks(per_file(new.len()))) {
        print_part(&desk, number, part).await?;
    }
    finish(app, campaign, queue.len()).await
}

/// The letters that go, by postal code and name. Only what tells them apart: they are read a print file
/// at a time, so that a mailing to a whole country needs no more memory than one to a region.
pub async fn in_postal_order(app: &App, campaign: &Campaign) -> Result<Vec<Queued>> {
    let c = app.db.read();
    let mut queue = store::queue(c, campaign.id).await?;
    let places: HashMap<MunicipalityId, (String, String)> = region::all(c)
        .await?
        .into_iter()
        .map(|town| (town.id, postal_order(&town.hall_postal_code, &town.name)))
        .collect();
    queue.sort_by(|one, other| places.get(&one.municipality).cmp(&places.get(&other.municipality)));
    Ok(queue)
}

/// Files the letters of one print file, several at a time, because a letter is set on one core; then
/// sets and notes the file.
async fn print_part(desk: &Desk<'_>, number: i64, part: &[&Queued]) -> Result<()> {
    let waiting = Mutex::new(part.iter().filter(|letter| !letter.is_printed()).map(|letter| letter.id));
    let clerk = || file_letters(desk, &waiting);
    // Two are set at a time; the third waits for the disk meanwhile.
    tokio::try_join!(clerk(), clerk(), clerk())?;
    // Who has declared meanwhile is not asked once more.
    let mut filed = Vec::with_capacity(part.len());
    for letter in part {
        let now = store::letter(desk.app.db.read(), letter.id).await?;
        if let Some(letter) = now.filter(|now| !now.is_held()) {
            filed.push(desk.take_up(letter).await?);
        }
    }
    if filed.is_empty() {
        return Ok(());
    }
    let bytes = desk.print(&filed, Kind::Letter).await?;
    let file = PrintFile {
        number,
        letters: i64::try_from(filed.len()).unwrap_or(i64::MAX),
        file: keep(desk.app, bytes).await?,
        posted_on: None,
        noted_at: None,
    };
    let ids: Vec<LetterId> = filed.iter().map(|sheet| sheet.letter.id).collect();
    let id = desk.campaign.id;
    desk.app
        .db
        .write(move |tx| Box::pin(async move { store::add_print_file(tx, id, &file, &ids).await }))
        .await
        .map_err(Error::from)
}

/// Sets and files letters, one after another, until none is waiting.
async fn file_letters(desk: &Desk<'_>, waiting: &Mutex<impl Iterator<Item = LetterId>>) -> Result<()> {
    let app = desk.app;
    let next = || waiting.lock().expect("nobody panics taking a letter").next();
    while let Some(id) = next() {
        let letter = store::letter(app.db.read(), id).await?.context("a letter of the batch")?;
        let sheet = desk.take_up(letter).await?;
        if let Some(gap) = sheet.gap() {
            // A register that was imported meanwhile has taken the address or the mayor away.
            app.db.write(move |tx| Box::pin(async move { store::hold(tx, id, gap).await })).await?;
            continue;
        }
        let file = keep(app, desk.print(slice::from_ref(&sheet), Kind::Letter).await?).await?;
        let copy = if desk.campaign.with_mail { desk.copy(&sheet).await? } else { String::new() };
        let mail = (!copy.is_empty()).then(|| desk.mail(&sheet, &copy, FIRST_MAIL));
        let filed = Filed { file, copy, address: address(&sheet.town) };
        let (town, now, inner) = (sheet.town.id, app.clock.now(), app.clone());
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
        tracing::debug!(campaign = desk.campaign.title, letter = %id, "letter filed");
    }
    Ok(())
}

/// The reason for which a letter is held back to a municipality that has declared meanwhile.
pub const GIVEN: &str = "invitations-gap-given";

/// The register may have changed since the campaign was prepared, and somebody may have declared: a letter
/// that would not arrive, or that asks for what is done, is held back here as well.
async fn hold_incomplete(app: &App, campaign: &Campaign) -> Result<()> {
    let c = app.db.read();
    let given = declaration::given(c).await?;
    let mayors = region::mayors(c, campaign.letter_on).await?;
    let gaps: HashMap<MunicipalityId, &str> = region::all(c)
        .await?
        .into_iter()
        .filter_map(|town| {
            let is_given = given.contains(&town.id).then_some(GIVEN);
            Some((town.id, is_given.or_else(|| town.address_gap(mayors.get(&town.id)))?))
        })
        .collect();
    for letter in store::queue(c, campaign.id).await?.iter().filter(|letter| !letter.is_printed()) {
        if let Some(&gap) = gaps.get(&letter.municipality) {
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
