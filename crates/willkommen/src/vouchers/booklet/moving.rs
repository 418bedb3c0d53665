//! `/booklet/{tongue}/move`: a one-time code with which another phone takes the booklet over. One device holds
//! it at a time.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::Result;
use platform::clock::Moment;
use platform::web::form::Form;
use serde::Deserialize;

use super::holder::Holder;
use super::moves;
use super::rules::MOVE_MINUTES;
use super::shell::{Contact, Shell, Trouble, page};
use crate::app::App;
use crate::layout::qr::Pattern;
use crate::vouchers::code::MOVE;

#[derive(Template)]
#[template(path = "vouchers/booklet/moving.html")]
struct MovePage {
    shell: Shell,
    /// The code with its pattern, until when it is good, and the address one can type.
    made: Option<Made>,
    /// Who helps when phone or card is lost; none beside a code.
    contact: Option<Contact>,
}

struct Made {
    code: String,
    pattern: Pattern,
    until: String,
    address: String,
}

/// The button.
#[derive(Deserialize)]
pub struct Pressed {
    form_id: String,
}

/// What happens, and the button.
pub async fn show(State(app): State<App>, holder: Holder) -> Result<Response> {
    let contact = Contact::with_desk(&app, &holder.town).await?;
    page(&MovePage { shell: holder.shell, made: None, contact: Some(contact) })
}

/// Makes the code. Only its hash is kept; who loads the page once more sends the same form again and is shown the same
/// code, so that the one that the other phone is just reading stays good. Not for long and not on another day: it
/// changes with who holds the booklet, and with the time for which one is good.
pub async fn submit(State(app): State<App>, holder: Holder, form: Result<Form<Pressed>>) -> Result<Response> {
    let Form(pressed) = match form {
        Ok(form) => form,
        Err(fault) => return holder.shell.unread(fault),
    };
    let slot = app.clock.now().0 / Moment(0).plus_minutes(MOVE_MINUTES).0;
    let code = MOVE.of(&app.key, &format!("{} {} {slot}", holder.session, pressed.form_id));
    let hash = MOVE.hash(&app.key, &code);
    let (booklet, until) = (holder.booklet.id, app.clock.now().plus_minutes(MOVE_MINUTES));
    let begun = holder
        .write(&app, move |tx| Box::pin(async move { Ok(moves::begin(tx, booklet, &hash, until).await?) }))
        .await?;
    if begun.is_none() {
        return holder.shell.trouble(Trouble::Ended);
    }
    let path = holder.shell.to("/open");
    let link = format!("{}{path}?code={}", app.config.base_url, code.text());
    let made = Made {
        code: code.grouped(),
        pattern: Pattern::of(&link)?,
        until: holder.shell.time(until),
        // As on the cards: short, and in the language of the other phone.
        address: format!("{}/c", app.config.typed_address()),
    };
    page(&MovePage { shell: holder.shell, made: Some(made), contact: None })
}
