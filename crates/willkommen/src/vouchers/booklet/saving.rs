//! Keeping the booklet on this device, and taking it from there again. Nothing is kept before somebody asks.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use platform::web::form::{Form, Press};
use platform::web::{cookie, see_other};
use platform::{Error, Result};

use super::holder::Holder;
use super::shell::{Message, Shell, Trouble};
use super::{filling, store};
use crate::app::App;

/// Keeps the booklet on this device: the cookie outlives the browser, and a script may keep the pages.
pub async fn save(State(app): State<App>, holder: Holder, form: Result<Form<Press>>) -> Result<Response> {
    if let Err(fault) = form {
        return holder.shell.unread(fault);
    }
    let (inner, today, tongue) = (app.clone(), app.clock.today(), holder.shell.s.tongue);
    let (session, booklet) = (holder.session, holder.booklet);
    let is_held = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let is_held = store::save(tx, &session, tongue).await?;
                if is_held {
                    filling::complete(tx, &inner.key, &booklet, today).await?;
                }
                Ok::<_, Error>(is_held)
            })
        })
        .await?;
    if !is_held {
        return holder.shell.trouble(Trouble::Ended);
    }
    let kept = cookie::SAVED_BOOKLET.set(&holder.token);
    Ok(([kept], see_other(&holder.shell.to("#save"))).into_response())
}

/// Takes the booklet from this device; its card opens it again.
pub async fn leave(State(app): State<App>, holder: Holder, form: Result<Form<Press>>) -> Result<Response> {
    if let Err(fault) = form {
        return holder.shell.unread(fault);
    }
    let booklet = holder.booklet.id;
    let left =
        holder.write(&app, move |tx| Box::pin(async move { Ok(store::let_go(tx, booklet).await?) })).await?;
    if left.is_none() {
        return holder.shell.trouble(Trouble::Ended);
    }
    Ok(([cookie::BOOKLET.clear()], see_other(&holder.shell.to("/left"))).into_response())
}

/// It is gone from here.
pub async fn left(shell: Shell) -> Result<Response> {
    shell.message(Message::Left, StatusCode::OK)
}
