//! `/booklet/{tongue}/data`: what is stored of a booklet, as a file too, and its deletion.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use platform::web::form::{Form, Press};
use platform::web::{cookie, see_other};
use platform::{Error, Result};
use serde_json::json;

use super::facts::Given;
use super::holder::Holder;
use super::holding;
use super::rules::deleted_on;
use super::shell::{Contact, Message, Shell, Trouble, page};
use super::speech::Tongue;
use super::store::{self, Voucher};
use crate::app::App;
use crate::deletions::{self, Kind};
use crate::journal::{self, Entry};
use crate::vouchers::{partners, redemption, welcome};

#[derive(Template)]
#[template(path = "vouchers/booklet/data.html")]
struct DataPage {
    shell: Shell,
    contact: Contact,
    issued: String,
    opened: String,
    moved: String,
    printed: String,
    /// The language in which the booklet was opened.
    tongue: &'static str,
    vouchers: usize,
    used: i64,
    /// How many first steps are ticked off.
    steps: usize,
    /// Whether the survey was answered.
    has_answered: bool,
    /// The address to which mails go, or are to go; empty: none.
    mail: String,
    /// The day on which it is deleted.
    until: String,
}

#[derive(Template)]
#[template(path = "vouchers/booklet/deletion.html")]
struct DeletionPage {
    shell: Shell,
}

/// What is stored; whoever holds no booklet reads that it is nothing.
pub async fn show(
    State(app): State<App>,
    holder: std::result::Result<Holder, Response>,
    shell: Shell,
) -> Result<Response> {
    let holder = match holder {
        Ok(holder) => holder,
        // This browser has never opened one: elsewhere it would be led to the form.
        Err(answer) if answer.status().is_redirection() => {
            return shell.message(Message::Nothing, StatusCode::OK);
        }
        Err(answer) => return Ok(answer),
    };
    let booklet = &holder.booklet;
    let vouchers = store::vouchers_of(app.db.read(), booklet.id).await?;
    let (steps, mail) = welcome::kept(app.db.read(), booklet.id).await?;
    let shell = &holder.shell;
    page(&DataPage {
        steps,
        has_answered: booklet.has_answered,
        mail,
        contact: Contact::with_desk(&app, &holder.town).await?,
        issued: shell.s.date(booklet.issued_on),
        opened: shell.day(booklet.opened_at),
        moved: booklet.moved_at.map(|at| shell.day(at)).unwrap_or_default(),
        printed: booklet.printed_at.map(|at| shell.day(at)).unwrap_or_default(),
        tongue: Tongue::from_word(&booklet.tongue).unwrap_or(shell.s.tongue).own_name(),
        used: vouchers.iter().map(|voucher| voucher.used).sum(),
        until: shell.s.date(deletion(&holder, &vouchers)),
        vouchers: vouchers.len(),
        shell: holder.shell.clone(),
    })
}

fn deletion(holder: &Holder, vouchers: &[Voucher]) -> platform::clock::Day {
    deleted_on(holder.booklet.expires_on, vouchers.iter().map(|voucher| voucher.expires_on).max())
}

/// The same as a file that other programs read.
pub async fn download(State(app): State<App>, holder: Holder) -> Result<Response> {
    let c = app.db.read();
    let booklet = &holder.booklet;
    let vouchers = store::vouchers_of(c, booklet.id).await?;
    let given = Given::of(&app, booklet, &vouchers).await?;
    let mut lines = Vec::new();
    for voucher in &vouchers {
        let mut last = serde_json::Value::Null;
        if voucher.used > 0
            && let Some(use_of) = redemption::uses_of(c, voucher.id).await?.last
        {
            let partner = partners::of(c, use_of.partner).await?.map(|partner| partner.name);
            last = json!({ "at": use_of.at.timestamp().to_string(), "partner": partner });
        }
        lines.push(json!({
            "benefit": given.offer(voucher).map(|offer| offer.benefit.as_str()),
            "expires_on": voucher.expires_on.to_string(),
            "used": voucher.used,
            "last_used": last,
        }));
    }
    let all = json!({
        "municipality": holder.town.name,
        "issued_on": booklet.issued_on.to_string(),
        "opened_at": booklet.opened_at.timestamp().to_string(),
        "moved_at": booklet.moved_at.map(|at| at.timestamp().to_string()),
        "printed_at": booklet.printed_at.map(|at| at.timestamp().to_string()),
        "language": booklet.tongue,
        "has_answered_the_survey": booklet.has_answered,
        "is_saved_on_a_device": booklet.is_saved,
        "was_saved_on_a_device": booklet.was_saved,
        "deleted_on": deletion(&holder, &vouchers).to_string(),
        "vouchers": lines,
        "first_steps_and_mails": welcome::export(c, booklet.id).await?,
    });
    let bytes = serde_json::to_vec_pretty(&all).map_err(Error::unexpected)?;
    let headers = [
        (CONTENT_TYPE, "application/json; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"willkommen.json\""),
        (CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, bytes).into_response())
}

/// Asks once.
pub async fn ask(holder: Holder) -> Result<Response> {
    page(&DeletionPage { shell: holder.shell })
}

/// Deletes the booklet with its vouchers. What is counted elsewhere names nobody and stays.
pub async fn delete(State(app): State<App>, holder: Holder, form: Result<Form<Press>>) -> Result<Response> {
    if let Err(fault) = form {
        return holder.shell.unread(fault);
    }
    let (booklet, town, now) = (holder.booklet.id, holder.booklet.municipality, app.clock.now());
    if !holding::is_held(app.db.read(), booklet, &holder.session).await? {
        return holder.shell.trouble(Trouble::Ended);
    }
    deletions::note(&app, Kind::Booklet, booklet.0).await?;
    let deleted = holder
        .write(&app, move |tx| {
            Box::pin(async move {
                welcome::forget(tx, booklet).await?;
                // A second click finds nothing, and the journal tells it once.
                if store::delete(tx, booklet).await? > 0 {
                    let entry = Entry::BookletDeleted {};
                    journal::record(tx, now, "booklet", Some(town), &entry, "").await?;
                }
                Ok(())
            })
        })
        .await?;
    if deleted.is_none() {
        return holder.shell.trouble(Trouble::Ended);
    }
    Ok(([cookie::BOOKLET.clear()], see_other(&holder.shell.to("/deleted"))).into_response())
}

/// The last page of a booklet.
pub async fn deleted(shell: Shell) -> Result<Response> {
    shell.message(Message::Deleted, StatusCode::OK)
}
