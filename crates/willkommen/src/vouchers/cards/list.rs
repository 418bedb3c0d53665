//! Codes for letters that a town writes from its own register: number, code and address of each, as CSV. What
//! the town joins them with stays in the town hall; no name and no address comes in here.

use axum::extract::{Path, State};
use axum::response::Response;
use platform::web::csv as csv_answer;
use platform::web::form::{Form, Press};
use platform::{Error, Refusal, Result};

use super::codes::Codes;
use super::one::own;
use super::rules::{BatchKind, BatchState};
use super::{batches, store};
use crate::app::App;
use crate::ids::BatchId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, spreadsheet};
use crate::people::Lead;

/// The list. Its cards count as handed out as soon as it is downloaded, because nobody can tell afterwards which
/// letters have left. Downloaded again it is the same list.
pub async fn download(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, id)): Path<(String, BatchId)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let batch = own(&app, &lead, id).await?;
    if batch.kind() != BatchKind::List {
        return Err(Error::NotFound);
    }
    if batch.state() != BatchState::Released {
        return Err(Refusal::new("vouchers-cards-print-unreleased").into());
    }
    let header = [
        "vouchers-cards-csv-number",
        "vouchers-cards-csv-code",
        "vouchers-cards-csv-address",
        "vouchers-cards-until",
    ];
    let mut rows = vec![header.map(|key| frame.t.get(key)).to_vec()];
    let until = frame.t.date(batch.expires_on);
    let mut codes = Codes::of(&app, &batch);
    while let Some(piece) = codes.next_piece().await? {
        rows.extend(piece.into_iter().map(|card| {
            let address = format!("{}/c/{}", app.config.base_url, card.code.text());
            vec![card.number.to_string(), card.code.grouped(), address, until.clone()]
        }));
    }
    let (person, now, today) = (lead.staff.person, app.clock.now(), app.clock.today());
    let (actor, town) = (lead.staff.journal_name(), Some(lead.municipality));
    app.db
        .write(move |tx| {
            Box::pin(async move {
                batches::note_listed(tx, id, now).await?;
                let cards = store::hand_out_all(tx, id, person, today, now).await?;
                batches::note_print(tx, id, 1, person, now).await?;
                let cards = i64::try_from(cards).unwrap_or(i64::MAX);
                let entry = Entry::BatchListed { batch: id, cards };
                journal::record(tx, now, &actor, town, &entry, "").await?;
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(csv_answer(&format!("codes-{}.csv", batch.number), spreadsheet(&rows)?))
}
